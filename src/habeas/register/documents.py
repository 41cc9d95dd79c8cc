"""Documents in the register: received once, read as often as a reader improves."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from habeas.records.claim import Claim
from habeas.records.document import Document, Text
from habeas.records.person import Person, StatedCount
from habeas.records.reading import Reading
from habeas.records.remark import Remark
from habeas.records.unread import UnreadPart
from habeas.register import originals, payloads
from habeas.register.errors import NoSuchRecord
from habeas.register.models import CaseRow, DocumentRow
from habeas.register.originals import Original
from habeas.register.stored import plain, restored

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from habeas.register.ledger import Ledger
    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Held:
    """A document that the register holds: its number, and the number of its latest reading."""

    number: int
    reading: int | None


def held(register: Register, document: str) -> Held | None:
    """The document with this id (the SHA-256 of its bytes), None when it is not held."""
    row = DocumentRow.objects.using(register.alias).filter(id=document).first()
    return Held(row.number, row.reading) if row else None


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


def files_of(register: Register, held: Iterable[str]) -> frozenset[str]:
    """The files in which the originals of these documents stand, of those that are held."""
    rows = DocumentRow.objects.using(register.alias).filter(id__in=list(held))
    received = (payloads.load(register.alias, n) for n in rows.values_list("number", flat=True))
    return frozenset(str(one["original"]["file"]) for one in received if one)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person of a reading belongs: the form of their name, the keys they are known by, and
    their case (None: a new one).
    """

    form: str
    keys: frozenset[str]
    case: int | None


def receive(
    ledger: Ledger, reading: Reading, original: Original, mentions: Mapping[str, Mention]
) -> int:
    """Record a document, its text and its claims; the number of the document.

    ``mentions`` says for each person of the reading, by name, where they belong.
    """
    document = plain(reading.document)
    received = {"document": document, "original": asdict(original)}
    number = ledger.append("document_received", received).sequence
    add_reading(ledger, reading, mentions)
    return number


def add_reading(ledger: Ledger, reading: Reading, mentions: Mapping[str, Mention]) -> int:
    """Record a text and the claims read from it, beside earlier readings of the same document."""
    text = ledger.append("text_derived", {"text": plain(reading.text)})
    alias = ledger.register.alias
    numbers = _numbered(alias, reading, mentions)
    persons = [
        {
            **plain(one),
            "case": numbers[one.name],
            "form": mentions[one.name].form,
            "keys": sorted(mentions[one.name].keys),
        }
        for one in reading.persons
    ]
    readers = dict.fromkeys(claim.reader for claim in reading.claims)
    entry = ledger.append(
        "claims_read",
        {
            "document": plain(reading.document),
            "text": text.sequence,
            "reader": " ".join(readers),
            "claims": [plain(claim) for claim in reading.claims],
            "persons": persons,
            "counts": [plain(count) for count in reading.counts],
            "remarks": [plain(remark) for remark in reading.remarks],
            "unread": [plain(part) for part in reading.unread],
        },
    )
    return entry.sequence


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


def _numbered(alias: str, reading: Reading, mentions: Mapping[str, Mention]) -> dict[str, int]:
    """A case number for each person: the one they were given, else one never used before."""
    highest = CaseRow.objects.using(alias).order_by("-number").values_list("number", flat=True)
    upcoming = (highest.first() or 0) + 1
    numbers: dict[str, int] = {}
    for person in reading.persons:
        case = mentions[person.name].case
        if case is not None:
            numbers[person.name] = case
        else:
            numbers[person.name] = upcoming
            upcoming += 1
    return numbers
