"""Work stopped in the middle: by SIGKILL, by a server that goes down, by a disk that is full."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import random
import resource
import signal
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from soak_work import forked, judged, worked

from habeas.records.errors import HabeasError
from habeas.register.connecting import in_one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from soak_work import Ground

LONGEST = 0.35
"""Seconds after which a run is killed at the latest: some pieces of work are done by then."""

KILLED = (
    "add", "decide", "same, different, undo", "erase", "seal", "backup", "restore", "passphrase",
    "rekey", "rebuild",
)  # fmt: skip
LIMITED = (*KILLED, "checkpoint", "export")
WRITE_PATHS = {
    "acknowledged heads, in the register": ("add", "{folder}/heads"),
    "acknowledged heads, outside": ("add", "{state}/{name}.heads"),
    "keys, another passphrase": ("passphrase", "{folder}/.keys.json.{process}.new"),
    "keys, all under a new key": ("rekey", "{folder}/.keys.json.{process}.new"),
    "sign of an erasure": ("erase", "{folder}/.unfinished.{process}.new"),
    "orders, in the register": ("erase", "{folder}/.orders.{process}.new"),
    "orders, outside": ("erase", "{state}/.{name}.orders.{process}.new"),
    "request of a checkpoint": ("checkpoint", "{place}/.request.{process}.new"),
}
"""Files written by us, each met full alone: what work writes it, and where."""


@dataclass(slots=True)
class Tally:
    """Runs of one kind of work, and what came of them."""

    runs: int = 0
    stopped: int = 0
    corrupt: int = 0
    lost: int = 0


def killed(ground: Ground, work: str, chance: random.Random, tally: Tally) -> None:
    """One run of a kind of work, killed at a random instant; then the register is judged."""
    child, reading = _begun(ground, work, chance)
    os.read(reading, 8)
    time.sleep(chance.random() * LONGEST)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    _count(ground, reading, tally)


def without_server(ground: Ground, work: str, chance: random.Random, tally: Tally) -> None:
    """One run during which the server's own process for it is killed: all of the server goes down
    and recovers from its log.
    """
    child, reading = _begun(ground, work, chance)
    os.read(reading, 8)
    time.sleep(chance.random() * LONGEST)
    ground.server.kill()
    _ended(child, tally)
    _count(ground, reading, tally)


def limited(ground: Ground, work: str, chance: random.Random, tally: Tally) -> None:
    """One run in which no file may grow beyond a random size; then the register is judged."""
    sizes = [path.stat().st_size for path in ground.folder.rglob("*") if path.is_file()]
    limit = chance.choice((0, 100, 1000, *(s + chance.randrange(9000) for s in sizes)))

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    child, reading = _begun(ground, work, chance, full, once=True)
    _ended(child, tally)
    _count(ground, reading, tally)


def blocked(ground: Ground, title: str, chance: random.Random, tally: Tally) -> None:
    """One run in which one file that is written leads to a full device; then it is judged."""
    work, pattern = WRITE_PATHS[title]
    name = json.loads((ground.folder / "habeas.json").read_text("utf-8"))["register"]
    places = {"folder": ground.folder, "state": ground.state, "place": ground.place, "name": name}
    path = ground.place / pattern.format(process="{process}", **places)
    with _aside(path):
        full = functools.partial(_into_nothing, path)
        child, reading = _begun(ground, work, chance, once=True, once_open=full)
        _ended(child, tally)
    _count(ground, reading, tally)


def _into_nothing(path: Path) -> None:
    """Put a link to a full device in the place of a file, aside where one stands there."""
    if path.exists():
        path.rename(path.with_name(path.name + ".aside"))
    path.with_name(path.name.format(process=os.getpid())).symlink_to("/dev/full")


@contextlib.contextmanager
def _aside(path: Path) -> Iterator[None]:
    """A file that is put aside meanwhile stands in its place afterwards, and no link."""
    kept = path.with_name(path.name + ".aside")
    try:
        yield
    finally:
        for link in path.parent.iterdir():
            if link.is_symlink():
                link.unlink()
        if kept.exists():
            kept.rename(path)


def _begun(  # noqa: PLR0913 - how a run is made
    ground: Ground,
    work: str,
    chance: random.Random,
    before: Callable[[], None] = lambda: None,
    *,
    once: bool = False,
    once_open: Callable[[], None] = lambda: None,
) -> tuple[int, int]:
    """A process that works, and the pipe on which it tells of what was acknowledged.

    It ends with 0; 3 where it stopped with one line; 4 where with anything else.
    """
    if work == "restore":
        ground.target = ground.elsewhere("there")
    ground.settle(ground.folder)
    chance = random.Random(chance.random())  # noqa: S311 - each run has its own
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    code = 0

    def told(sequence: int) -> None:
        if not sequence:
            once_open()
        os.write(writing, sequence.to_bytes(8, "big"))

    try:
        before()
        with in_one_line():
            worked(ground, work, told, chance, once=once)
    except HabeasError as error:
        code = 3 if "\n" not in str(error) else 4
    except BaseException as error:  # noqa: BLE001 - anything else is a fault of ours
        print(f"{work}: {type(error).__name__}: {error}", file=sys.stderr)
        code = 4
    os._exit(code)


def _ended(child: int, tally: Tally) -> None:
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    tally.stopped += code == 3
    tally.corrupt += code not in {0, 3}


def _count(ground: Ground, reading: int, tally: Tally) -> None:
    with os.fdopen(reading, "rb") as source:
        data = source.read()
    whole = len(data) - len(data) % 8
    told = [int.from_bytes(data[at : at + 8], "big") for at in range(0, whole, 8)]
    code = forked(lambda: judged(ground, max(told, default=0)))
    tally.runs += 1
    tally.corrupt += code not in {0, 2}
    tally.lost += code == 2
