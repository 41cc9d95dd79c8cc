"""How many people the words of a group count: "the pair", "all three men", "both"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.numerals import SCALES, UNITS, number

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZES = {
    **{word: value for word, value in {**UNITS, **SCALES}.items() if value >= 2},
    **dict.fromkeys(("both", "pair", "couple", "duo", "spouses", "neither", "either"), 2),
    "trio": 3,
}


def cardinality(words: Sequence[str]) -> int | None:
    """How many a group word counts: "the pair" two, "all three men" three, "they" unknown."""
    for word in words:
        if word in _SIZES:
            return _SIZES[word]
        if word.isalpha() and word.islower():
            continue
        year = len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"}
        value = None if year else number(word)  # a year counts nobody
        if value and value >= 2 and value == int(value):
            return int(value)
    return None
