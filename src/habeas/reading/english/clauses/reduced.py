"""Clauses that leave out "who was": "two protesters detained in May were acquitted"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import is_participle

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_TENSED = frozenset("was were is are has have had will remain remains".split())


def reduced_relative(view: View, inner: int, verb: int) -> bool:
    """ "Two protesters detained in May were acquitted": the day is that of the detention alone."""
    chunks = view.chunks
    bare = len(chunks[inner].low) == 1 and is_participle(chunks[inner].main)
    if not bare or not inner or chunks[inner - 1].kind is not Kind.NOUN:
        return False
    if chunks[inner].main.endswith("ing") or chunks[verb].kind is not Kind.VERB:
        return False
    apart = {c.kind for c in chunks[inner:verb]} & {Kind.COMMA, Kind.CONJUNCTION, Kind.RELATIVE}
    return not apart and chunks[verb].low[0] in _TENSED
