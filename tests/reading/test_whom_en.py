"""Whom words mean where a name stands elsewhere: ends of lists, names behind, siblings, witnesses."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

FOUR = "Soldiers took away four people: Idris Kone, Rita Sow, Paul Mensah and Ama Boni."


def people(words: str, event: str) -> set[str | None]:
    """The persons of the claims of one event."""
    return {c.person for c in claims_of(words, "2024-01-15") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{FOUR} The first two were freed.", "release", {"Idris Kone", "Rita Sow"}),
        (f"{FOUR} The last two are still held at Block B prison.", "detention", {"Paul Mensah", "Ama Boni"}),
        ("Idris Kone was arrested on 3 May 2023. The blogger arrested with him, Rita Sow, was moved to Block B prison.",
         "transfer", {"Rita Sow"}),
        ("Nine people were detained on 4 May 2023. Among them were the nurse Rita Sow and the student Idris Kone.",
         "detention", {None, "Rita Sow", "Idris Kone"}),
        ("Three sisters – Alia, Selin and Ece Demir – were detained on 3 May 2023.", "detention", {"Alia", "Selin", "Ece Demir"}),
    ],
)  # fmt: skip
def test_who_is_meant(words: str, event: str, expected: set[str]) -> None:
    assert people(words, event) == expected


def test_what_a_nameless_witness_tells_of_themselves_is_nobody_else_s() -> None:
    words = (
        "Statement of witness A\n\nIdris Kone, a blogger, was arrested in Lara on 3 May 2023. I saw Idris Kone being beaten with a pipe at the Fourth Bureau. On 7 May he was taken"
        " away by officers and I have not seen him since. I was released on 9 May 2023. I do not know where he is."
    )
    claims = claims_of(words, "2024-01-15")
    assert "Idris Kone" not in {c.person for c in claims if c.event == "release"}
    assert {str(c.stance) for c in claims if c.event == "ill_treatment"} == {"alleged"}


@pytest.mark.parametrize(
    "words",
    [
        "Rita Sow's husband was kept outside the building, and police took his phone.",
        "Rita Sow's brother was stopped at the gate, and officers kept his laptop.",
    ],
)
def test_what_is_taken_from_a_relative_is_not_the_prisoner_s(words: str) -> None:
    told = people(
        f"On Thursday a court in Lara jailed Rita Sow for five years. {words}", "confiscation"
    )
    assert "Rita Sow" not in told


def test_what_is_taken_from_the_prisoner_beside_a_relative_is() -> None:
    words = "Rita Sow's husband said that police took her phone and his laptop."
    assert "Rita Sow" in people(f"Rita Sow was arrested on 3 May. {words}", "confiscation")


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Two neighbours were questioned until midnight and sent home.", "release"),
        (
            "The printer Ama Boni was summoned as a witness and went home after three hours.",
            "release",
        ),
        ("Sow has admitted writing the comment.", "charge"),
        ("Sow admitted speaking to its members.", "charge"),
    ],
)
def test_what_is_no_release_and_no_admission(words: str, event: str) -> None:
    assert not people(f"Rita Sow was arrested on 3 May. {words}", event)


def test_whoever_was_held_and_went_home_is_released() -> None:
    words = "Rita Sow was arrested on 3 May. She was questioned for five hours and sent home."
    assert people(words, "release") == {"Rita Sow"}


def test_an_age_behind_a_name_in_another_script_is_nobody_else() -> None:
    words = "Electrician Kar Man-ho (賈文浩), 34, who rented the flat, was sentenced to six years for arson."
    (term,) = [c for c in claims_of(words, "2024-06-20") if c.event == "sentence"]
    assert (term.person, term.duration_months, term.amount) == ("Kar Man-ho", 72, None)
