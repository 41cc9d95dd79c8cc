"""The status of a person on a day: what the last reported events say, and no more.

A computed end of term never makes anybody released: only a reported release does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from habeas.clocks.appeals import appeal_deadline
from habeas.clocks.spells import STARTS, in_order, starts_unknown, undecided
from habeas.clocks.terms import sentence_end
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from habeas.records.custody import CustodyEvent, CustodyHistory

# A charge, an indictment or a trial is no custody: people are tried on bail.
_HELD = STARTS | {"criminal_detention_2", "transfer"}
_JUDGED = frozenset(("judgment", "sentence"))


@dataclass(frozen=True, slots=True)
class Status:
    """A status ``value``, since when, as of which day, and the basis in words."""

    value: str
    since: When
    as_of: date
    basis: str


def status_of(history: CustodyHistory, as_of: date) -> Status:
    """The status on a day. Later events are not looked at; undated ones stay where told."""
    events = [e for e in history.events if not _after(e, as_of)]
    known = in_order(events)
    died = _last(known, {"death"})
    if died is not None:
        return Status("died", died.when, as_of, "a death is reported")
    if (told := undecided(events)) is not None:
        basis = "a release is reported without a date; it may lie before the custody reported"
        return Status("unknown", told.when, as_of, basis)
    custody = _last(known, _HELD | _JUDGED)
    freed = _last(known, {"release", "bail"})
    if freed is not None and (custody is None or _later(known, freed, custody)):
        if freed.kind == "bail":
            return Status("free", freed.when, as_of, "bail is the last event reported")
        return Status("released", freed.when, as_of, "a release is reported")
    cleared = _last(known, {"acquittal"})
    if cleared is not None and (custody is None or _later(known, cleared, custody)):
        return Status("unknown", cleared.when, as_of, "an acquittal is reported, a release is not")
    if custody is None:
        gone = _last(known, {"disappearance"})
        if gone is not None:
            return Status("whereabouts_unknown", gone.when, as_of, "a disappearance is reported")
        return Status("unknown", UNKNOWN, as_of, "no custody is reported")
    judged = _last(known, _JUDGED)
    if judged is not None:
        return _sentenced(history, known, judged, as_of)
    gone = _last(known, {"disappearance"})
    if gone is not None and _later(known, gone, custody):
        return Status("whereabouts_unknown", gone.when, as_of, "a disappearance is reported")
    return Status("held_pretrial", _first_custody(known), as_of, "no judgment or release reported")


def _sentenced(
    history: CustodyHistory, known: list[CustodyEvent], judged: CustodyEvent, as_of: date
) -> Status:
    end = sentence_end(history)
    last = (end.date or end.latest) if end is not None and not end.refused else None
    if last is not None and as_of > last:
        return Status(
            "term_ended_release_unconfirmed",
            When(last.isoformat(), judged.when.basis, "term end"),
            as_of,
            "the computed end of the term has passed and no release is reported",
        )
    decided = _last(known, {"appeal_decision"})
    if decided is not None:
        return Status("serving", decided.when, as_of, "an appeal decision is reported")
    appealed = any(e.kind in {"appeal", "appeal_planned"} for e in history.events)
    deadline = appeal_deadline(history)
    over = deadline is not None and deadline.latest is not None and as_of > deadline.latest
    if over and not appealed:
        return Status(
            "sentenced_not_final",
            judged.when,
            as_of,
            "the time to appeal has passed; whether an appeal was lodged is not reported",
        )
    if history.term_months is None:
        return Status("sentenced_not_final", judged.when, as_of, "a judgment is reported")
    return Status("sentenced_not_final", judged.when, as_of, "no final judgment is reported")


def _after(event: CustodyEvent, as_of: date) -> bool:
    earliest = event.when.earliest
    return earliest is not None and earliest > as_of


def _last(events: list[CustodyEvent], kinds: frozenset[str] | set[str]) -> CustodyEvent | None:
    return next((event for event in reversed(events) if event.kind in kinds), None)


def _later(events: list[CustodyEvent], one: CustodyEvent, two: CustodyEvent) -> bool:
    return events.index(one) > events.index(two)


def _first_custody(events: list[CustodyEvent]) -> When:
    freed = max((i for i, e in enumerate(events) if e.kind in {"release", "bail"}), default=-1)
    return next(
        (
            e.when
            for e in events[freed + 1 :]
            if e.kind in _HELD and e.when.known and not starts_unknown(e)
        ),
        UNKNOWN,
    )
