"""The days of a chat, written by the habit of a place: which number is the month is told from all
of them together, and left open where it cannot be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

_DATE = re.compile(r"(\d{1,4})\s?[./年-]\s?(\d{1,2})\s?[./月-]\s?(\d{1,4})")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?[\s\u202f\u00a0]?([AaPp]\.?\s?[Mm]\.?)?$")
_LATER = re.compile("下午|晚上|中午")
_FIRST_YEAR = 1990

Written = tuple[int, int, int]


@dataclass(slots=True)
class Days:
    """Every date of a chat, and the habit by which they are written once it is settled."""

    written: list[Written] = field(default_factory=list)
    habit: str = ""

    def add(self, words: str) -> Written | None:
        """Take a date as it is written; None where there is none."""
        found = _DATE.search(words)
        if found is None:
            return None
        self.written.append((int(found[1]), int(found[2]), int(found[3])))
        return self.written[-1]

    def settle(self) -> str:
        """Tell the habit; in words, what is left open, or that only the order told it."""
        fitting = [
            habit
            for habit in ("year", "day", "month")
            if self.written and all(_day(one, habit) for one in self.written)
        ]
        if not fitting:
            return "dates that fit no one habit of writing them, or another calendar"
        told = {tuple(_day(one, habit) for one in self.written) for habit in fitting}
        if len(told) == 1:
            self.habit = fitting[0]
            return ""
        rising = [habit for habit in fitting if self._rises(habit)]
        if len(rising) == 1:
            self.habit = rising[0]
            return f"the {self.habit} is written first, as the order of the messages tells"
        return "day and month of the dates cannot be told apart"

    def _rises(self, habit: str) -> bool:
        days = [_day(one, habit) for one in self.written]
        return all(one <= two for one, two in pairwise(days))

    def iso(self, one: Written | None, clock: str = "") -> str:
        """A date, with the time of the day where it is given; empty while the habit is open."""
        if one is None or not self.habit:
            return ""
        time = _time(clock)
        return _day(one, self.habit) + (f"T{time}" if time else "")

    def only_day(self) -> str | None:
        """The day of all messages, where it is one and is known."""
        days = {self.iso(one) for one in self.written}
        return (days.pop() or None) if len(days) == 1 else None


def _day(one: Written, habit: str) -> str:
    """A written date by a habit; empty where there is no such day in the time of chats."""
    first, second, third = one
    if habit == "year":
        year, month, day = first, second, third
    else:
        year = third + 2000 if third < 100 else third
        day, month = (first, second) if habit == "day" else (second, first)
    try:
        return date(year, month, day).isoformat() if year in _YEARS else ""
    except ValueError:
        return ""


_YEARS = range(_FIRST_YEAR, 2200)


def _time(clock: str) -> str:
    """A time of the day in 24 hours; empty where it is none."""
    found = _CLOCK.search(clock.strip())
    if found is None:
        return ""
    hour, minute = int(found[1]), int(found[2])
    half = (found[4] or "").lower()[:1]
    if half == "p" or _LATER.search(clock):
        hour = hour % 12 + 12 if hour <= 12 else hour
    elif half == "a" or "上午" in clock or "凌晨" in clock:
        hour %= 12
    if hour > 23 or minute > 59:
        return ""
    return f"{hour:02}:{minute:02}" + (f":{found[3]}" if found[3] else "")
