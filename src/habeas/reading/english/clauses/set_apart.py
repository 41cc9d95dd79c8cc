"""Whom a clause of its own sets apart from the person told of: "the man who attacked her"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import Referent

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns

_OBJECTS = frozenset((("him",), ("her",), ("them",)))


def set_apart(view: Nouns, verb: int, at: int) -> Referent | None:
    """Who did something to "her" is another than she: left open; None for other words."""
    chunks = view.chunks
    if at < 0 or at + 4 > verb or chunks[at].mentions:
        return None
    if view.discourse.leads.get(view.place(at)[0]):
        return None  # "a student who helped her was jailed": the lead's words for who is named next
    who, done, whom = chunks[at + 1 : at + 4]
    if who.kind is not Kind.RELATIVE or who.low[0] not in {"who", "that"}:
        return None
    if done.kind is not Kind.VERB or done.passive or whom.low not in _OBJECTS:
        return None
    return Referent(open=True, count=1, head=chunks[at].low[-1], first=at, last=at)
