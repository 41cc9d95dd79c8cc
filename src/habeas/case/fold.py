"""Claims about one person folded into one case: a timeline with its quotes and disagreements.

Nothing is merged into something surer than its parts: claims of different stance stay side by side,
rival dates are both shown and marked, unknown dates keep the order of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from habeas.case.happenings import as_told, finest, happenings
from habeas.case.rivals import courts_differ, measures_differ
from habeas.records.claim import Claim, Event, Stance
from habeas.records.when import When

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
    """One happening of a timeline, the claims that word it, and whether sources disagree on it.

    ``when`` is the finest date that its claims give.
    """

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
    """The case of one person. The order in which claims are given does not matter.

    Its cost grows with the number of claims, and with the square of what is told differently of
    one event.
    """
    ordered = as_told(claims)
    attributes = tuple(c for c in ordered if c.event in ATTRIBUTES)
    groups = happenings([c for c in ordered if c.event not in ATTRIBUTES])
    of: dict[Event, list[list[Claim]]] = {}
    for group in groups:
        of.setdefault(group[0].event, []).append(group)
    entries = [_entry(group, of) for group in groups]
    dated = _dated_places(entries)
    in_order = sorted(entries, key=lambda entry: _standing(entry, entries, dated))
    return Case(person, tuple(in_order), attributes)


def _entry(group: list[Claim], of: _Groups) -> Entry:
    """A happening, and whether another one of the same event disagrees with it."""
    one = group[0]
    conflict = any(
        _disagree(one, other[0]) or measures_differ(group, other) or _rival_days(group, other, of)
        for other in of[one.event]
        if other is not group
    ) or courts_differ(group)
    return Entry(one.event, finest(group), tuple(as_told(group)), conflict)


def _disagree(one: Claim, two: Claim) -> bool:
    """Whether two claims cannot both be so as worded."""
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


def _rival_days(one: Sequence[Claim], two: Sequence[Claim], of: _Groups) -> bool:
    """Whether two documents date one step differently: each asserts only its own day, and nothing
    is reported between them that would let the step happen twice.
    """
    mine, theirs = one[0], two[0]
    stances = {mine.stance, theirs.stance}
    if mine.event not in _AGAIN_AFTER or stances != {Stance.ASSERTED}:
        return False
    if mine.when.overlaps(theirs.when):
        return False
    if any(getattr(mine, k) != getattr(theirs, k) for k in ("kind", "outcome", "duration_months")):
        return False
    if any(
        _between(mine.when, group[0].when, theirs.when)
        for event in _AGAIN_AFTER[mine.event]
        for group in _dated(of.get(event, ()))
    ):
        return False
    same_step = _dated(of[mine.event])
    only_mine = _documents([one]) - _telling(theirs.when, same_step)
    only_theirs = _documents([two]) - _telling(mine.when, same_step)
    return bool(only_mine and only_theirs and len(only_mine | only_theirs) > 1)


def _dated(groups: Sequence[list[Claim]]) -> list[list[Claim]]:
    """The happenings that are asserted on a known date."""
    return [g for g in groups if g[0].stance is Stance.ASSERTED and g[0].when.known]


def _telling(when: When, groups: Iterable[Sequence[Claim]]) -> set[str]:
    """The documents that tell of a step at a date."""
    return _documents(group for group in groups if group[0].when.overlaps(when))


def _documents(groups: Iterable[Sequence[Claim]]) -> set[str]:
    return {claim.quote.document for group in groups for claim in group}


def _between(one: When, middle: When, two: When) -> bool:
    """Whether a known date can lie from the earlier of two known dates to the later."""
    first, last = sorted((one, two), key=lambda when: when.earliest or date.min)
    assert first.earliest and last.latest and middle.earliest and middle.latest
    return first.earliest <= middle.latest and middle.earliest <= last.latest


_Groups = dict[Event, list[list[Claim]]]
_Places = dict[str, list[tuple[int, int]]]


def _dated_places(entries: Sequence[Entry]) -> _Places:
    """Where each document tells of dated entries: places and entries' numbers, in order."""
    places: _Places = {}
    for number, entry in enumerate(entries):
        if entry.when.earliest is None:
            continue
        for claim in entry.claims:
            for quote in (claim.quote, *claim.also):
                places.setdefault(quote.document, []).append((quote.start, number))
    return {document: sorted(told) for document, told in places.items()}


def _standing(
    entry: Entry, entries: Sequence[Entry], dated: _Places
) -> tuple[date, str, int, bool, int]:
    """Where an entry stands: by its first day; undated behind the dated one told last before it.

    What another document tells is neither before nor after.
    """
    own = entry.claims[0].quote
    if entry.when.earliest is not None:
        return (entry.when.earliest, own.document, own.start, False, own.start)
    told = dated.get(own.document, [])
    before = bisect_right(told, (own.start, len(entries)))
    if not before:
        return (date.min, own.document, 0, True, own.start)
    day, document, start, _, _ = _standing(entries[told[before - 1][1]], entries, dated)
    return (day, document, start, True, own.start)
