"""What a researcher gives about a document that it does not say: who published it, which source
stands behind it, of what it is a copy, a translation or a note, and by when it must be verified.

Nothing is overwritten: each giving is an entry, the latest value of each field is in force, and an
empty value takes it back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.records.source import GIVEN
from habeas.records.when import parse
from habeas.register.errors import NoSuchRecord
from habeas.register.models import DocumentRow, GivenRow, MentionRow
from habeas.register.portions import portions
from habeas.register.source_errors import BadGiven
from habeas.register.sources import by_number, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from habeas.records.source import Source
    from habeas.register.ledger import Ledger
    from habeas.register.store import Register

_OF_ANOTHER = ("copy_of", "translation_of", "note_of")
_TIME = r"(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)"
_SPAN = re.compile(rf"{_TIME}(?:\s*[-–]\s*{_TIME})?")
SENDERS = "senders"
"""The sources that are the senders of a chat, by number."""
REPLACED_BY = "replaced_by"
"""The document that took this one's place: the same row of a sheet, after it was edited."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is in force for one document. ``erased`` says that there was a source, since erased;
    ``copied_from`` is the number of the document that it copies, translates or is a note of,
    ``note_of`` that number where it is a note of it (of a recording: what is said in it), and
    ``note_at`` where in that: hours, minutes and seconds from its beginning, or two such times;
    ``senders`` are those of a chat.
    """

    publisher: str | None = None
    source: Source | None = None
    erased: bool = False
    copied_from: int | None = None
    verify_by: str | None = None
    note_of: int | None = None
    note_at: str | None = None
    senders: tuple[Source, ...] = ()


NOTHING_GIVEN = Given()


def give(ledger: Ledger, document: int, fields: Mapping[str, str], why: str = "") -> None:
    """Record what is given about a document.

    Raises NoSuchRecord, NoSuchSource, BadGiven or BadDate; then nothing is recorded.
    """
    if not fields or set(fields) - {*GIVEN, REPLACED_BY, SENDERS}:
        raise BadGiven(GIVEN)
    rows = DocumentRow.objects.using(ledger.register.alias)
    row = rows.filter(number=document).first()
    if row is None:
        raise NoSuchRecord("a document number")
    values = {name: _value(ledger.register, row, name, fields[name]) for name in fields}
    ledger.append(
        "document_described",
        {"document": row.id, "number": document, "fields": values, "why": why},
    )


def given(
    register: Register, documents: Iterable[int], known_at: str | None = None
) -> dict[int, Given]:
    """What is in force for each of these documents that anything was given about."""
    rows = GivenRow.objects.using(register.alias).filter(document__in=list(documents))
    if known_at is not None:
        rows = rows.filter(at__lte=known_at)
    fields: dict[int, dict[str, str]] = {}
    for row in rows.order_by("entry", "field"):
        fields.setdefault(row.document_id, {})[row.field] = row.value
    numbers = {int(one["source"]) for one in fields.values() if one.get("source")}
    numbers |= {int(one) for told in fields.values() for one in told.get(SENDERS, "").split()}
    sources = by_number(register, numbers)
    return {number: _given(one, sources) for number, one in fields.items()}


def documents_of(register: Register, source: int) -> tuple[int, ...]:
    """The documents that a source, by number, stands behind."""
    rows = GivenRow.objects.using(register.alias).filter(field="source", value=str(source))
    each = set(rows.values_list("document", flat=True))
    in_force = GivenRow.objects.using(register.alias).filter(field="source", document__in=each)
    latest = {row.document_id: row.value for row in in_force.order_by("entry")}
    own = {number for number, value in latest.items() if value == str(source)}
    chats = senders_given(register.alias)
    return tuple(sorted(own | {number for number, some in chats.items() if source in some}))


def senders_given(alias: str) -> dict[int, tuple[int, ...]]:
    """The senders of every chat, as sources, by number."""
    rows = GivenRow.objects.using(alias).filter(field=SENDERS).order_by("entry")
    latest = {row.document_id: row.value for row in rows}
    return {number: tuple(map(int, value.split())) for number, value in latest.items()}


def with_verify_by(register: Register, known_at: str | None = None) -> dict[int, str]:
    """The documents that must be verified, each with the last day for it."""
    rows = GivenRow.objects.using(register.alias).filter(field="verify_by")
    if known_at is not None:
        rows = rows.filter(at__lte=known_at)
    latest = {row.document_id: row.value for row in rows.order_by("entry")}
    return {number: day for number, day in latest.items() if day}


def replaced(
    register: Register, documents: Iterable[int] | None = None, known_at: str | None = None
) -> frozenset[int]:
    """Those of these documents (by default of all) whose place another has taken."""
    rows = GivenRow.objects.using(register.alias).filter(field=REPLACED_BY)
    if known_at is not None:
        rows = rows.filter(at__lte=known_at)
    parts = [rows]
    if documents is not None:
        parts = [rows.filter(document__in=some) for some in portions(documents)]
    latest: dict[int, str] = {}
    for part in parts:
        latest |= dict(part.order_by("entry").values_list("document", "value"))
    return frozenset(number for number, value in latest.items() if value)


def of_nobody(register: Register, documents: Iterable[int]) -> frozenset[int]:
    """Those of these documents in which no reading names anybody."""
    wanted = frozenset(documents)
    named = MentionRow.objects.using(register.alias).filter(document__in=wanted)
    return wanted - frozenset(named.values_list("document", flat=True))


def _given(fields: Mapping[str, str], sources: Mapping[int, Source]) -> Given:
    behind = int(fields["source"]) if fields.get("source") else None
    other = next((int(fields[name]) for name in _OF_ANOTHER if fields.get(name)), None)
    return Given(
        publisher=fields.get("publisher") or None,
        source=sources.get(behind) if behind is not None else None,
        erased=behind is not None and behind not in sources,
        copied_from=other,
        verify_by=fields.get("verify_by") or None,
        note_of=int(fields["note_of"]) if fields.get("note_of") else None,
        note_at=fields.get("note_at") or None,
        senders=tuple(
            sources[number]
            for number in map(int, fields.get(SENDERS, "").split())
            if number in sources
        ),
    )


def time_in(words: str) -> str:
    """Where in a recording, as hours, minutes and seconds: ``12:30`` is 00:12:30, and from and to
    stand as ``1:02:03-1:02:40``. Raises BadGiven.
    """
    match = _SPAN.fullmatch(words.strip())
    if match is None:
        raise BadGiven(GIVEN)
    told = [int(one) if one else 0 for one in match.groups()]
    seconds = [3600 * hours + 60 * minutes + rest for hours, minutes, rest in (told[:3], told[3:])]
    if match[5] is None:
        return _clock(seconds[0])
    if seconds[1] < seconds[0]:
        raise BadGiven(GIVEN)
    return f"{_clock(seconds[0])}-{_clock(seconds[1])}"


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _value(register: Register, row: DocumentRow, name: str, value: str) -> str:
    """A value as it is recorded: a day, a time of a recording, a source and another document by
    number.
    """
    value = value.strip()
    if not value or name in {"publisher", SENDERS}:
        return value
    if name == "verify_by":
        when = parse(value)
        if when.day is None:
            raise BadGiven(GIVEN)
        return str(when.edtf)
    if name == "note_at":
        return time_in(value)
    if name == "source":
        return str(known(register, value).number)
    if not (value.isascii() and value.isdigit()) or int(value) == row.number:
        raise BadGiven(GIVEN)
    if not DocumentRow.objects.using(register.alias).filter(number=int(value)).exists():
        raise NoSuchRecord("a document number")
    return str(int(value))
