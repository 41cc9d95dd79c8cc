"""Which jurisdiction a document speaks of, from the courts and places that the packs know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.law.pack import codes, gazetteer

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
            for code in _codes_of(name):
                points[code] = points.get(code, 0) + weight
                because.setdefault(code, []).append(name)
    if not points:
        return None
    order = sorted(points, key=lambda code: (-points[code], code))
    if len(order) > 1 and points[order[0]] == points[order[1]]:
        return None
    return Found(order[0], tuple(dict.fromkeys(because[order[0]])))


def _codes_of(name: str) -> set[str]:
    found = set()
    for code in codes():
        known = gazetteer(code)
        if any(_inside(word, name) for word in (*known.places, *known.marks, *known.countries)):
            found.add(code)
    if "HK" in found and any(_inside(w, name) for w in gazetteer("HK").places):
        found.discard("CN")
    return found


def _inside(word: str, name: str) -> bool:
    at = name.find(word)
    if at < 0:
        return False
    if not word.isascii() and len(word) < 12 and not word[0].isascii():
        return True
    before = at > 0 and name[at - 1].isalnum()
    after = at + len(word) < len(name) and name[at + len(word)].isalnum()
    return not (before or after)
