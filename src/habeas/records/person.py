"""A person as one document speaks of them."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.quote import Quote


@dataclass(frozen=True, slots=True)
class Person:
    """A named person of one document.

    ``name`` is the fullest or most used form found in it; ``aliases`` the other forms, in order of
    first appearance; ``mentions`` where the names stand.
    """

    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedCount:
    """A count of days that a document states, to be compared with its dates.

    ``number`` days ("exactly 1,000": ``exact``; "more than 500": not) at ``at_offset`` days from
    the publication date ("tomorrow" is 1), or on the stated day ``at_day``, since ``event`` of
    ``persons``. ``quote`` holds the count and what it counts from.
    """

    number: int
    exact: bool
    at_offset: int | None
    at_day: str | None
    event: str
    persons: tuple[str, ...]
    quote: Quote
