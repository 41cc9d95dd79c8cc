"""``habeas import``: a spreadsheet of cases into the register, row by row."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import opening, sheet_report
from habeas.cli.progress import tracked
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from datetime import date

    from habeas.reading.sheets.mapping import Columns
    from habeas.register.store import Register
    from habeas.sheets import Sheets
    from habeas.sheets_in import BroughtIn, Plan


class Unwritten(HabeasError):
    """A map that could not be written."""

    def __init__(self) -> None:
        super().__init__(
            "expected to write the map of columns, found no way to; name another file with --map"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas import``."""
    parser.add_argument(
        "sheet", metavar="SHEET",
        help="a spreadsheet: .xlsx, .ods, .csv; .xls and .xlsb where LibreOffice is installed",
    )  # fmt: skip
    parser.add_argument(
        "--map", metavar="FILE",
        help="what each column is, as TOML; written as proposed where there is no such file",
    )  # fmt: skip
    parser.add_argument(
        "--sheet", dest="only", action="append", default=[], metavar="NAME",
        help="only this sheet of the file (repeatable; default: each that lists persons)",
    )  # fmt: skip
    parser.add_argument("--partner", metavar="NAME", help="whose list it is: the claims are theirs")
    parser.add_argument(
        "--as-of", metavar="DATE",
        help="the day of the sheet: what lies ahead of it is planned (default: today)",
    )  # fmt: skip
    parser.add_argument(
        "--dry-run", action="store_true", help="report row by row what would happen; record nothing"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Lay out the sheet, show what its columns are, and keep its rows."""
    from habeas import sheets as corridor
    from habeas import sheets_in

    original = Path(options.sheet)
    sheets = corridor.opened(
        opening.file_bytes(options.sheet, "spreadsheet"), original.name,
        partner=options.partner or "",
    )  # fmt: skip
    named = options.register or os.environ.get("HABEAS_REGISTER")
    if options.dry_run and not named:
        laid_out(sheets, options, None)
        return _dry(sheets, sheets_in.without_register(sheets), options)
    with opening.opened(options) as unlocked:
        laid_out(sheets, options, unlocked)
        plan = sheets_in.planned(unlocked, sheets)
        if options.dry_run:
            return _dry(sheets, plan, options)
        if options.format == "text":
            print(sheet_report.columns(sheets))
        made = sheets_in.bring_in(unlocked, sheets, plan, now=opening.now, progress=_progress)
    return _done(sheets, plan, made, options)


def laid_out(sheets: Sheets, options: argparse.Namespace, unlocked: Register | None) -> None:
    """Find tables and columns, by the map that is named or known; a map that is new is written."""
    from habeas import sheets as corridor

    maps: dict[str, Columns] = {}
    if unlocked is not None:
        maps = corridor.maps_known(unlocked, sheets)
    write = bool(options.map) and not Path(options.map).exists()
    if options.map and not write:
        from habeas.reading.sheets.mapping import from_toml

        words = opening.file_bytes(options.map, "map").decode("utf-8", "replace")
        columns = from_toml(words)
        maps = {"": columns}
    corridor.lay_out(sheets, maps=maps, only=options.only)
    corridor.list_rows(sheets, as_of=day_of(options))
    if write:
        try:
            Path(options.map).write_text(corridor.map_of(sheets), encoding="utf-8")
        except OSError:
            raise Unwritten from None


def day_of(options: argparse.Namespace) -> date:
    """The day of the sheet: the one given, else today."""
    from datetime import date

    from habeas.cli.read import today
    from habeas.records.when import parse

    day = parse(options.as_of or today()).latest
    return day or date.max


def _progress(count: int) -> Iterable[int]:
    return tracked(range(count), count, "Keeping rows")


def _dry(sheets: Sheets, plan: Plan, options: argparse.Namespace) -> int:
    if options.format == "json":
        _as_json(sheet_report.as_json(sheets, plan))
        return 0
    print(sheet_report.columns(sheets))
    for line in sheet_report.rows(sheets, plan):
        print(line)
    print(sheet_report.would(sheets, plan))
    return 0


def _done(sheets: Sheets, plan: Plan, made: BroughtIn, options: argparse.Namespace) -> int:
    if options.format == "json":
        _as_json(sheet_report.as_json(sheets, plan, made))
    else:
        print(sheet_report.done(sheets, plan, made))
    return 0


def _as_json(told: dict[str, object]) -> None:
    from habeas.pages.marks import escaped

    print(escaped(json.dumps(told, ensure_ascii=False, indent=1)))
