"""A real PostgreSQL server for tests, and a new database for each."""

from __future__ import annotations

import contextlib
import itertools
import os
import signal
import subprocess
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # pgserver looks for a folder of the desktop at import
    import pgserver
import psycopg

if TYPE_CHECKING:
    from collections.abc import Iterator

ROLES = Path(__file__).resolve().parents[2] / "src" / "habeas" / "register" / "roles.sql"
_TEMPLATE = "tables"
_PATIENCE = 12
_TRIES = 40
_TABLES = """
SELECT tablename FROM pg_tables WHERE schemaname = 'public'
AND tablename NOT IN ('django_migrations', 'django_content_type', 'auth_permission')
"""
_AT_WORK = """
SELECT pid FROM pg_stat_activity
WHERE backend_type = 'client backend' AND datname <> 'postgres' LIMIT 1
"""
_SETTINGS = ("fsync = off", "wal_recycle = off", "wal_init_zero = off")
"""No test takes the machine's power away; a log segment is removed rather than used again."""


class Server:
    """A server in a folder. Databases are copies of one whose tables were made once."""

    def __init__(self, folder: Path) -> None:
        self._server = _started(folder)
        self.folder = folder
        self._numbers = itertools.count(1)
        self._template: str | None = None
        self._used: list[str] = []
        self._free: list[str] = []
        for setting in _SETTINGS:
            self.run("postgres", f"ALTER SYSTEM SET {setting}")
        self.run("postgres", "SELECT pg_reload_conf()")

    def address(self, database: str, user: str = "postgres") -> str:
        """The address of a database, as HABEAS_DATABASE takes it."""
        whole: str = self._server.get_uri(database=database)
        return whole.replace("postgres:@", f"{user}:@", 1)

    def new_database(self) -> str:
        """The address of a database with the register's tables, empty."""
        if self._free:
            return self.address(self._emptied(self._free.pop()))
        if self._template is None:
            self._make(_TEMPLATE)
            self._template = _TEMPLATE
            _migrate(self.address(_TEMPLATE))
        while True:
            name = f"register_{next(self._numbers)}"
            # A process forked from this one may have taken the number already.
            with contextlib.suppress(psycopg.errors.DuplicateDatabase):
                self._make(name, self._template)
                self._used.append(name)
                return self.address(name)

    def bare_database(self) -> str:
        """The address of a database without a table."""
        name = f"bare_{next(self._numbers)}"
        self._make(name)
        return self.address(name)

    def copied(self, address: str) -> str:
        """The address of a copy of a database as it stands; nobody may have that open."""
        name = f"copy_{next(self._numbers)}"
        self._make(name, name_of(address))
        return self.address(name)

    def take_back(self) -> None:
        """The databases that were given are used no more: the next tests get them, emptied."""
        self._free += self._used
        self._used = []

    def _emptied(self, name: str) -> str:
        self._used.append(name)
        with psycopg.connect(self.address(name), autocommit=True) as connection:
            rows = connection.execute(_TABLES).fetchall()
            tables = ", ".join(f'"{table}"' for (table,) in rows)
            connection.execute(f"TRUNCATE {tables} RESTART IDENTITY".encode())
        return name

    def run(self, database: str, statements: str) -> None:
        """Run statements as the owner of the server."""
        with psycopg.connect(self.address(database), autocommit=True) as connection:
            connection.execute(statements.encode())

    def kill(self) -> None:
        """Kill a process of the server that works for somebody: all of it goes down, and recovers
        from its log.
        """
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            row = connection.execute(_AT_WORK).fetchone()
        if row:
            with contextlib.suppress(ProcessLookupError):
                os.kill(row[0], signal.SIGKILL)

    def stop(self) -> None:
        """Stop the server and take its files away."""
        self._server.cleanup()

    def _make(self, name: str, template: str = "template0") -> None:
        """A database like another, once the server has let go of whoever last had that open."""
        for _ in range(_TRIES):
            with contextlib.suppress(psycopg.errors.ObjectInUse):
                self.run("postgres", f"CREATE DATABASE {name} TEMPLATE {template}")
                return
            time.sleep(0.25)
        self.run("postgres", f"CREATE DATABASE {name} TEMPLATE {template}")


@contextlib.contextmanager
def roles(server: Server, address: str, *names: str) -> Iterator[list[str]]:
    """The database at an address as persons of each of these roles reach it."""
    database = name_of(address)
    server.run(database, ROLES.read_text("utf-8"))
    users = [f"person_{name}" for name in names]
    for user, name in zip(users, names, strict=True):
        server.run(database, f"CREATE ROLE {user} LOGIN IN ROLE habeas_{name}")
    try:
        yield [server.address(database, user) for user in users]
    finally:
        for user in users:
            server.run(database, f"DROP ROLE {user}")


def name_of(address: str) -> str:
    """The name of the database in an address."""
    return address.partition("?")[0].rpartition("/")[2]


def _started(folder: Path) -> pgserver.PostgresServer:
    """The server in a folder. On a busy machine its start takes longer than it is waited for."""
    for _ in range(_PATIENCE):
        with contextlib.suppress(subprocess.TimeoutExpired):
            return pgserver.get_server(folder)
    return pgserver.get_server(folder)


def _migrate(address: str) -> None:
    from habeas.register import connecting, tables

    before = os.environ.get("HABEAS_DATABASE")
    os.environ["HABEAS_DATABASE"] = address
    try:
        alias = connecting.connect(Path("ledger.db"), b"")
        tables.migrate(alias)
        connecting.disconnect(alias)
    finally:
        if before is None:
            del os.environ["HABEAS_DATABASE"]
        else:
            os.environ["HABEAS_DATABASE"] = before
