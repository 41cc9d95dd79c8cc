"""Groups told by whom they leave out: "all but Ana Roe were let go", "everyone except the pastor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.set_apart import set_apart_before, told_in_passing
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.excepting import BEHIND_ALL, OPENINGS, WORDS
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns

_EVERY = frozenset("all everyone everybody each".split())


def all_besides(view: Nouns, j: int) -> Referent | None:
    """Those of the set in view that are left when the named at ``j`` are left out; None for other words."""
    chunks = view.chunks
    if j >= len(chunks) or not chunks[j].mentions or chunks[j].possessive:
        return None
    at = _every(view, j)
    if at < 0:
        return None
    out = {m.person for m in chunks[j].mentions}
    if j + 2 < len(chunks) and chunks[j + 1].low == ("and",):
        out |= {m.person for m in chunks[j + 2].mentions}
    told = (*view.discourse.announced, *view.discourse.sets[-20:], *view.discourse.all_sets[-20:])
    whole = max((s for s in told if out < set(s)), key=len, default=())
    left = tuple(p for p in whole if p not in out)
    if left:
        return Referent(left, head="all", first=at, last=j)
    words = view.words(view.place(at)[0], view.place(j)[1])
    return Referent(open=True, amount=words, head="all", first=at, last=j)


def _every(view: Nouns, j: int) -> int:
    """Where "all" stands before "but X", "except for X" or "of them except X"; -1 where it does not."""
    chunks, k = view.chunks, j - 1
    if k >= 1 and chunks[k].low == ("for",):
        k -= 1
    if k < 1 or chunks[k].low[0] not in BEHIND_ALL:
        return -1
    k -= 1
    if k >= 1 and chunks[k].kind is Kind.COMMA:
        k -= 1
    if k >= 2 and chunks[k - 1].low == ("of",):
        k -= 2
    return k if chunks[k].low[0] in _EVERY else -1


_SEVERAL = 2


def without_excepted(view: Nouns, verb: int, found: Referent, at: int) -> tuple[Referent, int]:
    """A subject without those whom its own clause, the words behind its verb or the head of its sentence leave out."""
    if len(found.people) < _SEVERAL and (other := set_apart_before(view, verb, at)) is not None:
        return other, at
    if len(found.people) < _SEVERAL and (other := told_in_passing(view, verb, at)) is not None:
        return other, at
    if len(found.people) > 1 and (out := _excepted(view, verb)):
        return replace(found, people=tuple(p for p in found.people if p not in out)), at
    if not found.people and _everyone_else(view, at):
        words = view.words(view.place(at)[0], view.place(at + 1)[1])
        return Referent(open=True, amount=words, head="all", first=at, last=at + 1), at
    out = _excepted_ahead(view, at) if _universal(view, at) else frozenset()
    if not out:
        return found, at
    if left := tuple(p for p in found.people if p not in out):
        return replace(found, people=left), at
    return Referent(
        open=True, amount=view.words(*view.place(at)), head="all", first=at, last=at
    ), at


def _everyone_else(view: Nouns, at: int) -> bool:
    """Whether a subject is "everyone else": all but those told of before."""
    chunks = view.chunks
    there = 0 <= at < len(chunks) - 1
    return there and chunks[at].low[-1] in _EVERY and chunks[at + 1].low[0] == "else"


def _universal(view: Nouns, at: int) -> bool:
    """Whether a subject is "all those", "everyone", "nobody", "the others"."""
    if not 0 <= at < len(view.chunks):
        return False
    return bool(_UNIVERSAL.intersection(view.chunks[at].low))


_UNIVERSAL = frozenset(
    "all everyone everybody each every nobody none no-one anyone others rest".split()
)


def _excepted_ahead(view: Nouns, at: int) -> frozenset[int]:
    """ "Apart from X, …", "Except for X, …": those whom the head of a sentence leaves out."""
    chunks = view.chunks
    k = next((j for j in range(min(4, at)) if chunks[j].mentions), -1)
    if k < 1:
        return frozenset()
    opening = " ".join(word for c in chunks[:k] for word in c.low)
    if not opening.startswith(OPENINGS):
        return frozenset()
    return frozenset(view.coordinated(k).people) or frozenset(m.person for m in chunks[k].mentions)


def _excepted(view: Nouns, verb: int) -> frozenset[int]:
    """ "All were let go except for X", "with the exception of X": those whom the words behind a verb leave out."""
    chunks = view.chunks
    for k in range(verb + 1, len(chunks) - 1):
        at = k + 1 + (chunks[k + 1].low == ("for",))
        left = chunks[k].low[0] in WORDS
        left |= chunks[k].low[0] in {"apart", "aside"} and chunks[k + 1].low == ("from",)
        left |= chunks[k].low[-1] == "exception" and chunks[k + 1].low == ("of",)
        at += chunks[k].low[0] in {"apart", "aside"} or chunks[k].low[-1] == "exception"
        if left and at < len(chunks) and chunks[at].mentions:
            return frozenset(view.coordinated(at).people)
    return frozenset()
