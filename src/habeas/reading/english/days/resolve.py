"""What written dates mean: resolved from the publication date and from dates named before.

The rules, in order: a full date means itself. A day or month without a year takes its year from a
full date named earlier in the same paragraph; else it is the last such day before publication, or
the next one where the words plan ahead. "The same day" and "three days later" count from the date
named before. What hangs on an unknown date is unknown; what hangs on an implied one is implied.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from habeas.reading.english.days.calendar_sense import Resolved
from habeas.reading.english.days.steps import Steps
from habeas.reading.english.words.dates import FEASTS
from habeas.reading.english.words.numerals import so_many
from habeas.records.errors import BadDate
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from habeas.reading.english.words.dates import DateWords

_SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 2),
}


_CALENDAR = frozenset(
    ("dmy", "mdy", "dmy_spoken", "mdy_spoken", "ddmy", "mddy", "dmy_dmy", "mdy_mdy", "m_year_word")
)
_TOLD_BEFORE = frozenset(("that", "the", "of"))
"""Days and months whose year the words may tell: "18 September of that year"."""


class Resolver(Steps):
    """Resolves the dates of one document in reading order."""

    def resolve(
        self,
        words: DateWords,
        *,
        block: int,
        future: bool,
        of_now: bool = False,
        opens: bool = False,
        state: bool = False,
    ) -> Resolved:
        """What one written date means here; one ``of_now`` takes no year from those before, one of a ``state`` gives none; from one that ``opens`` a
        line the relative days of that line are counted.
        """
        if of_now:
            self._anchor = None
        if block != self._block:
            self._block, self._anchor = block, self._anchor if block in self.lines else None
            self._line = None
        try:
            resolved = self._resolved(words, future=future)
        except (ValueError, OverflowError, BadDate):
            resolved = Resolved(words, UNKNOWN)
        when = resolved.when
        if opens and words.part("y") and when.day is not None:
            self._line = when
        looks_back = words.form == "day_step" and words.part("prev") and block == self._last_block
        looks_back = looks_back or _years_ago(words)
        if when.known and not looks_back and not (future and self._still_ahead(when, block)):
            self._last, self._last_block = when, block
            if when.grain is Grain.DAY:
                self._last_day = (block, when)
            tail = (words.part("tail") or "").split()[:1]
            said = words.part("y") or (tail and tail[0] in _TOLD_BEFORE and words.form in _CALENDAR)
            dated = said and words.form not in {"y", "year_span"} and not state
            if (dated and when.earliest) or (
                self._anchor and when.earliest and when.earliest > self._anchor
            ):
                self._anchor = when.earliest
        return resolved

    def _resolved(self, words: DateWords, *, future: bool) -> Resolved:
        method = getattr(self, f"_{words.form}", None)
        if method is not None:
            found: Resolved = method(words, future)
            return found
        return Resolved(words, UNKNOWN)

    # full and partial calendar dates

    def _iso(self, words: DateWords, _: bool) -> Resolved:
        parts = [words.part(name) for name in ("y", "mm", "dd")]
        return _stated(words, "-".join(part for part in parts if part))

    def _iso_span(self, words: DateWords, _: bool) -> Resolved:
        one = "-".join(str(words.part(name)) for name in ("y", "mm", "dd"))
        two = "-".join(str(words.part(name)) for name in ("y2", "mm2", "dd2"))
        return _stated(words, f"{one}/{two}")

    def _slashed(self, words: DateWords, _: bool) -> Resolved:
        a, b = words.value("a") or 0, words.value("b") or 0
        year = words.value("y") or 0
        year += 2000 if year < 100 else 0
        day, month = (a, b) if self._day_first or a > 12 else (b, a)
        if month > 12:
            day, month = month, day
        return _stated(words, date(year, month, day).isoformat())

    def _dmy(self, words: DateWords, future: bool) -> Resolved:
        return self._day_month(words, words.value("d"), words.value("m"), future)

    _mdy = _dmy_spoken = _mdy_spoken = _dmy

    def _day_month(
        self, words: DateWords, day: int | None, month: int | None, future: bool
    ) -> Resolved:
        if not day or not month:
            return Resolved(words, UNKNOWN)
        year, basis = self._year(words, month, day, future)
        if year is None:
            return Resolved(words, UNKNOWN)
        return Resolved(words, When(date(year, month, day).isoformat(), basis, self._named(basis)))

    def _ddmy(self, words: DateWords, future: bool) -> Resolved:
        month, first, last = words.value("m"), words.value("d"), words.value("d2")
        if not (month and first and last) or first > 31 or last > 31:
            return Resolved(words, UNKNOWN)
        year, basis = self._year(words, month, first, future)
        if year is None:
            return Resolved(words, UNKNOWN)
        one, two = date(year, month, first), date(year, month, last)
        return Resolved(words, When(f"{one}/{two}" if one < two else f"{two}", basis))

    _mddy = _ddmy

    def _dmy_dmy(self, words: DateWords, future: bool) -> Resolved:
        d, m, d2, m2 = (words.value(name) for name in ("d", "m", "d2", "m2"))
        assert d and m and d2 and m2
        last_year = words.value("y2") or words.value("y")
        basis = Basis.STATED
        if last_year is None:  # the first day tells the year: the last may lie ahead
            opened, basis = self._year(words, m, d, future)
            if opened is None:
                return Resolved(words, UNKNOWN)
            last_year = opened + ((m2, d2) < (m, d))
        first_year = words.value("y") or (last_year if (m, d) <= (m2, d2) else last_year - 1)
        one, two = date(first_year, m, d), date(last_year, m2, d2)
        return Resolved(words, When(f"{one}/{two}", basis))

    _mdy_mdy = _dmy_dmy

    def _my(self, words: DateWords, _: bool) -> Resolved:
        return _stated(words, f"{words.value('y'):04d}-{words.value('m'):02d}")

    def _my_or_y(self, words: DateWords, _: bool) -> Resolved:
        month = words.value("m")
        return _stated(words, f"{words.part('y')}-{month:02d}/{words.part('y2')}-{month:02d}")

    def _m(self, words: DateWords, future: bool) -> Resolved:
        month = words.value("m")
        assert month
        year, basis = self._year(words, month, None, future)
        if year is None:
            return Resolved(words, UNKNOWN)
        return Resolved(words, When(f"{year:04d}-{month:02d}", basis, self._named(basis)))

    _m_year_word = _m
    _line_m = _m

    def _m_or_my(self, words: DateWords, future: bool) -> Resolved:
        first, last = words.value("m"), words.value("m2")
        assert first and last
        year, basis = self._year(words, last, None, future)
        if year is None:
            return Resolved(words, UNKNOWN)
        first_year = year if first <= last else year - 1
        return Resolved(words, When(f"{first_year:04d}-{first:02d}/{year:04d}-{last:02d}", basis))

    def _last_m(self, words: DateWords, _: bool) -> Resolved:
        month = words.value("m")
        which = (words.part("which") or "").lower()
        told = which not in {"last", "this", "next"}
        base = self._from_last() if told else self.today
        if base is None or month is None:
            return Resolved(words, UNKNOWN)
        if which == "this":
            year = base.year
        elif which == "that":
            year = base.year + (month < base.month and self._last.grain is not Grain.YEAR)
        elif which == "next" or "following" in which:
            year = base.year + (month <= base.month)
        else:
            year = base.year - (month >= base.month)
        return self._relative(words, f"{year:04d}-{month:02d}")

    def _part_m(self, words: DateWords, future: bool) -> Resolved:
        return self._my(words, future) if words.part("y") else self._m(words, future)

    _share_m = _part_m

    def _edge_day(self, words: DateWords, future: bool) -> Resolved:
        month = words.value("m")
        assert month
        year, basis = self._year(words, month, None, future)
        if year is None:
            return Resolved(words, UNKNOWN)
        first = (words.part("which") or "").lower() == "first"
        day = date(year, month, 1 if first else calendar.monthrange(year, month)[1])
        return Resolved(words, When(day.isoformat(), basis, self._named(basis)))

    def _feast(self, words: DateWords, future: bool) -> Resolved:
        name = words.part("feast") or ""
        month, day = next(on for pattern, on in FEASTS.items() if re.fullmatch(pattern, name))
        return self._day_month(words, day, month, future)

    def _part_y(self, words: DateWords, _: bool) -> Resolved:
        return _stated(words, str(words.part("y")))

    _y = _part_y

    def _year_span(self, words: DateWords, _: bool) -> Resolved:
        return _stated(words, f"{words.part('y')}/{words.part('y2')}")

    def _season_past(self, words: DateWords, first: int) -> Resolved:
        """ "In the spring": the last one that had begun, where no other year is told of."""
        if self.today is None or (self._anchor and self._anchor.year != self.today.year):
            return Resolved(words, UNKNOWN)
        return self._relative(words, f"{self.today.year - (first > self.today.month):04d}")

    def _season(self, words: DateWords, future: bool) -> Resolved:
        first, _last = _SEASONS[(words.part("season") or "").lower()]
        year = words.value("y")
        if year:
            return _stated(words, f"{year:04d}")
        which = (words.part("which") or words.part("tail") or "").lower()
        if which == "that" and first < 12 and (base := self._from_last()) is not None:
            over = self._last.grain is not Grain.YEAR and base.month > first + 2
            return self._relative(words, f"{base.year + over:04d}")
        if which.strip() == "in the" and first < 12 and not future:
            return self._season_past(words, first)
        if self.today is None or not which.strip().startswith(("last", "this", "next")):
            return Resolved(words, UNKNOWN)
        shift = {"last": -1 if words.part("tail") or first >= self.today.month - 2 else 0}
        shift["next"] = 1
        year = self.today.year + shift.get(which.split()[0], 0)
        return self._relative(words, f"{year:04d}")

    # days counted from publication

    def _day_word(self, words: DateWords, _: bool) -> Resolved:
        day = " ".join((words.part("day") or "").lower().split())
        offset = {
            "yesterday": -1, "tomorrow": 1, "last night": -1, "the day before yesterday": -2,
            "the day after tomorrow": 2,
        }.get(day, 0)  # fmt: skip
        return self._from_today(words, offset)

    def _weekday(self, words: DateWords, future: bool) -> Resolved:
        return self._that_weekday(words, words.value("w"), future, strictly=False)

    def _which_weekday(self, words: DateWords, future: bool) -> Resolved:
        which = (words.part("which") or "").lower()
        weekday = words.value("w")
        if "following" in which and weekday is not None:
            base = self._from_last()
            if base is None:
                return Resolved(words, UNKNOWN)
            ahead = (weekday - base.weekday() - 1) % 7 + 1
            return self._relative(words, (base + timedelta(ahead)).isoformat())
        if which == "this" and self.today and weekday is not None:
            monday = self.today - timedelta(self.today.weekday())
            return self._relative(words, (monday + timedelta(weekday)).isoformat())
        return self._that_weekday(
            words,
            weekday,
            (future and which != "last") or which == "next",
            strictly=which in {"last", "next"},
        )

    def _before_last(self, words: DateWords, _: bool) -> Resolved:
        today, weekday, unit = self.today, words.value("w"), (words.part("unit") or "").lower()
        if today is None:
            return Resolved(words, UNKNOWN)
        if unit in {"month", "year"}:
            day = today + relativedelta(**{unit + "s": -2})  # type: ignore[arg-type]
            return self._relative(words, day.isoformat()[: 7 if unit == "month" else 4])
        monday = today - timedelta(today.weekday() + 14)
        if unit == "week":
            return self._relative(words, f"{monday}/{monday + timedelta(6)}")
        if unit == "weekend":
            saturday = today - timedelta((today.weekday() - 5) % 7 or 7) - timedelta(7)
            return self._relative(words, f"{saturday}/{saturday + timedelta(1)}")
        assert weekday is not None
        back = (today.weekday() - weekday) % 7 or 7
        return self._relative(words, (today - timedelta(back + 7)).isoformat())

    def _ago_from(self, words: DateWords, future: bool) -> Resolved:
        count, since = so_many(words.part("n") or ""), (words.part("from") or "").lower().split()
        if count is None or self.today is None or self._told_on.grain is not Grain.DAY:
            return Resolved(words, UNKNOWN)
        base = self.today + timedelta({"yesterday": -1, "tomorrow": 1}.get(since[0], 0))
        if (weekday := words.value("w")) is not None:
            ahead = since[0] == "next" or (since[0] in {"on", "this"} and future)
            near = self._that_weekday(words, weekday, ahead, strictly=since[0] == "last").when
            base = near.earliest or base
        unit = (words.part("unit") or "day").lower()
        step = {"night": "day"}.get(unit, unit) + "s"
        day = base - relativedelta(**{step: int(count)})  # type: ignore[arg-type]
        if since[0] == "this" and weekday is None:
            return self._relative(words, day.isoformat()[:7])  # "five years ago this week"
        return self._relative(words, day.isoformat())

    def _weekday_week(self, words: DateWords, _: bool) -> Resolved:
        weekday, which = words.value("w"), (words.part("which") or "").lower()
        if self.today is None or weekday is None:
            return Resolved(words, UNKNOWN)
        monday = self.today - timedelta(self.today.weekday())
        shift = {"last": -7, "next": 7}.get(which, 0)
        return self._relative(words, (monday + timedelta(shift + weekday)).isoformat())

    def _that_weekday(
        self, words: DateWords, weekday: int | None, future: bool, *, strictly: bool
    ) -> Resolved:
        if self.today is None or weekday is None:
            return Resolved(words, UNKNOWN)
        if future:
            ahead = (weekday - self.today.weekday()) % 7 or 7
            return self._relative(words, (self.today + timedelta(ahead)).isoformat())
        back = (self.today.weekday() - weekday) % 7
        back = 7 if strictly and back == 0 else back
        return self._relative(words, (self.today - timedelta(back)).isoformat())

    def _the_nth(self, words: DateWords, future: bool) -> Resolved:
        day, base = words.value("d"), self._from_last() or self.today
        if base is None or day is None:
            return Resolved(words, UNKNOWN)
        if not future and not self._last.known and base.day < day:
            base = base.replace(day=1) - timedelta(days=1)  # "on the 23rd", told on the 5th
        if self._last_block != self._block and self.today is not None and not future:
            last = self.today if day <= self.today.day else self.today - relativedelta(months=1)
            return self._relative(words, last.replace(day=day).isoformat())
        if future and self.today is not None and base.replace(day=day) < self.today:
            base = self.today if self.today.day <= day else self.today + relativedelta(months=1)
        return self._relative(words, base.replace(day=day).isoformat())

    def _which_unit(self, words: DateWords, _: bool) -> Resolved:
        which = " ".join((words.part("which") or "").lower().split())
        unit = (words.part("unit") or "").lower()
        back = which in {"that", "that same", "the same", "the following", "the previous"}
        base = self._from_last() if back else self.today
        if base is None or (back and unit == "month" and self._last.grain is Grain.YEAR):
            return Resolved(words, UNKNOWN)
        if which == "the past":  # up to today: "in the past year" is not the calendar year before
            first = base - relativedelta(
                weeks=unit == "week", months=unit == "month", years=unit == "year"
            )
            return self._relative(words, f"{first}/{base}")
        shift = {"last": -1, "the previous": -1, "next": 1, "the following": 1}
        step = shift.get(which, 0)
        if unit == "week":
            monday = base - timedelta(base.weekday()) + timedelta(7 * step)
            return self._relative(words, f"{monday}/{monday + timedelta(6)}")
        day = base + (relativedelta(months=step) if unit == "month" else relativedelta(years=step))
        return self._relative(words, day.isoformat()[: 7 if unit == "month" else 4])

    def _end_unit(self, words: DateWords, future: bool) -> Resolved:
        """ "Before the end of the month": of this one, or of the one told last in the paragraph."""
        told = self._last.known and self._last_block == self._block and not future
        which = (words.part("which") or "").lower()
        base = self._last.latest if told and which != "this" else self.today if future else None
        if base is None:
            return Resolved(words, UNKNOWN)
        month = (words.part("unit") or "").lower() == "month"
        if month and told and self._last.grain is Grain.YEAR:
            return Resolved(words, UNKNOWN)
        return self._relative(words, base.isoformat()[: 7 if month else 4])

    def _weekend(self, words: DateWords, future: bool) -> Resolved:
        if self.today is None:
            return Resolved(words, UNKNOWN)
        back = (self.today.weekday() - 5) % 7
        saturday = self.today - timedelta(back or 7 if self.today.weekday() == 5 else back)
        if future or (words.part("which") or "").lower() == "next":
            saturday += timedelta(7)
        return self._relative(words, f"{saturday}/{saturday + timedelta(1)}")


def _stated(words: DateWords, edtf: str) -> Resolved:
    return Resolved(words, When(edtf, Basis.STATED))


def _years_ago(words: DateWords) -> bool:
    """ "For a petition he signed two years ago": nothing is counted from there."""
    unit, way = (words.part("unit") or "").lower(), (words.part("way") or "").lower()
    return words.form == "n_ago" and unit.startswith("year") and way == "ago"
