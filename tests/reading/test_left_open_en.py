"""What a sentence leaves open or takes back as a whole, and what befalls others than the one named."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

INTRO = "The baker Ana Roe is a member of the union. "
Expected = set[tuple[str, str | None, str]]


def read(words: str) -> Expected:
    """Event, person and stance of what a text tells, without occupations."""
    found = claims_of(INTRO + words, "2024-06-20")
    return {(str(c.event), c.person, str(c.stance)) for c in found if str(c.event) != "occupation"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nobody could confirm that Ana Roe was arrested on 3 May.", {("arrest", "Ana Roe", "alleged")}),
        ("No official has confirmed that Ana Roe was moved to Karvel Prison.", {("transfer", "Ana Roe", "alleged")}),
        ("The police confirmed that Ana Roe was arrested on 3 May.", {("arrest", "Ana Roe", "asserted")}),
        ("It is not known whether Ana Roe was denied medical care.", set()),
        ("It is not known whether Ana Roe has been denied access to a lawyer, and she is ill.", {("health", "Ana Roe", "asserted")}),
        ("There is no evidence that Ana Roe's passport was confiscated on 28 May.",
         {("confiscation", "Ana Roe", "negated"), ("travel_ban", "Ana Roe", "negated")}),
        ("There is no evidence that Ana Roe was beaten after she was arrested on 3 May.",
         {("ill_treatment", "Ana Roe", "negated"), ("arrest", "Ana Roe", "asserted")}),
        ("The ministry denied that Watch called for Ana Roe to be freed.", set()),
        ("If Watch called for the release of Ana Roe, the union will strike.", set()),
        ("There were rumours that Watch called for the release of Ana Roe.", {("call", "Ana Roe", "alleged")}),
        ("Watch called for the release of Ana Roe.", {("call", "Ana Roe", "asserted")}),
    ],
)  # fmt: skip
def test_what_the_clause_before_leaves_open_is_not_told(words: str, expected: Expected) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The prosecutor who charged Ana Roe died on 3 May.", {("charge", "Ana Roe", "asserted")}),
        ("A judge who tried Ana Roe was arrested on 3 May.", {("trial", "Ana Roe", "asserted")}),
        ("The lawyer who defended Ana Roe was released on 3 May.", set()),
        ("Ana Roe, who defended the union, was released on 3 May.", {("release", "Ana Roe", "asserted")}),
        ("A colleague of Ana Roe is believed to be held in Karvel Prison.", set()),
        ("Ana Roe's brother pleaded guilty to fraud.", set()),
        ("Ana Roe's lawyer pleaded not guilty.", {("charge", "Ana Roe", "denied")}),
        ("Ana Roe's brother was denied medical care.", set()),
        ("Ana Roe was arrested on 3 May. Her brother was denied a visit.",
         {("arrest", "Ana Roe", "asserted"), ("access_denied", "Ana Roe", "asserted")}),
    ],
)  # fmt: skip
def test_what_befalls_others_is_not_told_of_the_one_named(words: str, expected: Expected) -> None:
    assert {t for t in read(words) if t[0] != "activity"} == expected
