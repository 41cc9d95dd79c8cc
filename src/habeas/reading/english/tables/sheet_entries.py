"""Entries of a list of cases: a line "03 | X, "Y" | publisher", and its labels one behind the other.

"Arrested: 4 January 2022, by police. Charge: incitement. Held at: CC2. Notes: …": each label and its
words count as a line of a case sheet. "Same" takes the words of the entry before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.tables.rows import Cell, column_of
from habeas.reading.english.tables.sheet_labels import column_of_label

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL = re.compile(
    r"(?:^|(?<=[.;|)])\s+)(?:[-–•*]\s+)?(?P<label>[A-Z][A-Za-z][A-Za-z /()'’-]{0,32}?)\s*[:：]\s+(?=\S)"
)
_FREE = re.compile(
    r"^(?:notes?|remarks?|comments?|status|situation|health|update|further|other|information|background)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^\s*(?:(?:[Nn]o\.?|[Cc]ase)\s*)?\d{1,3}\s*(?:[|/]|[.)]\s*[|/]?)\s*(?P<name>[^|/]{3,60}?)\s*(?:[|]|\s/\s)\s*(?P<rest>[^\n]{2,120}?)\s*$"
)
_NAME = re.compile(
    r"^(?:(?:Ven|Dr|Mr|Ms|Mrs|Prof|Rev|Fr|Adv|Eng)\.?\s+)?(?P<name>[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'.-]*){1,4})"
    r"(?:\s*(?:,|\(|alias|aka)\s*[\"“]?(?P<alias>[A-Z@][\w .’'-]{1,30}?)[\"”)]*)?\s*$"
)
_SAME = re.compile(
    r"^(?:same|ditto|idem|as above|as no\.? ?\d+|same (?:charges?|court|date|day|place)?)\W*$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?P<whole>same (?P<what>place|date|day|court))\b", re.IGNORECASE)
_FEWEST = 2


def labels(line: str) -> list[tuple[str, int, int]]:
    """The labels of a line that opens with one or holds several, with the place of their words."""
    if ":" not in line and "：" not in line:
        return []
    found = [m for m in _LABEL.finditer(line) if _known(m["label"])]
    if not found or (len(found) < _FEWEST and found[0].start() > 0):
        return []
    ends = [m.start() for m in found[1:]] + [len(line)]
    return [
        (m["label"], m.end(), m.end() + len(line[m.end() : end].rstrip(" ;|")))
        for m, end in zip(found, ends, strict=True)
    ]


def _known(label: str) -> bool:
    return (
        column_of_label(label) is not None
        or bool(_FREE.match(label))
        or column_of(label) in {"arrested", "charge", "court", "sentence", "occupation"}
    )


def head(line: str, start: int) -> list[Cell]:
    """The cells of a line that opens an entry: name, other name, work; [] for any other line."""
    if "|" not in line and " / " not in line:
        return []
    match = _HEAD.match(line)
    named = _NAME.match(match["name"]) if match else None
    if match is None or named is None:
        return []
    at = start + match.start("name")
    cells = [_cell("name", at + named.start("name"), named["name"])]
    if named["alias"]:
        cells.append(_cell("alias", at + named.start("alias"), named["alias"]))
    work = re.split(r"\s*[|/]\s*", match["rest"])[0]
    if not work[:1].isdigit():
        cells.append(_cell("occupation", start + match.start("rest"), work))
    return cells


def _cell(column: str, start: int, words: str) -> Cell:
    return Cell(column, start, start + len(words), words)


def as_before(column: str, words: str, before: Sequence[Cell]) -> str:
    """What a cell says that repeats the entry before: "same", "5 January 2022, same place"."""
    other = next((c.words for c in before if c.column == column), None)
    if other is None:
        return words
    if _SAME.match(words):
        return other
    within = _WITHIN.search(words)
    if within is None:
        return words
    parts = re.split(r",\s+", other)
    dated = [p for p in parts if re.search(r"\b(?:19|20)\d\d\b", p)]
    if within["what"].lower() in {"date", "day"} and dated:
        return words.replace(within["whole"], dated[0])
    if within["what"].lower() == "place" and len(parts) > 1 and dated:
        return words.replace(within["whole"], parts[1])
    return words
