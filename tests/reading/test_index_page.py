"""An index page is read item by item: nothing of one item is lent to another."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.reading_of import claims_of, reading_of

from habeas.reading.index_page import items
from habeas.records.claim import Claim, Event
from habeas.text.dateline import day_of_line, day_of_opening

if TYPE_CHECKING:
    from collections.abc import Sequence

PRESS = """Sentenced

3 results arranged by date

Journalist Ana Roe sentenced to seven years in prison

Oslo, November 4, 2022 – A court in Sarn on Thursday sentenced independent journalist Ana Roe to seven years in prison, the Press Circle said.

Read More ›

Reporters Bo Moor and Cy Lind convicted

Oslo, June 3, 2021—Two reporters, Bo Moor and Cy Lind, were convicted of libel yesterday, the Press Circle said.

Read More ›

Editor Dana Pell arrested

New York, January 4, 2020 – Police arrested editor Dana Pell today, the Press Circle said.
"""


def of(claims: Sequence[Claim], event: Event) -> list[tuple[str | None, str | None]]:
    return [(claim.person, claim.when.edtf) for claim in claims if claim.event is event]


def test_each_item_counts_its_days_from_its_own_dateline() -> None:
    claims = claims_of(PRESS, "2025-12-29")
    assert of(claims, Event.SENTENCE) == [("Ana Roe", "2022-11-03")]
    assert of(claims, Event.CONVICTION) == [("Bo Moor", "2021-06-02"), ("Cy Lind", "2021-06-02")]
    assert of(claims, Event.ARREST) == [("Dana Pell", "2020-01-04")]


def test_a_court_of_one_item_is_not_lent_to_the_next() -> None:
    claims = claims_of(PRESS, "2025-12-29")
    assert [c.court for c in claims if c.event is Event.SENTENCE] == ["A court in Sarn"]
    assert all(c.court is None for c in claims if c.event is Event.CONVICTION)


def test_quotes_stand_where_the_page_has_them() -> None:
    reading = reading_of(PRESS, "2025-12-29")
    for claim in reading.claims:
        for words in (claim.quote, *claim.also):
            assert PRESS[words.start : words.end] == words.words
    for person in reading.persons:
        assert {PRESS[m.start : m.end] for m in person.mentions} <= {person.name, *person.aliases}
    assert [r.fact("items") for r in reading.remarks if r.code == "index_page"] == [3]


def test_posts_with_a_heading_and_a_date_are_items_too() -> None:
    page = """Ana Roe freed after two years

July 12, 2017

Ana Roe, a painter, was released on Monday.

Bo Moor taken from his home at night

July 1, 2016

Bo Moor, a lawyer, was arrested yesterday by police. He is held in Sarn prison.
"""
    claims = claims_of(page, "2024-01-01")
    assert of(claims, Event.RELEASE) == [("Ana Roe", "2017-07-10")]
    assert of(claims, Event.ARREST) == [("Bo Moor", "2016-06-30")]


def test_dates_above_their_headings() -> None:
    page = "".join(
        f"{day}\n{name} was sentenced by a court today\nA court in {town} sentenced {name} to two years in prison today.\n\n"
        for day, name, town in (
            ("3 May 2021", "Ana Roe", "Sarn"),
            ("4 June 2020", "Bo Moor", "Kell"),
            ("5 July 2019", "Cy Lind", "Ambria"),
        )
    )
    assert of(claims_of(page, "2024-01-01"), Event.SENTENCE) == [
        ("Ana Roe", "2021-05-03"), ("Bo Moor", "2020-06-04"), ("Cy Lind", "2019-07-05"),
    ]  # fmt: skip


def test_what_two_items_tell_alike_is_one_claim() -> None:
    page = """Ana Roe arrested in Sarn at night

Oslo, 4 May 2021 – Police arrested the journalist Ana Roe on 3 May 2021.

Call for the release of Ana Roe now

Oslo, 9 May 2021 – Police arrested the journalist Ana Roe on 3 May 2021.
"""
    (arrest,) = [c for c in claims_of(page, "2024-01-01") if c.event is Event.ARREST]
    assert len(arrest.also) == 2  # the heading of the first item, and the second item


def test_a_chinese_list_of_posts() -> None:
    page = """律师林岳被广州警方带走

2021年5月4日

律师林岳昨日被广州市公安局刑事拘留。

记者韩冰一审被判三年有期徒刑

2020年3月2日

