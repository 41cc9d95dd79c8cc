"""Counting days, months and working days as a period of law runs, and the end of a prison term.

Sources: CPL 105 (the first day is not counted; custody never rolls over a holiday), SPC
Interpretation 2021 art 202 (months by day number, last day to last day; a term ends on the day
before the same date). Elsewhere periods are counted in the same way, for want of a verified rule.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

UNITS = frozenset(("hour", "day", "month", "working_day"))
"""The units of a limit."""


def add_months(start: date, months: int) -> date:
    """The same day number ``months`` later; last day to last day; a missing day is the last."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    ends = start.day == calendar.monthrange(start.year, start.month)[1]
    return date(year, month + 1, last if ends else min(start.day, last))


def term_end(start: date, months: int) -> date:
    """The last day of a term that starts on ``start``: the day before the same date.

    From the last day of a month it is the day before the last day of the later month
    (SPC Interpretation 2021 art 202(2)).
    """
    return add_months(start, months) - timedelta(1)


def end_of(start: date, n: int, unit: str) -> date:
    """The last day of ``n`` units from ``start``, the first day not counted.

    Hours are given as the day they end on. Working days are those of mainland China.
    """
    if unit == "month":
        return add_months(start, n)
    if unit == "hour":
        return start + timedelta(hours=n) if n % 24 == 0 else start + timedelta(days=n // 24 + 1)
    if unit == "working_day":
        day = start
        for _ in range(n):
            day = next_working_day(day + timedelta(1))
        return day
    return start + timedelta(n)


@cache
def _china(year: int) -> HolidayBase:
    import holidays  # noqa: PLC0415 - only deadlines need a calendar

    return holidays.country_holidays("CN", years=(year, year + 1))


def next_working_day(day: date) -> date:
    """The day itself, or the first working day after it in mainland China.

    Holidays and make-up working days are those that the calendar library knows; for years it does
    not know yet only weekends and fixed holidays count.
    """
    known = _china(day.year)
    while not known.is_working_day(day):
        day += timedelta(1)
    return day
