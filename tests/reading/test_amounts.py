"""Terms, day counts and numbers in words: what they come to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.reading.english.spotter import SPOTTER
from habeas.reading.english.words.amounts import durations
from habeas.reading.english.words.numerals import number

TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ONES = "one two three four five six seven eight nine".split()


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("a one-year sentence", [12]),
        ("a five-year sentence", [60]),
        ("an eight-year term", [96]),
        ("an 18-month term", [18]),
        ("a two-year ban", [24]),
        ("a year", [12]),
        ("a year and a half", [18]),
        ("three and a half years", [42]),
        ("three years and six months", [42]),
        ("twenty-one years", [252]),
        ("between five and seven years", ["60-84"]),
        ("four, three and two years respectively", [48, 36, 24]),
        ("for a hundred years", [1200]),
    ],
)
def test_terms_in_months(words: str, months: list[object]) -> None:
    assert [d.months for d in durations(SPOTTER.whole(words))] == months


@pytest.mark.parametrize(
    ("words", "days"),
    [("a 15-day detention", 15), ("exactly 1,000 days", 1000), ("more than 300 days", "300+"),
     ("a thousand days", 1000), ("one hundred and one days", 101), ("two weeks", 14)],
)  # fmt: skip
def test_counts_of_days(words: str, days: object) -> None:
    assert [d.days for d in durations(SPOTTER.whole(words))] == [days]


@given(st.integers(1, 99))
def test_an_article_never_adds_to_a_number(value: int) -> None:
    """ "A twenty-one-year sentence" is twenty-one years."""
    tens, ones = divmod(value, 10)
    teens = (
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
    word = (
        ONES[value - 1] if value < 10
        else teens[value - 10] if value < 20
        else TENS[tens - 2] + (f"-{ONES[ones - 1]}" if ones else "")
    )  # fmt: skip
    assert number(word) == value
    text = f"was handed a {word}-year sentence"
    assert [d.months for d in durations(SPOTTER.whole(text))] == [12 * value]
