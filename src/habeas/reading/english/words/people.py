"""Whether a common noun means one person: "employee", "lawyer", "co-defendant"."""

from __future__ import annotations

from functools import cache

from habeas.reading.english.words.vocabulary import either, lowered


@cache
def one_person(head: str) -> bool:
    """Whether a noun means one person: by work, by kinship, by what befell them."""
    known = either("people_words", "occupations", "kin", "circle", "persons_nouns.one")
    if head in known or head in lowered("people_words", "somebody", "one"):
        return True
    return head.endswith("year-old") and len(head) > len("year-old")
