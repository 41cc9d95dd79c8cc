"""What kind of penalty a term is: prison, suspended, probation, exile, deprivation of rights."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.amounts import Duration

PRISON = re.compile(
    r"^[’']?\s*(?:(?:and\s+\w+\s+)?(?:in|of|behind|at|to)\s+)?(?:a\s+|the\s+)?(?:\w+[\s-]){0,3}?(?:prison|jail|imprisonment|bars|colony|custody|hard\s+labou?r|gaol)\b",
    re.IGNORECASE,
)
RIGHTS = re.compile(
    r"(?:deprivation|deprived|stripped)\s+of\s+(?:his\s+|her\s+|their\s+)?political\s+rights",
    re.IGNORECASE,
)
PROBATION = re.compile(
    r"^[’']?\s*(?:of\s+)?(?:probation|house\s+arrest|supervision|supervised)", re.IGNORECASE
)
_RESTRICTED = re.compile(
    r"^[’']?\s*(?:of\s+)?[\"“‘]?(?:restrict\w+\s+(?:of\s+)?(?:freedom|liberty|movement)|restrictions?\s+of\s+(?:freedom|liberty))",
    re.IGNORECASE,
)
SUSPENDED = re.compile(r"\bsuspended\b", re.IGNORECASE)

_SUSPENDED_OF = re.compile(
    r"\b(?:suspended|conditional)\s+(?:(?:prison|jail)\s+)?(?:(?:sentence|term|imprisonment)\s+of\s+)?$|\bconditionally\s+to\s+$",
    re.IGNORECASE,
)
_NEXT_TERM = re.compile(
    r"(?:[,;](?!\s+(?:\w+\s+)?suspended\b)|\band\b|\bplus\b|\bfollowed\b)(?=[^.;]{0,30}?\b(?:years?|months?)\b)"
    r"|\band\s+(?:(?:his|her|their)\s+[a-z]|[A-ZÀ-Ý][a-zà-ÿ])"
)
"""What a second term says of itself is not said of the first."""


_EXILE = re.compile(r"\bexile\b", re.IGNORECASE)
_TO_EXILE = re.compile(r"(?<!\bin )\bexile\b", re.IGNORECASE)
""" "A figure living in exile to 20 years": where somebody lives is no penalty."""


def kind_of(view: View, term: Duration, after: str) -> str:
    """The kind of penalty that a term is, by the words before it and ``after`` it."""
    clause_words = _NEXT_TERM.split(after[:70], maxsplit=1)[0]
    before = view.characters[max(view.sentence.start, term.start - 60) : term.start]
    if RIGHTS.search(clause_words) or (RIGHTS.search(before) and not PRISON.match(after)):
        return "deprivation_of_political_rights"
    if PROBATION.match(after):
        return "probation" if "house" not in after[:14] else "house arrest"
    if _RESTRICTED.match(after):
        return "restricted freedom"
    if SUSPENDED.search(clause_words[:40]) or _SUSPENDED_OF.search(before):
        return "suspended"
    if _EXILE.search(clause_words[:20]) or _TO_EXILE.search(before[-20:]):
        return "exile"
    if "in absentia" in after[:40] or "in absentia" in before:
        return "prison in absentia"
    return "prison"
