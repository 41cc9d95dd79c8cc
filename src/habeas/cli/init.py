"""``habeas init``: make a register."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas init``."""
    parser.add_argument("folder", metavar="DIR", help="an empty folder, or one to be made")
    parser.add_argument(
        "--as",
        dest="holder",
        default="owner",
        metavar="CODE",
        help="your code name (not your name)",
    )
    secret = parser.add_mutually_exclusive_group()
    secret.add_argument("--passphrase-file", metavar="FILE", help="read the passphrase from FILE")
    secret.add_argument("--passphrase-fd", type=int, metavar="N", help="read it from descriptor N")
    parser.add_argument("--key-file", metavar="FILE", help="ask for this file as well, every time")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make the register and show its recovery key, once."""
    from habeas.register import create

    secret = opening.secret(options, new=True)
    made, recovery = create(Path(options.folder), secret, holder=options.holder, at=opening.now())
    made.close()
    print("A register was made. Its recovery key opens it when the passphrase is lost:")
    print(f"\n    {recovery}\n")
    print("It is shown this once. Write it on paper and keep it where the register is not.")
    if sys.stdout.isatty():
        print(f"\nNext: habeas add FILE… --register {options.folder}")
    return 0
