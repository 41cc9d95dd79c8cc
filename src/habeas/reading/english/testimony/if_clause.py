"""What an if-clause supposes, and what would follow from it: no event at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_COULD = frozenset("could can might would".split())


def is_supposed(view: View, verb: int) -> bool:
    """ "If she is released, …": an if-clause supposes, and so does what would follow."""
    if view.chunks[0].low[0] == "if" and view.chunks[verb].low[0] in {"would", "will", "could"}:
        return True
    if view.chunks[0].low == ("had",) and any("would" in chunk.low for chunk in view.chunks):
        return True
    for j in range(verb - 1, -1, -1):
        item = view.chunks[j]
        if item.kind is Kind.CONJUNCTION and item.low[0] in {"if", "unless", "whether"}:
            return True
        if item.low[0] in {"before", "until", "lest"} and view.chunks[verb].low[0] in _COULD:
            return True
        if item.kind in {Kind.COMMA, Kind.VERB} or item.low[0] in {".", ";"}:
            return False
    return False
