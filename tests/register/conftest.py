"""Registers for tests: their passphrase is cheap to try, everything else is as users have it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register.connecting import configure
from habeas.register.keys import Cost, Secret

from .postgresql import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.register.store import Register

configure()

SECRET = Secret("a passphrase for tests")
CHEAP = Cost(1024, 1, 1)
FIRST_DAY = "2026-01-01T00:00:00Z"


@pytest.fixture(autouse=True)
def _state_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("HABEAS_DATABASE", raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a new register on the embedded database, closed."""
    return made(tmp_path / "register")


@pytest.fixture(params=["embedded", "postgresql"])
def opened(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Register]:
    """A new register, open, on each of the two databases."""
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("server")
        monkeypatch.setenv("HABEAS_DATABASE", server.new_database())
    with register.open(made(tmp_path / "register"), SECRET) as unlocked:
        yield unlocked


def made(folder: Path) -> Path:
    """A new register in a folder, closed."""
    unlocked, _ = register.create(folder, SECRET, holder="owner", at=FIRST_DAY, cost=CHEAP)
    unlocked.close()
    return folder


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real PostgreSQL server of this process's own."""
    running = Server(tmp_path_factory.mktemp("postgresql"))
    yield running
    running.stop()
