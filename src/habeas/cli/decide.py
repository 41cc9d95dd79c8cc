"""``habeas decide``: record one decision on a claim, as a program would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas decide``."""
    parser.add_argument("claim", metavar="CLAIM", help="the id of a claim")
    parser.add_argument(
        "verdict", choices=("accept", "reject", "correct", "withdraw"), help="what is decided"
    )
    parser.add_argument(
        "fields", nargs="*", metavar="FIELD=VALUE", help="corrections; an empty value clears"
    )
    parser.add_argument(
        "--expect", type=int, required=True, metavar="VERSION", help="the version you have seen"
    )
    parser.add_argument("--why", default="", metavar="WORDS", help="the reason")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Record the decision; a stale one is refused with both versions."""
    from habeas.casework import corrections

    fields = corrections(options.fields, needed=options.verdict == "correct")
    with opening.opened(options) as unlocked:
        from habeas.register.deciding import decide

        made = decide(
            unlocked, options.claim, options.verdict, expect=options.expect, at=opening.now(),
            why=options.why, fields=fields,
        )  # fmt: skip
    print(f"{made.verdict or options.verdict}, version {made.version}")
    return 0
