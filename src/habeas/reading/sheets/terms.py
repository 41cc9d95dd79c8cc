"""Sentences in cells: terms, life, death, fines, by the grammars of the texts.

Months and days stay apart, parts are never added up, and a number without a unit is no term.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = re.compile("[㐀-鿿]")
_SHORT = re.compile(
    r"(?<![\w.])(?P<y>\d{1,2}(?:\.5)?)\s*y(?:rs?|ears?)?(?![a-z])\.?(?:,?\s*(?:and\s+)?(?P<m>\d{1,2})\s*m(?:onths?|os?|ths?)?(?![a-z])\.?)?"
    r"|(?<![\w.])(?P<m2>\d{1,3})\s*m(?:onths?|os?|ths?)\b\.?",
    re.IGNORECASE,
)
_LIFE = re.compile(r"\blife\b(?!\s*(?:threat|time\s+ban))", re.IGNORECASE)
_DEATH = re.compile(r"\b(?:death|execution|hanging|capital)\b", re.IGNORECASE)
_REPRIEVE = re.compile(r"repriev|suspended|dth-r", re.IGNORECASE)
_REPRIEVED = re.compile(r"^[\s-]*repriev", re.IGNORECASE)
_RIGHTS = re.compile(r"political\s+rights|\bDPR\b", re.IGNORECASE)
_SUSPENDED = re.compile(r"suspend|probation", re.IGNORECASE)
_ZH_LIFE, _ZH_REPRIEVE, _ZH_DEATH = (
    re.compile("无期"), re.compile("死缓|死刑[^；;]{0,6}缓期"), re.compile("死刑"),
)  # fmt: skip
_ZH_RIGHTS = re.compile("(?:政治权利|剥权|剥政)[^0-9一二三四五六七八九十]{0,4}$")
_ZH_SUSPENDED = re.compile("缓(?:刑|期)?(?:执行)?$")
_ZH_KINDS = (
    ("拘役", "拘役"),
    ("管制", "管制"),
    ("劳动教养", "劳教"),
    ("劳教", "劳教"),
    ("行政拘留", "行政拘留"),
)


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a sentence: what kind, and how long in months, or days, or how much."""

    kind: str
    months: int | str | None = None
    days: int | str | None = None
    amount: str | None = None
    value: str | None = None


@lru_cache(maxsize=20_000)
def terms(words: str) -> tuple[Term, ...]:
    """The parts of a sentence that a cell writes."""
    text = words[:1_000]
    return tuple(_chinese(text) if _HAN.search(text) else _english(text))


def _english(text: str) -> Iterator[Term]:
    from habeas.reading.english.spotter import SPOTTER  # noqa: PLC0415
    from habeas.reading.english.words.amounts import durations, money  # noqa: PLC0415 - loaded when used

    if match := _DEATH.search(text):
        yield Term("death_suspended" if _REPRIEVE.search(text, match.start()) else "death")
    if _LIFE.search(text):
        yield Term("life")
    stretch = SPOTTER.whole(text)
    spans: list[tuple[int, int, int | str | None, int | str | None]] = [
        (one.start, one.end, one.months or None, one.days) for one in durations(stretch)
    ]
    for match in _SHORT.finditer(text):
        if not any(match.start() < end and start < match.end() for start, end, *_ in spans):
            spans.append((*match.span(), _months(match), None))
    spans.sort(key=lambda one: one[:2])
    for at, (start, end, months, days) in enumerate(spans):
        following = spans[at + 1][0] if at + 1 < len(spans) else len(text)
        before = text[spans[at - 1][1] if at else 0 : start]
        if _REPRIEVED.search(text[end:following]) or re.search(r"reprieve\s+of\s*$", before):
            continue
        yield Term(_kind(before[-40:], text[end:following][:40]), months, days)
    if re.search(r"\bfine[ds]?\b", text, re.IGNORECASE):
        for one in money(stretch):
            yield Term("fine", amount=one.words)
            return
        yield Term("fine")


def _kind(before: str, after: str) -> str:
    if re.match(r"\s*[;,]?\s*suspended\b", after, re.IGNORECASE):
        return "suspended"
    near = re.split(r"[;,+/]|\band\b", after, maxsplit=1, flags=re.IGNORECASE)[0]
    if re.search(r"administrative", near + before, re.IGNORECASE):
        return "administrative detention"
    if _RIGHTS.search(near) or _RIGHTS.search(before):
        return "deprivation_of_political_rights"
    if _SUSPENDED.search(near) or re.search(r"suspended\s*(?:for|:)?\s*$", before, re.IGNORECASE):
        return "suspended"
    if re.search(r"restrict", near, re.IGNORECASE):
        return "restricted freedom"
    if re.search(r"house\s+arrest", near + before, re.IGNORECASE):
        return "house arrest"
    return "prison"


def _months(match: re.Match[str]) -> int:
    if match["m2"]:
        return int(match["m2"])
    return round(float(match["y"]) * 12) + int(match["m"] or 0)


def _chinese(words: str) -> Iterator[Term]:
    from habeas.reading.chinese.spotter import SPOTTER  # noqa: PLC0415
    from habeas.reading.chinese.words.folded import fold  # noqa: PLC0415 - loaded when used
    from habeas.reading.chinese.words.values import lengths, money  # noqa: PLC0415

    text = fold(words).text
    stretch = SPOTTER.whole(text)
    if _ZH_REPRIEVE.search(text):
        yield Term("death_suspended")
        text = _ZH_REPRIEVE.sub(lambda found: "　" * len(found[0]), text)
    elif _ZH_DEATH.search(text):
        yield Term("death")
    if _ZH_LIFE.search(text):
        yield Term("life")
    found: list[Term] = []
    at = 0
    for one in lengths(stretch):
        before = text[at : one.start]
        at = one.end
        if _ZH_SUSPENDED.search(before):
            if found and found[-1].kind in {"prison", "拘役"}:
                value = text[one.start - len(_ZH_SUSPENDED.search(before)[0]) : one.end]  # type: ignore[index]
                found[-1] = replace(found[-1], kind="suspended", value=value)
            continue
        rights = _ZH_RIGHTS.search(before)
        kind = (
            "deprivation_of_political_rights" if rights else _zh_kind(before, text[one.end :][:4])
        )
        found.append(Term(kind, one.months, one.days))
    yield from found
    if re.search("政治权利终身", text):
        yield Term("deprivation_of_political_rights", value="终身")
    if re.search("罚金|罚款|并处罚", text):
        sums = money(stretch)
        yield Term("fine", amount=text[sums[0].start : sums[0].end] if sums else None)


def _zh_kind(before: str, after: str) -> str:
    near = before[-6:] + after
    return next((kind for word, kind in _ZH_KINDS if word in near), "prison")
