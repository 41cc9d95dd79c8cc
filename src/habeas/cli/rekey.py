"""``habeas rekey``: change who opens the register, and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas rekey``."""
    work = parser.add_mutually_exclusive_group()
    work.add_argument("--add", metavar="CODE", help="a colleague joins (a passphrase of theirs)")
    work.add_argument("--remove", metavar="CODE", help="a colleague leaves")
    parser.add_argument(
        "--new-passphrase-file", metavar="FILE", help="read the new passphrase from FILE"
    )
    parser.add_argument("--new-key-file", metavar="FILE", help="ask for this file as well")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Without options, your own passphrase becomes another."""
    with opening.opened(options) as unlocked:
        from habeas.register import rekeying

        if options.remove:
            rekeying.remove_holder(unlocked, options.remove, at=opening.now())
            print(f"{options.remove} no longer opens this register.")
            print("Copies and backups made before still open to them.")
        elif options.add:
            rekeying.add_holder(
                unlocked, options.add, opening.new_secret(options), at=opening.now()
            )
            print(f"{options.add} opens this register with a passphrase of their own.")
        else:
            rekeying.change_passphrase(unlocked, opening.new_secret(options), at=opening.now())
            print("The new passphrase opens the register; copies made before open with the old.")
    return 0
