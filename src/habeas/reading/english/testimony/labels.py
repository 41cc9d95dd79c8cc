"""Who speaks by a label: 'His wife: "They beat him"', "Mother: slapped, made to stand"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_LABEL = re.compile(
    r"\W*(?P<who>(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Mm]y|[Oo]ur|[Aa]n?)\s+)?(?:[a-z-]+\s+|[A-Z][\w’'-]+['’]s\s+)?"
    r"(?i:wife|husband|mother|father|parents?|sons?|daughters?|brothers?|sisters?|cousins?|aunt|uncle|grand\w+|partner|fianc[eé]e?|family|relatives?|widow|lawyers?|counsel|attorney|friends?|neighbou?rs?|cell-?mates?|inmates?|prisoners?|witness(?:es)?|colleagues?|client|himself|herself))"
    r"(?:\s+\([^()\n]{2,40}\)|\s+on\s+the\s+phone|\s+says)?:\s+(?P<quote>[\"“„«])?"
)


def labelled(view: View, draft: Draft, place: int) -> str | None:
    """The label that a draft's words stand behind: of ill-treatment, or of a quotation.

    "Lawyer: refused" says what was refused, and not who speaks.
    """
    found = _LABEL.match(view.characters, view.sentence.start, view.sentence.end)
    if found is None or place < found.end():
        return None
    speaks = found["quote"] is not None or draft.event is Event.ILL_TREATMENT
    return found["who"] if speaks else None
