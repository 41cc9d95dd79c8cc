"""Django's SQLite backend on SQLCipher: the same database, every page encrypted and authenticated.

The key is 32 random bytes, so SQLCipher's own key derivation is passed over. Temporary tables stay
in memory; deleted content is overwritten. 64 MiB of pages are kept at hand: each that is read again
is decrypted and proven again, and the rows of a long list touch pages everywhere in the indexes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3._functions import register as register_functions
from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    from collections.abc import Iterable


class Cursor(dbapi2.Cursor):  # type: ignore[misc] # the driver carries no types
    """A cursor that takes Django's placeholders (``%s``), as its SQLite cursor does."""

    def execute(self, query: str, params: Any = None) -> Any:  # noqa: ANN401 - the driver's own
        """Run one statement."""
        if params is None:
            return super().execute(query)
        return super().execute(_placed(query), params)

    def executemany(self, query: str, rows: Iterable[Any]) -> Any:  # noqa: ANN401
        """Run one statement for many rows."""
        return super().executemany(_placed(query), rows)


def _placed(query: str) -> str:
    return query.replace("%s", "?").replace("%%", "%")


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection to an encrypted database."""

    Database = dbapi2

    def get_new_connection(self, params: dict[str, Any]) -> Any:  # noqa: ANN401
        """Open the database with the register's key."""
        key = params.pop("key")
        connection = dbapi2.connect(**params)
        connection.execute("PRAGMA cipher_log_level = NONE")  # what is wrong is said in one line
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON",
                        "secure_delete = ON", "temp_store = MEMORY",
                        "cache_size = -65536"):  # fmt: skip
            connection.execute(f"PRAGMA {setting}")
        register_functions(connection)
        return connection

    def create_cursor(self, name: str | None = None) -> Any:  # noqa: ANN401, ARG002
        """A cursor on the open connection."""
        return self.connection.cursor(factory=Cursor)
