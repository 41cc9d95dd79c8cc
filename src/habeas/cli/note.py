"""``habeas note``: keep what was said in a conversation, dated, with who said it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from habeas.cli import composing, opening, sourcing
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse

    from habeas.records.source import Source
    from habeas.records.when import When
    from habeas.register.store import Register


class NoRecording(HabeasError):
    """A time without the recording that it counts in, or a recording that is not held."""

    def __init__(self) -> None:
        super().__init__(
            "expected --of with the number of a document that is held, found another or none; "
            "habeas add tells it"
        )


class NoDay(HabeasError):
    """A note without the day of the conversation, or with one that has not come."""

    def __init__(self) -> None:
        super().__init__(
            "expected the day of the conversation, today or earlier, found another or none; give "
            "--date YYYY-MM-DD"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas note``."""
    parser.add_argument(
        "file", nargs="?", metavar="FILE",
        help="the text; - or a pipe is standard input; else $EDITOR, or typed",
    )  # fmt: skip
    parser.add_argument("--date", metavar="DATE", help="the day of the conversation, YYYY-MM-DD")
    parser.add_argument("--title", metavar="WORDS", help="what it is listed under; no names")
    parser.add_argument("--source", metavar="CODE", help="who told it, by code name")
    sourcing.about_a_source(parser)
    parser.add_argument(
        "--of", dest="note_of", metavar="NUMBER",
        help="the document whose words it writes down, such as a recording that is kept unread",
    )  # fmt: skip
    parser.add_argument(
        "--at", dest="note_at", metavar="TIME",
        help="where in that recording: 12:30, 1:02:03, or from and to, 12:30-13:05",
    )  # fmt: skip
    parser.add_argument("--verify-by", metavar="DATE", help="the day by which it must be verified")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Keep the note; a source that is told of here and is not known yet is named with it."""
    from habeas.cli.add import told as told_in_words
    from habeas.intake import Told, keep, read_note
    from habeas.register.source_errors import NoSuchSource

    fresh = sourcing.tells_of_a_source(options)
    if fresh and options.source is None:
        raise NoSuchSource
    on = _day(options.date)
    with opening.opened(options) as unlocked:
        new = sourcing.source_of(options.source, options) if fresh else None
        _check(unlocked, options, new)
        data = composing.text(options.file, "note")
        reading = read_note(data, on=on, title=options.title)
        told = Told(sourcing.given_fields(options), new)
        (added,) = keep(unlocked, [(data, reading)], at=opening.now(), told=told)
    print(f"note {added.document} of {on.edtf}: {told_in_words(added, reading)}")
    return 0


def _check(unlocked: Register, options: argparse.Namespace, new: Source | None) -> None:
    """Find out what is wrong before anybody has written a text that would be lost."""
    from habeas.records.when import parse
    from habeas.register import sources
    from habeas.register.documents import found
    from habeas.register.given import time_in

    if options.verify_by:
        parse(options.verify_by)
    if options.note_at:
        time_in(options.note_at)
    if options.note_of or options.note_at:
        number = str(options.note_of or "")
        if not (number.isascii() and number.isdigit() and found(unlocked, int(number))):
            raise NoRecording
    if new is not None:
        sources.check_new(unlocked, new)
    elif options.source is not None:
        sources.known(unlocked, options.source)


def _day(given: str | None) -> When:
    """The day of the conversation; asked for on a terminal. Raises NoDay or BadDate."""
    from habeas.cli.read import today
    from habeas.records.when import Basis, parse

    if given is None and sys.stdin.isatty():
        print("Day of the conversation (YYYY-MM-DD): ", end="", file=sys.stderr, flush=True)
        given = sys.stdin.readline()
    if not given or not given.strip():
        raise NoDay
    on = parse(given, Basis.GIVEN)
    if on.day is None or str(on.edtf) > today():
        raise NoDay
    return on
