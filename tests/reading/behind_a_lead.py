"""Reads one sentence behind the lead of a case: the arrest of the teacher Ana, or Tom, Roe."""

from __future__ import annotations

from tests.reading.reading_of import claims_of

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
