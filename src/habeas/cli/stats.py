"""``habeas stats``: by charge, court, status, term, time to trial and verdict, month."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from habeas.cli import declaring, opening

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from habeas.clocks.counts import Seen


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas stats``."""
    parser.add_argument(
        "definition", nargs="?", metavar="DEFINITION",
        help="only whom it counts: a TOML file, or the name of a saved definition",
    )  # fmt: skip
    declaring.as_of(parser)
    declaring.known_at(parser)
    declaring.output(parser)
    parser.add_argument("--claims", action="store_true", help="the case numbers of each class")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the statistics of the register."""
    from habeas.cli.counted import asked_in, days, print_json, sealed_beside

    with opening.opened(options) as unlocked:
        from habeas.cli.subjects import persons
        from habeas.clocks.statistics import statistics
        from habeas.counting import those_counted
        from habeas.pages.marks import shown
        from habeas.pages.statistics import statistics_fields, statistics_page
        from habeas.register.case_numbers import written
        from habeas.register.open_pairs import may_be_one

        definition, asked = (
            asked_in(unlocked, options.definition) if options.definition else (None, None)
        )
        as_of, known_at = days(asked, options)
        every = persons(unlocked, as_of, known_at)
        seen: list[int] = []
        found = statistics(_noted(those_counted(every, asked) if asked else every, seen))
        pairs = may_be_one(unlocked, seen, declaring.known_until(known_at))
        sealed = sealed_beside(unlocked)
    if options.format == "json":
        print_json(
            {"as_of": as_of, "known_at": known_at, "definition": definition,
             "sealed_groups": sealed,
             "may_be_one": [list(map(written, pair)) for pair in pairs],
             **statistics_fields(found, written)}
        )  # fmt: skip
        return 0
    known = f", as the register stood on {known_at}" if known_at else ""
    page = statistics_page(found, written, cases=options.claims)
    print(f"on {as_of}{known}")
    sys.stdout.write("\n".join(shown(line) for line in page.split("\n")))
    if pairs:
        some = f"{len(pairs)} pair{'s' * (len(pairs) != 1)} of cases may be one person"
        print(f"{some}, and would then be counted twice (habeas review --people)")
    if sealed:
        print(f"not seen: {', '.join(sealed)}, sealed; --sealed looks into one by itself")
    return 0


def _noted(each: Iterable[Seen], cases: list[int]) -> Iterator[Seen]:
    """The same persons; their cases are noted as they pass."""
    for one in each:
        cases.append(one.case)
        yield one
