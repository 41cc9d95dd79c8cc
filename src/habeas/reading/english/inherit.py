"""What a judgment lends to the sentences after it: its day and its court.

"A court today handed prison terms to two activists. Huang was given five years": the second
sentence names neither day nor court; both are those of the judgment just reported. A word that
looks back ("previously", "first") breaks the link.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.draft import Draft

_JUDGED = frozenset((Event.SENTENCE, Event.CONVICTION))
_LENDS_TO = frozenset((Event.SENTENCE, Event.CONVICTION, Event.CONFISCATION))
_BACK = re.compile(
    r"\b(?:previously|earlier|formerly|once|another|first|already|before|separate|original|serving|"
    r"served|sought|asked|demanded|proposed|recommended)\b",
    re.IGNORECASE,
)


def inherited(characters: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, in order, with the day and court of the judgment they follow."""
    made: list[Draft] = []
    last: Draft | None = None
    for draft in drafts:
        taken = _lent(characters, last, draft)
        made.append(taken)
        judged = taken.event in _JUDGED and taken.stance is not Stance.PLANNED
        if judged and taken.when.known and not taken.nominal:
            last = taken
    return [_of_conviction(draft, made) for draft in made]


def _lent(characters: str, last: Draft | None, draft: Draft) -> Draft:
    if last is None or draft.event not in _LENDS_TO or draft.when.known:
        return draft
    if draft.nominal or draft.stance not in {Stance.ASSERTED, Stance.PLANNED, Stance.ALLEGED}:
        return draft
    if draft.stance is Stance.PLANNED and draft.kind != "deprivation_of_political_rights":
        return draft
    sentence = draft.sentence
    near = 0 <= sentence.block - last.sentence.block <= (1 if sentence.index == 0 else 0)
    if not near or _BACK.search(characters, sentence.start, draft.end):
        return draft
    by_court = draft.event is not Event.CONFISCATION or "court" in (draft.by or "")
    if not by_court:
        return draft
    return replace(draft, when=_again(last.when), court=draft.court or last.court)


def _again(when: When) -> When:
    basis = Basis.IMPLIED if when.basis is Basis.IMPLIED else Basis.RELATIVE
    return When(when.edtf, basis, "previous date")


def _of_conviction(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """ "Their conviction" is that of the one judgment reported for the person."""
    if draft.event is not Event.CONVICTION or not draft.nominal or draft.when.known:
        return draft
    days = {
        d.when.edtf: d
        for d in drafts
        if d.event in _JUDGED and d.person == draft.person and d.when.known and not d.nominal
    }
    if len(days) != 1:
        return draft
    (source,) = days.values()
    return replace(
        draft,
        when=_again(source.when),
        court=draft.court or source.court,
        charge=draft.charge or source.charge,
    )
