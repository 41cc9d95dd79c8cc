"""Every migration with data going through: a register as an earlier version left it opens and holds what it held."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import connections

from habeas.register import connecting, migrations, search, sources, tables
from habeas.register.asking import decided
from habeas.register.cases import cases
from habeas.register.deciding import decide
from habeas.register.models import ClaimRow
from habeas.register.rebuilding import rebuild
from habeas.register.verifying import verify

from .keeping import ARREST, CHINESE, kept

if TYPE_CHECKING:
    from habeas.register.store import Register

    from .conftest import Home

DAY = "2026-01-05T00:00:00Z"
EARLIER = [
    "0001_first", "0002_sources_and_assessments", "0003_search_at_once",
    "0004_who_is_whom", "0005_numbers_brought", "0006_fewer_indexes", "0007_given_names", "0008_tasks",
    "0009_counts",
]  # fmt: skip
"""Each migration that another follows: what a version before left behind."""


@pytest.mark.parametrize("earlier", EARLIER)
def test_a_register_of_an_earlier_version_opens(opened: Register, earlier: str) -> None:
    kept(opened, ARREST, CHINESE)
    claim = ClaimRow.objects.using(opened.alias).get(event="arrest").claim
    decide(opened, claim, "accept", expect=0, at=DAY)
    before = [line.name for line in cases(opened)]
    tables.migrate_step_by_step(opened.alias, earlier)
    tables.migrate(opened.alias)
    assert [line.name for line in cases(opened)] == before
    assert decided(opened, 1)[0].decisions[claim].verdict == "accept"
    assert search.find(opened.alias, "望舒")
    assert sources.all_known(opened) == ()
    assert not list(verify(opened))
    assert not rebuild(opened)


def test_each_migration_that_another_follows_is_tested() -> None:
    folder = Path(migrations.__file__).parent
    *followed, _ = sorted(path.stem for path in folder.glob("0*.py"))
    assert followed == EARLIER


@pytest.mark.parametrize("home", ["postgresql"], indirect=True)
def test_a_server_indexes_what_is_added_at_once(opened: Register) -> None:
    with connections[opened.alias].cursor() as cursor:
        cursor.execute("SELECT reloptions FROM pg_class WHERE relname = 'search_words'")
        assert cursor.fetchone() == (["fastupdate=off"],)


_OF_A_FILE = (
    (
        "SELECT m.name, m.type, c.name, c.type, c.\"notnull\", c.pk, '' FROM sqlite_master m"
        " JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
    ),
    (
        "SELECT m.name, i.name, i.\"unique\", i.partial, c.seqno, c.name, '' FROM sqlite_master m"
        " JOIN pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c WHERE m.type = 'table'"
    ),
    (
        'SELECT m.name, f."table", f."from", f."to", f.on_delete, \'\', \'\' FROM sqlite_master m'
        " JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
    ),
)
_OF_A_SERVER = (
    (
        "SELECT table_name, column_name, data_type, is_nullable, column_default, identity_generation"
        " FROM information_schema.columns WHERE table_schema = current_schema()"
    ),
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()",
    (
        "SELECT conname, pg_get_constraintdef(oid), conrelid::regclass::text FROM pg_constraint"
        " WHERE connamespace = current_schema()::regnamespace"
    ),
    "SELECT relname, reloptions::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace",
)
_ROWS = (
    "SELECT app, name FROM django_migrations",
    "SELECT app_label, model FROM django_content_type",
    "SELECT codename, name FROM auth_permission",
)


def form(alias: str) -> list[set[tuple[object, ...]]]:
    """Tables, columns, indexes and constraints of a database, in no order, and Django's own rows."""
    with connections[alias].cursor() as cursor:
        found = []
        on_server = connections[alias].vendor == "postgresql"
        for query in (*(_OF_A_SERVER if on_server else _OF_A_FILE), *_ROWS):
            cursor.execute(query)
            found.append(set(cursor.fetchall()))
        return found


def test_a_new_database_has_the_form_that_all_migrations_lead_to(
    home: Home, opened: Register, tmp_path: Path
) -> None:
    home.settle_bare()
    alias = connecting.connect(tmp_path / "by steps.db", b"k" * 32)
    try:
        tables.migrate_step_by_step(alias)
        assert [len(one) > 10 for one in form(alias)[:2]] == [True, True]
        for steps, at_once in zip(form(alias), form(opened.alias), strict=True):
            assert sorted(map(str, steps ^ at_once)) == []
    finally:
        connecting.disconnect(alias)
