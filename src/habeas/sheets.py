"""The corridor of spreadsheets: a sheet → its table and columns → rows → claims → kept, as a diff.

A spreadsheet is kept whole, as it came; each of its rows is a document inside it, with claims whose
quotes are cells.
"""

from __future__ import annotations

import gc
import hashlib
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from habeas.names.folding import folded
from habeas.reading.sheets.layout import table
from habeas.reading.sheets.mapping import READER, alike, as_toml, from_toml, proposed
from habeas.reading.sheets.names import persons
from habeas.reading.sheets.reader import SheetReader
from habeas.reading.sheets.rows import RowsOf
from habeas.records.document import Completeness, Document, Place, Run, Text, Trace
from habeas.records.errors import HabeasError
from habeas.records.reading import Reading
from habeas.text.sheets.opening import MEDIA_TYPES, open_book

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from habeas.reading.sheets.layout import Record, Table
    from habeas.reading.sheets.mapping import Columns
    from habeas.reading.sheets.reader import RowReading
    from habeas.reading.sheets.rows import Row
    from habeas.register.store import Register
    from habeas.text.sheets.grid import Book, Cell


_LISTS = frozenset((".xlsx", ".ods", ".csv", ".tsv"))
"""The endings of files that may be lists of persons."""


class NoTable(HabeasError):
    """A spreadsheet in which no sheet has headings that tell of persons."""

    def __init__(self) -> None:
        super().__init__(
            "expected a sheet with a row of headings, one of them the person's name, found none; "
            "name the columns, or say with --map which is which"
        )


