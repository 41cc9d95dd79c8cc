"""Where a clause opens that has the day for itself: "and on 3 May she was moved", "who in June had been fined"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View


def opens_clause(view: View, date: int) -> bool:
    """ "…, and four days later his account was frozen": the date is that of the next clause."""
    chunks = view.chunks
    k = date - 1
    while k > 0 and chunks[k].kind is Kind.PREPOSITION and chunks[k].low[0] in {"on", "in"}:
        k -= 1
    rest = chunks[date + 1 : date + 4]
    if _of_the_clause_behind(view, k, rest):
        return True
    apart = chunks[k].kind is Kind.COMMA and k and chunks[k - 1].low[0] in {"and", "but"}
    if apart and len(rest) > 1 and rest[0].kind is Kind.COMMA:
        return True  # "overturned it in August and, on 24 September, gave him ten years"
    if chunks[k].low[0] not in {"and", "but"} or chunks[k].kind is not Kind.CONJUNCTION:
        return False
    if rest and rest[0].kind is Kind.VERB and len(rest[0].low) == 1:
        return True  # "and the day after sentenced her"
    if rest and rest[0].kind is Kind.COMMA and k and chunks[k - 1].kind is Kind.COMMA:
        return True  # ", and on 3 May, after a quarrel, she was moved"
    if len(rest) > 1 and rest[0].kind is Kind.NOUN and rest[1].kind is Kind.VERB:
        return True
    if not k or chunks[k - 1].kind is not Kind.COMMA or not rest or rest[0].kind is not Kind.NOUN:
        return False
    return any(
        c.kind is Kind.VERB for c in chunks[date + 1 : date + 6]
    )  # ", and on 2 May the Ministry of … struck"


def _of_the_clause_behind(view: View, before: int, rest: Sequence[Chunk]) -> bool:
    """ "Arrested in Imo, after a court, on Friday, ordered his release": the day between the commas is the court's."""
    chunks = view.chunks
    aside = chunks[before].kind is Kind.COMMA and len(rest) > 1 and rest[0].kind is Kind.COMMA
    if not aside or rest[1].kind is not Kind.VERB or len(rest[1].low) > 1:
        return False
    for k in range(before - 1, max(before - 7, -1), -1):
        if chunks[k].low[0] in {"after", "before", "when", "as", "while", "although"}:
            return chunks[k + 1].kind is Kind.NOUN
        if chunks[k].kind not in {Kind.NOUN, Kind.PREPOSITION}:
            return False
    return False


def opens_relative(view: View, date: int) -> bool:
    """ "Confirmed the conviction of X, who in June 2024 had been fined": the date is the relative clause's."""
    k = date - 1
    while k > 0 and view.chunks[k].kind is Kind.PREPOSITION:
        k -= 1
    if k > 1 and view.chunks[k].kind is Kind.COMMA and view.chunks[k - 1].low in _THERE:
        k -= 1  # "to Baku, where, on 2 May, he appeared"
    return k > 0 and (view.chunks[k].kind is Kind.RELATIVE or view.chunks[k].low in _THERE)


_THERE = frozenset((("where",), ("whereas",)))


def opens_report(view: View, j: int) -> bool:
    """ "Learned on 30 September that …", "told his mother in August that …": the day of the report."""
    chunks = view.chunks
    if chunks[j].low != ("that",) or chunks[j].kind is not Kind.CONJUNCTION or j < 1:
        return False
    before = j - 1
    while before >= 0 and chunks[before].kind in {Kind.DATE, Kind.PREPOSITION}:
        before -= 1
    if before < j - 1 and before >= 0 and chunks[before].kind is Kind.VERB:
        return True
    while before >= 0 and chunks[before].kind in {Kind.DATE, Kind.PREPOSITION, Kind.NOUN}:
        before -= 1
    return (
        before >= 0
        and chunks[before].kind is Kind.VERB
        and chunks[before].main in lowered("cues", "speech")
    )


def opens_time_clause(view: View, j: int) -> bool:
    """ "Admitted it before the trial opened in February": from here on another verb has the days."""
    chunks = view.chunks
    if chunks[j].low == ("only",):  # "had been let out, only to be taken back in May"
        return j + 1 < len(chunks) and chunks[j + 1].low[0] == "to"
    if chunks[j].low[0] not in {"before", "after", "when", "until", "while", "as"}:
        return False
    k = j + 2
    return k < len(chunks) and chunks[j + 1].kind is Kind.NOUN and chunks[k].kind is Kind.VERB
