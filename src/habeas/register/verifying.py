"""Proving that a register is whole: chain, payloads, originals, acknowledged heads, pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import DatabaseError, connections

from habeas.register import (
    checkpointing,
    compartments,
    documents,
    erasing,
    heads,
    ledger,
    orders,
    payloads,
)
from habeas.register.chain import faults
from habeas.register.errors import Damaged, NoSuchRecord
from habeas.register.models import DocumentRow, EntryRow
from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Finding:
    """What is not as it was written: the part (``entry 12``, ``original 7``, ``database``) and
    why.
    """

    part: str
    why: str


_AS_WRITTEN = "as it was written; run habeas doctor"
_WHY = {
    "chain": "does not follow from the entry before it",
    "head": "is not what its recorded head says",
    "payload": "has another payload than it committed to",
    "destroyed": "has lost its payload without an erasure that names it",
    "present": "still has a payload that was erased",
}


def verify(register: Register) -> Iterator[Finding]:
    """Everything that is not as it was written, the ledger first, then pages, then originals."""
    yield from _pages(register)
    if register.place.unfinished.exists():
        yield Finding("erasure", "is not swept to its end; run habeas doctor")
    try:
        erased = ledger.erased(register)
        for fault in faults(ledger.entries(register), register.name, erased):
            yield Finding(f"entry {fault.sequence}", _WHY[fault.what])
        yield from _acknowledged(register)
        yield from records(register)
        for one in checkpointing.checkpoints(register):
            if not checkpointing.stands(register, one):
                why = "signed another head than the ledger holds"
                yield Finding(f"checkpoint {one.entry}", why)
        numbers = list(DocumentRow.objects.using(register.alias).values_list("number", flat=True))
    except DatabaseError:
        yield Finding("database", "cannot be read to its end")
        return
    yield from _compartments(register)
    for some in portions(numbers):
        received = payloads.load_among(register.alias, some)
        for number in some:
            try:
                documents.original_in(register, received.get(number))
            except (Damaged, NoSuchRecord):
                yield Finding(f"original {number}", "is not the file that was received")


def records(register: Register) -> Iterator[Finding]:
    """What is not as it was written in the records outside the database: heads and orders."""
    key, rekeyed = register.heads_key, register.place.generation > 0
    places = {"in the register": register.place.heads, "outside": register.heads_outside}
    for where, path in places.items():
        if heads.altered(path, key, rekeyed=rekeyed):
            yield Finding("heads", f"{where} hold a line that is not {_AS_WRITTEN}")
    inside, outside = (heads.furthest(path, key) for path in places.values())
    if outside is not None and (inside is None or inside.sequence < outside.sequence):
        yield Finding("heads", "in the register end before those outside; run habeas doctor")
    known, path = erasing.order_keys(register), register.place.orders
    if orders.altered(path, known):
        yield Finding("orders", f"hold a line that is not {_AS_WRITTEN}")
    standing = {order for one in known for order in orders.read(path, one)}
    finished = not register.place.unfinished.exists()
    if finished and not standing.issuperset(erasing.ordered(register)):
        yield Finding("orders", "lack one that the ledger gave; run habeas doctor")


def extent(register: Register) -> tuple[int, int]:
    """How many entries and documents there are to verify."""
    return (
        EntryRow.objects.using(register.alias).count(),
        DocumentRow.objects.using(register.alias).count(),
    )


def _pages(register: Register) -> Iterator[Finding]:
    """Pages of an SQLCipher database whose authentication code does not fit."""
    connection = connections[register.alias]
    if connection.vendor != "sqlite":
        return
    try:
        with connection.cursor() as cursor:
            # What a full disk kept from its place still stands in the log.
            cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")
            cursor.fetchall()
            cursor.execute("PRAGMA cipher_integrity_check")
            for (line,) in cursor.fetchall():
                yield Finding("database", f"fails its own check ({line})")
    except DatabaseError:
        yield Finding("database", "cannot be read to its end")


def _compartments(register: Register) -> Iterator[Finding]:
    """Compartments whose folder is gone; what is in them is verified when they are opened."""
    for one in compartments.compartments(register):
        if not one.standing:
            yield Finding(f"compartment {compartments.written(one.number)}", "has lost its folder")


def _acknowledged(register: Register) -> Iterator[Finding]:
    seen = register.acknowledged()
    if seen is None:
        if ledger.last(register).sequence:
            yield Finding("heads", "hold no acknowledged entry although the ledger does")
        return
    if ledger.last(register).sequence < seen.sequence:
        yield Finding(f"entry {seen.sequence}", "was acknowledged and is gone")
    elif ledger.head_at(register, seen.sequence) != seen.head:
        yield Finding(f"entry {seen.sequence}", "is another than the one acknowledged")
