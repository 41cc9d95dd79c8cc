"""``habeas seal``: cases under a key of their own, for the holders who must see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse

    from habeas.register.compartments import Sealed
    from habeas.register.store import Register


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas seal``."""
    parser.add_argument("cases", nargs="*", metavar="CASE", help="cases to seal (H-0007)")
    parser.add_argument(
        "--for", dest="holders", metavar="CODES", help="who opens it: code names, with commas"
    )
    parser.add_argument(
        "--need", type=int, metavar="N", help="how many of them open it together (default: 1)"
    )
    parser.add_argument(
        "--whole", action="store_true", help="take documents along that tell of other cases too"
    )
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Seal cases in a new group or in one that is there; share one anew; or list the groups."""
    with opening.main(options) as unlocked:
        if options.cases:
            _seal(options, unlocked)
        elif options.sealed and options.holders:
            _share_anew(options, unlocked)
        else:
            _list(unlocked)
    return 0


def _seal(options: argparse.Namespace, unlocked: Register) -> None:
    from habeas.register import compartments
    from habeas.register.case_numbers import number_in
    from habeas.register.cases import stands_as

    cases = [stands_as(unlocked, number_in(words)) for words in options.cases]
    # What stops it is found before a group is made.
    compartments.documents_of(unlocked, cases, whole=options.whole)
    if options.sealed:
        group = opening.compartment(options, unlocked, options.sealed)
    else:
        codes = _codes(options.holders) or [unlocked.holder]
        need = options.need or 1
        group = compartments.create(unlocked, codes, need=need, at=opening.now())
    with group:
        done = compartments.move(unlocked, group, cases, at=opening.now(), whole=options.whole)
        _say(compartments.written(group.compartment), len(cases), done)


def _say(group: str, cases: int, done: Sealed) -> None:
    from habeas.pages.marks import shown

    documents = "document" if done.documents == 1 else "documents"
    print(
        f"{group}: {cases} {'case' if cases == 1 else 'cases'} sealed, {done.documents} {documents}"
    )
    print(f"Work in it with --sealed {group}, for example: habeas list --sealed {group}")
    if not done.swept:
        print("another process reads the register still: run habeas doctor when that has ended")
    for copy in done.copies:
        file = f" {copy.file}" if copy.file else ""
        print(shown(f"still holds it open: {copy.kind}{file} of {copy.at}"))


def _share_anew(options: argparse.Namespace, unlocked: Register) -> None:
    from habeas.register import compartments

    number = compartments.number_in(options.sealed)
    need, _ = compartments.holders_of(unlocked, number)
    with opening.compartment(options, unlocked, options.sealed) as group:
        compartments.share_anew(
            group, _codes(options.holders), need=options.need or need, at=opening.now()
        )
    _line(unlocked, number)
    print("It is under a new key. Copies made before open to those who held it then.")


def _list(unlocked: Register) -> None:
    from habeas.register import compartments

    for one in compartments.compartments(unlocked):
        _line(unlocked, one.number)


def _line(unlocked: Register, number: int) -> None:
    from habeas.pages.marks import shown
    from habeas.register import compartments

    need, holders = compartments.holders_of(unlocked, number)
    who = ", ".join(holders)
    how = f"{need} together of {who}" if need > 1 else f"any of {who}" if len(holders) > 1 else who
    print(shown(f"{compartments.written(number)}  opened by {how}"))


def _codes(words: str | None) -> list[str]:
    return [one.strip() for one in (words or "").split(",") if one.strip()]
