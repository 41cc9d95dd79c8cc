"""Custody ordered or extended until a day: from the day of the ruling, or so many months before its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from habeas.records.change import replace
from habeas.records.claim import Stance
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved
    from habeas.reading.english.draft import Draft

_ENDS_ON = re.compile(r"\b(?:to|until|till|through)\s+(?:the\s+)?$")
_TO_COME = re.compile(
    r"\b(?:will|would|may|might|asks?|asked|seeks?|sought|expected|to\s+be)\b[^.;]{0,60}$"
)


def first_such(day: date, first: date) -> date:
    """The first day of a month and number after another: "remanded on 22 November to 2 December", told in March."""
    year = first.year + ((day.month, day.day) < (first.month, first.day))
    near = day + relativedelta(year=min(year, day.year))
    return near if near > first else day


def renewed_here(draft: Draft, drafts: Sequence[Draft], place: int) -> bool:
    """Whether the custody that a noun names is the one extended in the same sentence."""
    return any(
        d.kind == "renewal" and d.person == draft.person and d.sentence == draft.sentence
        for d in drafts[max(place - 8, 0) : place + 8]
    )


def _from_ruling(draft: Draft, view: View) -> tuple[When, Resolved] | None:
    """ "Prolonged on 17 May until 20 August": from the day of the ruling to that day, and where that is told."""
    first = draft.when.day
    if first is None:
        return None
    for one in view.dates:
        ends = _ENDS_ON.search(view.characters[view.sentence.start : one.words.start])
        if ends and one.when.day is not None and one.when.day > first:
            told = one.words.part("y") or one.words.part("tail")
            last = one.when.day if told else first_such(one.when.day, first)
            return When(f"{first}/{last}", draft.when.basis, draft.when.anchor), one
    return None


def renewed(draft: Draft, view: View) -> Draft:
    """ "Extended by two months, to 5 October": the two months before that day, and no day to come."""
    start = view.sentence.start
    if (whole := _from_ruling(draft, view)) is not None:
        return replace(draft, when=whole[0])
    end = next(
        (
            d
            for d in view.dates
            if d.when == draft.when and _ENDS_ON.search(view.characters[start : d.words.start])
        ),
        None,
    )
    if end is None or end.when.day is None:
        return draft
    told = not _TO_COME.search(view.characters[start : end.words.start])
    stance = Stance.ASSERTED if told and draft.stance is Stance.PLANNED else draft.stance
    longer = [d for d in view.durations if d.end <= end.words.start and isinstance(d.months, int)]
    when = UNKNOWN
    if longer and isinstance(longer[-1].months, int):
        first = end.when.day - relativedelta(months=longer[-1].months)
        when = When(f"{first}/{end.when.day}", Basis.RELATIVE, "length")
    return replace(draft, when=when, stance=stance)


_FOR_HEARING = re.compile(r"\s+(?:for|when|pending)\b")
""" "Remanded until 6 July for sentence": the day of a hearing, not the end of a term of custody."""
_ELSE = re.compile(
    r"[;:]|\b(?:adjourn\w*|postpon\w*|put\s+off|hearing|case|trial|barred|banned|bail)\b"
)


def until_told(draft: Draft, view: View) -> When | None:
    """ "Placed him under house arrest on 1 April until 30 May": those days, where both are told of the custody."""
    if draft.stance is not Stance.ASSERTED or draft.kind == "as_of":
        return None
    found = _from_ruling(draft, view)
    if found is None:
        return None
    whole, ends = found
    between = view.characters[draft.start : ends.words.start]
    if ends.words.start < draft.start or _ELSE.search(between):
        return None
    return None if _FOR_HEARING.match(view.characters, ends.words.end) else whole
