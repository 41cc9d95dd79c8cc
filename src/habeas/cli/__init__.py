"""The command line: one module per family, imported only when its command is asked for."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from habeas import __version__
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from collections.abc import Sequence

FAMILIES = {
    "read": "read documents into case records",
    "clock": "compute custody clocks from dates",
    "law": "look into the law packs",
    "names": "compare names across spellings and scripts",
    "schema": "print the JSON Schema of the outputs",
    "diff": "compare two sets of claims",
    "score": "score claims against annotated documents",
    "init": "make a register, encrypted",
    "add": "read documents into the register",
    "import": "bring a spreadsheet of cases into the register, row by row",
    "note": "keep the note of a conversation, with its source",
    "source": "list, show and change the sources behind what is not public",
    "list": "list the persons of the register",
    "show": "show one case across its documents",
    "count": "how many are held? by a definition, with the list behind the number",
    "where-used": "tell what is built on a claim, or on a document",
    "stats": "by charge, court, status, term, time to trial and verdict, month",
    "search": "search the texts of the register",
    "review": "decide on proposed claims, one at a time",
    "decide": "record one decision on a claim",
    "same": "say that two cases are one person",
    "different": "say that two are different persons",
    "unsure": "say that it is not sure whether two are one person",
    "undo": "take back a decision on two persons",
    "individual": "give somebody whom a document does not name a case of their own",
    "name": "give the person of a case a name, typed and not in the shell's history",
    "link": "link the persons of a large register all at once, and propose what is found",
    "assess": "say how far a claim is true, and why",
    "intervention": "record what was sent about cases, when transmitted, when answered",
    "task": "note what must be done about a case, by whom and by when",
    "calendar": "list what falls due in all cases, also as an iCalendar file",
    "seal": "put cases under a key of their own, for some holders only",
    "travel": "take a few cases along under a key of their own, and bring them back",
    "verify": "prove that the register is whole",
    "checkpoint": "sign the head of the ledger",
    "export": "export the ledger for a stranger to verify",
    "backup": "make one encrypted file of the register",
    "restore": "make a register of a backup, proven whole",
    "rekey": "change who opens the register, and with what",
    "doctor": "sweep out what crashes left and compare the register with its ledger",
}
"""The commands and what each does, in the order of use."""
_MODULES = {
    "import": "importing",
    "different": "same",
    "unsure": "same",
    "undo": "same",
    "name": "individual",
    "where-used": "where_used",
}
"""Commands whose name no module can have, and those that share the module of another."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line and exit with 2."""
        from habeas.pages.marks import shown

        self.exit(2, f"{shown(f'{self.prog}: {message}; see {self.prog} --help')}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0, 1 for findings of a check, 2 for wrong use."""
    given = [*(sys.argv[1:] if arguments is None else arguments)]
    try:
        return _run(given)
    except HabeasError as error:
        from habeas.pages.marks import shown

        print(f"habeas: {shown(str(error))}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("habeas: stopped", file=sys.stderr)
        return 130


def _run(given: Sequence[str]) -> int:
    command = next((word for word in given if not word.startswith("-")), None)
    parser = Parser(
        prog="habeas",
        description="A sourced, checked record of people deprived of their liberty.",
    )
    parser.add_argument("--version", action="version", version=f"habeas {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=Parser)
    for name, summary in FAMILIES.items():
        child = commands.add_parser(name, help=summary, description=f"{summary.capitalize()}.")
        if name == command:
            import_module(f"habeas.cli.{_MODULES.get(name, name)}").register(child)
    options = parser.parse_args(given)
    if not hasattr(options, "run"):
        parser.print_help()
        return 2 if given else 0
    return int(options.run(options))
