"""Who fits a definition: periods, places, charges, and groups without a name, each alone."""

from __future__ import annotations

from datetime import date

import pytest

from habeas.case.wanted import jurisdiction_named, lies_in, same_charge
from habeas.clocks.counts import tally
from habeas.counting import Readings, Told, definition, unnamed
from habeas.intake import read
from habeas.records.counted import Crowd
from habeas.records.definition import Period
from habeas.records.when import UNKNOWN, When, stated
from habeas.told import Source

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
DAY = date(2024, 7, 1)


@pytest.mark.parametrize(
    ("period", "when", "answer"),
    [
        (YEAR, stated("2024-03-05"), True),
        (YEAR, stated("2024-03"), True),
        (YEAR, stated("2023"), False),
        (YEAR, stated("2023-11/2024-02"), None),
        (YEAR, UNKNOWN, None),
        (Period(date(2024, 3, 10), None), stated("2024-03"), None),
        (Period(date(2024, 3, 10), None), stated("2030"), True),
        (Period(None, date(2024, 3, 10)), stated("2024-04"), False),
    ],
)
def test_a_date_lies_in_a_period_or_not_or_nobody_can_tell(
    period: Period, when: When, answer: bool | None
) -> None:
    assert period.holds(when) is answer


@pytest.mark.parametrize(
    ("told", "wanted", "answer"),
    [
        ("Guangzhou", "广州", True),
        ("广州市第一看守所", "Guangzhou", True),
        ("Guangzhou No. 1 Detention Centre", "Guangdong", True),
        ("廣州市天河區人民法院", "广东", True),
        ("Wuhan", "Guangdong", False),
        ("Wuhan", "Han", False),
        ("Minsk City Court", "Minsk", True),
        ("Ostrava", "", False),
    ],
)
def test_a_place_lies_in_the_place_asked_for(told: str, wanted: str, answer: bool) -> None:
    assert lies_in(told, wanted) is answer


@pytest.mark.parametrize(
    ("told", "wanted", "answer"),
    [
        ("cn.293", "picking quarrels", True),
        ("cn.293", "尋釁滋事罪", True),
        ("cn.105.2", "cn.105", True),
        ("cn.105.2", "cn.10", False),
        ("Slander", "slander", True),
        ("slander", "fraud", False),
    ],
)
def test_a_charge_is_the_one_asked_for(told: str, wanted: str, answer: bool) -> None:
    assert same_charge(told, wanted) is answer


@pytest.mark.parametrize(
    ("words", "code"),
    [("cn", "CN"), ("mainland China", "CN"), ("香港", "HK"), ("Belarus", "BY"), ("il/opt", "IL_OPT"),
     ("Guangzhou", None), ("", None)],
)  # fmt: skip
def test_a_territory_is_named_by_code_or_country(words: str, code: str | None) -> None:
    assert jurisdiction_named(words) == code


def groups(*documents: str) -> tuple[Crowd, ...]:
    told = [
        Told(Source(read(words.encode(), "a.txt"), ()), number)
        for number, words in enumerate(documents, 1)
    ]
    each = [one for document in told for one in unnamed(document, DAY, Readings())]
    return tally((), each, definition({"status": "held"})).groups


FOUR = "Published 1 June 2024\n\nFour activists were detained in Guangzhou on 2 May 2024."


def test_a_group_told_twice_is_one_and_another_day_or_place_makes_two() -> None:
    assert [(one.least, one.documents) for one in groups(FOUR, FOUR + " ")] == [(4, (1, 2))]
    assert len(groups(FOUR, FOUR.replace("2 May", "3 May"))) == 2
    assert len(groups(FOUR, FOUR.replace("Guangzhou", "Wuhan"))) == 2
    more = " Four lawyers were detained in Wuhan on 3 May 2024."
    assert [one.least for one in groups(FOUR + more)] == [4, 4]


def test_a_group_that_was_let_go_is_not_held() -> None:
    assert groups(FOUR + " The four activists were released on 9 May 2024.") == ()


def test_a_group_whose_words_set_no_end_has_none() -> None:
    found = groups("2024年6月1日\n\n2024年5月4日，多名律师在成都被拘留。")
    assert [(one.least, one.most, one.place) for one in found] == [(3, None, "成都")]
