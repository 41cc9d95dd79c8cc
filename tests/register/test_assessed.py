"""An assessment keeps to the claim it was made on, whatever a newer reader reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.case.independence import needs
from habeas.intake import keep, read
from habeas.records.assessment import Level
from habeas.records.claim import Claim, Event
from habeas.records.when import Basis, parse
from habeas.register.asking import decided
from habeas.register.assessing import assess
from habeas.register.rebuilding import rebuild

from .keeping import ARREST, kept

if TYPE_CHECKING:
    from habeas.records.assessment import Assessment
    from habeas.register.store import Register

DAY, LATER = "2026-01-05T00:00:00Z", "2026-02-05T00:00:00Z"


def assessed(opened: Register, level: Level | None, expect: int = 0) -> Claim:
    claim = arrest(opened)
    assess(
        opened, claim.id, level, expect=expect, at=DAY, why="the notice names nobody", rule=needs
    )
    return claim


def arrest(opened: Register) -> Claim:
    (one,) = decided(opened, 1)
    return next(c for c in one.told.reading.claims if c.event is Event.ARREST)


def read_anew(opened: Register, **fields: object) -> None:
    """A newer reader says these of the arrest."""
    data = ARREST.encode()
    reading = read(data, "statement.txt", published=parse("2024-10-01", Basis.GIVEN))
    newer = "rules-en/16+00000000"
    claims = (
        replace(c, reader=newer, **(fields if c.event is Event.ARREST else {}))  # type: ignore[arg-type]
        for c in reading.claims
    )
    made = replace(reading, claims=tuple(claims), readers=(newer,))
    keep(opened, [(data, made)], at=LATER)


def stands(opened: Register, known_at: str | None = None) -> dict[str, Assessment]:
    return dict(decided(opened, 1, known_at)[0].assessments)


def test_it_holds_where_a_newer_reading_says_the_same(opened: Register) -> None:
    kept(opened, ARREST)
    claim = assessed(opened, Level.REFUTED)
    read_anew(opened)
    found = stands(opened)[claim.id]
    assert (found.level, found.version, found.earlier) == (Level.REFUTED, 1, False)


def test_what_was_refuted_does_not_come_back_in_other_words(opened: Register) -> None:
    kept(opened, ARREST)
    claim = assessed(opened, Level.REFUTED)
    read_anew(opened, place="Brno")
    now = arrest(opened)
    assert now.id != claim.id
    found = stands(opened)[now.id]
    assert (found.level, found.version, found.earlier) == (Level.REFUTED, 0, True)
    assert stands(opened, DAY)[claim.id].earlier is False
    assessed(opened, Level.CREDIBLE)
    found = stands(opened)[now.id]
    assert (found.level, found.version, found.earlier) == (Level.CREDIBLE, 1, False)
    assessed(opened, None, expect=1)
    assert stands(opened)[now.id].level is None
    assert not rebuild(opened)


def test_a_claim_of_the_same_name_that_says_otherwise_is_at_its_next_version(
    opened: Register,
) -> None:
    kept(opened, ARREST)
    claim = assessed(opened, Level.CREDIBLE)
    read_anew(opened, attribution=("a neighbour",))
    now = arrest(opened)
    assert now.id == claim.id
    found = stands(opened)[now.id]
    assert (found.level, found.version, found.earlier) == (Level.CREDIBLE, 1, True)
    assessed(opened, Level.DISPUTED, expect=1)
    assert stands(opened)[now.id].version == 2
