"""Case sheets: "Name: X", "Arrested: 4 April 2023, Almaty", a label and its words on each line.

The labelled lines from one name to the next are one sheet; a line in between that only heads a part
("SECOND CASE") parts them. What stands under a label that no column knows ("Health", "Remarks"),
and plain sentences in between, are read as sentences about the person named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from habeas.reading.english.tables import sheet_entries
from habeas.reading.english.tables.rows import FACILITY, Cell, Row, column_of, name_in
from habeas.reading.english.tables.sheet_labels import column_of_label

_LABELLED = re.compile(
    r"^\s*(?:[-–•*]\s+)?(?P<label>[A-Z][A-Za-z][A-Za-z /()'’-]{0,44}?)\s*[:：]\s+(?P<words>\S.*?)\s*$"
)
_NAME = re.compile(
    r"^(?:full\s+|first\s+and\s+last\s+)?names?(?:\s+(?:of|and)\b.*)?$"
    r"|^(?:detainee|prisoner|victim|person(?:\s+(?:held|concerned))?|defendant|accused|individual|subject|client)$",
    re.IGNORECASE,
)
_STATUS = re.compile(r"^(?:current\s+)?(?:status|situation)\b", re.IGNORECASE)
_NOT_CELLS = re.compile(
    r"lawyer|counsel|contact|source|family|next\s+hearing|update|birth|residence|workplace|nationality",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\((?:his\s+|her\s+)?(?:son|daughter|wife|husband|brother|sister|mother|father|cousin|uncle|nephew|niece|same\s+name)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"^\W*(?:relatives|family\s+members|see\s+also|related\s+(?:cases|sheets)|notes?|sources?|request|demands?|appeal\s+to|recommend\w*|other\s+cases)\b",
    re.IGNORECASE,
)
"""Heads a part of the sheet that is not about its person."""
_HEADS = re.compile(r"^[^.!?;]{2,70}$")
_FEWEST = 3
"""How many labelled lines, the name among them, make a sheet."""
_TITLE = re.compile(
    r"^(?:[^:–—]{0,40}(?:[:–—]|\s-\s)\s*)?(?P<name>[A-ZÀ-Ý][\w'’.-]+(?:\s+(?:[A-ZÀ-Ý][\w'’.-]+|al|bin|bint|ibn|de|da|van|von)){1,4})\s*(?:\([^()]*\))?(?:,\s+(?:\d{1,2}|[a-z][a-z’' -]{2,40}))*$"
)


@dataclass(slots=True)
class _Open:
    """A sheet while its lines are being gathered."""

    lines: list[Cell] = field(default_factory=list)
    free: list[tuple[int, int]] = field(default_factory=list)
    begin: int = 0
    end: int = 0
    entry: bool = False
    title: str | None = None


def sheets(characters: str) -> list[Row]:
    """The case sheets of a text as rows. Linear in the text."""
    made: list[Row] = []
    sheet = _Open()
    title: tuple[int, str] | None = None
    at, blank = 0, False
    for line in characters.split("\n"):
        start, at = at, at + len(line) + 1
        apart, blank = blank, not line.strip()
        if blank:
            if sheet.entry:
                _close(made, sheet)
                sheet = _Open()
            continue
        if opened := sheet_entries.head(line, start):
            _close(made, sheet)
            sheet, title = _Open(lines=opened, begin=start, end=start + len(line), entry=True), None
            continue
        if sheet.entry:
            _entry(sheet, line, start, made)
            continue
        match = _LABELLED.match(line) if len(line) < 600 else None
        if match is not None and _RELATIVE.search(match["label"]):
            match = None
            _close(made, sheet)
            sheet, title = _Open(), None
        elif match is None and sheet.lines and _ELSEWHERE.match(line):
            _close(made, sheet)
            sheet, title = _Open(), None
        if match is None:
            if sheet.title is not None and _another(sheet.title, line, apart=apart):
                _close(made, sheet)
                sheet = _Open()
            if not sheet.lines:
                title = (start, line)
            else:
                _between(sheet, line, start)
            continue
        if _NAME.match(match["label"]):
            _close(made, sheet)
            sheet, title = _Open(begin=start), None
        elif not sheet.lines and title is not None and _known(match["label"]):
            sheet = _entitled(title)
            title = None
        if sheet.lines or _NAME.match(match["label"]):
            _add(sheet, match, start)
            sheet.end = start + len(line)
    _close(made, sheet)
    return made


def _entry(sheet: _Open, line: str, start: int, made: list[Row]) -> None:
    """A line of an entry: its labels one behind the other, its other words as sentences."""
    sheet.end = start + len(line)
    found = sheet_entries.labels(line)
    before = made[-1].cells if made and made[-1].sheet else ()
    first = found[0][1] if found else len(line)
    lead = line.rfind(".", 0, first) + 1 if found else len(line)
    if lead > 0:
        sheet.free.append((start, start + lead))
    for label, one, two in found:
        words = line[one:two].rstrip(".")
        column = _column(label, words)
        words = sheet_entries.as_before(column, words, before)
        sheet.lines.append(Cell(column, start + one, start + one + len(line[one:two]), words))
        if not column or (column in _TELLS_MORE and _MORE.search(words)):
            sheet.free.append((start + one, start + two))


_TELLS_MORE = frozenset(
    ("family", "lawyer", "medical", "house", "sentence", "judgment_of", "charge", "arrested")
)
_MORE = re.compile(r";|\b(?:when|who|which|reduced|moved|rearrested|released|quashed|upheld)\b")
"""Words of a labelled cell that tell more than the label asks for."""


def _known(label: str) -> bool:
    return _STATUS.match(label) is not None or column_of_label(label) in {
        "arrested",
        "charge",
        "sentence",
        "court",
        "occupation",
        "house",
    }


def _entitled(title: tuple[int, str]) -> _Open:
    """A sheet whose name stands in the line above it."""
    start, line = title
    match = _TITLE.match(line.strip())
    if match is None:
        return _Open()
    first = start + len(line) - len(line.lstrip()) + match.start("name")
    name = match["name"]
    return _Open(lines=[Cell("name", first, first + len(name), name)], begin=start, title=line)


_PART = re.compile(
    r"\b(?:case|cases|trial|arrests?|sentences?|charges?|detention|release|appeal|health|background|situation|status|history|update|information|details|notes?|first|second|third|current|previous|further|prison|court)\b",
    re.IGNORECASE,
)
""" "SECOND CASE", "Current Situation": a part of the sheet, and nobody's name."""


