"""A backup is the register at one entry; restored elsewhere it is proven whole, or nothing is there."""

from __future__ import annotations

import io
import os
import random
import shutil
import tarfile
from typing import TYPE_CHECKING

import pyrage
import pytest

from habeas import register
from habeas.register import backing_up, documents, originals, restoring, search
from habeas.register.backing_up import BackedUp, back_up
from habeas.register.deciding import decide
from habeas.register.erasing import Erased, erase
from habeas.register.errors import (
    BackupExists,
    BadBackup,
    BadRecipient,
    DatabaseNotEmpty,
    InFolder,
    NotEmpty,
    OlderBackup,
    OnServer,
    OtherDatabase,
    RolledBack,
    Unreachable,
    WrongIdentity,
    WrongSecret,
)
from habeas.register.keys import Secret
from habeas.register.ledger import entries, last
from habeas.register.models import ClaimRow
from habeas.register.rebuilding import rebuild
from habeas.register.rekeying import add_holder, change_key
from habeas.register.restoring import Restored, Way, restore
from habeas.register.verifying import verify

from .conftest import CHEAP, SECRET
from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

    from .conftest import Home
    from .postgresql import Server

DAY = "2026-01-05T00:00:00Z"
IDENTITY = pyrage.x25519.Identity.generate()
TO = (str(IDENTITY.to_public()),)
ELSEWHERE, LOSING = Way(), Way(accept_loss=True)


@pytest.fixture
def backup(home: Home, folder: Path, tmp_path: Path) -> Path:
    """A backup of a register with two documents, which then goes on."""
    with home.open(folder) as unlocked:
        kept(unlocked, ARREST, CHINESE)
        back_up(unlocked, tmp_path / "day.backup", at=DAY)
    return tmp_path / "day.backup"


def ledger_of(unlocked: Register) -> list[tuple[str, bytes | None]]:
    return [(one.head, one.body) for one in entries(unlocked)]


def test_every_byte_comes_back(home: Home, folder: Path, backup: Path, tmp_path: Path) -> None:
    (tmp_path / ".there.999999999.restoring").mkdir()
    done = home.restore(backup, tmp_path / "there")
    assert done == Restored(7, 2, 0, 0)
    with home.open(folder) as here:
        first = ledger_of(here)
    with home.open(tmp_path / "there") as there:
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
    home: Home, opened: Register, tmp_path: Path
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
            home.restore(tmp_path / "b.age", tmp_path / "there", wrong)
    way = Way(identity=str(IDENTITY))
    with pytest.raises(WrongSecret):
        home.restore(tmp_path / "b.age", tmp_path / "there", way, Secret("another of them"))
    assert home.restore(tmp_path / "b.age", tmp_path / "there", way).documents == 1


