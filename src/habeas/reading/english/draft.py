"""A draft: a claim before persons are worded and repeated facts are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from habeas.reading.english.words.layout import Sentence

CUSTODY = frozenset(
    {Event.ARREST, Event.DETENTION, Event.CHARGE, Event.TRIAL, Event.CONVICTION, Event.SENTENCE,
     Event.DISAPPEARANCE, Event.TRANSFER, Event.BAIL, Event.RELEASE}
)  # fmt: skip
"""The events of a custody, from arrest to release."""


@record
class StatedDays:
    """A day count worded with an event: how many, whether exactly, and as of when."""

    number: int
    exact: bool
    offset: int | None
    day: str | None
    start: int
    end: int


@record
class Draft:
    """One event about one registered person (``person``) or about nobody named (None).

    ``start`` and ``end`` are the characters of the quote; the slots are those of a claim.
    """

    event: Event
    person: int | None
    sentence: Sentence
    start: int
    end: int
    rule: str
    stance: Stance = Stance.ASSERTED
    when: When = UNKNOWN
    candidates: tuple[int, ...] = ()
    open: bool = False
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
    nominal: bool = False
    count: int | None = None
    """How many an unnamed group counts, when it does."""
    stated: StatedDays | None = None
    since: str | None = None
    """The event the claim dates from, when the words only name it ("since their arrest")."""


_OF_MONEY = frozenset(("fine", "damages"))


def told_anew(read: Draft, new: Draft) -> bool:
    """Whether words told beside an event read are a second one of its sort: another term, another custody.

    "Cut from six years to five", "added seven years, bringing the total to 26", "was put under house arrest in July and returned to custody in May".
    """
    if read.event is Event.DETENTION:
        days = read.when, new.when
        house = new.kind == "house arrest" and read.kind != new.kind
        return house and all(d.known for d in days) and days[0] != days[1]
    if read.event is not Event.SENTENCE or read.kind == "commutation":
        return read.event is Event.SENTENCE
    if (new.kind in _OF_MONEY) is not (read.kind in _OF_MONEY):
        return True  # "to serve a year and to pay 4,000 lira"
    terms = read.duration_months, new.duration_months
    return None not in terms and terms[0] != terms[1] and read.stance is new.stance
