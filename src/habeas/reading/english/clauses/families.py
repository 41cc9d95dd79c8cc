"""A family by its name: "the Fonsecas", "the Zhengs' flat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.kin_pairs import brothers_of
from habeas.reading.english.clauses.related import relative_named
from habeas.reading.english.persons.belonging import called_by
from habeas.reading.english.persons.discourse import HE_KIN, SHE_KIN, Referent
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, folded, lowered

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
    if low[0] not in _SOME_KIN or j + 2 >= len(chunks) or chunks[j + 1].low != ("of",):
        return None
    owner = chunks[j + 2]
    if low[-1] not in lowered("people_words", "kin") or not owner.mentions or owner.possessive:
        return None
    behind = chunks[j + 3 : j + 6]
    if len(behind) > _AND_KIN and behind[0].low == behind[2].low == (",",) and behind[1].mentions:
        return None  # "the brother of X, Y, was held": Y
    whose = view.coordinated(j + 2).people
    named = [p for p, (_, of) in view.discourse.kin_of.items() if of in whose]
    told = tuple(named) if len(named) > 1 and low[-1].endswith("s") else ()
    if low[0] != "the" and one_person(low[-1]):  # "an uncle of X": somebody
        return Referent(open=True, count=1, head=low[-1], first=j, last=j + 2)
    return Referent(told, head=low[-1], owner=Referent(whose), first=j, last=j + 2)


def by_kin_pair(view: Nouns, j: int) -> Referent | None:
    """ "The trial of brother and sister A and B"; "mother and daughter were held", of whom the text has told that."""
    chunks, kin = view.chunks, lowered("people_words", "kin")
    first = j if j + 1 < len(chunks) and chunks[j + 1].low == ("and",) else j - 2
    if first < 0 or first + _AND_KIN >= len(chunks) or chunks[first].mentions:
        return None
    one, joined, other = chunks[first : first + 3]
    if joined.low != ("and",) or one.low[-1] not in kin or other.low[0] not in kin:
        return None
    if other.mentions:
        return view.coordinated(j + 2) if first == j else None
    bare = len(one.low) == 1 or (len(one.low) == _AND_KIN and one.low[0] in {"the", "both"})
    return _told_so(view, first) if bare and len(other.low) == 1 else None


_SOME_KIN = frozenset("the a an another one".split())
_AND_KIN = 2


def _told_so(view: Nouns, j: int) -> Referent | None:
    """ "Mother and daughter were arrested": the two of whom the text has said so."""
    words = {view.chunks[j].low[-1], view.chunks[j + 2].low[-1]}
    known = {**view.discourse.kin_of, **view.discourse.related}
    pairs = {frozenset((p, whose)): whose for p, (kin, whose) in known.items() if kin in words}
    if len(pairs) > 1:  # "the mother and son", of two sons: those named together last
        near = [pair for pair in pairs if tuple(sorted(pair)) in _latest(view)]
        pairs = dict.fromkeys(near[-1:], 0)
    if len(pairs) != 1:
        return None
    ((pair, _),) = pairs.items()
    return Referent(tuple(sorted(pair)), head=view.chunks[j + 2].low[0], first=j, last=j + 2)


def _latest(view: Nouns) -> list[tuple[int, ...]]:
    return [tuple(sorted(known)) for known in view.discourse.sets[-4:]]


def of_the_same_owner(view: Nouns, j: int) -> Referent | None:
    """ "His family and lawyers": the lawyers are his too."""
    chunks, low = view.chunks, view.chunks[j].low
    if (
        j < len(("his family", "and"))
        or len(low) > 1
        or chunks[j - 1].low not in {("and",), ("or",)}
        or chunks[j].mentions
    ):
        return None
    before = chunks[j - 2]
    circle = either("people_words", "circle", "kin")
    if low[0] not in circle or before.low[0] not in {"his", "her", "their"} or before.mentions:
        return None
    if before.low[-1] not in circle:
        return None
    return Referent(head=low[0], owner=view.referent(j - 2).owner, first=j, last=j)


def relative_before(view: Nouns, j: int, word: str) -> Referent | None:
    """ "In a video posted by his sister she says …": the relative named by kinship just before."""
    kin = SHE_KIN if word == "she" else HE_KIN if word == "he" else frozenset()
    for k in range(j - 1, max(j - 5, -1), -1):
        item = view.chunks[k]
        if item.kind is Kind.NOUN:
            related = item.low[-1] in kin and not item.mentions and len(item.low) > 1
            if not related:
                return None
            if item.low[0] in {"his", "her"} and (item.low[0] == "his") is (word == "she"):
                return Referent(head=item.low[-1], first=k, last=k)
            return None
        if item.kind is Kind.MARK and item.low[0] == ".":
            return None
    return None


def named_family(view: Nouns, j: int) -> Referent | None:
    """ "The Okot brothers", "the Ba sisters": the two of this name, where they are two; else it is left open who."""
    at = brothers_of(view.chunks, j)
    if at < 0:
        return None
    name = view.tokens[view.chunks[at].last - 1].word
    kin, entries = view.chunks[at + 1].low[0], view.discourse.registry.entries
    gender = called_by(kin)
    known = view.discourse.kin_sets.get(kin, ())
    alike = [
        p for p in view.discourse.registry.bearing(folded(name))
        if entries[p].gender in {None, gender} or gender is None
    ]  # fmt: skip
    found = known if known and set(known) <= set(alike) else tuple(alike)
    if len(found) != _PAIR:
        return Referent(open=True, head=kin, first=at, last=at + 1)
    return Referent(found, head=kin, first=at, last=at + 1)


_PAIR = 2


def kin_and_kin(view: Nouns, j: int) -> Referent | None:
    """ "Her husband and son were held", of whom the text has told that: both of them."""
    chunks = view.chunks
    first = j if j + 2 < len(chunks) and chunks[j + 1].low == ("and",) else j - 2
    if first < 0 or first + 2 >= len(chunks) or chunks[first + 1].low != ("and",):
        return None
    one, other = chunks[first], chunks[first + 2]
    kin = HE_KIN | SHE_KIN
    if one.mentions or other.mentions or len(other.low) > 1 or other.low[0] not in kin:
        return None
    if len(one.low) != _PAIR or one.low[0] not in {"his", "her"} or one.low[1] not in kin:
        return None
    found = view.referent(first)
    if len(found.people) != 1:
        return None
    second = relative_named(view.discourse, found.owner or found, other.low[0])
    if second is None:
        return None
    return Referent((*found.people, second), head=other.low[0], first=first, last=first + 2)


def kin_goes_on(view: Nouns, j: int) -> Referent | None:
    """ "His father stayed in Minsk, where he was tried": the father, by name or without one, and not the son."""
    chunks, word = view.chunks, view.chunks[j].low
    if word not in _HE_SHE or j < len(("his father", "stayed", ",", "where")):
        return None
    if chunks[j - 1].low != ("where",):
        return None
    verb = next((k for k in range(j - 2, 0, -1) if chunks[k].kind is Kind.VERB), 0)
    subject = chunks[verb - 1]
    kin = HE_KIN if word == ("he",) else SHE_KIN
    own = subject.low[0] in {"his", "her"} and subject.low[-1] in kin and not subject.mentions
    if not verb or not own or any(c.mentions for c in chunks[verb:j]):
        return None
    if chunks[verb].main in lowered("cues", "speech"):
        return None
    found = view.referent(verb - 1)
    people = found.people if len(found.people) == 1 else ()
    return Referent(people, open=not people, count=1, head=word[0], first=j, last=j)


_HE_SHE = frozenset((("he",), ("she",)))
