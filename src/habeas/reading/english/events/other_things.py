"""Words that elsewhere tell an event and here tell another thing: "not acquitted", "kept from leaving her flat", "four months pregnant"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_AROUND = 40
_THINGS: dict[Event, re.Pattern[str]] = {
    Event.CONVICTION: re.compile(
        r"\b(?:not|never|NOT|n['’]t)\s+(?:yet\s+|been\s+)*(?:acquitted|cleared|exonerated|found\s+innocent)\b"
        r"|\b(?:ruling|decision)\s+(?:on|in|about)\s+(?:[\w’'-]+\s+){0,3}?(?:extradition|bail|custody|detention|appeal|complaint|release|listing)\b"
        r"|\bCourt\s+of\s+Cassation\s+(?:is|was)\s+(?:due\s+)?to\s+rule\b"
    ),
    Event.TRAVEL_BAN: re.compile(
        r"\b(?:leav(?:e|ing)|from)\s+(?:his|her|their|the)\s+(?:own\s+)?(?:flat|house|home|apartment|building|room|cell|yard|courtyard|hall|office)\b"
    ),
    Event.SENTENCE: re.compile(
        r"\b[\w-]+\s+(?:months?|weeks?)\s+pregnant\b|\b(?:trial|hearings?|proceedings|investigation|strike)\s+(?:of|lasting|that\s+(?:had\s+)?lasted)\s+(?:[\w-]+\s+){1,2}(?:years?|months?|weeks?)\b|\bspend\s+(?:the\s+)?first\s+(?:[\w-]+\s+){1,3}(?:years?|months?)\b"
        r"|\b(?:demand|ask|wait|campaign|plead|press|fight|fought|call)(?:ed|ing)?\s+(?:for\s+)?(?:it|this|that|him|her|them)\s+for\s+(?:[\w-]+\s+){1,2}(?:years?|months?|weeks?)\b"
    ),
    Event.DETENTION: re.compile(
        r"\bspend\s+(?:the\s+)?first\s+(?:[\w-]+\s+){1,3}(?:years?|months?)\s+in\b"
    ),
    Event.DISAPPEARANCE: re.compile(
        r"\b(?:did\s+not|has\s+not|didn['’]t|never)\s+c[oa]me\s+back\s+to\s+(?:the\s+)?(?:court|work|school|class|hearing|office|job)\b"
    ),
    Event.RELEASE: re.compile(
        r"\b(?:came|come|returned|went)\s+(?:back\s+)?home\s+from\s+(?!(?:the\s+|a\s+)?(?:[\w’'-]+\s+){0,3}?(?:[Pp]rison|[Jj]ail|[Cc]ustody|[Dd]etention|[Cc]olony|[Cc]amp|[Pp]olice|[Cc]ourt|[Cc]ell|[Cc]entre|[Cc]enter)\b)"
    ),
    Event.HARASSMENT: re.compile(
        r"\bsuspended\s+(?:for\s+[\w\s]{2,20}\s+)?(?:[\w-]+\s+){0,4}?from\s+(?:an?|the)\s+(?:\w+\s+)?(?:bar|ceiling|hook|pipe|pole|rod|beam|window|tree|bars|rope|door|rafters)\b(?!\s+(?:association|council|examination))"
    ),
    Event.APPEAL: re.compile(
        r"\bappeals?\s+(?:was|is|were|are|would|will|could|might|had|has)\s+(?:not\s+)?(?:(?:un)?likely\s+to|bound\s+to|expected\s+to|a\s+chance|any\s+chance|no\s+chance|prospects?)?\s*(?:succeed|fail|of\s+success|have\s+merit)\b"
    ),
    Event.CONFISCATION: re.compile(
        r"\b(?:not|n['’]t|yet\s+to|will|to|would)\s+(?:rule|ruled|decide|decided)\s+(?:on|about|over)\s+(?:the\s+|his\s+|her\s+)?(?:confiscation|forfeiture|seizure)\b"
    ),
    Event.SEARCH: re.compile(
        r"\b(?:refus(?:ed|es|ing)|declin(?:ed|es|ing))\s+to\s+be\s+(?:\w+ly\s+|strip-)?searched\b"
    ),
    Event.ACCESS_DENIED: re.compile(
        r"\bturned\s+(?:back|away)\s+at\s+(?:[\w’'.-]+\s+){0,4}?(?:[Aa]irport|[Bb]order|[Ff]rontier)\b"
    ),
}
_TO_PRISON = re.compile(
    r"\bsent\s+[^.;]{0,70}?\bto\s+(?:prison|jail)\b[^.;]{0,40}?\b(?:trial|verdict)\b"
)
_TO_THE_AIRPORT = re.compile(
    r"\b(?:driven|taken|brought|bussed|escorted)\s+(?:straight\s+)?to\s+(?:the\s+|an\s+)?(?:[\w-]+\s+)?airport\b"
)
_FLOWN = re.compile(r"\b(?:flight|plane|aircraft|flew|flown|deport\w*|expel\w*|exile\w*)\b")
_PARDON = re.compile(
    r"\b(?:pardon|clemency|mercy|amnesty)\b[^.;]{0,40}?\b(?:refused|rejected|denied|turned\s+down|dismissed)\b",
    re.IGNORECASE,
)
_TO_BE_FREED = re.compile(
    r"\b(?:rejected|refused|dismissed|denied|turned\s+down|declined)\b[^.;]{0,60}?\b(?:application|request|motion|petition|bid)\s+(?:to\s+be\s+(?:freed|released|bailed)|for\s+(?:bail|release))\b"
    r"|\b(?:application|request|motion|petition|bid)\s+(?:to\s+be\s+(?:freed|released|bailed)|for\s+(?:bail|release))\b[^.;]{0,60}?\b(?:rejected|refused|dismissed|denied|turned\s+down|declined|failed)\b"
)
""" "Dismissed her application to be freed pending appeal": bail is refused, and no appeal."""
_OWN_MEN = re.compile(
    r"\b(?:warders?|wardens?|guards?|officers?|police(?:m[ae]n)?|officials?|soldiers?|agents?|sergeants?|investigators?)\b[^.;]{0,50}\b(?:dismissed|sacked|suspended|fired|demoted)\b"
)
_CITIZENSHIP = re.compile(
    r"\b(?:stripped|deprived)\s+of\s+(?:his|her|their)\s+(?:\w+\s+)?(?:nationality|citizenship)\b"
)
_JUDGED = re.compile(r"\b(?:verdict|judge?ment|court|ruling|sentenced)\b")
_OFF_A_FLIGHT = re.compile(
    r"\boff\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+)?(?:flight|plane|train|bus)\b"
)


def meant_otherwise(view: View, draft: Draft, made: Sequence[Draft]) -> Draft | None:
    """A draft as its words mean it; None where they tell another thing."""
    own = view.characters[draft.start : draft.end]
    pattern = _THINGS.get(draft.event)
    first = max(view.sentence.start, draft.start - _AROUND)
    last = min(draft.end + _AROUND, view.sentence.end)
    found = pattern.search(view.characters, first, last) if pattern is not None else None
    if found is not None and found.start() < draft.end and draft.start < found.end():
        if draft.event is not Event.SENTENCE or _its_term(view, draft, found):
            return None
    if draft.event is Event.TRANSFER:
        return None if _no_move(view, draft, own) else draft
    if draft.event is Event.ARREST and _OFF_A_FLIGHT.search(own):
        banned = any(d.event is Event.TRAVEL_BAN and d.person == draft.person for d in made)
        return None if banned else draft
    if draft.event is Event.APPEAL_RESULT and _PARDON.search(own):
        return replace(
            draft, event=Event.RELEASE, kind="pardon", stance=Stance.NEGATED, outcome="refused"
        )
    if draft.event is Event.APPEAL_RESULT and _TO_BE_FREED.search(own):
        return replace(draft, event=Event.BAIL, stance=Stance.NEGATED, outcome="refused")
    if draft.event is Event.HARASSMENT and draft.person is None and _OWN_MEN.search(own):
        return None
    if draft.event is Event.HARASSMENT and _CITIZENSHIP.search(own):
        judged = any(d.event is Event.SENTENCE and d.person == draft.person for d in made)
        if judged or _JUDGED.search(own):
            return replace(draft, event=Event.SENTENCE, kind="loss of nationality")
    return draft


def _its_term(view: View, draft: Draft, found: re.Match[str]) -> bool:
    """Whether the term of a sentence is the one that the words tell of something else."""
    return any(
        found.start() <= d.start < found.end() and d.months == draft.duration_months
        for d in view.durations
    )


def _no_move(view: View, draft: Draft, own: str) -> bool:
    """ "Judges sent two critics to prison, ending a trial": a sentence; "driven to the airport": no place of custody."""
    if draft.facility is None and _TO_PRISON.search(
        view.characters, draft.start, view.sentence.end
    ):
        return True
    at_once = _TO_THE_AIRPORT.search(own) is not None
    return at_once and not _FLOWN.search(view.characters, view.sentence.start, view.sentence.end)
