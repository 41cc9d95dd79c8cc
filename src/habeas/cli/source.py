"""``habeas source``: the sources behind what is not public, by code name; who they are, sealed."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from habeas.cli import composing, opening, sourcing

if TYPE_CHECKING:
    import argparse

    from habeas.register.sources import Known
    from habeas.register.store import Register


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas source``."""
    kinds = parser.add_subparsers(metavar="WHAT", required=True)
    every = kinds.add_parser("list", help="every source")
    every.set_defaults(run=_list)
    show = kinds.add_parser("show", help="one source and its documents")
    show.add_argument("--identity", action="store_true", help="who they are, if sealed for you")
    show.set_defaults(run=_show)
    add = kinds.add_parser("add", help="name a new source")
    add.set_defaults(run=_add)
    change = kinds.add_parser("change", help="say something else of a source")
    change.set_defaults(run=_change)
    erase = kinds.add_parser("erase", help="destroy a source, when a second person agrees")
    what = erase.add_mutually_exclusive_group()
    what.add_argument("--identity", action="store_true", help="only who they are")
    what.add_argument("--withdraw", action="store_true", help="take a request back")
    erase.set_defaults(run=_erase)
    for one in (show, add, change, erase):
        one.add_argument("code", metavar="CODE", help="the code name")
    for one in (show, erase):
        one.add_argument("--why", default="", metavar="WORDS", help="the reason; no names")
    for one in (add, change):
        sourcing.about_a_source(one)
        one.add_argument(
            "--identity-for", metavar="CODES",
            help="seal who they are for these holders (lea,omar); it is asked for",
        )  # fmt: skip
        given = one.add_mutually_exclusive_group()
        given.add_argument("--identity-file", metavar="FILE", help="read it from FILE")
        given.add_argument("--identity-fd", type=int, metavar="N", help="read it from descriptor N")
    for one in (every, show):
        one.add_argument("--format", choices=("text", "json"), default="text")
    for one in (every, show, add, change, erase):
        opening.options(one)


def _list(options: argparse.Namespace) -> int:
    with opening.opened(options) as unlocked:
        from habeas.register.given import documents_of
        from habeas.register.sources import all_known

        rows = [_fields(one, documents_of(unlocked, one.number)) for one in all_known(unlocked)]
    if options.format == "json":
        _print_json(rows)
    elif rows:
        _table(rows)
    else:
        print("No sources. habeas note --source CODE --basis … names one.")
    return 0


def _show(options: argparse.Namespace) -> int:
    with opening.opened(options) as unlocked:
        from habeas.register.given import documents_of
        from habeas.register.sources import known, open_identity

        one = known(unlocked, options.code)
        fields = _fields(one, documents_of(unlocked, one.number))
        if options.identity:
            who = open_identity(unlocked, options.code, at=opening.now(), why=options.why)
            fields["identity"] = who
    if options.format == "json":
        _print_json(fields)
    else:
        sys.stdout.write(_page(fields))
    return 0


def _add(options: argparse.Namespace) -> int:
    source = sourcing.source_of(options.code, options)
    with opening.opened(options) as unlocked:
        from habeas.register import sources
        from habeas.register.ledger import writing

        sources.check_new(unlocked, source)
        who = _identity(unlocked, options)
        with writing(unlocked, opening.now()) as ledger:
            number = sources.add(ledger, source)
            if who is not None:
                sources.seal_identity(ledger, number, who, _holders(options))
    print(f"named: {sourcing.in_words(source)}")
    return 0


def _change(options: argparse.Namespace) -> int:
    with opening.opened(options) as unlocked:
        from habeas.register import sources
        from habeas.register.ledger import writing

        before = sources.known(unlocked, options.code)
        source = sourcing.source_of(options.code, options, before.source)
        who = _identity(unlocked, options)
        with writing(unlocked, opening.now()) as ledger:
            if source != before.source:
                sources.change(ledger, before.number, source)
            if who is not None:
                sources.seal_identity(ledger, before.number, who, _holders(options))
    changed = source != before.source or who is not None
    print(f"{'now' if changed else 'unchanged'}: {sourcing.in_words(source)}")
    return 0


def _erase(options: argparse.Namespace) -> int:
    from habeas.cli.decide import say_erased

    with opening.opened(options) as unlocked:
        from habeas.register.erasing import erase_source, refuse_source
        from habeas.register.sources import known

        number = known(unlocked, options.code).number
        if options.withdraw:
            refuse_source(unlocked, number, at=opening.now(), why=options.why)
            print("the erasure is no longer asked for")
            return 0
        done = erase_source(
            unlocked, number, identity=options.identity, at=opening.now(), why=options.why
        )
    what = "who a source is" if options.identity else "a source"
    say_erased(done, what, on_server=unlocked.on_server)
    return 0


def _identity(unlocked: Register, options: argparse.Namespace) -> str | None:
    """Who a source is, where it is to be sealed: never an argument. Raises UnknownHolder."""
    from habeas.register.sealing_errors import UnknownHolder

    if options.identity_for is None:
        if options.identity_file is not None or options.identity_fd is not None:
            raise UnknownHolder
        return None
    from habeas.register.recipients import named

    named(unlocked, _holders(options))
    return composing.line(
        "Who they are (name, how to reach them): ",
        path=options.identity_file,
        descriptor=options.identity_fd,
    )


def _holders(options: argparse.Namespace) -> list[str]:
    return [code.strip() for code in options.identity_for.split(",") if code.strip()]


def _fields(one: Known, documents: tuple[int, ...]) -> dict[str, object]:
    source = one.source
    return {
        "source": source.code,
        "basis": str(source.knowledge) if source.knowledge else None,
        "reliability": str(source.reliability),
        "conditions": source.conditions,
        "identity_for": list(one.sealed_for),
        "documents": list(documents),
    }


_TITLES = {"identity_for": "identity for"}


def _words(fields: dict[str, object], name: str) -> str:
    value = fields[name]
    if isinstance(value, list):
        return ", ".join(map(str, value)) or ("not held" if name == "identity_for" else "none")
    shown = str(value) if value else {"basis": "not said", "conditions": "none"}.get(name, "")
    return shown.replace("_", " ") if name == "reliability" else shown


def _page(fields: dict[str, object]) -> str:
    from habeas.cli.read import colour, width
    from habeas.pages.terminal import Page

    sheet = Page({}, width=width(), colour=colour())
    sheet.line(str(fields["source"]), "bold green")
    for name in list(fields)[1:]:
        sheet.row(_TITLES.get(name, name), _words(fields, name))
    return sheet.text


def _table(rows: list[dict[str, object]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from habeas.cli.read import width
    from habeas.pages.marks import shown

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in rows[0]:
        table.add_column(_TITLES.get(name, name))
    for row in rows:
        table.add_row(*(Text(shown(_words(row, name))) for name in row))
    Console(width=width(), highlight=False).print(table)


def _print_json(value: object) -> None:
    from habeas.pages.marks import escaped

    print(escaped(json.dumps(value, ensure_ascii=False, indent=1)))
