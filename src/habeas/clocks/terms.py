"""The end of a prison term, by the law that counts it; both ends where the law leaves one open.

Mainland China and Hong Kong have rules of their own (:mod:`mainland`, :mod:`hongkong`); elsewhere a
range or rival readings are given. A term that is suspended, for life, quashed, or one of several
whose running together nobody tells has no end that can be computed. A printed "from … to …" of a
judgment, or a reported day of release, decides between readings and is never made one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.case.steps import days_of, step_of
from habeas.clocks.calendar import inclusive, term_end
from habeas.clocks.elsewhere import end_elsewhere
from habeas.clocks.hongkong import hong_kong_end
from habeas.clocks.mainland import FINAL, last_day, mainland_end, refused
from habeas.clocks.natures import without_end
from habeas.clocks.spells import this_case, undecided
from habeas.law.pack import codes, load
from habeas.records.change import replace
from habeas.records.custody import Clock, CustodyEvent, CustodyHistory, Rival
from habeas.records.when import Basis, Grain, stated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.records.custody import StatedEnd

ASSUMES = (
    "custody counts from the day taken", FINAL[0], "no residential surveillance", FINAL[1],
)  # fmt: skip
_RELEASED_UNDATED = "a release without a date is reported, so the custody that counts is not known"
_PRINTED = re.compile(
    r"judg[e]?ment|verdict|court|prison notice|release certificate|判决|判決|法院|释放证明",
    re.IGNORECASE,
)
_EARLY = re.compile(r"swap|exchang|pardon|amnest|clemenc|early|exile|parole", re.IGNORECASE)
"""Releases that say nothing of the end of the term."""


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
    code = load(jurisdiction).code
    rule = next(iter(load(code).terms), None)
    if rule is None or code != "CN":
        return _from_spans(code, months, start, detained, rsdl)
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
            *FINAL,
        ),
    )
    if surveilled % 2 == 0:
        return replace(base, date=whole - timedelta(surveilled // 2))
    up, down = whole - timedelta(surveilled // 2 + 1), whole - timedelta(surveilled // 2)
    note = f"{surveilled} days of residential surveillance leave half a day open"
    return replace(base, earliest=up, latest=down, confidence="C", assumes=(*base.assumes, note))


def _from_spans(
    code: str, months: int, start: date, detained: tuple[Span, ...], rsdl: tuple[Span, ...]
) -> Clock:
    """The same under another law, the earlier measures told as steps."""
    if rsdl:
        return refused(f"residential surveillance at a designated location is no measure of {code}")
    steps = [
        CustodyEvent(kind, stated(day.isoformat()))
        for span in detained
        for kind, day in (("remand", span.start), ("bail", span.end))
    ]
    steps.append(CustodyEvent("remand", stated(start.isoformat())))
    history = CustodyHistory(code, tuple(steps), months)
    return hong_kong_end(history, months) if code == "HK" else end_elsewhere(history, months)


def sentence_end(history: CustodyHistory) -> Clock | None:
    """The end of the term of a history; None when there is no term."""
    clock = _computed(history)
    if clock is None:
        return None
    if clock.refused:
        told = tuple(
            Rival(one.when.day, one.by or "a source", "stated so")
            for one in history.stated_ends
            if one.when.day is not None and all(r.date != one.when.day for r in clock.rivals)
        )
        clock = replace(clock, rivals=(*clock.rivals, *told))
    clock = _decided(clock, history)
    return _beside(replace(clock, because=history.because), history)


def _computed(history: CustodyHistory) -> Clock | None:
    changed = without_end(history)
    if changed is not None:
        return changed
    months, days = _effective(history)
    if not months and not days:
        return None
    if refusal := _overlap(history):
        return refused(refusal)
    if history.jurisdiction is None:
        return refused("no jurisdiction was found, so no law is applied")
    if undecided(history.events) is not None:
        return refused(_RELEASED_UNDATED)
    own, before = this_case(history)
    clock = _under(history.jurisdiction.upper(), own, months, days)
    if before is not None and not clock.refused:
        note = f"custody that ended with the release of {before.isoformat()} is of another case"
        clock = replace(clock, assumes=(*clock.assumes, note))
    return _reduced(clock, own, months)


def _under(code: str, own: CustodyHistory, months: int, days: int) -> Clock:
    if code == "CN":
        commuted = _commuted(own)
        return commuted or mainland_end(own, months, days)
    if code == "HK":
        return hong_kong_end(own, months, days)
    return end_elsewhere(own, months, days)


def _effective(history: CustodyHistory) -> tuple[int, int]:
    """The term that stands: the last one that a decision on appeal or a commutation gives, else
    that of the case; less the reductions that say how much.
    """
    months, days = history.term_months or 0, history.term_days
    changed = [
        e
        for e in _by_day(history.events)
        if step_of(e.kind).kind in {"appeal_decision", "commutation"} and (e.months or e.days)
    ]
    if changed:
        months, days = changed[-1].months or 0, changed[-1].days
    for event in history.events:
        if step_of(event.kind).kind == "reduction":
            months, days = months - (event.months or 0), days - event.days
    return max(months, 0), days


def _by_day(events: Iterable[CustodyEvent]) -> list[CustodyEvent]:
    return sorted(events, key=lambda e: e.when.earliest or date.min)


def _commuted(own: CustodyHistory) -> Clock | None:
    """Life or death commuted to a term: it runs from the day of the ruling (CL 80)."""
    if own.nature not in {"life", "death", "death_with_reprieve"}:
        return None
    rulings = [e for e in _by_day(own.events) if step_of(e.kind).kind == "commutation" and e.months]
    if not rulings or rulings[-1].when.day is None:
        return refused("a life or death sentence was commuted on a day that is not known")
    day, (months, days) = rulings[-1].when.day, _effective(own)
    return Clock(
        "sentence_end",
        start=stated(day.isoformat()),
        date=last_day(day, months, days),
        rule=load("CN").terms[0].id,
        article=f"CL 80; {load('CN').terms[0].article}",
        confidence="C",
        assumes=("a term that a life sentence is commuted to runs from the ruling", FINAL[1]),
    )


def _reduced(clock: Clock, own: CustodyHistory, months: int) -> Clock:
    """A reduction of unknown length leaves a range down to half the term (CL 78)."""
    open_ended = [
        e for e in own.events if step_of(e.kind).kind == "reduction" and not (e.months or e.days)
    ]
    last = clock.latest or clock.date
    if not open_ended or last is None or own.jurisdiction != "CN":
        return clock
    half = last_day(clock.start.day or last, months // 2, 15 * (months % 2))
    note = "a reduction of unknown length is reported; at least half of the term is served (CL 78)"
    kept = tuple(one for one in clock.assumes if one != FINAL[1])
    return replace(
        clock, date=None, earliest=min(half, last), latest=last, confidence="C",
        assumes=(*kept, note),
    )  # fmt: skip


def _overlap(history: CustodyHistory) -> str | None:
    """Terms that overlap, merge or were quashed give no single date."""
    names = [(event.label or event.kind).casefold() for event in history.events]
    ordered = [step_of(e.kind).kind for e in _by_day(history.events)]
    if "quashed" in ordered and "judgment" not in ordered[ordered.index("quashed") :]:
        return "a sentence was quashed on which the running of the term depends"
    sentences = {name for name in names if re.sub(r"[ _\d]+$", "", name).endswith("sentence")}
    if len({name for name in sentences if "appeal" not in name}) > 1:
        return "more than one sentence is reported and how they run together is not known"
    terms = {
        (e.months, e.days)
        for e in history.events
        if step_of(e.kind).kind in {"sentence", "judgment"} and (e.months or e.days)
    }
    if len(terms) > 1:
        return "more than one sentence is reported and how they run together is not known"
    return None


def _decided(clock: Clock, history: CustodyHistory) -> Clock:
    """A printed end or a reported release that one of the readings gives decides for it."""
    printed = [e for e in history.stated_ends if e.when.day and _PRINTED.search(e.by)]
    if printed and printed[0].when.day is not None and not clock.refused:
        day = printed[0].when.day
        if day != clock.date:
            return _for(clock, day, "the end printed in the judgment decides")
    release = next(
        (
            e.when.day
            for e in reversed(_by_day(history.events))
            if step_of(e.kind).kind == "release"
            and e.when.grain is Grain.DAY
            and not _EARLY.search(e.label)
        ),
        None,
    )
    if release is None or clock.date == release or clock.refused:
        return clock
    options = [d for d in (clock.earliest, clock.latest, *(r.date for r in clock.rivals)) if d]
    inside = clock.earliest and clock.latest and clock.earliest <= release <= clock.latest
    if release not in options and not inside:
        return clock
    return _for(clock, release, "the reported day of release decides between the readings")


def _for(clock: Clock, day: date, why: str) -> Clock:
    known = {rival.date for rival in clock.rivals}
    others = tuple(
        Rival(other, "another reading", "not borne out")
        for other in dict.fromkeys((clock.date, clock.earliest, clock.latest))
        if other is not None and other != day and other not in known
    )
    kept = tuple(rival for rival in clock.rivals if rival.date != day)
    return replace(
        clock, date=day, earliest=None, latest=None, rivals=(*kept, *others),
        assumes=(*clock.assumes, why),
    )  # fmt: skip


def _beside(clock: Clock, history: CustodyHistory) -> Clock:
    """The end as sources state it and the actual one beside the end computed."""
    judged = max(days_of(history.events, "judgment"), default=date.min)
    freed = [day for day in days_of(history.events, "release", "death") if day >= judged]
    actual = max(freed, default=None)
    past = (actual - clock.date).days if actual is not None and clock.date is not None else None
    return replace(clock, official=_official(history), actual=actual, actual_after=past)


def _official(history: CustodyHistory) -> tuple[StatedEnd, ...]:
    return tuple(one for one in history.stated_ends if one.when.known)


__all__ = ["ASSUMES", "Basis", "Span", "codes", "end_by_rule", "sentence_end"]
