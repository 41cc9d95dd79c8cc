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
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


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


class RowsOf:
    """The rows of one table as documents. ``file`` is the name of the spreadsheet, ``part_of`` its
    document, ``whose`` the partner whose list it is (empty: our own).
    """

    def __init__(self, table: Table, *, file: str, part_of: str, whose: str, jail: str) -> None:
        self._file, self._part_of, self._whose, self._jail = file, part_of, whose, jail
        self._sheet = table.sheet.name
        self._columns = {
            one.number: _Heading(
                one.heading, f"{one.heading or column_name(one.number)}: ",
                Place(0, len(one.heading), self._at(one.address)) if one.address else None,
            )
            for one in table.columns
        }  # fmt: skip

    def _at(self, address: str) -> str:
        return f"{self._sheet}!{address}" if self._sheet else address

    def bytes_of(self, record: Record) -> bytes:
        """The bytes of the document that a record is."""
        columns = self._columns
        told = {
            "row": 1,
            "of": self._whose,
            "cells": [
                [columns[at].words, cell.shown, cell.kind, cell.value, cell.formula, cell.comment]
                for at, cell in record.cells.items()
            ],
        }
        return _written(told).encode("utf-8", "replace")

    def row(self, record: Record) -> Row:
        """A record as a document."""
        data = self.bytes_of(record)
        identity = hashlib.sha256(data).hexdigest()
        parts: list[str] = []
        runs: list[Run] = []
        masks: list[Mask] = []
        placed: list[RowCell] = []
        at, before = 0, ""
        for number, cell in record.cells.items():
            heading = self._columns[number]
            place = Place(0, len(cell.shown), self._at(cell.address))
            label = before + heading.label
            start = at + len(label)
            end = start + len(cell.shown)
            head = heading.place or Place(0, len(heading.words), place.part)
            runs += (Run(at, start, head, False), Run(start, end, place, False))
            masks.append(Mask(at, start, "label"))
            parts += (label, cell.shown)
            placed.append(RowCell(heading.words, cell, start, end))
            at, before = end, "\n"
            if cell.comment:
                note = f" [{cell.comment}]"
                at += len(note)
                runs.append(Run(end, at, place, False))
                masks.append(Mask(end, at, "comment"))
                parts.append(note)
        text = Text(
            identity, LAYER, "".join(parts), Trace(tuple(runs)), masks=tuple(masks), jail=self._jail
        )
        where = f"{self._sheet}, row {record.row}" if self._sheet else f"row {record.row}"
        document = Document(
            identity, f"{self._file} › {where}", MEDIA_TYPE, publisher=self._whose or None,
            part_of=self._part_of,
        )  # fmt: skip
        return Row(record.row, data, document, text, tuple(placed))


@dataclass(frozen=True, slots=True)
class _Heading:
    """The words of a heading, how it stands before a cell, and its place (None: it has none)."""

    words: str
    label: str
    place: Place | None


def column_name(number: int) -> str:
    """What a column without a heading is called."""
    from habeas.text.sheets.grid import letters_of  # noqa: PLC0415 - rare

    return f"column {letters_of(number)}"
