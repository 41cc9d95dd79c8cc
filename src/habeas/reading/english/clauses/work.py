"""The words by which a text says what somebody does: their head, their extent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.draft import Draft
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.tokens import Token

_NOT_PART = lowered("people_words", "not_part")
NO_OCCUPATION = lowered("people_words", "no_occupation")


def draft(view: View, person: int, start: int, end: int, value: str, rule: str) -> Draft:
    """An occupation of one person."""
    return Draft(Event.OCCUPATION, person, view.sentence, start, end, rule, value=value)


def who_one_is(low: Sequence[str]) -> bool:
    """Whether words say what somebody is: "a nurse", "two nurses", "a US citizen", "an American"."""
    if occupation_head(low) is not None:
        return True
    people = one_person(low[-1]) or low[-1] in lowered("world", "demonyms")
    return low[0] in {"a", "an"} and people


def occupation_head(low: Sequence[str]) -> bool | None:
    """Whether words end in an occupation: False for one, True for several, None for no."""
    heads = lowered("people_words", "occupations")
    last, pair = low[-1], " ".join(low[-2:])
    if last in heads or pair in heads or ("-" in last and last.rsplit("-", 1)[1] in heads):
        return False
    if last.startswith("ex-") and last[3:] in lowered("people_words", "officials"):
        return False
    singular = last.removesuffix("s")
    plain = singular in NO_OCCUPATION and not (singular == "leader" and len(low) > 1)
    head = singular.rsplit("-", 1)[-1]
    if (
        singular != last
        and (singular in heads or (head != singular and head in heads))
        and not plain
    ):
        return True
    return None


def phrase(view: View, k: int) -> tuple[str, int]:
    """The noun group at ``k`` with the "of …" that belongs to it, and where it ends."""
    start, _ = view.place(k)
    last = _with_phrases(view, k)
    chunks = view.chunks
    j = last + 1
    if j + 1 < len(chunks) and chunks[j].low[0] == "and" and chunks[j + 1].kind is Kind.NOUN:
        if not chunks[j + 1].mentions and occupation_head(chunks[j + 1].low) is not None:
            if chunks[j + 1].low[0] not in {"a", "an", "the"}:
                last = _with_phrases(view, j + 1)
    end = view.place(last)[1]
    return stripped(view.words(start, end)), end


_OF = frozenset(("of", "at", "for", "with", "in"))
_LASTING = frozenset("years year months decades decade life".split())
""" "A sacristan for nineteen years": how long is no part of what somebody is."""
_PLEA = frozenset(("him", "her", "them", "whom"))


def _with_phrases(view: View, k: int) -> int:
    """The last chunk of a noun group with its phrases: "president of the teachers' union"."""
    chunks = view.chunks
    while k + 2 < len(chunks) and chunks[k + 2].kind is Kind.NOUN:
        owned = chunks[k].possessive and chunks[k + 1].kind is Kind.MARK
        if not owned and chunks[k + 1].low[0] not in _OF:
            break
        if chunks[k + 2].low[-1] in _LASTING or (not owned and chunks[k + 2].low[0] in _PLEA):
            break
        k += 2
    return k


def trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words of an occupation without what only counts or praises: "two prominent"."""
    first = 0
    while first < len(tokens) and (
        tokens[first].low in _NOT_PART
        or not tokens[first].low[0].isalpha()
        or tokens[first].low.endswith(("year-old", "aged"))
    ):
        first += 1
    return tokens[first:]


_NO_WORK = re.compile(
    r"^(?:(?:an?|the|his|her|also|their|its|our|my|(?:\w+-)?year-old|\d+-year-old"
    r"|(?:an)?other|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|imprisoned|jailed|detained|arrested|convicted|missing|freed|released)\s+)+(?=\w)",
    re.IGNORECASE,
)


def stripped(words: str) -> str:
    """A phrase without its articles and possessives, and without what only counts or tells of custody."""
    return _NO_WORK.sub("", words)


def called_so(value: str) -> list[str]:
    """The words of an occupation that may stand for somebody later: "leader" of "leader of the Reform party", not "party"."""
    words = value.lower().split()
    people = either("people_words", "occupations", "persons_nouns.one", "titles")
    return [
        w for k, w in enumerate(words) if w in people or (k == len(words) - 1 and "of" not in words)
    ]
