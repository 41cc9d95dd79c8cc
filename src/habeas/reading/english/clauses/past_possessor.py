"""Whose relative does or suffers something: "Roe's brother Karim, received 15 years", "Lena Roe, 24, Ana's daughter, was held"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns
    from habeas.reading.english.persons.discourse import Referent


def past_possessor(view: Nouns, verb: int, found: Referent, at: int) -> tuple[Referent, int]:
    """The subject, where what was taken for it only owns the group behind: the group, or the name that the group is apposed to."""
    chunks, owned = view.chunks, at + 2
    if at < 0 or not chunks[at].possessive or owned >= verb or chunks[owned].kind is not Kind.NOUN:
        return found, at
    if chunks[owned].mentions:
        return view.coordinated(owned), owned
    named = at - 2 if at > 1 and chunks[at - 1].low == (",",) else -1
    if named > 1 and chunks[named].low[0].isdigit() and chunks[named - 1].low == (",",):
        named -= 2
    if named >= 0 and chunks[named].mentions and not chunks[named].possessive:
        return view.coordinated(named), named
    return view.referent(owned), owned
