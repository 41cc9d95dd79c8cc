"""Phrases that open a sentence: "Instead of being freed, X …", "After serving two years, she …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk

_PHRASE = 4
_BEFORE_PHRASE = frozenset((Kind.ADVERB, Kind.MARK, Kind.CONJUNCTION, Kind.PREPOSITION, Kind.DATE))
_OPENING = frozenset((("rather",), ("far",), ("short",), ("prior",), ("thanks",)))
""" "Rather than being charged, X …", "far from being freed"."""
_NO_GERUNDS = frozenset("during including following concerning regarding according".split())


def opens_phrase(chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether a sentence opens with a preposition and this verb, whose subject stands behind the comma."""
    gerund = chunks[verb].low[0].endswith("ing") and chunks[verb].low[0] not in _NO_GERUNDS
    if not gerund or not 0 < verb <= _PHRASE or chunks[verb - 1].kind is not Kind.PREPOSITION:
        return False
    return all(c.kind in _BEFORE_PHRASE or c.low in _OPENING for c in chunks[: verb - 1])


_PARTICIPLES = frozenset(
    "brought found kept put sent shot held led hung struck made taken told caught fed cut flown thrown shown drawn sworn".split()
)


def is_participle(word: str) -> bool:
    """Whether a single verb form can be a participle."""
    return word.endswith(("ed", "en", "ing")) or word in _PARTICIPLES


def led_without(chunks: Sequence[Chunk], verb: int) -> int:
    """ "Was released after five hours without being arrested": the verb whose subject was not arrested (-1: none)."""
    if verb < len(("X", "released")) or chunks[verb - 1].low != ("without",):
        return -1
    before = (k for k in range(verb - 2, -1, -1) if chunks[k].kind is Kind.VERB)
    led = next(before, -1)
    if led < 0 or chunks[verb].low[0] != "being":
        return -1
    joined = led > 0 and chunks[led - 1].low == ("and",) and is_participle(chunks[led].main)
    return led if chunks[led].passive or joined else -1
