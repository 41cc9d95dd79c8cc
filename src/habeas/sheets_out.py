"""The corridor of spreadsheets, outward: the same columns back, the register's persons as new rows.

Rows that the sheet has stay as they are, but for what was decided in the register: a corrected cell
gets its correction, one whose every claim was rejected or refuted is emptied. Each is named.
Nothing that a program would take for a formula leaves the house.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.names.folding import folded
from habeas.reading.sheets.mapping import DATES
from habeas.records.errors import HabeasError
from habeas.sheets import row_read
from habeas.sheets_filled import CaseFiller
from habeas.text.sheets.opening import open_book
from habeas.text.sheets.writing import NewCell, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from habeas.casework import CasePage
    from habeas.register.store import Register
    from habeas.sheets import Entry, OneRow, Sheets
    from habeas.text.sheets.grid import Book
    from habeas.text.sheets.writing import Written


class NotEqual(HabeasError):
    """A sheet that came out otherwise than asked."""

    def __init__(self) -> None:
        super().__init__(
            "expected every cell of the sheet as it was, found another; nothing was written: "
            "save the sheet anew in its program and try again"
        )


@dataclass(frozen=True, slots=True)
class Returned:
    """A sheet as it goes out: its bytes, the cases added by their rows, cells changed by decisions
    (address and what), and what was made harmless.
    """

    data: bytes
    added: Mapping[int, int]
    decided: tuple[str, ...]
    neutralised: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Of a sheet and a register: the documents of its rows that are held, and the cases that its
    rows are about.
    """

    held: Mapping[str, int]
    cases: frozenset[int]


def standing(register: Register, sheets: Sheets) -> Standing:
    """Which rows of a sheet the register holds, and whom the sheet lists already: by its rows, else
    by the name.
    """
    from habeas.register.cases import cases_with_form  # noqa: PLC0415 - only where there is one
    from habeas.register.documents import held_among  # noqa: PLC0415 - the same
    from habeas.register.sheets import Identities, cases_of, earlier  # noqa: PLC0415

    held = held_among(register, (one.document for one in sheets.entries))
    numbers = {document: one.number for document, one in held.items()}
    identities = Identities(register)
    keys = {identities.of(one.identity) for one in sheets.entries if one.identity}
    before = earlier(register, sheets.document.name, sheets.partner, keys)
    rows = {
        *numbers.values(),
        *(n for key, n in (before.rows if before else {}).items() if key in keys),
    }
    known = {case for names in cases_of(register, rows).values() for case in names.values()}
    forms = {
        folded(person.name)
        for one in sheets.entries
        if one.document not in numbers
        for person in row_read(sheets, one).reading.persons
    }
    for form in sorted(forms):
        known.update(cases_with_form(register, [form]))
    return Standing(numbers, frozenset(known))


def filled(
    register: Register,
    sheets: Sheets,
    stands: Standing,
    pages: Iterable[tuple[int, CasePage]],
    number: Callable[[int], str],
) -> Returned:
    """The sheet with a row for each of these cases, behind the last row that holds anything. Raises
    an Unreadable, or NotEqual.
    """
    laid = sheets.laid[0]
    filler = CaseFiller(laid)
    cells: dict[str, list[NewCell]] = {one.name: [] for one in sheets.laid}
    said: list[str] = []
    for one, change in _decided(register, sheets, stands):
        cells.setdefault(one, []).append(change)
        said.append(f"{one}!{_address(change)}" if one else _address(change))
    like = max((record.row for record in laid.table.records), default=0)
    row = max((cell.row for cell in laid.table.sheet.cells), default=0)
    added: dict[int, int] = {}
    for case, page in pages:
        row += 1
        added[row] = case
        cells[laid.name] += [
            NewCell(row, found.column, found.kind, found.words, like)
            for found in filler.cells(number(case), page)
        ]
    made = written(sheets.data, sheets.document.name, cells)
    _prove(sheets.book, made, cells, sheets.document.name)
    return Returned(made.data, added, tuple(said), made.neutralised)


