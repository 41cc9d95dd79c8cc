"""How many persons the words for a group count: "four activists", "dozens", 二十余名.

What the words leave open stays open: "more than 200" has no upper end, "about 200" is a tenth to
either side. Words and examples are data in ``data/sizes.toml``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from habeas.names.folding import simplified
from habeas.reading.chinese.words import numerals as chinese
from habeas.reading.english.words import numerals as english

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN = re.compile("[㐀-鿿]")
_ONE = re.compile(
    r"(?:an?|one|the)\s(?!(?:group|number|couple|pair|dozen|few|handful)\b)[\w-]+"
    r"(?![^.]*?\band\b[^.]*?\b(?:were|have|are)\b)",
    re.IGNORECASE,
)
_NO_PERSONS = re.compile(
    r"[\s-](?:years?|months?|weeks?|days?|hours?|times|th|st|nd|rd|per|percent|yuan|dollars?)\b"
    r"|\s*[%$€£]|[-/:]\d",
    re.IGNORECASE,
)
_NO_PERSONS_HAN = re.compile("[年月日天岁号时分点元万亿次个%.:/-]")
_TO = re.compile(r"\s*(?:to|and|or|-|–|至|到|或)\s*", re.IGNORECASE)
_PERSONS_HAN = re.compile("[名人位]")


@dataclass(frozen=True, slots=True)
class Size:
    """How many persons at least and, where the words set an end, at most."""

    least: int
    most: int | None


_Key = tuple[tuple[int, int], Size]
"""Where words stand in a text (the longer first), and how many they count."""


def size_of(words: str, before: str = "") -> Size | None:
    """How many persons words count, None where they do not say; the first number of persons tells.

    ``before`` are the words right before, where a hedge may stand.
    """
    text = f"{before} {words}" if before else words
    start = len(text) - len(words)
    if _HAN.search(words):
        return _in_characters(simplified(text), start)
    return _in_letters(text.casefold(), start)


def _in_letters(text: str, start: int) -> Size | None:
    found = [size for size in (_word(text, start), _numbered(text, start)) if size]
    if found:
        return min(found, key=lambda one: one[0])[1]
    return Size(1, 1) if _ONE.match(text[start:].lstrip()) else None


def _in_characters(text: str, start: int) -> Size | None:
    found = [size for size in (_word(text, start), _numbered_han(text, start)) if size]
    return min(found, key=lambda one: one[0])[1] if found else None


def _word(text: str, start: int) -> _Key | None:
    """Words that stand in place of a number, the longest at the first place."""
    best: _Key | None = None
    for word, (least, most) in _words().items():
        bare = re.escape(word) if _HAN.search(word) else rf"\b{re.escape(word)}\b"
        match = re.compile(bare).search(text, start)
        if match and (best is None or (match.start(), -len(word)) < best[0]):
            hedged = _hedged(text, match.start(), match.end(), least)
            exact = least == most and hedged != Size(least, least)
            best = ((match.start(), -len(word)), hedged if exact else Size(least, most))
    return best


def _numbered(text: str, start: int) -> _Key | None:
    for match in _english().finditer(text, max(start, 0)):
        value = english.number(match[0])
        if value is None or value < 1 or match[0] in {"a", "an"}:
            continue
        if _NO_PERSONS.match(text, match.end()) or text[max(match.start() - 1, 0)] in "$€£":
            continue
        return (match.start(), -len(match[0])), _ranged(text, match, int(value))
    return None


def _ranged(text: str, match: re.Match[str], value: int) -> Size:
    """A number, or the range that it begins."""
    if joint := _TO.match(text, match.end()):
        second = _english().match(text, joint.end())
        upper = english.number(second[0]) if second else None
        near = "and" not in joint[0] or text[: match.start()].rstrip().endswith("between")
        if upper and value < upper and near:
            return Size(value, int(upper))
    return _hedged(text, match.start(), match.end(), value)


def _numbered_han(text: str, start: int) -> _Key | None:
    for match in _chinese().finditer(text, start):
        value = chinese.number(match["number"])
        if value is None or value < 1:
            continue
        end = match.end("number")
        more = next((w for w in _file()["after"]["over"] if text.startswith(w, end)), "")
        at = end + len(more)
        if not _PERSONS_HAN.match(text, at) and _NO_PERSONS_HAN.match(text, at):
            continue
        if not _PERSONS_HAN.match(text, at) and text[at : at + 1].isalnum() and not more:
            continue
        key = (match.start(), -len(match[0]))
        if more:
            return key, Size(value + 1, _tail(value))
        return key, _hedged(text, match.start(), end, value)
    return None


def _tail(value: int) -> int | None:
    """The most that 余 leaves open: 二十余 is at most 29, 200余 at most 299."""
    for unit in (10_000, 1000, 100, 10):
        if value % unit == 0:
            return value + unit - 1
    return None


def _hedged(text: str, start: int, end: int, n: int) -> Size:
    """A number with what stands right before and behind it."""
    head, tail = text[:start].rstrip(), text[end:].lstrip()
    before, after = _file()["before"], _file()["after"]
    tail = tail.lstrip("名人位") if _HAN.search(tail[:1]) else tail
    if _ends(head, before["over"]) or _begins(tail, after["over"]):
        return Size(n + 1, None)
    if _ends(head, before["most"]):
        return Size(1, n)
    if _ends(head, before["least"]) or _begins(tail, after["least"]):
        return Size(n, None)
    if _ends(head, before["under"]):
        return Size(1, max(n - 1, 1))
    if _ends(head, before["nearly"]):
        return Size(n - n // 10, n)
    if _ends(head, before["about"]):
        return Size(n - n // 10, n + n // 10)
    return Size(n, n)


def _ends(head: str, words: Iterable[str]) -> bool:
    return any(
        head.endswith(word) and (_HAN.search(word) or not head[: -len(word)][-1:].isalnum())
        for word in words
    )


def _begins(tail: str, words: Iterable[str]) -> bool:
    return any(tail.startswith(word) for word in words)


@cache
def _english() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,$€£-]){english.NUMERAL}", re.IGNORECASE)


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(f"(?P<number>{chinese.NUMBER})")


@cache
def _words() -> dict[str, tuple[int, int | None]]:
    return {
        word: (row[0], row[1] if len(row) > 1 else None) for word, row in _file()["words"].items()
    }


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((files("habeas.reading") / "data" / "sizes.toml").read_text("utf-8"))
