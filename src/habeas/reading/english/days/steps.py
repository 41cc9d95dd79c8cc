"""Days counted from the one told last: "three days later", "the next morning", "over the following week", "on the
second day of it".
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from habeas.reading.english.days.calendar_sense import Calendar, Resolved
from habeas.reading.english.words.numerals import ORDINALS, so_many
from habeas.records.when import UNKNOWN, Grain, When

if TYPE_CHECKING:
    from datetime import date

    from habeas.reading.english.words.dates import DateWords

_SITTING = 31
"""How many days at most a hearing or a visit lasts whose first or last day is told."""
_LONG = {"week": 7, "fortnight": 14}
_ROUNDED = frozenset(
    ("more than", "less than", "fewer than", "over", "about", "some", "nearly", "almost", "barely")
)
_NEWS = 2
"""How many paragraphs back the day is told that a sentence opens with: "On the same day, in Lund, …"."""
_THE_SAME_DAY = ("On the same day", "The same day", "That same day", "On that same day")
_A_FEW_DAYS = 7
"""So many days after something told of a month, it is still told of that month."""


class Steps(Calendar):
    """The calendar of a document with the steps that its words take from the day told last."""

    def _n_ago(self, words: DateWords, _: bool) -> Resolved:
        count, way = so_many(words.part("n") or ""), (words.part("way") or "").lower()
        unit = (words.part("unit") or "day").lower()
        if count is None and unit == "hour":
            count = 1  # "a few hours later"
        if count is None:
            return Resolved(words, UNKNOWN)
        before = way.startswith(("ago", "earlier", "before", "previously"))
        base = self.today if way == "ago" else self._from_last()
        if base is None or (way == "before" and not self._told_here(base)):
            return Resolved(words, UNKNOWN)
        if unit == "hour":
            return self._hours_on(words, int(count), back=before, ago=way == "ago")
        by_days = unit in {"day", "night", "week", "fortnight"}
        if by_days and (words.part("about") or "").lower() in _ROUNDED:
            return Resolved(words, UNKNOWN)
        if by_days and way != "ago" and self._last.grain in {Grain.MONTH, Grain.YEAR}:
            near = (
                int(count) * _LONG.get(unit, 1) <= _A_FEW_DAYS and self._last_block == self._block
            )
            return Resolved(words, self._last if near else UNKNOWN)
        amount = int(-count if before else count)
        day = base + (
            timedelta(amount * _LONG.get(unit, 1))
            if by_days
            else relativedelta(**{unit + "s": amount})  # type: ignore[arg-type]
        )
        if by_days or words.part("exact"):
            return self._relative(words, day.isoformat())
        return self._relative(words, day.isoformat()[: 7 if unit == "month" else 4])

    def _after_n(self, words: DateWords, _: bool) -> Resolved:
        """ "After three days a court ruled …": so many days after the one told right before."""
        count, day = so_many(words.part("n") or ""), self._last.day
        if count is None or day is None or self._last_day != (self._block, self._last):
            return Resolved(words, UNKNOWN)
        unit = (words.part("unit") or "").removesuffix("s")
        return self._relative(words, f"{day + timedelta(int(count) * _LONG.get(unit, 1))}")

    def _still_ahead(self, when: When, block: int) -> bool:
        """ "On 31 March a judge remanded him until 14 April. On the same day …": a day to come is not the day told last."""
        to_come = (
            self.today is not None and when.earliest is not None and when.earliest > self.today
        )
        return to_come and self._last_block == block and self._last.known

    def _told_here(self, base: date) -> bool:
        """Whether a day is told in the paragraph and lies behind: what "two days before" counts from."""
        ahead = self.today is not None and base > self.today
        return self._last_block == self._block and not ahead

    def _hours_on(self, words: DateWords, count: int, *, back: bool, ago: bool) -> Resolved:
        """ "Three hours later": the same day; "48 hours later": two days on; "36 hours later": either."""
        days = count // 24
        near = ago or (self._last_day[0] == self._block and self._last.grain is Grain.DAY)
        base = self.today if ago else self._last_day[1].earliest
        ahead = back and base is not None and self.today is not None and base > self.today
        if base is None or ahead or not near or words.part("about") or (days and count % 24):
            return Resolved(words, UNKNOWN)
        return self._relative(words, (base + timedelta(-days if back else days)).isoformat())

    def _span_on(self, words: DateWords, _: bool) -> Resolved:
        """ "Over the following three days": from the day after the one told last."""
        count, unit = so_many(words.part("n") or ""), (words.part("unit") or "").lower()
        day = self._last.day if self._last_block == self._block else None
        if unit in {"month", "year"} or day is None:
            return Resolved(words, UNKNOWN)
        if words.part("n") is None and not words.words.lower().rstrip().endswith("s"):
            count = 1  # "in the following week"
        if count is None:
            return Resolved(words, UNKNOWN)
        days = timedelta(int(count) * _LONG.get(unit, 1))
        return self._relative(words, f"{day + timedelta(1)}/{day + days}")

    def _nth_day(self, words: DateWords, _: bool) -> Resolved:
        """ "On the last day": of the days on which something told last took place."""
        first, last = self._last.earliest, self._last.latest
        days = self._last.grain is Grain.INTERVAL and self._last_block == self._block
        if not days or first is None or last is None or (last - first).days > _SITTING:
            return Resolved(words, UNKNOWN)
        nth = (words.part("nth") or "").lower()
        step = ORDINALS.get(nth, 1) - 1
        day = last if nth in {"last", "final", "closing"} else first + timedelta(step)
        return self._relative(words, day.isoformat()) if day <= last else Resolved(words, UNKNOWN)

    def _day_step(self, words: DateWords, _: bool) -> Resolved:
        base = self._from_last()
        apart = self._block - self._last_day[0]
        if base is not None and 0 < apart <= _NEWS and words.words.startswith(_THE_SAME_DAY):
            return self._relative(words, self._last_day[1].edtf or "")
        if base is None or self._last_block != self._block:
            return Resolved(words, UNKNOWN)
        if self._last.grain is not Grain.DAY and self._last_day[0] != self._block:
            return Resolved(words, self._last)
        if self._last.grain is Grain.MONTH and words.part("same") and not _holds(self._last, base):
            return Resolved(words, self._last)
        base = self._last_day[1].earliest or base
        step = 1 if words.part("next") else -1 if words.part("prev") else 0
        return self._relative(words, (base + timedelta(step)).isoformat())


def _holds(month: When, day: date) -> bool:
    """Whether a day lies in a month."""
    return (month.edtf or "").startswith(day.isoformat()[:7])
