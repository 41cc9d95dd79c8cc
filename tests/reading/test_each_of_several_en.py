"""English: which of several told of before a sentence means, those named in passing, and the first of whom a page speaks."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
ONE = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "
TWO = "The teacher Ana Roe and the driver Ivo Kern were arrested on 3 May 2024 in Karvel. "
THREE = "Ana Roe, Ivo Kern and Odo Marsh were arrested on 3 May 2024 in Karvel. "


def whom(before: str, words: str, event: str) -> dict[str | None, object]:
    """Of whom the words behind a telling tell an event, and for how many months."""
    return {
        c.person: c.duration_months
        for c in claims_of(before + words, DAY)
        if str(c.event) == event and c.quote.start >= len(before) - 1
    }


@pytest.mark.parametrize(
    ("before", "words", "event", "expected"),
    [
        (TWO, "On 9 June the teacher and the driver walked free.", "release", {"Ana Roe", "Ivo Kern"}),
        (TWO, "The teacher and the driver are still in custody.", "detention", {"Ana Roe", "Ivo Kern"}),
        (TWO, "The two detainees are being held in Block B prison.", "detention", {"Ana Roe", "Ivo Kern"}),
        (TWO, "Both their flats were searched on 9 June.", "search", {"Ana Roe", "Ivo Kern"}),
        (TWO, "Neither may leave the country.", "travel_ban", {"Ana Roe", "Ivo Kern"}),
        (TWO, "The charges against the driver were dropped.", "charge", {"Ivo Kern"}),
        (ONE, "The charges against the driver were dropped.", "charge", {None}),
        (ONE, "A case was also opened against Dag Lund.", "charge", {"Dag Lund"}),
        (THREE, "Roe is charged with sedition, Kern and Marsh with aiding her.", "charge", {"Ana Roe", "Ivo Kern", "Odo Marsh"}),
        (ONE, "A third defendant, Roe's younger brother Karim, received 15 years.", "sentence", {"Karim"}),
        (ONE, "Lena Roe, 24, Ana's daughter, was held at a checkpoint for six hours.", "detention", {"Lena Roe"}),
        (ONE, "On 5 June a judge ordered Roe, the printer Dag Lund and Ivo Kern, 34, to be held for two months.", "detention", {"Ana Roe", "Dag Lund", "Ivo Kern"}),
        (ONE, "On 5 June a court ruled that Dag Lund and Ivo Kern of Radio Tolm and Odo Marsh must stay at home.", "detention", {"Dag Lund", "Ivo Kern", "Odo Marsh"}),
        (ONE, "On 5 June a judge ordered Dag Lund to be held for two months, and Ivo Kern left the court.", "detention", {"Dag Lund"}),
        (ONE, "Next to be arrested was Dag Lund, a pupil of hers.", "arrest", {"Dag Lund"}),
        (ONE, "The youngest of those arrested, Dag Lund, is 17.", "arrest", {"Dag Lund"}),
        (ONE, "Dag Lund, cleared of all charges, walked out of prison that night.", "release", {"Dag Lund"}),
        (ONE, "Her mother was kept out of the courtroom.", "access_denied", {None}),
        (ONE, "The prisoners are often beaten.", "ill_treatment", set()),
    ],
)  # fmt: skip
def test_whom_a_sentence_about_several_means(
    before: str, words: str, event: str, expected: set[str | None]
) -> None:
    assert set(whom(before, words, event)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Marsh got nine years, the others four each.", {"Odo Marsh": 108, "Ana Roe": 48, "Ivo Kern": 48}),
        ("Marsh was given nine years and the other two four.", {"Odo Marsh": 108, "Ana Roe": 48, "Ivo Kern": 48}),
        ("Marsh was given nine years and the other two four years each.", {"Odo Marsh": 108, "Ana Roe": 48, "Ivo Kern": 48}),
        ("The sentences were four years for Roe, three for Kern and two for Marsh.", {"Ana Roe": 48, "Ivo Kern": 36, "Odo Marsh": 24}),
        ("Roe was given twenty four months, Kern and Marsh six months each.", {"Ana Roe": 24, "Ivo Kern": 6, "Odo Marsh": 6}),
    ],
)  # fmt: skip
def test_terms_of_several(words: str, expected: dict[str | None, int]) -> None:
    assert whom(THREE, words, "sentence") == expected


@pytest.mark.parametrize(
    "words",
    [
        "Concern is growing over Bakhyt Seitkali. He was arrested on 4 June.",
        "This is about Bakhyt Seitkali. On 4 June he was arrested.",
        "Update on Bakhyt Seitkali\n\nHe was arrested on 4 June.",
        "Re: Bakhyt Seitkali\n\nHe was arrested on 4 June.",
        "Officers knocked at Bakhyt Seitkali's door at dawn. They arrested him.",
        "We spoke to Bakhyt Seitkali in May. On 4 June he was arrested.",
    ],
)
def test_he_is_the_first_of_whom_a_page_speaks(words: str) -> None:
    assert set(whom("", words, "arrest")) == {"Bakhyt Seitkali"}


@pytest.mark.parametrize(
    "words",
    [
        "A teacher has been arrested over a poem in Bakhyt Seitkali. She was picked up on 4 June.",
        "The Bakhyt Seitkali Foundation is closed. He was arrested on 4 June.",
        f"{ONE}Concern is growing over Lake Norrin. She was arrested again on 4 June.",
    ],
)
def test_a_place_or_body_is_not_taken_up_by_he(words: str) -> None:
    found = whom("", words, "arrest")
    assert not any(who and ("Seitkali" in who or "Norrin" in who) for who in found)


@pytest.mark.parametrize("name", ["Daan le Roux", "Do Van Hung", "To Lan Anh"])
def test_names_that_open_or_hold_small_words(name: str) -> None:
    assert set(whom("", f"{name} was arrested on 4 June.", "arrest")) == {name}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("The mother of two was released on 9 May.", "release", {"Ana Roe"}),
        ("The father of two was released on 9 May.", "release", {None}),
        ("The mother of one of her pupils was released on 9 May.", "release", {None}),
        ("The accused was released on 9 May.", "release", {"Ana Roe"}),
        ("Our colleague was released on 9 May.", "release", {"Ana Roe"}),
        ("Our colleague, Dag Lund, was released on 9 May.", "release", {"Dag Lund"}),
        ("Our colleague was also arrested on 9 May.", "arrest", {None}),
        ('"My daughter was released on 9 May," said her mother.', "release", {"Ana Roe"}),
        ('"My brother was arrested on 9 May," she said.', "arrest", {None}),
        ("She was one of six people released on 9 May.", "release", {"Ana Roe", None}),
        ("Roe was the only one released on 9 May.", "release", {"Ana Roe"}),
        ("She wrote about the first teacher jailed under the law.", "detention", set()),
    ],
)  # fmt: skip
def test_the_prisoner_by_other_words(words: str, event: str, expected: set[str | None]) -> None:
    assert set(whom(ONE, words, event)) == expected
