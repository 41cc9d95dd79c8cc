"""Clauses beside one another: each is read as it is read alone, whatever the other plans, denies, fears or asks for."""

from __future__ import annotations

from functools import cache
from itertools import permutations

import pytest
from tests.reading.reading_of import claims_of, told

INTRO = "The baker Ana Roe and the driver Ivo Hale are members of the union. "
CLAUSES = (
    "{} was arrested on 3 May",
    "police arrested {} on 3 May",
    "{} was released on 4 May",
    "{} has been held in Tolm Prison since 5 May",
    "{} was sentenced to three years in prison on 6 May",
    "{} was acquitted on 7 May",
    "{} will be tried on 13 July",
    "{} denied the charge",
    "{} will appeal",
    "{} is believed to be held in Karvel Prison",
    "{} was expected to be released on 1 July",
    "{} was refused bail on 14 May",
    "{} could face ten years in prison",
    "the United Nations called for the release of {}",
)
JOINED = (", while ", ", but ", "; ")


@cache
def alone(clause: str, name: str) -> frozenset[tuple[object, ...]]:
    """What a clause tells of somebody where it stands alone."""
    return frozenset(read(INTRO + opened(clause.format(name)) + "."))


def read(words: str) -> set[tuple[object, ...]]:
    claims = [c for c in claims_of(words, "2024-06-20") if str(c.event) not in {"occupation"}]
    return told(claims, "stance", "duration_months", "outcome")


def opened(clause: str) -> str:
    return clause[0].upper() + clause[1:]


@pytest.mark.parametrize("joined", JOINED)
def test_each_clause_is_read_as_it_is_alone(joined: str) -> None:
    wrong = {}
    for one, other in permutations(CLAUSES, 2):
        words = opened(one.format("Ana Roe")) + joined + other.format("Ivo Hale") + "."
        expected = alone(one, "Ana Roe") | alone(other, "Ivo Hale")
        if (found := read(INTRO + words)) != expected:
            wrong[words] = (expected - found, found - expected)
    assert not wrong


AND = (
    ("Prosecutors asked for nine years for Ana Roe, and Ivo Hale was moved to Karvel Prison on 13 May.", "transfer", {("Ivo Hale", "2024-05-13")}),
    ("Ivo Hale denied the charge and will be tried from 13 July.", "trial", {("Ivo Hale", "2024-07-13")}),
    ("The judge remanded the two, Ana Roe, 22, and Ivo Hale, 23, for reports.", "detention", {("Ana Roe", None), ("Ivo Hale", None)}),
)  # fmt: skip


@pytest.mark.parametrize(("words", "event", "expected"), AND)
def test_what_is_told_behind_and(
    words: str, event: str, expected: set[tuple[str, str | None]]
) -> None:
    found = [c for c in claims_of(words, "2024-06-20") if str(c.event) == event]
    assert {(c.person, c.when.edtf) for c in found} == expected
    assert all(str(c.stance) in {"asserted", "planned"} and not c.attribution for c in found)


LETTERS = """CIRCULAR

B. Dr Ana Roe. Arrested 3 May at Karvel; remanded to Tolm Prison.

C. Hajji Musa Dorn. Arrested 4 May at Tolm; remanded to Karvel.

D. Tom Bell. Arrested 5 May at Tolm; remanded to Karvel.

E. Our colleague Ivo Hale, advocate. As members know he was seized on 22 May."""


def test_letters_that_count_items_are_no_part_of_a_name() -> None:
    claims = [c for c in claims_of(LETTERS, "2024-06-20") if str(c.event) == "arrest"]
    assert {(c.person, c.when.edtf) for c in claims} == {
        ("Ana Roe", "2024-05-03"), ("Musa Dorn", "2024-05-04"), ("Tom Bell", "2024-05-05"), ("Ivo Hale", "2024-05-22"),
    }  # fmt: skip


def test_an_initial_is_part_of_a_name_where_letters_count_nothing() -> None:
    claims = claims_of("D. Tom Bell was arrested on 3 May 2024. The others fled.", "2024-06-20")
    assert {c.person for c in claims if str(c.event) == "arrest"} == {"D. Tom Bell"}


DEMANDS = """We call on the authorities to:

• overturn the convictions of 16 June and release all those held, including Ana Roe and Mia Dorn;

• drop the case against Tom Bell."""


def test_a_demand_has_not_the_day_of_what_it_would_undo() -> None:
    calls = {c.when.edtf for c in claims_of(DEMANDS, "2024-06-20") if str(c.event) == "call"}
    assert calls == {"2024-06-20"}


DEEDS = (
    "was arrested on 3 May",
    "was acquitted on 7 May",
    "will be tried on 13 July",
    "will appeal",
    "is believed to be held in Karvel Prison",
    "was reportedly beaten in custody",
    "has been held in Tolm Prison since 5 May",
    "was barred from leaving the country on 18 May",
    "denied the charge",
)
FORMS = (
    ("Ana Roe, who {}, {}.", "Ana Roe", "Ana Roe"),
    ("Ana Roe {}. She {}.", "Ana Roe", "Ana Roe"),
    ("Ivo Hale, whose sister Ana Roe {}, {}.", "Ana Roe", "Ivo Hale"),
)


@pytest.mark.parametrize(("form", "first", "second"), FORMS)
def test_a_relative_clause_keeps_its_plans_and_doubts_to_itself(
    form: str, first: str, second: str
) -> None:
    wrong = {}
    for one, other in permutations(DEEDS, 2):
        words = form.format(one, other)
        expected = firm(alone("{} " + one, first) | alone("{} " + other, second))
        if (found := firm(read(INTRO + words))) != expected:
            wrong[words] = (expected - found, found - expected)
    assert not wrong


def firm(
    claims: set[tuple[object, ...]] | frozenset[tuple[object, ...]],
) -> set[tuple[object, ...]]:
    """Event, person and stance; a day may be that of the clause before."""
    return {(event, person, stance) for event, person, _, stance, *_ in claims}


LEAD = "The poet Ana Roe was arrested on 3 May 2024. "
SURELY = (
    ("She may be held at a base in Karvel.", "detention", {("Ana Roe", "alleged")}),
    ("She might be detained in Tolm Prison.", "detention", {("Ana Roe", "alleged")}),
    ("She may be held for up to two years.", "detention", {("Ana Roe", "planned")}),
    ("Her family promised not to seek an autopsy.", "call", set()),
    ("Her family seeks an autopsy.", "call", {("Ana Roe", "asserted")}),
    ("Her mother was taken in for questioning on 12 May and released without being arrested.", "arrest", {(None, "negated")}),
    ("She was questioned on 12 May and released without being charged.", "charge", {("Ana Roe", "negated")}),
)  # fmt: skip


@pytest.mark.parametrize(("words", "event", "expected"), SURELY)
def test_how_surely_and_of_whom(
    words: str, event: str, expected: set[tuple[str | None, str]]
) -> None:
    found = [c for c in claims_of(LEAD + words, "2024-06-20") if c.quote.start >= len(LEAD)]
    assert {(c.person, str(c.stance)) for c in found if str(c.event) == event} == expected
