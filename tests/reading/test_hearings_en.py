"""Hearings and verdicts: held, put off, set for a day, never held, and whose they are."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

BOTH = "The teacher Lina Moor and the driver Ivo Brandt were charged on 3 May 2021.\n\n"
ONE = "The teacher Lina Moor was arrested on 3 May 2021.\n\n"
DAY = "2021-06-08"


def of(words: str, event: str, before: str = ONE) -> set[tuple[object, ...]]:
    """The claims of an event: person, date and stance."""
    found = told(claims_of(before + words, "2022-01-15"), "stance")
    return {row[1:] for row in found if row[0] == event}


@pytest.mark.parametrize(
    "words",
    [
        "On 8 June 2021 the Karn Regional Court opened the trial.",
        "At the trial, on 8 June 2021, she spoke for an hour.",
        "On 8 June 2021 the court met for the fourth time.",
        "The court sat on 8 June 2021 for twenty minutes.",
        "A closed session of the Karn Regional Court on 8 June 2021 lasted twenty minutes.",
        "She attended the hearing on 8 June 2021 by video link.",
        "The hearing of 8 June 2021 lasted ten minutes.",
        "The trial, on 8 June 2021, was closed to the public.",
        "Closing speeches were heard on 8 June 2021.",
    ],
)
def test_a_day_in_court_is_told_by_what_was_done_there(words: str) -> None:
    assert of(words, "trial") == {("Lina Moor", DAY, "asserted")}


@pytest.mark.parametrize(
    "words",
    [
        "The first hearing has been fixed for 9 February.",
        "The trial will resume on 9 February 2022.",
        "The court will sit again on 9 February.",
        "The case will be called on 9 February.",
        "The case comes back to court on 9 February.",
        "Closing speeches are due on 9 February.",
    ],
)
def test_a_day_in_court_to_come(words: str) -> None:
    assert of(words, "trial") == {("Lina Moor", "2022-02-09", "planned")}


@pytest.mark.parametrize(
    "words",
    [
        "Her trial has yet to begin.",
        "She has not seen the inside of a courtroom.",
        "She has been held for eight months without ever leaving her cell for a hearing.",
        "She has been held for eight months without ever being brought before a judge.",
        "No court has heard her case.",
        "She was convicted without a hearing.",
    ],
)
def test_no_day_in_court_at_all(words: str) -> None:
    assert of(words, "trial") == {("Lina Moor", None, "negated")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Her trial on 8 June 2021 was postponed.", {("Lina Moor", DAY, "negated")}),
        ("The hearing set for 8 June 2021 did not take place.", {("Lina Moor", DAY, "negated")}),
        (
            "The preliminary hearing was put off on 8 June 2021. It is now set for 9 February.",
            {("Lina Moor", DAY, "negated"), ("Lina Moor", "2022-02-09", "planned")},
        ),
        (
            "The trial was put back to 9 February.",
            {("Lina Moor", "2022-02-09", "planned")},
        ),
        (
            "The hearing has been put off five times, most recently on 8 January.",
            {("Lina Moor", "2022-01-08", "negated")},
        ),
    ],
)
def test_a_day_that_was_put_off_was_none(words: str, expected: set[tuple[object, ...]]) -> None:
    found = of(words, "trial")
    assert expected <= found
    assert ("Lina Moor", DAY, "asserted") not in found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On 8 June 2021 the verdict was guilty.", ("Lina Moor", DAY, "asserted")),
        ("On 8 June 2021 a judge held her guilty of smuggling.", ("Lina Moor", DAY, "asserted")),
        ("The judges will give their verdict on 9 February.", ("Lina Moor", "2022-02-09", "planned")),
        ("Judgment was reserved until 9 February.", ("Lina Moor", "2022-02-09", "planned")),
    ],
)  # fmt: skip
def test_a_verdict_by_what_it_was_or_when_it_is_due(
    words: str, expected: tuple[object, ...]
) -> None:
    assert of(words, "conviction") == {expected}


def test_the_trial_of_those_charged_together_is_of_both() -> None:
    words = "The teacher Lina Moor and the driver Ivo Brandt were charged on 3 May 2021. Moor is in Karn Prison. The preliminary hearing was held on 8 June 2021."
    assert of(words, "trial", "") == {
        ("Lina Moor", DAY, "asserted"),
        ("Ivo Brandt", DAY, "asserted"),
    }


def test_the_trial_of_somebody_else_told_in_between_is_of_nobody_before() -> None:
    words = "Moor is in Karn Prison. The clerk Omar Fell was charged on 1 June 2021. His trial opened on 8 June 2021."
    assert of(words, "trial", BOTH) == {("Omar Fell", DAY, "asserted")}


@pytest.mark.parametrize(
    "words",
    [
        "The choir met on 8 June 2021 for the fourth time.",
        "During the trial her mother sold the shop.",
        "Medical trials were put off.",
        "The presumption of innocence means that guilt must be proved.",
    ],
)
def test_no_hearing_and_no_verdict(words: str) -> None:
    assert of(words, "trial") == of(words, "conviction") == set()
