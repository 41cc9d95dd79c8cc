"""Stated day counts: "tomorrow marks 1,000 days since they were arrested".

By elapsed days (the first day is day 0) a count gives the date it implies. The number is kept as a
record of its own, to be compared with the dates.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.days.anniversaries import since_anniversary
from habeas.reading.english.days.marks import marked
from habeas.reading.english.draft import Draft, StatedDays
from habeas.records.change import replace
from habeas.records.claim import Event
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.amounts import Duration

_STARTS = {Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE}
_SINCE = re.compile(
    r"(?:\s+(?:today|now|already))?\s+(?:have\s+passed\s+|has\s+passed\s+)?(?:since|(?:after|from)(?=[^,;.]{0,50}\b(?:arrest|detention|detained|seiz|taken|took|disappear|abduct|custody|jail|imprison)))\b",
    re.IGNORECASE,
)
_THEN = re.compile(r"\b(?:was|were|had|did|\w{3,}ed|took|held)\b", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:is|are|has|have|remains?|stays?|continues?|faces?|still|now|today|knows?|does|do)\b",
    re.IGNORECASE,
)
""" "Two days after her arrest, her family does not know where she is": counted to the day of the text."""
_BESIDE = re.compile(r"^[^.;]{0,30},\s*(?:just\s+|only\s+|exactly\s+)?$")
_AFTER = re.compile(r"\s+after\b")
_PERFECT = re.compile(
    r"\b(?:has|have|had|will\s+have|'s|'ve)\s+(?:now\s+|already\s+)?(?:been|spent)\b", re.IGNORECASE
)
_FOR = re.compile(
    r"\b(?:for|spent|day|mark(?:s|ed)?|entered\s+day)\s+(?:more\s+than\s+|over\s+|exactly\s+|some\s+|nearly\s+)?$",
    re.IGNORECASE,
)


def counted(view: View, draft: Draft, place: int) -> Draft:
    """A draft with the day count of its sentence, and the date that the count or an anniversary implies."""
    return since_anniversary(view, _counted(view, draft, place), place)


def _counted(view: View, draft: Draft, place: int) -> Draft:
    if draft.event not in _STARTS or (draft.person is None and not draft.candidates):
        return draft
    if (noted := marked(view, draft)) is not draft:
        return noted
    for count in view.durations:
        if count.days is None or count.months is not None:
            continue
        before = view.characters[view.sentence.start : count.start]
        if _OF_ELSE.search(before) or _CREDITED.match(view.characters, count.end):
            continue
        if count.end <= place and _counts_from(view, draft, count):
            return _with(view, draft, count, implied=True)
        if _runs(view, count, place) and not _runs_of_another(view, draft, place, count.start):
            return _with(view, draft, count, implied=True)
        if count.start >= place and re.search(r"\bfor\s+$", view.characters[place : count.start]):
            return replace(draft, days=draft.days or count.days)
    return draft


_CUSTODY = re.compile(
    r"\b(?:held|detained|detention|custody|prison|jail|jailed|imprisoned|bars|missing|disappeared|kept|captivity|remand|cell)\b"
)


_CREDITED = re.compile(
    r"\s+(?:in\s+custody\s+|in\s+detention\s+)?(?:for|as)\s+(?:one|two|each|every|an?|\d+)\b"
)
""" "Will count as one day for one day": no length of custody."""
_OF_ELSE = re.compile(
    r"(?:\b(?:hunger[\s-]strike|fast(?:ing|ed)?|without\s+food|refus\w+\s+food)\b[^.;,]{0,24}|\bdays?\s+for\s+)\Z"
)
""" "On hunger strike for 240 days"."""


def _runs_of_another(view: View, draft: Draft, place: int, start: int) -> bool:
    """ "Jailed in Karaj, X has been on hunger strike for ten days": what another verb tells has lasted so long."""
    if draft.nominal or start <= place:
        return False
    ends = [
        view.place(j)[0]
        for j, c in enumerate(view.chunks)
        if c.kind is Kind.VERB and len(c.low) > 1
    ]
    other = max((p for p in ends if place < p < start), default=-1)
    return other >= 0 and _CUSTODY.search(view.characters, other, start) is None


def _counts_from(view: View, draft: Draft, count: Duration) -> bool:
    """ "1,000 days since …", "two days after her arrest"; "two days after a court had freed her" counts no custody."""
    heads = count.start - view.sentence.start < 3 and draft.event is Event.DISAPPEARANCE
    found = _SINCE.match(view.characters, count.end)
    if found is not None and found.group().split()[-1] in {"after", "from"}:
        told = [d for d in view.dates if d.words.end <= count.start and d.offset is None]
        if any(_BESIDE.search(view.characters[d.words.end : count.start]) for d in told):
            return False  # "formally arrested on 25 November, five weeks after police took him"
        span = (view.characters, view.sentence.start, view.sentence.end)
        if _THEN.search(*span) and not _NOW.search(*span):
            return False  # "three days after his arrest, he was charged": counted to that day
    if found is None and heads:
        found = _AFTER.match(view.characters, count.end)
    return found is not None


def _runs(view: View, count: Duration, place: int) -> bool:
    """ "has been held for 322 days": a custody that runs until the day the text speaks of."""
    before = view.characters[max(view.sentence.start, count.start - 25) : count.start]
    if _IN_ALL.match(view.characters, count.end, view.sentence.end):
        return False
    around = view.characters[view.sentence.start : max(place, count.end)]
    if _OVER.search(before) or (
        _WHEN_FREED.search(view.characters, view.sentence.start, view.sentence.end)
        and not any(d.words.end <= count.start for d in view.dates)
    ):
        return False
    if _COMPLETED.search(view.characters[view.sentence.start : count.start]):
        return _OF_CUSTODY.match(view.characters, count.end) is not None
    return bool(_FOR.search(before)) and bool(_PERFECT.search(around))


_IN_ALL = re.compile(
    r"\s+(?:in\s+(?:jail|prison|detention|custody|all)\s+)?(?:over|in|during|within)\s+the\s+(?:last|past)\b"
)
""" "Has spent 34 days in jail in the last ten months": no custody that runs until today."""
_COMPLETED = re.compile(
    r"\b(?:complet(?:es?|ed)|reach(?:es|ed)|mark(?:s|ed)|pass(?:es|ed))\s+(?:(?:on\s+\w+|yesterday|today|this\s+\w+|last\s+\w+)\s+)?(?:his\s+|her\s+|their\s+|the\s+)?$"
)
_OF_CUSTODY = re.compile(
    r"\s+(?:of|in|behind|under)\s+(?:(?:pre-?trial|arbitrary|incommunicado|police|solitary)\s+)*(?:custody|detention|prison|jail|bars|captivity|confinement|house\s+arrest)\b"
)
""" "Completed on Wednesday one hundred days of detention": counted back from that day."""


_OVER = re.compile(r"\b(?:having|after)\s+spen(?:t|ding)\b", re.IGNORECASE)
""" "Having spent 34 days": a custody that is over."""

_WHEN_FREED = re.compile(
    r"\bhad\s+(?:already\s+|by\s+then\s+)?(?:been|spent)\b[^.;]{3,80}?\b(?:when|before|until|by\s+the\s+time)\b"
    r"|\b(?:after|since)\s+(?:he|she|they)\s+had\s+(?:already\s+)?(?:been|spent)\b"
)
""" "Had been held for 60 days when she was freed": counted to no day of publication."""


def _with(view: View, draft: Draft, count: Duration, *, implied: bool) -> Draft:
    number = int(str(count.days).rstrip("+"))
    exact = not str(count.days).endswith("+")
    offset, day = _as_of(view, count.start)
    stated = StatedDays(number, exact, offset, day, view.sentence.start, count.end)
    when = draft.when
    own = when.known and when.grain is Grain.DAY and not _is_reference(view, when, day)
    if implied and not own and day is not None:
        start = _start(day, number) if exact else UNKNOWN
        when = when if _earlier(when, start) else start
    return replace(draft, days=count.days, when=when, stated=stated)


def _earlier(when: When, start: When) -> bool:
    """ "In 2016 he had been held for five weeks": a custody of a year or month that is over."""
    over = when.grain in {Grain.MONTH, Grain.YEAR} and when.latest is not None
    return over and start.day is not None and when.latest is not None and when.latest < start.day


def _is_reference(view: View, when: When, day: str | None) -> bool:
    del view
    return when.edtf == day


def _as_of(view: View, place: int) -> tuple[int | None, str | None]:
    """As of when a count is meant: the day named before it, else the day of publication."""
    start = view.sentence.start
    for one in view.dates:
        if _AS_OF.fullmatch(view.characters[place : one.words.start]):
            return one.offset, one.when.edtf
    before = [
        d
        for d in view.dates
        if d.words.end <= place and not _TAKEN_ON.search(view.characters[start : d.words.start])
    ]
    for found in reversed(before):
        if found.offset is not None:
            return found.offset, found.when.edtf
    for found in reversed(before):
        if found.when.grain is Grain.DAY:
            return None, found.when.edtf
    if _HAD_SPENT.search(view.characters[start:place]) and not _SAID.search(
        view.characters, start, view.sentence.end
    ):
        return None, None
    today = view.published
    return 0, today.edtf if today.grain is Grain.DAY else None


_AS_OF = re.compile(r"[\w ,-]{4,24}?\s+(?:as\s+of|up\s+to|by)\s+(?:the\s+)?(?:today,\s+)?")
""" "Held for 500 days as of Thursday"."""
_HAD_SPENT = re.compile(
    r"\bhad\s+(?:(?:already|then|by\s+then|previously|earlier)\s+)*(?:been|spent|served|sat)\b[^.;]*$"
)
_SAID = re.compile(r"\b(?:said|says|told|according|added|wrote|reported|stated|noted)\b")
""" "Roe was fined on 5 June. She had been held for three days": counted to a day told before, not to publication."""


_TAKEN_ON = re.compile(
    r"\b(?:arrested|detained|seized|picked\s+up|taken|captured|caught|abducted|disappeared)\b[^.;,]{0,40}$"
)
""" "Who was arrested on 3 May, has been held for 60 days": the day of the arrest is not that of the count."""


def _start(day: str | None, number: int) -> When:
    if day is None:
        return UNKNOWN
    start = date.fromisoformat(day) - timedelta(number)
    return When(start.isoformat(), Basis.IMPLIED, "day count")
