"""``habeas list``: the persons of the register, with status on a day."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from habeas.cli import declaring, opening
from habeas.cli.progress import tracked

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from habeas.register.asking import Decided
    from habeas.register.store import Register


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas list``."""
    declaring.as_of(parser)
    declaring.known_at(parser)
    from habeas.pages.phrases import STATUS

    parser.add_argument(
        "--status", choices=tuple(STATUS), metavar="STATUS",
        help=f"only persons of this status: {', '.join(STATUS)}",
    )  # fmt: skip
    parser.add_argument(
        "--sort", choices=("case", "name", "status", "since"), default="case",
        help="what the list is in order of (default: case)",
    )  # fmt: skip
    declaring.output(parser)
    parser.add_argument(
        "--due", action="store_true", help="only persons of whom something must be verified by now"
    )
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write one line for each person."""
    known_at = declaring.known_until(options.known_at)
    with opening.opened(options) as unlocked:
        every = _rows(unlocked, options, known_at)
        rows = [
            row
            for row in every
            if options.status in {None, row["status"]} and (row["due"] or not options.due)
        ]
        groups = _sealed(unlocked)
        unnamed = _due_of_nobody(unlocked, options, known_at) if options.due else []
    rows.sort(key=lambda row: (str(row[options.sort] or "~"), str(row["case"])))
    if options.format == "json":
        from habeas.pages.marks import escaped

        print(escaped(json.dumps(rows, ensure_ascii=False, indent=1)))
    elif rows:
        _table(rows)
        print(_counted(rows))
    else:
        narrowed = options.status or options.due
        print("No such person." if narrowed else "No person yet; habeas add FILE…")
    for line in unnamed if options.format != "json" else ():
        print(line)
    if groups and options.format != "json":
        word = "group" if len(groups) == 1 else "groups"
        print(f"{len(groups)} sealed {word}: {', '.join(groups)} (open one with --sealed)")
    return 0


def _sealed(unlocked: Register) -> list[str]:
    """The numbers of the sealed groups; nothing of what is in them."""
    from habeas.register.compartments import compartments, written

    return [written(one.number) for one in compartments(unlocked)]


def _rows(
    unlocked: Register, options: argparse.Namespace, known_at: str | None
) -> Iterator[dict[str, object]]:
    from habeas.cli.show import page_from
    from habeas.register.asking import decided_among
    from habeas.register.case_numbers import written
    from habeas.register.cases import cases
    from habeas.register.given import with_verify_by
    from habeas.register.naming import given_names

    awaited = with_verify_by(unlocked, known_at)
    named = {line.number: line.name for line in cases(unlocked, known_at)}
    given = given_names(unlocked, named, known_at)
    every = decided_among(unlocked, named, known_at)
    for number, found in tracked(every, len(named), "Computing"):
        page = page_from(found, named[number], options.as_of, None, given=given.get(number, ""))
        status = page.person.status
        yield {
            "case": written(number),
            "name": page.person.case.person.name,
            "status": status.value,
            "since": status.since.edtf,
            "documents": len(page.readings),
            "named": any(one.tells for one in found),
            "verify_by": (day := _first(awaited, found)),
            "due": day is not None and day <= page.as_of.isoformat(),
        }


def _due_of_nobody(
    unlocked: Register, options: argparse.Namespace, known_at: str | None
) -> list[str]:
    """A line for each document that must be verified by now and names nobody."""
    from datetime import date

    from habeas.cli.read import today
    from habeas.clocks.verifying import due_in_words
    from habeas.records.when import parse
    from habeas.register.given import of_nobody, with_verify_by

    day = parse(options.as_of or today()).latest
    if day is None:
        return []
    awaited = with_verify_by(unlocked, known_at)
    due = {number: by for number, by in awaited.items() if by <= day.isoformat()}
    words = {number: due_in_words(date.fromisoformat(by), day) for number, by in due.items()}
    unnamed = sorted(of_nobody(unlocked, due))
    return [f"document {number}, which names nobody: {words[number]}" for number in unnamed]


def _first(awaited: dict[int, str], found: tuple[Decided, ...]) -> str | None:
    """The first day by which a document of a case must be verified."""
    return min((awaited[n] for one in found if (n := one.told.document) in awaited), default=None)


def _counted(rows: list[dict[str, object]]) -> str:
    """How many persons there are, and how many of each status, the most frequent first."""
    counts = Counter(str(row["status"]).replace("_", " ") for row in rows)
    each = ", ".join(f"{count} {status}" for status, count in counts.most_common())
    return f"{len(rows)} person{'s' * (len(rows) != 1)}: {each}"


def _table(rows: list[dict[str, object]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from habeas.cli.read import width
    from habeas.pages.marks import shown

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    titles = ["case", "name", "status", "since", "documents"]
    if any(row["verify_by"] for row in rows):
        titles.append("verify_by")
    for title in titles:
        table.add_column(title.replace("_", " "))
    for row in rows:
        cells = {title: str(row[title] if row[title] is not None else "") for title in titles}
        if not row["named"]:
            cells["name"] += " †"
        line = [Text(shown(cell.replace("_", " "))) for cell in cells.values()]
        if row["due"]:
            line[-1].append(" due")
            line[-1].stylize("bold red")
        table.add_row(*line)
    Console(width=width(), highlight=False).print(table)
    if not all(row["named"] for row in rows):
        print("† named by no leading reading; habeas show CASE tells more")
