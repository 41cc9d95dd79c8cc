"""Desks for tests of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .desk import Desk, new_register

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk without a register."""
    return Desk(tmp_path, monkeypatch)


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a new register, made once: every desk begins with a copy of it."""
    place = tmp_path_factory.mktemp("pattern")
    new_register(place)
    return place


@pytest.fixture
def desk(bare: Desk, pattern: Path) -> Desk:
    """A desk with a register."""
    return bare.made(pattern)
