"""From an arrest until a day, a month or the step that follows."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"
TAKEN = "The poet Mirela Tovanu was arrested at her flat in Sarn on 3 May 2023."


def days(words: str, event: str) -> set[str | None]:
    """The days of her claims of an event, but those of the arrest itself."""
    found = claims_of(TAKEN + words, PUBLISHED)
    return {c.when.edtf for c in found if c.event == event and c.person == "Mirela Tovanu"}


@pytest.mark.parametrize(
    ("event", "words", "day"),
    [
        ("access_denied", " Until October 2023 she was not allowed to see a lawyer.", "2023-05-03/2023-10"),
        ("access_denied", " She was not allowed to see a lawyer until she was formally arrested on 9 June 2023.",
         "2023-05-03/2023-06-09"),
        ("access_denied", " It was five months before she could see a lawyer, on 8 October 2023.", "2023-05-03/2023-10-08"),
        ("disappearance", " Until August her family had no word of where she was.", "2023-05-03/2023-08"),
        ("detention", " She was held incommunicado until August of that year.", "2023-05-03/2023-08"),
        ("detention", " She was held there for 37 days until a court granted her bail on 9 June 2023.",
         "2023-05-03/2023-06-09"),
        ("detention", "\n\nFor six months she was kept in a guest house. On 2 November 2023 she was formally arrested.",
         "2023-05-03/2023-11-02"),
        ("detention", "\n\nShe spent six months in a prison camp. On 6 November 2023 she was released.",
         "2023-05-03/2023-11-06"),
    ],
)  # fmt: skip
def test_lasted_until_then(event: str, words: str, day: str) -> None:
    assert day in days(words, event)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        # the two days do not agree with the length, or the clause is of something else
        ("access_denied", " It was two months before she could see a lawyer, on 8 October 2023."),
        ("detention", "\n\nFor two months she was kept in a guest house. On 2 November 2023 she was formally arrested."),
        ("detention", " She was held in Sarn, and her family had no notice until she was charged on 9 June 2023."),
        ("access_denied", " A woman who shared her cell until October 2023 says that she was refused medicine."),
    ],
)  # fmt: skip
def test_what_does_not_last_until_then(event: str, words: str) -> None:
    assert not [one for one in days(words, event) if one and one.startswith("2023-05-03/")]


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        (" Nothing has been heard of her since.", "disappearance", "2023-05-03"),
        (" In August 2023 a former guard saw her in Varn. Her family has had no news of her since.", "disappearance", "2023-08"),
        (" In February 2024 she was put in a punishment cell, and her mother has been refused visits since.", "access_denied", "2024-02"),
        ("\n\nHer family has had no news of her since.", "disappearance", None),
    ],
)  # fmt: skip
def test_since_what_was_told_last(words: str, event: str, day: str | None) -> None:
    assert days(words, event) == {day}
