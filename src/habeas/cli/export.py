"""``habeas export``: the ledger as files that a stranger can verify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas export``."""
    parser.add_argument("what", choices=("ledger",), help="what is exported")
    parser.add_argument("--out", required=True, metavar="DIR", help="an empty folder")
    parser.add_argument("--originals", action="store_true", help="the original files as well")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the export, recorded and marked INTERNAL."""
    with opening.opened(options) as unlocked:
        from habeas.register.exporting import SCRIPT, export_ledger

        count = export_ledger(
            unlocked, Path(options.out), opening.now(), originals=options.originals
        )
    print(f"INTERNAL: {count} entries, readable by whoever has the folder.")
    print(f"Verify with: python3 {options.out}/{SCRIPT} {options.out}")
    return 0
