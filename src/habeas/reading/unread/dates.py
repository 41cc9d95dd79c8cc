"""Dates in languages without a reader, in the digits of any script; never a guess.

A date is read where its numbers or its month name say which part is which. 03/04/2024 may be two
days: both are given. A day and month without a year give no date, and neither does a calendar that
is not ours.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from habeas.reading.unread.tables import Table, alternation, calendars, numbered, table_for
from habeas.records.errors import BadDate
from habeas.records.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.unread.taken import Taken

_SPACE = r"(?:[^\S\n]|\n(?![^\S\n]*\n)|[\u200b\u200e\u200f])"
_FIRST_YEAR, _LAST_YEAR = 1500, 2199
_BUDDHIST = range(2400, 2700)
_REACH = 48
"""How far before a month name its day and year may stand."""
_APART = r"(?P<s>[./-])[ \u00a0]?"
_SAME = r"(?P=s)[ \u00a0]?"
_FROM, _TO = r"(?<![\d./-])", r"(?!\d|[./-]\d)"
_DAY_OR_MONTH_FIRST = re.compile(
    rf"{_FROM}(?P<a>\d{{1,2}}){_APART}(?P<b>\d{{1,2}}){_SAME}(?P<y>\d{{4}}){_TO}"
)
_YEAR_FIRST = re.compile(
    rf"{_FROM}(?P<y>\d{{4}}){_APART}(?P<m>\d{{1,2}}){_SAME}(?P<d>\d{{1,2}}){_TO}"
)
_NOT_SAID = "not said"


class Written(NamedTuple):
    """A date at characters ``start`` to ``end``, every date it may mean, and its calendar if known."""

    start: int
    end: int
    dates: tuple[str, ...]
    calendar: str | None = None


class _Named(NamedTuple):
    """A month name with the numbers beside it."""

    start: int
    end: int
    month: int
    day: str | None
    year: str | None


class _Months(NamedTuple):
    """How the month names of one language, and the numbers beside them, are found."""

    name: re.Pattern[str]
    numbers: dict[str, int]
    short: frozenset[str]
    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]


def dates(characters: str, start: int, end: int, table: Table, taken: Taken) -> list[Written]:
    """The dates written from ``start`` to ``end``, in order, none overlapping another."""
    every = _candidates(characters, start, end, table)
    return sorted(one for one in every if taken.take(one.start, one.end))


def _candidates(characters: str, start: int, end: int, table: Table) -> Iterator[Written]:
    if table.months:
        for one in _named(characters, start, end, _months(table.id)):
            made = _only(one.year, str(one.month), one.day, table)
            yield Written(one.start, one.end, *made)
    for pattern in _patterns(table.id):
        for match in pattern.finditer(characters, start, end):
            yield _stated(match, table)
    for name in calendars():
        for one in _named(characters, start, end, _calendar(name)):
            if one.day is not None:
                yield Written(one.start, one.end, (), name)
    yield from _numeric(characters, start, end, table)


# numbers alone


def _numeric(characters: str, start: int, end: int, table: Table) -> Iterator[Written]:
    for match in _YEAR_FIRST.finditer(characters, start, end):
        found, calendar = _only(match["y"], match["m"], match["d"], table)
        if found or calendar:
            yield Written(match.start(), match.end(), found, calendar)
    for match in _DAY_OR_MONTH_FIRST.finditer(characters, start, end):
        one = _only(match["y"], match["b"], match["a"], table)
        two = _only(match["y"], match["a"], match["b"], table)
        found = tuple(sorted({*one[0], *two[0]}))
        if found or one[1]:
            yield Written(match.start(), match.end(), found, one[1])


# a pattern of the language


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    table = table_for(language)
    eras = alternation(tuple(table.eras))
    parts = {
        "y": r"(?<!\d)(?P<y>\d{4})(?!\d)",
        "m": r"(?<!\d)(?P<m>\d{1,2})(?!\d)",
        "d": r"(?<!\d)(?P<d>\d{1,2})(?!\d)",
        "e": rf"(?P<e>{eras})(?P<n>\d{{1,2}}|元)",
        "_": f"{_SPACE}{{0,3}}",
    }
    return tuple(
        re.compile(re.sub(r"\{([ymde_])\}", lambda name: parts[name[1]], pattern), re.IGNORECASE)
        for pattern in table.patterns
    )


def _stated(match: re.Match[str], table: Table) -> Written:
    parts = match.groupdict()
    year = parts.get("y")
    if (era := parts.get("e")) is not None:
        nth = parts["n"] or ""
        year = str(table.eras[era] + (1 if nth == "元" else int(nth)))
    found, calendar = _only(year, parts.get("m"), parts.get("d"), table)
    return Written(match.start(), match.end(), found, calendar)


def _only(
    year: str | None, month: str | None, day: str | None, table: Table
) -> tuple[tuple[str, ...], str | None]:
    """The one date of the parts, none where there is no year or no such day, and its calendar."""
    if year is None:
        return (), None
    number, calendar = int(year), None
    if table.buddhist and number in _BUDDHIST:
        number, calendar = number - table.buddhist, "buddhist"
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return (), _NOT_SAID
    written = f"{number:04d}"
    for part in (month, day):
        if part is None:
            break
        written += f"-{int(part):02d}"
    try:
        When(written)
    except BadDate:
        return (), None
    return (written,), calendar


# month names


@cache
def _months(language: str) -> _Months:
    table = table_for(language)
    return _found_by(table.whole, table.months, table.short, table.links)


@cache
def _calendar(name: str) -> _Months:
    months = numbered([[month] for month in calendars()[name]])
    return _found_by(Table().whole, months, {}, ("سال", "ماه", "سنة", "عام", "من"))


def _found_by(
    whole: object, months: dict[str, int], short: dict[str, int], links: tuple[str, ...]
) -> _Months:
    numbers = short | months
    either = alternation(tuple(numbers))
    assert callable(whole)
    name = whole(f"(?P<m>{either})")
    also = rf"(?:{_SPACE}?/{_SPACE}?(?:{either}))?"
    gap = rf"(?:{_SPACE}|[.,،’'ـ–/-]" + (f"|{alternation(links)}" if links else "") + "){0,8}"
    day, year = r"(?<!\d)(?<!\d[.,:/])(?P<d>\d{1,2})(?!\d)", r"(?<!\d)(?P<y>\d{4})(?!\d)"
    flags = re.IGNORECASE
    return _Months(
        re.compile(name + also, flags),
        numbers,
        frozenset(set(short) - set(months)),
        tuple(re.compile(f"{parts}{gap}$", flags) for parts in (f"{year}{gap}{day}", day, year)),
        tuple(
            re.compile(f"{gap}{parts}", flags)
            for parts in (year, f"{day}{gap}{year}", rf"{day}(?![.,:]?\d)")
        ),
    )


def _named(characters: str, start: int, end: int, months: _Months) -> Iterator[_Named]:
    """Every month name with a day or a year beside it; an abbreviation needs the year."""
    for match in months.name.finditer(characters, start, end):
        word = match["m"].lower()
        found = _beside(characters, start, end, match, months)
        if found is None or word not in months.numbers:
            continue
        first, last, day, year = found
        if year is None and word in months.short:
            continue
        yield _Named(first, last, months.numbers[word], day, year)


def _beside(
    characters: str, start: int, end: int, match: re.Match[str], months: _Months
) -> tuple[int, int, str | None, str | None] | None:
    """The day and year beside a month name, and how far the whole date reaches."""
    one, two = match.span()
    low = max(start, one - _REACH)
    left = characters[low:one]
    whole, day, year = (pattern.search(left) for pattern in months.before)
    after_year, after_both, after_day = (
        pattern.match(characters, two, end) for pattern in months.after
    )
    if whole:
        return low + whole.start(), two, whole["d"], whole["y"]
    if day:
        last = after_year.end() if after_year else two
        return low + day.start(), last, day["d"], after_year["y"] if after_year else None
    if year and after_day:
        return low + year.start(), after_day.end(), after_day["d"], year["y"]
    if after_both:
        return one, after_both.end(), after_both["d"], after_both["y"]
    if after_year:
        return one, after_year.end(), None, after_year["y"]
    if year:
        return low + year.start(), two, None, year["y"]
    if after_day:
        return one, after_day.end(), after_day["d"], None
    return None
