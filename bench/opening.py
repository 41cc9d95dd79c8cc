"""What opening a file behind closed doors costs, by kind: beside reading it in place.

    make bench WHAT=opening

The good file of each kind that damaged ones are made of is opened 100 times in the jail and as often
in this process. Printed are the medians by the clock, and what both took of computing, in all
processes together: where other programs use the machine, only that can be compared. Words of a
program of the system (tesseract, LibreOffice) are no part of it.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from hostile import EXAMPLE, seeds

from habeas.text import _READERS
from habeas.text.jail import door
from habeas.text.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 100
TICK = os.sysconf("SC_CLK_TCK")


def computing() -> float:
    """The seconds that this process and the warden with its children have computed."""
    (warden,) = door._wardens.values()  # noqa: SLF001 - nobody else asks which process it is
    fields = Path(f"/proc/{warden._process.pid}/stat").read_text().rpartition(")")[2].split()  # noqa: SLF001
    return time.process_time() + sum(int(one) for one in fields[11:15]) / TICK


def measured(open_it: Callable[[], object]) -> tuple[float, float]:
    """The median of one opening by the clock, and its computing, in milliseconds."""
    spent, before = [], computing()
    for _ in range(TIMES):
        begin = time.perf_counter()
        open_it()
        spent.append(1000 * (time.perf_counter() - begin))
    return statistics.median(spent), 1000 * (computing() - before) / TIMES


def main() -> None:
    """Measure each kind and print the table."""
    print("| file | bytes | in place | behind the doors | computing more |\n|---|---|---|---|---|")
    for name, data in seeds(EXAMPLE.read_text("utf-8")).items():
        place = _READERS[kind_of(data, name).media_type]
        module, function = place.split(":")
        loaded = import_module(module)
        if hasattr(loaded, "warm"):
            loaded.warm()
        reader = getattr(loaded, function)
        door.opened(place, data, name)
        here, own = measured(lambda: reader(data, name))  # noqa: B023 - called at once
        there, all_of_it = measured(lambda: door.opened(place, data, name))  # noqa: B023 - the same
        told = (f"{one:.1f} ms" for one in (here, there, all_of_it - own))
        cells = (name, f"{len(data):,}", *told)
        print(f"| {' | '.join(cells)} |", flush=True)
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", file=sys.stderr)


if __name__ == "__main__":
    main()
