"""``make soak``: what a register withstands, as a table.

    python bench/soak.py [--kills 1000] [--full 200] [--flips 400] [--seed 1]

Each run is a process of its own that is killed (SIGKILL) at a random instant, or meets a full disk
(no file may grow beyond a random size), while it adds, decides, erases, backs up, restores or
changes the key. Then the register must open, verify to its last bit, give what the ledger gives,
and hold everything that was acknowledged. Bits are flipped at random places of every kind of file;
a flip that changes content must be found.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from habeas import register
from habeas.records.errors import HabeasError
from habeas.register.connecting import configure
from habeas.register.keys import Cost, Secret

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from habeas.register.store import Register

configure()

from habeas.intake import keep, read  # noqa: E402 - Django must be configured first
from habeas.register import erasing, ledger, rekeying  # noqa: E402
from habeas.register.backing_up import back_up  # noqa: E402
from habeas.register.deciding import decide  # noqa: E402
from habeas.register.models import ClaimRow, DecisionRow, DocumentRow  # noqa: E402
from habeas.register.rebuilding import rebuild  # noqa: E402
from habeas.register.restoring import Way, restore  # noqa: E402
from habeas.register.sweeping import sweep  # noqa: E402
from habeas.register.verifying import verify  # noqa: E402

FIRST, SECOND = Secret("a passphrase for soaking"), Secret("another for the second")
CHEAP = Cost(1024, 1, 1)
DAY = "2026-01-01T00:00:00Z"
RUNS_A_REGISTER = 25
LONGEST = 0.35
"""Seconds after which a run is killed at the latest: some pieces of work are done by then."""


@dataclass(slots=True)
class Tally:
    """Runs of one kind of work, and what came of them."""

    runs: int = 0
    stopped: int = 0
    corrupt: int = 0
    lost: int = 0


@dataclass(slots=True)
class Flips:
    """Flipped bits in one kind of file: how many, how many changed content, how many were found."""

    runs: int = 0
    changing: int = 0
    found: int = 0


def made(folder: Path) -> Path:
    """A register with two holders and some documents, in a process of its own."""

    def work() -> int:
        new, _ = register.create(folder, FIRST, holder="first", at=DAY, cost=CHEAP)
        with new:
            rekeying.add_holder(new, "second", SECOND, at=DAY, cost=CHEAP)
            for number in range(6):
                _add(new, number)
        return 0

    assert _forked(work) == 0
    return folder


def killed(folder: Path, work: str, chance: random.Random, tally: Tally) -> None:
    """One run of a kind of work, killed at a random instant; then the register is judged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with contextlib.suppress(BaseException):
            _worked(folder, work, lambda n: os.write(writing, n.to_bytes(8, "big")), chance)
        os._exit(0)
    os.close(writing)
    os.read(reading, 8)
    time.sleep(chance.random() * LONGEST)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    _count(folder, _acknowledged(reading), tally)


