"""``habeas list``: the persons of the register, with status on a day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from habeas.register.store import Register


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas list``."""
    parser.add_argument("--as-of", metavar="DATE", help="the day to compute for (default: today)")
    parser.add_argument("--known-at", metavar="DATE", help="as the register stood on that day")
    parser.add_argument("--status", metavar="STATUS", help="only persons of this status")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write one line for each person."""
    from habeas.cli.show import end_of

    known_at = end_of(options.known_at) if options.known_at else None
    with opening.opened(options) as unlocked:
        rows = [
            row
            for row in _rows(unlocked, options, known_at)
            if options.status in {None, row["status"]}
        ]
    if options.format == "json":
        from habeas.pages.marks import escaped

        print(escaped(json.dumps(rows, ensure_ascii=False, indent=1)))
    else:
        _table(rows)
    return 0


def _rows(
    unlocked: Register, options: argparse.Namespace, known_at: str | None
) -> Iterator[dict[str, object]]:
    from habeas.cli.show import page_of
    from habeas.register.case_numbers import written
    from habeas.register.cases import cases

    for line in cases(unlocked, known_at):
        page, _ = page_of(unlocked, line.number, known_at, options.as_of, None)
        status = page.person.status
        yield {
            "case": written(line.number),
            "name": line.name,
            "status": status.value,
            "since": status.since.edtf,
            "documents": len(page.readings),
        }


def _table(rows: list[dict[str, object]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from habeas.cli.read import width
    from habeas.pages.marks import shown

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("case", "name", "status", "since", "documents"):
        table.add_column(title)
    for row in rows:
        cells = [str(row[key] if row[key] is not None else "") for key in row]
        table.add_row(*(Text(shown(cell.replace("_", " "))) for cell in cells))
    Console(width=width(), highlight=False).print(table)
