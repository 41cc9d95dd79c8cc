"""Speed of the register on both databases: adding, verifying, opening a case, finding; how it grows.

Documents are made up: a person with two events each, or 6,000 quotes about one person. They were
read before, and key derivation is left out. A plain SQLite database stores the same in the same
run. Arguments: how many documents are added, and then once more (default 1,000), and among how many
is searched (100,000).
"""

from __future__ import annotations

import hashlib
import random
import statistics
import sys
import tempfile
import time
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from databases import AT, DATABASES, new_register
from made_up import GIVEN, SURNAMES, a_big_case, one_document, pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.register.store import Register

BATCH = 100
TIMES = 5
"""How often what changes nothing is measured; the median counts."""


def main() -> None:
    """Measure and print a table for each database."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    searched = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    for database in DATABASES:
        with new_register(database) as opened:
            print(f"\n| {database} | measured | when doubled | ratio |\n|---|---|---|---|")
            adding(opened, count)
            proving(opened, count)
            a_case(opened)
            finding(opened, searched)


def adding(opened: Register, count: int) -> None:
    """Documents read before, in batches; the same by the peer."""
    from plain import Plain

    from habeas.intake import keep

    one, two = (
        count / added(lambda some: keep(opened, some, at=AT), count, after) for after in (0, count)
    )
    show(f"documents added a second, {count:,} and {2 * count:,}", one, two)
    with tempfile.TemporaryDirectory() as folder:
        peer = Plain(Path(folder, "plain.db"))
        first, second = (count / added(peer.keep, count, after) for after in (0, count))
    show("the same by plain SQLite, not encrypted, no ledger", first, second)
    show("ours to plain", one / first, two / second)


def added(keep: Callable[[list], object], count: int, after: int) -> float:
    """Seconds to keep so many documents; making them up is not counted."""
    read, took = pattern(), 0.0
    for at in range(after, after + count, BATCH):
        some = [one_document(read, n) for n in range(at, min(at + BATCH, after + count))]
        took += timed(lambda some=some: keep(some))
    return took


def proving(opened: Register, count: int) -> None:
    """Entries, and the bytes of an original."""
    from habeas.register import ledger, originals
    from habeas.register.chain import faults

    def verified(entries: int) -> float:
        some = islice(ledger.entries(opened), entries)
        return timed(lambda: list(faults(some, opened.name)))

    half, whole = (median(lambda n=n: n / verified(n)) for n in (3 * count, 6 * count))
    show("entries verified a second (chain and payloads)", half, whole)
    data = bytes(range(256)) * 80_000
    for size in (len(data) // 2, len(data)):
        identity = hashlib.sha256(data[:size]).hexdigest()
        kept = originals.put(opened.place.originals, opened.naming_key, identity, data[:size])
        seconds = median(
            lambda kept=kept, identity=identity: timed(
                lambda: originals.get(opened.place.originals, kept, identity)
            )
        )
        if size < len(data):
            half = size / seconds / 1e6
    show("originals verified, MB a second", half, len(data) / seconds / 1e6)


def a_case(opened: Register) -> None:
    """A case of 3,000 quotes, and when it has 6,000."""
    from habeas.intake import keep

    documents = a_big_case(pattern(), 6_000)
    half = len(documents) // 2
    keep(opened, documents[:half], at=AT)
    one = median(lambda: timed(lambda: open_case(opened)))
    keep(opened, documents[half:], at=AT)
    two = median(lambda: timed(lambda: open_case(opened)))
    show("a case with 3,000, 6,000 quotes opened, seconds", one, two)


def open_case(opened: Register) -> None:
    """Everything that the page of the big case rests on, folded into one case."""
    from habeas.casework import case_across
    from habeas.register.asking import decided
    from habeas.register.cases import cases_with_form
    from habeas.told import Source

    number = cases_with_form(opened, ["欧阳无双"])[0]
    found = decided(opened, number)
    sources = [Source(one.told.reading, one.told.names) for one in found]
    case_across("欧阳无双", sources, as_of=date(2026, 1, 1))


def finding(opened: Register, searched: int) -> None:
    """A rare name of two characters, and twenty ranked for a common one."""
    from habeas.register import search

    search.put(opened.alias, [search.Findable(2 * 10**9, "翁郁昨天失联。", ("翁郁",))])
    found = []
    for after in (0, searched // 2):
        filled(opened, searched // 2, after)
        found.append(
            [
                median(
                    lambda asked=asked: 1000 * timed(lambda: search.find(opened.alias, asked, 20))
                )
                for asked in ("翁郁", "王伟")
            ]
        )
    (rare, common), (rarer, commoner) = found
    among = f"{searched // 2:,} and {searched:,} documents"
    show(f"a name of two characters among {among}, ms", rare, rarer)
    show("the best twenty of many, ranked, ms", common, commoner)


def filled(opened: Register, count: int, after: int) -> None:
    """Put texts into the search alone, to reach the size that is asked for."""
    from django.db import transaction

    from habeas.register import search

    with transaction.atomic(using=opened.alias):
        found = []
        for number in range(after, after + count):
            rng = random.Random(number)  # noqa: S311 - a repeatable name
            name = rng.choice(SURNAMES) + rng.choice(GIVEN) + rng.choice(GIVEN)
            words = f"{name}{number % 28 + 1}日被{rng.choice(SURNAMES)}市公安局带走，家属至今没有收到通知书。"
            found.append(search.Findable(10**9 + number, words * 5, (name,)))
        search.put(opened.alias, found)


def timed(work: Callable[[], object]) -> float:
    """Seconds that a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(measure: Callable[[], float]) -> float:
    """The median of a measure taken several times."""
    return statistics.median(measure() for _ in range(TIMES))


def show(what: str, one: float, two: float) -> None:
    """One figure, the same when the register has doubled, and how they compare."""
    shown = (f"{value:,.0f}" if value >= 100 else f"{value:.2f}" for value in (one, two))
    print(f"| {what} | {' | '.join(shown)} | {two / one:.2f} |", flush=True)


if __name__ == "__main__":
    main()
