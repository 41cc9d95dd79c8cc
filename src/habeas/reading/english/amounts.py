"""Durations, day counts, money and head counts, in one pass over a sentence.

Ranked as the grammar of values asks: a term of a penalty, then a count of days, then money, then
other durations, then plain numbers. Months are ``years x 12 + months``; a range is ``21-24``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.reading.english.numerals import NUMERAL, number

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Duration:
    """A span of time: ``months`` (a number or a range), or ``days`` when given in days or weeks."""

    start: int
    end: int
    months: int | str | None
    days: int | str | None
    words: str
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money, in the document's own words."""

    start: int
    end: int
    words: str


_N = rf"(?:{NUMERAL})"
_HALF = r"(?:\s+and\s+a\s+half|\s*½)"
_YEAR_WORD = r"(?:[\s-]+years?[’']?|(?<=\d)\s?(?:yrs?\b\.?|y\.))"
_MONTH_WORD = r"(?:[\s-]+months?[’']?|(?<=\d)\s?(?:mths?\b\.?|mos?\.|m\.))"
_YEARS = rf"(?P<y>{_N})(?P<yh>{_HALF})?{_YEAR_WORD}"
_MONTHS = rf"(?P<m>{_N})(?P<mh>{_HALF})?{_MONTH_WORD}"
_NUMBER = re.compile(_N, re.IGNORECASE)
_LIST = re.compile(
    rf"\b(?P<list>{_N}(?:,\s+{_N})*,?\s+and\s+{_N})[\s-]+(?P<unit>years?|months?)\b", re.IGNORECASE
)
_RANGE = re.compile(
    rf"\b(?:between\s+|from\s+)?(?P<y1>{_N})(?:\s+years?(?:\s+and\s+(?P<m1>{_N})\s+months?)?)?"
    rf"(?:\s+(?:to|and|or)\s+|\s*–\s*|(?<=\d)-)(?P<y2>{_N})(?P<h2>{_HALF})?[\s-]+years?\b(?:\s+and\s+(?P<m2>{_N})\s+months?)?",
    re.IGNORECASE,
)
_MONTH_RANGE = re.compile(
    rf"\b(?:between\s+)?(?P<m1>{_N})(?:\s+months?)?(?:\s+(?:to|and)\s+|\s*–\s*|(?<=\d)-)(?:(?P<m2>{_N})[\s-]+months?|(?P<y2>{_N})[\s-]+years?)\b",
    re.IGNORECASE,
)
_TERM = re.compile(
    rf"\b(?:{_YEARS}(?:(?:,|\s+and|,\s+and)?\s+(?P<ym>{_N}){_MONTH_WORD})?(?P<tail_half>\s+and\s+a\s+half)?|(?:{_MONTHS}))"
    rf"(?:(?:,|\s+and)?\s+(?P<d>{_N})\s+days?)?",
    re.IGNORECASE,
)
_HALF_YEAR = re.compile(
    r"\b(?P<n>half\s+a\s+year|a\s+year\s+and\s+a\s+half|(?:a\s+|one\s+)?decade)\b", re.IGNORECASE
)
_DAYS = re.compile(
    rf"\b(?P<more>(?:more\s+than|over|some|at\s+least|nearly|almost|about|around|exactly)\s+)?(?P<n>{_N})[\s-]+(?P<unit>days?|weeks?|nights?)\b(?!\s+(?:ago|later|earlier|before))",
    re.IGNORECASE,
)
_CODES = "USD|EUR|GBP|HKD|CNY|RMB|HK\\$|US\\$|A\\$|NT\\$|S\\$|\\$|€|£|¥|₹|Rs\\.?"
_NAMES = (
    r"(?:(?:US|Hong\s+Kong|New\s+Taiwan|Singapore|Canadian|Australian)\s+)?(?:yuan|renminbi|dollars?|euros?"
    r"|pounds?|roubles?|rubles?|rupees?|birr|dong|kyats?|rials?|tomans?|dinars?|dirhams?|riyals?|baht|lira"
    r"|bol[ií]vares|pesos?|manats?|tenge|somoni|hryvnias?|shillings?|francs?|naira|riel|basic\s+units?|base\s+values?)"
)
_MONEY = re.compile(
    rf"(?:(?:{_CODES})\s?\d[\d,.]*\d?(?:\s?(?:million|billion|thousand|lakh|crore|m|bn|k)\b)?"
    rf"|(?:between\s+)?{_N}(?:\s+(?:to|and)\s+{_N})?(?:\s+(?:million|billion|thousand|hundred|crore|lakh))?\s+(?:Belarusian\s+|Turkish\s+|Egyptian\s+|Iranian\s+|Indian\s+|Bahraini\s+|Tunisian\s+)?{_NAMES}\b)",
    re.IGNORECASE,
)


