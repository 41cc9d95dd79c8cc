"""Waits of which some are not over: the share still waiting, by hand and beside a library."""

from __future__ import annotations

import warnings
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from habeas.clocks.survival import Step, curve, median_interval, reached

WAITS = st.lists(st.tuples(st.integers(0, 4000), st.booleans()), max_size=60)


def test_five_waits_by_hand() -> None:
    """Verdicts after 100, 200 and 200 days; two still waiting, last heard of at 150 and 300."""
    waits = [(100, True), (150, False), (200, True), (200, True), (300, False)]
    steps = curve(waits)
    # after 100 days one of five: 4/5 wait. After 200 two of the three still there: 4/5 × 1/3.
    assert [(s.days, s.at_risk, s.came) for s in steps] == [(100, 5, 1), (200, 3, 2)]
    assert [s.share for s in steps] == pytest.approx([4 / 5, 4 / 15])
    assert reached(steps) == 200
    assert reached(steps, 0.75) == 200 and reached(steps, 0.25) is None


def test_nobody_and_nothing() -> None:
    assert curve([]) == () and reached(()) is None and median_interval(()) == (None, None)
    assert curve([(30, False), (90, False)]) == ()
    assert curve([(30, True)]) == (Step(30, 1, 1, 0.0),)


@given(WAITS)
def test_it_never_rises_and_the_order_does_not_matter(waits: list[tuple[int, bool]]) -> None:
    steps = curve(waits)
    shares = [1.0, *(step.share for step in steps)]
    assert all(later <= earlier for earlier, later in pairwise(shares))
    assert all(0 <= share <= 1 for share in shares)
    assert curve(reversed(waits)) == steps
    assert sum(step.came for step in steps) == sum(ended for _, ended in waits)


@given(WAITS.filter(lambda waits: any(ended for _, ended in waits)))
def test_it_is_what_a_library_gives(waits: list[tuple[int, bool]]) -> None:
    steps = curve(waits)
    data = stats.CensoredData(
        uncensored=[days for days, ended in waits if ended],
        right=[days for days, ended in waits if not ended],
    )
    found = stats.ecdf(data).sf
    days = [step.days for step in steps]
    assert found.evaluate(days) == pytest.approx([step.share for step in steps], abs=1e-9)
    bounds = {step.days: step for step in steps if step.low is not None}
    if bounds:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it has no bounds where everybody or nobody waits
            interval = found.confidence_interval(method="log-log")
        for at, step in bounds.items():
            assert interval.low.evaluate(at) == pytest.approx(step.low, abs=1e-7)
            assert interval.high.evaluate(at) == pytest.approx(step.high, abs=1e-7)
