"""Days counted from an event of the case: "on the night of his arrest", "the morning after the verdict",
"two days after the arrest"; and the other way round: "died on 2 May, two days after being moved".

The event is the one of its kind that the page dates for the person, else the last told before of
somebody else. Counts that are rounded ("more than a week after") tell no day.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import NUMERAL, so_many
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved
    from habeas.reading.english.draft import Draft

_TAKEN = frozenset((Event.ARREST, Event.DETENTION))
_JUDGED = frozenset((Event.CONVICTION, Event.SENTENCE))
_KINDS = {
    "arrest": _TAKEN, "detention": _TAKEN, "abduction": _TAKEN, "capture": _TAKEN,
    "verdict": _JUDGED, "conviction": _JUDGED, "judgment": _JUDGED, "judgement": _JUDGED,
    "sentencing": _JUDGED, "release": frozenset((Event.RELEASE,)), "death": frozenset((Event.DEATH,)),
    "transfer": frozenset((Event.TRANSFER,)), "disappearance": frozenset((Event.DISAPPEARANCE,)),
}  # fmt: skip
"""Which events the words of a count mean."""
_COUNT = rf"(?P<n>{NUMERAL}|the)\s+(?P<unit>hour|day|night|morning|evening|week|month|year)s?"
_ANCHORED = needing(
    rf"(?:\b(?P<about>more\s+than|over|nearly|almost|about|around|some|less\s+than|barely|within)\s+)?"
    rf"\b(?:(?:the\s+(?:very\s+)?(?P<same>day|night|evening|morning|afternoon|date)\s+of|(?P<soon>immediately|minutes|hours|right)\s+after"
    rf"|(?P<since>since)|{_COUNT}\s+(?P<way>after|following|before))\s+)"
    rf"(?P<whose>his|her|their|the|that|[A-ZÀ-Ý][\w’'-]+['’]s?)\s+(?P<event>{'|'.join(_KINDS)})\b",
    "arrest|detention|abduction|capture|verdict|conviction|judgment|judgement|sentencing|release|death|transfer|disappearance",
    "of|after|since|following|before",
    flags=re.IGNORECASE,
)
_BEING = needing(
    rf"(?<![\w-])(?P<n>{NUMERAL})\s+(?P<unit>day|week|month|year)s?\s+(?P<way>after|before)\s+"
    r"(?:being\s+|having\s+been\s+|(?:he|she|they)\s+(?:was|were|had\s+been)\s+(?:due\s+to\s+|to\s+)?"
    r"|(?:(?!that\b|which\b|who\b|it\b)[\w’'-]+\s+){1,6}?(?:was|were)\s+(?=(?:arrested|detained|seized|released|freed|jailed|sentenced|convicted|charged|abducted)\b)"
    r"|(?:he|she|they)\s+(?=(?:got|left|posted|walked|received|won|secured|came|appeared|returned)\b)|(?=leaving\b|posting\b|getting\b|walking\b)"
    r"|(?:(?:a|an|the|armed|plain-clothes|masked)\s+)?(?:(?!that\b|which\b|who\b)[\w’'-]+\s+){1,3}?(?=(?:took|arrested|detained|seized|abducted|freed|released|jailed|sentenced|convicted|charged|summoned|searched|raided|beat|shot|granted|acquitted|cleared|ordered)\b)"
    r"|(?:(?:a|an|the|another|another)\s+)?(?:(?!that\b|which\b|who\b)[\w’'-]+\s+){0,4}?had\s+(?!(?:order|rul|decid|agree|ask|call|said|told|demand|recommend|announc)\w*\b)(?=\w+(?:ed|t|d)\b|let\b|set\b|given\b|taken\b|thrown\b))",
    "after|before",
    "being|been|was|were|had|took|got|left|leav|post|getting|walk|receiv|won|secur|came|appear|return|grant|acquit|clear|order|arrest|detain|seiz|abduct|freed|releas|jail|sentenc|convict|charg|summon|search|raid|beat|shot",
    flags=re.IGNORECASE,
)
_UNCOUNTED = re.compile(r"\bthe\s+(?:hours|days|nights|weeks|months|years)\b", re.IGNORECASE)
""" "In the weeks after her arrest": nobody says how many."""
_ROUND = re.compile(
    r"\b(?:more\s+than|over|nearly|almost|about|around|some|less\s+than|at\s+least|only)\s+$",
    re.IGNORECASE,
)
_APART = re.compile(r"[;:]")
_STATES = frozenset(
    (Event.ILL_TREATMENT, Event.ACCESS_DENIED, Event.DETENTION, Event.HEALTH, Event.TRAVEL_BAN)
)
"""What "since the verdict" can tell of."""


def after_event(drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts with the days that their sentences count from another event, or from the day of another."""
    anchored: dict[tuple[int, int], tuple[View, re.Match[str] | None, re.Match[str] | None]] = {}
    for view in views:
        anchor, being = _ANCHORED.search(view.stretch), _BEING.search(view.stretch)
        if anchor is not None or being is not None:
            anchored[view.sentence.block, view.sentence.index] = view, anchor, being
    if not anchored:
        return list(drafts)
    made = []
    for place, draft in enumerate(drafts):
        found = anchored.get((draft.sentence.block, draft.sentence.index))
        day = None
        if found is not None and draft.stance is not Stance.PLANNED:
            view, anchor, being = found
            if anchor is not None:
                day = _from_event(draft, place, view, anchor, drafts)
        if found is not None and day is None and found[2] is not None:
            day = _from_main_day(draft, found[0], found[2])
        made.append(draft if day is None else replace(draft, when=day))
    return made


