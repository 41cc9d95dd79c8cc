"""Options that several commands share, each said once."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def documents(parser: argparse.ArgumentParser, *, needed: bool = True) -> None:
    """The documents to read, and when they were published."""
    parser.add_argument(
        "paths",
        nargs="+" if needed else "*",
        metavar="PATH",
        help="file, folder, or - for standard input",
    )
    dates = parser.add_mutually_exclusive_group()
    dates.add_argument("--published", metavar="DATE", help="publication date, YYYY-MM-DD")
    dates.add_argument(
        "--meta", metavar="FILE", help="JSON lines with id (file stem) and published"
    )


def readers(parser: argparse.ArgumentParser) -> None:
    """Who reads them, and the names that are looked for where nobody can."""
    parser.add_argument(
        "--names", metavar="FILE",
        help="names, one a line, to look for in documents of other languages",
    )  # fmt: skip
    parser.add_argument(
        "--reader", choices=("rules", "model"), default="rules",
        help="default: rules; model asks a language model that you run, and checks its answers",
    )  # fmt: skip
    parser.add_argument(
        "--endpoint", metavar="URL", help="where the model answers, e.g. http://127.0.0.1:8080/v1"
    )
    parser.add_argument("--model", metavar="NAME", help="which model (default: the only one there)")
    parser.add_argument(
        "--allow-remote-endpoint",
        action="store_true",
        help="let documents leave this machine for an endpoint elsewhere",
    )


def as_of(parser: argparse.ArgumentParser) -> None:
    """The day for which status and clocks are computed."""
    parser.add_argument("--as-of", metavar="DATE", help="the day to compute for (default: today)")


def known_at(parser: argparse.ArgumentParser) -> None:
    """The day as of which the register answers."""
    parser.add_argument("--known-at", metavar="DATE", help="as the register stood on that day")


def known_until(day: str | None) -> str | None:
    """The end of the day as of which the register answers, UTC, as it stands on entries; None: now.

    Raises BadDate.
    """
    from habeas.records.when import parse

    return f"{parse(day).latest}T23:59:59Z" if day else None


def jurisdiction(parser: argparse.ArgumentParser) -> None:
    """The law to apply."""
    parser.add_argument(
        "--jurisdiction", metavar="CODE", help="apply the law of this place, e.g. CN"
    )
    own_packs(parser)


def output(parser: argparse.ArgumentParser, forms: Sequence[str] = ("text", "json")) -> None:
    """The form of what is written; the first is the default."""
    parser.add_argument(
        "--format", choices=tuple(forms), default=forms[0], help=f"default: {forms[0]}"
    )


def own_packs(parser: argparse.ArgumentParser) -> None:
    """The option that names a folder of packs of one's own."""

    class Named(argparse.Action):
        def __call__(self, *given: object, **_: object) -> None:
            import os

            from habeas.law.pack import PLACE

            os.environ[PLACE] = str(given[2])

    parser.add_argument(
        "--packs", metavar="DIR", action=Named,
        help="a folder of packs of your own, in place of ours (also: HABEAS_PACKS)",
    )  # fmt: skip
