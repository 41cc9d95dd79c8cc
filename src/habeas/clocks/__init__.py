"""Days held, legal limits, the end of a term, stated numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.clocks.appeals import appeal_deadline
from habeas.clocks.days import between, check_count, held
from habeas.clocks.limits import limits
from habeas.clocks.shape import as_dict
from habeas.clocks.status import Status, status_of
from habeas.clocks.terms import Span, end_by_rule, sentence_end
from habeas.records.when import Basis, When

if TYPE_CHECKING:
    from datetime import date

    from habeas.records.custody import Clock, CustodyEvent, CustodyHistory

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

_STARTS = ("taken", "arrest", "detention", "criminal_detention", "rsdl", "formal_arrest")


def clocks_for(
    history: CustodyHistory, as_of: date, published: When | None = None
) -> tuple[Clock, ...]:
    """Every clock of a history: days held (on the day of publication, and now), the end of the
    term, the time to appeal, and the limits of the law where a jurisdiction is known.
    """
    found: list[Clock] = []
    start = _custody_start(history)
    release = next((e for e in reversed(history.events) if e.kind == "release"), None)
    if start is not None:
        if published is not None and published.day is not None:
            found.append(held(start.when, published, start.because))
        if release is not None and release.when.day is not None:
            found.append(held(start.when, release.when, (*start.because, *release.because)))
        elif published is None or published.day != as_of:
            until = When(as_of.isoformat(), Basis.GIVEN)
            found.append(held(start.when, until, start.because))
    for clock in (sentence_end(history), appeal_deadline(history)):
        if clock is not None:
            found.append(clock)
    found.extend(limits(history, as_of))
    return tuple(found)


def _custody_start(history: CustodyHistory) -> CustodyEvent | None:
    dated = [e for e in history.events if e.kind in _STARTS and e.when.day is not None]
    return min(dated, key=lambda e: e.when.earliest or e.when.day, default=None)  # type: ignore[arg-type,return-value]
