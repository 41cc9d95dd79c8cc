"""Clauses that leave out "who was": "two protesters detained in May were acquitted"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import is_participle
from habeas.reading.english.words.vocabulary import lowered

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


def beside_a_name(view: View, verb: int) -> bool:
    """ "A court on Tuesday freed X, arrested for libel": a participle beside a name, which shares nothing with the verb of the sentence."""
    chunks, group = view.chunks, view.chunks[verb]
    if len(group.low) > 1 or verb < _SHORTEST or group.kind is not Kind.VERB:
        return False
    if not is_participle(group.main) or group.main.endswith("ing"):
        return False
    if _behind_a_noun(view, verb):
        return True
    if chunks[verb - 1].low != (",",) or not chunks[verb - 2].mentions:
        return False
    if chunks[verb - 3].low in {("by",), (",",)} or group.main in _DONE_BY_ONESELF:
        return False  # "another prisoner, X, died in May"
    if view.object(verb)[1] >= 0:
        return False
    return any(c.kind is Kind.VERB and not is_participle(c.low[0]) for c in chunks[verb:]) or any(
        c.kind is Kind.VERB and not c.passive for c in chunks[: verb - 2]
    )


def _behind_a_noun(view: View, verb: int) -> bool:
    """ "On Thursday upheld the sentence of a blogger convicted of libel": a participle that tells which blogger."""
    chunks = view.chunks
    noun, behind = chunks[verb - 1], chunks[verb + 1] if verb + 1 < len(chunks) else None
    if noun.kind is not Kind.NOUN or noun.mentions or noun.low[0] not in {"a", "an", "another"}:
        return False
    if chunks[verb - 2].kind not in {Kind.PREPOSITION, Kind.VERB}:
        return False
    of_it = behind is not None and behind.low[0] in {"of", "for", "on", "over", "under"}
    return of_it and any(c.kind is Kind.VERB and len(c.low) > 0 for c in chunks[: verb - 1])


def own_words(view: View, verb: int, words: str | None) -> str | None:
    """ "A court freed X, arrested for libel": what stands before a participle beside a name is not of it."""
    if words is None or not beside_a_name(view, verb):
        return words
    return words if words in view.characters[view.place(verb)[0] : view.sentence.end] else None


_SHORTEST = 3
_DONE_BY_ONESELF = lowered("verbs", "by_oneself")
