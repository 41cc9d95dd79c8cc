"""From when until when a hunger strike lasted: "ended a 19-day hunger strike on 6 April", "which she broke off
after twelve days", "from 3 May to 9 May".
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from habeas.reading.english.words.numerals import NUMERAL, so_many
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_FAST = re.compile(
    r"\b(?:hunger[\s-]+strikes?|fast|fasted|fasting|refus\w+\s+(?:food|to\s+eat)|stopped\s+eating)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:end(?:s|ed)|g[ai]ve(?:s|n)?\s+up|br(?:eaks?|oke|oken)(?:\s+off)?|call(?:s|ed)\s+off|suspend(?:s|ed)|stopped|halted|c[ao]mes?\s+off|abandon(?:s|ed))\s+"
    r"(?:(?:a|an|his|her|their|the|it|its)\s+)?(?:[\w-]+\s+){0,2}?(?:hunger[\s-]+strike|fast)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"\b(?:after|of|lasting)\s+(?P<n>{NUMERAL})\s+(?P<unit>days?|weeks?)\b(?!\s+(?:earlier|later|before))|\b(?P<n2>{NUMERAL})-(?P<unit2>days?|weeks?)\b",
    re.IGNORECASE,
)
_GIVEN_UP = re.compile(
    rf"\b(?:end(?:s|ed)|gave\s+up|broke\s+off|called\s+off|suspended|stopped|halted|lasted|lasting|abandoned|for)\s+(?:(?:it|her|his|their|the|hunger|strike|fast)\s+)*(?:after\s+|for\s+)?(?P<n>{NUMERAL})\s+(?P<unit>days?|weeks?)\b(?:\s+later)?",
    re.IGNORECASE,
)
_TO = re.compile(r"\s*(?:to|until|till|–|-)\s*(?:the\s+)?")


_ON_DAY_N = re.compile(
    r"\bon\s+(?:the\s+(?:[\w-]+)\s+day|day\s+[\w-]+)\s+of\s+(?:(?:his|her|their|a|the|its)\s+)?(?:hunger[\s-]+strike|fast)\b(?!\s*,?\s*which)",
    re.IGNORECASE,
)
""" "Was moved on Sunday, on the 15th day of his hunger strike": the day of something else."""


def fasted(draft: Draft, view: View) -> Draft:
    """A hunger strike told with its day and how long it lasted, from its first day to its last."""
    start, end = view.sentence.start, view.sentence.end
    told = draft.event is Event.HEALTH and draft.stance in {Stance.ASSERTED, Stance.ALLEGED}
    if not told or not _FAST.search(view.characters, start, end):
        return draft
    if _ON_DAY_N.search(view.characters, start, end):
        return replace(draft, when=UNKNOWN)
    day = draft.when.day
    if day is None:
        return draft if draft.when.known else _since_so_long(draft, view)
    ended = _ENDED.search(view.characters, start, end)
    if ended is not None:
        length = _LENGTH.search(view.characters, ended.start(), end)
        days = _days(length)
        return draft if days is None else _whole(draft, f"{day - timedelta(days)}/{day}")
    for one, two in zip(view.dates, view.dates[1:], strict=False):
        last = two.when.day
        joins = _TO.fullmatch(view.characters, one.words.end, two.words.start)
        if joins and one.when == draft.when and last is not None and last > day:
            return _whole(draft, f"{day}/{last}")
    given_up = _GIVEN_UP.search(view.characters, start, end)
    days = _days(given_up)
    before = [d for d in view.dates if given_up and d.words.start < given_up.start()]
    if days is None or len(before) != 1:
        return draft
    last = day + timedelta(days)
    today = view.published.latest
    return draft if today is not None and last > today else _whole(draft, f"{day}/{last}")


_FOR_SO_LONG = re.compile(
    rf"\b(?:has|have)\s+(?:now\s+|already\s+)?(?:been\s+on\s+(?:a\s+)?hunger[\s-]+strike|refused\s+food|been\s+(?:refusing\s+food|fasting))\s+for\s+(?P<n>{NUMERAL})\s+(?P<unit>days?|weeks?)\b",
    re.IGNORECASE,
)


def _since_so_long(draft: Draft, view: View) -> Draft:
    """ "Has been on hunger strike for 16 days": since so many days before the text."""
    days = _days(_FOR_SO_LONG.search(view.characters, view.sentence.start, view.sentence.end))
    today = view.published.day
    if days is None or today is None or view.dates:
        return draft
    return replace(draft, when=When(f"{today - timedelta(days)}", Basis.IMPLIED, "day count"))


def _whole(draft: Draft, edtf: str) -> Draft:
    return replace(draft, when=When(edtf, Basis.RELATIVE, "length told"))


def _days(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    groups = match.groupdict()
    count = so_many((groups["n"] or groups.get("n2") or "").lower())
    if count is None or count < 1:
        return None
    unit = (groups["unit"] or groups.get("unit2") or "").lower()
    return int(count) * (7 if unit.startswith("week") else 1)
