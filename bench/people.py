"""Who is whom: how many candidates keys bring up, how fast and how rightly persons are weighed.

Printed are the recall of keys on pairs of names that are one (those of ``bench/names`` and, where
they are at hand, ``../shared/names``), the candidates of a mention among 10,000 and 100,000 made-up
ones, what is joined and asked among them against the truth, and microseconds of keys and weighing
beside rapidfuzz's ``ratio`` on the same names in the same run. Then very many are linked at once
(``linkage``; how many stands in ``MENTIONS``), and FEBRL4 is (``febrl4``), beside Splink with
default comparisons.
"""

from __future__ import annotations

import csv
import gc
import itertools
import os
import random
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import febrl4
import linkage
from made_up_people import mentions

from habeas.people.keys import keys, largest_block
from habeas.people.known_by import KnownBy, kind_of_name
from habeas.people.placing import Sought, nearest
from habeas.people.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).resolve().parent
FILES = (
    HERE.parent.parent / "shared" / "names" / "pairs_dev.csv",
    *sorted((HERE / "names").glob("pairs*.csv")),
)
SAMPLE, FIFTY = 1_000, 50
ROUNDS = 5


def recall(path: Path) -> None:
    """Print how many pairs of one name share a key, redacted ones apart: those never may."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if row["same"] == "1" and row["category"] != "zh_redacted"
        ]
    met = sum(bool(_bare(row["name_a"]) & _bare(row["name_b"])) for row in rows)
    print(f"  {path.name:<20} {met:>4} of {len(rows):>4}   {met / len(rows):.3f}")


def _bare(name: str) -> frozenset[str]:
    return keys(KnownBy(name, kind_of_name(name)))


@dataclass(frozen=True, slots=True)
class One:
    """A mention that is held, by its number, with the number of its person."""

    number: int
    case: int

    @property
    def known_by(self) -> str:
        """The number, by which what it is known by is found."""
        return str(self.number)


class Made:
    """Made-up mentions with an index of their keys."""

    def __init__(self, count: int) -> None:
        self.mentions = mentions(count)
        self.keys = [keys(known) for _, known in self.mentions]
        self.blocks: dict[str, list[int]] = defaultdict(list)
        for number, found in enumerate(self.keys):
            for key in found:
                self.blocks[key].append(number)
        self.counted = Counter({key: len(several) for key, several in self.blocks.items()})
        self.days: dict[str, list[int]] = defaultdict(list)
        for number, (_, known) in enumerate(self.mentions):
            self.counted.update((*known.days, *(f"beside {name}" for name in known.beside)))
            for step in known.days:
                self.days[step].append(number)
        self.of: dict[int, list[int]] = defaultdict(list)
        for number, (human, _) in enumerate(self.mentions):
            self.of[human].append(number)

        self.persons = len(self.of)

    def sharing(
        self, keys: Iterable[str], told: Iterable[str] = ()
    ) -> list[tuple[One, list[str], list[str]]]:
        """The mentions that share a key which is not too common, as a register would tell them."""
        found: dict[int, tuple[list[str], list[str]]] = {}
        for key in keys:
            if len(self.blocks[key]) <= largest_block(key):
                for number in self.blocks[key]:
                    found.setdefault(number, ([], []))[0].append(key)
        for step in told:
            for number in self.days[step]:
                if number in found:
                    found[number][1].append(step)
        return [
            (One(number, self.mentions[number][0]), *shared) for number, shared in found.items()
        ]

    def bearers(self, keys: Iterable[str]) -> dict[str, int]:
        """How many bear each of these keys."""
        return {key: self.counted[key] for key in keys}

    def met(self, number: int) -> set[int]:
        """The other mentions that share a key."""
        return {one.number for one, _, _ in self.sharing(self.keys[number])} - {number}

    def candidates(self, number: int) -> set[int]:
        """The mentions with which one is compared."""
        sought = Sought(self.mentions[number][1], self.keys[number])
        near, _ = nearest(sought, self, lambda known_by: self.mentions[int(known_by)][1])
        return {one.number for one, _ in near} - {number}


def among(count: int) -> None:
    """Print candidates and verdicts of a sample of mentions among so many."""
    made = Made(count)
    persons = len(made.of)
    rng = random.Random(3)  # noqa: S311 - repeatable
    sample = rng.sample(range(count), SAMPLE)
    shared = sum(len(made.met(number)) for number in sample)
    sizes = sorted(len(made.candidates(number)) for number in sample)
    print(f"\n{count:,} made-up mentions of {persons:,} persons")
    print(
        f"  keys a mention {sum(map(len, made.keys)) / count:.1f}; share one: mean {shared / SAMPLE:.1f}; compared: mean {sum(sizes) / SAMPLE:.1f}, "
        f"half {sizes[SAMPLE // 2]}, p95 {sizes[SAMPLE * 95 // 100]}, most {sizes[-1]}"
    )
    gc.collect()
    gc.freeze()
    counts: Counter[str] = Counter()
    asked_cases: list[int] = []
    begin = time.process_time()
    documents: list[float] = []
    for place, number in enumerate(sample):
        if place % FIFTY == 0:
            documents.append(time.process_time())
        human, known = made.mentions[number]
        found, cases = made.candidates(number), set()
        others = [other for other in made.of[human] if other != number]
        counts["true"] += len(others)
        counts["met"] += sum(other in found for other in others)
        for other in found:
            whose, candidate = made.mentions[other]
            verdict = str(weigh(known, candidate, persons=persons, bearers=made.counted).verdict)
            counts[f"{verdict} {'right' if whose == human else 'wrong'}"] += 1
            if verdict == "ask":
                cases.add(whose)
        asked_cases.append(len(cases))
    took = time.process_time() - begin
    joined = counts["join right"] + counts["join wrong"]
    pairs = sum(counts[f"{v} {r}"] for v in ("join", "ask", "apart") for r in ("right", "wrong"))
    print(f"  pairs of one person that are compared: {counts['met'] / counts['true']:.3f}")
    print(
        f"  joined: {counts['join wrong']} of {joined} wrongly; {counts['join right'] / counts['true']:.3f} of all pairs of one person"
    )
    asked = counts["ask right"] + counts["ask wrong"]
    print(
        f"  asked: {asked / SAMPLE:.2f} a mention about {sum(asked_cases) / SAMPLE:.2f} persons; "
        f"{counts['ask right'] / max(1, asked):.2f} of them one person; {counts['ask right'] / counts['true']:.3f} of all pairs of one person"
    )
    each = sorted(b - a for a, b in itertools.pairwise((*documents, begin + took)))
    print(
        f"  {1e6 * took / pairs:.0f} µs of processor a pair, names seen for the first time; a document of {FIFTY} persons: "
        f"half {1e3 * each[len(each) // 2]:.0f} ms, p95 {1e3 * each[len(each) * 95 // 100]:.0f} ms"
    )


def speed() -> None:
    """Print microseconds of keys and of weighing, warm, beside rapidfuzz's ratio."""
    from rapidfuzz import fuzz

    made = Made(2_000)
    pairs = [
        (made.mentions[a][1], made.mentions[b][1])
        for several in made.of.values()
        for a in several
        for b in several
        if a < b
    ]
    names = [(one.name, two.name) for one, two in pairs]
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        for what, work in (
            ("rapidfuzz ratio", lambda: [fuzz.ratio(a, b) for a, b in names]),
            ("keys of a mention", lambda: [keys(one) for one, _ in pairs]),
            ("weigh, one person", lambda: [weigh(a, b, persons=1_000) for a, b in pairs]),
        ):
            begin = time.process_time()
            work()
            took = 1e6 * (time.process_time() - begin) / len(pairs)
            best[what] = min(took, best.get(what, took))
    print(f"\nspeed, microseconds of processor, warm ({len(pairs)} pairs)")
    for what, took in best.items():
        print(f"  {what:<20} {took:7.2f}   {took / best['rapidfuzz ratio']:6.0f} x ratio")


def main(sizes: Iterable[str]) -> None:
    """Print everything."""
    print("pairs of one name that share a key")
    for path in FILES:
        if path.is_file():
            recall(path)
    speed()
    for size in sizes or ("10000", "100000"):
        among(int(size))
    sys.stdout.flush()
    linkage.linkage([int(one) for one in os.environ.get("MENTIONS", "10000").split()])
    febrl4.main()


if __name__ == "__main__":
    main(sys.argv[1:])
