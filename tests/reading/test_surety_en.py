"""A question, a voice, a later sentence that takes it back: what lowers how surely a claim is put."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TAKEN = "Idris Kone, a farmer, was arrested on 3 May 2023."


def stances(words: str) -> set[tuple[str, str]]:
    """Event and stance of every claim but the arrest and the occupation told before."""
    found = {(str(c.event), str(c.stance)) for c in claims_of(words, "2024-01-15")}
    return found - {("arrest", "asserted"), ("occupation", "asserted")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("From the dock Kone said that he had been beaten with cables.", {("ill_treatment", "alleged")}, id="said from the dock"),
        pytest.param("His wife has filed a complaint that he was beaten by guards.", {("ill_treatment", "alleged")}, id="a complaint that"),
        pytest.param("In a letter Kone described being beaten with cables.", {("ill_treatment", "alleged")}, id="described in a letter"),
        pytest.param("He was beaten with cables and lost two teeth.", {("ill_treatment", "asserted")}, id="the page's own voice"),
        pytest.param("Relatives fear that he is being tortured.", {("ill_treatment", "alleged")}, id="a fear"),
        pytest.param("Is it true that Mr Kone has been tortured?", {("ill_treatment", "alleged")}, id="is it true that"),
        pytest.param("Has Mr Kone been charged?", set(), id="a question asserts nothing"),
        pytest.param("It is unclear if Mr Kone was beaten.", set(), id="unclear if"),
        pytest.param("A report said that Mr Kone had been denied visits from his wife. That was wrong.", {("access_denied", "negated")}, id="taken back"),
        pytest.param("His lawyer asked that he be released on bail.", set(), id="asked that he be released"),
        pytest.param("The police say they have never arrested Mr Kone.", {("arrest", "denied")}, id="an authority that did not is denying"),
    ],
)  # fmt: skip
def test_nothing_is_asserted_more_surely_than_it_is_told(
    words: str, expected: set[tuple[str, str]]
) -> None:
    assert stances(f"{TAKEN} {words}") == expected


def test_what_a_question_takes_for_known_is_kept() -> None:
    asked = (
        "Is the Minister aware that Idris Kone was sentenced to five years in prison on 3 May 2023?"
    )
    assert [(str(c.event), str(c.stance)) for c in claims_of(asked, "2024-01-15")] == [
        ("sentence", "asserted")
    ]


@pytest.mark.parametrize(
    "heading", ["What is he accused of?", "Has the trial begun?", "Why was he sentenced?"]
)
def test_a_question_over_an_answer_tells_nothing(heading: str) -> None:
    assert stances(f"{TAKEN}\n\n{heading}\n\nNobody knows.") == set()


def test_what_a_page_corrects_is_not_told() -> None:
    told = "In May we wrote that Mr Kone had been fined. The court had in fact heard nobody."
    assert stances(f"{TAKEN}\n\nCorrection: {told}") == {("sentence", "negated")}


def test_a_trial_that_was_put_off_is_not_also_told_to_be_held() -> None:
    told = "The trial of Idris Kone was to open on 19 June 2023 but was postponed."
    assert stances(f"{TAKEN} {told}") == {("trial", "negated")}
