"""Reads a document given as text in a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.intake import read
from habeas.records.when import Basis, When

if TYPE_CHECKING:
    from habeas.records.claim import Claim
    from habeas.records.reading import Reading


def reading_of(words: str, published: str | None = None, name: str = "page.txt") -> Reading:
    """The reading of a text published on a day (ISO)."""
    when = When(published, Basis.GIVEN) if published else None
    return read(words.encode(), name, published=when)


def claims_of(words: str, published: str | None = None, name: str = "page.txt") -> list[Claim]:
    """Its claims."""
    return list(reading_of(words, published, name).claims)


def told(claims: list[Claim], *fields: str) -> set[tuple[object, ...]]:
    """The claims as tuples: event, person, date and the fields asked for."""
    return {
        (
            str(c.event),
            c.person,
            c.when.edtf,
            *(str(v) if f == "stance" else v for f in fields for v in [getattr(c, f)]),
        )
        for c in claims
    }


def more_of(told: str, words: str, published: str, name: str) -> list[tuple[str, str]]:
    """Event and stance of what further words tell of somebody beyond the arrest told first."""
    found = [
        (str(c.event), str(c.stance))
        for c in claims_of(told + words, published)
        if c.person == name and str(c.event) != "occupation"
    ]
    assert found[0] == ("arrest", "asserted")
    return found[1:]
