"""What the clause of a day says of it, whatever other clauses of its sentence look ahead to."""

from __future__ import annotations

import re

AHEAD = (
    " will ",
    " set for ",
    " set to ",
    " scheduled ",
    " due ",
    " plans to ",
    " expect to ",
    " expects to ",
    " adjourned ",
    " postponed ",
    " until ",
    " listed for ",
    " put off ",
    " expected ",
    " planned ",
    " fixed for ",
    " put back ",
    " awaits ",
    " awaiting ",
    " extended ",
    " projected for ",
    " announced for ",
    " been called for ",
    " resumes ",
    " falls on ",
    " must ",
    " has to ",
    " have to ",
    " faces ",
    " is up ",
    " are up ",
    " runs out ",
    " run out ",
)
"""Words that look ahead."""


def gone_by_here(before: str) -> bool:
    """ "X is due in court, while police arrested Y on 3 May": the clause of the day tells what is done, whatever is to come in another."""
    here = _AGAINST.split(before)[-1]
    done = len(here) < len(before) and _DONE.match(here) is not None
    return done and " to " not in here and not any(word in here for word in AHEAD)


_AGAINST = re.compile(r"[,;]\s+(?:while|whereas|although|though|but|and)\s+")
_DONE = re.compile(
    r"(?:[\w’'.-]+\s+){1,5}?(?:(?:was|were|has\s+been|have\s+been|had\s+been)\s+\w+|\w+ed)\b[^,;]*\b(?:on|since|in)\s+(?:\w+day,?\s+)?$"
)
