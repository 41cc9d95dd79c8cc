"""Whom a pronoun cannot mean: who speaks the quotation it stands in, and who does what is done to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

_CLOSES = re.compile(r"[\"”]")
_SAID = re.compile(r"[\"”]\s*,?\s*(?P<who>[^.;\"“”]{0,80})")


def not_meant(view: Nouns, j: int) -> tuple[int, ...]:
    """The persons whom the pronoun at a chunk cannot mean: "We want him free," said X: not X."""
    return (*_of_other_gender(view, j), *_says_it(view, j))


_HE, _SHE = frozenset("he him his".split()), frozenset("she her".split())


def _of_other_gender(view: Nouns, j: int) -> tuple[int, ...]:
    """ "He said she could not stand": she is not who is spoken of as a he in the same sentence."""
    word = view.chunks[j].low[0]
    other = _SHE if word in _HE else _HE if word in _SHE else frozenset()
    for k in range(j - 1, -1, -1):
        if view.chunks[k].low[0] not in other or view.chunks[k].kind is not Kind.NOUN:
            continue
        found = view.referent(k)
        meant = found.people if len(view.chunks[k].low) == 1 else found.owner and found.owner.people
        return meant if meant and len(meant) == 1 else ()
    return ()


def _says_it(view: Nouns, j: int) -> tuple[int, ...]:
    """Who speaks the quotation that the chunk at ``j`` stands in."""
    place = view.place(j)[0]
    before = view.characters[view.sentence.start : place]
    if not (before.count("“") > before.count("”") or before.count('"') % 2 == 1):
        return ()
    if between := _said_between(view, before):
        return between
    closing = _SAID.search(view.characters, place, view.sentence.end)
    if closing is None:
        return ()
    speech = lowered("cues", "speech")
    told = [
        k for k, chunk in enumerate(view.chunks)
        if chunk.kind is Kind.VERB and chunk.main in speech and closing.start() <= view.place(k)[0] < closing.end()
    ]  # fmt: skip
    if not told:
        return ()
    return tuple(
        m.person
        for chunk in view.chunks
        for m in chunk.mentions
        if closing.start() < m.start < closing.end("who") and not chunk.possessive
    )


def _said_between(view: Nouns, before: str) -> tuple[int, ...]:
    """ "She was ill," Holt said of Roe, "and he was kept apart": Holt, who speaks both halves."""
    opens = max(before.rfind("“"), before.rfind('"'))
    closed = max(before.rfind("”", 0, opens), before.rfind('"', 0, opens))
    if closed < 0:
        return ()
    first, last = view.sentence.start + closed, view.sentence.start + opens
    there = [k for k in range(len(view.chunks)) if first < view.place(k)[0] < last]
    speech = lowered("cues", "speech")
    if not any(view.chunks[k].kind is Kind.VERB and view.chunks[k].main in speech for k in there):
        return ()
    for k in there:
        chunk = view.chunks[k]
        if (
            chunk.kind is not Kind.NOUN
            or chunk.possessive
            or view.chunks[k - 1].kind is Kind.PREPOSITION
        ):
            continue
        if chunk.mentions:
            return tuple(m.person for m in chunk.mentions)
        if chunk.low in {("he",), ("she",)}:
            return view.referent(k).people
    return ()


def quoted_to(view: Nouns, place: int) -> int:
    """Where the quotation ends that a place stands in; the end of the sentence where it stands in none."""
    before = view.characters[view.sentence.start : place]
    if not (before.count("“") > before.count("”") or before.count('"') % 2 == 1):
        return view.sentence.end
    closing = _CLOSES.search(view.characters, place, view.sentence.end)
    return closing.start() if closing else view.sentence.end


_OBJECTS = frozenset((("him",), ("her",)))
_OF_ANOTHER = frozenset("from to of for against by".split())
_CLAUSE = 6


def apart_from_doer(view: View, j: int, found: Referent) -> Referent:
    """ "Saida has had no word from him": him is not who has it."""
    chunks = view.chunks
    if chunks[j].low not in _OBJECTS or not found.people or j < 2:
        return found
    if chunks[j - 1].kind is not Kind.PREPOSITION or chunks[j - 1].low[0] not in _OF_ANOTHER:
        return found
    near = range(j - 2, max(j - _CLAUSE, -1), -1)
    verb = next((k for k in near if chunks[k].kind is Kind.VERB), -1)
    if verb < 0 or any(c.kind in _OTHER_CLAUSE for c in chunks[verb:j]):
        return found
    does, at = view.subject(verb)
    named = at >= 0 and bool(chunks[at].mentions) and not chunks[at].possessive
    if not named or not set(does.people) & set(found.people):
        return found
    before = tuple(p for p in view.named_before(j) if p not in does.people)
    return view.discourse.one(chunks[j].low[0], at=j, near=before, besides=does.people)


_OTHER_CLAUSE = frozenset((Kind.RELATIVE, Kind.CONJUNCTION, Kind.COMMA))
