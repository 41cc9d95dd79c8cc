"""Whom a clause of its own sets apart from the person told of: "the man who attacked her", "a client who was jailed"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.nouns import Nouns

_OBJECTS = frozenset((("him",), ("her",), ("them",)))
_ACTORS = frozenset((("he",), ("she",)))
_BOUND = _OBJECTS | _ACTORS
_IN_CELLS = re.compile(
    r"in\s+the\s+(?:next|neighbou?ring|adjoining|adjacent|same|opposite)\s+(?:cell|bed|bunk|room|ward)\b"
)


def set_apart_before(view: Nouns, verb: int, at: int) -> Referent | None:
    """The same, also where the words behind it end in "her" or hold a "she": "the officer accused of beating her was …"."""
    if at >= 0 and view.chunks[at].low in _BOUND:
        heads = (set_apart(view, verb, k) for k in range(at - 1, max(at - _FAR, -1), -1))
        return next((one for one in heads if one is not None), None)
    return set_apart(view, verb, at)


_FAR = 7


def set_apart(view: Nouns, verb: int, at: int) -> Referent | None:
    """Who did something to "her", or whom "she" did something to, is another than she: left open; None for other words."""
    chunks = view.chunks
    if at < 0 or at >= verb or chunks[at].mentions or not _of_people(chunks[at].low[-1]):
        return None
    if view.discourse.leads.get(view.place(at)[0]):
        return None  # "a student who helped her was jailed": the lead's words for who is named next
    if not (_did_to_them(view, at, verb) or _whom_they(view, at, verb) or _beside(view, at)):
        return None
    return Referent(open=True, count=1, head=chunks[at].low[-1], first=at, last=at)


def _of_people(head: str) -> bool:
    return one_person(head) or several_people(head) or head in lowered("offices", "on_duty")


def _did_to_them(view: Nouns, at: int, verb: int) -> bool:
    """ "The man who attacked her", "guards accused of beating her"."""
    chunks = view.chunks
    if at + 4 > verb:
        return False
    who, done, whom = chunks[at + 1 : at + 4]
    if who.kind is Kind.RELATIVE and who.low[0] in {"who", "that"}:
        return done.kind is Kind.VERB and not done.passive and whom.low in _OBJECTS
    if who.kind is not Kind.VERB or who.main not in lowered("verbs", "suspected"):
        return False
    return any(
        chunks[k].low[-1].endswith("ing") and chunks[k + 1].low in _OBJECTS
        for k in range(at + 2, verb - 1)
    )


def _whom_they(view: Nouns, at: int, verb: int) -> bool:
    """ "The man she accused", "the poet whose work she translated"."""
    chunks = view.chunks
    if at + 2 > verb:
        return False
    k = at + 3 if chunks[at + 1].low == ("whose",) else at + 1
    if any(c.kind in {Kind.COMMA, Kind.CONJUNCTION} for c in chunks[at:verb]):
        return False
    return k + 1 < verb and chunks[k].low in _ACTORS and chunks[k + 1].kind is Kind.VERB


_THE_SECOND_MAN = 3


def _beside(view: Nouns, at: int) -> bool:
    """ "The prisoner in the next cell", "the second suspect"."""
    low = view.chunks[at].low
    if len(low) == _THE_SECOND_MAN and low[:2] == ("the", "second"):
        return True
    return _IN_CELLS.match(view.characters, view.place(at)[1] + 1) is not None


_ONE = frozenset(("a", "an", "another", "the"))
_LINKS = frozenset(
    "is was are were be been being became become remains remained called named as like".split()
)


def told_in_passing(view: Nouns, verb: int, at: int) -> Referent | None:
    """ "She defended a man who was sentenced": he has no name here, and is not she; None for other words."""
    chunks = view.chunks
    if verb > 1 and len(chunks[verb].low) == 1 and chunks[verb - 1].kind is Kind.NOUN:
        at = verb - 1  # "the case of a poet jailed for ten years"
    if at < 1 or verb <= at or chunks[at].mentions or chunks[at].low[0] not in _ONE:
        return None
    head, before = chunks[at].low[-1], chunks[at - 1]
    if not (one_person(head) or head == "client") or view.discourse.leads.get(view.place(at)[0]):
        return None
    relative = chunks[at + 1].kind is Kind.RELATIVE and chunks[at + 1].low[0] in {"who", "that"}
    reduced = verb == at + 1 and len(chunks[verb].low) == 1 and chunks[at].low[0] != "the"
    if not (relative or reduced):
        return None
    done = before.kind is Kind.VERB and not before.passive and not _LINKS & set(before.low)
    behind = (
        before.kind is Kind.PREPOSITION
        and not _LINKS & set(before.low)
        and chunks[at].low[0] != "the"
    )
    if not (done or behind) or not any(c.mentions or c.low in _ACTORS for c in chunks[:at]):
        return None
    return Referent(open=True, count=1, head=head, first=at, last=at)


def past_pronoun(chunks: Sequence[Chunk], j: int) -> int:
    """ "A worker held with him who has been freed": the noun before "with him" is meant, and not he; else -1."""
    if chunks[j].low not in _OBJECTS or j < _HELD_WITH or chunks[j - 1].low != ("with",):
        return -1
    return next((k for k in range(j - 2, -1, -1) if chunks[k].kind is Kind.NOUN), -1)


_HELD_WITH = 2


def group_before(view: Nouns, j: int) -> Referent | None:
    """ "The other two were taken away, and they …": the group this sentence opens with."""
    for k in range(j):
        low = view.chunks[k].low
        if view.chunks[k].kind is Kind.VERB or view.chunks[k].mentions:
            return None
        if view.chunks[k].kind is Kind.NOUN and low[0] in {"the", "both", "all"} and len(low) > 1:
            if k == j - 2 and view.chunks[k + 1].low == ("of",):
                return None  # "all 14 of them": whom "them" means tells who the 14 are
            found = view.referent(k)
            return found if len(found.people) > 1 else None
    return None


def all_named(view: Nouns, j: int) -> Referent | None:
    """ "The conviction of the two nuns, A and B": A and B, who are as many."""
    chunks, low = view.chunks, view.chunks[j].low
    size = cardinality(low[1:2]) if low[0] == "the" else None
    if not size or j + 2 >= len(chunks) or chunks[j + 1].low != (",",):
        return None
    people: list[int] = []
    for k in range(j + 2, len(chunks)):
        named = chunks[k].mentions and not chunks[k].possessive
        if not named and chunks[k].low not in _LISTS:
            break
        people.extend(m.person for m in chunks[k].mentions)
    several = len(dict.fromkeys(people)) == size > 1
    return Referent(tuple(people), head=low[-1], first=j, last=j) if several else None


_LISTS = frozenset(((",",), ("and",)))
