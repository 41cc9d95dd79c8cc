"""Years, months, days and seasons in ISO form."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
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


def month_of_week(today: date, back: int) -> str | None:
    """ "上周": the month in which the whole of a week lies, so many weeks before."""
    monday = today - timedelta(today.weekday() + 7 * back)
    if monday.month != (monday + timedelta(6)).month:
        return None
    return f"{monday.year:04d}-{monday.month:02d}"


def weekday(today: date, which: str, word: str, *, to_come: bool) -> date:
    """The day of "上周四", "本周二", "周五": before today where nothing says that it is still to come."""
    wanted = "一二三四五六日".find(word.replace("天", "日"))
    day = today - timedelta(today.weekday()) + timedelta(wanted)
    if which.startswith("上上"):
        return day - timedelta(14)
    if which == "上":
        return day - timedelta(7)
    if which == "下":
        return day + timedelta(7)
    late = day > today and not (which and to_come)
    return day - timedelta(7) if late else day
