"""Those told beside whoever an event befell: taken with them, tried and convicted with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.beside_subject import beside_subject
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.companions import (
    MEMBERS,
    SEIZED,
    WITH,
    companions_without_name,
    members_without_name,
    taken_with,
    together,
    tried_with,
)
from habeas.reading.english.clauses.included import SHARED, TOGETHER
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired
    from habeas.reading.english.persons.discourse import Referent

_IN_COURT = frozenset((Event.CONVICTION, Event.TRIAL, Event.CHARGE))
_JUDGED = _IN_COURT | {Event.SENTENCE, Event.HARASSMENT}


def told_beside(view: View, fired: Fired, told: Referent, event: Event) -> Iterator[Referent]:
    """Those told beside whoever an event befell: taken with them, tried with them."""
    if event in SHARED and fired.trigger.role in {"patient", "state"}:
        yield beside_subject(view, fired.verb, told)
    if event in MEMBERS:
        yield from members_without_name(view, fired, told)
    if event in TOGETHER:
        yield taken_with(view, fired, told)
    if event in SEIZED and fired.trigger.role == "patient":
        yield companions_without_name(view, fired)
    elif event in _IN_COURT:
        yield tried_with(view, fired, told)
    judged = event in _JUDGED and fired.trigger.role == "patient" and together(view, fired.verb)
    if judged or (event is Event.CONVICTION and not _for_what(view, fired)):
        yield companions_without_name(view, fired)


_CRIME = frozenset(("of", "for", "on"))


def _for_what(view: View, fired: Fired) -> bool:
    """ "Convicted of plotting with four others": with whom the crime was done, and nobody convicted."""
    for j in range(fired.verb + 1, len(view.chunks) - 1):
        if view.chunks[j].low[0] in WITH:
            return False
        if view.chunks[j].low[0] in _CRIME and view.chunks[j + 1].kind is not Kind.DATE:
            return True
    return False
