"""What agencies and newspapers write as it is found: terms after a trial, given names, courts of appeal, lengths of fasts."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-20"


def fields(words: str, event: str, *names: str) -> set[tuple[object, ...]]:
    found = [c for c in claims_of(words, PUBLISHED) if c.event == event]
    return {tuple(getattr(c, name) for name in names) for c in found}


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("Ivo Moor was sentenced to five years after a trial held behind closed doors.", {("Ivo Moor", 60)}),
        ("Ivo Moor and Ana Roe were sentenced to five and six years after a closed trial.",
         {("Ivo Moor", 60), ("Ana Roe", 72)}),
        ("Ivo Moor and Ana Roe were arrested in 2021. They were sentenced respectively to 3-1/2 and 5 years after a closed trial.",
         {("Ivo Moor", 42), ("Ana Roe", 60)}),
        ("Ivo Moor got four years after pleading guilty to libel.", {("Ivo Moor", 48)}),
        ("Ivo Moor was sentenced to death five years after his arrest.", {("Ivo Moor", None)}),
        ("Ivo Moor was jailed on 3 May 2024. He married five years after his release.", set()),
    ],
)  # fmt: skip
def test_a_term_is_told_also_where_what_came_before_it_follows(
    words: str, terms: set[tuple[str, int | None]]
) -> None:
    assert fields(words, "sentence", "person", "duration_months") == terms


def test_a_given_name_of_two_means_the_one_spoken_of_last() -> None:
    words = (
        "Three lawyers for the late opposition leader Alexei Naval were found guilty by a court on Friday. Igor Serg, Alexei"
        ' Lipt and Vadim Kobz were arrested in October 2023. "Vadim, Alexei and Igor must be released," said Yulia Naval.'
    )
    people = {person for (person,) in fields(words, "call", "person")}
    assert people == {"Igor Serg", "Alexei Lipt", "Vadim Kobz"}


@pytest.mark.parametrize(
    ("words", "court"),
    [
        ("The Supreme Court on 7 May 2024 upheld the term of Ivo Moor, who was convicted of fraud in June 2023.", None),
        ("The Supreme Court rejected an appeal by Ivo Moor, who was convicted of fraud by the City Court in June 2023.",
         "City Court"),
        ("The City Court on 7 May 2024 sentenced Ivo Moor, who was convicted of fraud, to two years.", "City Court"),
    ],
)  # fmt: skip
def test_a_court_that_reviews_is_not_the_one_that_convicted(words: str, court: str | None) -> None:
    assert fields(words, "conviction", "court") == {(court,)}


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Ivo Moor, detained in Tora Prison, has been on a hunger strike for over 240 days to protest his detention.", None),
        ("Ivo Moor was jailed on 3 May 2024. The time he has spent in detention will count as one day for one day.", None),
        ("Ivo Moor has been held in Tora Prison for over 240 days.", "240+"),
    ],
)  # fmt: skip
def test_a_fast_and_a_credit_are_no_length_of_custody(words: str, days: str | None) -> None:
    assert fields(words, "detention", "days") == {(days,)}


@pytest.mark.parametrize(
    "words",
    [
        "Ivo Moor was arrested on 3 May 2024. He said that he would continue his hunger strike until release or death.",
        "Ivo Moor was arrested on 3 May 2024. He vowed to go on fasting until his release.",
    ],
)
def test_an_end_somebody_fasts_for_is_no_release(words: str) -> None:
    assert fields(words, "release", "person") == set()


@pytest.mark.parametrize(
    "words",
    [
        "After a visit by a lawyer, Ivo Moor was arrested on 3 May 2024.",
        "Ivo Moor was arrested on 3 May 2024. In an examination administered by a prison physician, Moor had blue spots.",
    ],
)
def test_who_acts_in_the_phrase_before_a_name_is_not_what_the_name_is(words: str) -> None:
    assert fields(words, "occupation", "value") == set()


def test_a_charge_whose_object_stands_elsewhere_is_none() -> None:
    words = "Ivo Moor is protesting the law which he was jailed for violating."
    assert fields(words, "detention", "charge") == {(None,)}


def test_two_described_in_one_lead_are_told_apart_by_their_terms() -> None:
    words = (
        "The host of a radio programme was jailed for three years on Friday and her sound engineer for 20 months after a judge found that they had broken the law.\n\n"
        "A judge convicted Bonnie Moor, 39, and Peter Kern, 33, last month of sedition. Moor was told of her term by video. Kern received 20 months."
    )
    found = fields(words, "sentence", "person", "duration_months")
    assert {("Bonnie Moor", 36), ("Peter Kern", 20)} <= found


@pytest.mark.parametrize(
    "words",
    [
        "Ana Roe was sentenced to five years and Ivo Moor to three on 3 May 2024.",
        "The court sentenced Ana Roe to five years and Ivo Moor to three in prison.",
        "Ana Roe was sentenced to five years; Ivo Moor received three on Monday.",
        "Ana Roe got five years for libel and Ivo Moor three for theft.",
    ],
)
def test_a_term_without_its_unit_may_be_followed_by_its_day_or_charge(words: str) -> None:
    assert fields(words, "sentence", "person", "duration_months") == {
        ("Ana Roe", 60),
        ("Ivo Moor", 36),
    }
