"""Rooms and things of relatives: "searched the house of X's mother", "the home of X's parents was raided"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.whose_things import related_to
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_KIN = r"(?:mother|father|parents|wife|husband|brother|sister|son|daughter|uncle|aunt|cousin|grandmother|grandfather|grandparents|in-laws|relatives|family|fianc[eé]e?|girlfriend|boyfriend)"
_ROOMS = r"(?:homes?|houses?|flats?|apartments?|rooms?|offices?|shops?|farm|village)"
_THEIRS = re.compile(
    rf"\b{_ROOMS}\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,5}}?(?:(?:his|her|their)\s+|[A-ZÀ-Ý][\w-]+['’]s\s+){_KIN}\b"
    rf"|\b(?:his|her|their|[A-ZÀ-Ý][\w-]+['’]s)\s+(?:[\w-]+\s+)?{_KIN}['’]s?\s+(?:[\w-]+\s+)?{_ROOMS}\b"
)
_OWN_TOO = re.compile(rf"\b(?:his|her|their|own)\s+(?:own\s+)?{_ROOMS}\b")


def _kept_from(view: View, draft: Draft) -> Draft:
    """ "Roe's mother, Ana Roe, was kept out of court": kept away from Roe, whose relative or lawyer she is."""
    if draft.event is not Event.ACCESS_DENIED or draft.person is None:
        return draft
    whose = related_to(view, draft.person)
    if whose is None or (draft.to or "") in {"medical", "medical care", "body"}:
        return draft
    kept = any(whose.people[0] == p for p in view.discourse.cases)
    return replace(draft, person=whose.people[0]) if kept else draft


def rooms_of_kin(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence, a search of the rooms of somebody's relatives told of nobody named."""
    for draft in drafts:
        own = view.characters[draft.start : draft.end]
        searched = draft.event is Event.SEARCH and draft.person is not None
        if searched and _THEIRS.search(own) and not _OWN_TOO.search(own):
            yield replace(draft, person=None, candidates=(), open=False)
        else:
            yield _kept_from(view, draft)
