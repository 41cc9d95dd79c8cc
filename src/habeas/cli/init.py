"""``habeas init``: make a register."""

from __future__ import annotations

import argparse
import sys

from habeas.cli import opening


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas init``."""
    parser.add_argument(
        "folder",
        nargs="?",
        metavar="DIR",
        help="an empty folder, or one to be made (or --register DIR, or $HABEAS_REGISTER)",
    )
    parser.add_argument("--register", metavar="DIR", help=argparse.SUPPRESS)
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
    from habeas.register.errors import NotEmpty

    options.register = options.folder or options.register
    folder = opening.folder(options)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty
    secret = opening.secret(options, new=True)
    made, recovery = create(folder, secret, holder=options.holder, at=opening.now())
    made.close()
    print("A register was made. Its recovery key opens it when the passphrase is lost:")
    print(f"\n    {recovery}\n")
    print("It is shown this once. Write it on paper and keep it where the register is not.")
    if sys.stdout.isatty():
        from shlex import quote

        from habeas.pages.marks import shown

        print()
        print(shown(f"Next: export HABEAS_REGISTER={quote(str(folder.absolute()))}"))
        print("      habeas add FILE…     (text, HTML, PDF, mail …, or a folder of such)")
    return 0
