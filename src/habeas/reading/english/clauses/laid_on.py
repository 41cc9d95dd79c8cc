"""On whom something is laid: "a fine was imposed on Roe", "a travel ban was placed on her lawyer, X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.named_object import past_owner
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.words.people import one_person

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_ON = frozenset(("on", "to", "for", "against"))
_LAID = frozenset("imposed placed slapped issued ordered pronounced levied".split())


def laid_on(view: View, verb: int) -> Referent:
    """ "Were imposed on Roe", "were added to her sentence": whom the words behind the verb mean."""
    for j in range(verb + 1, min(verb + 6, len(view.chunks) - 1)):
        if view.chunks[j].low[0] not in _ON or view.chunks[j + 1].kind is not Kind.NOUN:
            continue
        apposed = view.chunks[j + 2 : j + 4]
        named = len(apposed) > 1 and apposed[0].low == (",",) and bool(apposed[1].mentions)
        own = named and one_person(view.chunks[j + 1].low[-1]) and not view.chunks[j + 1].mentions
        found = view.coordinated(j + 3 if own else past_owner(view, j + 1))
        if found.people:
            return found
        somebody = one_person(view.chunks[j + 1].low[-1]) and not view.chunks[j + 1].possessive
        if somebody or found.amount:
            return found if found.open else Referent(open=True, count=1, first=j + 1, last=j + 1)
        if found.owner is not None and found.owner.people:
            return found.owner
    return NOBODY


def laid_behind(view: View, chunk: int) -> Referent | None:
    """Whom a ban is imposed on whose verb stands right behind it; None for other words."""
    verb = chunk + 1
    if verb >= len(view.chunks) or view.chunks[verb].kind is not Kind.VERB:
        return None
    if not view.chunks[verb].passive or view.chunks[verb].main not in _LAID:
        return None
    found = laid_on(view, verb)
    return found if found.people or found.open else None
