"""Desks for tests of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .desk import Desk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk without a register."""
    return Desk(tmp_path, monkeypatch)


@pytest.fixture
def desk(bare: Desk) -> Desk:
    """A desk with a register."""
    return bare.made()
