"""The town, province or country in which a clause says that something happened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.events.slots import clause
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_IN = re.compile(
    r"\b(?:in|at|near|from|to)\s+(?:the\s+)?(?:(?:city|town|village|province|district|capital|port|western|eastern|northern|southern|north-western|south-western|north-eastern|south-eastern|central|coastal)\s+)*(?:of\s+)?"
    r"(?P<name>[A-ZÀ-Ý][\w'’-]+(?:\s+[A-ZÀ-Ý][\w'’-]+){0,3}(?:\s+(?:province|district|county|region|oblast|governorate))?)"
)


_HOUSE_AFTER = re.compile(
    r"\s+(?:(?:central|women['’]s|military|remand|maximum-security|detention|police)\s+)*"
    r"(?:prison|jail|camp|cent(?:re|er)|station|barracks|colony|penitentiary|court|courthouse)\b",
    re.IGNORECASE,
)


def place_of(view: View, verb: int) -> str | None:
    """The town, province or country that a clause names after "in" or "at"."""
    start, end = clause(view, verb)
    organisation = lowered("world", "organisation_words")
    middle = max(start, view.place(verb)[0])
    spans = (
        *_IN.finditer(view.characters, middle, end),
        *_IN.finditer(view.characters, start, middle),
    )
    for match in spans:
        name = match["name"]
        if _HOUSE_AFTER.match(view.characters, match.end()):
            continue
        low = [part.lower() for part in name.split()]
        if low[0] in lowered("world", "not_names") or any(p in organisation for p in low[:-1]):
            continue
        if low[0] in {"ward", "branch", "section", "cell", "block", "room", "unit"}:
            continue
        if low[-1] in {"prison", "court", "jail"} or match.group().startswith(("to ", "from ")):
            continue
        if low[0] in lowered("world", "demonyms"):
            continue
        return name
    return None
