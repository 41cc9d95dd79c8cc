"""Who does what a verb tells of its subject: who appeals, pleads, is heard; also whose lawyers the subject are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.joint_case import tried_together
from habeas.reading.english.clauses.spoken_of import client, of_counsel, only_counsel, topic
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired

_SPOKEN_FOR = {Event.CHARGE, Event.APPEAL, Event.BAIL}
PROSECUTING = frozenset(
    "prosecutor prosecutors prosecution prosecutor's prosecutors' procurator state crown plaintiff government ministry"
    " investigators investigator police company employer".split()
)


PLEADS = frozenset("pleaded pleads plead pled admitted admits confessed".split())
"""What nobody but oneself, or one's counsel, does at court."""


def agent(view: View, fired: Fired) -> Referent:
    """The subject; for pleas and appeals also whose lawyers the subject are."""
    event = Event(fired.trigger.event)
    if event is Event.APPEAL:
        spoken_for = client(view, min(fired.chunk, fired.verb))
        if spoken_for is not None and spoken_for.people:
            return spoken_for
    subject, at = view.subject(fired.verb)
    if event is Event.APPEAL and at >= 0 and (clients := of_their_lawyer(view, at)) is not None:
        return clients
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
        own = one_person(subject.head) and subject.head not in either(
            "people_words", "counsel.side"
        )
        own = own and view.chunks[fired.verb].main in PLEADS
        return NOBODY if own else subject.owner  # "her brother pleaded guilty"
    if at < 0 and view.discourse.carried:
        return Referent(view.discourse.carried)
    return subject


def by_prosecution(view: View, verb: int) -> bool:
    """ "The Crown has lodged an appeal against the acquittal of X": no step of X's."""
    found, at = view.subject(verb)
    active = not view.chunks[verb].passive and not found.people
    objects = "objection" in view.following(verb, 3)
    return active and at >= 0 and not objects and bool(set(view.chunks[at].low) & PROSECUTING)


def told_apart(view: View, verb: int) -> Referent | None:
    """Whose appeal it is where that is neither the subject's nor its owner's: the prosecution's, a lawyer's clients'."""
    if view.chunks[verb].passive:
        return _of_the_prosecution(view, verb)
    at = view.subject(verb)[1]
    return of_their_lawyer(view, at) if at >= 0 else None


def _of_the_prosecution(view: View, verb: int) -> Referent | None:
    """ "The prosecutor's appeal against the acquittal of X was filed": whose appeal it is that a passive tells."""
    for k in range(verb - 1, -1, -1):
        chunk = view.chunks[k]
        if chunk.kind is Kind.VERB:
            return None
        if not set(chunk.low) & PROSECUTING or chunk.mentions:
            continue
        owns = view.chunks[k + 1].low[0] in {"'s", "’s", "'", "’"} and "appeal" in view.following(
            k + 1, 2
        )
        by = (
            k > 1
            and view.chunks[k - 1].low == ("by",)
            and "appeal" in view.words(*view.place(k - 2))
        )
        if owns or by:
            return Referent(open=True, count=1, head=chunk.low[-1], first=k, last=k)
    return None


_THEIR_LAWYER = re.compile(
    r"(?:^|[.!?]\s+)Their\s+(?:\w+\s+)?(?:lawyer|counsel|attorney|solicitor|advocate)\b(?!s)[^.!?\n]*[.!?]\s+$"
)


def of_their_lawyer(view: View, at: int) -> Referent | None:
    """ "Their lawyer was told by telephone. He lodged an appeal": of those he acts for, not of the last one named."""
    if view.chunks[at].low not in {("he",), ("she",)}:
        return None
    ahead = view.characters[max(view.sentence.start - _BACK, 0) : view.sentence.start]
    if not _THEIR_LAWYER.search(ahead):
        return None
    together = tried_together(view.discourse) or view.discourse.together
    return Referent(together) if together else Referent(open=True, count=1)


_BACK = 200
