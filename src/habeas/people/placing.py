"""Where the persons of a new document belong, by what others are known by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol

from habeas.names.folding import folded
from habeas.people.copied import MARK, marks
from habeas.people.keys import keys
from habeas.people.known_by import KnownBy, NameKind, kind_of_name, known_by
from habeas.people.misspelling import misspelt
from habeas.people.questions import Answer, decided, settled
from habeas.people.weighing import Verdict, weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from habeas.records.reading import Reading

_RANK = (Verdict.APART, Verdict.ASK, Verdict.JOIN)
MOST_CASES, MOST_OF_A_CASE = 8, 8
"""With how many cases a person is compared, and with how many mentions of each."""
_SLIPS = frozenset("yz")
_MOST_NAMES = 4


class Candidate(Protocol):
    """A mention that is held: its number, its case, and what it is known by, as it is stored."""

    @property
    def number(self) -> int: ...  # noqa: D102 - named above
    @property
    def case(self) -> int: ...  # noqa: D102
    @property
    def known_by(self) -> str: ...  # noqa: D102


Sharing = tuple[Candidate, Sequence[str], Sequence[str]]
"""A mention that is met, the keys that it shares, and what else that is told."""


class Held(Protocol):
    """What is held: how many persons, who shares a key (which, and what else of what is ``told``),
    and how many each key is given for.
    """

    persons: int

    def sharing(  # noqa: D102
        self, keys: Iterable[str], told: Iterable[str] = ()
    ) -> Iterable[Sharing]: ...
    def bearers(self, keys: Iterable[str]) -> Mapping[str, int]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Sought:
    """A person of a reading: what they are known by, and the keys under which others are found."""

    known_by: KnownBy
    looked_up: frozenset[str]
    marks: tuple[str, ...] = ()
    """Of the sentences that name them, by which a copy is known (:mod:`habeas.people.copied`)."""

    @property
    def keys(self) -> frozenset[str]:
        """All keys: also what only tells how common a step or a companion is."""
        return self.looked_up.union(self.told)

    @property
    def told(self) -> tuple[str, ...]:
        """The steps, companions and sentences, by which nobody is looked up."""
        beside = (f"beside {form}" for form in self.known_by.beside)
        return (*self.known_by.days, *beside, *self.marks)

    @property
    def form(self) -> str:
        """The name in one form, empty where it cannot tell a person from others."""
        return folded(self.known_by.name) if self.known_by.kind is NameKind.WHOLE else ""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a person belongs: the mention they are joined to, if any, and all that they were
    compared with and that is worth telling, ``joined`` or ``asked``.
    """

    join: int | None
    answers: tuple[tuple[str, Answer], ...]


def sought(reading: Reading) -> dict[str, Sought]:
    """Each person of a reading, by name."""
    named = marks(reading)
    return {name: Sought(one, keys(one), named[name]) for name, one in known_by(reading).items()}


def by_name(name: str) -> Sought:
    """A person of whom only the name is told."""
    known = KnownBy(name, kind_of_name(name))
    return Sought(known, keys(known))


def placed(
    persons: Mapping[str, Sought],
    held: Held,
    restored: Callable[[str], KnownBy],
    *,
    but: Collection[int] = (),
) -> dict[str, Placed]:
    """Where each person of a document belongs. Mentions of the cases ``but``, those of this very
    document where it is held, are no candidates.
    """
    answers: dict[str, dict[int, Answer]] = {name: {} for name in persons}
    for name, one in persons.items():
        near, bearers = nearest(one, held, restored, but=but)
        for candidate, other in near:
            weighed = weigh(other, one.known_by, persons=held.persons, bearers=bearers)
            answer, best = Answer(weighed, candidate.number), answers[name].get(candidate.case)
            if best is None or _told(answer) > _told(best):
                answers[name][candidate.case] = answer
    outcome = settled({name: decided(found, {}) for name, found in answers.items()})
    return {name: _placed(outcome[name].join, outcome[name].ask, answers[name]) for name in persons}


def nearest(
    one: Sought,
    held: Held,
    restored: Callable[[str], KnownBy],
    *,
    but: Collection[int] = (),
) -> tuple[list[tuple[Candidate, KnownBy]], Mapping[str, int]]:
    """The mentions that a person is compared with, in order, and how many bear each key of theirs.

    Compared are those who share a key, and where these are many the nearest of them, by how rare is
    what they share, at most so many cases (:data:`MOST_CASES`) and so many mentions of each. Who
    shares only what one slip leaves of a name is none unless the names are one slip apart. Of the
    cases that copies of one text brought, nobody has joined them yet, one is compared, and they
    count as one that bears what they share.
    """
    sharing = list(held.sharing(one.looked_up, one.told))
    if but:
        sharing = [each for each in sharing if each[0].case not in but]
    sharing, bearers = _copies_once(sharing, held.bearers(one.keys))
    says = dict.fromkeys(one.keys, log2(1 + held.persons))
    says |= {key: log2(1 + held.persons / max(1, number)) for key, number in bearers.items()}
    bits = says.__getitem__
    met = [
        (-sum(map(bits, told), sum(map(bits, shared))), candidate.number, candidate, shared)
        for candidate, shared, told in sharing
    ]
    met.sort(key=itemgetter(0, 1))
    taken: dict[int, int] = {}
    found = []
    for _, _, candidate, shared in met:
        before = taken.get(candidate.case, 0)
        if before == MOST_OF_A_CASE or (not before and len(taken) == MOST_CASES):
            continue
        other = restored(candidate.known_by)
        if _worth_weighing(one.known_by, other, shared):
            taken[candidate.case] = before + 1
            found.append((candidate, other))
    return sorted(found, key=lambda each: each[0].number), bearers


def _copies_once(
    sharing: list[Sharing], bearers: Mapping[str, int]
) -> tuple[list[Sharing], Mapping[str, int]]:
    copies = [each for each in sharing if each[2] and any(key.startswith(MARK) for key in each[2])]
    cases = {candidate.case for candidate, _, _ in copies}
    if len(cases) < 2:
        return sharing, bearers
    further: dict[int, set[str]] = {case: set() for case in cases - {min(cases)}}
    for candidate, shared, told in copies:
        if candidate.case in further:
            further[candidate.case].update(shared, told)
    once = Counter(bearers)
    once.subtract(key for several in further.values() for key in several)
    gone = {candidate.number for candidate, _, _ in copies if candidate.case in further}
    return [each for each in sharing if each[0].number not in gone], once


def _worth_weighing(one: KnownBy, other: KnownBy, shared: Iterable[str]) -> bool:
    for key in shared:
        if key[0] not in _SLIPS:
            return True
    return any(
        misspelt(a, b)
        for a in (one.name, *one.aliases[:_MOST_NAMES])
        for b in (other.name, *other.aliases[:_MOST_NAMES])
    )


def _placed(join: int | None, ask: Iterable[int], answers: Mapping[int, Answer]) -> Placed:
    told = [("asked", answers[case]) for case in ask]
    if join is None:
        return Placed(None, tuple(told))
    return Placed(answers[join].mention, (("joined", answers[join]), *told))


def _told(one: Answer) -> tuple[int, float]:
    return _RANK.index(one.weighed.verdict), one.weighed.bits
