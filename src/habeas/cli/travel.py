"""``habeas travel``: a few cases under a key of their own, for a border or a partner."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from habeas.register.store import Register
    from habeas.register.travelling import Brought


class NothingToTake(HabeasError):
    """A travel register without cases or without a last day."""

    def __init__(self) -> None:
        super().__init__(
            "expected --cases and --until for a travel register, or --back to bring one back, "
            "found neither; see habeas travel --help"
        )


class BadDay(HabeasError):
    """A last day that is no day to come."""

    def __init__(self) -> None:
        super().__init__("expected --until with a day to come, YYYY-MM-DD, found another")


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas travel``."""
    parser.add_argument("folder", metavar="DIR", help="the travel register")
    parser.add_argument("--cases", metavar="CASES", help="which go along: H-0001,H-0004")
    parser.add_argument("--until", metavar="DATE", help="its last day, YYYY-MM-DD")
    parser.add_argument(
        "--whole", action="store_true", help="take documents along that tell of other cases too"
    )
    parser.add_argument(
        "--new-passphrase-file", metavar="FILE", help="read the passphrase for it from FILE"
    )
    parser.add_argument("--new-key-file", metavar="FILE", help="ask for this file as well")
    parser.add_argument("--back", action="store_true", help="import what was added and decided")
    parser.add_argument("--dry-run", action="store_true", help="with --back: say it, do nothing")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make a travel register, or bring one back; 1 when both sides decided on the same claim."""
    if options.back:
        return _back(options)
    if not options.cases or not options.until:
        raise NothingToTake
    with opening.opened(options) as unlocked:
        _make(options, unlocked)
    return 0


def _make(options: argparse.Namespace, unlocked: Register) -> None:
    from habeas.register import travelling
    from habeas.register.case_numbers import number_in
    from habeas.register.cases import stands_as

    until = _day(options.until)
    cases = [stands_as(unlocked, number_in(words)) for words in options.cases.split(",")]
    made = travelling.make(
        unlocked, Path(options.folder), opening.new_secret(options), cases,
        until=until, at=opening.now(), whole=options.whole,
    )  # fmt: skip
    print(f"A travel register with {_counted(made.documents, 'document')} was made, until {until}.")
    if made.left:
        print(f"Left at home, telling of other cases too: {', '.join(map(str, made.left))}")
    print("Its recovery key, shown this once (leave it at home):")
    print(f"\n    {made.recovery}\n")


def _day(words: str) -> date:
    from datetime import date as calendar_date

    try:
        day = calendar_date.fromisoformat(words)
    except ValueError:
        raise BadDay from None
    if words != day.isoformat() or words < opening.now()[:10]:
        raise BadDay
    return day


def _back(options: argparse.Namespace) -> int:
    from habeas import register

    with opening.opened(options) as home:
        from habeas.register import travelling

        secret = opening.new_secret(options, "Passphrase of the travel register: ", twice=False)
        with register.open(Path(options.folder), secret) as away:
            done = travelling.bring_back(home, away, at=opening.now(), dry_run=options.dry_run)
    _say(done, options)
    return 1 if done.differences else 0


def _say(done: Brought, options: argparse.Namespace) -> None:
    word = "would come back" if options.dry_run else "came back"
    documents, decisions = (
        _counted(done.documents, "document"),
        _counted(done.decisions, "decision"),
    )
    print(f"{documents} and {decisions} {word}.")
    if done.work:
        entries = "entry" if done.work == 1 else "entries"
        print(f"{done.work} {entries} on tasks and interventions {word}.")
    for one in done.differences:
        print(
            f"decided on both sides: claim {one.claim}: "
            f"here {one.here or 'undecided'}, there {one.there}"
        )
    if done.differences:
        print("Nothing here was changed by these; habeas decide settles each.")
    if not options.dry_run:
        print(f"Now remove {options.folder} and its recovery key.")


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
