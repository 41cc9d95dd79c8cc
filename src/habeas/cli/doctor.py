"""``habeas doctor``: sweep out what crashes left, and compare the register with its ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas doctor``."""
    parser.add_argument(
        "--rebuild", action="store_true", help="put in place what the ledger gives, made anew"
    )
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Say what was swept and what differs; 1 when anything was found."""
    with opening.opened(options) as unlocked:
        from habeas.register.rebuilding import rebuild
        from habeas.register.sweeping import sweep

        swept = sweep(unlocked)
        differing = rebuild(unlocked, keep=options.rebuild)
    if swept.erasure:
        print("an erasure that was cut short is finished")
    for count, what in (
        (swept.originals, "originals that no entry names: removed"),
        (swept.leftovers, "files left half written: removed"),
    ):
        if count:
            print(f"{count} {what}")
    for one in differing:
        done = "put right" if options.rebuild else "habeas doctor --rebuild puts it right"
        print(f"table {one.table}: {one.rows} rows were not what the ledger gives: {done}")
    if not differing:
        made = "made anew and" if options.rebuild else "as made anew from the ledger,"
        print(f"lists, cases and search are {made} equal")
    return 1 if differing or swept.erasure or swept.originals or swept.leftovers else 0
