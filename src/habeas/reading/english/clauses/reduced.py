"""Clauses that leave out "who was": "two protesters detained in May were acquitted"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import is_participle
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

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


_SUFFERED = frozenset((Event.ILL_TREATMENT, Event.DEATH, Event.DISAPPEARANCE, Event.HEALTH))
_OF_A_DEED = frozenset("accused suspected convicted charged acquitted cleared".split())


def done_by_accused(chunks: Sequence[Chunk], j: int, verb: int) -> bool:
    """ "The officer accused of beating X has been charged": X is whom the officer beat, no subject."""
    of = j - 1 if chunks[j].low[0].endswith("ing") else j - 2
    if of < len(("the officer", "accused")) or verb != j + 1:
        return False
    doing = chunks[of + 1].low[-1] if of == j - 2 else chunks[j].low[0]
    told, somebody = chunks[of - 1], chunks[of - 2]
    bare = told.low[-1] in _OF_A_DEED and len(told.low) == 1 and somebody.kind is Kind.NOUN
    deed = bare and chunks[of].kind is Kind.PREPOSITION and doing.endswith("ing")
    return deed and chunks[verb].low[0] in _TENSED


_CRIMES = frozenset(
    "killing murder assassination abduction kidnapping disappearance shooting stabbing beating torture rape attack assault lynching death".split()
)


def _of_a_crime(chunks: Sequence[Chunk], verb: int) -> set[int]:
    """ "The suspect in the killing of X will be tried": X, who is no subject of the verb."""
    if verb < len(("the suspect", "in", "the killing", "of", "X")) or not chunks[verb - 1].mentions:
        return set()
    whose, crime, into, somebody = (chunks[verb - k] for k in range(2, 6))
    told = whose.kind is Kind.PREPOSITION and crime.low[-1] in _CRIMES
    by = into.kind is Kind.PREPOSITION and somebody.kind in {Kind.NOUN, Kind.VERB}
    return {m.person for m in chunks[verb - 1].mentions} if told and by else set()


_HERSELF = re.compile(
    r"\b[Tt]he\s+(?:(?:wife|mother|sister|daughter|widow|aunt|niece)\s+of\s+(?P<whose>[^,;.]{3,60}),\s+herself"
    r"|(?:husband|father|brother|son|uncle|nephew)\s+of\s+(?P<his>[^,;.]{3,60}),\s+himself)\b[^;.]*$"
)


def _named_beside_kin(view: View, verb: int) -> set[int]:
    """ "The wife of X, herself charged with fraud, was bailed": X, of whom neither is told."""
    match = _HERSELF.search(view.characters, view.sentence.start, view.place(verb)[1])
    if match is None:
        return set()
    start, end = match.span("whose") if match["whose"] else match.span("his")
    return {m.person for c in view.chunks for m in c.mentions if start <= m.start < end}


def apart_from_wronged(view: View, event: str, verb: int, found: Referent) -> Referent:
    """ "The officer accused of beating X was held": without those named in the deed, who are not the one accused of it."""
    chunks = view.chunks
    if event in _SUFFERED:
        return found
    hurt: set[int] = set()
    if verb and done_by_accused(chunks, verb - 1, verb):
        hurt.update(m.person for m in chunks[verb - 1].mentions)
    hurt.update(_of_a_crime(chunks, verb))
    behind = chunks[verb + 1 : verb + 2]
    of_a_deed = chunks[verb].low[-1] in _OF_A_DEED and verb and not chunks[verb - 1].mentions
    if of_a_deed and behind and behind[0].kind is Kind.PREPOSITION:
        for item in chunks[verb + 2 :]:
            if item.kind is Kind.COMMA or (item.kind is Kind.VERB and item.main[-3:] != "ing"):
                break
            hurt.update(m.person for m in item.mentions)
    if (near := _named_beside_kin(view, verb)) and set(found.people) <= near:
        return replace(found, people=(), open=True, count=1)
    kept = tuple(p for p in found.people if p not in hurt)
    return found if kept == found.people else replace(found, people=kept)
