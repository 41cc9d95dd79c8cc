"""How a sheet is laid out: where its headings stand, which rows are records, and which are not.

Headings may take several rows, with groups merged above them; a merged cell stands for each of its
rows; a ditto mark for the cell above. What is no record (blank lines, totals, notes, headings
repeated) is named with its reason, never dropped unseen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.reading.sheets.columns import KEPT, named_by, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from habeas.text.sheets.grid import Cell, Range, Sheet

_LOOKED_AT = 40
"""How many rows may stand before the headings."""
_HEADING_ROWS = 4
_WIDEST_MERGE, _TALLEST_MERGE = 300, 5_000
_TOTAL = re.compile(
    r"(?:grand\s+|sub)?-?totals?\b|sums?\b|count\b|average\b|合计|合計|总计|總計|小计|小計|共计|共計|总数|總數|总人数",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:sources?|notes?|last\s+updated?|updated|as\s+of|compiled\s+by|legend|资料来源|来源|注|备注|说明|更新|截至|截止)\s*(?:[:：]|\d)|[*†]",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\s*[-+]?[\d.,\s%/]+\s*(?:persons?|people|individuals?|cases?|names?|detainees?|prisoners?|rows?|人|名|例|个|宗)?\s*",
    re.IGNORECASE,
)
_DITTO = re.compile(
    r"[\"“”″〃]|''|,,|ditto|do\.?|-\s*do\s*-|idem|id\.|same(?:\s+as\s+above)?|同上|同前",
    re.IGNORECASE,
)
_DATE_OR_NUMBER = re.compile(r"[\d/.\-–年月日 :]+[?？]?")

Row = dict[int, "Cell"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its number, its heading (with the group above it, set apart by ``›``), and where
    the heading stands.
    """

    number: int
    heading: str
    address: str


