"""The chain of the ledger: each entry commits to its payload and to the entry before it.

Pure functions over frozen entries; the same few lines stand in the script that a stranger runs
(``verify_ledger.py``), written again with the standard library alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from habeas.records.record import record
from habeas.register.canonical import commitment, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FORM = "habeas-ledger/1"
"""The name of the form; it stands in every hash, so that a chain of another form never fits."""


@record
class Entry:
    """One entry of the ledger.

    ``sequence`` counts from 1; ``at`` is the time it was written, ISO 8601 in UTC; ``kind`` says
    what it is; ``by`` is the code name of who did it; ``payload`` is the commitment to its payload
    (SHA-256, hexadecimal) and ``previous`` the head of the entry before it.
    """

    sequence: int
    at: str
    kind: str
    by: str
    payload: str
    previous: str

    @property
    def head(self) -> str:
        """SHA-256 over all of the entry: what the next one commits to."""
        return hashlib.sha256(self.written()).hexdigest()

    def written(self) -> bytes:
        """The entry as canonical JSON: its fields and the form, in the order of their names."""
        return (
            f"{_beginning(self.at, self.by, self.kind)}{quoted(self.payload)}"
            f',"previous":{quoted(self.previous)},"sequence":{self.sequence}}}'
        ).encode()


@record
class Kept:
    """An entry as stored: with the head recorded for it, and its payload unless that is
    destroyed.
    """

    entry: Entry
    head: str
    salt: bytes | None
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Fault:
    """What does not verify: at which entry, and what (``chain``, ``head``, ``payload``,
    ``destroyed``: a payload is gone without an erasure that names it, ``present``: one is there
    although it was erased).
    """

    sequence: int
    what: str


@lru_cache(maxsize=256)
def _beginning(at: str, by: str, kind: str) -> str:
    """What entries of one kind, written at one time, have in common."""
    return f'{{"at":{quoted(at)},"by":{quoted(by)},"form":"{FORM}","kind":{quoted(kind)},"payload":'


def genesis(register: str) -> str:
    """What the first entry of a register commits to as the one before it."""
    return hashlib.sha256(f"{FORM}\n{register}".encode()).hexdigest()


def faults(
    entries: Iterable[Kept], register: str, erased: Mapping[int, int] | None = None
) -> Iterator[Fault]:
    """Everything that does not verify, in order.

    ``erased`` maps the sequence of a destroyed payload to the entry that ordered it.
    """
    gone = erased or {}
    previous, expected = genesis(register), 1
    for kept in entries:
        entry = kept.entry
        if entry.sequence != expected or entry.previous != previous:
            yield Fault(entry.sequence, "chain")
        head = entry.head
        if kept.head != head:
            yield Fault(entry.sequence, "head")
        if kept.salt is None or kept.body is None:
            if gone.get(entry.sequence, 0) <= entry.sequence:
                yield Fault(entry.sequence, "destroyed")
        elif entry.sequence in gone:
            yield Fault(entry.sequence, "present")
        elif commitment(kept.salt, kept.body) != entry.payload:
            yield Fault(entry.sequence, "payload")
        previous, expected = head, entry.sequence + 1
