"""The charge of a term that names none: the one of the verdict told before it.

"The court convicted Roe and Doe of sedition. Roe was given two years": the two years are for
sedition. Where a person was convicted of several things that day, or the term names what it is
for, nothing is lent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.draft import Draft

_TERMS = frozenset(
    ("prison", "suspended", "life", "death", "death, suspended", "prison in absentia")
)
_FOR_ELSE = re.compile(
    r"\b(?:for\s+(?!(?:\w+\s+){0,3}(?:years?|months?|days?)\b)\w|under\s|over\s|on\s+(?:the|one|two|each)\b|(?:first|second|other|each)\s+(?:count|charge)|separate)",
    re.IGNORECASE,
)
_NEAR = 2
"""Within how many paragraphs of the verdict its terms are told."""


def verdict_charges(characters: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each term without a charge with that of the one verdict it belongs to."""
    return [_of_verdict(characters, draft, drafts) for draft in drafts]


def _of_verdict(characters: str, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    told = draft.stance in {Stance.ASSERTED, Stance.ALLEGED}
    if draft.event is not Event.SENTENCE or draft.charge or draft.nominal or not told:
        return draft
    named = draft.person is not None or draft.amount is not None
    if draft.kind not in _TERMS or draft.outcome or not named or not draft.when.known:
        return draft
    if _FOR_ELSE.search(characters, draft.start, draft.end):
        return draft
    own = set(_charges(draft, [d for d in drafts if d.person == draft.person]))
    if not own:
        own = set(_charges(draft, [d for d in drafts if d.person is None]))
    return replace(draft, charge=own.pop()) if len(own) == 1 else draft


def _charges(draft: Draft, drafts: Sequence[Draft]) -> Iterator[str]:
    """The charges of the verdicts of that day, told near and before."""
    for other in drafts:
        verdict = other.event is Event.CONVICTION or (other is not draft and other.person is None)
        if not verdict or other.event not in {Event.CONVICTION, Event.SENTENCE}:
            continue
        same = other.when.edtf == draft.when.edtf and other.stance is draft.stance
        near = 0 <= draft.sentence.block - other.sentence.block <= _NEAR
        if other.charge and same and near and other.start <= draft.end:
            yield other.charge
