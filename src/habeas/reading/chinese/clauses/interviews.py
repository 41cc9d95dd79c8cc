"""Interviews: which lines ask and which answer, and who is interviewed."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.chinese.persons.registry import Registry

_ASKED = re.compile(r"^[\s　]*(?P<part>问|答|Q[0-9]?|A[0-9]?|[一-鿿]{0,4}记者)[：:]")
_INTERVIEW = 2
_TALKS_WITH = re.compile(r"(?:访|对话|受访者：?|受访人：?|采访对象：?)[^。\n]{0,24}$")


def lines_of(whole: str, registry: Registry) -> dict[int, bool]:
    """Which lines ask and which answer; nothing where a text is no interview."""
    found: dict[int, bool] = {}
    state: bool | None = None
    seen = {True: 0, False: 0}
    heads = {m.start for m in registry.mentions if whole[m.end : m.end + 1] == "："}
    at = 0
    for number, line in enumerate(whole.split("\n")):
        match = _ASKED.match(line)
        at += len(line) + 1
        if at - len(line) - 1 in heads:
            state = True
            seen[state] += 1
        elif match:
            state = match["part"][0] in "答A"
            seen[state] += 1
        elif not line.strip(" 　") or line.lstrip(" 　")[:1] in "（【(":
            state = None
        if state is not None:
            found[number] = state
    return found if min(seen.values()) >= _INTERVIEW else {}


def interviewed(whole: str, registry: Registry, first: int) -> int | None:
    """The person interviewed: named as such in the head, else named there most."""
    heads = Counter(
        m.person
        for m in registry.mentions
        if whole[m.end : m.end + 1] == "：" and whole[m.start - 1 : m.start] in {"", "\n"}
    )
    if heads and heads.most_common(1)[0][1] >= _INTERVIEW:
        return heads.most_common(1)[0][0]
    head = sum(len(line) + 1 for line in whole.split("\n")[:first])
    named = [m for m in registry.mentions if m.end <= head]
    for m in named:
        if _TALKS_WITH.search(whole[max(0, m.start - 30) : m.start]):
            return m.person
    counted = [m.person for m in named]
    if not counted:
        speaking = [m.person for m in registry.mentions if whole[m.end : m.end + 1] == "："]
        return max(speaking, key=speaking.count) if speaking else None
    return max(counted, key=counted.count) if counted else None
