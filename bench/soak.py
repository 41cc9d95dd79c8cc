"""``make soak``: what a register withstands, as a table, on the embedded database and on a server.

    python bench/soak.py [--kills 1000] [--full 200] [--flips 400] [--seed 1] [--database embedded]

Each run is a process of its own that is killed (SIGKILL) at a random instant, loses its server, or
meets a full disk (no file may grow beyond a random size; or one file leads to a full device) while
it works. Then the register must open, verify to its last bit, give what the ledger gives, and hold
everything that was acknowledged. Bits are flipped at random places of every kind of file; a flip
that changes content must be found.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from soak_flips import BESIDE, IN_FOLDER, ON_SERVER, Flips, flipped, with_log
from soak_stops import KILLED, LIMITED, WRITE_PATHS, Tally, blocked, killed, limited, without_server
from soak_work import Ground, prepared, running_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

RUNS_A_REGISTER = 25
HEADINGS = (
    "| what | runs | stopped in one line | corrupt | acknowledged lost |\n|---|---|---|---|---|"
)
HEADINGS_OF_FLIPS = "| bit flips in | runs | changed content | found |\n|---|---|---|---|"


def stops(server: Any, options: argparse.Namespace, chance: random.Random) -> int:  # noqa: ANN401
    """Kills and full disks; how many runs were corrupt or lost something."""
    print(HEADINGS)
    plans: list[tuple[str, tuple[str, ...], int, Any]] = [
        ("kill -9", KILLED, options.kills, killed),
        ("disk full", LIMITED, options.full, limited),
        ("one file full", tuple(WRITE_PATHS), options.full // 4, blocked),
    ]
    if server is not None:
        plans.append(
            ("server killed", ("add", "decide", "erase"), options.kills // 10, without_server)
        )
    bad = 0
    for title, works, count, step in plans:
        for work in works:
            tally = Tally()
            while tally.runs < -(-count // len(works)):
                with ground(server) as place:
                    for _ in range(min(RUNS_A_REGISTER, -(-count // len(works)) - tally.runs)):
                        step(place, work, chance, tally)
            cells = (f"{title}, {work}", tally.runs, tally.stopped, tally.corrupt, tally.lost)
            print(f"| {' | '.join(map(str, cells))} |", flush=True)
            bad += tally.corrupt + tally.lost
    return bad


def flips(server: Any, options: argparse.Namespace, chance: random.Random) -> int:  # noqa: ANN401
    """Flipped bits; how many changed content and were not found."""
    print(f"\n{HEADINGS_OF_FLIPS}")
    parts = (*(IN_FOLDER if server is None else ON_SERVER), *BESIDE)
    bad = 0
    with ground(server) as place:
        with_log(place)
        for part in parts:
            tally = Flips()
            for _ in range(-(-options.flips // len(parts))):
                flipped(place, part, chance, tally)
            print(f"| {part} | {tally.runs} | {tally.changing} | {tally.found} |", flush=True)
            bad += tally.changing - tally.found
    return bad


@contextlib.contextmanager
def ground(server: Any) -> Iterator[Ground]:  # noqa: ANN401 - the tests' own
    """A register to soak, in a place of its own."""
    with tempfile.TemporaryDirectory() as place:
        yield prepared(Ground(Path(place), server))


def main() -> int:
    """Run all and print the tables; 1 when anything was corrupt, lost or missed."""
    parser = argparse.ArgumentParser(description="What a register withstands.")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--full", type=int, default=200)
    parser.add_argument("--flips", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", choices=("embedded", "postgresql", "both"), default="both")
    options = parser.parse_args()
    bad = 0
    for database in ("embedded", "postgresql"):
        if options.database not in {database, "both"}:
            continue
        chance, began = random.Random(options.seed), time.monotonic()  # noqa: S311 - repeatable
        print(f"\n## {database}\n")
        with contextlib.ExitStack() as held:
            server = None
            if database == "postgresql":
                folder = held.enter_context(tempfile.TemporaryDirectory(prefix="habeas-soak-"))
                server = running_server(Path(folder))
                held.callback(server.stop)
            bad += stops(server, options, chance) + flips(server, options, chance)
        print(f"\n{time.monotonic() - began:.0f} seconds, seed {options.seed}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
