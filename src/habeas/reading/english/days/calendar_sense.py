"""The calendar of one document: its day of publication, the dates named so far, and what a year left
unsaid must be.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.records.record import record
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from habeas.reading.english.words.dates import DateWords

_FIRM = {Basis.STATED, Basis.GIVEN, Basis.RELATIVE}


@record
class Resolved:
    """A written date and what it means; ``offset``: its days from publication, when words say so."""

    words: DateWords
    when: When
    offset: int | None = None


_LEAP = (2, 29)
_SOON = 200
"""So many days after publication at most lies a day whose year only its weekday tells."""
_HALF_A_YEAR = 182
_JUST_GONE = 45
""" "A hearing set for 26 April was put off", told on 27 April: so near a day is not that of next year."""


class Calendar:
    """What is known of a document's time while it is read.

    ``day_first`` says whether 04/05 means 4 May; it is settled per document by a day above 12.
    """

    def __init__(self, published: When, *, day_first: bool = True) -> None:
        self._published = published
        self._line: When | None = None
        self._day_first = day_first
        self._anchor: date | None = None
        self._block = -1
        self._last: When = UNKNOWN
        self._last_block = -1
        self._last_day: tuple[int, When] = (-1, UNKNOWN)
        self._headed: int | None = None
        self._ahead: dict[tuple[int, int], int] = {}
        self._section = -1
        self._planned_then = False
        self.lines = range(0)  # the blocks that follow one another in time: a year holds on

    @property
    def today(self) -> date | None:
        """The day the words are told on, when it is known to the day."""
        return self._told_on.latest

    @property
    def _told_on(self) -> When:
        """The day that a line opens with, else the publication day."""
        return self._line or self._published

    def plan(self, *, made_then: bool) -> None:
        """Say whether the next day was planned at a time gone by: it may have passed since, or lie ahead still."""
        self._planned_then = made_then

    def open_post(self, stamped: When) -> None:
        """Enter a post of a thread: its stamp is the day of publication from here on."""
        self._published = stamped if stamped.day is not None else self._published

    def open_year(self, year: int | None) -> None:
        """Enter what stands under a year as its heading; None leaves it."""
        self._headed = year

    @property
    def headed(self) -> bool:
        """Whether a year stands above as a heading."""
        return self._headed is not None

    def open_section(self, section: int) -> None:
        """Enter an item or a headed section: dates of another one do not reach in."""
        if section != self._section:
            self._section = section
            self._anchor = None
            self._last = UNKNOWN

    def _year(
        self, words: DateWords, month: int, day: int | None, future: bool
    ) -> tuple[int | None, Basis]:
        stated = words.value("y")
        if stated:
            return stated, Basis.STATED
        tail = (words.part("tail") or "").lower()
        if tail:
            return self._year_of_tail(tail), self._basis()
        if self._headed is not None:
            return self._headed, Basis.STATED
        year, basis = self._year_near(month, day, future)
        if self.today and day is not None and year is not None:
            year = self._ahead.get((month, day), year)
            if (year, month, day) > (self.today.year, self.today.month, self.today.day):
                self._ahead[month, day] = year  # "his Jan. 5 trial … a witness on Jan. 5"
        weekday = words.value("weekday")
        if weekday is None or day is None or year is None or (month, day) == _LEAP:
            return year, basis
        if date(year, month, day).weekday() == weekday:
            return year, basis
        fits = self._years_of_weekday(month, day, weekday)
        return (fits[0], self._basis()) if len(fits) == 1 else (year, basis)

    def _year_near(self, month: int, day: int | None, future: bool) -> tuple[int | None, Basis]:
        """The year of a day told without one: that of the days before it, else the last or next such day."""
        if self._anchor is not None:
            before = (month, day or 31) < (self._anchor.month, self._anchor.day if day else 0)
            year = self._anchor.year + before
            if self.today is None or date(year, month, 1) <= self.today or future:
                return year, Basis.STATED
        if self.today is None:
            return None, Basis.UNKNOWN
        last = calendar.monthrange(self.today.year, month)[1]
        here = date(self.today.year, month, min(day or 1, last))
        if self._planned_then and day is not None:  # "was due to be freed on 12 March": the nearest
            away = (here - self.today).days
            return self.today.year + (away < -_HALF_A_YEAR) - (away > _HALF_A_YEAR), self._basis()
        if future:
            gone = here < (self.today.replace(day=1) if day is None else self.today)
            just_gone = day is not None and (self.today - here).days <= _JUST_GONE
            return self.today.year + (gone and not just_gone), self._basis()
        return self.today.year - (here > self.today), self._basis()

    def _years_of_weekday(self, month: int, day: int, weekday: int) -> list[int]:
        """The years next to publication in which a day fell on its weekday: "Tuesday 11 June"."""
        if self.today is None:
            return []
        return [
            year for year in range(self.today.year - 1, self.today.year + 2)
            if date(year, month, day).weekday() == weekday
            and (date(year, month, day) - self.today).days <= _SOON
        ]  # fmt: skip

    def _year_of_tail(self, tail: str) -> int | None:
        base = self.today if "this" in tail or "last" in tail or "next" in tail else None
        if base is None:
            base = self._from_last()
            if base is None:
                return None
        step = -1 if "last" in tail or "previous" in tail else 0
        step = 1 if "next" in tail or "following" in tail else step
        return base.year + step

    def _from_last(self) -> date | None:
        return self._last.latest if self._last.known else None

    def _from_today(self, words: DateWords, offset: int) -> Resolved:
        if self.today is None or self._told_on.grain is not Grain.DAY:
            return Resolved(words, UNKNOWN, offset)
        day = self.today + timedelta(offset)
        return Resolved(words, When(day.isoformat(), self._basis(), "published"), offset)

    def _relative(self, words: DateWords, edtf: str) -> Resolved:
        return Resolved(words, When(edtf, self._basis(), "published"))

    def _basis(self) -> Basis:
        return Basis.RELATIVE if self._told_on.basis in _FIRM else Basis.IMPLIED

    def _named(self, basis: Basis) -> str | None:
        return None if basis is Basis.STATED else "published"
