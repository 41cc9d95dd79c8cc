"""Whom a page is about throughout: the one named first, and named far more often than anybody else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.reading.english.persons.discourse import Discourse
    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.persons.registry import Registry

_OFTEN = 3
_TIMES = 2
_SPOKEN = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}


def central(runs: Iterable[Run], registry: Registry) -> int | None:
    """The person a page tells of from its first name on; None where it tells of several."""
    found = (registry.person(run.name, (), run.title) for run in runs)
    times = Counter(p for p in found if p is not None and not registry.entries[p].official)
    (top, most), second = (times.most_common(1) or [(-1, 0)])[0], times.most_common(2)[1:]
    if most < _OFTEN or (second and most < _TIMES * second[0][1]):
        return None
    first = min(times, key=lambda p: registry.entries[p].first_place)
    return top if top == first else None


def spoken_of_throughout(discourse: Discourse, word: str) -> list[int]:
    """Whom "she" means under a heading that names nobody: her the page is about, where no other can be a she."""
    person, entries = discourse.traits.central, discourse.registry.entries
    if person is None or word not in _SPOKEN:
        return []
    gender = _SPOKEN[word]
    if entries[person].gender == gender:
        return [person]
    others = [p for p in discourse.registry.private() if p != person]
    only = all(entries[p].gender not in {None, gender} for p in others)
    return [person] if entries[person].gender is None and only else []
