"""Whom a description means that opens what is told under a name: "A nurse, held since 2 May", "A student of law."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.work import occupation_head
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.layout import BlockKind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.line import Line

_ONE = frozenset(("a", "an"))


def under_name(line: Line, j: int) -> Referent | None:
    """The one person named alone on the line above, where ``j`` is what they are: set off by a comma or "who"."""
    people, sentence = line.discourse.headed, line.sentence
    if j or len(people) != 1 or sentence.index or sentence.kind is not BlockKind.BODY:
        return None
    chunks = line.chunks
    low = chunks[0].low
    if low[0] not in _ONE or chunks[0].mentions or occupation_head(low) is None:
        return None
    after = chunks[1] if len(chunks) > 1 else None
    set_off = after is None or after.kind is Kind.COMMA or after.low[0] == "who"
    return Referent(people) if set_off else None
