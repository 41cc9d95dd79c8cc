"""Nothing is put more surely than its source: hedges, negations and denials with words between."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def stances(words: str, event: str) -> set[str]:
    """The stances of the claims of one event."""
    return {c.stance.value for c in claims_of(words, "2024-12-12") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The court found the student Ivo Moor, 33, not guilty of libel on 3 May 2021.", "conviction"),
        ("The court found neither the student Ivo Moor nor the nurse Rita Sow guilty of arson on 3 May 2021.", "conviction"),
        ("The student Ivo Moor was found by the court on 3 May 2021 to be not guilty.", "conviction"),
        ("The student Ivo Moor was not, in the end, charged with arson.", "charge"),
        ("At no point was the student Ivo Moor charged with arson.", "charge"),
        ("The student Ivo Moor is free. Nor was the student Ivo Moor charged with arson.", "charge"),
        ("There is nothing to indicate that the student Ivo Moor has died.", "death"),
        ("The student Ivo Moor ought to have walked free on 17 June 2023.", "release"),
        ("Contrary to reports that he had been arrested, the student Ivo Moor is at home.", "arrest"),
    ],
)  # fmt: skip
def test_what_did_not_happen(words: str, event: str) -> None:
    assert stances(words, event) == {"negated"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("According to information transmitted to the experts, the student Ivo Moor was convicted of sedition on 3 May 2021.", "conviction"),
        ("According to information before the Working Group, the student Ivo Moor was arrested on 3 May 2021.", "arrest"),
        ("His flatmates are sure that agents abducted the student Ivo Moor on 3 May 2021.", "arrest"),
        ("His family have it from another inmate that the student Ivo Moor was beaten.", "ill_treatment"),
        ("Unofficial sources maintain that the student Ivo Moor was moved to Block B prison.", "transfer"),
        ("The student Ivo Moor was reported on Monday to have been moved to Block B prison.", "transfer"),
        ("The student Ivo Moor is said by neighbours to have been moved to Block B prison.", "transfer"),
        ("It has been suggested that the student Ivo Moor was arrested on 3 May 2021.", "arrest"),
        ("Some say that the student Ivo Moor was arrested on 3 May 2021.", "arrest"),
    ],
)  # fmt: skip
def test_what_is_only_said(words: str, event: str) -> None:
    assert stances(words, event) == {"alleged"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The court found the student Ivo Moor, 33, guilty of libel on 3 May 2021.", "conviction"),
        ("According to police, the student Ivo Moor was arrested on 3 May 2021.", "arrest"),
        ("The student Ivo Moor was arrested on 3 May 2021, his brother said.", "arrest"),
    ],
)  # fmt: skip
def test_what_is_said_outright(words: str, event: str) -> None:
    assert stances(words, event) == {"asserted"}


def test_a_day_fixed_for_a_trial_is_planned() -> None:
    words = "26 June 2025 is the date fixed for the trial of the student Ivo Moor."
    assert stances(words, "trial") == {"planned"}
