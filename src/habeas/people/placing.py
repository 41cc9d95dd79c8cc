"""Where the persons of a new document belong, by what others are known by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from habeas.names.folding import folded
from habeas.people.keys import keys
from habeas.people.known_by import KnownBy, NameKind, kind_of_name, known_by
from habeas.people.questions import Answer, decided, settled
from habeas.people.weighing import Verdict, weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from habeas.records.reading import Reading

_RANK = (Verdict.APART, Verdict.ASK, Verdict.JOIN)


class Candidate(Protocol):
    """A mention that is held: its number, its case, and what it is known by, as it is stored."""

    @property
    def number(self) -> int: ...  # noqa: D102 - named above
    @property
    def case(self) -> int: ...  # noqa: D102
    @property
    def known_by(self) -> str: ...  # noqa: D102


class Held(Protocol):
    """What is held: how many persons, who shares a key, and how many each key is given for."""

    persons: int

    def sharing(self, keys: Iterable[str]) -> Iterable[Candidate]: ...  # noqa: D102
    def bearers(self, keys: Iterable[str]) -> Mapping[str, int]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Sought:
    """A person of a reading: what they are known by, and the keys under which others are found."""

    known_by: KnownBy
    looked_up: frozenset[str]

    @property
    def keys(self) -> frozenset[str]:
        """All keys: also what only tells how common a step or a companion is."""
        beside = (f"beside {form}" for form in self.known_by.beside)
        return self.looked_up.union(self.known_by.days, beside)

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
    return {name: Sought(one, keys(one)) for name, one in known_by(reading).items()}


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
        bearers = held.bearers(one.keys)
        for candidate in held.sharing(one.looked_up):
            if candidate.case in but:
                continue
            other = restored(candidate.known_by)
            weighed = weigh(other, one.known_by, persons=held.persons, bearers=bearers)
            answer, best = Answer(weighed, candidate.number), answers[name].get(candidate.case)
            if best is None or _told(answer) > _told(best):
                answers[name][candidate.case] = answer
    outcome = settled({name: decided(found, {}) for name, found in answers.items()})
    return {name: _placed(outcome[name].join, outcome[name].ask, answers[name]) for name in persons}


def _placed(join: int | None, ask: Iterable[int], answers: Mapping[int, Answer]) -> Placed:
    told = [("asked", answers[case]) for case in ask]
    if join is None:
        return Placed(None, tuple(told))
    return Placed(answers[join].mention, (("joined", answers[join]), *told))


def _told(one: Answer) -> tuple[int, float]:
    return _RANK.index(one.weighed.verdict), one.weighed.bits
