"""What the text after an event tells of it: who the unnamed were, and that it is still to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.numerals import number
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.focus import Focus
    from habeas.records.when import When

_SOON = 120
_AMONG = re.compile(r"其中(?:的)?(?P<n>[两二三四五六七八九十0-9]{1,3})(?:人|名|位)[^，。；]{0,14}$")
""" "五名村民被抓，其中四人为甲、乙、丙和丁": those named among them."""
_PRESENTED = re.compile(r"(?:是|为|即|包括|：|——|指)$")


def named_later(whole: str, drafts: list[Draft], focus: Focus) -> Iterator[Draft]:
    """ "审理了五位基督徒，他们是…": the unnamed group is the one named right after it."""
    for draft in drafts:
        after = [
            people
            for place, people in focus.groups
            if 0 < place - draft.at < _SOON
            and len(people) + _besides(whole, place) == draft.count
            and _PRESENTED.search(whole[place - 3 : place])
        ]
        among = [
            people
            for place, people in focus.groups
            if 0 < place - draft.at < _SOON
            and len(people) > 1
            and (part := _AMONG.search(whole[max(draft.at, place - 20) : place]))
            and number(part["n"]) == len(people)
        ]
        if draft.person is None and draft.count and after:
            yield from (replace(draft, person=p, amount=None) for p in after[0])
        elif draft.person is None and draft.count and among and len(among[0]) < draft.count:
            yield draft
            yield from (replace(draft, person=p, amount=None) for p in among[0])
        else:
            yield draft


_BESIDES = re.compile(
    r"[^。；\n]{0,60}?(?:和|及|以及|还有)(?:另外?)?(?P<n>[一两二三四五六])(?:名|位|个)"
)


def _besides(whole: str, place: int) -> int:
    """How many without a name a list of names ends with: "甲、乙和一名少年"."""
    match = _BESIDES.match(whole, place)
    return (number(match["n"]) or 0) if match else 0


def ahead(drafts: list[Draft], published: When) -> list[Draft]:
    """What is dated after publication has not happened yet."""
    today = published.latest
    if today is None:
        return drafts
    return [
        replace(d, stance=Stance.PLANNED)
        if d.stance is Stance.ASSERTED and d.when.earliest is not None and d.when.earliest > today
        else d
        for d in drafts
    ]


_SUMMED = frozenset({Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.RELEASE})


def without_sums(drafts: list[Draft]) -> list[Draft]:
    """Without a count of people ("三名藏人被抓") that the text then names one by one."""
    kept = []
    for draft in drafts:
        if draft.person is None and draft.event in _SUMMED and draft.count:
            named = {d.person for d in drafts if d.event is draft.event and d.person is not None}
            later = {
                d.person
                for d in drafts
                if d.event is draft.event and d.person is not None and d.at > draft.at
            }
            if draft.count > 1 and later == named and len(named) == draft.count:
                continue
        kept.append(draft)
    return kept
