"""The acknowledged heads outside the database: what a database put back to an earlier day meets."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register import heads
from habeas.register.errors import Forked, NoSpace, RolledBack, Unacknowledged
from habeas.register.heads import Head

from .conftest import SECRET, made
from .keeping import ARREST, SENTENCE, kept

if TYPE_CHECKING:
    from .postgresql import Server

KEY = b"h" * 32


def test_the_furthest_line_with_a_valid_mark_counts(tmp_path: Path) -> None:
    path = tmp_path / "heads"
    for sequence in (1, 3, 2):
        heads.record(path, KEY, Head(sequence, "ab" * 32))
    with path.open("ab") as file:
        file.write(b"9 " + b"cd" * 32 + b" " + b"00" * 32 + b"\n5 half a li")
    assert heads.furthest(path, KEY) == Head(3, "ab" * 32)
    assert heads.furthest(path, b"x" * 32) is None


def test_the_file_stays_small(tmp_path: Path) -> None:
    path = tmp_path / "heads"
    path.write_bytes(b"0 line of an earlier time\n" * 3000)
    heads.record(path, KEY, Head(7, "ab" * 32))
    assert path.stat().st_size < 300
    assert heads.furthest(path, KEY) == Head(7, "ab" * 32)


def _aside(folder: Path, to: Path) -> None:
    to.mkdir()
    for part in folder.glob("ledger.db*"):
        shutil.copy(part, to)


def _back(folder: Path, aside: Path) -> None:
    for part in folder.glob("ledger.db*"):
        part.unlink()
    for part in aside.iterdir():
        shutil.copy(part, folder)


def test_a_database_put_back_is_seen(embedded: Path, tmp_path: Path) -> None:
    with register.open(embedded, SECRET) as unlocked:
        kept(unlocked, ARREST)
    _aside(embedded, tmp_path / "aside")
    with register.open(embedded, SECRET) as unlocked:
        kept(unlocked, SENTENCE)
    _back(embedded, tmp_path / "aside")
    with pytest.raises(RolledBack, match="reach entry 8"):
        register.open(embedded, SECRET)


def test_a_whole_register_put_back_is_seen_by_the_copy_outside(
    embedded: Path, tmp_path: Path
) -> None:
    shutil.copytree(embedded, tmp_path / "aside")
    with register.open(embedded, SECRET) as unlocked:
        kept(unlocked, ARREST)
    shutil.rmtree(embedded)
    shutil.copytree(tmp_path / "aside", embedded)
    with pytest.raises(RolledBack):
        register.open(embedded, SECRET)


def test_another_history_of_the_same_length_is_seen(embedded: Path, tmp_path: Path) -> None:
    _aside(embedded, tmp_path / "aside")
    shutil.copytree(tmp_path / "state", tmp_path / "state aside")
    with register.open(embedded, SECRET) as unlocked:
        kept(unlocked, ARREST)
    told = (embedded / "heads").read_bytes()
    _back(embedded, tmp_path / "aside")
    (embedded / "heads").unlink()
    shutil.rmtree(tmp_path / "state")
    with register.open(embedded, SECRET) as unlocked:
        kept(unlocked, SENTENCE)
    (embedded / "heads").write_bytes(told)
    with pytest.raises(Forked):
        register.open(embedded, SECRET)


def test_a_flipped_bit_in_the_write_ahead_log_is_seen(embedded: Path, tmp_path: Path) -> None:
    """SQLite ends the log at the first frame that does not fit, without a word: entries are gone."""
    unlocked = register.open(embedded, SECRET)
    kept(unlocked, ARREST)
    _aside(embedded, tmp_path / "aside")
    unlocked.close()
    log = tmp_path / "aside" / "ledger.db-wal"
    data = bytearray(log.read_bytes())
    data[len(data) // 2] ^= 4
    log.write_bytes(bytes(data))
    _back(embedded, tmp_path / "aside")
    with pytest.raises((RolledBack, Forked)):
        register.open(embedded, SECRET)


def test_a_database_put_back_on_a_server_is_seen(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = server.new_database()
    monkeypatch.setenv("HABEAS_DATABASE", now)
    folder = made(tmp_path / "register")
    before = server.copied(now)
    with register.open(folder, SECRET) as unlocked:
        kept(unlocked, ARREST)
    monkeypatch.setenv("HABEAS_DATABASE", before)
    with pytest.raises(RolledBack, match="reach entry 4"):
        register.open(folder, SECRET)


def test_a_write_that_could_not_be_acknowledged_says_that_it_stands(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise NoSpace

    with register.open(folder, SECRET) as unlocked:
        with monkeypatch.context() as full:
            full.setattr(heads, "record", no_room)
            with pytest.raises(Unacknowledged, match="recorded but not yet protected"):
                kept(unlocked, ARREST)
        (again,) = kept(unlocked, ARREST)
        assert again.held
