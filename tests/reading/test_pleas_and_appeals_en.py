"""Charges that stand, fall or are denied, confessions taken back, appeals and what became of them, bans on leaving."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

BOTH = "The teacher Lina Moor and the driver Ivo Brandt were arrested on 3 May 2021.\n\n"
ONE = "The teacher Lina Moor was arrested on 3 May 2021.\n\n"
DAY = "2021-06-08"


def of(words: str, event: str, *fields: str, before: str = ONE) -> set[tuple[object, ...]]:
    """The claims of an event: person, date, stance and the fields asked for."""
    found = told(claims_of(before + words, "2022-01-15"), "stance", *fields)
    return {row[1:] for row in found if row[0] == event}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("She withdrew her confession on 8 June 2021.", {("Lina Moor", DAY, "denied", None)}),
        ("She recanted in court on 8 June 2021, saying that she had been beaten.", {("Lina Moor", DAY, "denied", None)}),
        (
            "She confessed in May 2021 and took it back in court on 8 June 2021.",
            {("Lina Moor", "2021-05", "asserted", "admitted"), ("Lina Moor", DAY, "denied", None)},
        ),
        ("She confessed during the investigation.", {("Lina Moor", None, "asserted", "admitted")}),
        ("She refused to confess.", {("Lina Moor", None, "denied", None)}),
        ("She pleaded not guilty on 8 June 2021.", {("Lina Moor", DAY, "denied", None)}),
        ("She intends to plead not guilty, the court heard.", {("Lina Moor", None, "denied", None)}),
        ("She told the court that it was no crime to print books.", {("Lina Moor", None, "denied", None)}),
        ("Her partner, Otto Fell, says the accusation is a pretext.", {("Lina Moor", None, "denied", None)}),
        ("The foreign ministry said that Moor had never worked for any intelligence service.", {("Lina Moor", None, "denied", None)}),
    ],
)  # fmt: skip
def test_pleas_and_confessions_are_of_whoever_made_them(
    words: str, expected: set[tuple[object, ...]]
) -> None:
    assert of(words, "charge", "outcome") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The case against a third man, the clerk Omar Fell, was dropped in June 2021.", ("Omar Fell", "2021-06", "asserted")),
        ("A second case, of November 2020, was closed in June 2021.", ("Lina Moor", "2021-06", "asserted")),
        ("On 8 June 2021 the prosecutor closed the case for lack of evidence.", ("Lina Moor", DAY, "asserted")),
        ("She was informed on 8 June 2021 that she would not be prosecuted.", ("Lina Moor", DAY, "negated")),
        ("Reports at the time that she had been charged with treason were wrong.", ("Lina Moor", None, "negated")),
        ("The charge of incitement remains.", ("Lina Moor", None, "asserted")),
        ("The indictment was handed to her on 8 June 2021.", ("Lina Moor", DAY, "asserted")),
        ("Her case was sent to court on 8 June 2021.", ("Lina Moor", DAY, "asserted")),
        ("In June 2021 a second charge, of fraud, was added.", ("Lina Moor", "2021-06", "asserted")),
    ],
)  # fmt: skip
def test_what_becomes_of_a_charge(words: str, expected: tuple[object, ...]) -> None:
    assert of(words, "charge") == {expected}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On 8 June 2021 the Court of Appeal raised the term to 27 years.", ("Lina Moor", DAY, "asserted", 324)),
        ("On 8 June 2021 the Court of Appeal increased her sentence from two years to three.", ("Lina Moor", DAY, "asserted", 36)),
        ("On appeal on 8 June 2021 six years became three.", ("Lina Moor", DAY, "asserted", 36)),
        ("On 8 June 2021 the Court of Appeal took a year off her sentence.", ("Lina Moor", DAY, "asserted", None)),
        ("On 8 June 2021 the Court of Appeal let the verdict stand.", ("Lina Moor", DAY, "asserted", None)),
        ("On 8 June 2021 the Supreme Court refused her leave to appeal.", ("Lina Moor", DAY, "asserted", None)),
        ("The Supreme Court refused on 8 June 2021 to review her sentence.", ("Lina Moor", DAY, "asserted", None)),
        ("The rejection of her appeal on 8 June 2021 makes the verdict final.", ("Lina Moor", DAY, "asserted", None)),
        ("There has been no ruling on her appeal.", ("Lina Moor", None, "negated", None)),
        ("She appealed in August 2021; no decision has been notified.", ("Lina Moor", None, "negated", None)),
        ("Her appeal, filed on 8 June 2021, has not been heard.", ("Lina Moor", None, "negated", None)),
    ],
)  # fmt: skip
def test_what_becomes_of_an_appeal(words: str, expected: tuple[object, ...]) -> None:
    assert of(words, "appeal_result", "duration_months") == {expected}


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("On 8 June 2021 the cassation panel reduced Moor's term to two years; Brandt's was left as it stood.", 24),
        ("On 8 June 2021 the Court of Appeal cut Moor's sentence from four years to two and left Brandt's unchanged.", 24),
        ("On 8 June 2021 the Karn Court of Appeal upheld the verdicts passed on them in May.", None),
    ],
)  # fmt: skip
def test_one_ruling_on_two_is_of_one_day(words: str, months: int | None) -> None:
    assert of(words, "appeal_result", "duration_months", before=BOTH) == {
        ("Lina Moor", DAY, "asserted", months),
        ("Ivo Brandt", DAY, "asserted", None),
    }


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("Otto Fell, who defends Moor, will appeal.", "planned"),
        ("Her lawyer intends to petition for a review by cassation.", "planned"),
        ("An application to the Constitutional Court is in preparation.", "planned"),
        ("She has taken her case to the Supreme Court.", "asserted"),
        ("Her lawyer has asked the Supreme Court to review the verdict.", "asserted"),
    ],
)
def test_an_appeal_is_of_the_convicted_whoever_lodges_it(words: str, stance: str) -> None:
    assert of(words, "appeal") == {("Lina Moor", None, stance)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On 8 June 2021 the court sentenced her to two years and a travel ban of the same length.", ("Lina Moor", DAY, "asserted", 24)),
        ("On 8 June 2021 she was sentenced to three years in prison and a two-year travel ban.", ("Lina Moor", DAY, "asserted", 24)),
        ("On 8 June 2021 she was sentenced to two years in prison, followed by a travel ban of three years.", ("Lina Moor", DAY, "asserted", 36)),
        ("She was released on 8 June 2021. Since then she has been barred from travelling.", ("Lina Moor", DAY, "asserted", None)),
        ("On 8 June 2021 border guards turned her back at the airport.", ("Lina Moor", DAY, "asserted", None)),
        ("Her passport, cancelled in 2019, will not be reissued, she was told.", ("Lina Moor", "2019", "asserted", None)),
    ],
)  # fmt: skip
def test_bans_on_leaving_by_penalty_day_or_border(words: str, expected: tuple[object, ...]) -> None:
    assert of(words, "travel_ban", "duration_months") == {expected}


def test_things_loaded_into_a_van_were_taken_and_what_was_not_returned_too() -> None:
    words = "On 8 June 2021 some three hundred books were loaded into a van."
    assert {row[1:] for row in of(words, "confiscation")} == {(DAY, "asserted")}
    assert {row[2] for row in of("Her computer was not returned to her.", "confiscation")} == {
        "asserted"
    }


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Her mother did not believe that she had confessed.", "charge"),
        ("The bail money may be seized.", "confiscation"),
        ("Friends told her to leave the city.", "travel_ban"),
        ("The witness withdrew his statement.", "charge"),
    ],
)
def test_what_has_the_same_words_and_tells_nothing(words: str, event: str) -> None:
    assert of(words, event) == set()


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("The court set the next hearing for 14 February.", "trial", ("Lina Moor", "2022-02-14", "planned")),
        ("It is fixed for hearing on 14 February.", "trial", ("Lina Moor", "2022-02-14", "planned")),
        ("At the third hearing the court on 8 June 2021 heard two witnesses.", "trial", ("Lina Moor", DAY, "asserted")),
        ("No judgment has been notified.", "conviction", ("Lina Moor", None, "negated")),
        ("There has been no verdict.", "conviction", ("Lina Moor", None, "negated")),
        ("She signed a plea agreement on 8 June 2021.", "charge", ("Lina Moor", DAY, "asserted")),
        ("A charge of fraud, brought at the same time, was withdrawn on 8 June 2021.", "charge", ("Lina Moor", DAY, "asserted")),
        ("She abandoned her appeal on 8 June 2021.", "appeal", ("Lina Moor", DAY, "asserted")),
        ("She intends to apply for administrative reconsideration.", "appeal", ("Lina Moor", None, "planned")),
        ("An appeal lodged with the High Court was dismissed on 8 June 2021.", "appeal_result", ("Lina Moor", DAY, "asserted")),
        ("On 8 June 2021 the appeal court increased this to 27 years.", "appeal_result", ("Lina Moor", DAY, "asserted")),
        ("On 8 June 2021 officers at the airport stopped her from boarding a flight.", "travel_ban", ("Lina Moor", DAY, "asserted")),
        ("Moor is not permitted to leave Serbia.", "travel_ban", ("Lina Moor", None, "asserted")),
    ],
)  # fmt: skip
def test_steps_told_in_the_words_of_offices(
    words: str, event: str, expected: tuple[object, ...]
) -> None:
    assert of(words, event) == {expected}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The hospital denies having admitted her.", "charge"),
        ("Doctors found her unfit to stand trial.", "trial"),
        ("Her request for a new hearing was refused.", "trial"),
    ],
)
def test_what_is_asked_or_cannot_be_tells_nothing(words: str, event: str) -> None:
    assert of(words, event) == set()
