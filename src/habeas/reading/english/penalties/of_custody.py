"""Terms that are no sentence but custody: "freed after six months in custody", "a three-month detention order"."""

from __future__ import annotations

import re

_IN_CUSTODY = re.compile(r"^\s+(?:in|on|of)\s+(?:\w+\s+)?(?:custody|detention|remand)\b")
""" "Freed after six months in custody": custody, no sentence."""
_IN_JAIL = re.compile(r"^\s+(?:in\s+(?:prison|jail|gaol)|behind\s+bars)\b")
_BAILED = re.compile(r"\b(?:bail|bailed|acquitted|cleared|without\s+trial)\b")
""" "Got bail after six months in jail": custody, no sentence."""
_ORDER = re.compile(r"^\s+(?:(?:administrative|preventive|pre-?trial)\s+)?detention\s+orders?\b")
""" "Was given a three-month administrative detention order": no sentence."""

_SO_LONG = re.compile(
    r"\b(?:imprisoned|jailed|incarcerated|locked\s+up|behind\s+bars)\s+for\s+(?:almost|nearly|more\s+than|over|close\s+to|(?:the\s+)?(?:last|past))\s+$",
    re.IGNORECASE,
)
""" "Imprisoned for almost five years, X was never tried": so long already, and no term."""


_BEEN_IN = re.compile(
    r"\b(?:has|have)\s+(?:now\s+|already\s+)?been\s+(?:imprisoned|incarcerated|locked\s+away|put\s+(?:away|behind\s+bars|inside))\s+for\s+$",
    re.IGNORECASE,
)
_FOR_WHAT = re.compile(r"\s+(?:for|over|on|by|under|after)\s+\w")
""" "Has been imprisoned for two years without trial": so long already; "… for two years for libel": a term."""


def of_custody(before: str, after: str) -> bool:
    """ "Freed after six months in custody", "got bail after six months in jail"."""
    if _ORDER.match(after):
        return True
    if _SO_LONG.search(before) or (_BEEN_IN.search(before) and not _FOR_WHAT.match(after)):
        return True
    jailed = _IN_JAIL.match(after) and _BAILED.search(before)
    return before.endswith("after ") and bool(_IN_CUSTODY.match(after) or jailed)
