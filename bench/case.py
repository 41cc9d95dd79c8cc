"""How fast claims are folded into cases, and one large case is opened: `make bench WHAT=case`.

Claims of invented people are made one person at a time and thrown away again; only the folding is
timed: the case (timeline and custody), and with status and clocks; times are those of the
processor. The large case is told by 200 documents, some of which date things differently.

    bench/case.py [--claims 1000000] [--per-person 30] [--large 6000]
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from habeas.case import fold, history_of
from habeas.clocks import clocks_for, status_of
from habeas.records.claim import Claim, Event, Stance
from habeas.records.person import Person
from habeas.records.quote import Quote
from habeas.records.when import UNKNOWN, stated

AS_OF = date(2026, 11, 29)
STEPS = (
    (Event.ARREST, 0, {}), (Event.DETENTION, 1, {"kind": "criminal detention"}),
    (Event.ARREST, 36, {"kind": "formal"}),
    (Event.CHARGE, 200, {"charge": "inciting subversion of state power", "charge_id": "cn.105.2"}),
    (Event.TRIAL, 400, {}), (Event.ACCESS_DENIED, None, {"to": "lawyer"}),
    (Event.ILL_TREATMENT, None, {}), (Event.TRANSFER, 150, {"to": "a prison"}),
    (Event.SENTENCE, 420, {"duration_months": 60, "kind": "prison"}), (Event.APPEAL, 425, {}),
    (Event.APPEAL_RESULT, 500, {"outcome": "rejected"}), (Event.CALL, 520, {}),
    (Event.FINDING, 300, {"by": "a UN body"}), (Event.HEALTH, None, {"value": "unwell"}),
    (Event.OCCUPATION, None, {"value": "blogger"}),
)  # fmt: skip


def claims_of(person: int, count: int, *, documents: int) -> list[Claim]:
    """So many claims about one person, told by so many documents, some of which differ by a day."""
    first = date(2018, 1, 1) + timedelta(person % 2000)
    made = []
    for number in range(count):
        event, after, slots = STEPS[number % len(STEPS)]
        document = number // len(STEPS) % documents
        differs = document % 17 == 16
        day = None if after is None else first + timedelta(after + differs)
        when = UNKNOWN if day is None or document % 5 == 4 else stated(day.isoformat())
        if day is not None and document % 7 == 6:
            when = stated(day.isoformat()[:7])
        quote = Quote(f"{person:032x}{document:032x}", "t", number, number + 5, "words")
        made.append(
            Claim(event, "Lin Yue", quote, Stance.ASSERTED, "r", ("r",), when=when, **slots)
        )
    return made


def open_case(claims: list[Claim]) -> tuple[int, int]:
    """The case, status and clocks of one person: entries of the timeline and clocks."""
    history = history_of(claims, "CN")
    case = fold(Person("Lin Yue"), claims)
    status_of(history, AS_OF)
    return len(case.timeline), len(clocks_for(history, AS_OF))


def fold_case(claims: list[Claim]) -> None:
    """The case of one person, without status and clocks."""
    history_of(claims, "CN")
    fold(Person("Lin Yue"), claims)


def main() -> None:
    """Print claims folded a second, and the time to open one large case."""
    options = _options()
    open_case(claims_of(0, options.per_person, documents=4))  # packs and calendars are loaded once
    spent, whole, done, person = 0.0, 0.0, 0, 0
    while done < options.claims:
        claims = claims_of(person, options.per_person, documents=4)
        start = time.process_time()
        fold_case(claims)
        folded = time.process_time()
        open_case(claims)
        spent, whole = spent + folded - start, whole + time.process_time() - folded
        done, person = done + len(claims), person + 1
    print(f"{done:,} claims of {person:,} people: {done / spent:,.0f} a second folded into cases, "
          f"{done / whole:,.0f} with status and clocks")  # fmt: skip
    large = claims_of(1, options.large, documents=200)
    gc.collect()
    times = []
    for _ in range(7):
        start = time.process_time()
        entries, clocks = open_case(large)
        times.append(time.process_time() - start)
    best, worst = sorted(times)[3] * 1000, max(times) * 1000
    print(f"one case of {len(large):,} claims ({entries} entries, {clocks} clocks) opens in "
          f"{best:.0f} ms (the slowest of seven {worst:.0f})")  # fmt: skip


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--per-person", type=int, default=30)
    parser.add_argument("--large", type=int, default=6000)
    return parser.parse_args()


if __name__ == "__main__":
    main()
