"""Tables kept as lines: a heading line that names the columns, then one line for each person.

"No. / Name / Occupation / Arrested / Charge / Court / Sentence / Place / Remarks". Cells are cut at
" / ", " | ", ";", tabs or wide gaps. "as no. 1" and "as above" take the cell of that row; "–" is unknown and gives
nothing; what the last, free column says is read as sentences about the row's person.
"""

from __future__ import annotations

import re
from dataclasses import field

from habeas.records.change import replace
from habeas.records.record import record

_CUTS = (
    re.compile(r"\s+/\s+"), re.compile(r"\s*\|\s*"), re.compile(r"\t+"),
    re.compile(r"\s{3,}"), re.compile(r"\s*;\s*"),
)  # fmt: skip
_COLUMNS = (
    ("name", re.compile(r"^(?:name|detainee|prisoner|person)s?\b", re.IGNORECASE)),
    ("judgment", re.compile(r"court.*(?:term|sentence|verdict|penalty)|^judge?ments?$", re.IGNORECASE)),
    ("occupation", re.compile(r"occupation|profession|profile|background|\bjob|\bwork|trade", re.IGNORECASE)),
    ("detained", re.compile(r"^(?:date )?detained$|date of detention|(?:in (?:prison|custody|detention|jail)|held|detained|imprisoned) since", re.IGNORECASE)),
    ("arrested", re.compile(r"arrest|detained|taken", re.IGNORECASE)),
    ("charge", re.compile(r"charge|accus|offen[cs]e|article", re.IGNORECASE)),
    ("court", re.compile(r"court|tribunal|judge", re.IGNORECASE)),
    ("sentence", re.compile(r"sentence|verdict|term|penalty", re.IGNORECASE)),
    ("place", re.compile(r"place|prison|held|location|facility|whereabouts|^where\b", re.IGNORECASE)),
    ("remarks", re.compile(r"remark|note|status|comment|update|health|outcome|result", re.IGNORECASE)),
)  # fmt: skip
_FEWEST = 4
_LEGEND = re.compile(
    r"(?:^|(?<=[.;)]\s))(?:key|columns|legend|fields|order(?: of (?:fields|columns))?|each (?:line|entry|row|record)(?: gives)?)\s*:\s*",
    re.IGNORECASE,
)
""" "Columns: name; occupation; …", also behind other words of its line."""
_AS_ROW = re.compile(
    r"^as (?:(?:no\.?|row)\s*)?(?:[A-Z]{1,3}[-.\s]?)?(?P<n>\d+)$"
    r"|^(?P<above>as above|same(?:\s+(?:day|date|place|day\s+and\s+place|as\s+above))?|ditto|idem)$",
    re.IGNORECASE,
)
_KEY = re.compile(r"(?:[A-Z]{1,3}[-.\s]?)?(?P<n>\d{1,3})\.?")
""" "12.", "B-07": what a row is called by."""
_NUMBER = re.compile(r"^(?P<n>\d{1,3})[.)]?\s+")
_NAME_TAIL = re.compile(r"\s*\([^()]*\)\s*$|,?\s+(?:née|born|aka|alias)\s+.*$|,\s*\d{1,2}$|,.*$")
FACILITY = re.compile(
    r"prison|jail|ward|evin|colony|centre|center|detention|camp|hesar|sizo|station|hospital|custody",
    re.IGNORECASE,
)
_AT_LENGTH = 260
_A_TERM = re.compile(
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|life)\s+(?:and\s+a\s+half\s+)?(?:days?|months?|years?)\b(?!\s+(?:in|ago|old|after|later))"
    r"|fined?\b|life\b|acquitted\b|suspended\s+sentence",
    re.IGNORECASE,
)
"""An outcome that is a term or a fine: "two months, served"."""


@record
class Cell:
    """One cell: its column and its characters."""

    column: str
    start: int
    end: int
    words: str


@record
class Row:
    """One line of a table: number, the name's place, its cells; where its free text begins."""

    start: int
    end: int
    number: int | None
    name: tuple[int, int]
    cells: tuple[Cell, ...] = field(default=())
    free_from: int = -1
    free_spans: tuple[tuple[int, int], ...] = ()
    sheet: bool = False
    """Whether it is a case sheet, read label by label."""

    def free(self, place: int) -> bool:
        """Whether the text at a place is read as sentences about the row's person."""
        later = self.free_from >= 0 and place >= self.free_from
        return later or any(a <= place < b for a, b in self.free_spans)


