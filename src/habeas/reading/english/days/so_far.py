"""How long a custody had lasted on a day told: "on 21 November, after three days in custody, she was charged", "by the
time the trial opened in June he had spent eleven months in prison", "for 19 days from 9 January".

It began so long before that day, or on the day of the arrest where the two agree; a rounded length begins on no
sure day.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from habeas.reading.english.words.numerals import NUMERAL, so_many
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from datetime import date

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved
    from habeas.reading.english.draft import Draft

_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))
_SPAN = rf"(?P<n>{NUMERAL}|an?)\s+(?P<unit>days?|nights?|weeks?|months?|years?)"
_MONTHS = rf"(?P<n>{NUMERAL})\s+(?:months?|years?)"
_ABOUT = (
    r"(?P<about>(?:more\s+than|over|nearly|almost|about|around|some|at\s+least|less\s+than)\s+)?"
)
_HELD = r"(?:custody|detention|prison|jail|remand|captivity|police\s+cells?|solitary\s+confinement)"
_INSIDE = re.compile(
    rf"\b[Aa]fter\s+{_ABOUT}{_SPAN}\s+(?:in|of|under)\s+(?:[\w-]+\s+){{0,2}}?{_HELD}\b"
)
_BY_THEN = re.compile(
    rf"\b(?:[Bb]y\s+the\s+time|[Ww]hen|[Bb]y\s+then)\b[^;:]{{3,120}}?\bhad\s+(?:already\s+|by\s+then\s+|now\s+)?(?:spent|been\s+(?:held|detained|kept|in\s+[\w\s-]{{0,20}}?{_HELD}|behind\s+bars)\s+for)\s+{_ABOUT}{_SPAN}\b"
)
_FROM = re.compile(
    rf"\bfor\s+(?:a\s+(?:period|total)\s+of\s+)?{_SPAN}\s+(?:from|starting|beginning|running\s+from)\s+(?:on\s+)?$"
)
_ON_FOR = re.compile(rf"\s+(?:on\s+|onwards?\s+)?for\s+{_SPAN}\b")
_LASTING = frozenset(
    (Event.DETENTION, Event.ILL_TREATMENT, Event.ACCESS_DENIED, Event.DISAPPEARANCE, Event.HEALTH)
)
_OFF_BY = 2
_OFF_BY_LONG = 40


def so_far(draft: Draft, view: View, taken: date | None) -> Draft:
    """A custody whose length is told with the day on which it had lasted so long, or from which on it did."""
    if draft.stance not in _TOLD or draft.event not in _LASTING:
        return draft
    if (whole := _from_to(draft, view)) is not None:
        return replace(draft, when=whole)
    if len(view.dates) != 1:
        return draft
    told = view.dates[0]
    if draft.when.known and draft.when != told.when:
        return draft
    if (whole := _from_then(view, told)) is not None:
        return replace(draft, when=whole)
    if draft.event is not Event.DETENTION:
        return draft
    return _until_then(draft, view, told, taken)


_OPENS = re.compile(
    r"\b(?:from|between)\s+(?:the\s+(?:end|beginning|start)\s+of\s+|(?:his|her|their)\s+(?:\w+\s+)?(?:arrest|detention|abduction|capture|disappearance|trial|conviction|transfer)\s+(?:on|in)\s+)?$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\s*,?\s*(?:to|until|till|through|up\s+to|–|-)\s*(?:the\s+|(?:his|her|their|its)\s+(?:\w+\s+)?(?:release|death|arrest|transfer|trial|conviction|acquittal|deportation|exile|escape)\s+(?:on|in)\s+)?|\s+and\s+",
    re.IGNORECASE,
)


def _from_to(draft: Draft, view: View) -> When | None:
    """ "From August 2017 until 30 December 2018": a month and a day, or two days written apart."""
    for one, two in zip(view.dates, view.dates[1:], strict=False):
        first, last = one.when.earliest, two.when.latest
        fine = {one.when.grain, two.when.grain} <= {Grain.DAY, Grain.MONTH, Grain.YEAR}
        if first is None or last is None or not fine or first >= last:
            continue
        opens = _OPENS.search(view.characters[view.sentence.start : one.words.start])
        joins = _TO.fullmatch(view.characters, one.words.end, two.words.start)
        if (
            not opens
            or not joins
            or (joins.group().strip() == "and") != (opens.group().lower().startswith("between"))
        ):
            continue
        if draft.when.known and draft.when not in {one.when, two.when}:
            continue
        if one.words.start - draft.end > _FAR or draft.start > two.words.end + _FAR:
            continue
        return When(f"{one.when.edtf}/{two.when.edtf}", Basis.RELATIVE, "length told")
    return None


_FAR = 40


def _from_then(view: View, told: Resolved) -> When | None:
    """ "For 19 days from 9 January", "from 9 January for 19 days"."""
    day, start = told.when.day, view.sentence.start
    before = view.characters[start : told.words.start]
    match = _FROM.search(before)
    if match is None and before.lower().endswith("from "):
        match = _ON_FOR.match(view.characters, told.words.end, view.sentence.end)
    count = None if match is None else _count(match)
    if match is None or count is None or day is None:
        return None
    last = _moved(day, count, match["unit"])
    long = match["unit"].lower().startswith(("month", "year"))
    return When(f"{day}/{last:%Y-%m}" if long else f"{day}/{last}", Basis.RELATIVE, "length told")


def _until_then(draft: Draft, view: View, told: Resolved, taken: date | None) -> Draft:
    start, end = view.sentence.start, view.sentence.end
    match = _INSIDE.search(view.characters, start, end) or _BY_THEN.search(
        view.characters, start, end
    )
    last = told.when.latest
    if match is None or last is None or not match.start() - 80 <= draft.end <= match.end() + 80:
        return draft
    if match.re is _INSIDE and not match.start() <= draft.start <= match.end():
        return draft
    count = _count(match)
    if count is None:
        return draft
    first = _moved(last, -count, match["unit"])
    long = match["unit"].lower().startswith(("month", "year"))
    if taken is not None:
        near = abs((taken - first).days) <= (_OFF_BY_LONG if long else _OFF_BY)
        return replace(draft, when=_span(taken.isoformat(), told) if near else UNKNOWN)
    if match["about"] or (not long and told.when.grain is not Grain.DAY):
        return replace(draft, when=UNKNOWN)
    return replace(draft, when=_span(f"{first:%Y-%m}" if long else first.isoformat(), told))


def _span(first: str, told: Resolved) -> When:
    return When(f"{first}/{told.when.edtf}", Basis.RELATIVE, "length told")


def _count(match: re.Match[str]) -> int | None:
    words = match["n"].lower()
    count = 1.0 if words in {"a", "an"} else so_many(words)
    return int(count) if count is not None and 0 < count < 20_000 else None


def _moved(day: date, count: int, unit: str) -> date:
    low = unit.lower()
    if low.startswith("month"):
        return day + relativedelta(months=count)
    if low.startswith("year"):
        return day + relativedelta(years=count)
    return day + timedelta(count * (7 if low.startswith("week") else 1))
