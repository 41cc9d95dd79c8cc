"""Days as English writes them: shares of a month, feasts, anniversaries, counts from a named day."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-12"  # a Wednesday


def first(words: str) -> tuple[str | None, str]:
    """Day and stance of the first claim of an arrest or a detention."""
    claim = next(c for c in claims_of(words, PUBLISHED) if c.event in {"arrest", "detention"})
    return claim.when.edtf, claim.stance.value


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("in the last week of May 2022", "2022-05"),
        ("in the last week of May", "2024-05"),
        ("in the first few days of May 2022", "2022-05"),
        ("on the first Monday of May 2022", "2022-05"),
        ("on the last day of February 2024", "2024-02-29"),
        ("on the first day of May", "2024-05-01"),
        ("on New Year's Day", "2024-01-01"),
        ("on New Year's Eve 2022", "2022-12-31"),
        ("on Christmas Day last year", "2023-12-25"),
        ("two years ago today", "2022-06-12"),
        ("a year ago last Friday", "2023-06-07"),
        ("two weeks ago on Monday", "2024-05-27"),
        ("five years ago this month", "2019-06"),
        ("on the Monday before last", "2024-06-03"),
        ("in the week before last", "2024-05-27/2024-06-02"),
        ("the weekend before last", "2024-06-01/2024-06-02"),
        ("in the month before last", "2024-04"),
        ("in the year before last", "2022"),
        ("on the twenty-sixth of May", "2024-05-26"),
        ("on the first of May 2022", "2022-05-01"),
        ("on March the third, 2022", "2022-03-03"),
        ("in the first of the May riots", None),
    ],
)
def test_a_written_day(words: str, day: str | None) -> None:
    assert first(f"The poet Mirela Tovanu was arrested {words}.") == (day, "asserted")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Tomorrow it will be three years since the poet Mirela Tovanu was arrested.", "2021-06-13"),
        ("On Saturday it will be two years since the poet Mirela Tovanu was arrested.", "2022-06-15"),
        ("Friday is the second anniversary of the arrest of the poet Mirela Tovanu.", "2022-06-14"),
        ("Next Monday will be the first anniversary of the poet Mirela Tovanu's arrest.", "2023-06-17"),
        ("Today marks six months since the poet Mirela Tovanu was detained.", "2023-12-12"),
        ("On Thursday the poet Mirela Tovanu will have spent two years in custody.", "2022-06-13"),
        (("On Thursday the poet Mirela Tovanu, one of two leaders of the writers of Sarn, will have spent 200 days in "
         "custody."), "2023-11-26"),
        ("The poet Mirela Tovanu has been in prison for two years today.", "2022-06-12"),
        ("Today the poet Mirela Tovanu completes 500 days in detention.", "2023-01-29"),
        # a rounded count and one from no named day tell no day
        ("The poet Mirela Tovanu has been in prison for more than two years today.", None),
        ("It is two years since the poet Mirela Tovanu was arrested.", None),
    ],
)  # fmt: skip
def test_an_anniversary_tells_the_day_of_the_start(words: str, day: str | None) -> None:
    assert first(words) == (day, "asserted")


def test_a_season_and_an_exact_step_count_from_the_day_told_before() -> None:
    words = (
        "The poet Mirela Tovanu was arrested on 3 May 2022 and was fined that autumn. "
        "The poet Ivo Karn was arrested on 4 May 2022. A year to the day later he was sentenced to two years."
    )
    days = {(c.person, c.event): c.when.edtf for c in claims_of(words, PUBLISHED)}
    assert days["Mirela Tovanu", "sentence"] == "2022"
    assert days["Ivo Karn", "sentence"] == "2023-05-04"


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("On 3 May officers came to the shop of the poet Mirela Tovanu and shut the doors. They took away Tovanu.",
         "arrest", "2024-05-03"),
        ("Early on 3 May officers came to the shop of the poet Mirela Tovanu. They searched the premises.",
         "search", "2024-05-03"),
        ("On 3 May officers came to the shop of the poet Mirela Tovanu. They had searched the premises.",
         "search", None),
        ("SARN, June 11, 2024: Police fired tear gas on Monday, and at least 43 people were taken into custody.",
         "arrest", None),
        ("The poet Mirela Tovanu was jailed in May. It was not until 2 June 2024 that she was let out.",
         "release", "2024-06-02"),
        ("The blogger Ivo Karn was detained on 3 May. His editor Mirela Tovanu was picked up with him.",
         "arrest", "2024-05-03"),
        ("The blogger Ivo Karn was remanded until 20 June by the Sarn court last Friday.",
         "detention", "2024-06-07/2024-06-20"),
        ("On 3 May the court placed the blogger Ivo Karn under house arrest until 30 June.",
         "detention", "2024-05-03/2024-06-30"),
        ("On 3 May the blogger Ivo Karn was remanded in custody; the hearing was adjourned until 30 June.",
         "detention", "2024-05-03"),
        ("(Sarn, June 10, 2024) – A court has sent the writer Ivo Karn to prison for seven years, Pen House said.",
         "sentence", None),
        ("The opposition party demanded the release of the blogger Ivo Karn.", "call", None),
        ("We demand the release of the blogger Ivo Karn.", "call", "2024-06-12"),
    ],
)  # fmt: skip
def test_whose_day_it_is(words: str, event: str, day: str | None) -> None:
    found = {c.when.edtf for c in claims_of(words, PUBLISHED) if c.event == event}
    assert found == {day}


def test_the_day_on_which_a_term_was_struck_down_is_not_that_of_the_term() -> None:
    words = "The blogger Ivo Karn was freed after the Court of Appeal struck down his sentence of six years on 5 May 2024."
    terms = [c for c in claims_of(words, PUBLISHED) if c.event == "sentence"]
    assert {c.when.edtf for c in terms} <= {None}


def test_a_day_gone_by_until_which_somebody_was_not_seen() -> None:
    words = "The blogger Ivo Karn was arrested on 30 May 2024. His wife was not allowed to see him until Sunday."
    (refused,) = [c for c in claims_of(words, PUBLISHED) if c.event == "access_denied"]
    assert refused.when.edtf == "2024-05-30/2024-06-09"
