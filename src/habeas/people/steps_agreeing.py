"""Whether the steps of two cases fall on the same days, and what that is worth."""

from __future__ import annotations

import calendar
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from habeas.people.ground import Ground, ground, thinned
from habeas.people.weights import persons_of_a_mass_day, table, weight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from habeas.people.known_by import KnownBy

GROUPS = {
    "arrest": "custody",
    "detention": "custody",
    "disappearance": "custody",
    "trial": "court",
    "conviction": "court",
    "sentence": "court",
    "appeal_result": "court",
    "charge": "charge",
    "release": "release",
    "bail": "release",
    "death": "death",
}
_NAMED = {
    "custody": "being taken",
    "court": "a step in court",
    "charge": "being charged",
    "release": "release",
    "death": "death",
}
_AFTER_DEATH = 7
"""Days after a death from which a step of the case is another person's."""

Steps = dict[str, dict[int, str]]
"""By group of steps: day (as an ordinal) to the step as written."""


def steps_agreeing(left: KnownBy, right: KnownBy, bearers: Mapping[str, int]) -> list[Ground]:
    """The same day of a step, or days near each other, or the same month; a death before a step."""
    ours, theirs = _days(left.days), _days(right.days)
    found = _same_days(ours, theirs, bearers) or _near_days(ours, theirs, bearers)
    if not found:
        shared = _months(left.days, left.months) & _months(right.days, right.months)
        if shared:
            group, _, month = min(shared).partition(" ")
            found = [ground("month", f"the same month of {_NAMED[group]}, {_written(month)}")]
    if "death" in ours or "death" in theirs:
        found += [*_after_death(ours, theirs), *_after_death(theirs, ours)][:1]
    return found


@lru_cache(maxsize=131_072)
def _days(days: tuple[str, ...]) -> Steps:
    found: Steps = {}
    for step in days:
        event, _, when = step.partition(" ")
        group = GROUPS.get(event)
        if group:
            found.setdefault(group, {})[date.fromisoformat(when).toordinal()] = step
    return found


@lru_cache(maxsize=131_072)
def _months(days: tuple[str, ...], months: tuple[str, ...]) -> frozenset[str]:
    found = set()
    for step in (*days, *months):
        event, _, when = step.partition(" ")
        if event in GROUPS:
            found.add(f"{GROUPS[event]} {when[:7]}")
    return frozenset(found)


def _persons(one: str, two: str, ordinal: int, bearers: Mapping[str, int]) -> int:
    return max(bearers.get(one, 1), bearers.get(two, 1), persons_of_a_mass_day(ordinal))


def _same_days(ours: Steps, theirs: Steps, bearers: Mapping[str, int]) -> list[Ground]:
    """The day that says most, and what further days add."""
    same: list[tuple[float, int, str]] = []
    for group in ours.keys() & theirs.keys():
        days, others = ours[group], theirs[group]
        for day in days.keys() & others.keys():
            many = _persons(days[day], others[day], day, bearers)
            same.append((-thinned("day", many), day, min(days[day], others[day])))
    if not same:
        return []
    best = min(same)
    event, _, when = best[2].partition(" ")
    words = f"the same day of {event.replace('_', ' ')}, {_written(when)}"
    found = [ground("day", words, -best[0])]
    further = len({day for _, day, _ in same}) - 1
    if further:
        one = weight("further day")
        words = "a further day" if further == 1 else f"{further} further days"
        found.append(Ground(one.kind, min(one.most, one.bits * further), f"{words} of the case"))
    return found


def _near_days(ours: Steps, theirs: Steps, bearers: Mapping[str, int]) -> list[Ground]:
    within = table().within_days
    near: list[tuple[float, int, str]] = []
    for group in ours.keys() & theirs.keys() - {"release"}:
        for day, step in ours[group].items():
            for other, beside in theirs[group].items():
                if abs(other - day) <= within:
                    many = _persons(step, beside, day, bearers)
                    near.append((-thinned("near day", many), abs(other - day), group))
    if not near:
        return []
    bits, apart, group = min(near)
    days = "a day" if apart == 1 else f"{apart} days"
    return [ground("near day", f"{_NAMED[group]} within {days}", -bits)]


def _after_death(ours: Steps, theirs: Steps) -> list[Ground]:
    died = min(ours.get("death", ()), default=None)
    if died is None:
        return []
    later = (day for group in ("custody", "release") for day in theirs.get(group, ()))
    if all(day <= died + _AFTER_DEATH for day in later):
        return []
    return [ground("died before", "one had died before the other was taken or freed")]


@lru_cache(maxsize=16_384)
def _written(when: str) -> str:
    year, month, *day = when.split("-")
    return " ".join([*(str(int(d)) for d in day), calendar.month_name[int(month)], year])
