"""Django, configured once, and a connection to the database of each open register."""

from __future__ import annotations

import contextlib
import itertools
import os
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from habeas.records.errors import HabeasError
from habeas.register.errors import BadDatabase, Damaged, InUse, NoSpace, NotAllowed

if TYPE_CHECKING:
    from pathlib import Path

_SQLCIPHER = "habeas.register.backend"
_POSTGRESQL = "django.db.backends.postgresql"
_aliases = (f"register-{number}" for number in itertools.count(2))


def connect(database: Path, key: bytes, apps: tuple[str, ...] = ()) -> str:
    """The alias of a connection to a register's database.

    ``HABEAS_DATABASE`` names a PostgreSQL server instead of the file in the folder.
    """
    settings = _settings(database, key)
    configure(apps)
    from django.db import connections  # noqa: PLC0415 - only once configured

    alias = "default" if connections.databases["default"]["ENGINE"] == _UNUSED else next(_aliases)
    _place(alias, settings)
    return alias


def migrate(alias: str) -> None:
    """Bring the tables to the form of this version."""
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", database=alias, verbosity=0, interactive=False)


def disconnect(alias: str) -> None:
    """Close a connection and forget its key."""
    from django.db import connections  # noqa: PLC0415

    connections[alias].close()
    if alias == "default":
        _place(alias, {"ENGINE": _UNUSED})
    else:
        del connections[alias]
        del connections.databases[alias]


def let_go(alias: str) -> None:
    """Close a connection; the next question opens it again."""
    from django.db import connections  # noqa: PLC0415

    connections[alias].close()


def failure(error: Exception) -> HabeasError:
    """What an error of the database means, in one line."""
    said = str(error)
    if any(sign in said for sign in ("full", "readonly", "disk I/O", "No space")):
        return NoSpace()
    if "permission denied" in said:
        return NotAllowed()
    return InUse("it busy") if "locked" in said else Damaged("the database")


def overwrite_deleted(alias: str) -> bool:
    """Write the database anew without what was deleted, and empty its write-ahead log.

    False when another process reads an older state meanwhile. Raises NoSpace or Damaged.
    """
    from django.db import DatabaseError, connections  # noqa: PLC0415

    connection = connections[alias]
    try:
        with connection.cursor() as cursor:
            if connection.vendor != "sqlite":
                cursor.execute("VACUUM FULL")
                return True
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy = cursor.fetchone()[0]
    except DatabaseError as error:
        if "locked" in str(error):
            return False
        raise failure(error) from None
    return not busy


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


def _settings(database: Path, key: bytes) -> dict[str, Any]:
    address = os.environ.get("HABEAS_DATABASE")
    if not address:
        options = {"key": key.hex(), "transaction_mode": "IMMEDIATE", "timeout": 60}
        return {"ENGINE": _SQLCIPHER, "NAME": str(database), "OPTIONS": options}
    parts = urlsplit(address)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise BadDatabase
    given = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    host = given.pop("host", None) or parts.hostname or ""
    return {
        "ENGINE": _POSTGRESQL,
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host),
        "PORT": str(parts.port or ""),
        "OPTIONS": given,
    }
