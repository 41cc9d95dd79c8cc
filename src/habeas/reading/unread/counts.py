"""Numbers with what they count (years, months, days, persons), in the digits of any script."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from habeas.reading.unread.tables import Table, alternation, table_for

if TYPE_CHECKING:
    from habeas.reading.unread.taken import Taken

_MOST = {"year": 150}
"""Above this a number before the word is no count of it: "2021 года" is the year 2021."""
_LONGEST = 12
"""How many digits a count has at most."""
_NUMBER = r"(?<!\d)(?<!\d[.,٫٬/:-])(?P<n>\d{1,3}(?:[.,٬' \u00a0\u202f]\d{3})+|\d{1,6})(?!\d)"


class Counted(NamedTuple):
    """A number of ``unit`` at characters ``start`` to ``end``."""

    start: int
    end: int
    number: int
    unit: str


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    table = table_for(language)
    if not table.units:
        return None
    unit = f"(?P<u>{alternation(tuple(table.units))})"
    if table.spaced:
        ending = r"[^\W\d_]{0,4}" if table.suffixed else ""
        unit = rf"{unit}{ending}(?![^\W\d_])"
    return re.compile(rf"{_NUMBER}[ \u00a0\u202f\n]?[-–]?{unit}", re.IGNORECASE)


def counts(characters: str, start: int, end: int, table: Table, taken: Taken) -> list[Counted]:
    """The counts from ``start`` to ``end`` that are no part of a date, in order."""
    pattern = _pattern(table.id)
    if pattern is None:
        return []
    made = []
    for match in pattern.finditer(characters, start, end):
        digits = "".join(c for c in match["n"] if c.isdigit())
        unit = table.units.get(match["u"].lower())
        if unit is None or len(digits) > _LONGEST:
            continue
        number = int(digits)
        if number > _MOST.get(unit, number):
            continue
        if taken.take(*match.span()):
            made.append(Counted(*match.span(), number, unit))
    return made
