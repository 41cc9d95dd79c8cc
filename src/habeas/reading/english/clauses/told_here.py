"""Whose hearing or order "the hearing", "the order" is, where its sentence has told of somebody before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

_KIN_OF = frozenset(("his", "her", "their"))


_JOINS = frozenset("but and , ; until till before after when".split())
_PARTICLES = frozenset("down aside off up".split())
_HE_SHE = frozenset((("he",), ("she",)))


def _clause(view: View, at: int) -> int:
    """Where the clause of the thing at ``at`` begins: before the court that struck it down, else at itself."""
    verb = at - 2 if view.chunks[at - 1].low[0] in _PARTICLES else at - 1
    if verb < 1 or view.chunks[verb].kind is not Kind.VERB or view.chunks[verb].passive:
        return at
    found, subject = view.subject(verb)
    begins = subject
    while begins > 1 and view.chunks[begins - 1].low == ("of",):
        begins -= 2  # "the Multan bench of the High Court"
    return begins if not found.people else -1


def told_here(view: View, at: int) -> Referent | None:
    """ "X was to appear on Monday, but the hearing was put off": the hearing of the sentence's subject."""
    begins = _clause(view, at)
    if begins < 1 or view.chunks[begins - 1].low[0] not in _JOINS:
        return None
    verbs = [j for j, c in enumerate(view.chunks[:begins]) if c.kind is Kind.VERB]
    for verb, (found, subject) in ((verb, view.subject(verb)) for verb in verbs):
        if subject < 0 or view.chunks[subject].low[0] in _KIN_OF or found.owner is not None:
            continue  # "X, whose son was ill, was freed, but the order was overturned"
        told = bool(view.chunks[subject].mentions) or view.chunks[subject].low in _HE_SHE
        befell = view.chunks[
            verb
        ].passive  # "his son, X, was held until the court struck down the order"
        if (
            told
            and len(found.people) == 1
            and (befell or not view.discourse.aside(found.people[0]))
        ):
            return found
    return None


def befell_before(view: View, at: int) -> Referent | None:
    """ "His wife, X, was questioned in May; no charge followed": X, where the words' own clause tells of nobody."""
    marks = (k for k in range(at, 1, -1) if view.chunks[k].low[0] in {";", "but", "and"})
    begins = next(marks, 0)
    if not begins or any(c.mentions or c.low[0] in _OF_ONE for c in view.chunks[begins:at]):
        return None
    verb = next((k for k in range(begins - 1, 0, -1) if view.chunks[k].kind is Kind.VERB), 0)
    if not verb or not view.chunks[verb].passive:
        return None
    found, subject = view.subject(verb)
    named = subject >= 0 and bool(view.chunks[subject].mentions)
    alone = len(found.people) == 1 and view.discourse.aside(found.people[0])
    return found if named and alone else None


_OF_ONE = frozenset("he she him her his they them their".split())
