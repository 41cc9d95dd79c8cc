"""Several processes write at once: what was acknowledged is recorded, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest

from habeas import register
from habeas.register import ledger, rekeying
from habeas.register.backing_up import back_up
from habeas.register.chain import faults
from habeas.register.errors import InUse
from habeas.register.keys import Secret
from habeas.register.models import ClaimRow, DecisionRow
from habeas.register.place import alone
from habeas.register.rebuilding import rebuild
from habeas.register.sweeping import sweep

from .conftest import CHEAP, SECRET, made
from .keeping import ARREST, kept
from .postgresql import roles

if TYPE_CHECKING:
    from habeas.register.store import Register

    from .postgresql import Server

WRITERS, TIMES = 4, 6
DAY = "2026-01-05T00:00:00Z"
WRITER = Path(__file__).with_name("writer.py")


def test_acknowledged_is_recorded(opened: Register) -> None:
    kept(opened, ARREST)
    claim = ClaimRow.objects.using(opened.alias).get(event="arrest").claim
    command = [
        sys.executable, str(WRITER), str(opened.place.folder), SECRET.words, claim, str(TIMES)
    ]  # fmt: skip
    writers = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ.copy())
        for _ in range(WRITERS)
    ]
    said = [int(line) for one in writers for line in one.communicate()[0].split()]
    assert [one.returncode for one in writers] == [0] * WRITERS
    rows = DecisionRow.objects.using(opened.alias).order_by("version")
    recorded = list(rows.values_list("version", flat=True))
    assert sorted(said) == recorded == list(range(1, WRITERS * TIMES + 1))
    assert not list(faults(ledger.entries(opened), opened.name))


def test_work_that_needs_the_register_alone_waits_for_nobody(folder: Path) -> None:
    with register.open(folder, SECRET) as unlocked:
        with register.open(folder, SECRET):
            held = alone(unlocked.lock)
            with pytest.raises(InUse, match="found it open in another process"):
                held.__enter__()
        with alone(unlocked.lock), pytest.raises(InUse, match="needs it alone"):
            register.open(folder, SECRET)
        register.open(folder, SECRET).close()
    register.open(folder, SECRET).close()


@pytest.mark.parametrize(
    ("role", "statement", "allowed"),
    [
        ("work", "UPDATE ledger_entry SET kind = 'x'", False),
        ("work", "DELETE FROM ledger_entry", False),
        ("work", "DELETE FROM ledger_payload", False),
        ("work", "UPDATE ledger_payload SET body = ''", False),
        ("work", "TRUNCATE ledger_entry", False),
        ("work", "TRUNCATE ledger_payload", False),
        ("work", "DROP TABLE ledger_payload", False),
        ("work", "ALTER TABLE ledger_entry DISABLE TRIGGER ALL", False),
        ("work", "UPDATE erasure SET sequence = 0", False),
        ("work", "DELETE FROM erasure", False),
        ("work", "SELECT count(*) FROM ledger_entry", True),
        ("erasure", "DELETE FROM ledger_payload", True),
        ("erasure", "DELETE FROM ledger_entry", False),
        ("erasure", "UPDATE ledger_entry SET kind = 'x'", False),
        ("erasure", "TRUNCATE ledger_payload", False),
        ("erasure", "DELETE FROM erasure", False),
        ("erasure", "UPDATE ledger_payload SET body = ''", False),
    ],
)
def test_roles_on_postgresql(server: Server, role: str, statement: str, allowed: bool) -> None:
    with (
        roles(server, server.new_database(), role) as (address,),
        psycopg.connect(address) as connection,
    ):
        if allowed:
            connection.execute(statement)
        else:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)


def test_everyday_work_is_done_with_the_role_for_it(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = server.new_database()
    monkeypatch.setenv("HABEAS_DATABASE", address)
    folder = made(tmp_path / "register")
    with roles(server, address, "work") as (work,):
        monkeypatch.setenv("HABEAS_DATABASE", work)
        with register.open(folder, SECRET) as unlocked:
            (added,) = kept(unlocked, ARREST)
            assert added.new_cases == (1,)
            back_up(unlocked, tmp_path / "backup", at="2026-01-05T00:00:00Z")


@pytest.mark.parametrize("work", ["passphrase", "add", "remove", "key", "rebuild", "sweep"])
def test_keys_and_lists_are_changed_by_who_has_the_register_alone(folder: Path, work: str) -> None:
    secret = Secret("the passphrase of another")
    with register.open(folder, SECRET) as unlocked:
        rekeying.add_holder(unlocked, "second", secret, at=DAY, cost=CHEAP)
        do = {
            "passphrase": lambda: rekeying.change_passphrase(unlocked, SECRET, at=DAY, cost=CHEAP),
            "add": lambda: rekeying.add_holder(unlocked, "third", secret, at=DAY, cost=CHEAP),
            "remove": lambda: rekeying.remove_holder(unlocked, "second", at=DAY),
            "key": lambda: rekeying.change_key(unlocked, SECRET, at=DAY, cost=CHEAP),
            "rebuild": lambda: rebuild(unlocked),
            "sweep": lambda: sweep(unlocked),
        }[work]
        with register.open(folder, secret) as other:
            with pytest.raises(InUse) as stopped:
                do()
            assert "\n" not in str(stopped.value)
            kept(other, ARREST)
        do()
