"""A person with two events: records added a second, a person found among 20,000, memory.

The shape of work on which Bayanat, the nearest peer, was measured (on PostgreSQL and Redis, on another
machine): 15 to 31 records a second through its interface, 6 a second through its import of sheets,
89 to 118 ms for the search of a person at 20,000, 1.0 to 1.3 GB of memory. Here a record is a
statement: it is read, joined to what is known, recorded with its original, and durable. Arguments:
how many records stand there (default 20,000).
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from databases import AT, DATABASES, new_register
from made_up import name_of, one_document, pattern, statement

if TYPE_CHECKING:
    from habeas.register.store import Register

BATCH, ONE_BY_ONE, SEARCHES = 100, 200, 50


def main() -> None:
    """Measure each database in a process of its own, so that the memory is its own too."""
    count = sys.argv[1] if len(sys.argv) > 1 else "20000"
    for database in DATABASES:
        subprocess.run([sys.executable, __file__, count, database], check=True)


def measure(opened: Register, database: str, count: int) -> None:
    """Fill the register in two halves, then add one by one, then search."""
    print(f"\n| {database} | measured |\n|---|---|")
    half = count // 2
    for first, last in ((0, half), (half, count)):
        show(f"read before, in batches of {BATCH}, records a second, up to {last:,}",
             (last - first) / filled(opened, first, last))  # fmt: skip
    batch = [statement(number) for number in range(count, count + 5 * BATCH)]
    show("read and kept in batches, records a second", len(batch) / kept(opened, batch, BATCH))
    single = [statement(number) for number in range(2 * count, 2 * count + ONE_BY_ONE)]
    show("read and kept one by one, records a second", ONE_BY_ONE / kept(opened, single, 1))
    waits = [searched(opened, number * 7) for number in range(SEARCHES)]
    show(f"search for a person among {count:,}, median ms", 1000 * statistics.median(waits))
    show("the slowest of 50, ms", 1000 * max(waits))
    show(
        "most memory of the process, MB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    )


def filled(opened: Register, first: int, last: int) -> float:
    """Seconds to keep records that were read before; making them up is not counted."""
    from habeas.intake import keep

    read, took = pattern(), 0.0
    for at in range(first, last, BATCH):
        some = [one_document(read, number) for number in range(at, min(at + BATCH, last))]
        begun = time.perf_counter()
        keep(opened, some, at=AT)
        took += time.perf_counter() - begun
    return took


def kept(opened: Register, texts: list[bytes], together: int) -> float:
    """Seconds to read and keep statements, so many in a write."""
    from habeas.intake import keep, read

    begun = time.perf_counter()
    for at in range(0, len(texts), together):
        keep(opened, [(text, read(text, "a.txt")) for text in texts[at : at + together]], at=AT)
    return time.perf_counter() - begun


def searched(opened: Register, number: int) -> float:
    """Seconds for what ``habeas search`` does: the best documents, their texts, their cases."""
    from habeas.register.searching import cases_named, documents

    begun = time.perf_counter()
    found = [
        (document, cases_named(opened, hit, document.names))
        for hit, document in documents(opened, name_of(number), 20, None)
    ]
    took = time.perf_counter() - begun
    assert found
    return took


def show(what: str, value: float) -> None:
    """One figure."""
    print(f"| {what} | {value:,.0f} |" if value >= 20 else f"| {what} | {value:.1f} |", flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        with new_register(sys.argv[2]) as made:
            measure(made, sys.argv[2], int(sys.argv[1]))
    else:
        main()
