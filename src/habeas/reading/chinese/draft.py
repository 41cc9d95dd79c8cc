"""A draft: a claim before persons are worded and repeated facts are joined."""

from __future__ import annotations

from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import UNKNOWN, When


@record
class StatedDays:
    """A day count worded with an event: how many, whether exactly, and as of when."""

    number: int
    exact: bool
    offset: int | None
    day: str | None


@record
class Draft:
    """One event about one registered person (``person``) or about nobody named (None).

    ``start`` and ``end`` are the characters of the quote in the folded text; ``at`` is where the
    trigger stands; the slots are those of a claim, ranges of the folded text already worded.
    """

    event: Event
    person: int | None
    at: int
    start: int
    end: int
    rule: str
    stance: Stance = Stance.ASSERTED
    when: When = UNKNOWN
    candidates: tuple[int, ...] = ()
    place: str | None = None
    court: str | None = None
    facility: str | None = None
    charge: str | None = None
    duration_months: int | str | None = None
    amount: str | None = None
    by: str | None = None
    kind: str | None = None
    outcome: str | None = None
    to: str | None = None
    value: str | None = None
    days: int | str | None = None
    attribution: tuple[str, ...] = ()
    stated: StatedDays | None = None
    count: int | None = None
    """How many an unnamed group counts, when it does."""
    other: bool = False
    """Whether it befell somebody without a name who is not the one told of."""
    again: bool = False
    """Whether it is said to have happened once more."""
    awaited: bool = False
    """Whether it tells of somebody whom the text only names afterwards; given up where it names nobody."""
    sentence: int = -1
    """Where the sentence begins."""