def _from_event(
    draft: Draft, place: int, view: View, match: re.Match[str], drafts: Sequence[Draft]
) -> When | None:
    """The day that a clause counts from an arrest, a verdict or a release."""
    itself = draft.nominal and draft.event in _KINDS[match["event"].lower()]
    if itself and match["n"] and (own_day := _by_the_day_told(view, match)) is not None:
        return own_day
    if itself or match["about"] or draft.since is not None or _UNCOUNTED.search(match[0]):
        return None
    if match["since"] and draft.event not in _STATES:
        return None
    near, far = sorted((match.end(), draft.start))
    if draft.start < match.start():
        near, far = draft.end, match.start()
    between = view.characters[near:far] if near < far else ""
    if len(between) > _NEAR or _APART.search(between):
        return None
    own = [d for d in view.dates if match.start() <= d.words.start < match.end()]
    said = view.characters[max(view.sentence.start, match.start() - 12) : match.start()]
    fronted = match.start() - view.sentence.start < 6 and match.end() <= draft.start
    fronted = fronted and not any(match.end() <= d.words.start < draft.start for d in view.dates)
    told = fronted or _THAT.search(said) is not None
    if draft.when.known and not told and not any(d.when == draft.when for d in own):
        return None
    if len(view.dates) > len(own) and draft.start < match.start() and not told:
        return None
    day = _day_of(draft, place, match, view, drafts)
    if day is None and match["same"]:
        return _month_of(draft, match, drafts)
    return None if day is None else _counted(day, match)


def _month_of(draft: Draft, match: re.Match[str], drafts: Sequence[Draft]) -> When | None:
    """ "On the day of her arrest", which is told of a month: in that month."""
    kinds = _KINDS[match["event"].lower()]
    months = {
        d.when.edtf
        for d in drafts
        if d.event in kinds and d.person == draft.person and d.when.known and not d.nominal
        and d.kind != "as_of"
    }  # fmt: skip
    edtf = months.pop() if len(months) == 1 else None
    return None if edtf is None or len(edtf) != _MONTH else _when(edtf)


_MONTH = len("2024-05")


def _by_the_day_told(view: View, match: re.Match[str]) -> When | None:
    """ "On 10 February, the day after his arrest, …": the arrest was on the day before it."""
    if match["about"]:
        return None
    for one in view.dates:
        day = one.when.day
        if _days_before(one, match) and _RIGHT_BEHIND.fullmatch(
            view.characters, one.words.end, match.start()
        ):
            return _when(one.when.edtf or "")
        if day is None or not _RIGHT_BEHIND.fullmatch(
            view.characters, one.words.end, match.start()
        ):
            continue
        words, unit = match["n"].lower(), match["unit"].lower()
        count = 1 if words == "the" else so_many(words)
        if count is not None and unit in {"day", "night", "week", "month", "year"}:
            return _moved(day, int(count), unit, back=match["way"].lower() != "before")
    return None


_A_FEW = 7


