"""A few of the kills, full disks and flipped bits that ``make soak`` runs by the thousand."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from habeas.register import heads
from habeas.register.heads import Head

if TYPE_CHECKING:
    from types import ModuleType


@pytest.fixture(scope="module")
def soak() -> ModuleType:
    """``bench/soak.py``."""
    path = Path(__file__).resolve().parents[2] / "bench" / "soak.py"
    told = importlib.util.spec_from_file_location("soak", path)
    assert told is not None and told.loader is not None
    module = importlib.util.module_from_spec(told)
    sys.modules["soak"] = module
    told.loader.exec_module(module)
    return module


def test_kills_and_full_disks_corrupt_nothing_and_lose_nothing(soak: Any, tmp_path: Path) -> None:  # noqa: ANN401
    chance = random.Random(11)  # noqa: S311 - repeatable
    folder = soak.prepared(tmp_path)
    for step in (soak.killed, soak.full):
        for work in soak.WORK:
            tally = soak.Tally()
            step(folder, work, chance, tally)
            assert (tally.runs, tally.corrupt, tally.lost) == (1, 0, 0), (step, work)


def test_a_flipped_bit_that_changes_content_is_found(soak: Any, tmp_path: Path) -> None:  # noqa: ANN401
    chance = random.Random(12)  # noqa: S311 - repeatable
    folder = soak.with_log(soak.prepared(tmp_path), tmp_path / "open")
    for part in soak.PARTS:
        flips = soak.Flips()
        soak.flipped(folder, part, chance, flips)
        assert flips.changing == flips.found, part


def test_a_line_of_the_heads_that_a_crash_cut_spoils_no_later_one(tmp_path: Path) -> None:
    path = tmp_path / "heads"
    heads.record(path, b"key", Head(1, "ab" * 32))
    with path.open("ab") as file:
        file.write(b"2 " + b"cd" * 20)
    heads.record(path, b"key", Head(3, "ef" * 32))
    assert heads.furthest(path, b"key") == Head(3, "ef" * 32)
