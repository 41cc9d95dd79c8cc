"""Features of very many persons in a Parquet file, written a portion at a time.

What is held at once is a few portions, however many there are. From :data:`MANY` persons on, the
rows are made in processes of their own, one for each processor; they begin afresh and are told
nothing but what is to be turned into rows.
"""

from __future__ import annotations

import gc
import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from habeas.people.features import LISTS, SCALARS, coded_with, features
from habeas.people.linkage import IDENTITY
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from habeas.people.known_by import KnownBy

    Mention = tuple[int, str]
    Portion = list[Mention]
    Told = Callable[[str], KnownBy]

MANY = 20_000
"""Mentions from which on more than one processor makes rows."""
_AT_ONCE, _TOGETHER = 4_000, 5
_MOST_PROCESSES = 8


class NoEngine(HabeasError):
    """The packages that link are not installed."""

    def __init__(self) -> None:
        super().__init__(
            "expected the packages that link very many persons, found none installed; "
            'pip install "habeas[linkage]"'
        )


class Stopped(HabeasError):
    """A process that made features was stopped from outside."""

    def __init__(self) -> None:
        super().__init__(
            "expected every process that makes features to finish, one was stopped (memory may "
            "have run out); close other programs and link again"
        )


def write_features(path: Path, mentions: Iterable[Mention], told: Told, key: bytes) -> int:
    """Write the features of mentions to a Parquet file; how many.

    A mention is its number and what it is known by, in words that ``told`` turns into a record (a
    function of a module, since other processes call it too). Under ``key`` words become numbers;
    whose name was kept back has no row.
    """
    _, parquet = _arrow()
    with path.open("wb") as file:
        path.chmod(0o600)
        with parquet.ParquetWriter(file, _schema(), compression="zstd") as writer:
            return sum(_written(writer, some) for some in _grouped(_rows(mentions, told, key)))


def _written(writer: Any, portions: list[Any]) -> int:  # noqa: ANN401 - an optional package
    table = _arrow()[0].Table.from_batches(portions)
    writer.write_table(table)
    return int(table.num_rows)


def _grouped(portions: Iterator[Any]) -> Iterator[list[Any]]:
    """Portions, so many at once as are compressed together."""
    while some := list(islice(portions, _TOGETHER)):
        yield some


def _rows(mentions: Iterable[Mention], told: Told, key: bytes) -> Iterator[Any]:
    """The rows of mentions, a portion at a time and in order."""
    portions = _portions(mentions)
    first = list(islice(portions, MANY // _AT_ONCE))
    processes = min(_processors(), _MOST_PROCESSES)
    if len(first) < MANY // _AT_ONCE or processes == 1:
        make = _Making(told, key)
        return map(make, chain(first, portions))
    return _made_beside(chain(first, portions), processes, told, key)


def _portions(mentions: Iterable[Mention]) -> Iterator[Portion]:
    remaining = iter(mentions)
    while some := list(islice(remaining, _AT_ONCE)):
        yield some


def _made_beside(
    portions: Iterator[Portion], processes: int, told: Told, key: bytes
) -> Iterator[Any]:
    """The rows of portions in their order, made in so many processes that begin afresh."""
    waiting: deque[Any] = deque()
    afresh = get_context("spawn")
    with ProcessPoolExecutor(processes, afresh, initializer=_begin, initargs=(told, key)) as pool:
        try:
            for portion in portions:
                waiting.append(pool.submit(_make, portion))
                if len(waiting) > 2 * processes:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            raise Stopped from None


class _Making:
    """What turns a portion of mentions into rows, and keeps what names come to."""

    def __init__(self, told: Told, key: bytes) -> None:
        self._told = told
        self._coded = coded_with(key)

    def __call__(self, portion: Portion) -> Any:  # noqa: ANN401 - an optional package
        arrow, _ = _arrow()
        found = ((number, features(self._told(words), self._coded)) for number, words in portion)
        rows = [(number, row) for number, row in found if row is not None]
        columns: list[list[Any]] = [[number for number, _ in rows]]
        columns += [[row[name] for _, row in rows] for name in SCALARS]
        columns += [[row[name] or None for _, row in rows] for name in LISTS]
        schema = _schema()
        arrays = [arrow.array(one, kind) for one, kind in zip(columns, schema.types, strict=True)]
        return arrow.RecordBatch.from_arrays(arrays, schema=schema)


_here: list[_Making] = []


def _begin(told: Told, key: bytes) -> None:
    """What a process of its own does first. Nothing that it makes refers back to itself, so nobody
    need look, again and again, through all the tables for what does.
    """
    _here.append(_Making(told, key))
    gc.disable()


def _make(portion: Portion) -> Any:  # noqa: ANN401 - an optional package
    return _here[0](portion)


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _schema() -> Any:  # noqa: ANN401 - an optional package
    arrow, _ = _arrow()
    number = arrow.int64()
    return arrow.schema(
        [(name, number) for name in (IDENTITY, *SCALARS)]
        + [(name, arrow.list_(number)) for name in LISTS]
    )


def _arrow() -> tuple[Any, Any]:
    """PyArrow, and what writes Parquet. Raises NoEngine."""
    try:
        import pyarrow  # noqa: PLC0415, ICN001 - an optional package
        from pyarrow import parquet  # noqa: PLC0415 - the same
    except ImportError:
        raise NoEngine from None
    return pyarrow, parquet
