"""Whether a common noun means one person: "employee", "lawyer", "co-defendant"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.english.words.numerals import ORDINALS
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence


@cache
def one_person(head: str) -> bool:
    """Whether a noun means one person: by work, by kinship, by what befell them."""
    known = either("people_words", "occupations", "kin", "circle", "persons_nouns.one")
    if head in known or head in lowered("people_words", "somebody", "one"):
        return True
    return head.endswith("year-old") and len(head) > len("year-old")


def one_more(low: Sequence[str]) -> bool:
    """ "Another was fined", "a third is ill": one who is none of those told of before."""
    return tuple(low) == ("another",) or (
        len(low) == _A_THIRD and low[0] == "a" and low[1] in ORDINALS
    )


_A_THIRD = 2
