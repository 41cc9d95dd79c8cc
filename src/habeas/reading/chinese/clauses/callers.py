"""Lawyers and others who call at a place of custody: what is refused to them is refused to the prisoner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene, View

_CALLS = re.compile(
    r"(?:(?:大?律师|辩护人|代理人)?[^，。；]{0,26}?(?:前往|赶往|赶到|赶赴|要求|申请|来到|到|去|赴|如约|再次|再度|请求|预约|提出|欲|拟|打算|准备|试图|希望|陪同|递交|以[^，。；]{1,12}身份)|(?:大?律师|辩护人|代理人))[^，。；]{0,18}$"
)
_BEFELL = re.compile("被(?:捕|拘|抓|关|押|羁|刑|判|带走)|遭(?:捕|拘|抓|关|押|羁|判)")
_BY_TRADE = re.compile("(?<!维权)(?<!人权)(?:律师|辩护人|代理人)[「]?$")
_MEETS = re.compile("会见|探视|探访|探望|探监|见面|接见|阅卷|见到|求见|要求见|递交|会面")
_OF_THEIRS = re.compile(
    "(?:[^，。；]{0,4})(?:律师|辩护人|家属|家人|亲属|亲人|妻|丈夫|父母|母亲|父亲|子女)"
)
_CLIENT = re.compile("(?:其|自己的)?(?:当事人|委托人)")


def calls(scene: Scene, view: View, ref: Ref) -> bool:
    """Whether somebody named before a meeting is the one who calls, and no prisoner: "律师甲前往会见"."""
    met = _MEETS.search(scene.text, ref.end, view.end)
    if met is None or ref.modifier or _OF_THEIRS.match(scene.text, met.end(), view.end):
        return False
    between = scene.text[ref.end : met.start()]
    if _BEFELL.search(between):
        return False
    if _CLIENT.match(scene.text, met.end(), view.end):
        return True
    trade = _BY_TRADE.search(scene.text, view.start, ref.start)
    return bool(trade or _CALLS.match(between))


def asked_for(scene: Scene, place: int, focus: Focus, people: tuple[int, ...]) -> tuple[int, ...]:
    """For whom those asked who were refused at a place: the one they call on."""
    for earlier in reversed([v for v in scene.views if v.start <= place]):
        for ref in earlier.refs:
            if ref.kind == "named" and set(ref.people) & set(people) and calls(scene, earlier, ref):
                after = [
                    r
                    for r in earlier.refs
                    if r.kind == "named" and r.start > ref.end and not set(r.people) & set(people)
                ]
                met = after[-1].people if after else focus.beside(people)
                return met or focus.visited(people)
    return focus.visited(people)
