"""A stated length of time in its words, and the convention by which it fits two dates, if any does.

"1,000 days", "第1000天", "held for 16 months", "two years and nine months", "more than 500 days":
each is compared with what the dates give. Days fit elapsed or inclusive; months and years as
completed, rounded, or as months of the calendar. What fits in no way is said to fit in none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.clocks.calendar import add_months, elapsed, inclusive

if TYPE_CHECKING:
    from datetime import date

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_WORDS = {word: n for n, word in enumerate(_SMALL, 1)} | {"a": 1, "an": 1}
_UNITS = {
    "day": "day", "days": "day", "天": "day", "日": "day", "week": "week", "weeks": "week",
    "周": "week", "星期": "week", "month": "month", "months": "month", "个月": "month",
    "個月": "month", "year": "year", "years": "year", "年": "year",
}  # fmt: skip
_AMOUNT = re.compile(
    r"(?P<n>\d[\d,]*(?:\.5)?|(?<![a-z])(?:" + "|".join(_SMALL) + r"|an?))(?:st|nd|rd|th)?"
    r"(?P<half1> and a half)?(?:[ -]+(?:full|long|consecutive))?[ -]*"
    r"(?P<unit>days?|weeks?|months?|years?|天|日|周|星期|个月|個月|年)(?![a-z])"
    r"(?P<half2> and a half)?",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?:\bday\s+(?P<day>\d[\d,]*)|第\s*(?P<han>\d[\d,]*)\s*[天日])", re.IGNORECASE
)
_BARE = re.compile(r"\d[\d,]*")
_MORE = re.compile(
    r"\b(?:over|more than|at least|in excess of|exceed\w*|upwards of|longer than)\b|\d\s?\+|"
    r"超过|超過|已逾|逾|以上|多天|余天",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:nearly|almost|close to|approaching|just under|about to reach|less than)\b|将近|近",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|some|circa)\b|大约|约", re.IGNORECASE)
_HAN = re.compile("[零一二两三四五六七八九十百千]+")
_DIGITS = dict(zip("零一二两三四五六七八九", (0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_TENS = {"十": 10, "百": 100, "千": 1000}
_LONGEST = 120
"""Years beyond which a number with the sign for year is a date."""


@dataclass(frozen=True, slots=True)
class Length:
    """A stated length: days, and months of the calendar; ``bound`` is exact, more, less or about.

    ``ordinal`` says that it names a day ("day 1000"), of which the first is day 1 or day 0.
    """

    months: int = 0
    days: int = 0
    weeks: int = 0
    bound: str = "exact"
    ordinal: bool = False
    half_month: bool = False


def length_in(words: str) -> Length | None:
    """The first length of time in words; None when there is none."""
    words = _figures(words)
    bound = next(
        (name for name, form in (("less", _LESS), ("more", _MORE), ("about", _ABOUT))
         if form.search(words)),
        "exact",
    )  # fmt: skip
    if ordinal := _ORDINAL.search(words):
        return Length(days=_int(ordinal["day"] or ordinal["han"]), bound=bound, ordinal=True)
    sizes = {"day": 0.0, "week": 0.0, "month": 0.0, "year": 0.0}
    found = _together(words)
    for one in found:
        number = _number(one["n"]) + (0.5 if one["half1"] or one["half2"] else 0)
        sizes[_UNITS[one["unit"].casefold()]] += number
    if found:
        months = sizes["year"] * 12 + sizes["month"]
        return Length(
            int(months), int(sizes["day"]), int(sizes["week"]), bound,
            half_month=months != int(months),
        )  # fmt: skip
    bare = _BARE.search(words)
    return Length(days=_int(bare.group()), bound=bound) if bare else None


def _together(words: str) -> list[re.Match[str]]:
    """The amounts of one length: each larger than the next, with "and" or a comma between."""
    found: list[re.Match[str]] = []
    order = ("year", "month", "week", "day")
    for one in _AMOUNT.finditer(words):
        if _UNITS[one["unit"].casefold()] == "year" and _number(one["n"]) > _LONGEST:
            continue
        if found:
            between = words[found[-1].end() : one.start()].strip(" ,、").casefold()
            larger = order.index(_UNITS[found[-1]["unit"].casefold()])
            if between not in {"", "and", "又", "零"} or larger >= order.index(
                _UNITS[one["unit"].casefold()]
            ):
                break
        found.append(one)
    return found


def _int(written: str) -> int:
    return int(written.replace(",", ""))


def _number(written: str) -> float:
    low = written.casefold().replace(",", "")
    return float(low) if low[0].isdigit() else float(_WORDS[low])


def span(start: date, end: date) -> tuple[int, int]:
    """Whole months from one day to another, and the days left."""
    months = (end.year - start.year) * 12 + end.month - start.month
    while months > 0 and add_months(start, months) > end:
        months -= 1
    return months, elapsed(add_months(start, months), end)


def fits(length: Length, start: date, end: date) -> str | None:
    """The convention by which a length fits two dates; None when none does, or they run backwards.

    ``elapsed``, ``inclusive``, ``completed``, ``rounded``, ``calendar months``, ``at least``,
    ``nearly``, ``about``.
    """
    if end < start:
        return None
    if not length.months and not length.weeks:
        return _fits_days(length, start, end)
    if length.weeks and not length.months:
        weeks, rest = divmod(elapsed(start, end), 7)
        said = length.weeks
        return _rounded(said, weeks, share=rest / 7, bound=length.bound)
    months, rest = span(start, end)
    if length.days:
        if (months, rest) == (length.months, length.days):
            return "elapsed"
        past = span(start, end.fromordinal(end.toordinal() + 1))
        return "inclusive" if past == (length.months, length.days) else None
    if length.half_month:
        return "rounded" if months == length.months and 8 <= rest <= 22 else None
    found = _rounded(length.months, months, share=rest / 30, bound=length.bound)
    whole_years = length.months % 12 == 0 and length.months > 0
    if found is None and whole_years and length.bound == "exact":
        found = _years(length.months // 12, months)
    calendar_months = (end.year - start.year) * 12 + end.month - start.month
    if found is None and length.bound == "exact" and calendar_months == length.months:
        found = "calendar months"
    return found


def _fits_days(length: Length, start: date, end: date) -> str | None:
    gone = elapsed(start, end)
    if length.days == gone:
        return "elapsed"
    if length.days == inclusive(start, end):
        return "inclusive"
    if length.bound == "more":
        return "at least" if gone > length.days else None
    slack = max(3, length.days * 3 // 100)
    if length.bound == "less":
        return "nearly" if 0 < length.days - gone <= slack else None
    if length.bound == "about":
        return "about" if abs(gone - length.days) <= slack else None
    return None


def _rounded(said: int, whole: int, *, share: float, bound: str) -> str | None:
    """A number of weeks or months against the whole ones gone and the share of the next."""
    if bound == "more":
        return "at least" if whole >= said else None
    if bound == "less":
        return "nearly" if whole < said and said - whole <= max(1, said // 6) else None
    if said == whole:
        return "completed"
    if said == whole + 1 and share >= 0.5:
        return "rounded"
    return "about" if bound == "about" and abs(said - whole) <= max(1, said // 10) else None


def _years(said: int, months: int) -> str | None:
    """Years may be said when months more have gone, or when little of the last is left."""
    whole, rest = divmod(months, 12)
    if said == whole:
        return "completed"
    return "rounded" if said == whole + 1 and rest >= 9 else None


def _figures(words: str) -> str:
    """Numbers in Chinese characters in figures."""
    return _HAN.sub(lambda found: str(_value(found.group())), words)


def _value(han: str) -> int:
    total, digit = 0, 0
    for character in han:
        if character in _TENS:
            total, digit = total + (digit or 1) * _TENS[character], 0
        else:
            digit = _DIGITS[character]
    return total + digit
