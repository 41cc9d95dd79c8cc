"""``habeas link``: link the persons of a large register all at once, and propose what is found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse

_MOST = 1_000


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas link``."""
    parser.add_argument(
        "--most", type=int, default=_MOST, metavar="N",
        help=f"how many questions to record, the surest first (default: {_MOST:,})",
    )  # fmt: skip
    elsewhere = parser.add_mutually_exclusive_group()
    elsewhere.add_argument(
        "--features", type=Path, metavar="FILE",
        help="only write the features to a Parquet file, for an engine elsewhere",
    )  # fmt: skip
    elsewhere.add_argument(
        "--links", type=Path, metavar="FILE",
        help="take the links from a file (CSV: mention_l, mention_r, match_weight)",
    )  # fmt: skip
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Link, or write what an engine elsewhere links, or take what it linked."""
    from habeas import linking

    with opening.opened(options) as unlocked:
        if options.features is not None:
            try:
                count = linking.write_mentions(unlocked, options.features)
            except OSError:
                raise linking.NoPlace from None
            print(f"{count:,} mentions written; words are numbers there, days and case files not")
            return 0
        at = opening.now()
        if options.links is not None:
            links = linking.links_of(options.links)
            proposed = linking.propose_links(unlocked, links, at=at, most=options.most)
            print(f"{len(links):,} links", _proposed(proposed), sep="; ")
            return 0
        found = linking.link(unlocked, at=at, most=options.most)
    if found.mentions < 2:
        print("Fewer than two mentions: nothing to link.")
        return 0
    print(
        f"{found.mentions:,} mentions, {found.links:,} links, weighed by {found.decisions:,} of "
        f"your decisions; {_proposed(found.proposed)}"
    )
    return 0


def _proposed(count: int) -> str:
    if not count:
        return "nothing new to ask about"
    return f"{count:,} to ask about: habeas review --people"
