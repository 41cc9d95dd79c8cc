"""Days in custody, and whether a stated number of days agrees with the dates.

Two conventions live side by side: elapsed (the first day is day 0) and inclusive (both ends count).
Either may be meant; the one that fits is named. A number may count from another event of the same
person: those are tried too.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.clocks.calendar import elapsed, inclusive
from habeas.records.custody import Clock
from habeas.records.remark import Remark
from habeas.records.when import When, stated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from habeas.records.person import StatedCount
    from habeas.records.quote import Quote


def held(start: When, end: When, because: tuple[Quote, ...] = ()) -> Clock:
    """The days between two exact days; refused when one of them is not a day."""
    one, two = start.day, end.day
    if one is None or two is None:
        return Clock(
            "held", start, end, refused="the first or the last day is not known to the day"
        )
    if two < one:
        return Clock("held", start, end, refused="the last day lies before the first")
    return Clock(
        "held",
        start,
        end,
        days_elapsed=elapsed(one, two),
        days_inclusive=inclusive(one, two),
        because=because,
    )


def between(one: date, two: date) -> Clock:
    """The days between two given days."""
    return held(stated(one.isoformat()), stated(two.isoformat()))


def convention(number: int, start: date, end: date) -> str | None:
    """Which convention makes ``number`` the days from ``start`` to ``end``, None if none does."""
    if number == elapsed(start, end):
        return "elapsed"
    return "inclusive" if number == inclusive(start, end) else None


def check_count(
    count: StatedCount,
    starts: Mapping[str, date],
    published: date | None,
    *,
    dated_by_it: bool,
) -> Remark:
    """Compare a stated number with the dates.

    ``starts`` are the days it may count from, by event, the worded event first. ``dated_by_it``
    says that the publication date was itself worked out from this number: then nothing is
    confirmed by it.
    """
    end = _end(count, published)
    facts: list[tuple[str, str | int | bool | tuple[str, ...] | None]] = [
        ("number", count.number),
        ("event", count.event),
        ("persons", count.persons),
        ("exact", count.exact),
    ]
    if end is None or not starts:
        return Remark("stated_number", "cannot_tell", tuple(facts), (count.quote,))
    facts.append(("until", end.isoformat()))
    first = next(iter(starts.values()))
    facts.append(("from", first.isoformat()))
    facts += [("elapsed", elapsed(first, end)), ("inclusive", inclusive(first, end))]
    if dated_by_it:
        facts.append(("published_elapsed", (published or end).isoformat()))
        facts.append(("published_inclusive", ((published or end) - timedelta(1)).isoformat()))
        return Remark("stated_number", "cannot_tell", tuple(facts), (count.quote,))
    for event, start in starts.items():
        if not count.exact and elapsed(start, end) >= count.number:
            facts += [("convention", "at least"), ("counts_from", event)]
            return Remark("stated_number", "holds", tuple(facts), (count.quote,))
        fits = convention(count.number, start, end)
        if fits is not None:
            facts += [("convention", fits), ("counts_from", event)]
            return Remark("stated_number", "holds", tuple(facts), (count.quote,))
    return Remark("stated_number", "fails", tuple(facts), (count.quote,))


def _end(count: StatedCount, published: date | None) -> date | None:
    if count.at_day is not None:
        return date.fromisoformat(count.at_day)
    if count.at_offset is None or published is None:
        return None
    return published + timedelta(count.at_offset)
