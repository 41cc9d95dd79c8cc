"""Terms that no verb of sentencing gives: left out, dealt out, asked for, put on somebody, still to be passed."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

BOTH = "The teacher Lina Moor and the driver Ivo Brandt were arrested on 3 May 2021.\n\n"
ONE = "The teacher Lina Moor was arrested on 3 May 2021.\n\n"
DAY = "2021-06-08"


def terms(words: str, *fields: str) -> set[tuple[object, ...]]:
    """The sentences of a page: person, date and the fields asked for."""
    found = told(claims_of(words, "2022-01-15"), *fields)
    return {row[1:] for row in found if row[0] == "sentence"}


@pytest.mark.parametrize(
    "words",
    [
        "On 8 June 2021 Moor received nine years, Brandt eleven.",
        "Moor was jailed for nine years on 8 June 2021 and Brandt for eleven.",
        "On 8 June 2021 the court handed down terms of nine years for Moor and eleven for Brandt.",
        "Their terms, nine years for Moor and eleven for Brandt, were set on 8 June 2021.",
        "Moor (nine years) and Brandt (eleven) were sentenced on 8 June 2021.",
        "The court sentenced Moor to nine years on 8 June 2021. For Brandt it was eleven years.",
        "On 8 June 2021 it was nine years for Moor and eleven for Brandt.",
        "On 8 June 2021 Moor and Brandt were sentenced to nine years and eleven years respectively.",
        "On 8 June 2021 Moor was sentenced to nine years, and her driver, Ivo Brandt, to eleven.",
    ],
)
def test_a_term_whose_verb_or_unit_is_left_out_is_dealt_out(words: str) -> None:
    expected = {("Lina Moor", DAY, 108), ("Ivo Brandt", DAY, 132)}
    assert terms(BOTH + words, "duration_months") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Six years in a penal colony was the sentence read out on 8 June 2021.", ("Lina Moor", DAY, 72)),
        ("The sentence, read out on 8 June 2021, was six years.", ("Lina Moor", DAY, 72)),
        ("On 8 June 2021 she heard her sentence: six years.", ("Lina Moor", DAY, 72)),
        ("On 8 June 2021 the judges settled on six years.", ("Lina Moor", DAY, 72)),
        ("The verdict of 8 June 2021 put her in prison for six years.", ("Lina Moor", DAY, 72)),
        ("On 8 June 2021 the court replaced her fine with two years in prison.", ("Lina Moor", DAY, 24)),
        ("On 8 June 2021 six years were added to her sentence.", ("Lina Moor", DAY, 72)),
        ("The eight months she received in June 2021 for contempt were served in Karn.", ("Lina Moor", "2021-06", 8)),
        ("Moor, an anaesthetist serving six years for treason, is ill.", ("Lina Moor", None, 72)),
        ("She was paroled on 8 June 2021 with fourteen months of a four-year sentence still to run.", ("Lina Moor", None, 48)),
    ],
)  # fmt: skip
def test_a_term_is_read_by_what_is_said_of_it(words: str, expected: tuple[object, ...]) -> None:
    assert terms(ONE + words, "duration_months") == {expected}


@pytest.mark.parametrize(
    ("words", "kind", "months"),
    [
        ("The Provincial Prosecutor's Office will ask for twelve years.", "prison", 144),
        ("Prosecutors insisted on nine years in a penal colony.", "prison", 108),
        ("A sentence of nine years was requested by the prosecution.", "prison", 108),
        ("Nine years is what the prosecution demands.", "prison", 108),
        ("Prosecutors pressed for a life sentence.", "life", None),
        ("The death penalty was sought.", "death", None),
        ("Prosecutors recommended that she receive a suspended sentence.", "suspended", None),
        ("She awaits sentencing.", None, None),
        ("She will learn her sentence next month.", None, None),
    ],
)
def test_what_is_asked_for_or_awaited_is_planned(
    words: str, kind: str | None, months: int | None
) -> None:
    found = terms(ONE + words, "stance", "kind", "duration_months")
    assert {(row[0], *row[2:]) for row in found} == {("Lina Moor", "planned", kind, months)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On 8 June 2021 she was let go with a fine of 3,000 manats.", ("Lina Moor", DAY, "3,000 manats")),
        ("A fine of 3,000 manats was imposed on her on 8 June 2021.", ("Lina Moor", DAY, "3,000 manats")),
        ("She paid a fine of 3,000 manats and was released on 8 June 2021.", ("Lina Moor", None, "3,000 manats")),
        ("The neighbour was let go on 8 June 2021 with a fine of 3,000 manats.", (None, DAY, "3,000 manats")),
    ],
)  # fmt: skip
def test_a_fine_is_of_whoever_was_let_off_with_it(words: str, expected: tuple[object, ...]) -> None:
    assert terms(ONE + words, "amount") == {expected}


def test_what_stands_beside_a_term_left_without_its_verb_is_of_the_same_person() -> None:
    words = (
        "On 8 June 2021 a court sentenced Moor to nine years and Brandt to two years and 74 lashes."
    )
    assert terms(BOTH + words, "duration_months", "amount") == {
        ("Lina Moor", DAY, 108, None),
        ("Ivo Brandt", DAY, 24, None),
        ("Ivo Brandt", DAY, None, "74 lashes"),
    }


@pytest.mark.parametrize(
    "words",
    [
        "Her lawyer asked for a suspended sentence of two years.",
        "She faces up to ten years in prison.",
        "The charge carries a maximum sentence of ten years.",
        "The court extended her detention by two months.",
        "A fine of 3,000 manats could follow.",
        "The hearing: two months late.",
    ],
)
def test_no_sentence_where_none_was_passed(words: str) -> None:
    assert terms(ONE + words) == set()


def test_a_range_whose_unit_is_left_out_and_what_a_demand_sentences_somebody_to() -> None:
    words = (
        "Prosecutors had recommended eleven to twelve years for Moor and five to six for Brandt."
    )
    assert terms(BOTH + words, "stance", "duration_months") == {
        ("Lina Moor", None, "planned", "132-144"),
        ("Ivo Brandt", None, "planned", "60-72"),
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On 8 June 2021 he imposed a further four months on Moor for contempt.", ("Lina Moor", DAY, 4, "prison")),
        ("On 8 June 2021 a new judgment set the term at 13 years.", ("Lina Moor", DAY, 156, "prison")),
        ("Three years were taken off her term in an amnesty on 8 June 2021.", ("Lina Moor", DAY, 36, "commutation")),
    ],
)  # fmt: skip
def test_terms_added_set_anew_or_taken_off(words: str, expected: tuple[object, ...]) -> None:
    assert terms(ONE + words, "duration_months", "kind") == {expected}