class NoSuchSheet(HabeasError):
    """A sheet that was named and is not there."""

    def __init__(self, known: int) -> None:
        super().__init__(
            f"expected the name of one of the {known} sheets of the file, found another; "
            "check the name"
        )


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet as it will be read: its table and what each column is; ``reused`` says that a map
    that was kept told it.
    """

    table: Table
    columns: Columns
    reused: bool = False

    @property
    def name(self) -> str:
        """The name of the sheet; empty for a text table."""
        return self.table.sheet.name


@dataclass(frozen=True, slots=True)
class Entry:
    """A record of a sheet: the id of the document that it is, and what it is known again by (empty:
    by nothing).
    """

    laid: Laid
    record: Record
    document: str
    identity: str


@dataclass(frozen=True, slots=True)
class OneRow:
    """A row as a document, and what it says."""

    row: Row
    read: RowReading

    @property
    def reading(self) -> Reading:
        """What the row says."""
        return self.read.reading


@dataclass(slots=True)
class Sheets:
    """A spreadsheet, laid out and read: its bytes and document, its sheets and rows. ``passed`` are
    the sheets that are not read, with the reason.
    """

    data: bytes
    document: Document
    book: Book
    laid: list[Laid]
    passed: list[tuple[str, str]]
    partner: str = ""
    entries: list[Entry] = field(default_factory=list)
    readers: dict[str, SheetReader] = field(default_factory=dict)
    rows: dict[str, RowsOf] = field(default_factory=dict)


@contextmanager
def without_collector() -> Iterator[None]:
    """Many cells and rows are made that stay until the end, and next to none in circles: they need
    not be looked through again and again.
    """
    collects = gc.isenabled()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
        gc.unfreeze()


def opened(data: bytes, name: str, *, partner: str = "") -> Sheets:
    """A spreadsheet, opened in the jail; nothing is laid out or read yet. Raises an Unreadable."""
    with without_collector():
        book = open_book(data, name)
    identity = hashlib.sha256(data).hexdigest()
    document = Document(identity, name, MEDIA_TYPES[book.form], publisher=partner or None)
    return Sheets(data, document, book, [], [], partner)


def lay_out(sheets: Sheets, *, maps: Mapping[str, Columns], only: Sequence[str] = ()) -> None:
    """Find the tables and what their columns are. ``maps`` are those known, by a sheet's name; one
    under the empty name is for every sheet. Raises NoTable or NoSuchSheet.
    """
    known = {sheet.name for sheet in sheets.book.sheets}
    if set(only) - known:
        raise NoSuchSheet(len(known))
    for sheet in sheets.book.sheets:
        if only and sheet.name not in only:
            sheets.passed.append((sheet.name, "not asked for"))
            continue
        if sheet.hidden and not only:
            sheets.passed.append((sheet.name, "hidden"))
            continue
        found = table(sheet)
        if found is None:
            sheets.passed.append((sheet.name, "no headings found"))
            continue
        told = maps.get(sheet.name) or maps.get("")
        columns = proposed(found, epoch=sheets.book.epoch, known=told)
        if not columns.with_role("name"):
            sheets.passed.append((sheet.name, "no column of names found"))
            continue
        sheets.laid.append(Laid(found, columns, told is not None))
    if not sheets.laid:
        raise NoTable


def list_rows(sheets: Sheets, *, as_of: date) -> None:
    """Name every row: the document that it is, and what it is known again by. ``as_of`` is the day
    of the sheet: what lies ahead of it will be read as planned.
    """
    speakers = (sheets.partner,) if sheets.partner else ()
    seen: Counter[str] = Counter()
    for laid in sheets.laid:
        sheets.readers[laid.name] = SheetReader(laid.columns, as_of=as_of, speakers=speakers)
        rows = sheets.rows[laid.name] = RowsOf(
            laid.table, file=sheets.document.name, part_of=sheets.document.id,
            whose=sheets.partner, jail=sheets.book.jail,
        )  # fmt: skip
        headings = {column.number: column.heading for column in laid.table.columns}
        ids = {one.heading for one in laid.columns.with_role("id")}
        names = [one.heading for one in laid.columns.with_role("name")]
        for record in laid.table.records:
            cells = {headings[number]: cell for number, cell in record.cells.items()}
            base = _identity(laid.name, cells, ids, names)
            seen[base] += 1
            identity = f"{base}\x1f{seen[base]}" if base else ""
            document = hashlib.sha256(rows.bytes_of(record)).hexdigest()
            sheets.entries.append(Entry(laid, record, document, identity))


def _identity(
    sheet: str, cells: Mapping[str, Cell], ids: Iterable[str], names: Iterable[str]
) -> str:
    """What a row is known again by: the number in its id column, else the names in it; a second row
    of one name and no number is the second of that name.
    """
    number = next((cells[one].shown.strip() for one in ids if one in cells), "")
    if number:
        return f"id\x1f{sheet}\x1f{number}"
    named = next((persons(cells[one].shown) for one in names if one in cells), ())
    forms = sorted(folded(one.name) for one in named)
    return "\x1f".join(("name", sheet, *forms)) if forms else ""


def row_read(sheets: Sheets, entry: Entry) -> OneRow:
    """One row, read."""
    row = sheets.rows[entry.laid.name].row(entry.record)
    return OneRow(row, sheets.readers[entry.laid.name].read(row))


def listed(data: bytes, name: str) -> Sheets | None:
    """A list of persons, laid out; None where the file is no spreadsheet, cannot be opened as one,
    or has no sheet with headings that tell of persons: it may be read as prose then.
    """
    if PurePath(name).suffix.lower() not in _LISTS:
        return None
    try:
        sheets = opened(data, name)
        lay_out(sheets, maps={})
    except HabeasError:
        return None
    return sheets


def rows_read(sheets: Sheets, *, as_of: date) -> tuple[OneRow, ...]:
    """Every row of a list, read; ``as_of`` is the day of the list."""
    list_rows(sheets, as_of=as_of)
    return tuple(row_read(sheets, entry) for entry in sheets.entries)


def doubted(reading: Reading, doubts: tuple[str, ...]) -> Reading:
    """The reading of a row of a file that may not have been read whole, which it says."""
    if not doubts:
        return reading
    return replace(
        reading, text=replace(reading.text, completeness=Completeness("partial", doubts))
    )


def container(sheets: Sheets) -> Reading:
    """The spreadsheet itself as a document: its text lists its sheets, and how many rows."""
    lines = [
        f"{laid.name or sheets.document.name}: {len(laid.table.records)} rows\n"
        for laid in sheets.laid
    ]
    words = "".join(lines)
    size = len(sheets.data)
    trace = Trace((Run(0, len(words), Place(0, size), False),))
    doubts = (
        *sheets.book.doubts,
        *(f"sheet {at + 1}: {why}" for at, (_, why) in enumerate(sheets.passed)),
    )
    whole = Completeness("partial" if doubts else "complete", doubts)
    text = Text(sheets.document.id, "sheet/1", words, trace, whole, jail=sheets.book.jail)
    return Reading(sheets.document, text, readers=(READER,))


def map_of(sheets: Sheets) -> str:
    """The map of all the sheets as a file: each heading once."""
    columns = {one.heading: one for laid in reversed(sheets.laid) for one in laid.columns.columns}
    name = sheets.laid[0].name if len(sheets.laid) == 1 else ""
    return as_toml(replace(sheets.laid[0].columns, columns=tuple(columns.values())), name)


def maps_known(register: Register, sheets: Sheets) -> dict[str, Columns]:
    """The maps of the latest import whose columns are those of these sheets, by sheet name."""
    from habeas.register.sheets import imports  # noqa: PLC0415 - only where there is a register

    found: dict[str, Columns] = {}
    for one in imports(register):
        for words in one.maps.values():
            columns = from_toml(words)
            for sheet in sheets.book.sheets:
                laid = table(sheet)
                if laid is not None and alike(columns, laid):
                    found[sheet.name] = columns
    return found
