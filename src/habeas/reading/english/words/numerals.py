"""English numerals: "five", "twenty-one", "1,000", "two and a half", "one thousand"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.reading.english.words.tokens import Token

UNITS = {
    "zero": 0, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
DAYS_IN_WORDS = {
    **ORDINALS,
    "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "thirty-first": 31,
    **{f"twenty-{word}": 20 + n for word, n in ORDINALS.items() if n < 10},
}  # fmt: skip
"""The days of a month as a speaker says them: "the twenty-sixth of November"."""


def _either(words: Iterable[str]) -> str:
    """An alternation of words, the longest first, in groups by their first letter.

    The first letter is compared by itself and in either case, so that a place in a text where no
    word begins costs one look for each letter and not one for each word.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"(?-i:[{first}{first.upper()}{'ſ' * (first == 's')}])(?:{'|'.join(rest)})"
        for first, rest in groups.items()
    )


_WORD = _either([*(UNITS.keys() - {"a", "an"}), *SCALES])
_SCALE = _either(SCALES)
_MORE = rf"(?:(?:[ -](?>(?<=ty[ -])|(?<=hundred[ -]|housand[ -]|million[ -])|(?={_SCALE}))|(?<=hundred|housand)[ -]and[ -])(?:{_WORD}))*(?![a-z])"
"""What a number in words goes on with: "twenty four", "two hundred and six"; "the other two four years each" counts four."""
NUMERAL = (
    r"(?:(?=\d)(?:\d+(?:[ -]1/2|½)|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?!\.?\d))"
    rf"|(?:{_WORD}|(?-i:[aA])n?[ -](?:{_SCALE})){_MORE}"
    rf"|(?-i:[aA])n?(?![a-z])(?![ -](?:{_WORD})\b))"
)
"""A pattern for a number in figures or words, to be used with re.IGNORECASE."""

_SPLIT = re.compile(r"[\s-]+")
_HALVED = re.compile(r"(\d+)(?:[ -]1/2|½)")
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_NUMBER_WORDS = {*UNITS, *SCALES, "and"}


_NOTHING = frozenset(("zero", "and"))
_MOST = 10**12
"""A greater number counts nothing that is told of people: it is read as none."""
_LIVED = 50_000
"""More days than anybody has; more of them, or of anything longer, leave the calendar."""


@lru_cache(maxsize=4096)
def number(words: str) -> float | None:
    """The value of a numeral ("twenty-one" is 21, "1,500" is 1500); None when it is none: "a one" is not."""
    value = _value(words)
    return value if value is None or value <= _MOST else None


def so_many(words: str) -> float | None:
    """How many days, weeks, months or years a numeral counts; None where nobody lives through so many."""
    value = number(words)
    return value if value is None or value <= _LIVED else None


def _value(words: str) -> float | None:
    if words.isalpha():
        low = words.lower()
        one = UNITS.get(low) or SCALES.get(low)
        return float(one) if one else 0.0 if low in _NOTHING else None
    bare = words.lower().replace(",", "").strip()
    if not bare[:1].isdigit() and _SPLIT.split(bare, 1)[0] not in _NUMBER_WORDS:
        return None
    if bare.endswith(("½", "2")) and (half := _HALVED.fullmatch(bare)):
        return float(half[1]) + 0.5
    if _FIGURES.fullmatch(bare):
        return float(bare)
    total, current = 0, 0
    parts = _SPLIT.split(bare)
    if len(parts) > 1 and parts[0] in {"a", "an"} and parts[1] not in SCALES:
        return None
    for part in parts:
        if part == "and":
            continue
        if part in UNITS:
            current += UNITS[part]
        elif part in SCALES:
            scale = SCALES[part]
            current = (current or 1) * scale
            if scale >= 1000:
                total, current = total + current, 0
        else:
            return None
    return float(min(total + current, _MOST + 1))


_ESTIMATES = {
    ("at", "least"),
    ("at", "most"),
    ("more", "than"),
    ("fewer", "than"),
    ("less", "than"),
}


def estimates(tokens: Sequence[Token], i: int) -> int:
    """ "At least five journalists", "more than forty officers": how many words only estimate."""
    after = tokens[i + 2].low if i + 2 < len(tokens) else ""
    counts = (
        after in UNITS or after[:1].isdigit() or after.endswith("y") or after.split("-")[0] in UNITS
    )
    return 2 if counts and (tokens[i].low, tokens[i + 1].low) in _ESTIMATES else 0
