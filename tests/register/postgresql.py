"""A real PostgreSQL server for tests, and a new database for each."""

from __future__ import annotations

import contextlib
import itertools
import subprocess
import warnings
from typing import TYPE_CHECKING

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # pgserver looks for a folder of the desktop at import
    import pgserver
import psycopg

if TYPE_CHECKING:
    from pathlib import Path

_TEMPLATE = "tables"
_PATIENCE = 12


class Server:
    """A server in a folder. Databases are copies of one whose tables were made once."""

    def __init__(self, folder: Path) -> None:
        self._server = _started(folder)
        self._numbers = itertools.count(1)
        self._template: str | None = None

    def address(self, database: str, user: str = "postgres") -> str:
        """The address of a database, as HABEAS_DATABASE takes it."""
        whole: str = self._server.get_uri(database=database)
        return whole.replace("postgres:@", f"{user}:@", 1)

    def new_database(self) -> str:
        """The address of a new database with the register's tables, empty."""
        if self._template is None:
            self._make(_TEMPLATE)
            self._template = _TEMPLATE
            _migrate(self.address(_TEMPLATE))
        name = f"register_{next(self._numbers)}"
        self._make(name, self._template)
        return self.address(name)

    def run(self, database: str, statements: str) -> None:
        """Run statements as the owner of the server."""
        with psycopg.connect(self.address(database), autocommit=True) as connection:
            connection.execute(statements.encode())

    def stop(self) -> None:
        """Stop the server and take its files away."""
        self._server.cleanup()

    def _make(self, name: str, template: str = "template0") -> None:
        self.run("postgres", f"CREATE DATABASE {name} TEMPLATE {template}")


def _started(folder: Path) -> pgserver.PostgresServer:
    """The server in a folder. On a busy machine its start takes longer than it is waited for."""
    for _ in range(_PATIENCE):
        with contextlib.suppress(subprocess.TimeoutExpired):
            return pgserver.get_server(folder)
    return pgserver.get_server(folder)


def _migrate(address: str) -> None:
    import os
    from pathlib import Path

    from habeas.register import connecting

    before = os.environ.get("HABEAS_DATABASE")
    os.environ["HABEAS_DATABASE"] = address
    try:
        alias = connecting.connect(Path("ledger.db"), b"")
        connecting.migrate(alias)
        connecting.disconnect(alias)
    finally:
        if before is None:
            del os.environ["HABEAS_DATABASE"]
        else:
            os.environ["HABEAS_DATABASE"] = before
