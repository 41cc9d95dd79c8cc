"""A relative without a name whom the same sentence goes on to mean: "officers came for his brother and took him away"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import HE_KIN, SHE_KIN, Referent
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.line import Line

DONE = lowered("people_words", "done_to") | frozenset(
    "arrested detained held seized jailed charged fined sentenced convicted freed released beat beaten shot questioned interrogated summoned seized remanded".split()
)
_CAME = frozenset("came come comes went go returned looked looking searched searching".split())
_FITTING = {"him": HE_KIN, "her": SHE_KIN}


def kin_taken(view: Line, j: int) -> bool:
    """Whether "him" at ``j`` is what a second verb is done to, behind a first that concerns a brother or son."""
    chunks = view.chunks
    kin = _FITTING.get(chunks[j].low[0])
    if (
        kin is None
        or len(chunks[j].low) > 1
        or j < _AT_LEAST
        or chunks[j - 1].kind is not Kind.VERB
    ):
        return False
    for k in range(j - 2, 0, -1):
        low = chunks[k].low
        if chunks[k].mentions:
            return False
        if low[0] not in {"his", "her", "a"} or low[-1] not in kin:
            continue
        joined = any(c.low == ("and",) for c in chunks[k:j])
        before = chunks[k - 1]
        sought = before.low == ("for",) and k > 1 and chunks[k - 2].main in _CAME
        done = before.kind is Kind.VERB and not before.passive and before.main in DONE
        return joined and (sought or done)
    return False


_AT_LEAST = len(("came", "for", "his brother", "and", "took"))


def of_stranger(view: Line, j: int) -> Referent | None:
    """ "A producer was remanded. His application was dismissed": of the producer, who has no name here."""
    told, low = view.discourse.traits.stranger, view.chunks[j].low
    if told is None or told[:2] != (view.sentence.block, view.sentence.index - 1):
        return None
    if low[0] not in _WHOSE or told[2] not in {None, _WHOSE[low[0]]}:
        return None
    if any(c.mentions or c.low[0] in _SPOKEN for c in view.chunks[:j]):
        return None
    return Referent(head=low[-1], owner=Referent(open=True, count=1), first=j, last=j)


_WHOSE = {"his": "m", "her": "f"}
_SPOKEN = frozenset("he she him her they them his their".split())
