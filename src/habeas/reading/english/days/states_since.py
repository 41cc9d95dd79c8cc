"""Since when a state lasts: "has been held in a cell alone since he was moved there in May", "had been out on bail
since October", and what a release or bail brings with it: "freed on 3 May, but he may not leave the city".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.own_clause import told_from
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))
_STATES = frozenset(
    (Event.DETENTION, Event.ACCESS_DENIED, Event.TRAVEL_BAN, Event.DISAPPEARANCE, Event.ILL_TREATMENT,
     Event.HARASSMENT, Event.BAIL)
)  # fmt: skip
_SINCE = re.compile(r"\bsince\b(?!\s+(?:then|that)\b)(?P<clause>[^.;:]{0,110}?)$")
_LASTS = re.compile(
    r"\b(?:has|have|had|[’']s|[’']ve)\s+(?:(?:now|also|both|all|not|never|only|already|\w+ly)\s+)*(?:(?:been(?!\s+(?:cough|ill\b|sick|unwell|suffer|losing|in\s+hospital|on\s+(?:a\s+|an\s+)?(?:dry\s+|indefinite\s+)?hunger|fasting|without\s+food|refusing))|spent|lived|remained|stayed))\b"
    r"|\b(?:is|are)\s+(?:still\s+)?(?:missing|banned|barred)\b"
)
_ANOTHER = re.compile(r"(?:\band|\bbut|,)\s[^.;]{0,60}?\b(?:is|are|was|were|has|have)\b")
""" "Has been in hospital since May, and his wife is not let in": another clause."""
_ITS_OWN = re.compile(r"\W*(?:and|but)\s+(?:\w+\s+){0,2}?(?:has|have|had|is|are|was|were)\b")
""" "Has been held for years, and has been on hunger strike since May": the day of the second."""
_TIMES = re.compile(r"\b(?:once|twice|thrice|times|repeatedly)\b")
_FREED = frozenset((Event.RELEASE, Event.BAIL))
_GOES_WITH = re.compile(
    r":|\(|\b(?:conditions?|restrictions?|measures?|obligations?|supervision|control|but)\b"
)


def lasting_states(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence, states without a day dated by what their "since" or their release tells."""
    for draft in drafts:
        told = draft.stance in _TOLD and draft.event in _STATES and view.dates
        when = (
            _since(view, draft) if told and not draft.when.known and not draft.nominal else UNKNOWN
        )
        if not when.known and told and draft.event is Event.TRAVEL_BAN and not draft.when.known:
            when = _with_release(view, draft, drafts)
        yield replace(draft, when=when) if when.known else draft


def _since(view: View, draft: Draft) -> When:
    """The date told last in what "since" opens behind the words of a state."""
    start = max(draft.start - 30, view.sentence.start)
    for one in view.dates:
        found = _SINCE.search(view.characters[start : one.words.start])
        if found is None or not one.when.known or one.words.start < draft.start:
            continue
        if _ANOTHER.search(view.characters, one.words.end, max(draft.end, one.words.end)):
            continue
        told = view.characters[start : start + found.start()]
        if ";" in told or not _LASTS.search(told) or _TIMES.search(told):
            return UNKNOWN
        since = start + found.start()
        if (
            _ITS_OWN.match(view.characters, draft.end, since)
            or told_from(view, draft.start) < since
        ):
            return UNKNOWN
        return When(one.when.edtf, Basis.RELATIVE, "since")
    return UNKNOWN


def _with_release(view: View, draft: Draft, drafts: Sequence[Draft]) -> When:
    """ "Released on 3 May under measures: she may not leave the country": of the day of the release."""
    freed = [
        d
        for d in drafts
        if d.event in _FREED
        and d.person == draft.person
        and d.when.grain is Grain.DAY
        and d.stance is Stance.ASSERTED
        and d.start <= draft.start
    ]
    days = {d.when.edtf for d in freed}
    if len(days) != 1:
        return UNKNOWN
    day = days.pop()
    first = next((d for d in view.dates if d.when.edtf == day and d.words.start < draft.end), None)
    if first is None or any(
        first.words.end < d.words.start < draft.start and d.when.grain is Grain.DAY
        for d in view.dates
    ):
        return UNKNOWN
    goes_with = _GOES_WITH.search(view.characters, first.words.end, draft.end)
    return When(day, Basis.RELATIVE, "release") if goes_with else UNKNOWN
