"""The end of a term in mainland China: from the last unbroken custody, less earlier credit.

The term ends the day before the anniversary of the first day of the last unbroken custody (SPC
Interpretation 2021 art 202(2)), less the days credited before it: detention, arrest and liuzhi one
for one (CL 47), surveillance at a designated location two for one since 2013 (CPL 76), bail and
surveillance at home nothing. Where a day's worth is open, both ends are given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.case.steps import days_of, step_of
from habeas.clocks.calendar import add_months, term_end
from habeas.clocks.measures import Stretch, credited, run_of, stretches
from habeas.law.pack import load
from habeas.records.change import replace
from habeas.records.custody import Clock, Rival
from habeas.records.when import Grain, stated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.records.custody import CustodyEvent, CustodyHistory
    from habeas.records.when import When

FINAL = ("the judgment becomes final unchanged", "no reduction of the term")
_OPEN_GAP = 37
"""Longest criminal detention before arrest (CPL 91): a longer gap hides another measure."""
_BEFORE_PAPER = 2
"""Days by which the day taken lies before the day on paper, at most in practice (a summons)."""
_LONGEST_RSDL = 6
"""Months of residential surveillance at most (CPL 79)."""
_BY_COURT = re.compile(r"judg[e]?ment|verdict|court record|判决|判決|裁定", re.IGNORECASE)
_OF_START = re.compile(r"detention|taken|arrest|custody|start|拘|抓|逮捕", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_HALF = "two days of residential surveillance at a designated location count as one"
_FROM_TAKING = "custody counts from the day taken"
_ODD = "{days} days of residential surveillance leave half a day open"
_WORTH = {
    "administrative": "days of administrative detention count only if it was for the same act",
    "disappearance": "days of disappearance count only as the measure that they were",
    "unlawful": "days in a measure outside the law count only if the court credited them",
    "psychiatric": "days in a psychiatric hospital count only if the court credited them",
    "home_surveillance": "residential surveillance counts only if it was at a designated location",
    "taken": "custody counts from the day taken or from the day on paper",
}


@dataclass(slots=True)
class _Sum:
    """The days credited before the custody the term is counted from, and what they rest on."""

    least: int = 0
    most: int = 0
    notes: list[str] = field(default_factory=list)
    rivals: list[Rival] = field(default_factory=list)
    surveilled: int = 0

    def add(self, least: int, most: int, note: str | None = None) -> None:
        self.least += least
        self.most += most
        if note is not None and note not in self.notes:
            self.notes.append(note)


def refused(why: str) -> Clock:
    """A clock that gives no date, and why."""
    return Clock("sentence_end", refused=why)


def mainland_end(history: CustodyHistory, months: int, days: int = 0) -> Clock:
    """The end of a term of so many months and days in a mainland case."""
    found = _counted(history)
    run = run_of(found)
    if run < 0:
        return _without_run(history, found, months, days)
    first = found[run].start
    loose = _loose_start(history, first)
    if loose is not None:
        return _between_starts(loose, first, months, days)
    if freed := _at_liberty(history, found[-1]):
        return freed
    total = _Sum()
    early = _loose_start(history, found[0].start) if run else None
    if early is not None:
        total.add(0, (found[0].start - early).days, "the day taken is known to the month only")
    _credit(total, found[:run])
    start = _hidden(total, found[run:], history) or first
    return _clock(history, found[run:], start, (months, days), total)


def last_day(start: date, months: int, days: int = 0) -> date:
    """The last day of a term of months and days that starts on ``start``."""
    return term_end(start, months) + timedelta(days)


def _counted(history: CustodyHistory) -> tuple[Stretch, ...]:
    """The measures up to the custody in which the sentence is served."""
    found = stretches(history.events)
    judged = days_of(history.events, "judgment", "sentence")
    if not judged:
        return found
    before = [s for s in found if s.start <= max(judged)]
    held_then = before and not (
        before[-1].freed and before[-1].end is not None and before[-1].end <= max(judged)
    )
    if held_then and before[-1].whole:
        return tuple(before)
    return (*before, *found[len(before) : len(before) + 1])


def _without_run(
    history: CustodyHistory, found: Sequence[Stretch], months: int, days: int
) -> Clock:
    """No unbroken custody that counts one for one stands last."""
    if not found:
        return _inexact(history, months, days)
    last = found[-1]
    if last.measure == "administrative" and not months:
        early, late = (last.start + timedelta(days - 1), last.start + timedelta(days))
        note = "whether the first day counts is not verified for administrative detention"
        return replace(_range(stated(last.start.isoformat()), early, late, (note,)), article=None)
    if last.freed:
        return refused("custody after bail is not known")
    if last.measure == "rsdl":
        early = last_day(found[0].start, months, days)
        latest = add_months(last.start, _LONGEST_RSDL)
        late = last_day(latest, months, days) - timedelta((latest - last.start).days // 2)
        note = "the day on which residential surveillance ended is not known; six months at most"
        return _range(stated(found[0].start.isoformat()), early, late, (note, *FINAL))
    return refused(f"the custody that counts is not known: {_said(last)} is the last measure told")


def _said(stretch: Stretch) -> str:
    return (stretch.event.label or stretch.event.kind).replace("_", " ")


def _range(start: When, early: date, late: date, assumes: tuple[str, ...]) -> Clock:
    rule = load("CN").terms[0]
    return Clock(
        "sentence_end",
        start=start,
        earliest=early,
        latest=late,
        rule=rule.id,
        article=f"{rule.article}; CPL 76",
        confidence="C",
        assumes=assumes,
    )


def _inexact(history: CustodyHistory, months: int, days: int) -> Clock:
    """Custody is known to the month or year only: a range, with the same rule."""
    loose = next((e.when for e in history.events if step_of(e.kind).measure and e.when.known), None)
    if loose is None or loose.earliest is None or loose.latest is None:
        return refused("the day custody counts from is not known")
    early, late = (last_day(day, months, days) for day in (loose.earliest, loose.latest))
    return replace(_range(loose, early, late, FINAL), article=load("CN").terms[0].article)


def _loose_start(history: CustodyHistory, first: date) -> date | None:
    """The first day that custody told only by month or year may have begun, before ``first``."""
    days = [
        e.when.earliest
        for e in history.events
        if step_of(e.kind).measure in {"taken", "detention"}
        and e.when.known
        and e.when.grain is not Grain.DAY
        and e.when.earliest is not None
        and e.when.earliest < first
        and e.when.latest is not None
        and (first - e.when.latest).days <= _OPEN_GAP
    ]
    return min(days, default=None)


def _between_starts(early: date, late: date, months: int, days: int) -> Clock:
    note = "the day taken is known to the month only"
    first, last = last_day(early, months, days), last_day(late, months, days)
    return _range(stated(f"{early}/{late}"), first, last, (note, *FINAL))


def _at_liberty(history: CustodyHistory, last: Stretch) -> Clock | None:
    """A refusal where the last custody told had ended before the judgment, or in bail."""
    if not last.freed or last.end is None:
        return None
    judged = days_of(history.events, "judgment", "sentence")
    bailed = last.end in days_of(history.events, "bail")
    if (bailed and not judged) or (judged and last.end < max(judged)):
        return refused("custody after bail is not known")
    return None


def _credit(total: _Sum, before: Sequence[Stretch]) -> None:
    """What the measures before the last run of custody are worth."""
    for at, stretch in enumerate(before):
        if stretch.end is None:
            continue
        least, most = credited(stretch, "CN")
        note = _WORTH.get(stretch.measure) if least != most else None
        if stretch.measure == "taken" and _freed_after(before[at:]):
            least, note = most, None
        elif stretch.measure == "taken" and (paper := _by_judgment(before[at:])):
            more = f"{most} more day{'s' * (most != 1)} credited"
            total.rivals.append(Rival(date.min + timedelta(most), "the day taken", more))
            least, most, note = 0, 0, f"custody counts from {paper}, as the judgment has it"
        elif stretch.measure == "rsdl":
            total.surveilled += stretch.days
            note = _ODD.format(days=stretch.days) if least != most else None
        total.add(least, most, note)
    if any(s.whole and s.measure != "taken" for s in before) or any(s.freed for s in before):
        total.notes.insert(0, "earlier days in custody are credited one for one")


def _freed_after(rest: Sequence[Stretch]) -> bool:
    """Whether this custody ended with the person set free, not with another measure."""
    for stretch in rest:
        if not stretch.whole:
            return False
        if stretch.freed:
            return True
    return False


def _by_judgment(rest: Sequence[Stretch]) -> date | None:
    """The day on paper, where the source of it is the judgment, which then decides."""
    for stretch in rest[1:2]:
        if stretch.measure == "detention" and _BY_COURT.search(stretch.event.source):
            return stretch.start
    return None


def _hidden(total: _Sum, run: Sequence[Stretch], history: CustodyHistory) -> date | None:
    """Time before arrest that is too long for detention alone, or in which a measure is undated:
    it is worth between half and all, and the term is counted from the arrest.
    """
    arrest = next((s.start for s in run if s.measure == "arrest"), None)
    if arrest is None or arrest == run[0].start:
        return None
    free = next((s.start for s in run if s.measure in {"taken", "detention"}), arrest)
    paper = next((s.start for s in run if s.measure == "detention" and s.start < arrest), free)
    undated = any(
        step_of(e.kind).kind in {"rsdl", "rsdl_notified"} and not _dated_stretch(e)
        for e in history.events
    )
    on_paper = any(s.measure == "detention" and s.start < arrest for s in run)
    longest = _OPEN_GAP if on_paper else _OPEN_GAP + _BEFORE_PAPER
    told = (arrest - paper).days <= longest or any(s.measure == "liuzhi" for s in run)
    if told and not undated:
        return None
    days = (arrest - run[0].start).days
    total.add(days // 2, 0)
    total.notes += [
        f"of the {days} days before arrest some may have been residential surveillance",
        "the earliest end counts every day one for one, the latest every day two for one",
    ]
    return arrest


def _dated_stretch(event: CustodyEvent) -> bool:
    return step_of(event.kind).measure == "rsdl" and event.when.day is not None


def _clock(
    history: CustodyHistory,
    run: Sequence[Stretch],
    start: date,
    term: tuple[int, int],
    total: _Sum,
) -> Clock:
    rule = load("CN").terms[0]
    early = last_day(run[0].start, *term) - timedelta(total.most)
    late = last_day(start, *term) - timedelta(total.least)
    exact = early == late
    half = bool(total.surveilled) or start != run[0].start
    told = list(total.notes)
    if half and total.surveilled:
        told.insert(0, _HALF)
    if not told:
        told = [_FROM_TAKING, FINAL[0], "no residential surveillance", FINAL[1]]
    else:
        told += [one for one in FINAL if one not in told]
    rivals = [replace(r, date=early - (r.date - date.min)) for r in total.rivals]
    if start == run[0].start:
        rivals += _paper(run, start, term, total.most)
        rivals += _reported_surveillance(history, run, start, term)
        rivals += _reported_start(history, start, term, total.most)
    return Clock(
        "sentence_end",
        start=stated(run[0].start.isoformat()),
        date=early if exact else None,
        earliest=None if exact else early,
        latest=None if exact else late,
        rule=rule.id,
        article=f"{rule.article}; CPL 76" if half else rule.article,
        confidence=rule.confidence if exact else "C",
        assumes=tuple(told),
        rivals=tuple(rivals),
    )


def _paper(run: Sequence[Stretch], start: date, term: tuple[int, int], credit: int) -> list[Rival]:
    """Where the day on paper lies after the day taken: what counting from it would give."""
    paper = next((s.start for s in run if s.measure == "detention" and s.start > start), None)
    if run[0].measure != "taken" or paper is None:
        return []
    end = last_day(paper, *term) - timedelta(credit)
    return [Rival(end, "the day on paper", "custody counts from criminal detention")]


def _reported_surveillance(
    history: CustodyHistory, run: Sequence[Stretch], start: date, term: tuple[int, int]
) -> list[Rival]:
    """Where a source reports surveillance beside what others call detention."""
    arrest = next((s.start for s in run if s.measure == "arrest"), None)
    reported = any(
        c.about == "measure" and any("RSDL" in v or "监视居住" in v for v in c.values)
        for c in history.conflicts
    )
    if not reported or arrest is None or arrest <= start:
        return []
    end = last_day(arrest, *term) - timedelta((arrest - start).days // 2)
    return [Rival(end, "a source that reports residential surveillance", "two days count as one")]


def _reported_start(
    history: CustodyHistory, start: date, term: tuple[int, int], credit: int
) -> list[Rival]:
    """Where a source dates the taking otherwise: what counting from its day would give."""
    found = []
    for conflict in history.conflicts:
        if not _OF_START.search(conflict.about):
            continue
        for value in conflict.values:
            told = _DAY.search(value)
            day = date.fromisoformat(told.group()) if told else start
            if day != start and abs((day - start).days) <= _OPEN_GAP:
                end = last_day(day, *term) - timedelta(credit)
                by = conflict.by or "another source"
                found.append(Rival(end, by, f"custody counts from {day}"))
    return found
