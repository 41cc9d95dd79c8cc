"""Names that are already known, where they stand in a text that is not read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick_rs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_UNSPACED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")
"""Scripts that put no space between words: a name may touch the next word."""
_SHORTEST = 2


class Mention(NamedTuple):
    """A known name at characters ``start`` to ``end``."""

    start: int
    end: int
    name: str


def mentions(characters: str, start: int, end: int, names: Sequence[str]) -> Iterator[Mention]:
    """Where the names stand, whole, whatever their case; the longest at each place. Linear."""
    known = _known(tuple(names))
    if not known.names:
        return
    for number, one, two in known.automaton.find_matches_as_indexes(_alike(characters[start:end])):
        if _whole(characters, start + one, start + two):
            yield Mention(start + one, start + two, known.names[number])


class _Known(NamedTuple):
    names: tuple[str, ...]
    automaton: ahocorasick_rs.AhoCorasick


@lru_cache(maxsize=8)
def _known(names: tuple[str, ...]) -> _Known:
    forms = {
        _alike(" ".join(name.split())): name for name in names if len(name.strip()) >= _SHORTEST
    }
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    return _Known(tuple(forms.values()), ahocorasick_rs.AhoCorasick(list(forms), matchkind=kind))


def _alike(words: str) -> str:
    """The words in lower case with plain spaces, one character for each, so that places stay."""
    made = words.lower()
    if len(made) != len(words):
        made = "".join(low if len(low := c.lower()) == 1 else c for c in words)
    return re.sub(r"\s", " ", made).replace("’", "'")


def _whole(characters: str, start: int, end: int) -> bool:
    """Whether no letter of a spaced script touches a name."""
    before = characters[start - 1 : start + 1] if start else ""
    after = characters[end - 1 : end + 1]
    return not (_touches(before) or _touches(after))


def _touches(pair: str) -> bool:
    return len(pair) == 2 and pair.isalnum() and not _UNSPACED.search(pair)
