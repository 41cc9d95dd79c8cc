"""The same claims give the same case, whatever the order of documents and of claims."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.case.case_of import claims_about
from tests.case.invented import LIN, invented

from habeas.case import Case, fold, history_of
from habeas.clocks import Status, clocks_for, status_of
from habeas.records.claim import Claim
from habeas.records.custody import Clock, CustodyHistory

TODAY = date(2024, 6, 14)
DOCUMENTS = (
    "Police arrested the blogger Lin Yue in Chengdu on 3 May 2021. She was denied a lawyer. Her family said that Lin Yue was beaten in custody.",
    "Lin Yue was arrested on 4 May 2021 and released on bail on 9 June 2021. She has since been detained and released.",
    "Lin Yue was reportedly arrested on 3 May 2021. The police denied that Lin Yue was beaten. The Chengdu Intermediate Court sentenced Lin Yue to three years in prison on 1 March 2022.",
    "Lin Yue will be tried on 1 March 2022. Lin Yue has not been released.",
)
TOLD = claims_about("Lin Yue", *DOCUMENTS)


def conclusions(claims: list[Claim]) -> tuple[Case, CustodyHistory, Status, tuple[Clock, ...]]:
    history = history_of(claims, "CN")
    return fold(LIN, claims), history, status_of(history, TODAY), clocks_for(history, TODAY)


AS_TOLD = conclusions(TOLD)


def test_the_documents_tell_enough_to_be_told_in_many_orders() -> None:
    assert len(TOLD) >= 12
    assert {str(c.stance) for c in TOLD} >= {"asserted", "alleged", "denied", "planned", "negated"}
    assert len({c.quote.document for c in TOLD}) == 4


@given(st.permutations(TOLD))
def test_any_order_of_claims_gives_the_same_case_and_clocks(claims: list[Claim]) -> None:
    assert conclusions(claims) == AS_TOLD


@given(st.permutations(DOCUMENTS))
def test_any_order_of_documents_gives_the_same_case_and_clocks(documents: list[str]) -> None:
    assert conclusions(claims_about("Lin Yue", *documents)) == AS_TOLD


@given(st.data())
def test_any_claims_in_any_order_give_the_same_case(data: st.DataObject) -> None:
    claims = data.draw(st.lists(invented(), max_size=7, unique_by=lambda c: c.id))
    turned = data.draw(st.permutations(claims))
    assert conclusions(turned) == conclusions(claims)


@given(st.lists(invented(), max_size=9, unique_by=lambda c: c.id))
def test_folding_loses_nothing_and_adds_nothing(claims: list[Claim]) -> None:
    case = fold(LIN, claims)
    folded = [claim for entry in case.timeline for claim in entry.claims]
    assert sorted(c.id for c in folded) == sorted(c.id for c in claims)
    for entry in case.timeline:
        assert all(c.when.overlaps(entry.when) for c in entry.claims)
        assert entry.when in {c.when for c in entry.claims}


@given(st.lists(invented(), max_size=9, unique_by=lambda c: c.id))
def test_dated_events_stand_by_date(claims: list[Claim]) -> None:
    days = [e.when.day for e in fold(LIN, claims).timeline if e.when.day is not None]
    assert days == sorted(days)


@given(st.lists(invented(), max_size=9, unique_by=lambda c: c.id))
def test_a_disagreement_has_two_sides(claims: list[Claim]) -> None:
    marked = [entry.event for entry in fold(LIN, claims).timeline if entry.conflict]
    assert all(marked.count(event) > 1 for event in marked)
