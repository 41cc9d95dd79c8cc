"""Django, configured once, and a connection to the database of each open register."""

from __future__ import annotations

import contextlib
import importlib.util
import itertools
import os
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from habeas.records.errors import HabeasError
from habeas.register.errors import (
    BadDatabase,
    Damaged,
    InUse,
    NoDriver,
    NoSpace,
    NotAllowed,
    Unreachable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SQLCIPHER = "habeas.register.backend"
_POSTGRESQL = "django.db.backends.postgresql"
_aliases = (f"register-{number}" for number in itertools.count(2))


def server() -> str | None:
    """The PostgreSQL database that ``HABEAS_DATABASE`` names, None where it is unset."""
    return os.environ.get("HABEAS_DATABASE") or None


def connect(
    database: Path, key: bytes, apps: tuple[str, ...] = (), *, embedded: bool = False
) -> str:
    """The alias of a connection to a register's database.

    ``HABEAS_DATABASE`` names a PostgreSQL server instead of the file in the folder, except for what
    is always ``embedded``. Raises BadDatabase or NoDriver.
    """
    settings = _settings(database, key, None if embedded else server())
    configure(apps)
    from django.db import connections  # noqa: PLC0415 - only once configured

    alias = "default" if connections.databases["default"]["ENGINE"] == _UNUSED else next(_aliases)
    _place(alias, settings)
    return alias


def disconnect(alias: str) -> None:
    """Close a connection and forget its key."""
    from django.db import connections  # noqa: PLC0415

    connections[alias].close()
    if alias == "default":
        _place(alias, {"ENGINE": _UNUSED})
    else:
        del connections[alias]
        del connections.databases[alias]


def open_here(database: Path) -> bool:
    """Whether this process has a connection to a database file."""
    from django.db import connections  # noqa: PLC0415 - only once configured

    return any(one.get("NAME") == str(database) for one in connections.databases.values())


def let_go(alias: str) -> None:
    """Close a connection; the next question opens it again."""
    from django.db import connections  # noqa: PLC0415

    connections[alias].close()


@contextlib.contextmanager
def in_one_line() -> Iterator[None]:
    """What goes wrong with the database meanwhile, said in one line."""
    from django.db import DatabaseError  # noqa: PLC0415 - only once configured

    try:
        yield
    except DatabaseError as error:
        raise failure(error) from None


def failure(error: Exception) -> HabeasError:
    """What an error of the database means, in one line."""
    if _of_server(error):
        return _on_server(error.__cause__)
    said = str(error)
    if any(sign in said for sign in ("full", "readonly", "disk I/O", "No space")):
        return NoSpace()
    return InUse("it busy") if "locked" in said else Damaged("the database")


def _of_server(error: Exception) -> bool:
    return type(error.__cause__).__module__.partition(".")[0] == "psycopg"


def _on_server(error: BaseException | None) -> HabeasError:
    """What an error of PostgreSQL means, by its code (of its class the first two letters)."""
    import psycopg  # noqa: PLC0415 - only where there is a server

    state = getattr(error, "sqlstate", None) or ""
    if state in {"53100", "53200"}:
        return NoSpace()
    if state == "42501":
        return NotAllowed()
    if state in {"55P03", "40P01", "40001"}:
        return InUse("it busy")
    return Unreachable() if isinstance(error, psycopg.OperationalError) else Damaged("the database")


def overwrite_deleted(alias: str) -> bool:
    """Write the database anew without what was deleted, and empty its write-ahead log.

    False when another process reads an older state meanwhile, or, on a server, where its user may
    not (the owner of the database may). Raises NoSpace or Damaged.
    """
    from django.db import DatabaseError, connections  # noqa: PLC0415

    connection = connections[alias]
    if connection.vendor == "postgresql":
        return _overwritten_on_server(alias)
    try:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy = cursor.fetchone()[0]
    except DatabaseError as error:
        if "locked" in str(error):
            return False
        raise failure(error) from None
    return not busy


_OF_OTHERS = """
SELECT EXISTS (
    SELECT FROM pg_class AS t JOIN pg_namespace AS n ON n.oid = t.relnamespace
    WHERE t.relkind = 'r' AND n.nspname = current_schema() AND NOT pg_has_role(t.relowner, 'USAGE')
)
"""
_LOG_PUT_AWAY = ("CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT")


def _overwritten_on_server(alias: str) -> bool:
    """Every table of the database written anew, and the log after it put away.

    The log is the server's: where this user may not, it is put away when the server does it.
    """
    from django.db import DatabaseError, connections  # noqa: PLC0415

    connection = connections[alias]
    try:
        with connection.cursor() as cursor:
            cursor.execute(_OF_OTHERS)
            if cursor.fetchone()[0]:
                return False
            tables = ", ".join(f'"{name}"' for name in connection.introspection.table_names(cursor))
            cursor.execute(f"VACUUM (FULL) {tables}")
            for statement in _LOG_PUT_AWAY:
                with contextlib.suppress(DatabaseError):
                    cursor.execute(statement)
    except DatabaseError as error:
        raise failure(error) from None
    return True


def _place(alias: str, settings: dict[str, Any]) -> None:
    """Let an alias mean another database; a connection to the one before is forgotten."""
    from django.db import connections  # noqa: PLC0415

    with contextlib.suppress(AttributeError):
        del connections[alias]
    whole = connections.configure_settings({"default": settings})["default"]
    connections.databases[alias] = whole


_UNUSED = "django.db.backends.dummy"


def configure(apps: tuple[str, ...] = ()) -> None:
    """Tell Django which apps there are; once in a process, later calls change nothing."""
    import django  # noqa: PLC0415
    from django.conf import settings  # noqa: PLC0415

    if settings.configured:
        return
    settings.configure(
        DATABASES={"default": {"ENGINE": _UNUSED}},
        INSTALLED_APPS=[
            "django.contrib.contenttypes",
            "django.contrib.auth",
            "habeas.register.apps.RegisterConfig",
            *apps,
        ],
        AUTH_USER_MODEL="register.User",
        SECRET_KEY=os.urandom(32).hex(),
        USE_TZ=True,
        LOGGING_CONFIG=None,
    )
    django.setup()


def _settings(database: Path, key: bytes, address: str | None) -> dict[str, Any]:
    if address is None:
        options = {"key": key.hex(), "transaction_mode": "IMMEDIATE", "timeout": 60}
        return {"ENGINE": _SQLCIPHER, "NAME": str(database), "OPTIONS": options}
    parts = urlsplit(address)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise BadDatabase
    if importlib.util.find_spec("psycopg") is None:
        raise NoDriver
    given = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    host = given.pop("host", None) or parts.hostname or ""
    return {
        "ENGINE": _POSTGRESQL,
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host),
        "PORT": str(parts.port or ""),
        "OPTIONS": {**given, "server_side_binding": True},
    }
