"""The two databases that a register stands on, for benches: the embedded one, and a server."""

from __future__ import annotations

import contextlib
import itertools
import os
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from habeas import register
from habeas.register.keys import Cost, Secret

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.register.store import Register

SECRET = Secret("a passphrase for the bench")
AT = "2026-01-01T00:00:00Z"
EMBEDDED, SERVER = "SQLCipher", "PostgreSQL"
DATABASES = (EMBEDDED, SERVER)
_numbers = itertools.count(1)


@contextlib.contextmanager
def new_register(database: str) -> Iterator[Register]:
    """A new register on one of the databases; its key costs next to nothing to try."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = f"{folder}/state"
        with _on(database, Path(folder)):
            made, _ = register.create(
                Path(folder, "register"), SECRET, holder="bench", at=AT, cost=Cost(1024, 1, 1)
            )
            with made:
                yield made


@contextlib.contextmanager
def _on(database: str, folder: Path) -> Iterator[None]:
    """What is made meanwhile stands on this database. A server is a real one, durable as usual."""
    os.environ.pop("HABEAS_DATABASE", None)
    if database == EMBEDDED:
        yield
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a folder of the desktop at import
        import pgserver
    import psycopg

    server = pgserver.get_server(folder / "server")
    try:
        name = f"bench_{next(_numbers)}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        os.environ["HABEAS_DATABASE"] = server.get_uri(database=name)
        yield
    finally:
        os.environ.pop("HABEAS_DATABASE", None)
        server.cleanup()