记者韩冰今日被北京市朝阳区人民法院判处有期徒刑三年。
"""
    claims = claims_of(page, "2024-01-01")
    held = [c for c in claims if c.person == "林岳" and c.when.day is not None]
    assert {c.when.edtf for c in held} == {"2021-05-03"}
    assert ("韩冰", "2020-03-02") in of(claims, Event.SENTENCE)


@pytest.mark.parametrize(
    "page",
    [
        "Oslo, 4 May 2021 – Police arrested Ana Roe on 3 May. She is held in Sarn.\n",
        "3 May 2021\nRoe was arrested.\n\n4 June 2021\nRoe was charged.\n\n5 July 2021\nRoe was tried.\n",
        "Detained person: Ana Roe\nOpening of trial: 18 March 2013\nVerdict: guilty\nLast checked: 5 May 2014\n",
        "On 3 May 2021 – the eve of the march – Roe was taken.\n\nOn 4 June 2021 – a Friday – she was freed.\n",
        "Update, 3 May 2021: Roe is ill.\n\nUpdate, 9 May 2021: Roe is well again.\n",
    ],
)
def test_what_is_no_index_page(page: str) -> None:
    """One statement, a chronology, a sheet, sentences that open with a day, news of one case."""
    assert len(items(page)) == 1


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("May 25, 2023", "2023-05-25"),
        ("Nairobi, 3 May 2024", "2024-05-03"),
        ("Posted on May 3, 2024", "2024-05-03"),
        ("2023年5月3日", "2023-05-03"),
        ("Opening of trial: 18 March 2013", None),
        ("Roe was arrested on 3 May 2024", None),
        ("31 February 2024", None),
    ],
)
def test_lines_that_are_a_day(line: str, day: str | None) -> None:
    assert day_of_line(line) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Paris, October 27, 2022 – Belarus must", "2022-10-27"),
        ("Berlin, November 2, 2022—Italian judges", "2022-11-02"),
        ("Washington, D.C., July 21, 2023—The", "2023-07-21"),
        ("(Nairobi, 3 May 2024) – Police", "2024-05-03"),
        ("New Delhi, India | Friday, 3 May 2024 – The", "2024-05-03"),
        ("3 May 2024, Dhaka – The", "2024-05-03"),
        ("（北京2023年5月3日讯）", "2023-05-03"),
        ("On 3 May 2024 – the eve", None),
        ("Sunday, March 3, 2024 – a day of", None),
        ("March 3, 2024 – arrest", None),
    ],
)
def test_datelines(line: str, day: str | None) -> None:
    assert day_of_opening(line) == day


@given(st.lists(st.sampled_from(PRESS.split("\n")), max_size=30))
def test_items_cover_the_page(lines: list[str]) -> None:
    page = "\n".join(lines)
    found = items(page)
    assert found[-1].end == len(page)
    assert all(one.end == two.start for one, two in itertools.pairwise(found))
    assert not page[: found[0].start].strip()


ITEMS = (
    ("23 October 2025", "Poet freed in Karvel", "The poet Odo Kern was released on Monday.", "2025-10-20"),
    ("2 September 2025", "Singer freed in Nordal", "The singer Mira Dash was released last Tuesday.", "2025-08-26"),
    ("9 May 2024", "Two farmers freed", "The farmers Uno Lis and Ada Moor were released on Sunday.", "2024-05-05"),
)  # fmt: skip


@pytest.mark.parametrize(
    "shape",
    [
        "{title}\nPublished: {day} | News\n{text} Read more\n\n",
        "{title}\nPublished: {day} | Urgent action\n{text}\nRead more\n\n",
        "{title}\nby Press Watch on {day} in News\n{text}\nContinue reading →\n\n",
        "{day} | News\n{title} this week, says a group\n{text} Read more\n",
        "{title} this week, says a group\nStatement – {day}\n{text}\n",
        "{title} this week, says a group\n{day} by Press Watch\n{text}\n",
        "{text}\n{day}\n",
    ],
)  # fmt: skip
def test_each_item_counts_from_its_own_day_however_it_is_laid_out(shape: str) -> None:
    page = "".join(shape.format(day=d, title=t, text=x) for d, t, x, _ in ITEMS)
    found = set(of(claims_of("Latest news\n\n" + page, "2025-11-20"), Event.RELEASE))
    told = {(p, d) for p, d in found if d is not None}
    assert told == {
        ("Odo Kern", "2025-10-20"), ("Mira Dash", "2025-08-26"), ("Uno Lis", "2024-05-05"), ("Ada Moor", "2024-05-05"),
    }  # fmt: skip


def test_lines_that_open_with_a_day_count_from_it() -> None:
    page = (
        "23.10.2025 Poet freed in Karvel. The poet Odo Kern was released on Monday.\n"
        "02.09.2025 Singer freed in Nordal. The singer Mira Dash was released last Tuesday.\n"
    )
    found = set(of(claims_of(page, "2025-11-20"), Event.RELEASE))
    assert {("Odo Kern", "2025-10-20"), ("Mira Dash", "2025-08-26")} <= found


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Posted by Ana Roe on May 3, 2024", "2024-05-03"),
        ("Fri, 03 May 2024 14:45:39 +0000", "2024-05-03"),
        ("发布时间：2024-05-03 来源：某网", "2024-05-03"),
        ("Arrested 3 May 2024", None),
        ("Released: 3 May 2024", None),
        ("Ana Roe | 3 May 2024", None),
        ("Hearing: 3 May 2024", None),
        ("3 May 2024, Karvel prison", None),
    ],
)
def test_a_day_beside_who_wrote_is_the_day_of_a_text_and_that_of_an_event_is_not(
    line: str, day: str | None
) -> None:
    assert day_of_line(line) == day
