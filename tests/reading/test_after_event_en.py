"""Days counted from an event of the case, and events counted back from a day."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"
CASE = (
    "The poet Mirela Tovanu was arrested at her flat in Sarn on 3 May 2023. On 9 October 2023 the Regional Court"
    " in Sarn found her guilty of slander and sentenced her to two years in prison.\n\n"
)


def days(words: str, event: str, person: str | None = "Mirela Tovanu") -> set[str | None]:
    """The days of a person's claims of an event."""
    found = claims_of(CASE + words, PUBLISHED)
    return {c.when.edtf for c in found if c.event == event and c.person == person}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("On the night of her arrest officers beat Mirela Tovanu.", "2023-05-03"),
        ("She told the court that on the night of her arrest she was beaten.", "2023-05-03"),
        (
            "In April she told the court that on the night of her arrest she was beaten.",
            "2023-05-03",
        ),
        ("Hours after her arrest she was beaten.", "2023-05-03"),
        ("She was beaten two days after her arrest.", "2023-05-05"),
        ("Three weeks after her arrest she was beaten.", "2023-05-24"),
        ("The day after her arrest she was beaten.", "2023-05-04"),
        ("She was beaten the night before the verdict.", "2023-10-08"),
        ("Two months after the verdict she was beaten.", "2023-12"),
        # rounded counts, and events without a day
        ("She was beaten more than two weeks after her arrest.", None),
        ("She was beaten two weeks after her release.", None),
        ("Shortly after her arrest she was beaten.", None),
    ],
)
def test_ill_treatment_counted_from_an_arrest(words: str, day: str | None) -> None:
    assert days(words, "ill_treatment") == {day}


def test_others_are_taken_after_somebody() -> None:
    words = "The printer Anton Velk was arrested on the morning after her arrest."
    assert days(words, "arrest", "Anton Velk") == {"2023-05-04"}
    words = "Anton Velk was arrested two days after Tovanu's arrest."
    assert days(words, "arrest", "Anton Velk") == {"2023-05-05"}


def test_a_later_day_stays_its_own() -> None:
    words = "The day after her arrest police beat her, and in January 2024 she was moved to Varn Prison."
    assert days(words, "transfer") <= {"2024-01"}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("The printer Anton Velk died in hospital on 2 May, two days after being transferred to it from Varn prison.",
         "transfer", "2024-04-30"),
        ("The printer Anton Velk died on 2 May, nine days after he was arrested.", "arrest", "2024-04-23"),
        ("The printer Anton Velk died in April 2020, two months after being released.", "release", "2020-02"),
        ("The printer Anton Velk died on 2 May, five days before he was due to go on trial.", "trial", "2024-05-07"),
        ("The printer Anton Velk died on 2 May, more than nine days after he was arrested.", "arrest", None),
    ],
)  # fmt: skip
def test_counted_back_from_a_day(words: str, event: str, day: str | None) -> None:
    found = claims_of(words, PUBLISHED)
    assert {c.when.edtf for c in found if c.event == event} == {day}
