"""A row as a document of its own: its bytes, its reading text, and where each cell stands in it.

The bytes hold headings and cells, and no place: a row that moves in its sheet is the same row. In the
reading text each cell stands behind its heading, traced to the cell of the sheet (``Cases!C7``).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.records.document import Document, Mask, Place, Run, Text, Trace

if TYPE_CHECKING:
    from habeas.reading.sheets.layout import Record, Table
    from habeas.text.sheets.grid import Cell

MEDIA_TYPE = "application/x-habeas-row+json"
LAYER = "sheet/1"
"""The version of the reading text of a row."""


@dataclass(frozen=True, slots=True)
class RowCell:
    """A cell of a row, and its characters in the reading text."""

    heading: str
    cell: Cell
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet as a document."""

    number: int
    data: bytes
    document: Document
    text: Text
    cells: tuple[RowCell, ...]


def row_of(table: Table, record: Record, *, file: str, part_of: str, whose: str, jail: str) -> Row:
    """A record of a table as a document; ``file`` is the name of the spreadsheet, ``part_of`` its
    document, ``whose`` the partner whose list it is (empty: our own).
    """
    headings = {column.number: column for column in table.columns}
    cells = [(headings[number], cell) for number, cell in record.cells.items()]
    data = bytes_of(table, record, whose)
    identity = hashlib.sha256(data).hexdigest()
    sheet = table.sheet.name
    parts: list[str] = []
    runs: list[Run] = []
    masks: list[Mask] = []
    placed: list[RowCell] = []
    at, before = 0, ""
    for column, cell in cells:
        place = f"{sheet}!{cell.address}" if sheet else cell.address
        head = (
            (f"{sheet}!{column.address}" if sheet else column.address) if column.address else place
        )
        label = f"{before}{column.heading or column_name(column.number)}: "
        start = at + len(label)
        end = start + len(cell.shown)
        runs.append(Run(at, start, Place(0, len(column.heading), head), False))
        runs.append(Run(start, end, Place(0, len(cell.shown), place), False))
        masks.append(Mask(at, start, "label"))
        parts += [label, cell.shown]
        placed.append(RowCell(column.heading, cell, start, end))
        at, before = end, "\n"
        if cell.comment:
            note = f" [{cell.comment}]"
            at += len(note)
            runs.append(Run(end, at, Place(0, len(cell.shown), place), False))
            masks.append(Mask(end, at, "comment"))
            parts.append(note)
    text = Text(identity, LAYER, "".join(parts), Trace(tuple(runs)), masks=tuple(masks), jail=jail)
    where = f"{sheet}, row {record.row}" if sheet else f"row {record.row}"
    document = Document(
        identity, f"{file} › {where}", MEDIA_TYPE, publisher=whose or None, part_of=part_of
    )
    return Row(record.row, data, document, text, tuple(placed))


def column_name(number: int) -> str:
    """What a column without a heading is called."""
    from habeas.text.sheets.grid import letters_of  # noqa: PLC0415 - rare

    return f"column {letters_of(number)}"


def bytes_of(table: Table, record: Record, whose: str) -> bytes:
    """The bytes of the document that a record is."""
    headings = {column.number: column.heading for column in table.columns}
    told = {
        "row": 1,
        "of": whose,
        "cells": [
            [headings[number], cell.shown, cell.kind, cell.value, cell.formula, cell.comment]
            for number, cell in record.cells.items()
        ],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
