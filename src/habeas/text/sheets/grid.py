"""A spreadsheet as cells: what each shows, what it holds, and where it stands.

A book is read in the jail and crosses its border as JSON; :func:`understood` checks what comes.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from habeas.records.record import record

KINDS = frozenset("text number day month year time truth error".split())
"""What a cell holds. A date is a ``day``, ``month`` or ``year``: as fine as its format shows it."""
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


class BadGrid(ValueError):
    """A book that is not what a reader writes."""


@record
class Cell:
    """One cell that is not empty; ``row`` and ``column`` count from 1.

    ``shown`` are the words that the sheet shows. ``value`` is what it holds, written out: the date
    of a day or month in ISO form, a number with all its digits. ``format`` is its number format,
    ``formula`` what computes it (never computed here), ``comment`` what somebody noted beside it.
    """

    row: int
    column: int
    kind: str
    shown: str
    value: str
    format: str = ""
    formula: str = ""
    comment: str = ""

    @property
    def address(self) -> str:
        """Where it stands, as spreadsheets say it: ``B7``."""
        return f"{letters_of(self.column)}{self.row}"


Range = tuple[int, int, int, int]
"""First row, first column, last row, last column, all of them inside."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its cells by row and column, merged ranges, and what it hides."""

    name: str
    cells: tuple[Cell, ...]
    merged: tuple[Range, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Book:
    """A spreadsheet file. ``form`` is ``xlsx``, ``ods`` or ``csv``; ``epoch`` the year from which
    its serial dates count (1900 or 1904); ``doubts`` say what was not read, ``named`` what it holds
    beside cells (links, macros). ``dialect`` tells how a text is written: encoding, delimiter.
    ``extent`` is how many cells the largest sheet spans, blank and left out ones with it.
    """

    form: str
    sheets: tuple[Sheet, ...]
    epoch: int = 1900
    doubts: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    dialect: tuple[tuple[str, str], ...] = ()
    jail: str = ""
    extent: int = field(default=0, compare=False)


@lru_cache(maxsize=2_000)
def letters_of(column: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    made = ""
    while column:
        column, rest = divmod(column - 1, 26)
        made = chr(65 + rest) + made
    return made


def place_of(address: str) -> tuple[int, int] | None:
    """Row and column of an address such as ``B7``; None when it is none."""
    match = _ADDRESS.fullmatch(address)
    return (int(match[2]), column_of(match[1])) if match else None


@lru_cache(maxsize=20_000)
def column_of(letters: str) -> int:
    """The column of some letters: A is 1, AA is 27."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column


def range_of(words: str) -> Range | None:
    """The cells of a range such as ``A1:C2``; None when it is none."""
    first, _, last = words.partition(":")
    one, two = place_of(first), place_of(last or first)
    if one is None or two is None or two[0] < one[0] or two[1] < one[1]:
        return None
    return (*one, *two)


def written(book: Book) -> bytes:
    """A book as JSON."""
    sheets = [
        {
            "name": one.name,
            "hidden": one.hidden,
            "cells": [
                [c.row, c.column, c.kind, c.shown, c.value, c.format, c.formula, c.comment]
                for c in one.cells
            ],
            "merged": one.merged,
            "hidden_rows": sorted(one.hidden_rows),
            "hidden_columns": sorted(one.hidden_columns),
        }
        for one in book.sheets
    ]
    told = {"form": book.form, "epoch": book.epoch, "doubts": book.doubts, "named": book.named,
            "dialect": book.dialect, "sheets": sheets}  # fmt: skip
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def understood(data: bytes, jail: str) -> Book:
    """The book that :func:`written` wrote, checked. Raises BadGrid."""
    try:
        told = json.loads(data)
        return Book(
            _words(told["form"]), tuple(_sheet(one) for one in told["sheets"]),
            1904 if told["epoch"] == 1904 else 1900,
            tuple(_line(one) for one in told["doubts"]),
            tuple(_line(one) for one in told["named"]),
            tuple((_words(name), _words(value)) for name, value in told["dialect"]), jail,
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, RecursionError, AttributeError):
        raise BadGrid from None


def _sheet(told: dict[str, Any]) -> Sheet:
    cells = tuple(_cell(row) for row in told["cells"])
    at = (0, 0)
    for cell in cells:
        if (place := (cell.row, cell.column)) <= at:
            raise BadGrid
        at = place
    merged = tuple((int(a), int(b), int(c), int(d)) for a, b, c, d in told["merged"])
    return Sheet(
        _words(told["name"]), cells, merged, bool(told["hidden"]),
        frozenset(int(one) for one in told["hidden_rows"]),
        frozenset(int(one) for one in told["hidden_columns"]),
    )  # fmt: skip


def _cell(told: list[Any]) -> Cell:
    row, column, kind, shown, value, format_, formula, comment = told
    if not (type(row) is int and type(column) is int and row > 0 and column > 0):
        raise BadGrid
    if kind not in KINDS or not shown:
        raise BadGrid
    f"{shown}{value}{format_}{formula}{comment}".encode()  # proves that all are words
    return Cell(row, column, kind, shown, value, format_, formula, comment)


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise BadGrid
    return value


def _line(value: object) -> str:
    return " ".join(_words(value).split())[:300]
