"""Registers for tests: their passphrase is cheap to try, everything else is as users have it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register.connecting import configure
from habeas.register.keys import Cost, Secret

from .postgresql import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.register.restoring import Restored, Way
    from habeas.register.store import Register

configure()

SECRET = Secret("a passphrase for tests")
CHEAP = Cost(1024, 1, 1)
FIRST_DAY, RESTORED = "2026-01-01T00:00:00Z", "2026-01-05T00:00:00Z"


@pytest.fixture(autouse=True)
def _state_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("HABEAS_DATABASE", raising=False)


class Home:
    """Where registers of one test are kept: each in its folder, or each in a database of its own on
    a server.
    """

    def __init__(self, server: Server | None, patch: pytest.MonkeyPatch) -> None:
        self.server, self._patch = server, patch
        self._addresses: dict[Path, str] = {}

    @property
    def embedded(self) -> bool:
        """Whether each database is a file in the folder of its register."""
        return self.server is None

    def settle(self, folder: Path) -> Path:
        """From here on HABEAS_DATABASE names the database for this folder, a new one at first."""
        if self.server is not None:
            if folder not in self._addresses:
                self._addresses[folder] = self.server.new_database()
            self._patch.setenv("HABEAS_DATABASE", self._addresses[folder])
        return folder

    def settle_bare(self) -> None:
        """From here on HABEAS_DATABASE names a database without a table."""
        if self.server is not None:
            self._patch.setenv("HABEAS_DATABASE", self.server.bare_database())

    def open(self, folder: Path, secret: Secret = SECRET) -> Register:
        """The register in a folder, open."""
        return register.open(self.settle(folder), secret)

    def restore(
        self, file: Path, folder: Path, way: Way | None = None, secret: Secret = SECRET
    ) -> Restored:
        """A backup restored into a folder, and into a new database for it."""
        from habeas.register.restoring import Way, restore

        return restore(file, self.settle(folder), secret, way or Way(), at=RESTORED)


@pytest.fixture(params=["embedded", "postgresql"])
def home(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Each of the two databases."""
    on_server = request.param == "postgresql"
    return Home(request.getfixturevalue("server") if on_server else None, monkeypatch)


@pytest.fixture
def folder(home: Home, tmp_path: Path, pattern: Path) -> Path:
    """The folder of a new register, closed, on each of the two databases."""
    if home.embedded:
        return copied(pattern, tmp_path)
    return made(home.settle(tmp_path / "register"))


@pytest.fixture
def embedded(tmp_path: Path, pattern: Path) -> Path:
    """The folder of a new register on the embedded database, closed: for what is about its file."""
    return copied(pattern, tmp_path)


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a new register on the embedded database, and with what is known of it outside:
    made once, for each test that asks for one to begin with a copy.
    """
    place = tmp_path_factory.mktemp("pattern")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(place / "state"))
        patch.delenv("HABEAS_DATABASE", raising=False)
        made(place / "register")
    return place


def copied(pattern: Path, place: Path) -> Path:
    """The folder of a register of a test's own, like the pattern."""
    for part in ("register", "state"):
        shutil.copytree(pattern / part, place / part)
    return place / "register"


@pytest.fixture
def opened(folder: Path) -> Iterator[Register]:
    """A new register, open, on each of the two databases."""
    with register.open(folder, SECRET) as unlocked:
        yield unlocked


def made(folder: Path) -> Path:
    """A new register in a folder, closed."""
    unlocked, _ = register.create(folder, SECRET, holder="owner", at=FIRST_DAY, cost=CHEAP)
    unlocked.close()
    return folder


@pytest.fixture
def server(running: Server) -> Iterator[Server]:
    """A real PostgreSQL server, whose databases are emptied for the next test."""
    yield running
    running.take_back()


@pytest.fixture(scope="session")
def running() -> Iterator[Server]:
    """A real PostgreSQL server of this process's own.

    Its folder is no part of pytest's, which every run of pytest closes to other users again: the
    server may run as one.
    """
    with tempfile.TemporaryDirectory(prefix="habeas-postgresql-") as folder:
        started = Server(Path(folder))
        yield started
        started.stop()
