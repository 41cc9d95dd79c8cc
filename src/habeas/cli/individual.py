"""``habeas individual`` and ``habeas name``: cases of those whom documents do not name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse


def register(parser: argparse.ArgumentParser) -> None:
    """The options of the two commands; which one it is stands in the name of the program."""
    if (parser.prog or "").rpartition(" ")[2] == "name":
        parser.add_argument("case", metavar="CASE", help="whose name it is (H-0001)")
        parser.add_argument("--why", default="", metavar="WORDS", help="how you know")
        parser.set_defaults(run=_name)
    else:
        parser.add_argument("document", type=int, metavar="NUMBER", help="the document")
        parser.add_argument(
            "words", nargs="?", metavar="WORDS",
            help='how the document calls them ("a 35-year-old teacher"); without, its claims '
            "about nobody named are listed",
        )  # fmt: skip
        parser.set_defaults(run=_individual)
    opening.options(parser)


def _individual(options: argparse.Namespace) -> int:
    from habeas.individuals import claims_of_nobody, give_case
    from habeas.pages.marks import shown
    from habeas.register.case_numbers import written

    with opening.opened(options) as unlocked:
        if options.words is None:
            claims = claims_of_nobody(unlocked, options.document)
            for claim in claims:
                print(shown(f"{claim.event}: {' '.join(claim.quote.words.split())}"))
            if not claims:
                print("Everybody of whom this document tells something is named in it.")
            return 0
        case, count = give_case(unlocked, options.document, options.words, at=opening.now())
    print(f"{written(case)}: {count} {'claim' if count == 1 else 'claims'}")
    return 0


def _name(options: argparse.Namespace) -> int:
    from habeas.register.case_numbers import number_in, written
    from habeas.register.cases import stands_as
    from habeas.register.naming import give_name

    number = number_in(options.case)
    with opening.opened(options) as unlocked:
        case = stands_as(unlocked, number)
        if sys.stdin.isatty():
            print("The name, on one line (an empty one takes it back):", flush=True)
        name = sys.stdin.readline().strip()
        give_name(unlocked, case, name, at=opening.now(), why=options.why)
    print(f"{written(case)}: {'named' if name else 'as the documents call them'}")
    return 0
