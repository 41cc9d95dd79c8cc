"""A family by its name: "the Fonsecas", "the Zhengs' flat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.vocabulary import folded

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns

_SPOUSES = frozenset("wife husband spouse partner".split())


def family(view: Nouns, j: int) -> Referent | None:
    """ "The Fonsecas": those of this name, or the one of this name and who is married to them."""
    low = view.chunks[j].low
    word = view.tokens[view.chunks[j].last - 1].word
    if (
        len(low) != len(("the", "name"))
        or low[0] != "the"
        or not word[0].isupper()
        or word[-1] != "s"
    ):
        return None
    registry, related = view.discourse.registry, view.discourse.related
    bearing = registry.bearing(folded(word[:-1]))
    if len(bearing) == 1:
        bearing += [
            p for p, (kin, whose) in related.items() if whose == bearing[0] and kin in _SPOUSES
        ]
    if len(bearing) < len(("one", "two")):
        return None
    return Referent(tuple(bearing), head=low[-1], first=j, last=j)
