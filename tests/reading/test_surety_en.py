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
        pytest.param("He was beaten with cables and lost two teeth.", {("ill_treatment", "asserted"), ("health", "asserted")}, id="the page's own voice"),
        pytest.param("Relatives fear that he is being tortured.", {("ill_treatment", "alleged")}, id="a fear"),
        pytest.param("Kone was moved to Hill Prison on 9 May, she thinks.", {("transfer", "alleged")}, id="thinks"),
        pytest.param("Kone was moved to Hill Prison on 9 May, his lawyer believes.", {("transfer", "alleged")}, id="believes"),
        pytest.param("Kone was moved to Hill Prison on 9 May, his lawyer said.", {("transfer", "asserted")}, id="said"),
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


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("It is not true that the prison is full.", "asserted"),
        ("It is wrong to say that he was beaten.", "asserted"),
        ("It is not true that he was arrested.", "negated"),
        ("This is not true.", "negated"),
    ],
)
def test_only_what_is_told_again_as_untrue_is_taken_back(words: str, stance: str) -> None:
    found = claims_of(f"Idris Kone was arrested on 3 May 2023. {words}", "2024-01-15")
    told = {str(c.stance) for c in found if str(c.event) == "arrest" and c.when.known}
    assert told == {stance}


def test_what_a_page_corrects_is_not_told() -> None:
    told = "In May we wrote that Mr Kone had been fined. The court had in fact heard nobody."
    assert stances(f"{TAKEN}\n\nCorrection: {told}") == {("sentence", "negated")}


def test_a_trial_that_was_put_off_is_not_also_told_to_be_held() -> None:
    told = "The trial of Idris Kone was to open on 19 June 2023 but was postponed."
    assert stances(f"{TAKEN} {told}") == {("trial", "negated")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Word has it that Kone was moved to Karn Prison.", {("transfer", "alleged")}, id="word has it"),
        pytest.param("We understand that Kone was moved to Karn Prison in June.", {("transfer", "alleged")}, id="we understand"),
        pytest.param("Kone might already have been released.", {("release", "alleged")}, id="might already have been"),
        pytest.param("There are reports that Kone was beaten.", {("ill_treatment", "alleged")}, id="there are reports"),
        pytest.param("Kone is feared dead.", {("death", "alleged")}, id="feared dead"),
        pytest.param("Kone is believed to be in Karn Prison.", {("detention", "alleged")}, id="believed to be in prison"),
        pytest.param("The alleged torture of Kone was never investigated.", {("ill_treatment", "alleged")}, id="the alleged torture"),
        pytest.param("It is not true that Kone was released.", {("release", "negated")}, id="not true that"),
        pytest.param("It is wrong to say that Kone was beaten.", {("ill_treatment", "negated")}, id="wrong to say that"),
        pytest.param("It is not true that the prison is full.", set(), id="something else is not true"),
        pytest.param("She asked that no order to detain Kone be issued.", set(), id="no order to detain"),
        pytest.param("He said the governor may have signed a detention order.", set(), id="an order that may have been signed"),
        pytest.param("The prosecutor wants Kone jailed for nine years.", {("sentence", "planned")}, id="wants him jailed"),
        pytest.param("A hearing planned for 3 June did not take place.", {("trial", "negated")}, id="planned and not held"),
        pytest.param("Kone was supposed to be released on 3 June, but nobody came to open the door.", {("release", "negated")}, id="supposed to be"),
        pytest.param("According to the source, he was not allowed to telephone his family.", {("access_denied", "alleged")}, id="a source's words about access"),
        pytest.param("He was denied insulin for weeks, his family alleges, and he is weak.", {("access_denied", "alleged"), ("health", "asserted")}, id="alleged within the sentence"),
        pytest.param("A relative of a prisoner says Kone was moved to Karn Prison on Monday. We could not confirm it.", {("transfer", "alleged")}, id="not confirmed by the page"),
        pytest.param("Kone was moved to Karn Prison on Sunday, the group Watch said. His mother was told to come. This paper could not independently confirm this.", {("transfer", "alleged")}, id="not confirmed two sentences on"),
    ],
)  # fmt: skip
def test_a_hedge_a_hope_or_a_plan_is_no_fact(words: str, expected: set[tuple[str, str]]) -> None:
    assert stances(f"{TAKEN}\n\n{words}") == expected


@pytest.mark.parametrize(
    "words",
    [
        "He has been in solitary confinement since 3 June 2023.",
        "He spent 14 days in a punishment cell in June 2023.",
        "He was kept in an isolation cell for a week.",
    ],
)
def test_a_cell_of_punishment_is_ill_treatment_and_no_custody(words: str) -> None:
    assert {event for event, _ in stances(f"{TAKEN} {words}")} == {"ill_treatment"}


def test_a_custody_extended_to_a_day_is_told_as_a_fact_over_the_time_before_it() -> None:
    page = "The detention of Idris Kone has been extended by two months, to 5 February."
    (made,) = claims_of(page, "2024-01-15")
    assert (made.kind, made.when.edtf, str(made.stance)) == (
        "renewal",
        "2023-12-05/2024-02-05",
        "asserted",
    )
