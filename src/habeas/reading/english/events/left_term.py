"""The term that is left after a sentence was cut or raised: "reduced her sentence from four years to two"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View


def left_term(view: View, place: int) -> int | str | None:
    """The first term behind ``place`` that "to" leads in, up to the next clause."""
    for term in view.durations:
        before = view.characters[max(place, term.start - 8) : term.start]
        if term.start <= place or not before.rstrip().endswith(" to"):
            continue
        return None if ";" in view.characters[place : term.start] else term.months
    return None
