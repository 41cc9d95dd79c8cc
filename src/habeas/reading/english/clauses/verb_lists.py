"""Verbs that share one auxiliary: "was not charged, tried or sentenced", "will be tried and sentenced"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_BETWEEN = frozenset((Kind.NOUN, Kind.PREPOSITION, Kind.DATE, Kind.ADVERB, Kind.MARK, Kind.COMMA))
_OR = frozenset(("or", "nor", "let"))
_FINITE = frozenset(("was", "were", "is", "are", "has", "have", "had"))
_IRREGULAR = frozenset(
    "put shot held hung struck sent brought taken given beaten thrown kept freed tried let".split()
)


def _bare(view: View, verb: int) -> bool:
    """Whether a verb group is one participle or plain form without an auxiliary of its own."""
    group = view.chunks[verb]
    if group.kind is not Kind.VERB or group.main.endswith("ing"):
        return False
    alone = len(group.low) == 1 or (len(group.low) == 2 and group.low[0].endswith("ly"))
    return alone and group.low[0] not in lowered("grammar", "auxiliaries")


def head_of_list(view: View, verb: int) -> int | None:
    """The verb group with the auxiliary that a bare one behind "and", "or" or a comma shares."""
    chunks = view.chunks
    if verb < 2 or not _bare(view, verb):
        return None
    j = verb - 1
    while j > 0 and (chunks[j].kind is Kind.ADVERB or chunks[j].low == ("let",)):
        j -= 1
    comma = chunks[j].kind is Kind.COMMA and chunks[j].low == (",",)
    if not comma and not (
        chunks[j].kind is Kind.CONJUNCTION and chunks[j].low[0] in {"or", "nor", "and"}
    ):
        return None
    alone = chunks[verb - 1].low == ("alone",)
    if comma and not alone and not _goes_on(view, verb):
        return None
    for k in range(j - 1, -1, -1):
        item = chunks[k]
        if item.kind is Kind.VERB:
            if _bare(view, k):
                if k and chunks[k - 1].kind not in {Kind.COMMA, Kind.CONJUNCTION}:
                    return None
                continue
            if (
                item.low[0] == "to"
                and not item.passive
                and view.chunks[verb].main.endswith(_PAST_ENDS)
            ):
                return None  # "as he was about to board a flight, and held him"
            return k if _participle(view, verb) or not item.passive else None
        if item.kind is Kind.CONJUNCTION and item.low[0] not in {"or", "nor", "and"}:
            return None
        if item.kind not in _BETWEEN and item.kind is not Kind.CONJUNCTION:
            return None
        if item.low[0] in {";", ":"}:
            return None
    return None


_EVEN = frozenset((("even",), ("so",), ("much",), ("as",), ("ever",), ("otherwise",)))
_PAST_ENDS = ("ed", "held", "took", "kept", "beat", "sent", "brought")


def _participle(view: View, verb: int) -> bool:
    main = view.chunks[verb].main
    return main.endswith(("ed", "en")) or main in _IRREGULAR


def _goes_on(view: View, verb: int) -> bool:
    """Whether "or" or "and" and one more bare verb follow: "charged, tried or sentenced"."""
    for k in range(verb + 1, min(verb + 8, len(view.chunks) - 1)):
        item = view.chunks[k]
        if item.kind is Kind.CONJUNCTION:
            behind = next((c for c in view.chunks[k + 1 : k + 5] if c.low not in _EVEN), item)
            return item.low[0] in {"or", "and", "nor"} and behind.kind is Kind.VERB
        if item.kind is Kind.VERB and not _bare(view, k):
            return False
    return False


def with_its_object(view: View, verb: int) -> int | None:
    """ "Detained and later released X": the verb behind "and" whose object is that of the one at ``verb`` too."""
    chunks = view.chunks
    group = chunks[verb]
    if group.passive or group.main.endswith("ing") or verb == 0:
        return None
    j = verb + 1
    joined = False
    while j < len(chunks) and (
        chunks[j].kind is Kind.ADVERB or chunks[j].low in _LINKS or chunks[j].kind is Kind.DATE
    ):
        joined |= chunks[j].low in _LINKS
        j += 1
    if not joined or j + 1 >= len(chunks) or chunks[j].kind is not Kind.VERB:
        return None
    other = chunks[j]
    if other.passive or not _bare(view, j) or not _alike(group.main, other.main):
        return None
    return j if chunks[j + 1].kind is Kind.NOUN else with_its_object(view, j)


_LINKS = frozenset({("and",), ("or",), ("then",), (",",)})


def _alike(first: str, second: str) -> bool:
    """Whether two verbs stand in one tense: "detained and released", "arrest and beat"."""
    past = [v.endswith(("ed", "en")) or v in _IRREGULAR or v in _PAST for v in (first, second)]
    return past[0] == past[1]


_PAST = frozenset("took beat held led drove threw shot hit bound broke kept dealt struck".split())


def joined_by_or(view: View, head: int, verb: int) -> bool:
    """Whether the list is one of "or": what is negated of the first is negated of all."""
    last = verb
    for k in range(verb + 1, min(verb + 8, len(view.chunks) - 1)):
        if view.chunks[k].kind is Kind.CONJUNCTION:
            last = k
            break
    return any(view.chunks[k].low[0] in _OR for k in range(head + 1, last + 1))
