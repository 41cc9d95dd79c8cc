"""The status of a person on a day: what the last reported events say, and no more.

A computed end of term never makes anybody released: only a reported release does. A status that
nothing has confirmed for six months is marked as such.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from habeas.case.steps import step_of
from habeas.clocks.appeals import appeal_deadline
from habeas.clocks.calendar import add_months
from habeas.clocks.spells import in_order, starts_unknown, undecided
from habeas.clocks.terms import sentence_end
from habeas.records.change import replace
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.records.custody import CustodyEvent, CustodyHistory
    from habeas.records.quote import Quote

_JUDGED = frozenset(("judgment", "sentence", "death_with_reprieve", "death_sentence"))
_FINAL = frozenset(("appeal_decision", "judgment_final", "commutation", "reduction", "prison"))
_FREE = frozenset(("house_arrest", "residential_surveillance"))
_AGAIN = frozenset(("rearrest", "remand", "prison", "transfer"))
_OPEN = frozenset(("held_pretrial", "serving", "sentenced_not_final", "whereabouts_unknown"))
_MONTHS_CONFIRMED = 6


@dataclass(frozen=True, slots=True)
class Status:
    """A status ``value``, since when, as of which day, and the basis in words.

    ``confirmed`` is the last day on which anything told of the person bore it out, ``because`` the
    words it rests on; ``unconfirmed`` says that nothing has for six months.
    """

    value: str
    since: When
    as_of: date
    basis: str
    confirmed: When = UNKNOWN
    unconfirmed: bool = False
    because: tuple[Quote, ...] = ()


@dataclass(slots=True)
class _Told:
    """What the events up to a day tell, one after the other."""

    since: When = UNKNOWN
    held: CustodyEvent | None = None
    gone: CustodyEvent | None = None
    freed: CustodyEvent | None = None
    bailed: CustodyEvent | None = None
    """What had set the person free before the judgment, where nothing held them since."""
    judged: CustodyEvent | None = None
    final: CustodyEvent | None = None
    cleared: CustodyEvent | None = None
    pardoned: CustodyEvent | None = None
    quashed: CustodyEvent | None = None
    custody: list[CustodyEvent] = field(default_factory=list)

    def take(self, event: CustodyEvent) -> None:
        """One event more."""
        step = step_of(event.kind)
        if step.kind == "disappearance":
            self.gone = event
            if self.freed is not None:
                self.judged = self.final = None
        elif step.does == "begins" or step.kind in {"transfer", "observed"}:
            self._hold(event)
        elif step.does == "frees" or step.kind == "parole":
            self._free(event)
        else:
            self._judge(event, step.kind)
        if step.kind == "prison" and self.judged is not None:
            self.final = event

    def _hold(self, event: CustodyEvent) -> None:
        begins = step_of(event.kind).does == "begins"
        if self.freed is not None and step_of(event.kind).kind not in _AGAIN:
            self.judged = self.final = self.cleared = self.pardoned = self.quashed = None
        elif begins and (self.cleared is not None or self.pardoned is not None):
            self.cleared = self.pardoned = None
        if self.held is None or not self.custody:
            self.custody = []
        self.held, self.freed, self.gone = event, None, None
        self.custody.append(event)

    def _free(self, event: CustodyEvent) -> None:
        self.freed, self.held, self.gone, self.custody = event, None, None, []

    def _judge(self, event: CustodyEvent, kind: str) -> None:
        if kind in _JUDGED:
            self.judged, self.final, self.cleared, self.quashed = event, None, None, None
            self.bailed = self.freed
            self.freed = None
        elif kind in _FINAL:
            self.final = event
        elif kind in {"acquittal", "dropped"}:
            self.cleared, self.judged, self.final = event, None, None
        elif kind in {"quashed", "retrial_ordered"} and not _of_another(event):
            self.quashed, self.judged, self.final = event, None, None
        elif kind in {"pardon", "amnesty"}:
            self.pardoned = event


def _of_another(event: CustodyEvent) -> bool:
    """Whether what was quashed is named as one sentence of several ("fraud_quashed")."""
    named = event.label.casefold().replace("_", " ").split()
    return bool(named) and named[0] not in {
        "quashed", "conviction", "judgment", "sentence", "verdict", "overturned", "annulled",
        "retrial", "remanded", "remitted", "case",
    }  # fmt: skip


def status_of(history: CustodyHistory, as_of: date, told_on: Iterable[When] = ()) -> Status:
    """The status on a day. Later events are not looked at; undated ones stay where told.

    ``told_on`` are the days on which documents about the person were published.
    """
    events = [e for e in history.events if not _after(e, as_of)]
    known = replace(history, events=tuple(events))
    status = _status(known, as_of)
    days = [e.when for e in events if e.when.latest is not None and e.when.latest <= as_of]
    days += [when for when in told_on if when.latest is not None and when.latest <= as_of]
    last = max(days, key=lambda when: when.latest or date.min, default=UNKNOWN)
    late = last.latest is None or add_months(last.latest, _MONTHS_CONFIRMED) < as_of
    return replace(
        status, confirmed=last, unconfirmed=status.value in _OPEN and late, because=status.because
    )


def _status(history: CustodyHistory, as_of: date) -> Status:
    ordered = in_order(history.events)
    died = next((e for e in reversed(ordered) if e.kind == "death"), None)
    if died is not None:
        return _from(died, "died", as_of, "a death is reported")
    if (open_release := undecided(history.events)) is not None:
        basis = "a release is reported without a date; it may lie before the custody reported"
        return _from(open_release, "unknown", as_of, basis)
    told = _Told()
    for event in ordered:
        told.take(event)
    return _free(told, as_of) or _cleared(told, as_of) or _held(history, told, as_of)


def _from(event: CustodyEvent, value: str, as_of: date, basis: str) -> Status:
    return Status(value, event.when, as_of, basis, because=event.because)


def _free(told: _Told, as_of: date) -> Status | None:
    if told.freed is None or told.gone is not None:
        return None
    kind = step_of(told.freed.kind).kind
    if kind == "bail":
        return _from(told.freed, "free", as_of, "bail is the last event reported")
    basis = {"parole": "a conditional release is reported"}.get(kind, "a release is reported")
    return _from(told.freed, "released", as_of, basis)


def _cleared(told: _Told, as_of: date) -> Status | None:
    if told.pardoned is not None:
        basis = f"a {step_of(told.pardoned.kind).kind} is reported, a release is not"
        return _from(told.pardoned, "term_ended_release_unconfirmed", as_of, basis)
    if told.cleared is not None:
        what = "an acquittal is" if told.cleared.kind == "acquittal" else "dropped charges are"
        return _from(told.cleared, "unknown", as_of, f"{what} reported, a release is not")
    return None


def _held(history: CustodyHistory, told: _Told, as_of: date) -> Status:
    if told.judged is not None:
        return _sentenced(history, told, as_of)
    if told.gone is not None:
        return _from(told.gone, "whereabouts_unknown", as_of, "a disappearance is reported")
    if told.held is None:
        return Status("unknown", UNKNOWN, as_of, "no custody is reported")
    since = next((e.when for e in told.custody if e.when.known and not starts_unknown(e)), UNKNOWN)
    basis = "no judgment or release reported"
    if told.quashed is not None:
        basis = "the judgment was quashed and no release is reported"
    elif step_of(told.held.kind).kind in _FREE:
        basis = f"{step_of(told.held.kind).kind.replace('_', ' ')} is the last event reported"
    return Status("held_pretrial", since, as_of, basis, because=told.held.because)


def _sentenced(history: CustodyHistory, told: _Told, as_of: date) -> Status:
    judged = told.judged
    assert judged is not None
    if history.nature == "suspended" and told.bailed is not None and told.held is None:
        basis = "a suspended sentence is reported, and release before it"
        return _from(judged, "free", as_of, basis)
    if history.nature == "suspended":
        basis = "a suspended sentence is reported; whether the person was let go is not"
        return _from(judged, "unknown", as_of, basis)
    end = sentence_end(history)
    last = (end.date or end.latest) if end is not None and not end.refused else None
    if last is not None and as_of > last:
        return Status(
            "term_ended_release_unconfirmed",
            When(last.isoformat(), judged.when.basis, "term end"),
            as_of,
            "the computed end of the term has passed and no release is reported",
            because=judged.because,
        )
    if told.final is not None:
        what = {
            "appeal_decision": "an appeal decision", "prison": "a prison",
            "judgment_final": "a final judgment",
        }.get(step_of(told.final.kind).kind, f"a {step_of(told.final.kind).kind}")  # fmt: skip
        return _from(told.final, "serving", as_of, f"{what} is reported")
    appealed = any(e.kind in {"appeal", "appeal_planned"} for e in history.events)
    deadline = appeal_deadline(history)
    over = deadline is not None and deadline.latest is not None and as_of > deadline.latest
    basis = "no final judgment is reported"
    if over and not appealed:
        basis = "the time to appeal has passed; whether an appeal was lodged is not reported"
    elif history.term_months is None and history.nature == "fixed":
        basis = "a judgment is reported"
    return _from(judged, "sentenced_not_final", as_of, basis)


def _after(event: CustodyEvent, as_of: date) -> bool:
    earliest = event.when.earliest
    return earliest is not None and earliest > as_of
