"""Durations, day counts and money in folded Chinese text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.spotter import needing
from habeas.reading.chinese.words.numerals import HAN, NUMBER, number
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.spotting import Stretch

_N = rf"(?:[0-9]{{1,20}}(?:\.[0-9]{{1,20}})?|[{HAN}]{{1,20}})"
_TERM = rf"(?:(?P<y>{_N})(?:年|载)(?P<half>半)?(?!前|级|度|代|来)(?:零|又|另)?)?(?:(?P<m>{_N})个?(?P<mhalf>半)?月(?!前|份|[0-9]))?(?:零|又)?(?:(?P<d>{_N})(?:天|日))?"
DURATION = re.compile(rf"(?<![0-9第个])(?:(?P<alone>半年|半个月)|{_TERM})")
"""A length of time: 三年六个月, 一年半, 半年, 2年9个月. May match nothing: ask for ``duration``."""
_RANGE = needing(
    rf"(?P<one>{_N})(?P<u1>年|个月)?(?:零(?P<m1>{_N})个月|(?P<m1b>{_N})个月)?(?:至|到|-|—|~)(?P<two>{_N})(?P<u2>年|个月)(?:零?(?P<m2>{_N})个月)?",
    "至|到|-|—|~",
    "年|个月",
)
_DAYS = needing(
    rf"(?P<more>逾|超过|超過|已过|近|约|大约)?(?P<nth>第)?(?P<n>{_N}|千)(?P<few>多|余|几|来)?(?P<unit>天|日|周|星期|昼夜)(?!前|后|内|报|之后|之前|期)",
    "天|日|周|星期|昼夜",
)
_MONEY = needing(
    rf"(?:合计|共计?|约)?(?:人民币|港币|港元|新台币|台币|美元|美金)?(?P<n>{NUMBER})(?P<few>多|余|几)?(?P<large>万|亿)?(?:多|余)?(?P<unit>元人民币|元整|元|圆|港元|港币|蚊|块钱|块|美元|美金|欧元|英镑|日元|新台币|台币|卢布|里拉|越盾|泰铢|卢比|里亚尔|第纳尔|坚戈|索姆|缅元|土曼|图曼|瑞尔|比索|福林|兹罗提|格里夫纳|先令|奈拉|法郎|卢布|基普|令吉|披索)",
    "元|圆|港|蚊|块|美|欧|英镑|日元|台币|卢布|里拉|越盾|泰铢|卢比|里亚尔|第纳尔|坚戈|索姆|缅元|土曼|图曼|瑞尔|比索|福林|兹罗提|格里夫纳|先令|奈拉|法郎|基普|令吉|披索",
)


@record
class Length:
    """A length of time at ``start`` to ``end``: calendar months, or days, or both."""

    start: int
    end: int
    months: int | str | None
    days: int | str | None = None
    ordinal: bool = False


@record
class Money:
    """An amount of money with its words."""

    start: int
    end: int


def term(text: str, place: int) -> Length | None:
    """The length that begins exactly at ``place``, a range included; None when there is none."""
    ranged = _RANGE.compiled.match(text, place)
    if ranged:
        made = _ranged(ranged)
        if made is not None:
            return Length(place, ranged.end(), made)
    return _term(text, place)


def _term(text: str, place: int) -> Length | None:
    match = DURATION.match(text, place)
    if not match or match.end() == place:
        return None
    return _length(match)


def _ranged(match: re.Match[str]) -> str | None:
    unit = match["u1"] or match["u2"]
    one, two = _value(match["one"]), _value(match["two"])
    if one is None or two is None or unit is None:
        return None
    first = one * (12 if unit == "年" else 1) + (number(match["m1"] or match["m1b"] or "") or 0)
    last = two * (12 if match["u2"] == "年" else 1) + (number(match["m2"] or "") or 0)
    return f"{first:g}-{last:g}" if first < last <= 600 else None


def _value(words: str) -> float | None:
    return float(words) if "." in words and _DECIMAL.fullmatch(words) else number(words)


_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")


_LIVED = 50_000
"""More days than anybody has."""


def _length(match: re.Match[str]) -> Length | None:
    if match["alone"]:
        if match["alone"] == "半年":
            return Length(match.start(), match.end(), 6)
        return Length(match.start(), match.end(), None, 15)
    y, m, d = (_value(match[k]) if match[k] else None for k in ("y", "m", "d"))
    if y is None and m is None and d is None:
        return None
    if (y or 0) > 200 or (m or 0) > 1200 or (d or 0) > _LIVED:
        return None
    months = round((y or 0) * 12 + (m or 0)) + (6 if match["half"] else 0)
    days = None if d is None else int(d)
    return Length(match.start(), match.end(), months or None, days)


_UNITS = needing("[年载月天日周]|星期|昼夜", "年|载|月|天|日|周|星期|昼夜")
"""In what a length of time is told."""
_OPENS = re.compile(rf"[0-9{HAN}半第逾超近约]")


def lengths(stretch: Stretch) -> list[Length]:
    """Every length of time in a stretch that is no date."""
    made: list[Length] = []
    text, at, end = stretch.characters, stretch.start, stretch.end
    if not _UNITS.possible(stretch):
        return made
    days, ranges = _DAYS.possible(stretch), _RANGE.possible(stretch)
    while at < end:
        hit = _OPENS.search(text, at, end)
        if not hit:
            break
        at = hit.start()
        found = (_day_count(text, at, end) if days else None) or (
            term(text, at) if ranges else _term(text, at)
        )
        if found is None or found.end > end or found.end <= at:
            at += 1
            continue
        made.append(found)
        at = found.end
    return made


def _day_count(text: str, at: int, end: int) -> Length | None:
    match = _DAYS.compiled.match(text, at, end)
    if not match:
        return None
    n = 1000 if match["n"] == "千" else number(match["n"])
    if n is None or n > _LIVED:
        return None
    unit = match["unit"]
    if unit == "日" and not match["nth"] and n <= 31 and not follows_measure(text, match.start()):
        return None
    if unit in {"周", "星期"}:
        n *= 7
    more = bool(match["few"]) or match["more"] in {"逾", "超过", "超過", "已过"}
    return Length(at, match.end(), None, f"{n}+" if more else n, bool(match["nth"]))


_MEASURES = re.compile(
    r"(?:拘留|羁押|关押|拘押|软禁|扣留|禁闭|监禁|判监|判囚|判刑|囚|候查|候讯|停了|绝食|长达|为期|共|连续|折抵|满|管制|留置|囚禁|失踪|了|拘|个月|年零?|判处|以|处|服|住|囚室|水饭房|小号|禁闭室|小黑屋)$"
)


_OF_TERM = re.compile("的?(?:有期)?(?:徒刑|监禁|拘役)")
_TERM_BEFORE = re.compile(
    "(?:徒刑|拘役|判刑|判囚|判监|应执行刑?|改判|求处|求刑|禁见|延押|羁押|延长|出海|出境|住居|监控)(?:[0-9]{1,2}年)?$|(?:^|[^0-9])[0-9]年$"
)


def is_term(match: re.Match[str]) -> bool:
    """Whether what looks like a month is the length of a term: "1年2月徒刑", "有期徒刑10月"."""
    text = match.string
    if match.groupdict().get("day") or not text.startswith("月", match.end() - 1):
        return False
    if _OF_TERM.match(text, match.end()):
        return True
    return bool(_TERM_BEFORE.search(text[max(0, match.start() - 8) : match.start()]))


_BESIDE = re.compile(r"(?:拘留|羁押|关押|禁闭)[0-9一二三四五六七八九十]{1,3}[日天][和及与、]$")
""" "分别被拘留十二日和十日": a second length."""


def follows_measure(text: str, place: int) -> bool:
    """ "拘留十日" is a length of ten days, "27日被捕" a day of the month."""
    return bool(_MEASURES.search(text[max(0, place - 4) : place])) or bool(
        _BESIDE.search(text[max(0, place - 8) : place])
    )


def money(stretch: Stretch) -> list[Money]:
    """Every amount of money in a stretch."""
    return [
        Money(m.start(), m.end()) for m in _MONEY.finditer(stretch) if number(m["n"]) is not None
    ]
