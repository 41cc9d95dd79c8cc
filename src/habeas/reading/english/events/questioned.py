"""Who was only questioned is not released: "was summoned as a witness and went home after three hours"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_WENT_HOME = needing(
    r"\b(?:questioned|interrogated|summoned|as\s+a\s+witness)\b[^.;]{0,60}\b(?:went|sent|go|gone|returned)\s+(?:back\s+)?(?:home|away)\b",
    "questioned|interrogated|summoned|as a witness",
    "home|away",
)
_HELD = needing(
    r"\b(?:arrest|detain|held|custody|cell|seized|taken|prison|jail|raid)",
    "arrest|detain|held|custody|cell|seized|taken|prison|jail|raid",
)


_KEPT = needing(
    r"\b(?:overnight|(?:through|all|during)\s+(?:the\s+)?night|for\s+(?:\w+\s+){1,3}hours)\b",
    "night|hours",
    flags=re.IGNORECASE,
)
_SENT_HOME = needing(
    r"\b(?:sent|allowed|permitted|let)\s+(?:to\s+)?(?:go|return|home|leave|back)\b",
    "sent|allowed|permitted|let",
)


def only_questioned(view: View, made: Iterable[Draft]) -> list[Draft]:
    """The drafts without the release of somebody of whom no custody is told."""
    drafts = list(made)
    if not _WENT_HOME.search(view.stretch) or _HELD.search(view.stretch):
        return drafts
    if _KEPT.search(view.stretch) and _SENT_HOME.search(view.stretch):
        return drafts  # "questioned through the night and sent home"
    cases = view.discourse.cases
    return [d for d in drafts if d.event is not Event.RELEASE or d.person in cases]
