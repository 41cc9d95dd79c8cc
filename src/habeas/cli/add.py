"""``habeas add``: read documents into the register."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from habeas.cli import opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from habeas.intake import Added
    from habeas.records.reading import Reading
    from habeas.register.store import Register
    from habeas.text.sources import Original

_BATCH = 100
_SECONDS = 2.0
"""Recorded in one transaction: so many documents, or those read in so many seconds. What is lost by
a crash was not yet reported.
"""


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas add``."""
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="file, folder, or - for standard input"
    )
    dates = parser.add_mutually_exclusive_group()
    dates.add_argument("--published", metavar="DATE", help="publication date, YYYY-MM-DD")
    dates.add_argument(
        "--meta", metavar="FILE", help="JSON lines with id (file stem) and published"
    )
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read and keep every document; one that cannot be read is named in one line."""
    from habeas.cli.read import NothingToRead, published_dates
    from habeas.text.sources import walk

    originals = list(walk(options.paths))
    if not originals:
        raise NothingToRead
    dates = published_dates(options)
    failed = False
    with opening.opened(options) as unlocked:
        batch: list[tuple[Original, bytes, Reading]] = []
        begun = time.monotonic()
        for original in _shown(originals):
            try:
                batch.append(_read(original, options.published or dates.get(original.stem)))
            except HabeasError as error:
                _say(f"habeas: {error}")
                failed = True
            if len(batch) == _BATCH or time.monotonic() - begun > _SECONDS:
                _keep(unlocked, batch)
                batch, begun = [], time.monotonic()
        _keep(unlocked, batch)
    return 2 if failed else 0


def _read(original: Original, published: str | None) -> tuple[Original, bytes, Reading]:
    from habeas.intake import read
    from habeas.records.when import Basis, parse

    data = original.data(sys.stdin.buffer)
    given = parse(published, Basis.GIVEN) if published else None
    return original, data, read(data, original.name, published=given)


def _keep(unlocked: Register, batch: list[tuple[Original, bytes, Reading]]) -> None:
    from habeas.intake import keep
    from habeas.pages.marks import shown

    if not batch:
        return
    added = keep(unlocked, [(data, reading) for _, data, reading in batch], at=opening.now())
    for (original, _, reading), one in zip(batch, added, strict=True):
        print(f"{shown(original.name)}: {_told(one, reading)}")
    sys.stdout.flush()


def _told(added: Added, reading: Reading) -> str:
    from habeas.register.case_numbers import written

    if added.held:
        return "held already, nothing added"
    parts = [f"{len(reading.claims)} claims proposed"]
    for word, cases in (("new", added.new_cases), ("known", added.known_cases)):
        if cases:
            parts.append(f"{word}: {', '.join(written(case) for case in cases)}")
    return "; ".join(parts)


def _shown(originals: list[Original]) -> Iterator[Original]:
    if len(originals) < 8 or not sys.stderr.isatty():
        yield from originals
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(originals, "Adding", console=Console(stderr=True), transient=True)


def _say(line: str) -> None:
    from habeas.pages.marks import shown

    print(shown(line), file=sys.stderr)
