"""Whom an event is told of that only modifies somebody else: 采访刚获释的工会主席, 与被判刑十年的诗人张三通信."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.others import word_after
from habeas.reading.chinese.clauses.patients import PERSONAL

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View


_FAR = 16
_LINK = re.compile("[^，。；的]{0,12}?的")
_MARK = re.compile(
    "(?:刚刚?|曾经?|已|先后|一名|多名|[两三四五六七八九十几数]名)*(?:被|遭|获|受)[^，。；的]{0,4}$"
)
_IS = re.compile("是|成为|为|系|属|作为|等")
_BEFORE_A_NOUN = re.compile("[与和跟同向对为替给由把将除]$")
_PLAIN = re.compile(
    "(?:[\\0 「」]|[上本这个]?(?:周|月|年|週)[一二三四五六日末初底]?|但|而|并|又|且|也|还|均|都|再次?|再度|已经?|曾经?|一度|随后|随即|其后|此后|之后|后来|后|先后|遂|仍然?|目前|现在?|至今|一直|则|当场|当[天日晚]|突然|最[终后]|终于|首次|多次|两次|同时|同样|不久|很快|强行|秘密|分别|正式|依法|早[已前就]?|日前|近日|凌晨|[0-9一二三四五六七八九十年月日号时点分]|期间|次日|翌日|直到|才|就|只|相继|陆续|据称|据报|疑似?|没有?|未|从未|尚未|并未)*"
    "(?:(?:因为?|由于|以|在|于|从|自|经|按|通过)[^，]*)?"
)


def leads_on(gap: str) -> bool:
    """Whether between a subject and a passive stands a verb or a preposition whose object the passive modifies."""
    if _IS.search(gap):
        return False
    if _BEFORE_A_NOUN.search(gap.rstrip("\0 ")):
        return True
    return _PLAIN.fullmatch(gap) is None


def modifies(scene: Scene, view: View, start: int, end: int) -> tuple[int, ...] | None:
    """Who is modified by an event worded at ``start`` to ``end`` behind a subject; () is somebody without a
    name, None where it is told of its subject.
    """
    link = _LINK.match(scene.text, end, min(view.end, end + _FAR))
    if link is None:
        return None
    before = [
        r
        for r in view.refs
        if r.kind in PERSONAL and r.end <= start and not (r.modifier or r.other)
    ]
    if not before:
        return None
    mark = _MARK.search(scene.text, max(before[-1].end, start - 10), start + 1)
    gap = scene.masked[before[-1].end : mark.start() if mark else start]
    if not leads_on(gap):
        return None
    named = next((r for r in view.refs if r.kind == "named" and r.start >= link.end()), None)
    if named is not None and "的" not in scene.text[link.end() : named.start]:
        return named.people
    return () if word_after(scene, link.end(), view.end) else None
