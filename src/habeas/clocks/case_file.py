"""A case file: jurisdiction, events, term and conflicts of one or several persons, with checks.

The file is YAML, JSON or TOML in the shape of the worked cases: ``jurisdiction``, ``events``
(``type``, ``date``, ``until``, ``source``), ``term`` (``years``, ``months``, ``days``, or words
such as "life"), ``conflicts`` (``about``, ``value``), ``stated_end`` (what sources say) and
``checks``. What a file states as its expected result or credit is never read.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.case.steps import step_named
from habeas.clocks import clocks_for
from habeas.clocks.case_checks import Check, check
from habeas.clocks.elsewhere import heaviest_only
from habeas.clocks.status import Status, status_of
from habeas.clocks.term_words import Told, term_of, words_of
from habeas.law.pack import codes, load
from habeas.records.change import replace
from habeas.records.custody import Clock, Conflict, CustodyEvent, CustodyHistory, StatedEnd
from habeas.records.errors import BadDate, HabeasError
from habeas.records.when import UNKNOWN, When, stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WRITTEN = re.compile(
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]*\.?\s+(?:(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<y>\d{4})",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?<!\d)\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])")
_BETWEEN = re.compile(r"^\W*(?:/|\.\.|–|—|-|to|or|and|until|till|至)\W*$", re.IGNORECASE)
_TERMED = frozenset(("sentence", "judgment", "appeal_decision", "commutation", "reduction"))
_ALIASES = {"IL": "IL_OPT", "PS": "IL_OPT", "OPT": "IL_OPT", "PRC": "CN", "CHINA": "CN"}
_TELLING = frozenset(("events", "timeline", "term", "terms", "checks", "persons"))


class BadCaseFile(HabeasError):
    """A case file that lacks what a clock needs."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(f"expected {expected} in the case file, found {found}; correct the file")


@dataclass(frozen=True, slots=True)
class CaseResult:
    """The clocks, checks, status and conflicts of one case."""

    id: str
    jurisdiction: str | None
    clocks: tuple[Clock, ...]
    checks: tuple[Check, ...]
    status: Status
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[str, ...] = ()


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


def _kind(value: object) -> str:
    names = {str: "a text", list: "a list", dict: "a table", type(None): "nothing"}
    return names.get(type(value), "a number")


def history_of(case: Mapping[str, Any]) -> CustodyHistory:
    """The custody history of one case. Raises BadCaseFile for a date that is none."""
    told = _term(case)
    code = _code(case)
    charge = case.get("charge") or case.get("charges")
    if heaviest_only(code) and told.nature == "several" and told.parts:
        months, days = max(told.parts)
        told = Told(months, days, parts=told.parts)
    return CustodyHistory(
        code,
        tuple(_events(case)),
        told.months or None,
        str(charge) if charge else None,
        tuple(_conflicts(case)),
        term_days=told.days,
        nature=told.nature,
        stated_ends=tuple(_stated_ends(case)),
    )


def _code(case: Mapping[str, Any]) -> str | None:
    code = str(case.get("jurisdiction") or "").upper()
    return (code if code in codes() else _ALIASES.get(code, code)) or None


def _term(case: Mapping[str, Any]) -> Told:
    for name in ("term", "terms", "sentence", "sentences"):
        if case.get(name):
            return term_of(case[name])
    return Told()


