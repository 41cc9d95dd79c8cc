"""Unnamed people whom a participle only picks out: "three teenagers arrested after the vote left the jail"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import is_participle
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TAKEN = frozenset("arrested seized captured taken picked rounded caught apprehended".split())
_HELD = frozenset("detained held jailed imprisoned remanded interned locked".split())
_ACCUSED = frozenset("accused charged indicted prosecuted".split())
_PARTICIPLES = {
    Event.ARREST: _TAKEN,
    Event.DETENTION: _HELD,
    Event.CHARGE: _ACCUSED,
    Event.CONVICTION: frozenset(("convicted",)),
}
_APART = frozenset((Kind.COMMA, Kind.CONJUNCTION, Kind.RELATIVE))


def only_picked_out(view: View, draft: Draft) -> bool:
    """Whether a draft of nobody by name, without a day, is a participle that says which people the sentence tells of."""
    if (
        draft.person is not None
        or draft.event not in _PARTICIPLES
        or draft.when.known
        or draft.nominal
    ):
        return False
    told = [
        j
        for j, chunk in enumerate(view.chunks)
        if chunk.kind is Kind.VERB
        and chunk.main in _PARTICIPLES[draft.event]
        and draft.start <= view.place(j)[0]
        and view.place(j)[1] <= draft.end + 1
    ]
    return len(told) > 0 and _which_of_them(view, told[0])


def _which_of_them(view: View, verb: int) -> bool:
    """ "Three teenagers arrested after the vote left the jail"; not "the families of two men arrested"."""
    chunks, group = view.chunks, view.chunks[verb]
    bare = len(group.low) == 1 and is_participle(group.main) and not group.main.endswith("ing")
    if not bare or not verb or chunks[verb - 1].kind is not Kind.NOUN:
        return False
    if len(chunks[verb - 1].low) == 1 or (verb > 1 and chunks[verb - 2].kind is Kind.PREPOSITION):
        return False
    behind = chunks[verb + 1 :]
    if behind and behind[0].kind is Kind.NOUN:
        return False  # "Norland released eleven people it had jailed"
    for item in behind:
        if item.kind in _APART:
            return False
        if item.kind is Kind.VERB:
            return item.low[0] != "to" and not item.main.endswith("ing")
    return False
