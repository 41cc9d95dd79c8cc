"""Linking very many at once, beside Splink with default comparisons and rapidfuzz, in one run.

``made`` writes so many made-up mentions, as a register holds them and, for the others, as plain
columns (the name in pinyin, dates, place, court, charge, term, work, year of birth). From them the
features are written as ``habeas link`` writes them, and then each way links them, all in processes
of their own, of which wall time, processor time and peak memory are printed, and how right the
clusters are by pairs. Peak memory is that of a process and, added up, of those that it begins.
"""

from __future__ import annotations

import functools
import gc
import itertools
import json
import multiprocessing
import random
import resource
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
AT_ONCE = 20_000
GROWING = (("seconds", "seconds"), ("processor", "processor"), ("memory", "peak"))


def made(count: int, folder: Path) -> None:
    """Write so many mentions, in as many processes as there are parts where they are many."""
    from made_up_people import humans

    everybody = humans(count // 2, SEED)
    gc.collect()
    gc.freeze()
    work = [(everybody, count // PARTS, part, folder) for part in range(PARTS)]
    if count < 50_000:
        for one in work:
            _part(*one)
        return
    context = multiprocessing.get_context("fork")
    with context.Pool(PARTS) as pool:
        pool.starmap(_part, work, chunksize=1)


def _part(everybody: list[Human], count: int, part: int, folder: Path) -> None:
    from made_up_people import mention

    from habeas.people.known_by import NameKind
    from habeas.register.stored import plain

    rng = random.Random(SEED * 100 + part)  # noqa: S311 - repeatable
    gc.disable()

    def rows() -> Iterator[dict[str, Any]]:
        for number, human in enumerate(rng.choices(everybody, k=count), part * count):
            known = mention(human, everybody, rng)
            if known.kind is not NameKind.REDACTED:
                words = json.dumps(plain(known), ensure_ascii=False)
                yield {"mention": number, "words": words, "truth": human.number, **_plain(known)}

    _written(folder / f"mentions-{part}.parquet", rows())


def _written(path: Path, rows: Iterator[dict[str, Any]]) -> None:
    """Rows in a Parquet file, a portion at a time."""
    import pyarrow as pa
    from pyarrow import parquet

    numbers = dict.fromkeys(("mention", "truth", "term"), pa.int64())
    columns = ("mention", "words", "truth", *PLAIN)
    schema = pa.schema([(one, numbers.get(one, pa.string())) for one in columns])
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while some := list(itertools.islice(rows, AT_ONCE)):
            writer.write_table(pa.Table.from_pylist(some, schema))


@functools.lru_cache(maxsize=65_536)
def _spelled(words: str) -> str:
    """Words in pinyin, the first syllable by itself."""
    from pypinyin import lazy_pinyin

    if words.isascii():
        return words.casefold()
    syllables = lazy_pinyin(words)
    return " ".join((syllables[0], "".join(syllables[1:]))).strip().casefold()


def _plain(known: KnownBy) -> dict[str, Any]:
    """What a table of mentions would hold for any matcher."""
    steps = dict(step.split(" ") for step in reversed(known.days))
    return {
        "name": _spelled(known.name),
        "arrest": steps.get("arrest", steps.get("detention")),
        "sentence": steps.get("sentence"),
        "place": _spelled(next(iter(known.places), "")).replace(" ", "") or None,
        "court": next(iter(known.courts), None),
        "charge": next(iter(known.charges), None),
        "term": next(iter(known.months_of_sentence), None),
        "work": next(iter(known.occupations), None),
        "born": next((one[:4] for one in known.born), None),
    }


def features(folder: Path) -> dict[str, float]:
    """The features of all, written as from a register."""
    from pyarrow import parquet

    from habeas.linking import known_of
    from habeas.people.feature_files import write_features

    def mentions() -> Iterator[tuple[int, str]]:
        for path in sorted(folder.glob("mentions-*.parquet")):
            for some in parquet.ParquetFile(path).iter_batches(
                AT_ONCE, columns=["mention", "words"]
            ):
                yield from zip(*(column.to_pylist() for column in some.columns), strict=True)

    write_features(folder / "features.parquet", mentions(), known_of, b"made up")
    return {}


def ours(folder: Path) -> dict[str, float]:
    """Linked by the model of the package."""
    from habeas.linking import Linking

    with (
        tempfile.TemporaryDirectory() as spill,
        Linking(folder / "features.parquet", Path(spill)) as linking,
    ):
        table = linking.clusters()
        took = time.process_time()
        _plain_view(linking.base, folder)
        return {**rightness(linking.base, table), "processor": took}


def default(folder: Path) -> dict[str, float]:
    """Linked by Splink with its default comparisons, trained as its manual says."""
    import duckdb
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    base = duckdb.connect(config={"memory_limit": "600MB", "preserve_insertion_order": "false"})
    _plain_view(base, folder)
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
    return {**rightness(base, clusters.physical_name), "processor": took}


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
    import pyarrow as pa
    from rapidfuzz import fuzz

    base = duckdb.connect()
    _plain_view(base, folder)
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
    found = pa.table({"mention": list(above), "cluster_id": [root(one) for one in above]})
    base.register("found", found)
    return {**rightness(base, "found"), "processor": took}


def _plain_view(base: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """A view of the mentions by plain columns, and whose each is."""
    path, columns = folder / "mentions-*.parquet", ", ".join(("mention", "truth", *PLAIN))
    base.execute(f"CREATE VIEW plain AS SELECT {columns} FROM read_parquet('{path}')")  # noqa: S608 - our own names


def rightness(base: duckdb.DuckDBPyConnection, clusters: str) -> dict[str, float]:
    """Precision and recall of pairs of mentions in one cluster."""

    def pairs(table: str, by: str) -> float:
        counted = f"SELECT count(*) AS n FROM {table} GROUP BY {by}"  # noqa: S608 - our own names
        return float(base.execute(f"SELECT sum(n * (n - 1) / 2) FROM ({counted})").fetchall()[0][0])  # noqa: S608

    both = f"(SELECT mention, cluster_id, t.truth FROM {clusters} JOIN plain t USING (mention))"  # noqa: S608
    said, true, hit = (
        pairs(clusters, "cluster_id"),
        pairs("plain", "truth"),
        pairs(both, "cluster_id, truth"),
    )
    return {"precision": hit / max(1.0, said), "recall": hit / true}


FEATURES = "features"
WAYS: dict[str, Callable[[Path], dict[str, float]]] = {
    FEATURES: features,
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
            begin = time.perf_counter()
            made(size, Path(folder))
            print(
                f"\nlinking {size:,} made-up mentions at once (made up in {time.perf_counter() - begin:.0f} s)"
            )
            print("  way                 seconds  processor  peak MB  precision  recall")
            for way in WAYS:
                if way == "rapidfuzz" and size > 100_000:
                    continue
                one = measured(way, Path(folder))
                grown.setdefault(way, []).append(one)
                print(f"  {way:<18} {_shown(one)}")
            first = grown["habeas link"][-1]
            for way in ("Splink, defaults", "rapidfuzz"):
                if len(grown.get(way, ())) == len(grown["habeas link"]):
                    other = grown[way][-1]
                    print(
                        f"  ratio to {way}: seconds {first['seconds'] / other['seconds']:.2f}, memory {first['peak'] / other['peak']:.2f}, "
                        f"wrong pairs {(1 - first['precision']) / max(1e-9, 1 - other['precision']):.3f}, recall {first['recall'] / other['recall']:.2f}"
                    )
    if len(sizes) > 1:
        print(
            f"\ngrowth from {sizes[0]:,} to {sizes[-1]:,} mentions ({sizes[-1] / sizes[0]:.0f} times)"
        )
        for way in (FEATURES, "habeas link"):
            one, last = grown[way][0], grown[way][-1]
            print(
                f"  {way:<18} "
                + ", ".join(
                    f"{what} {last[which] / one[which]:.1f} times" for what, which in GROWING
                )
            )


def _shown(one: dict[str, float]) -> str:
    found = f"{one['seconds']:8.1f}  {one['processor']:9.1f}  {one['peak']:7.0f}"
    return found + (f"  {one['precision']:9.4f}  {one['recall']:6.3f}" if "recall" in one else "")


def _peak() -> float:
    """The most memory that this process held, and each that it began at the most, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    own = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    return own + PARTS * resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """One way in this process, its figures as JSON; or every way at the sizes given."""
    if sys.argv[1:] and sys.argv[1] in WAYS:
        found = WAYS[sys.argv[1]](Path(sys.argv[2]))
        begun = resource.getrusage(resource.RUSAGE_CHILDREN)
        took = time.process_time() + begun.ru_utime + begun.ru_stime
        print(json.dumps({"processor": took, **found, "peak": _peak()}))
        return
    linkage([int(one) for one in sys.argv[1:]] or [10_000])


if __name__ == "__main__":
    main()
