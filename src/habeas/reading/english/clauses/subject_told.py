"""Who the subject of a telling is, also where its words have none of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.bystanders import kept_from
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import (
    around_the_case,
    client,
    of_counsel,
    only_counsel,
    whom,
)
from habeas.reading.english.persons.discourse import Referent
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired

SPOKEN_FOR = {Event.APPEAL, Event.CHARGE, Event.BAIL, Event.APPEAL_RESULT}


def subject_told(view: View, fired: Fired, *, strict: bool) -> Referent | None:
    """The subject of the words; where they have none, whom the text is about."""
    verb = fired.verb
    event = Event(fired.trigger.event)
    if event is Event.APPEAL and (owner := client(view, min(fired.chunk, verb))) is not None:
        if owner.people:
            return owner
    found, at = view.subject(verb)
    if event is Event.ACCESS_DENIED and (seen := kept_from(view, fired.end, found)) is not None:
        return seen
    if event in SPOKEN_FOR and only_counsel(view, found):
        return of_counsel(view, found)
    if not found.people and (main := _main_verb(view, verb)) >= 0:
        found, at = view.subject(main)
    if at < 0 and view.chunks[verb].kind is not Kind.VERB:
        found, at = _inside(view, fired)
        before = next((j for j in range(verb, -1, -1) if view.chunks[j].kind is Kind.VERB), -1)
        if at < 0 <= before:
            found, at = view.subject(before)
    if found.people or found.amount:
        return _spoken_for(view, event, found) or found
    if view.chunks[fired.chunk].low == ("after",) and (ahead := view.fronted(fired.chunk)):
        return ahead  # "Kampala: after two years in prison, the editor X walked free"
    if at >= 0:
        words = view.words(*view.place(at))
        if found.owner is not None and found.owner.people and event in SPOKEN_FOR:
            return found.owner if around_the_case(words) else None
        return found if found.open and found.count else None
    return None if strict else whom(view, view.place(verb)[0]) or last_named(view)


def _spoken_for(view: View, event: Event, found: Referent) -> Referent | None:
    """ "Her partner, X, says the accusation is a pretext": the accused whose partner X is."""
    if (
        event is not Event.CHARGE
        or len(found.people) != 1
        or not view.discourse.aside(found.people[0])
    ):
        return None
    whose = view.discourse.related.get(found.people[0], ("", -1))[1]
    return Referent((whose,)) if whose in view.discourse.cases else None


_BESIDE = frozenset("after before by while since without".split())


def _main_verb(view: View, verb: int) -> int:
    """ "X left the country after being questioned": the verb that a participle hangs on, or -1."""
    chunk = view.chunks[verb]
    if verb < 1 or chunk.kind is not Kind.VERB:
        return -1
    beside = chunk.low[0].endswith("ing") and view.chunks[verb - 1].low[0] in _BESIDE
    if not beside and chunk.low[0] != "to":  # "appeared before Branch 28 to answer charges of"
        return -1
    return next((j for j in range(verb - 1, -1, -1) if view.chunks[j].kind is Kind.VERB), -1)


def last_named(view: View) -> Referent | None:
    """The only person the sentence before named, who holds no office."""
    people = [p for p in view.discourse.previous if not view.discourse.registry.entries[p].official]
    return Referent((people[0],)) if len(people) == 1 else None


def _inside(view: View, fired: Fired) -> tuple[Referent, int]:
    """The noun group that the words begin in or behind, when the chunks took their verb for a noun."""
    for j in (fired.chunk, fired.chunk - 1):
        if j >= 0 and view.chunks[j].kind is Kind.NOUN:
            found = view.coordinated(j)
            if found.people or found.open:
                return found, j
    return Referent(), -1
