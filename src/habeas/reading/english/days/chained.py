"""Verbs in a chain share their day: "police raided her home on 12 April and seized her laptop".

Only what is done at one visit is chained: a charge, a trial or a sentence has a day of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.draft import Draft

_FIRST = frozenset((
    Event.ARREST, Event.DETENTION, Event.SEARCH, Event.CONFISCATION, Event.DISAPPEARANCE,
))  # fmt: skip
_NEXT = frozenset((Event.SEARCH, Event.CONFISCATION, Event.TRANSFER, Event.ARREST))
_JOINED = re.compile(
    r"(?:,|\band|\bbefore|\bthen|\bwhere)\s+(?:(?!\b(?:later|subsequently|eventually|since|"
    r"previously|earlier|who|which|has|have|had)\b)\w+\s+){0,4}$",
    re.IGNORECASE,
)

_AND = re.compile(r"\band\s+(?!later|subsequently|eventually|previously|earlier)\w", re.IGNORECASE)


def chained(characters: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, in order, with the day of the verb before them in the same chain."""
    made: list[Draft] = []
    for draft in drafts:
        last = made[-1] if made else None
        made.append(draft if last is None else _joined(characters, last, draft))
    return made


def _joined(characters: str, last: Draft, draft: Draft) -> Draft:
    if draft.when.known or draft.nominal or last.nominal or draft.event not in _NEXT:
        return draft
    if last.sentence != draft.sentence or last.event not in _FIRST or last.event is draft.event:
        return draft
    done = last.when.grain is Grain.DAY and last.stance is draft.stance is Stance.ASSERTED
    between = characters[last.start : draft.start]
    if draft.start <= last.start:  # one quote tells both
        between = characters[last.start : draft.end]
        joined = _AND.search(between)
    else:
        joined = _JOINED.search(between)
    if not done or ";" in between or not joined:
        return draft
    basis = Basis.IMPLIED if last.when.basis is Basis.IMPLIED else Basis.RELATIVE
    return replace(draft, when=When(last.when.edtf, basis, "previous date"))
