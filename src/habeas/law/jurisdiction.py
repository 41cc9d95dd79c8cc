"""Which jurisdiction a document speaks of, from the courts and places that the packs know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from habeas.law.pack import codes, gazetteer, packs_of_ones_own

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Found:
    """A jurisdiction and the words it was found from."""

    code: str
    because: tuple[str, ...]


def find_jurisdiction(courts: Iterable[str], places: Iterable[str]) -> Found | None:
    """The one jurisdiction that courts and places point to; None when nothing decides.

    A place inside a court's name counts double. When two jurisdictions stand level, there is none.
    """
    points: dict[str, int] = {}
    because: dict[str, list[str]] = {}
    for weight, names in ((2, courts), (1, places)):
        for name in names:
            for code in _codes_of(name, packs_of_ones_own()):
                points[code] = points.get(code, 0) + weight
                because.setdefault(code, []).append(name)
    if not points:
        return None
    order = sorted(points, key=lambda code: (-points[code], code))
    if len(order) > 1 and points[order[0]] == points[order[1]]:
        return None
    return Found(order[0], tuple(dict.fromkeys(because[order[0]])))


@lru_cache(maxsize=20_000)
def _codes_of(name: str, own: str) -> frozenset[str]:
    """The jurisdictions that a name points to, by the packs of one's ``own`` and those shipped."""
    found = {code for code in codes() if _stands(_words(code, own), name)}
    if "HK" in found and _stands(_places(own), name):
        found.discard("CN")
    return frozenset(found)


_Words = dict[str, tuple[str, ...]]
"""Words by their first character."""


@cache
def _words(code: str, own: str) -> _Words:
    known = gazetteer(code, own)
    return _by_first((*known.places, *known.marks, *known.countries))


@cache
def _places(own: str) -> _Words:
    return _by_first(gazetteer("HK", own).places)


def _by_first(words: Iterable[str]) -> _Words:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:1], []).append(word)
    return {first: tuple(some) for first, some in found.items()}


def _stands(words: _Words, name: str) -> bool:
    """Whether one of the words stands in a name."""
    return any(
        name.startswith(word, at) and _inside(word, name)
        for at, first in enumerate(name)
        for word in words.get(first, ())
    )


def _inside(word: str, name: str) -> bool:
    at = name.find(word)
    if at < 0:
        return False
    if not word.isascii() and len(word) < 12 and not word[0].isascii():
        return True
    before = at > 0 and name[at - 1].isalnum()
    after = at + len(word) < len(name) and name[at + len(word)].isalnum()
    return not (before or after)
