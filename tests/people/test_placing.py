"""Where the persons of a new document belong: two kinds of evidence join; a name alone never does."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from habeas.intake import read
from habeas.people.placing import (
    MOST_CASES,
    MOST_OF_A_CASE,
    Placed,
    Sought,
    nearest,
    placed,
    sought,
)
from habeas.records.when import Basis, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.people.known_by import KnownBy


def told(text: str) -> dict[str, Sought]:
    return sought(read(text.encode(), "a.txt", published=parse("2024-10-01", Basis.GIVEN)))


@dataclass(frozen=True, slots=True)
class One:
    """A mention that is held."""

    number: int
    sought: Sought
    case: int

    @property
    def known_by(self) -> str:
        return str(self.number)


@dataclass(slots=True)
class Memory:
    """What is held, in memory."""

    persons: int = 0
    mentions: list[One] = field(default_factory=list)
    one_case: bool = False

    def keep(self, text: str) -> None:
        for one in told(text).values():
            self.persons += 1
            self.mentions.append(One(self.persons, one, self.persons))

    def sharing(
        self, keys: Iterable[str], told: Iterable[str] = ()
    ) -> list[tuple[One, list[str], list[str]]]:
        wanted, beside = set(keys), set(told)
        return [
            (
                replace(one, case=1) if self.one_case else one,
                list(one.sought.looked_up & wanted),
                list(one.sought.keys & beside),
            )
            for one in self.mentions
            if one.sought.looked_up & wanted
        ]

    def bearers(self, keys: Iterable[str]) -> dict[str, int]:
        return {key: sum(key in one.sought.keys for one in self.mentions) for key in keys}

    def restored(self, known_by: str) -> KnownBy:
        return self.mentions[int(known_by) - 1].sought.known_by

    def place(self, text: str) -> dict[str, Placed]:
        return placed(told(text), self, self.restored)


def outcome(text: str, *held: str) -> list[tuple[int | None, int]]:
    """For each person of a text, the mention that they join and how many are asked about."""
    memory = Memory()
    for one in held:
        memory.keep(one)
    found = memory.place(text).values()
    return [(p.join, sum(word == "asked" for word, _ in p.answers)) for p in found]


ARREST = "Lena Marquant was arrested in Ostrava on 3 May 2024."
NOTICE = "2023年8月18日，永州市中级人民法院以寻衅滋事罪判处王某有期徒刑三年。"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lena Marquant was arrested on 3 May 2024 and charged with slander.", (1, 0)),
        ("LENA MARQUANT was arrested on 3 May 2024.", (1, 0)),
        ("Lena Marquant was fined by a court in Graz.", (None, 1)),
        ("Lena Marquant was reportedly arrested on 3 May 2024.", (None, 1)),
        ("Tomas Reven was arrested in Ostrava on 3 May 2024.", (None, 0)),
    ],
    ids=["name and day", "letters of one size", "name alone", "only reported", "day alone"],
)
def test_name_and_day(text: str, found: tuple[int | None, int]) -> None:
    assert outcome(text, ARREST) == [found]


def test_a_slip_in_a_name_is_asked_about_or_joined_by_its_day_and_never_passed_over() -> None:
    ((join, asked),) = outcome("Lena Marquand was arrested in Ostrava on 3 May 2024.", ARREST)
    assert join == 1 or asked == 1


def test_name_and_a_companion() -> None:
    pair = "Lena Marquant and Oskar Villner were arrested on 3 May 2024."
    later = "Lena Marquant and Oskar Villner were released on 9 August 2024."
    assert outcome(later, pair) == [(1, 0), (2, 0)]


def test_traditional_and_simplified_are_one_writing() -> None:
    simplified = "2023年8月18日，永州市中级人民法院以寻衅滋事罪判处维权人士林应强有期徒刑三年。"
    traditional = "2023年8月18日，永州市中級人民法院以尋釁滋事罪判處維權人士林應強有期徒刑三年。"
    assert outcome(traditional, simplified) == [(1, 0)]


def test_a_redacted_name_is_nobody_s_by_itself() -> None:
    named = NOTICE.replace("王某", "王建国")
    assert outcome(named, NOTICE) == [(None, 0)]
    assert outcome(NOTICE, named) == [(None, 0)]
    assert outcome(NOTICE, NOTICE)[0][0] is None


def test_where_two_answer_nobody_is_joined_and_both_are_asked_about() -> None:
    again = ARREST.replace("Ostrava", "Brno")
    assert outcome(ARREST, ARREST, again) == [(None, 2)]


def test_two_persons_of_one_document_are_never_one() -> None:
    both = "Lena Marquant and Lena Marquandt were arrested in Ostrava on 3 May 2024."
    joins = [join for join, _ in outcome(both, ARREST)]
    assert joins.count(1) < 2


def test_among_many_namesakes_those_are_compared_with_whom_most_is_shared() -> None:
    """However long a list of one name grows, a person is compared with a few of it."""
    memory = Memory()
    for month in range(1, 13):
        for day in range(1, 9):
            memory.keep(f"Lena Marquant was arrested on {date(2019, month, day):%d %B %Y}.")
    memory.keep(ARREST)
    memory.keep("Lena Villner was arrested on 3 May 2024.")
    (one,) = told(ARREST.replace("Ostrava", "Brno")).values()
    found, _ = nearest(one, memory, memory.restored)
    assert len(found) == MOST_CASES
    assert found[-1][0].number == 97
    ((_, answer),) = memory.place(ARREST.replace("Ostrava", "Brno"))["Lena Marquant"].answers
    assert answer.mention == 97


def test_of_a_case_of_many_documents_a_few_are_compared() -> None:
    memory = Memory()
    for day in range(1, 21):
        memory.keep(f"Lena Marquant was arrested on {day} March 2019.")
    memory.one_case = True
    (one,) = told("Lena Marquant was arrested on 17 March 2019.").values()
    found, _ = nearest(one, memory, memory.restored)
    assert len(found) == MOST_OF_A_CASE
    assert 17 in {candidate.number for candidate, _ in found}


def test_reprints_of_one_text_count_once() -> None:
    """Nobody is asked about each of them, and they make no name more common."""
    text = (
        "Lena Marquant, who has written about the river dams for nine years, was fined by a court "
        "in Graz. {}"
    )
    memory = Memory()
    for ending in ("The fine is high.", "She will appeal, she said.", "Her lawyer was not heard."):
        (placed_,) = memory.place(text.format(ending)).values()
        assert len(placed_.answers) <= 1
        memory.keep(text.format(ending))
    (one,) = told(text.format("Nobody came.")).values()
    found, bearers = nearest(one, memory, memory.restored)
    assert [candidate.number for candidate, _ in found] == [1]
    assert bearers["flena marquant"] == 1
    (other,) = told("Lena Marquant was fined by a court in Graz.").values()
    assert len(nearest(other, memory, memory.restored)[0]) == 3
