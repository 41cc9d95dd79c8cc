"""Twelve writers with sixty edits each, all at once, on both databases.

Each writer is a process of its own and decides on claims that the others decide on too, on the
version it has just seen. What is acknowledged must be recorded, once and in order; a stale edit must
be refused, name the version expected and the one found, and is then made anew. Arguments: how many
writers, how many edits each.
"""

from __future__ import annotations

import os
import random
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from databases import AT, DATABASES, SECRET, new_register
from made_up import one_document, pattern

from habeas import register

if TYPE_CHECKING:
    from habeas.register.store import Register

_BOTH_VERSIONS = re.compile(r"expected version (\d+) .* found version (\d+) ")
CLAIMS = 12
"""How many claims the writers share."""


def main() -> int:
    """Measure on each database; 1 when anything was lost, doubled or wrongly refused."""
    writers, edits = (int(one) for one in (*sys.argv[1:], "12", "60")[:2])
    bad = 0
    print("| | edits acknowledged | recorded | stale, refused with both versions | seconds | edits a second | median, 95 % of edits, ms |")  # fmt: skip
    print("|---|---|---|---|---|---|---|")
    for database in DATABASES:
        with new_register(database) as opened:
            bad += not at_once(opened, database, writers, edits)
    return 1 if bad else 0


def at_once(opened: Register, database: str, writers: int, edits: int) -> bool:
    """Let them write, and compare what was acknowledged with what is recorded."""
    from habeas.intake import keep
    from habeas.register import ledger
    from habeas.register.chain import faults
    from habeas.register.models import ClaimRow, DecisionRow

    keep(opened, [one_document(pattern(), number) for number in range(CLAIMS)], at=AT)
    rows = ClaimRow.objects.using(opened.alias).filter(event="arrest")
    claims = list(rows.values_list("claim", flat=True))
    command = [sys.executable, __file__, "--one", str(opened.place.folder), str(edits), *claims]
    started = [
        subprocess.Popen(
            [*command, str(number)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=os.environ.copy(),
        )
        for number in range(writers)
    ]  # fmt: skip
    for one in started:
        one.stdout.readline()
    begun = time.perf_counter()
    for one in started:
        one.stdin.write("go\n")
        one.stdin.flush()
    said = [line.split() for one in started for line in one.communicate()[0].splitlines()]
    took = time.perf_counter() - begun
    made = {(line[1], int(line[2])): float(line[3]) for line in said if line[0] == "made"}
    stale = [line for line in said if line[0] == "stale"]
    recorded = set(DecisionRow.objects.using(opened.alias).values_list("claim", "version"))
    whole = not list(faults(ledger.entries(opened), opened.name))
    waits = statistics.quantiles(made.values(), n=20)
    cells = (
        database, f"{len(made)}", f"{len(recorded)}", f"{len(stale)}", f"{took:.1f}",
        f"{len(made) / took:.0f}", f"{waits[9]:.0f}, {waits[18]:.0f}",
    )  # fmt: skip
    print(f"| {' | '.join(cells)} |", flush=True)
    shown = all(int(expected) < int(found) for _, expected, found in stale)
    acknowledged = sum(line[0] == "made" for line in said)
    return whole and shown and set(made) == recorded and acknowledged == writers * edits


def one_writer(folder: str, edits: str, *claims_and_number: str) -> None:
    """One of the writers: says what was acknowledged, and what was refused as stale."""
    *claims, number = claims_and_number
    chance = random.Random(int(number))  # noqa: S311 - repeatable
    with register.open(Path(folder), SECRET) as opened:
        from habeas.register.deciding import decide, version_of
        from habeas.register.errors import StaleEdit

        said = []
        print("ready", flush=True)
        sys.stdin.readline()
        for _ in range(int(edits)):
            claim, begun = chance.choice(claims), time.perf_counter()
            while True:
                seen = version_of(opened, claim)
                try:
                    made = decide(
                        opened, claim, "accept" if seen % 2 else "reject", expect=seen, at=AT
                    )
                except StaleEdit as refused:
                    expected, found = _BOTH_VERSIONS.search(str(refused)).groups()
                    said.append(f"stale {expected} {found}")
                else:
                    break
            said.append(f"made {claim} {made.version} {1000 * (time.perf_counter() - begun):.1f}")
        print("\n".join(said))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one_writer(*sys.argv[2:])
    else:
        sys.exit(main())
