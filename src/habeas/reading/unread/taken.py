"""Stretches of a text that are already found: what overlaps one is not found again."""

from __future__ import annotations

from bisect import bisect_right, insort


class Taken:
    """Stretches that do not overlap, in order."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> bool:
        """Take a stretch, unless it is empty or overlaps one taken before."""
        at = bisect_right(self._spans, (start, end))
        before = at > 0 and self._spans[at - 1][1] > start
        after = at < len(self._spans) and self._spans[at][0] < end
        if before or after or end <= start:
            return False
        insort(self._spans, (start, end))
        return True
