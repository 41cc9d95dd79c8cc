"""How long until something happens, where for some it has not happened yet: Kaplan and Meier, 1958.

Those still waiting count as waiting up to the day they were last heard of (censored). Pure
functions on days; the suite compares them with a library.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from math import exp, log, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_95 = 1.959963984540054
"""The normal quantile of a two-sided interval of 95 %."""


@dataclass(frozen=True, slots=True)
class Step:
    """After so many ``days``: how many were waiting until then (``at_risk``), for how many it
    ``came`` on that day, the ``share`` still waiting after it, and its interval of 95 % (Greenwood,
    on the log-log scale; None where it is not defined: nobody or everybody waits).
    """

    days: int
    at_risk: int
    came: int
    share: float
    low: float | None = None
    high: float | None = None


def curve(waits: Iterable[tuple[int, bool]]) -> tuple[Step, ...]:
    """The steps of the share still waiting, one for each day on which it came for somebody.

    Each wait is its days and whether it came then; else the person was still waiting when last
    heard of. The order of the waits does not matter.
    """
    ordered = sorted(waits)
    waiting, share, spread = len(ordered), 1.0, 0.0
    steps = []
    for days, group in groupby(ordered, key=lambda wait: wait[0]):
        some = list(group)
        came = sum(ended for _, ended in some)
        if came:
            share *= 1 - came / waiting
            left = waiting - came
            spread = spread + came / (waiting * left) if left else spread
            low, high = _interval(share, spread)
            steps.append(Step(days, waiting, came, share if left else 0.0, low, high))
        waiting -= len(some)
    return tuple(steps)


def _interval(share: float, spread: float) -> tuple[float | None, float | None]:
    if not 0 < share < 1:
        return None, None
    width = _95 * sqrt(spread) / abs(log(share))
    return share ** exp(width), share ** exp(-width)


def reached(steps: Sequence[Step], share: float = 0.5) -> int | None:
    """The first day by which at most this share still waits: the median by default. None where it
    is not reached.
    """
    return next((step.days for step in steps if step.share <= share + 1e-12), None)


def median_interval(steps: Sequence[Step]) -> tuple[int | None, int | None]:
    """The interval of 95 % of the median: where the bounds of the curve cross a half."""
    low = next((s.days for s in steps if s.low is not None and s.low <= 0.5), None)
    high = next((s.days for s in steps if s.high is not None and s.high <= 0.5), None)
    return low, high
