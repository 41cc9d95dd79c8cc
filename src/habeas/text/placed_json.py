"""JSON whose strings know where they stand in the source."""

from __future__ import annotations

import json
import re
from json import decoder, scanner
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2})?\\u[0-9a-fA-F]{4}|\\.|[^\\]+", re.DOTALL)
_LONE = re.compile("[\ud800-\udfff]")


class Words(str):
    """A string of the source: ``start`` and ``end`` are those of what stands between its quotes."""

    __slots__ = ("end", "start")
    start: int
    end: int


def parsed(source: str) -> Any:  # noqa: ANN401 - as JSON holds it
    """The value of a JSON text. Raises ValueError or RecursionError."""
    made = json.JSONDecoder()
    made.parse_string = _words  # type: ignore[attr-defined]
    made.scan_once = scanner.py_make_scanner(made)  # type: ignore[attr-defined]
    return made.decode(source)


def _words(source: str, start: int, strict: bool = True) -> tuple[Words, int]:  # noqa: FBT002 - as the parser calls it
    value, end = decoder.scanstring(source, start, strict)  # type: ignore[attr-defined]
    words = Words(_LONE.sub("\ufffd", value))
    words.start, words.end = start, end - 1
    return words, end


def pieces(source: str, words: Words) -> Iterator[tuple[str, int, int]]:
    """A string piece by piece: what it says, and where that stands; an escape is a piece."""
    for found in _PIECE.finditer(source, words.start, words.end):
        said = found[0]
        if said.startswith("\\"):
            said = _LONE.sub("\ufffd", str(json.loads(f'"{said}"')))
        yield said, found.start(), found.end()
