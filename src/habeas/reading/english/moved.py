"""Whoever is held already and is "taken to a police station" is moved, and not arrested again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.draft import Draft
    from habeas.reading.english.view import View

_TO = re.compile(
    r"\b(?:taken|took|brought|driven|drove|led|carried|escorted)\b(?:\s+(?:him|her|them|away|back|on|off|both))*\s+(?:to|into)\s+"
    r"(?P<house>(?:(?:an?|the|another)\s+)?(?:[\w’'-]+\s+){0,3}?(?:station|prison|jail|colony|centre|center|hospital|barracks|camp|headquarters|facility|building))\b"
)


def moved(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence, an arrest of somebody told to be in custody told as a transfer."""
    for draft in drafts:
        taken = draft.event is Event.ARREST and draft.rule.startswith("arrest.taken")
        match = None
        if taken and draft.person in view.discourse.held:
            match = _TO.search(view.characters, draft.start, draft.end)
        if match is None:
            yield draft
        else:
            yield replace(draft, event=Event.TRANSFER, by=None, facility=match["house"])
