"""Who does what a verb tells of its subject: who appeals, pleads, is heard; also whose lawyers the subject are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.spoken_of import client, of_counsel, only_counsel, topic
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.words.vocabulary import either
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired

_SPOKEN_FOR = {Event.CHARGE, Event.APPEAL, Event.BAIL}
PROSECUTING = frozenset(
    "prosecutor prosecutors prosecution prosecutor's prosecutors' procurator state crown plaintiff government ministry".split()
)


def agent(view: View, fired: Fired) -> Referent:
    """The subject; for pleas and appeals also whose lawyers the subject are."""
    event = Event(fired.trigger.event)
    if event is Event.APPEAL:
        spoken_for = client(view, min(fired.chunk, fired.verb))
        if spoken_for is not None and spoken_for.people:
            return spoken_for
    subject, at = view.subject(fired.verb)
    if at >= 0 and not subject.people and event is Event.APPEAL:
        if set(view.chunks[at].low) & PROSECUTING or view.chunks[at].low == ("it",):
            return Referent(open=True, count=1, head=view.chunks[at].low[-1], first=at, last=at)
        if view.chunks[at].low == (
            "they",
        ):  # "Lawyer X said they would appeal": of the one defended
            return topic(view) or subject
    circle = either("people_words", "circle", "kin")
    faces = fired.trigger.id == "charge.face"  # whoever faces charges is spoken for by nobody
    if event in _SPOKEN_FOR and not faces and only_counsel(view, subject):
        return of_counsel(view, subject) or NOBODY
    if subject.people or subject.open:
        return subject
    if subject.owner is not None and subject.head in circle and event in _SPOKEN_FOR:
        return subject.owner
    if at < 0 and view.discourse.carried:
        return Referent(view.discourse.carried)
    return subject
