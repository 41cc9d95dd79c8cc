"""When a warrant was issued, a price was put on somebody's head or a term was imposed: the day of its own clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_PAPER = re.compile(r"\b[Ww]arrants?\b|\b[Bb]ount(?:y|ies)\b|\b[Rr]ewards?\b|\b[Rr]ed\s+notices?\b")
_ISSUED = re.compile(
    r"\b(?:issued|issues|obtained|put\s+out|offered|offers|placed|puts?|announced|posted|raised|granted|signed|approved|published)\b"
)
_ON = re.compile(r"[^.;,]{0,60}")
_CLAUSE = re.compile(r";|,\s+(?:and|but|who|which|whose)\b|\band\s+(?=(?:on|in)\s+\d)")
_HEAD = re.compile(
    r"\W*(?:(?:and|but|then|also|later)\s+)?(?:on|in|at)?\s*(?:the\s+)?$", re.IGNORECASE
)


def issued(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence with the days of the warrants and bounties it tells."""
    for draft in drafts:
        warrant = draft.event is Event.ARREST and draft.kind == "warrant"
        priced = draft.event is Event.HARASSMENT and draft.rule == "harassment.bounty"
        wanted = (warrant or priced) and not draft.when.known and view.dates
        when = _day(view, draft) if wanted else UNKNOWN
        yield replace(draft, when=when) if when.known else draft


def not_to_come(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts; a warrant has no day behind the page's own: "and put off the judgment to 16 July"."""
    today = view.published.latest
    for draft in drafts:
        first = draft.when.earliest if draft.kind == "warrant" else None
        later = first is not None and today is not None and first > today
        yield replace(draft, when=UNKNOWN) if later else draft


def _day(view: View, draft: Draft) -> When:
    """The day that stands behind the word for issuing, or at the head of its clause."""
    start, end = view.sentence.start, view.sentence.end
    paper = _PAPER.search(view.characters, draft.start, end) or _PAPER.search(
        view.characters, start, end
    )
    if paper is None:
        return UNKNOWN
    opens = [m.end() for m in _CLAUSE.finditer(view.characters, start, paper.start())]
    first = opens[-1] if opens else start
    done = _ISSUED.search(view.characters, first, end)
    if done is None:
        return UNKNOWN
    behind = max(done.end(), paper.end())
    for one in view.dates:
        between = view.characters[behind : one.words.start] if one.words.start >= behind else None
        if between is not None and _ON.fullmatch(between):
            return one.when
        before = view.characters[first : one.words.start]
        if first <= one.words.start < done.start() and _HEAD.fullmatch(before):
            return one.when
    return UNKNOWN


_FAR = 160
"""How far behind the words of a term the day may stand on which it was imposed."""
_IMPOSED = re.compile(
    r"^[^.;:]{0,60}?\b(?:imposed|handed\s+down|passed|pronounced|delivered)\s+(?:in\s+absentia\s+)?(?:(?:on|against)\s+(?:him|her|them)\s+)?"
    r"(?:by\s+[^,.;:]{3,50}?\s+)?(?:(?:on|in)\s+)?(?:the\s+)?$"
)


def imposed_on(view: View, start: int, end: int) -> When:
    """ "His seven-year sentence, imposed in May": the day that the word for passing it bears, behind or in the
    words from ``start`` to ``end``.
    """
    for one in view.dates:
        day = one.words.start
        since = end if day >= end else start
        if 0 < day - since <= _FAR and _IMPOSED.search(view.characters[since:day]):
            return one.when
    return UNKNOWN
