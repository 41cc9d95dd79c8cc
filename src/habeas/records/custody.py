"""The custody history of one person, and the clocks that follow from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from datetime import date

    from habeas.records.quote import Quote


if TYPE_CHECKING:
    _Day = date
    """A clock has a field named date, which would hide the type."""


@dataclass(frozen=True, slots=True)
class CustodyEvent:
    """One step in custody, in the terms of the law packs.

    ``kind`` is ``taken``, ``summons``, ``criminal_detention``, ``rsdl``, ``liuzhi``,
    ``formal_arrest``, ``bail``, ``to_procuratorate``, ``indictment``, ``trial``, ``judgment``,
    ``appeal``, ``appeal_decision``, ``release`` or another start event that a pack's rule names.
    ``until`` is the end of a measure where it is known. ``months`` and ``days`` are the term that a
    sentence, a decision on appeal or a commutation gives, or what a reduction takes off. ``label``
    is what the source calls the step, ``source`` who says so, where a case file tells.
    """

    kind: str
    when: When
    until: When = UNKNOWN
    because: tuple[Quote, ...] = ()
    months: int | None = None
    days: int = 0
    label: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """What sources disagree about: ``about`` a date, a measure, a term; one ``value`` each, and
    ``by`` whom where a case file says so.
    """

    about: str
    values: tuple[str, ...]
    because: tuple[Quote, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class StatedEnd:
    """An end of a term, or a day of release to come, that somebody states."""

    when: When
    by: str
    because: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class CustodyHistory:
    """What the clocks of one person start from.

    ``jurisdiction`` is a pack's code (``CN``, ``HK``) or None, then no law is applied.
    ``term_months`` is the prison term in months, None when there is no term; ``term_days`` comes on
    top. ``nature`` says what the sentence is: ``fixed``, ``life``, ``death``,
    ``death_with_reprieve``, ``suspended`` or ``several`` (parts whose running together is not
    told). ``stated_ends`` are ends that sources give; they are shown beside what is computed.
    """

    jurisdiction: str | None
    events: tuple[CustodyEvent, ...]
    term_months: int | None = None
    charge_id: str | None = None
    conflicts: tuple[Conflict, ...] = ()
    because: tuple[Quote, ...] = ()
    term_days: int = 0
    nature: str = "fixed"
    stated_ends: tuple[StatedEnd, ...] = ()


@dataclass(frozen=True, slots=True)
class Rival:
    """A date that another reading gives: by whom and because of what."""

    date: date
    by: str
    because: str


@dataclass(frozen=True, slots=True)
class Clock:
    """What dates and law imply, with the rule, its article and confidence, and what it assumes.

    ``clock`` is ``held``, ``sentence_end``, ``appeal_deadline`` or ``limit:<rule id>``. A clock
    gives one ``date``, or a range from ``earliest`` to ``latest``, or is ``refused`` with a reason;
    it never gives one date where one would be dishonest. ``confidence`` is A (read in the statute),
    B (secondary source) or C (unverified). For the end of a term ``official`` holds the ends that
    sources state, ``actual`` the reported day of release, and ``actual_after`` how many days after
    the computed end it lies (negative: before).
    """

    clock: str
    start: When = UNKNOWN
    end: When = UNKNOWN
    days_elapsed: int | None = None
    days_inclusive: int | None = None
    convention: str | None = None
    earliest: date | None = None
    latest: date | None = None
    date: date | None = None
    verdict: str | None = None
    rule: str | None = None
    article: str | None = None
    confidence: str | None = None
    assumes: tuple[str, ...] = ()
    rivals: tuple[Rival, ...] = ()
    refused: str | None = None
    because: tuple[Quote, ...] = field(default=())
    official: tuple[StatedEnd, ...] = ()
    actual: _Day | None = None
    actual_after: int | None = None
    limit_excess: int | None = None
    """Days past the last day that the limit with every extension allows."""
    days_used: int | None = None
    """Days of the limit used until the step that ended it, or until the day asked."""
