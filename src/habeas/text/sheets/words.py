"""A spreadsheet as a reading text: its rows as lines, its cells between tabs, each by its name.

This is for a spreadsheet that comes as a document (attached to a message, given to be read); as a
list of cases it is imported row by row. Hidden sheets, rows and columns are set apart.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from habeas.records.document import Place
from habeas.text.assembly import Assembly
from habeas.text.opened import Opened
from habeas.text.sheets import xlsx
from habeas.text.sheets.opening import MEDIA_TYPES, counted_twice

if TYPE_CHECKING:
    from habeas.text.sheets.grid import Cell, Sheet

_MOST_TABS = 1000


def opened(data: bytes, name: str) -> Opened:
    """An XLSX file. Raises what :func:`habeas.text.sheets.xlsx.book` raises."""
    book = xlsx.book(data, name)
    made = Assembly()
    for sheet in book.sheets:
        if made.length and sheet.cells:
            made.pause("\n\n")
        _sheet(made, sheet)
    _comments(
        made, [(sheet, cell) for sheet in book.sheets for cell in sheet.cells if cell.comment]
    )
    for doubt in (*book.doubts, *book.named, *counted_twice(book, data)):
        made.doubt(doubt)
    return Opened(MEDIA_TYPES[book.form], made.done())


def _sheet(made: Assembly, sheet: Sheet) -> None:
    for row, cells in groupby(sheet.cells, lambda cell: cell.row):
        column = 1
        first = True
        for cell in cells:
            if first:
                made.pause("" if row == sheet.cells[0].row else "\n")
                first = False
            made.pause("\t" * min(cell.column - column, _MOST_TABS))
            column = cell.column
            apart = sheet.hidden or row in sheet.hidden_rows or column in sheet.hidden_columns
            made.add(cell.shown, _place(sheet, cell), kind="hidden" if apart else "")


def _comments(made: Assembly, noted: list[tuple[Sheet, Cell]]) -> None:
    for number, (sheet, cell) in enumerate(noted, 1):
        made.pause("\n\n")
        made.label(f"[comment {number}] ")
        made.add(cell.comment, _place(sheet, cell), kind="comment")


def _place(sheet: Sheet, cell: Cell) -> Place:
    return Place(0, len(cell.shown.encode("utf-8", "replace")), f"{sheet.name}!{cell.address}")
