"""Ways that are no move in custody: "moved to Hanoi in 2011", "had returned to China", "her parents took her to Serbia"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_GOING = frozenset(
    "moved moves moving move returned returns returning flown rushed relocated travelled".split()
)
_TAKING = lowered("verbs", "taking")
_HOUSE = re.compile(
    r"\b(?:prisons?|jails?|gaol|colon(?:y|ies)|custody|detention|remand|hospitals?|clinic|infirmary|cells?|ward|block|camp|facility|penitentiary|SIZO|station|barracks"
    r"|cent(?:re|er)|solitary|isolation|headquarters|bars|unit|wing|correctional)\b",
    re.IGNORECASE,
)
_BEHIND = 90
_PASSED = frozenset((Kind.ADVERB, Kind.DATE))
_INMATES = frozenset("inmate inmates cellmate cellmates".split())


def goes_or_is_taken_by_kin(view: View, verb: int) -> bool:
    """Whether a verb of moving tells of a way that somebody goes alone, or with the family."""
    group = view.chunks[verb]
    if group.passive:
        return False
    return (group.main in _GOING and _goes(view, verb)) or (
        group.main in _TAKING and _by_kin(view, verb)
    )


def _to_a_house(view: View, verb: int) -> bool:
    end = view.place(verb)[1]
    stop = re.search(r"[.;,]", view.characters[end : end + _BEHIND])
    last = end + (stop.start() if stop else _BEHIND)
    return _HOUSE.search(view.characters, end, min(last, view.sentence.end)) is not None


def _goes(view: View, verb: int) -> bool:
    """Whether the subject moves, and is not moved: no object, no house of custody behind "to"."""
    chunks, group = view.chunks, view.chunks[verb]
    perfect = len(group.low) > 1 and group.low[0] in {"has", "have", "had", "having"}
    if (len(group.low) > 1 and not perfect) or view.object(verb)[1] >= 0:
        return False
    if _to_a_house(view, verb):
        return False
    j = verb - 1
    while j >= 0 and chunks[j].kind in _PASSED:
        j -= 1
    if j < 0:
        return False
    if perfect or chunks[j].kind is Kind.RELATIVE:
        return True
    if (
        chunks[j].kind is Kind.COMMA
    ):  # "Her lawyer, Bo Tang, moved to Canada": nothing else is told of him
        return all(c.kind is not Kind.VERB for c in chunks[verb + 1 :])
    if chunks[j].kind is Kind.CONJUNCTION:
        earlier = next((c for c in reversed(chunks[:j]) if c.kind is Kind.VERB), None)
        return earlier is not None and not earlier.passive and len(earlier.low) == 1
    return chunks[j].kind is Kind.NOUN and bool(chunks[j].mentions or chunks[j].low[0] in _WHO)


_WHO = frozenset("he she they i we".split())


def _by_kin(view: View, verb: int) -> bool:
    """ "Her parents took her to Serbia": whoever takes somebody there holds nobody."""
    found, at = view.subject(verb)
    if at < 0 or found.people:
        return False
    kin = either("people_words", "circle", "kin") - _INMATES
    return view.chunks[at].low[-1] in kin
