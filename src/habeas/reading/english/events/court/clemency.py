"""Terms that are cut by no court of appeal: by a president, an amnesty, a decree. They are a sentence of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import lowered
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_RULERS = lowered("offices", "rulers")
_MERCY = re.compile(
    r"\b(?:amnest(?:y|ies)|pardons?|clemency|presidential\s+decree|royal\s+decree|remission|good\s+(?:conduct|behaviou?r))\b",
    re.IGNORECASE,
)
_ON_APPEAL = re.compile(
    r"\b(?:appeals?|appellate|cassation|supreme|high\s+court|higher|second\s+instance|constitutional|review|regional|upper)\b",
    re.IGNORECASE,
)


def by_clemency(view: View, verb: int, made: Draft) -> Draft:
    """ "The president cut his sentence by a year", "commuted to ten years": a commutation, no result of an appeal."""
    if made.event is not Event.APPEAL_RESULT or made.outcome != "reduced":
        return made
    clause = view.characters[view.sentence.start : view.sentence.end]
    at = view.subject(verb)[1]
    ruler = at >= 0 and not view.chunks[verb].passive and bool(_RULERS & set(view.chunks[at].low))
    if not ruler and _ON_APPEAL.search(clause):
        return made
    if ruler or _MERCY.search(clause) or view.chunks[verb].main in {"commuted", "commutes"}:
        months = made.duration_months or _taken_off(view, view.place(verb)[0])
        return replace(made, event=Event.SENTENCE, kind="commutation", duration_months=months)
    return made


def _taken_off(view: View, place: int) -> int | str | None:
    """ "Cut by four years": what was taken off, where no term is told that is left."""
    for term in view.durations:
        if term.start > place and view.characters[place : term.start].endswith(" by "):
            return term.months
    return None
