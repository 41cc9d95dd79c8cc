"""What stands between a verb and its object: "upheld on Tuesday the sentence of X", "reduced by a year his term"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk

_LEADS = frozenset("on in by from to at under".split())
_SPANS = frozenset("day days week weeks month months year years hour hours time while".split())
_MOST = 3
"""How many phrases may stand between."""


def past_between(chunks: Sequence[Chunk], verb: int, j: int) -> int:
    """The object behind the phrases that begin at ``j``; ``j`` itself where none stands behind them."""
    if j >= len(chunks) or chunks[verb].passive or (verb == 0 and len(chunks[0].low) == 1):
        return j
    if chunks[j].kind not in {Kind.PREPOSITION, Kind.DATE, Kind.COMMA}:
        return j
    k = _past_insertion(chunks, j) if chunks[j].kind is Kind.COMMA else _past_phrases(chunks, j)
    if not j < k < len(chunks) or chunks[k].kind is not Kind.NOUN:
        return j
    behind = chunks[k + 1] if k + 1 < len(chunks) else None
    if behind is not None and behind.kind is Kind.VERB and behind.low[0] != "to":
        finite = len(behind.low) > 1 or behind.main in lowered("cues", "speech")
        if finite or not behind.main.endswith(("ed", "en", "ing")):
            return j  # the next clause: "… on Monday the ministry said"
    opens = chunks[k].low[0] in either("grammar", "determiners") and chunks[k].low[0] != "other"
    opens = opens and not _SPANS & {*chunks[k].low}  # "detained in Xining a day after …"
    named = bool(chunks[k].mentions) and not chunks[j + 1].mentions
    return k if opens or named else j


def _past_phrases(chunks: Sequence[Chunk], j: int) -> int:
    """Behind "on Tuesday", "on appeal", "by three months", "from two to three years", "last week"."""
    k = j
    for _ in range(_MOST):
        if k + 1 < len(chunks) and chunks[k].kind is Kind.PREPOSITION:
            phrase = chunks[k].low[0] in _LEADS and not chunks[k + 1].mentions
            plain = (
                chunks[k + 1].kind in {Kind.NOUN, Kind.DATE} and chunks[k + 1].main[-3:] != "ing"
            )
            if not phrase or not plain:
                break
            k += 2
        elif k < len(chunks) and chunks[k].kind in {Kind.DATE, Kind.ADVERB}:
            k += 1
        elif k > j and k < len(chunks) and (past := _past_insertion(chunks, k)) > k:
            k = past
        else:
            break
    return k


def _past_insertion(chunks: Sequence[Chunk], j: int) -> int:
    """Behind ", on appeal,", ", in a ruling of 2 April,"."""
    if chunks[j].low != (",",) or j + 1 >= len(chunks):
        return j
    if chunks[j + 1].kind not in {Kind.PREPOSITION, Kind.DATE}:
        return j
    for k in range(j + 2, min(j + 7, len(chunks) - 1)):
        if chunks[k].kind is Kind.COMMA:
            return k + 1 if chunks[k].low == (",",) else j
        if chunks[k].kind not in {Kind.NOUN, Kind.PREPOSITION, Kind.DATE, Kind.ADVERB}:
            return j
    return j
