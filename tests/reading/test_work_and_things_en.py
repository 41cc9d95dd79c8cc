"""What somebody does, whose rooms and things are taken, and what befalls their work: in many wordings, and what only looks like it."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"
TAKEN = "Sofia Mel was arrested on 3 May 2024."


def told(words: str, event: str) -> set[tuple[str | None, str | None, str]]:
    """Person, day and stance of the claims of one event."""
    found = claims_of(words, PUBLISHED)
    return {(c.person, c.when.edtf, str(c.stance)) for c in found if str(c.event) == event}


def work(words: str) -> set[tuple[str | None, str | None]]:
    """Who does what."""
    found = claims_of(words, PUBLISHED)
    return {(c.person, c.value) for c in found if str(c.event) == "occupation"}


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Human rights defender Sofia Mel, a hydrologist, was arrested on 3 May 2024.", {"hydrologist"}),
        ("Human rights defender Sofia Mel was arrested on 3 May 2024.", {"Human rights defender"}),
        ("The #MeToo activist Sofia Mel, a journalist, was arrested on 3 May 2024.", {"#MeToo activist", "journalist"}),
        ("Sofia Mel, a land rights activist and nurse, was arrested on 3 May 2024.", {"land rights activist and nurse"}),
        ("The activist Sofia Mel, a journalist, was arrested on 3 May 2024.", {"journalist"}),
        ("Sofia Mel, a member of the Tavgi minority, was arrested on 3 May 2024.", set()),
        ("Sofia Mel, a member of the dockers' union, was arrested on 3 May 2024.", {"member of the dockers' union"}),
        ("Sofia Mel, then deputy head of the dockers' union, was arrested on 3 May 2024.", {"deputy head of the dockers' union"}),
        ("Sofia Mel, then 34, was arrested on 3 May 2024.", set()),
        ("Sofia Mel, at the time a student in Labe, was arrested on 3 May 2024.", {"student in Labe"}),
        ("Sofia Mel, who teaches physics, was arrested on 3 May 2024.", {"physics teacher"}),
        ("Sofia Mel, who drove a taxi, was arrested on 3 May 2024.", {"taxi driver"}),
        ("Sofia Mel, who drove cattle, was arrested on 3 May 2024.", set()),
        ("Sofia Mel made her living as a weaver. She was arrested on 3 May 2024.", {"weaver"}),
        ("Sofia Mel made her speech as a weaver. She was arrested on 3 May 2024.", set()),
        (f"{TAKEN} The dean told her that she would be missed.", set()),
        (f"{TAKEN} She had wanted to become a lawyer.", set()),
        ("The dean has left; student leader Sofia Mel is awaiting trial.", {"student leader"}),
        ("The lawyer questioned an officer about the arrest of Sofia Mel on 3 May 2024.", set()),
        ("Officer Sofia Mel was detained on 3 May 2024.", set()),
    ],
)  # fmt: skip
def test_the_work_that_is_told(words: str, values: set[str]) -> None:
    assert {value for _, value in work(words)} == values


@pytest.mark.parametrize(
    ("words", "event", "day", "stance"),
    [
        ("Sofia Mel worked as a weaver until her arrest on 2 May.", "arrest", "2024-05-02", "asserted"),
        ("Sofia Mel, a nurse who asked not to be named, was held for seven hours on 2 May.", "detention", "2024-05-02", "asserted"),
        ("Sofia Mel will stay in the camp until her release on 2 July.", "release", "2024-07-02", "planned"),
        ("Police raided the office of lawyer Sofia Mel on 6 June.", "search", "2024-06-06", "asserted"),
        ("Police searched three flats on 6 June, including that of Sofia Mel.", "search", "2024-06-06", "asserted"),
        ("Police seized books from the home of Sofia Mel on 6 June.", "confiscation", "2024-06-06", "asserted"),
        ("Immigration officers kept Assoc. Prof. Sofia Mel from boarding a flight to Rome on 6 June.", "travel_ban", "2024-06-06", "asserted"),
        ("The expulsion of student Sofia Mel from Yangon University on 6 June was condemned.", "harassment", "2024-06-06", "asserted"),
        ("Ana Roe was arrested in May. Agents visited her sister, the violinist Sofia Mel, on 6 June.", "harassment", "2024-06-06", "asserted"),
        ("Ana Roe was arrested in May. Police questioned her sister Sofia Mel on 6 June.", "harassment", "2024-06-06", "asserted"),
        ("Ana Roe was arrested in May. Roe's lawyer, Sofia Mel, says her own office was broken into on 6 June.", "harassment", "2024-06-06", "asserted"),
        ("Sofia Mel was released in May. Her house in Bodrum was sold at auction on 6 June.", "confiscation", "2024-06-06", "asserted"),
        ("Sofia Mel was released in May. The school suspended her without pay on 6 June.", "harassment", "2024-06-06", "asserted"),
    ],
)  # fmt: skip
def test_whose_it_is_and_when(words: str, event: str, day: str, stance: str) -> None:
    assert told(words, event) == {("Sofia Mel", day, stance)}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Investigators came with a warrant for Sofia Mel's studio on 3 May.", "arrest"),
        (f"{TAKEN} She does not want to leave the country.", "travel_ban"),
        (f"{TAKEN} The travel ban on foreign reporters was lifted on 5 May 2024.", "travel_ban"),
        (f"{TAKEN} Her brother was stopped at the border.", "access_denied"),
        (f"{TAKEN} The guards turned her away at the frontier.", "access_denied"),
        (f"{TAKEN} She was watched by millions on television.", "harassment"),
        (f"{TAKEN} Police threatened Sofia Mel's lawyer.", "ill_treatment"),
        (f"{TAKEN} I was forbidden to leave the province.", "travel_ban"),
        (f"{TAKEN} Her laptop, she said, had been taken by her cousin.", "confiscation"),
        (f"{TAKEN} Her old school was raided by burglars.", "search"),
        ("The expulsion of student Sofia Mel from Yangon University on 6 May 2024 was condemned.", "transfer"),
        (f"{TAKEN} She was dismissed after a disciplinary hearing.", "trial"),
        (f"{TAKEN} A judge will hear her case against her dismissal on 2 July.", "harassment"),
        (f"{TAKEN} The group was evicted from its office.", "harassment"),
        (f"{TAKEN} The ambassador was summoned to the ministry.", "harassment"),
        ("Sofia Mel was let go by the garment factory on 3 May 2024.", "release"),
        ("Sofia Mel was struck from the monastic register on 3 May 2024.", "ill_treatment"),
    ],
)  # fmt: skip
def test_nothing_of_the_kind(words: str, event: str) -> None:
    assert not told(words, event)


def test_a_hostel_searched_is_not_that_of_whoever_is_in_view() -> None:
    assert told(
        f"{TAKEN} A search of the hostel on 5 May 2024 turned up two pistols.", "search"
    ) == {(None, "2024-05-05", "asserted")}


def test_what_befell_an_uncle_is_not_told_of_the_prisoner() -> None:
    words = f"{TAKEN} An uncle of Mel, whose name is withheld, was summoned on 9 May 2024."
    assert told(words, "harassment") == {(None, "2024-05-09", "asserted")}


def test_what_was_done_lies_behind_whatever_somebody_asked_for() -> None:
    words = "A nurse who asked not to be named was questioned for seven hours on 2 May."
    assert told(words, "harassment") == {(None, "2024-05-02", "asserted")}


def test_what_is_carried_off_is_not_arrested() -> None:
    words = "Teacher Sofia Mel was freed on 3 May 2024. Her school was raided on 5 May 2024 and the registers were taken away."
    assert not told(words, "arrest")


def test_rooms_of_the_named_are_not_also_nobodys() -> None:
    words = "Police searched three flats on 6 June, including that of Sofia Mel."
    assert len([c for c in claims_of(words, PUBLISHED) if str(c.event) == "search"]) == 1
