"""Dates as documents give them: with their grain, their uncertainty, and how they were found.

A When never says more than its source. "In January 2023" is the month, not its first day; a date
that nothing states is unknown, and unknown is a value. The written form is the part of EDTF
(ISO 8601-2:2019, level 0 and the intervals of level 1) that custody records need:
``2021-09-19``, ``2021-09``, ``2021``, ``2019-10-02/2019-12-20``; a year alone may be uncertain
(``2021?``) or approximate (``2021~``).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from habeas.records.errors import BadDate

_DAY = len("2021-09-19")
_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Basis(StrEnum):
    """How a date was found."""

    STATED = "stated"
    """The words themselves give it."""
    GIVEN = "given"
    """The researcher gave it (a publication date on the command line)."""
    RELATIVE = "relative"
    """Counted from an anchor that is itself stated or given ("last Thursday", "a day before")."""
    IMPLIED = "implied"
    """Follows from a count or from another implied date; never firmer than that."""
    UNKNOWN = "unknown"
    """Nothing gives it."""


class Grain(StrEnum):
    """How fine a date is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class When:
    """A date as a document gives it.

    ``edtf`` is the written form or None when unknown; ``basis`` says how it was found;
    ``anchor`` names what a relative or implied date hangs on (``published``, ``day count``,
    ``previous date``).

    Raises BadDate for a written form that is not a real date or runs backwards.
    """

    edtf: str | None = None
    basis: Basis = Basis.UNKNOWN
    anchor: str | None = None
    uncertain: bool = False

    def __post_init__(self) -> None:
        if self.edtf is None:
            return
        first, last = _bounds(self.edtf)
        if first > last:
            raise BadDate(self.edtf)

    @property
    def known(self) -> bool:
        """Whether there is any date at all."""
        return self.edtf is not None

    @property
    def grain(self) -> Grain:
        """How fine the date is."""
        if self.edtf is None:
            return Grain.UNKNOWN
        if "/" in self.edtf:
            return Grain.INTERVAL
        return _GRAINS[len(self.edtf)]

    @property
    def day(self) -> date | None:
        """The day, when the date is one exact day; None otherwise. There is no default day."""
        return _bounds(self.edtf)[0] if self.edtf and len(self.edtf) == _DAY else None

    @property
    def earliest(self) -> date | None:
        """The first day the date can mean."""
        return _bounds(self.edtf)[0] if self.edtf else None

    @property
    def latest(self) -> date | None:
        """The last day the date can mean."""
        return _bounds(self.edtf)[1] if self.edtf else None

    def overlaps(self, other: When) -> bool:
        """Whether both can mean a common day. An unknown date overlaps with everything."""
        if not (self.edtf and other.edtf):
            return True
        one, two = _bounds(self.edtf), _bounds(other.edtf)
        return one[0] <= two[1] and two[0] <= one[1]

    def finer(self, other: When) -> bool:
        """Whether this date lies within the other and says more. Unknown is finer than nothing."""
        if not (self.edtf and other.edtf):
            return False
        one, two = _bounds(self.edtf), _bounds(other.edtf)
        return one != two and two[0] <= one[0] and one[1] <= two[1]


_GRAINS = {4: Grain.YEAR, 7: Grain.MONTH, 10: Grain.DAY}
UNKNOWN = When()


def stated(edtf: str) -> When:
    """A date that the words themselves give."""
    return When(edtf, Basis.STATED)


def parse(text: str, basis: Basis = Basis.STATED) -> When:
    """Read a written date (``2021-09-19``, ``2021-09``, ``2021``, ``a/b``).

    Raises BadDate when it is none.
    """
    return When(text.strip(), basis)


@lru_cache(maxsize=65536)
def _bounds(edtf: str) -> tuple[date, date]:
    if len(edtf) == 10 and edtf[4] == edtf[7] == "-" and edtf.isascii():
        try:
            day = date.fromisoformat(edtf)
        except ValueError:
            raise BadDate(edtf) from None
        return day, day
    first, slash, last = edtf.partition("/")
    return _point(first, edtf)[0], _point(last if slash else first, edtf)[1]


def _point(text: str, whole: str) -> tuple[date, date]:
    match = _POINT.fullmatch(text)
    if not match:
        raise BadDate(whole)
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        assert year is not None
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        raise BadDate(whole) from None
