"""A family by its name: "the Fonsecas", "the Zhengs' flat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.vocabulary import folded, lowered

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


def kin_of_named(view: Nouns, j: int) -> Referent | None:
    """ "The parents of X were freed": people of X's without a name here, and not X."""
    chunks, low = view.chunks, view.chunks[j].low
    if low[0] != "the" or j + 2 >= len(chunks) or chunks[j + 1].low != ("of",):
        return None
    owner = chunks[j + 2]
    if low[-1] not in lowered("people_words", "kin") or not owner.mentions or owner.possessive:
        return None
    whose = view.coordinated(j + 2).people
    named = [p for p, (_, of) in view.discourse.kin_of.items() if of in whose]
    told = tuple(named) if len(named) > 1 and low[-1].endswith("s") else ()
    return Referent(told, head=low[-1], owner=Referent(whose), first=j, last=j + 2)


def by_kin_pair(view: Nouns, j: int) -> Referent | None:
    """ "The trial of brother and sister A and B": A and B."""
    behind = view.chunks[j + 1 : j + 3]
    if len(behind) < _AND_KIN or behind[0].low != ("and",) or not behind[1].mentions:
        return None
    kin = lowered("people_words", "kin")
    told = view.chunks[j].low[-1] in kin and behind[1].low[0] in kin
    return view.coordinated(j + 2) if told and not view.chunks[j].mentions else None


_AND_KIN = 2
