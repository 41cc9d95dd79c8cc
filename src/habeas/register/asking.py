"""Questions to the register whose answers other floors work on: decisions beside what was told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.register.cases import Told, told_of
from habeas.register.deciding import Decision, decisions_on
from habeas.register.gathering import content
from habeas.register.stored import plain

if TYPE_CHECKING:
    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Decided:
    """A document that tells of a case, and the decisions in force on its claims, by claim id."""

    told: Told
    decisions: dict[str, Decision]


def decided(register: Register, case: int, known_at: str | None = None) -> tuple[Decided, ...]:
    """What is told of a case and what was decided on it. Raises NoSuchRecord."""
    told = told_of(register, case, known_at)
    keys = {
        (claim.id, content(plain(claim)))
        for one in told
        for claim in one.reading.claims
        if claim.person in one.names
    }
    found = decisions_on(register, keys, known_at)
    in_force = {claim: decision for (claim, _), decision in found.items() if decision.verdict}
    return tuple(
        Decided(one, {c.id: in_force[c.id] for c in one.reading.claims if c.id in in_force})
        for one in told
    )
