"""Case sheets: "Name: X", "Arrested: 4 April 2023, Almaty", a label and its words on each line.

The labelled lines from one name to the next are read as one row of a table; what stands under a
label that no column knows ("Health", "Remarks") is read as sentences about the person named.
"""

from __future__ import annotations

import re

from habeas.reading.english.rows import FACILITY, Cell, Row, column_of, name_in

_LABELLED = re.compile(
    r"^\s*(?:[-–•*]\s+)?(?P<label>[A-Z][A-Za-z][A-Za-z /()'’-]{1,44}?)\s*[:：]\s+(?P<words>\S.*?)\s*$"
)
_NAME = re.compile(
    r"^(?:full\s+|first\s+and\s+last\s+)?names?(?:\s+(?:of|and)\b.*)?$|^(?:detainee|prisoner|victim|person\s+held)$",
    re.IGNORECASE,
)
_STATUS = re.compile(r"^(?:current\s+)?(?:status|situation)\b", re.IGNORECASE)
_NOT_CELLS = re.compile(
    r"lawyer|counsel|contact|source|family|next\s+hearing|update|birth|residence|workplace|nationality",
    re.IGNORECASE,
)
_FEWEST = 3
"""How many labelled lines, the name among them, make a sheet."""


def sheets(characters: str) -> list[Row]:
    """The case sheets of a text as rows. Linear in the text."""
    made: list[Row] = []
    lines: list[Cell] = []
    begin = end = at = 0
    for line in characters.split("\n"):
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        match = _LABELLED.match(line) if len(line) < 600 else None
        if match is None or _NAME.match(match["label"]):
            _close(made, lines, begin, end)
            lines = []
        if match is None:
            continue
        if lines or _NAME.match(match["label"]):
            words = match["words"]
            label = "name" if not lines else match["label"]
            column = "name" if not lines else _column(label, words)
            cell = Cell(column, start + match.start("words"), start + match.end("words"), words)
            lines.append(_house(cell) if column == "place" else cell)
            begin = start if column == "name" else begin
            end = start + len(line)
    _close(made, lines, begin, end)
    return made


def _column(label: str, words: str) -> str:
    """The column a label stands for; "" when its words are read as sentences."""
    if _STATUS.match(label):
        return "place" if FACILITY.search(words) else ""
    column = None if _NOT_CELLS.search(label) else column_of(label)
    return column if column not in {None, "remarks", "name"} else ""


def _house(cell: Cell) -> Cell:
    """The house alone: "Remand Prison 18" of "in pre-trial detention, Remand Prison 18"."""
    at = 0
    for part in cell.words.split(","):
        bare = part.strip()
        if FACILITY.search(bare) and bare[:1].isupper():
            first = cell.start + at + len(part) - len(part.lstrip())
            return Cell(cell.column, first, first + len(bare), bare)
        at += len(part) + 1
    return cell


def _close(made: list[Row], lines: list[Cell], begin: int, end: int) -> None:
    cells = tuple(cell for cell in lines if cell.column)
    if len(cells) < _FEWEST or not cells[0].words[:1].isupper():
        return
    name = name_in(cells[0].words)
    first = cells[0].start
    spans = tuple((cell.start, cell.end) for cell in lines if not cell.column)
    made.append(Row(begin, end, None, (first, first + len(name)), cells, free_spans=spans))
