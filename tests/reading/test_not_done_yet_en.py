"""English: a release worked for or talked about, and what somebody waits for, have not happened."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event

DAY = "2024-06-20"
TAKEN = "The potter Ana Roe was arrested on 3 May 2024. "


@pytest.mark.parametrize(
    "words",
    [
        "The minister said the government was in the process of expediting Roe's release.",
        "The embassy is working on Roe's release.",
        "Talks on Ana Roe's release are under way.",
        "The envoy is trying to secure the release of Roe.",
        "Her guild hopes to win her release.",
        "Her wife would not rest until Roe was released.",
        "The guild will strike until Roe is released.",
    ],
)
def test_a_release_worked_for_is_none(words: str) -> None:
    told = claims_of(TAKEN + words, DAY)
    assert [c for c in told if c.event is Event.RELEASE] == []


@pytest.mark.parametrize(
    "words",
    [
        "Diplomats succeeded in securing her release.",
        "The envoy's visit hastened her release on 5 June 2024.",
        "She was held in Karvel Prison until she was released on 5 June 2024.",
    ],
)
def test_a_release_brought_about_is_one(words: str) -> None:
    told = claims_of(TAKEN + words, DAY)
    assert [c.person for c in told if c.event is Event.RELEASE] == ["Ana Roe"]


@pytest.mark.parametrize(
    "words",
    [
        "However, she refused to be freed till the charges against her were dropped.",
        "She has declined to be released until the charge is withdrawn.",
        "Students vowed to strike until the charges against Roe were dropped.",
    ],
)
def test_charges_that_somebody_waits_to_see_dropped_are_not(words: str) -> None:
    told = claims_of(TAKEN + words, DAY)
    assert [c for c in told if c.event is Event.CHARGE and c.outcome == "dropped"] == []


def test_charges_dropped_on_a_day_are() -> None:
    told = claims_of(TAKEN + "She was held until charges were dropped on 5 June 2024.", DAY)
    assert [c.when.edtf for c in told if c.event is Event.CHARGE] == ["2024-06-05"]
