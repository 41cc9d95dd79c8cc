"""Sentences that have no end to compute: for life, death, suspended, or several not joined."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from habeas.case.steps import step_of
from habeas.records.custody import Clock

if TYPE_CHECKING:
    from habeas.records.custody import CustodyHistory

_WHY = {
    "life": "a life sentence has no end; a commutation would give one",
    "death": "a death sentence has no end of term",
    "death_with_reprieve": (
        "a death sentence with reprieve has no end of term; it is usually commuted after two years,"
        " and a term would run from that ruling"
    ),
    "suspended": (
        "the term is suspended: no prison term runs unless the suspension is revoked, and the time"
        " of probation runs from the day the judgment becomes final"
    ),
    "several": "more than one sentence is reported and how they run together is not known",
}
_CUSTODIAL = frozenset(("life", "death", "death_with_reprieve"))
_FREES_OF_IT = {
    "acquittal": "an acquittal is reported, so no term runs",
    "dropped": "the charges are reported dropped, so no term runs",
}


def _last_word(history: CustodyHistory) -> str | None:
    """What the last decision on guilt was; those told without a date stay where they were told."""
    decisions = {"judgment", "sentence", "appeal_decision", *_FREES_OF_IT}
    told = [
        (e.when.earliest or date.max, number, step_of(e.kind).kind)
        for number, e in enumerate(history.events)
    ]
    return next((kind for _, _, kind in sorted(told, reverse=True) if kind in decisions), None)


def without_end(history: CustodyHistory) -> Clock | None:
    """A refusal where the nature of the sentence, or what became of it, gives no end of term."""
    kinds = [step_of(event.kind).kind for event in history.events]
    commuted = any(
        step_of(e.kind).kind == "commutation" and (e.months or e.days) for e in history.events
    )
    last = _last_word(history)
    if last in _FREES_OF_IT and (history.term_months or history.nature != "fixed"):
        return Clock("sentence_end", refused=_FREES_OF_IT[last], because=history.because)
    told = {"death_with_reprieve", "death_sentence"} & set(kinds)
    nature = history.nature
    if nature == "fixed" and told and not history.term_months:
        nature = "death" if "death_sentence" in told else "death_with_reprieve"
    if nature == "fixed" or (nature in _CUSTODIAL and commuted):
        return None
    return Clock("sentence_end", refused=_WHY[nature], because=history.because)
