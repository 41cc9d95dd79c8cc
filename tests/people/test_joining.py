"""Two kinds of evidence join; names alone never do."""

from __future__ import annotations

import pytest

from habeas.intake import read
from habeas.people import Evidence, evidence, joined
from habeas.records.when import Basis, parse


def told(text: str) -> dict[str, Evidence]:
    return evidence(read(text.encode(), "a.txt", published=parse("2024-10-01", Basis.GIVEN)))


def agree(one: Evidence, two: Evidence) -> bool:
    """Both kinds of evidence: the form of the name, and a key."""
    return bool(one.form) and one.form == two.form and bool(one.keys & two.keys)


def same_person(text: str, other: str) -> bool:
    """Whether the first person of a text is the first of another, by evidence."""
    first, second = (next(iter(told(t).values())) for t in (text, other))
    return agree(first, second)


ARREST = "Lena Marquant was arrested in Ostrava on 3 May 2024."


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Lena Marquant was arrested on 3 May 2024 and charged with slander.", True),
        ("LENA MARQUANT was arrested on 3 May 2024.", True),
        ("Lena Marquant was arrested on 4 May 2024.", False),
        ("Lena Marquant was reportedly arrested on 3 May 2024.", False),
        ("Lena Marquant was fined by a court.", False),
        ("Lena Marquand was arrested on 3 May 2024.", False),
    ],
    ids=["name and day", "other case", "another day", "only reported", "name alone", "spelling"],
)
def test_name_and_day(text: str, same: bool) -> None:
    assert same_person(text, ARREST) is same


def test_name_and_a_companion() -> None:
    pair = "Lena Marquant and Oskar Villner were arrested on 3 May 2024."
    later = "Lena Marquant and Oskar Villner were released on 9 August 2024."
    assert same_person(later, pair)


def test_traditional_and_simplified_are_one_writing() -> None:
    simplified = "2023年8月18日，永州市中级人民法院以寻衅滋事罪判处维权人士林应强有期徒刑三年。"
    traditional = "2023年8月18日，永州市中級人民法院以尋釁滋事罪判處維權人士林應強有期徒刑三年。"
    assert same_person(simplified, traditional)


def test_a_redacted_name_joins_nobody() -> None:
    notice = "2023年8月18日，永州市中级人民法院以寻衅滋事罪判处王某有期徒刑三年。"
    assert not same_person(notice, notice)


@pytest.mark.parametrize(
    ("answering", "cases"),
    [
        ({"A": {1}, "B": set()}, {"A": 1, "B": None}),
        ({"A": {1, 2}}, {"A": None}),
        ({"A": {1}, "B": {1}}, {"A": None, "B": None}),
        ({"A": {1}, "B": {2}}, {"A": 1, "B": 2}),
    ],
    ids=["one answers", "two answer", "two persons to one case", "each their own"],
)
def test_nobody_is_joined_where_it_is_open(
    answering: dict[str, set[int]], cases: dict[str, int | None]
) -> None:
    assert joined(answering) == cases
