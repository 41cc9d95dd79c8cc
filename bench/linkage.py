"""Linking very many at once, beside Splink with default comparisons and rapidfuzz, in one run.

``made`` writes so many made-up mentions as features and, for the others, as plain columns (the name
in pinyin, dates, place, court, charge, term, work, year of birth). Each way then links them in a
process of its own, of which wall time, processor time and peak memory are printed, and how right
the clusters are by pairs. Features are made beforehand and timed apart.
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import duckdb
    from made_up_people import Human

    from habeas.people.known_by import KnownBy

SEED, PARTS = 5, 2
PLAIN = ("name", "arrest", "sentence", "place", "court", "charge", "term", "work", "born")
SURE, ALIKE = 0.5, 90


def made(count: int, folder: Path) -> float:
    """Write so many mentions; seconds of processor that their features took."""
    from made_up_people import humans

    everybody = humans(count // 2, SEED)
    gc.collect()
    gc.freeze()
    work = [(everybody, count // PARTS, part, folder) for part in range(PARTS)]
    if count < 50_000:
        return sum(_part(*one) for one in work)
    context = multiprocessing.get_context("fork")
    with context.Pool(PARTS) as pool:
        return sum(pool.starmap(_part, work, chunksize=1))


def _part(everybody: list[Human], count: int, part: int, folder: Path) -> float:
    import pyarrow as pa
    from made_up_people import mention
    from pyarrow import parquet

    from habeas.linking import write_features
    from habeas.people.features import coded_with, features

    rng = random.Random(SEED * 100 + part)  # noqa: S311 - repeatable
    coded, first, spent = coded_with(b"made up"), part * count, 0.0
    plain: list[dict[str, Any]] = []
    gc.disable()

    def rows() -> Iterator[tuple[int, dict[str, Any]]]:
        nonlocal spent
        for number, human in enumerate(rng.choices(everybody, k=count), first):
            known = mention(human, everybody, rng)
            begin = time.process_time()
            row = features(known, coded)
            spent += time.process_time() - begin
            if row is not None:
                plain.append({"mention": number, "truth": human.number, **_plain(known)})
                yield number, {**row, "truth": human.number}

    write_features(folder / f"features-{part}.parquet", rows(), ("truth",))
    parquet.write_table(pa.Table.from_pylist(plain), folder / f"plain-{part}.parquet")
    return spent


def _plain(known: KnownBy) -> dict[str, Any]:
    """What a table of mentions would hold for any matcher."""
    from pypinyin import lazy_pinyin

    steps = dict(step.split(" ") for step in reversed(known.days))
    syllables = lazy_pinyin(known.name)
    name = " ".join((syllables[0], "".join(syllables[1:]))) if len(syllables) > 1 else known.name
    return {
        "name": name.casefold(),
        "arrest": steps.get("arrest", steps.get("detention")),
        "sentence": steps.get("sentence"),
        "place": "".join(lazy_pinyin(next(iter(known.places), ""))).casefold() or None,
        "court": next(iter(known.courts), None),
        "charge": next(iter(known.charges), None),
        "term": next(iter(known.months_of_sentence), None),
        "work": next(iter(known.occupations), None),
        "born": next((one[:4] for one in known.born), None),
    }


def ours(folder: Path) -> dict[str, float]:
    """Linked by the model of the package."""
    from habeas.linking import Linking

    with (
        tempfile.TemporaryDirectory() as spill,
        Linking(folder / "features-*.parquet", Path(spill)) as linking,
    ):
        table = linking.clusters()
        took = time.process_time()
        return {**rightness(linking.base, table, "mentions"), "processor": took}


def default(folder: Path) -> dict[str, float]:
    """Linked by Splink with its default comparisons, trained as its manual says."""
    import duckdb
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    base = duckdb.connect(config={"memory_limit": "600MB", "preserve_insertion_order": "false"})
    base.read_parquet(str(folder / "plain-*.parquet")).create_view("plain")
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="mention",
        comparisons=[
            cl.NameComparison("name"),
            cl.DateOfBirthComparison("arrest", input_is_string=True, datetime_format="%Y-%m-%d"),
            *(cl.ExactMatch(one) for one in ("place", "court", "work", "born")),
            *(_never_wrong(one) for one in ("sentence", "charge", "term")),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("name", one) for one in ("arrest", "sentence", "place", "court")
        ],
        retain_matching_columns=False,
    )  # fmt: skip
    linker = Linker(DuckDBAPI(base).register("plain"), settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("name", "arrest")], recall=0.3
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=2_000_000)
    for rule in (block_on("name", "place"), block_on("arrest", "place")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=SURE)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        found, threshold_match_probability=SURE
    )
    took = time.process_time()
    return {**rightness(base, clusters.physical_name, "plain"), "processor": took}


def _never_wrong(column: str) -> dict[str, Any]:
    """An exact match of what no made-up document errs in: its m cannot be learned, and is given."""
    condition = f"{column}_l = {column}_r"
    return {
        "output_column_name": column,
        "comparison_levels": [
            {
                "sql_condition": f"{column}_l IS NULL OR {column}_r IS NULL",
                "label_for_charts": "null",
                "is_null_level": True,
            },
            {
                "sql_condition": condition,
                "label_for_charts": "same",
                "m_probability": 0.95,
                "fix_m_probability": True,
            },
            {
                "sql_condition": "ELSE",
                "label_for_charts": "else",
                "m_probability": 0.05,
                "fix_m_probability": True,
            },
        ],
    }


def fuzzy(folder: Path) -> dict[str, float]:
    """Linked where an arrest is of one day and rapidfuzz finds the names alike."""
    import duckdb
    from rapidfuzz import fuzz

    base = duckdb.connect()
    base.read_parquet(str(folder / "plain-*.parquet")).create_view("plain")
    above: dict[int, int] = {}

    def root(one: int) -> int:
        while above.get(one, one) != one:
            one = above[one]
        return one

    blocks: dict[str, list[tuple[int, str]]] = {}
    for number, name, arrest in base.execute("SELECT mention, name, arrest FROM plain").fetchall():
        above[number] = number
        if arrest:
            blocks.setdefault(arrest, []).append((number, name))
    for several in blocks.values():
        for place, (one, name) in enumerate(several):
            for other, beside in several[:place]:
                if fuzz.token_sort_ratio(name, beside) >= ALIKE:
                    above[root(one)] = root(other)
    took = time.process_time()
    base.execute("CREATE TABLE found (mention BIGINT, cluster_id BIGINT)")
    base.executemany("INSERT INTO found VALUES (?, ?)", [[one, root(one)] for one in above])
    return {**rightness(base, "found", "plain"), "processor": took}


def rightness(base: duckdb.DuckDBPyConnection, clusters: str, mentions: str) -> dict[str, float]:
    """Precision and recall of pairs of mentions in one cluster."""

    def pairs(table: str, by: str) -> float:
        counted = f"SELECT count(*) AS n FROM {table} GROUP BY {by}"  # noqa: S608 - our own names
        return float(base.execute(f"SELECT sum(n * (n - 1) / 2) FROM ({counted})").fetchall()[0][0])  # noqa: S608

    both = (
        f"(SELECT mention, cluster_id, t.truth FROM {clusters} JOIN {mentions} t USING (mention))"  # noqa: S608
    )
    said, true, hit = (
        pairs(clusters, "cluster_id"),
        pairs(mentions, "truth"),
        pairs(both, "cluster_id, truth"),
    )
    return {"precision": hit / max(1.0, said), "recall": hit / true}


WAYS: dict[str, Callable[[Path], dict[str, float]]] = {
    "habeas link": ours,
    "Splink, defaults": default,
    "rapidfuzz": fuzzy,
}


def measured(way: str, folder: Path) -> dict[str, float]:
    """One way in a process of its own."""
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-W", "ignore", __file__, way, str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {**found, "seconds": time.perf_counter() - begin}


def linkage(sizes: list[int]) -> None:
    """Print every way at every size, and how they grow."""
    grown: dict[str, list[dict[str, float]]] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            spent = made(size, Path(folder))
            print(
                f"\nlinking {size:,} made-up mentions at once (features: {1e6 * spent / size:.0f} µs of processor each, apart)"
            )
            print("  way                 seconds  processor  peak MB  precision  recall")
            for way in WAYS:
                if way == "rapidfuzz" and size > 100_000:
                    continue
                one = measured(way, Path(folder))
                grown.setdefault(way, []).append(one)
                print(
                    f"  {way:<18} {one['seconds']:8.1f}  {one['processor']:9.1f}  {one['peak']:7.0f}  {one['precision']:9.4f}  {one['recall']:6.3f}"
                )
            first = grown["habeas link"][-1]
            for way in ("Splink, defaults", "rapidfuzz"):
                if len(grown.get(way, ())) == len(grown["habeas link"]):
                    other = grown[way][-1]
                    print(
                        f"  ratio to {way}: seconds {first['seconds'] / other['seconds']:.2f}, memory {first['peak'] / other['peak']:.2f}, "
                        f"wrong pairs {(1 - first['precision']) / max(1e-9, 1 - other['precision']):.3f}, recall {first['recall'] / other['recall']:.2f}"
                    )
    if len(sizes) > 1:
        one, last = grown["habeas link"][0], grown["habeas link"][-1]
        print(
            f"\ngrowth from {sizes[0]:,} to {sizes[-1]:,} mentions ({sizes[-1] / sizes[0]:.0f} times): seconds {last['seconds'] / one['seconds']:.1f} times, memory {last['peak'] / one['peak']:.1f} times"
        )


def _peak() -> float:
    """The most memory that this process held, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> None:
    """One way in this process, its figures as JSON; or every way at the sizes given."""
    if sys.argv[1:] and sys.argv[1] in WAYS:
        found = WAYS[sys.argv[1]](Path(sys.argv[2]))
        peak = _peak()
        print(json.dumps({**found, "peak": peak}))
        return
    linkage([int(one) for one in sys.argv[1:]] or [10_000])


if __name__ == "__main__":
    main()
