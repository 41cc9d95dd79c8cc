"""Speed of importing and giving back a spreadsheet, on both databases, and how it grows.

Lists are made up, in the shape of a published register (36 columns, some 20 filled in a row, some 14
claims). Measured as a researcher waits: the file opened in the jail, laid out, read, kept, and imported
again unchanged; then given back. Seconds of computing are those of this process alone: on a machine that is
busy with other work they say more than the clock. Arguments: how many rows (default 5,000), and then
twice as many.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from databases import AT, DATABASES, new_register

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "sheets"))

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.register.store import Register
    from habeas.sheets import Sheets

T = TypeVar("T")
TODAY = date(2026, 1, 1)
NAME = "list.xlsx"


def main() -> None:
    """Measure and print a table for each database."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    from shapes import as_xlsx, rows_of

    files = {n: as_xlsx(rows_of("cecc 2020", range(n))) for n in (count, 2 * count)}
    for database in DATABASES:
        found = []
        for data in files.values():
            with new_register(database) as opened:
                found.append(measured(opened, data))
        one, two = found
        print(f"\n| {database} | {count:,} rows | {2 * count:,} rows |\n|---|---|---|")
        for what in one:
            print(f"| {what} | {shown(one[what])} | {shown(two[what])} |")


def shown(value: float) -> str:
    """A figure as it is read."""
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"


def measured(opened: Register, data: bytes) -> dict[str, float]:
    """Every step of one list, in seconds, and rows a second."""
    from habeas import sheets_out
    from habeas.register.case_numbers import written
    from habeas.sheets_in import bring_in, planned

    took: dict[str, float] = {}
    computing = time.process_time()
    sheets = timed(took, "opened and laid out, seconds", lambda: laid_out(data))
    plan = timed(took, "compared with the register, seconds", lambda: planned(opened, sheets))
    timed(took, "read and kept, seconds", lambda: bring_in(opened, sheets, plan, now=lambda: AT))
    whole = sum(took.values())
    computing = time.process_time() - computing
    took["imported, seconds in all"] = whole
    took["rows a second"] = len(sheets.entries) / whole
    took["seconds of computing"] = computing

    def again() -> None:
        same = laid_out(data)
        bring_in(opened, same, planned(opened, same), now=lambda: AT)

    timed(took, "imported again unchanged, seconds", again)

    def given_back() -> None:
        own = laid_out(data)
        sheets_out.filled(opened, own, sheets_out.standing(opened, own), [], written)

    timed(took, "given back, seconds", given_back)
    return took


def laid_out(data: bytes) -> Sheets:
    """A file opened in the jail and laid out."""
    from habeas import sheets as corridor

    sheets = corridor.opened(data, NAME)
    corridor.lay_out(sheets, maps={})
    corridor.list_rows(sheets, as_of=TODAY)
    return sheets


def timed(took: dict[str, float], what: str, work: Callable[[], T]) -> T:
    """Do it, and write down how long it took."""
    start = time.perf_counter()
    made = work()
    took[what] = time.perf_counter() - start
    return made


if __name__ == "__main__":
    main()
