"""Whom a claim is about: one case a name, and nobody where the words leave it open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.case.case_of import claims_about, lines, recorded

from habeas.case import fold
from habeas.records.claim import Event
from habeas.records.person import Person

TWO = (
    "Lin Yue and Chen Bo were arrested on 3 May 2021 in Chengdu. Lin Yue was released on 9 June"
    " 2021. The court sentenced Chen Bo to three years in prison on 1 March 2022."
)


def timelines(words: str) -> dict[str, list[str]]:
    return {p.case.person.name: lines(p.case) for p in recorded(words).persons}


def test_what_happened_to_both_stands_in_both_cases_and_the_rest_in_one() -> None:
    assert timelines(TWO) == {
        "Lin Yue": ["2021-05-03 arrest", "2021-06-09 release"],
        "Chen Bo": ["2021-05-03 arrest", "2022-03-01 sentence"],
    }


def test_each_has_a_status_of_their_own() -> None:
    assert {p.case.person.name: p.status.value for p in recorded(TWO, "2022-03-02").persons} == {
        "Lin Yue": "released",
        "Chen Bo": "sentenced_not_final",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lin Yue", "Lin Yu"),
        ("Lin Yue", "Lin Yuan"),
        ("Lin Yue", "Chen Yue"),
        ("Ana Lin", "Ana Li"),
    ],
)
def test_names_that_are_nearly_alike_are_two_people(one: str, other: str) -> None:
    words = f"{one} was arrested on 3 May 2021. {other} was released on 9 June 2021."
    assert timelines(words) == {one: ["2021-05-03 arrest"], other: ["2021-06-09 release"]}


def test_chinese_names_of_one_surname_are_two_people() -> None:
    words = (
        "2021年5月3日，博主林悦在成都被警方逮捕。同日，律师林月被警方带走。2021年6月9日，林月获释。"
    )
    assert timelines(words) == {
        "林悦": ["2021-05-03 arrest"],
        "林月": ["2021-05-03 arrest", "2021-06-09 release"],
    }


def test_one_name_written_short_is_one_person() -> None:
    words = "The blogger Lin Yue was arrested on 3 May 2021. Lin was released on 9 June 2021."
    assert timelines(words) == {"Lin Yue": ["2021-05-03 arrest", "2021-06-09 release"]}


@pytest.mark.parametrize(
    ("words", "event", "candidates"),
    [
        (
            "Lin Yue and Chen Bo were arrested on 3 May 2021. He was released on 5 May 2021.",
            Event.RELEASE,
            ("Chen Bo", "Lin Yue"),
        ),
        (
            "Lin Yue and Chen Bo were arrested on 3 May 2021. Police searched her home on 4 May 2021.",
            Event.SEARCH,
            ("Chen Bo", "Lin Yue"),
        ),
    ],
)
def test_words_that_leave_it_open_name_nobody_and_ask(
    words: str, event: Event, candidates: tuple[str, ...]
) -> None:
    made = recorded(words)
    (claim,) = [c for c in made.claims if c.event is event]
    assert (claim.person, claim.candidates, claim.review) == (None, candidates, True)
    assert all(str(event) not in line for person in made.persons for line in lines(person.case))
    (asked,) = [r for r in made.remarks if r.code == "open_reference"]
    assert asked.fact("claims") == 1
    assert asked.because == (claim.quote,)


def test_an_open_release_frees_nobody() -> None:
    words = "Lin Yue and Chen Bo were arrested on 3 May 2021. He was released on 5 May 2021."
    assert {p.status.value for p in recorded(words).persons} == {"held_pretrial"}


def test_unnamed_people_stay_unnamed() -> None:
    made = recorded("Lin Yue was arrested on 3 May 2021. Police called in many of her friends.")
    unnamed = [c for c in made.claims if c.event is not Event.ARREST]
    assert unnamed
    assert all(c.person is None for c in unnamed)
    assert [p.case.person.name for p in made.persons] == ["Lin Yue"]


def test_a_claim_about_a_group_is_in_no_case() -> None:
    made = recorded("Police arrested one of the bloggers on 3 May 2021.")
    assert [(str(c.event), c.person) for c in made.claims] == [("arrest", None)]
    assert made.persons == ()


NAMES = ("Lin Yue", "Chen Bo", "Ana Petrova", "Omar Haddad", "Tashi Dolma")


@given(st.permutations(NAMES), st.integers(2, 5))
def test_however_many_are_told_of_each_keeps_their_own_day(names: list[str], size: int) -> None:
    told = {name: f"2021-05-0{number}" for number, name in enumerate(names[:size], 1)}
    words = " ".join(
        f"{name} was arrested on {int(day[-1])} May 2021." for name, day in told.items()
    )
    assert timelines(words) == {name: [f"{day} arrest"] for name, day in told.items()}


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True))
def test_a_case_is_only_of_its_own_name(names: list[str]) -> None:
    words = " ".join(f"{name} was arrested on 3 May 2021." for name in names)
    for name in NAMES:
        case = fold(Person(name), claims_about(name, words))
        assert lines(case) == (["2021-05-03 arrest"] if name in names else [])
