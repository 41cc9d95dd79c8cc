"""What commands that count share: the definition, the days, the answer of a register."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from habeas.cli import declaring, opening

if TYPE_CHECKING:
    import argparse

    from habeas.records.counted import Tally
    from habeas.records.definition import Definition
    from habeas.register.store import Register


def asked_in(unlocked: Register, named: str) -> tuple[dict[str, object], Definition]:
    """The definition that was named, as written and as read: a file before a saved one."""
    from habeas.counting import definition, from_toml
    from habeas.register.counts import definition_of

    path = Path(named)
    if path.is_file():
        return from_toml(text_of(path))
    written = definition_of(unlocked, named)
    return written, definition(written)


def text_of(path: Path) -> str:
    """The text of a definition's file."""
    return opening.file_bytes(str(path), "definition").decode("utf-8-sig", "replace")


def days(asked: Definition | None, options: argparse.Namespace) -> tuple[str, str | None]:
    """The day to compute for and that on which the register is asked, as options and definition
    give them; a register of an earlier day answers for that day where no other is given.
    """
    from habeas.cli.read import today
    from habeas.records.when import parse

    given = options.known_at or (asked.known_at if asked else None)
    known_at = str(parse(given).latest) if given else None
    day = options.as_of or (asked.as_of if asked else None)
    if day is None:
        return min(known_at or today(), today()), known_at
    return str(parse(day).latest), known_at


def answer(unlocked: Register, asked: Definition, as_of: str, known_at: str | None) -> Tally:
    """The answer of a register to a definition."""
    from habeas.cli.subjects import groups, persons
    from habeas.counting import count
    from habeas.records.change import replace
    from habeas.register.open_pairs import may_be_one

    every, unnamed = persons(unlocked, as_of, known_at), groups(unlocked, as_of, known_at)
    found = count(every, unnamed, asked)
    then = declaring.known_until(known_at)
    pairs = may_be_one(unlocked, [one.case for one in found.counted], then)
    return replace(found, pairs=pairs)


def sealed_beside(unlocked: Register) -> list[str]:
    """The sealed groups that an answer leaves out; none where the answer is of one."""
    from habeas.register.compartments import compartments, written

    if unlocked.main is not None:
        return []
    return [written(one.number) for one in compartments(unlocked)]


def print_json(row: dict[str, Any]) -> None:
    """Write a record as JSON."""
    from habeas.pages.marks import escaped

    print(escaped(json.dumps(row, ensure_ascii=False, indent=1)))
