"""Lists of prisoners in shorthand: "1. 骆某，记者，2021.3.5被抓，煽颠，5年，现押某某监狱".

What a part of such a line says by its shape alone is read here: a trade, an offence, a term, a house,
"未判". What has a verb is read as a sentence, with all other sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from habeas.reading.chinese.spotter import SPOTTER
from habeas.reading.chinese.tables.cells import Cell, Part, is_occupation
from habeas.reading.chinese.tables.terms import NOT_YET, written
from habeas.reading.chinese.words.charges import charges
from habeas.reading.chinese.words.organs import organs
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.persons.registry import Registry
    from habeas.reading.chinese.words.folded import Folded
    from habeas.records.when import When

_LEAD = re.compile(
    r"[\s　]*(?:[-*•●■◎▪]|[（(]?[0-9一二三四五六七八九十]{1,3}[)）]?[.、．\s　]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[①-⑳⑴-⒇㈠-㈩]|第[一二三四五六七八九十0-9]{1,3}被告|[一-鿿]{2,14}者：|D[0-9]{1,2})?[\s　：]*"
)
_CUT = re.compile(r"[，；。,;]|　+| {2,}| ?[/／|｜] ?")
_HELD = re.compile("刑拘|被抓|被捕|判|囚|押|狱|罪|煽颠|失踪|逮捕|拘|监禁")
_SHORT_CHARGES = re.compile(
    r"(?:涉嫌|涉)?(?:煽颠|煽动颠覆|颠覆|煽分|煽动分裂|分裂国家|寻衅|寻滋|寻衅滋事|聚众[一-鿿]{0,10}|扰序|非法经营|非经|邪教|利用邪教[一-鿿]{0,10}|诽谤|泄密|间谍|煽暴|暴动|袭警|煽动|勾结|串谋[一-鿿]{2,10}|非法集结|妨害公务)罪?(?:[、和及＋+](?:煽颠|颠覆|寻衅|聚众|寻滋|非法经营|非经|诈骗|分裂|煽动|[一-鿿]{2,8}罪))*(?:（[^（）]*）)?"
)
_NOW_AT = re.compile("(?:目前|现时|现正|现|仍|在|被)*(?:羁押|关押|还押|服刑|押|囚|关)(?:在|于)?")
_A_HOUSE = re.compile("(?=[一-鿿]{2,16}(?:监狱|看守所|惩教所|收押所)$)")
""" "辽宁女子监狱": a house and nothing else."""
_FEWEST_PARTS, _FEWEST_LINES = 3, 2
_NAMED = re.compile(r"(?:[ 　]?（[^（）\n]{0,40}）)?(?:：|(?=[，；,;　/／|｜]| {2,}|[ ]?$))")


def shorthand(
    folded: Folded, registry: Registry, published: When, apart: list[tuple[int, int]]
) -> list[Draft]:
    """What the lines of a list in shorthand say by their shape; ``apart`` is what sheets read."""
    lines = list(_lines(folded, registry, apart))
    if len(lines) < _FEWEST_LINES or not any(_HELD.search(folded.text, a, b) for _, a, b in lines):
        return []
    made: list[Draft] = []
    for person, start, end in lines:
        made += [
            replace(d, person=person, sentence=d.start)
            for d in _line(folded, published, start, end)
        ]
    return made


def terms_behind_names(
    folded: Folded, registry: Registry, published: When, days: tuple[When, ...]
) -> list[Draft]:
    """ "三名被告判刑：龐某某42個月、涂某某38個月": a term right behind each of several names."""
    text = folded.text
    part = Part(folded, published, (), mainland=False)
    found: dict[int, list[tuple[int, int, int]]] = {}
    for m in registry.mentions:
        match = _TERM_BEHIND.match(text, m.end)
        if match is not None:
            line = text.rfind("\n", 0, m.start) + 1
            found.setdefault(line, []).append((m.person, m.start, match.end()))
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    made: list[Draft] = []
    for line, several in found.items():
        if len({p for p, _, _ in several}) < _FEWEST_LINES or _ASKED.search(
            text, line, several[0][1]
        ):
            continue
        day = days[bisect_right(starts, line) - 1]
        for person, start, end in several:
            cell = Cell("", start, start, end, (start, end))
            base = replace(part.draft(Event.SENTENCE, cell, "shorthand.behind"), person=person)
            name = next(m.end for m in registry.within(start, end) if m.person == person)
            made += [
                replace(d, when=day, sentence=start) for d in written(part, name, end, base) or []
            ]
    return made


_TERM_BEHIND = re.compile(
    r"(?:（[^（）\n]{1,12}）)?(?:即时|各|分别)?(?:判囚|判监|囚|监禁|判|入狱|获刑)?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:个月|年(?:[0-9一二三四五六七八九十]{1,2}个月|半)?)(?=[、，；。\n　和及]|$)"
)
_ASKED = re.compile("建议|求处|求刑|最高|可判|量刑起点|要求判|起点")


def _lines(
    folded: Folded, registry: Registry, apart: list[tuple[int, int]]
) -> Iterator[tuple[int, int, int]]:
    """The lines that open with a name, with where their parts begin and end."""
    at = 0
    first = {m.start: m for m in registry.mentions}
    for line in folded.text.split("\n"):
        start, at = at, at + len(line) + 1
        end = start + len(line)
        lead = _LEAD.match(folded.text, start, end)
        opens = first.get(lead.end() if lead else start)
        if opens is None or _within(apart, start):
            continue
        named = _NAMED.match(folded.text, opens.end, end)
        if named is not None and len(_parts(folded.text, named.end(), end)) >= _FEWEST_PARTS - 1:
            yield opens.person, named.end(), end


def _within(spans: list[tuple[int, int]], place: int) -> bool:
    n = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return n >= 0 and place < spans[n][1]


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    out, at, depth, n = [], start, 0, start
    while n < end:
        depth += (text[n] == "（") - (text[n] == "）")
        cut = _CUT.match(text, n, end) if depth <= 0 else None
        if cut is not None:
            out.append((at, n))
            at = n = cut.end()
            continue
        n += 1
    told = [(a, b) for a, b in (*out, (at, end)) if text[a:b].strip()]
    joined: list[tuple[int, int]] = []
    for a, b in told:
        if joined and text.startswith("缓", a):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


def _line(folded: Folded, published: When, start: int, end: int) -> list[Draft]:
    made: list[Draft] = []
    part = Part(folded, published, (), mainland=True)
    charge: str | None = None
    for n, (a, b) in enumerate(_parts(folded.text, start, end)):
        found = shaped_as(part, a, b, early=n < _FEWEST_PARTS)
        charge = next((d.charge for d in found if d.event is Event.CHARGE), charge)
        made += found
    return [
        replace(d, charge=d.charge or charge)
        if d.event is Event.SENTENCE and d.kind != "fine"
        else d
        for d in made
    ]


def shaped_as(part: Part, start: int, end: int, *, early: bool) -> list[Draft]:
    """What a part says by its shape."""
    text = part.folded.text
    words = text[start:end].strip(" 　")
    cell = Cell("", start, start, end, (start, end))
    if early and is_occupation(words):
        base = part.draft(Event.OCCUPATION, cell, "shorthand.occupation")
        return [replace(base, value=part.own(start, end).strip())]
    if NOT_YET.fullmatch(words):
        return [
            replace(part.draft(Event.SENTENCE, cell, "shorthand.no_verdict"), stance=Stance.NEGATED)
        ]
    if _SHORT_CHARGES.fullmatch(words) or _is_offence(part, start, end):
        base = part.draft(Event.CHARGE, cell, "shorthand.charge")
        return [replace(base, charge=part.own(start, end).split("（")[0].strip())]
    if found := written(part, start, end, part.draft(Event.SENTENCE, cell, "shorthand.term")):
        return found
    house = _NOW_AT.match(text, start, end) or _A_HOUSE.match(text, start, end)
    if house is not None:
        found_at = [o for o in organs(text[house.end() : end]) if o.kind == "facility"]
        if found_at and found_at[0].start == 0 and house.end() + found_at[0].end == end:
            base = part.draft(Event.DETENTION, cell, "shorthand.house")
            kind = "服刑" if "服刑" in house[0] else None
            return [replace(base, facility=part.own(house.end(), end), kind=kind)]
    return []


def _is_offence(part: Part, start: int, end: int) -> bool:
    """Whether a part is the name of an offence and nothing else."""
    found = charges(SPOTTER.stretch(part.folded.text, start, end))
    words = part.folded.text[start:end].strip(" 　")
    return words.endswith("罪") and bool(found) and found[0].end == start + len(words)
