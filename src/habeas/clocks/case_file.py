"""A case file: jurisdiction, events, term and conflicts of one or several persons, with checks.

The file is YAML, JSON or TOML in the shape of the worked cases: ``jurisdiction``, ``events``
(``type``, ``date``), ``term`` (``years``, ``months``), ``conflicts`` (``about``, ``value``),
``checks`` (``kind`` and its numbers). What a file states as its expected result is never read.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from habeas.clocks.calendar import add_months, elapsed, end_of, inclusive, term_end
from habeas.clocks.terms import sentence_end
from habeas.records.custody import Clock, Conflict, CustodyEvent, CustodyHistory
from habeas.records.errors import HabeasError
from habeas.records.when import UNKNOWN, When, stated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class BadCaseFile(HabeasError):
    """A case file that lacks what a clock needs."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(f"expected {expected} in the case file, found {found}; correct the file")


@dataclass(frozen=True, slots=True)
class Check:
    """A check of a case file, computed: what it is, the numbers found, and whether they agree."""

    kind: str
    found: tuple[tuple[str, str | int], ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class CaseResult:
    """The clocks and checks of one case."""

    id: str
    jurisdiction: str | None
    clocks: tuple[Clock, ...]
    checks: tuple[Check, ...]


def parse(data: str, name: str) -> list[dict[str, Any]]:
    """The cases of a file. Raises BadCaseFile."""
    try:
        if name.endswith(".json"):
            whole = json.loads(data)
        elif name.endswith(".toml"):
            whole = tomllib.loads(data)
        else:
            import yaml  # noqa: PLC0415 - only YAML files need it

            whole = yaml.safe_load(data)
    except Exception as error:
        raise BadCaseFile("YAML, JSON or TOML", "text that is none of them") from error
    cases = whole.get("cases", [whole]) if isinstance(whole, dict) else whole
    if not isinstance(cases, list) or not all(isinstance(one, dict) for one in cases):
        raise BadCaseFile("a case or a list named cases", f"{_kind(whole)}")
    for one in cases:
        if not set(one) & _TELLING:
            keys = ", ".join(sorted(map(str, one))[:4]) or "nothing"
            raise BadCaseFile("a case with events, a term or checks", f"one with {keys}")
    return cases


_TELLING = frozenset(("events", "term", "checks", "persons"))


def _kind(value: object) -> str:
    names = {str: "a text", list: "a list", dict: "a table", type(None): "nothing"}
    return names.get(type(value), "a number")


def history_of(case: Mapping[str, Any]) -> CustodyHistory:
    """The custody history of one case. Raises BadCaseFile for a date that is none."""
    events = tuple(_events(case))
    term = case.get("term") or {}
    months = 12 * int(term.get("years") or 0) + int(term.get("months") or 0)
    conflicts = tuple(
        Conflict(str(one.get("about", "")), (str(one.get("value", "")),))
        for one in case.get("conflicts") or ()
    )
    code = case.get("jurisdiction")
    return CustodyHistory(
        str(code) if code else None, events, months or None, case.get("charge"), conflicts
    )


def _events(case: Mapping[str, Any]) -> Iterator[CustodyEvent]:
    for row in case.get("events") or ():
        kind, written = row.get("type") or row.get("event"), str(row.get("date") or "")
        match = _DATE.match(written)
        if not kind:
            raise BadCaseFile("a type for every event", "an event without one")
        until = _DATE.match(str(row.get("until") or row.get("to") or ""))
        yield CustodyEvent(
            str(kind),
            stated(match.group()) if match else UNKNOWN,
            stated(until.group()) if until else UNKNOWN,
        )


def compute(case: Mapping[str, Any]) -> CaseResult:
    """Clocks and checks of one case."""
    history = history_of(case)
    end = sentence_end(history)
    clocks = (end,) if end is not None else ()
    checks = tuple(_check(one, history) for one in case.get("checks") or ())
    return CaseResult(str(case.get("id", "case")), history.jurisdiction, clocks, checks)


def _day(row: Mapping[str, Any], key: str) -> date:
    value = str(row.get(key) or "")
    when = When(value) if _DATE.fullmatch(value) else UNKNOWN
    if when.day is None:
        raise BadCaseFile(f"a day as {key} of a check", "no day")
    return when.day


def _check(row: Mapping[str, Any], history: CustodyHistory) -> Check:
    kind = str(row.get("kind"))
    worker = _CHECKS.get(kind)
    if worker is None:
        raise BadCaseFile(f"a check of kind {', '.join(sorted(_CHECKS))}", "another kind")
    found = worker(row, history)
    return Check(kind, tuple(found.items()), _agrees(row, found))


def _agrees(row: Mapping[str, Any], found: Mapping[str, str | int]) -> str:
    """Whether the numbers a file gives are those computed."""
    pairs = [
        (row[k], found[k]) for k in ("equals", "elapsed", "inclusive") if k in row and k in found
    ]
    if "within" in found:
        return "holds" if found["within"] else "fails"
    if not pairs:
        return "cannot_tell"
    return "holds" if all(str(one) == str(two) for one, two in pairs) else "fails"


def _limit(row: Mapping[str, Any], _: CustodyHistory) -> dict[str, str | int]:
    unit = {"d": "day", "m": "month", "h": "hour", "wd": "working_day"}[str(row.get("unit", "d"))]
    return {"equals": end_of(_day(row, "from"), int(row["n"]), unit).isoformat()}


def _limit_within(row: Mapping[str, Any], _: CustodyHistory) -> dict[str, str | int]:
    days = elapsed(_day(row, "from"), _day(row, "to"))
    return {"elapsed_days": days, "within": int(days <= int(row["max"]))}


def _daycount(row: Mapping[str, Any], _: CustodyHistory) -> dict[str, str | int]:
    one, two = _day(row, "from"), _day(row, "to")
    found: dict[str, str | int] = {
        "elapsed": elapsed(one, two),
        "inclusive": inclusive(one, two),
    }
    number = re.search(r"\d[\d,]*", str(row.get("stated", "")))
    if number:
        said = int(number.group().replace(",", ""))
        for name in ("elapsed", "inclusive"):
            if found[name] == said:
                found["convention"] = name
                break
    return found


def _span(row: Mapping[str, Any], _: CustodyHistory) -> dict[str, str | int]:
    one, two = _day(row, "from"), _day(row, "to")
    months = 0
    while add_months(one, months + 1) <= two:
        months += 1
    rest = elapsed(add_months(one, months), two)
    return {"years": months // 12, "months": months % 12, "days": rest}


def _credit(row: Mapping[str, Any], _: CustodyHistory) -> dict[str, str | int]:
    days = inclusive(_day(row, "from"), _day(row, "to"))
    up = (days + 1) // 2
    found: dict[str, str | int] = {"inclusive": days, "rounded_down": days // 2, "equals": up}
    return found


def _credit_sum(_: Mapping[str, Any], history: CustodyHistory) -> dict[str, str | int]:
    """Days credited before arrest: detention one for one, surveillance two for one."""
    found = {e.kind: e.when.day for e in reversed(history.events) if e.when.day}
    paper, rsdl, arrest = (found.get(k) for k in ("criminal_detention", "rsdl", "formal_arrest"))
    if paper is None or rsdl is None or arrest is None:
        raise BadCaseFile("criminal_detention, rsdl and formal_arrest", "a history without them")
    return {"equals": elapsed(paper, rsdl) + elapsed(rsdl, arrest) // 2}


def _alt_end(row: Mapping[str, Any], _: CustodyHistory) -> dict[str, str | int]:
    months = 12 * int(row.get("y") or 0) + int(row.get("m") or 0)
    end = term_end(_day(row, "from"), months) - timedelta(int(row.get("credit") or 0))
    return {"equals": end.isoformat()}


def _plain_years(row: Mapping[str, Any], _: CustodyHistory) -> dict[str, str | int]:
    return {"equals": add_months(_day(row, "from"), 12 * int(row["y"])).isoformat()}


_CHECKS: dict[
    str, Callable[[Mapping[str, Any], CustodyHistory], dict[str, str | int]]
] = {
    "limit": _limit,
    "limit_within": _limit_within,
    "daycount": _daycount,
    "span": _span,
    "credit": _credit,
    "credit_sum": _credit_sum,
    "alt_end": _alt_end,
    "plain_years": _plain_years,
}  # fmt: skip
