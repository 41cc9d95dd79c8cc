"""Dates in cells, in any habit: as fine as they are written, never finer, and never guessed.

What a cell writes for "day unknown" (``2008/03/dd``) leaves the month; a question mark or a hedge is a
doubt, which becomes the stance of the claim; 03/04/2021 is only the year until its column tells
which comes first. The forms of a text (``March 2021``, ``民国110年3月``) are found by the grammars
of :mod:`habeas.reading.english.words.dates` and :mod:`habeas.reading.chinese.words.dates`. Examples stand in
``data/sheets/dates.toml``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from habeas.records.errors import BadDate
from habeas.records.when import UNKNOWN, Basis, When

_FIRST, _LAST = 1900, 2100
_NOTHING = re.compile(
    r"[-–—?？.…/]*|(?:date\s+)?(?:unknown|not\s+known|unk\.?|unclear|n/?a|none|nil|null|nan|no|never|tbc|tbd|pending|not\s+yet|not\s+applicable"
    r"|not\s+(?:stated|available|reported|given)|unspecified)|不详|不詳|未知|不明|不清楚|待查|待定|无|無|没有|未定|暂无|未",
    re.IGNORECASE,
)
_DOUBT = re.compile(r"[?？]")
_HEDGE = re.compile(
    r"\b(?:probably|possibly|maybe|perhaps|reportedly|allegedly|apparently|presumably|unconfirmed|around|about|approx(?:imately|\.)?|circa|ca?\."
    r"|estimated|est\.|roughly|believed)(?![a-z])|(?<![a-z])c(?:a|irca)?\s+(?=\d)|^c(?=\d)|[~≈±]|约|約|大约|大約|大概|可能|疑似|疑|据称|據稱|左右|前后|前後|传|傳",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"[?？]|\b(?:probably|possibly|maybe|perhaps|reportedly|allegedly|apparently|presumably|unconfirmed)\b"
    r"|疑似|据称|據稱|据传|據傳|传闻|傳聞|可能|未经证实|未證實",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:before|after|prior\s+to|by|until|till|since|from|later\s+than|earlier\s+than|not\s+before|not\s+after)\b|以前|之前|以后|之后|以後|之後|[<>≤≥]",
    re.IGNORECASE,
)
_LEFT_OUT = r"(?:mm?|dd?|xx?|00?|[?*_-]{1,2}|--|nn|月|日)"
_YMD = re.compile(
    rf"(?P<y>\d{{4}})(?P<sep>[-/.])(?P<m>\d{{1,2}}|{_LEFT_OUT})(?:(?P=sep)(?P<d>\d{{1,2}}|{_LEFT_OUT}))?\.?(?:[T ]\d{{1,2}}:\d\d(?::\d\d(?:\.\d+)?)?Z?)?",
    re.IGNORECASE,
)
_DMY = re.compile(
    rf"(?P<a>\d{{1,2}}|{_LEFT_OUT})(?P<sep>[-/.])(?P<b>\d{{1,2}}|{_LEFT_OUT})(?P=sep)(?P<y>\d{{4}})\.?(?:\s\d{{1,2}}:\d\d(?::\d\d)?)?",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}")
_MY = re.compile(rf"(?P<m>\d{{1,2}}|{_LEFT_OUT})[-/.](?P<y>\d{{4}})", re.IGNORECASE)
_YEARS = re.compile(
    r"(?P<y>\d{4})\s*(?:[-–—/~]|to|or|and|or\s+in|至|到|或)\s*(?P<z>\d{4})\s*年?", re.IGNORECASE
)
_TWO_DAYS = re.compile(
    r"(?P<one>\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?)\s*(?:–|—|\s-\s|to|until|or|至|到|~|/)\s*(?P<two>\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?)",
    re.IGNORECASE,
)
_TWO_WHOLE = re.compile(
    r"(?P<one>\d{4}(?P<sep>[/.])\d{1,2}(?P=sep)\d{1,2})\s*[-–]\s*(?P<two>\d{4}(?P=sep)\d{1,2}(?P=sep)\d{1,2})"
)
_SEASON = re.compile(r"(?P<y>\d{4})[-–/](?P<z>1[3-9]|[2-9]\d)")
_CALENDAR = re.compile(
    r"农历|農曆|阴历|陰曆|旧历|舊曆|藏历|藏曆|\b(?:lunar|hijri|jalali|tibetan\s+calendar|AH|BE|SH)\b"
)
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[\s-]+(?P<m>[A-Za-z]{3,9})\.?(?:[\s-]+(?P<d>\d{1,2}))?")
_MONTHS_JOINED = re.compile(r"(?<=[A-Za-z])\.?\s*[-–/]\s*(?=[A-Za-z]{3,9}\.?\s+\d{4})")
_MONTH_WORD = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6})\b", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{1,2}\s*(?:[点點时時]\s*(?:\d{1,2}\s*分)?|:\d\d(?::\d\d)?)")
_EIGHT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)?")
_SERIAL = re.compile(r"(?P<n>\d{5})(?:\.\d+)?")
_YEAR = re.compile(r"(?:in\s+)?(?P<y>\d{4})")
_HAN = re.compile("[年月日号號民]")
_SEVERAL = re.compile(r"\s*(?:[;；\n、]|,\s+(?=(?:\d|[A-Z][a-z]{2})[^,]*\d{4})|\s&\s)\s*")
_SURROUND = re.compile(r"^[\s(（\[]+|[\s)）\].,，。]+$")
_EPOCHS = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}
_SERIALS = range(7_000, 73_051)


@dataclass(frozen=True, slots=True)
class Writing:
    """How a column writes dates: whether the day comes first in 03/04/2021 (None: nobody can tell),
    and the year from which its serial numbers count.
    """

    day_first: bool | None = None
    epoch: int = 1900


@dataclass(frozen=True, slots=True)
class CellDate:
    """A date of a cell. ``doubt`` says that a question mark or a hedge stands with it; ``why`` in
    one word why it is not finer or not there: ``nothing``, ``order``, ``not_real``, ``bound``,
    ``calendar``, ``unread``, ``serial``.
    """

    when: When
    doubt: bool = False
    why: str = ""


PLAIN = Writing()


def dates(words: str, writing: Writing = PLAIN) -> tuple[CellDate, ...]:
    """The dates that a cell writes, one for most; none where it says that there is nothing."""
    pieces = [piece for piece in _SEVERAL.split(words.strip()) if piece.strip()]
    if len(pieces) > 1:
        found = [_one(piece, writing) for piece in pieces[:20]]
        if all(one.when.known for one in found):
            return tuple(found)
    one = _one(words, writing)
    return (one,) if one.why != "nothing" else ()


@lru_cache(maxsize=50_000)
def says_nothing(words: str) -> bool:
    """Whether a cell is blank, a dash, a question mark, or says that nothing is known."""
    return _NOTHING.fullmatch(_SURROUND.sub("", words).rstrip("?？ ")) is not None


@lru_cache(maxsize=50_000)
def doubted(words: str) -> bool:
    """Whether a question mark or a hedge stands in a cell of words."""
    return _UNSURE.search(words) is not None


def typed(value: str, kind: str) -> CellDate:
    """The date of a cell that holds a date, as fine as its format shows it."""
    iso = value[: {"day": 10, "month": 7, "year": 4}[kind]]
    return _real(iso)


@lru_cache(maxsize=50_000)
def _one(words: str, writing: Writing) -> CellDate:
    text = unicodedata.normalize("NFKC", words[:200]).strip()
    if says_nothing(text):
        return CellDate(UNKNOWN, why="nothing")
    bare = _SURROUND.sub("", text)
    made = _form(bare, writing)
    if made is not None:
        return made
    doubt = bool(_DOUBT.search(bare) or _HEDGE.search(bare))
    plain = _SURROUND.sub("", _DOUBT.sub("", _HEDGE.sub(" ", bare)).strip())
    if _BOUND.search(plain) and not _TWO_DAYS.search(plain) and not _YEARS.fullmatch(plain):
        return CellDate(UNKNOWN, doubt, "bound")
    made = _form(plain, writing) or _worded(plain)
    return CellDate(made.when, doubt or made.doubt, made.why)


def _form(text: str, writing: Writing) -> CellDate | None:
    """A date in figures; None when the words are none."""
    if match := _TWO_DAYS.fullmatch(text) or _TWO_WHOLE.fullmatch(text):
        return _between(match["one"], match["two"], writing)
    if match := _YEARS.fullmatch(text):
        return _span(match["y"], match["z"])
    if match := _SEASON.fullmatch(text):
        return _span(match["y"], match["y"][:2] + match["z"])
    if match := _YMD.fullmatch(text):
        return _point(match["y"], match["m"], match["d"])
    if match := _DMY.fullmatch(text):
        return _either_way(match["a"], match["b"], match["y"], match["sep"], writing)
    if _SHORT.fullmatch(text):
        return CellDate(UNKNOWN, why="order")
    if match := _MY.fullmatch(text):
        return _point(match["y"], match["m"], None)
    if match := _EIGHT.fullmatch(text):
        return _point(match["y"], match["m"], match["d"])
    if match := _YEAR.fullmatch(text):
        return _point(match["y"], None, None)
    if (match := _SERIAL.fullmatch(text)) and int(match["n"]) in _SERIALS:
        day = _EPOCHS[writing.epoch] + timedelta(days=int(match["n"]))
        return CellDate(When(day.isoformat(), Basis.STATED), why="serial")
    return None


def _either_way(a: str, b: str, year: str, sep: str, writing: Writing) -> CellDate:
    """Day and month in either order: a point says day first, else only what is above twelve does."""
    if not (a.isdigit() and b.isdigit()) or int(a) == 0 or int(b) == 0:
        month = b if b.isdigit() and writing.day_first is not False else a if a.isdigit() else None
        known = month is not None and 1 <= int(month) <= 12 and not (a.isdigit() and b.isdigit())
        return _point(year, month if known else None, None)
    one, two = int(a), int(b)
    if one > 12 and two > 12:
        return CellDate(UNKNOWN, why="not_real")
    first = writing.day_first
    if one > 12 or two > 12:
        first = one > 12
    elif one == two or sep == ".":
        first = True if sep == "." and writing.day_first is None else bool(first)
    if first is None:
        return CellDate(_point(year, None, None).when, why="order")
    day, month = (a, b) if first else (b, a)
    return _point(year, month, day)


def _point(year: str, month: str | None, day: str | None) -> CellDate:
    """A date of which a part may be left out, and a finer part is then left out with it."""
    if not _FIRST <= int(year) <= _LAST:
        return CellDate(UNKNOWN, why="not_real")
    iso = year
    if month is not None and month.isdigit() and int(month):
        iso += f"-{int(month):02d}"
        if day is not None and day.isdigit() and int(day):
            iso += f"-{int(day):02d}"
    return _real(iso)


def _real(iso: str) -> CellDate:
    try:
        return CellDate(When(iso, Basis.STATED))
    except BadDate:
        return CellDate(UNKNOWN, why="not_real")


def _span(first: str, last: str) -> CellDate:
    if not _FIRST <= int(first) <= int(last) <= _LAST:
        return CellDate(UNKNOWN, why="not_real")
    return _real(first if first == last else f"{first}/{last}")


def _between(first: str, last: str, writing: Writing) -> CellDate:
    one, two = _form(first, writing), _form(last, writing)
    if one is None or two is None or not (one.when.known and two.when.known):
        return CellDate(UNKNOWN, why="not_real")
    return _real(f"{one.when.edtf}/{two.when.edtf}")


def _worded(text: str) -> CellDate:
    """A date in words, by the grammars of the texts; two dates are an interval only if they say so."""
    if _CALENDAR.search(text):
        return CellDate(UNKNOWN, why="calendar")
    when = _chinese(text) if _HAN.search(text) else _english(text)
    if when.known and when.earliest is not None and not _FIRST <= when.earliest.year <= _LAST:
        return CellDate(UNKNOWN, why="not_real")
    return CellDate(when, why="" if when.known else "unread")


def _english(text: str) -> When:
    from habeas.reading.english.days.resolve import Resolver  # noqa: PLC0415
    from habeas.reading.english.spotter import SPOTTER  # noqa: PLC0415
    from habeas.reading.english.words.dates import find  # noqa: PLC0415 - only dates in words need it

    if not re.search(r"\d{4}", text):
        return UNKNOWN
    if match := _YEAR_FIRST.fullmatch(text):
        text = f"{match['d'] or ''} {match['m']} {match['y']}".strip()
    text = _MONTHS_JOINED.sub(" to ", text)
    resolver = Resolver(UNKNOWN)
    found = []
    for one in find(SPOTTER.whole(f"in {text}")):
        try:
            when = resolver.resolve(one, block=0, future=False).when
        except (BadDate, ValueError):
            return UNKNOWN
        if when.known and when.basis is Basis.STATED:
            found.append((one, when))
    if len({when.edtf for _, when in found}) != 1:
        return UNKNOWN
    rest = f"in {text}"
    for one, _ in reversed(found):
        rest = rest[: one.start] + " " + rest[one.end :]
    return UNKNOWN if _says_more(rest) else found[0][1]


def _says_more(rest: str) -> bool:
    """Whether a number or month stands beside a date that does not take it in."""
    rest = _CLOCK.sub(" ", rest)
    return re.search(r"\d", rest) is not None or _MONTH_WORD.search(rest) is not None


def _chinese(text: str) -> When:
    from habeas.reading.chinese.spotter import SPOTTER  # noqa: PLC0415
    from habeas.reading.chinese.words.dates import Calendar  # noqa: PLC0415 - the same
    from habeas.reading.chinese.words.folded import fold  # noqa: PLC0415

    folded = fold(text).text
    try:
        found = Calendar(UNKNOWN).find(SPOTTER.whole(folded))
    except (BadDate, ValueError):
        return UNKNOWN
    if len(found) != 1 or found[0].when.basis is not Basis.STATED:
        return UNKNOWN
    rest = folded[: found[0].start] + " " + folded[found[0].end :]
    return UNKNOWN if _says_more(rest) else found[0].when
