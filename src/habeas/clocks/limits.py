"""Legal limits of custody: when each ends, and whether it appears to have been exceeded.

A domestic limit is never called lawful. A rule of confidence C, or one whose start is not known to
the day, never asserts a breach. Limits in hours are given as the day they end on.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from habeas.clocks.calendar import end_of, next_working_day
from habeas.law.pack import codes, load
from habeas.records.change import replace
from habeas.records.custody import Clock
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from habeas.law.entries import Rule
    from habeas.records.custody import CustodyEvent, CustodyHistory

_CLOSED_BY = {
    "criminal_detention": ("formal_arrest", "bail", "release", "rsdl"),
    "rsdl": ("formal_arrest", "criminal_detention", "bail", "release"),
    "formal_arrest": ("to_procuratorate", "transfer_to_procuratorate"),
    "transfer_to_procuratorate": ("indictment", "to_court"),
    "court_acceptance": ("judgment", "release"),
    "second_instance_acceptance": ("appeal_decision", "release"),
    "bail": ("criminal_detention", "formal_arrest", "judgment"),
    "residential_surveillance": ("formal_arrest", "criminal_detention", "bail", "release"),
    "administrative_detention": ("release",),
    "liuzhi": ("formal_arrest", "release", "bail"),
    "arrest": ("release", "bail"),
}  # fmt: skip
_OVER_BY = {
    "criminal_detention": ("to_procuratorate", "indictment", "to_court", "judgment"),
    "formal_arrest": ("indictment", "to_court", "judgment"),
    "transfer_to_procuratorate": ("judgment",),
}  # fmt: skip
"""Steps that come after the one that ends a limit: by then it had ended."""
_RESTARTS = {"cn.review": (197, "day")}
"""Limits that start again after each of two returns (CPL 175): within six months and a half in all
nothing appears to be exceeded, unless it is known that the case was never returned.
"""
_CLOSED_FOR = {"cn.detention.request": ("request_for_arrest",)}
"""Rules whose limit ends with a step of its own, not with the next measure."""
_SAME = {
    "transfer_to_procuratorate": ("to_procuratorate",),
    "court_acceptance": ("to_court", "indictment"),
    "judgment_in_open_court": ("judgment",),
}
_UNSUITED = frozenset(("hour",))
_STARTS = 5
_ENDED = ("release", "bail", "death")
NO_END = "no step that ends it is reported"
EXTENSION = "extension: "
"""What an assumption begins with that tells when a limit is extended."""


def limits(history: CustodyHistory, as_of: date | None) -> tuple[Clock, ...]:
    """A clock for each limit whose start event the history knows to the day, for each time it
    started (at most five).
    """
    if history.jurisdiction not in codes():
        return ()
    found: list[Clock] = []
    for rule in load(history.jurisdiction).rules:
        if rule.start_event.startswith("receipt_of") or rule.start_event == "judgment_or_receipt":
            continue
        for event in _starts(rule, history):
            assert event.when.day is not None
            text = rule.on(event.when.day)
            if text is not None:
                found.append(_clock(text, event, history, as_of))
    return tuple(found)


def _starts(rule: Rule, history: CustodyHistory) -> list[CustodyEvent]:
    kinds = {rule.start_event, *rule.also_from, *_SAME.get(rule.start_event, ())}
    if rule.start_event == "arrest" and history.jurisdiction != "CN":
        kinds |= {"taken", "detention"}
    started = sorted(
        (e for e in history.events if e.kind in kinds and e.when.day is not None),
        key=lambda e: e.when.day or date.min,
    )
    found: list[CustodyEvent] = []
    for event in started:
        if not found or _anew(found[-1], event, history):
            found.append(event)
    return found[:_STARTS]


def _anew(one: CustodyEvent, two: CustodyEvent, history: CustodyHistory) -> bool:
    """Whether a limit that started starts again: something that ends it lies between, or the step
    is told by the same name once more (a charge or a measure anew).
    """
    assert one.when.day is not None
    assert two.when.day is not None
    if one.when.day == two.when.day:
        return False
    ended = (*_CLOSED_BY.get(one.kind, ()), "release", "bail")
    between = any(
        e.kind in ended and e.when.day and one.when.day <= e.when.day <= two.when.day
        for e in history.events
    )
    return between or one.kind == two.kind


def started(rule: Rule, event: CustodyEvent) -> Clock:
    """The clock of a limit that an event started, before anything is computed."""
    return Clock(
        f"limit:{rule.id}",
        start=event.when,
        rule=rule.id,
        article=rule.article,
        confidence=rule.confidence,
        because=event.because,
    )


def _clock(rule: Rule, event: CustodyEvent, history: CustodyHistory, as_of: date | None) -> Clock:
    start = event.when.day
    assert start is not None
    if rule.confidence == "C":
        return _unverified(rule, event)
    base = end_of(start, rule.n, rule.unit)
    longest = base
    uncapped = any(extension.times > 2 for extension in rule.extensions)
    for extension in rule.extensions:
        if extension.times <= 2:
            longest = end_of(longest, extension.n, extension.unit)
    if rule.rolls and rule.id.startswith("cn."):
        base, longest = next_working_day(base), next_working_day(longest)
    clock = replace(
        started(rule, event),
        assumes=(
            *((f"it is a case of this kind: {rule.condition}",) if rule.condition else ()),
            *(f"{EXTENSION}{one.condition}" for one in rule.extensions),
        ),
    )
    if rule.extensions:
        clock = replace(clock, earliest=base, latest=None if uncapped else longest)
    else:
        clock = replace(clock, date=base)
    return _measured(clock, rule, history, (base, longest, uncapped), as_of)


def _unverified(rule: Rule, event: CustodyEvent) -> Clock:
    """A rule that nobody verified gives no date and asserts nothing."""
    steps = [f"{rule.n} {rule.unit}(s)", *(f"{e.n} {e.unit}(s) more" for e in rule.extensions)]
    return replace(
        started(rule, event),
        verdict="cannot_tell",
        refused=f"the limit is unverified ({', '.join(steps)}): act now and ask local counsel",
    )


def _measured(
    clock: Clock,
    rule: Rule,
    history: CustodyHistory,
    ends: tuple[date, date, bool],
    as_of: date | None,
) -> Clock:
    """A limit with the days used, the step that ended it, and what follows: within,
    within_extensions, appears_to_exceed, running or cannot_tell.
    """
    base, longest, uncapped = ends
    start = clock.start.day
    assert start is not None
    own = rule.id in _CLOSED_FOR
    if rule.unit in _UNSUITED or not (own or rule.start_event in _CLOSED_BY):
        return replace(clock, verdict="cannot_tell")
    closing = _closing(rule, history, start)
    later = closing is None
    if closing is None and not own:
        closing = _closed_by_now(rule, history, start)
    if closing is None:
        return _still(clock, base, as_of, history)
    end = closing.when.day
    assert end is not None
    clock = replace(
        clock,
        end=closing.when,
        days_used=(end - start).days,
        because=(*clock.because, *closing.because),
    )
    if later:
        note = "the step that ended it is not reported; this later one came after it"
        clock = replace(clock, days_used=None, assumes=(*clock.assumes, note))
    if rule.condition or (end > longest and (uncapped or later)):
        return replace(clock, verdict="cannot_tell", end=UNKNOWN if later else clock.end)
    if end <= longest:
        return replace(clock, verdict="within" if end <= base else "within_extensions")
    if rule.id in _RESTARTS and end <= end_of(start, *_RESTARTS[rule.id]):
        note = "a return for supplementary investigation, not reported, would have restarted it"
        return replace(clock, verdict="cannot_tell", assumes=(*clock.assumes, note))
    return replace(clock, verdict="appears_to_exceed", limit_excess=(end - longest).days)


def _still(clock: Clock, base: date, as_of: date | None, history: CustodyHistory) -> Clock:
    """A limit that no reported step ended: the days used so far, and never a breach, for the step
    may only not be reported.
    """
    start = clock.start.day
    assert start is not None
    over = [e.when.day for e in history.events if e.kind in _ENDED and e.when.day]
    if as_of is None or any(day >= start for day in over):
        return replace(clock, verdict="cannot_tell")
    return replace(
        clock,
        verdict="running" if as_of <= base else "cannot_tell",
        days_used=max((as_of - start).days, 0),
        assumes=(*clock.assumes, NO_END),
    )


def _closing(rule: Rule, history: CustodyHistory, start: date) -> CustodyEvent | None:
    """The first step that ends a limit."""
    return _first_of(_CLOSED_FOR.get(rule.id, _CLOSED_BY.get(rule.start_event, ())), history, start)


def _closed_by_now(rule: Rule, history: CustodyHistory, start: date) -> CustodyEvent | None:
    """The first step by which a limit had ended, where the one that ended it is not reported."""
    return _first_of(_OVER_BY.get(rule.start_event, ()), history, start)


def _first_of(kinds: tuple[str, ...], history: CustodyHistory, start: date) -> CustodyEvent | None:
    closing = [e for e in history.events if e.kind in kinds and e.when.day and e.when.day >= start]
    return min(closing, key=lambda e: e.when.day or date.max, default=None)
