"""Who is told of with a subject between commas: "Roe, together with Moor, was let go"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_TOGETHER = frozenset("together along alongside jointly with".split())
_BETWEEN = frozenset((Kind.PREPOSITION, Kind.ADVERB))
_APPOSED = [Kind.NOUN, Kind.COMMA, Kind.NOUN]


def beside_subject(view: View, verb: int, told: Referent) -> Referent:
    """The named whom "together with", "alongside" set beside those before the comma; nobody for "unlike"."""
    chunks = view.chunks
    comma = told.last + 1
    if not 0 < comma < verb or chunks[comma].kind is not Kind.COMMA:
        return NOBODY
    k = comma + 1
    if k >= verb or chunks[k].low[0] not in _TOGETHER:
        return NOBODY
    while k < verb and chunks[k].kind in _BETWEEN:
        k += 1
    if not chunks[k].mentions and [c.kind for c in chunks[k : k + 3]] == _APPOSED:
        k += 2  # "together with his brother, Moor"
    if k + 1 >= len(chunks) or chunks[k + 1].kind is not Kind.COMMA or not chunks[k].mentions:
        return NOBODY
    if chunks[k].possessive or verb != k + len((",", "verb")):
        return NOBODY
    found = view.coordinated(k)
    return replace(found, people=tuple(p for p in found.people if p not in told.people))
