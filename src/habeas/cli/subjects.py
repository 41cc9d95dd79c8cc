"""The persons and groups of a register, as counts and statistics take them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from habeas.cli import declaring
from habeas.cli.progress import tracked
from habeas.cli.telling import source_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.clocks.counts import Seen, Unnamed
    from habeas.counting import Told
    from habeas.register.asking import Decided
    from habeas.register.store import Register


def persons(unlocked: Register, as_of: str, known_at: str | None) -> Iterator[Seen]:
    """Every person of a register on a day, as the register stood on another."""
    from habeas.counting import Readings, seen
    from habeas.people.unnamed import is_unnamed
    from habeas.register.asking import decided_among
    from habeas.register.cases import cases
    from habeas.register.naming import given_names

    then, day = declaring.known_until(known_at), date.fromisoformat(as_of)
    names = {line.number: line.name for line in cases(unlocked, then)}
    names |= given_names(unlocked, names, then)
    readings = Readings()
    every = tracked(decided_among(unlocked, names, then), len(names), "Counting")
    for at, (number, found) in enumerate(every):
        told = [_told(one) for one in found if one.tells]
        if at % 100 == 0:
            readings = Readings()
        if told:
            named = not is_unnamed(names[number])
            yield seen(number, told, day, named=named, readings=readings)


def groups(unlocked: Register, as_of: str, known_at: str | None) -> Iterator[Unnamed]:
    """Everybody whom documents tell of without a name, on a day."""
    from habeas.clocks.profile import CUSTODY
    from habeas.counting import Readings, unnamed
    from habeas.register.asking import decided_of_nobody

    then = declaring.known_until(known_at)
    for one in decided_of_nobody(unlocked, sorted(CUSTODY), then):
        yield from unnamed(_told(one), date.fromisoformat(as_of), Readings())


def _told(one: Decided) -> Told:
    from habeas.counting import Told

    accepted = (i for i, d in one.in_force.items() if d.verdict in {"accept", "correct"})
    return Told(source_of(one), one.told.document, frozenset(accepted), one.assessments)
