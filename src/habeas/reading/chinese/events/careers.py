"""Occupations that a sentence tells: "她是小学老师", "曾任区议员", "导演是李乔木", "霍任总编辑"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.events.attributes import head
from habeas.reading.chinese.words.lexicons import alternation
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene, View

_COPULA = re.compile(
    r"(?:(?:本来|以前|从前|原来?|生前|当时|现在?|目前|退休前|被捕前|入狱前|捕前|案发前|事发前|也|亦|曾经?|则|还|都|均|同样|一直|本身|的(?:职业|工作)|早年|年轻时|[0-9]{4}年(?:的时候|时|[起前后])?|那时候?|当年|今年[^，。]{2,6}岁|[^，。]{2,4}岁)*)"
    r"(?:曾?担任|曾任|现任|时任|原任|历任|出任|就任|任职?|曾当|当过|做过?|是|系|为)(?:一[名位个家间所]|该[校院所社会]|本[地市县村]|当地|某|知名|著名|资深)*"
    r"(?P<value>[^，。；：、（）「」]{2,22})$"
)
_NO_ROLE = re.compile(
    r"(?:[被遭]|不是|并非|因为?|由|说|称|指|认为|所谓|如何|怎么|什么|谁|哪|还是|或者|[一两二三四五六七八九十]名|律师代表|代理律师|辩护律师|被告人?|嫌疑人|当事人|证人|发言人|负责人之一的|这|那|他们|我们|[妻夫]子|太太|丈夫|母亲|父亲|女儿|儿子|朋友|同学|同事)"
)
_ONE = re.compile("(?<=[是为系])一[名位](?!为|律师|代理|辩护)")
""" "是一名小学老师": one of a trade, and no count of others."""
_PREFIX = re.compile(
    r"^(?:[^的]{0,12}?(?:一[家间所名位个]|某)|(?:北京|上海|广州|深圳|杭州|南京|成都|武汉|重庆|天津|香港|台北|本地|当地|省里|市里|县里|村里)的?)"
)
_AFTER = re.compile(r"(?:的)?(?P<value>[^，。；：、（）「」\0]{2,14})(?:是|名叫|叫做?|为)$")


def careers(scene: Scene, focus: Focus) -> Iterator[Draft]:
    """The occupations that the clauses of a sentence tell of one person each."""
    if scene.sentence.heading:
        return
    for view in scene.views:
        found = _told(scene, view, focus)
        if found is not None:
            person, start, end = found
            yield Draft(
                Event.OCCUPATION, person, start, view.start, end, "occupation.told",
                value=scene.words(start, end),
            )  # fmt: skip


_BE = re.compile("[是系为任当做]")


def _told(scene: Scene, view: View, focus: Focus) -> tuple[int, int, int] | None:
    if not _BE.search(scene.text, view.start, view.end):
        return None
    refs = [r for r in view.refs if r.kind in {"named", "pronoun", "self"} and not r.modifier]
    subject = refs[0] if refs else None
    opens = subject is not None and not scene.text[view.start : subject.start].strip("\0 「")
    begin = subject.end if subject is not None and opens else view.start
    match = _COPULA.match(scene.text, begin, view.end)
    if match is None:
        return None
    person = _who(subject if opens else None, focus)
    if person is None or (not opens and not _goes_on(scene, view)):
        return None
    start, end = match.span("value")
    if _NO_ROLE.search(_ONE.sub("", scene.text[begin:end], count=1)):
        return None
    cut = _PREFIX.match(scene.text[start:end])
    start += cut.end() if cut and cut.end() < end - start - 1 else 0
    tail = scene.text[start:end].rfind("的")
    words = scene.text[start + tail + 1 : end]
    if len(words) < _SHORTEST or not (head().search(words) or _known().search(words)):
        return None
    return person, start, end


_SHORTEST = 2


@cache
def _known() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('occupation')})$")


def _who(ref: Ref | None, focus: Focus) -> int | None:
    if ref is None:
        return focus.topic[0] if len(focus.topic) == 1 else None
    if ref.kind == "self":
        return focus.me
    people = focus.of(ref)
    return people[0] if people and len(people) == 1 else None


def _goes_on(scene: Scene, view: View) -> bool:
    """Whether a clause without subject goes on about the one before: "…七十一岁，是退休护士"."""
    if view.start == scene.sentence.start:
        return False
    text = scene.text[view.start : view.end]
    return bool(
        re.match(
            r"(?:[0-9]{4}年(?:的时候|时)?)?(?:曾|现|原|时|也|亦|生前|是|系|[^，。]{0,4}前是|任)",
            text,
        )
    )
