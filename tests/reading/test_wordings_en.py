"""Ordinary wordings of statements and news: things behind "whose", terms served at a place, what is asked."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

ARREST = "The activist Rita Sow was arrested on 3 May 2023."


def read(words: str) -> set[tuple[object, ...]]:
    """What a text published in June 2024 tells: event, person, day, stance."""
    return told(claims_of(words, "2024-06-28"), "stance")


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("whose trial opened on 3 June 2024", ("trial", "Idris Kone", "2024-06-03", "asserted")),
        ("whose appeal was rejected on 3 June 2024", ("appeal_result", "Idris Kone", "2024-06-03", "asserted")),
        ("whose sentence was upheld on 3 June 2024", ("appeal_result", "Idris Kone", "2024-06-03", "asserted")),
        ("whose home was searched on 3 June 2024", ("search", "Idris Kone", "2024-06-03", "asserted")),
        ("whose whereabouts are unknown", ("disappearance", "Idris Kone", None, "asserted")),
        ("who was arrested in May 2024 and whose charges were dropped on 3 June 2024",
         ("charge", "Idris Kone", "2024-06-03", "asserted")),
    ],
)  # fmt: skip
def test_what_stands_behind_whose_is_of_the_person_before(
    clause: str, expected: tuple[object, ...]
) -> None:
    found = read(f"{ARREST} The police also hold the poet Idris Kone, {clause}.")
    assert expected in found
    assert ("detention", "Idris Kone", None, "asserted") in found  # the day is not that of "hold"


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("The League called on the prison service to bring Rita Sow back to Lara.", "Rita Sow"),
        ("UN experts have urged the government to grant her a visit by a dentist.", "Rita Sow"),
        ("The union wants its president, Idris Kone, released.", "Idris Kone"),
        ("Rights groups insist that the verdict against Idris Kone be overturned.", "Idris Kone"),
        ("His sons petitioned the king to pardon the baker Idris Kone.", "Idris Kone"),
    ],
)
def test_whatever_is_asked_for_somebody_is_a_call(words: str, person: str) -> None:
    found = {(event, who) for event, who, *_ in read(f"{ARREST} {words}")}
    assert ("call", person) in found
    assert ("release", person) not in found


def test_who_serves_a_term_at_a_place_is_held_there() -> None:
    claims = claims_of(f"{ARREST} She is serving four years at Prison No. 5 in Lara.", "2024-06-28")
    assert [c.facility for c in claims if c.event == "detention"] == ["Prison No. 5"]
    served = claims_of(f"{ARREST} Her brother is serving in the army at Fort Prison.", "2024-06-28")
    assert not [c for c in served if c.event == "detention"]


@pytest.mark.parametrize(
    "words",
    [
        "Idris Kone sewed his lips together in prison on 3 June 2024.",
        "Guards kicked Idris Kone in his cell on 3 June 2024.",
        "Letters from Idris Kone have not reached his parents; he is in prison.",
        "In prison Idris Kone was beaten.",
    ],
)
def test_a_name_is_known_by_what_only_persons_do_or_suffer(words: str) -> None:
    assert "Idris Kone" in {c.person for c in claims_of(words, "2024-06-28")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Guards moved the student Rita Sow of the Youth Forum from the capital's remand prison to a camp in the north on 4 June 2024.",
         ("transfer", "Rita Sow", "2024-06-04", "asserted")),
        ("The extradition to Serbia of the baker Rita Sow was carried out on 4 June 2024.",
         ("transfer", "Rita Sow", "2024-06-04", "asserted")),
        ("Among those still held at the end of May 2024 were the nun Rita Sow and her driver.",
         ("detention", "Rita Sow", "2024-05", "asserted")),
        ("On 4 June 2024 officers combed the home of Rita Sow.", ("search", "Rita Sow", "2024-06-04", "asserted")),
        ("The tribunal imposed fourteen years of rigorous imprisonment on Rita Sow.",
         ("sentence", "Rita Sow", None, "asserted")),
        ("She was placed under administrative detention for 15 days on 4 June 2024.",
         ("detention", "Rita Sow", "2024-06-04", "asserted")),
        ("She was moved on 4 June 2024 to a camp in the north.", ("transfer", "Rita Sow", "2024-06-04", "asserted")),
        ("She was convicted of insulting the king and fined ten million riel.", ("sentence", "Rita Sow", None, "asserted")),
        ("Two diplomats were told at the door that the gallery was full.", ("access_denied", None, None, "asserted")),
        ("The Prison Department said that Rita Sow was receiving appropriate care.",
         ("access_denied", "Rita Sow", None, "denied")),
    ],
)  # fmt: skip
def test_ordinary_wordings_are_read(words: str, expected: tuple[object, ...]) -> None:
    assert expected in read(f"{ARREST} {words}")


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (
            "The court stripped Rita Sow of her right to hold office for five years.",
            "ill_treatment",
        ),
        ("The tribunal imposed fourteen years of rigorous imprisonment on Rita Sow.", "detention"),
        ("A judge ordered that Rita Sow be kept in custody for two months.", "sentence"),
        ("She has lost her hearing in one ear.", "trial"),
        ("The bank has blocked the savings of Rita Sow and those of her husband.", "access_denied"),
    ],
)
def test_what_sounds_like_it_is_not_read(words: str, event: str) -> None:
    assert event not in {row[0] for row in read(f"{ARREST} {words}")}
