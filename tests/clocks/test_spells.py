"""Custody comes in spells: a release or bail ends one, and days after it are not days in custody."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.clocks import clocks_for, sentence_end, status_of
from habeas.clocks.spells import in_order, spells, undecided
from habeas.records.custody import CustodyEvent, CustodyHistory
from habeas.records.when import UNKNOWN, stated

AS_OF = date(2022, 3, 5)


def history(*told: tuple[str, str | None], term: int | None = None) -> CustodyHistory:
    """A history in the order told; None is a day that is not known."""
    events = tuple(CustodyEvent(kind, stated(day) if day else UNKNOWN) for kind, day in told)
    return CustodyHistory("CN", events, term_months=term)


def held(told: CustodyHistory) -> list[tuple[str | None, str | None, int | None]]:
    return [
        (c.start.edtf, c.end.edtf, c.days_elapsed)
        for c in clocks_for(told, AS_OF)
        if c.clock == "held"
    ]


def test_a_release_ends_the_days_in_custody() -> None:
    told = history(("detention", "2018-01-05"), ("release", "2018-02-05"), ("taken", "2021-03-02"))
    assert held(told) == [
        ("2018-01-05", "2018-02-05", 31),
        ("2021-03-02", "2022-03-05", 368),
    ]


def test_bail_ends_them_too() -> None:
    assert held(history(("rsdl", "2021-03-05"), ("bail", "2021-09-03"))) == [
        ("2021-03-05", "2021-09-03", 182)
    ]


def test_a_release_on_an_unknown_day_gives_no_number() -> None:
    (clock,) = [
        c
        for c in clocks_for(history(("taken", "2021-03-02"), ("release", None)), AS_OF)
        if c.clock == "held"
    ]
    assert clock.days_elapsed is None
    assert clock.refused == "a release or bail without a date is reported"


def test_custody_to_this_day_says_that_no_release_is_reported() -> None:
    clock = clocks_for(history(("taken", "2021-03-02")), AS_OF)[0]
    assert clock.assumes == ("no release is reported since",)


def test_a_term_counts_from_the_custody_of_its_own_case() -> None:
    told = history(
        ("detention", "2018-01-05"),
        ("release", "2018-02-05"),
        ("taken", "2021-03-02"),
        ("judgment", "2022-03-01"),
        term=36,
    )
    clock = sentence_end(told)
    assert clock is not None
    assert clock.date == date(2024, 3, 1)
    assert "custody that ended with the release of 2018-02-05 is of another case" in clock.assumes


def test_days_before_bail_are_credited() -> None:
    told = history(
        ("criminal_detention", "2020-01-01"),
        ("bail", "2020-01-30"),
        ("formal_arrest", "2021-03-02"),
        ("judgment", "2022-03-01"),
        term=36,
    )
    clock = sentence_end(told)
    assert clock is not None
    assert clock.date == date(2024, 1, 31)  # 2024-03-01 less the 30 days before bail


def test_a_term_of_somebody_on_bail_is_not_dated() -> None:
    told = history(
        ("criminal_detention", "2020-01-01"),
        ("bail", "2020-01-30"),
        ("judgment", "2022-03-01"),
        term=36,
    )
    clock = sentence_end(told)
    assert clock is not None
    assert clock.refused == "custody after bail is not known"


def test_an_undated_release_told_first_leaves_the_status_unknown() -> None:
    told = history(("release", None), ("taken", "2021-03-02"))
    assert undecided(told.events) is not None
    assert status_of(told, AS_OF).value == "unknown"
    assert held(told) == []


def test_an_undated_release_told_after_the_arrest_frees() -> None:
    told = history(("taken", "2021-03-02"), ("release", None))
    assert status_of(told, AS_OF).value == "released"


def test_a_release_in_a_month_stays_before_a_later_arrest_in_that_month_told_after_it() -> None:
    told = history(("taken", "2020-06-04"), ("release", "2020-08"), ("taken", "2020-08-20"))
    assert [e.when.edtf for e in in_order(told.events)] == ["2020-06-04", "2020-08", "2020-08-20"]
    assert status_of(told, date(2020, 9, 1)).value == "held_pretrial"


@pytest.mark.parametrize("turn", [0, 1, 2])
def test_dates_decide_whatever_the_order_told(turn: int) -> None:
    told = [("detention", "2018-01-05"), ("release", "2018-02-05"), ("taken", "2021-03-02")]
    assert len(spells(history(*told[turn:], *told[:turn]).events)) == 2


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["taken", "detention", "release", "bail", "charge", "judgment"]),
            st.one_of(st.none(), st.dates(date(2015, 1, 1), date(2022, 1, 1)).map(str)),
        ),
        max_size=8,
    )
)
def test_no_days_are_counted_past_a_reported_end(told: list[tuple[str, str | None]]) -> None:
    events = history(*told).events
    assert sorted(map(id, in_order(events))) == sorted(map(id, events))
    found = spells(events)
    assert all(spell.end is not None for spell in found[:-1])
    for clock in clocks_for(history(*told), AS_OF):
        if clock.clock == "held" and clock.days_elapsed is not None:
            assert clock.days_elapsed >= 0
            free = [e.when.day for e in events if e.kind in {"release", "bail"} and e.when.day]
            start, end = clock.start.day, clock.end.day
            assert start is not None
            assert end is not None
            if all(day for _, day in told):
                assert not any(start < day < end for day in free)
