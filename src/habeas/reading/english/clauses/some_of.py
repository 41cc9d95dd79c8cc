"""People counted out of somebody's circle as one group: "two of his aides", "several of her colleagues"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.group_size import cardinality, several_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk

_OWN = frozenset(("his", "her"))
_TWO = 2


def counted_of_own(made: Sequence[Chunk], group: Chunk) -> int:
    """How many chunks before "his aides" its group holds too: "two of" before it, else none; "four of their colleagues" are none of them."""
    if group.mentions or group.possessive or group.low[0] not in _OWN or len(made) < _TWO:
        return 0
    count, of = made[-2], made[-1]
    if of.low != ("of",) or len(count.low) != 1 or not several_people(group.low[-1]):
        return 0
    several = count.low == ("several",) or (cardinality(count.low) or 0) >= _TWO
    return _TWO if several else 0
