"""What lasted from an arrest on: "until 14 March nobody knew where she was", "for the first nine days", "saw a
lawyer for the first time in May", "for 19 days her family had no news; on 21 February she was found".

The first day is the one stated day of the arrest; without it nothing is reckoned.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from habeas.reading.english.days.lasted import UNTIL_DONE, long_before
from habeas.reading.english.days.renewals import first_such
from habeas.reading.english.words.numerals import NUMERAL, so_many
from habeas.records.change import replace
from habeas.records.claim import Event
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from datetime import date

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved
    from habeas.reading.english.draft import Draft

COUNT = rf"(?P<n>{NUMERAL}|an?)\s+(?P<unit>hours?|days?|nights?|weeks?)"
"""So many hours, days, nights or weeks."""
_FOR = re.compile(
    rf"\b(?:[Ff]or\s+(?:the\s+)?(?:first\s+|next\s+)?|[Ii]t\s+(?:was|took)\s+){COUNT}\b(?!\s+of\s)|\b(?:in|during)\s+the\s+first\s+(?P<n2>{NUMERAL})\s+(?P<unit2>days?|nights?|weeks?)\b"
    rf"|\b[Tt]he\s+first\s+(?P<n3>{NUMERAL})\s+(?P<unit3>days?|nights?|weeks?)\s+(?:were|was)\s+spent\b"
)
_UNTIL = re.compile(
    r"\b(?:until|till)\s+(?:the\s+(?:evening|morning|end)\s+of\s+)?$", re.IGNORECASE
)
_FIRST_TIME = re.compile(
    r"\bfor\s+the\s+first\s+time\s+(?:only\s+)?(?:on|in)\s+$|\bonly\s+on\s+$"
    r"|\bfirst\s+(?:saw|spoke|met|was\s+(?:allowed|able))\b[^.;,]{0,40}\b(?:on|in)\s+$"
    r"|\bfirst\s+(?:meeting|visit|contact|consultation|talk|call)\b[^.;,]{0,40}\b(?:took\s+place|was|came)\s+(?:only\s+)?(?:on|in)\s+$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:complain|ask|request|call|beg|plead|cough|ill|sick|unwell|pain)\w*\b[^.;]{0,40}$"
)
""" "He had complained of chest pain for three days": not from the arrest on."""
_OF_ANOTHER = re.compile(
    r"\b(?:man|woman|inmate|prisoner|detainee|cellmate|guard)\s+who\s[^,.;]{0,60}$"
)
""" "A woman who shared the cell until March says …"."""
_YEARS = 3
"""For how many years at most a first meeting with a lawyer is counted from the arrest."""
_OFF_BY = 2


def lasting(draft: Draft, view: View, taken: date | None, *, near: bool) -> Draft:
    """What lasted from the arrest "until 14 March", "for the first nine days"."""
    start, end = view.sentence.start, view.sentence.end
    for found in view.dates if draft.event is not Event.ILL_TREATMENT else ():
        before = view.characters[start : found.words.start]
        until = (
            found.words.words.lower().startswith(("until", "till"))
            or _UNTIL.search(before) is not None
            or UNTIL_DONE.search(before) is not None
        )
        first = draft.event is Event.ACCESS_DENIED and _FIRST_TIME.search(before)
        if _OF_ANOTHER.search(before):
            continue
        if (until or first) and found.when.grain in {Grain.DAY, Grain.MONTH}:
            return _until(draft, found, taken, until=until)
    if taken is not None and (waited := long_before(draft, view, taken)) is not None:
        return replace(draft, when=waited)
    match = _FOR.search(view.characters, start, end)
    if match is None or taken is None or not near or draft.event is Event.DETENTION:
        return draft
    if draft.event is Event.ILL_TREATMENT and match["n2"] is None:
        return draft
    if _ASKED.search(view.characters, start, match.start()):
        return draft
    if draft.event is Event.ACCESS_DENIED and _of_else(draft, view, match):
        return draft
    return replace(draft, when=_for(draft, match, taken))


_NEXT_CLAUSE = re.compile(r";|,\s+(?:and|but|while|whereas)\b")
_CARE = frozenset(("medical", "glasses"))


def _of_else(draft: Draft, view: View, match: re.Match[str]) -> bool:
    """ "Her tablets were withheld for two weeks": at some time in custody; "kept from a lawyer for a day, and the file has
    been classified": for a day only the first.
    """
    if draft.to in _CARE and "first" not in match[0]:
        return True
    return _NEXT_CLAUSE.search(view.characters, match.end(), draft.start) is not None


def _until(draft: Draft, found: Resolved, taken: date | None, *, until: bool) -> Draft:
    """What lasted until a day or month, or until the first time on it."""
    own = draft.when.known and draft.when != found.when
    if own or draft.when.grain is Grain.INTERVAL:
        return draft
    last = found.when.latest
    if taken is None or last is None or last < taken:
        return replace(draft, when=UNKNOWN) if until else draft
    if found.when.grain is Grain.MONTH and (last - taken).days > 365 * _YEARS:
        return draft
    return replace(
        draft, when=When(f"{taken}/{_first_such(found, taken)}", Basis.RELATIVE, "arrest")
    )


def _first_such(found: Resolved, taken: date) -> str:
    """The first such day after an arrest, where the words tell no year: "saw a lawyer for the first time on 15 March"."""
    day = found.when.day
    if day is None or found.words.part("y") or found.words.part("tail"):
        return found.when.edtf or ""
    return f"{first_such(day, taken)}"


def _for(draft: Draft, match: re.Match[str], taken: date) -> When:
    """So many days from the arrest, or to the day told with them where the two agree."""
    words = match["n"] or match["n2"] or match["n3"]
    last = reckon(taken, words, match["unit"] or match["unit2"] or match["unit3"])
    if last.day is None:
        return draft.when
    if (match["unit"] or "").startswith("hour") and (last.day - taken).days <= 1:
        return draft.when if draft.when.known else When(f"{taken}", Basis.RELATIVE, "arrest")
    own = draft.when.day
    if draft.when.known and (own is None or own < taken):
        return draft.when
    if own is not None and own > taken:
        if abs((own - last.day).days) <= _OFF_BY:
            return When(f"{taken}/{own}", Basis.RELATIVE, "arrest")
        if (own - taken).days > _OFF_BY:
            return draft.when
        return When(f"{own}/{last.day + (own - taken)}", Basis.RELATIVE, "arrest")
    return When(f"{taken}/{last.edtf}", Basis.RELATIVE, "arrest")


def reckon(start: date, words: str, unit: str) -> When:
    """So many days, nights, weeks or hours after a day."""
    count = 1 if words.lower() in {"a", "an"} else so_many(words.lower())
    if count is None:
        return UNKNOWN
    days = (
        count * 7 if unit.startswith("week") else count // 24 if unit.startswith("hour") else count
    )
    return When((start + timedelta(int(days))).isoformat(), Basis.RELATIVE, "arrest")
