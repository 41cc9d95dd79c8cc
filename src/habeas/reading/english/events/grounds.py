"""Grounds and activities: the acts a case rests on, and the work a person is known for.

Grounds are of three kinds: the conduct itself ("linked to their weekly meetings"), what an
authority states, and what a source says of them ("only for exercising their right …").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.draft import Draft
from habeas.reading.english.events.frames import of_noun, of_patient, spread
from habeas.reading.english.testimony.scope import stance_of
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired
    from habeas.reading.english.persons.discourse import Referent

_MEASURES = lowered("things", "steps", "grounded")
_PART = re.compile(r"\s*;\s*(?:and\s+)?")
_HELD = frozenset(
    "imprisoned jailed detained arrested held charged convicted sentenced prosecuted targeted punished"
    " persecuted locked incarcerated".split()
)


def linked(view: View, fired: Fired) -> Iterator[Draft]:
    """ "Their conviction is linked to A; B; and C": one ground for each part."""
    measure = next(
        (j for j in range(fired.chunk, -1, -1)
         if view.chunks[j].kind is Kind.NOUN and view.chunks[j].low[-1] in _MEASURES),
        None,
    )  # fmt: skip
    if measure is None:
        return
    owner = of_noun(view, measure).referent
    if not owner.people:
        return
    end = view.sentence.end - (view.characters[view.sentence.end - 1] in ".;")
    at = fired.end
    for part in _PART.split(view.characters[fired.end : end]):
        start = view.characters.index(part, at) if part else at
        at = start + len(part)
        words = part.strip()
        if len(words) < 4:
            continue
        start += len(part) - len(part.lstrip())
        base = _base(view, fired, Event.GROUNDS, (start, start + len(words)))
        yield from spread(replace(base, value=" ".join(words.split())), owner)


def only_for(view: View, fired: Fired) -> Iterator[Draft]:
    """ "imprisoned only for exercising their right": what a source says the ground is."""
    verb = next(
        (
            j
            for j in range(fired.chunk, max(fired.chunk - 4, -1), -1)
            if view.chunks[j].kind is Kind.VERB
        ),
        None,
    )
    if verb is None or view.chunks[verb].main not in _HELD:
        return
    people: Referent = of_patient(view, verb).referent
    end = fired.end
    for chunk in view.chunks:
        place = view.tokens[chunk.first].start
        if place > fired.end and (chunk.kind is Kind.COMMA or chunk.low[0] in {".", ";"}):
            end = view.tokens[chunk.first].start
            break
    else:
        end = view.sentence.end
    words = view.characters[fired.start : end].strip()
    base = _base(view, fired, Event.GROUNDS, (fired.start, fired.start + len(words)))
    yield from spread(replace(base, value=" ".join(words.split())), people)


def activity(view: View, fired: Fired) -> Iterator[Draft]:
    """What a person does or did: "has provided legal support for workers"."""
    chunk = view.chunks[fired.chunk]
    verb = fired.verb if chunk.kind is not Kind.VERB else fired.chunk
    if view.chunks[verb].kind is not Kind.VERB:
        return
    subject, _ = view.subject(verb)
    if not subject.people or stance_of(view, verb, fired.start) is not Stance.ASSERTED:
        return
    end = _clause_end(view, verb)
    start = min(fired.start, view.place(verb)[0])
    words = view.characters[start:end]
    base = _base(view, fired, Event.ACTIVITY, (start, end))
    yield from spread(replace(base, kind=None, value=" ".join(words.split())), subject)


def _clause_end(view: View, verb: int) -> int:
    """Where what a person does ends: before ", were arrested", "was disbarred", ", now faces", else at the sentence's end."""
    chunks = view.chunks
    for j in range(verb + 2, len(chunks)):
        if chunks[j].kind is not Kind.VERB or chunks[j].low[0].endswith("ing"):
            continue
        before = j - 1
        while before > verb and chunks[before].kind is Kind.ADVERB:
            before -= 1
        parted = chunks[before].kind is Kind.COMMA
        inside = chunks[before - 1].kind is Kind.RELATIVE  # "villagers whose land was taken"
        if parted or (chunks[j].passive and chunks[before].kind is Kind.NOUN and not inside):
            return view.place(before)[0] if parted else view.place(before)[1]
    return view.sentence.end - (view.characters[view.sentence.end - 1] in ".;")


def _base(view: View, fired: Fired, event: Event, place: tuple[int, int]) -> Draft:
    return Draft(event, None, view.sentence, *place, fired.trigger.id, kind=fired.trigger.kind)
