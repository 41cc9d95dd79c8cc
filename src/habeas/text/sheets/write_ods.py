"""ODS files given back: the package as it came, rows put into its content.

New cells are texts, or dates and numbers in the style of their column; formulas that reach out of the file keep
their last value alone.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from habeas.text.errors import NotText
from habeas.text.sheets.injection import harmless, reaches_out
from habeas.text.sheets.package import Package
from habeas.text.sheets.xml import named, parse, parser_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from habeas.text.sheets.writing import NewCell

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FORMULA = re.compile(rb'\s(?:\w+:)?formula="([^"]*)"')
_REPEATED = re.compile(rb'(\w+:number-rows-repeated=")(\d+)(")')


def changed(
    data: bytes, name: str, cells: Mapping[str, Sequence[NewCell]]
) -> tuple[bytes, list[str]]:
    """The file with these cells, and what was made harmless. Raises NotText for one with macros."""
    package = Package(data, name)
    if any(part.lower().startswith(("basic/", "scripts/")) for part in package.infos):
        raise NotText(name, "a spreadsheet with macros (save it without them)")
    content = package.bytes_of("content.xml")
    said: list[str] = []
    made = _without_reach(_Content(content, name).with_cells(cells), said)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for part, info in package.infos.items():
            told = zipfile.ZipInfo(part, info.date_time)
            told.compress_type = info.compress_type
            packed.writestr(told, made if part == "content.xml" else package.bytes_of(part))
    return out.getvalue(), said


class _Content:
    """Where the rows of each table stand, in bytes, and the styles of their cells."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data = data
        self.rows: dict[str, list[tuple[int, int, int, int]]] = {}
        self.cells: dict[tuple[str, int, int], tuple[int, int]] = {}
        self.styles: dict[tuple[str, int, int], str] = {}
        self._table, self._depth = "", 0
        self._row = self._column = 0
        self._times = 1
        self._open: list[int] = []
        self._parser = parser_of(name)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._inside = 0
        parse(self._parser, data, name)

    def _start(self, tag: str, told: dict[str, str]) -> None:
        local, at = tag.rpartition(" ")[2], self._parser.CurrentByteIndex
        if local == "table":
            self._depth += 1
            if self._depth == 1:
                self._table, self._row = named(told, "name"), 0
                self.rows.setdefault(self._table, [])
        elif self._depth != 1:
            return
        elif local == "table-row":
            self._times = _count(named(told, "number-rows-repeated"))
            self._column = 0
            self._open.append(at)
        elif local in {"table-cell", "covered-table-cell"}:
            if not self._inside:
                times = _count(named(told, "number-columns-repeated"))
                style = named(told, "style-name")
                for column in range(self._column + 1, self._column + min(times, 1000) + 1):
                    if style:
                        self.styles[self._table, self._row + 1, column] = style
                self._column += times
                if times == 1 and self._times == 1:
                    self.cells[self._table, self._row + 1, self._column] = (at, at)
            self._inside += 1

    def _end(self, tag: str) -> None:
        local = tag.rpartition(" ")[2]
        if local == "table":
            self._depth -= 1
        elif self._depth == 1 and local == "table-row":
            end = self.data.index(b">", self._parser.CurrentByteIndex) + 1
            self.rows[self._table].append((self._row + 1, self._times, self._open.pop(), end))
            self._row += self._times
        elif self._depth == 1 and local in {"table-cell", "covered-table-cell"}:
            self._inside -= 1
            key = (self._table, self._row + 1, self._column)
            if not self._inside and key in self.cells:
                end = self.data.index(b">", self._parser.CurrentByteIndex) + 1
                self.cells[key] = (self.cells[key][0], end)

    def with_cells(self, cells: Mapping[str, Sequence[NewCell]]) -> bytes:
        """The content with these cells: changed where they stand, new rows behind the last record."""
        pieces: list[tuple[int, int, bytes]] = []
        for table, some in cells.items():
            new: dict[int, list[NewCell]] = {}
            for one in some:
                span = self.cells.get((table, one.row, one.column))
                if span is not None and span[1] > span[0] and not one.like:
                    pieces.append((*span, self._cell(table, one)))
                else:
                    new.setdefault(one.row, []).append(one)
            if new:
                pieces += self._behind(table, new)
        made, at = [], 0
        for start, end, piece in sorted(pieces):
            made += [self.data[at:start], piece]
            at = end
        return b"".join([*made, self.data[at:]])

    def _behind(self, table: str, new: dict[int, list[NewCell]]) -> list[tuple[int, int, bytes]]:
        first = min(new)
        lines = b"".join(self._line(table, new[row]) for row in sorted(new))
        rows = self.rows.get(table, [])
        before = [one for one in rows if one[0] + one[1] - 1 < first]
        at = before[-1][3] if before else 0
        following = next((one for one in rows if one[0] >= first), None)
        pieces = [(at, at, lines)]
        if following is not None:
            _, times, start, end = following
            own = self.data[start:end]
            if times > len(new):
                less = str(times - len(new)).encode()
                own = _REPEATED.sub(lambda m: m[1] + less + m[3], own, count=1)
                pieces.append((start, end, own))
        return pieces

    def _line(self, table: str, cells: list[NewCell]) -> bytes:
        made, at = [], 0
        for one in sorted(cells, key=lambda cell: cell.column):
            if (gap := one.column - at - 1) > 0:
                made.append(f'<table:table-cell table:number-columns-repeated="{gap}"/>'.encode())
            made.append(self._cell(table, one))
            at = one.column
        return b"<table:table-row>" + b"".join(made) + b"</table:table-row>"

    def _cell(self, table: str, one: NewCell) -> bytes:
        style = self.styles.get((table, one.like or one.row, one.column), "")
        told = f' table:style-name="{escape(style)}"' if style else ""
        if not one.words:
            return f"<table:table-cell{told}/>".encode()
        words = escape(_CONTROL.sub("", harmless(one.words)))
        if one.kind == "day":
            told += f' office:value-type="date" office:date-value="{one.words}"'
        elif one.kind == "number":
            told += f' office:value-type="float" office:value="{one.words}"'
        else:
            told += ' office:value-type="string"'
        lines = "".join(f"<text:p>{line}</text:p>" for line in words.split("\n"))
        return f"<table:table-cell{told}>{lines}</table:table-cell>".encode("utf-8", "replace")


def _count(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 9 else 1


def _without_reach(content: bytes, said: list[str]) -> bytes:
    """Formulas that reach out are left out; the values beside them stay."""

    def kept(match: re.Match[bytes]) -> bytes:
        formula = match[1].decode("utf-8", "replace").replace("&apos;", "'").replace("&quot;", '"')
        if not reaches_out(formula.replace("of:", "").replace("[.", "[")):
            return match[0]
        said.append("a formula that reaches out of the file")
        return b""

    return _FORMULA.sub(kept, content)
