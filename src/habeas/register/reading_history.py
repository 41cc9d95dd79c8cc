"""What each reading of a document changed: computed from the ledger, which holds them whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.records.difference import Difference, between
from habeas.register.documents import reading_of
from habeas.register.errors import NoSuchRecord
from habeas.register.models import EntryRow
from habeas.register.readings import beside, leading, made_of

if TYPE_CHECKING:
    from habeas.records.claim import Claim
    from habeas.records.reading import Reading
    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Past:
    """A reading, when and by whom it was recorded, its ``role`` (``leads``, ``beside`` or
    ``past``), and its difference to the one that led before it (``over``; the first has none).
    """

    number: int
    at: str
    by: str
    reading: Reading
    role: str
    over: int | None
    difference: Difference[Claim]


def history(register: Register, document: int, known_at: str | None = None) -> tuple[Past, ...]:
    """The readings of a document, the oldest first. Raises NoSuchRecord."""
    made = made_of(register, [document], known_at).get(document)
    if not made:
        raise NoSuchRecord("a document number (habeas search shows it)")
    entries = EntryRow.objects.using(register.alias).in_bulk([one.number for one in made])
    readings = {one.number: reading_of(register, one.number) for one in made}
    roles = {leading(made): "leads", beside(made): "beside"}
    found = []
    for at, one in enumerate(made):
        over = leading(made[:at]).number if at else None
        old = readings[over].claims if over is not None else ()
        new = readings[one.number].claims
        entry = entries[one.number]
        found.append(
            Past(
                one.number, entry.at, entry.by, readings[one.number], roles.get(one, "past"), over,
                between(old, new),
            )
        )  # fmt: skip
    return tuple(found)
