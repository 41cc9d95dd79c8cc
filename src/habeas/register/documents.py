"""Documents in the register: received once, read as often as a reader improves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.records.claim import Claim
from habeas.records.document import Document, Text
from habeas.records.person import Person, StatedCount
from habeas.records.reading import Reading
from habeas.records.remark import Remark
from habeas.records.unread import UnreadPart
from habeas.register import originals, payloads
from habeas.register.errors import NoSuchRecord
from habeas.register.models import DocumentRow
from habeas.register.originals import Original
from habeas.register.portions import portions
from habeas.register.stored import restored

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Held:
    """A document that the register holds: its number, and the number of its latest reading."""

    number: int
    reading: int | None


def held(register: Register, document: str) -> Held | None:
    """The document with this id (the SHA-256 of its bytes), None when it is not held."""
    return held_among(register, (document,)).get(document)


def held_among(register: Register, documents: Iterable[str]) -> dict[str, Held]:
    """Those of some documents that are held, by their ids."""
    rows = DocumentRow.objects.using(register.alias)
    found: dict[str, Held] = {}
    for some in portions(documents):
        columns = rows.filter(id__in=some).values_list("id", "number", "reading")
        found |= {document: Held(number, reading) for document, number, reading in columns}
    return found


@dataclass(frozen=True, slots=True)
class Found:
    """A document as a search shows it."""

    title: str
    received: str
    characters: str


def found(register: Register, number: int, known_at: str | None = None) -> Found | None:
    """A document by number; None when it was received after ``known_at``."""
    row = DocumentRow.objects.using(register.alias).filter(number=number).first()
    if row is None or row.reading is None or (known_at and row.received > known_at):
        return None
    characters = reading_of(register, row.reading).text.characters
    return Found(row.title or row.name, row.received, characters)


def files_of(register: Register, documents: Iterable[str]) -> frozenset[str]:
    """The files in which the originals of these documents stand, of those that are held."""
    numbers = (one.number for one in held_among(register, documents).values())
    received = (payloads.load(register.alias, number) for number in numbers)
    return frozenset(str(one["original"]["file"]) for one in received if one)


def reading_of(register: Register, number: int) -> Reading:
    """A reading as it was recorded. Raises NoSuchRecord when it was erased or never made."""
    made = payloads.load(register.alias, number)
    text = payloads.load(register.alias, made["text"]) if made else None
    if made is None or text is None:
        raise NoSuchRecord("a reading")
    return Reading(
        restored(Document, made["document"]),
        restored(Text, text["text"]),
        tuple(restored(Claim, claim) for claim in made["claims"]),
        tuple(restored(Person, person) for person in made["persons"]),
        tuple(restored(StatedCount, count) for count in made["counts"]),
        tuple(restored(Remark, remark) for remark in made["remarks"]),
        tuple(restored(UnreadPart, part) for part in made.get("unread", ())),
    )


def original_of(register: Register, number: int) -> bytes:
    """The original bytes of a document. Raises NoSuchRecord or Damaged."""
    received = payloads.load(register.alias, number)
    if received is None or "original" not in received:
        raise NoSuchRecord("a document")
    original = Original(**received["original"])
    return originals.get(register.place.originals, original, received["document"]["id"])
