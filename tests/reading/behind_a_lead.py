"""Reads one sentence behind the lead of a case: the arrest of the teacher Ana, or Tom, Roe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.reading.reading_of import claims_of

if TYPE_CHECKING:
    from habeas.records.claim import Claim

LEAD = "The teacher {} Roe was arrested on 3 May 2024 in Karvel. "
PUBLISHED = "2024-06-20"


def told(words: str, event: str) -> list[tuple[object, ...]]:
    """What the sentence tells: whether of the teacher, the stance, and the fields of an event."""
    said = set(words.lower().split())
    him = {"he", "his", "him"} & said and not {"she", "her"} & said
    lead = LEAD.format("Tom" if him else "Ana")
    person = "Tom Roe" if him else "Ana Roe"
    return [
        (
            c.person == person,
            str(c.stance),
            c.charge,
            c.outcome,
            c.duration_months,
            c.kind,
            c.amount,
        )
        for c in claims_of(lead + words, PUBLISHED)
        if str(c.event) == event and c.quote.start >= len(lead) - 1
    ]


def behind(words: str) -> list[Claim]:
    """What the sentence tells behind the arrest of Ana Roe, but for what people do."""
    lead = LEAD.format("Ana")
    return [
        c
        for c in claims_of(lead + words, PUBLISHED)
        if str(c.event) != "occupation" and c.quote.start >= len(lead) - 1
    ]


def of_the_teacher(words: str) -> set[tuple[str, str, str | None]]:
    """Event, stance and day of what a sentence behind that lead, or together with it, tells of Ana Roe."""
    found = claims_of(LEAD.format("Ana") + words, PUBLISHED)
    return {(str(c.event), str(c.stance), c.when.edtf) for c in found if c.person == "Ana Roe"}
