"""Custody as stretches of one measure each, and what each is worth towards a term.

Custody of 1:1 runs to the term itself; surveillance at a designated location is worth half; what no
rule credits is worth nothing; and where nobody says what a measure was, it is worth between nothing
and all. Ratios come from the law packs (``credit``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.case.steps import step_of
from habeas.clocks.calendar import inclusive
from habeas.law.pack import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.records.custody import CustodyEvent

WHOLE = frozenset(("taken", "detention", "arrest", "liuzhi"))
"""Measures whose days count one for one, and that run into each other."""
_SURVEILLANCE = frozenset(("rsdl", "home_surveillance"))
_NOTHING = frozenset(("house_arrest",))
_RANK = {"frees": 0, "ends": 0, "taken": 1, "disappearance": 1, "detention": 2}
_PACK = {"detention": "detention", "rsdl": "rsdl", "liuzhi": "liuzhi"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """One measure from ``start`` to ``end``, both days inclusive; ``end`` None: it still runs.

    ``event`` began it; ``freed`` says that the person left custody when it ended.
    """

    start: date
    end: date | None
    measure: str
    event: CustodyEvent
    freed: bool = False

    @property
    def days(self) -> int:
        """Its days, both ends counted; none while its end is not known."""
        return 0 if self.end is None else max(inclusive(self.start, self.end), 0)

    @property
    def whole(self) -> bool:
        """Whether its days run to the term one for one."""
        return self.measure in WHOLE


def stretches(events: Iterable[CustodyEvent]) -> tuple[Stretch, ...]:
    """The measures of a history in order, from the steps known to the day.

    A measure ends the day before the next one begins; a release or bail belongs to the measure that
    it ends.
    """
    found: list[Stretch] = []
    running: tuple[date, str, CustodyEvent] | None = None
    dated = _dated(events)
    begun = {day for day, event in dated if step_of(event.kind).does == "begins"}
    for day, event in dated:
        step = step_of(event.kind)
        if step.does == "begins" and step.measure is not None:
            if running is not None:
                found += _closed(running, day - timedelta(1))
            running = (day, step.measure, event)
            if event.until.day is not None and event.until.day >= day:
                found += _closed(running, event.until.day)
                running = None
        elif running is not None and step.does in {"frees", "ends"}:
            freed = step.does == "frees"
            again = not freed and day in begun
            found += _closed(running, day - timedelta(again), freed=freed)
            running = None
    if running is not None:
        found.append(Stretch(running[0], None, running[1], running[2]))
    return tuple(found)


def _closed(
    running: tuple[date, str, CustodyEvent], end: date, *, freed: bool = False
) -> list[Stretch]:
    start, measure, event = running
    return [Stretch(start, end, measure, event, freed)] if end >= start else []


def _dated(events: Iterable[CustodyEvent]) -> list[tuple[date, CustodyEvent]]:
    """Steps known to the day, in order; on one day what ends custody stands before what begins it,
    and the taking before what was made of it. A taking and a release of one day stay as told.
    """
    dated = [(event.when.day, event) for event in events if event.when.day is not None]
    begun = {day for day, event in dated if step_of(event.kind).does == "begins"}
    earlier = {day: any(other < day for other in begun) for day in begun}

    def place(row: tuple[date, CustodyEvent]) -> tuple[date, int]:
        step = step_of(row[1].kind)
        rank = _RANK.get(step.measure or step.does, 3)
        if step.does == "frees" and not earlier.get(row[0], True):
            rank = 9
        return row[0], rank

    return sorted(dated, key=place)


def run_of(found: Sequence[Stretch]) -> int:
    """Where the last unbroken run of whole custody begins among the stretches; -1 if none does."""
    at = len(found) - 1
    if at < 0 or not found[at].whole:
        return -1
    while at > 0 and _adjoin(found[at - 1], found[at]) and found[at - 1].whole:
        at -= 1
    return at


def _adjoin(one: Stretch, two: Stretch) -> bool:
    """Whether one runs into the other: released and taken again on one day is two."""
    return one.end is not None and not one.freed and (two.start - one.end).days <= 1


def credited(stretch: Stretch, jurisdiction: str) -> tuple[int, int]:
    """The fewest and the most days of a term that a closed stretch is worth."""
    days = stretch.days
    if stretch.measure in _NOTHING:
        return 0, 0
    if stretch.measure in _SURVEILLANCE:
        ratio = _ratio(jurisdiction, "rsdl", stretch.start)
        if ratio is None:
            return 0, 0
        most = -(-days * ratio[1] // ratio[0])
        least = days * ratio[1] // ratio[0] if stretch.measure == "rsdl" else 0
        return least, most
    if stretch.measure in {"detention", "arrest", "liuzhi"}:
        return days, days
    return 0, days


def _ratio(jurisdiction: str, measure: str, day: date) -> tuple[int, int] | None:
    """How many days of a measure give how many of the term, as the law stood on a day."""
    for credit in load(jurisdiction).credits:
        since = date.fromisoformat(credit.valid_from) if credit.valid_from else date.min
        if credit.measure == _PACK.get(measure, measure) and since <= day and credit.for_days:
            return credit.days, credit.for_days
    return None
