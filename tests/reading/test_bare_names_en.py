"""English: a name that the text introduces nowhere is somebody of its own, and other words with capitals are nobody."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event

DAY = "2024-06-20"
LEAD = "The teacher Ana Roe was arrested on 3 May 2024. "


@pytest.mark.parametrize(
    "words",
    [
        "Morozov was released on 8 May.",
        "On 8 May, Morozov was released.",
        "Faisal was freed.",
        "Morozov was beaten.",
        "Hamas was accused of killing her.",
        "Aleppo was freed.",
    ],
)
def test_what_befell_somebody_named_alone_did_not_befall_the_one_before(words: str) -> None:
    told = [c for c in claims_of(LEAD + words, DAY) if c.person == "Ana Roe"]
    assert {c.event for c in told} <= {Event.ARREST, Event.OCCUPATION}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Roe was released on 8 May.", Event.RELEASE),
        ("Bail was refused.", Event.BAIL),
        ("She was beaten.", Event.ILL_TREATMENT),
    ],
)
def test_her_own_name_and_what_is_no_name_are_still_hers(words: str, event: Event) -> None:
    assert event in {c.event for c in claims_of(LEAD + words, DAY) if c.person == "Ana Roe"}


def test_the_month_of_a_day_closes_no_name() -> None:
    page = "The case of Nazir Ahmad Lone\nSeptember 10, 2024 | Northern Gazette\n\nA court gave Nazir Ahmad Lone bail on February 26."
    assert {c.person for c in claims_of(page, "2024-09-10") if c.event is Event.BAIL} == {
        "Nazir Ahmad Lone"
    }


def test_a_storm_is_nobody() -> None:
    page = "Aid workers went to villages hit by Cyclone Mocha. The photographer Ana Roe was jailed for ten years."
    assert {c.person for c in claims_of(page, DAY)} == {"Ana Roe"}


def test_the_work_of_the_first_named_is_not_that_of_one_who_has_words_of_his_own() -> None:
    page = "The monks Bo Lind and Ivo Moor and the layman Jan Wit were convicted of fraud."
    monks = {c.person for c in claims_of(page, DAY) if c.event is Event.OCCUPATION}
    assert monks == {"Bo Lind", "Ivo Moor"}


@pytest.mark.parametrize(
    "words",
    [
        'Ana Roe was convicted of "unlawfully detaining another person".',
        "Ana Roe was found guilty of detaining several officers.",
    ],
)
def test_what_somebody_is_convicted_of_is_no_custody(words: str) -> None:
    assert {c.event for c in claims_of(words, DAY)} == {Event.CONVICTION}


def test_the_court_of_the_next_clause_lends_itself_to_no_sentence() -> None:
    page = "Ana Roe was jailed for four years and 50 lashes; an appeal court struck out the lashes."
    terms = [c for c in claims_of(page, DAY) if c.event is Event.SENTENCE]
    assert [(c.kind, c.amount, c.court) for c in terms] == [
        ("prison", None, None), ("lashes", "50 lashes", None),
    ]  # fmt: skip


THREE = (
    "Three Khmer monks tried in Vinh Long\n\nOn Tuesday the District Court convicted the monks Bo Lind and Ivo Moor and the layman Jan Wit of fraud."
    " Lind got five years, Moor three, and Wit 30 months. All three have been in custody since 26 March."
)


def test_a_number_right_behind_a_name_counts_no_people() -> None:
    held = {c.person for c in claims_of(THREE, DAY) if c.event is Event.DETENTION}
    assert held == {"Bo Lind", "Ivo Moor", "Jan Wit"}


def test_the_monks_of_a_list_are_those_called_so() -> None:
    words = THREE + " The monks were beaten."
    beaten = {c.person for c in claims_of(words, DAY) if c.event is Event.ILL_TREATMENT}
    assert beaten == {"Bo Lind", "Ivo Moor"}


@pytest.mark.parametrize(
    ("turn", "whose"),
    [
        ("This was not the bookseller's first encounter with the police.", "Ana Roe"),
        ("It is not Roe's first arrest.", "Ana Roe"),
        ("This was not unusual.", "Eva Kern"),
    ],
)
def test_whose_first_it_was_is_she_of_whom_the_next_sentence_speaks(turn: str, whose: str) -> None:
    page = (
        "The bookseller Ana Roe was jailed in 2020. Her sister, Eva Kern, was summoned by police on 2 May and warned."
        f" {turn} In 2014 she was held for 15 days."
    )
    held = [c.person for c in claims_of(page, DAY) if c.when.edtf == "2014"]
    assert held == [whose]
