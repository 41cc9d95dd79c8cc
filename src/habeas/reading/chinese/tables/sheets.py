"""Case sheets, entries and court lists: lines of labels and their words, one person or several a sheet.

"姓名：龚某某 / 羁押地点：… / 现状：…" from one name to the next is one sheet. What its cells tell is
read here; what stands behind 案情简介 or 备注, and plain sentences in between, are read as sentences
about the sheet's person. "同上" takes the cell of the sheet before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.tables import columns, standing
from habeas.reading.chinese.tables.cells import Cell, Part, is_occupation
from habeas.reading.chinese.tables.court_lists import court_lists
from habeas.reading.chinese.tables.gathering import BEHIND, gathered, is_example, of_row
from habeas.reading.chinese.tables.names import list_heads
from habeas.reading.chinese.tables.numbered import numbered, replace_cells
from habeas.reading.chinese.tables.rows import figures, rows
from habeas.reading.chinese.words.day_lines import day_lines
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.tables.gathering import Gathered
    from habeas.reading.chinese.words.folded import Folded

_FEWEST, _FEWER = 3, 2
"""How many labels, the name among them, make a sheet; beside another sheet fewer do."""
_SAME = re.compile("同上|同前|如上|亦同|同|〃|″|同案|同上一[人案]|同第?[一1]号?")
_DIARY = re.compile("庭审|开庭|聆讯|审讯|提堂|法庭|庭期|案件表|排期|上庭")


_WITH_LABEL = frozenset({"health"})
"""Columns of which the label is read with its words: "健康状况：患腰椎疾病"."""


@record
class Sheet:
    """One sheet at ``start`` to ``end``: where its people are named, and what its cells tell."""

    start: int
    end: int
    line: int
    names: tuple[tuple[int, int], ...]
    drafts: tuple[Draft, ...]
    works: tuple[tuple[int, Draft], ...] = ()
    """What brackets behind a name say of that person's work, with the number of the name."""
    day: When = UNKNOWN
    court: str | None = None


@record
class Sheets:
    """The sheets of a text; ``kept`` says of each line of theirs what of it is read as sentences."""

    all: tuple[Sheet, ...]
    kept: dict[int, tuple[tuple[int, int], ...]]
    days: tuple[When, ...]
    """The day that a line of a day alone lends to each line below it."""
    begins: tuple[tuple[int, When], ...] = ()
    """The lines with which sheets begin, each with the day of its sheet."""
    heads: tuple[tuple[int, int], ...] = ()
    """Where the items of lists open with a name."""

    @property
    def names(self) -> list[tuple[int, int]]:
        """Where every person of a sheet or of a list is named."""
        return [*(span for sheet in self.all for span in sheet.names), *self.heads]


def sheets(folded: Folded, published: When) -> Sheets:
    """The sheets of a folded text. Linear in the text."""
    days = day_lines(folded.text, published)
    text = folded.text
    table, heads = rows(text)
    found = gathered(folded, heads)
    of_table = {row.number for row in table}
    opened = [o for o in found if o.number not in of_table]
    opened += [of_row(text, row) for row in table]
    named = [o for o in opened if o.has("name")]
    fewest = _FEWER if any(_labels(o) >= _FEWEST for o in named) else _FEWEST
    taken = sorted((o for o in named if _labels(o) >= fewest), key=lambda o: o.start)
    mainland = (
        re.search("刑事拘留|刑拘|人民检察院|公安局|看守所|批准逮捕|取保候审|批捕", text) is not None
    )
    made: list[Sheet] = []
    kept: dict[int, tuple[tuple[int, int], ...]] = {}
    before: tuple[Cell, ...] = ()
    diary = _DIARY.search(text[:120]) is not None
    for one in taken:
        cells = tuple(_as_before(text, c, before) for c in one.cells)
        part = Part(folded, published, cells, mainland, days[one.number], one.court)
        sheet, free = _read(part, one, diary=diary)
        free_at = {
            (c.at, c.end): (c.start if c.column in _WITH_LABEL else c.at, c.end) for c in free
        }
        own = {(c.at, c.end) for c in cells}
        for number, spans in one.lines.items():
            kept[number] = tuple(free_at.get(s, s) for s in spans if s in free_at or s not in own)
        made.append(sheet)
        before = cells
    kept |= {n: spans for n, spans in _of_a_sort(text) if n not in kept}
    kept |= {n: () for n in figures(text) if n not in kept}
    made = _with_court_lists(folded, published, days, made, kept)
    begins = tuple((s.line, s.day) for s in made)
    return Sheets(tuple(made), kept, tuple(days), begins, tuple(list_heads(text)))


def _read(part: Part, one: Gathered, *, diary: bool) -> tuple[Sheet, list[Cell]]:
    """What a sheet tells, and the cells that are read as sentences."""
    dated = part.when("day")
    part.day = dated if dated.known else part.day
    each = numbered(part, one.names)
    shared = replace_cells(part, [c for c in part.cells if c not in each])
    drafts, free = columns.read(shared)
    own: list[tuple[int, Draft]] = []
    for cell, pieces in each.items():
        for n, piece in pieces.items():
            found, left = columns.read(replace_cells(part, [*_lending(part, cell), piece]))
            found += [d for one in left for d in standing.standing(shared, one) or []]
            own += [(n, replace(d, start=cell.start)) for d in found]
    if not one.names or is_example(part.folded.text, one):
        return Sheet(one.start, one.end, one.number, (), (), (), part.day, part.court), []
    drafts += _heard(part, one, drafts, diary=diary)
    cells = [c for c in part.cells if c.column == "name"]
    own += [(n, d) for n, span in enumerate(one.names) for d in _works(part, span, cells)]
    names = tuple(one.names)
    return Sheet(
        one.start, one.end, one.number, names, tuple(drafts), tuple(own), part.day, part.court
    ), free


