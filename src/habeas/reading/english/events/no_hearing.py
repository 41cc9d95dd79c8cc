"""Trials and hearings that are only named beside something else: "tried with her, he got a year", "followed the hearing by video"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_JUDGED = frozenset((Event.SENTENCE, Event.CONVICTION, Event.APPEAL_RESULT))
_TRIED_WITH = re.compile(
    r"(?:\b(?:who|that)\s+(?:was|were|had\s+been)\s+|\b(?!(?:was|were|be|been|being|are|is)\b)[\w’'-]+,?\s+)tried\s+(?:together\s+)?(?:with|alongside|beside)\b"
)
""" "Her brother, who was tried with her, was given four years": the sentence is what is told."""
_LOOKED_ON = re.compile(
    r"\b(?:follow(?:s|ed|ing)?|watch(?:es|ed|ing)?|listen(?:s|ed|ing)?\s+to)\s+(?:the|his|her|their|its|that|this)\s+(?:\w+\s+)?(?:hearing|session|trial|proceedings|reading|sitting)s?\b"
    r"|\b(?:must|has\s+to|have\s+to|had\s+to|is\s+to|obliged\s+to|required\s+to)\s+appear\s+(?:in|at|before)\s+(?:a\s+|the\s+)?court\s+(?:every|each|once|twice|weekly|monthly)\b"
    r"|\b[Ii]t\s+(?:is|was)\s+(?:not\s+|already\s+)?(?:his|her|their|[A-Z][\w’'-]+['’]s?)\s+(?:first|second|third|fourth|fifth|last)\s+(?:such\s+)?(?:trial|hearing)\b"
    r"|\b(?:evidence|proof|documents?|papers?|exhibits?|witness(?:es)?|motions?|applications?|petitions?|requests?|questions?|complaints?|matters?|files?)\s+(?:(?:has|have|had)\s+been|(?:was|were|is|are))\s+(?:\w+\s+)?(?:put|laid|brought|placed)\s+before\b"
)
_IN_IRONS = re.compile(
    r"\bbrought\s+(?:in)?to\s+(?:the\s+)?court(?:room)?\s+(?:[\w-]+\s+){0,3}?(?:in|with|wearing)\s+(?:[\w-]+\s+){0,3}?(?:irons|chains|shackles|shackled|handcuffs|handcuffed|fetters|bandage\w*|wheelchair|stretcher|hood)\b"
)
_TO_A_PROSECUTOR = re.compile(
    r"\b(?:brought|taken|produced|put|led|appear\w*)\s+before\s+(?:an?|the|any)\s+(?:[\w-]+\s+)?prosecutors?\b"
)
_BODY = re.compile(
    r"\b(?:ordered|summoned|told|called|asked|instructed|required|invited)\s+to\s+appear\s+(?:before|at|in\s+front\s+of)\s+(?:the\s+|a\s+)?(?P<body>(?:(?!(?:[Cc]ourt|[Jj]udge|[Tt]ribunal|[Mm]agistrate|on|last|next|this|in)\b)[\w’'-]+\s+){0,5}?"
    r"(?:[Aa]uthority|[Cc]ommission|[Cc]ommittee|[Cc]ouncil|[Bb]oard|[Pp]olice|[Mm]inistry|[Bb]ureau|[Dd]irectorate|[Dd]epartment|[Pp]arliament|[Ss]ecurity|[Aa]gency|[Pp]rosecut\w+|[Ii]nvestigators?))\b"
)
_DURING = re.compile(r"\b(?:during|throughout)\s+(?:the|his|her|their|a)\s+(?:\w+\s+)?$")


def heard(view: View, draft: Draft, made: Sequence[Draft]) -> Draft | None:
    """A draft of a trial; as a summons where no court is meant; None where it is only named beside another event."""
    if draft.event is not Event.TRIAL:
        return draft
    start, end = max(view.sentence.start, draft.start - 60), min(draft.end + 60, view.sentence.end)
    if _overlaps(_LOOKED_ON.search(view.characters, start, end), draft):
        return None
    if _TO_A_PROSECUTOR.search(view.characters, draft.start, draft.end):
        return None
    body = _BODY.search(view.characters, draft.start, end)
    if body is not None:
        return replace(
            draft, event=Event.HARASSMENT, kind="summons", court=None, by=body["body"], charge=None
        )
    if draft.when.known:
        return None if _as_it_went(view, draft, made) else draft
    judged = any(d.event in _JUDGED for d in made)
    if judged and _TRIED_WITH.search(view.characters, view.sentence.start, draft.end + 30):
        return None
    return None if _IN_IRONS.search(view.characters, draft.start, end) else draft


def _overlaps(found: re.Match[str] | None, draft: Draft) -> bool:
    return found is not None and found.start() < draft.end and draft.start < found.end()


def _as_it_went(view: View, draft: Draft, made: Sequence[Draft]) -> bool:
    """ "She fainted during the hearing of 12 June": her health is what is told, on that day."""
    if not draft.nominal or draft.stance is Stance.PLANNED:
        return False
    noun = re.search(r"\b(?:hearing|session|trial)\b", view.characters[draft.start : draft.end])
    if noun is None or not _DURING.search(
        view.characters, view.sentence.start, draft.start + noun.start()
    ):
        return False
    return any(d.event is Event.HEALTH and d.person == draft.person for d in made)
