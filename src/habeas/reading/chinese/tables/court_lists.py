"""Court lists: "09:30　區域法院 DCCC 1021/2024　阮某某、司徒某　串謀煽動　答辯" under the day of a hearing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.tables.cells import Cell, Part
from habeas.reading.chinese.tables.names import names_in
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


def court_lists(folded: Folded, published: When, days: list[When]) -> list[Listed]:
    """The lines of court lists under a day. Linear in the text."""
    made: list[Listed] = []
    at = 0
    for number, line in enumerate(folded.text.split("\n")):
        start, at = at, at + len(line) + 1
        if (
            not days[number].known
            or len(line) > 160
            or "。" in line
            or not _GAP.search(line.strip())
        ):
            continue
        one = _listed(folded, start, start + len(line), number, published, days[number])
        if one is not None:
            made.append(one)
    return made


def _listed(
    folded: Folded, start: int, end: int, number: int, published: When, day: When
) -> Listed | None:
    text = folded.text
    court = next((o for o in organs(text[start:end]) if o.kind == "court"), None)
    docket = _DOCKET.search(text, start, end)
    if court is None and docket is None:
        return None
    if _WRONG.search(text, start, end):
        return Listed(start, end, number, (), (), None)
    names: list[tuple[int, int]] = []
    offence: tuple[int, int] | None = None
    stage = False
    for a, b in _cells(text, start, end):
        words = text[a:b]
        if _DOCKET.search(words) or _TIME.match(words) or (court and a <= start + court.start < b):
            continue
        if _STAGE.fullmatch(words):
            stage = True
        elif not names and (found := names_in(text, a, b, sure=False)) and _fill(text, a, b):
            names = found
        elif (
            names
            and offence is None
            and re.fullmatch("[一-鿿「」『』、（）等罪项0-9两]{2,30}", words)
        ):
            offence = (a, b)
    if not names or not (stage or docket):
        return None
    cell = Cell("", start, start, end, (start, end))
    part = Part(folded, published, (), mainland=False)
    where = folded.words(start + court.start, start + court.end) if court else None
    base = part.draft(Event.TRIAL, cell, "court_list.heard")
    stance = Stance.PLANNED if part.ahead(day) else Stance.ASSERTED
    charge = folded.words(*offence) if offence else None
    made = [replace(base, when=day, stance=stance, court=where)]
    if charge is not None:
        made.append(replace(part.draft(Event.CHARGE, cell, "court_list.charge"), charge=charge))
    return Listed(start, end, number, tuple(names), tuple(made), where)


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    out, at = [], start
    for gap in _GAP.finditer(text, start, end):
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
