"""Lines that open with a name set apart, as entries of a list or of a court's diary do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View


def heads_line(view: View, index: int) -> bool:
    """ "X – sedition – for plea": a line that opens with a name set apart by a dash or colon."""
    after = view.chunks[index + 1].low[0] if index + 1 < len(view.chunks) else ""
    return (index == 0 and after in {"–", "—", ":"}) or _entry(view)


def _entry(view: View) -> bool:
    """ "X and Y (treason).": names and a bracket, and no more, at the head of a paragraph."""
    kinds = [chunk.kind for chunk in view.chunks if chunk.kind is not Kind.MARK]
    start = view.sentence.start
    first = view.sentence.index == 0 or view.characters[start - 1] == "\n"
    alone = first and kinds[-1:] == [Kind.CLOSE] and Kind.VERB not in kinds
    return alone and kinds.count(Kind.OPEN) == 1 and len(kinds) <= _AN_ENTRY


_AN_ENTRY = 14