def _lending(part: Part, cell: Cell) -> list[Cell]:
    """The cells that lend something to the pieces of another: court, offence, day of the judgment."""
    return [
        c for c in part.cells if c is not cell and c.column in {"court", "judged", "place", "by"}
    ]


_SORT = re.compile(r"[\s　]*[^0-9A-Za-z一-鿿]?[一-鿿]{2,14}者：[ 　]*")
_KIND = re.compile(r"[\s　]*[▲△■◆●★▼▶◇#※◎▍☆]+[ 　]?[一-鿿、/／与和及（）]{2,14}")
_AN_ITEM = re.compile(r"[\s　]*(?:[-·•●○*▸☆]|[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、])")
""" "▲批捕、起诉" over items: what kind they are of, and nothing that befell anybody."""
_NONE = re.compile("无|没有|暂无|0人?|零")


def _of_a_sort(text: str) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    """ "判刑最重者：甲，商人，20年": the sort of people a line is about has not befallen the one before."""
    at = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        start, at = at, at + len(line) + 1
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if _KIND.fullmatch(line) and _AN_ITEM.match(below) and below.strip()[0] != line.strip()[0]:
            yield number, ()
            continue
        match = _SORT.match(line)
        if match is not None:
            rest = line[match.end() :].strip(" 　。")
            yield (
                number,
                () if _NONE.fullmatch(rest) else ((start + match.end(), start + len(line)),),
            )


def _with_court_lists(
    folded: Folded,
    published: When,
    days: list[When],
    made: list[Sheet],
    kept: dict[int, tuple[tuple[int, int], ...]],
) -> list[Sheet]:
    """The sheets with the lines of court lists, each a sheet of its own."""
    for one in court_lists(folded, published, days):
        if one.number not in kept:
            made.append(
                Sheet(one.start, one.end, one.number, one.names, one.drafts, (), one.day, one.court)
            )
            kept[one.number] = one.free
    return sorted(made, key=lambda s: s.start)


def _labels(one: Gathered) -> int:
    return sum(1 for c in one.cells if c.column)


def _as_before(text: str, cell: Cell, before: tuple[Cell, ...]) -> Cell:
    """A cell that says "同上" with the words of the one before."""
    words = text[cell.at : cell.end].strip(" 　。（）()")
    if not _SAME.fullmatch(words):
        return cell
    other = next((c for c in before if c.column == cell.column), None)
    return cell if other is None else replace(cell, read=other.read)


def _works(part: Part, name: tuple[int, int], cells: list[Cell]) -> list[Draft]:
    """ "岑某某（27歲，地盤工人）": the work in the brackets behind a name."""
    text = part.folded.text
    made = []
    lead = next((c for c in cells if c.at < name[0] < c.end), None)
    if lead is not None and is_occupation(text[lead.at : name[0]].strip(" 　")):
        base = part.draft(Event.OCCUPATION, lead, "sheet.occupation")
        made.append(replace(base, value=part.own(lead.at, name[0]).strip()))
    made += _behind_a_comma(part, name, cells)
    bracket = BEHIND.match(text, name[1])
    if bracket is None:
        return made
    at = bracket.start("in")
    for piece in re.compile("[，、；]|$").finditer(text, at, bracket.end("in")):
        cell = Cell("status", name[0], at, bracket.end(), (at, piece.start()))
        if is_occupation(text[at : piece.start()]):
            base = part.draft(Event.OCCUPATION, cell, "sheet.occupation")
            made.append(replace(base, value=part.own(at, piece.start())))
        elif piece.start() > at:
            made += standing.standing(part, cell) or []
        at = piece.end()
    return made


def _behind_a_comma(part: Part, name: tuple[int, int], cells: list[Cell]) -> list[Draft]:
    """ "在囚人士：莫某某，34歲，前巴士車長": the work behind the name in its cell."""
    text = part.folded.text
    cell = next((c for c in cells if c.at <= name[0] < c.end), None)
    if cell is None or not text.startswith("，", name[1]):
        return []
    made, at = [], name[1] + 1
    for piece in re.compile("[，、；]|$").finditer(text, at, cell.end):
        if is_occupation(text[at : piece.start()]):
            base = part.draft(Event.OCCUPATION, cell, "sheet.occupation")
            made.append(replace(base, at=at, value=part.own(at, piece.start())))
        at = piece.end()
    return made


def _heard(part: Part, one: Gathered, drafts: list[Draft], *, diary: bool) -> list[Draft]:
    """A court list names who is before which court on the day it stands under."""
    if not part.day.known or not (one.court or one.has("docket")) or not one.names:
        return []
    if not (diary or one.has("docket")) or any(
        d.event is Event.TRIAL and d.when == part.day for d in drafts
    ):
        return []
    name = next(c for c in one.cells if c.column == "name")
    stance = Stance.PLANNED if part.ahead(part.day) else Stance.ASSERTED
    base = part.draft(Event.TRIAL, name, "sheet.listed")
    return [replace(base, when=part.day, court=part.court, stance=stance)]
