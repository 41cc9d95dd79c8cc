"""English: what was announced and not done, told and taken back, doubted, wished or only proposed."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
BEFORE = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "


def told(words: str, event: str) -> list[tuple[str, str | None]]:
    """The stances and first speakers of her claims of one event."""
    return [
        (c.stance.value, c.attribution[0] if c.attribution else None)
        for c in claims_of(BEFORE + words, DAY)
        if c.event == event and c.person == "Ana Roe"
    ]


@pytest.mark.parametrize(
    ("words", "stance", "by"),
    [
        ("The newspaper reported that she had died; the family says she is alive.", "denied", "the family"),
        ("Reports said she had died. She is alive.", "negated", None),
        ("She was reported dead on 9 June, but she is alive.", "negated", None),
        ("Her husband was told that she had died. It was a lie.", "negated", None),
        ("She is believed to have died. Her family hopes she is alive.", "alleged", None),
        ("She died on 9 June. Nobody knows whether her brother is alive.", "asserted", None),
        ("She died on 9 June. Her mother is alive.", "asserted", None),
    ],
)  # fmt: skip
def test_a_death_that_the_next_words_take_back(words: str, stance: str, by: str | None) -> None:
    assert told(words, "death") == [(stance, by)]


@pytest.mark.parametrize(
    "words",
    [
        "Her release was announced on 9 June, but she is still in prison.",
        "Her release was announced on 9 June but has not taken place.",
        "Radio Lara reported that she had been released. This was a hoax.",
    ],
)
def test_a_release_that_was_only_announced(words: str) -> None:
    assert [stance for stance, _ in told(words, "release")] == ["negated"]


def test_a_release_that_was_announced_and_done() -> None:
    words = "Her release was announced on 9 June, but she has not spoken in public."
    assert [stance for stance, _ in told(words, "release")] == ["asserted"]


@pytest.mark.parametrize(
    ("words", "stances"),
    [
        ("Her lawyer would not rule out that she had been moved to Norvik Prison.", ["alleged"]),
        ("Her lawyer doubts that she was moved to Norvik Prison.", ["alleged"]),
        ("Her lawyer ruled out that she had been moved to Norvik Prison.", ["denied"]),
        ("Her mother wishes she had been moved to Norvik Prison.", []),
        ("Her lawyer suggested moving her to Norvik Prison.", []),
        ("She fought her deportation for years.", []),
        ("Guards began moving her to Norvik Prison on 9 June.", ["asserted"]),
    ],
)
def test_a_move_that_is_doubted_wished_or_proposed(words: str, stances: list[str]) -> None:
    assert [stance for stance, _ in told(words, "transfer")] == stances


def test_what_she_is_punished_for_saying_is_no_plan() -> None:
    assert (
        told("She was arrested for saying that the president should be jailed.", "detention") == []
    )


def test_no_signs_of_torture_are_no_torture() -> None:
    assert told("Doctors found no signs of torture.", "ill_treatment") == []
    assert told("Doctors found signs of torture.", "ill_treatment") != []


def test_what_an_office_says_ends_where_the_family_is_told_of() -> None:
    words = "The authorities claim that she has been released, but her family has not seen her."
    assert told(words, "access_denied") == [("asserted", None)]
    assert told(words, "release") == [("alleged", "The authorities")]
