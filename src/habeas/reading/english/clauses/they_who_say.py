"""Whom "they" and "all" mean behind people without names in the same sentence: "witnesses said they had been threatened"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.draft import CUSTODY
from habeas.reading.english.spotter import needing
from habeas.records.change import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_SPEAKERS = needing(
    r"\b(?:[Ww]itnesses|[Nn]eighbou?rs|[Rr]esidents|[Rr]eporters|[Oo]bservers|[Vv]illagers|[Cc]olleagues|[Ss]upporters|[Oo]nlookers|[Bb]ystanders|[Pp]assers-by|[Pp]rotesters|[Ss]hopkeepers|[Pp]arishioners|[Vv]olunteers|[Ww]orkers|[Oo]fficers|[Pp]olice|[Gg]uards|[Ss]oldiers|[Jj]urors|[Jj]ournalists)"
    r"(?:\s+(?:for|of|from|in|at|outside|near)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+)?\s+(?:also\s+|later\s+|have\s+|had\s+)?(?:said|say|claim(?:ed)?|testified|report(?:ed)?|alleged?|complain(?:ed)?|told\s+[^,;.]{2,40}?)\s+(?:that\s+)?they\s+(?=(?:had|have)\s+been\b|were\b)",
    "said|say|claim|testified|report|alleg|complain|told",
    "they",
)
_ALL = re.compile(r"(?:[Aa]ll|[Tt]hey|[Bb]oth)\s+(?:of\s+them\s+)?(?:were|had|have|are)\b")
_NEAR = 12


def they_who_say(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence without what it tells of people without names, bound to persons named before."""
    said = _SPEAKERS.search(view.stretch)
    made: list[Draft] = []
    for draft in drafts:
        named = any(m.person == draft.person for c in view.chunks for m in c.mentions)
        if draft.person is None or named:
            made.append(draft)
        elif said is not None and abs(draft.start - (said.end() - len("they "))) < _NEAR:
            continue
        elif (group := _counted(view, drafts, draft)) is not None:
            whole = replace(draft, person=None, amount=group.amount, count=group.count)
            made += [] if whole in made else [whole]
        else:
            made.append(draft)
    return made


def _counted(view: View, drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """ "Eight of them had been detained; all were let go by evening": the eight, told in the same sentence."""
    if draft.event not in CUSTODY or not _ALL.match(view.characters, draft.start):
        return None
    for one in drafts:
        counted = one.person is None and one.event in CUSTODY and one.amount
        if counted and one.start < draft.start and one.event is not draft.event:
            return one
    return None
