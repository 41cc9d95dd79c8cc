"""Claims about one person folded into one case: a timeline with its quotes and disagreements.

Nothing is merged into something surer than its parts: claims of different stance stay side by side,
rival dates are both shown and marked, unknown dates keep the order of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from habeas.records.claim import Claim, Event, Stance
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.records.person import Person

ATTRIBUTES = frozenset(
    (Event.OCCUPATION, Event.ALIAS, Event.ACTIVITY, Event.BIRTH, Event.SEX, Event.NATIONALITY,
     Event.ETHNICITY, Event.RELIGION, Event.RESIDENCE, Event.AFFILIATION)
)  # fmt: skip
_ONCE = frozenset((Event.DEATH,))
_FREED = frozenset((Event.RELEASE, Event.BAIL))
_TAKEN = frozenset((Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE))
_AGAIN_AFTER = {
    Event.ARREST: _FREED,
    Event.DETENTION: _FREED,
    Event.DISAPPEARANCE: _FREED,
    Event.CONVICTION: _FREED,
    Event.SENTENCE: _FREED,
    Event.RELEASE: _TAKEN,
}
"""What must lie between for a step to have happened twice."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of a timeline, the claims that word it, and whether they disagree."""

    event: Event
    when: When
    claims: tuple[Claim, ...]
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """What follows for one person from the claims about them. Recomputed, never stored as truth."""

    person: Person
    timeline: tuple[Entry, ...]
    attributes: tuple[Claim, ...]


def fold(person: Person, claims: Iterable[Claim]) -> Case:
    """The case of one person. The order in which claims are given does not matter."""
    ordered = sorted(claims, key=_place)
    attributes = tuple(c for c in ordered if c.event in ATTRIBUTES)
    events = [c for c in ordered if c.event not in ATTRIBUTES]
    entries = [_entry(group, events) for group in _groups(events)]
    in_order = sorted(entries, key=lambda e: _standing(e, entries))
    return Case(person, tuple(in_order), attributes)


def _place(claim: Claim) -> tuple[str, int, int, str, str]:
    return (claim.quote.document, claim.quote.start, claim.quote.end, claim.event, claim.id)


def _groups(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims that word the same event: same kind, stance and slots, dates that can be one."""
    groups: list[list[Claim]] = []
    for claim in claims:
        for group in groups:
            if _same(group[0], claim):
                group.append(claim)
                break
        else:
            groups.append([claim])
    return groups


def _same(one: Claim, two: Claim) -> bool:
    keys = (
        "event",
        "stance",
        "kind",
        "outcome",
        "to",
        "value",
        "duration_months",
        "amount",
        "charge",
    )
    alike = all(getattr(one, key) == getattr(two, key) for key in keys)
    return alike and one.when.edtf == two.when.edtf


def _entry(group: list[Claim], events: Sequence[Claim]) -> Entry:
    when = next((c.when for c in group if c.when.known), UNKNOWN)
    conflict = any(
        _disagree(one, other) or _rival_days(one, other, events)
        for one in group
        for other in events
    )
    return Entry(group[0].event, when, tuple(group), conflict)


def _disagree(one: Claim, two: Claim) -> bool:
    """Whether two claims cannot both be so as worded."""
    if one is two or one.event is not two.event:
        return False
    if one.event in _ONCE and not one.when.overlaps(two.when):
        return True
    stances = {one.stance, two.stance}
    against = Stance.ASSERTED in stances and bool(stances & {Stance.DENIED, Stance.NEGATED})
    same_thing = one.charge == two.charge and one.kind == two.kind and one.to == two.to
    same_time = one.when.known and two.when.known and one.when.overlaps(two.when)
    if against and same_thing and same_time and one.outcome == two.outcome:
        return True
    terms = one.duration_months is not None and two.duration_months is not None
    both = stances == {Stance.ASSERTED} and one.event is Event.SENTENCE
    if terms and both and one.kind == two.kind and same_time:
        return one.duration_months != two.duration_months
    return False


def _rival_days(one: Claim, two: Claim, events: Sequence[Claim]) -> bool:
    """Whether two documents date one step differently: each asserts only its own day, and nothing
    is reported between them that would let the step happen twice.
    """
    stances = {one.stance, two.stance}
    if one.event not in _AGAIN_AFTER or one.event is not two.event or stances != {Stance.ASSERTED}:
        return False
    if one.quote.document == two.quote.document or one.when.overlaps(two.when):
        return False
    if any(getattr(one, k) != getattr(two, k) for k in ("kind", "outcome", "duration_months")):
        return False
    dated = [c for c in events if c.stance is Stance.ASSERTED and c.when.known]
    known_to_both = any(
        c.event is one.event and c.quote.document == mine.quote.document
        for mine, theirs in ((one, two), (two, one))
        for c in dated
        if c.when.overlaps(theirs.when)
    )
    return not known_to_both and not any(
        c.event in _AGAIN_AFTER[one.event] and _between(one.when, c.when, two.when) for c in dated
    )


def _between(one: When, middle: When, two: When) -> bool:
    """Whether a known date can lie from the earlier of two known dates to the later."""
    first, last = sorted((one, two), key=lambda when: when.earliest or date.min)
    assert first.earliest and last.latest and middle.earliest and middle.latest
    return first.earliest <= middle.latest and middle.earliest <= last.latest


def _standing(entry: Entry, entries: Sequence[Entry]) -> tuple[date, str, int, bool, int]:
    """Where an entry stands: by its first day; undated behind the dated one told last before it.

    What another document tells is neither before nor after.
    """
    own = entry.claims[0].quote
    if entry.when.earliest is not None:
        return (entry.when.earliest, own.document, own.start, False, own.start)
    told = [
        (quote.start, number)
        for number, other in enumerate(entries)
        if other.when.earliest is not None
        for claim in other.claims
        for quote in (claim.quote, *claim.also)
        if quote.document == own.document and quote.start <= own.start
    ]
    if not told:
        return (date.min, own.document, 0, True, own.start)
    day, document, start, _, _ = _standing(entries[max(told)[1]], entries)
    return (day, document, start, True, own.start)
