"""Court lists: "09:30　區域法院 DCCC 1021/2024　阮某某、司徒某　串謀煽動　答辯" under the day of a hearing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.reading.chinese.tables.cells import Cell, Part
from habeas.reading.chinese.tables.names import names_in
from habeas.reading.chinese.tables.shorthand import shaped_as
from habeas.reading.chinese.words.organs import organs
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.words.folded import Folded
    from habeas.records.when import When

_GAP = re.compile(r"　[ 　]*| {2,}[ 　]*|[ 　]*[|｜][ 　]*")
_DOCKET = re.compile(
    r"(?:[A-Z]{3,5} ?[0-9]{1,5}/[0-9]{2,4}[，,、 ]*)+|[（(][0-9]{4}[)）][一-鿿0-9]{2,8}[0-9]{1,5}号"
)
_TIME = re.compile(r"(?:上午|下午|早上)?[0-9]{1,2}[:：时点][0-9]{0,2}分?")
_STAGE = re.compile(
    r"(?:[一-鿿]{0,4}(?:答辩|提堂|判刑|裁决|宣判|判决|审讯|开审|续审|再讯|过堂|求情|聆讯|提讯|首次提堂|保释覆核|保释申请|保释|上诉|上诉许可|结案陈词|陈词|管理|审前覆核|交付|交付程序|一审|二审|开庭|预审|听证|庭前会议|申请)(?:[（(][^）)]{1,12}[)）])?(?:第[0-9一二三四五六七八九十]{1,3}[日天])?)"
)
_WRONG = re.compile("民事|离婚|破产|税务|租务|小额|死因|研讯|劳资")


@record
class Listed:
    """One line of a court list at ``start`` to ``end`` of line ``number``, and what it tells."""

    start: int
    end: int
    number: int
    names: tuple[tuple[int, int], ...]
    drafts: tuple[Draft, ...]
    court: str | None
    day: When
    free: tuple[tuple[int, int], ...] = ()
    """The cells that are read as sentences."""


def court_lists(folded: Folded, published: When, days: list[When]) -> list[Listed]:
    """The lines of court lists, each under a day or with its own. Linear in the text."""
    made: list[Listed] = []
    at = 0
    for number, line in enumerate(folded.text.split("\n")):
        start, at = at, at + len(line) + 1
        if (
            len(line) > _LONGEST
            or "。" in line
            or "：" in line.replace(":", "")
            or not _GAP.search(line.strip())
        ):
            continue
        one = _listed(folded, start, start + len(line), number, published, days[number])
        if one is not None:
            made.append(one)
    return made


@dataclass(slots=True)
class _Line:
    """What the cells of a line are."""

    names: list[tuple[int, int]] = field(default_factory=list)
    offence: tuple[int, int] | None = None
    stage: tuple[int, int] | None = None
    shaped: list[Draft] = field(default_factory=list)
    free: list[tuple[int, int]] = field(default_factory=list)


def _listed(
    folded: Folded, start: int, end: int, number: int, published: When, day: When
) -> Listed | None:
    text = folded.text
    court = next((o for o in organs(text[start:end]) if o.kind == "court"), None)
    docket = _DOCKET.search(text, start, end)
    if court is None and docket is None:
        return None
    part = Part(folded, published, (), mainland=False)
    cells = _cells(text, start, end)
    own = part.dates_in(*cells[0])
    if own and not text[cells[0][0] : own[0].start].strip() and own[0].end == cells[0][1]:
        day, cells = own[0].when, cells[1:]
    if not day.known:
        return None
    if _WRONG.search(text, start, end):
        return Listed(start, end, number, (), (), None, day)
    place = None if court is None else (start + court.start, start + court.end)
    line = _told(part, [c for c in cells if not _beside(text, c, place)])
    if not line.names or not (line.stage or docket or line.shaped):
        return None
    cell = Cell("", start, start, end, (start, end))
    where = folded.words(*place) if place else None
    charge = folded.words(*line.offence) if line.offence else None
    made = [d for d in line.shaped if d.event is not Event.CHARGE]
    if not made or (line.stage and not {d.event for d in made} & _ENDED):
        stance = Stance.PLANNED if part.ahead(day) else Stance.ASSERTED
        base = part.draft(Event.TRIAL, cell, "court_list.heard")
        made.append(replace(base, when=day, stance=stance, court=where))
    made = [
        replace(d, when=day, court=d.court or where, charge=charge) if d.event in _ENDED else d
        for d in made
    ]
    if charge is not None:
        made.append(replace(part.draft(Event.CHARGE, cell, "court_list.charge"), charge=charge))
    return Listed(start, end, number, tuple(line.names), tuple(made), where, day, tuple(line.free))


def _beside(text: str, cell: tuple[int, int], court: tuple[int, int] | None) -> bool:
    """Whether a cell is the court, a docket or an hour."""
    a, b = cell
    words = text[a:b]
    of_court = court is not None and a <= court[0] < b and b - a < _LONGEST_COURT
    return of_court or _DOCKET.search(words) is not None or _TIME.match(words) is not None


def _told(part: Part, cells: list[tuple[int, int]]) -> _Line:
    text = part.folded.text
    line = _Line()
    for a, b in cells:
        words = text[a:b]
        if line.names and (shaped := shaped_as(part, a, b, early=False)):
            line.shaped += shaped
            line.offence = line.offence or ((a, b) if shaped[0].event is Event.CHARGE else None)
        elif _STAGE.fullmatch(words):
            line.stage = (a, b)
        elif not line.names and (found := names_in(text, a, b, sure=False)) and _fill(text, a, b):
            line.names = found
        elif (
            line.names
            and line.offence is None
            and _OFFENCE.fullmatch(words)
            and not _DONE.search(words)
        ):
            line.offence = (a, b)
        elif line.names:
            line.free += [piece for piece in _pieces(text, a, b) if not _take(part, line, piece)]
    return line


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [m.start() for m in re.compile("[，；]").finditer(text, start, end)]
    return list(zip([start, *(c + 1 for c in cuts)], [*cuts, end], strict=True))


def _take(part: Part, line: _Line, piece: tuple[int, int]) -> bool:
    """Whether a piece of a cell says something by its shape, and takes it."""
    text = part.folded.text
    shaped = shaped_as(part, *piece, early=False)
    if not shaped and line.stage and "上诉" in text[slice(*line.stage)]:
        if re.fullmatch("(?:被|遭)?驳回(?:上诉)?", text[slice(*piece)].strip(" 　")):
            cell = Cell("", piece[0], *piece, piece)
            base = part.draft(Event.APPEAL_RESULT, cell, "court_list.rejected")
            shaped = [replace(base, outcome="rejected")]
    line.shaped += shaped
    return bool(shaped)


_OFFENCE = re.compile("[一-鿿「」『』、（）等罪项0-9两]{2,30}")
_ENDED = frozenset({Event.APPEAL_RESULT, Event.SENTENCE})
_DONE = re.compile("判|囚|认罪|押|释|维持|驳|撤|起诉|不成立|缓|延期|改期|罚")
_LONGEST, _LONGEST_COURT = 160, 30


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    out, at = [], start
    for gap in _GAP.finditer(text, start, end):
        docket = _DOCKET.search(text, at, gap.start())
        if docket is not None and docket.end() < gap.start():
            out.append((at, docket.end()))
            at = docket.end() + (text[docket.end()] == " ")
        out.append((at, gap.start()))
        at = gap.end()
    return [(a, b) for a, b in (*out, (at, end)) if text[a:b].strip(" 　")]


def _fill(text: str, start: int, end: int) -> bool:
    """Whether a cell holds names and nothing else."""
    return (
        re.fullmatch(
            r"(?:[一-鿿]{2,4}(?:（[^（）]{1,20}）)?(?:、|及|和|，|$))+(?:等[0-9一二三四五六七八九十]{1,2}人)?",
            text[start:end],
        )
        is not None
    )
