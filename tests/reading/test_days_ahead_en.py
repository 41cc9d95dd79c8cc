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


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ana Roe was due to be released on 12 March.", "2024-03-12"),
        ("The trial of Ana Roe was scheduled to begin on March 12.", "2024-03-12"),
        ("Ana Roe was expected to be released on 12 July.", "2024-07-12"),
        ("Ana Roe is due to be released on 12 March.", "2025-03-12"),
    ],
)
def test_of_what_was_planned_then_the_nearest_day_is_meant(words: str, day: str) -> None:
    planned = [c for c in claims_of(words, "2024-05-20") if c.stance is Stance.PLANNED]
    assert {c.when.edtf for c in planned} == {day}


def test_what_was_put_off_before_its_day_keeps_the_day_to_come() -> None:
    page = "The trial of Ana Roe was to open on 12 March but was put off."
    assert {c.when.edtf for c in claims_of(page, "2024-02-20")} == {"2024-03-12"}
    assert {c.when.edtf for c in claims_of(page, "2024-04-20")} == {"2024-03-12"}


def test_a_warrant_is_not_of_the_day_to_which_a_judgment_is_put_off() -> None:
    page = (
        "Ana Roe, a singer, did not appear. The judges issued a warrant for her arrest and put off "
        "the judgment in her case to 16 July."
    )
    found = {(str(c.event), c.when.edtf) for c in claims_of(page, "2024-06-21")}
    assert ("arrest", None) in found
    assert ("trial", "2024-07-16") in found
    assert "conviction" not in {event for event, _ in found}


def test_an_unresolved_day_is_not_that_of_who_is_named_next() -> None:
    page = "Rahim Ali was arrested the next morning, Kim Abbas on 24 November."
    days = {c.person: c.when.edtf for c in claims_of(page, "2025-03-05") if c.event == "arrest"}
    assert days == {"Rahim Ali": None, "Kim Abbas": "2024-11-24"}
