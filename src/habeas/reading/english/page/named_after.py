"""Those whom a paragraph counts and then names: "Two others were tried. The monk X …, the nurse Y …"."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from habeas.reading.english.page.expansion import nameless, two_of_kin, work_of
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.persons.registry import Registry

_OF_EACH = frozenset(
    (Event.ARREST, Event.DETENTION, Event.CHARGE, Event.TRIAL, Event.CONVICTION, Event.HARASSMENT, Event.RELEASE,
     Event.DISAPPEARANCE)
)  # fmt: skip
_SEVERAL = 2


def named_after(drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts, those of a counted group told of each whom the paragraph then names, when they are as many."""
    if not any(_of_a_group(draft) for draft in drafts):
        return list(drafts)
    blocks: dict[int, list[View]] = defaultdict(list)
    for view in views:
        blocks[view.sentence.block].append(view)
    made: list[Draft] = []
    for draft in drafts:
        people = _new_people(draft, blocks[draft.sentence.block]) if _of_a_group(draft) else ()
        if not people or len(people) != draft.count:
            made.append(draft)
            continue
        for person in people:
            made += [
                replace(draft, person=person, amount=None, count=None, open=False, candidates=()),
                *work_of(draft, person, drafts),
            ]
    return made


def _of_a_group(draft: Draft) -> bool:
    counted = draft.person is None and bool(draft.amount) and (draft.count or 0) >= _SEVERAL
    if counted and two_of_kin(draft.amount or ""):
        return False
    return counted and draft.event in _OF_EACH and draft.stance is Stance.ASSERTED


_TELLS_OF_OTHERS = frozenset(("others",))
""" "Two of his neighbours were freed. Others held include A and B": A and B are none of the two."""


def _other_kin(view: View, person: int, amount: str) -> bool:
    """ "Her two sons were held. Aye's wife, Say, …": whether somebody is told to be kin of another kind than those counted."""
    discourse = view.discourse
    kin = (discourse.kin_of.get(person) or discourse.related.get(person) or ("", -1))[0]
    counted = amount.lower().split()[-1:]
    return bool(kin) and counted[0] in lowered("people_words", "kin") and kin not in counted[0]


def _words(view: View) -> set[str]:
    return {token.low for token in view.tokens}


_KNOWN = re.compile(r"(?:all|the|these|those|both)\b(?!.*\b(?:other|following)\b)", re.IGNORECASE)
""" "The three were arrested" takes up those told of before, and none named behind."""


def _takes_up(draft: Draft, registry: Registry) -> bool:
    told = any(registry.entries[p].first_place < draft.sentence.start for p in registry.private())
    return told and _KNOWN.match(draft.amount or "") is not None


def _new_people(draft: Draft, views: Sequence[View]) -> tuple[int, ...]:
    """The persons whom the next sentences of the paragraph name for the first time, up to the count."""
    found: dict[int, None] = {}
    count, first = draft.count or 0, draft.sentence.index
    at = next((k for k, view in enumerate(views) if view.sentence.index == first), len(views))
    if at < len(views) and nameless(draft, views[at].characters):
        return ()
    if views and _takes_up(draft, views[0].discourse.registry):
        return ()
    for view in views[at : at + count + _SEVERAL]:
        if len(found) >= count or (view is not views[at] and _TELLS_OF_OTHERS & _words(view)):
            break
        registry: Registry = view.discourse.registry
        for mention in (m for chunk in view.chunks for m in chunk.mentions):
            entry = registry.entries[mention.person]
            aside = entry.official or entry.only_speaks or mention.person in view.discourse.counsel
            aside |= _other_kin(view, mention.person, draft.amount or "")
            if entry.first_place >= draft.sentence.end and not aside:
                found[mention.person] = None
    return tuple(found)
