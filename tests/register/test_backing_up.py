"""A backup is the register at one entry; restored elsewhere it is proven whole, or nothing is there."""

from __future__ import annotations

import io
import random
import shutil
import tarfile
from typing import TYPE_CHECKING

import pyrage
import pytest

from habeas import register
from habeas.register import backing_up, documents, originals, search
from habeas.register.backing_up import BackedUp, back_up
from habeas.register.erasing import Erased, erase
from habeas.register.errors import (
    BackupExists,
    BadBackup,
    BadRecipient,
    NotEmpty,
    OlderBackup,
    OnServer,
    RolledBack,
    WrongIdentity,
    WrongSecret,
)
from habeas.register.keys import Secret
from habeas.register.ledger import entries, last
from habeas.register.rebuilding import rebuild
from habeas.register.rekeying import add_holder
from habeas.register.restoring import Restored, Way, restore
from habeas.register.verifying import verify

from .conftest import CHEAP, SECRET
from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from habeas.register.store import Register

DAY = "2026-01-05T00:00:00Z"
IDENTITY = pyrage.x25519.Identity.generate()
TO = (str(IDENTITY.to_public()),)
ELSEWHERE, LOSING = Way(), Way(accept_loss=True)


@pytest.fixture
def opened(folder: Path) -> Iterator[Register]:
    """A new register on the embedded database, open: a server has backups of its own."""
    with register.open(folder, SECRET) as unlocked:
        yield unlocked


@pytest.fixture
def backup(folder: Path, tmp_path: Path) -> Path:
    """A backup of a register with two documents, which then goes on."""
    with register.open(folder, SECRET) as unlocked:
        kept(unlocked, ARREST, CHINESE)
        back_up(unlocked, tmp_path / "day.backup", at=DAY)
    return tmp_path / "day.backup"


def ledger_of(unlocked: Register) -> list[tuple[str, bytes | None]]:
    return [(one.head, one.body) for one in entries(unlocked)]


def test_every_byte_comes_back(folder: Path, backup: Path, tmp_path: Path) -> None:
    (tmp_path / ".there.999999999.restoring").mkdir()
    done = restore(backup, tmp_path / "there", SECRET, ELSEWHERE, at=DAY)
    assert done == Restored(7, 2, 0, 0)
    with register.open(folder, SECRET) as here:
        first = ledger_of(here)
    with register.open(tmp_path / "there", SECRET) as there:
        assert ledger_of(there)[:7] == first[:7]
        assert [one.entry.kind for one in entries(there)][7:] == ["restored"]
        assert not list(verify(there))
        assert not rebuild(there)
        assert search.find(there.alias, "望舒") and search.find(there.alias, "marquant")
        assert documents.original_of(there, 2) == ARREST.encode()
        kept(there, SENTENCE)
    files = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    for name, path in files.items():
        if name.startswith("originals/"):
            assert (tmp_path / "there" / name).read_bytes() == path.read_bytes()
    assert not list(tmp_path.glob(".*"))


def test_for_recipients_it_is_a_plain_age_file_around_a_plain_tar(
    opened: Register, tmp_path: Path
) -> None:
    kept(opened, ARREST)
    made = back_up(opened, tmp_path / "b.age", at=DAY, to=TO)
    data = (tmp_path / "b.age").read_bytes()
    assert made.size == len(data)
    with tarfile.open(fileobj=io.BytesIO(pyrage.decrypt(data, [IDENTITY]))) as archive:
        names = archive.getnames()
    assert names[0] == "heads" and names[-1] == "manifest.json"
    assert {"habeas.json", "keys.json", "ledger.db"} < set(names)
    assert not any(ARREST.encode()[:20] in p.read_bytes() for p in tmp_path.glob("*.age"))
    for wrong in (Way(), Way(identity=str(pyrage.x25519.Identity.generate()))):
        with pytest.raises(WrongIdentity):
            restore(tmp_path / "b.age", tmp_path / "there", SECRET, wrong, at=DAY)
    way = Way(identity=str(IDENTITY))
    with pytest.raises(WrongSecret):
        restore(tmp_path / "b.age", tmp_path / "there", Secret("another of them"), way, at=DAY)
    assert restore(tmp_path / "b.age", tmp_path / "there", SECRET, way, at=DAY).documents == 1


