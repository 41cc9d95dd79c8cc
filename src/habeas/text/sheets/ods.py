"""ODS files (OpenDocument 1.3, part 3, chapter 9): values with formulas, formats, comments, spans.

What is repeated stands once in the file; blanks may be repeated a million times, and are not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.text import limits
from habeas.text.errors import Damaged, NotText, TooMuch
from habeas.text.sheets.grid import Book, Cell, Range, Sheet
from habeas.text.sheets.package import Package
from habeas.text.sheets.xlsx import Budget
from habeas.text.sheets.xml import named, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTENT = "content.xml"
_NUMBERS = {"float", "currency", "percentage"}
_HIDDEN = {"collapse", "filter"}


def book(data: bytes, name: str) -> Book:
    """The cells of an ODS file. Raises Damaged, Locked, NotText, Suspicious or TooMuch."""
    package = Package(data, name)
    kind = package.bytes_of("mimetype").strip()
    if kind and b"spreadsheet" not in kind:
        raise NotText(name, "an OpenDocument file that is no spreadsheet")
    content = package.bytes_of(_CONTENT)
    if not content:
        raise Damaged(name, "a spreadsheet without content")
    if b"encryption-data" in package.bytes_of("META-INF/manifest.xml"):
        from habeas.text.errors import Locked  # noqa: PLC0415 - rare

        raise Locked(name, "a spreadsheet")
    budget = Budget(name)
    styles = _Styles()
    for part in ("styles.xml", _CONTENT):
        found = package.bytes_of(part)
        if found:
            walk(found, name, start=styles.start, end=styles.end)
    reader = _Reader(styles, budget)
    walk(content, name, start=reader.start, end=reader.end, words=reader.words)
    if not reader.sheets:
        raise Damaged(name, "a spreadsheet without a sheet")
    return Book(
        "ods", tuple(reader.sheets), 1900, tuple(budget.doubts), tuple(_beside(package)),
        extent=budget.extent,
    )  # fmt: skip


class _Styles:
    """Which parts of a date each style shows, and which tables are hidden."""

    def __init__(self) -> None:
        self._dates: dict[str, set[str]] = {}
        self._of: dict[str, str] = {}
        self._now: set[str] | None = None
        self._style = ""
        self.hidden: set[str] = set()

    def start(self, tag: str, told: dict[str, str]) -> None:
        if tag == "date-style":
            self._now = self._dates.setdefault(named(told, "name"), set())
        elif tag in {"day", "month", "year"} and self._now is not None:
            self._now.add(tag)
        elif tag == "style":
            self._style = named(told, "name")
            if data := named(told, "data-style-name"):
                self._of[self._style] = data
        elif tag == "table-properties" and named(told, "display") == "false":
            self.hidden.add(self._style)

    def end(self, tag: str) -> None:
        if tag == "date-style":
            self._now = None

    def grain(self, style: str, day: str) -> str:
        """How fine a date is under a style: a first day that is not shown was never typed."""
        parts = self._dates.get(self._of.get(style, ""), {"day"}) or {"day"}
        if "day" in parts or not day.endswith("-01"):
            return "day"
        if "month" in parts or not day.endswith("-01-01"):
            return "month"
        return "year"

    def format_of(self, style: str) -> str:
        """The name of the format of a style."""
        return self._of.get(style, "")


class _Reader:
    """One pass over the content."""

    def __init__(self, styles: _Styles, budget: Budget) -> None:
        self._styles, self._budget = styles, budget
        self.sheets: list[Sheet] = []
        self._cells: list[Cell] = []
        self._merged: list[Range] = []
        self._rows: set[int] = set()
        self._columns: set[int] = set()
        self._defaults: list[tuple[int, str]] = []
        self._name, self._hidden = "", False
        self._row = self._column = self._wide = 0
        self._last = (0, 0)
        self._times = 1
        self._line: list[tuple[int, int, Cell]] = []
        self._told: dict[str, str] | None = None
        self._shown: list[str] = []
        self._note: list[str] = []
        self._depth = 0
        self._noting = False
        self._inside = 0

    def start(self, tag: str, told: dict[str, str]) -> None:
        if self._told is not None:
            self._within(tag, told)
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._open(told)
        elif self._depth != 1:
            return
        elif tag == "table-column":
            self._begin_columns(told)
        elif tag == "table-row":
            self._times = _count(named(told, "number-rows-repeated"))
            self._column, self._line = 0, []
            if named(told, "visibility") in _HIDDEN:
                last = min(self._row + self._times, limits.SHEET_ROWS)
                self._rows.update(range(self._row + 1, last + 1))
        elif tag in {"table-cell", "covered-table-cell"}:
            self._told = told
            self._shown, self._note, self._noting, self._inside = [], [], False, 0

    def _within(self, tag: str, told: dict[str, str]) -> None:
        if tag == "annotation":
            self._noting = True
        elif tag in {"table-cell", "covered-table-cell", "table"}:
            self._inside += 1
        into = self._note if self._noting else self._shown
        if tag == "p" and into:
            into.append(" " if self._noting else "\n")
        elif tag == "s":
            into.append(" " * min(_count(named(told, "c")), 100))
        elif tag == "tab":
            into.append("\t")
        elif tag == "line-break":
            into.append("\n")

    def words(self, said: str) -> None:
        if self._told is not None and (said.strip() or self._shown):
            (self._note if self._noting else self._shown).append(said)

    def end(self, tag: str) -> None:
        if tag == "annotation":
            self._noting = False
        elif tag in {"table-cell", "covered-table-cell"} and self._told is not None:
            if self._inside:
                self._inside -= 1
            else:
                self._finish(tag)
        elif tag == "table-row" and self._depth == 1:
            self._finish_row()
        elif tag == "table":
            if self._told is not None:
                self._inside -= 1
                return
            if self._depth == 1:
                self._close()
            self._depth -= 1

    def _open(self, told: dict[str, str]) -> None:
        self._name = named(told, "name")
        self._hidden = named(told, "style-name") in self._styles.hidden
        self._cells, self._merged, self._defaults = [], [], []
        self._rows, self._columns = set(), set()
        self._row = self._wide = 0
        self._last = (0, 0)

    def _begin_columns(self, told: dict[str, str]) -> None:
        count = min(_count(named(told, "number-columns-repeated")), limits.SHEET_COLUMNS)
        first, self._wide = self._wide + 1, self._wide + count
        self._defaults.append((self._wide, named(told, "default-cell-style-name")))
        if named(told, "visibility") in _HIDDEN:
            self._columns.update(range(first, self._wide + 1))

    def _finish(self, tag: str) -> None:
        told, self._told = self._told or {}, None
        times = _count(named(told, "number-columns-repeated"))
        shown = "".join(self._shown).strip("\n")
        if shown.strip() and tag == "table-cell":
            style = named(told, "style-name") or next(
                (name for last, name in self._defaults if self._column < last), ""
            )
            kind, value = self._held(told, shown, style)
            formula = named(told, "formula")
            cell = Cell(
                self._row + 1, self._column + 1, kind, shown, value,
                self._styles.format_of(style), formula, "".join(self._note).strip(),
            )  # fmt: skip
            self._line.append((self._column + 1, times, cell))
        elif self._note:
            self._budget.doubt("comments on empty cells")
        down = _count(named(told, "number-rows-spanned"))
        right = _count(named(told, "number-columns-spanned"))
        if (down > 1 or right > 1) and len(self._merged) < limits.SHEET_ROWS:
            row, column = self._row + 1, self._column + 1
            self._merged.append((row, column, row + down - 1, column + right - 1))
        self._column += times

    def _held(self, told: dict[str, str], shown: str, style: str) -> tuple[str, str]:
        kind = named(told, "value-type")
        if kind == "date":
            value = named(told, "date-value").replace("T", " ")
            day = value.partition(" ")[0]
            return self._styles.grain(style, day), day if value.endswith("00:00:00") else value
        if kind in _NUMBERS:
            return "number", named(told, "value")
        if kind == "boolean":
            return "truth", named(told, "boolean-value")
        if kind == "time":
            return "time", named(told, "time-value")
        return "text", shown

    def _finish_row(self) -> None:
        for row in range(self._row + 1, self._row + 1 + (self._times if self._line else 0)):
            for first, times, cell in self._line:
                for column in range(first, first + times):
                    made = Cell(
                        row, column, cell.kind, cell.shown, cell.value, cell.format, cell.formula,
                        cell.comment,
                    )  # fmt: skip
                    if self._budget.take(made):
                        self._cells.append(made)
                    elif column > limits.SHEET_COLUMNS:
                        break
            if row > limits.SHEET_ROWS:
                break
        self._row += self._times
        if self._line:
            wide = max(first + times - 1 for first, times, _ in self._line)
            self._last = (self._row, max(self._last[1], wide))
            self._budget.extent = max(self._budget.extent, self._last[0] * self._last[1])

    def _close(self) -> None:
        if len(self.sheets) >= limits.ARCHIVE_MEMBERS:
            raise TooMuch(self._budget.name, f"more than {limits.ARCHIVE_MEMBERS:,} sheets")
        self.sheets.append(
            Sheet(
                self._name, tuple(self._cells), tuple(self._merged), self._hidden,
                frozenset(self._rows), frozenset(self._columns),
            )
        )  # fmt: skip


def _count(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 9 else 1


def _beside(package: Package) -> Iterator[str]:
    parts = [part.lower() for part in package.infos]
    if any(part.startswith(("basic/", "scripts/")) for part in parts):
        yield "macros, never run"
    pictures = sum(part.startswith("pictures/") and not part.endswith("/") for part in parts)
    if pictures:
        yield f"{pictures} pictures, not read"
    embedded = sum(part.startswith("object") and part.endswith("/content.xml") for part in parts)
    if embedded:
        yield f"{embedded} charts or embedded files, not read"
