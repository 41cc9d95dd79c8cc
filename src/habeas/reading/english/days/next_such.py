"""The day of a plan that names no year: the next such day where that lies nearer than the last.

"Her case is back before the magistrate on 2 July", told in June: nothing before the day looks ahead
in words that are known for it, but what is planned still is to come.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from habeas.records.change import replace
from habeas.records.claim import Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_HALF = 183
"""Half a year: a day that lies farther back has its next such day nearer."""
_ONCE_PLANNED = re.compile(
    r"\b(?:was|were|had|did)\b|\b(?:originally|initially|first|last|supposed|meant)\b",
    re.IGNORECASE,
)
""" "Was due in court on 2 July": a plan of then."""


def next_such(view: View, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the next such day where a plan of now has one that lies nearly a year back."""
    if view.published.latest is None or not any(d.stance is Stance.PLANNED for d in drafts):
        return drafts
    if _ONCE_PLANNED.search(view.characters, view.sentence.start, view.sentence.end):
        return drafts
    return [_to_come(view, d) if d.stance is Stance.PLANNED else d for d in drafts]


def _to_come(view: View, draft: Draft) -> Draft:
    today, day = view.published.latest, draft.when.earliest
    if today is None or day is None or draft.when.grain is not Grain.DAY:
        return draft
    if draft.when.basis is not Basis.RELATIVE or (today - day).days <= _HALF:
        return draft
    after = day + relativedelta(years=1)
    bare = any(
        one.when == draft.when and one.words.part("y") is None and one.words.value("m")
        for one in view.dates
    )
    if not bare or not 0 < (after - today).days <= _HALF:
        return draft
    when = When(after.isoformat(), Basis.RELATIVE, draft.when.anchor)
    return replace(draft, when=when)
