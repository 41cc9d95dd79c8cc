"""What stands before a clause in its sentence, found once for all its clauses."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.chinese.clauses.scene import View
    from habeas.reading.chinese.words.dates import Dated


class Before:
    """Where the clauses of a sentence begin, and which last one before each has a day. Linear to make."""

    __slots__ = ("_dates", "_days", "_last", "_starts")

    def __init__(self, views: Sequence[View], dates: Sequence[Dated]) -> None:
        self._starts = [view.start for view in views]
        self._dates = sorted(dates, key=lambda d: d.start)
        self._days = [d.start for d in self._dates]
        self._last: list[int] = []
        last = -1
        for n, view in enumerate(views):
            self._last.append(last)
            if self.first_day(view) is not None:
                last = n
        self._last.append(last)

    def index(self, place: int) -> int:
        """Which clause begins at a place, or is the first to begin after it."""
        return bisect_left(self._starts, place)

    def with_a_day(self, place: int) -> int:
        """Which last clause that begins before a place has a day; -1 where none does."""
        return self._last[bisect_left(self._starts, place)]

    def first_day(self, view: View) -> Dated | None:
        """The first day in a clause."""
        at = bisect_left(self._days, view.start)
        return self._dates[at] if at < len(self._days) and self._days[at] < view.end else None
