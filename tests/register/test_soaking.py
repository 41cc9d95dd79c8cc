"""A few of the kills, full disks and flipped bits that ``make soak`` runs by the thousand."""

from __future__ import annotations

import importlib
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from habeas.register import heads
from habeas.register.heads import Head

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from .conftest import Home


BENCH = Path(__file__).resolve().parents[2] / "bench"


@pytest.fixture(scope="module")
def soak() -> Iterator[ModuleType]:
    """``bench/soak.py``, with the modules beside it."""
    sys.path.insert(0, str(BENCH))
    yield importlib.import_module("soak")
    sys.path.remove(str(BENCH))


@pytest.fixture
def ground(soak: Any, home: Home, tmp_path: Path) -> Any:  # noqa: ANN401
    """A register to soak, on each of the two databases."""
    return soak.prepared(soak.Ground(tmp_path, home.server))


def test_kills_and_full_disks_corrupt_nothing_and_lose_nothing(
    soak: Any,  # noqa: ANN401
    ground: Any,  # noqa: ANN401
    home: Home,
) -> None:
    chance = random.Random(11)  # noqa: S311 - repeatable
    few = ("add", "restore", "rekey")
    plan = [(soak.killed, work) for work in (soak.KILLED if home.embedded else few)]
    plan += [(soak.limited, work) for work in ("add", "erase", "backup", "restore", "export")]
    plan += [] if home.embedded else [(soak.without_server, "add")]
    for step, work in plan:
        tally = soak.Tally()
        step(ground, work, chance, tally)
        assert (tally.runs, tally.corrupt, tally.lost) == (1, 0, 0), (step, work)


def test_each_file_that_is_written_may_meet_a_full_disk_alone(
    soak: Any,  # noqa: ANN401
    ground: Any,  # noqa: ANN401
) -> None:
    chance = random.Random(11)  # noqa: S311 - repeatable
    for title in soak.WRITE_PATHS:
        tally = soak.Tally()
        soak.blocked(ground, title, chance, tally)
        assert (tally.runs, tally.stopped, tally.corrupt, tally.lost) == (1, 1, 0, 0), title


def test_a_flipped_bit_that_changes_content_is_found(
    soak: Any,  # noqa: ANN401
    ground: Any,  # noqa: ANN401
    home: Home,
) -> None:
    chance = random.Random(12)  # noqa: S311 - repeatable
    soak.with_log(ground)
    for part in (*(soak.IN_FOLDER if home.embedded else soak.ON_SERVER), *soak.BESIDE):
        flips = soak.Flips()
        soak.flipped(ground, part, chance, flips)
        assert (flips.runs, flips.changing) == (1, flips.found), part


def test_a_line_of_the_heads_that_a_crash_cut_spoils_no_later_one(tmp_path: Path) -> None:
    path = tmp_path / "heads"
    heads.record(path, b"key", Head(1, "ab" * 32))
    with path.open("ab") as file:
        file.write(b"2 " + b"cd" * 20)
    heads.record(path, b"key", Head(3, "ef" * 32))
    assert heads.furthest(path, b"key") == Head(3, "ef" * 32)
