"""Who opens a register after a change: the right ones, and nobody with what was in force before."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register import heads, orders, rekeying, search
from habeas.register.erasing import erase
from habeas.register.errors import (
    HolderExists,
    NoSuchHolder,
    OldKeys,
    RolledBack,
    WeakPassphrase,
    WrongSecret,
)
from habeas.register.heads import Head
from habeas.register.keys import Secret
from habeas.register.ledger import entries
from habeas.register.models import User
from habeas.register.rebuilding import rebuild
from habeas.register.sweeping import sweep
from habeas.register.verifying import verify

from .conftest import CHEAP, SECRET, made
from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Home
    from .postgresql import Server

DAY = "2026-01-05T00:00:00Z"
OTHER, NEW = Secret("the passphrase of another"), Secret("a new passphrase today")


def test_a_new_passphrase_opens_and_the_old_does_not(folder: Path) -> None:
    with register.open(folder, SECRET) as unlocked:
        kept(unlocked, ARREST)
        with pytest.raises(WeakPassphrase):
            rekeying.change_passphrase(unlocked, Secret("short"), at=DAY, cost=CHEAP)
        rekeying.change_passphrase(unlocked, NEW, at=DAY, cost=CHEAP)
    with pytest.raises(WrongSecret):
        register.open(folder, SECRET)
    with register.open(folder, NEW) as unlocked:
        assert not list(verify(unlocked))


def test_a_colleague_joins_and_leaves(folder: Path) -> None:
    with register.open(folder, SECRET) as unlocked:
        rekeying.add_holder(unlocked, "lynx", OTHER, at=DAY, cost=CHEAP)
        with pytest.raises(HolderExists):
            rekeying.add_holder(unlocked, "lynx", NEW, at=DAY, cost=CHEAP)
        assert rekeying.holders(unlocked) == ("owner", "lynx")
    with register.open(folder, OTHER) as unlocked:
        assert unlocked.holder == "lynx"
        assert User.objects.using(unlocked.alias).filter(code_name="lynx").exists()
        for nobody in ("lynx", "recovery", "somebody"):
            with pytest.raises(NoSuchHolder):
                rekeying.remove_holder(unlocked, nobody, at=DAY)
    with register.open(folder, SECRET) as unlocked:
        rekeying.remove_holder(unlocked, "lynx", at=DAY)
    with pytest.raises(WrongSecret):
        register.open(folder, OTHER)


def test_everything_goes_under_a_new_key(home: Home, folder: Path, tmp_path: Path) -> None:
    with register.open(folder, SECRET) as unlocked:
        kept(unlocked, ARREST, CHINESE)
        rekeying.add_holder(unlocked, "lynx", OTHER, at=DAY, cost=CHEAP)
        shutil.copytree(folder, tmp_path / "aside")
        done = rekeying.change_key(unlocked, NEW, at=DAY, cost=CHEAP)
        old = unlocked.key
    assert done.out == ("lynx",)
    for former in (SECRET, OTHER):
        with pytest.raises(WrongSecret):
            register.open(folder, former)
    assert not (folder / "ledger.db").exists() and not list(folder.glob(".*"))
    assert not (folder / "rekeyed").exists()
    with register.open(folder, Secret(done.recovery, recovery=True)) as unlocked:
        assert unlocked.key != old
        assert [one.entry.kind for one in entries(unlocked)][-1] == "rekeyed"
        assert not list(verify(unlocked)) and not rebuild(unlocked)
        assert search.find(unlocked.alias, "望舒")
    with register.open(folder, NEW) as unlocked:
        kept(unlocked, SENTENCE)
        swept = sweep(unlocked)
        assert (swept.originals, swept.leftovers) == (0, 0)
        done = rekeying.change_key(unlocked, SECRET, at=DAY, cost=CHEAP)
    with register.open(folder, SECRET) as unlocked:
        assert not list(verify(unlocked))
    # The folder of before, put back, opens with the old passphrase and is seen to be old.
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "aside", folder)
    with pytest.raises(RolledBack if home.embedded else OldKeys):
        register.open(folder, OTHER)


@pytest.mark.parametrize("step", ["_copied", "_carry_orders", "write_whole"])
def test_a_stop_at_any_step_leaves_the_register_under_the_old_key(
    home: Home, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    if step == "_copied" and not home.embedded:
        step = "_on_server"

    with register.open(folder, SECRET) as unlocked:
        kept(unlocked, ARREST)
        with monkeypatch.context() as broken:
            broken.setattr(rekeying, step, stopped)
            with pytest.raises(KeyboardInterrupt):
                rekeying.change_key(unlocked, NEW, at=DAY, cost=CHEAP)
    with register.open(folder, SECRET) as unlocked:
        assert not list(verify(unlocked))
        sweep(unlocked)
        databases = [p.name for p in folder.glob("ledger*.db")]
        assert databases == (["ledger.db"] if home.embedded else [])
        rekeying.change_key(unlocked, NEW, at=DAY, cost=CHEAP)
    with register.open(folder, NEW) as unlocked:
        assert not list(verify(unlocked))


def test_a_stop_before_the_ledger_of_a_server_knows_is_completed_by_the_next_to_open(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HABEAS_DATABASE", server.new_database())
    folder = made(tmp_path / "register")
    with register.open(folder, SECRET) as unlocked:
        kept(unlocked, ARREST)
        with monkeypatch.context() as broken:
            broken.setattr(rekeying, "finish_on_server", stopped)
            with pytest.raises(KeyboardInterrupt):
                rekeying.change_key(unlocked, NEW, at=DAY, cost=CHEAP)
        orders_key = unlocked.orders_key
    with pytest.raises(WrongSecret):
        register.open(folder, SECRET)
    for _ in range(2):
        with register.open(folder, NEW) as unlocked:
            told = [one for one in entries(unlocked) if one.entry.kind == "rekeyed"]
            assert len(told) == 1 and orders_key.hex().encode() in (told[0].body or b"")
            assert not list(verify(unlocked)) and not (folder / "rekeyed").exists()


def stopped(*_: object) -> None:
    raise KeyboardInterrupt


def test_orders_of_destruction_hold_under_the_new_key(folder: Path) -> None:
    with register.open(folder, SECRET) as unlocked:
        rekeying.add_holder(unlocked, "lynx", OTHER, at=DAY, cost=CHEAP)
        first, second = kept(unlocked, ARREST, CHINESE)
        erase(unlocked, first.document, at=DAY, why="asked")
    with register.open(folder, OTHER) as unlocked:
        erase(unlocked, first.document, at=DAY, why="asked")
        former = unlocked.orders_key
        rekeying.change_key(unlocked, OTHER, at=DAY, cost=CHEAP)
    with register.open(folder, OTHER) as unlocked:
        (order,) = orders.read(folder / "orders", unlocked.orders_key)
        assert [number for number, _ in order.documents] == [first.document]
        rekeying.add_holder(unlocked, "owner", SECRET, at=DAY, cost=CHEAP)
        erase(unlocked, second.document, at=DAY, why="asked")
    with register.open(folder, SECRET) as unlocked:
        erase(unlocked, second.document, at=DAY, why="asked")
        for key in (former, unlocked.orders_key):
            assert len(orders.read(folder / "orders", key)) == 2


def test_lines_under_another_key_stay_when_the_heads_are_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "heads"
    heads.record(path, b"old", Head(9, "ab" * 32))
    for sequence in range(10, 500):
        heads.record(path, b"new", Head(sequence, "cd" * 32))
    assert path.stat().st_size < 64 * 1024
    assert heads.furthest(path, b"old") == Head(9, "ab" * 32)
    assert heads.furthest(path, b"new") == Head(499, "cd" * 32)
