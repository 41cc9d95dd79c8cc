"""Appending to the ledger and reading it. One transaction, one acknowledgement."""

from __future__ import annotations

import contextlib
import gc
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError, IntegrityError, connections, transaction

from habeas.register import payloads
from habeas.register.canonical import SALT_BYTES, canonical, commitment
from habeas.register.chain import Entry, Kept, genesis
from habeas.register.connecting import failure
from habeas.register.errors import NoSpace, Unacknowledged
from habeas.register.heads import Head
from habeas.register.inserting import insert
from habeas.register.models import EntryRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.db.backends.base.base import BaseDatabaseWrapper

    from habeas.register.store import Register

_ENTRIES_A_QUERY = 1_000
_LOCK = 0x4861626561730001
"""The advisory lock under which entries are appended on PostgreSQL."""


@dataclass(frozen=True, slots=True)
class _Unwritten:
    entry: Entry
    head: str
    salt: bytes
    body: bytes
    payload: Mapping[str, object]


@dataclass(slots=True)
class Ledger:
    """The ledger inside one write transaction; entries are projected as they are written."""

    register: Register
    at: str
    last: Head
    appended: list[Entry] = field(default_factory=list)
    _unwritten: list[_Unwritten] = field(default_factory=list)
    _gathers: bool = False

    def append(self, kind: str, payload: Mapping[str, object]) -> Entry:
        """Add an entry and bring the projections up to it."""
        return self._append(kind, payload, self.at, self.register.holder)

    def carry(self, entry: Entry, payload: Mapping[str, object]) -> Entry:
        """Add an entry of another register, with its time and the code name of who made it."""
        return self._append(entry.kind, payload, entry.at, entry.by)

    def _append(self, kind: str, payload: Mapping[str, object], at: str, by: str) -> Entry:
        body, salt = canonical(payload), os.urandom(SALT_BYTES)
        entry = Entry(self.last.sequence + 1, at, kind, by, commitment(salt, body), self.last.head)
        head = entry.head
        self.last = Head(entry.sequence, head)
        self.appended.append(entry)
        self._unwritten.append(_Unwritten(entry, head, salt, body, payload))
        if not self._gathers:
            self.write()
        return entry

    @contextlib.contextmanager
    def gathered(self) -> Iterator[None]:
        """Write what is appended inside together, at its end: many entries in a few statements.

        What is read from the database meanwhile does not show them yet. What is gathered stays
        until it is written, so it is not looked through for circles again and again.
        """
        self._gathers, collects = True, gc.isenabled()
        gc.disable()
        try:
            yield
            self.write()
        finally:
            self._gathers = False
            if collects:
                gc.enable()

    def write(self) -> None:
        """Write what was gathered so far."""
        from habeas.register.projecting import project  # noqa: PLC0415 - it reads the ledger too

        unwritten, self._unwritten = self._unwritten, []
        alias = self.register.alias
        insert(alias, EntryRow, (_row(one.entry, one.head) for one in unwritten))
        payloads.store(alias, ((one.entry.sequence, one.salt, one.body) for one in unwritten))
        project(alias, ((one.entry, one.payload) for one in unwritten))


def _row(entry: Entry, head: str) -> tuple[object, ...]:
    return (
        entry.sequence, entry.at, entry.kind, entry.by, entry.payload, entry.previous, head,
    )  # fmt: skip


@contextlib.contextmanager
def writing(register: Register, at: str) -> Iterator[Ledger]:
    """One write: everything in it is recorded and acknowledged, or nothing is.

    ``at`` is the time to stand on the entries, ISO 8601 in UTC. Others wait their turn meanwhile.
    Raises NoSpace or Damaged; Unacknowledged when it is recorded and could not be made durable
    outside the database.
    """
    try:
        with transaction.atomic(using=register.alias):
            _take_turn(register.alias)
            ledger = Ledger(register, at, last(register))
            yield ledger
    except IntegrityError:
        raise
    except DatabaseError as error:
        raise failure(error) from None
    if ledger.appended:
        try:
            register.acknowledge(_with_backups(ledger))
            tell_main(register, ledger.last, at)
        except NoSpace:
            raise Unacknowledged from None


