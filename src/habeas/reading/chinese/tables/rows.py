"""Tables kept as lines: a line that names the columns, then one line for each person.

Cells are cut at wide gaps, at bars or at slashes; a line of as many cells as the first is a row. A
dash or 不详 says nothing, 同上 takes the cell above.
"""

from __future__ import annotations

import re

from habeas.reading.chinese.tables.cells import Cell
from habeas.reading.chinese.tables.labels import column_of
from habeas.records.record import record

_CUTS = (
    re.compile(r"[ 　]*\|[ 　]*"), re.compile(r"[ 　]+/[ 　]+"), re.compile(r"　[ 　]*| {2,}[ 　]*"),
    re.compile(r"[，,；;]"), re.compile(r" +|　+"),
)  # fmt: skip
_FEWEST = 3
_RULE = re.compile(r"[\s|:：—\-+　]*")
_YEAR = re.compile(r"(?P<year>(?:19|20)[0-9]{2})年?度?")
_FIGURE = re.compile(
    r"(?:约|逾|至少)?[0-9][0-9,.]*[ 　]?(?:余|多)?(?:[人名位宗件起次例万千%％]|人次)*|[-—–/]|无|不详|N/?A"
)
_CASES = 2
"""How many columns and rows a table of figures has at least."""


@record
class Row:
    """One row at ``start`` to ``end`` of line ``number``."""

    start: int
    end: int
    number: int
    cells: tuple[Cell, ...]


def rows(text: str) -> tuple[list[Row], frozenset[int]]:
    """The rows of every table of a text, and the lines that head them. Linear in the text."""
    made: list[Row] = []
    heads: set[int] = set()
    head: tuple[re.Pattern[str], list[str]] | None = None
    at = 0
    for number, line in enumerate(text.split("\n")):
        start, at = at, at + len(line) + 1
        if not line.strip() or _RULE.fullmatch(line):
            head = None if not line.strip() and not made else head
            continue
        if (opened := _head(line)) is not None:
            head = opened
            heads.add(number)
            continue
        if head is None:
            continue
        row = _row(line, start, number, *head)
        if row is None:
            head = None
            continue
        made.append(row)
    return made, frozenset(heads)


def year_column(label: str) -> str | None:
    """The column of a year ("2021年"): what befell the person of a row in that year."""
    match = _YEAR.fullmatch(label.strip(" 　"))
    return f"year {match['year']}" if match else None


def figures(text: str) -> set[int]:
    """The lines of tables that count people and name nobody: "省份 | 被捕 | 判刑" over figures."""
    found: set[int] = set()
    lines = text.split("\n")
    for number, line in enumerate(lines[:-1]):
        if number in found or _RULE.fullmatch(line) or "。" in line:
            continue
        cut = next((c for c in _CUTS[:3] if len(_parts(line, c)) > _CASES - 1), None)
        if cut is None or any(c.isdigit() for c in _words(line, cut)):
            continue
        below = [number]
        for n in range(number + 1, len(lines)):
            cells = [words.strip(" 　") for _, _, words in _parts(lines[n], cut)]
            if not (lines[n].strip() and _RULE.fullmatch(lines[n])):
                if len(cells) < _CASES or not all(_FIGURE.fullmatch(c) for c in cells[1:]):
                    break
                below.append(n)
        if len(below) > _CASES - 1:
            found.update(below)
    return found


def _words(line: str, cut: re.Pattern[str]) -> list[str]:
    return [words.strip(" 　") for _, _, words in _parts(line, cut)]


def _head(line: str) -> tuple[re.Pattern[str], list[str]] | None:
    """How a line that names columns is cut, and its columns."""
    if len(line) > 200 or "。" in line or "：" in line:
        return None
    for cut in _CUTS:
        parts = [words for _, _, words in _parts(line, cut)]
        if len(parts) < _FEWEST:
            continue
        found = [column_of(p) or year_column(p) for p in parts]
        if "name" in found and sum(c is not None for c in found) >= max(
            _FEWEST, -(-len(parts) * 3 // 5)
        ):
            return cut, [c or "" for c in found]
    return None


def _parts(line: str, cut: re.Pattern[str]) -> list[tuple[int, int, str]]:
    first = len(line) - len(line.lstrip(" 　|"))
    last = len(line.rstrip(" 　|\r"))
    out, at = [], first
    for match in cut.finditer(line, first, last):
        out.append((at, match.start(), line[at : match.start()]))
        at = match.end()
    return [*out, (at, last, line[at:last])]


def _row(line: str, start: int, number: int, cut: re.Pattern[str], heads: list[str]) -> Row | None:
    parts = _parts(line, cut)
    if not len(heads) - 2 <= len(parts) <= len(heads) or len(parts) < _FEWEST:
        return None
    if len(parts) < len(heads) and heads.index("name") >= len(parts):
        return None
    cells = [
        Cell(column, start + a, start + a, start + b, (start + a, start + b))
        for column, (a, b, _) in zip(heads, parts, strict=False)
    ]
    return Row(start, start + len(line), number, tuple(cells))
