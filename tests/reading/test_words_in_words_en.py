"""Triggers of several words do not hide the shorter one behind them where they begin inside a word: "treason trial"."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def trials(words: str) -> set[tuple[str | None, str | None]]:
    """Whose trials are told, and of which day."""
    return {
        (c.person, c.when.edtf) for c in claims_of(words, "2024-06-20") if str(c.event) == "trial"
    }


@pytest.mark.parametrize("crime", ["treason", "sedition", "corruption", "fraud", "mass"])
def test_the_trial_of_any_crime_is_a_trial(crime: str) -> None:
    words = f"The {crime} trial of Ana Roe opened on Monday."
    assert trials(words) == {("Ana Roe", "2024-06-17")}


def test_words_inside_words_tell_nothing() -> None:
    assert trials("The station trialled by Ana Roe opened on Monday.") == set()
    assert trials("Ana Roe is on trial.") == {("Ana Roe", None)}
