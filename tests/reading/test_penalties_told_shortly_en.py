"""Terms told beside another: the one a court changes, the one it lessens at once, those that stand without a verb."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

INTRO = "The baker Ana Roe was arrested on 3 May 2023. "
TERMS = [
    ("The Court of Appeal raised the prison term of Ana Roe from five years and eight months to nine years.", {(68, "prison")}),
    ("The Court of Appeal raised the sentence of Ana Roe from one year to one year and eight months.", {(12, "prison")}),
    ("The Supreme Court, on Friday, cut from 16 to 14 years the sentence of the baker Ana Roe.", {(192, "prison")}),
    ("On Friday the Court of Appeal cut to eight months from two years the sentence of Ana Roe.", {(24, "prison")}),
    ("The Court of Appeal reduced the sentence of Ana Roe to one year from two years.", {(24, "prison")}),
    ("The court of appeal cut her nine years to eight years and six months.", {(108, "prison")}),
    ("The court sentenced her to two years, reduced to one year and four months, suspended.", {(16, "suspended")}),
    ("She got three years, cut by half to 18 months on account of her confession, and suspended for two years.", {(18, "suspended")}),
    ("Because of her testimony, the judge said, the five years were reduced to three years and four months.", {(40, "prison")}),
    ("She was convicted of libel on 4 June 2024. Two years, reduced to one year and four months, suspended for three.", {(16, "suspended")}),
    ("She was found guilty of libel by the Tolm Court. Three months.", {(3, "prison")}),
    ("She was convicted on two counts of libel, two years on each, four years in all.", {(24, "prison"), (48, "prison")}),
    ("She left Tolm Prison on Thursday on completing two years for insulting the mayor.", {(24, "prison")}),
    ("One year was added on Monday to the five that Ana Roe is already serving.", {(12, "prison")}),
    ("She was at the station for seven hours and came out with a fine of 3,000 pesos.", {(None, "fine")}),
]  # fmt: skip
NO_TERMS = [
    "The law raises the sentence for sedition from five years to nine years.",
    "The Court of Appeal refused to cut the sentence of Ana Roe from five years to three years.",
    "She was convicted of libel by the Tolm Court. Two years later she left the country.",
    "She was convicted of libel, nine years after the article had appeared.",
    "She was acquitted of libel by the Tolm Court. Two years each way, she said, was too long a journey.",
    "Because of her testimony the five weeks of hearings were reduced to three.",
]


def terms(words: str) -> set[tuple[int | str | None, str | None]]:
    return {
        (c.duration_months, c.kind)
        for c in claims_of(INTRO + words, "2024-06-20")
        if str(c.event) == "sentence" and c.person == "Ana Roe" and str(c.stance) == "asserted"
    }


@pytest.mark.parametrize(("words", "expected"), TERMS)
def test_terms(words: str, expected: set[tuple[int | None, str]]) -> None:
    assert terms(words) == expected


@pytest.mark.parametrize("words", NO_TERMS)
def test_no_terms(words: str) -> None:
    assert terms(words) == set()


def test_each_of_those_convicted() -> None:
    words = "Ana Roe and Ivo Hale were convicted of sedition on 3 May 2024. Two years each."
    found = [c for c in claims_of(words, "2024-06-20") if str(c.event) == "sentence"]
    assert {(c.person, c.duration_months, c.when.edtf) for c in found} == {
        ("Ana Roe", 24, "2024-05-03"),
        ("Ivo Hale", 24, "2024-05-03"),
    }


def test_of_an_appeal_is_the_appeals() -> None:
    words = "Ana Roe was sentenced on 3 May 2024 to three years, reduced to two years on appeal."
    found = {(str(c.event), c.duration_months) for c in claims_of(words, "2024-06-20")}
    assert found >= {("sentence", 36), ("appeal_result", 24)}
