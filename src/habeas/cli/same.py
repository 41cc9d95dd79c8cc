"""``habeas same``, ``different``, ``unsure`` and ``undo``: decide who is whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse

    from habeas.register.clusters import Dispute
    from habeas.register.persons import Outcome


def register(parser: argparse.ArgumentParser) -> None:
    """The options of the four commands; which one it is stands in the name of the program."""
    command = (parser.prog or "").rpartition(" ")[2]
    if command == "undo":
        parser.add_argument(
            "decision", nargs="?", type=int, metavar="N",
            help="the number of a decision on persons (default: your last)",
        )  # fmt: skip
    else:
        for name in ("left", "right"):
            parser.add_argument(
                name, metavar="CASE", help="a case (H-0001), or a case in document 12 (H-0001@12)"
            )
    parser.add_argument("--why", default="", metavar="WORDS", help="the reason")
    opening.options(parser)
    parser.set_defaults(run=_undo if command == "undo" else _judge, command=command)


def _judge(options: argparse.Namespace) -> int:
    with opening.opened(options) as unlocked:
        from habeas.register.asked import pair_of
        from habeas.register.persons import judge

        left, right = pair_of(unlocked, options.left, options.right)
        done = judge(unlocked, options.command, left, right, at=opening.now(), why=options.why)
        lines = [f"{done.number}: {options.command}", *outcome(done)]
    print("\n".join(lines))
    return 0


def _undo(options: argparse.Namespace) -> int:
    from habeas.register.errors import NoSuchRecord

    with opening.opened(options) as unlocked:
        from habeas.register.persons import last_by, withdraw

        number = options.decision or last_by(unlocked, unlocked.holder)
        if number is None:
            raise NoSuchRecord("a decision of yours on two persons that stands")
        done = withdraw(unlocked, number, at=opening.now(), why=options.why)
        lines = [f"{number}: taken back", *outcome(done)]
    print("\n".join(lines))
    return 0


def outcome(done: Outcome) -> list[str]:
    """What follows from a decision: whose cases the two are, and what contradicts what."""
    from habeas.register.case_numbers import written

    if done.left == done.right:
        lines = [f"one person: {written(done.left)}"]
    else:
        lines = [f"two persons: {written(done.left)} and {written(done.right)}"]
    return [*lines, *(_dispute(one) for one in done.disputes)]


def _dispute(one: Dispute) -> str:
    path = ", ".join(str(number) for number in one.path)
    return (
        f"disputed: decision {one.refused} (same) against {one.against} (different), "
        f"by way of {path}; habeas undo takes one back"
    )
