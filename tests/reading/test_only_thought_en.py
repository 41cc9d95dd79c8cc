"""English: what is likened, considered, rumoured or said of what would follow is not told as done."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
BEFORE = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "


def told(words: str, event: str) -> list[str]:
    """The stances of her claims of one event."""
    return [c.stance.value for c in claims_of(BEFORE + words, DAY) if c.event == event and c.person]


@pytest.mark.parametrize(
    "words",
    [
        "She has, if her cellmate is right, been moved to Norvik Prison.",
        "There have been reports of her being moved to Norvik Prison.",
        "A rumour of her transfer to Norvik Prison reached her family.",
        "It cannot be excluded that she was moved to Norvik Prison.",
        "It is not certain that she was moved to Norvik Prison.",
        "It has not been established that she was moved to Norvik Prison.",
    ],
)
def test_a_rumoured_or_uncertain_move_is_alleged(words: str) -> None:
    assert told(words, "transfer") == ["alleged"]


@pytest.mark.parametrize(
    "words",
    [
        "News of her transfer to Norvik Prison reached her family.",
        "She was rearrested on 9 June on suspicion of theft and moved to Norvik Prison.",
        "Her lawyer reports that she was moved to Norvik Prison.",
    ],
)
def test_a_move_that_is_told_stays_told(words: str) -> None:
    assert told(words, "transfer") == ["asserted"]


def test_a_death_that_is_only_possible() -> None:
    assert told("The possibility that she has died worries her family.", "death") == ["alleged"]
    assert told("She could die without treatment.", "access_denied") == []
    assert told("She was left without treatment and could die.", "access_denied") == ["asserted"]


@pytest.mark.parametrize(
    ("words", "event", "stances"),
    [
        ("She considered going on hunger strike.", "health", []),
        ("She announced that she would go on hunger strike on 1 July.", "health", ["planned"]),
        ("She went on hunger strike on 9 June.", "health", ["asserted"]),
        ("She threatened to kill herself.", "ill_treatment", []),
        ("As though she had been convicted, she was put in a cell with murderers.", "conviction", []),
        ("Her mother asked that she not be beaten.", "ill_treatment", []),
        ("She is free to write letters.", "release", []),
        ("Since 9 June she has been free.", "release", ["asserted"]),
        ("Her place is in prison, the minister said.", "detention", []),
    ],
)  # fmt: skip
def test_what_is_only_considered_or_likened(words: str, event: str, stances: list[str]) -> None:
    assert told(words, event) == stances
