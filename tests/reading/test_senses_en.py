"""Words that look like an event and are none: laws with a year, bans for life, what is only wanted done."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def events(words: str) -> list[tuple[str, str | None, str | None]]:
    """What is claimed: event, person, day."""
    found = claims_of(words, "2024-08-29")
    return sorted(
        ((str(c.event), c.person, c.when.edtf) for c in found if str(c.event) != "occupation"),
        key=str,
    )


@pytest.mark.parametrize(
    ("words", "claims"),
    [
        (
            "The writer Ada Venn was arrested under the 1954 Crime Prevention Law.",
            [("arrest", "Ada Venn", None)],
        ),
        (
            "The writer Ada Venn was arrested during the 2022 protests.",
            [("arrest", "Ada Venn", "2022")],
        ),
        (
            'The writer Ada Venn was told that she was barred from leaving the country "for life".',
            [("travel_ban", "Ada Venn", None)],
        ),
        ("The writer Ada Venn was jailed for life.", [("sentence", "Ada Venn", None)]),
        (
            "Magistrate Ida Roe refused the driver Mira Kone bail on 26 February, holding that she might flee.",
            [("bail", "Mira Kone", "2024-02-26")],
        ),
        (
            "The driver Mira Kone was forced into a white pick-up outside the bus station.",
            [("arrest", "Mira Kone", None)],
        ),
        ("The driver Mira Kone has been free on bail.", [("bail", "Mira Kone", None)]),
    ],
)
def test_what_is_claimed(words: str, claims: list[tuple[str, str | None, str | None]]) -> None:
    assert events(words) == claims


def test_what_somebody_wants_done_is_not_done() -> None:
    words = "Requests to have the driver Mira Kone moved to Norring Hospital have gone unanswered."
    assert "transfer" not in {event for event, _, _ in events(words)}
    words = "The driver Mira Kone was moved to Norring Hospital."
    assert "transfer" in {event for event, _, _ in events(words)}


def test_both_women_are_the_two_just_named() -> None:
    words = (
        "The monks Ivo Karn and Tom Sarn were detained on 3 May.\n\n"
        "The group urged the ministry to disclose the whereabouts of Ada Venn and Mira Kone and to release both women."
    )
    assert {c.person for c in claims_of(words) if str(c.event) == "call"} == {
        "Ada Venn",
        "Mira Kone",
    }


def test_rupees_end_no_sentence_and_name_nobody() -> None:
    found = claims_of("The court fined the driver Mira Kone Rs. 50,000 on 3 May.", "2024-08-29")
    fines = [(c.person, c.when.edtf) for c in found if str(c.event) == "sentence"]
    assert fines == [("Mira Kone", "2024-05-03")]


def test_a_cell_that_says_not_known_charges_nobody() -> None:
    words = (
        "Name | Arrested | Charge | Court\nAda Venn | 3.5.2024 | n/k | n/k\n"
        "Ivo Karn | 4.5.2024 | sedition | Sarn Court\nTom Sarn | 5.5.2024 | not stated | not stated\n"
    )
    charged = {c.person for c in claims_of(words, "2024-08-29") if str(c.event) == "charge"}
    assert charged == {"Ivo Karn"}
