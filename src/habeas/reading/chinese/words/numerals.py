"""Chinese numbers: 一千二百, 二十余, 廿三, 二〇二一, 伍仟, 1.5万."""

from __future__ import annotations

import re

_DIGITS = {
    c: n
    for n, cs in enumerate(
        ("〇零○", "一壹", "二两贰俩", "三叁仨", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for c in cs
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": 20, "卅": 30, "卌": 40}
_LARGE = {"万": 10_000, "亿": 100_000_000}
HAN = "〇零○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅俩"
NUMBER = rf"(?:[0-9][0-9,]{{0,20}}(?:\.[0-9]{{1,20}})?[百千万亿]{{0,20}}|[{HAN}]{{1,20}})"
"""What a number looks like in folded text; bounded, so that a run of numerals costs no square."""


_LATIN = re.compile(r"([0-9]+(?:\.[0-9]+)?)([百千万亿]*)")


def number(words: str) -> int | None:
    """The value of a number, None when the words are none."""
    bare = words.replace(",", "").replace(" ", "")
    if not bare:
        return None
    latin = _LATIN.fullmatch(bare)
    if latin:
        value = float(latin[1])
        for unit in latin[2]:
            value *= _LARGE.get(unit) or _UNITS[unit]
        return int(value)
    if any(c not in HAN for c in bare):
        return None
    if all(c in _DIGITS for c in bare) and len(bare) > 1:
        return int("".join(str(_DIGITS[c]) for c in bare))
    return _spoken(bare)


def _spoken(bare: str) -> int:
    total = section = digit = 0
    for c in bare:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _TENS:
            section, digit = section + _TENS[c], 0
        elif c in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[c], 0
        else:
            total, section, digit = (total + section + digit) * _LARGE[c], 0, 0
    return total + section + digit


def year(words: str) -> int | None:
    """A year written with four digits or four numerals (二〇二一)."""
    if re.fullmatch(r"[0-9]{4}", words):
        return int(words)
    if len(words) == 4 and all(c in _DIGITS for c in words):
        return int("".join(str(_DIGITS[c]) for c in words))
    return None
