"""Clauses that stand for themselves beside another: what is planned, supposed, denied or hedged in one is not so in the next."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.kept import kept
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View

SET_AGAINST = frozenset(("but", "while", "whereas", "although", "though", "yet"))
_JOINED = frozenset(("and", "so"))
_THAT_TOO = frozenset(("and", "but"))
_TIED = frozenset(("after", "before", "when", "once"))
OF_TIME = _TIED | {"as", "because", "since"}
_PASSED_OVER = frozenset((Kind.ADVERB, Kind.DATE, Kind.COMMA))
_HELPS = frozenset(("not", "never"))


def clause_between(view: View, cue: int, place: int, *, joined: bool) -> bool:
    """Whether a clause with a subject and a verb of its own opens behind character ``cue`` and holds ``place``.

    "X will be tried, while Y was freed on Monday". ``joined``: also behind ", and".
    """
    return _first_from(_any_joined(view) if joined else _set_against(view), cue + 1) <= place


def put_apart(view: View, cue: int, end: int, place: int) -> bool:
    """Whether a clause of its own opens between the words of a cue and a place: one of time about somebody else, or a second "that".

    "Denied the charge after Y was freed", "is believed to be held and that Y was freed"; not what the cue's
    own "that" holds: "denied that X was beaten and that Y was freed".
    """
    at = _first_from(_apart(view), end)
    return at <= place and " that " not in view.characters[cue:at]


def runs_over(view: View, start: int, end: int) -> bool:
    """Whether words go on into a clause about somebody named: "bail on 4 May, but Y was refused" is nobody's refusal of bail."""
    return _first_from(_of_others(view), start + 1) < end


def another_named(view: View, start: int, end: int) -> bool:
    """Whether a clause that opens between two places is about somebody whom the words before it do not name."""
    return _first_from(_of_others(view), start) < end


def told_from(view: View, place: int) -> int:
    """Where a clause that tells something of somebody else opens behind a place: "called for the release of X, but Y was …"."""
    told = _first_from(_told_of_others(view), place + 1)
    second = _first_from(_second_that(view), place + 1)
    if " that " not in view.characters[place:second]:
        told = min(told, second)
    return min(told, view.sentence.end)


def in_one_clause(view: View, one: int, other: int) -> bool:
    """Whether no clause about somebody else opens between two places."""
    return told_from(view, min(one, other)) > max(one, other)


def _first_from(places: tuple[int, ...], place: int) -> int:
    """The first of ascending places that is not before one; behind the end of every text if there is none."""
    at = bisect_left(places, place)
    return places[at] if at < len(places) else sys.maxsize


_ITS_OWN_VERB = re.compile(
    r"\b(?:and|but)\s+(?:will|would|may|might|can|could|is|are|was|were|has|had|have|goes|went|faces|faced|remains|remained)\b"
)
_DONE = re.compile(r"\b(?:and|but)\s+(?:was|were|has|had)\b")
_ONE_MAY = ("could ", "may ", "might ", "face", "risk", "would ", "can ")


def told_for_itself(view: View, start: int, place: int) -> bool:
    """ "Denied the charge and will be tried": whether a verb of its own, and no "that", stands before what a place tells."""
    if " that " in view.characters[start:place]:
        return False
    return _ITS_OWN_VERB.search(view.characters, start, place + _WIDE) is not None


def done_beside(view: View, cue: int, end: int, place: int) -> bool:
    """ "Could face ten years in prison and was freed on 1 June": whether what is done stands beside what may be."""
    if not view.characters.startswith(_ONE_MAY, cue) or " that " in view.characters[end:place]:
        return False
    return _DONE.search(view.characters, end, place + _WIDE) is not None


_WIDE = 8
"""How far the verb at a place may reach."""


def hedges_one(cue: str) -> bool:
    """ "Reportedly", "is believed to": hedges of one verb, which a clause about somebody else leaves behind."""
    return cue.endswith(("ly", " to", " to be", " to have"))


def leaves_brackets(between: str) -> bool:
    """ "(freed on 14 May) could face ten years": whether a bracket closes in the words between a cue and a place."""
    closes = between.find(")")
    return closes >= 0 and "(" not in between[:closes]


def aside_left(view: View, cue: int, place: int) -> bool:
    """Whether a place stands behind the aside of a cue: "X, who will be tried on 13 July, was freed", "X, reportedly beaten, was …"."""
    starts, ends = _asides(view)
    first = bisect_right(ends, cue)  # starts and ends both ascend
    return first < len(ends) and starts[first] < cue and ends[first] <= place


