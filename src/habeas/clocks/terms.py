"""The end of a prison term: credit for earlier custody, both ends where the law leaves one open.

Mainland China: the term ends the day before the anniversary of the day custody counts from (SPC
Interpretation 2021 art 202(2)); criminal detention and arrest count one day for one (CL 47),
residential surveillance at a designated location two for one (CPL 76, since 2013). No text settles
the half day of an odd count: both ends are given. A release that was reported decides between them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.clocks.calendar import add_months, inclusive, term_end
from habeas.clocks.spells import spells, this_case, undecided
from habeas.law.pack import load
from habeas.records.custody import Clock, Rival
from habeas.records.when import Basis, Grain, stated

if TYPE_CHECKING:
    from habeas.records.custody import CustodyEvent, CustodyHistory

ASSUMES = (
    "custody counts from the day taken",
    "the judgment becomes final unchanged",
    "no residential surveillance",
    "no reduction of the term",
)
_TAKEN = ("taken", "arrest", "detention", "criminal_detention")
_FULL = frozenset(
    ("taken", "arrest", "detention", "criminal_detention", "criminal_detention_2",
     "liuzhi", "formal_arrest")
)  # fmt: skip
_RELEASED_UNDATED = "a release without a date is reported, so the custody that counts is not known"
_OPEN_GAP = 37
"""Longest criminal detention before arrest (CPL 91): a longer gap hides another measure."""


@dataclass(frozen=True, slots=True)
class Span:
    """A measure from ``start`` to ``end``, both days inclusive."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """Its days, both ends counted."""
        return inclusive(self.start, self.end)


def end_by_rule(
    jurisdiction: str,
    months: int,
    start: date,
    *,
    rsdl: tuple[Span, ...] = (),
    detained: tuple[Span, ...] = (),
) -> Clock:
    """The end of a term of ``months`` whose unbroken custody runs from ``start``.

    ``rsdl`` and ``detained`` are earlier measures to be credited, two for one and one for one.
    """
    rule = next(iter(load(jurisdiction).terms), None)
    if rule is None:
        return _refused(f"no rule for the end of a term in {jurisdiction.upper()} is known")
    whole = term_end(start, months) - timedelta(sum(span.days for span in detained))
    surveilled = sum(span.days for span in rsdl)
    base = Clock(
        "sentence_end",
        start=stated(start.isoformat()),
        rule=rule.id,
        article=rule.article,
        confidence=rule.confidence,
        assumes=ASSUMES,
    )
    if not surveilled:
        return replace(base, date=whole)
    base = replace(
        base,
        article=f"{rule.article}; CPL 76",
        assumes=(
            "custody counts from the first day of the last unbroken custody",
            "two days of residential surveillance at a designated location count as one",
            "the judgment becomes final unchanged",
            "no reduction of the term",
        ),
    )
    if surveilled % 2 == 0:
        return replace(base, date=whole - timedelta(surveilled // 2))
    up, down = whole - timedelta(surveilled // 2 + 1), whole - timedelta(surveilled // 2)
    note = f"{surveilled} days of residential surveillance leave half a day open"
    return replace(base, earliest=up, latest=down, confidence="C", assumes=(*base.assumes, note))


def sentence_end(history: CustodyHistory) -> Clock | None:
    """The end of the term of a history; None when there is no term."""
    months = history.term_months
    if not months:
        return None
    because = history.because
    if refusal := _overlap(history):
        return replace(_refused(refusal), because=because)
    if history.jurisdiction is None:
        return replace(_refused("no jurisdiction was found, so no law is applied"), because=because)
    if not load(history.jurisdiction).terms:
        return replace(_rival_readings(history, months), because=because)
    if undecided(history.events) is not None:
        return replace(_refused(_RELEASED_UNDATED), because=because)
    own, before = this_case(history)
    clock = _mainland(own, months)
    if before is not None and not clock.refused:
        note = f"custody that ended with the release of {before.isoformat()} is of another case"
        clock = replace(clock, assumes=(*clock.assumes, note))
    return replace(_decided(clock, own), because=because)


def _refused(why: str) -> Clock:
    return Clock("sentence_end", refused=why)


def _overlap(history: CustodyHistory) -> str | None:
    """Terms that overlap, merge or were quashed give no single date."""
    kinds = [event.kind for event in history.events]
    quashed = next((kind for kind in kinds if "quash" in kind), None)
    if quashed is not None:
        return "a sentence was quashed on which the running of the term depends"
    sentences = {kind for kind in kinds if kind.endswith("sentence")}
    if len(sentences) > 1:
        return "more than one sentence is reported and how they run together is not known"
    return None


def _rival_readings(history: CustodyHistory, months: int) -> Clock:
    """No counting rule: each reading is kept, counted in plain years, and none is chosen."""
    rivals: list[Rival] = []
    for event in history.events:
        if event.when.day is None:
            continue
        if event.kind in _TAKEN:
            end = add_months(event.when.day, months)
            rivals.append(Rival(end, "custody credited", "the term counts from the day of arrest"))
        if event.kind in {"ratified", "judgment_final"}:
            end = add_months(event.when.day, months)
            rivals.append(
                Rival(end, "no credit", "the term counts from the day the judgment was ratified")
            )
    why = f"no verified rule counts a term in {history.jurisdiction}"
    return replace(_refused(why), rivals=tuple(rivals), confidence="C")


def _mainland(history: CustodyHistory, months: int) -> Clock:
    found = {e.kind: e for e in reversed(history.events) if e.when.day is not None}
    arrest = _day(found, "formal_arrest")
    first = min((d for kind in _TAKEN if (d := _day(found, kind))), default=None)
    rsdl = _surveillance(history)
    bail = _day(found, "bail")
    if first is None and arrest is None:
        return _inexact(history, months)
    if rsdl is not None and bail is not None and rsdl.end == bail:
        return _after_bail(history, months, rsdl, bail)
    if bail is not None and first is not None and first < bail:
        return _detained_then_bailed(history, months, rsdl)
    if rsdl is not None and arrest is not None and _ends_at(rsdl, arrest):
        return _before_arrest(history, months, rsdl, arrest, first)
    if arrest is not None and first is not None and _hidden_measure(history, found, arrest):
        return _open_measure(months, first, arrest)
    start = first or arrest
    assert start is not None
    clock = end_by_rule(history.jurisdiction or "CN", months, start)
    return replace(clock, rivals=_paper_rivals(found, months, start, history, arrest))


def _inexact(history: CustodyHistory, months: int) -> Clock:
    """Custody is known to the month or year only: a range, with the same rule."""
    loose = next((e.when for e in history.events if e.kind in _TAKEN and e.when.known), None)
    if loose is None or loose.earliest is None or loose.latest is None:
        return _refused("the day custody counts from is not known")
    one = end_by_rule(history.jurisdiction or "CN", months, loose.earliest)
    two = end_by_rule(history.jurisdiction or "CN", months, loose.latest)
    return replace(one, date=None, earliest=one.date, latest=two.date, start=loose)


def _day(found: dict[str, CustodyEvent], kind: str) -> date | None:
    event = found.get(kind)
    return event.when.day if event is not None else None


def _surveillance(history: CustodyHistory) -> Span | None:
    """Residential surveillance whose first day and end are reported."""
    events = sorted(
        (e for e in history.events if e.when.day is not None), key=lambda e: e.when.day or date.min
    )
    for index, event in enumerate(events):
        if event.kind != "rsdl" or event.when.day is None:
            continue
        if event.until.day is not None:
            return Span(event.when.day, event.until.day)
        for later in events[index + 1 :]:
            if later.when.day is None or later.when.day <= event.when.day:
                continue
            if later.kind in {"bail", "release"}:
                return Span(event.when.day, later.when.day)
            if later.kind in {"formal_arrest", "criminal_detention"}:
                return Span(event.when.day, later.when.day - timedelta(1))
    return None


def _ends_at(rsdl: Span, arrest: date) -> bool:
    return rsdl.end == arrest - timedelta(1)


def _after_bail(history: CustodyHistory, months: int, rsdl: Span, bail: date) -> Clock:
    """Surveillance, bail, and a new custody: the term counts from the new one."""
    later = [
        e.when.day for e in history.events
        if e.kind in _FULL and e.when.day is not None and e.when.day > bail
    ]  # fmt: skip
    if not later:
        return _refused("custody after bail is not known")
    return end_by_rule(history.jurisdiction or "CN", months, min(later), rsdl=(rsdl,))


def _detained_then_bailed(history: CustodyHistory, months: int, rsdl: Span | None) -> Clock:
    """Detention, bail, and a new custody: earlier days are credited one for one (CL 47)."""
    *bailed, last = spells(history.events)
    if rsdl is not None:
        return _refused("surveillance, detention and bail are reported and their days overlap")
    if last.end is not None and last.end.kind == "bail":
        return _refused("custody after bail is not known")
    spans = [
        Span(s.start.when.day, s.end.when.day)
        if s.start.when.day and s.end and s.end.when.day
        else None
        for s in bailed
    ]
    if last.start.when.day is None or None in spans:
        return _refused("the days in custody before bail are not known to the day")
    detained = tuple(span for span in spans if span is not None)
    clock = end_by_rule(
        history.jurisdiction or "CN", months, last.start.when.day, detained=detained
    )
    return replace(
        clock, assumes=("earlier days in custody are credited one for one", *clock.assumes)
    )


def _before_arrest(
    history: CustodyHistory, months: int, rsdl: Span, arrest: date, first: date | None
) -> Clock:
    """Detention, then surveillance, then arrest: each is credited by its own ratio.

    The day taken and the day on paper differ by a day or two in practice: both ends are given.
    """
    paper = min(
        (e.when.day for e in history.events
         if e.kind == "criminal_detention" and e.when.day is not None and e.when.day < rsdl.start),
        default=None,
    )  # fmt: skip
    jurisdiction = history.jurisdiction or "CN"
    ends: list[Clock] = []
    for start in dict.fromkeys(day for day in (paper, first) if day is not None):
        before = (Span(start, rsdl.start - timedelta(1)),) if start < rsdl.start else ()
        ends.append(end_by_rule(jurisdiction, months, arrest, rsdl=(rsdl,), detained=before))
    if not ends:
        ends = [end_by_rule(jurisdiction, months, arrest, rsdl=(rsdl,))]
    days = [d for clock in ends for d in (clock.date, clock.earliest, clock.latest) if d]
    if len(set(days)) == 1:
        return ends[0]
    note = "custody counts from the day taken or from the day on paper"
    return replace(
        ends[0], date=None, earliest=min(days), latest=max(days), confidence="C",
        assumes=(*ends[0].assumes[1:], note),
    )  # fmt: skip


def _hidden_measure(history: CustodyHistory, found: dict[str, CustodyEvent], arrest: date) -> bool:
    """Whether the time before arrest is too long for detention alone, or a measure is undated."""
    if any(event.kind in {"rsdl", "rsdl_notified"} for event in history.events):
        return True
    start = _day(found, "criminal_detention") or min(
        (d for kind in _TAKEN if (d := _day(found, kind))), default=arrest
    )
    return (arrest - start).days > _OPEN_GAP


def _open_measure(months: int, first: date, arrest: date) -> Clock:
    """Between all one for one and all two for one."""
    early = end_by_rule("CN", months, first)
    days = inclusive(first, arrest) - 1
    late = term_end(arrest, months) - timedelta(days // 2)
    return replace(
        early,
        date=None,
        earliest=early.date,
        latest=late,
        article="SPC Interp. 2021 art 202(2); CPL 76",
        confidence="C",
        assumes=(
            f"of the {days} days before arrest some may have been residential surveillance",
            "the earliest end counts every day one for one, the latest every day two for one",
            "the judgment becomes final unchanged",
            "no reduction of the term",
        ),
    )


def _paper_rivals(
    found: dict[str, CustodyEvent],
    months: int,
    start: date,
    history: CustodyHistory,
    arrest: date | None,
) -> tuple[Rival, ...]:
    rivals: list[Rival] = []
    paper = _day(found, "criminal_detention")
    if paper is not None and paper > start:
        end = term_end(paper, months)
        rivals.append(Rival(end, "the day on paper", "custody counts from criminal detention"))
    surveilled = any(
        c.about == "measure" and any("RSDL" in v or "监视居住" in v for v in c.values)
        for c in history.conflicts
    )
    if surveilled and arrest is not None and arrest > start:
        days = (arrest - start).days
        end = term_end(arrest, months) - timedelta(days // 2)
        rivals.append(
            Rival(end, "a source that reports residential surveillance", "two days count as one")
        )
    return tuple(rivals)


def _decided(clock: Clock, history: CustodyHistory) -> Clock:
    """A reported release day that one of the readings gives decides for that reading."""
    if clock.refused:
        return clock
    release = next(
        (
            e.when.day
            for e in reversed(history.events)
            if e.kind == "release" and e.when.grain is Grain.DAY
        ),
        None,
    )
    if release is None or clock.date == release:
        return clock
    options = [d for d in (clock.earliest, clock.latest, *(r.date for r in clock.rivals)) if d]
    inside = clock.earliest and clock.latest and clock.earliest <= release <= clock.latest
    if release not in options and not inside:
        return clock
    others = tuple(
        Rival(day, "another reading", "not borne out by the reported release")
        for day in dict.fromkeys((clock.date, clock.earliest, clock.latest))
        if day is not None and day != release
    )
    note = "the reported day of release decides between the readings"
    return replace(
        clock, date=release, earliest=None, latest=None, rivals=(*clock.rivals, *others),
        assumes=(*clock.assumes, note),
    )  # fmt: skip


__all__ = ["ASSUMES", "Basis", "Span", "end_by_rule", "sentence_end"]