def _another(title: str, line: str, *, apart: bool) -> bool:
    """Whether a line heads the sheet of somebody else: "Case 2: X" below "Case 1: Y", a name set apart below a name."""
    match, first = _TITLE.match(line.strip()), _TITLE.match(title.strip())
    if match is None or first is None or match["name"] == first["name"]:
        return False
    before, own = (m.string[: m.start("name")] for m in (first, match))
    if before.strip():
        return _numberless(before) == _numberless(own)
    return apart and not own.strip() and _PART.search(match["name"]) is None


def _numberless(words: str) -> str:
    return re.sub(r"\d+|\b[IVX]+\b", "#", words).strip()


def _between(sheet: _Open, line: str, start: int) -> None:
    """A line without a label: it heads a part, or is a sentence of its own."""
    bare = line.strip()
    if _HEADS.match(bare) and len(bare.split()) <= 6:
        sheet.lines.append(Cell("section", start, start + len(line), bare))
    else:
        sheet.free.append((start, start + len(line)))
        sheet.end = start + len(line)


def _add(sheet: _Open, match: re.Match[str], start: int) -> None:
    words, label = match["words"], match["label"]
    column = "name" if not sheet.lines else _column(label, words)
    cell = Cell(column, start + match.start("words"), start + match.end("words"), words)
    if column == "house" and _STATUS.match(label):
        cell = _house(cell)
    sheet.lines.append(cell)
    if not column or column in _ALSO_READ:
        sheet.free.append((cell.start, cell.end))


_ALSO_READ = frozenset(("family", "lawyer", "medical", "house"))
"""Lines whose words may tell more than their label asks for."""


def _column(label: str, words: str) -> str:
    """The column a label stands for; "" when its words are read as sentences."""
    if _STATUS.match(label):
        return "house" if FACILITY.search(words) else ""
    known = column_of_label(label)
    if known is not None:
        return known
    column = None if _NOT_CELLS.search(label) else column_of(label)
    return column if column in {"occupation", "arrested", "charge", "court", "sentence"} else ""


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


def _close(made: list[Row], sheet: _Open) -> None:
    cells = tuple(cell for cell in sheet.lines if cell.column)
    told = [cell for cell in cells if cell.column != "section"]
    if len(told) < (1 if sheet.entry else _FEWEST) or not cells[0].words[:1].isupper():
        return
    name = name_in(cells[0].words)
    first = cells[0].start
    place = (first, first + len(name))
    free = tuple(sheet.free)
    made.append(Row(sheet.begin, sheet.end, None, place, cells, free_spans=free, sheet=True))
