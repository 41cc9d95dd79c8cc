"""The checks of a case file: numbers that it states, computed anew and compared.

A check of a kind that nobody knows, or that lacks a date, is answered with *cannot tell*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from habeas.clocks.calendar import (
    add_months,
    elapsed,
    end_of,
    inclusive,
    next_working_day,
    term_end,
)
from habeas.clocks.measures import stretches
from habeas.clocks.stated import fits, length_in, span
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from habeas.records.custody import CustodyHistory

    Found = dict[str, str | int]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNIT = {"d": "day", "m": "month", "h": "hour", "wd": "working_day", "w": "week", "y": "year"}


@dataclass(frozen=True, slots=True)
class Check:
    """A check of a case file, computed: what it is, the numbers found, and whether they agree."""

    kind: str
    found: tuple[tuple[str, str | int], ...]
    verdict: str


class _NoDay(Exception):
    """A check without a day that it needs."""


def check(row: Mapping[str, Any], history: CustodyHistory) -> Check:
    """One check of a case file, computed and compared with what the file states."""
    kind = str(row.get("kind") or row.get("check") or "")
    worker = _CHECKS.get(kind)
    if worker is None:
        known = ", ".join(sorted(_CHECKS))
        return Check(kind, (("because", f"expected one of {known}"),), "cannot_tell")
    try:
        found = worker(row, history)
    except (_NoDay, ValueError, TypeError, KeyError, OverflowError):
        why = "a day or number that it needs is missing"
        return Check(kind, (("because", why),), "cannot_tell")
    return Check(kind, tuple(found.items()), _agrees(row, found))


def _agrees(row: Mapping[str, Any], found: Mapping[str, str | int]) -> str:
    """Whether the numbers a file gives are those computed."""
    if "within" in found:
        return "holds" if found["within"] else "fails"
    verdicts = set()
    for key in ("elapsed", "inclusive", "years", "months", "days"):
        if row.get(key) is not None and key in found:
            verdicts.add(str(row[key]) == str(found[key]))
    if row.get("equals") is not None and "equals" in found:
        given = str(row["equals"])
        verdicts.add(given in {str(found["equals"]), str(found.get("next_working_day"))})
    if "fits" in found:
        verdicts.add(bool(found["fits"]))
    if not verdicts:
        return "cannot_tell"
    return "holds" if all(verdicts) else "fails"


def _day(row: Mapping[str, Any], key: str) -> date:
    match = _DAY.match(str(row.get(key) or "").strip())
    when = When(match.group()) if match else UNKNOWN
    if when.day is None:
        raise _NoDay
    return when.day


def _months(row: Mapping[str, Any]) -> int:
    years, months = row.get("y") or row.get("years") or 0, row.get("m") or row.get("months") or 0
    return 12 * int(years) + int(months)


def _limit(row: Mapping[str, Any], _: CustodyHistory) -> Found:
    unit, n = _UNIT.get(str(row.get("unit", "d")), str(row.get("unit"))), int(row["n"])
    if unit == "week":
        unit, n = "day", 7 * n
    if unit == "year":
        unit, n = "month", 12 * n
    last = end_of(_day(row, "from"), n, unit)
    found: Found = {"equals": last.isoformat()}
    if "appeal" in str(row.get("rule", "")) and next_working_day(last) != last:
        found["next_working_day"] = next_working_day(last).isoformat()
    return found


def _limit_within(row: Mapping[str, Any], _: CustodyHistory) -> Found:
    start, end = _day(row, "from"), _day(row, "to")
    unit = _UNIT.get(str(row.get("unit", "d")), "day")
    last = end_of(start, int(row["max"]), unit)
    days = elapsed(start, end)
    found: Found = {"elapsed_days": days, "last_day": last.isoformat(), "within": int(end <= last)}
    if end > last:
        found["excess_days"] = elapsed(last, end)
    return found


def _daycount(row: Mapping[str, Any], history: CustodyHistory) -> Found:
    one, two = _day(row, "from"), _day(row, "to")
    found: Found = {"elapsed": elapsed(one, two), "inclusive": inclusive(one, two)}
    return found | _stated(row, one, two, history)


def _stated(row: Mapping[str, Any], one: date, two: date, history: CustodyHistory) -> Found:
    """How a stated length fits: by which convention, or from which other event of the case."""
    length = length_in(str(row.get("stated") or ""))
    if length is None:
        return {}
    if convention := fits(length, one, two):
        return {"convention": convention, "fits": 1}
    for event in history.events:
        day = event.when.day
        if day is not None and day not in {one, two} and (found := fits(length, day, two)):
            name = (event.label or event.kind).replace("_", " ")
            return {
                "convention": found, "counts_from": name, "counts_from_day": day.isoformat(),
                "fits": 1,
            }  # fmt: skip
    return {"fits": 0}


def _span(row: Mapping[str, Any], history: CustodyHistory) -> Found:
    one, two = _day(row, "from"), _day(row, "to")
    months, rest = span(one, two)
    found: Found = {"years": months // 12, "months": months % 12, "days": rest}
    return found | _stated(row, one, two, history)


def _credit(row: Mapping[str, Any], _: CustodyHistory) -> Found:
    """Days of surveillance two for one, rounded both ways; or at the ratio the check gives."""
    days = inclusive(_day(row, "from"), _day(row, "to"))
    ratio = float(row.get("ratio") or 0.5)
    down = int(days * ratio)
    up = down if days * ratio == down else down + 1
    given = str(row.get("equals", ""))
    found: Found = {"inclusive": days, "rounded_down": down, "rounded_up": up}
    return found | {"equals": down if given == str(down) else up}


def _credit_sum(_: Mapping[str, Any], history: CustodyHistory) -> Found:
    """Days credited before arrest: detention one for one, surveillance two for one; the day taken
    counts only with the day on paper.
    """
    found = stretches(history.events)
    last = max((s.start for s in found if s.measure == "arrest"), default=None)
    before = [s for s in found if last is not None and s.start < last]
    if not any(s.measure == "rsdl" for s in before):
        raise _NoDay
    paper = any(s.measure == "detention" for s in before)
    whole = {"detention", "liuzhi"} | (set() if paper else {"taken"})
    full = sum(s.days for s in before if s.measure in whole)
    halves = sum(s.days for s in before if s.measure == "rsdl")
    return {"detention": full, "surveillance": halves, "equals": full + halves // 2}


def _alt_end(row: Mapping[str, Any], _: CustodyHistory) -> Found:
    days = int(row.get("d") or row.get("days") or 0) - int(row.get("credit") or 0)
    return {"equals": (term_end(_day(row, "from"), _months(row)) + timedelta(days)).isoformat()}


def _plain_years(row: Mapping[str, Any], _: CustodyHistory) -> Found:
    return {"equals": add_months(_day(row, "from"), _months(row)).isoformat()}


def _remission(row: Mapping[str, Any], _: CustodyHistory) -> Found:
    """A term from the first day in custody with a third remitted, as Hong Kong counts it."""
    start = _day(row, "from")
    length = inclusive(start, add_months(start, _months(row)) - timedelta(1))
    served = length - length // 3
    return {
        "days": length, "remitted": length // 3, "served": served,
        "equals": (start + timedelta(served - 1)).isoformat(),
    }  # fmt: skip


def _age(row: Mapping[str, Any], _: CustodyHistory) -> Found:
    """An age in completed years on a day."""
    born, on = _day(row, "from"), _day(row, "to")
    years = span(born, on)[0] // 12
    found: Found = {"equals": years}
    said = re.search(r"\d+", str(row.get("stated") or ""))
    return found | ({"fits": int(int(said.group()) == years)} if said else {})


_CHECKS: dict[str, Callable[[Mapping[str, Any], CustodyHistory], Found]] = {
    "limit": _limit,
    "limit_within": _limit_within,
    "daycount": _daycount,
    "span": _span,
    "credit": _credit,
    "credit_sum": _credit_sum,
    "alt_end": _alt_end,
    "plain_years": _plain_years,
    "remission": _remission,
    "age": _age,
}  # fmt: skip
