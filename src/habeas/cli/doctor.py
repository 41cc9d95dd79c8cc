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
    parser.add_argument(
        "--jail", action="store_true",
        help="say how safely files are opened on this machine; needs no register",
    )  # fmt: skip
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Say what was swept and what differs; 1 when anything was found."""
    if options.jail:
        return _jail()
    with opening.opened(options) as unlocked:
        from habeas.register.rebuilding import rebuild
        from habeas.register.sweeping import sweep

        swept = sweep(unlocked)
        differing = rebuild(unlocked, keep=options.rebuild)
    if swept.erasure:
        print("an erasure that was cut short is finished")
    if swept.records:
        print("acknowledged heads or orders were not as they were written: written anew")
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
    found = swept.erasure or swept.records or swept.originals or swept.leftovers
    return 1 if differing or found else 0


_LEVELS = {
    "full": "files but plain text are opened in a process without files, network or programs",
    "no-landlock": "this kernel has no Landlock: a file that takes over its reader can read files",
    "no-seccomp": "this kernel refuses seccomp: a file that takes over its reader can call out",
    "limits-only": "this system closes nothing off: only memory and time are limited",
    "none": "this system has no jail: only plain text is opened",
}


def _jail() -> int:
    from habeas.text import office, recognising
    from habeas.text.jail import door

    level = door.level()
    print(f"jail: {level}; {_LEVELS[level]}")
    if recognising.available():
        print(f"pictures: tesseract reads them, with {', '.join(sorted(recognising.models()))}")
    else:
        print("pictures: kept unread; tesseract is not installed")
    if office.program() is None:
        print("old Office files: kept unread; LibreOffice is not installed")
    else:
        read = "LibreOffice opens them" if level == "full" else "kept unread at this level"
        print(f"old Office files: {read}")
    return 0 if level == "full" else 1
