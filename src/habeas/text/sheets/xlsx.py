"""XLSX files, read part by part (ECMA-376 part 1, chapter 18): values with their formulas, formats,
comments, merged ranges, and what is hidden. Nothing is computed, and nothing outside is fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.text import limits
from habeas.text.errors import Damaged, TooMuch
from habeas.text.sheets.grid import Book, Cell, Range, Sheet, place_of, range_of
from habeas.text.sheets.package import Package
from habeas.text.sheets.shown import BUILT_IN, seen
from habeas.text.sheets.xml import named, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRUTH = {"1": "TRUE", "0": "FALSE"}


def book(data: bytes, name: str) -> Book:
    """The cells of an XLSX file. Raises Damaged, Locked, Suspicious or TooMuch."""
    package = Package(data, name)
    main = package.workbook()
    sheets, epoch = listed(package, main)
    related = package.relations(main)
    strings = _strings(package, _target(related, "sharedStrings"))
    formats = _formats(package, _target(related, "styles"))
    budget = Budget(name)
    made = []
    for title, identity, hidden in sheets:
        kind, part, _ = related.get(identity, ("", "", False))
        if kind != "worksheet" or part not in package.infos:
            budget.doubt(f"a sheet that is no table ({kind or 'missing'})")
            continue
        reader = _SheetReader(package, part, strings, formats, epoch, budget)
        made.append(reader.sheet(title, hidden=hidden))
    if not made:
        raise Damaged(name, "a spreadsheet without a sheet")
    return Book(
        "xlsx", tuple(made), epoch, tuple(budget.doubts), tuple(_beside(package)),
        extent=budget.extent,
    )  # fmt: skip


class Budget:
    """What all sheets of one book may take, and what was left out for it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cells = limits.SHEET_CELLS
        self.characters = limits.TEXT_CHARACTERS
        self.doubts: list[str] = []
        self.extent = 0

    def doubt(self, words: str) -> None:
        """Something that was not read, said once."""
        if words not in self.doubts:
            self.doubts.append(words)

    def take(self, cell: Cell) -> bool:
        """Whether a cell stands within what is read. Raises TooMuch when the book is too long."""
        if cell.row > limits.SHEET_ROWS or cell.column > limits.SHEET_COLUMNS:
            self.doubt(f"cells beyond row {limits.SHEET_ROWS:,} or column {limits.SHEET_COLUMNS:,}")
            return False
        self.cells -= 1
        self.characters -= len(cell.shown) + len(cell.formula) + len(cell.comment)
        if self.cells < 0 or self.characters < 0:
            raise TooMuch(
                self.name,
                f"more than {limits.SHEET_CELLS:,} cells or {limits.TEXT_CHARACTERS:,} characters",
            )
        return True


def _target(related: dict[str, tuple[str, str, bool]], kind: str) -> str:
    return next((t for k, t, outside in related.values() if k == kind and not outside), "")


def listed(package: Package, main: str) -> tuple[list[tuple[str, str, bool]], int]:
    """The sheets in order (name, relation, hidden), and the year from which serials count."""
    found: list[tuple[str, str, bool]] = []
    epoch = 1900

    def start(tag: str, told: dict[str, str]) -> None:
        nonlocal epoch
        if tag == "sheet":
            hidden = told.get("state", "visible") != "visible"
            found.append((told.get("name", ""), named(told, "id"), hidden))
        elif tag == "workbookPr" and told.get("date1904") in {"1", "true"}:
            epoch = 1904

    data = package.bytes_of(main)
    if not data:
        raise Damaged(package.name, "a spreadsheet without a list of its sheets")
    walk(data, package.name, start=start)
    return found, epoch


def _strings(package: Package, part: str) -> list[str]:
    """The shared strings; how a word is read aloud (``rPh``) is no part of it."""
    found: list[str] = []
    now: list[str] = []
    aloud = 0
    inside = False

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal aloud, inside
        if tag == "si":
            now.clear()
        elif tag == "rPh":
            aloud += 1
        inside = tag == "t" and not aloud

    def end(tag: str) -> None:
        nonlocal aloud, inside
        if tag == "si":
            found.append(_plain("".join(now)))
        elif tag == "rPh":
            aloud -= 1
        inside = False

    def words(said: str) -> None:
        if inside:
            now.append(said)

    data = package.bytes_of(part)
    if data:
        walk(data, package.name, start=start, end=end, words=words)
    return found


