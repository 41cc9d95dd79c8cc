"""English: groups told of without names, and words for several that do not mean the named."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event, Stance

DAY = "2024-06-20"
TWO = "The teacher Ana Roe and the baker Peter Moor were arrested on 3 May 2024 in Karvel. "
NINE = "Nine activists, including the teacher Ana Roe and the baker Peter Moor, were arrested on 3 May 2024 in Karvel. "
ONE = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "
BOTH = {"Ana Roe", "Peter Moor"}


def freed(words: str) -> set[str]:
    """Who is told to be free again, of those with a name."""
    return {
        c.person for c in claims_of(words, DAY)
        if c.event is Event.RELEASE and c.stance is Stance.ASSERTED and c.person
    }  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "Their two sons were also arrested. Both were released on Monday.",
        "Their sons were also arrested. They were released on Monday.",
        "Roe's brothers were also arrested. The two were later released.",
        "Two students who filmed the arrests were also detained. They were released the next day.",
        "Two students were also detained.\n\nBoth were released the next day.",
        "Police also detained two students. The two were released on Monday.",
        "Two cellmates were beaten. They were later released.",
        "Two reporters covering the trial were detained and later released.",
        "Three drivers were questioned.\n\nAll were released.",
        "The two other detainees were released without charge.",
        "The youngest of the two was released.",
        "The two lawyers defending them were arrested and released.",
        "The children were released to an aunt.",
        "The relatives were released after two hours.",
        "The students who protested were released.",
        "The protesters were released.",
        "The women were released.",
    ],
)
def test_what_befell_people_without_names_did_not_befall_the_named(words: str) -> None:
    assert freed(TWO + words) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Police searched their homes. Both were released on Monday.",
        "Six officers took them to Norvik Prison. They were released on Monday.",
        "Two men in plain clothes had taken them away. Both were released on Monday.",
        "The arrests drew protests from teachers.\n\nBoth were released on Monday.",
        "The detainees were released on Monday.",
        "The pair, both of whom were released on Monday, are well.",
        "The group was released on Monday.",
        "Roe, together with Moor, was released on Monday.",
        "Roe was released on bail, as was Moor.",
    ],
)
def test_what_befell_the_two_befell_each(words: str) -> None:
    assert freed(TWO + words) == BOTH


def test_protesters_are_the_named_where_a_protest_is_told_of() -> None:
    words = TWO.replace(" in Karvel", " at a rally in Karvel")
    assert freed(words + "The protesters were released.") == BOTH


def test_the_officers_who_beat_them_are_sentenced_and_not_they() -> None:
    for words in (
        "The officers were sentenced to two years in prison for beating them.",
        "The two officers who arrested them were sentenced to two years in prison.",
    ):
        assert not [
            c for c in claims_of(TWO + words, DAY) if c.event is Event.SENTENCE and c.person
        ]
    none = claims_of(TWO + "None of the guards has been charged.", DAY)
    assert not [c for c in none if c.event is Event.CHARGE and c.person]


def test_neither_of_whom_is_charged() -> None:
    claims = claims_of(TWO + "The two, neither of whom has been charged, are well.", DAY)
    told = {(c.person, c.stance) for c in claims if c.event is Event.CHARGE}
    assert told == {(p, Stance.NEGATED) for p in BOTH}


@pytest.mark.parametrize(
    "words",
    [
        "The former was sentenced to two years in prison, the latter to three.",
        "The former was sentenced to two years in prison and the latter to three years.",
    ],
)
def test_the_former_and_the_latter_have_a_term_each(words: str) -> None:
    terms = {
        (c.person, c.duration_months)
        for c in claims_of(TWO + words, DAY)
        if c.event is Event.SENTENCE
    }
    assert terms == {("Ana Roe", 24), ("Peter Moor", 36)}


@pytest.mark.parametrize(
    "words",
    ["All nine were released.", "The nine activists were released.", "The group was released."],
)
def test_all_of_a_group_are_those_it_names_too(words: str) -> None:
    assert freed(NINE + words) == BOTH


@pytest.mark.parametrize(
    "words",
    ["Two were released.", "Two of the nine were released.", "The other seven were released."],
)
def test_some_of_a_group_are_not_those_it_names(words: str) -> None:
    assert freed(NINE + words) == set()


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("She was arrested along with 12 others, all of whom were released the next day.", set()),
        ("She was held alongside Peter Moor. He was released.", {"Peter Moor"}),
        ("Her brother Peter Moor was held. He was released.", {"Peter Moor"}),
        ("Her mother was told nothing. She was released on Monday.", {"Ana Roe"}),
    ],
)
def test_who_is_released_of_those_beside_her(words: str, who: set[str]) -> None:
    assert freed(ONE + words) == who


def test_he_behind_her_husband_is_not_she() -> None:
    claims = claims_of(ONE + "Roe told her husband that he would be arrested.", DAY)
    assert [c.stance for c in claims if c.event is Event.ARREST and c.person] == [Stance.ASSERTED]


@pytest.mark.parametrize(
    "words",
    [
        "Their son was also arrested. He was released the next day.",
        "Roe's sister was arrested. She was released the next day.",
        "Moor's sister was beaten by guards; she was later released.",
        "Moor's sister was arrested and later released.",
        "Moor's sister and Roe's brother were arrested. They were later released.",
        "A student was arrested. The student was later released.",
        "A neighbour was arrested. The man was later released.",
        "A neighbour was arrested. The 34-year-old was later released.",
        "All of her pupils were released.",
        "Half of the staff were released.",
    ],
)
def test_one_without_a_name_told_of_last_is_who_is_released(words: str) -> None:
    assert freed(TWO + words) == set()


@pytest.mark.parametrize(
    "words",
    [
        "A student was arrested. The two were released on Monday.",
        "A student was arrested. Roe and Moor were later released.",
        "Their lawyer was suspended. Both were released on Monday.",
    ],
)
def test_the_two_are_the_named_behind_one_without_a_name(words: str) -> None:
    assert freed(TWO + words) == BOTH


def test_she_was_not_takes_back_nothing_of_him() -> None:
    claims = claims_of(TWO + "\n\nPeter Moor\n\nHe was released on 9 May. She was not.", DAY)
    told = {(c.person, c.stance) for c in claims if c.event is Event.RELEASE}
    assert ("Peter Moor", Stance.NEGATED) not in told


def test_her_and_him_have_a_term_each() -> None:
    words = "The judge sentenced her to two years in prison and him to three."
    terms = {
        (c.person, c.duration_months)
        for c in claims_of(TWO + words, DAY)
        if c.event is Event.SENTENCE
    }
    assert terms == {("Ana Roe", 24), ("Peter Moor", 36)}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Two sisters, Ana Roe and Dora Lind, were held. The elder, Roe, is in prison. The younger was released.", {"Dora Lind"}),
        ("Ana Roe was arrested along with two colleagues. The latter were released.", set()),
        ("Ana Roe and two of her colleagues were arrested. All three were released.", {"Ana Roe"}),
        ("Ana Roe and two of her colleagues were arrested. The two were released.", set()),
    ],
)  # fmt: skip
def test_who_is_released_of_two_or_three(words: str, who: set[str]) -> None:
    assert freed(words) == who


def test_he_of_the_wife_of_one_of_them_is_not_she() -> None:
    words = "Five people were arrested on 3 May 2024. Ana Roe, the wife of one of them, was told he had been beaten."
    assert not [c for c in claims_of(words, DAY) if c.event is Event.ILL_TREATMENT and c.person]


@pytest.mark.parametrize(
    "words",
    [
        "The paper's owners fled. They were arrested abroad and later released.",
        "The paper's publisher fled the country. He was arrested and later released.",
        "Three of their colleagues were questioned.\n\nThe pair are accused of libel. The colleagues were released.",
    ],
)
def test_those_a_sentence_was_about_are_who_is_released(words: str) -> None:
    assert freed(TWO + words) == set()


@pytest.mark.parametrize(
    ("words", "event", "who"),
    [
        ("Peter Moor was arrested on 3 May 2024. His wife, Ana Roe, and their two sons were detained the next day.", Event.DETENTION, {"Ana Roe"}),
        ("Ana Roe was arrested on 3 May 2024. Two students were detained. Peter Moor was charged.", Event.DETENTION, set()),
        ("Peter Moor was arrested on 3 May 2024. His lawyer, Ana Roe, told us she was beaten at the gate.", Event.ILL_TREATMENT, {"Ana Roe"}),
        ("Peter Moor was arrested on 3 May 2024. His lawyer, Paul Voss, told us he was beaten in his cell.", Event.ILL_TREATMENT, {"Peter Moor"}),
    ],
)  # fmt: skip
def test_what_is_told_of_a_relative_or_a_lawyer_is_theirs(
    words: str, event: Event, who: set[str]
) -> None:
    assert {c.person for c in claims_of(words, DAY) if c.event is event and c.person} == who


def test_a_teenager_is_nobody_told_to_be_grown_up() -> None:
    words = (
        "Peter Moor, 24, and Ana Roe, 31, were arrested on 3 May 2024. The teenager was released."
    )
    assert freed(words) == set()


def test_whom_all_fourteen_of_them_are_is_not_asked_of_the_fourteen() -> None:
    words = "Ana Roe was arrested on 3 May 2024. Her letters to her husband, all 14 of them, were held by the censor."
    assert ("Ana Roe", Event.ARREST) in {(c.person, c.event) for c in claims_of(words, DAY)}
