"""The same person in two readings of one document, under the same name or another form of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from habeas.records.person import Person
    from habeas.records.reading import Reading


def continued(known: Mapping[str, int], before: Reading, now: Reading) -> dict[str, int]:
    """The case of each person of a newer reading whom an earlier one named, by the newer name.

    ``known`` holds the case of each name that any earlier reading gave. A name that is known is the
    same person. Another name is, where one calls the other by it or their names stand at the same
    place, and nobody else comes into question. No two persons of a reading are given one case.
    """
    found = {one.name: known[one.name] for one in now.persons if one.name in known}
    new = [one for one in now.persons if one.name not in known]
    gone = [one for one in before.persons if one.name not in found and one.name in known]
    meets = {one.name: [old.name for old in gone if _one_person(old, one)] for one in new}
    asked = Counter(old for olds in meets.values() for old in olds)
    found |= {
        name: known[olds[0]]
        for name, olds in meets.items()
        if len(olds) == 1 and asked[olds[0]] == 1
    }
    given: dict[str, int] = {}
    last = {one.name for one in before.persons}
    for name in sorted(found, key=lambda name: name not in last):
        if found[name] not in given.values():
            given[name] = found[name]
    return given


def _one_person(old: Person, new: Person) -> bool:
    if {old.name, *old.aliases} & {new.name, *new.aliases}:
        return True
    places = [(quote.layer, quote.start, quote.end) for quote in old.mentions]
    return any(
        quote.layer == layer and quote.start < end and start < quote.end
        for quote in new.mentions
        for layer, start, end in places
    )
