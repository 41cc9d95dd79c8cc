"""A register's ledger from a server into a file, and from a file onto a server.

The form between the two databases is the file of the embedded one, encrypted under the register's
key: it holds the entries and their payloads as they stand, and what is made from them is made anew
where they arrive. Of a server's database the file is a snapshot, taken while others write.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import DatabaseError, connections, transaction

from habeas.register import connecting, ledger, tables
from habeas.register.chain import faults
from habeas.register.errors import Damaged, DatabaseNotEmpty
from habeas.register.models import EntryRow, PayloadRow
from habeas.register.rebuilding import make_anew

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model

    from habeas.register.store import Register

_ROWS_AT_ONCE = 200


def into_file(register: Register, file: Path, key: bytes) -> None:
    """Write the ledger of a server's database, as it stands at this moment, into a new file.

    Raises NoSpace, Unreachable or Damaged.
    """
    alias = connecting.connect(file, key, embedded=True)
    try:
        tables.migrate(alias)
        with transaction.atomic(using=register.alias):
            with connections[register.alias].cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            _copy(register.alias, alias)
    except DatabaseError as error:
        raise connecting.failure(error) from None
    finally:
        connecting.disconnect(alias)


def is_empty(alias: str) -> bool:
    """Whether a database holds no entry of any ledger; its tables are made where there are none."""
    if not tables.is_current(alias):
        tables.migrate(alias)
    return not EntryRow.objects.using(alias).exists()


def must_be_empty() -> None:
    """Raise DatabaseNotEmpty where the server's database that is named holds a register."""
    alias = connecting.connect(Path(), b"")
    try:
        if not is_empty(alias):
            raise DatabaseNotEmpty
    except DatabaseError as error:
        raise connecting.failure(error) from None
    finally:
        connecting.disconnect(alias)


def onto_server(register: Register, take_place: Callable[[], None]) -> None:
    """Write the ledger of a register in a folder into the empty database that is named, prove it
    there and make anew what is made from it; ``take_place`` is done just before it is in force.

    Raises DatabaseNotEmpty, NoSpace, NotAllowed, Unreachable or Damaged; then it is as it was.
    """
    alias = connecting.connect(register.place.database, b"")
    try:
        there = replace(register, alias=alias)
        if not is_empty(alias):
            raise DatabaseNotEmpty
        with transaction.atomic(using=alias):
            _copy(register.alias, alias)
            erased = ledger.erased(there)
            if any(True for _ in faults(ledger.entries(there), register.name, erased)):
                raise Damaged("the ledger")
            make_anew(there)
            take_place()
    except DatabaseError as error:
        raise connecting.failure(error) from None
    finally:
        connecting.disconnect(alias)


def _copy(source: str, target: str) -> None:
    tables: tuple[type[Model], ...] = (EntryRow, PayloadRow)
    with transaction.atomic(using=target):
        for table in tables:
            stored = table._default_manager  # noqa: SLF001 - Django's documented name for it
            rows = stored.using(source).order_by("pk").iterator(chunk_size=_ROWS_AT_ONCE)
            while some := list(islice(rows, _ROWS_AT_ONCE)):
                stored.using(target).bulk_create(some)
