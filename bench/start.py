"""Start-up: the time of ``habeas read`` on the bundled example as a ratio to ``python -c pass``.

Both are timed alternately in one run, as whole processes, after a first run that is not counted:
Python keeps the compiled form of the modules, as on a machine where the program is in use. The
medians are printed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "guangzhou-2024.txt"


def once(command: list[str], kept: str) -> float:
    """Seconds of one run of a command, the compiled modules kept in a folder."""
    settings = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    settings["PYTHONPYCACHEPREFIX"] = kept
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=settings)
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
    with tempfile.TemporaryDirectory() as kept:
        for command in commands.values():
            once(command, kept)
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(once(command, kept))
    base = statistics.median(times["python -c pass"])
    for name, values in times.items():
        middle = statistics.median(values)
        print(f"{name:<16} {1000 * middle:7.1f} ms   {middle / base:5.1f} x python -c pass")


if __name__ == "__main__":
    main()
