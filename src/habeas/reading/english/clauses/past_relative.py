"""Subjects that stand before a whole clause: "Roe, whose father, Ivo Moor, is in prison, was given eight months"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import NOBODY
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

_FINITE = frozenset("was were is are has have had will would".split())
_WHO = frozenset(("who", "whose", "whom"))
_UNDER = frozenset("that when after before because while as since until if than and but".split())


def before_clause(view: View, verb: int) -> int:
    """The "who" or "whose" of the clause that ends in the comma before a finite verb; -1 where none does."""
    chunks, end = view.chunks, verb - 1
    while end > 0 and chunks[end].kind in {Kind.ADVERB, Kind.DATE}:
        end -= 1
    if end < _SHORTEST or chunks[end].low != (",",):
        return -1
    first = chunks[verb].low[0]
    if first not in _FINITE and (first.endswith(("ed", "ing")) or first == "to"):
        return -1
    opens = max((k for k in range(end) if chunks[k].low[0] == ";"), default=0)
    return _among(view, opens, end)


_SHORTEST = 4


def _among(view: View, first: int, end: int) -> int:
    chunks = view.chunks
    relatives = (r for r in range(first + 1, end) if chunks[r].low[0] in _WHO)
    r = next((r for r in relatives if _of_a_subject(view, r)), -1)
    verbs = [k for k in range(max(r, 0), end) if chunks[k].kind is Kind.VERB]
    if r < 0 or not verbs:
        return -1
    last = verbs[-1]
    if any(c.low[0] in _UNDER for c in chunks[last + 1 : end]):
        return -1  # "who was ill when his brother, Ivo, was arrested"
    aged = chunks[end - 1].low[0].isdigit() and chunks[end - 2].kind is Kind.COMMA
    name = end - 1 - 2 * aged  # "said his father, X, 64, was slapped"
    apposed = chunks[name].mentions and chunks[name - 1].kind is Kind.COMMA
    speech = chunks[last].main in lowered("cues", "speech")
    return -1 if apposed and speech else r


def bearer(view: View, r: int) -> int:
    """The name that a relative clause belongs to, past what it is called: "Roe, a nurse from Graz, who"; -1 for none."""
    chunks, k = view.chunks, r - 1
    while k > 0 and not chunks[k].mentions:
        if chunks[k].kind not in {Kind.COMMA, Kind.NOUN, Kind.PREPOSITION, Kind.CLOSE, Kind.OPEN}:
            return -1
        k -= 1
    return k if chunks[k].mentions else -1


def _of_a_subject(view: View, r: int) -> bool:
    """Whether the words before a relative can be a subject: named, behind no verb and no preposition."""
    chunks, k = view.chunks, bearer(view, r)
    if k < 0:
        return False
    before = chunks[k - 1] if k else None
    if before is None or before.kind in {Kind.DATE, Kind.COMMA, Kind.MARK, Kind.ADVERB}:
        return True
    speech = before.kind is Kind.VERB and before.main in lowered("cues", "speech")
    return speech or before.low[0] in {"that", "and", "but", "while"}


def but_not_its_object(view: View, j: int, found: Referent, at: int) -> tuple[Referent, int]:
    """ "The lawyer who defended X was released": not X, whoever "the lawyer" may mean."""
    named = {mention.person for mention in view.chunks[j].mentions}
    return (NOBODY, at) if named & set(found.people) else (found, at)
