"""Two kinds of evidence join; names alone never do."""

from __future__ import annotations

import pytest

from habeas.intake import read
from habeas.names.folding import folded
from habeas.people import Known, join
from habeas.records.when import Basis, parse


def known(text: str, case: int = 1) -> Known:
    reading = read(text.encode(), "a.txt", published=parse("2024-10-01", Basis.GIVEN))
    first = reading.persons[0].name
    beside = frozenset(folded(p.name) for p in reading.persons[1:])
    return Known(case, (first,), tuple(c for c in reading.claims if c.person == first), beside)


def joined(text: str, *others: Known) -> dict[str, int | None]:
    reading = read(text.encode(), "b.txt", published=parse("2024-10-01", Basis.GIVEN))
    return join(reading, others)


ARREST = "Lena Marquant was arrested in Ostrava on 3 May 2024."


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Lena Marquant was arrested on 3 May 2024 and charged with slander.", 1),
        ("LENA MARQUANT was arrested on 3 May 2024.", 1),
        ("Lena Marquant was arrested on 4 May 2024.", None),
        ("Lena Marquant was reportedly arrested on 3 May 2024.", None),
        ("Lena Marquant was fined by a court.", None),
        ("Lena Marquand was arrested on 3 May 2024.", None),
    ],
    ids=["name and day", "other case", "another day", "only reported", "name alone", "spelling"],
)
def test_name_and_day(text: str, case: int | None) -> None:
    assert next(iter(joined(text, known(ARREST)).values())) == case


def test_name_and_a_companion() -> None:
    pair = "Lena Marquant and Oskar Villner were arrested on 3 May 2024."
    later = "Lena Marquant and Oskar Villner were released on 9 August 2024."
    assert joined(later, known(pair))["Lena Marquant"] == 1


def test_traditional_and_simplified_are_one_writing() -> None:
    simplified = "2023年8月18日，永州市中级人民法院以寻衅滋事罪判处维权人士林应强有期徒刑三年。"
    traditional = "2023年8月18日，永州市中級人民法院以尋釁滋事罪判處維權人士林應強有期徒刑三年。"
    assert list(joined(traditional, known(simplified)).values()) == [1]


def test_two_cases_that_answer_join_nobody() -> None:
    assert joined(ARREST, known(ARREST, 1), known(ARREST, 2)) == {"Lena Marquant": None}


def test_a_redacted_name_joins_nobody() -> None:
    notice = "2023年8月18日，永州市中级人民法院以寻衅滋事罪判处王某有期徒刑三年。"
    assert set(joined(notice, known(notice)).values()) == {None}
