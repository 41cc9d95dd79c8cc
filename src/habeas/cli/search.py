"""``habeas search``: the documents that hold the words, with where they stand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from habeas.cli import declaring, opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse

    from habeas.register.store import Register

_AROUND = 60


class NoQuestion(HabeasError):
    """A search for nothing."""

    def __init__(self) -> None:
        super().__init__("expected words to search for, found none; type some")


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas search``."""
    parser.add_argument("words", nargs="*", metavar="WORD", help="asked for when left out")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="default: 20")
    declaring.known_at(parser)
    declaring.output(parser)
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Search. Words given on the command line stand in a shell history: leave them out to be
    asked.
    """
    question = " ".join(options.words) or _asked()
    known_at = declaring.known_until(options.known_at)
    with opening.opened(options) as unlocked:
        rows = _rows(unlocked, question, options.limit, known_at)
    if options.format == "json":
        from habeas.pages.marks import escaped

        print(escaped(json.dumps(rows, ensure_ascii=False, indent=1)))
        return 0
    from habeas.pages.marks import shown

    for row in rows:
        cases = ", ".join(str(case) for case in cast("list[str]", row["cases"]))
        print(shown(f"{row['document']}  {row['title']}  {cases}"))
        print(shown(f"      {row['words']}"))
    if rows and len(rows) == options.limit:
        print(f"The best {len(rows)}; --limit N shows more.")
    if not rows:
        print(
            "Nothing found. All words must stand in one document, in the script it is written in."
        )
    return 0


def _asked() -> str:
    """The words to search for, typed. Raises NoQuestion."""
    try:
        words = input("Search for: ").strip()
    except EOFError:
        words = ""
    if not words:
        raise NoQuestion
    return words


def _rows(
    unlocked: Register, question: str, limit: int, known_at: str | None
) -> list[dict[str, object]]:
    from habeas.register import search
    from habeas.register.case_numbers import written
    from habeas.register.searching import cases_named, documents

    return [
        {
            "document": number,
            "title": document.title,
            "received": document.received,
            "cases": [written(case) for case in cases_named(unlocked, number, document.names)],
            "words": search.around(document.characters, question, _AROUND),
        }
        for number, document in documents(unlocked, question, limit, known_at)
    ]
