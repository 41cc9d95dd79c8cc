"""Nouns that only name an event beside another: a conviction quashed, a release that a ban counts from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired
    from habeas.reading.english.persons.discourse import Referent

_TERM_FROM = re.compile(
    r"\b(?:days|weeks|months?|years?)\s+(?:after|from|following|upon|beyond)\s+(?:his|her|their|the)\s+$"
)
_BARRED = re.compile(r"\b(?:bar|bars|barred|ban|bans|banned|may\s+not|forbidden|prohibit\w*)\b")


def only_named(view: View, fired: Fired, referent: Referent) -> bool:
    """Whether a noun tells nothing by itself: "the convictions of nine teachers were quashed" tells
    that they were quashed, "barred from public office for five years after her release" of a ban.
    """
    if fired.trigger.event == Event.CONVICTION:
        return not referent.people
    before = view.characters[view.sentence.start : fired.start]
    if fired.trigger.event != Event.RELEASE or _TERM_FROM.search(before) is None:
        return False
    return _BARRED.search(before) is not None


def may_appeal(view: View, fired: Fired) -> bool:
    """ "She may appeal within ten days": a right, no step taken or planned."""
    return fired.trigger.event == Event.APPEAL and bool(
        {"may", "can"} & set(view.chunks[fired.verb].low)
    )
