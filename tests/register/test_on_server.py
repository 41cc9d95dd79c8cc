"""What is particular to a register whose database is on a server: roles, erasure, its log."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, transaction

from habeas import register
from habeas.register import search
from habeas.register.erasing import Erased, erase
from habeas.register.errors import DatabaseNotEmpty, NotAllowed, Unreachable
from habeas.register.keys import Secret
from habeas.register.models import CaseRow
from habeas.register.rekeying import add_holder
from habeas.register.sweeping import sweep
from habeas.register.verifying import Finding, verify

from .conftest import CHEAP, SECRET, made
from .keeping import kept
from .postgresql import name_of, roles

if TYPE_CHECKING:
    from pathlib import Path

    from .postgresql import Server

DAY, WHY = "2026-01-05T00:00:00Z", "the family asked"
SECOND = Secret("the passphrase of another")
# Words of this test alone: other tests leave theirs on the same server.
STATEMENT = "Zuzana Okrentova, a nurse, was arrested in Trnavka on 3 May 2024."
WORDS = (b"Okrentova", b"okrentova", b"Trnavka", b"trnavka", b"Zuzana", b"zuzana")


@pytest.fixture
def two(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register on a server that two persons open."""
    monkeypatch.setenv("HABEAS_DATABASE", server.new_database())
    folder = made(tmp_path / "register")
    with register.open(folder, SECRET) as unlocked:
        add_holder(unlocked, "second", SECOND, at=DAY, cost=CHEAP)
    return folder


def standing(server: Server) -> set[bytes]:
    """The words that stand in any file of the server's data folder, its logs included."""
    return {
        word
        for path in server.folder.rglob("*")
        if path.is_file() and not path.is_symlink()
        for word in WORDS
        if word in path.read_bytes()
    }


def erased(folder: Path, number: int) -> Erased:
    with register.open(folder, SECRET) as unlocked:
        erase(unlocked, number, at=DAY, why=WHY)
    with register.open(folder, SECOND) as unlocked:
        done = erase(unlocked, number, at=DAY, why=WHY)
    assert isinstance(done, Erased)
    return done


def test_after_an_erasure_the_words_are_in_no_file_of_the_server(server: Server, two: Path) -> None:
    with register.open(two, SECRET) as unlocked:
        (added,) = kept(unlocked, STATEMENT)
    server.run(name_of(os.environ["HABEAS_DATABASE"]), "ANALYZE")
    server.run("postgres", "CHECKPOINT")
    assert standing(server) == set(WORDS)
    assert erased(two, added.document).swept
    assert not standing(server)
    with register.open(two, SECRET) as unlocked:
        assert not list(verify(unlocked))


def test_who_may_only_destroy_leaves_the_sweeping_to_the_owner(
    server: Server, two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = os.environ["HABEAS_DATABASE"]
    with register.open(two, SECRET) as unlocked:
        (added,) = kept(unlocked, STATEMENT)
    with roles(server, owner, "work", "erasure") as (work, erasure):
        monkeypatch.setenv("HABEAS_DATABASE", work)
        with register.open(two, SECRET) as unlocked:
            erase(unlocked, added.document, at=DAY, why=WHY)
        with register.open(two, SECOND) as unlocked, pytest.raises(NotAllowed):
            erase(unlocked, added.document, at=DAY, why=WHY)
        monkeypatch.setenv("HABEAS_DATABASE", erasure)
        with register.open(two, SECOND) as unlocked:
            done = erase(unlocked, added.document, at=DAY, why=WHY)
            assert isinstance(done, Erased) and not done.swept
            assert not search.find(unlocked.alias, "okrentova")
            why = "is not swept to its end; run habeas doctor"
            assert list(verify(unlocked)) == [Finding("erasure", why)]
    monkeypatch.setenv("HABEAS_DATABASE", owner)
    with register.open(two, SECRET) as unlocked:
        assert sweep(unlocked).erasure
        assert not list(verify(unlocked)) and not standing(server)


def test_a_database_that_holds_a_register_takes_no_other(two: Path, tmp_path: Path) -> None:
    with pytest.raises(DatabaseNotEmpty):
        made(tmp_path / "another")
    with register.open(two, SECRET) as unlocked:
        assert not list(verify(unlocked))


def test_a_server_that_does_not_answer_is_one_line(
    two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HABEAS_DATABASE", "postgresql://somebody@127.0.0.1:1/habeas")
    with pytest.raises(Unreachable) as stopped:
        register.open(two, SECRET)
    assert "\n" not in str(stopped.value)


def test_a_statement_that_fails_puts_no_words_into_the_log_of_the_server(
    server: Server, two: Path
) -> None:
    with register.open(two, SECRET) as unlocked:
        (added,) = kept(unlocked, STATEMENT)
        row = CaseRow.objects.using(unlocked.alias).get(number=added.new_cases[0])
        with pytest.raises(IntegrityError), transaction.atomic(using=unlocked.alias):
            row.save(using=unlocked.alias, force_insert=True)
    (log,) = (path for path in server.folder.iterdir() if path.name == "log")
    said = log.read_bytes()
    assert b"duplicate key" in said and not any(word in said for word in WORDS)
