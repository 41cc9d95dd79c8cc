"""A choice among rival claims: the documents as text, what follows before and after."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.case.case_of import case_of, claims_about, lines
from tests.case.invented import invented

from habeas.case import choose, history_of
from habeas.case.choosing import Rivals
from habeas.clocks import clocks_for, status_of
from habeas.clocks.profile import profile_of
from habeas.records.choice import Choice
from habeas.records.claim import Claim, Event

if TYPE_CHECKING:
    from collections.abc import Iterable

TODAY = date(2024, 6, 14)
POST = "Police arrested the blogger Lin Yue in Chengdu on 3 May 2021."
HERALD = "The blogger Lin Yue was arrested on 4 May 2021 in Chengdu."


def told_in(*documents: str) -> tuple[tuple[str, Claim], ...]:
    return tuple((claim.id, claim) for claim in claims_about("Lin Yue", *documents))


def picked(told: tuple[tuple[str, Claim], ...], words: str, event: str) -> str:
    """The one claim of an event whose words hold these."""
    (found,) = [i for i, c in told if words in c.quote.words and c.event == event]
    return found


def choice(of: str, *instead: str, by: str = "anna") -> Choice:
    return Choice(by, "2024-01-01T00:00:00Z", "the family said so", f"{of}:1", frozenset(instead))


def held_from(told: tuple[tuple[str, Claim], ...]) -> list[str | None]:
    """The first days of custody that the clocks count from."""
    history = history_of([c for _, c in told], "CN")
    clocks = clocks_for(history, TODAY)
    return [c.start.edtf for c in clocks if c.clock == "held"]


@pytest.mark.parametrize(
    ("event", "documents", "words", "rival", "what"),
    [
        pytest.param("arrest", (POST, HERALD), "4 May", "3 May", "day", id="day"),
        pytest.param(
            "sentence",
            (
                "Lin Yue was sentenced to 5 years in prison on 14 June 2022.",
                "Lin Yue was sentenced to 4 years in prison on 14 June 2022.",
            ),
            "4 years", "5 years", "term", id="term",
        ),
        pytest.param(
            "detention",
            (
                "On 3 May 2021 Lin Yue was criminally detained.",
                "On 3 May 2021 Lin Yue was put under RSDL.",
            ),
            "RSDL", "criminally", "measure", id="measure",
        ),
        pytest.param(
            "sentence",
            (
                "Chengdu Intermediate People's Court gave Lin Yue 5 years in prison on 14 May 2022.",
                "Chongqing Intermediate People's Court gave Lin Yue 5 years in prison on 14 May 2022.",
            ),
            "Chongqing", "Chengdu", "court", id="court",
        ),
    ],
)  # fmt: skip
def test_each_kind_of_rival(
    event: str, documents: tuple[str, str], words: str, rival: str, what: str
) -> None:
    told = told_in(*documents)
    one, other = picked(told, words, event), picked(told, rival, event)
    assert Rivals(told).of(one)[other] == {what}
    assert Rivals(told).of(other)[one] == {what}
    after = choose(told, {one: choice(one)})
    assert dict(after.lost)[other] == one and set(after.choices) == {one}
    left = dict(after.follows)
    assert left[one] == dict(told)[one]
    if what in {"day", "measure"}:
        assert other not in left
    elif what == "term":
        assert left[other].duration_months is None and left[other].when.edtf == "2022-06-14"
    else:
        assert left[other].court is None and left[other].duration_months == 60
    again = choose(told, {})
    assert again.follows == told, "without a choice nothing changes"


def test_the_clock_counts_from_the_chosen_day() -> None:
    told = told_in(POST, HERALD)
    for words, day in (("3 May", "2021-05-03"), ("4 May", "2021-05-04")):
        one = picked(told, words, "arrest")
        assert held_from(choose(told, {one: choice(one)}).follows) == [day]


def test_the_term_follows_the_chosen_claim() -> None:
    told = told_in(
        "Lin Yue was sentenced to 5 years in prison on 14 June 2022.",
        "Lin Yue was sentenced to 4 years in prison on 14 June 2022.",
    )
    for words, months in (("5 years", 60), ("4 years", 48)):
        one = picked(told, words, "sentence")
        history = history_of([c for _, c in choose(told, {one: choice(one)}).follows], "CN")
        assert history.term_months == months
        assert status_of(history, TODAY).value == "sentenced_not_final"


def test_limits_follow_the_chosen_measure() -> None:
    told = told_in(
        "On 3 May 2021 Lin Yue was criminally detained.",
        "On 3 May 2021 Lin Yue was placed under residential surveillance at a designated location.",
    )

    def limited(some: Iterable[tuple[str, Claim]]) -> set[str]:
        clocks = clocks_for(history_of([c for _, c in some], "CN"), TODAY)
        return {c.clock for c in clocks if c.clock.startswith("limit:cn")}

    surveilled = picked(told, "designated", "detention")
    detained = picked(told, "criminally", "detention")
    either = limited(told)
    of_surveillance = limited(choose(told, {surveilled: choice(surveilled)}).follows)
    of_detention = limited(choose(told, {detained: choice(detained)}).follows)
    assert either == of_surveillance | of_detention
    assert of_surveillance and of_detention and not of_surveillance & of_detention


def test_counts_name_the_chosen_court_alone() -> None:
    told = told_in(
        "Chengdu Intermediate People's Court sentenced Lin Yue to 5 years on 14 June 2022.",
        "Chongqing Intermediate People's Court sentenced Lin Yue to 5 years on 14 June 2022.",
    )
    one = picked(told, "Chongqing", "sentence")
    assert len(profile_of(told, "CN", TODAY).courts) == 2
    profile = profile_of(choose(told, {one: choice(one)}).follows, "CN", TODAY)
    assert list(profile.courts) == ["Chongqing Intermediate People's Court"]
    assert profile.term == profile_of(told, "CN", TODAY).term


def test_a_third_telling_of_the_chosen_day_stands_and_of_the_other_falls() -> None:
    third = "Lin Yue, who writes a blog, was arrested on 4 May 2021."
    told = told_in(POST, HERALD, third)
    one = picked(told, "The blogger", "arrest")
    assert dict(choose(told, {one: choice(one)}).lost) == {picked(told, "Police", "arrest"): one}
    other = picked(told, "Police", "arrest")
    assert len(choose(told, {other: choice(other)}).lost) == 2


def test_a_clocks_rival_told_as_another_kind_of_step_can_be_chosen_too() -> None:
    told = told_in(POST, "Lin Yue was detained on 5 May 2021.")
    one = picked(told, "5 May", "detention")
    assert held_from(choose(told, {one: choice(one)}).follows) == ["2021-05-05"]


def test_a_later_choice_replaces_and_taken_back_gives_way_to_the_first() -> None:
    told = told_in(POST, HERALD)
    first, second = picked(told, "3 May", "arrest"), picked(told, "4 May", "arrest")
    both = {first: choice(first), second: choice(second, f"{first}:1")}
    assert set(choose(told, both).choices) == {second}
    assert set(choose(told, {first: both[first]}).choices) == {first}


def test_choices_that_contradict_each_other_win_nothing() -> None:
    told = told_in(POST, HERALD)
    first, second = picked(told, "3 May", "arrest"), picked(told, "4 May", "arrest")
    after = choose(told, {first: choice(first), second: choice(second, by="boris")})
    assert set(after.disputed) == {first, second}
    assert not after.choices and not after.lost and after.follows == told


def test_a_choice_where_nothing_contradicts_changes_nothing() -> None:
    told = told_in(POST)
    one = picked(told, "3 May", "arrest")
    after = choose(told, {one: choice(one), "of a claim that is not told": choice("x")})
    assert after.follows == told and not after.choices


@settings(deadline=None, max_examples=60)
@given(st.lists(invented(), max_size=8), st.randoms())
def test_the_order_of_claims_does_not_matter(claims: list[Claim], by: random.Random) -> None:
    told = list({c.id: c for c in claims}.items())
    choices = {i: choice(i) for i, _ in told[::2]}
    mixed = list(told)
    by.shuffle(mixed)
    one, two = choose(told, choices), choose(mixed, choices)
    assert sorted(one.follows, key=lambda p: p[0]) == sorted(two.follows, key=lambda p: p[0])
    assert (one.choices, one.lost, one.disputed) == (two.choices, two.lost, two.disputed)


def test_a_denial_is_no_rival_and_stands_beside_what_it_denies() -> None:
    fact = "Lin Yue was arrested on 3 May 2021. Lin Yue went on trial on 9 June 2021."
    denial = "Police denied that Lin Yue had been arrested."
    told = told_in(fact, denial)
    assert Rivals(told).of(picked(told, "3 May", "arrest")) == {}
    assert lines(case_of("Lin Yue", fact, denial)) == [
        "2021-05-03 arrest", "undated denied: arrest", "2021-06-09 trial",
    ]  # fmt: skip
    assert any(c.event is Event.TRIAL for _, c in told)
    assert lines(case_of("Lin Yue", fact, denial, HERALD)) == [
        "2021-05-03 arrest [disagreement]", "2021-05-04 arrest [disagreement]",
        "undated denied: arrest", "2021-06-09 trial",
    ]  # fmt: skip
