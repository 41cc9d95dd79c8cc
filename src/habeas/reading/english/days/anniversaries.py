"""Starts told by an anniversary: "tomorrow it will be three years since she was arrested".

A count in years or months from a day that the sentence names gives the day of the start. Without
such a day ("it is three years since …") nothing is reckoned: the count may be rounded. Counts in
days are :mod:`counts`'s work.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import ORDINALS
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_STARTS = frozenset((Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE))
_TOLD = needing(
    r"\b(?:since|will\s+have|today|to\s+the\s+day|anniversary)\b",
    "since|will have|today|to the day|anniversary",
    flags=re.IGNORECASE,
)
_SINCE = re.compile(
    r"\s+(?:to\s+the\s+day\s+)?(?:have\s+passed\s+|has\s+passed\s+)?since\b", re.IGNORECASE
)
_WILL_HAVE = re.compile(r"\bwill\s+(?:by\s+then\s+)?have\s+(?:been|spent)\b", re.IGNORECASE)
_HAS = re.compile(
    r"\b(?:has|have|had|'s|'ve)\s+(?:now\s+)?(?:been|spent)\b[^.;]{0,60}$", re.IGNORECASE
)
_ROUNDED = re.compile(
    r"\b(?:more\s+than|over|nearly|almost|about|some|at\s+least|around|close\s+to)\s+$",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"\b(?P<nth>{'|'.join(ORDINALS)}|(?P<figure>\d+)(?:st|nd|rd|th))\s+anniversary\s+of\b", re.IGNORECASE
)  # fmt: skip
_RIGHT_BEHIND = re.compile(r"\s+(?:on\s+|this\s+|next\s+)?")
_MARKS = re.compile(r"\b(?:is|was|marks|marked|mark|be|falls|brings)\b[^.;]{0,40}$", re.IGNORECASE)
"""Between the day and its count: "Friday marks two years since"."""


def since_anniversary(view: View, draft: Draft, place: int) -> Draft:
    """The draft of a start whose trigger stands at ``place``, with the day that an anniversary tells."""
    if draft.event not in _STARTS or not _TOLD.search(view.stretch):
        return draft
    for start, end, months in _counts(view):
        day = _reckoned_from(view, start, end, place)
        if day is None or (draft.when.day is not None and draft.when.day != day):
            continue
        if _ROUNDED.search(view.characters, view.sentence.start, start):
            return replace(draft, when=UNKNOWN)
        began = day - relativedelta(months=months)
        stance = Stance.ASSERTED if draft.stance is Stance.PLANNED else draft.stance
        when = When(began.isoformat(), Basis.IMPLIED, "anniversary")
        return replace(draft, when=when, stance=stance)
    return draft


def _counts(view: View) -> list[tuple[int, int, int]]:
    """The counts of a sentence in calendar months: start, end, how many."""
    found = [(c.start, c.end, c.months) for c in view.durations if isinstance(c.months, int)]
    for match in _NTH.finditer(view.characters, view.sentence.start, view.sentence.end):
        years = int(match["figure"] or ORDINALS.get(match["nth"].lower(), 0))
        found.append((match.start(), match.end(), 12 * years))
    return found


def _reckoned_from(view: View, start: int, end: int, place: int) -> date | None:
    """The day from which a count goes back, None where the sentence names none."""
    characters = view.characters
    days = [d for d in view.dates if d.when.grain is Grain.DAY]
    before = [d for d in days if d.words.end <= start]
    behind = [d for d in days if d.words.start >= end
              and _RIGHT_BEHIND.fullmatch(characters, end, d.words.start)]  # fmt: skip
    since = end <= place and (_SINCE.match(characters, end) or _NTH.match(characters, start))
    if since and before:
        marks = _MARKS.search(characters, before[-1].words.end, start)
        return before[-1].when.day if marks else None
    running = _WILL_HAVE.search(characters, view.sentence.start, start)
    if running and (behind or before):
        return (behind or before[-1:])[0].when.day
    if _HAS.search(characters, view.sentence.start, start):
        today = [d for d in before if d.words.form == "day_word"]
        return (behind or today)[0].when.day if behind or today else None
    return None
