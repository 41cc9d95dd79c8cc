"""Whom a relative clause means where its own words tell it: "the one who was beaten was X", "12 others, all of whom were let go"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.numerals import number

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_ONE_WHO = frozenset(
    tuple(words.split())
    for words in ("the one", "the man", "the woman", "the person", "those", "the ones")
)
_WHOLE = frozenset((("all",), ("both",), ("each",), ("none",), ("neither",)))
_PART = frozenset("some most several many half one another".split())


def revealed(view: View, j: int, relative: int) -> tuple[Referent, int] | None:
    """Whom the words before a relative mean; None where another rule tells it."""
    if view.chunks[relative].low == ("whom",) and view.following(j, 2) == "of whom":
        return _of_whom(view, j)
    if view.chunks[j].low not in _ONE_WHO:
        return None
    for k in range(relative + 2, len(view.chunks) - 1):
        named = view.chunks[k + 1]
        if view.chunks[k].low in {("was",), ("were",), ("is",), ("are",)} and named.mentions:
            return view.coordinated(k + 1), k + 1
    return None


def _of_whom(view: View, j: int) -> tuple[Referent, int] | None:
    """ "12 others, all of whom …": the twelve; "A, B and C, two of whom …": two, and not said which."""
    chunks, low = view.chunks, view.chunks[j].low
    comma = j - 1 if j > 1 and chunks[j - 1].kind is Kind.COMMA else -1
    if comma < 0 or chunks[comma - 1].kind is not Kind.NOUN:
        return None
    if low in _WHOLE:
        return view.coordinated(comma - 1), comma - 1
    if low[-1] in _PART or number(low[-1]) is not None:
        words = view.words(*view.place(j))
        return Referent(open=True, amount=words, head=low[-1], first=j, last=j), j
    return None
