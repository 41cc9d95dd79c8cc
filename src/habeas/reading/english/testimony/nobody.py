"""A subject that is nobody: "none of the three was tried", "no lawyer was admitted"; but "had no choice but to free her"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_OPENS_OWN = frozenset("since after before when while because until till although though".split())
_NO_DOUBT = frozenset(
    "doubt question wonder secret surprise mystery coincidence accident confirmation fewer less".split()
)


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


def told_of_nobody(view: View, verb: int) -> bool:
    """A subject that is nobody: "none of the three", "neither man", "no lawyer"."""
    later = view.chunks[verb + 1 :]
    goes_on = next((c for c in later if c.kind in {Kind.VERB, Kind.COMMA}), None)
    if goes_on is not None and goes_on.kind is Kind.VERB and len(goes_on.low) > 1:
        if goes_on.low[0] != "to" and _reduced(view, verb, view.chunks.index(goes_on)):
            return False
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
            if _HAS_TO & {*view.chunks[j].low} and view.chunks[j + 1].low[0] in _BUT:
                return False  # "had no choice but to free her"
            return not _NO_DOUBT & {view.chunks[j].low[-1], *view.chunks[j].low[1:2]}
        if view.chunks[j].low[0] == "nor":
            return True
        j -= 1
    whom = j > 1 and view.chunks[j].low == ("whom",) and view.chunks[j - 1].low == ("of",)
    return whom and view.chunks[j - 2].low in {("none",), ("neither",)}  # "none of whom was tried"
