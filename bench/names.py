"""Comparing names: how often it is right by kind of name, how fast, and how soon.

The pairs are those of ``bench/names/pairs.csv`` and ``pairs_second.csv`` to ``pairs_fifth.csv``, each
written before anything was measured on it and studied since, and those of ``../shared/names/pairs_dev.csv`` where they are at hand. Counted is the verdict ``same``
against the label; ``ask`` counts as not the same. Beside them, in the same run: rapidfuzz's
``WRatio`` and ``token_sort_ratio`` on the same pairs, as speed, and as F1 at the best threshold
that these very pairs allow.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

from habeas.names.comparing import compare
from habeas.names.written import written

HERE = Path(__file__).resolve().parent
FILES = (
    HERE / "names" / "pairs.csv",
    HERE / "names" / "pairs_second.csv",
    HERE / "names" / "pairs_third.csv",
    HERE / "names" / "pairs_fourth.csv",
    HERE / "names" / "pairs_fifth.csv",
    HERE.parent.parent / "shared" / "names" / "pairs_dev.csv",
)
ROUNDS = 20
FIRST = """
import time
begin = time.perf_counter(), time.process_time()
from habeas.names.comparing import compare
compare("\u65b9\u6587\u4e3d", "Fang Wen-li")
import resource
print(time.perf_counter() - begin[0], time.process_time() - begin[1], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def pairs(path: Path) -> list[tuple[str, str, bool, str]]:
    """Two names, whether they are one, and the kind of pair."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(row["name_a"], row["name_b"], row["same"] == "1", row["category"]) for row in rows]


def f1(said: list[bool], true: list[bool]) -> float:
    """F1 of what was called the same."""
    hits = sum(a and b for a, b in zip(said, true, strict=True))
    return 2 * hits / max(1, sum(said) + sum(true))


def macro(said: list[bool], true: list[bool]) -> float:
    """The mean of the F1 of the same and the F1 of the different."""
    return (f1(said, true) + f1([not x for x in said], [not x for x in true])) / 2


def at_precision(scores: list[float], true: list[bool], wanted: float) -> float:
    """The highest recall at which so many of those called the same are."""
    best, hits = 0.0, 0
    ranked = sorted(zip(scores, true, strict=True), reverse=True)
    for place, (score, same) in enumerate(ranked, 1):
        hits += same
        last = place == len(ranked) or ranked[place][0] != score
        if last and hits / place >= wanted:
            best = max(best, hits / sum(true))
    return best


def crosses(one: str, two: str) -> bool:
    """Whether two names are in different scripts."""
    return not {f.script for f in written(one).forms} & {f.script for f in written(two).forms}


def quality(path: Path) -> None:
    """Print the figures on one file."""
    rows = pairs(path)
    found = [compare(a, b) for a, b, _, _ in rows]
    said = [one.verdict == "same" for one in found]
    true = [row[2] for row in rows]
    across = [n for n, row in enumerate(rows) if row[2] and crosses(row[0], row[1])]
    hard = [n for n, row in enumerate(rows) if not row[2]]
    precise = sum(a and b for a, b in zip(said, true, strict=True)) / max(1, sum(said))
    print(f"\n{path.name}: {len(rows)} pairs")
    print(f"  F1 {f1(said, true):.3f}   macro-F1 {macro(said, true):.3f}   precision {precise:.3f}")
    print(
        f"  recall across scripts {sum(said[n] for n in across) / max(1, len(across)):.3f} of {len(across)}"
    )
    print(
        f"  specificity on other names {sum(not said[n] for n in hard) / max(1, len(hard)):.3f} of {len(hard)}"
    )
    print(f"  recall at precision .95: {at_precision([one.bits for one in found], true, 0.95):.3f}")
    print(
        f"  asked {sum(one.verdict == 'ask' for one in found)}, always same F1 {f1([True] * len(true), true):.3f}"
    )
    kinds: dict[str, list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        kinds[row[3]].append(n)
    for kind in sorted(kinds):
        right = sum(said[n] == true[n] for n in kinds[kind])
        asked = sum(found[n].verdict == "ask" for n in kinds[kind])
        print(
            f"    {kind:<24} {right:>3} of {len(kinds[kind]):>3}"
            + f"   asked {asked}" * bool(asked)
        )


def beside(path: Path) -> None:
    """Print what rapidfuzz makes of the same pairs, at the best threshold for these."""
    from rapidfuzz import fuzz

    rows = pairs(path)
    true = [row[2] for row in rows]
    for name in ("WRatio", "token_sort_ratio"):
        score = getattr(fuzz, name)
        scores = [score(a.casefold(), b.casefold()) for a, b, _, _ in rows]
        best = max(f1([x >= limit for x in scores], true) for limit in range(0, 101, 5))
        print(f"  rapidfuzz {name}: F1 {best:.3f} at the threshold that suits it best on them")


def speed(rows: list[tuple[str, str, bool, str]]) -> None:
    """Print microseconds a pair, warm, beside rapidfuzz, alternately."""
    from rapidfuzz import fuzz

    ways = {"habeas": compare, "WRatio": fuzz.WRatio, "token_sort_ratio": fuzz.token_sort_ratio}
    times: dict[str, list[float]] = {name: [] for name in ways}
    begin = time.process_time()
    for a, b, _, _ in rows:
        compare(a, b)
    seen_once = (time.process_time() - begin) / len(rows)
    for _ in range(ROUNDS):
        for name, way in ways.items():
            begin = time.process_time()
            for a, b, _, _ in rows:
                way(a, b)
            times[name].append((time.process_time() - begin) / len(rows))
    base = min(times["WRatio"])
    print("\nspeed, microseconds of processor a pair")
    print(f"  habeas, names never seen  {1e6 * seen_once:8.1f}")
    for name, values in times.items():
        print(f"  {name:<25} {1e6 * min(values):8.1f}   {min(values) / base:6.1f} x WRatio")


def first() -> None:
    """Print the time and memory of a first comparison in a fresh process."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", FIRST], capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(5)
    ]
    wall, busy, memory = (min(float(run[n]) for run in runs) for n in range(3))
    print(
        f"\nfirst comparison: {wall:.3f} s ({busy:.3f} s of processor), {memory / 1024:.0f} MB at most"
    )


def main() -> None:
    """Print everything."""
    first()
    files = [path for path in FILES if path.is_file()]
    speed([row for path in files for row in pairs(path)])
    for path in files:
        quality(path)
        beside(path)


if __name__ == "__main__":
    main()
