"""How far a speaker's words reach within a sentence: to a semicolon, behind which the page speaks again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_GOES_ON = re.compile(r";\s+(?:(?:and|but)\s+)?(?:that|to|for|whether|how|why)\b|;\s*[\"“]")
""" "He said that the door was broken; that nobody was let in": his words all the same."""
_AN_OFFICE = re.compile(
    r"\b(?:prison|police|ministr\w+|minister|administration|government|authorities|spokes\w+|officials?|prosecut\w+|court|army|military|state\s+(?:media|television|radio)|governor|director|service)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r",\s+(?:but|while|although|though|yet|whereas)\s+(?:his|her|their|the|[A-Z][\w’'-]*['’]s)\s+(?:[\w-]+\s+)?(?:family|families|relatives|parents|mother|father|wife|husband|partner|sisters?|brothers?|sons?|daughters?|children|lawyers?|counsel|attorneys?|colleagues|friends|supporters|cellmates?)\s+"
    r"(?:still\s+)?(?:has|have|had|was|were|is|are|do|does|did|says?|said|cannot|could|believes?|denie[sd]|deny|fears?|feared|insists?|insisted|disputes?|disputed)\b"
)
""" "The prison says that she was moved, but her family has not been told": the page speaks again of the family."""
_QUOTE = re.compile(r"[\"“”]")


def said_until(view: View, place: int, *, end: int) -> tuple[int, int]:
    """Between which semicolons the words of whoever speaks at a place stand, in a sentence read to ``end``."""
    characters, first = view.characters, view.sentence.start
    start = first
    for at in _semicolons(characters, first, end):
        if at < place:
            start = at + 1
        else:
            end = at
            break
    theirs = _THEIRS.search(characters, place, end)
    if theirs is not None and _AN_OFFICE.search(characters, start, place):
        end = theirs.start()
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
