"""What a count counts: a definition that is written down, so that it can be counted again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from habeas.records.assessment import Level
from habeas.records.when import When

NAME = re.compile(r"[^\W_][\w-]{0,39}")
"""What a definition can be called."""
HELD = ("held_pretrial", "serving", "sentenced_not_final")
"""The statuses that the word ``held`` stands for in a definition."""
STATUSES = (
    "held_pretrial", "serving", "sentenced_not_final", "released", "died", "whereabouts_unknown",
    "term_ended_release_unconfirmed", "free", "unknown",
)  # fmt: skip
"""The closed list of statuses."""
MINIMA = (Level.CREDIBLE, Level.CORROBORATED, Level.CONFIRMED)
"""Assessments that a definition can ask for, from the least up."""


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both inclusive; None leaves an end open."""

    first: date | None
    last: date | None

    def holds(self, when: When) -> bool | None:
        """Whether a date lies in it; None where that cannot be told."""
        if when.earliest is None or when.latest is None:
            return None
        if (self.last and when.earliest > self.last) or (self.first and when.latest < self.first):
            return False
        begun = self.first is None or when.earliest >= self.first
        return True if begun and (self.last is None or when.latest <= self.last) else None


@dataclass(frozen=True, slots=True)
class Definition:
    """Who is counted: a status of ``statuses`` on ``as_of`` (None: the day of the run), resting on
    a claim assessed at least as ``assessment`` (None: any that is not set aside). What is empty or
    None asks nothing: ``territory`` are jurisdictions, ``places`` and ``charges`` wordings or ids,
    ``custody`` kinds of the measure in force, ``held_since`` and ``held_until`` the days on which
    the custody began and ended. ``set_aside`` counts refuted and unverified claims too, marked;
    ``accepted`` only those of whom somebody accepted a claim behind the status.
    ``says`` is what the count is called. ``known_at`` is the day as the register stood on which it
    answers.
    """

    statuses: tuple[str, ...]
    says: str = ""
    assessment: Level | None = None
    territory: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    charges: tuple[str, ...] = ()
    custody: tuple[str, ...] = ()
    held_since: Period | None = None
    held_until: Period | None = None
    as_of: str | None = None
    known_at: str | None = None
    set_aside: bool = False
    accepted: bool = False
