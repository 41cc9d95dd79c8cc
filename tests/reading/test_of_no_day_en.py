"""English: what is told of no day takes none from the words beside it; its opposite keeps its day."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"


def _days(words: str, event: str) -> set[str | None]:
    return {c.when.edtf for c in claims_of(words, DAY) if str(c.event) == event}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        (
            "Pia Senn was freed on 3 May 2024 at the end of a six-year sentence for libel.",
            "sentence",
            None,
        ),
        ("Pia Senn was given a six-year sentence for libel on 3 May 2024.", "sentence", "2024-05-03"),
        ("Pia Senn was arrested on 3 June. She was let go and has not been charged.", "charge", None),
        ("Pia Senn was arrested on 3 June and charged with libel on 5 June.", "charge", "2024-06-05"),
        (
            "Pia Senn and Ari Brandt were acquitted on 3 June. Ida Koch is abroad. She was never arrested.",
            "arrest",
            None,
        ),
        (
            "A judge convicted Pia Senn and Ari Brandt on 3 June of incitement, a charge both had denied.",
            "charge",
            None,
        ),
        (
            "Pia Senn has been refusing food since 14 May because her diaries were seized.",
            "confiscation",
            None,
        ),
        ("On 14 May her cell was searched and the diaries of Pia Senn were seized.", "confiscation", "2024-05-14"),
        ("As of today, no verdict has been announced. Ari Brandt, 17 at the time, got five years.", "sentence", None),
        (
            "Pia Senn was arrested on 3 May. Her tablets were withheld for two weeks.",
            "access_denied",
            None,
        ),
        (
            "Pia Senn was arrested on 3 May. She was denied a lawyer for the first nine days.",
            "access_denied",
            "2024-05-03/2024-05-12",
        ),
        (
            "Pia Senn was arrested on 3 May 2024. In the weeks after her arrest, police searched the flats of six colleagues.",
            "search",
            None,
        ),
        ("Pia Senn was arrested on 3 May 2024. Police searched her flat.", "search", "2024-05-03"),
        ("Ari Brandt, for the state, said it would challenge Tuesday's order against Pia Senn.", "appeal", None),
    ],
)  # fmt: skip
def test_of_no_day(words: str, event: str, day: str | None) -> None:
    assert _days(words, event) <= {day}
    if day is not None:
        assert _days(words, event) == {day}


def test_a_custody_ends_at_the_next_such_day() -> None:
    words = (
        "On 22 November 2023 a court charged Pia Senn with libel. She was remanded to 2 December."
    )
    assert _days(words, "detention") == {"2023-11-22/2023-12-02"}
