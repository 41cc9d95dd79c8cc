"""The clause that a subject bears before its verb: "people who met in a club were held"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import led_without
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk

_FINITE = frozenset("was were is are has have had will would".split())
_INSIDE = frozenset((Kind.NOUN, Kind.PREPOSITION, Kind.ADVERB, Kind.DATE))


def before_clause_of_subject(chunks: Sequence[Chunk], verb: int) -> int:
    """Where to look for the subject of a verb group: the "who" of a clause without commas that the subject
    bears ("the people who met in a club were held"), the noun before a participle ("two men carrying
    banners were held"), else the chunk before the verb.
    """
    if (led := led_without(chunks, verb)) >= 0:
        return led
    if chunks[verb].kind is not Kind.VERB or chunks[verb].low[0] not in _FINITE:
        return verb - 1
    for j in range(verb - 1, 0, -1):
        chunk, before = chunks[j], chunks[j - 1]
        if chunk.kind is Kind.VERB:
            gerund = len(chunk.low) == 1 and chunk.main.endswith("ing")
            if chunk.low[0] == "to" or (gerund and before.kind is Kind.PREPOSITION):
                continue  # "six women who were held after protesting in front of it were freed"
            if len(chunk.low) == 1 and chunk.main.endswith("ing") and before.kind is Kind.NOUN:
                return j - 1
            back = j - 1
            while back > 0 and chunks[back].kind in {Kind.ADVERB, Kind.DATE}:
                back -= 1
            return back if back and chunks[back].low in {("who",), ("that",)} else verb - 1
        joins = chunk.low == ("and",) and before.kind is Kind.NOUN
        quoted = chunk.kind is Kind.MARK and chunk.low[0] in _QUOTES
        if chunk.kind not in _INSIDE and not joins and not quoted:
            return verb - 1
    return verb - 1


def behind_phrase(chunks: Sequence[Chunk], j: int) -> int:
    """Behind a noun group and what hangs on it: "the sisters of X, who died, were held" ends at the comma."""
    k = j + 1
    while k + 1 < len(chunks) and chunks[k].kind in {Kind.PREPOSITION, Kind.MARK}:
        if chunks[k].kind is Kind.MARK and not chunks[k - 1].possessive:
            break
        if chunks[k + 1].kind is not Kind.NOUN:
            break
        k += 2
    return k


def hangs_on_phrase(chunks: Sequence[Chunk], j: int) -> bool:
    """ "By X", "under questioning by his lawyer, X, she …": whether a preposition stands before a name or what it is apposed to."""
    if j < 1:
        return False
    if chunks[j - 1].kind is Kind.PREPOSITION:
        return True
    apposed = j > 2 and chunks[j - 1].low == (",",) and chunks[j].mentions
    if not apposed or chunks[j - 2].kind is not Kind.NOUN or chunks[j - 2].mentions:
        return False
    owned = chunks[j - 3].kind is Kind.MARK and chunks[j - 4].possessive
    first = j - 4 if owned else j - 2
    around = chunks[j - 2].low[-1] in either("people_words", "kin", "circle")
    return around and first > 0 and chunks[first - 1].kind is Kind.PREPOSITION


def one_of_whom(chunks: Sequence[Chunk], relative: int) -> int:
    """ "Two witnesses, one of whom, the engineer X, was arrested": the group that says who the one is, else the "one"; -1 elsewhere."""
    of = relative >= 2 and chunks[relative].low == ("whom",) and chunks[relative - 1].low == ("of",)
    if not of or chunks[relative - 2].low not in {("one",), ("another",)}:
        return -1
    behind = chunks[relative + 1 : relative + 3]
    named = len(behind) > 1 and behind[0].low == (",",) and behind[1].mentions
    return relative + 2 if named and not behind[1].possessive else relative - 2


_QUOTES = frozenset("\"“”'‘’")
_SPEAKING = frozenset("says said".split())


def put_in(chunks: Sequence[Chunk], verb: int, mark: int) -> bool:
    """ "X has been ill, Y says, and was beaten": words of saying put in between two commas, before a mark."""
    if chunks[verb].main not in _SPEAKING or len(chunks[verb].low) > 1 or mark != verb + 2:
        return False
    if verb < _PUT_IN or chunks[verb - 1].kind is not Kind.NOUN:
        return False
    opens = chunks[verb - 2].kind is Kind.COMMA and chunks[verb + 1].kind is Kind.COMMA
    return opens and chunks[mark].kind is Kind.CONJUNCTION


_PUT_IN = 3
"""How many chunks stand at least before the verb of words put in: those of the sentence, a comma, who speaks."""


def of_those(chunks: Sequence[Chunk], head: int, j: int) -> bool:
    """ "Relatives of three miners who are missing": it is the miners at ``j`` who are."""
    near = either("people_words", "kin", "circle")
    low = chunks[j].low
    if len(low) == 1 and chunks[head].low[0] in {"a", "an"}:
        return False  # "a mother of two who taught": it is she who did
    told = cardinality(low[:1]) or low[0] in {"the", "those"}
    return chunks[head].low[-1] in near and bool(told) and several_people(low[-1])


def told_of_other(chunks: Sequence[Chunk], first: int, j: int, relative: int) -> bool:
    """ "X, the mother of a student who was arrested", "the wife of one of the men who was": not X was, but they."""
    if first < 2 or chunks[first - 1].low not in {("of",), ("for",), ("to",)}:
        return False
    head = first - 2
    one_of = head >= 2 and chunks[head].low == ("one",) and chunks[head - 1].low == ("of",)
    head -= 2 * one_of
    if chunks[head].low[-1] not in either("people_words", "kin", "circle"):
        return False
    low = chunks[j].low
    if several_people(low[-1]):
        return one_of or chunks[min(relative + 1, len(chunks) - 1)].low[0] in _PLURAL
    return low[0] in {"a", "an", "the", "another"} and one_person(low[-1])


_PLURAL = frozenset(("were", "are", "have"))


def second_word(chunks: Sequence[Chunk], joined: int, j: int) -> bool:
    """ "X, the editor of Y and a mother of two": whether an "and" joins a second description of one person."""
    before = chunks[joined - 1]
    described = before.kind is Kind.NOUN and not before.mentions
    bare = before.low[0] in {"a", "an"} and len(chunks[j].low) == 1 and one_person(chunks[j].low[0])
    anew = chunks[j].low[0] in {"a", "an"} or bare  # "a poet and blogger"
    return described and chunks[joined].low == ("and",) and anew


_TENSED = frozenset("was were is are has had have did does never will would".split())


def past_infinitives(chunks: Sequence[Chunk], verb: int, j: int) -> int:
    """The verb that one behind a mark at ``j`` goes on from, -1 where none: "left home to buy bread and did not come
    back", she who left.
    """
    verbs = [k for k in range(j - 1, -1, -1) if chunks[k].kind is Kind.VERB]
    verbs = [k for k in verbs if not put_in(chunks, k, j)]
    if chunks[verb].kind is Kind.VERB and chunks[verb].low[0] in _TENSED:
        verbs = [k for k in verbs[:2] if chunks[k].low[0] != "to"] or verbs
    return verbs[0] if verbs else -1


def first_of_two_things(chunks: Sequence[Chunk], j: int) -> int:
    """ "X, founder of a (weekly) website and magazine, and Y": the group behind the preposition; ``j`` elsewhere."""
    if (
        j < len(("of", "a", "and"))
        or chunks[j - 1].low != ("and",)
        or one_person(chunks[j].low[-1])
    ):
        return j
    first = j - 2
    while first > 1 and chunks[first - 1].kind is Kind.CLOSE:
        first = next((k for k in range(first - 1, 0, -1) if chunks[k].kind is Kind.OPEN), 1) - 1
    plain = first > 0 and all(not chunks[k].mentions for k in (first, j))
    return first if plain and chunks[first - 1].low[0] in _HANGS_ON else j


_HANGS_ON = frozenset(("of", "at", "from", "for", "in"))
