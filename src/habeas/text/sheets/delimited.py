"""Text tables (CSV, TSV): which encoding, which delimiter, and the cells.

The delimiter is the one of ``, ; tab |`` under which most rows have the same number of cells, more
than one. Quotes follow RFC 4180: a quote inside quotes is doubled.
"""

from __future__ import annotations

import contextlib
import csv
import io
import re
from collections import Counter
from dataclasses import replace

from habeas.records.document import Completeness
from habeas.text import limits
from habeas.text.encoding import Decoded, decode, doubted
from habeas.text.errors import TooMuch
from habeas.text.sheets.grid import Book, Cell, Sheet

_DELIMITERS = ",;\t|"
_LOOKED_AT = 200
csv.field_size_limit(10_000_000)


_HEADINGS = re.compile(
    "姓名|日期|编号|編號|序号|性别|性別|地点|地點|时间|時間|罪名|刑期|备注|備註|이름|氏名"
)
_ASIAN = ("gb18030", "big5hkscs", "cp949", "shift_jis")


def decoded(data: bytes, name: str) -> Decoded:
    """The characters of a text table. A short table says too little to guess its encoding by: one
    under which usual headings stand in its first line is preferred. Raises EmptyDocument, NotText
    or Undecodable.
    """
    found = decode(data, name, html=False)
    assert found is not None
    if not found.guessed:
        return found
    for encoding in _ASIAN:
        first = data[:2000].decode(encoding, "replace").split("\n")[0]
        if _HEADINGS.search(first):
            with contextlib.suppress(UnicodeDecodeError):
                return replace(found, characters=data.decode(encoding), encoding=encoding)
    return found


def book(data: bytes, name: str) -> Book:
    """The cells of a text table: all of them words. Raises what :func:`decoded` raises, TooMuch."""
    text = decoded(data, name)
    if len(text.characters) > limits.TEXT_CHARACTERS:
        raise TooMuch(name, f"more than {limits.TEXT_CHARACTERS:,} characters")
    delimiter = delimiter_of(text.characters)
    doubts = [*doubted(Completeness(), text).unread]
    cells: list[Cell] = []
    beyond = 0
    for row, values in enumerate(rows(text.characters, delimiter), 1):
        if row > limits.SHEET_ROWS:
            beyond += 1
            continue
        for column, words in enumerate(values, 1):
            if words.strip() and column <= limits.SHEET_COLUMNS:
                cells.append(Cell(row, column, "text", words, words))
        if len(values) > limits.SHEET_COLUMNS:
            beyond += 1
    if len(cells) > limits.SHEET_CELLS:
        raise TooMuch(name, f"more than {limits.SHEET_CELLS:,} cells")
    if beyond:
        doubts.append(f"cells beyond row {limits.SHEET_ROWS:,} or column {limits.SHEET_COLUMNS:,}")
    dialect = (
        ("delimiter", delimiter), ("encoding", text.encoding), ("mark", str(text.mark)),
        ("break", "\r\n" if "\r\n" in text.characters else "\n"),
    )  # fmt: skip
    return Book("csv", (Sheet("", tuple(cells)),), 1900, tuple(doubts), (), dialect)


def rows(characters: str, delimiter: str) -> list[list[str]]:
    """The rows of a text table; a quote that is never closed takes in the rest, as it says."""
    plain = characters.replace("\x00", "")
    return list(csv.reader(io.StringIO(plain, newline=""), delimiter=delimiter))


def delimiter_of(characters: str) -> str:
    """The delimiter; a comma where nothing tells."""
    best = (0.0, 0, ",")
    for place, delimiter in enumerate(_DELIMITERS):
        told = [row for row in rows(characters[:200_000], delimiter)[:_LOOKED_AT] if any(row)]
        lengths = Counter(len(row) for row in told)
        lengths.pop(1, None)
        if lengths:
            size, count = lengths.most_common(1)[0]
            best = max(best, (count + min(size, 50) / 100, -place, delimiter))
    return best[2]
