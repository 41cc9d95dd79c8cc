"""A subject by a name that the text introduced nowhere: "Morozov was released" is told of Morozov, not of the prisoner before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns

_LONGEST = 3


def bare_name(view: Nouns, verb: int, at: int) -> bool:
    """Whether the group ``at``, right before the verb, is words with capitals and nothing else."""
    chunk = view.chunks[at]
    beside = at == verb - 1 or (
        at == verb - 2 and view.chunks[at + 1].kind in {Kind.ADVERB, Kind.COMMA}
    )
    if not beside or chunk.kind is not Kind.NOUN or chunk.mentions or chunk.possessive:
        return False
    if not view.chunks[verb].passive or chunk.low[0] in lowered("grammar", "negations"):
        return False  # "Memorial says", "Nobody has been charged"
    head = chunk.low[-1]
    if chunk.low[0] == "the" and (head in lowered("world", "demonyms") or head.endswith("man")):
        return False  # "the Briton", "the Irishwoman"
    tokens = view.tokens[chunk.first : chunk.last]
    return len(tokens) <= _LONGEST and all(t.capital and t.word.isalpha() for t in tokens)
