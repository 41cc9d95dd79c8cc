"""Where a noun group stands before an insertion: "X, a nurse, was held", "people — teachers, farmers, students — are held"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk

_DASHES = frozenset(("—", "–"))


def _opened(chunks: Sequence[Chunk], j: int) -> int:
    """The dash that opens what a second one closes before a verb; -1 for none."""
    if j + 1 >= len(chunks) or chunks[j + 1].kind is not Kind.VERB:
        return -1
    opened = next((k for k in range(j - 1, 0, -1) if chunks[k].low == chunks[j].low), -1)
    return opened if opened > 0 and chunks[opened - 1].kind in {Kind.NOUN, Kind.CLOSE} else -1


_BESIDE = frozenset("along together alongside like unlike with".split())


def _before_those_beside(chunks: Sequence[Chunk], j: int) -> int:
    """ "Roe, unlike her brother, Moor, was let go": the chunk of Roe; -1 where nothing of the kind is inserted."""
    if j + 1 >= len(chunks) or chunks[j + 1].kind is not Kind.VERB or not chunks[j - 1].mentions:
        return -1
    k = j - 3
    people = either("people_words", "occupations", "kin", "circle", "persons_nouns.one")
    if k < 1 or chunks[k + 1].low != (",",) or chunks[k].low[-1] not in people:
        return -1
    while k > 0 and chunks[k].kind is not Kind.COMMA:
        k -= 1
    beside = k > 0 and chunks[k + 1].low[0] in _BESIDE and bool(chunks[k - 1].mentions)
    plain = all(c.kind in _PHRASE and not c.mentions for c in chunks[k + 1 : j - 2])
    return k - 1 if beside and plain else -1


_PHRASE = frozenset((Kind.ADVERB, Kind.PREPOSITION, Kind.NOUN))


def skip_inserted(chunks: Sequence[Chunk], j: int) -> int | None:
    """For a comma that closes an insertion after a noun group, where that group stands."""
    if chunks[j].kind is not Kind.COMMA:
        return None
    if chunks[j].low[0] in _DASHES and (opened := _opened(chunks, j)) > 0:
        return opened - 1
    if (owner := _before_those_beside(chunks, j)) >= 0:
        return owner
    k = j - 1
    while k >= 0 and chunks[k].kind is not Kind.COMMA:
        k -= 1
    if k > 1 and chunks[k - 1].low == ("whom",) and chunks[k + 1].mentions:
        return k + 1  # "one of whom, X, was arrested"
    if k <= 0 or chunks[k - 1].kind not in {Kind.NOUN, Kind.CLOSE}:
        return None
    inside = chunks[k + 1 : j]
    if not inside:
        return k - 1
    if inside[-1].kind is Kind.VERB and inside[-1].main in lowered("cues", "speech"):
        return k - 1  # "X, his lawyer Y said, was arrested"
    opener = inside[0]
    named = next((i for i, item in enumerate(inside) if item.mentions), None)
    if opener.kind is Kind.NOUN and named == 0 and not chunks[k - 1].mentions:
        return k + 1
    relative = opener.kind is Kind.RELATIVE or opener.low == ("once",)
    described = opener.kind in {
        Kind.NOUN,
        Kind.PREPOSITION,
        Kind.DATE,
        Kind.ADVERB,
    } and not any(
        item.kind is Kind.VERB
        and item.low[0] != "to"
        and not item.main.endswith(("ed", "ing", "known", "born"))
        for item in inside
    )
    participle = opener.kind is Kind.VERB and opener.main.endswith(("ed", "ing", "en"))
    if relative or described or participle:
        return k - 1
    return None
