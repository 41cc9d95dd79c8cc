"""Names of many cultures, the ways in which a text names somebody, and words that look like names and are none."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"


def people(words: str, event: str) -> set[str | None]:
    return {c.person for c in claims_of(words, PUBLISHED) if str(c.event) == event}


@pytest.mark.parametrize(
    "name",
    [
        "So Wai-hin", "He Weilin", "Can Demirel", "An Mei", "Long Keming", "To Kin-fai", "Park Won-jae", "I Gede Arta Wira", "Ma. Salome Reyes-Ocampo",
        "Abd. Rahim bin Osman", "Nurlan Bakyt uulu", "Aigul Asan kyzy", "Ilham Tofiq oglu Rzayev", "Luc Nkula wa Mwamba", "Ramon Cruz Jr.",
        "Fatou Mint Cheikh", "M. Ravi s/o Madasami", "Kumaran a/l Muthu",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "frame",
    [
        "{} was arrested on 3 March.",
        "On 3 March, police arrested {} at home.",
        "They include {}, 34, who was arrested on 3 March.",
        "The activist {} was arrested on 3 March, the group said.",
    ],
)
def test_names_of_many_cultures(name: str, frame: str) -> None:
    assert people(frame.format(name), "arrest") == {name}


@pytest.mark.parametrize(
    "words",
    [
        "Also arrested on Monday were Marek Dvorny and two others.",
        "Also arrested in Kano on 3 March was Marek Dvorny.",
        "Arrested with her was Marek Dvorny.",
        "Those arrested on 3 March include Marek Dvorny.",
        "Marek Dvorny, along with four others, was arrested on 3 March.",
        "Marek Dvorny, Jr., was arrested on 3 March.",
        "A second man, identified only as Marek Dvorny, was arrested on 3 March.",
        "Police arrested a woman, later identified as Marek Dvorny, on 3 March.",
        "One of the detainees, a baker called Marek Dvorny, was arrested on 3 March.",
        "Another detainee, retired army major Marek Dvorny, was arrested on 3 March.",
        "Police arrested the chairman of the student union, Marek Dvorny, on 3 March.",
        "The family named him as Marek Dvorny. He was arrested on 3 March.",
        "Police arrested Zapatista supporter Marek Dvorny on 3 March.",
        "High Chief Marek Dvorny was arrested on 3 March.",
        "Major General Marek Dvorny was arrested on 3 March.",
        "Capt. (Rtd) Marek Dvorny was arrested on 3 March.",
        "Opposition MP Marek Dvorny was arrested on 3 March.",
        "Thirty-four-year-old Marek Dvorny was arrested on 3 March.",
        "Photo-journalist Marek Dvorny was arrested on 3 March.",
        "Free Marek Dvorny Now\n\nMarek Dvorny was arrested on 3 March.",
    ],
)
def test_ways_of_naming_somebody(words: str) -> None:
    (named,) = people(words, "arrest")
    assert named in {"Marek Dvorny", "Marek Dvorny, Jr."}


def test_one_of_two_who_are_counted_is_named() -> None:
    words = "Police arrested two people on 3 March. One was named as Marek Dvorny."
    assert people(words, "arrest") == {"Marek Dvorny", None}


@pytest.mark.parametrize("name", ["Adamu", "Sulastri", "Hlaing"])
@pytest.mark.parametrize(
    "frame",
    ["{} (34) was arrested on 3 March.", "Smt. {} was arrested on 3 March.", "Police arrested Khenpo {} on 3 March."],
)  # fmt: skip
def test_single_names(name: str, frame: str) -> None:
    assert people(frame.format(name), "arrest") == {name}


@pytest.mark.parametrize(
    "words",
    [
        "Police fined Marek Dvorny Shs5 million on 3 March.",
        "The court fined Marek Dvorny Rp50 million on 3 March.",
        "Marek Dvorny was taken to Kashgar Prefecture on 3 March. Kashgar Prefecture has not said where he is.",
        "Verdad Abierta said its editor was arrested on 3 March.",
        "Pressewart said Marek Dvorny was detained on 3 March. Pressewart called for his release.",
        "Green Taiga was declared an extremist organisation on 3 March. Marek Dvorny was arrested.",
        "El Faro condemned the arrest of Marek Dvorny. El Faro has been harassed for years.",
        "Al Mezan represents Marek Dvorny. Al Mezan said that he had been tortured.",
        "Gen Z protesters were arrested on 3 March.",
        "Marek Dvorny, secretary-general of the Somali Writers Syndicate, was detained on 3 March.",
    ],
)
def test_words_that_name_nobody(words: str) -> None:
    assert {c.person for c in claims_of(words, PUBLISHED)} <= {"Marek Dvorny", None}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Another detainee, retired army major Marek Dvorny, died on 3 March.", "retired army major"),
        ("The head of the bar association, Marek Dvorny, was arrested on 3 March.", "head of the bar association"),
        ("Selma Okoye's driver, Marek Dvorny, was arrested on 3 March.", "driver"),
        ("Senator Marek Dvorny was arrested on 3 March.", "Senator"),
        ("Former Governor Marek Dvorny was arrested on 3 March.", "Former Governor"),
        ("Ex-president Marek Dvorny was arrested on 3 March.", "Ex-president"),
        ("Police arrested the chairman of the student union, Marek Dvorny, on 3 March.", "chairman of the student union"),
    ],
)  # fmt: skip
def test_what_somebody_is(words: str, expected: str) -> None:
    told = {
        c.value for c in claims_of(words, PUBLISHED)
        if str(c.event) == "occupation" and c.person == "Marek Dvorny"
    }  # fmt: skip
    assert told == {expected}
