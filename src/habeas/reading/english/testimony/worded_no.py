"""Whether words say no themselves, and whether what stands around them takes them back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_NO = re.compile(
    r"\b(?:not?|never|none|nobody|nothing|neither|nor|without|cannot|un\w+|fail\w*|refus\w*|den(?:y|ie)\w*|declin\w*|lack\w*|yet)\b|n['’]t\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\bden(?:y|ies|ied|ying)\s+(?:that|having)\b"
    r"|\b(?:reject|dismiss|rebut|refut)\w*\s+(?:the\s+)?(?:claims?|reports?|allegations?|rumou?rs)\s+that\b",
    re.IGNORECASE,
)
_NONE_OF = re.compile(r"\b(?:none|neither|not\s+one)\s+of\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE)
_NOT_SO = re.compile(r"(?:\b(?:not|never)|n['’]t)\s+(?:been\s+|being\s+)?$", re.IGNORECASE)
_CLOSE = 40


def says_no(words: str) -> bool:
    """ "Was not allowed", "without a lawyer": whether words tell of what is missing by a no of their own."""
    return _NO.search(words) is not None


def taken_back(view: View, start: int, end: int, *, of_none: bool) -> bool:
    """ "The hospital denied that it turned her away", "rejected claims that her letters are held", "none of her visits
    was cancelled": whether words from ``start`` to ``end`` tell what is denied in them or right before them;
    ``of_none`` where "none of" is no part of what they word.
    """
    first = max(view.sentence.start, start - _CLOSE)
    ahead = view.characters[first:start]
    if _TAKEN_BACK.search(view.characters, start, end):
        return True
    none = view.characters[start:end].lower().startswith(("none of", "neither of", "not one of"))
    if of_none and (none or _NONE_OF.search(ahead)):
        return True
    found = list(_TAKEN_BACK.finditer(ahead))
    return bool(found) and not ahead[found[-1].end() :].strip()


def not_so(view: View, start: int) -> bool:
    """ "Her lawyers were not kept out": whether a no stands right before words that say none themselves."""
    return _NOT_SO.search(view.characters, view.sentence.start, start) is not None
