"""A sentence as case files write it: its length, life, death, suspended, or several parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_PARTS = ("terms", "parts", "sentences", "counts")
_SUSPENDED = re.compile(r"suspend|reprieve|缓刑|緩刑", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:,|\band\b|\bplus\b|\bfollowed by\b|\bwith\b)[^,]{0,40}?"
    r"(?:probation|house arrest|deprivation of political|political rights|\bban\b|surveillance)"
    r"|剥夺政治权利|剝奪政治權利",
    re.IGNORECASE,
)
"""What follows a prison term and is none of it."""
_UNIT = re.compile(
    r"(?:(?<![\d.])(?P<n>\d{1,4}(?:\.5)?)[ -]*|"
    r"(?<![a-z])(?P<word>half a|an?|" + "|".join(_SMALL) + r")[ -]+)"
    r"(?P<unit>years?|yrs?|y|months?|mos?|m|weeks?|w|days?|d|年|个月|個月|月|天|日)"
    r"(?![a-z])(?P<half> and a half)?",
    re.IGNORECASE,
)
_ISO = re.compile(r"P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?", re.IGNORECASE)
_WORDS = {word: number for number, word in enumerate(_SMALL, 1)} | {"a": 1, "an": 1}
_HAN = re.compile(r"[一二三四五六七八九十]+(?=年|个月|個月)")
_DIGITS = {han: number for number, han in enumerate("一二三四五六七八九", 1)}


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence: its months and days, its nature, and its parts where several are told."""

    months: int = 0
    days: int = 0
    nature: str = "fixed"
    parts: tuple[tuple[int, int], ...] = ()
    together: str | None = None


def term_of(value: object) -> Told:
    """The sentence that a case file's ``term`` gives; an empty one where there is none."""
    if value is None or value is False:
        return Told()
    if isinstance(value, (list, tuple)):
        return _several(value, None)
    if isinstance(value, dict):
        return _table(value)
    if isinstance(value, int):
        return Told(months=12 * value)
    return words_of(str(value))


def _table(row: Mapping[str, Any]) -> Told:
    months = _number(row, "years", "year", "y") * 12 + _number(row, "months", "month", "m")
    days = _number(row, "days", "day", "d") + 7 * _number(row, "weeks")
    keys = {str(key).casefold(): value for key, value in row.items()}
    told = " ".join(
        str(value) for key, value in keys.items()
        if isinstance(value, str) and key not in {"note", "source", "article", "charge"}
    )  # fmt: skip
    nature = _nature(told, keys)
    if nature == "suspended" and (left := _not_suspended(row, round(months))):
        return Told(left, round(days))
    for name in _PARTS:
        if not (months or days) and isinstance(keys.get(name), list):
            return _several(keys[name], told)
    if not (months or days) and nature == "fixed":
        return words_of(told)
    half = 15 if months != int(months) else 0
    return Told(int(months), round(days) + half, nature)


def _not_suspended(row: Mapping[str, Any], months: int) -> int | None:
    """What is left to serve of a term of which a part is suspended; None where all of it is.

    A time of probation is never shorter than the term (in mainland China: CL 73), a part is.
    """
    for key, value in row.items():
        if not _SUSPENDED.search(str(key)) or isinstance(value, bool):
            continue
        unit = 1 if "month" in str(key) else 12
        part = unit * value if isinstance(value, int) else term_of(value).months
        if 0 < part < months:
            return months - part
    return None


def _nature(told: str, keys: Mapping[str, object]) -> str:
    low = told.casefold()
    true = {key for key, value in keys.items() if value not in (None, False, 0, "", "no", "none")}
    if true & {"life", "life_imprisonment"} or re.search(r"\blife\b|无期|無期", low):
        return "life"
    if any("death" in key for key in true) or re.search(r"\bdeath\b|死刑|死缓|死緩", low):
        reprieve = any(_SUSPENDED.search(key) for key in true) or _SUSPENDED.search(low)
        return "death_with_reprieve" if reprieve or re.search("死缓|死緩", low) else "death"
    if any(_SUSPENDED.search(key) for key in true) or _SUSPENDED.search(low):
        return "suspended"
    return "fixed"


def _number(row: Mapping[str, Any], *names: str) -> float:
    for name in names:
        value = row.get(name)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return value
        if isinstance(value, str) and re.fullmatch(r"\d+(?:\.\d+)?", value.strip()):
            return float(value)
    return 0


def _several(rows: Iterable[object], told: str | None) -> Told:
    parts = [term_of(row) for row in rows]
    sized = tuple((one.months, one.days) for one in parts if one.months or one.days)
    natures = {one.nature for one in parts} - {"fixed"}
    words = " ".join([told or "", *(str(row) for row in rows)]).casefold()
    if natures:
        return Told(nature=min(natures))
    if len(sized) == 1:
        return Told(*sized[0])
    if "consecutive" in words or "cumulative" in words:
        return Told(sum(m for m, _ in sized), sum(d for _, d in sized), parts=sized)
    if "concurrent" in words:
        months, days = max(sized, default=(0, 0))
        return Told(months, days, parts=sized)
    return Told(nature="several", parts=sized) if sized else Told()


def words_of(words: str) -> Told:
    """The sentence that words give ("5y9m", "three years and six months", 三年六个月, P3Y6M)."""
    keys: dict[str, object] = {}
    nature = _nature(words, keys)
    iso = _ISO.fullmatch(words.strip())
    if iso and any(iso.groups()):
        years, months, days = (int(one or 0) for one in iso.groups())
        return Told(12 * years + months, days)
    plain = _HAN.sub(lambda found: str(_han(found.group())), words)
    months = days = 0
    before_suspension = _SUSPENDED.split(plain)[0] if nature == "suspended" else plain
    before_suspension = _AFTER.split(before_suspension)[0]
    for found in _UNIT.finditer(before_suspension):
        number = _count(found["n"] or found["word"]) + (0.5 if found["half"] else 0)
        unit = found["unit"].casefold()
        if unit[0] == "y" or unit == "年":
            months += int(number * 12)
        elif unit[0] == "m" or unit in {"个月", "個月", "月"}:
            months += int(number)
            days += 15 if number != int(number) else 0
        else:
            days += round(number * (7 if unit[0] == "w" else 1))
    return Told(months, days, nature)


def _count(word: str) -> float:
    low = word.casefold()
    if low == "half a":
        return 0.5
    return float(low) if low[0].isdigit() else float(_WORDS.get(low, 0))


def _han(digits: str) -> int:
    tens, ten, ones = digits.partition("十")
    if not ten:
        return _DIGITS.get(digits, 0)
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)
