"""The corridor of dates: what documents tell of a case → clocks → what falls on which day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from habeas.case import history_of
from habeas.clocks import clocks_for, status_of
from habeas.clocks.due import due_in_case
from habeas.told import followed, told, under_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from habeas.records.due import Due, Window
    from habeas.told import Source


def falls_due(
    case: int, sources: Sequence[Source], *, as_of: date, window: Window
) -> Iterator[Due]:
    """What falls in a window in one case, as it is known on a day (``as_of``), and what has no day.
    Nothing rests on claims that were rejected, set aside or not chosen.
    """
    found = under_all(sources, None)
    stands = (
        pair for source in sources for pair in told(source, found) if pair[0] not in source.aside
    )
    claims = [claim for _, claim in followed(stands, sources).follows]
    history = history_of(claims, found.code if found else None)
    status = status_of(history, as_of, [s.reading.document.published for s in sources])
    yield from due_in_case(case, history, status, clocks_for(history, as_of), window)


def in_order(every: Iterable[Due]) -> list[Due]:
    """By day, what has none last; then by case and kind: the same is always in one order."""
    return sorted(
        every, key=lambda one: (one.day or date.max, one.cases, one.kind, one.part, one.key)
    )
