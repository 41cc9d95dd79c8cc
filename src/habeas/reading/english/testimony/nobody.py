"""A subject that is nobody: "none of the three was tried", "no lawyer was admitted"; but "had no choice but to free her"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_OPENS_OWN = frozenset(
    "since after before when while because until till although though what whatever".split()
)
_NO_DOUBT = frozenset(
    "doubt question wonder secret surprise mystery coincidence accident confirmation fewer less".split()
)


_OF_NOTHING = re.compile(
    r"(?:guilty\s+)?(?:of|with|for)\s+nothing\b(?!\s+(?:but|other|more|except|less|short))"
)
""" "Convicted of nothing", "charged with nothing"."""
_HAS_TO = frozenset("choice option alternative".split())
_BUT = frozenset("but except other save".split())


def _reduced(view: View, verb: int, main: int) -> bool:
    """ "None of the women detained there has been tried": a participle that only says which women."""
    group = view.chunks[verb]
    bare = (
        group.kind is Kind.VERB
        and len(group.low) == 1
        and group.main.endswith(("ed", "en", "held"))
    )
    return bare and view.chunks[verb - 1].kind is Kind.NOUN and len(view.chunks[main].low) > 1


_GOES_ON = frozenset((("and",), ("but",), ("then",), ("so",)))


def _found_and_did(view: View, none: int, verb: int) -> bool:
    """ "The court found no crime and freed her": "no crime" is what was found, and the verb goes on."""
    joined = any(chunk.low in _GOES_ON for chunk in view.chunks[none + 1 : verb])
    before = view.chunks[none - 1] if none else None
    return joined and before is not None and before.kind is Kind.VERB


_IN_A_PAIR = frozenset(
    (Kind.NOUN, Kind.PREPOSITION, Kind.CONJUNCTION, Kind.COMMA, Kind.DATE, Kind.ADVERB)
)


def _neither_nor(view: View, verb: int) -> bool:
    """ "Neither X, 33, nor her husband, Y, was tried": commas stand inside the pair."""
    nor = False
    for k in range(verb - 1, -1, -1):
        item = view.chunks[k]
        if item.low[0] == "neither":  # not "tried neither X nor Y, but Z was jailed"
            return nor and (k == 0 or view.chunks[k - 1].kind is not Kind.VERB)
        if item.kind not in _IN_A_PAIR or item.low[0] in {";", "but"}:
            return False
        nor |= item.low == ("nor",)
    return False


def told_of_nobody(view: View, verb: int) -> bool:
    """A subject that is nobody: "none of the three", "neither man", "no lawyer"."""
    if _OF_NOTHING.match(view.following(verb, 5)):
        return True
    later = view.chunks[verb + 1 :]
    goes_on = next((c for c in later if c.kind in {Kind.VERB, Kind.COMMA}), None)
    if goes_on is not None and goes_on.kind is Kind.VERB and len(goes_on.low) > 1:
        if goes_on.low[0] != "to" and _reduced(view, verb, view.chunks.index(goes_on)):
            return False
    if _neither_nor(view, verb):
        return True
    j = verb - 1
    while j >= 0 and view.chunks[j].kind in {Kind.ADVERB, Kind.DATE}:
        j -= 1
    while j >= 0 and (
        view.chunks[j].kind in {Kind.NOUN, Kind.PREPOSITION, Kind.CONJUNCTION, Kind.DATE}
        or (j < verb and _reduced(view, j, verb))
    ):
        if view.chunks[j].low[0] in _OPENS_OWN:
            return False  # "there has been no news of her since she was arrested"
        if view.chunks[j].low[0] in {"none", "neither", "nobody", "no"}:
            if _found_and_did(view, j, verb):
                return False
            if _HAS_TO & {*view.chunks[j].low} and view.chunks[j + 1].low[0] in _BUT:
                return False  # "had no choice but to free her"
            return not _NO_DOUBT & {view.chunks[j].low[-1], *view.chunks[j].low[1:2]}
        if view.chunks[j].low[0] == "nor":
            return True
        j -= 1
    whom = j > 1 and view.chunks[j].low == ("whom",) and view.chunks[j - 1].low == ("of",)
    return whom and view.chunks[j - 2].low in {("none",), ("neither",)}  # "none of whom was tried"
