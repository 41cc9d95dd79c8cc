"""Decisions are never overwritten, and a stale one is refused with both versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from habeas.register.asking import decided
from habeas.register.deciding import decide
from habeas.register.errors import NoSuchRecord, StaleEdit
from habeas.register.ledger import last
from habeas.register.models import ClaimRow, DecisionRow
from habeas.register.reviewing import proposals

from .keeping import ARREST, kept

if TYPE_CHECKING:
    from habeas.register.store import Register

DAY = "2026-01-03T00:00:00Z"


def one_claim(opened: Register) -> str:
    kept(opened, ARREST)
    return str(ClaimRow.objects.using(opened.alias).get(event="arrest").claim)


def test_a_decision_is_in_force_until_the_next(opened: Register) -> None:
    claim = one_claim(opened)
    decide(opened, claim, "accept", expect=0, at=DAY)
    decide(opened, claim, "correct", expect=1, at=DAY, fields={"place": "Brno"}, why="the notice")
    (one,) = decided(opened, 1)
    assert one.decisions[claim].verdict == "correct"
    assert one.decisions[claim].fields == {"place": "Brno"}
    assert [r.verdict for r in DecisionRow.objects.using(opened.alias).order_by("number")] == [
        "accept",
        "correct",
    ]


def test_a_stale_decision_is_refused_and_nothing_is_recorded(opened: Register) -> None:
    claim = one_claim(opened)
    decide(opened, claim, "accept", expect=0, at=DAY)
    before = last(opened)
    with pytest.raises(StaleEdit, match=r"expected version 0 .* found version 1 \(accept\)"):
        decide(opened, claim, "reject", expect=0, at=DAY)
    assert last(opened) == before


def test_a_withdrawn_decision_leaves_the_claim_undecided(opened: Register) -> None:
    claim = one_claim(opened)
    waiting = len(list(proposals(opened)))
    decide(opened, claim, "reject", expect=0, at=DAY)
    assert len(list(proposals(opened))) == waiting - 1
    decide(opened, claim, "withdraw", expect=1, at=DAY)
    assert [p.version for p in proposals(opened) if p.claim.id == claim] == [2]
    (one,) = decided(opened, 1)
    assert claim not in one.decisions


def test_decisions_as_they_stood_earlier(opened: Register) -> None:
    claim = one_claim(opened)
    decide(opened, claim, "accept", expect=0, at="2026-03-01T00:00:00Z")
    (one,) = decided(opened, 1, "2026-02-01T00:00:00Z")
    assert not one.decisions


def test_a_claim_that_is_not_there(opened: Register) -> None:
    with pytest.raises(NoSuchRecord):
        decide(opened, "0" * 16, "accept", expect=0, at=DAY)
