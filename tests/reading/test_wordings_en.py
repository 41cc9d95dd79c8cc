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
