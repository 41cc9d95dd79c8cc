"""Whether somebody is told of as held: "moved from Karvel to Tolm" is told of anybody, and is a transfer of a prisoner only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_IN_PRISON = re.compile(
    r"\b(?:prisons?|jail(?:s|ed)?|gaol|imprisoned|penitentiary|penal|detention|detained|detainees?|custody|inmates?|convicts?|sentenced?|under\s+escort)\b",
    re.IGNORECASE,
)


def of_prisoner(view: View, person: int | None) -> bool:
    """Whether somebody has been told of as held, before, in the same sentence or in the next words of its paragraph."""
    if person in view.discourse.cases and person not in view.discourse.traits.freed:
        return True
    start, end = view.sentence.start, view.sentence.end
    closes = view.characters.find("\n", end, end + _NEXT)
    return (
        _IN_PRISON.search(view.characters, start, end + _NEXT if closes < 0 else closes) is not None
    )


_NEXT = 120
"""How many characters behind the sentence may tell of prison."""
