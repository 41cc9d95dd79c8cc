"""What a sentence leaves open or takes back as a whole, whatever rule read the event in its clause: "it is not known
whether …", "there is no evidence that …", "wrongly reported that …", "nobody could confirm that …".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import hedged_at
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_REST = r"(?:(?!\b(?:but|while|although|whereas|who|after|before|when|since|because)\b|,\s+and\b)[^.;:“”]){0,100}$"
_LEFT_OPEN = needing(
    rf"\b(?:(?:not|never)\s+(?:yet\s+|been\s+|at\s+all\s+)*(?:known|clear|certain|said|told|disclosed|established)|un(?:known|clear|certain)"
    rf"|(?:nobody|no\s+one)\s+(?:knows|knew|would\s+say|could\s+say|can\s+say)|no\s+word(?:\s+on)?)\s+(?:whether|if)\s{_REST}",
    "whether|if",
    flags=re.IGNORECASE,
)
_NO_GROUND = needing(
    rf"\b(?:no|without|nor\s+any|never\s+any)\s+(?:\w+\s+)?(?:evidence|proof|indication|sign|suggestion|grounds\s+to\s+think)\s+(?:at\s+all\s+|whatever\s+|so\s+far\s+)?that\s{_REST}"
    rf"|\b(?:wrongly|falsely|incorrectly|mistakenly|erroneously)\s+(?:stated|said|claimed|claims|reported|reports|wrote|writes|announced|suggested)\s+that\s{_REST}",
    "that",
    flags=re.IGNORECASE,
)
_UNCONFIRMED = needing(
    rf"\b(?:nobody|no\s+one|none\s+of\s+[^,;.]{{2,40}}?|no\s+(?:[\w-]+\s+){{1,3}}?)\s*(?:could|can|would|will|has|have|had)\s+(?:yet\s+|so\s+far\s+|been\s+able\s+to\s+)*"
    rf"(?:confirm|verif|corroborat|establish)\w*\s+(?:(?:the\s+)?(?:reports?|claims?|news|rumou?rs?)\s+)?that\s{_REST}",
    "confirm|verif|corroborat|establish",
    flags=re.IGNORECASE,
)
_DENIED_THAT = needing(
    rf"\b(?:denied|denies|deny|denying|untrue|not\s+true)\s+that\s{_REST}",
    "that",
    flags=re.IGNORECASE,
)
_IF = re.compile(
    r"\W*(?:if|unless|had|it\s+would\s+(?:be|have\s+been)\s+\w+\s+if)\s[^.;,]*$", re.IGNORECASE
)
_REFUSES = re.compile(
    r"\b(?:den(?:y|ies|ied)|refus\w+|allowed|permitted|barred|prevented|deprived|unable|able|turned|kept|blocked|stopped|withheld)\b"
)
""" "Whether X has been | denied access": where the words of a refusal stand."""
_SURE = frozenset((Stance.ASSERTED, Stance.ALLEGED))


def unfounded(view: View, draft: Draft, at: int) -> Draft | None:
    """A draft as the clause that its own hangs on puts it; None where that leaves it open."""
    start = view.sentence.start
    if draft.event is Event.ACCESS_DENIED:
        refused = _REFUSES.search(view.characters, at, draft.end)
        at = refused.start() if refused is not None else at
    if _LEFT_OPEN.search(view.stretch, start, at):
        return None
    if draft.stance in _SURE and _NO_GROUND.search(view.stretch, start, at):
        return replace(draft, stance=Stance.NEGATED)
    if draft.stance is Stance.ASSERTED and _UNCONFIRMED.search(view.stretch, start, at):
        return replace(draft, stance=Stance.ALLEGED)
    return draft


def demanded(view: View, drafts: Iterable[Draft]) -> list[Draft]:
    """The demands of a sentence without those that it supposes or says not to have been made; alleged where it only hears of them."""
    told = (_demanded(view, draft, draft.start) for draft in drafts)
    return [draft for draft in told if draft is not None]


def _demanded(view: View, draft: Draft, at: int) -> Draft | None:
    start = view.sentence.start
    if _LEFT_OPEN.search(view.stretch, start, at):
        return None
    if _IF.match(view.characters, start, at):
        return None
    if _NO_GROUND.search(view.stretch, start, at) or _DENIED_THAT.search(view.stretch, start, at):
        return None
    doubtful = _UNCONFIRMED.search(view.stretch, start, at) or hedged_at(view, at)
    return replace(draft, stance=Stance.ALLEGED) if doubtful else draft
