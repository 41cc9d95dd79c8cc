"""What a court ruled on, and on whom: "overturned a ruling that had found X guilty", "rejected it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

PASSED = frozenset(("sentence", "term", "conviction", "verdict"))
"""What a court passes on somebody."""
_BENCH = frozenset("court courts tribunal judges judge panel bench chamber cassation".split())


def ruled(view: View, verb: int) -> bool:
    """ "The court rejected it": whether a court did, and an appeal has been told of."""
    at = view.subject(verb)[1]
    done = at >= 0 and not view.chunks[verb].passive and bool(view.discourse.appealed)
    return done and any(_BENCH & {*c.low} for c in view.chunks[max(at - 2, 0) : verb])


def only_described(view: View, at: int, verb: int) -> bool:
    """ "Rejected the appeal filed by X": which appeal it is, no step told; "filed by X in May" tells one."""
    chunks = view.chunks
    bare = len(chunks[verb].low) == 1 and at == verb - 1 and chunks[verb].main.endswith("ed")
    if not bare or not any(c.kind is Kind.VERB for c in (*chunks[:at], *chunks[verb + 1 :])):
        return False
    for item in chunks[verb + 1 : verb + 7]:
        if item.kind is Kind.DATE:
            return False
        if item.kind is Kind.VERB or item.low[0] in {"against", ",", ";", "and"}:
            break
    return True


def ruled_on(view: View, at: int) -> Referent | None:
    """ "Overturned a ruling that had found X guilty", "an order remanding X": on whom it was ruled."""
    chunks, j = view.chunks, at + 1
    to = chunks[at].low[-1] in PASSED and view.following(at, 1) == "to"
    if to and any(c.mentions for c in chunks[at + 2 : at + 3]):
        return view.coordinated(at + 2)  # "confirmed a sentence to X"
    while j + 1 < len(chunks) and chunks[j].kind is Kind.PREPOSITION and not chunks[j + 1].mentions:
        j += 2
    if j < len(chunks) and chunks[j].low in {("that",), ("which",)}:
        j += 1
    if j >= len(chunks) or chunks[j].kind is not Kind.VERB or chunks[j].passive:
        return None
    if j == at + 1 and not (chunks[j].low[0] == "to" or chunks[j].main.endswith("ing")):
        return None
    found = view.object(j)[0]
    return found if found.people else None
