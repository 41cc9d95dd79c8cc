"""The last day to appeal: a range, because the day of service is rarely known; the safe day first.

Mainland China: ten days from the day after receipt (CPL 230); a judgment announced in court is
served within five days (SPC Interpretation 2021 art 302); a last day on a rest day moves to the
next working day (CPL 105(4)). Elsewhere the limits are unverified: act now, ask local counsel.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.case.steps import days_of
from habeas.clocks.calendar import next_working_day
from habeas.law.pack import codes, load
from habeas.records.change import replace
from habeas.records.custody import Clock
from habeas.records.when import stated

if TYPE_CHECKING:
    from habeas.law.entries import Rule
    from habeas.records.custody import CustodyEvent, CustodyHistory

_APPEAL = {"CN": "cn.appeal.judgment", "HK": "hk.appeal.ca"}
_ROLLS = "a last day on a rest day moves to the next working day"
_SERVED_WITHIN = 5


def appeal_deadline(history: CustodyHistory) -> Clock | None:
    """The appeal clock of a history with a judgment; None without one or without a rule."""
    passed = [e for e in history.events if e.kind in {"judgment", "sentence"} and e.when.known]
    judgment = max(passed, key=_passed, default=None)
    if judgment is None or history.jurisdiction not in codes():
        return None
    rule = _rule(history.jurisdiction)
    if rule is None:
        return None
    clock = Clock(
        "appeal_deadline",
        start=judgment.when,
        rule=rule.id,
        article=rule.article,
        confidence=rule.confidence,
        because=judgment.because,
    )
    received = days_of(history.events, "receipt_of_judgment")
    if received and rule.confidence != "C" and history.jurisdiction == "CN":
        last = next_working_day(max(received) + timedelta(rule.n))
        note = "the judgment was received on the day reported"
        start = stated(max(received).isoformat())
        return replace(clock, start=start, date=last, assumes=(note, _ROLLS))
    day = judgment.when.day
    if day is None:
        return replace(clock, refused="the day of the judgment is not known")
    if rule.confidence == "C":
        return replace(clock, refused="the limit is unverified: act now and ask local counsel")
    if history.jurisdiction != "CN":
        return replace(
            clock,
            earliest=day + timedelta(rule.n),
            assumes=("the time runs from the day of sentence", "act now and ask local counsel"),
        )
    return replace(
        clock,
        earliest=next_working_day(day + timedelta(rule.n)),
        latest=next_working_day(day + timedelta(_SERVED_WITHIN + rule.n)),
        article=f"{rule.article}; SPC Interp. 302; CPL 105(4)",
        assumes=(
            "the earliest end: the judgment was served on the day it was announced",
            "the latest end: it was served on the fifth day (SPC Interp. 302)",
            _ROLLS,
        ),
    )


def _passed(event: CustodyEvent) -> tuple[bool, bool, date]:
    """A sentence before a verdict, a day before a month, the last before the first."""
    return event.when.day is not None, event.kind == "sentence", event.when.latest or date.min


def _rule(jurisdiction: str) -> Rule | None:
    wanted = _APPEAL.get(jurisdiction, f"{jurisdiction.lower()}.appeal")
    return next((rule for rule in load(jurisdiction).rules if rule.id == wanted), None)