def rows(characters: str) -> list[Row]:
    """The rows of every table of a text. Linear in the text."""
    made: list[Row] = []
    columns: list[str | None] = []
    cut: re.Pattern[str] | None = None
    at = 0
    for line in characters.split("\n"):
        start, at = at, at + len(line) + 1
        bare = line.strip()
        if not bare:
            continue
        found = _heading(bare)
        if found is not None:
            columns, cut = found
            continue
        if cut is None:
            continue
        row = _row(line, start, cut, columns, made)
        if row is not None:
            made.append(row)
    return made


def column_of(label: str) -> str | None:
    """The column that a label stands for, None when none does."""
    return next((name for name, pattern in _COLUMNS if pattern.search(label)), None)


def name_in(words: str) -> str:
    """The name alone in a cell: without age, brackets and other names."""
    return _NAME_TAIL.sub("", _NAME_TAIL.sub("", words))


def _heading(bare: str) -> tuple[list[str | None], re.Pattern[str]] | None:
    legend = _LEGEND.search(bare) if ":" in bare else None
    bare = bare[legend.end() :].rstrip(" .") if legend else bare
    cells = "/" in bare or "|" in bare or "\t" in bare or "   " in bare or ";" in bare
    if not cells or len(bare) > _AT_LENGTH or any(ch.isdigit() for ch in bare):
        return None
    names = _COLUMNS[0][1]
    for cut in _CUTS:
        parts = [re.sub(r"^No\.?\s+", "", part.strip()) for part in cut.split(bare)]
        if not any(map(names.search, parts)):
            continue
        named = [column_of(part) for part in parts]
        known = sum(n is not None for n in named)
        if "name" in named and (known >= _FEWEST or known == len(parts) == _FEWEST - 1):
            return named, cut
        if "name" in named and cut in _CUTS[3:] and known >= _FEWEST - 1:
            return named, cut
    return None


def _row(
    line: str, start: int, cut: re.Pattern[str], columns: list[str | None], before: list[Row]
) -> Row | None:
    parts: list[tuple[int, int]] = []
    at = len(line) - len(line.lstrip())
    for match in cut.finditer(line):
        parts.append((at, match.start()))
        at = match.end()
    parts.append((at, len(line.rstrip())))
    if len(parts) < min(_FEWEST, len(columns)):
        return None
    number = None
    offset = 0
    first = line[slice(*parts[0])].strip(" .")
    if columns[0] == "name" and len(parts) == len(columns) + 1 and first.isdigit():
        number, offset = int(first), 1
    key = _KEY.fullmatch(line[slice(*parts[0])].strip())
    if columns[0] is None and columns[1:2] == ["name"] and key:
        number = int(key["n"])
    lead = _NUMBER.match(line[parts[0][0] :])
    if lead:
        number = int(lead["n"])
        parts[0] = (parts[0][0] + lead.end(), parts[0][1])
    cells = []
    for n, (a, b) in enumerate(parts[offset:]):
        column = columns[n] if n < len(columns) else "remarks"
        if column is None:
            continue
        words = line[a:b].strip()
        term = column == "remarks" and _A_TERM.match(words)
        cells.append(Cell("sentence" if term else column, start + a, start + b, words))
    named = next((c for c in cells if c.column == "name"), None)
    if named is None or not named.words[:1].isupper():
        return None
    bare = name_in(named.words)
    shown = tuple(_copied(cell, before) for cell in cells)
    free = start + len(line)
    for cell in reversed(cells):
        if cell.column != "remarks":
            break
        free = cell.start
    more = re.search(r"\.\s+(?=[A-Z])", cells[-1].words)
    if free > cells[-1].start and more and len(cells) > _FEWEST:
        free = cells[-1].start + more.end()  # "home. Fined again in May"
    return Row(
        start, start + len(line), number, (named.start, named.start + len(bare)), shown, free
    )


def _copied(cell: Cell, before: list[Row]) -> Cell:
    """A cell that repeats another row's, with that row's words."""
    match = _AS_ROW.match(cell.words)
    if not match or not before:
        return cell
    row = before[-1]
    if match["n"]:
        row = next((r for r in before if r.number == int(match["n"])), row)
    other = next((c for c in row.cells if c.column == cell.column), None)
    return replace(cell, words=other.words) if other else cell