def _rows(case: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = case.get(name) or ()
    if not isinstance(value, (list, tuple)):
        raise BadCaseFile(f"a list named {name}", _kind(value))
    return [row if isinstance(row, dict) else {"value": row} for row in value]


def _conflicts(case: Mapping[str, Any]) -> Iterator[Conflict]:
    for row in _rows(case, "conflicts"):
        by = str(row.get("source") or row.get("by") or "")
        yield Conflict(str(row.get("about", "")), (str(row.get("value", "")),), by=by)


def _stated_ends(case: Mapping[str, Any]) -> Iterator[StatedEnd]:
    value = case.get("stated_end")
    rows = value if isinstance(value, (list, tuple)) else [value] if value else []
    for row in rows:
        told = row if isinstance(row, dict) else {"value": row}
        by = str(told.get("source") or told.get("by") or "")
        yield StatedEnd(_when(str(told.get("value") or told.get("date") or ""))[0], by)
    term = case.get("term")
    printed = str(term.get("to") or term.get("until") or "") if isinstance(term, dict) else ""
    if printed:
        yield StatedEnd(_when(printed)[0], "the judgment, as printed")


def _events(case: Mapping[str, Any]) -> Iterator[CustodyEvent]:
    source, starts = "", _starts(case)
    for row in _rows(case, "events") or _rows(case, "timeline"):
        name = row.get("type") or row.get("event") or row.get("kind")
        if not name:
            raise BadCaseFile("a type for every event", "an event without one")
        source = _source(str(row.get("source") or ""), source)
        yield _event(str(name), row, source, starts)


def _source(own: str, before: str) -> str:
    """A source, where "same" stands for the one before it."""
    return before if re.match(r"same\b|ibid", own, re.IGNORECASE) else own


def _starts(case: Mapping[str, Any]) -> frozenset[str]:
    """The start events that limits of the case's law name: steps called so keep their names."""
    code = _code(case)
    rules = load(code).rules if code is not None and code in codes() else ()
    return frozenset(rule.start_event for rule in (*rules, *load("INT").rules))


def _event(name: str, row: Mapping[str, Any], source: str, starts: frozenset[str]) -> CustodyEvent:
    step = step_named(name)
    kind = name if name in starts or step.kind == "other" else step.kind
    written = str(row.get("date") or row.get("on") or row.get("from") or row.get("start") or "")
    when, until, note = _dated(written, begins=step.does == "begins")
    last = str(row.get("until") or row.get("to") or row.get("end") or "")
    months, days = _amount(step.kind, row, note)
    return CustodyEvent(
        kind,
        when,
        _when(last)[0] if last else until,
        months=months or None,
        days=days,
        label=name,
        source=source,
    )


def _amount(kind: str, row: Mapping[str, Any], note: str) -> tuple[int, int]:
    """The term that a sentence, an appeal or a commutation gives, or what a reduction takes off."""
    if kind not in _TERMED:
        return 0, 0
    if any(key in row for key in ("years", "months", "days", "term")):
        told = term_of(row.get("term") or {k: row[k] for k in row if k != "date"})
    else:
        told = words_of(" ".join(str(row.get(k) or "") for k in ("value", "amount")) + f" {note}")
    return told.months, told.days


def _dated(written: str, *, begins: bool) -> tuple[When, When, str]:
    """The date of a step, the end of a measure told with it, and what else is written there."""
    when, rest = _when(written)
    ends = written.strip()
    two = _DATE.findall(ends)
    if begins and len(two) == 2 and re.search(r"\b(?:to|until|till)\b|至", ends):
        return _when(two[0])[0], _when(two[1])[0], ""
    return when, UNKNOWN, rest


def _when(written: str) -> tuple[When, str]:
    """The date that words give, and the rest of them. Two dates are the ends of what it may be."""
    written = _WRITTEN.sub(_iso, written)
    found = list(_DATE.finditer(written))
    if not found:
        return UNKNOWN, written
    first = found[0]
    rest = written[first.end() :]
    try:
        if len(found) > 1 and _BETWEEN.match(written[first.end() : found[1].start()]):
            ends = sorted((first.group(), found[1].group()))
            return stated("/".join(ends)), written[found[1].end() :]
        return stated(first.group()), rest
    except BadDate:
        raise BadCaseFile("dates that the calendar has", "one that it has not") from None


def _iso(found: re.Match[str]) -> str:
    """A date in English words in figures."""
    month = f"{found['y']}-{_MONTHS.index(found['m'].casefold()) + 1:02d}"
    day = found["d1"] or found["d2"]
    return f"{month}-{int(day):02d}" if day else month


def compute(case: Mapping[str, Any], as_of: date) -> CaseResult:
    """Clocks, checks and status of one case, on a day."""
    history = history_of(case)
    found = clocks_for(history, as_of)
    ends = [one for one in found if one.clock == "sentence_end"]
    clocks = (*ends, *(one for one in found if one.clock != "sentence_end"))
    checks = tuple(check(one, history) for one in _rows(case, "checks"))
    return CaseResult(
        str(case.get("id", "case")),
        history.jurisdiction,
        clocks,
        checks,
        status_of(history, as_of),
        _joined(history.conflicts),
        tuple(_notes(case)),
    )


def _joined(conflicts: tuple[Conflict, ...]) -> tuple[Conflict, ...]:
    """Conflicts about one thing together."""
    found: dict[str, Conflict] = {}
    for one in conflicts:
        known = found.get(one.about)
        found[one.about] = (
            replace(known, values=(*known.values, *one.values)) if known is not None else one
        )
    return tuple(found.values())


def _notes(case: Mapping[str, Any]) -> Iterator[str]:
    """Odd law that is caught, not judged."""
    term = case.get("term")
    years = [term.get("dpr_years")] if isinstance(term, dict) else []
    for row in _rows(case, "conflicts"):
        if re.search(r"\bdpr\b|political rights", str(row.get("about", "")), re.IGNORECASE):
            number = re.search(r"\d+", str(row.get("value", "")))
            years.append(int(number.group()) if number else None)
    fixed = term_of(term).nature == "fixed"
    if str(case.get("jurisdiction", "")).upper() != "CN" or not fixed:
        return
    for one in years:
        if isinstance(one, int) and not 1 <= one <= 5:
            yield (
                f"{one} years of deprivation of political rights beside a fixed term appears to "
                "exceed CL 55 (1 to 5 years); check commutation (CL 57) and joined penalties"
            )
