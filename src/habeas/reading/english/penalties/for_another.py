"""A further term whose unit is left out: "seven years for sedition and three for theft"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.days import whose_day
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.frames import spread
from habeas.reading.english.penalties.given_to import asks, given_to
from habeas.reading.english.penalties.penalties import governing
from habeas.reading.english.testimony.scope import stance_of
from habeas.reading.english.words.charges import punished_for
from habeas.reading.english.words.numerals import number
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_FURTHER = re.compile(
    r"(?:,|,?\s+and|,?\s+plus)\s+(?:another\s+|a\s+further\s+)?(?P<years>[a-z]{3,9}|\d{1,2})(?=\s+for\s+[\"“a-z])"
)
_MOST = 30


def for_another(view: View) -> Iterator[Draft]:
    """The further terms of one person, each for another offence."""
    terms = [
        d for d in view.durations if d.months is not None and d.words.lower().endswith("years")
    ]
    if not terms:
        return
    first = terms[0]
    chunk = chunk_at(view, first.start)
    verb = governing(view, chunk)
    between = view.characters[first.end : first.end + 60]
    if verb is None or asks(view, verb) or not re.match(r"[^.;]{0,30}\bfor\s", between):
        return
    for match in _FURTHER.finditer(view.characters, first.end, view.sentence.end):
        years = number(match["years"])
        at = chunk_at(view, match.end("years") - 1)
        named = at + 2 < len(view.chunks) and view.chunks[at + 2].mentions
        if (
            years is None
            or not 0 < years <= _MOST
            or view.chunks[at].kind is not Kind.NOUN
            or named
        ):
            continue
        stance = stance_of(view, verb, match.start("years"))
        found = given_to(view, chunk, verb, nominal=False)
        if stance is not Stance.ASSERTED or len(found.people) > 1:
            continue
        base = Draft(
            Event.SENTENCE, None, view.sentence, slots.clause(view, verb)[0], match.end(),
            "sentence.bare", stance, whose_day.date_of(view, verb),
            court=slots.court_of(view, verb, Event.SENTENCE), duration_months=int(12 * years), kind="prison",
            charge=punished_for(view, match.end(), view.sentence.end),
        )  # fmt: skip
        yield from spread(base, found)