def _formats(package: Package, part: str) -> list[str]:
    """The number format of each cell style."""
    own: dict[int, str] = {}
    found: list[str] = []
    inside = False

    def start(tag: str, told: dict[str, str]) -> None:
        nonlocal inside
        if tag == "numFmt":
            own[_number(told.get("numFmtId"))] = told.get("formatCode", "")
        elif tag == "cellXfs":
            inside = True
        elif tag == "xf" and inside:
            number = _number(told.get("numFmtId"))
            found.append(own.get(number) or BUILT_IN.get(number, "General"))

    def end(tag: str) -> None:
        nonlocal inside
        inside = inside and tag != "cellXfs"

    data = package.bytes_of(part)
    if data:
        walk(data, package.name, start=start, end=end)
    return found


_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def _plain(words: str) -> str:
    """Words as they were typed: a control character stands as its number (22.9.2.19)."""
    if "_x" not in words:
        return words
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)


def _number(words: str | None) -> int:
    return int(words) if words and words.isascii() and words.isdigit() and len(words) < 10 else 0


class _SheetReader:
    """One pass over the XML of a sheet."""

    def __init__(  # noqa: PLR0913 - what the parts beside it give
        self,
        package: Package,
        part: str,
        strings: list[str],
        formats: list[str],
        epoch: int,
        budget: Budget,
    ) -> None:
        self._package, self._part, self._budget = package, part, budget
        self._strings, self._formats, self._epoch = strings, formats, epoch
        self._cells: dict[tuple[int, int], Cell] = {}
        self._merged: list[Range] = []
        self._rows: set[int] = set()
        self._columns: set[int] = set()
        self._shared: dict[str, str] = {}
        self._row = self._column = 0
        self._last = (0, 0)
        self._told: dict[str, str] = {}
        self._formula: dict[str, str] | None = None
        self._said: dict[str, list[str]] = {"v": [], "f": [], "t": []}
        self._into: list[str] | None = None
        self._aloud = 0
        self._seen: dict[tuple[str, str], tuple[str, str, str]] = {}

    def sheet(self, title: str, *, hidden: bool) -> Sheet:
        """The sheet, with the comments that stand in a part of their own."""
        data = self._package.bytes_of(self._part)
        walk(data, self._package.name, start=self._start, end=self._end, words=self._words)
        for place, note in self._comments():
            cell = self._cells.get(place)
            if cell is None:
                cell = Cell(*place, "text", "", "")
            self._cells[place] = _noted(cell, note)
        kept = (self._cells[place] for place in sorted(self._cells))
        cells = tuple(cell for cell in kept if cell.shown)
        noted = sum(not cell.shown for cell in self._cells.values())
        if noted:
            self._budget.doubt(f"{noted} comments on empty cells")
        self._budget.extent = max(self._budget.extent, self._last[0] * self._last[1])
        return Sheet(
            title, cells, tuple(self._merged), hidden, frozenset(self._rows),
            frozenset(self._columns),
        )  # fmt: skip

    def _start(self, tag: str, told: dict[str, str]) -> None:
        if tag == "c":
            self._begin(told)
        elif tag in {"v", "f", "t"}:
            self._into = None if self._aloud else self._said[tag]
            if tag == "f":
                self._formula = dict(told)
        elif tag == "row":
            self._row = _number(told.get("r")) or self._row + 1
            self._column = 0
            if told.get("hidden") in {"1", "true"}:
                self._rows.add(self._row)
        elif tag == "rPh":
            self._aloud += 1
        elif tag == "mergeCell":
            found = range_of(told.get("ref", ""))
            if found is not None and len(self._merged) < limits.SHEET_ROWS:
                self._merged.append(found)
        elif tag == "col" and told.get("hidden") in {"1", "true"}:
            last = min(_number(told.get("max")), limits.SHEET_COLUMNS)
            self._columns.update(range(_number(told.get("min")), last + 1))

    def _begin(self, told: dict[str, str]) -> None:
        place = place_of(told.get("r", ""))
        self._row, self._column = place or (self._row, self._column + 1)
        self._last = (max(self._last[0], self._row), max(self._last[1], self._column))
        self._told, self._formula, self._into = told, None, None
        for words in self._said.values():
            words.clear()

    def _words(self, said: str) -> None:
        if self._into is not None:
            self._into.append(said)

    def _end(self, tag: str) -> None:
        if tag in {"v", "f", "t"}:
            self._into = None
        elif tag == "rPh":
            self._aloud -= 1
        elif tag == "c":
            self._finish()

    def _finish(self) -> None:
        value, formula = "".join(self._said["v"]), ""
        if self._formula is not None:
            formula = self._formula_words()
        told = self._told
        style = _number(told.get("s"))
        format_ = self._formats[style] if style < len(self._formats) else "General"
        kind, shown, held = self._held(told.get("t", "n"), value, format_)
        if not shown.strip():
            if formula:
                self._budget.doubt("formulas of which the file keeps no value")
            return
        cell = Cell(self._row, self._column, kind, shown, held, format_, formula)
        if self._budget.take(cell):
            self._cells[self._row, self._column] = cell

    def _held(self, kind: str, value: str, format_: str) -> tuple[str, str, str]:
        """What a cell is, shows and holds."""
        if kind == "s":
            at = _number(value)
            words = self._strings[at] if value.isdigit() and at < len(self._strings) else ""
            return "text", words, words
        if kind == "inlineStr":
            words = _plain("".join(self._said["t"]))
            return "text", words, words
        if kind == "str":
            return "text", _plain(value), value
        if kind == "b":
            return "truth", _TRUTH.get(value, value), value
        if kind == "e":
            return "error", value, value
        if kind == "d":
            day = value.partition("T")[0]
            return "day", day, day
        if not value:
            return "text", "", ""
        key = (value, format_)
        if key not in self._seen:
            self._seen[key] = seen(value, format_, self._epoch)
        return self._seen[key]

    def _formula_words(self) -> str:
        told, words = self._formula or {}, "".join(self._said["f"])
        group = told.get("si", "")
        if words and group:
            self._shared[group] = f"={words} (as in {self._told.get('r', '')})"
        if not words:
            return self._shared.get(group, "=")
        return f"={words}"

    def _comments(self) -> Iterator[tuple[tuple[int, int], str]]:
        for kind, part, outside in self._package.relations(self._part).values():
            if kind == "comments" and not outside and part in self._package.infos:
                yield from _comments_in(self._package.bytes_of(part), self._package.name)


