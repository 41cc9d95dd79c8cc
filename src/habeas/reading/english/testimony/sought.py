"""Events that are only named: "demanded the release of X", "will rule on his extradition", "blocked her deportation"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.speakers import speaker
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TO_COME = frozenset((Event.RELEASE, Event.TRANSFER, Event.DEATH, Event.BAIL))
_WANTED = _TO_COME | {
    Event.ARREST, Event.DETENTION, Event.TRIAL, Event.CONVICTION, Event.CHARGE, Event.SEARCH,
}  # fmt: skip
_HAPPENED = re.compile(r"(?:deaths?|kill\w+|murders?|died|assassination|suicide)\b", re.IGNORECASE)
""" "Discussed the death of X": it happened."""
_THE = (
    r"\s+(?:(?:the|any|a|an|his|her|their|such|possible|eventual|immediate|early|forced|prompt|speedy|unconditional|provisional|conditional|planned)\s+)*"
    r"(?:(?-i:[A-Z][\w’'.-]*\s+){1,4}|[\w-]+\s+)?$"
)
_DEMANDED = needing(
    rf"\b(?:request(?:s|ed|ing)?|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)|urg(?:e|es|ed|ing)|recommend(?:s|ed)?|propos(?:e|es|ed)|advocat(?:e|es|ed)|await(?:s|ed|ing)?|threaten(?:s|ed)?"
    rf"|(?:ask|call|appeal|hop|wait|press|push|plead|pray|lobb|campaign|prepar)\w*\s+for|(?:requests?|petitions?|applications?|motions?|demands?|proposals?|preparations?|negotiations?|campaigns?|calls?|pleas?|bids?|date|dates|plans?)\s+(?:for|of)|(?:threats?|risk|possibility|prospect|danger)\s+of|no\s+date\s+for){_THE}",
    "request|demand|seek|sought|want|urg|recommend|propos|advocat|await|threat| for| of|risk",
    flags=re.IGNORECASE,
)
_PENDING = needing(
    rf"\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|discuss(?:es|ed|ing)?|debat(?:e|es|ed|ing)|oppos(?:e|es|ed|ing)|f(?:ight(?:s|ing)?|ought)|resist(?:s|ed|ing)?|contest(?:s|ed|ing)?|challeng(?:es?|ed|ing)|avoid(?:s|ed|ing)?|prevent(?:ing)?|(?:decid\w+|rul(?:e|es|ed|ing)|decisions?|votes?|hearing|talks?|negotiat\w+|discussions?|debates?|deliberat\w+|consultations?|progress|work(?:s|ed|ing)?)\s+(?:on|about|over|towards?)|(?:efforts?|steps?|moves?)\s+(?:for|towards?)){_THE}",
    "consider|weigh|discuss|debat|oppos|fight|fought|resist|contest|challeng|avoid|prevent|decid|rul|decision|vote|hearing|talk|negotiat|deliberat|consult|progress|work|effort|step|move",
    flags=re.IGNORECASE,
)
_TOLD = frozenset((Stance.ASSERTED, Stance.PLANNED))
_WORKED_FOR = needing(
    rf"(?P<led>(?:[\w’'-]+\s+){{0,3}})\b(?:expedit(?:e|ing)|hasten(?:ing)?|accelerat(?:e|ing)|speed(?:ing)?\s+up|facilitat(?:e|ing)|arrang(?:e|ing)|negotiat(?:e|es|ed|ing)|secure|securing|obtain(?:ing)?|achiev(?:e|ing)|win(?:ning)?|delay(?:s|ed|ing)?|obstruct(?:s|ed|ing)?){_THE}",
    "expedit|hasten|accelerat|speed|facilitat|arrang|negotiat|secur|obtain|achiev|win|delay|obstruct",
    flags=re.IGNORECASE,
)
_BROUGHT_OFF = re.compile(
    r"\b(?:succe\w+\s+in|manag\w+\s+to|(?:was|were)\s+able\s+to|after|upon|having|help(?:ed|s)?(?:\s+to)?|instrumental\s+in|credit\w*\s+(?:with|for)|(?:role|part)\s+in|thank\w*\s+.*for|by|could)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
""" "In the process of expediting her release"; but "succeeded in securing her release"."""
_STOPPED = needing(
    rf"\b(?:ruled\s+out|rules\s+out|ruling\s+out|reject(?:s|ed)|refus(?:es|ed)|veto(?:es|ed)|block(?:s|ed)|halt(?:s|ed)|prevent(?:s|ed)|stopp?(?:s|ed)|cancel(?:s|led)|called\s+off|suspend(?:s|ed)|stayed){_THE}",
    "rul|reject|refus|veto|block|halt|prevent|stop|cancel|called off|suspend|stayed",
    flags=re.IGNORECASE,
)
_WAS_STOPPED = re.compile(
    r"[^.;,]{0,70}?\b(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+|later\s+|then\s+)?(?:blocked|halted|stopped|suspended|stayed|cancelled|called\s+off|put\s+on\s+hold|prevented|refused|rejected|ruled\s+out|vetoed)\b"
)
_HAD_NO_PART = needing(
    rf"\bden(?:y|ies|ied|ying)\s+(?:any|all|having\s+(?:any|had\s+any))\s+(?:\w+\s+)?(?:knowledge|involvement|role|part|responsibility|hand)\s+(?:of|in|for|with){_THE}",
    "deny|denie",
    flags=re.IGNORECASE,
)
_DENIABLE = frozenset(
    (Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.ILL_TREATMENT, Event.TRANSFER)
)


_SAID_TO_HAVE = re.compile(
    r"[^.;]{0,60}?,?\s+(?:which|that)\s+(?:is|was|are|were)\s+(?:\w+ly\s+)?(?:believed|said|reported|thought|alleged|understood|rumou?red|presumed)\s+to\s+have\s+(?:taken\s+place|happened|occurred|begun|started|been)\b"
)
""" "His transfer to Karn, which is believed to have taken place in July"."""


def only_sought(view: View, draft: Draft, at: int) -> Draft | None:
    """A draft of an event noun as surely as what is said of it: None where it is wanted, feared or to be decided."""
    start, word = view.sentence.start, view.characters[at : at + 20]
    if draft.stance is Stance.ASSERTED and _SAID_TO_HAVE.match(
        view.characters, at, view.sentence.end
    ):
        return replace(draft, stance=Stance.ALLEGED)
    open_yet = draft.event in _TO_COME and not draft.when.known and draft.stance in _TOLD
    worked = _WORKED_FOR.search(view.stretch, start, at) if open_yet else None
    if worked is not None and not _BROUGHT_OFF.search(worked["led"]):
        return None
    if draft.stance is not Stance.ASSERTED or draft.when.known or _HAPPENED.match(word):
        return draft
    if draft.event in _DENIABLE and (match := _HAD_NO_PART.search(view.stretch, start, at)):
        return _denied(view, draft, match.start())
    if draft.event in _TO_COME and (
        _STOPPED.search(view.stretch, start, at)
        or _WAS_STOPPED.match(view.characters, at, view.sentence.end)
    ):
        return replace(draft, stance=Stance.NEGATED)
    if draft.event in _WANTED and _DEMANDED.search(view.stretch, start, at):
        return None
    if draft.event in _TO_COME and _PENDING.search(view.stretch, start, at):
        return None
    return draft


def _denied(view: View, draft: Draft, place: int) -> Draft:
    for j, chunk in enumerate(view.chunks):
        first, last = view.place(j)
        if chunk.kind is Kind.VERB and first <= place < last:
            if chunk.negated:
                return draft
            who = None if chunk.passive else speaker(view, j)
            names = (who[0],) if who is not None else draft.attribution
            return replace(draft, stance=Stance.DENIED, attribution=names)
    return replace(draft, stance=Stance.DENIED)
