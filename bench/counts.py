"""How long a register takes to be counted: `make bench WHAT=counts`.

Registers of made-up persons, each told of by one document; the time is that of the processor, without
starting the program and opening the register.

    bench/counts.py [--persons 1000 2000]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from made_up import one_document, pattern

from habeas import register
from habeas.clocks.statistics import statistics
from habeas.counting import count, definition
from habeas.intake import keep
from habeas.register.keys import Cost, Secret

AS_OF, AT = "2026-11-29", "2026-01-02T00:00:00Z"
ASKED = {"status": ["held", "released", "term_ended_release_unconfirmed"]}


def main() -> None:
    """Print how long a count and the statistics of each register take."""
    for persons in _options().persons:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["XDG_STATE_HOME"] = f"{folder}/state"
            _measure(Path(folder) / "register", persons)


def _measure(place: Path, number: int) -> None:
    from habeas.cli.subjects import groups, persons

    secret, like = Secret("five words for this bench"), pattern()
    unlocked, _ = register.create(place, secret, holder="owner", at=AT, cost=Cost(1024, 1, 1))
    with unlocked:
        for first in range(0, number, 200):
            documents = range(first, min(first + 200, number))
            keep(unlocked, [one_document(like, one) for one in documents], at=AT)
        start = time.process_time()
        asked = definition(ASKED)
        found = count(persons(unlocked, AS_OF, None), groups(unlocked, AS_OF, None), asked)
        counted = time.process_time()
        statistics(persons(unlocked, AS_OF, None))
        told = time.process_time()
    print(f"{number:,} persons ({len(found.named):,} counted): count {counted - start:.2f} s, "
          f"statistics {told - counted:.2f} s")  # fmt: skip


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, nargs="+", default=[1000, 2000])
    return parser.parse_args()


if __name__ == "__main__":
    main()
