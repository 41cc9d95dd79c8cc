"""Words that tell of everybody, and words that tell of no several people: no list above is meant by them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

_COURTS = {Event.CONVICTION, Event.TRIAL, Event.APPEAL_RESULT, Event.CHARGE, Event.APPEAL}
"""What is done in one case is done to all of those before its court."""
_EVERYBODY = re.compile(
    r"\b(?:many|most|some|all|several|other)\s+(?:[a-z]+\s+)?(?:inmates|prisoners|detainees|convicts|captives|people|women|men)\s+(?:\w+\s+){0,2}$"
)
""" "Roe noted that many inmates now sleep on the floor": told of everybody there, and of no one."""


_SO_MANY = re.compile(
    r"\b(?:\d[\d,.]*|dozens|hundreds|thousands|others)\s+(?:others\s+|more\s+)?who\s+(?:(?:was|were|is|are|had|have|has)\s+)?(?:been\s+|still\s+|\w+ly\s+){0,2}$"
)
""" "And 4,320 who were awaiting trial": so many without a name."""
_SEVERAL = re.compile(
    r"\b(?:they|their|theirs|them|both|all|each|neither|none|nobody|trio|pair|couple|group|respectively|two|three|four|five|six|seven|eight|nine|ten|\d+"
    r"|the\s+(?:\w+\s+)?\w+s|the\s+(?:\w+\s+)?(?:men|women|people|accused)|families|lawyers|relatives|others)\b",
    re.IGNORECASE,
)


_TWO = 2


def of_a_list_before(view: View, event: str, found: Referent | None) -> bool:
    """Whether words that tell of no several people ("Problems with letters.") would be taken of all in a list above."""
    if found is None or len(found.people) < _TWO or event in _COURTS:
        return False
    named = sum(len(chunk.mentions) for chunk in view.chunks)
    start, end = view.sentence.start, view.sentence.end
    return named < _TWO and not _SEVERAL.search(view.characters, start, end)


def told_of_everybody(view: View, place: int) -> bool:
    """Whether what is told at a place is told of everybody there: "many inmates sleep on the floor"."""
    if _SO_MANY.search(view.characters, view.sentence.start, place) is not None:
        return True
    return _EVERYBODY.search(view.characters, view.sentence.start, place) is not None
