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
    from collections.abc import Collection, Mapping

    from habeas.records.claim import Claim
    from habeas.records.reading import Reading

_STEPS = frozenset(
    (Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.CHARGE, Event.TRIAL,
     Event.CONVICTION, Event.SENTENCE, Event.RELEASE, Event.DEATH)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one document gives to know a person by: the form of the name, empty when the name cannot
    tell a person from others, and the second kind of evidence as keys (``arrest 2024-05-03``,
    ``beside oskar villner``).
    """

    form: str
    keys: frozenset[str]


def evidence(reading: Reading) -> dict[str, Evidence]:
    """The evidence that a reading gives for each of its persons, by name."""
    forms = {person.name: _form(person.name) for person in reading.persons}
    days: dict[str, set[str]] = {}
    for claim in reading.claims:
        if claim.person is not None and _is_dated_step(claim):
            days.setdefault(claim.person, set()).add(f"{claim.event} {claim.when.edtf}")
    found = {}
    for person in reading.persons:
        own = {person.name, *person.aliases}
        others = {form for name, form in forms.items() if form and name not in own}
        keys = days.get(person.name, set()) | {f"beside {form}" for form in others}
        found[person.name] = Evidence(forms[person.name], frozenset(keys))
    return found


def joined(answering: Mapping[str, Collection[int]]) -> dict[str, int | None]:
    """The case of each person of one document, None for a new one.

    ``answering`` holds for each name the cases that share its form and a key of evidence. Where
    more than one answers, or two persons of the document answer to one case, nobody is joined.
    """
    single = {name: next(iter(c)) if len(c) == 1 else None for name, c in answering.items()}
    taken = [case for case in single.values() if case is not None]
    return {name: case if taken.count(case or 0) == 1 else None for name, case in single.items()}


def _is_dated_step(claim: Claim) -> bool:
    """Whether a step is told with its day: asserted, and dated by the words themselves. What a
    model read, or a machine from a picture, joins nobody.
    """
    return (
        claim.event in _STEPS
        and not claim.by_model
        and not claim.recognised
        and claim.stance is Stance.ASSERTED
        and claim.when.day is not None
        and claim.when.basis in {Basis.STATED, Basis.RELATIVE}
    )


def _form(name: str) -> str:
    return folded(name) if whole(name) else ""
