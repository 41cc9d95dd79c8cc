"""Custody that only the place tells: "her sister saw her in Phonthan prison", "was rushed from Jau prison to a hospital",
"shares a cell in Tbong Khmum prison with 83 others".

Somebody whom the text has told of as held is in a place of custody, whatever the clause is about. Who
works or visits there is not, nor is who was let out, and what a sentence tells of custody in words of
its own is not told again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.days import whose_day
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.custody.housed import housed
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import stance_of
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Grain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View

_IN = needing(
    r"\b(?:in|at|inside|from)\s+(?:the\s+|a\s+(?:cell|punishment\s+cell|shared\s+cell)\s+(?:in|at|of)\s+(?:the\s+)?)?(?=[A-Z0-9])"
)
_HOLDS = re.compile(
    r"\b(?:prison|jail|gaol|detention|colony|correction|penitentiary|remand|reformatory)|\b(?:SIZO|IK-|PC-)",
    re.IGNORECASE,
)
""" No police station, where people are also heard or sign, and no barracks."""
_TOLD = frozenset(
    (Event.DETENTION, Event.ARREST, Event.RELEASE, Event.TRANSFER, Event.SENTENCE, Event.DEATH, Event.DISAPPEARANCE, Event.BAIL, Event.ILL_TREATMENT)
)  # fmt: skip
_NOT_HELD_THERE = frozenset(
    "work works worked working visit visits visited teach taught guard guarded inspect inspected employed protest protested"
    " wait waited waiting gather gathered stood demonstrated arrived arrive appear appeared sentenced tried".split()
)
"""What people do at a prison who are not held in it."""


def lodged(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """The stays in a named house that the frames did not read: told of as such, or by the place alone."""
    made = [*housed(view, own)]
    yield from made
    yield from found_there(view, [*own, *made])


def found_there(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """The places of custody in which those are found who are held as far as the text has told."""
    if not view.discourse.cases:
        return
    told = {d.person for d in own if d.event in _TOLD}
    for match in _IN.finditer(view.stretch):
        place = slots.FACILITY.match(view.stretch, match.end(), view.sentence.end)
        if place is None or not place["name"][:1].isupper() or not _HOLDS.search(place["name"]):
            continue
        if _of_its_staff(view, match.start()):
            continue
        verb = _verb_before(view, match.start())
        if verb is None or view.chunks[verb].main in _NOT_HELD_THERE:
            continue
        if stance_of(view, verb, match.start()) is not Stance.ASSERTED:
            continue
        when = whose_day.date_of(view, verb)
        when = when if when.grain is Grain.DAY else UNKNOWN
        for person in _people(view, verb, match.start()):
            held = person in view.discourse.cases and person not in view.discourse.traits.freed
            if held and person not in told:
                told.add(person)
                yield Draft(
                    Event.DETENTION, person, view.sentence, view.place(verb)[0], place.end(),
                    "detention.found_there", when=when, facility=place["name"].strip(),
                    kind="as_of" if when.known else None,
                )  # fmt: skip


def _of_its_staff(view: View, place: int) -> bool:
    """ "Guards at Guanajay prison", "the director of the hospital in Jau prison": theirs, whoever it is done to."""
    before = next((c for k, c in enumerate(view.chunks) if view.place(k)[1] == place - 1), None)
    if before is None or before.kind is not Kind.NOUN or before.mentions:
        return False
    head = before.low[-1]
    return head.removesuffix("s") in _STAFF or head in _STAFF


_STAFF = frozenset(
    "guard warder officer policemen policeman official director governor warden doctor chaplain inmate prisoner detainee cellmate"
    " chief head staff superintendent jailer".split()
)


def _verb_before(view: View, place: int) -> int | None:
    """The last verb of the clause before a place."""
    found = None
    for k, chunk in enumerate(view.chunks):
        if view.place(k)[0] >= place:
            break
        if chunk.kind is Kind.VERB:
            found = k
        elif chunk.low[0] in {";", "who", "which", "where"}:
            found = None
    return found


def _people(view: View, verb: int, place: int) -> tuple[int, ...]:
    """Whom a clause has at a place: its object, where a person stands before the place, else its subject."""
    thing, at = view.object(verb)
    if at >= 0 and view.place(at)[0] < place and thing.people:
        return thing.people
    subject, _ = view.subject(verb)
    return subject.people
