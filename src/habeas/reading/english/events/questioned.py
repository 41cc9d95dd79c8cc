"""Who was only questioned is not released: "was summoned as a witness and went home after three hours"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_WENT_HOME = needing(
    r"\b(?:questioned|interrogated|summoned|called\s+in|as\s+a\s+witness|lectured|photographed|fingerprinted|warned|cautioned|reprimanded)\b[^.;]{0,60}\b(?:went|sent|came|go|gone|returned)\s+(?:back\s+)?(?:home|away)\b",
    "questioned|interrogated|summoned|called in|as a witness|lectured|photographed|fingerprinted|warned|cautioned|reprimanded",
    "home|away",
)
_HELD = needing(
    r"\b(?:arrest|detain|held|custody|cell|seized|taken|prison|jail|raid)",
    "arrest|detain|held|custody|cell|seized|taken|prison|jail|raid",
)


_KEPT = needing(
    r"\b(?:overnight|(?:through|all|during)\s+(?:the\s+)?night|for\s+(?:\w+\s+){1,3}(?:days|nights)|(?:next|following)\s+(?:day|morning))\b",
    "night|days|next|following",
    flags=re.IGNORECASE,
)
_SENT_HOME = needing(
    r"\b(?:sent|allowed|permitted|let)\s+(?:to\s+)?(?:go|return|home|leave|back)\b",
    "sent|allowed|permitted|let",
)
_LET_GO = needing(
    r"\b(?:allowed|permitted|let)\s+(?:to\s+)?(?:go|return|leave)\b", "allowed|permitted|let"
)


_ASKED_BY = re.compile(
    r"\b(?:questioned|summoned|quizzed|grilled)\b[^.;]{0,40}?\bby\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}?(?:reporters?|journalists?|MPs?|deputies|lawmakers|senators?|parliament\w*"
    r"|congress\w*|opposition|viewers|readers|fans|pupils|students|shareholders|voters|presenter|interviewer|defen[cs]e|counsel|lawyers?|attorneys?)\b"
    r"|\b(?:lawyers?|counsel|defen[cs]e|attorneys?|reporters?|journalists?|critics|observers|experts|analysts|opposition|MPs|senators|groups?|organi[sz]ations?)\s+(?:has\s+|have\s+|had\s+|also\s+)*questioned\b"
    r"|\bsummoned\s+(?:(?:him|her|them)\s+)?to\s+(?:the\s+)?(?:stage|podium|dinner|party|bedside|blackboard|phone|telephone)\b"
    r"|\bsummoned\s+(?:the\s+)?(?:[\w-]+\s+)?(?:ambassadors?|envoys?|architects?|chargé)\b",
    re.IGNORECASE,
)
_HE_ASKED = re.compile(
    r"\b(?:he|she|I|we)\s+(?:\w+ly\s+|also\s+|had\s+)?questioned\s+(?:the|whether|why|how|its|his|her|their)\b",
    re.IGNORECASE,
)
""" "She questioned the figures": what somebody doubts."""


def _no_pressure(view: View, draft: Draft) -> bool:
    """ "Was questioned by reporters", "was summoned to the stage": nothing that an authority does to anybody."""
    if draft.event is not Event.HARASSMENT:
        return False
    start, end = view.sentence.start, view.sentence.end
    asked = _ASKED_BY.search(view.characters, start, end)
    if asked is None and draft.person is None:
        asked = _HE_ASKED.search(view.characters, start, end)
    return asked is not None and asked.start() < draft.end and draft.start < asked.end()


_HELD_BY = frozenset((Event.ARREST, Event.DETENTION))
_TOLD_SO = frozenset((Stance.ASSERTED, Stance.ALLEGED))


def only_questioned(view: View, made: Iterable[Draft], before: Iterable[Draft]) -> list[Draft]:
    """The drafts without the release of somebody of whom no custody is told, and without questions that anybody may ask."""
    drafts = [d for d in made if not _no_pressure(view, d)]
    if not _WENT_HOME.search(view.stretch) or _HELD.search(view.stretch):
        return drafts
    if _LET_GO.search(view.stretch):
        return drafts  # "questioned for seven hours and permitted to go home"
    if _KEPT.search(view.stretch) and _SENT_HOME.search(view.stretch):
        return drafts  # "questioned through the night and sent home"
    held = {d.person for d in before if d.event in _HELD_BY and d.stance in _TOLD_SO}
    return [d for d in drafts if d.event is not Event.RELEASE or d.person in held]
