"""Where somebody stands now, in a cell's words: 在押, 現還押, 已獲釋（2022年12月4日）, 取保候審, 下落不明."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.tables.terms import NOT_YET, written
from habeas.reading.chinese.words.organs import organs
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.tables.cells import Cell, Part
    from habeas.records.when import When

_NOW = "(?:目前|现时|现正|现|仍然?|正在?|一直|继续|续|已|被|处于|尚|至今|仍在|于|在|正被|已经|因病|重新|再次|后)*"
_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(_NOW + form))
    for name, form in (
        ("serving", "(?:服刑|坐牢|狱中服刑|监狱服刑|狱|坐监)(?:中|期间)?"),
        ("remand", "(?:还押|还押候审|还押候判|还押看管|羁押候审|羁押候判)(?:中)?"),
        ("held", "(?:在押|羁押|关押|收押|拘押|押|囚|囚禁|在囚|拘留|服刑羁押)(?:中|状态|候审)?"),
        ("bail", "(?:取保候审|取保|获准取保|保释候讯|保释候查|保释候审|保释中|获准保释|保释|准保释|保释外出|保外候审|交保)(?:中|在外)?"),
        ("residential", "(?:指定居所监视居住|监视居住|指居)(?:中)?"),
        ("house", "(?:软禁|居家软禁|被软禁)(?:中)?"),
        ("liuzhi", "留置(?:中)?"),
        ("released", "(?:获释|释放|刑满释放|刑满出狱|刑满获释|期满释放|期满获释|出狱|出册|放回|自由|恢复自由|获得自由|开释|满刑出狱|提前获释|提前出狱|当庭释放)"),
        ("missing", "(?:失踪|失联|下落不明|被失踪|去向不明|失去联系|强迫失踪|音讯全无|生死不明|不知所踪)"),
        ("appeal", "(?:上诉|上诉审理|提出上诉|提起上诉|二审|二审审理|等候上诉)(?:中)?"),
        ("wanted", "(?:被)?(?:通缉|在逃|潜逃|弃保潜逃)(?:中)?"),
        ("dead", "(?:死亡|去世|离世|身亡|病逝|死于狱中|狱中去世|狱中死亡|逝世|殁|身故|死于看守所)"),
        ("trial", "(?:一审|二审)?(?:开庭|提堂|开审|庭审|审期)(?:审理)?"),
        ("formal", "(?:批捕|批准逮捕|正式逮捕|执行逮捕|逮捕)"),
        ("sent", "(?:移送)?审查起诉(?:阶段|中)?|移送起诉"),
        ("no_charge", "(?:未|尚未)(?:被)?起诉"),
        ("no_trial", "(?:未|尚未|没有)(?:开庭|审理|开审|受审)"),
        ("no_verdict", NOT_YET.pattern),
    )
)  # fmt: skip
_PIECE = re.compile(r"[，；、／+＋。]|(?<![0-9])/|\s+|　+")
_FACILITY = re.compile(
    r"[一-鿿]{2,18}(?:看守所|监狱|惩教所|收押所|拘留所|医院|中心|所|狱|大榄|赤柱|石壁|罗湖|塘福|荔枝角|壁屋)"
)


def standing(part: Part, cell: Cell) -> list[Draft] | None:
    """Where the sheet's person stands; None where a cell says more than that."""
    text, (start, end) = part.folded.text, cell.read
    made: list[Draft] = []
    for a, b in _pieces(text, start, end):
        found = _piece(part, cell, a, b)
        if found is None:
            return None
        made += found
    return made


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces of a cell; a bracket stays with what is before it."""
    out, at, depth = [], start, 0
    for n in range(start, end):
        depth += (text[n] == "（") - (text[n] == "）")
        if depth <= 0 and _PIECE.match(text, n):
            out.append((at, n))
            at = n + 1
    return [(a, b) for a, b in (*out, (at, end)) if text[a:b].strip()]


def _piece(part: Part, cell: Cell, start: int, end: int) -> list[Draft] | None:
    text = part.folded.text
    dates = part.dates_in(start, end)
    when = dates[0].when if len(dates) == 1 else UNKNOWN
    words, at = "", start
    for dated in dates:
        words, at = words + text[at : dated.start], dated.end
    words += text[at:end]
    words = re.sub(
        r"（[起日止于自从至，]*）|^[于自从在]+|起?(?:[0-9]{1,3}[日天])?(?=[）]|$)|(?<=（)起，|[\s　]",
        "",
        words,
    )
    bracket = re.search(r"（(?P<in>[^（）]*)）", words)
    inner = bracket["in"] if bracket else ""
    bare = re.sub(r"（[^（）]*）", "", words)
    place = _FACILITY.fullmatch(inner) is not None
    term = re.fullmatch(
        "[，；]?(?:刑期|判刑?|获刑)(?P<term>[0-9一二三四五六七八九十年个月半零]{2,10})[，；]?",
        inner,
    )
    if (
        inner
        and not place
        and not term
        and not re.fullmatch("刑满|期满|候[审判]|起|[自由于]", inner)
    ):
        return None
    house = _house(part, start, end)
    for name, form in _WORDS:
        if form.fullmatch(bare) or (
            house and name in {"serving", "remand", "held"} and form.match(bare)
            and form.sub("", bare, count=1).lstrip("于在") == text[slice(*house)]
        ):  # fmt: skip
            facility = part.own(*house) if house else None
            made = _drafts(part, cell, name, when, facility)
            at = text.find(term["term"], start, end) if term else -1
            if term is not None and at >= 0 and not part.first("sentence"):
                base = part.draft(Event.SENTENCE, cell, "sheet.sentence")
                made += written(part, at, at + len(term["term"]), base) or []
            return made
    return None


_NOT_YET = {"no_charge": Event.CHARGE, "no_trial": Event.TRIAL, "no_verdict": Event.SENTENCE}


def _house(part: Part, start: int, end: int) -> tuple[int, int] | None:
    text = part.folded.text
    found = [o for o in organs(text[start:end]) if o.kind == "facility"]
    if found:
        return start + found[0].start, start + found[0].end
    match = re.compile(
        "(?:押|囚|囚于|押于|在)(?P<at>赤柱|石壁|罗湖|塘福|荔枝角|壁屋|大榄|喜灵洲|小榄)"
    ).search(text, start, end)
    return match.span("at") if match else None


def _drafts(part: Part, cell: Cell, name: str, when: When, facility: str | None) -> list[Draft]:
    base = part.draft(Event.DETENTION, cell, f"sheet.{name}")
    held = replace(base, when=when, facility=facility)
    if name in {"serving", "remand", "held", "residential", "house", "liuzhi"}:
        kinds = {
            "serving": "服刑", "remand": "还押", "residential": "监视居住", "house": "软禁", "liuzhi": "留置",
        }  # fmt: skip
        return [replace(held, kind=kinds.get(name))]
    if name == "bail":
        kind = "取保候审" if "取保" in part.words(cell) else None
        return [replace(base, event=Event.BAIL, when=when, kind=kind, outcome="granted")]
    if name == "released":
        if not when.known:
            when = part.when("released")
        ahead = part.ahead(when)
        kind = "刑满" if "刑满" in part.words(cell) else None
        stance = Stance.PLANNED if ahead else Stance.ASSERTED
        return [replace(base, event=Event.RELEASE, when=when, kind=kind, stance=stance)]
    if name == "wanted":
        return [replace(base, event=Event.HARASSMENT, kind="通缉", when=when)]
    if name == "appeal":
        return [replace(base, event=Event.APPEAL, when=when)]
    if name in _NOT_YET:
        return [replace(base, event=_NOT_YET[name], stance=Stance.NEGATED)]
    if name == "trial":
        stance = Stance.PLANNED if part.ahead(when) else Stance.ASSERTED
        return [replace(base, event=Event.TRIAL, when=when, stance=stance, court=part.court)]
    if name == "formal":
        kind = "formal" if part.mainland else None
        return [replace(base, event=Event.ARREST, when=when, kind=kind, charge=part.charge)]
    if name == "sent":
        return [
            replace(base, event=Event.CHARGE, when=when, kind="移送审查起诉", charge=part.charge)
        ]
    event = Event.DISAPPEARANCE if name == "missing" else Event.DEATH
    return [replace(base, event=event, when=when)]
