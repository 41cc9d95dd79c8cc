"""Ages against a stated birth."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.casework import record
from habeas.intake import read
from habeas.pages.phrases import says
from habeas.records.when import UNKNOWN, Basis, When

TOLD = "Lin Zhiyuan, born on 4 May 1987, was arrested on 3 March 2024. "


def remarks(text: str, day: str | None = "2024-03-12") -> list[tuple[str | None, str]]:
    published = When(day, Basis.GIVEN) if day else UNKNOWN
    made = record(read(text.encode(), "a.txt", published=published), as_of=date(2024, 6, 1))
    return [(r.verdict, says(r)) for r in made.remarks if r.fact("age") is not None]


def test_an_age_that_fits_the_birth_holds_and_another_does_not() -> None:
    text = (
        TOLD + "Lin Zhiyuan, 36, was charged on 5 March 2024. The 37-year-old Lin Zhiyuan appealed."
    )
    assert remarks(text) == [
        ("holds", "The stated age of 36 holds: born 1987-05-04 is 36 on 2024-03-12."),
        ("fails", "The stated age of 37 does not fit: born 1987-05-04 is 36 on 2024-03-12."),
    ]


def test_without_a_day_of_publication_nothing_can_be_told() -> None:
    text = TOLD + "Lin Zhiyuan, 36, was charged on 5 March 2024."
    assert remarks(text, None) == [
        ("cannot_tell", "The stated age of 36 cannot be compared with the birth (1987-05-04).")
    ]


def test_a_year_of_birth_leaves_two_ages() -> None:
    text = "林志远（1987年生）于2024年3月3日被逮捕。林志远，36岁，被起诉。"
    assert remarks(text) == [
        ("holds", "The stated age of 36 holds: born 1987 is 36 or 37 on 2024-03-12.")
    ]


@pytest.mark.parametrize("text", [TOLD, "Lin Zhiyuan, 36, was arrested on 3 March 2024."])
def test_what_cannot_be_compared_says_nothing(text: str) -> None:
    assert remarks(text) == []


@given(st.dates(date(1930, 1, 1), date(2009, 12, 31)), st.integers(14 * 366, 90 * 365))
def test_the_age_that_a_calendar_gives_always_holds(born: date, days: int) -> None:
    on = born + timedelta(days)
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    text = (
        f"Lin Zhiyuan, born on {born.day} {born:%B} {born.year}, was arrested on 3 March 2001. "
        f"Lin Zhiyuan, {age}, was charged."
    )
    assert [verdict for verdict, _ in remarks(text, on.isoformat())] == ["holds"]
