"""Lists of names that end in people without a name: "A, B and many others were arrested" tells of A and of B."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-20"
TAILS = [
    "and others", "and many others", "and several others", "and dozens of others", "and some 20 others", "and at least three more",
    "and about 30 more", "and more than 40 others", "and a number of others", "and hundreds of others", "and a dozen colleagues",
    "and at least ten other students", "and other members of the group", "and several of their friends", "and most of their staff",
    "as well as many others", "along with dozens of others", "together with several others",
]  # fmt: skip


def told(words: str, event: str = "arrest") -> set[str | None]:
    return {c.person for c in claims_of(words, PUBLISHED) if c.event == event}


@pytest.mark.parametrize("tail", TAILS)
def test_the_named_of_a_list_are_told_of_with_the_unnamed(tail: str) -> None:
    named = {"Ana Roe", "Ivo Moor"}
    assert named <= told(f"Ana Roe, Ivo Moor {tail} were arrested on 3 May 2024.")
    assert named <= told(f"Police arrested Ana Roe, Ivo Moor {tail} on 3 May 2024.")


def test_those_whose_homes_are_searched_with_others() -> None:
    words = "The homes of Ana Roe, Ivo Moor and many others were searched this morning."
    assert told(words, "search") == {"Ana Roe", "Ivo Moor"}


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("Ana Roe, Ivo Moor and some 20 others were arrested on 3 May 2024.", "some 20 others"),
        ("Ana Roe, Ivo Moor and dozens of others were arrested on 3 May 2024.", "dozens of others"),
        ("Ana Roe, Ivo Moor and two others were arrested on 3 May 2024.", "two others"),
    ],
)
def test_a_counted_tail_is_a_claim_of_its_own(words: str, amount: str) -> None:
    found = [c for c in claims_of(words, PUBLISHED) if c.event == "arrest" and c.person is None]
    assert [c.amount for c in found] == [amount]


@pytest.mark.parametrize(
    "words",
    [
        "Police released Ana Roe, and others were arrested on 3 May 2024.",
        "Police released Ana Roe, and several of her colleagues were arrested on 3 May 2024.",
        "Police released Ana Roe; many others were arrested on 3 May 2024.",
    ],
)
def test_a_clause_of_its_own_tells_nothing_of_the_name_before(words: str) -> None:
    assert told(words) == {None}


@pytest.mark.parametrize(
    ("words", "released", "arrested"),
    [
        ("Police released Ana Roe, and Ivo Moor was arrested on 3 May 2024.", {"Ana Roe"}, {"Ivo Moor"}),
        ("Police released Ana Roe and Ivo Moor was arrested on 3 May 2024.", {"Ana Roe"}, {"Ivo Moor"}),
        ("Police released Ana Roe, and her lawyer was arrested on 3 May 2024.", {"Ana Roe"}, {None}),
        ("Police released Ana Roe, and two of her colleagues were arrested on 3 May 2024.", {"Ana Roe"}, {None}),
        ("Police released Ana Roe and Ivo Moor on 3 May 2024.", {"Ana Roe", "Ivo Moor"}, set()),
        ("Ana Roe, and Ivo Moor, were released on 3 May 2024.", {"Ana Roe", "Ivo Moor"}, set()),
    ],
)  # fmt: skip
def test_an_object_and_the_subject_of_the_next_clause_are_no_list(
    words: str, released: set[str | None], arrested: set[str | None]
) -> None:
    assert told(words, "release") == released
    assert told(words) == arrested


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Ana Roe, Ivo Moor & Odo Kern were arrested on 3 May 2024.", {"Ana Roe", "Ivo Moor", "Odo Kern"}),
        ("Ana Roe as well as Ivo Moor were arrested on 3 May 2024.", {"Ana Roe", "Ivo Moor"}),
        ("Police arrested Ana Roe as well as Ivo Moor on 3 May 2024.", {"Ana Roe", "Ivo Moor"}),
        ("Ana Roe but not Ivo Moor was arrested on 3 May 2024.", {"Ana Roe"}),
        ("Ana Roe, not Ivo Moor, was arrested on 3 May 2024.", {"Ana Roe"}),
    ],
)  # fmt: skip
def test_what_else_joins_names_and_what_sets_them_apart(words: str, people: set[str]) -> None:
    found = claims_of(words, PUBLISHED)
    assert {
        c.person for c in found if c.event == "arrest" and str(c.stance) == "asserted"
    } == people


TWO = {"Ana Roe", "Ivo Moor"}


@pytest.mark.parametrize(
    ("words", "arrested"),
    [
        ("Ana Roe, along with her lawyer, Ivo Moor, was arrested.", TWO),
        ("Ana Roe, together with a colleague, Ivo Moor, was arrested.", TWO),
        ("Ana Roe, unlike her brother, Ivo Moor, was arrested.", {"Ana Roe"}),
        ("Police arrested two people, namely Ana Roe and Ivo Moor, on 3 May 2024.", TWO),
        ("Police arrested Ana Roe and then Ivo Moor.", TWO),
        ("Police arrested Ana Roe, then Ivo Moor and finally Tor Dahl.", {*TWO, "Tor Dahl"}),
        ("First Ana Roe, then Ivo Moor were arrested.", TWO),
        ("Police arrested Ana Roe and then Ivo Moor fled abroad.", {"Ana Roe"}),
        ("Police arrested Ana Roe and Ivo Moor went abroad.", {"Ana Roe"}),
        ("Police arrested Ana Roe and Ivo Moor told reporters that he was safe.", {"Ana Roe"}),
        ("Police arrested Ana Roe and Ivo Moor accused of theft.", TWO),
        ("Police arrested University of Norburg students Ana Roe and Ivo Moor.", TWO),
        ("Police arrested Ministry of Health adviser Ana Roe.", {"Ana Roe"}),
        ("Police arrested the wife of adviser Ana Roe.", {None}),
    ],
)
def test_who_is_of_a_list_and_who_has_a_clause_of_their_own(
    words: str, arrested: set[str | None]
) -> None:
    assert told(words) == arrested