@dataclass(frozen=True, slots=True)
class Record:
    """A row that tells of somebody: its cells by column. A cell that stands for others (merged, or
    above a ditto mark) keeps the address where it stands.
    """

    row: int
    cells: Mapping[int, Cell]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no record, and why: ``blank``, ``total``, ``note``, ``headings``, ``before``."""

    row: int
    why: str


@dataclass(slots=True)
class Table:
    """A sheet as a table; ``merged`` and ``dittos`` count cells that stand for others."""

    sheet: Sheet
    columns: tuple[Column, ...]
    heading_rows: tuple[int, ...]
    records: list[Record] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    merged: int = 0
    dittos: int = 0
    formulas: int = 0
    comments: int = 0


def table(sheet: Sheet) -> Table | None:
    """The table of a sheet, None when nothing in it looks like headings."""
    rows: dict[int, Row] = {}
    for cell in sheet.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    heads = _heading_rows(rows, sheet.merged)
    if not heads:
        return None
    _spread_headings(rows, sheet.merged, heads)
    columns = _columns(rows, heads)
    found = Table(sheet, columns, heads)
    for number in sorted(rows):
        if number < heads[0]:
            found.skipped.append(Skipped(number, "before"))
    covered = _merged_down(sheet.merged, heads[-1])
    _fill(found, rows, covered)
    return found


def _score(row: Row) -> int:
    """How many headings of a row name a role; two to each that is written whole."""
    return sum(
        (named_by(cell.shown) is not None) * (1 if named_by(cell.shown) == KEPT else 2)
        for cell in row.values()
        if cell.kind == "text" and len(cell.shown) <= 120
    )


def _heading_rows(rows: Mapping[int, Row], merged: Iterable[Range]) -> tuple[int, ...]:
    """The rows of headings: the one that names most roles, and those that go with it."""
    first = sorted(rows)[:_LOOKED_AT]
    scores = {number: _score(rows[number]) for number in first}
    best = max(first, key=lambda number: (scores[number], -number), default=None)
    if best is None or scores[best] == 0:
        return ()
    groups = [one for one in merged if one[3] > one[1]]
    heads = [best]
    while len(heads) < _HEADING_ROWS and (above := heads[0] - 1) in rows:
        if not _goes_above(rows[above], rows[heads[0]], above, groups, scores.get(above, 0)):
            break
        heads.insert(0, above)
    while len(heads) < _HEADING_ROWS and (below := heads[-1] + 1) in rows:
        if not _goes_below(rows[below], heads[-1], groups, rows[heads[-1]]):
            break
        heads.append(below)
    return tuple(heads)


def _goes_above(row: Row, below: Row, number: int, groups: Iterable[Range], score: int) -> bool:
    """Whether a row groups the headings below it: merged over some of them, or headings too."""
    if any(cell.kind != "text" or len(cell.shown) > 120 for cell in row.values()):
        return False
    wide = [one for one in groups if one[0] <= number <= one[2]]
    width = max(below) - min(below) + 1
    if any(one[3] - one[1] + 1 >= width for one in wide) or (len(row) == 1 and not wide):
        return False
    return bool(wide) or (score > 0 and len(row) > 1)


def _goes_below(row: Row, head: int, groups: Iterable[Range], above: Row) -> bool:
    """Whether a row goes on with headings: under a group, in another language, or with units."""
    if any(
        cell.kind not in {"text"} or len(cell.shown) > 60 or _DATE_OR_NUMBER.fullmatch(cell.shown)
        for cell in row.values()
    ):
        return False
    grouped = [one for one in groups if one[0] <= head <= one[2]]
    under = [c for c in row if any(one[1] <= c <= one[3] for one in grouped)]
    roles = {plain(cell.shown): named_by(cell.shown) for cell in row.values()}
    named = sum(role is not None for role in roles.values())  # no heading stands twice in a row
    if under and named:
        return True
    if len(under) == len(row) and grouped:
        return True
    bare = [column for column in row if column not in above]
    if not set(roles.values()) - {None, KEPT}:
        return False
    return named >= 2 and named * 2 > len(row) and (bool(bare) or named * 4 >= len(row) * 3)


def _spread_headings(rows: dict[int, Row], merged: Iterable[Range], heads: tuple[int, ...]) -> None:
    """A merged heading stands over each of its columns."""
    for top, left, bottom, right in merged:
        cell = rows.get(top, {}).get(left)
        if cell is None or top not in heads or right - left > _WIDEST_MERGE:
            continue
        for row in range(top, min(bottom, heads[-1]) + 1):
            for column in range(left, right + 1):
                if row in heads:
                    rows[row].setdefault(column, cell)


def _columns(rows: Mapping[int, Row], heads: tuple[int, ...]) -> tuple[Column, ...]:
    numbers = sorted({column for row in rows.values() for column in row})
    made = []
    seen: dict[str, int] = {}
    for number in numbers:
        cells = [rows[head][number] for head in heads if number in rows[head]]
        words = list(dict.fromkeys(" ".join(cell.shown.split()) for cell in cells))
        heading = " › ".join(words)
        seen[heading] = seen.get(heading, 0) + 1
        if heading and seen[heading] > 1:
            heading = f"{heading} ({seen[heading]})"
        made.append(Column(number, heading, cells[-1].address if cells else ""))
    return tuple(made)


def _merged_down(merged: Iterable[Range], last_head: int) -> dict[tuple[int, int], tuple[int, int]]:
    """For each cell that a merged one covers downward: where the merged one stands."""
    found = {}
    for top, left, bottom, right in merged:
        if top <= last_head or bottom == top or bottom - top > _TALLEST_MERGE:
            continue
        if right - left > _WIDEST_MERGE:
            continue
        for row in range(top + 1, bottom + 1):
            found[row, left] = (top, left)
    return found


def _fill(
    made: Table, rows: Mapping[int, Row], covered: Mapping[tuple[int, int], tuple[int, int]]
) -> None:
    last_head = made.heading_rows[-1]
    by_row: dict[int, list[tuple[int, tuple[int, int]]]] = {}
    for (row, column), origin in covered.items():
        by_row.setdefault(row, []).append((column, origin))
    numbers = sorted({*rows, *by_row})
    name_columns = {c.number for c in made.columns if named_by(c.heading) == "name"}
    headings = {
        one.number: frozenset(plain(part) for part in one.heading.split("›"))
        for one in made.columns
    }
    before: Mapping[int, Cell] = {}
    for number in numbers:
        if number <= last_head:
            continue
        own = dict(rows.get(number, {}))
        if why := _no_record(own, headings, name_columns):
            made.skipped.append(Skipped(number, why))
            continue
        for column, (top, left) in by_row.get(number, ()):
            above = rows.get(top, {}).get(left)
            if above is not None and column not in own:
                own[column] = above
                made.merged += 1
        before = _without_dittos(own, before, made)
        if not before:
            made.skipped.append(Skipped(number, "blank"))
            continue
        made.formulas += sum(bool(cell.formula) for cell in before.values())
        made.comments += sum(bool(cell.comment) for cell in before.values())
        ordered = dict(sorted(before.items()))
        made.records.append(Record(number, ordered, number in made.sheet.hidden_rows))
    _count_blank(made, numbers)


def _no_record(own: Row, headings: Mapping[int, frozenset[str]], names: set[int]) -> str:
    """Why a row is no record; empty when it is one."""
    if not own:
        return ""  # it may lie under merged cells
    first = own[min(own)].shown.strip()
    numbers = all(_NUMBER.fullmatch(cell.shown) for cell in list(own.values())[1:])
    if _TOTAL.match(first) and (numbers or not names & set(own)):
        return "total"
    same = sum(plain(cell.shown) in headings[column] for column, cell in own.items())
    if same >= 2 and same * 2 > len(own):
        return "headings"
    if len(own) == 1 and (
        (len(headings) > 2 and not names & set(own)) or _NOTE.match(first) or len(first) > 120
    ):
        return "note"
    return ""


def _without_dittos(own: Row, before: Mapping[int, Cell], made: Table) -> dict[int, Cell]:
    found = {}
    for column, cell in own.items():
        if _DITTO.fullmatch(cell.shown.strip()):
            if column in before:
                found[column] = before[column]
                made.dittos += 1
                continue
        found[column] = cell
    return found


def _count_blank(made: Table, numbers: list[int]) -> None:
    last = max(numbers, default=0)
    known = set(numbers)
    made.skipped.extend(
        Skipped(row, "blank") for row in range(made.heading_rows[-1] + 1, last) if row not in known
    )
    made.skipped.sort(key=lambda one: one.row)
