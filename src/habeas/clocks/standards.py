"""What stands beside domestic limits: the international standard, and the periods of UN procedure.

A judge within 48 hours of the deprivation of liberty itself, whatever the measure is called; a
procurator is no judge. A Government's time to answer runs from the day on which the communication
was transmitted to it: while that day is not known there is no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.case.steps import days_of, step_of
from habeas.clocks.calendar import end_of
from habeas.clocks.limits import started
from habeas.clocks.spells import spells
from habeas.law.pack import load
from habeas.records.change import replace
from habeas.records.custody import Clock, CustodyEvent, CustodyHistory
from habeas.records.intervention import Sent
from habeas.records.when import stated

if TYPE_CHECKING:
    from habeas.law.entries import Rule
    from habeas.records.intervention import Intervention

_JUDGE = "int.judge48"
_REPLIES = {
    "int.wgad.reply": ("wgad_communication", "wgad_submission"),
    "int.sp.reply": ("sp_communication", None),
    "int.wgad.followup": ("opinion_transmitted", "opinion"),
}
"""The periods that run from a transmission, the step that starts each, and the one before it."""
RESPONSES = frozenset(_REPLIES)
"""The rules that say when an answer, or a report on what followed, is due."""
_SENT = {
    Sent.WGAD_COMMUNICATION: "int.wgad.reply",
    Sent.URGENT_APPEAL: "int.sp.reply",
    Sent.ALLEGATION_LETTER: "int.sp.reply",
}
"""The period for the answer to what was sent, where a pack knows one."""
_LONGER = {"int.wgad.reply": "int.wgad.ext"}
_NOT_SENT = "the day of transmission to the Government is not known, and the time runs from it"


def standard(history: CustodyHistory) -> tuple[Clock, ...]:
    """The standard of 48 hours for each spell of custody whose first day is known."""
    rule = _rule(_JUDGE)
    if history.jurisdiction is None or rule is None:
        return ()
    return tuple(
        Clock(
            f"limit:{_JUDGE}",
            start=spell.start.when,
            earliest=end_of(spell.start.when.day, rule.n, rule.unit),
            rule=_JUDGE,
            article=rule.article,
            confidence=rule.confidence,
            verdict="cannot_tell",
            assumes=(
                "a judge, whatever the measure is called; a procurator is no judge",
                "whether and when a judge was seen is not reported",
            ),
            because=spell.start.because,
        )
        for spell in spells(history.events)
        if spell.start.when.day is not None
    )


def responses(history: CustodyHistory) -> tuple[Clock, ...]:
    """The time that a Government has to answer what was transmitted to it."""
    found = []
    for name, (start, before) in _REPLIES.items():
        rule = _rule(name)
        if rule is None:
            continue
        sent = [e for e in history.events if e.kind == start]
        sent += [e for e in history.events if not sent and before and e.kind == before]
        found += [_response(rule, event, history) for event in sent]
    return tuple(found)


def response_to(sent: Intervention) -> Clock | None:
    """The time that a Government has to answer an intervention; None where no pack knows one.

    Without a date while the day of transmission is not known.
    """
    rule = _rule(_SENT.get(sent.kind, ""))
    if rule is None:
        return None
    start = CustodyEvent(rule.start_event, sent.transmitted)
    replied = CustodyEvent("government_reply", sent.answered)
    return _response(rule, start, CustodyHistory(None, (start, replied)))


def _response(rule: Rule, event: CustodyEvent, history: CustodyHistory) -> Clock:
    clock = replace(started(rule, event), verdict="cannot_tell")
    day = event.when.day
    if day is None or step_of(event.kind).kind != rule.start_event:
        return replace(clock, refused=_NOT_SENT)
    base = end_of(day, rule.n, rule.unit)
    longer = _rule(_LONGER.get(rule.id, ""))
    replies = days_of(history.events, "government_reply")
    replied = min((one for one in replies if one >= day), default=None)
    if replied is not None:
        clock = replace(clock, end=stated(str(replied)), days_used=(replied - day).days)
    return replace(
        clock,
        earliest=base,
        latest=end_of(base, longer.n, longer.unit) if longer is not None else None,
        assumes=(
            "the time runs from the day of transmission to the Government",
            *(("the latest day: an extension was asked for and given",) if longer else ()),
        ),
    )


def _rule(name: str) -> Rule | None:
    return next((rule for rule in load("INT").rules if rule.id == name), None)
