"""What falls due in a case: computed from its history, status and clocks; a range keeps both ends.

Nothing is due of what is over: no end of term after a release, no appeal once one is reported. What
depends on custody going on (anniversaries, round counts of days) is given for the open spell alone.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.case.steps import step_of
from habeas.clocks.calendar import add_months
from habeas.clocks.limits import EXTENSION, NO_END
from habeas.clocks.spells import spells
from habeas.clocks.standards import RESPONSES, response_to
from habeas.records.change import replace
from habeas.records.due import Due, Falls, Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from habeas.clocks.status import Status
    from habeas.records.custody import Clock, CustodyHistory
    from habeas.records.intervention import Intervention
    from habeas.records.task import Task
    from habeas.records.when import When

_OPEN = frozenset(("held_pretrial", "serving", "sentenced_not_final", "whereabouts_unknown"))
_ENDED = frozenset(("released", "died", "free"))
_APPEALED = frozenset(("appeal", "appeal_planned", "appeal_decision", "judgment_final"))
_CONFIRMED_FOR = 6
_ROUND_FIRST, _ROUND = 100, 500
_DISPUTED = "sources give more than one day for the taking"


def due_in_case(
    case: int, history: CustodyHistory, status: Status, clocks: Sequence[Clock], window: Window
) -> Iterator[Due]:
    """What falls in a window in one case, and what has no day; in no order."""
    every = [*_of_clocks(case, history, status, clocks)]
    if status.value in _OPEN and status.confirmed.latest is not None:
        by = add_months(status.confirmed.latest, _CONFIRMED_FOR)
        every.append(Due(Falls.VERIFY, (case,), by, since=status.confirmed))
    if status.value in _OPEN:
        every += _since_the_taking(case, history, status, window)
    yield from filter(window.holds, every)


def due_of_tasks(tasks: Iterable[Task], window: Window) -> Iterator[Due]:
    """The open tasks whose last day falls in a window."""
    for one in tasks:
        due = Due(
            Falls.TASK, (one.case,), one.due, key=str(one.number), number=one.number,
            who=one.owner, words=one.what,
        )  # fmt: skip
        if one.done_at is None and one.due is not None and window.holds(due):
            yield due


def due_of_interventions(sent: Iterable[Intervention], window: Window) -> Iterator[Due]:
    """The answers that fall due in a window, and those that have no day while nobody knows when the
    intervention was transmitted.
    """
    for one in sent:
        clock = response_to(one)
        if clock is None or one.was_answered:
            continue
        key = f"intervention {one.number}"
        told = _due(Falls.RESPONSE, one.cases, clock, key, who=one.to, words=one.reference)
        yield from filter(window.holds, _range(replace(told, number=one.number), clock))


def due_of_documents(case: int, by: Iterable[tuple[int, date]], window: Window) -> Iterator[Due]:
    """The documents of a case, by number, that must be verified by a day of a window."""
    every = (Due(Falls.VERIFY, (case,), d, key=f"document {n}", number=n) for n, d in by)
    yield from filter(window.holds, every)


def _of_clocks(
    case: int, history: CustodyHistory, status: Status, clocks: Sequence[Clock]
) -> Iterator[Due]:
    appealed = any(step_of(e.kind).kind in _APPEALED for e in history.events)
    times: dict[str, int] = {}
    for clock in clocks:
        if clock.clock == "sentence_end" and status.value not in _ENDED and clock.actual is None:
            yield from _release(case, clock)
        elif clock.clock == "appeal_deadline":
            if status.value == "sentenced_not_final" and not appealed:
                yield from _range(_due(Falls.APPEAL, (case,), clock), clock)
        elif clock.clock.startswith("limit:"):
            rule = clock.rule or clock.clock
            times[rule] = times.get(rule, 0) + 1
            yield from _limit(case, clock, f"{rule} {times[rule]}", status)


def _release(case: int, clock: Clock) -> Iterator[Due]:
    """The end of a term: computed, by other readings, and as sources state it."""
    told = _due(Falls.RELEASE, (case,), clock)
    yield from _range(told, clock)
    for at, rival in enumerate(clock.rivals, 1):
        yield replace(
            told, day=rival.date, part="rival", key=str(at), who=rival.by, words=rival.because
        )
    computed = {clock.date, clock.earliest, clock.latest, *(r.date for r in clock.rivals)}
    for at, stated in enumerate(clock.official, 1):
        if stated.when.day in computed and stated.when.day is not None:
            continue
        refused = None if stated.when.day else f"it is stated as {stated.when.edtf} and no day"
        yield Due(
            Falls.RELEASE, (case,), stated.when.day, part="stated", key=str(at), who=stated.by,
            refused=refused,
        )  # fmt: skip


def _limit(case: int, clock: Clock, key: str, status: Status) -> Iterator[Due]:
    """A limit that no reported step has ended; a period for an answer that was reported."""
    if clock.end.known:
        return
    if clock.rule in RESPONSES:
        yield from _range(_due(Falls.RESPONSE, (case,), clock, key), clock)
    elif status.value in _OPEN - {"serving"} and not clock.refused:
        kept = tuple(one for one in clock.assumes if not one.startswith((EXTENSION, NO_END)))
        yield from _range(replace(_due(Falls.LIMIT, (case,), clock, key), assumes=kept), clock)


def _due(  # noqa: PLR0913 - what is due has as many parts
    kind: Falls, cases: tuple[int, ...], clock: Clock, key: str = "", who: str = "", words: str = ""
) -> Due:
    return Due(
        kind, cases, None, key=key, earliest=clock.earliest, latest=clock.latest, rule=clock.rule,
        article=clock.article, confidence=clock.confidence, since=clock.start,
        assumes=clock.assumes, refused=clock.refused, who=who, words=words,
    )  # fmt: skip


def _range(told: Due, clock: Clock) -> Iterator[Due]:
    """The one day of a clock, or each end of its range, or none with the reason."""
    if clock.refused:
        yield replace(told, day=None)
        return
    if clock.date is not None:
        yield replace(told, day=clock.date)
        return
    if clock.earliest is not None:
        open_ended = clock.latest is None and told.kind in {Falls.RESPONSE, Falls.LIMIT}
        yield replace(told, day=clock.earliest, part="" if open_ended else "earliest")
    if clock.latest is not None and clock.latest != clock.earliest:
        yield replace(told, day=clock.latest, part="latest")


def _since_the_taking(
    case: int, history: CustodyHistory, status: Status, window: Window
) -> Iterator[Due]:
    """Anniversaries and round counts of days of the spell of custody that goes on."""
    known = spells(history.events)
    taken: When = status.since
    if known and known[-1].end is None:
        taken = known[-1].start.when
    elif status.value != "whereabouts_unknown":
        return
    start = taken.day
    if start is None or start > window.last:
        return
    disputed = any(one.about == "detention date" for one in history.conflicts)
    told = Due(
        Falls.ANNIVERSARY, (case,), None, since=taken, assumes=(_DISPUTED,) if disputed else ()
    )
    spell = max(len(known), 1)
    for years in range(max(window.first.year - start.year, 1), window.last.year - start.year + 1):
        yield replace(told, day=_years_on(start, years), number=years, key=f"{spell} {years}")
    for days in _round((window.first - start).days, (window.last - start).days):
        day = start + timedelta(days)
        yield replace(told, kind=Falls.DAYS, day=day, number=days, key=f"{spell} {days}")


def _round(least: int, most: int) -> Iterator[int]:
    """100, 500 and every further 500 days within bounds."""
    if least <= _ROUND_FIRST <= most:
        yield _ROUND_FIRST
    yield from range(max(-(-least // _ROUND), 1) * _ROUND, most + 1, _ROUND)


def _years_on(start: date, years: int) -> date:
    """The same day some years later; of 29 February the 28th, where there is no 29th."""
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return start.replace(year=start.year + years, day=28)
