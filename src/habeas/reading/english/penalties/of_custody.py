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


_OF_HOUSE_ARREST = re.compile(r"^\s+(?:of|under|in)\s+house\s+arrest\b")
_PASSED = re.compile(
    r"\b(?:sentenc\w*|given|gave|handed|got|receiv\w+|impos\w+|condemn\w*|serv\w+|punish\w*|term|penalty|verdict|judge?ment)\b",
    re.IGNORECASE,
)
""" "Four months of house arrest ended for X": custody, where no words of judging stand before."""


def of_custody(before: str, after: str) -> bool:
    """ "Freed after six months in custody", "got bail after six months in jail"."""
    if _ORDER.match(after) or (_OF_HOUSE_ARREST.match(after) and not _PASSED.search(before)):
        return True
    if _SO_LONG.search(before) or (_BEEN_IN.search(before) and not _FOR_WHAT.match(after)):
        return True
    jailed = _IN_JAIL.match(after) and _BAILED.search(before)
    return before.endswith("after ") and bool(_IN_CUSTODY.match(after) or jailed)


_LONG_THERE = re.compile(
    r"\b(?:been|spent|was|were|is|are)\s+(?:held\s+|kept\s+|now\s+|already\s+|locked\s+up\s+)*(?:(?:in|behind|inside|at)\s+(?:[\w’'-]+\s+){1,4}?|inside\s+|there\s+|held\s+|detained\s+)for\s+(?:[a-z]+\s+){0,3}$"
)
""" "Who has been in jail for nearly four years": so long already, and no term."""
_KEPT_IN = re.compile(
    r"\b(?:banned|barred|prohibited|forbidden|forbade|bars?|bans?)\b[^.;]{0,24}?\b(?:leav\w+|travel\w*|going|go|exit\w*)\b[^.;]{0,30}?\bfor\s+(?:up\s+to\s+)?$",
    re.IGNORECASE,
)
""" "Banned him from leaving the country for two years": a ban on travel, no term."""
_KEPT_FROM = re.compile(
    r"\b(?:banned|barred|prohibited|forbidden)\s+from\s+(?:see|meet|visit|contact|call|receiv|speak|phon)\w*\b[^.;]{0,50}\bfor\s+$",
    re.IGNORECASE,
)
""" "Barred from seeing his family for six months": custody, no penalty."""
_SERVED_AS = re.compile(r"\bserv(?:e|es|ed|ing)\s+(?:\w+\s+)?as\b[^.;]{0,60}$")


def no_term(before: str) -> bool:
    """Whether the words before a length of time keep somebody in or away so long, or tell how long they worked."""
    return any(kept.search(before) for kept in (_KEPT_IN, _KEPT_FROM, _LONG_THERE, _SERVED_AS))
