"""What an office says right behind a complaint denies it; what tells something else, or nothing, does not."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Stance

HURT = "The student Idris Kone was detained on 3 May 2023. His lawyer says that he was beaten with cables."
ILL = "The nurse Rita Sow was detained on 3 May 2023. She had a heart attack in her cell, her sister says."
KEPT = "The nurse Rita Sow was detained on 3 May 2023. She has been refused an operation."


def told(words: str, event: str) -> set[tuple[str | None, str]]:
    """The persons and stances of the claims of one event."""
    return {(c.person, str(c.stance)) for c in claims_of(words, "2024-01-15") if c.event == event}


@pytest.mark.parametrize(
    "answer",
    [
        'The governor\'s office "firmly rejects" the allegation.',
        'The Interior Ministry told a reporter in December that the complaint was "made up from first to last".',
        'The police have since said that he "hurt himself when he ran".',
        "The Directorate of Prisons dismissed the account as a forgery.",
        "The prosecutor said that nothing in the medical file supports this.",
        'The police chief called that "pure theatre".',
        'The ministry, in its letter of 3 June 2023, stated that a doctor had seen him and that "no marks were found on him".',
        'The detention centre has told his lawyer that there was "no corporal punishment at all".',
        'The judgment answers that there is "no proof whatever" of torture.',
    ],
)
def test_an_office_denies_the_ill_treatment_told_right_before(answer: str) -> None:
    assert ("Idris Kone", "denied") in told(f"{HURT} {answer}", "ill_treatment")


@pytest.mark.parametrize(
    "answer",
    [
        "The police have not replied to questions about it.",
        "The Interior Ministry announced that there would be an inquiry.",
        "The court has not announced a decision.",
        'The ministry maintains that he "was never in its custody".',
        "The court sentenced him to six years.",
    ],
)
def test_no_answer_and_an_answer_to_something_else_deny_no_ill_treatment(answer: str) -> None:
    assert ("Idris Kone", "denied") not in told(f"{HURT} {answer}", "ill_treatment")


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (f"{ILL} The prisons department denies it.", "health"),
        (f"{ILL} The prison director denied any delay.", "access_denied"),
        (f'{ILL} The prison service replied in one line: "Medical aid was given at once."', "access_denied"),
        (f"{KEPT} The prisons department has denied that.", "access_denied"),
    ],
)  # fmt: skip
def test_an_office_denies_what_is_told_of_health_and_care(words: str, event: str) -> None:
    assert ("Rita Sow", "denied") in told(words, event)


def test_the_cause_of_an_illness_told_by_an_office_is_no_denial() -> None:
    words = f"{ILL} The ministry said that it was her second."
    assert all(stance != "denied" for _, stance in told(words, "health"))


def test_what_is_denied_of_all_is_denied_of_nobody_named() -> None:
    words = f"{HURT} The police deny using force on any suspect."
    assert (None, "denied") in told(words, "ill_treatment")


def test_an_office_that_did_nothing_denies_nothing() -> None:
    page = "Ivo Moor told the prosecutor that he was beaten. The prosecutor noted it down and did nothing."
    told = [c.stance for c in claims_of(page, "2024-06-20") if c.event == "ill_treatment"]
    assert told == [Stance.ALLEGED]
