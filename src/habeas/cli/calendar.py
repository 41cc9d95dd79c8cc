"""``habeas calendar``: what falls due in all cases, on the terminal and as an iCalendar file."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import declaring, opening
from habeas.cli.progress import tracked
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping
    from datetime import date

    from habeas.records.due import Due, Window
    from habeas.register.store import Register

_DAYS = 90


class Backwards(HabeasError):
    """A window that ends before it begins."""

    def __init__(self) -> None:
        super().__init__("expected --to on the day of --from or later, found it before; turn them")


class NoFolder(HabeasError):
    """A file in a folder that is not there."""

    def __init__(self) -> None:
        super().__init__("expected --ics with a file in a folder that stands, found none; make it")


class NoCalendar(HabeasError):
    """A file that stands there already and is no calendar."""

    def __init__(self) -> None:
        super().__init__(
            "expected a new file or an earlier calendar for --ics, found another file; name another"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas calendar``."""
    parser.add_argument("--from", dest="first", metavar="DATE", help="from when (default: today)")
    parser.add_argument(
        "--to", dest="last", metavar="DATE", help=f"until when (default: {_DAYS} days later)"
    )
    parser.add_argument(
        "--ics", metavar="FILE", help="write it as an iCalendar file, in place of the list"
    )
    parser.add_argument(
        "--names", action="store_true", help="names, and what people wrote, in whatever is written"
    )
    parser.add_argument(
        "--undated", action="store_true", help="list what no date can be given for, and why"
    )
    declaring.as_of(parser)
    declaring.known_at(parser)
    declaring.output(parser)
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what falls due in a window, by day; and the file, where one was asked for."""
    from habeas.agenda import in_order

    known_at = declaring.known_until(options.known_at)
    on, window = _days(options)
    file = Path(options.ics) if options.ics else None
    if file is not None and not file.parent.is_dir():
        raise NoFolder
    if file is not None and file.exists() and not _is_calendar(file):
        raise NoCalendar
    with opening.opened(options) as unlocked:
        names = _names(unlocked, known_at)
        found = in_order(_due(unlocked, names, on, window, known_at))
        every = [one for one in found if one.day is None or one.day >= window.first]
        if file is not None:
            _write(unlocked, every, file, names if options.names else None)
    named = names if options.names else None
    if options.format == "json":
        _print_json(every, named)
    elif file is None:
        _page(every, named, undated=options.undated)
    else:
        _say(every, named, file, undated=options.undated)
    if options.format != "json":
        _owed([one for one in found if one.day is not None and one.day < min(on, window.first)])
    return 0


def _days(options: argparse.Namespace) -> tuple[date, Window]:
    """The day it is computed for, and the window. Raises BadDate or Backwards."""
    from datetime import timedelta

    from habeas.cli.read import today
    from habeas.records.due import Window
    from habeas.records.when import parse

    on = parse(options.as_of or today()).latest
    assert on is not None
    first = parse(options.first).earliest if options.first else on
    assert first is not None
    after = timedelta(min(_DAYS, (type(first).max - first).days))
    last = parse(options.last).latest if options.last else first + after
    assert last is not None
    if last < first:
        raise Backwards
    return on, Window(first, last, owed=True)


def _names(unlocked: Register, known_at: str | None) -> dict[int, str]:
    """Every case by its number, with the name it is shown under."""
    from habeas.register.cases import cases
    from habeas.register.naming import given_names

    names = {line.number: line.name for line in cases(unlocked, known_at)}
    return names | given_names(unlocked, names, known_at)


def _due(
    unlocked: Register, names: Mapping[int, str], on: date, window: Window, known_at: str | None
) -> Iterator[Due]:
    from datetime import date as calendar_date

    from habeas.agenda import falls_due
    from habeas.cli.telling import source_of
    from habeas.clocks.due import due_of_documents, due_of_interventions, due_of_tasks
    from habeas.register.asking import decided_among
    from habeas.register.interventions import interventions
    from habeas.register.tasks import tasks

    every = decided_among(unlocked, names, known_at)
    for number, found in tracked(every, len(names), "Computing"):
        telling = [one for one in found if one.tells]
        sources = [source_of(one) for one in telling]
        yield from falls_due(number, sources, as_of=on, window=window)
        awaited = [
            (one.told.document, calendar_date.fromisoformat(one.given.verify_by))
            for one in telling
            if one.given.verify_by
        ]
        yield from due_of_documents(number, awaited, window)
    yield from due_of_tasks(tasks(unlocked, known_at=known_at), window)
    yield from due_of_interventions(interventions(unlocked, known_at=known_at), window)


def _is_calendar(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(15) == b"BEGIN:VCALENDAR"
    except OSError:
        raise NoCalendar from None


def _write(
    unlocked: Register, every: list[Due], file: Path, named: Mapping[int, str] | None
) -> None:
    """Record the export first, then write the file, for its owner alone."""
    from habeas.pages.ics import Edition, calendar_file
    from habeas.register.case_numbers import written
    from habeas.register.exporting import changed_last, record_file
    from habeas.register.place import write_whole

    sequence, at = changed_last(unlocked)
    each = tracked(every, len(every), "Writing")
    data = calendar_file(each, Edition(unlocked.name, sequence, at), written, named)
    what = "calendar" if named is None else "calendar with names"
    record_file(
        unlocked, what, file.name, hashlib.sha256(data).hexdigest(), at=opening.now()
    )  # fmt: skip
    write_whole(file, data)


def _print_json(every: list[Due], named: Mapping[int, str] | None) -> None:
    from habeas.pages.marks import escaped

    rows = [_fields(one, named) for one in every]
    print(escaped(json.dumps(rows, ensure_ascii=False, indent=1)))


def _fields(due: Due, named: Mapping[int, str] | None) -> dict[str, object]:
    """What is due as JSON tells it; keys that do not apply are left out. What hangs on an
    unverified rule has no ``date``: its day stands under ``unverified_date``.
    """
    from habeas.pages.due import details, title
    from habeas.register.case_numbers import written

    made: dict[str, object] = {
        "kind": str(due.kind),
        "cases": [written(case) for case in due.cases],
        "unverified_date" if due.unverified else "date": due.day.isoformat() if due.day else None,
        "part": due.part,
        "earliest": due.earliest.isoformat() if due.earliest else None,
        "latest": due.latest.isoformat() if due.latest else None,
        "says": title(due),
        "details": details(due),
        "number": due.number,
        "rule": due.rule,
        "article": due.article,
        "confidence": due.confidence,
        "since": due.since.edtf,
        "assumes": list(due.assumes),
        "refused": due.refused,
    }
    if named is not None:
        made |= {
            "names": [named.get(case, "") for case in due.cases],
            "words": due.words,
            "who": due.who,
        }
    return {key: value for key, value in made.items() if value not in (None, "", [])}


def _page(every: list[Due], named: Mapping[int, str] | None, *, undated: bool) -> None:
    from habeas.pages.due import BESIDE_LIMITS
    from habeas.records.due import Falls

    dated = [one for one in every if one.day is not None]
    if dated:
        _table(dated, named)
    else:
        print("Nothing falls due in these days.")
    if any(one.kind is Falls.LIMIT for one in dated):
        print(BESIDE_LIMITS)
    if any(one.kind in {Falls.ANNIVERSARY, Falls.DAYS} for one in dated):
        print("Anniversaries and counts of days hold if custody goes on until then.")
    _without(every, named, undated=undated)


def _owed(every: list[Due]) -> None:
    """How much should have been done before these days, and is not."""
    from collections import Counter

    if every:
        counts = Counter(str(one.kind) for one in every)
        each = ", ".join(f"{count:,} {kind}" for kind, count in counts.most_common())
        print(f"Due before these days and open still: {each} (an earlier --from lists them).")


def _say(every: list[Due], named: Mapping[int, str] | None, file: Path, *, undated: bool) -> None:
    """What the file holds, by kind; what has no day is in no file."""
    from collections import Counter

    from habeas.pages.marks import shown

    counts = Counter(str(one.kind) for one in every if one.day is not None)
    each = ", ".join(f"{count:,} {kind}" for kind, count in counts.most_common())
    events = "event" if counts.total() == 1 else "events"
    told = "INTERNAL, it holds names" if named is not None else "it holds case numbers, no names"
    print(shown(f"{file.name}: {counts.total():,} {events}{f' ({each})' if each else ''}."))
    print(f"Readable by whoever has the file; {told}.")
    _without(every, named, undated=undated)


def _without(every: list[Due], named: Mapping[int, str] | None, *, undated: bool) -> None:
    without = [one for one in every if one.day is None]
    if undated and without:
        _table(without, named)
    elif without:
        things = "thing has" if len(without) == 1 else "things have"
        print(f"{len(without):,} {things} no date that would be honest (--undated lists them).")


def _table(every: list[Due], named: Mapping[int, str] | None) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from habeas.cli.read import width
    from habeas.pages.due import details, in_full, title
    from habeas.pages.marks import shown
    from habeas.register.case_numbers import written

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("date", no_wrap=True)
    table.add_column("case", overflow="fold")
    if named is not None:
        table.add_column("name", overflow="fold")
    table.add_column("what", overflow="fold", ratio=1)
    for one in every:
        day = "no date" if one.day is None else f"{one.day}{' (C)' * one.unverified}"
        cells = [Text(day), Text(", ".join(written(case) for case in one.cases))]
        what = Text(shown(title(one)), style="bold")
        if named is not None:
            cells.append(Text(shown(", ".join(named.get(case, "") for case in one.cases))))
            if full := in_full(one):
                what.append(shown(f": {full}"), style="not bold")
        if beside := details(one):
            what.append("\n" + shown(beside), style="not bold dim")
        table.add_row(*cells, what)
    Console(width=width(), highlight=False).print(table)
