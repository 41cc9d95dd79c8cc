"""English: a day without a year that is still to come, whatever year was told before."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Stance


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The court is to rule on 17 February.", "2024-02-17"),
        ("The court will hand down its verdict on 17 February.", "2024-02-17"),
        ("The trial is due to begin on 17 February.", "2024-02-17"),
    ],
)
def test_what_will_be_lies_ahead_of_the_page(words: str, day: str) -> None:
    page = f"Ana Roe was jailed in April 2020. {words}"
    planned = [c for c in claims_of(page, "2024-01-23") if c.stance is Stance.PLANNED]
    assert planned
    assert {c.when.edtf for c in planned} == {day}


def test_what_was_to_be_keeps_the_year_told_before() -> None:
    page = "Ana Roe was charged in April 2020. Her trial was to begin on 17 May."
    days = {c.when.edtf for c in claims_of(page, "2024-01-23") if c.stance is Stance.PLANNED}
    assert days <= {"2020-05-17"}
