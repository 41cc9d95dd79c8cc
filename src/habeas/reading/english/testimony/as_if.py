"""What is only likened, weighed or said of what would follow: "as if she had been convicted", "considered going on
hunger strike", "could die without treatment", "is free to leave". Nothing of it is told to have happened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_AS_IF = needing(
    r"(?<!look\s)(?<!looks\s)(?<!looked\s)(?<!seems\s)(?<!appears\s)(?<!sounds\s)\bas\s+(?:if|though)\s+[^,;.]{0,60}$",
    "as if|as though",
    flags=re.IGNORECASE,
)
_CONSIDERED = needing(
    r"\b(?:consider(?:s|ed|ing)?|contemplat(?:es?|ed|ing)|(?:think(?:s|ing)?|thought|talk(?:s|ed|ing)?|spoke|speaks)\s+(?:of|about)|threaten(?:s|ed)?\s+with|dissuaded\s+(?:him|her|them)\s+from|talked\s+(?:him|her|them)\s+out\s+of|decided\s+against)\s+(?:going|starting|beginning|launching|resuming|joining|taking)\s+[^,;.]{0,20}$",
    "going|starting|beginning|launching|resuming|joining|taking",
)
_WOULD_GO = needing(
    r"\b(?:would|['’]d|(?:plans?|planned|intends?|intended|wants?|wanted|ready|prepared|determined|about)\s+to)\s+(?:\w+ly\s+|also\s+|then\s+|again\s+)?(?:go|begin|start|launch|resume|join|take\s+part)\b[^,;.]{0,20}$",
    "would|'d|’d| to",
)
_FREE_TO = re.compile(r"free\s+(?:to|of|from|as|for|access|medical|legal|will|time|press|trade)\b")
_PLACE_IS = re.compile(
    r"\b(?:place|home|seat|future)\s+(?:is|was|will\s+be)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_WITHOUT = re.compile(
    r"\bwithout\s+(?:[\w-]+\s+){0,3}?(?:treatment|surgery|medicines?|medication|care|help|operation|insulin|dialysis|food|water|support|transplant)\b",
    re.IGNORECASE,
)
_WOULD = re.compile(r"\b(?:would|could|will|may|might|can)\b")
_REFUSED = re.compile(
    r"\b(?:den(?:y|ied|ies)|refus\w+|left|kept|held|been\s+without|is\s+without|was\s+without|withh\w+|(?:went|go|goes|going|gone)\s+without|not\s+\w+)\b"
)
_ASKED_NOT = needing(
    r"\b(?:ask|urg|demand|request|insist|plead|beg|appeal|pray|hop|order|rul)\w*\s+(?:[\w’'-]+\s+){0,3}?that\s+[^,;.]{0,50}?\bnot\s+(?:to\s+)?be\s*[^,;.]{0,25}$",
    "not ",
    flags=re.IGNORECASE,
)


def only_thought(view: View, draft: Draft, at: int) -> bool:
    """Whether an event is only likened to, weighed, asked not to be or said of what would follow."""
    start, last = view.sentence.start, view.sentence.end
    if _AS_IF.search(view.stretch, start, at):
        return True
    if draft.stance is Stance.NEGATED:
        return _ASKED_NOT.search(view.stretch, start, at) is not None
    if draft.event is Event.HEALTH:
        return _CONSIDERED.search(view.stretch, start, at) is not None
    if draft.event is Event.RELEASE and not draft.nominal:
        return _FREE_TO.match(view.characters, at) is not None
    if draft.event is Event.DETENTION:
        near = max(start, at - 30)
        return _PLACE_IS.search(view.characters, near, at) is not None
    if draft.event is not Event.ACCESS_DENIED or not _WITHOUT.search(view.characters, start, last):
        return False
    words = view.characters[start:last]
    return _WOULD.search(words) is not None and _REFUSED.search(words) is None


def to_be_begun(view: View, at: int) -> bool:
    """ "Announced that she would go on hunger strike": it is still to come."""
    return _WOULD_GO.search(view.stretch, view.sentence.start, at) is not None
