"""Days that lead what is announced: "COMING UP. 14 February: the trial of X opens"."""

from __future__ import annotations

import re

_COMING_UP = re.compile(
    r"\W*(?:coming\s+up|upcoming(?:\s+(?:dates|hearings|trials))?|looking\s+ahead|the\s+(?:week|month|fortnight)\s+ahead|dates?\s+(?:ahead|to\s+watch|for\s+(?:your|the)\s+diary)|next\s+(?:dates|hearings)|what\s+(?:comes|is)\s+next)\s*[.:–—]?\s*",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\W*(?:on\s+)?(?:\w+day,?\s+)?", re.IGNORECASE)
_SO_LONG = 60


def coming_up(characters: str, block: int, start: int, place: int) -> bool:
    """Whether a day leads its sentence in a paragraph headed "COMING UP." or under a line of such words."""
    if not characters.startswith((":", " –", " —", " -", ","), _day_ends(characters, place)):
        return False
    label = _COMING_UP.match(characters, block)
    if label is None:
        above = characters[max(block - _SO_LONG, 0) : block].strip().rpartition("\n")[2]
        label = None if not _COMING_UP.fullmatch(above) else _COMING_UP.match(above)
        return label is not None and _LEADS.fullmatch(characters, start, place) is not None
    leads = max(start, label.end())
    return place >= leads and _LEADS.fullmatch(characters, leads, place) is not None


def _day_ends(characters: str, place: int) -> int:
    found = _A_DAY.match(characters, place)
    return found.end() if found else place


_A_DAY = re.compile(r"[\w’']+(?:,?\s+[\w’']+){0,2}")
