"""What somebody is, told before the name: "her sound engineer, X", "a student named X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import is_participle
from habeas.reading.english.clauses.work import NO_OCCUPATION, occupation_head, stripped, trimmed
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View


def apposed_before(view: View, index: int) -> tuple[int, str] | None:
    """ "another opposition politician, X" before a name."""
    if index >= 2 and (bare := _named_as(view, index)) is not None:
        return bare
    if index < 2 or view.chunks[index - 1].kind is not Kind.COMMA:
        return None
    k = _head_of(view, index - 2)
    group = view.chunks[k]
    second = group.low[0] in _OWNERS and group.low[-1] == "deputy"
    held = k < index - 2 and group.low[-1] in _OF_A_BODY  # "the head of the union, X"
    plain = group.low[-1] in NO_OCCUPATION and not (second or held)
    if _in_an_adjunct(view, k):
        return None
    if group.kind is not Kind.NOUN or group.mentions or plain or _of_the_one_before(view, k):
        return None
    owned = k >= 2 and view.chunks[k - 2].possessive
    named = group.low[0] in {"a", "an", "another", "the", "its"} and len(group.low) > 1
    named |= group.low[0] in _OWNERS and len(group.low) > 1
    named |= k == 0 and k < index - 2  # "Founder and former head of the union, X was jailed"
    if not (owned or named) or occupation_head(group.low) is not False:
        return None
    start, end = view.place(k - 2 if owned else k)[0], view.place(max(k, index - 2))[1]
    if view.chunks[k + 1].low[0] in _NOT_OF_IT or view.chunks[k + 1].kind is Kind.VERB:
        end = view.place(k)[1]
    if owned and (view.chunks[k - 2].mentions or view.chunks[k - 2].low[0] in _THEIRS):
        start = view.place(k)[0]  # "the station's founder, X": the founder of what is told before
    return start, stripped(view.words(start, end))


_OPENS_ADJUNCT = frozenset(
    "in after during before at on following upon despite under without since through amid".split()
)


def _in_an_adjunct(view: View, k: int) -> bool:
    """ "After a visit by a lawyer, X was arrested": what hangs on a preposition in a phrase that opens the sentence."""
    chunks = view.chunks
    hangs = k > 1 and chunks[k - 1].kind is Kind.PREPOSITION
    return (
        hangs
        and chunks[0].low[0] in _OPENS_ADJUNCT
        and k - 1 > 0
        and chunks[k - 1].low[0] in {"by", "from", "with", "to"}
    )


def _of_the_one_before(view: View, k: int) -> bool:
    """ "A, its president, B, its secretary, and C": what A is, and not B."""
    chunks = view.chunks
    if k < 2 or chunks[k - 1].kind is not Kind.COMMA or not chunks[k - 2].mentions:
        return False
    if chunks[k].low[0] not in {"its", "a", "an", "the"} or chunks[k - 2].possessive:
        return False
    first = k - 4
    if first < 0 or chunks[k - 3].kind is not Kind.COMMA or chunks[first].mentions:
        return chunks[k - 1].low == (";",) or first < 0 or not _has_work(view, k - 2)
    taken = first >= 2 and bool(chunks[first - 2].mentions)
    return occupation_head(chunks[first].low) is not False or taken


def _has_work(view: View, k: int) -> bool:
    """ "The nurse X, a driver, Y": whether a word of work stands right before a name."""
    chunk = view.chunks[k]
    plain = chunk.low[: chunk.mentions[0].first - chunk.first]
    return bool(plain) and occupation_head(plain) is not None


_NOT_OF_IT = frozenset(("who", "from", "near", "with", "in", "by"))
""" "A blogger from the same province, X", "a student who was there, X": what X does is the first word."""
_HANGING = frozenset(("of", "at", "for", "from", "in", "with", "near"))
_TRAINING = frozenset("training profession trade vocation occupation".split())
_OWNERS = frozenset("his her their my our".split())
""" "Her sound engineer, X": what X does, though it is done for her."""
_ARTICLES = frozenset(("a", "an", "another", "one", "the"))
_DETERMINERS = _ARTICLES | _OWNERS
_OF_A_BODY = frozenset(("head", "leader", "deputy"))
_THEIRS = _ARTICLES | _OWNERS | {"its", "this"}
_BY_NAME = re.compile(
    r"(?:\s+(?:from|in|of|at)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s*){1,3})?"
    r",?\s+(?:who\s+(?:is\s+|was\s+)?)?(?:identified\s+by\s+(?:[\w’'-]+\s+){1,4}?as|named|surnamed|called|known\s+as|identified\s+as|by\s+the\s+name\s+of)\s+(?:only\s+as\s+)?[\"“]?"
)
""" "A student named X", "a baker by the name of X"."""


def _named_as(view: View, index: int) -> tuple[int, str] | None:
    """ "A student named X", "a taxi driver called X": what X is, before the name."""
    mention = view.chunks[index].mentions[0]
    for k in range(index - 1, max(index - 7, -1), -1):
        group = view.chunks[k]
        if group.kind is not Kind.NOUN or group.mentions or group.low[0] not in _DETERMINERS:
            continue
        start, end = view.place(k)
        if occupation_head(group.low) is not False or group.low[-1] in NO_OCCUPATION:
            return None
        if not _BY_NAME.fullmatch(view.characters, end, mention.start):
            return None
        plain = trimmed(view.tokens[group.first : group.last])
        return (start, view.words(plain[0].start, end)) if plain else None
    return None


def _somebody_of(view: View, k: int) -> bool:
    """ "The arrest of a nurse, X": what X is stands behind something that is no word for a person."""
    chunks = view.chunks
    told = occupation_head(chunks[k].low) is False and chunks[k].low[0] in {"a", "an"}
    return told and chunks[k - 1].low == ("of",) and occupation_head(chunks[k - 2].low) is None


def _head_of(view: View, k: int) -> int:
    """The noun group that an apposition opens with: "a member of X", "a singer who played with him"."""
    chunks = view.chunks
    if k >= 2 and chunks[k - 1].low == ("by",) and chunks[k].low[-1] in _TRAINING:
        k -= 2  # "a lawyer by training, X"
    if k >= 4 and chunks[k - 2].possessive and chunks[k - 3].low[0] in {"of", "at"}:
        k -= 2 * (not chunks[k - 2].mentions)  # "a former head of the fishermen's union, X"
    while k >= 2 and chunks[k - 1].low[0] in _HANGING and not chunks[k].mentions:
        if chunks[k - 1].low[0] in _NOT_OF_IT and occupation_head(chunks[k].low) is not None:
            break  # "together with his sound engineer, X"
        if _somebody_of(view, k):
            break  # "the arrest of a lawyer, X"
        k -= 2
    if k >= 2 and chunks[k - 1].low == ("and",) and occupation_head(chunks[k - 2].low) is False:
        return k - 2 if chunks[k].low[0] not in _ARTICLES else k
    if chunks[k].kind is Kind.NOUN and occupation_head(chunks[k].low) is False:
        return k
    for j in range(k, max(k - 6, 0), -1):
        if chunks[j].kind is Kind.COMMA or chunks[j].mentions:
            return k
        if chunks[j].low == ("who",) or _reduced(view, j):
            one = chunks[j - 1].kind is Kind.NOUN and chunks[j - 1].low[0] in {"a", "an", "another"}
            return j - 1 if one else k
    return k


_OBJECTS = _ARTICLES | _OWNERS | {"him", "them", "it", "that"}


def _reduced(view: View, j: int) -> bool:
    """ "A rapper tried with her, X": the participle that a description bears; counsel is hired by anybody."""
    verb, before, after = view.chunks[j], view.chunks[j - 1], view.chunks[j + 1]
    bare = verb.kind is Kind.VERB and len(verb.low) == 1 and is_participle(verb.main)
    acts = after.kind is Kind.NOUN and after.low[0] in _OBJECTS  # "an officer assured his wife, X"
    return bare and not acts and before.low[-1] not in lowered("people_words", "circle")


def opening(view: View) -> tuple[int, int, int, str] | None:
    """ "A nurse by training, she …"; "A retired schoolteacher with two children." under a heading that names one.

    Who, where the words start and end, and what they say that somebody does.
    """
    chunks = view.chunks
    if len(chunks) < 2 or chunks[0].kind is not Kind.NOUN or chunks[0].mentions:
        return None
    low = chunks[0].low
    if low[0] not in {"a", "an"} or occupation_head(low) is not False or low[-1] in NO_OCCUPATION:
        return None
    at = 1
    while at + 1 < len(chunks) and (
        chunks[at].kind is Kind.PREPOSITION or chunks[at].low == ("and",)
    ):
        at += 2
    plain = trimmed(view.tokens[chunks[0].first : chunks[0].last])
    if not plain:
        return None
    start, end = view.place(0)
    words = view.words(plain[0].start, end)
    if (
        at + 1 < len(chunks)
        and chunks[at].kind is Kind.COMMA
        and chunks[at + 1].low[0] in {"he", "she"}
    ):
        found = view.referent(at + 1).people
        return (found[0], start, end, words) if len(found) == 1 else None
    rest = chunks[at] if at < len(chunks) else chunks[-1]
    bare = rest.kind is Kind.RELATIVE or rest.low == (".",)
    people = view.discourse.previous
    if any(chunk.mentions and not chunk.possessive for chunk in chunks[at:]):
        return None  # "A professor who spoke for them, X, had her contract ended"
    if bare and view.sentence.index == 0 and len(people) == 1 and not _finite(view, at):
        return people[0], start, end, words
    return None


def _finite(view: View, at: int) -> bool:
    """Whether a clause of its own stands behind: "A lawyer who came was sent away"."""
    verbs = [k for k in range(at, len(view.chunks)) if view.chunks[k].kind is Kind.VERB]
    relative = at < len(view.chunks) and view.chunks[at].low[0] in {"who", "whose"}
    if not relative:
        return bool(verbs)
    return any(view.subject(k)[1] == 0 and not _in_clause(view, k) for k in verbs[1:])


def _in_clause(view: View, k: int) -> bool:
    """Whether the verb at ``k`` hangs on a word that opens a clause, or on an "and"."""
    before = {c.low[0] for c in view.chunks[max(k - 3, 0) : k]}
    return bool(
        before
        & {"since", "after", "before", "when", "while", "because", "and", "who", "that", "as"}
    )
