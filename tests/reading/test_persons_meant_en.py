"""Who is meant where no name stands beside the verb: described, counted, related, without a name, with the verb left out."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.reading.english.persons.given_names import gender_of_name

DAY = "2024-06-14"

MEANT = [
    # two described in the lead, named in the next sentence
    ("The owner of a tea house in Lara and her assistant were arrested on Wednesday. Rita Sow, 51, and Odo Kern, 24, were let go on Thursday.",
     "arrest", {"Rita Sow", "Odo Kern"}),
    # a court jails somebody described; the next sentence finds the named one guilty
    ("LARA – A court in Lara jailed a poet for a year on Tuesday and his publisher for six months.\n\nThe poet, Karim Moor, had written about a mine. The publisher, Rita Sow, was not in court.", "sentence", {"Karim Moor", "Rita Sow"}),
    # officers come for whoever the lead only described
    ("The editor-in-chief of a regional weekly was detained on Tuesday. Security officers came for Viktar Moor early in the morning.",
     "detention", {"Viktar Moor"}),
    # a description further down, of somebody else, is no lead
    ("Ama Boni, a nurse, was arrested on 3 May 2024. A driver was detained for an hour as well.", "detention", {None}),
    # he and she by their given names
    ("Irina Moor and Pavel Kern were convicted on Thursday of fraud. She was sentenced to five years and he to six.",
     "sentence", {"Irina Moor", "Pavel Kern"}),
    # the lawyer's "he" is not the client's
    ("Irina Moor was arrested on 3 May 2024. Her lawyer, Pavel Kern, came to the station. He was not let in. She was released on 5 May.",
     "release", {"Irina Moor"}),
    # her husband, of a couple named before
    ("The couple, Ahmad Moor and Leila Sow, were arrested at their home on 3 May 2024. Ms Sow was freed on 16 May. Her husband is still held.",
     "detention", {"Ahmad Moor"}),
    # the rooms where both were taken are theirs
    ("The couple, Ahmad Moor and Leila Sow, were arrested at their home on 3 May 2024. Officers searched the house.", "search", {"Ahmad Moor", "Leila Sow"}),
    # her co-defendant, named before
    ("Ama Boni and her co-defendant, Ivo Moor, were tried on 3 May 2024. Boni was acquitted. Her co-defendant was released on 5 May.",
     "release", {"Ivo Moor"}),
    # the women among four
    ("Four actors were detained on 3 May 2024: Asma Boni, Bilal Moor, Karim Kern and Saima Sow. The two men were released on Tuesday. The women are still held in Lara Prison.",
     "release", {"Bilal Moor", "Karim Kern"}),
    # one without a name beside one with a name
    ("The reporter Rita Sow and her photographer were detained on 3 May 2024.", "detention", {"Rita Sow", None}),
    # what befell somebody without a name is not told of the nearest name
    ("Ama Boni was shot in the leg on 3 May 2024 and taken to hospital. A friend who carried her there was arrested.", "arrest", {None}),
    ("Ama Boni has been in Lara Prison since 3 May 2024. Her brother was arrested on Sunday.", "arrest", {None}),
    # names withheld: nobody named behind is meant
    ("Three students were arrested on Monday. Their names are withheld. Ama Boni, Ivo Moor and Rita Sow were arrested in March 2023.", "arrest",
     {None, "Ama Boni", "Ivo Moor", "Rita Sow"}),
    # two described, each named in a sentence of their own
    ("Police in Lara arrested a student leader and a market trader on Sunday. Ama Boni, 23, was charged with assault. Rita Sow, 38, is in hospital.",
     "arrest", {"Ama Boni", "Rita Sow"}),
    # some of a group, named
    ("Seven people were arrested in Lara on 3 May 2024. Three of them, Ama Boni, Ivo Moor and Rita Sow, were released on Thursday.",
     "arrest", {None, "Ama Boni", "Ivo Moor", "Rita Sow"}),
    # an engineer without a name, spoken of again
    ("Police detained the singer Ivo Moor and his sound engineer on 3 May 2024. The engineer was freed the next morning.", "release", {None}),
    # arrested with somebody: both
    ("Ten journalists arrested with him on 3 May 2024 are in prison. Ivo Moor is ill.", "arrest", {None}),
    # whose list goes on to their child
    ("Soldiers arrested his wife, Rita Sow, and their daughter. Ivo Moor was not there.", "arrest", {"Rita Sow", None}),
    # all but two: not said which
    ("Twelve students were arrested on 3 May 2024. All but two were released within a day. The two, Ama Boni and Ivo Moor, were accused of fraud.",
     "release", {None}),
    # the passport of the director, who is named behind
    ("Officers took the passport of the director, Ama Boni, and her telephone.", "confiscation", {"Ama Boni"}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "event", "people"), MEANT)
def test_who_is_meant(words: str, event: str, people: set[str | None]) -> None:
    assert {c.person for c in claims_of(words, DAY) if c.event == event} == people


TERMS = [
    ("Rita Sow was sentenced to 14 months, Ama Boni to ten months and Ivo Moor to seven.", {"Rita Sow": 14, "Ama Boni": 10, "Ivo Moor": 7}),
    ("Ama Boni and Ivo Moor were found guilty on 3 May 2024. The former was given 18 years and the latter 12.", {"Ama Boni": 216, "Ivo Moor": 144}),
    ("Ama Boni received ten years, her husband Ivo Moor four, and their son Karim a suspended term of one year.", {"Ama Boni": 120, "Ivo Moor": 48, "Karim": 12}),
    ("Ama Boni got five years for fraud; a colleague, Ivo Moor, was jailed for four.", {"Ama Boni": 60, "Ivo Moor": 48}),
    ("The five-year and four-year terms of Ama Boni and Ivo Moor were upheld on Thursday.", {"Ama Boni": 60, "Ivo Moor": 48}),
    ("Ama Boni and Ivo Moor were sentenced on 3 May 2024: nine years for Boni and five for Moor.", {"Ama Boni": 108, "Ivo Moor": 60}),
    ("The court convicted Ama Boni and her son Karim of fraud. The mother was sentenced to three years, the son to four and a half.",
     {"Ama Boni": 36, "Karim": 54}),
    ("Ama Boni was sentenced on Sunday to two years; a colleague, to three.", {"Ama Boni": 24}),
    ("Lara City Court sentenced three people on Wednesday. Ama Boni: nine years. Ivo Moor: six years.", {"Ama Boni": 108, "Ivo Moor": 72}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "terms"), TERMS)
def test_whose_term_it_is(words: str, terms: dict[str, int]) -> None:
    found = {c.person: c.duration_months for c in claims_of(words, DAY) if c.event == "sentence"}
    assert {p: months for p, months in found.items() if p} == terms


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Irina Sokolova", "f"),
        ("Pavel Sokolov", "m"),
        ("Nguyen Thi Sen", "f"),
        ("Nguyen Van Sen", "m"),
        ("U Sen Maung", "m"),
        ("Rosa Villanueva", "f"),
        ("Sol Villanueva", None),
        ("Lin Yue", None),
    ],
)
def test_a_name_may_tell_he_or_she(name: str, gender: str | None) -> None:
    assert gender_of_name(name) == gender


@pytest.mark.parametrize(
    "words",
    [
        "The nurse Rita Sow and a friend were arrested on 3 May 2023.",
        "The nurse Rita Sow and a student were arrested on 3 May 2023.",
        "The nurse Rita Sow and her driver were arrested on 3 May 2023.",
    ],
)
def test_somebody_without_a_name_takes_no_claim_from_the_named(words: str) -> None:
    assert {c.person for c in claims_of(words, DAY) if c.event == "arrest"} == {"Rita Sow", None}


def test_somebody_without_a_name_stands_beside_two_who_have_one() -> None:
    words = "The nurse Rita Sow, the poet Odo Kern and a friend were arrested on 3 May 2023."
    people = {c.person for c in claims_of(words, DAY) if c.event == "arrest"}
    assert people == {"Rita Sow", "Odo Kern", None}
