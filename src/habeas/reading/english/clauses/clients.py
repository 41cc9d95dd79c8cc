"""Whom "my client" and "his clients" mean: those whose lawyer speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.related import LAWYERS
from habeas.reading.english.persons.discourse import Referent

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns


def lawyer_behind(view: Nouns, j: int) -> Referent | None:
    """ "They beat my client," says the lawyer of X: whose lawyer speaks behind the quotation."""
    chunks = view.chunks
    for k in range(j + 1, len(chunks) - 1):
        if chunks[k].kind is not Kind.NOUN or not set(chunks[k].low) & LAWYERS:
            continue
        if chunks[k - 1].kind is Kind.MARK and k >= 2 and chunks[k - 2].possessive:
            return view.referent(k - 2)
        if chunks[k + 1].low[0] in {"for", "of"} and k + 2 < len(chunks):
            return view.referent(k + 2) if chunks[k + 2].mentions else None
    return None


def client_of(view: Nouns, j: int) -> Referent:
    """ "X's lawyer said her client …": X, when the sentence or the document says whose."""
    head = view.chunks[j].low[-1]
    if view.chunks[j].low[0] in OF_TWO:
        return _both_clients(view, j, head)
    for k in range(j):
        if (told := _of_speaker(view, k)) is not None:
            return Referent(told, head=head, first=j, last=j)
        lawyer = view.chunks[k].kind is Kind.NOUN and view.chunks[k].low[-1] in LAWYERS
        if not lawyer and not (set(view.chunks[k].low) & LAWYERS and view.chunks[k].mentions):
            continue
        owner = view.referent(k).owner
        if owner is None and k >= 2 and view.chunks[k - 2].possessive:
            owner = view.referent(k - 2)
        if owner is not None and owner.people:
            return Referent(owner.people, head=head, first=j, last=j)
        after = k + 1 < len(view.chunks) and view.chunks[k + 1].low[0] in {"for", "of"}
        if after and k + 2 < j and view.chunks[k + 2].mentions:
            return view.referent(k + 2)
    if (behind := lawyer_behind(view, j)) is not None:
        return behind
    known = view.discourse.roles.get("client", set())
    if head == "client" and len(known) == 1:
        return Referent(tuple(known), head=head, first=j, last=j)
    if view.chunks[j].low[0] == "the" and _of_the_prisoner(view, head):
        return Referent(open=True, head=head, count=1, first=j, last=j)
    if view.discourse.main is not None:
        return Referent((view.discourse.main,), head=head, first=j, last=j)
    if len(view.discourse.cases) == 1:
        return Referent(tuple(view.discourse.cases), head=head)
    word = view.chunks[j].low[0]
    if head == "client" and word in {"his", "her"} and _acts_in_own_case(view, j, word):
        return Referent(open=True, count=1, head=head, first=j, last=j)
    if head == "clients":
        return view.discourse.several(["they"], besides=tuple(view.discourse.counsel))
    return Referent(head=head, first=j, last=j)


def _acts_in_own_case(view: Nouns, j: int, word: str) -> bool:
    """Whether "his", of "his client", is somebody whose own case is told: a lawyer who was arrested."""
    topic = view.discourse.topic
    if topic is not None and topic[1] < j:
        return topic[0] in view.discourse.cases
    if any(chunk.mentions for chunk in view.chunks[:j]):
        return False  # "Kan SC, for Roe, said that her client"
    whose = view.discourse.one(word, at=j).people
    return bool(whose) and set(whose) <= view.discourse.cases


OF_TWO = frozenset(("neither", "either", "both"))
_TWO = 2


def _both_clients(view: Nouns, j: int, head: str) -> Referent:
    """ "Holt said neither client had been charged": the two told of together, and not Holt; else left open."""
    counsel = view.discourse.counsel
    found = view.discourse.several(["both"], besides=tuple(counsel))
    if len(found.people) == _TWO and not counsel & set(found.people):
        return Referent(found.people, head=head, first=j, last=j)
    return Referent(open=True, count=2, head=head, first=j, last=j)


def _of_the_prisoner(view: Nouns, head: str) -> bool:
    """ "Lawyer X was arrested while defending a client. The client …": whose lawyer the prisoner is, who has no name here."""
    cases = view.discourse.cases
    return (
        head == "client"
        and len(cases) == 1
        and any(cases <= view.discourse.called.get(word, set()) for word in LAWYERS)
    )


def _of_speaker(view: Nouns, k: int) -> tuple[int, ...] | None:
    """ "Cole said his client …", where Cole was told to be X's lawyer: X."""
    item = view.chunks[k]
    if item.kind is not Kind.NOUN or item.possessive:
        return None
    told = [m.person for m in item.mentions]
    if item.low in {("he",), ("she",)}:
        told = [*view.referent(k).people]
    if len(told) != 1 or told[0] not in view.discourse.counsel - view.discourse.cases:
        return None
    kin, whose = view.discourse.related.get(told[0], ("", -1))
    return (whose,) if kin == "lawyer" else None
