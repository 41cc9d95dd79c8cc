"""Who is meant by a relation told before or behind: "her father" of his daughter, "my client" of X's lawyer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.discourse import Discourse, Referent
    from habeas.reading.english.nouns import Nouns

LAWYERS = frozenset("lawyer lawyers counsel attorney attorneys solicitor barrister".split())
_SPOUSES = frozenset("wife husband spouse partner".split())
_YOUNG = frozenset("son daughter child".split())
_PARENTS = frozenset("father mother".split())
_SIBLINGS = frozenset("brother sister twin".split())
_RELATED = ((_SPOUSES, _SPOUSES), (_YOUNG, _PARENTS), (_PARENTS, _YOUNG), (_SIBLINGS, _SIBLINGS))
""" "His wife … her husband": a relation and the words that lead back."""


def related_back(discourse: Discourse, owner: Referent, kin: str) -> int | None:
    """ "His daughter, M, said that her father …": the one whose daughter M is."""
    if len(owner.people) != 1:
        return None
    relation, whose = discourse.related.get(owner.people[0], ("", -1))
    back = any(relation in one and kin in other for one, other in _RELATED)
    return whose if back else None


def told_by_kin(view: Nouns, j: int) -> Referent | None:
    """ "Her daughter, M, said that her mother …", "X's wife said her husband …": the one whose kin speaks."""
    kin = view.chunks[j].low[-1]
    asked = [one for one, other in _RELATED if kin in other]
    if not asked or len(view.chunks[j].low) > 2:
        return None
    for k in range(j):
        item = view.chunks[k]
        if item.kind is not Kind.NOUN or not any(item.low[-1] in one for one in asked):
            continue
        if not any(c.kind is Kind.VERB for c in view.chunks[k + 1 : j]):
            continue
        owner = view.referent(k).owner
        if owner is not None and len(owner.people) == 1:
            return owner
    return None


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
