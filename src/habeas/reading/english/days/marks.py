"""Days that a text marks: "his 200th day in custody", "tomorrow they complete three months in a cell".

The day marked less the count is the first day in custody. The day marked is the one named in the
sentence, else the day of publication.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import NUMERAL, so_many
from habeas.records.change import replace
from habeas.records.claim import Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_HELD = r"(?:\s+(?:in|of|behind|under|without|at)\b|\s*(?:[.,;]|$|\s(?:today|yesterday|tomorrow|on|running|straight|that)\b))"
_NTH = needing(
    rf"\b(?:(?P<n>\d[\d,]*)(?:st|nd|rd|th)\s+(?P<unit>day|night)|[Dd]ay\s+(?P<day>\d[\d,]*)){_HELD}",
    "day|night",
    "#",
)
_COMPLETED = needing(
    rf"\b(?:complet(?:e|es|ed|ing)|reach(?:es|ed)?|will\s+have\s+(?:spent|been(?:\s+in\s+\w+)?)|mark(?:s|ed)?|makes?|made)\s+(?:it\s+)?(?P<n>{NUMERAL})\s+(?P<unit>days?|weeks?|months?|years?)"
    r"(?=\s+(?:in|of|behind|under|since|inside)\b)",
    "complet|reach|will have|mark|make|made",
    "day|week|month|year",
    flags=re.IGNORECASE,
)


def marked(view: View, draft: Draft) -> Draft:
    """A draft whose words mark a day of it, with the first day that this implies."""
    near = (max(view.sentence.start, draft.start - 40), min(view.sentence.end, draft.end + 30))
    for wording in (_NTH, _COMPLETED):
        match = wording.search(view.stretch, *near)
        if match is None:
            continue
        words = match.groupdict()
        count = so_many((words["n"] or words.get("day") or "").replace(",", "").lower())
        day = _day_marked(view)
        if count is None or day is None or not 0 < count < 30_000:
            continue
        first = _before(day, int(count), words["unit"] or "day")
        days = int(count) if (words["unit"] or "day").startswith(("day", "night")) else draft.days
        stance = Stance.ASSERTED if draft.stance is Stance.PLANNED else draft.stance
        when = When(first.isoformat(), Basis.IMPLIED, "day count")
        return replace(draft, when=when, days=days, stance=stance, kind=_kind(draft))
    return draft


def _kind(draft: Draft) -> str | None:
    return None if draft.kind == "as_of" else draft.kind


def _before(day: date, count: int, unit: str) -> date:
    if unit.startswith("month"):
        return day - relativedelta(months=count)
    if unit.startswith("year"):
        return day - relativedelta(years=count)
    return day - timedelta(count * (7 if unit.startswith("week") else 1))


def _day_marked(view: View) -> date | None:
    """The one day the sentence names, else the day of publication."""
    named = {d.when.day for d in view.dates if d.when.grain is Grain.DAY}
    named = {d.when.day for d in view.dates if d.offset is not None} or named
    if named:
        return named.pop() if len(named) == 1 else None
    return view.published.day if view.published.grain is Grain.DAY and not view.dates else None
