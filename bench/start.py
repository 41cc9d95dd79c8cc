"""Start-up: the time of ``habeas read`` on the bundled example as a ratio to ``python -c pass``.

Both are timed alternately in one run, as whole processes; the medians are printed.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 15
EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "guangzhou-2024.txt"


def once(command: list[str]) -> float:
    """Seconds of one run of a command."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def main() -> None:
    """Time, and print the ratio."""
    bare = [sys.executable, "-c", "pass"]
    help_page = [sys.executable, "-m", "habeas", "--help"]
    claims = [sys.executable, "-m", "habeas", "read", str(EXAMPLE), "--format", "claims"]
    page = [sys.executable, "-m", "habeas", "read", str(EXAMPLE)]
    commands = {
        "python -c pass": bare,
        "habeas --help": help_page,
        "read, claims": claims,
        "read, page": page,
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(once(command))
    base = statistics.median(times["python -c pass"])
    for name, values in times.items():
        middle = statistics.median(values)
        print(f"{name:<16} {1000 * middle:7.1f} ms   {middle / base:5.1f} x python -c pass")


if __name__ == "__main__":
    main()
