"""Clauses that stand for themselves beside another: what is planned, supposed, denied or hedged in one is not so in the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.kept import kept

if TYPE_CHECKING:
    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View

_SET_AGAINST = frozenset(("but", "while", "whereas", "although", "though", "yet"))
_JOINED = frozenset(("and", "so"))
_OPENERS = _SET_AGAINST | _JOINED | {";"}
_PASSED_OVER = frozenset((Kind.ADVERB, Kind.DATE, Kind.COMMA))
_HELPS = frozenset(("not", "never"))


def clause_between(view: View, cue: int, place: int, *, joined: bool) -> bool:
    """Whether a clause with a subject and a verb of its own opens behind character ``cue`` and holds ``place``.

    "X will be tried, while Y was freed on Monday". ``joined``: also behind ", and".
    """
    opens = _SET_AGAINST | _JOINED if joined else _SET_AGAINST
    return any(cue < start <= place and word in opens for start, word, _ in _opened(view))


def runs_over(view: View, start: int, end: int) -> bool:
    """Whether words go on into a clause about somebody named: "bail on 4 May, but Y was refused" is nobody's refusal of bail."""
    return any(start < place < end and named for place, _, named in _opened(view))


def another_named(view: View, start: int, end: int) -> bool:
    """Whether a clause that opens between two places is about somebody whom the words before it do not name."""
    return any(start <= place < end and named for place, _, named in _opened(view))


def told_from(view: View, place: int) -> int:
    """Where a clause that tells something of somebody else opens behind a place: "called for the release of X, but Y was …"."""
    later = (start for start, _, named in _opened(view, wanted=False) if start > place and named)
    return next(later, view.sentence.end)


def in_one_clause(view: View, one: int, other: int) -> bool:
    """Whether no clause about somebody else opens between two places."""
    return told_from(view, min(one, other)) > max(one, other)


_ITS_OWN_VERB = re.compile(
    r"\b(?:and|but)\s+(?:will|would|is|are|was|were|has|had|have|goes|went|faces|faced|remains|remained)\b"
)


def told_for_itself(view: View, start: int, place: int) -> bool:
    """ "Denied the charge and will be tried": whether a verb of its own, and no "that", stands before what a place tells."""
    if " that " in view.characters[start:place]:
        return False
    return _ITS_OWN_VERB.search(view.characters, start, place + _WIDE) is not None


_WIDE = 8
"""How far the verb at a place may reach."""


def hedges_one(cue: str) -> bool:
    """ "Reportedly", "is believed to": hedges of one verb, which a clause about somebody else leaves behind."""
    return cue.endswith(("ly", " to"))


def relative_left(view: View, cue: int, place: int) -> bool:
    """Whether a place stands behind the relative clause of a cue: "X, who will be tried on 13 July, was freed"."""
    return any(start < cue < end <= place for start, end in _relatives(view))


@kept
def _relatives(view: View) -> tuple[tuple[int, int], ...]:
    """The relative clauses between commas behind which a verb of the sentence stands."""
    found = []
    chunks = view.chunks
    for r, chunk in enumerate(chunks):
        if chunk.kind is not Kind.RELATIVE or not r or chunks[r - 1].kind is not Kind.COMMA:
            continue
        for k in range(r + 2, len(chunks) - 1):
            closes = chunks[k].low == (",",) and chunks[k + 1].kind is Kind.VERB
            if closes and _finite(chunks[k + 1]):
                found.append((view.place(r)[0], view.place(k)[0]))
                break
    return tuple(found)


_NEAR = 6
"""How many chunks from its subject on a clause may name the one whom it is about."""
_OUGHT = frozenset("must should shall ought need needs would".split())


@kept
def _opened(view: View, *, wanted: bool = True) -> tuple[tuple[int, str, bool], ...]:
    """Where each clause of its own opens, the word that joins it, and whether it names a subject that was not told of before.

    Without ``wanted``, only those that tell what is, and do not ask for it ("and Y must be freed").
    """
    found = []
    for j, chunk in enumerate(view.chunks):
        if chunk.low[0] not in _OPENERS:
            continue
        if chunk.low[0] in _JOINED and (not j or view.chunks[j - 1].kind is not Kind.COMMA):
            continue
        k = j + 1
        while k < len(view.chunks) and view.chunks[k].kind in _PASSED_OVER:
            k += 1
        if _is_clause(view.chunks, k, wanted=wanted):
            before = {m.person for c in view.chunks[:j] for m in c.mentions}
            new = any(
                m.person not in before for c in view.chunks[k : k + _NEAR] for m in c.mentions
            )
            found.append((view.place(j)[0], chunk.low[0], new))
    return tuple(found)


def _is_clause(chunks: tuple[Chunk, ...], k: int, *, wanted: bool) -> bool:
    """Whether a noun group at ``k`` has a finite verb right behind it."""
    if k + 1 >= len(chunks) or chunks[k].kind is not Kind.NOUN:
        return False
    verb = k + 1
    if chunks[verb].kind is Kind.MARK and chunks[verb].low[-1] in {"'s", "'"}:
        verb += 2
    while verb < len(chunks) and chunks[verb].kind is Kind.ADVERB:
        verb += 1
    if verb >= len(chunks) or chunks[verb].kind is not Kind.VERB or not _finite(chunks[verb]):
        return False
    return wanted or chunks[verb].low[0] not in _OUGHT


def _finite(chunk: Chunk) -> bool:
    first = next((word for word in chunk.low if word not in _HELPS), "to")
    return first != "to" and not first.endswith("ing") and first not in {"be", "been"}
