"""How far a speaker's words reach within a sentence: to a semicolon, behind which the page speaks again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_GOES_ON = re.compile(r";\s+(?:(?:and|but)\s+)?(?:that|to|for|whether|how|why)\b|;\s*[\"“]")
""" "He said that the door was broken; that nobody was let in": his words all the same."""
_QUOTE = re.compile(r"[\"“”]")


def said_until(view: View, place: int, *, end: int) -> tuple[int, int]:
    """Between which semicolons the words of whoever speaks at a place stand, in a sentence read to ``end``."""
    characters, first = view.characters, view.sentence.start
    start = first
    for at in _semicolons(characters, first, end):
        if at < place:
            start = at + 1
        else:
            return start, at
    return start, end


def _semicolons(characters: str, first: int, end: int) -> list[int]:
    """The semicolons behind which nobody's words go on, outside of quotations."""
    found = []
    at = characters.find(";", first, end)
    while at >= 0:
        inside = len(_QUOTE.findall(characters, first, at)) % 2
        if not inside and not _GOES_ON.match(characters, at, end):
            found.append(at)
        at = characters.find(";", at + 1, end)
    return found