def test_what_is_added_meanwhile_is_not_in_it(
    opened: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(opened, ARREST)
    members = backing_up._members

    def later(*words: object) -> object:
        kept(opened, SENTENCE)
        return members(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(backing_up, "_members", later)
    made = back_up(opened, tmp_path / "b", at=DAY)
    assert (made.reaches, made.originals) == (4, 1)
    assert restore(tmp_path / "b", tmp_path / "there", SECRET, LOSING, at=DAY).reaches == 4


def test_another_passphrase_opens_no_backup(backup: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongSecret):
        restore(backup, tmp_path / "there", Secret("another of them"), ELSEWHERE, at=DAY)
    assert not (tmp_path / "there").exists()


@pytest.mark.parametrize("seed", range(12))
def test_a_flipped_bit_or_a_cut_is_one_line_and_nothing_is_restored(
    backup: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable places
    data = bytearray(backup.read_bytes())
    place = chance.randrange(len(data)) if seed % 3 else chance.randrange(600)
    if seed % 2:
        del data[place:]
    else:
        data[place] ^= 1 << chance.randrange(8)
    (tmp_path / "altered").write_bytes(bytes(data))
    with pytest.raises((BadBackup, WrongSecret, WrongIdentity)) as stopped:
        restore(tmp_path / "altered", tmp_path / "there", SECRET, ELSEWHERE, at=DAY)
    assert "\n" not in str(stopped.value)
    assert not (tmp_path / "there").exists() and not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("drop", ["ledger.db", "heads", "originals", "manifest.json", "add"])
def test_an_archive_made_by_somebody_else_is_not_whole(
    opened: Register, tmp_path: Path, drop: str
) -> None:
    kept(opened, ARREST)
    back_up(opened, tmp_path / "b.age", at=DAY, to=TO)
    plain = io.BytesIO(pyrage.decrypt((tmp_path / "b.age").read_bytes(), [IDENTITY]))
    fresh = io.BytesIO()
    with (
        tarfile.open(fileobj=plain) as old,
        tarfile.open(fileobj=fresh, mode="w", format=tarfile.GNU_FORMAT) as new,
    ):
        if drop == "add":
            new.addfile(tarfile.TarInfo("../escaped"), io.BytesIO())
        for member in old.getmembers():
            if not member.name.startswith(drop):
                new.addfile(member, old.extractfile(member))
    (tmp_path / "c.age").write_bytes(pyrage.encrypt(fresh.getvalue(), [IDENTITY.to_public()]))
    with pytest.raises(BadBackup):
        restore(tmp_path / "c.age", tmp_path / "there", SECRET, Way(str(IDENTITY)), at=DAY)
    assert not (tmp_path.parent / "escaped").exists() and not (tmp_path / "there").exists()


def test_an_older_backup_is_restored_only_knowingly(
    folder: Path, backup: Path, tmp_path: Path
) -> None:
    with register.open(folder, SECRET) as unlocked:
        kept(unlocked, SENTENCE)
        end = last(unlocked).sequence
    says = r"reaches entry 11, found one that ends at 7: entries 8 to 11, acknowledged later"
    with pytest.raises(OlderBackup, match=says):
        restore(backup, tmp_path / "there", SECRET, ELSEWHERE, at=DAY)
    assert not (tmp_path / "there").exists()
    done = restore(backup, tmp_path / "there", SECRET, Way(accept_loss=True), at=DAY)
    assert done.lost == end - 7 == 4
    with register.open(tmp_path / "there", SECRET) as there:
        kept(there, SENTENCE)
        (told,) = [one.body for one in entries(there) if one.entry.kind == "restored"]
        assert b'"lost_to":11' in (told or b"")
        assert not list(verify(there))
    with register.open(folder, SECRET) as here:
        assert not list(verify(here))


def test_a_restored_register_put_back_is_seen_as_well(backup: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    restore(backup, there, SECRET, Way(accept_loss=True), at=DAY)
    shutil.copytree(there, tmp_path / "aside")
    with register.open(there, SECRET) as unlocked:
        kept(unlocked, SENTENCE)
    shutil.rmtree(there)
    shutil.copytree(tmp_path / "aside", there)
    with pytest.raises(RolledBack):
        register.open(there, SECRET)


def test_a_document_that_was_erased_is_erased_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = Secret("the passphrase of another")
    with register.open(folder, SECRET) as unlocked:
        add_holder(unlocked, "second", second, at=DAY, cost=CHEAP)
        (first, _) = kept(unlocked, ARREST, CHINESE)
        made = back_up(unlocked, tmp_path / "old", at=DAY)
        erase(unlocked, first.document, at=DAY, why="asked by the family")
    with register.open(folder, second) as unlocked:
        done = erase(unlocked, first.document, at=DAY, why="asked by the family")
    assert isinstance(done, Erased)
    assert [(copy.file, copy.sha256) for copy in done.copies] == [("old", made.sha256)]
    way = Way(accept_loss=True)
    assert restore(tmp_path / "old", tmp_path / "there", SECRET, way, at=DAY).erased == 1
    with register.open(tmp_path / "there", SECRET) as there:
        assert not search.find(there.alias, "marquant") and search.find(there.alias, "望舒")
        assert not list(verify(there)) and not rebuild(there)
        assert len([p for p in there.place.originals.rglob("*") if p.is_file()]) == 1
    # On a computer that knows of no order, the file of orders is brought along.
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another"))
    way = Way(orders=folder / "orders")
    assert restore(tmp_path / "old", tmp_path / "third", SECRET, way, at=DAY).erased == 1


def test_the_backup_is_named_in_the_ledger_and_never_written_over(
    opened: Register, tmp_path: Path
) -> None:
    made = back_up(opened, tmp_path / "b", at=DAY)
    assert isinstance(made, BackedUp)
    (told,) = [one.body for one in entries(opened) if one.entry.kind == "backup"]
    assert made.sha256.encode() in (told or b"")
    with pytest.raises(BackupExists):
        back_up(opened, tmp_path / "b", at=DAY)
    with pytest.raises(BadRecipient):
        back_up(opened, tmp_path / "c", at=DAY, to=("age1nobody",))
    assert sorted(p.name for p in tmp_path.glob("*")) == ["b", "register", "state"]
    assert not list(opened.place.folder.glob(".*"))


def test_a_backup_without_an_original_is_not_made(opened: Register, tmp_path: Path) -> None:
    kept(opened, ARREST)
    shutil.rmtree(opened.place.originals)
    with pytest.raises(Exception, match="found one gone"):
        back_up(opened, tmp_path / "b", at=DAY)
    assert not list(tmp_path.glob("*b*"))
    assert originals


def test_where_files_stand_or_a_server_is_named_nothing_is_restored(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotEmpty):
        restore(backup, tmp_path / "register", SECRET, ELSEWHERE, at=DAY)
    monkeypatch.setenv("HABEAS_DATABASE", "postgresql://somebody@nowhere/habeas")
    with pytest.raises(OnServer):
        restore(backup, tmp_path / "there", SECRET, ELSEWHERE, at=DAY)
