"""``habeas restore``: a backup, proven whole, becomes a register again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas restore``."""
    parser.add_argument("file", metavar="FILE", help="a backup")
    parser.add_argument("folder", metavar="DIR", help="an empty folder, or one to be made")
    parser.add_argument(
        "--identity", metavar="FILE", help="the age identity, for a backup made with --to"
    )
    parser.add_argument(
        "--orders", metavar="FILE", help="orders of destruction kept apart (the file orders)"
    )
    parser.add_argument(
        "--accept-loss", action="store_true",
        help="restore although entries acknowledged later on this computer are not in it",
    )  # fmt: skip
    opening.secrets(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Restore, and say what came back, what is lost and what was erased again."""
    from habeas.register.connecting import configure

    configure()
    from shlex import quote

    from habeas.pages.marks import shown
    from habeas.register.restoring import Way, restore

    way = Way(
        opening.identity(options.identity) if options.identity else None,
        Path(options.orders) if options.orders else None,
        options.accept_loss,
    )
    secret = opening.secret(options)
    done = restore(Path(options.file), Path(options.folder), secret, way, at=opening.now())
    print(
        f"restored, every byte proven: it reaches entry {done.reaches} and holds "
        f"{done.documents} documents"
    )
    if done.lost:
        print(f"lost: {done.lost} entries that were acknowledged later on this computer")
    if done.erased:
        print(f"erased again, as ordered before: {done.erased} documents")
    if sys.stdout.isatty():
        print(f"\nNext: habeas verify --register {shown(quote(options.folder))}")
    return 0
