"""Which accusation a charge is that is dropped, withdrawn or dismissed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_NAMED = re.compile(
    r"(?:charges?|accusations?|counts?)\s+(?:of\s+(?P<of>[^,.;]{3,60}?)(?=\s+against|\s+was|\s+were|,|$)|,\s*(?P<comma>[^,]{3,60}),)"
    r"|(?P<front>\b[a-z][a-z -]{2,30})\s+(?:charges?|accusation)\b"
)


def which_charge(view: View, at: int) -> str | None:
    """What the charge at a chunk is: "the charges of fraud against X", "the sedition case against X"."""
    start = view.place(at)[0]
    match = _NAMED.search(view.characters, start, view.sentence.end)
    if not match:
        return None
    if match["front"]:
        words = re.sub(
            r"^(?:the|a|an|all|these|those|his|her|their|second|first|third|original|same|new|main)\s+",
            "",
            match["front"],
        )
        return words if words not in {"the", "all", "criminal", "his", "her", "their"} else None
    return match["of"] or match["comma"]
