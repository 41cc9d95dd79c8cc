"""English: what a relative clause, an office or a piece of writing tells is of nobody who stands beside it."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event, Stance

DAY = "2025-02-17"
TEN = " Ten people were arrested."


@pytest.mark.parametrize(
    "words",
    [
        "“We are not surprised,” said Ana Roe, the wife of one of the prominent defendants who was denied bail, Bo Moor.",
        "“We are sad,” said Ana Roe, the mother of a student who was arrested on 3 May 2024.",
        "Ana Roe, the sister of the journalist who was jailed for six years, spoke on Friday.",
        "The committee met Ana Roe, the wife of a lawyer who was disbarred and jailed for two years.",
        "Ana Roe, a lawyer for three students who were beaten in custody, spoke to reporters.",
        "Bo Moor was held for publishing a report sent to Acting President Ana Roe by the inspector of police.",
        "Bo Moor was charged over a video post in June accusing Messrs Ivo Roe and Dan Roe of killing two men.",
    ],
)
def test_nothing_is_told_of_whoever_stands_beside_it(words: str) -> None:
    claims = claims_of(words + TEN, DAY)
    done = {c.person for c in claims if c.event not in {Event.OCCUPATION, Event.ALIAS}}
    assert done <= {"Bo Moor", None}


def test_a_mother_of_two_is_who_was_arrested() -> None:
    claims = claims_of("Ana Roe, a mother of two who was arrested on Monday, is ill." + TEN, DAY)
    assert "Ana Roe" in {c.person for c in claims if c.event is Event.ARREST}


@pytest.mark.parametrize(
    "words",
    [
        "Ana Roe was arrested for her part in the 2019 protests.",
        "Ana Roe, co-founder of the 2014 Lantern protest movement, was arrested at home.",
        "Ana Roe was arrested in Kell, after a High Court in Sarn, on Friday, ordered her release.",
    ],
)
def test_a_year_or_day_of_something_else_dates_no_arrest(words: str) -> None:
    (arrest,) = [c for c in claims_of(words + " She is ill.", DAY) if c.event is Event.ARREST]
    assert not arrest.when.known


def test_not_here_but_there_is_no_denial() -> None:
    claims = claims_of("Ana Roe was not taken to prison but to an undisclosed location." + TEN, DAY)
    assert all(c.stance is not Stance.NEGATED for c in claims)


def test_what_something_is_called_is_no_charge() -> None:
    words = (
        "Ana Roe was arrested for leading a march to what police described as “restricted areas”."
    )
    (arrest,) = [c for c in claims_of(words + TEN, DAY) if c.person == "Ana Roe"]
    assert arrest.charge is None


def test_allegedly_is_no_part_of_a_charge() -> None:
    words = "Ana Roe was charged with allegedly defaming the governor." + TEN
    (charge,) = [c for c in claims_of(words, DAY) if c.event is Event.CHARGE]
    assert charge.charge == "defaming the governor"


def test_whoever_is_released_and_goes_home_is_not_moved() -> None:
    words = "Both Ana Roe and Bo Moor were finally released on Friday and returned to Kenya on Saturday."
    assert {c.event for c in claims_of(words, DAY)} == {Event.RELEASE}


def test_a_bail_application_withdrawn_revokes_no_bail() -> None:
    words = "Ana Roe was denied bail, with Bo Moor withdrawing his bail application."
    assert {c.person for c in claims_of(words, DAY)} == {"Ana Roe"}


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("Ana Roe and Bo Moor were sentenced to three and four years in prison.", [36, 48]),
        ("The court’s sentencing of journalists Ana Roe and Bo Moor to three and four years is a blow.", [36, 48]),
        ("The jailing of Ana Roe for three years is a blow.", [36]),
        ("Ana Roe was arrested. Her imprisonment for two years on false charges is a scandal.", [24]),
    ],
)  # fmt: skip
def test_terms_behind_nouns_and_of_two(words: str, months: list[int]) -> None:
    claims = claims_of(words + TEN, DAY)
    assert [c.duration_months for c in claims if c.event is Event.SENTENCE] == months


def test_two_people_between_two_terms_are_not_told_apart() -> None:
    words = "Ana Roe and Bo Moor were given between three and four years in prison."
    told = {
        (c.person, c.duration_months) for c in claims_of(words, DAY) if c.event is Event.SENTENCE
    }
    assert told == {("Ana Roe", None), ("Bo Moor", None)}  # each was sentenced, to how long is open


def test_he_is_whoever_the_source_is_close_to() -> None:
    words = "Ana Roe, Bo Moor and Taher Nag were arrested. A source close to Taher Nag reported that he is held in a hall."
    claims = claims_of(words, DAY)
    assert {c.person for c in claims if c.event is Event.ARREST} == {"Ana Roe", "Bo Moor", "Taher Nag"}  # fmt: skip
    assert [c.person for c in claims if c.event is Event.DETENTION] == ["Taher Nag"]


def test_since_dates_what_lasts_and_no_arrest() -> None:
    words = "Ivo Lund has gone on hunger strike against the arrest of his wife Ana Roe since October 24."
    claims = {c.event: c.when.edtf for c in claims_of(words + TEN, DAY) if c.person}
    assert claims[Event.ARREST] is None
    assert claims[Event.HEALTH] == "2024-10-24"


def test_what_everybody_suffers_is_told_of_nobody_named() -> None:
    words = "Bo Moor was arrested. His son noted that many inmates now sleep on the floor."
    assert {c.person for c in claims_of(words, DAY) if c.event is Event.ILL_TREATMENT} <= {None}


def test_where_others_are_held_is_what_a_place_is() -> None:
    words = "Bo Moor was moved to Kara Prison, where prisoners of violent crimes are held."
    assert {c.event for c in claims_of(words, DAY)} == {Event.TRANSFER}


def test_a_court_appointed_lawyer_names_no_court() -> None:
    words = "Ms. Roe's court-appointed lawyer was late. The judge sentenced Ms. Ana Roe to four years on 11 December 2020."
    assert {c.court for c in claims_of(words, DAY)} == {None}


def test_practitioners_are_people() -> None:
    words = "The 14 practitioners of Kell City, Sarn Province, were arrested on August 15, 2019."
    (arrest,) = claims_of(words, DAY)
    assert (arrest.event, arrest.when.edtf) == (Event.ARREST, "2019-08-15")


def test_who_sends_photos_is_not_sent() -> None:
    words = "The reason was Ana Roe's photos of a convoy that she sent to a channel. Roe was arrested on 3 May."
    assert {c.event for c in claims_of(words, DAY)} == {Event.ARREST}


def test_what_an_article_is_called_was_not_done() -> None:
    words = "Ana Roe was sentenced to 6 years under Article 293 (participation in riots) and Article 292 (seizure of buildings)."
    assert {c.event for c in claims_of(words, DAY)} == {Event.SENTENCE}


def test_last_years_prize_dates_no_transfer() -> None:
    words = "Ana Roe, a defender and last year’s Peace Prize winner, was taken to the penal colony in Gorki."
    (moved,) = [c for c in claims_of(words + TEN, DAY) if c.event is Event.TRANSFER]
    assert not moved.when.known


def test_and_demand_is_a_demand_of_those_who_say_it() -> None:
    words = "Human rights defenders say that Ana Roe’s prosecution is political and demand her immediate release."
    (call,) = [c for c in claims_of(words + TEN, DAY) if c.event is Event.CALL]
    assert (call.person, call.by) == ("Ana Roe", "Human rights defenders")


def test_words_of_nobody_are_not_taken_of_a_whole_list_above() -> None:
    words = "Ana Roe and Bo Moor were freed.\n\nProblems with the spine, blocked correspondence.\n\nIvo Kan is an activist."
    assert not [c for c in claims_of(words, DAY) if c.event is Event.ACCESS_DENIED]


def test_names_of_two_lengths_are_two_people() -> None:
    words = "Ahmed Basyouni Ahmed was detained on Monday. The prosecution renewed the detention of journalist Ahmed Bayoumi."
    assert {c.person for c in claims_of(words, DAY)} == {"Ahmed Basyouni Ahmed", "Ahmed Bayoumi"}


@pytest.mark.parametrize(
    "words",
    [
        "The prosecution renewed Ana Roe’s detention for 15 days in Case No. 95 of the 2023 State Security Prosecution.",
        "The prosecution decided to detain Ana Roe for 15 days, pending investigation in case number 1282 of 2024.",
    ],
)
def test_the_year_of_a_case_number_dates_no_detention(words: str) -> None:
    (held,) = claims_of(words, DAY)
    assert (held.event, held.stance, held.when.known) == (Event.DETENTION, Stance.ASSERTED, False)


def test_a_scheduled_day_is_that_of_the_trial_and_stays_ahead() -> None:
    words = (
        "Blogger Ana Roe is seriously ill in detention ahead of her scheduled Jan. 5 trial, her husband said Thursday. "
        "Roe’s husband has been listed as a witness at her trial on Jan. 5."
    )
    claims = claims_of(words, "2020-12-31")
    assert {c.when.edtf for c in claims if c.event is Event.TRIAL} == {"2021-01-05"}
    assert all(c.stance is Stance.ASSERTED for c in claims if c.event is Event.HEALTH)


def test_charges_in_general_charge_nobody() -> None:
    words = "Ana Roe was arrested in May. These charges are frequently used to justify prolonged detention."
    assert {c.event for c in claims_of(words, DAY)} == {Event.ARREST}


def test_a_day_behind_by_is_that_of_the_order() -> None:
    words = "Ana Roe's arrest followed the end of a suspension of her term ordered by a court on March 15, 2010."
    (arrest,) = claims_of(words + " She is ill.", DAY)[:1]
    assert not arrest.when.known


def test_trials_put_off_to_a_day_are_planned_for_it_and_date_no_acquittal() -> None:
    words = "A court has acquitted journalist Ana Roe while postponing the trials of reporters Bo Moor and Cy Lind to July 18."
    claims = claims_of(words + TEN, "2025-05-20")
    (acquittal,) = [c for c in claims if c.event is Event.CONVICTION]
    assert not acquittal.when.known
    trials = {(c.person, c.when.edtf, c.stance) for c in claims if c.event is Event.TRIAL}
    assert trials == {("Bo Moor", "2025-07-18", Stance.PLANNED), ("Cy Lind", "2025-07-18", Stance.PLANNED)}  # fmt: skip
