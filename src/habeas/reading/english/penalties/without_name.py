"""Whom a term is given to where the name stands farther off: "lawyer and broadcaster X", "an officer was convicted and sentenced"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.named_object import past_owner
from habeas.reading.english.words.group_size import cardinality
from habeas.reading.english.words.people import one_person

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent


def done_too(view: View, verb: int) -> bool:
    """ "An officer was convicted on 29 May and sentenced": whether a bare participle goes on with a passive verb."""
    if len(view.chunks[verb].low) > 1:
        return False
    for j in range(verb - 1, -1, -1):
        if view.chunks[j].kind is Kind.VERB:
            return view.chunks[j].passive and view.chunks[verb - 1].kind is Kind.CONJUNCTION
        if view.chunks[j].kind is Kind.RELATIVE:
            return False
    return False


def named_at(view: View, j: int) -> Referent:
    """ "Against X", "against the brother of X", "against lawyer and broadcaster X": whom the words at ``j`` name."""
    found = view.coordinated(past_owner(view, j))
    ahead = view.chunks[j + 1 : j + 3]
    joined = len(ahead) == _BOTH and ahead[0].low == ("and",) and bool(ahead[1].mentions)
    works = not view.chunks[j].mentions and one_person(view.chunks[j].low[-1])
    return view.coordinated(j + 2) if joined and works and not found.people else found


_BOTH = 2
_SOMEBODY = frozenset("a an another his her their".split())


def counted(low: tuple[str, ...]) -> bool:
    """Whether words mean somebody without a name: "a colleague", "her brother", "two co-accused"."""
    return low[0] in _SOMEBODY or cardinality(low) is not None
