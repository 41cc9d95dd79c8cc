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
    work.add_argument(
        "--all", action="store_true", help="a new key for everything; others are let in anew"
    )
    parser.add_argument(
        "--new-passphrase-file", metavar="FILE", help="read the new passphrase from FILE"
    )
    parser.add_argument("--new-key-file", metavar="FILE", help="ask for this file as well")
    opening.options(parser, sealed=False)
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
        elif options.all:
            done = rekeying.change_key(unlocked, opening.new_secret(options), at=opening.now())
            print("The register is under a new key. Its new recovery key, shown this once:")
            print(f"\n    {done.recovery}\n")
            for code in done.out:
                print(f"{code} is out; let them in anew with habeas rekey --add {code}")
        else:
            rekeying.change_passphrase(unlocked, opening.new_secret(options), at=opening.now())
            print("The new passphrase opens the register; copies made before open with the old.")
    return 0
