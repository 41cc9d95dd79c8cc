"""Every migration with data going through: a register as an earlier version left it opens and holds what it held."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import connections

from habeas.register import migrations, search, sources
from habeas.register.asking import decided
from habeas.register.cases import cases
from habeas.register.connecting import migrate
from habeas.register.deciding import decide
from habeas.register.models import ClaimRow
from habeas.register.rebuilding import rebuild
from habeas.register.verifying import verify

from .keeping import ARREST, CHINESE, kept

if TYPE_CHECKING:
    from habeas.register.store import Register

DAY = "2026-01-05T00:00:00Z"
APP = "register"
EARLIER = [
    "0001_first", "0002_sources_and_assessments", "0003_search_at_once",
    "0004_who_is_whom", "0005_numbers_brought",
]  # fmt: skip
"""Each migration that another follows: what a version before left behind."""


@pytest.mark.parametrize("earlier", EARLIER)
def test_a_register_of_an_earlier_version_opens(opened: Register, earlier: str) -> None:
    from django.core.management import call_command

    kept(opened, ARREST, CHINESE)
    claim = ClaimRow.objects.using(opened.alias).get(event="arrest").claim
    decide(opened, claim, "accept", expect=0, at=DAY)
    before = [line.name for line in cases(opened)]
    call_command("migrate", APP, earlier, database=opened.alias, verbosity=0)
    migrate(opened.alias)
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
