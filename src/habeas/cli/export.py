"""``habeas export``: the ledger as files that a stranger can verify, or a sheet given back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse

    from habeas.register.store import Register
    from habeas.sheets_out import Returned


class LedgerOrSheet(HabeasError):
    """Neither the ledger nor a sheet, or both."""

    def __init__(self) -> None:
        super().__init__(
            "expected `ledger`, or --like with a spreadsheet, found both or neither; give one"
        )


class FileExists(HabeasError):
    """A file that would be written over."""

    def __init__(self) -> None:
        super().__init__("expected a new file to write, found one that exists; name another")


class Unwritten(HabeasError):
    """A file that could not be written."""

    def __init__(self) -> None:
        super().__init__("expected to write the file, found no way to; name another place")


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas export``."""
    parser.add_argument("what", nargs="?", choices=("ledger",), help="what is exported")
    parser.add_argument(
        "--like", metavar="SHEET",
        help="instead: this spreadsheet given back, with the other persons of the register as rows",
    )  # fmt: skip
    parser.add_argument(
        "--out", required=True, metavar="PATH", help="an empty folder; for a sheet a new file"
    )
    parser.add_argument("--originals", action="store_true", help="the original files as well")
    parser.add_argument("--map", metavar="FILE", help="what each column of the sheet is")
    parser.add_argument(
        "--sheet", dest="only", action="append", default=[], metavar="NAME",
        help="the sheet that takes the rows (default: the first that lists persons)",
    )  # fmt: skip
    parser.add_argument("--partner", metavar="NAME", help="whose list the sheet was imported as")
    parser.add_argument("--as-of", metavar="DATE", help="the day to compute for (default: today)")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the export, recorded and marked INTERNAL."""
    if (options.what is None) == (options.like is None):
        raise LedgerOrSheet
    if options.like is not None:
        return _sheet(options)
    with opening.opened(options) as unlocked:
        from habeas.register.exporting import SCRIPT, export_ledger

        count = export_ledger(
            unlocked, Path(options.out), opening.now(), originals=options.originals
        )
    print(f"INTERNAL: {count} entries, readable by whoever has the folder.")
    print(f"Verify with: python3 {options.out}/{SCRIPT} {options.out}")
    return 0


def _sheet(options: argparse.Namespace) -> int:
    from habeas import sheets as corridor
    from habeas import sheets_out
    from habeas.cli.importing import day_of, laid_out
    from habeas.cli.progress import tracked
    from habeas.cli.show import page_of
    from habeas.register.case_numbers import written

    out = Path(options.out)
    if out.exists():
        raise FileExists
    data = opening.file_bytes(options.like, "spreadsheet")
    partner = options.partner or ""
    sheets = corridor.opened(data, Path(options.like).name, partner=partner)
    with opening.opened(options) as unlocked:
        from habeas.register.cases import cases

        laid_out(sheets, options, unlocked)
        stands = sheets_out.standing(unlocked, sheets)
        absent = [line.number for line in cases(unlocked) if line.number not in stands.cases]
        pages = (
            (number, page_of(unlocked, number, None, options.as_of, None)[0])
            for number in tracked(absent, len(absent), "Filling rows")
        )
        made = sheets_out.filled(unlocked, sheets, stands, pages, written)
        again = corridor.opened(made.data, sheets.document.name, partner=partner)
        corridor.lay_out(again, maps={laid.name: laid.columns for laid in sheets.laid},
                         only=options.only)  # fmt: skip
        corridor.list_rows(again, as_of=day_of(options))
        _keep(unlocked, options, made, sheets_out.exported_rows(again, made))
    return _told(options, made)


def _keep(
    unlocked: Register, options: argparse.Namespace, made: Returned, rows: dict[str, int]
) -> None:
    """Record the export first, then write the file, for its owner alone."""
    import hashlib

    from habeas.register.sheets import record_export

    record_export(
        unlocked, at=opening.now(), name=Path(options.out).name,
        sha256=hashlib.sha256(made.data).hexdigest(), rows=rows, persons=len(made.added),
    )  # fmt: skip
    try:
        handle = os.open(options.out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(made.data)
    except OSError:
        raise Unwritten from None


def _told(options: argparse.Namespace, made: Returned) -> int:
    from habeas.pages.marks import shown

    print(shown(f"INTERNAL: {Path(options.out).name}, readable by whoever has the file."))
    print(f"Rows added for persons of the register: {len(made.added):,}.")
    for line in made.decided:
        print(shown(f"changed by what was decided: {line}"))
    for line in made.neutralised:
        print(shown(f"made harmless: {line}"))
    return 0
