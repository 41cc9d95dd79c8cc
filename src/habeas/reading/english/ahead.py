"""Whether the words before a date look ahead: "adjourned to 4 May", "will appear on Monday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.layout import Sentence

_MOVED = ("adjourned", "postponed", "put off", "scheduled")
_AHEAD = (
    " will ",
    " set for ",
    " scheduled ",
    " due ",
    " plans to ",
    " adjourned ",
    " postponed ",
    " until ",
    " is on ",
    " are on ",
    " listed for ",
    " put off ",
    " expected ",
    " planned ",
    " extended ",
)
_BY = re.compile(r"\bby\s+(?:the\s+)?(?:(?:first|last|end|middle|beginning)\s+(?:week\s+)?of\s+)?$")
_NEXT = re.compile(r"\bnext\b(?!\s+(?:day|morning|afternoon|evening|night|few)\b)")
""" "The next hearing is on 4 May"; "the next day" lies behind."""
_AHEAD_HERE = (" to be ", " would ")
"""Words that look ahead only within their own clause."""


def lies_ahead(characters: str, sentence: Sentence, place: int) -> bool:
    """Whether what stands before a date in its sentence says that the day is still to come."""
    before = characters[sentence.start : place].lower()
    near = before[-60:] + " "
    if any(word in before[-160:] for word in _MOVED):
        return True
    here = near.rsplit(",", 1)[-1]
    ahead = bool(_BY.search(before)) or any(word in here for word in _AHEAD_HERE)
    ahead = ahead or any(word in near for word in _AHEAD) or bool(_NEXT.search(near))
    return ahead and " was " not in near[-25:]
