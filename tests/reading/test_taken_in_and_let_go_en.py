"""Who is taken and let go, told in the words of every day."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

PUBLISHED = "2024-06-20"


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("Ana Roe was arrested on 3 May. She was released next day.", ("release", "Ana Roe", "2024-05-04", "asserted")),
        ("Ana Roe was arrested on 3 May and released next day.", ("release", "Ana Roe", "2024-05-04", "asserted")),
        ("Ana Roe was arrested on 3 May. Next morning she was taken to court.", ("trial", "Ana Roe", "2024-05-04", "asserted")),
    ],
)  # fmt: skip
def test_next_day_without_an_article(words: str, claim: tuple[str, ...]) -> None:
    assert claim in told(claims_of(words, PUBLISHED), "stance")


@pytest.mark.parametrize(
    "words",
    [
        "Ana Roe was arrested on 3 May. Her next day in court is not known.",
        "Ana Roe was arrested on 3 May. A next-day delivery was sent to her.",
    ],
)
def test_next_day_of_something_else(words: str) -> None:
    assert "2024-05-04" not in {c.when.edtf for c in claims_of(words, PUBLISHED)}


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("Police enter the flat of Ana Roe and arrest Ivo Hale", ("arrest", "Ivo Hale", None, "asserted")),
        ("3 May 2024: Police search a house in Karvel and arrest Ana Roe.", ("arrest", "Ana Roe", "2024-05-03", "asserted")),
        ("3 May 2024: Riot police burst into a private house and arrest 25 people.", ("arrest", None, "2024-05-03", "asserted")),
    ],
)  # fmt: skip
def test_police_do_one_thing_and_arrest(words: str, claim: tuple[str, ...]) -> None:
    assert claim in told(claims_of(words, PUBLISHED), "stance")


@pytest.mark.parametrize(
    "words",
    [
        "Police did not enter the house and arrest Ana Roe.",
        "Police threatened to raid the office and arrest Ana Roe.",
        "Officers would search the flat and arrest Ana Roe, her brother feared.",
        "Officers said that Ana Roe's lawyer criticised the search and arrest Ivo Hale had ordered.",
    ],
)
def test_police_who_arrest_nobody(words: str) -> None:
    found = {(str(c.event), str(c.stance)) for c in claims_of(words, PUBLISHED)}
    assert ("arrest", "asserted") not in found


COMPLAINT = "Ana Roe was arrested on 3 May 2024. She says she was beaten. "


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("The police denied that force had been used against her.", "Ana Roe"),
        ("The ministry insisted that no pressure of any kind had been put on Ana Roe.", "Ana Roe"),
        ("The committee denied that pressure had been put on anyone.", None),
        ("The prison service denied that force was used against any prisoner.", None),
    ],
)
def test_no_force_was_used_says_an_office(words: str, person: str | None) -> None:
    found = told(claims_of(COMPLAINT + words, PUBLISHED), "stance")
    assert ("ill_treatment", person, None, "denied") in found


@pytest.mark.parametrize(
    "words",
    [
        "The police said that force had been used against her.",
        "Her aunt denied that pressure had been put on anyone.",
        "The mayor, Pol Dane, denied that he had put pressure on a bank.",
    ],
)
def test_no_office_denies_force(words: str) -> None:
    found = told(claims_of(COMPLAINT + words, PUBLISHED), "stance")
    assert not [one for one in found if one[0] == "ill_treatment" and one[3] == "denied"]


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("On 3 May 2024 the deputy governor signed an order to detain Ivo Hale for 30 days.",
         ("detention", "Ivo Hale", "2024-05-03", "asserted")),
        ("Ivo Hale is abroad. His mother was taken in for questioning on 3 May 2024.",
         ("harassment", None, "2024-05-03", "asserted")),
        ("Ivo Hale is abroad. Police took his brother in for questioning on 3 May 2024.",
         ("harassment", None, "2024-05-03", "asserted")),
        ("Police broke up the vigil for Ivo Hale on 3 May 2024 without making any arrests.",
         ("arrest", None, "2024-05-03", "negated")),
        ("There were no arrests at the rally for Ivo Hale on 3 May 2024.", ("arrest", None, "2024-05-03", "negated")),
        ("Police detained 34 people in Karvel; about half have been let go.", ("release", None, None, "asserted")),
        ("Ivo Hale was arrested on 3 May 2023. His family did not see him for nine months, until the trial.",
         ("access_denied", "Ivo Hale", None, "asserted")),
        ("Ivo Hale is on trial. Three other men have been put to death in Karvel this year.", ("death", None, "2024", "asserted")),
        ("Ivo Hale was freed on 3 May 2024. His passport was retained.",
         ("travel_ban", "Ivo Hale", "2024-05-03", "asserted")),
        ("3 May 2024: Ana Roe walks out of Karvel Women's Prison.", ("release", "Ana Roe", "2024-05-03", "asserted")),
        ("The KSB came for Ana Roe at dawn on 3 May 2024.", ("arrest", "Ana Roe", "2024-05-03", "asserted")),
    ],
)  # fmt: skip
def test_told_in_everyday_words(words: str, claim: tuple[str | None, ...]) -> None:
    assert claim in told(claims_of(words, PUBLISHED), "stance")


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The governor has not signed an order to detain Ivo Hale.", "detention"),
        ("Ivo Hale is abroad. His mother was taken in for questioning on 3 May 2024.", "arrest"),
        ("Police questioned Ivo Hale about a murder; no arrests have been made.", "arrest"),
        ("Police took 34 pages from Ivo Hale; about half have been lost.", "release"),
        (
            "Ivo Hale fled abroad. His family did not see him for nine months after he fled.",
            "access_denied",
        ),
        ("Nobody walks out of prison the same, said Ana Roe.", "release"),
        ("If she walks out of prison, Ana Roe will write.", "release"),
        ("The KBC came for Ana Roe on 3 May 2024 to film her.", "arrest"),
    ],
)
def test_not_told_by_words_like_them(words: str, event: str) -> None:
    assert event not in {str(c.event) for c in claims_of(words, PUBLISHED)}
