"""Whose hearing or order "the hearing", "the order" is, where its sentence has told of somebody before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

_KIN_OF = frozenset(("his", "her", "their"))


def told_here(view: View, at: int) -> Referent | None:
    """ "X was to appear on Monday, but the hearing was put off": the hearing of the sentence's subject."""
    if view.chunks[at - 1].low[0] not in {"but", "and", ","}:
        return None
    verbs = [j for j, c in enumerate(view.chunks[:at]) if c.kind is Kind.VERB]
    for found, subject in (view.subject(verb) for verb in verbs):
        if subject < 0 or view.chunks[subject].low[0] in _KIN_OF or found.owner is not None:
            continue  # "X, whose son was ill, was freed, but the order was overturned"
        named = bool(view.chunks[subject].mentions) and len(found.people) == 1
        if named and not view.discourse.aside(found.people[0]):
            return found
    return None
