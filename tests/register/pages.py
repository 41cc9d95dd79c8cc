"""Every page of an encrypted database and of its log, decrypted with nothing of ours.

SQLCipher 4 with a raw key: pages of 4,096 bytes under AES-256-CBC, the last 80 of each being the
vector (16) and the authentication code (64); the first 16 bytes of the file are a salt. A page of
the write-ahead log follows a header of 24 bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from habeas.register.keys import derived
from habeas.register.ledger import entries

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

PAGE, RESERVED, SALT = 4096, 80, 16


def rows_of(alias: str) -> bytes:
    """Every row of every table of a server's database."""
    from django.db import connections

    rows: list[str] = []
    with connections[alias].cursor() as cursor:
        for table in connections[alias].introspection.table_names(cursor):
            cursor.execute(f'SELECT t::text FROM "{table}" AS t')  # noqa: S608 - its own tables
            rows += (row for (row,) in cursor.fetchall())
    return "\n".join(rows).encode()


def held(unlocked: Register, words: bytes) -> bool:
    """Whether words stand anywhere: in a page or row as they are, or in a deflated payload."""
    if unlocked.on_server:
        found = words in rows_of(unlocked.alias)
    else:
        found = words in decrypted(unlocked.place.database, unlocked.key)
    return found or any(words in (one.body or b"") for one in entries(unlocked))


def decrypted(database: Path, key: bytes) -> bytes:
    """All pages of a database and of its log, one after the other."""
    own = derived(key, "database")
    data = database.read_bytes()
    pages = [_page(data[at : at + PAGE], own, first=at == 0) for at in range(0, len(data), PAGE)]
    log = database.with_name(database.name + "-wal")
    if log.exists():
        frames = log.read_bytes()[32:]
        for at in range(0, len(frames) - PAGE - 23, PAGE + 24):
            number = int.from_bytes(frames[at : at + 4], "big")
            pages.append(_page(frames[at + 24 : at + 24 + PAGE], own, first=number == 1))
    return b"\n".join(pages)


def _page(page: bytes, key: bytes, *, first: bool) -> bytes:
    end = PAGE - RESERVED
    body = page[SALT if first else 0 : end]
    cipher = Cipher(algorithms.AES(key), modes.CBC(page[end : end + 16])).decryptor()
    return cipher.update(body) + cipher.finalize()
