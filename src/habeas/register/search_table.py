"""The table that search asks: full text, made by hand for each database."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.apps.registry import Apps
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_SQLITE = (
    "CREATE VIRTUAL TABLE search USING fts5(names, body, tokenize='unicode61')",
    "INSERT INTO search(search, rank) VALUES('secure-delete', 1)",
)
_POSTGRESQL = (
    "CREATE TABLE search (document bigint PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX search_words ON search USING gin (words)",
)


def make(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the table."""
    postgresql = editor.connection.vendor == "postgresql"
    for statement in _POSTGRESQL if postgresql else _SQLITE:
        editor.execute(statement)


def drop(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the table."""
    editor.execute("DROP TABLE search")


def index_at_once(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Let a server index what is added when it is added, and not when it is next looked for: the
    list of what waits made a search as slow as the list was long.
    """
    if editor.connection.vendor == "postgresql":
        editor.execute("ALTER INDEX search_words SET (fastupdate = off)")


def index_later(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Let a server index later, as it does by itself."""
    if editor.connection.vendor == "postgresql":
        editor.execute("ALTER INDEX search_words RESET (fastupdate)")
