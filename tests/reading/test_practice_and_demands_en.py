"""English: what may happen, what is asked for, what is usual, and what another group suffers are nobody's case told before."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event, Stance

DAY = "2024-06-20"  # a Thursday
TAKEN = "The potter Ana Roe was arrested on 3 May 2024. "


@pytest.mark.parametrize(
    "words",
    [
        "She is a prisoner of conscience and should be immediately and unconditionally released.",
        "Roe is a prisoner of conscience who must be immediately and unconditionally released.",
        "She must be released.",
    ],
)
def test_who_should_be_released_is_not(words: str) -> None:
    told = claims_of(TAKEN + words, DAY)
    assert [c for c in told if c.event is Event.RELEASE] == []
    assert [(c.person, c.to) for c in told if c.event is Event.CALL] == [("Ana Roe", "release")]


def test_a_release_a_court_decided_on_stands() -> None:
    words = TAKEN + "The court decided that Roe should be released."
    assert [c.person for c in claims_of(words, DAY) if c.event is Event.RELEASE] == ["Ana Roe"]


@pytest.mark.parametrize(
    "words",
    [
        "Her father said that if she is guilty of a crime, she should be presented in court and prosecuted.",
        "Nine men face extradition to Norvik where they could be tortured or sentenced to death.",
        "Roe is seeking commutation of her death sentence.",
        "Roe has asked for her death sentence to be commuted.",
        "Friends held a sit-in for the release of Roe.",
        "Friends held a rally for the release of Roe.",
    ],
)
def test_what_is_asked_for_or_could_be_is_no_step_of_a_case(words: str) -> None:
    told = claims_of(TAKEN + words, DAY)
    steps = {Event.TRIAL, Event.CHARGE, Event.SENTENCE, Event.RELEASE}
    assert [c for c in told if c.event in steps] == []


@pytest.mark.parametrize(
    "words",
    [
        "Roe was placed under surveillance at home, which means she can be held for six months without access to her lawyers.",
        "Her lawyers describe a woman who has been unable to assist them.",
    ],
)
def test_access_that_may_be_refused_or_help_not_given_is_no_access_denied(words: str) -> None:
    told = claims_of(TAKEN + words, DAY)
    assert [c for c in told if c.event is Event.ACCESS_DENIED] == []


def test_visits_asked_for_by_a_wife_are_her_family() -> None:
    words = "The potter Bo Moor was jailed in 2019. Officials have repeatedly denied requests by his wife, Eva Moor, to visit him."
    told = [(c.person, c.to) for c in claims_of(words, DAY) if c.event is Event.ACCESS_DENIED]
    assert told == [("Bo Moor", "family")]


def test_his_family_and_lawyers_are_those_of_who_was_just_named() -> None:
    words = (
        "The family of Zaheer Moor demands his return. Anees Roe, a student, has been taken into police custody,"
        " but his family and lawyers are not being given access to him."
    )
    told = {c.person for c in claims_of(words, DAY) if c.event is Event.ACCESS_DENIED}
    assert told == {"Anees Roe"}


def test_what_is_usual_befalls_nobody_named() -> None:
    words = (
        "The students Ana Roe and Bo Moor were abducted in 2021. Marchers were angry at what they called a campaign where people from"
        " many towns — including students, farmers, and teachers — are detained without trial, often taken from their homes."
    )
    told = claims_of(words, DAY)
    assert [c.event for c in told if c.person and c.event is not Event.OCCUPATION] == [
        Event.ARREST
    ] * 2


def test_a_raid_on_the_home_of_ten_students_is_theirs() -> None:
    words = (
        "The students Ana Roe and Bo Moor were abducted in 2021. On Friday, ten students from Karvel were taken away after a raid"
        " on their residence."
    )
    assert {c.person for c in claims_of(words, DAY) if c.event is Event.SEARCH} <= {None}


def test_two_brothers_between_dashes_are_not_those_named_before() -> None:
    words = (
        "Salim Roe and Akram Dow, two students, went missing on 3 May 2024. Two brothers — Ilyas and Hafiz, both residents of"
        " Norvik — went missing from Darval on 1 June 2024."
    )
    missing = {
        (c.person, c.when.edtf) for c in claims_of(words, DAY) if c.event is Event.DISAPPEARANCE
    }
    assert {p for p, day in missing if day == "2024-06-01"}.isdisjoint({"Salim Roe", "Akram Dow"})


@pytest.mark.parametrize(
    "words",
    [
        "The wife of the potter Bo Moor said on Tuesday her husband had been charged with libel.",
        "Bo Moor's lawyer said on Tuesday he had been charged with libel.",
    ],
)
def test_the_day_it_was_said_is_no_day_of_the_charge(words: str) -> None:
    told = [(c.person, c.when.known) for c in claims_of(words, DAY) if c.event is Event.CHARGE]
    assert told == [("Bo Moor", False)]


def test_years_of_office_in_brackets_are_no_day_of_arrest() -> None:
    words = "The potter Ana Roe was arrested after a complaint by Ivo Dow, the son of former president Odo Dow (2011-2021)."
    assert [c.when.known for c in claims_of(words, DAY) if c.event is Event.ARREST] == [False]


@pytest.mark.parametrize(
    "words",
    [
        "The potter Bo Moor was on a train when he was suddenly seized by some ten plainclothes officers.",
        "The potter Bo Moor was seized by about ten officers on 3 May 2024.",
    ],
)
def test_who_is_seized_is_arrested_and_no_thing_taken(words: str) -> None:
    told = claims_of(words, DAY)
    assert [c.person for c in told if c.event is Event.ARREST] == ["Bo Moor"]
    assert [c for c in told if c.event is Event.CONFISCATION] == []


def test_an_ongoing_detention_that_will_do_harm_is_one() -> None:
    words = "The potter Bo Moor has been held since 2021. His ongoing detention will harm him, doctors say."
    held = {c.stance for c in claims_of(words, DAY) if c.event is Event.DETENTION}
    assert held == {Stance.ASSERTED}


def test_disappearances_likened_to_a_cancer_make_nobody_ill() -> None:
    words = TAKEN + "Dr. Mara Dow spoke out against arrests, likening them to a societal cancer."
    assert [c for c in claims_of(words, DAY) if c.event is Event.HEALTH] == []
