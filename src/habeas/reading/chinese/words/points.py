"""Years, months, days and seasons in ISO form."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.numerals import number, year

if TYPE_CHECKING:
    import re

SEASONS = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 2)}


def told_year(match: re.Match[str]) -> int | None:
    """The year that a date words: of the Common Era, of the Republic, or in two digits."""
    if match["roc"]:
        n = 1 if match["roc"] == "元" else number(match["roc"])
        return None if n is None else n + 1911
    if match["taiwan"]:
        return int(match["taiwan"]) + 1911
    if match["short"]:
        n = int(match["short"])
        return 2000 + n if n < 70 else 1900 + n
    return year(match["year"])


def numbered(words: str | None) -> int | None:
    """The number in a part of a date, None for nothing."""
    return None if not words else number(words)


def point(y: int, month: int | None, day: int | None) -> str | None:
    """A year, month or day in ISO form, None for a day that there is not."""
    if month is None:
        return f"{y:04d}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{y:04d}-{month:02d}"
    if not 1 <= day <= monthrange(y, month)[1]:
        return None
    return f"{y:04d}-{month:02d}-{day:02d}"


def season(y: int, season: str) -> str:
    """The three months of a season."""
    first, last = SEASONS[season]
    return f"{y}-{first:02d}/{y + (last < first)}-{last:02d}"
