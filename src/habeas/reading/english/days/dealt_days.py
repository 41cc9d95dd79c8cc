"""Days dealt out to several: "both were arrested in 2022, Roe on 11 June and Doe in November", "Roe and Doe were tried on
3 May and 5 May respectively".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.records.change import replace
from habeas.records.when import When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved
    from habeas.reading.english.draft import Draft

_RESPECTIVELY = re.compile(r"\brespectively\b")
_NEXT = re.compile(r"\s*,?\s*(?:and\s+)?(?:on\s+|in\s+)?(?:the\s+)?")
_YEAR_BEFORE = re.compile(r"\s*[,:–—(-]\s*$")


def dealt_days(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence, each person's with the day that stands right behind the name, where several have one."""
    if not view.dates or len(drafts) < 2:
        return list(drafts)
    own = _behind_names(view)
    ordered = {} if own else _in_order(view, drafts)
    own = own or ordered
    if len(own) < 2:
        return list(drafts)
    made: list[Draft] = []
    for draft in drafts:
        alike = {d.person for d in drafts if d.event is draft.event and d.rule == draft.rule}
        day = own.get(draft.person) if draft.person is not None else None
        if day is None or len(alike & own.keys()) < 2 or (draft.nominal and not ordered):
            made.append(draft)
            continue
        dated = replace(draft, when=day)
        if not any(
            d.event is dated.event and d.person == dated.person and d.when == day for d in made
        ):
            made.append(dated)
    return made


def _behind_names(view: View) -> dict[int | None, When]:
    """The day right behind each name: "Roe on 11 June and Doe in November"."""
    found: dict[int | None, When] = {}
    first = -1
    for j, chunk in enumerate(view.chunks[:-1]):
        if chunk.kind is not Kind.NOUN or len(chunk.mentions) != 1:
            continue
        at = j + 1 + (view.chunks[j + 1].low in {("on",), ("in",)})
        if at >= len(view.chunks) or view.chunks[at].kind is not Kind.DATE:
            continue
        before = view.chunks[j - 1].kind if j else Kind.MARK
        if before not in {Kind.COMMA, Kind.CONJUNCTION, Kind.MARK}:
            continue
        start = view.place(at)[0]
        day = next((d for d in view.dates if d.words.start <= start < d.words.end), None)
        if day is not None and day.when.known:
            first = chunk.mentions[0].start if first < 0 else first
            found[chunk.mentions[0].person] = day.when
    return _of_the_year(view, found, first)


def _of_the_year(
    view: View, found: Mapping[int | None, When], first: int
) -> dict[int | None, When]:
    """The days in the year that stands right before the list."""
    year = next(
        (
            d.words.part("y") for d in view.dates
            if d.words.form == "y" and d.words.end <= first
            and _YEAR_BEFORE.fullmatch(view.characters, d.words.end, first)
        ),
        None,
    )  # fmt: skip
    if year is None:
        return dict(found)
    return {
        person: When(year + (when.edtf or "")[4:], when.basis, when.anchor)
        if "/" not in (when.edtf or "/")
        else when
        for person, when in found.items()
    }


def _in_order(view: View, drafts: Sequence[Draft]) -> dict[int | None, When]:
    """ "Were tried on 3 May and 5 May respectively": the days in the order of the names."""
    match = _RESPECTIVELY.search(view.characters, view.sentence.start, view.sentence.end)
    if match is None:
        return {}
    days: list[Resolved] = []
    for day in view.dates:
        if day.words.end > match.start():
            break
        joins = days and _NEXT.fullmatch(view.characters, days[-1].words.end, day.words.start)
        days = [*days, day] if joins else [day]
    concerned = {d.person for d in drafts if d.person is not None}
    places: dict[int, int] = {}
    for chunk in view.chunks:
        for name in chunk.mentions:
            if name.person in concerned:
                places.setdefault(name.person, name.start)
    order = sorted(places, key=lambda person: places[person])
    if len(days) == 1 and len(order) > 1:
        listed = _each_of_a_list(days[0])
        return dict(zip(order, listed, strict=True)) if len(listed) == len(order) else {}
    if len(days) != len(order) or not all(d.when.known for d in days):
        return {}
    return {person: day.when for person, day in zip(order, days, strict=True)}


def _each_of_a_list(day: Resolved) -> list[When]:
    """ "On 3, 4 and 6 May": each of the days."""
    last = day.when.latest
    if day.words.form == "m_or_my" and day.when.known:
        return [
            When(one, day.when.basis, day.when.anchor) for one in (day.when.edtf or "").split("/")
        ]
    if day.words.form not in {"ddmy", "mddy"} or day.words.part("join") != "and" or last is None:
        return []
    numbers = (
        day.words.part("d"),
        *_NUMBER.findall(day.words.part("list") or ""),
        day.words.part("d2"),
    )
    return [
        When(f"{last:%Y-%m}-{int(n):02d}", day.when.basis, day.when.anchor) for n in numbers if n
    ]


_NUMBER = re.compile(r"\d+")
