"""What is only ordered, allowed or made possible: "ordered that he be arrested", "cleared the way for her extradition"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_YET_TO_DO = frozenset(
    (Event.ARREST, Event.CHARGE, Event.TRIAL, Event.SEARCH, Event.TRANSFER, Event.DEATH, Event.CONFISCATION)
)  # fmt: skip
"""What others have to carry out; whom a court orders to be freed or held is free, or held, by that order."""
_THAT_IT_BE = needing(
    r"\b(?:order|direct|instruct|decree|rul|decid|demand|insist)\w*\b[^.;]{0,60}?\bthat\b[^.;,]{1,60}?\bbe\s+(?:(?:\w+ly|again|also|at\s+once|immediately)\s+)?$"
    r"|\b(?:order(?:s|ed|ing)?|direct(?:s|ed|ing)?|instruct(?:s|ed|ing)?)\s+(?:(?!that\b)[\w’'.-]+\s+){1,4}?to\s+be\s+(?:\w+ly\s+)?$",
    "order|direct|instruct|decree|rul|decid|demand|insist",
    "be",
)
_OF_A = r"(?:(?:the|a|an|his|her|their|any|its|immediate|forced|planned|early|[A-Z][\w’'.-]*(?:[’']s?)?)\s+){0,4}(?:[\w-]+\s+)?$"
_MADE_WAY = needing(
    rf"\b(?:clear|pav|open|smooth|prepar|free)\w*\s+the\s+(?:way|path|road|door)\s+(?:for|to|towards?)\s+{_OF_A}"
    rf"|\bgreen\s+light\s+(?:to|for)\s+{_OF_A}",
    "way|path|road|door|green light",
)
_CONSENTED = needing(
    rf"\b(?:approv(?:e|es|ed|ing)|authori[sz](?:e|es|ed|ing)|allow(?:s|ed|ing)?|permit(?:s|ted)?|sanction(?:s|ed)?|endors(?:es|ed)|order(?:s|ed|ing)?|decree(?:s|d)|(?:agree[sd]?|consent(?:s|ed)?|assent(?:s|ed)?)\s+to|rul(?:es|ed)\s+(?:in\s+favou?r\s+of|for))\s+{_OF_A}",
    "approv|authori|allow|permit|sanction|endors|order|decree|agree|consent|assent|rule",
)
_MOVED_AWAY = frozenset((Event.TRANSFER,))
_TO_COME = _YET_TO_DO | {Event.RELEASE, Event.CONVICTION, Event.SENTENCE, Event.BAIL}
_CARRIED_OUT = re.compile(
    r"[^.;]{0,80}?\b(?:(?:which|that|and|who)\s+(?:was|were|took\s+place|followed|happened|had\s+been)|(?:was|were)\s+(?:carried\s+out|put\s+into\s+effect|(?:duly\s+)?(?:moved|flown|handed\s+over|sent|taken|extradited|deported)))\b"
)


def as_bidden(view: View, draft: Draft | None, place: int) -> Draft | None:
    """A draft as planned where its words only order or allow what others have still to do."""
    if draft is None or draft.stance is not Stance.ASSERTED or draft.event not in _TO_COME:
        return draft
    at, start = max(place, draft.start), view.sentence.start
    if not draft.nominal:
        bidden = draft.event in _YET_TO_DO and _THAT_IT_BE.search(view.stretch, start, at)
        return replace(draft, stance=Stance.PLANNED, when=UNKNOWN) if bidden else draft
    opened = _MADE_WAY.search(view.stretch, start, at)
    consented = draft.event in _MOVED_AWAY and _CONSENTED.search(view.stretch, start, at)
    if not (opened or consented) or _CARRIED_OUT.match(view.characters, at, view.sentence.end):
        return draft
    return replace(draft, stance=Stance.PLANNED, when=UNKNOWN)