def _noted(cell: Cell, note: str) -> Cell:
    return Cell(
        cell.row, cell.column, cell.kind, cell.shown, cell.value, cell.format, cell.formula, note
    )


def _comments_in(data: bytes, name: str) -> list[tuple[tuple[int, int], str]]:
    found: list[tuple[tuple[int, int], str]] = []
    now: list[str] = []
    place: tuple[int, int] | None = None
    inside = False

    def start(tag: str, told: dict[str, str]) -> None:
        nonlocal place, inside
        if tag == "comment":
            place = place_of(told.get("ref", ""))
            now.clear()
        inside = tag == "t"

    def end(tag: str) -> None:
        nonlocal inside
        inside = False
        if tag == "comment" and place is not None:
            found.append((place, " ".join("".join(now).split())))

    def words(said: str) -> None:
        if inside:
            now.append(said)

    walk(data, name, start=start, end=end, words=words)
    return found


def _beside(package: Package) -> Iterator[str]:
    """What the file holds beside cells, that is named and never run or followed."""
    parts = [part.lower() for part in package.infos]
    links = sum(p.startswith("xl/externallinks/") and p.endswith(".xml") for p in parts)
    if links:
        yield f"links to {links} other files, never followed"
    if any(part.endswith("vbaproject.bin") for part in parts):
        yield "macros, never run"
    if any(part.startswith(("xl/connections", "xl/querytables/")) for part in parts):
        yield "connections to data elsewhere, never opened"
    pictures = sum(part.startswith("xl/media/") for part in parts)
    if pictures:
        yield f"{pictures} pictures, not read"
    embedded = sum(part.startswith("xl/embeddings/") for part in parts)
    if embedded:
        yield f"{embedded} embedded files, not read"
    if any(part.startswith("xl/charts/") for part in parts):
        yield "charts"
