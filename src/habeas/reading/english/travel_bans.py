"""Bans on leaving: whom they bind, and for how long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.chunks import Kind
from habeas.reading.english.discourse import NOBODY, Referent
from habeas.reading.english.frames import draft, of_patient, spread
from habeas.reading.english.other_penalties import for_so_long
from habeas.reading.english.scope import stance_of, told_by_not
from habeas.reading.english.vocabulary import either
from habeas.records.claim import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.draft import Draft
    from habeas.reading.english.triggers import Fired
    from habeas.reading.english.view import View


def travel(view: View, fired: Fired) -> Iterator[Draft]:
    """A ban on leaving: the subject of the verb it hangs on, or the object of an active one."""
    words = view.words(fired.start, fired.end).lower()
    verb = fired.verb
    around = view.words(max(view.sentence.start, fired.start - 60), fired.end).lower()
    leaves = {
        "leaving the country", "leave the country", "from boarding", "travel abroad", "go abroad",
    }  # fmt: skip
    if words in leaves and not re.search(
        r"\b(?:no|not|never|neither|nor|barred|banned|prevented|stopped|forbidden|prohibited|cannot|may\s+not|blocked)\b",
        around,
    ):
        return
    stance = stance_of(view, verb, fired.start)
    if stance is None:
        return
    if stance is Stance.NEGATED and re.search(
        r"\bnot\s+(?:leave|allowed|permitted|be)|may not|cannot", around
    ):
        stance = told_by_not(view, fired.start)
    victims = of_patient(view, verb).referent
    if not victims.people:
        victims = view.subject(verb)[0]
    if not victims.people and victims.owner is not None:
        relative = victims.head in either("people_words", "circle", "kin")
        victims = Referent(open=True, count=1) if relative else victims.owner
    if not (victims.people or victims.count):
        own = view.referent(fired.chunk) if view.chunks[fired.chunk].kind is Kind.NOUN else NOBODY
        if own.owner is not None:
            victims = own.owner
        elif fired.chunk + 2 < len(view.chunks) and view.chunks[fired.chunk + 1].low[0] in {
            "on",
            "against",
        }:
            victims = view.coordinated(fired.chunk + 2)
    yield from spread(for_so_long(view, fired.end, draft(view, fired, stance)), victims)
