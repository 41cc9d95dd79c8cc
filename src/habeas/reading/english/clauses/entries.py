"""Entries of a chronology that leave out whom they tell of: "3 May 2021: Sentenced to four years"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk

_HEAD = frozenset(("date", "comma", "mark"))
_MARKS = frozenset((":", "–", "—"))


def heads_entry(before: Sequence[Chunk]) -> bool:
    """Whether nothing but a day and its mark stands before a word."""
    if len(before) < len(("day", "mark")) or before[-1].low[0] not in _MARKS:
        return False
    return before[0].kind == "date" and all(chunk.kind in _HEAD for chunk in before)