def _address(one: NewCell) -> str:
    from habeas.text.sheets.grid import letters_of  # noqa: PLC0415 - a word of it

    return f"{letters_of(one.column)}{one.row} {'corrected' if one.words else 'emptied'}"


def _decided(register: Register, sheets: Sheets, stands: Standing) -> Iterable[tuple[str, NewCell]]:
    """Cells whose claims were corrected, rejected or refuted."""
    from habeas.register.sheets import decided_rows  # noqa: PLC0415 - only where there is one

    numbers = {number: document for document, number in stands.held.items()}
    found = decided_rows(register, numbers)
    entries = {one.document: one for one in sheets.entries}
    fillers = {laid.name: CaseFiller(laid) for laid in sheets.laid}
    for number, (gone, corrected) in found.items():
        entry = entries[numbers[number]]
        one = row_read(sheets, entry)
        filler = fillers[entry.laid.name]
        changes = _changes(entry, one, filler, gone, corrected)
        yield from ((entry.laid.name, cell) for cell in changes)


def _changes(
    entry: Entry,
    one: OneRow,
    filler: CaseFiller,
    gone: frozenset[str],
    corrected: Mapping[str, Mapping[str, str]],
) -> Iterable[NewCell]:
    claims = one.reading.claims
    by_place: dict[tuple[int, int], list[str]] = {}
    for claim in claims:
        by_place.setdefault((claim.quote.start, claim.quote.end), []).append(claim.id)
    for cell in one.row.cells:
        ids = [
            claim.id for claim in claims
            if cell.start <= claim.quote.start and claim.quote.end <= cell.end
        ]  # fmt: skip
        role = entry.laid.columns.of(cell.heading)
        if not ids or role is None or role.role == "name":
            continue
        row, column = entry.record.row, cell.cell.column
        if all(one_id in gone for one_id in ids):
            yield NewCell(row, column, "text", "")
            continue
        told = [corrected[i] for i in ids if i in corrected]
        words = _correction(told, role.role) if told else None
        if words is not None:
            day = cell.cell.kind == "day" and role.role in DATES and len(words) == 10
            if role.role in DATES and not day:
                words = filler.date_in(cell.heading, words)
            yield NewCell(row, column, "day" if day else "text", words)


def _correction(told: list[Mapping[str, str]], role: str) -> str | None:
    """What a cell says once its claim was corrected; None where the correction is of something that
    the cell does not hold.
    """
    fields = told[0]
    if role in DATES:
        return fields.get("date")
    slots = {"facility": "facility", "last_facility": "facility", "charge": "charge"}
    return fields.get(slots.get(role, "value"))


def _prove(book: Book, made: Written, cells: Mapping[str, list[NewCell]], name: str) -> None:
    """Read what was written: every cell is as it was, or as it was asked to be. Raises NotEqual."""
    after = open_book(made.data, name)
    asked = {
        (sheet, one.row, one.column): one for sheet, some in cells.items() for one in some
    }  # fmt: skip
    was = {(s.name, c.row, c.column): c for s in book.sheets for c in s.cells}
    now = {(s.name, c.row, c.column): c for s in after.sheets for c in s.cells}
    harmless = Counter(made.neutralised)
    for place, cell in was.items():
        if place in asked:
            continue
        other = now.get(place)
        if other is None:
            raise NotEqual
        same = (cell.kind, cell.value, cell.format, cell.comment) == (
            other.kind, other.value, other.format, other.comment,
        )  # fmt: skip
        if not (same and cell.formula == other.formula) and not harmless:
            raise NotEqual
        if not same and other.shown != f"'{cell.shown}":
            raise NotEqual
    if set(now) - set(was) - set(asked):
        raise NotEqual


def exported_rows(again: Sheets, made: Returned) -> dict[str, int]:
    """The document that each added row would be if it came back, with its case; ``again`` is what
    was written, laid out anew.
    """
    name = again.laid[0].name
    return {
        one.document: made.added[one.record.row]
        for one in again.entries
        if one.laid.name == name and one.record.row in made.added
    }
