"""Deaths and other news that the next words take back: "reports said she had died. She is alive."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_ALIVE = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][\w’'-]+)\s+(?:(?:is|was|are|were|has|have|had|be)\s+)(?:(?:still|in\s+fact|very\s+much|since|later|been|seen|found|actually|both|all|not\s+dead\s+but)\s+)*alive\b(?!\s+(?:when|before|until|till|after|on|at|in|as|by|that|\d))"
    r"|\b(?:is|was)\s+not\s+dead\b"
)
_IN_DOUBT = re.compile(
    r"\b(?:if|whether|until|while|hop(?:es?|ed|ing)|proof|prov(?:e|es|ed)|sign|no|when|last|long|demand\w*|ask\w*|believ\w+|think|thought|sure|certain|could|may|might|would|lucky)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?P<who>(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]+)?)\s+(?:says?|said|insists?|insisted|maintains?|claims?|told\s+us|confirm(?:s|ed)|states?|stated)\s+(?:that\s+)?$"
)
_LIE = re.compile(
    r"\W*(?:(?:But|However|Yet),?\s+)?(?:It|This|That|The\s+(?:report|news|story|message|announcement|information|rumou?r))\s+(?:was|is|proved|turned\s+out\s+to\s+be)\s+(?:\w+ly\s+)?(?:an?\s+)?(?:lie|hoax|rumou?r|fabrication|invention|joke|trick|bluff|fake|made\s+up|invented|untrue|not\s+(?:true|so|the\s+case))\b\W*$"
)
_A_REPORT = re.compile(
    r"\b(?:told|informed|reports?|reported|announced|rumou?r\w*|news|heard|learned|learnt|wrote|post(?:ed|s)?|message|phone[d]?|called|claimed|media)\b",
    re.IGNORECASE,
)
_PUT = frozenset((Stance.ASSERTED, Stance.ALLEGED))


def alive_after_all(view: View, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence itself: "said that she had died; her family says that she is alive"."""
    dead = [d for d in drafts if d.event is Event.DEATH and d.stance in _PUT]
    found = _ALIVE.search(view.characters, dead[0].start, view.sentence.end) if dead else None
    if found is None or _doubtful(view, found, dead[0].start):
        return drafts
    return [
        _not_dead(view, d, found) if d in dead and d.start < found.start() else d for d in drafts
    ]


def undone_by(view: View, near: list[Draft], made: Sequence[Draft]) -> list[Draft]:
    """The drafts before a sentence that says that somebody lives, or that what was reported was a lie."""
    first, last = view.sentence.start, view.sentence.end
    if _LIE.match(view.characters, first, last):
        return [_lower(d) if _reported(view, d) else d for d in near]
    if not any(d.event is Event.DEATH for d in near) or any(d.event is Event.DEATH for d in made):
        return near
    found = _ALIVE.search(view.characters, first, last)
    if found is None or _doubtful(view, found, first):
        return near
    return [
        _not_dead(view, d, found) if d.event is Event.DEATH and _next_to(view, d) else d
        for d in near
    ]


def _doubtful(view: View, found: re.Match[str], start: int) -> bool:
    opens = max(view.characters.rfind(mark, start, found.start()) for mark in ".;,")
    return _IN_DOUBT.search(view.characters, max(opens, start), found.end()) is not None


def _next_to(view: View, draft: Draft) -> bool:
    same = draft.sentence.block == view.sentence.block
    return same and draft.sentence.index == view.sentence.index - 1


def _reported(view: View, draft: Draft) -> bool:
    told = _A_REPORT.search(view.characters, draft.sentence.start, draft.start + 1)
    return _next_to(view, draft) and told is not None and draft.event is not Event.OCCUPATION


def _lower(draft: Draft) -> Draft:
    if draft.stance not in _PUT:
        return draft
    return replace(draft, stance=Stance.NEGATED, attribution=())


def _not_dead(view: View, draft: Draft, found: re.Match[str]) -> Draft:
    """Not dead by the page's own words; denied where it is others who say that somebody lives."""
    if draft.stance not in _PUT:
        return draft
    says = _SAYS.search(view.characters, view.sentence.start, found.start())
    if says is None:
        return _lower(draft)
    return replace(draft, stance=Stance.DENIED, attribution=(says["who"],))
