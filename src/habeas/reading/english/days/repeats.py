"""What happened again: "turned away on 8 January and again on 12 February" is told of both days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_AGAIN = re.compile(
    r"\s*,?\s*(?:and\s+)?(?:then\s+)?(?:once\s+more|again)\s+(?:on|in)\s+(?:the\s+)?", re.IGNORECASE
)
_LISTED = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+|or\s+)(?:again\s+)?(?:on\s+|in\s+)?(?:the\s+)?")
_CLAUSE = re.compile(r"\s*,\s*and\s+(?:on\s+|in\s+)?(?:the\s+)?")
""" "Remanded her on the 7th, and on the 13th granted her bail": another clause."""
_ONCE = {
    Event.SENTENCE,
    Event.CONVICTION,
    Event.DETENTION,
    Event.DEATH,
    Event.OCCUPATION,
    Event.ALIAS,
}
_LISTS = {Event.HEALTH, Event.ACCESS_DENIED, Event.HARASSMENT, Event.SEARCH, Event.BAIL}
"""Events that a bare list of days tells of each day."""


def repeated(view: View, draft: Draft) -> Iterator[Draft]:
    """A draft again for each further day that its words add."""
    if not draft.when.known or draft.event in _ONCE:
        return
    own = next((n for n, d in enumerate(view.dates) if d.when == draft.when), None)
    if own is None:
        return
    first = view.dates[own].words.start
    for earlier in reversed(view.dates[:own]):
        between = view.characters[earlier.words.end : first]
        listed = draft.event in _LISTS and _LISTED.fullmatch(between)
        clause = _CLAUSE.fullmatch(between) and draft.start > earlier.words.start
        if clause or not (listed or _AGAIN.fullmatch(between)) or not earlier.when.known:
            break
        first = earlier.words.start
        yield replace(draft, when=earlier.when, start=min(draft.start, first))
    end = view.dates[own].words.end
    for further in view.dates[own + 1 :]:
        between = view.characters[end : further.words.start]
        listed = draft.event in _LISTS and _LISTED.fullmatch(between)
        if not (listed or _AGAIN.fullmatch(between)) or not further.when.known:
            return
        end = further.words.end
        yield replace(draft, when=further.when, end=max(draft.end, end))
