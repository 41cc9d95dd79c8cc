"""From when until when a custody lasted, where the words say how long: "for the first 16 days he was kept
in …", "until 20 May she was held in …", "let go on 3 April, after 654 days".

It begins with the one stated day of the arrest, or ends on the stated day of the release; where
neither is told, or the two do not agree with the length, nothing is reckoned.
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
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))
_SPAN = rf"(?P<n>{NUMERAL})\s+(?P<unit>days?|nights?|weeks?|months?|years?)"
_FIRST = re.compile(
    rf"\b(?:for|spent|passed|during|in|spending)\s+(?:the|(?:almost|nearly)\s+the|his|her|their)\s+first\s+{_SPAN}\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|up\s+to)\s+(?:the\s+(?:evening|morning|night)\s+of\s+)?$", re.IGNORECASE
)
_ORDERED = re.compile(
    r"\b(?:remand\w*|order\w*|extend\w*|renew\w*|prolong\w*|sentenc\w*|court|judge|will|would|may|must|is|are)\b"
)
"""Words with which a day that is named with "until" is one set beforehand."""
_LET_OUT_AFTER = re.compile(
    rf"(?:,\s+|\s)after\s+(?P<about>(?:more\s+than|over|nearly|almost|about|around|some|at\s+least|just\s+over|just\s+under)\s+)?(?:serving\s+|spending\s+)?{_SPAN}(?P<half>\s+and\s+a\s+half)?"
    r"(?:\s*(?=[.,;)]|$|\s(?:without|and|but|when|as|thanks|because)\b)|\s+(?:(?:in|at|inside|behind|under|of|on)\s+(?:[\w’'.-]+\s+){0,4}?(?P<there>custody|detention|prison|jail|captivity|bars|remand|arrest|camp|cent(?:re|er)|colony|cells?|station|confinement)|inside)\b)",
    re.IGNORECASE,
)
_OFF_BY = 2
"""By how many days a length in days may differ from the two days told."""
_OFF_BY_WEEKS = 4
_OFF_BY_MONTHS = 16
_OFF_BY_LONG = 40
"""By how many days a length in months or years may differ from them."""


UNTIL_DONE = re.compile(
    r"\b(?:until|till)\s+(?:(?:he|she|they|[A-ZÀ-Ý][\w’'-]+|(?:the|a|his|her)(?:\s+[\w’'-]+){1,3})\s+)"
    r"(?:(?:was|were)\s+(?:\w+\s+)?\w+|granted|let|gave|freed|released|bailed|allowed|appeared|got)\b[^,;.]{0,40}?\s(?:on|in)\s+$"
)
""" "Until the court granted her bail on 17 March", "until he was formally arrested on 5 January"."""
_LONG_BEFORE = re.compile(
    rf"\b[Ii]t\s+(?:was|took)\s+(?:another\s+)?{_SPAN}\s+before\b", re.IGNORECASE
)


def long_before(draft: Draft, view: View, taken: date) -> When | None:
    """ "It was ten months before she could see her lawyer, on 8 April": from the arrest until that day."""
    match = _LONG_BEFORE.search(view.characters, view.sentence.start, view.sentence.end)
    days = [d.when.day for d in view.dates if match is not None and d.words.start > match.end()]
    if match is None or len(days) != 1 or days[0] is None or draft.when.grain is Grain.INTERVAL:
        return None
    agrees = _agrees(taken, days[0], match)
    return _from_arrest(taken, days[0]) if agrees else None


def _agrees(first: date, last: date, match: re.Match[str]) -> bool:
    """Whether two days lie as far apart as the words say."""
    unit = match["unit"].lower()
    reckoned = _later(first, match["n"], unit)
    off = _OFF_BY if unit.startswith(("day", "night")) else _OFF_BY_WEEKS
    off = off if not unit.startswith(("month", "year")) else _OFF_BY_MONTHS
    return reckoned is not None and abs((reckoned - last).days) <= off


def lasted(
    draft: Draft, view: View, taken: date | None, before: Sequence[Draft], behind: Sequence[Draft]
) -> Draft:
    """A custody without a day of its own that lasted from the arrest for the first days or until a day."""
    if draft.event is not Event.DETENTION or draft.when.known or draft.stance not in _TOLD:
        return draft
    if taken is None or draft.kind in {"as_of", "renewal"}:
        return draft
    start, end = view.sentence.start, view.sentence.end
    match = _FIRST.search(view.characters, start, min(end, draft.end + 20))
    if match is not None:
        last = _later(taken, match["n"], match["unit"])
        return draft if last is None else replace(draft, when=_for(taken, last, match["unit"]))
    when = _from_there(draft, view, taken, before) or _from_here(draft, view, before)
    when = when or _until_next(draft, view, taken, behind) or _until_done(draft, view, taken)
    if when is not None:
        return replace(draft, when=when)
    if _ORDERED.search(view.characters, start, end):
        return draft
    for found in view.dates:
        opens = found.words.words.lower().startswith(("until", "till"))
        until = opens or _UNTIL.search(view.characters[start : found.words.start])
        last = found.when.latest
        if until and last is not None and last > taken and found.when.grain in _FINE:
            when = When(f"{taken}/{found.when.edtf}", Basis.RELATIVE, "arrest")
            return replace(draft, when=when)
    return draft


_FINE = frozenset((Grain.DAY, Grain.MONTH))


def _until_done(draft: Draft, view: View, taken: date) -> When | None:
    """ "Was held there for 112 days until the court granted him bail on 17 March": as long as told, to that day."""
    start = view.sentence.start
    for found in view.dates:
        last, place = found.when.day, found.words.start
        if last is None or not UNTIL_DONE.search(view.characters, start, place):
            continue
        if draft.end < place and _APART.search(view.characters, draft.end, place):
            return None
        match = _DAYS.search(view.characters, view.sentence.start, found.words.start)
        if match is not None and (count := so_many(match["n"].lower())) is not None:
            first = last - timedelta(int(count))
            return _from_arrest(first, last) if abs((first - taken).days) <= _OFF_BY else None
        return _from_arrest(taken, last) if last > taken else None
    return None


_APART = re.compile(r";|,\s+and\s")
_DAYS = re.compile(rf"\b(?P<n>{NUMERAL})\s+days\b", re.IGNORECASE)
_STEPS = frozenset((Event.ARREST, Event.TRANSFER, Event.CHARGE, Event.RELEASE, Event.BAIL))


def _until_next(draft: Draft, view: View, taken: date, behind: Sequence[Draft]) -> When | None:
    """ "For six months she was kept there. On 3 June she was formally arrested": to the step that follows."""
    match = _SO_LONG.search(view.characters, draft.start, draft.end + 10)
    match = match or _FOR_SO_LONG.match(view.characters, view.sentence.start, draft.end)
    if match is None or view.dates:
        return None
    for other in behind:
        apart = other.sentence.index - draft.sentence.index
        if other.sentence.block != draft.sentence.block or apart > 1:
            return None
        step = other.event in _STEPS and other.person == draft.person and apart == 1
        last = other.when.day
        if step and last is not None and _agrees(taken, last, match):
            return _from_arrest(taken, last)
    return None


_SO_LONG = re.compile(
    rf"\b(?:spent|passed|had\s+to\s+wait|(?:was|were)\s+(?:then\s+|first\s+)?(?:held|kept|detained|confined|locked\s+up)[^.;,]{{0,60}}?\sfor)\s+(?:the\s+(?:next|following)\s+)?{_SPAN}\b",
    re.IGNORECASE,
)
_FOR_SO_LONG = re.compile(
    rf"\s*(?:[Ii]n\s+all,?\s+)?For\s+(?:about\s+|some\s+|almost\s+|nearly\s+)?{_SPAN}\s+[^.;,]{{2,60}}?\b(?:was|were)\s+(?:held|kept|detained|confined|locked)\b"
)


def _from_there(draft: Draft, view: View, taken: date, before: Sequence[Draft]) -> When | None:
    """ "Was arrested on 3 May. He was held for 16 days in a cellar": told right behind the arrest, without a
    day between, it lasted from the arrest.
    """
    match = _SO_LONG.search(view.characters, draft.start, draft.end + 10)
    match = match or _FOR_SO_LONG.match(view.characters, view.sentence.start, draft.end)
    if (
        match is None
        or view.dates
        or draft.kind == "psychiatric"
        or "incommunicado" in view.words(draft.start, draft.end)
    ):
        return None
    last = _later(taken, match["n"], match["unit"])
    today = view.published.latest
    if last is None or (today is not None and last > today):
        return None
    whole = _for(taken, last, match["unit"])
    for other in reversed(before):
        apart = draft.sentence.index - other.sentence.index
        if other.sentence.block != draft.sentence.block or apart > 1:
            return None
        if other.person == draft.person and other.when.known:
            arrest = other.event in _TAKEN and other.when.day == taken
            return whole if arrest else None
    return None


_TAKEN = frozenset((Event.ARREST, Event.DETENTION))
_AND_SO_LONG = re.compile(
    rf"(?:,|\band|\bthen|\bhe|\bshe|\bthey)\s+(?:(?:and|then|was|were|has|have|been)\s+)*(?:held|kept|detained|confined|locked\s+up|spent|spending)\b[^.;,]{{0,60}}?\s(?:for\s+)?(?:about\s+|some\s+)?{_SPAN}\b",
    re.IGNORECASE,
)


def _from_here(draft: Draft, view: View, before: Sequence[Draft]) -> When | None:
    """ "Was picked up on 3 May and held for nine days": told with the arrest and its day, it lasted from then."""
    arrests = [
        other
        for other in before
        if other.sentence == draft.sentence
        and other.person == draft.person
        and other.event in _TAKEN
        and other.when.grain is Grain.DAY
    ]
    taken = arrests[0].when.day if len(arrests) == 1 else None
    return None if taken is None else _so_long_from(taken, draft, view)


def held_so_long(draft: Draft, view: View) -> Draft:
    """ "Was summoned on 3 May, held for nine days and released": the day told is the first of nine."""
    first = draft.when.day
    held = draft.event is Event.DETENTION and draft.stance in _TOLD and draft.kind != "renewal"
    whole = _so_long_from(first, draft, view) if held and first is not None else None
    return draft if whole is None else replace(draft, when=whole)


def _so_long_from(first: date, draft: Draft, view: View) -> When | None:
    """From the one day that a sentence tells before it says how long somebody was held."""
    match = _AND_SO_LONG.search(view.characters, view.sentence.start, draft.end + 10)
    if match is None:
        return None
    told = [d for d in view.dates if d.words.start < match.start()]
    last = _later(first, match["n"], match["unit"])
    today = view.published.latest
    if len(told) != 1 or told[0].when.day != first:
        return None
    if last is None or (today is not None and last > today):
        return None
    return _for(first, last, match["unit"])


def _for(first: date, last: date, unit: str) -> When:
    """From the arrest on for so long; a length in months or years ends in a month, on no sure day."""
    if unit.lower().startswith(("month", "year")):
        return When(f"{first}/{last:%Y-%m}", Basis.RELATIVE, "arrest")
    return _from_arrest(first, last)


def _from_arrest(first: date, last: date) -> When:
    return When(f"{first}/{last}", Basis.RELATIVE, "arrest")


def _later(day: date, words: str, unit: str) -> date | None:
    """So many days, weeks, months or years after a day."""
    count = so_many(words.lower())
    if count is None or not 0 < count < 20_000:
        return None
    if unit.startswith("month"):
        return day + relativedelta(months=int(count))
    if unit.startswith("year"):
        return day + relativedelta(months=int(12 * count))
    return day + timedelta(int(count) * (7 if unit.startswith("week") else 1))


def before_release(
    drafts: Sequence[Draft], views: Mapping[tuple[int, int], View], taken: Mapping[int, date]
) -> Iterator[Draft]:
    """The drafts with the custody that ends in each release told with its length."""
    stays: dict[tuple[int, int, int], Draft] = {}
    for draft in drafts:
        view = views.get(_place(draft)[:2])
        if view is not None and (stay := _stay_before(draft, view, taken)) is not None:
            stays[_place(draft)] = stay
    told = set()
    for draft in drafts:
        end = stays.get(_place(draft)) if draft.event is Event.DETENTION else None
        if end is None:
            yield draft
            continue
        told.add(_place(draft))
        yield _ended(draft, views[_place(draft)[:2]], end)
    yield from (stay for place, stay in stays.items() if place not in told)


def _place(draft: Draft) -> tuple[int, int, int]:
    """In which sentence, and of whom a draft tells."""
    person = -1 if draft.person is None else draft.person
    return draft.sentence.block, draft.sentence.index, person


def _ended(draft: Draft, view: View, stay: Draft) -> Draft:
    """A custody of so many days without a day, dated by the release told in its sentence."""
    if draft.when.known or draft.stance not in _TOLD:
        return draft
    if _LET_OUT_AFTER.search(view.characters, max(draft.start - 8, 0), draft.end + 1):
        return replace(draft, when=stay.when, days=draft.days or stay.days)
    return draft


def _stay_before(draft: Draft, view: View, taken: Mapping[int, date]) -> Draft | None:
    """The custody that a release ends: "let go on 3 April, after 654 days"."""
    last = draft.when.day
    released = draft.event is Event.RELEASE and draft.stance in _TOLD
    bailed = draft.event is Event.BAIL and draft.outcome == "granted" and draft.stance in _TOLD
    cleared = draft.event is Event.CONVICTION and draft.outcome == "acquitted"
    if draft.nominal or not (released or bailed or cleared) or draft.person is None or last is None:
        return None
    match = _LET_OUT_AFTER.search(view.characters, draft.start, view.sentence.end)
    if match is None or match.start() > draft.end + 60:
        return None
    count = so_many(match["n"].lower())
    first = taken.get(draft.person)
    when = _between(match, first, last)
    in_days = match["unit"].lower().startswith(("day", "night", "week"))
    if count is None or (not when.known and not match["there"]):
        return None
    days = int(count) * (7 if match["unit"].lower().startswith("week") else 1)
    return replace(
        draft, event=Event.DETENTION, rule="detention.before_release", when=when, kind=None,
        start=draft.start, end=max(draft.end, match.end()), by=None, outcome=None,
        days=days if in_days else None, duration_months=_months(match), facility=None, stated=None,
    )  # fmt: skip


def _months(match: re.Match[str]) -> int | None:
    """How many months a stay lasted that is told in months or years and is not rounded."""
    count, unit = so_many(match["n"].lower()), match["unit"].lower()
    if count is None or match["about"] or match["half"] or not unit.startswith(("month", "year")):
        return None
    return int(count * (12 if unit.startswith("year") else 1))


def _between(match: re.Match[str], first: date | None, last: date) -> When:
    """From the arrest to the release where the length agrees, else that many exact days before it."""
    unit = match["unit"].lower()
    if first is not None:
        reckoned = _later(first, match["n"], unit)
        off = _OFF_BY if unit.startswith(("day", "night")) else _OFF_BY_LONG
        agrees = reckoned is not None and abs((reckoned - last).days) <= off
        return _from_arrest(first, last) if agrees else UNKNOWN
    count = so_many(match["n"].lower())
    if match["about"] or count is None or not unit.startswith(("day", "night")):
        return UNKNOWN
    return When(f"{last - timedelta(int(count))}/{last}", Basis.IMPLIED, "day count")
