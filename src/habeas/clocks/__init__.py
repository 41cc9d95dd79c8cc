"""Days held, legal limits, the end of a term, stated numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.case.steps import step_of
from habeas.clocks.appeals import appeal_deadline
from habeas.clocks.days import between, check_count, held
from habeas.clocks.limits import limits
from habeas.clocks.shape import as_dict
from habeas.clocks.spells import Spell, spells, this_case, undecided
from habeas.clocks.standards import responses, standard
from habeas.clocks.status import Status, status_of
from habeas.clocks.terms import Span, end_by_rule, sentence_end
from habeas.records.change import replace
from habeas.records.custody import Clock
from habeas.records.when import Basis, When

if TYPE_CHECKING:
    from datetime import date

    from habeas.records.custody import CustodyHistory

__all__ = [
    "Span",
    "Status",
    "appeal_deadline",
    "as_dict",
    "between",
    "check_count",
    "clocks_for",
    "end_by_rule",
    "held",
    "limits",
    "sentence_end",
    "status_of",
]

_TOLD_UNDATED = "a release or bail without a date is reported"
_PAST_TERM = "no release is reported, though the computed end of the term has passed"
_PARDONED = "a pardon or amnesty is reported, a release is not"
_NO_RELEASE = "no release is reported since"


def clocks_for(
    history: CustodyHistory, as_of: date, published: When | None = None
) -> tuple[Clock, ...]:
    """Every clock of a history: days held in each spell of custody (an open one on the day of
    publication, and now), the end of the term, the time to appeal, and the limits of the law where
    a jurisdiction is known.
    """
    found: list[Clock] = []
    if undecided(history.events) is None:
        for spell in spells(history.events):
            found += _held(spell, as_of, published)
    ended = sentence_end(history)
    last = (ended.latest or ended.date) if ended is not None and not ended.refused else None
    if last is not None and last < as_of:
        found = [_noting(clock, _PAST_TERM) for clock in found]
    if any(step_of(e.kind).kind in {"pardon", "amnesty"} for e in history.events):
        found = [_noting(clock, _PARDONED) for clock in found]
    for clock in (ended, appeal_deadline(history)):
        if clock is not None:
            found.append(clock)
    own, _ = this_case(history)
    found.extend(limits(own, as_of))
    found += (*standard(history), *responses(history))
    return tuple(found)


def _noting(clock: Clock, note: str) -> Clock:
    """An open spell of custody with what makes it doubtful."""
    return replace(clock, assumes=(note,)) if clock.assumes == (_NO_RELEASE,) else clock


def _held(spell: Spell, as_of: date, published: When | None) -> list[Clock]:
    """The days of a spell. None when its first day is not known to the day."""
    start, end = spell.start, spell.end
    if start.when.day is None or start.when.day > as_of:
        return []
    if end is not None:
        if not end.when.known:
            return [Clock("held", start.when, end.when, refused=_TOLD_UNDATED)]
        if end.when.earliest is None or end.when.earliest <= as_of:
            return [held(start.when, end.when, (*start.because, *end.because))]
    made = []
    if published is not None and published.day is not None and published.day < as_of:
        made.append(held(start.when, published, start.because))
    today = held(start.when, When(as_of.isoformat(), Basis.GIVEN), start.because)
    return [*made, replace(today, assumes=(_NO_RELEASE,))]
