"""The order of what happened, and the unbroken spells of custody that follow from it.

A spell runs from the day a person was taken to the release, bail or death that ends it. An event
without a date keeps its place behind the event told before it; where only the telling decides
whether a release came before or after, nothing is decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from habeas.records.custody import CustodyEvent, CustodyHistory

# "observed": somebody is seen in custody on a day, and since when is not known.
STARTS = frozenset(
    ("taken", "arrest", "detention", "criminal_detention", "administrative_detention", "rsdl",
     "liuzhi", "formal_arrest", "observed", "remand", "rearrest", "prison", "psychiatric",
     "shuanggui")
)  # fmt: skip
FREED = frozenset(("release", "bail"))
_ENDS = FREED | {"death"}


@dataclass(frozen=True, slots=True)
class Spell:
    """Unbroken custody: what began it, and what ended it (None when no end is reported)."""

    start: CustodyEvent
    end: CustodyEvent | None = None


def starts_unknown(event: CustodyEvent) -> bool:
    """Whether the day of this event of custody is not its first day."""
    return event.kind == "observed"


def in_order(events: Sequence[CustodyEvent]) -> list[CustodyEvent]:
    """The events as they happened: by date where dates tell, else as told.

    ``events`` come in the order of the document. An event of coarse grain ("in August") moves only
    before what is certainly later.
    """
    ordered: list[CustodyEvent] = []
    times: list[CustodyEvent] = []
    for event in events:
        place = len(ordered)
        if event.when.known:
            while place and _certainly_later(times[place - 1], event):
                place -= 1
        ordered.insert(place, event)
        times.insert(place, event if event.when.known or not place else times[place - 1])
    return ordered


def _certainly_later(one: CustodyEvent, two: CustodyEvent) -> bool:
    first, last = one.when.earliest, two.when.latest
    return first is not None and last is not None and first > last


def undecided(events: Sequence[CustodyEvent]) -> CustodyEvent | None:
    """A release or bail without a date that is told before any custody with one, if there is any.

    "The lawyer, who was released, had been taken on 3 May": the words leave the order open.
    """
    for number, event in enumerate(events):
        if event.kind in STARTS:
            return None
        if event.kind in FREED and not event.when.known:
            later = any(e.kind in STARTS for e in events[number + 1 :])
            return event if later else None
    return None


def spells(events: Sequence[CustodyEvent]) -> tuple[Spell, ...]:
    """The spells of custody in order. Custody whose first day is unknown starts with it unknown."""
    found: list[Spell] = []
    start: CustodyEvent | None = None
    for event in in_order(events):
        if event.kind in STARTS:
            seen = replace(event, when=UNKNOWN) if starts_unknown(event) else event
            if start is None or (not start.when.known and seen.when.known):
                start = seen
        elif event.kind in _ENDS and start is not None:
            found.append(Spell(start, event))
            start = None
    if start is not None:
        found.append(Spell(start))
    return tuple(found)


def this_case(history: CustodyHistory) -> tuple[CustodyHistory, date | None]:
    """The history without spells of custody that a release ended before the next spell began.

    Such custody is credited only within one case (CL 47), which no document states: the day of the
    last such release is returned beside it, for the assumption to be shown.
    """
    ended = [
        spell.end.when.day
        for spell in spells(history.events)[:-1]
        if spell.end is not None and spell.end.kind == "release" and spell.end.when.day is not None
    ]
    judged = [
        e.when.day for e in history.events if e.kind in {"judgment", "sentence"} and e.when.day
    ]
    past = [day for day in ended if not judged or day < max(judged)]
    if not past:
        return history, None
    last = max(past)
    kept = tuple(e for e in history.events if e.when.latest is None or e.when.latest > last)
    return replace(history, events=kept), last
