"""Totals of persons that a text states beside their names: "four activists – A, B, C and D", 张三、李四二人.

Only a list that is closed is counted: all its names known, none left out behind "including" or 等.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.numerals import number as han_number
from habeas.reading.english.words.numerals import number as english_number
from habeas.reading.visible import visible
from habeas.records.quote import quote
from habeas.records.remark import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.records.quote import Quote
    from habeas.records.reading import Reading

_BESIDE = re.compile(
    r"\s*(?:\([^()]{1,40}\)|（[^（）]{1,40}）)?\s*(?:,|;|、|，|,?\s+and\b|,?\s*&|和|与|與|及|以及)\s*"
)
_BEFORE = re.compile(
    r"\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:[\w'’-]+s|people|men|women|journalists?)\s*(?:[,:–—-]|,?\s*(?:namely|identified as|named as))\s*$",
    re.IGNORECASE,
)
_BEFORE_HAN = re.compile(
    r"(?P<n>[0-9]{1,2}|[二两兩三四五六七八九十]{1,2})(?:名|位)[^，。；、\s0-9]{1,12}(?:[：:，]|——)?$"
)
_OPEN = re.compile(
    r"\s*(?:\([^()]{1,40}\)|（[^（）]{1,40}）)?"
    r"(?:\s*,?\s*(?:(?:and|or|among|plus|along|together|as well|et al|with)\b|&|[A-Z]|…|\.\.)|[、，]?\s*(?:和|与|與|及|以及|等)|、)"
)
"""What goes on with the list, or with somebody whose name is not known."""
_AFTER_HAN = re.compile(
    r"(?P<open>等)?(?P<n>[0-9]{1,2}|[二两兩三四五六七八九十]{1,2})(?:名|位)?[^，。；、\s0-9]{0,8}?(?:人|[者士师師员員民友家])"
)
_FARTHEST = 80


def totals(reading: Reading) -> Iterator[Remark]:
    """A remark for each total of persons that stands beside a closed list of their names."""
    characters = visible(reading.text)
    for names, run in _runs(reading, characters):
        start, end = run[0].start, run[-1].end
        before = characters[max(0, start - _FARTHEST) : start]
        behind = characters[end : end + _FARTHEST]
        if match := _AFTER_HAN.match(behind):
            stated, last = han_number(match["n"]), end + match.end()
            if stated is None or (match["open"] and stated > len(names)):
                continue
        elif not _OPEN.match(behind) and (
            match := _BEFORE.search(before) or _BEFORE_HAN.search(before)
        ):
            words = match["n"].casefold()
            stated, last = han_number(words) or int(english_number(words) or 0), end
            start -= len(before) - match.start()
        else:
            continue
        if stated:
            verdict = "holds" if stated == len(names) else "fails"
            facts = (("total", stated), ("named", len(names)), ("persons", names))
            yield Remark("stated_number", verdict, facts, (quote(reading.text, start, last),))


def _runs(reading: Reading, characters: str) -> Iterator[tuple[tuple[str, ...], list[Quote]]]:
    """Names that stand side by side, two or more."""
    mentions = sorted(
        ((mention, person.name) for person in reading.persons for mention in person.mentions),
        key=lambda one: (one[0].start, -one[0].end),
    )
    run: list[tuple[Quote, str]] = []
    for mention, name in mentions:
        if run and mention.start < run[-1][0].end:
            continue
        if run and not _BESIDE.fullmatch(characters[run[-1][0].end : mention.start]):
            yield from _run(run)
            run = []
        run.append((mention, name))
    yield from _run(run)


def _run(run: list[tuple[Quote, str]]) -> Iterator[tuple[tuple[str, ...], list[Quote]]]:
    names = tuple(dict.fromkeys(name for _, name in run))
    if len(names) > 1:
        yield names, [mention for mention, _ in run]
