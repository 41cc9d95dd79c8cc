"""The tables of a database: whether they have the form of this version, and bringing them to it.

A database of an earlier version goes through every migration between. A new one is made in the form
that all of them lead to, and is said to have gone through them; the suite compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.register.errors import LaterTables

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

_MADE_AT_ONCE = frozenset(("contenttypes", "auth", "register"))
"""The parts of which nothing stands in migrations alone, or is made by :func:`_make` as well."""

_SAMPLED = """
SELECT format('ALTER TABLE %I ALTER COLUMN %I SET STATISTICS 0', c.relname, a.attname)
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_attribute AS a ON a.attrelid = c.oid
JOIN pg_type AS t ON t.oid = a.atttypid
WHERE c.relkind = 'r' AND n.nspname = current_schema() AND a.attnum > 0 AND NOT a.attisdropped
AND t.typname NOT IN ('int2', 'int4', 'int8', 'bool', 'timestamptz')
AND a.attstattarget IS DISTINCT FROM 0
"""


def is_current(alias: str) -> bool:
    """Whether the tables have the form of this version. Raises LaterTables for a later one."""
    from django.db import connections  # noqa: PLC0415 - only once configured
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415 - the same

    executor = MigrationExecutor(connections[alias])
    known = executor.loader.disk_migrations or {}
    for app, name in executor.loader.applied_migrations:
        if app == "register" and (app, name) not in known:
            raise LaterTables(name)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def migrate(alias: str) -> None:
    """Bring the tables to the form of this version; make them where there are none."""
    from django.apps import apps  # noqa: PLC0415 - only once configured
    from django.db import connections  # noqa: PLC0415 - the same
    from django.db.migrations.recorder import MigrationRecorder  # noqa: PLC0415 - the same

    connection = connections[alias]
    new = not MigrationRecorder(connection).applied_migrations()
    if new and {config.label for config in apps.get_app_configs()} <= _MADE_AT_ONCE:
        _make(connection)
    else:
        migrate_step_by_step(alias)
    _no_samples(connection)


def migrate_step_by_step(alias: str, to: str | None = None) -> None:
    """Go through each migration of the register up to one, or to the last."""
    from django.core.management import call_command  # noqa: PLC0415 - only once configured

    where = ("register", to) if to else ()
    call_command("migrate", *where, database=alias, verbosity=0, interactive=False)


def _make(connection: BaseDatabaseWrapper) -> None:
    """Make every table in a database that has none, all of them or none."""
    from django.core.management.sql import (  # noqa: PLC0415 - only once configured
        emit_post_migrate_signal,
    )
    from django.db.migrations.loader import MigrationLoader  # noqa: PLC0415 - the same
    from django.db.migrations.recorder import MigrationRecorder  # noqa: PLC0415 - the same

    from habeas.register import search_table  # noqa: PLC0415 - the same

    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    loader = MigrationLoader(connection)
    apps = loader.project_state().apps
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            editor.create_model(model)
        search_table.make(apps, editor)
        search_table.index_at_once(apps, editor)
        for app, name in loader.disk_migrations or ():
            recorder.record_applied(app, name)
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)


def _no_samples(connection: BaseDatabaseWrapper) -> None:
    """Let a server keep no samples of words in its statistics: an erasure could not reach them."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(_SAMPLED)
        for (statement,) in cursor.fetchall():
            cursor.execute(statement)
