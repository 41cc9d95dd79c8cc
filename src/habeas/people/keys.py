"""Keys by which candidates are found: two persons that share none are never compared.

To the keys of the name (:mod:`habeas.people.name_keys`) come those that join a part of it with what
else is known, so that a misspelt name is still met where the case is the same:

====  ==========================================================================================
a     another form of the name
d     surname or part, and the day of a step of the case
w     surname, and a person beside whom it is named
x     a redacted name, and a day or a court
#     the number of a court case
====  ==========================================================================================

A key that more persons share than :func:`largest_block` says tells too little to look any of them
up by. What a part of a name and a court, a month or a year of birth have in common is no key: in
trials with lists of 10,000 persons every fourth candidate was brought up so, and none was asked
about whom the keys of the name do not meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.names.folding import folded
from habeas.people.known_by import NameKind
from habeas.people.name_keys import name_keys
from habeas.people.places import court_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from habeas.people.known_by import KnownBy

LARGEST_BLOCK = 2_000
"""Persons that share a key from which on the key alone brings up no candidates."""
LARGEST_JOINED_BLOCK = 20
"""The same for keys that join a part of a name with something else: many who share a court and a
part of a name tell of nobody who is misspelt, and each new one would be compared with all of them.
"""
_JOINED = frozenset("dw")
CUSTODY = ("arrest", "detention", "disappearance")
_MOST_COURTS = 3


def largest_block(key: str) -> int:
    """How many mentions may share a key that others are looked up by."""
    return LARGEST_JOINED_BLOCK if key[0] in _JOINED else LARGEST_BLOCK


def keys(known: KnownBy) -> frozenset[str]:
    """The keys of a person: equal for equal knowledge, in any order."""
    if known.kind is NameKind.UNNAMED:
        return frozenset()
    found = {f"#{number}" for number in known.case_numbers}
    if known.kind in {NameKind.REDACTED, NameKind.PSEUDONYM}:
        form = folded(known.name)
        found |= {f"x{form}/{about}" for about in (*_days(known), *_courts(known))}
        return frozenset(found)
    given: set[str] = set()
    surname: set[str] = set()
    for name in (known.name, *known.aliases):
        own = name_keys(name)
        found |= own.whole
        given |= own.given
        surname |= own.surname
    found |= {f"a{folded(alias)}" for alias in known.aliases}
    if known.aliases:
        found.add(f"a{folded(known.name)}")
    found |= _joined("d", surname or given, {when for _, when in _dated(known.days)})
    found |= _joined("w", surname, _beside(known))
    return frozenset(found)


def _joined(kind: str, names: Iterable[str], abouts: Iterable[str]) -> set[str]:
    several = tuple(abouts)
    return {f"{kind}{name}/{about}" for name in names for about in several}


def _dated(steps: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each step and when it was, as ``arrest 2024-05-03`` tells it."""
    for step in steps:
        event, _, when = step.partition(" ")
        yield event, when


def _in_custody(steps: Iterable[str]) -> set[str]:
    return {when for event, when in _dated(steps) if event in CUSTODY}


def _days(known: KnownBy) -> set[str]:
    return _in_custody(known.days)


def _courts(known: KnownBy) -> set[str]:
    return {key for court in known.courts[:_MOST_COURTS] for key in court_keys(court)}


def _beside(known: KnownBy) -> set[str]:
    several = ({k for k in name_keys(other).whole if k[0] == "p"} for other in known.beside[:4])
    return {min(found) for found in several if found}
