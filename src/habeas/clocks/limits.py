"""Legal limits of custody: when each ends, and whether it appears to have been exceeded.

A domestic limit is never called lawful. A rule of confidence C, or one whose start is not known to
the day, never asserts a breach. Limits in hours are given as the day they end on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.clocks.calendar import end_of, next_working_day
from habeas.law.pack import codes, load
from habeas.records.custody import Clock

if TYPE_CHECKING:
    from datetime import date

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
_CLOSED_FOR = {"cn.detention.request": ("request_for_arrest",)}
"""Rules whose limit ends with a step of its own, not with the next measure."""
_SAME = {
    "transfer_to_procuratorate": ("to_procuratorate",),
    "court_acceptance": ("to_court", "indictment"),
    "judgment_in_open_court": ("judgment",),
}
_UNSUITED = frozenset(("hour",))


def limits(history: CustodyHistory, as_of: date | None) -> tuple[Clock, ...]:
    """A clock for each limit whose start event the history knows to the day."""
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
    kinds = (rule.start_event, *rule.also_from, *_SAME.get(rule.start_event, ()))
    return [e for e in history.events if e.kind in kinds and e.when.day is not None][:1]


def _clock(rule: Rule, event: CustodyEvent, history: CustodyHistory, as_of: date | None) -> Clock:
    start = event.when.day
    assert start is not None
    if rule.confidence == "C":
        return _unverified(rule, event)
    base = end_of(start, rule.n, rule.unit)
    longest = base
    uncapped = False
    for extension in rule.extensions:
        uncapped |= extension.times > 2
        longest = end_of(longest, extension.n, extension.unit)
    if rule.rolls and rule.id.startswith("cn."):
        base, longest = next_working_day(base), next_working_day(longest)
    clock = Clock(
        f"limit:{rule.id}",
        start=event.when,
        rule=rule.id,
        article=rule.article,
        confidence=rule.confidence,
        because=event.because,
        assumes=tuple(f"extension: {one.condition}" for one in rule.extensions),
    )
    if rule.extensions:
        clock = replace(clock, earliest=base, latest=None if uncapped else longest)
    else:
        clock = replace(clock, date=base)
    return replace(
        clock, verdict=_verdict(rule, history, start, (base, None if uncapped else longest), as_of)
    )


def _unverified(rule: Rule, event: CustodyEvent) -> Clock:
    """A rule that nobody verified gives no date and asserts nothing."""
    steps = [f"{rule.n} {rule.unit}(s)", *(f"{e.n} {e.unit}(s) more" for e in rule.extensions)]
    return Clock(
        f"limit:{rule.id}",
        start=event.when,
        rule=rule.id,
        article=rule.article,
        confidence=rule.confidence,
        because=event.because,
        verdict="cannot_tell",
        refused=f"the limit is unverified ({', '.join(steps)}): act now and ask local counsel",
    )


def _verdict(
    rule: Rule,
    history: CustodyHistory,
    start: date,
    ends: tuple[date, date | None],
    as_of: date | None,
) -> str:
    """within, within_extensions, appears_to_exceed or cannot_tell."""
    base, longest = ends
    if rule.unit in _UNSUITED:
        return "cannot_tell"
    closing = [
        e.when.day
        for e in history.events
        if e.kind in _CLOSED_FOR.get(rule.id, _CLOSED_BY.get(rule.start_event, ()))
        and e.when.day
        and e.when.day >= start
    ]
    if not closing:
        still = as_of is not None and longest is not None and as_of <= base
        return "running" if still else "cannot_tell"
    end = min(closing)
    if end <= base:
        return "within"
    if longest is None:
        return "cannot_tell"
    return "within_extensions" if end <= longest else "appears_to_exceed"
