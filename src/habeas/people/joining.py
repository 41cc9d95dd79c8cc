"""Joining what two documents say about one person, where two kinds of evidence agree.

The first kind is the name, written the same way (width, script and case apart) and whole; the
second a step of the case on the same day, or another person whom both documents name with it. Names
alone never join anybody: two people may bear one name. What is not joined stands as a case of its
own until a researcher decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.names.folding import folded, whole
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.records.claim import Claim
    from habeas.records.reading import Reading

_STEPS = frozenset(
    (Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.CHARGE, Event.TRIAL,
     Event.CONVICTION, Event.SENTENCE, Event.RELEASE, Event.DEATH)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the register: the case number, the names written so far, the claims about them,
    and the names of others in the same documents.
    """

    case: int
    names: tuple[str, ...]
    claims: tuple[Claim, ...]
    beside: frozenset[str]


def join(reading: Reading, known: Sequence[Known]) -> dict[str, int | None]:
    """For each person of a reading the case that two kinds of evidence give, None for a new one.

    Where more than one case answers, or two persons of the reading answer to one case, nobody is
    joined.
    """
    everyone = _forms(person.name for person in reading.persons)
    found: dict[str, int | None] = {}
    for person in reading.persons:
        own = [claim for claim in reading.claims if claim.person == person.name]
        beside = everyone - _forms((person.name, *person.aliases))
        cases = {one.case for one in known if _agree(person.name, own, beside, one)}
        found[person.name] = cases.pop() if len(cases) == 1 else None
    taken = [case for case in found.values() if case is not None]
    return {name: case if taken.count(case or 0) == 1 else None for name, case in found.items()}


def _agree(name: str, own: Sequence[Claim], beside: frozenset[str], known: Known) -> bool:
    if not whole(name) or folded(name) not in {folded(other) for other in known.names}:
        return False
    return bool(_days(own) & _days(known.claims)) or bool(beside & known.beside)


def _days(claims: Iterable[Claim]) -> set[tuple[Event, str]]:
    """The steps told with their day: asserted, and dated by the words themselves."""
    return {
        (claim.event, str(claim.when.edtf))
        for claim in claims
        if claim.event in _STEPS
        and claim.stance is Stance.ASSERTED
        and claim.when.day is not None
        and claim.when.basis in {Basis.STATED, Basis.RELATIVE}
    }


def _forms(names: Iterable[str]) -> frozenset[str]:
    return frozenset(folded(name) for name in names if whole(name))
