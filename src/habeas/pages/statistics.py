"""Statistics as a page and as JSON: each figure with n, unknown, alleged only, and its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.clocks.statistics import SMALL
from habeas.clocks.survival import median_interval, reached
from habeas.pages.phrases import STATUS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from habeas.clocks.statistics import Class, Figure, Statistics, Waiting

    Written = Callable[[int], str]
    """A case number as it is shown."""

TITLES = {
    "status": "by status",
    "charge": "by charge",
    "court": "by court",
    "term": "by term, of those sentenced",
    "month": "new detentions by month",
    "trial": "time from being taken to the trial",
    "verdict": "time from being taken to the verdict",
}
_MONTHS = tuple(range(1, 13))


def statistics_fields(found: Statistics, written: Written) -> dict[str, object]:
    """The statistics as a JSON record."""
    return {
        "persons": found.persons,
        "unnamed": found.unnamed,
        "small_classes": found.small,
        "figures": [_figure_fields(one, written) for one in found.figures],
        "times": [_waiting_fields(one, written) for one in found.waits],
    }


def _figure_fields(one: Figure, written: Written) -> dict[str, object]:
    return {
        "figure": one.name, "n": one.known, "unknown": _set(one.unknown, written),
        "alleged_only": _set(one.alleged, written),
        "classes": [
            {"value": row.value, "label": row.label, "n": len(row.cases),
             "cases": [written(case) for case in row.cases], "claims": list(row.claims)}
            for row in one.classes
        ],
    }  # fmt: skip


def _waiting_fields(one: Waiting, written: Written) -> dict[str, object]:
    low, high = median_interval(one.steps)
    return {
        "figure": f"time_to_{one.name}", "n": one.came + one.open, "came": one.came,
        "censored": one.open, "unknown": _set(one.unknown, written),
        "alleged_only": _set(one.alleged, written), "median_days": reached(one.steps),
        "median_95": [low, high], "quarter_days": reached(one.steps, 0.75),
        "three_quarters_days": reached(one.steps, 0.25),
        "curve": [
            {"days": step.days, "at_risk": step.at_risk, "came": step.came,
             "waiting": round(step.share, 6)}
            for step in one.steps
        ],
        "cases": [written(case) for case in one.cases], "claims": list(one.claims),
    }  # fmt: skip


def _set(cases: Iterable[int], written: Written) -> dict[str, object]:
    numbers = [written(case) for case in dict.fromkeys(cases)]
    return {"n": len(numbers), "cases": numbers}


def statistics_page(found: Statistics, written: Written, *, cases: bool) -> str:
    """The statistics as a page; with ``cases`` the case numbers behind each class."""
    rows = [_persons(found)]
    for figure in found.figures:
        beside = _beside(figure.known, figure.unknown, figure.alleged)
        rows += ["", f"{TITLES[figure.name]} ({beside})"]
        table = _months if figure.name == "month" and not cases else _classes
        rows += table(figure, written, cases=cases) or ["  nothing known"]
    for waiting in found.waits:
        rows += ["", *_waiting(waiting)]
    if found.small:
        small = f"{found.small} of these classes hold fewer than {SMALL} persons"
        rows += ["", f"{small}: before they are published, merge them (docs/counting.md)"]
    return "\n".join(rows) + "\n"


def _persons(found: Statistics) -> str:
    words = f"{found.persons:,} person{'s' * (found.persons != 1)} known to us"
    unnamed = f", {found.unnamed} of them without a name" if found.unnamed else ""
    return f"{words}{unnamed}; no estimate of all held"


def _beside(known: int, unknown: Iterable[int], alleged: Iterable[int]) -> str:
    """What every figure is told with."""
    open_, hedged = len(dict.fromkeys(unknown)), len(dict.fromkeys(alleged))
    some = f", {hedged} of them alleged only" if hedged else ""
    return f"n {known:,}, unknown {open_:,}{some}"


def _classes(figure: Figure, written: Written, *, cases: bool) -> list[str]:
    rows = []
    for one in figure.classes:
        label = STATUS.get(one.label, one.label) if figure.name == "status" else one.label
        rows.append(f"{len(one.cases):>7,}  {label}")
        if cases:
            rows.append(f"{'':9}{' '.join(written(case) for case in one.cases)}")
    return rows


def _months(figure: Figure, _written: Written, *, cases: bool) -> list[str]:
    """A row for each year, a column for each month; nothing told of a month is a dot."""
    assert not cases
    by_year: dict[str, dict[int, Class]] = {}
    for one in figure.classes:
        year, month = one.value.split("-")
        by_year.setdefault(year, {})[int(month)] = one
    if not by_year:
        return []
    head = "".join(f"{month:>6}" for month in _MONTHS)
    rows = [f"  month{head}{'year':>7}"]
    for year, row in sorted(by_year.items()):
        cells = [len(row[month].cases) if month in row else 0 for month in _MONTHS]
        told = "".join(f"{number or '·':>6}" for number in cells)
        rows.append(f"  {year:>5}{told}{sum(cells):>7}")
    return rows


def _waiting(one: Waiting) -> list[str]:
    beside = _beside(one.came + one.open, one.unknown, one.alleged)
    rows = [f"{TITLES[one.name]} ({beside})"]
    if not one.steps:
        return [*rows, "  it came for none of them"]
    rows.append(f"  came for {one.came:,}; {one.open:,} without it when last heard of, or released")
    median, (low, high) = reached(one.steps), median_interval(one.steps)
    if median is None:
        rows.append("  the middle is not reached: more than half still wait")
    else:
        bounds = f"{low if low is not None else '…'} to {high if high is not None else '…'}"
        rows.append(f"  half waited {median:,} days or less (95 %: {bounds})")
    quarter, rest = reached(one.steps, 0.75), reached(one.steps, 0.25)
    told = [f"a quarter {quarter:,}" if quarter is not None else "",
            f"three quarters {rest:,}" if rest is not None else ""]  # fmt: skip
    if any(told):
        rows.append(f"  {', '.join(filter(None, told))} days or less")
    return rows
