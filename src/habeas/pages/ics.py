"""What falls due as an iCalendar file (RFC 5545): whole days, each known again in the next file.

An event's UID hangs on what it is (register, case, kind, rule) and not on its day, so a second file
moves events where dates changed. The same register, window and day give the same bytes. Without
``named`` an event holds case numbers and its kind, and nothing else of the case.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from habeas.pages.due import beside, details, in_full, title
from habeas.pages.marks import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from icalendar import Event

    from habeas.records.due import Due

_UID = 32


@dataclass(frozen=True, slots=True)
class Edition:
    """Which register a calendar is of (its random name), how far its ledger reached when it last
    changed (``sequence``) and when (``at``, ISO 8601 in UTC).
    """

    register: str
    sequence: int
    at: str


def calendar_file(
    every: Iterable[Due],
    edition: Edition,
    written: Callable[[int], str],
    named: Mapping[int, str] | None = None,
) -> bytes:
    """The file of what has a day. ``written`` writes a case number; ``named`` are names by case,
    None for a file without names and details.
    """
    from icalendar import Calendar  # noqa: PLC0415 - start-up stays lazy

    made = Calendar()
    made.add("prodid", "-//Habeas//Calendar 1//EN")
    made.add("version", "2.0")
    for due in every:
        if due.day is not None:
            made.add_component(_event(due, edition, written, named))
    return bytes(made.to_ical())


def _event(
    due: Due, edition: Edition, written: Callable[[int], str], named: Mapping[int, str] | None
) -> Event:
    from icalendar import Event  # noqa: PLC0415 - start-up stays lazy

    assert due.day is not None
    event = Event()
    event.add("uid", _uid(due, edition.register))
    event.add("dtstamp", datetime.fromisoformat(edition.at).astimezone(UTC))
    event.add("sequence", edition.sequence)
    event.add("dtstart", due.day)
    if due.day < date.max:
        event.add("dtend", due.day + timedelta(1))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    about = ", ".join(_called(case, written, named) for case in due.cases)
    event.add("summary", f"{about}: {title(due)}")
    lines = list(beside(due))
    if named is not None:
        told = (in_full(due), details(due), *due.assumes)
        lines = [*(shown(words) for words in dict.fromkeys(told) if words), *lines]
    if lines:
        event.add("description", "\n".join(lines))
    return event


def _called(case: int, written: Callable[[int], str], named: Mapping[int, str] | None) -> str:
    name = (named or {}).get(case)
    return f"{written(case)} {shown(name)}" if name else written(case)


def _uid(due: Due, register: str) -> str:
    """The same for the same thing in every file of one register; it tells nothing by itself.

    What has a key of the whole register (a task, an intervention) keeps it when its case gets
    another number; what was one day keeps it when it becomes the first of a range.
    """
    own = due.key if due.kind == "task" or due.key.startswith("intervention ") else None
    about = own or f"{due.cases[0]}\n{due.key}"
    part = "" if due.part == "earliest" else due.part
    words = f"habeas-calendar/1\n{register}\n{due.kind}\n{part}\n{about}"
    return f"{hashlib.sha256(words.encode()).hexdigest()[:_UID]}@habeas"
