"""Random sequences of readings and decisions on one document, beside a plain account of them."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas import register
from habeas.intake import keep, read
from habeas.records.claim import Claim, Event, Stance
from habeas.records.person import Person
from habeas.records.quote import quote
from habeas.register import documents
from habeas.register.asking import decided
from habeas.register.deciding import decide, version_of
from habeas.register.rebuilding import rebuild
from habeas.register.reviewing import proposals
from habeas.register.verifying import verify

from .conftest import SECRET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from habeas.records.reading import Reading
    from habeas.register.store import Register

EVENTS = (Event.ARREST, Event.CHARGE, Event.TRIAL, Event.RELEASE)
PLACES = ("Ostrava", "Brno")
Said = dict[Event, str]
"""What a reading claims: events, and where each happened."""

readings = st.dictionaries(st.sampled_from(EVENTS), st.sampled_from(PLACES))
verdicts = st.tuples(st.integers(0, 3), st.sampled_from(["accept", "reject", "withdraw"]))
steps = st.lists(st.one_of(readings, verdicts), min_size=1, max_size=8)
_count = itertools.count()


class Page(NamedTuple):
    """What stands about a document: in force, decided earlier, kept, waiting."""

    in_force: dict[str, str | None]
    earlier: dict[str, str | None]
    kept: set[str]
    told: dict[Event, str | None]


@pytest.fixture
def unlocked(folder: Path) -> Iterator[Register]:
    with register.open(folder, SECRET) as opened:
        yield opened


def made(data: bytes, said: Said, version: int) -> Reading:
    """A reading that claims so much; each event has words of its own in the text."""
    base = read(data, "statement.txt")
    name = "Lena Marquant"
    claims = tuple(
        Claim(
            event, name, quote(base.text, 20 * at, 20 * at + 13), Stance.ASSERTED,
            f"rules-en/{version}", ("a",), place=said[event],
        )
        for at, event in enumerate(EVENTS)
        if event in said
    )  # fmt: skip
    persons = (Person(name),) if claims else ()
    return replace(base, claims=claims, persons=persons, readers=(f"rules-en/{version}",))


def page(opened: Register, case: int, known_at: str | None = None) -> Page:
    (one,) = decided(opened, case, known_at)
    return Page(
        {i: d.verdict for i, d in one.decisions.items()},
        {i: d.verdict for i, d in one.earlier.items()},
        {kept.claim.id for kept in one.kept},
        {c.event: c.place for c in one.told.reading.claims},
    )


@settings(
    max_examples=15, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(first=readings.filter(bool), then=steps)
def test_any_sequence(unlocked: Register, first: Said, then: list[Said | tuple[int, str]]) -> None:
    number = next(_count)
    data = ("Lena Marquant, 0123 " * len(EVENTS) + str(number)).encode()
    version, said = 1, first
    (added,) = keep(unlocked, [(data, made(data, first, version))], at=_time(number, 0))
    (case,) = added.new_cases
    verdict_on: dict[tuple[Event, str], str] = {}
    snapshots = [(_time(number, 0), page(unlocked, case))]
    for at, step in enumerate(then, 1):
        if isinstance(step, dict):
            version += 1
            (again,) = keep(unlocked, [(data, made(data, step, version))], at=_time(number, at))
            assert again.document == added.document and not again.new_cases
            assert again.reread is not None
            both = said.keys() & step.keys()
            changed = sum(said[event] != step[event] for event in both)
            counts = (again.reread.gained, again.reread.lost, again.reread.changed)
            assert counts == (len(step.keys() - both), len(said.keys() - both), changed)
            said = step
        else:
            claims = made(data, said, version).claims
            if step[0] >= len(claims):
                continue
            claim = claims[step[0]]
            seen = version_of(unlocked, claim.id)
            decide(unlocked, claim.id, step[1], expect=seen, at=_time(number, at))
            key = (claim.event, str(claim.place))
            verdict_on[key] = step[1]
        snapshots.append((_time(number, at), page(unlocked, case)))
        _holds(snapshots[-1][1], made(data, said, version), verdict_on)
        waiting = {p.claim.event for p in proposals(unlocked, case)}
        open_ = {e for e, place in said.items() if verdict_on.get((e, place)) in {None, "withdraw"}}
        assert waiting == open_
    for time, seen_then in snapshots:
        assert page(unlocked, case, time) == seen_then
    held = documents.held(unlocked, made(data, said, version).document.id)
    assert held is not None and held.number == added.document
    if number % 5 == 0:
        assert not rebuild(unlocked) and not list(verify(unlocked))


def _holds(found: Page, reading: Reading, verdict_on: dict[tuple[Event, str], str]) -> None:
    """A claim has the verdict on what it says; what was accepted stands on the page or is told of."""
    for claim in reading.claims:
        verdict = verdict_on.get((claim.event, str(claim.place)))
        assert found.in_force.get(claim.id) == (None if verdict == "withdraw" else verdict)
    assert found.told == {claim.event: claim.place for claim in reading.claims}
    assert not set(found.in_force) & set(found.earlier)
    here = {claim.event for claim in reading.claims}
    accepted = {e for (e, _), verdict in verdict_on.items() if verdict == "accept"}
    refused = {e for (e, _), verdict in verdict_on.items() if verdict == "reject"}
    assert len(found.kept) >= len(accepted - here - refused), "no accepted claim is lost"
    if not accepted:
        assert not found.kept


def _time(number: int, step: int) -> str:
    return f"2026-{1 + number // 28 % 12:02}-{1 + number % 28:02}T{step:02}:00:00Z"
