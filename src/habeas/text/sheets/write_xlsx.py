"""XLSX files given back: the package as it came, rows put into the XML of a sheet.

Only the sheets that change are written anew, and in them only the rows and cells that change. New
cells are texts in the cell itself (``inlineStr``), which no program takes for a formula, or numbers; each looks
like the cell of its column in the row it is modelled on.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from habeas.text.errors import NotText
from habeas.text.sheets.grid import letters_of, place_of
from habeas.text.sheets.injection import harmless, reaches_out
from habeas.text.sheets.package import Package
from habeas.text.sheets.xlsx import listed as sheets_listed
from habeas.text.sheets.xml import parse, parser_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from habeas.text.sheets.writing import NewCell

_FIRST = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}
_DATA_END = re.compile(rb"</(?:(\w+):)?sheetData\s*>|<(?:(\w+):)?sheetData\s*/>")
_DIMENSION = re.compile(rb'(<(?:\w+:)?dimension\s+ref=")([A-Z]+\d+)(?::([A-Z]+)(\d+))?(")')
_FORMULA = re.compile(rb"<((?:\w+:)?f)\b[^>]*?(?:/>|>(.*?)</\1>)", re.DOTALL)
_TYPE = re.compile(rb'\st="[^"]*"')
_OUTSIDE = ("xl/externallinks/", "xl/connections.xml", "xl/querytables/", "customui/")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def changed(
    data: bytes, name: str, cells: Mapping[str, Sequence[NewCell]]
) -> tuple[bytes, list[str]]:
    """The file with these cells, and what was made harmless. Raises NotText for one with macros."""
    package = Package(data, name)
    if any(part.lower().endswith("vbaproject.bin") for part in package.infos):
        raise NotText(name, "a spreadsheet with macros (save it without them)")
    main = package.workbook()
    listed, epoch = sheets_listed(package, main)
    related = package.relations(main)
    said: list[str] = []
    anew: dict[str, bytes] = {}
    for title, identity, _ in listed:
        kind, part, _ = related.get(identity, ("", "", False))
        if kind != "worksheet" or part not in package.infos:
            continue
        own = package.bytes_of(part)
        made = _Sheet(own, name, title, epoch).with_cells(cells.get(title, ()), said)
        if made != own:
            anew[part] = made
    gone = _without_outside(package, main, anew, said)
    _mark(package, anew)
    return _packed(package, anew, gone), said


class _Sheet:
    """The XML of a sheet: where its rows and cells stand, in bytes."""

    def __init__(self, data: bytes, name: str, title: str, epoch: int) -> None:
        self.data, self._title, self._epoch = data, title, epoch
        self.rows: dict[int, tuple[int, int]] = {}
        self.cells: dict[tuple[int, int], tuple[int, int]] = {}
        self.styles: dict[tuple[int, int], str] = {}
        self.by_row: defaultdict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
        self._parser = parser_of(name)
        self._row = self._column = 0
        self._open: list[tuple[str, int]] = []
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        parse(self._parser, data, name)

    def _start(self, tag: str, told: dict[str, str]) -> None:
        local = tag.rpartition(" ")[2]
        at = self._parser.CurrentByteIndex
        if local == "row":
            number = told.get("r", "")
            self._row = int(number) if number.isdigit() else self._row + 1
            self._column = 0
            self._open.append(("row", at))
        elif local == "c":
            place = place_of(told.get("r", ""))
            self._row, self._column = place or (self._row, self._column + 1)
            if "s" in told:
                self.styles[self._row, self._column] = told["s"]
            self._open.append(("c", at))

    def _end(self, tag: str) -> None:
        local = tag.rpartition(" ")[2]
        if local not in {"row", "c"}:
            return
        _, start = self._open.pop()
        end = self.data.index(b">", self._parser.CurrentByteIndex) + 1
        if local == "row":
            self.rows[self._row] = (start, end)
        else:
            self.cells[self._row, self._column] = (start, end)
            self.by_row[self._row][self._column] = (start, end)

    def with_cells(self, cells: Sequence[NewCell], said: list[str]) -> bytes:
        """The XML with these cells, and without formulas that reach out of the file."""
        pieces: list[tuple[int, int, bytes]] = []
        by_row: dict[int, list[NewCell]] = {}
        prefix, end = self._data_end()
        for one in cells:
            if (one.row, one.column) in self.cells:
                span = self.cells[one.row, one.column]
                pieces.append((*span, self._cell(one, prefix)))
            else:
                by_row.setdefault(one.row, []).append(one)
        touched = {start for start, _, _ in pieces}
        pieces += [one for one in self._without_reach(said) if one[0] not in touched]
        last: list[bytes] = []
        for row in sorted(by_row):
            if row in self.rows:
                pieces += self._into_row(row, by_row[row], prefix)
            else:
                last.append(self._row_of(row, by_row[row], prefix))
        if not (pieces or last):
            return self.data
        pieces.append((*end, b"".join(last) + self.data[end[0] : end[1]]))
        if self.data[end[0] : end[1]].endswith(b"/>"):
            open_tag = f"<{prefix}sheetData>".encode()
            close = f"</{prefix}sheetData>".encode()
            pieces[-1] = (*end, open_tag + b"".join(last) + close)
        return self._sized(_joined(self.data, pieces), max(by_row, default=0))

    def _data_end(self) -> tuple[str, tuple[int, int]]:
        found = list(_DATA_END.finditer(self.data))[-1]
        prefix = found[1] or found[2]
        return (f"{prefix.decode()}:" if prefix else ""), found.span()

    def _into_row(
        self, row: int, cells: list[NewCell], prefix: str
    ) -> list[tuple[int, int, bytes]]:
        """Cells put between those that a row has, in the order of columns."""
        start, end = self.rows[row]
        ordered = sorted(cells, key=lambda c: c.column)
        if self.data[start:end].endswith(b"/>"):
            made = b"".join(self._cell(one, prefix) for one in ordered)
            close = f"</{prefix}row>".encode()
            return [(start, end, self.data[start : end - 2] + b">" + made + close)]
        own = sorted(self.by_row[row].items())
        at: dict[int, list[bytes]] = {}
        for one in ordered:
            following = next((span[0] for column, span in own if column > one.column), None)
            place = self.data.rindex(b"</", start, end) if following is None else following
            at.setdefault(place, []).append(self._cell(one, prefix))
        return [(place, place, b"".join(made)) for place, made in at.items()]

    def _row_of(self, row: int, cells: list[NewCell], prefix: str) -> bytes:
        made = b"".join(self._cell(one, prefix) for one in sorted(cells, key=lambda c: c.column))
        return f'<{prefix}row r="{row}">'.encode() + made + f"</{prefix}row>".encode()

    def _cell(self, one: NewCell, p: str) -> bytes:
        like = (one.like or one.row, one.column)
        style = f' s="{self.styles[like]}"' if like in self.styles else ""
        head = f'<{p}c r="{letters_of(one.column)}{one.row}"{style}'
        if not one.words:
            return f"{head}/>".encode()
        if one.kind == "number":
            return f"{head}><{p}v>{escape(one.words)}</{p}v></{p}c>".encode()
        if one.kind == "day":
            serial = (date.fromisoformat(one.words) - _FIRST[self._epoch]).days
            return f"{head}><{p}v>{serial}</{p}v></{p}c>".encode()
        words = escape(_CONTROL.sub("", harmless(one.words)))
        text = f'<{p}is><{p}t xml:space="preserve">{words}</{p}t></{p}is>'
        return f'{head} t="inlineStr">{text}</{p}c>'.encode("utf-8", "replace")

    def _without_reach(self, said: list[str]) -> list[tuple[int, int, bytes]]:
        """Cells whose formulas reach out keep their last values alone; those that share such a
        formula go with it.
        """
        if b"<f" not in self.data and b":f" not in self.data:
            return []
        found = {}
        for place, (start, stop) in self.cells.items():
            match = _FORMULA.search(self.data, start, stop)
            if match is not None:
                found[place] = (match, (start, stop))
        out = {
            place
            for place, (match, _) in found.items()
            if reaches_out((match[2] or b"").decode("utf-8", "replace"))
        }
        shared = {group for place in out if (group := _shared(found[place][0][0]))}
        pieces = []
        for place, (match, (start, stop)) in found.items():
            if place in out or _shared(match[0]) in shared:
                said.append(f"{self._title}!{letters_of(place[1])}{place[0]}")
                kept = self.data[start : match.start()] + self.data[match.end() : stop]
                pieces.append((start, stop, kept))
        return pieces

    def _sized(self, xml: bytes, last: int) -> bytes:
        match = _DIMENSION.search(xml)
        if match is None or not last or int(match[4] or 0) >= last:
            return xml
        column = match[3] or re.sub(rb"\d", b"", match[2])
        ref = match[2] + b":" + column + str(last).encode()
        return xml[: match.start()] + match[1] + ref + match[5] + xml[match.end() :]


def _shared(formula: bytes) -> bytes:
    """The group of a formula that several cells share; empty for one of its own."""
    match = re.search(rb'\bsi="(\d+)"', formula)
    return match[1] if match else b""


def _joined(data: bytes, pieces: list[tuple[int, int, bytes]]) -> bytes:
    made, at = [], 0
    for start, end, piece in sorted(pieces):
        made += [data[at:start], piece]
        at = end
    return b"".join([*made, data[at:]])


def _without_outside(
    package: Package, main: str, anew: dict[str, bytes], said: list[str]
) -> frozenset[str]:
    """Parts that lead outside are left out, with all that names them."""
    gone = frozenset(p for p in package.infos if p.lower().startswith(_OUTSIDE))
    if not gone:
        return gone
    said.append("links to other files and connections were left out")
    book = package.bytes_of(main)
    anew[main] = re.sub(rb"<((?:\w+:)?externalReferences)\b.*?</\1>", b"", book, flags=re.DOTALL)
    for part in [*package.infos]:
        if part.endswith(".rels") and part not in gone:
            own = anew.get(part, package.bytes_of(part))
            kept = re.sub(
                rb'<(?:\w+:)?Relationship\b[^>]*/(?:externalLink|connections|queryTable|extensibility)"[^>]*/>',
                b"", own,
            )  # fmt: skip
            if kept != own:
                anew[part] = kept
    types = package.bytes_of("[Content_Types].xml")
    for part in gone:
        pattern = rb'<(?:\w+:)?Override\b[^>]*PartName="/' + re.escape(part).encode() + rb'"[^>]*/>'
        types = re.sub(pattern, b"", types)
    anew["[Content_Types].xml"] = types
    return gone


def _mark(package: Package, anew: dict[str, bytes]) -> None:
    """Mark the file INTERNAL in its properties, where it has any."""
    from habeas.text.sheets.writing import MARK  # noqa: PLC0415 - it loads this module

    core = package.bytes_of("docProps/core.xml")
    match = re.search(rb"</((\w+):)?coreProperties\s*>", core)
    if match is None:
        return
    prefix = match[1] or b""
    core = re.sub(
        rb"<(?:\w+:)?contentStatus\b.*?(?:/>|</(?:\w+:)?contentStatus>)", b"", core, flags=re.DOTALL
    )
    status = b"<" + prefix + b"contentStatus>" + MARK.encode() + b"</" + prefix + b"contentStatus>"
    at = core.rindex(b"</" + prefix + b"coreProperties")
    anew["docProps/core.xml"] = core[:at] + status + core[at:]


def _packed(package: Package, anew: Mapping[str, bytes], gone: frozenset[str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part, info in package.infos.items():
            if part in gone:
                continue
            told = zipfile.ZipInfo(part, info.date_time)
            told.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(told, anew.get(part, package.bytes_of(part)))
    return out.getvalue()
