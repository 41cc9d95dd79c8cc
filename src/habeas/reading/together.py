"""What several readings of one document have in common: its persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.person import Person

if TYPE_CHECKING:
    from collections.abc import Sequence


def persons_together(persons: Sequence[Person]) -> tuple[Person, ...]:
    """The persons of several readings; those with the same name are one."""
    made: dict[str, Person] = {}
    for person in persons:
        before = made.get(person.name)
        made[person.name] = (
            person
            if before is None
            else Person(
                person.name,
                tuple(dict.fromkeys((*before.aliases, *person.aliases))),
                (*before.mentions, *person.mentions),
            )
        )
    return tuple(made.values())
