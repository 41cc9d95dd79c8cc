"""Sheets of several people whose cells are numbered as they are: "（1）2020年12月3日；（2）保釋中"."""

from __future__ import annotations

import re

from habeas.reading.chinese.tables.cells import Cell, Part

_MARK = re.compile(
    r"[（(]?(?P<n>[0-9]{1,2}|[一二三四五六七八九十])[)）]|D(?P<d>[0-9]{1,2})[：: ]?|第(?P<k>[一二三四五六七八九十])被告[：: ]?"
)
_FEWEST = 2
_TRIMMED = " 　；;，,、。"


def numbered(part: Part, names: list[tuple[int, int]]) -> dict[Cell, dict[int, Cell]]:
    """The cells that tell of each person by number, with their pieces by the number of the name."""
    cell = next((c for c in part.cells if c.column == "name"), None)
    if cell is None or len(names) < _FEWEST:
        return {}
    numbers = {}
    for mark, start, _ in _pieces(part, cell):
        n = next((k for k, (a, _) in enumerate(names) if 0 <= a - start <= _CLOSE), None)
        if n is not None:
            numbers[mark] = n
    if len(numbers) < _FEWEST:
        return {}
    found: dict[Cell, dict[int, Cell]] = {}
    for other in part.cells:
        pieces = _pieces(part, other)
        if other is cell or len(pieces) < _FEWEST or not all(m in numbers for m, _, _ in pieces):
            continue
        found[other] = {
            numbers[mark]: Cell(other.column, other.start, a, b, (a, b)) for mark, a, b in pieces
        }
    return found


_CLOSE = 2


def _pieces(part: Part, cell: Cell) -> list[tuple[str, int, int]]:
    text, (start, end) = part.folded.text, cell.read
    marks = list(_MARK.finditer(text, start, end))
    if not marks or text[start : marks[0].start()].strip(_TRIMMED):
        return []
    ends = [m.start() for m in marks[1:]] + [end]
    out = []
    for mark, stop in zip(marks, ends, strict=True):
        last = stop
        while last > mark.end() and text[last - 1] in _TRIMMED:
            last -= 1
        out.append((mark[0].strip("：: "), mark.end(), last))
    return out


def replace_cells(part: Part, cells: list[Cell]) -> Part:
    """The part with other cells."""
    return Part(part.folded, part.published, tuple(cells), part.mainland, part.day, part.court_line)
