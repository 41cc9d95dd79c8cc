"""What falls on a day: the end of a term, of a time to appeal, a task; and what has no day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from habeas.records.when import UNKNOWN, When


class Falls(StrEnum):
    """What kind of thing falls on a day."""

    RELEASE = "release"
    APPEAL = "appeal"
    RESPONSE = "response"
    LIMIT = "limit"
    VERIFY = "verify"
    TASK = "task"
    ANNIVERSARY = "anniversary"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing about one case (several for an intervention), and the ``day`` it falls on.

    ``day`` is None where no day would be honest: ``refused`` says why. Of a range the ``part`` is
    ``earliest`` (the safe day of an appeal) or ``latest``, and ``earliest`` and ``latest`` hold the
    whole of it; ``rival`` is the day by another reading, ``stated`` one that a source gives.
    ``key`` tells it apart from others of its kind and part in the same case, whatever its day: with
    them it is the same thing in the next calendar. ``number`` is that of the task, intervention or
    document, or a count of days or years. ``who`` and ``words`` are free text.
    """

    kind: Falls
    cases: tuple[int, ...]
    day: date | None
    part: str = ""
    key: str = ""
    earliest: date | None = None
    latest: date | None = None
    number: int | None = None
    rule: str | None = None
    article: str | None = None
    confidence: str | None = None
    since: When = UNKNOWN
    assumes: tuple[str, ...] = ()
    refused: str | None = None
    who: str = ""
    words: str = ""

    @property
    def unverified(self) -> bool:
        """Whether its day hangs on a rule that nobody has verified; it is never a bare date."""
        return self.confidence == "C"


_OWED = frozenset((Falls.TASK, Falls.VERIFY))
"""What stays for us to do when its day has passed."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are looked at, both ends included; with ``owed`` also what fell due before them
    and is not done: tasks, and what to verify.
    """

    first: date
    last: date
    owed: bool = False

    def holds(self, one: Due) -> bool:
        """Whether something is looked at; what has no day always is."""
        if one.day is None or self.first <= one.day <= self.last:
            return True
        return self.owed and one.kind in _OWED and one.day < self.first
