"""Whoever is held already and is "taken to a police station" is moved, and not arrested again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TO = re.compile(
    r"\b(?:taken|took|brought|driven|drove|led|carried|escorted)\b(?:\s+(?:him|her|them|away|back|on|off|both))*\s+(?:to|into)\s+"
    r"(?P<house>(?:(?:an?|the|another)\s+)?(?:[\w’'-]+\s+){0,3}?(?:station|prison|jail|colony|centre|center|hospital|barracks|camp|headquarters|facility|building))\b"
)


_INTO_CUSTODY = re.compile(r"\b(?:taken|took)\b[^.;]{0,40}?\binto\s+custody\b")
_IN_COURT = re.compile(
    r"\b(?:court|courtroom|dock|judges?|magistrates?|bench|verdicts?|bail|convict\w*|sentenc\w*|jailed)\b",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\b(?:sent|committed)\b(?:\s+(?:him|her|them|both|back|instead))*[^.;,]{0,60}?\s(?:back\s+)?(?:to|into)\s"
)
_BY_A_COURT = re.compile(
    r"\b(?:court|judges?|magistrates?|bench|charged|arraigned|indicted|surrendered|gave\s+(?:him|her)self\s+up|bail|remand\w*|instead)\b",
    re.IGNORECASE,
)
_PUNISHED = re.compile(
    r"\b(?:convict\w*|sentenc\w*|found\s+guilty|years?)\b|\bfor\s+[\w-]+\s+(?:months|weeks|days)\b"
)


_PRODUCED = re.compile(
    r"\b(?:produced|brought|presented|taken|appeared|hauled)\b[^.;,]{0,25}?\sbefore\b"
)
_CONVICTED = re.compile(r"\b(?:convict\w*|sentenc\w*|found\s+guilty)\b")
""" "Brought before a magistrate, who sent them to jail for 14 days": a remand, and no term."""


def _held_by_court(view: View, draft: Draft) -> Draft:
    """ "Charged and sent to Kigo Prison", "had been on bail and was taken into custody": held by a court."""
    words = view.characters[view.sentence.start : view.sentence.end]
    own = view.characters[draft.start : draft.end]
    if draft.event is Event.ARREST and _FROM_COURT.search(own):
        return replace(draft, event=Event.DETENTION, by=None, charge=None)
    if draft.event is Event.ARREST and draft.rule.startswith("arrest.tak"):
        if _INTO_CUSTODY.search(own) and _IN_COURT.search(words):
            return replace(draft, event=Event.DETENTION, by=None, charge=None)
    if draft.event is Event.TRANSFER and draft.rule in _TAKING and draft.facility is None:
        if _TO_COURT.search(view.characters, draft.start, view.sentence.end):
            return replace(draft, event=Event.TRIAL, place=None)
    if draft.event is Event.TRANSFER and draft.rule in _SENDING and _to_a_prison(view, draft):
        sent = _SENT.search(view.characters, draft.start, view.sentence.end)
        remand = _PRODUCED.search(words) and not _CONVICTED.search(words)
        if sent and _BY_A_COURT.search(words) and (remand or not _PUNISHED.search(words)):
            return replace(draft, event=Event.DETENTION, kind=draft.kind or "remand")
    return draft


_TAKING = frozenset(("transfer.moved", "transfer.rushed"))
_TO_COURT = re.compile(
    r"\b(?:taken|took|brought|returned|driven|escorted|led|flown|moved|sent)\s+(?:(?:him|her|them|back|again|straight)\s+)*(?:to|in|into)\s+"
    r"(?:(?:an?|the|his|her|their)\s+)?(?:court|courtroom|trial|(?:[\w’'.-]+\s+){1,4}?[Cc]ourt(?:room)?)\b(?!\s+(?:cells?|building|hospital))"
)
""" "Brought to trial in Da Nang", "taken to the Pyin Oo Lwin court": heard there, not moved."""


_FROM_COURT = re.compile(
    r"\b(?:led|taken|escorted|driven|whisked|removed|marched|hauled|dragged|carted|carried)\b[^.;]{0,30}?\bfrom\s+(?:the\s+)?(?:court\w*|dock|hearing)\b"
)
_NO_HOUSE = re.compile(
    r"\b(?:returned|sent|went|taken|brought|flown|moved|driven|back)\s+(?:[\w-]+\s+){0,2}?to\s+(?:the\s+|his\s+|her\s+|their\s+|an?\s+)?(?:native\s+|home\s+|own\s+)?"
    r"(?:[Uu]niversit\w+|[Aa]cademy|schools?|[Cc]ollege|conference|villages?|home\s?towns?|homeland|festival|hotel|job|work|classroom|desk|front|stage|parents|families)\b"
)
""" "Has been sent to the University of Dakar", "returned to her village": nobody is moved in custody."""


def _to_a_prison(view: View, draft: Draft) -> bool:
    """Whether a house is named, or a court sends "to jail"."""
    return draft.facility is not None or bool(
        _TO_JAIL.search(view.characters, draft.start, view.sentence.end)
    )


_TO_JAIL = re.compile(
    r"\b(?:court|judges?|magistrates?)\s+(?:[\w-]+\s+){0,2}?sent\s+[^.;,]{1,40}?\s(?:back\s+)?to\s+(?:jail|prison|remand)\b"
)
_SENDING = frozenset(("transfer.moved", "transfer.drove_them"))


def moved(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence, an arrest of somebody told to be in custody told as a transfer."""
    for one in drafts:
        draft = _held_by_court(view, one)
        if draft.event is Event.TRANSFER and draft.rule == "transfer.moved" and not draft.facility:
            if _NO_HOUSE.search(view.characters, draft.start, draft.end):
                continue
        taken = draft.event is Event.ARREST and draft.rule.startswith("arrest.taken")
        match = None
        if taken and draft.person in view.discourse.held:
            match = _TO.search(view.characters, draft.start, draft.end)
        if match is None:
            yield draft
        else:
            yield replace(draft, event=Event.TRANSFER, by=None, facility=match["house"])
