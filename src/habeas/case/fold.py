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
from habeas.case.rivals import Groups, contradict, courts_differ, of_each_event
from habeas.records.claim import Claim, Event, Stance
from habeas.records.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.records.person import Person

ATTRIBUTES = frozenset(
    (Event.OCCUPATION, Event.ALIAS, Event.ACTIVITY, Event.BIRTH, Event.SEX, Event.NATIONALITY,
     Event.ETHNICITY, Event.RELIGION, Event.RESIDENCE, Event.AFFILIATION)
)  # fmt: skip


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
    of = of_each_event(groups)
    entries = [_entry(group, of) for group in groups]
    dated = _dated_places(entries)
    in_order = sorted(entries, key=lambda entry: _standing(entry, entries, dated))
    return Case(person, tuple(_denials_beside(in_order)), attributes)


def _denials_beside(entries: list[Entry]) -> list[Entry]:
    """Each denial without a day, or of the same day, behind what it denies, where one entry alone
    can be that, or only rivals can; else as it stood.
    """
    behind: dict[int, list[Entry]] = {}
    stay: list[Entry] = []
    of: dict[Event, list[Entry]] = {}
    for entry in entries:
        if entry.claims[0].stance is Stance.ASSERTED:
            of.setdefault(entry.event, []).append(entry)
    for entry in entries:
        denied = entry.claims[0].stance is Stance.DENIED
        facts = [one for one in of.get(entry.event, ()) if denied and _denied_by(entry, one)]
        if facts and (len(facts) == 1 or all(one.conflict for one in facts)):
            behind.setdefault(id(facts[-1]), []).append(entry)
        else:
            stay.append(entry)
    return [each for one in stay for each in (one, *behind.get(id(one), ()))]


def _denied_by(denial: Entry, fact: Entry) -> bool:
    """Whether a denial can be of a step of its event that is asserted."""
    no, yes = denial.claims[0], fact.claims[0]
    if denial.when.known and denial.when.earliest != fact.when.earliest:
        return False
    return all(getattr(no, name) in {None, getattr(yes, name)} for name in ("charge", "kind", "to"))


def _entry(group: list[Claim], of: Groups) -> Entry:
    """A happening, and whether another one of the same event disagrees with it."""
    one = group[0]
    conflict = any(
        contradict(group, other, of) for other in of[one.event] if other is not group
    ) or courts_differ(group)
    return Entry(one.event, finest(group), tuple(as_told(group)), conflict)


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
