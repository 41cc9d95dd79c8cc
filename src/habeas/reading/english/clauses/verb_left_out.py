"""Verbs left out behind their auxiliary: "Moor was granted bail. Brandt was not", "said that she had gone home. She had not"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.not_of import PASSED_ON
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.spotter import needing
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_LEFT_OUT = needing(
    r"\b(?P<aux>was|were|has|have|had|did|will|would)(?P<no>\s+(?:not|never)|n['’]t)(?:\s+yet)?(?:\s+been)?(?=\s*(?:[.;:!]|$)|,?\s+(?:and|but)\s+(?:his|her|their|the)\b)"
    r"|\bnever\s+(?P<late>was|were|has|have|had|did)(?=\s*(?:[.;:!]|$))",
    "not|n't|n’t|never",
    flags=re.IGNORECASE,
)
_ALIKE = {
    "was": re.compile(r"\b(?:was|were|been|be)\b"),
    "has": re.compile(r"\b(?:has|have|had)\b"),
    "did": re.compile(r"^(?!.*\b(?:was|were|has|have|had|will|would)\b)", re.DOTALL),
    "will": re.compile(r"\b(?:will|would|plans?|intends?|is\s+to)\b"),
}
_FORMS = {"were": "was", "have": "has", "had": "has", "would": "will"}


def verb_left_out(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> Iterator[Draft]:
    """What was told last, denied of the person whose verb is left out."""
    match = _LEFT_OUT.search(view.stretch)
    if match is None:
        return
    verb = chunk_at(view, match.start())
    subject, at = view.subject(verb)
    if at != verb - 1 or not subject.people or view.chunks[at].kind is not Kind.NOUN:
        return
    last = _told_last(view, before, own, match.start())
    if last is None or last.stance is Stance.DENIED or last.outcome not in {None, "granted"}:
        return
    aux = (match["aux"] or match["late"]).lower()
    said = view.characters[max(last.sentence.start, last.start - 30) : last.end]
    if last.stance is not Stance.PLANNED and not _ALIKE[_FORMS.get(aux, aux)].search(said):
        return
    start = view.place(at)[0]
    for person in subject.people:
        if person == last.person and not (last.attribution or last.stance is Stance.PLANNED):
            continue
        if last.stance is Stance.NEGATED:
            continue
        yield replace(
            last, person=person, stance=Stance.NEGATED, amount=None, count=None, open=False, candidates=(),
            when=last.when if person == last.person else UNKNOWN, attribution=(), sentence=view.sentence,
            start=start, end=max(match.end(), start + 1), duration_months=None, outcome=None,
        )  # fmt: skip


def _told_last(
    view: View, before: Sequence[Draft], own: Sequence[Draft], place: int
) -> Draft | None:
    """What the same sentence, else the one before it, told last."""
    told = [
        d for d in own if d.start < place and d.end <= place and d.event is not Event.OCCUPATION
    ]
    if not told:
        told = [
            d for d in before[-8:]
            if d.sentence.block == view.sentence.block and d.sentence.index == view.sentence.index - 1
            and d.person is not None and d.event is not Event.OCCUPATION
        ]  # fmt: skip
    if not told:
        return None
    last = max(told, key=lambda d: (d.start, d.end))
    return last if last.event in PASSED_ON else None
