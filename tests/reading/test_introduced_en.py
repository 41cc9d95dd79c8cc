"""Persons introduced by what they do, groups, and steps of a case told by what the court does next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reading.reading_of import claims_of

if TYPE_CHECKING:
    from habeas.records.claim import Claim

PUBLISHED = "2024-10-21"
ARREST = "Lina Moor was arrested on 3 May 2024."


def of(words: str, event: str) -> list[Claim]:
    return [c for c in claims_of(words, PUBLISHED) if str(c.event) == event]


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("Her sound engineer, Tarek Olin, was jailed too.", "sound engineer"),
        ("Her driver and cameraman, Tarek Olin, was given three years.", "driver and cameraman"),
        ("His former producer, Tarek Olin, is in custody.", "former producer"),
        ("The third, a student named Tarek Olin, is still being held.", "student"),
        ("A taxi driver called Tarek Olin was arrested in June.", "taxi driver"),
        ("Another stand-up performer, Tarek Olin, was arrested at the border.", "stand-up performer"),
        ("A singer who has performed with her, Tarek Olin, was arrested in June.", "singer"),
        ("In May another inmate, teacher Daw Hnin Hnin Sein, died of a stroke.", "teacher"),
        ("The journalist Ngo Thi Bich Lan was arrested in June.", "journalist"),
    ],
)  # fmt: skip
def test_what_somebody_does_is_told_before_the_name(words: str, work: str) -> None:
    assert [c.value for c in of(f"{ARREST} {words}", "occupation")] == [work]


@pytest.mark.parametrize(
    "words",
    [
        "The lawyer appointed by the court met her twice.",
        "The driver of the police van said nothing.",
        "Her sound engineer, Tarek Olin, said she was well.",
    ],
)
def test_whoever_is_around_a_case_gives_the_prisoner_no_occupation(words: str) -> None:
    assert not of(f"{ARREST} {words}", "occupation")


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Lina Moor and her sound engineer, Tarek Olin, made a film. Police seized the two at their studio on 3 May.", "arrest"),
        ("Two others were picked up on 1 April outside the court: Lina Moor, editor of the website Tin, and her photographer, Tarek Olin.", "arrest"),
        ("Lina Moor, 51, who ran a bookshop, and the columnist Tarek Olin, 38, have both pleaded not guilty.", "charge"),
        ("Lina Moor was found guilty of fraud on 3 May, together with her sound engineer, Tarek Olin.", "conviction"),
        ("Lina Moor and Tarek Olin were tried on 3 May. They did not have lawyers.", "access_denied"),
        ("Lina Moor and Tarek Olin left the detention centre on Monday after serving fifteen days for disobeying police.", "detention"),
    ],
)  # fmt: skip
def test_both_of_two_are_told_of(words: str, event: str) -> None:
    assert {c.person for c in of(words, event)} == {"Lina Moor", "Tarek Olin"}


@pytest.mark.parametrize(
    ("words", "day", "stance"),
    [
        ("The trial, on 6 and 7 June 2024, was closed.", "2024-06-06/2024-06-07", "asserted"),
        ("The court will next consider her case on 16 November.", "2024-11-16", "planned"),
        ("The first session is set for 22 December before the City Court.", "2024-12-22", "planned"),
        ("The hearing planned for 14 October was put off until 27 October.", "2024-10-27", "planned"),
        ("The appeal of Lina Moor against her seven-year sentence, imposed in the summer of this year, is due to be heard on 27 October.", "2024-10-27", "planned"),
    ],
)  # fmt: skip
def test_a_trial_is_told_by_its_day(words: str, day: str, stance: str) -> None:
    told = of(f"{ARREST} {words}", "trial")
    assert (day, stance) in {(c.when.edtf, str(c.stance)) for c in told}


def test_a_refused_request_to_be_freed_is_bail_refused_and_no_call() -> None:
    page = f"{ARREST} The judges refused a request by Lina Moor to be released until the ruling."
    assert [str(c.stance) for c in of(page, "bail")] == ["negated"]
    assert not of(page, "call")


def test_bail_that_lasted_until_it_was_revoked_is_two_claims() -> None:
    page = (
        "Tarek Olin was arrested on 3 May 2024. Lina Moor, who was arrested a week after Olin, was at "
        "liberty on 500 dollars bail until 5 September, when the court revoked it over a post."
    )
    told = {(c.person, str(c.stance), c.when.edtf) for c in of(page, "bail")}
    assert told == {("Lina Moor", "asserted", None), ("Lina Moor", "negated", "2024-09-05")}
    assert not [c for c in of(page, "detention") if str(c.stance) == "negated"]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("It was ten months before she could speak with her lawyer.", "access_denied"),
        ("The lawyer appointed by the court met her only twice.", "access_denied"),
        ("She was given no time to call a lawyer.", "access_denied"),
        ("Her sister said that her insulin had come late on three mornings.", "access_denied"),
        ("She fled in May after police came to her house three times.", "harassment"),
        ("Bailiffs have frozen her share in a club.", "confiscation"),
        ("She began serving her sentence on 21 June.", "detention"),
        ("A court on Tuesday jailed her for ten days for disobeying police.", "sentence"),
    ],
)
def test_ordinary_ways_of_telling_a_step(words: str, event: str) -> None:
    assert "Lina Moor" in {c.person for c in of(f"{ARREST} {words}", event)}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("It was ten months before she could speak with her editor again.", "access_denied"),
        ("The lawyer met her twice a week.", "access_denied"),
        ("Her parcels had come late on three mornings.", "access_denied"),
        ("She fled in May after friends came to her house three times.", "harassment"),
        ("She began serving in the army on 21 June.", "detention"),
        ("The trial of strength, on 6 and 7 June, was a success.", "trial"),
    ],
)
def test_other_things_told_in_like_words(words: str, event: str) -> None:
    assert not of(f"{ARREST} {words}", event)


def test_a_short_heading_in_capitals_names_nobody() -> None:
    page = f"HUNGER STRIKE ENDS\n\n{ARREST}"
    assert {c.person for c in claims_of(page, PUBLISHED)} == {"Lina Moor"}


@pytest.mark.parametrize(
    ("told", "answer", "to"),
    [
        ("Her sister said that her insulin had come late on three mornings.", 'The prison service said that "all persons in custody receive timely and appropriate care".', "medical"),
        ("His wife said that she had twice been refused a doctor.", 'The prison service said in a statement that Moor had "made no complaints about her health".', "medical"),
        ("She says that she was given no time to call a lawyer.", 'The police department says that her rights "were explained and observed".', "lawyer"),
    ],
)  # fmt: skip
def test_an_office_answers_that_nothing_was_refused(told: str, answer: str, to: str) -> None:
    claims = of(f"{ARREST} {told} {answer}", "access_denied")
    assert {(c.to, str(c.stance)) for c in claims} == {(to, "asserted"), (to, "denied")}


@pytest.mark.parametrize(
    ("words", "day", "stance"),
    [
        ("Proceedings on 4 October were cancelled.", "2024-10-04", "negated"),
        ("They will hear submissions on 24 November.", "2024-11-24", "planned"),
    ],
)
def test_a_day_of_the_trial_of_several_is_that_of_the_trial(
    words: str, day: str, stance: str
) -> None:
    told = of(f"Lina Moor and Tarek Olin are on trial in the High Court. {words}", "trial")
    assert (day, stance) in {(c.when.edtf, str(c.stance)) for c in told}


def test_what_lies_behind_is_not_put_ahead_by_next_door_nor_by_an_older_year() -> None:
    page = "In a case next door, a magistrate on Friday acquitted the teacher Lina Moor of fraud."
    assert [c.when.edtf for c in of(page, "conviction")] == ["2024-10-18"]
    page = "Lina Moor was arrested on 8 August 2022; bail was refused her twice, most recently in December."
    assert [c.when.edtf for c in of(page, "bail")] == ["2023-12"]


def test_an_abbreviated_month_does_not_end_what_a_court_did() -> None:
    page = "Lina Moor was arrested on Sept. 2. On Oct. 3 a judge extended her custody until Jan. 30 and turned down a request for house arrest."
    assert [c.when.edtf for c in of(page, "bail")] == ["2024-10-03"]


def test_a_pen_name_is_no_further_person() -> None:
    page = (
        "On 3 May a court found Lina Moor, who wrote about rivers under the pen name Sasha Reed, guilty of "
        "fraud. Tarek Olin was given three years. Ivo Stern received two years.\n\nAll three pleaded not guilty."
    )
    assert {c.person for c in of(page, "charge")} == {"Lina Moor", "Tarek Olin", "Ivo Stern"}
    assert {c.value for c in of(page, "alias")} == {"Sasha Reed"}


def test_release_for_treatment_refused_is_no_access_refused() -> None:
    page = f"{ARREST} A request that she be released for treatment was refused in July."
    assert [(str(c.stance), c.when.edtf) for c in of(page, "release")] == [("negated", "2024-07")]
    assert not of(page, "access_denied")


def test_when_somebody_should_be_free_is_no_call() -> None:
    page = f"{ARREST} Counting the time she has served, she should be free on 10 January 2028."
    assert [(str(c.stance), c.when.edtf) for c in of(page, "release")] == [
        ("planned", "2028-01-10")
    ]
    assert not of(page, "call")


def test_how_long_it_took_has_no_day_of_its_own() -> None:
    page = "Lina Moor was arrested on 3 May 2023. It was ten months before she could speak with her lawyer, on 8 April 2024."
    assert [c.when.edtf for c in of(page, "access_denied")] == [None]


def test_a_court_named_with_its_town_is_due_to_hear_the_case() -> None:
    page = f"{ARREST} The High Court in Karn City is due to hear the case on 20 November."
    assert [c.when.edtf for c in of(page, "trial")] == ["2024-11-20"]