def full(folder: Path, work: str, chance: random.Random, tally: Tally) -> None:
    """One run in which no file may grow beyond a random size; then the register is judged."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    limit = chance.choice((0, 100, 1000, *(s + chance.randrange(9000) for s in sizes)))
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        code = 0
        try:
            _worked(
                folder, work, lambda n: os.write(writing, n.to_bytes(8, "big")), chance, once=True
            )
        except HabeasError as error:
            code = 3 if "\n" not in str(error) else 4
        except BaseException as error:  # noqa: BLE001 - a fault of ours
            print(f"{work} under {limit} bytes: {type(error).__name__}: {error}", file=sys.stderr)
            code = 4
        os._exit(code)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    tally.stopped += code == 3
    tally.corrupt += code not in {0, 3}
    _count(folder, _acknowledged(reading), tally)


def flipped(folder: Path, part: str, chance: random.Random, tally: Flips) -> None:
    """One bit of one file of a kind, flipped in a copy; then the copy is opened and verified."""
    with tempfile.TemporaryDirectory() as place:
        copy, untouched = Path(place) / "register", Path(place) / "untouched"
        shutil.copytree(folder, copy)
        shutil.copytree(folder, untouched)
        paths = sorted(p for p in copy.rglob("*") if p.is_file() and _part(copy, p) == part)
        path = chance.choice(paths)
        data = bytearray(path.read_bytes())
        at = chance.randrange(len(data) * 8)
        data[at // 8] ^= 1 << at % 8
        path.write_bytes(bytes(data))
        code = _forked(lambda: _seen(untouched, copy))
    tally.runs += 1
    tally.changing += code != 0
    tally.found += code == 1


def flipped_backup(file: Path, chance: random.Random, tally: Flips) -> None:
    """One bit of a backup flipped; then it is restored."""
    with tempfile.TemporaryDirectory() as place:
        altered = Path(place) / "altered"
        data = bytearray(file.read_bytes())
        at = chance.randrange(len(data) * 8)
        data[at // 8] ^= 1 << at % 8
        altered.write_bytes(bytes(data))

        def work() -> int:
            try:
                restore(altered, Path(place) / "there", FIRST, Way(accept_loss=True), at=DAY)
            except HabeasError:
                return 1
            return 0

        code = _forked(work)
    tally.runs += 1
    tally.changing += code != 0
    tally.found += code == 1


PARTS = ("database", "log", "originals", "keys.json", "habeas.json", "heads")
WORK = ("add", "decide", "erase", "backup", "restore", "rekey")


def _part(folder: Path, path: Path) -> str:
    name = path.relative_to(folder).as_posix()
    if name.startswith("originals/"):
        return "originals"
    return {"ledger.db": "database", "ledger.db-wal": "log"}.get(name, name)


def _seen(folder: Path, copy: Path) -> int:
    """0: nothing changed; 1: found; 2: content changed and nobody noticed."""
    with _opened(folder) as one:
        before = [(e.entry, e.body) for e in ledger.entries(one)]
    try:
        with _opened(copy) as other:
            if list(verify(other)):
                return 1
            after = [(e.entry, e.body) for e in ledger.entries(other)]
    except HabeasError:
        return 1
    return 0 if before == after else 2


@contextlib.contextmanager
def _opened(folder: Path) -> Iterator[Register]:
    try:
        unlocked = register.open(folder, FIRST)
    except HabeasError:
        unlocked = register.open(folder, SECOND)
    with unlocked:
        yield unlocked


def _worked(
    folder: Path,
    work: str,
    told: Callable[[int], object],
    chance: random.Random,
    *,
    once: bool = False,
) -> None:
    """Do a kind of work again and again, telling of each entry that was acknowledged."""
    with _opened(folder) as unlocked:
        told(0)
        while True:
            _STEPS[work](unlocked, chance)
            told(ledger.last(unlocked).sequence if work != "rekey" else 0)
            if once or work == "rekey":
                return


def _add(unlocked: Register, *numbers: int) -> None:
    words = "Published 1 May 2024\n\nLena Mar{} was arrested in Ostrava on 3 April 2024.\n"
    names = ("".join(chr(97 + int(digit)) for digit in str(number)) for number in numbers)
    texts = [words.format(name).encode() for name in names]
    keep(unlocked, [(text, read(text, "statement.txt")) for text in texts], at=DAY)


def _add_some(unlocked: Register, chance: random.Random) -> None:
    _add(unlocked, *(chance.randrange(10**9) for _ in range(chance.randrange(1, 12))))


def _decide(unlocked: Register, chance: random.Random) -> None:
    claims = list(ClaimRow.objects.using(unlocked.alias).values_list("claim", flat=True)[:200])
    claim = chance.choice(claims)
    version = DecisionRow.objects.using(unlocked.alias).filter(claim=claim).count()
    decide(unlocked, claim, chance.choice(("accept", "reject")), expect=version, at=DAY)


def _erase(unlocked: Register, chance: random.Random) -> None:
    _add(unlocked, chance.randrange(10**9))
    number = DocumentRow.objects.using(unlocked.alias).order_by("-number").first()
    assert number is not None
    with contextlib.suppress(HabeasError):
        erasing.erase(unlocked, number.number, at=DAY, why="asked")
    with register.open(unlocked.place.folder, SECOND) as other:
        erasing.erase(other, number.number, at=DAY, why="asked")


def _backup(unlocked: Register, chance: random.Random) -> None:
    back_up(unlocked, unlocked.place.folder.parent / f"{chance.getrandbits(60):x}.bak", at=DAY)


def _restore(unlocked: Register, chance: random.Random) -> None:
    there = unlocked.place.folder.parent / f"{chance.getrandbits(60):x}.there"
    file = unlocked.place.folder.parent / "kept"
    restore(file, there, FIRST, Way(accept_loss=True), at=DAY)


def _rekey(unlocked: Register, _: random.Random) -> None:
    rekeying.change_key(unlocked, FIRST, at=DAY, cost=CHEAP)


_STEPS = {
    "add": _add_some,
    "decide": _decide,
    "erase": _erase,
    "backup": _backup,
    "restore": _restore,
    "rekey": _rekey,
}


def _acknowledged(pipe: int) -> int:
    with os.fdopen(pipe, "rb") as source:
        data = source.read()
    whole = len(data) - len(data) % 8
    return max((int.from_bytes(data[at : at + 8], "big") for at in range(0, whole, 8)), default=0)


def _count(folder: Path, acknowledged: int, tally: Tally) -> None:
    code = _forked(lambda: _judged(folder, acknowledged))
    tally.runs += 1
    tally.corrupt += code not in {0, 2}
    tally.lost += code == 2


def _judged(folder: Path, acknowledged: int) -> int:
    """0: whole; 1: corrupt; 2: something acknowledged is gone."""
    with _opened(folder) as unlocked:
        if ledger.last(unlocked).sequence < acknowledged:
            return 2
        sweep(unlocked)
        found = [*verify(unlocked), *rebuild(unlocked, keep=False)]
        if found:
            print(found, file=sys.stderr)
            return 1
    for place in folder.parent.glob("*.there"):
        with register.open(place, FIRST) as restored:
            if list(verify(restored)):
                return 1
        shutil.rmtree(place)
    for file in folder.parent.glob("*.bak"):
        restore(file, folder.parent / "judged", FIRST, Way(accept_loss=True), at=DAY)
        shutil.rmtree(folder.parent / "judged")
        file.unlink()
    return 0


def _forked(work: Callable[[], int]) -> int:
    """What a piece of work returns in a process of its own; 9 where it fails."""
    child = os.fork()
    if child == 0:
        code = 9
        try:
            code = work()
        except BaseException as error:  # noqa: BLE001 - the parent counts it
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def prepared(place: Path) -> Path:
    """A register to soak, with a backup beside it, and its state kept beside it too."""
    os.environ["XDG_STATE_HOME"] = str(place / "state")
    os.environ.pop("HABEAS_DATABASE", None)
    folder = made(place / "register")

    def work() -> int:
        with _opened(folder) as unlocked:
            back_up(unlocked, place / "kept", at=DAY)
        return 0

    assert _forked(work) == 0
    return folder


def with_log(folder: Path, to: Path) -> Path:
    """A copy of a register taken while it is open, so that its write-ahead log stands."""

    def work() -> int:
        with _opened(folder) as unlocked:
            _add(unlocked, 7)
            shutil.copytree(folder, to)
        return 0

    assert _forked(work) == 0
    return to


def main() -> int:
    """Run all and print the table; 1 when anything was corrupt, lost or missed."""
    parser = argparse.ArgumentParser(description="What a register withstands.")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--full", type=int, default=200)
    parser.add_argument("--flips", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance, bad, began = random.Random(options.seed), 0, time.monotonic()  # noqa: S311 - repeatable
    print("| what | runs | stopped in one line | corrupt | acknowledged lost |")
    print("|---|---|---|---|---|")
    for title, count, step in (
        ("kill -9", options.kills, killed),
        ("disk full", options.full, full),
    ):
        for work in WORK:
            tally, runs = Tally(), -(-count // len(WORK))
            while tally.runs < runs:
                with tempfile.TemporaryDirectory() as place:
                    folder = prepared(Path(place))
                    for _ in range(min(RUNS_A_REGISTER, runs - tally.runs)):
                        step(folder, work, chance, tally)
            cells = (f"{title}, {work}", tally.runs, tally.stopped, tally.corrupt, tally.lost)
            print(f"| {' | '.join(map(str, cells))} |", flush=True)
            bad += tally.corrupt + tally.lost
    print("\n| bit flips in | runs | changed content | found |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        folder = with_log(prepared(Path(place)), Path(place) / "open")
        for part in (*PARTS, "backup"):
            flips = Flips()
            for _ in range(-(-options.flips // (len(PARTS) + 1))):
                if part == "backup":
                    flipped_backup(Path(place) / "kept", chance, flips)
                else:
                    flipped(folder, part, chance, flips)
            print(f"| {part} | {flips.runs} | {flips.changing} | {flips.found} |", flush=True)
            bad += flips.changing - flips.found
    print(f"\n{time.monotonic() - began:.0f} seconds, seed {options.seed}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
