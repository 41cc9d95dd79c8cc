"""Text tables given back: the same bytes with lines added; written anew only where a cell changes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from habeas.text.sheets.delimited import decoded, delimiter_of, rows
from habeas.text.sheets.injection import acts_for_certain, harmless

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from habeas.text.sheets.writing import NewCell


def changed(
    data: bytes, name: str, cells: Mapping[str, Sequence[NewCell]]
) -> tuple[bytes, list[str]]:
    """The table with these cells, and what was made harmless."""
    text = decoded(data, name)
    delimiter = delimiter_of(text.characters)
    lines = rows(text.characters, delimiter)
    known = len(lines)
    said: list[str] = []
    anew = False
    for number, line in enumerate(lines, 1):
        for column, words in enumerate(line):
            if acts_for_certain(words):
                line[column] = harmless(words)
                said.append(f"row {number}, column {column + 1}")
                anew = True
    for one in cells.get("", ()):
        while len(lines) < one.row:
            lines.append([])
        line = lines[one.row - 1]
        anew = anew or one.row <= known
        line.extend([""] * (one.column - len(line)))
        line[one.column - 1] = harmless(one.words)
    widest = max((len(line) for line in lines[:known]), default=0)
    for line in lines[known:]:
        line.extend([""] * (widest - len(line)))
    breaks = "\r\n" if "\r\n" in text.characters else "\n"
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=breaks).writerows(
        lines if anew else lines[known:]
    )
    added = out.getvalue()
    mark = data[: text.mark]
    if anew:
        return mark + _encoded(added, text.encoding, said), said
    if not added:
        return data, said
    joint = "" if text.characters.endswith(("\n", "\r")) else breaks
    try:
        return data + (joint + added).encode(text.encoding), said
    except UnicodeEncodeError:
        return _encoded(text.characters + joint + added, text.encoding, said), said


def _encoded(words: str, encoding: str, said: list[str]) -> bytes:
    """In the encoding it came in; in UTF-8 with a mark where that has not all the letters."""
    try:
        return words.encode(encoding)
    except UnicodeEncodeError:
        said.append(f"written as UTF-8, since {encoding} has not all its letters")
        return b"\xef\xbb\xbf" + words.encode("utf-8", "replace")