def tell_main(register: Register, reached: Head, at: str) -> None:
    """Record the head that a compartment reached in the ledger of its register."""
    if register.main is None:
        return
    told = {"compartment": register.compartment, "register": register.name}
    with writing(register.main, at) as ledger:
        kind = "compartment_created" if reached.sequence == 1 else "compartment_head"
        ledger.append(kind, {**told, "reaches": reached.sequence, "head": reached.head})


def _with_backups(ledger: Ledger) -> Head:
    """The end of a write; where it only told of a backup, with the entry before such."""
    if any(entry.kind != "backup" for entry in ledger.appended):
        return ledger.last
    first = ledger.appended[0].sequence - 1
    before = ledger.register.acknowledged()
    if before is not None and before.sequence == first and before.but_backups is not None:
        first = before.but_backups
    return replace(ledger.last, but_backups=first)


def last(register: Register) -> Head:
    """The end of the ledger; sequence 0 with the genesis when it is empty."""
    row = EntryRow.objects.using(register.alias).order_by("-sequence").first()
    return Head(row.sequence, row.head) if row else Head(0, genesis(register.name))


def head_at(register: Register, sequence: int) -> str | None:
    """The recorded head of one entry."""
    rows = EntryRow.objects.using(register.alias).filter(sequence=sequence)
    return rows.values_list("head", flat=True).first()


def previous_of(register: Register, sequence: int) -> str | None:
    """The head that one entry follows."""
    rows = EntryRow.objects.using(register.alias).filter(sequence=sequence)
    return rows.values_list("previous", flat=True).first()


def entries(register: Register, *, after: int = 0) -> Iterator[Kept]:
    """All entries with their payloads, in order."""
    for rows in _portions(connections[register.alias], after):
        for sequence, at, kind, by, payload, previous, head, salt, body, deflated in rows:
            entry = Entry(sequence, at, kind, by, payload, previous)
            if salt is None:
                yield Kept(entry, head, None, None)
            else:
                inflated = payloads.inflated(bytes(body), deflated=deflated)
                yield Kept(entry, head, bytes(salt), inflated)


def _portions(connection: BaseDatabaseWrapper, after: int) -> Iterator[list[tuple[Any, ...]]]:
    """Rows of entries in order; a server prepares the next portion while one is worked on."""
    if connection.vendor != "postgresql":
        while rows := _rows(connection, after):
            yield rows
            after = rows[-1][0]
        return
    with ThreadPoolExecutor(max_workers=1) as ahead:
        coming = ahead.submit(_rows, connection, after)
        while rows := coming.result():
            coming = ahead.submit(_rows, connection, rows[-1][0])
            yield rows


def _rows(connection: BaseDatabaseWrapper, after: int) -> list[tuple[Any, ...]]:
    with _reading(connection) as cursor:
        cursor.execute(
            'SELECT e.sequence, e.at, e.kind, e."by", e.payload, e.previous, e.head,'
            " p.salt, p.body, p.deflated FROM ledger_entry e"
            " LEFT JOIN ledger_payload p ON p.sequence = e.sequence"
            " WHERE e.sequence > %s ORDER BY e.sequence LIMIT %s",
            [after, _ENTRIES_A_QUERY],
        )
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


@contextlib.contextmanager
def _reading(connection: BaseDatabaseWrapper) -> Iterator[Any]:
    """A cursor; on a server one whose rows come in binary form, since bodies are long."""
    if connection.vendor != "postgresql":
        with connection.cursor() as cursor:
            yield cursor
        return
    connection.ensure_connection()
    with connection.wrap_database_errors, connection.connection.cursor(binary=True) as cursor:
        yield cursor


def erased(register: Register) -> dict[int, int]:
    """Which payloads were destroyed, and by which entry's order: as the entries themselves say."""
    rows = EntryRow.objects.using(register.alias).filter(kind="erasure").order_by("sequence")
    gone: dict[int, int] = {}
    for order in rows.values_list("sequence", flat=True):
        payload = payloads.load(register.alias, order) or {}
        gone |= dict.fromkeys(payload.get("entries", ()), order)
    return gone


def _take_turn(alias: str) -> None:
    """Wait for other writers. SQLite has begun its transaction as the only writer already."""
    connection = connections[alias]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
