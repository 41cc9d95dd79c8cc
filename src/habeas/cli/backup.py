"""``habeas backup``: one encrypted file that holds the register as it stands."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas backup``."""
    parser.add_argument("file", metavar="FILE", help="a new file")
    parser.add_argument(
        "--to", action="append", default=[], metavar="AGE",
        help="for this age recipient (age1…), repeatable; default: who opens the register",
    )  # fmt: skip
    opening.options(parser, sealed=False)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make the backup and say what it holds."""
    with opening.opened(options) as unlocked:
        from shlex import quote

        from habeas.pages.marks import shown
        from habeas.register.backing_up import back_up

        made = back_up(unlocked, Path(options.file), at=opening.now(), to=options.to)
    print(f"backup made: it reaches entry {made.reaches} and holds {made.originals} originals")
    print(f"{made.size:,} bytes, SHA-256 {made.sha256}")
    if sys.stdout.isatty():
        print(f"\nNext: habeas restore {shown(quote(options.file))} DIR     (elsewhere, to try it)")
    return 0