_CURRENCY = re.compile(rf"{_CODES}|{_NAMES}", re.IGNORECASE)
_SPAN = re.compile(
    r"year|month|day|week|night|decade|(?<=\d)\s?(?:yr|y\.|mth|mo|m\.)", re.IGNORECASE
)
"""What every span of time is worded with: a sentence without it is not searched for one."""


def money(characters: str, start: int, end: int) -> Iterator[Money]:
    """The amounts of money in a stretch of text."""
    if not _CURRENCY.search(characters, start, end):
        return
    for match in _MONEY.finditer(characters, start, end):
        yield Money(match.start(), match.end(), match.group().strip())


def durations(characters: str, start: int, end: int) -> Iterator[Duration]:
    """The durations in a stretch of text, longest first at each place."""
    if not _SPAN.search(characters, start, end):
        return
    taken: list[tuple[int, int]] = []
    found: list[Duration] = []

    def free(one: int, two: int) -> bool:
        return not any(one < b and a < two for a, b in taken)

    for match in _LIST.finditer(characters, start, end):
        if _distributes(characters, match, end):
            found.extend(_listed(match))
            taken.append(match.span())
    for match in _RANGE.finditer(characters, start, end):
        made = _ranged(match)
        if made and free(*match.span()):
            found.append(made)
            taken.append(match.span())
    for match in _MONTH_RANGE.finditer(characters, start, end):
        if free(*match.span()):
            low = number(match["m1"]) or 0
            high = number(match["m2"]) if match["m2"] else 12 * (number(match["y2"]) or 0)
            if high and low < high:
                found.append(
                    Duration(*match.span(), f"{int(low)}-{int(high)}", None, match.group())
                )
                taken.append(match.span())
    for match in _TERM.finditer(characters, start, end):
        made = _term(characters, match)
        if made and free(*match.span()):
            found.append(made)
            taken.append(match.span())
    for match in _HALF_YEAR.finditer(characters, start, end):
        if free(*match.span()):
            words = " ".join(match["n"].lower().split())
            months = {"half a year": 6, "a year and a half": 18}.get(words, 120)
            found.append(Duration(*match.span(), months, None, match.group()))
            taken.append(match.span())
    for match in _DAYS.finditer(characters, start, end):
        if free(*match.span()):
            found.append(_days(match))
            taken.append(match.span())
    yield from sorted(found, key=lambda one: one.start)


def _distributes(characters: str, match: re.Match[str], end: int) -> bool:
    """Whether "four and three years" gives one term each: it says so, or it is no range."""
    around = characters[max(match.start() - 40, 0) : min(end, match.end() + 60)]
    if "respectively" in around:
        return True
    values = [number(one.group()) or 0 for one in _NUMBER.finditer(match["list"])]
    return len(values) > 2 or values != sorted(values)


def _listed(match: re.Match[str]) -> Iterator[Duration]:
    """The terms of a distributed list, each at its own number."""
    factor = 12 if match["unit"].lower().startswith("year") else 1
    numbers = list(_NUMBER.finditer(match["list"]))
    for index, one in enumerate(numbers):
        start = match.start("list") + one.start()
        last = index == len(numbers) - 1
        end = match.end() if last else match.start("list") + one.end()
        yield Duration(start, end, int(factor * (number(one.group()) or 0)), None, one.group())


def _ranged(match: re.Match[str]) -> Duration | None:
    low, high = number(match["y1"]), number(match["y2"])
    if low is None or high is None:
        return None
    one = 12 * low + (number(match["m1"]) or 0 if match["m1"] else 0)
    two = 12 * high + (6 if match["h2"] else 0) + (number(match["m2"]) or 0 if match["m2"] else 0)
    if not one < two:
        return None
    return Duration(*match.span(), f"{int(one)}-{int(two)}", None, match.group())


def _term(characters: str, match: re.Match[str]) -> Duration | None:
    months = 0.0
    if match["y"]:
        years = number(match["y"])
        if years is None:
            return None
        months += 12 * years + (6 if match["yh"] or match["tail_half"] else 0)
        if match["ym"]:
            months += number(match["ym"]) or 0
    elif match["m"]:
        months += (number(match["m"]) or 0) + (0.5 if match["mh"] else 0)
    if match["d"]:
        days = int(number(match["d"]) or 0)
    else:
        days = None
    words = match.group()
    adjective = "-year" in words.lower() or "-month" in words.lower()
    end = match.end()
    del characters
    if months != int(months):
        return Duration(match.start(), end, str(months), days, words, adjective)
    return Duration(match.start(), end, int(months), days, words, adjective)


def _days(match: re.Match[str]) -> Duration:
    count = int(number(match["n"]) or 0) * (7 if match["unit"].lower().startswith("week") else 1)
    more = (match["more"] or "").strip().lower()
    days: int | str = f"{count}+" if more in {"more than", "over", "at least"} else count
    adjective = "-" in match.group()[len(match["n"]) :]
    return Duration(match.start(), match.end(), None, days, match.group(), adjective)