def test_what_is_added_meanwhile_is_not_in_it(
    home: Home, opened: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(opened, ARREST)
    members = backing_up._members

    def later(*words: object) -> object:
        kept(opened, SENTENCE)
        return members(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(backing_up, "_members", later)
    made = back_up(opened, tmp_path / "b", at=DAY)
    assert (made.reaches, made.originals) == (4, 1)
    assert home.restore(tmp_path / "b", tmp_path / "there", LOSING).reaches == 4


def test_another_passphrase_opens_no_backup(home: Home, backup: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongSecret):
        home.restore(backup, tmp_path / "there", ELSEWHERE, Secret("another of them"))
    assert not (tmp_path / "there").exists()


@pytest.mark.parametrize("seed", range(12))
def test_a_flipped_bit_or_a_cut_is_one_line_and_nothing_is_restored(
    home: Home, backup: Path, tmp_path: Path, seed: int
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
        home.restore(tmp_path / "altered", tmp_path / "there")
    assert "\n" not in str(stopped.value)
    assert not (tmp_path / "there").exists() and not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("drop", ["ledger.db", "heads", "originals", "manifest.json", "add"])
def test_an_archive_made_by_somebody_else_is_not_whole(
    home: Home, opened: Register, tmp_path: Path, drop: str
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
        home.restore(tmp_path / "c.age", tmp_path / "there", Way(str(IDENTITY)))
    assert not (tmp_path.parent / "escaped").exists() and not (tmp_path / "there").exists()


def test_an_older_backup_is_restored_only_knowingly(
    home: Home, folder: Path, backup: Path, tmp_path: Path
) -> None:
    with home.open(folder) as unlocked:
        kept(unlocked, SENTENCE)
        end = last(unlocked).sequence
    says = r"reaches entry 12, found one that ends at 7: entries 8 to 12, acknowledged later"
    with pytest.raises(OlderBackup, match=says):
        home.restore(backup, tmp_path / "there")
    assert not (tmp_path / "there").exists()
    done = home.restore(backup, tmp_path / "there", Way(accept_loss=True))
    assert done.lost == end - 7 == 5
    with home.open(tmp_path / "there") as there:
        kept(there, SENTENCE)
        (told,) = [one.body for one in entries(there) if one.entry.kind == "restored"]
        assert b'"lost_to":12' in (told or b"")
        assert not list(verify(there))
    with home.open(folder) as here:
        assert not list(verify(here))


def test_a_restored_register_put_back_is_seen_as_well(
    home: Home, backup: Path, tmp_path: Path
) -> None:
    there = tmp_path / "there"
    home.restore(backup, there, Way(accept_loss=True))
    if not home.embedded:
        return  # its folder holds no ledger: see test_heads for a server's database put back
    shutil.copytree(there, tmp_path / "aside")
    with home.open(there) as unlocked:
        kept(unlocked, SENTENCE)
    shutil.rmtree(there)
    shutil.copytree(tmp_path / "aside", there)
    with pytest.raises(RolledBack):
        home.open(there)


def test_a_document_that_was_erased_is_erased_again(
    home: Home, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = Secret("the passphrase of another")
    with home.open(folder) as unlocked:
        add_holder(unlocked, "second", second, at=DAY, cost=CHEAP)
        (first, _) = kept(unlocked, ARREST, CHINESE)
        made = back_up(unlocked, tmp_path / "old", at=DAY)
        erase(unlocked, first.document, at=DAY, why="asked by the family")
    with home.open(folder, second) as unlocked:
        done = erase(unlocked, first.document, at=DAY, why="asked by the family")
    assert isinstance(done, Erased)
    assert [(copy.file, copy.sha256) for copy in done.copies] == [("old", made.sha256)]
    way = Way(accept_loss=True)
    assert home.restore(tmp_path / "old", tmp_path / "there", way).erased == 1
    with home.open(tmp_path / "there") as there:
        assert not search.find(there.alias, "marquant") and search.find(there.alias, "望舒")
        assert not list(verify(there)) and not rebuild(there)
        assert len([p for p in there.place.originals.rglob("*") if p.is_file()]) == 1
    # On a computer that knows of no order, the file of orders is brought along.
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another"))
    way = Way(orders=folder / "orders")
    assert home.restore(tmp_path / "old", tmp_path / "third", way).erased == 1


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


def test_what_a_killed_backup_left_is_removed_by_the_next_and_nothing_else(
    opened: Register, tmp_path: Path
) -> None:
    made = tmp_path / "sticks"
    made.mkdir()
    back_up(opened, made / "first", at=DAY)
    begun = (made / "first").read_bytes()[:300]
    (made / ".second.999999999.new").write_bytes(begun)
    (made / ".third.999999999.new").write_bytes(b"age-encryption.org/v1\n-> X25519")
    others = {
        f".running.{os.getppid()}.new": begun,
        ".of-somebody.999999999.new": b"a letter",
        ".third.new": begun,
        "second.999999999.new": begun,
    }
    for name, data in others.items():
        (made / name).write_bytes(data)
    back_up(opened, made / "fourth", at=DAY)
    assert {path.name for path in made.iterdir()} == {"first", "fourth", *others}


def test_a_bit_flipped_in_the_keys_of_another_holder_is_found(
    home: Home, folder: Path, tmp_path: Path
) -> None:
    with home.open(folder) as unlocked:
        add_holder(unlocked, "second", Secret("the passphrase of another"), at=DAY, cost=CHEAP)
        back_up(unlocked, tmp_path / "whole", at=DAY)
    data = (tmp_path / "whole").read_bytes()
    place = data.index(b'"holder": "second"') + len(b'"holder": "sec')
    altered = data[:place] + bytes([data[place] ^ 2]) + data[place + 1 :]
    (tmp_path / "altered").write_bytes(altered)
    with pytest.raises(BadBackup):
        home.restore(tmp_path / "altered", tmp_path / "there")
    assert home.restore(tmp_path / "whole", tmp_path / "there").lost == 0


def test_a_backup_without_an_original_is_not_made(opened: Register, tmp_path: Path) -> None:
    kept(opened, ARREST)
    shutil.rmtree(opened.place.originals)
    with pytest.raises(Exception, match="found one gone"):
        back_up(opened, tmp_path / "b", at=DAY)
    assert not list(tmp_path.glob("*b*"))
    assert originals


def test_where_something_stands_nothing_is_restored(
    home: Home, folder: Path, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotEmpty):
        home.restore(backup, folder)
    if not home.embedded:
        with pytest.raises(DatabaseNotEmpty):
            restore(backup, tmp_path / "there", SECRET, LOSING, at=DAY)
        assert not (tmp_path / "there").exists()
    monkeypatch.setenv("HABEAS_DATABASE", "postgresql://somebody@127.0.0.1:1/habeas")
    with pytest.raises(Unreachable):
        restore(backup, tmp_path / "there", SECRET, LOSING, at=DAY)
    assert not (tmp_path / "there").exists() and not list(tmp_path.glob(".*"))


def test_a_register_moves_to_a_server_and_back(
    server: Server, embedded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = Secret("the passphrase of another")
    with register.open(embedded, SECRET) as here:
        add_holder(here, "second", second, at=DAY, cost=CHEAP)
        (first, _) = kept(here, ARREST, CHINESE)
        erase(here, first.document, at=DAY, why="asked by the family")
        claim = ClaimRow.objects.using(here.alias).filter(document=first.document + 3).first()
        assert claim is not None
        decide(here, claim.claim, "accept", expect=0, at=DAY)
        change_key(here, SECRET, at=DAY, cost=CHEAP)
    with register.open(embedded, SECRET) as here:
        add_holder(here, "second", second, at=DAY, cost=CHEAP)
        back_up(here, tmp_path / "one", at=DAY)
        before = ledger_of(here)
    monkeypatch.setenv("HABEAS_DATABASE", server.new_database())
    restore(tmp_path / "one", tmp_path / "there", SECRET, ELSEWHERE, at=DAY)
    assert not list((tmp_path / "there").glob("ledger*"))
    with register.open(tmp_path / "there", second) as there:
        assert ledger_of(there)[:-1] == before[:-1]
        assert search.find(there.alias, "望舒") and not list(verify(there)) and not rebuild(there)
        done = erase(there, first.document, at=DAY, why="asked by the family")
        assert isinstance(done, Erased) and done.swept
    with register.open(tmp_path / "there", SECRET) as there:
        kept(there, SENTENCE)
        change_key(there, SECRET, at=DAY, cost=CHEAP)
    with register.open(tmp_path / "there", SECRET) as there:
        back_up(there, tmp_path / "two", at=DAY)
        before = ledger_of(there)
    monkeypatch.delenv("HABEAS_DATABASE")
    with pytest.raises(OnServer):
        register.open(tmp_path / "there", SECRET)
    restore(tmp_path / "two", tmp_path / "back", SECRET, ELSEWHERE, at=DAY)
    with register.open(tmp_path / "back", SECRET) as back:
        assert ledger_of(back)[:-1] == before[:-1]
        assert search.find(back.alias, "望舒") and not list(verify(back)) and not rebuild(back)
        assert documents.original_of(back, first.document + 3) == CHINESE.encode()
    monkeypatch.setenv("HABEAS_DATABASE", server.new_database())
    with pytest.raises(InFolder):
        register.open(tmp_path / "back", SECRET)
    with pytest.raises(OtherDatabase):
        register.open(tmp_path / "there", SECRET)


def test_a_restore_that_the_server_does_not_take_leaves_nothing(
    server: Server, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = server.new_database()
    monkeypatch.setenv("HABEAS_DATABASE", address)

    def gone(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(restoring, "sync_folder", gone)
    with pytest.raises(KeyboardInterrupt):
        restore(backup, tmp_path / "there", SECRET, LOSING, at=DAY)
    assert not (tmp_path / "there").exists() and not list(tmp_path.glob(".*"))
    monkeypatch.undo()
    monkeypatch.setenv("HABEAS_DATABASE", address)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert restore(backup, tmp_path / "there", SECRET, LOSING, at=DAY).documents == 2
