"""Terms that the court lessens in the breath in which it passes them: "two years, halved to one for her plea, and suspended"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.amounts import Duration

_TO = re.compile(
    r"[’']?(?:\s+(?:in\s+(?:prison|jail)|imprisonment))?,\s+(?:but\s+)?(?:reduced|halved|lowered|cut|commuted)\s+(?:by\s+(?:half|a\s+third)\s+)?to\s+",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"[’']?[^.;]{0,90}?\b(?:suspended|pleas?|pleaded|pleading|guilty|confess\w+|admit\w+|co-?operat\w+|testimony|remorse|(?:his|her|their)\s+(?:age|youth|health))\b",
    re.IGNORECASE,
)
_AND_SUSPENDED = re.compile(r"[^.;,]{3,70}?,?\s+and(?=\s+suspended\b)")
""" "Halved to a year on account of her plea and suspended for two years"."""
_LATER = re.compile(
    r"\b(?:appeal\w*|cassation|amnest\w+|pardon\w*|clemency|decree|supreme|higher|later|retrial)\b",
    re.IGNORECASE,
)


def lessened(view: View, terms: list[Duration]) -> list[Duration]:
    """The terms of a sentence, one that was lessened at once with its first words and the months that are left."""
    made: list[Duration] = []
    for term in terms:
        last = made[-1] if made else None
        if last is not None and _TO.fullmatch(view.characters, last.end, term.start):
            behind = view.characters[term.end : view.sentence.end]
            if _AT_ONCE.match(behind) and not _LATER.search(behind[:120]):
                on = _AND_SUSPENDED.match(behind)
                end = term.end + (on.end() if on else 0)
                made[-1] = replace(last, end=end, months=term.months, words=term.words)
                continue
        made.append(term)
    return made