@kept
def _asides(view: View) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where relative clauses and participles between commas begin and end behind which a verb of the sentence stands."""
    found: list[tuple[int, int]] = []
    chunks = view.chunks
    closing: list[int] = []
    """Commas with a finite verb right behind them, the next one last."""
    for r in range(len(chunks) - 2, 0, -1):
        if chunks[r].low == (",",) and _verb_at(chunks, r + 1):
            closing.append(r)
        elif closing and chunks[r - 1].low == (",",) and _opens_aside(chunks, r):
            found.append((view.place(r - 1)[0], view.place(closing[-1])[0]))
    found.reverse()
    return tuple(start for start, _ in found), tuple(end for _, end in found)


def _opens_aside(chunks: tuple[Chunk, ...], r: int) -> bool:
    if chunks[r].kind is Kind.RELATIVE:
        return True
    while r < len(chunks) and chunks[r].kind is Kind.ADVERB:
        r += 1
    if r >= len(chunks) or chunks[r].kind is not Kind.VERB:
        return False
    return chunks[r].low[0] not in _FINITE


_FINITE = frozenset(
    "is are was were has had have will would can could may might must should did does do".split()
)


def _verb_at(chunks: tuple[Chunk, ...], k: int) -> bool:
    return chunks[k].kind is Kind.VERB and _finite(chunks[k])


_NEAR = 6
"""How many chunks from its subject on a clause may name the one whom it is about."""
_OUGHT = frozenset("must should shall ought need needs would".split())


@record
class Opening:
    """Where a clause of its own opens, and behind which word: "," closes a clause of time at the head of its sentence."""

    chunk: int
    place: int
    word: str
    of_another: bool
    """Whether it names a subject that was not told of before."""
    asked: bool
    """Whether it asks for what it tells of: "and Y must be freed"."""
    to_come: bool
    """Whether it tells what is not done yet: "is to be freed before Y is tried"."""


@kept
def _openings(view: View) -> tuple[Opening, ...]:
    """The clauses of its own that a sentence holds."""
    found = []
    chunks = view.chunks
    fronted = chunks[0].low[0] in OF_TIME and _own_verb(chunks, 1) is not None
    for j, chunk in enumerate(chunks):
        ends = fronted and chunk.low == (",",)  # "After X was freed, Y …"
        if not (ends or _opens(chunks, j)):
            continue
        k = j + 1
        while k < len(chunks) and chunks[k].kind in _PASSED_OVER:
            k += 1
        if (verb := _own_verb(chunks, k)) is None:
            continue
        other = names_another(view, j, k, k + _NEAR)
        word = chunk.low[0]
        if (ends or word in OF_TIME) and not other:
            continue
        to_come = word in _TIED and verb.low[0] in _NOT_YET
        asked = verb.low[0] in _OUGHT
        found.append(Opening(j, view.place(j)[0], word, other, asked, to_come))
        fronted = fronted and not ends
    return tuple(found)


def _opens(chunks: tuple[Chunk, ...], j: int) -> bool:
    """Whether the word at ``j`` may open a clause of its own."""
    word = chunks[j].low[0]
    if word in _JOINED:
        return j > 0 and chunks[j - 1].kind is Kind.COMMA
    if word == "that":
        return j > 0 and chunks[j - 1].low[-1] in _THAT_TOO
    return word in SET_AGAINST or word == ";" or word in OF_TIME


_NOT_YET = frozenset("is are am will would may might can could should must does do".split())


@kept
def _set_against(view: View) -> tuple[int, ...]:
    return tuple(o.place for o in _openings(view) if o.word in SET_AGAINST or o.word == ",")


@kept
def _any_joined(view: View) -> tuple[int, ...]:
    return tuple(
        o.place
        for o in _openings(view)
        if o.word in SET_AGAINST or o.word in _JOINED or o.word == ","
    )


@kept
def _apart(view: View) -> tuple[int, ...]:
    return tuple(o.place for o in _openings(view) if o.word in OF_TIME or o.word in {",", "that"})


@kept
def _of_others(view: View) -> tuple[int, ...]:
    return tuple(o.place for o in _openings(view) if o.of_another)


@kept
def _told_of_others(view: View) -> tuple[int, ...]:
    told = (o for o in _openings(view) if o.of_another and not o.asked)
    return tuple(o.place for o in told if o.word != "that")


@kept
def _second_that(view: View) -> tuple[int, ...]:
    return tuple(o.place for o in _openings(view) if o.word == "that" and not o.asked)


def opening_at(view: View, j: int) -> Opening | None:
    """The clause of its own that opens with the chunk ``j``."""
    return _by_chunk(view).get(j)


@kept
def _by_chunk(view: View) -> dict[int, Opening]:
    return {o.chunk: o for o in _openings(view)}


def names_another(view: View, j: int, start: int, stop: int) -> bool:
    """Whether the chunks from ``start`` to ``stop`` name somebody whom no chunk before ``j`` names."""
    first = _first_named(view)
    return any(first[m.person] >= j for c in view.chunks[start:stop] for m in c.mentions)


@kept
def _first_named(view: View) -> dict[int, int]:
    """The chunk in which each person of a sentence is named first."""
    first: dict[int, int] = {}
    for j, chunk in enumerate(view.chunks):
        for mention in chunk.mentions:
            first.setdefault(mention.person, j)
    return first


def _own_verb(chunks: tuple[Chunk, ...], k: int) -> Chunk | None:
    """The finite verb right behind a noun group at ``k``."""
    if k + 1 >= len(chunks) or chunks[k].kind is not Kind.NOUN:
        return None
    verb = k + 1
    if chunks[verb].kind is Kind.MARK and chunks[verb].low[-1] in {"'s", "'"}:
        verb += 2
    while verb < len(chunks) and chunks[verb].kind is Kind.ADVERB:
        verb += 1
    return chunks[verb] if verb < len(chunks) and _verb_at(chunks, verb) else None


def _finite(chunk: Chunk) -> bool:
    first = next((word for word in chunk.low if word not in _HELPS), "to")
    return first != "to" and not first.endswith("ing") and first not in {"be", "been"}
