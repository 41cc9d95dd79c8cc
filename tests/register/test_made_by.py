"""Registers that earlier versions made, as they left them: each opens, verifies and is told the same.

One folder for each version under ``made_by``, about invented people, with passphrases that are cheap
to try. A version that is released adds its own and changes none.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register import documents, search, tables
from habeas.register.backing_up import back_up
from habeas.register.cases import cases
from habeas.register.errors import InUse, LaterTables, NewerRegister
from habeas.register.keys import Secret
from habeas.register.ledger import erased, last
from habeas.register.models import DecisionRow
from habeas.register.rebuilding import rebuild
from habeas.register.rekeying import change_passphrase, holders
from habeas.register.verifying import extent, verify

from .conftest import CHEAP, SECRET
from .keeping import SENTENCE, kept

if TYPE_CHECKING:
    from habeas.register.store import Register

    from .conftest import Home

DAY = "2026-01-06T00:00:00Z"
SECOND = Secret("the passphrase of another")
MADE_BY = sorted(Path(__file__).with_name("made_by").iterdir())


@pytest.fixture(params=MADE_BY, ids=lambda path: path.name)
def earlier(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The folder of a register that an earlier version made."""
    return Path(shutil.copytree(request.param, tmp_path / "register"))


def assert_told(unlocked: Register) -> None:
    told = [(one.number, one.name) for one in cases(unlocked)]
    assert told == [(1, "Lena Marquant"), (2, "秦望舒")]
    assert [hit.document for hit in search.find(unlocked.alias, "望舒")] == [5]
    assert not search.find(unlocked.alias, "karvash")
    assert set(erased(unlocked)) == {11, 12, 13}
    decision = DecisionRow.objects.using(unlocked.alias).get()
    assert (decision.verdict, decision.by, decision.version) == ("accept", "owner", 1)
    assert "Lena Marquant, a teacher" in documents.original_of(unlocked, 2).decode()
    assert not list(verify(unlocked)) and not rebuild(unlocked)


def test_it_opens_verifies_and_is_told_the_same(earlier: Path) -> None:
    for secret in (SECRET, SECOND):
        with register.open(earlier, secret) as unlocked:
            assert last(unlocked).sequence == 18 and extent(unlocked) == (18, 3)
            assert holders(unlocked) == ("owner", "second")
            assert_told(unlocked)


def test_it_goes_on(earlier: Path) -> None:
    with register.open(earlier, SECRET) as unlocked:
        (added,) = kept(unlocked, SENTENCE.replace("two years", "three years"))
        assert added.known_cases == (1,)
        change_passphrase(unlocked, SECOND, at=DAY, cost=CHEAP)
        assert not list(verify(unlocked)) and not rebuild(unlocked)


def test_it_is_backed_up_and_restored_on_either_database(
    home: Home, earlier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HABEAS_DATABASE", raising=False)
    with register.open(earlier, SECRET) as unlocked:
        back_up(unlocked, tmp_path / "backup", at=DAY)
    home.restore(tmp_path / "backup", tmp_path / "there")
    with home.open(tmp_path / "there") as unlocked:
        assert_told(unlocked)


def test_tables_are_changed_by_who_has_the_register_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with register.open(folder, SECRET):
        monkeypatch.setattr(tables, "is_current", lambda _: False)
        with pytest.raises(InUse, match="found it open in another process"):
            register.open(folder, SECRET)
    register.open(folder, SECRET).close()


def test_the_tables_of_a_later_version_are_one_line(opened: Register) -> None:
    from django.db.migrations.recorder import MigrationRecorder

    recorded = MigrationRecorder.Migration.objects.using(opened.alias)
    recorded.create(app="register", name="9999_of_a_later_version")
    try:
        with pytest.raises(LaterTables, match="9999_of_a_later_version") as stopped:
            register.open(opened.place.folder, SECRET)
        assert "\n" not in str(stopped.value)
    finally:
        recorded.filter(name="9999_of_a_later_version").delete()


def test_a_later_format_is_one_line(folder: Path) -> None:
    told = (folder / "habeas.json").read_text("utf-8")
    (folder / "habeas.json").write_text(told.replace('"format": 1', '"format": 2'), "utf-8")
    with pytest.raises(NewerRegister, match="format 1 or older, found format 2; update Habeas"):
        register.open(folder, SECRET)
