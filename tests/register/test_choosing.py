"""A choice among rivals in the ledger: beside the decision on what the document says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register import travelling
from habeas.register.asking import Decided, decided
from habeas.register.deciding import decide
from habeas.register.errors import StaleEdit
from habeas.register.models import ClaimRow
from habeas.register.rebuilding import rebuild
from habeas.register.reviewing import proposals
from habeas.register.verifying import verify

from .conftest import CHEAP, SECRET
from .keeping import ARREST, kept
from .test_assessed import read_anew

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

DAY, LATER = "2026-01-03T00:00:00Z", "2026-02-03T00:00:00Z"


def one_claim(opened: Register) -> str:
    kept(opened, ARREST)
    return str(ClaimRow.objects.using(opened.alias).get(event="arrest").claim)


def chosen(opened: Register, claim: str, expect: int, at: str = LATER) -> None:
    decide(
        opened, claim, "choose", expect=expect, at=at, why="the notice",
        rule=lambda: (("rival",), ("rival:1",)),
    )  # fmt: skip


def stands(opened: Register, known_at: str | None = None) -> Decided:
    return decided(opened, 1, known_at)[0]


def test_a_choice_stands_beside_the_decision_on_the_words(opened: Register) -> None:
    claim = one_claim(opened)
    decide(opened, claim, "correct", expect=0, at=DAY, fields={"place": "Brno"})
    chosen(opened, claim, 1)
    now = stands(opened)
    assert now.decisions[claim].fields == {"place": "Brno"}
    assert now.choices[claim].fields == {"choice": f"{claim}:2", "instead": "rival:1"}
    assert now.versions[claim] == 2
    assert stands(opened, DAY).choices == {} and stands(opened, DAY).decisions == now.decisions
    decide(opened, claim, "withdraw", expect=2, at=LATER)
    assert stands(opened).choices == {} and stands(opened).decisions == now.decisions
    decide(opened, claim, "withdraw", expect=3, at=LATER)
    assert stands(opened).decisions == {}


def test_a_rejection_after_a_choice_is_taken_back_first(opened: Register) -> None:
    claim = one_claim(opened)
    chosen(opened, claim, 0)
    decide(opened, claim, "reject", expect=1, at=LATER)
    decide(opened, claim, "withdraw", expect=2, at=LATER)
    assert stands(opened).decisions == {} and claim in stands(opened).choices


def test_a_chosen_claim_still_waits_for_a_decision_on_its_words(opened: Register) -> None:
    claim = one_claim(opened)
    chosen(opened, claim, 0)
    assert [p.version for p in proposals(opened) if p.claim.id == claim] == [1]


def test_a_stale_choice_is_refused(opened: Register) -> None:
    claim = one_claim(opened)
    decide(opened, claim, "accept", expect=0, at=DAY)
    with pytest.raises(StaleEdit, match=r"expected version 0 .* found version 1 \(accept\)"):
        chosen(opened, claim, 0)


def test_it_is_made_anew_from_the_ledger(opened: Register) -> None:
    claim = one_claim(opened)
    chosen(opened, claim, 0)
    before = stands(opened)
    assert rebuild(opened) == ()
    assert stands(opened) == before
    assert not list(verify(opened))


def test_it_travels_and_comes_back(opened: Register, tmp_path: Path) -> None:
    claim = one_claim(opened)
    chosen(opened, claim, 0)
    made = stands(opened).choices
    road = tmp_path / "road"
    travelling.make(
        opened, road, SECRET, (1,), until=date(2026, 3, 1), at=LATER, whole=False, cost=CHEAP
    )
    with register.open(road, SECRET) as away:
        assert stands(away).choices == made
        decide(away, claim, "withdraw", expect=1, at=LATER, why="seen otherwise")
        assert travelling.bring_back(opened, away, at=LATER).decisions == 1
    assert stands(opened).choices == {}


def test_a_newer_reading_keeps_it_where_it_says_the_same(opened: Register) -> None:
    claim = one_claim(opened)
    chosen(opened, claim, 0)
    read_anew(opened)
    assert claim in stands(opened).choices and not stands(opened).lapsed


def test_it_lapses_where_a_newer_reading_says_the_fact_otherwise(opened: Register) -> None:
    chosen(opened, one_claim(opened), 0)
    read_anew(opened, place="Brno")
    now = stands(opened)
    assert now.choices == {} and [d.by for d in now.lapsed.values()] == ["owner"]
