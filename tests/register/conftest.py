"""Registers for tests: their passphrase is cheap to try, everything else is as users have it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register.connecting import configure
from habeas.register.keys import Cost, Secret

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
    """The folder of a new register, closed."""
    made, _ = register.create(
        tmp_path / "register", SECRET, holder="owner", at=FIRST_DAY, cost=CHEAP
    )
    made.close()
    return tmp_path / "register"


@pytest.fixture
def opened(folder: Path) -> Iterator[Register]:
    """A new register, open."""
    with register.open(folder, SECRET) as unlocked:
        yield unlocked