def _days_before(told: Resolved, match: re.Match[str]) -> bool:
    """ "Died in November, four days after his arrest": a few days from what is told of a month, it is told of that month."""
    count = so_many(match["n"].lower())
    near = count is not None and 0 < count <= _A_FEW
    return near and match["unit"].lower() in {"day", "night"} and told.when.grain is Grain.MONTH


_RIGHT_BEHIND = re.compile(r"\s*[,–—(-]\s*(?:just\s+|only\s+)?")
_NEAR = 90
_THAT = re.compile(r"\bthat\s+(?:on\s+)?$")


def _day_of(
    draft: Draft, place: int, match: re.Match[str], view: View, drafts: Sequence[Draft]
) -> date | None:
    """The one day of the event meant: the person's own, or the last told before of another."""
    kinds = _KINDS[match["event"].lower()]
    named = [
        m.person for c in view.chunks for m in c.mentions
        if match.start("whose") <= m.start < match.end("whose")
    ] or [
        d.person for d in drafts[max(place - 6, 0) : place + 6]
        if d.nominal and d.person is not None and d.event in kinds and d.sentence == draft.sentence
    ]  # fmt: skip
    person = named[0] if named else draft.person
    itself = draft.event in kinds and person == draft.person
    days = set() if itself else _days(drafts, kinds, person)
    if days or (named and not itself):
        return days.pop() if len(days) == 1 else None
    for other in reversed(drafts[:place]):
        if draft.sentence.block - other.sentence.block > 1:
            return None
        if other.event in kinds and other.when.day is not None and other.person != draft.person:
            return other.when.day if other.stance is Stance.ASSERTED else None
    return None


def _days(drafts: Sequence[Draft], kinds: frozenset[Event], person: int | None) -> set[date]:
    """The days of a person's events of a kind; of the first in custody only."""
    found = [
        d for d in drafts
        if d.event in kinds and d.person == person and d.stance in {Stance.ASSERTED, Stance.ALLEGED}
        and d.when.day is not None and not d.kind and d.stated is None
    ]  # fmt: skip
    arrests = [d for d in found if d.event is Event.ARREST]
    return {d.when.day for d in arrests or found if d.when.day is not None}


def _counted(day: date, match: re.Match[str]) -> When | None:
    """The day of the event, or so long after or before it."""
    if match["n"] is None:
        return _when(day.isoformat())
    words = match["n"].lower()
    count = 1 if words == "the" else so_many(words)
    unit = match["unit"].lower()
    if count is None or (words == "the" and unit == "hour"):
        return None
    back = match["way"].lower() == "before"
    return _moved(day, int(count), unit, back=back)


def _moved(day: date, count: int, unit: str, *, back: bool) -> When | None:
    if unit == "hour":
        if count % 24 and count > 12:
            return None
        unit, count = "day", count // 24
    step = -count if back else count
    if unit in {"month", "year"}:
        moved = day + (relativedelta(months=step) if unit == "month" else relativedelta(years=step))
        return _when(moved.isoformat()[: 7 if unit == "month" else 4])
    days = step * 7 if unit == "week" else step
    return _when((day + timedelta(days)).isoformat())


def _when(edtf: str) -> When:
    return When(edtf, Basis.RELATIVE, "event")


def _from_main_day(draft: Draft, view: View, match: re.Match[str]) -> When | None:
    """ "Died on 2 May, two days after being moved there": the move was two days before the day just told."""
    if draft.event is Event.HEALTH or draft.nominal or draft.end <= match.end():
        return None
    if not match.start() - 2 <= draft.start <= match.end() + 30:
        return None
    if "," in view.characters[match.end() : draft.start]:
        return None
    told = [d for d in view.dates if d.words.end <= match.start()]
    behind = [d for d in view.dates if d.words.start >= match.end()]
    if (
        len(told) != 1
        or behind
        or _ROUND.search(view.characters, view.sentence.start, match.start())
    ):
        return None
    if draft.when.known and draft.when != told[0].when:
        return None
    count, unit = so_many(match["n"].lower()), match["unit"].lower()
    last = told[0].when.latest
    if count is None or last is None:
        return None
    if _days_before(told[0], match):
        return _when(told[0].when.edtf or "")
    month = told[0].when.grain is Grain.MONTH and unit in {"month", "year"}
    if told[0].when.grain is not Grain.DAY and not month:
        return None
    return _moved(last, int(count), unit, back=match["way"].lower() == "after")
