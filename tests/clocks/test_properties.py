"""What must hold of any dates: periods add up, month ends and leap years, and nothing but the facts
moves a clock: not the order of telling, not the language, not the time zone.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.case.case_of import person_in

from habeas.clocks import Span, end_by_rule
from habeas.clocks.calendar import add_months, term_end
from habeas.clocks.case_file import history_of
from habeas.clocks.measures import stretches

DAYS = st.dates(date(2013, 1, 1), date(2050, 12, 31))


@given(DAYS, st.integers(1, 90), st.integers(1, 90), st.integers(1, 240))
def test_adjoining_periods_are_worth_what_the_whole_is(
    start: date, one: int, two: int, months: int
) -> None:
    middle, last = start + timedelta(one - 1), start + timedelta(one + two - 1)
    held = last + timedelta(30)
    apart = (Span(start, middle), Span(middle + timedelta(1), last))
    whole = (Span(start, last),)
    assert end_by_rule("CN", months, held, detained=apart) == end_by_rule(
        "CN", months, held, detained=whole
    )
    if (one + two) % 2 == 0:
        assert (
            end_by_rule("CN", months, held, rsdl=apart).date
            == end_by_rule("CN", months, held, rsdl=whole).date
        )


@given(DAYS, st.integers(1, 200), st.integers(1, 200))
def test_months_add_up_where_the_day_exists_in_every_month(start: date, one: int, two: int) -> None:
    first = start.replace(day=min(start.day, 27))
    assert add_months(add_months(first, one), two) == add_months(first, one + two)


@given(DAYS, st.integers(1, 240))
def test_from_the_last_day_of_a_month_to_the_last_day(start: date, months: int) -> None:
    last = (start.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    end = add_months(last, months)
    assert (end + timedelta(1)).day == 1
    assert term_end(last, months) == end - timedelta(1)


@given(DAYS, st.integers(1, 20))
def test_a_leap_day_lengthens_a_term_of_years_by_one_day_only(start: date, years: int) -> None:
    days = (term_end(start, 12 * years) - start).days + 1
    assert days - 365 * years in {years // 4 - 1, years // 4, years // 4 + 1}


@given(DAYS, st.lists(st.integers(1, 400), min_size=1, max_size=8))
def test_every_day_of_custody_belongs_to_one_measure(start: date, gaps: list[int]) -> None:
    kinds = ("taken", "criminal_detention", "rsdl", "formal_arrest")
    rows, day = [], start
    for number, gap in enumerate(gaps):
        rows.append({"type": kinds[number % 4], "date": day.isoformat()})
        day += timedelta(gap)
    rows.append({"type": "release", "date": day.isoformat()})
    found = stretches(history_of({"jurisdiction": "CN", "events": rows}).events)
    assert sum(one.days for one in found) == (day - start).days + 1
    assert [one.freed for one in found] == [False] * (len(found) - 1) + [True]


def test_the_same_facts_in_two_languages_give_the_same_clocks() -> None:
    english = (
        "Police took Lin Yue away in Guangzhou on 19 September 2021. Lin Yue was formally arrested "
        "on 27 October 2021. On 14 June 2024 the Guangzhou Intermediate People's Court sentenced "
        "Lin Yue to five years in prison for inciting subversion of state power."
    )
    chinese = (
        "2021年9月19日，林悦在广州被警方带走。2021年10月27日，林悦被正式逮捕。"
        "2024年6月14日，广州市中级人民法院以煽动颠覆国家政权罪判处林悦有期徒刑五年。"
    )
    told = [
        [
            (c.clock, c.start.edtf, c.end.edtf, c.earliest, c.latest, c.date, c.verdict)
            for c in person_in(words, name, "2026-11-23").clocks
        ]
        for words, name in ((english, "Lin Yue"), (chinese, "林悦"))
    ]
    assert told[0] == told[1]
    assert ("sentence_end", "2021-09-19", None, None, None, date(2026, 9, 18), None) in told[0]


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_no_time_zone_moves_a_clock(tmp_path: Path, zone: str) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(
        "jurisdiction: CN\nevents:\n- {type: taken, date: 2021-09-19}\n"
        "- {type: judgment, date: 2024-06-14}\nterm: {years: 5}\n"
    )
    done = [
        subprocess.run(
            [sys.executable, "-m", "habeas", "clock", "case", str(file), "--as-of", "2026-11-23",
             "--format", "json"],
            capture_output=True, text=True, check=True, env={**os.environ, "TZ": place},
        ).stdout
        for place in (zone, "UTC")
    ]  # fmt: skip
    assert done[0] == done[1]
