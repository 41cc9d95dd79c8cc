"""Documents in the register: received once, read as often as a reader improves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.records.claim import Claim
from habeas.records.document import Document, Text
from habeas.records.person import Person, StatedCount
from habeas.records.reading import MODEL, SHEET, Reading
from habeas.records.remark import Remark
from habeas.records.unread import UnreadPart
from habeas.register import originals, payloads
from habeas.register.errors import NoSuchRecord
from habeas.register.models import DocumentRow
from habeas.register.originals import Original
from habeas.register.portions import portions
from habeas.register.readings import leading, made_of
from habeas.register.stored import restored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from habeas.register.store import Register

_READINGS_AT_ONCE = 100


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
    """A document as a search shows it, and the persons whom its leading reading names."""

    title: str
    received: str
    characters: str
    names: frozenset[str]


def found(register: Register, number: int, known_at: str | None = None) -> Found | None:
    """A document by number, as its leading reading of a time has it; None when it has none."""
    row = DocumentRow.objects.using(register.alias).filter(number=number).first()
    made = made_of(register, [number], known_at).get(number)
    if row is None or not made:
        return None
    reading = reading_of(register, leading(made).number)
    names = frozenset(person.name for person in reading.persons)
    title = reading.document.title or reading.document.name
    return Found(title, row.received, reading.text.characters, names)


def all_held(register: Register) -> list[tuple[int, str]]:
    """Number and name of every document from which something was read, by number."""
    rows = DocumentRow.objects.using(register.alias).exclude(reading=None).order_by("number")
    return list(rows.values_list("number", "name"))


def files_of(register: Register, documents: Iterable[str]) -> frozenset[str]:
    """The files in which the originals of these documents stand, of those that are held."""
    numbers = (one.number for one in held_among(register, documents).values())
    received = payloads.load_among(register.alias, numbers).values()
    return frozenset(str(one["original"]["file"]) for one in received)


def reading_of(register: Register, number: int) -> Reading:
    """A reading as it was recorded. Raises NoSuchRecord when it was erased or never made."""
    return next(readings_of(register, (number,)))


def readings_of(register: Register, numbers: Iterable[int]) -> Iterator[Reading]:
    """Readings as they were recorded, in the order asked for. Raises NoSuchRecord for one that was
    erased or never made.
    """
    for some in portions(numbers, _READINGS_AT_ONCE):
        made = payloads.load_among(register.alias, some)
        texts = payloads.load_among(register.alias, (one["text"] for one in made.values()))
        for number in some:
            if number not in made or made[number]["text"] not in texts:
                raise NoSuchRecord("a reading")
            yield _reading(made[number], texts[made[number]["text"]])


def _reading(made: Mapping[str, Any], text: Mapping[str, Any]) -> Reading:
    return Reading(
        restored(Document, made["document"]),
        restored(Text, text["text"]),
        tuple(restored(Claim, claim) for claim in made["claims"]),
        tuple(restored(Person, person) for person in made["persons"]),
        tuple(restored(StatedCount, count) for count in made["counts"]),
        tuple(restored(Remark, remark) for remark in made["remarks"]),
        tuple(restored(UnreadPart, part) for part in made.get("unread", ())),
        _readers(made["reader"]),
    )


def _readers(written: str) -> tuple[str, ...]:
    """The readers that a reading names; the name of a model may hold blanks."""
    return (written,) if written.startswith(MODEL) else tuple(written.split())


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a held document before it is read again: the record of it, the names that
    were looked for and found where nobody could read it, and who read it.
    """

    document: Document
    names: tuple[str, ...]
    reader: str = ""

    @property
    def imported(self) -> bool:
        """Whether it came by the import of a spreadsheet, as the file or a row of it."""
        return self.reader.startswith(SHEET)


def known(register: Register, document: str) -> Known | None:
    """What the leading reading knows of a document by its id, None when it is not held."""
    row = held(register, document)
    made = payloads.load(register.alias, row.reading) if row and row.reading else None
    if made is None:
        return None
    parts = (restored(UnreadPart, part) for part in made.get("unread", ()))
    names = dict.fromkeys(one.name for part in parts for one in part.found if one.name)
    return Known(restored(Document, made["document"]), tuple(names), made["reader"])


def original_of(register: Register, number: int) -> bytes:
    """The original bytes of a document. Raises NoSuchRecord or Damaged."""
    return original_in(register, payloads.load(register.alias, number))


def original_in(register: Register, received: Mapping[str, Any] | None) -> bytes:
    """The original bytes of a document, by the payload of the entry that received it. Raises
    NoSuchRecord or Damaged.
    """
    if received is None or "original" not in received:
        raise NoSuchRecord("a document")
    original = Original(**received["original"])
    return originals.get(register.place.originals, original, received["document"]["id"])
