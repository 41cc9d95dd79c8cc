"""Who is only named within a reason, and who leads a clause that a reason opens: 因声援甲而被拘留, 因声援某案被拘留的乙."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.lexicons import alternation

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene, View

_CAUSE = re.compile(
    r"(?:^|[^起原])(?:因为?|由于|为了?|以(?!来|及|后|前|上|下|外|内|至|免|往))(?!此)[^，]*$"
)


def in_cause(scene: Scene, view: View, ref: Ref) -> bool:
    """Whether somebody is only named within a reason: "因声援维权律师而被拘留"."""
    before = scene.text[view.start : ref.start]
    match = _CAUSE.search(before)
    if match is not None and _heads(scene, view, ref, before[match.start() :]):
        return False
    return match is not None and not re.search(r"以[^，]{2,16}罪[^，]{0,6}$", before)


_HEADED = re.compile(
    r"(?:被|遭(?:到|受)?|获|受)[^，。；]*的[^，。；的]{0,14}$|(?:获释|失踪|失联|入狱|服刑|出狱)[^，。；]{0,6}的[^，。；的]{0,14}$|(?<!因)为(?!了)[^，。；的]{2,14}的[^，。；的]{0,14}$"
)
_FOR_THEM = re.compile(
    r"(?:因|因为|由于|为|为了|以)[^，。；]{0,4}(?:声援|支持|营救|关注|代理|采访|报道|会见|探视|悼念|纪念|同情|帮助|看望|呼吁|替|为|给)[^，。；的]{0,1}(?:被|遭|获|受)"
)


_GOES_ON = re.compile("[\0 」]*(?:$|[于在也亦已曾又仍]|失[联踪去]|不服|被|遭(?!遇)|获)")


def _heads(scene: Scene, view: View, ref: Ref, reason: str) -> bool:
    """ "因声援某案被拘留十天的律师张三，…": the name that a relative clause with a reason ends in."""
    ends = bool(_GOES_ON.match(scene.text, ref.end, view.end))
    return ends and bool(_HEADED.search(reason)) and not _FOR_THEM.match(reason)


@cache
def _own() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[\0，])(?:而|但|又|正)?(?:因为?|由于)(?:{alternation('occupation', 'bystander')})?$"
    )


_NO_SUBJECT = re.compile("而|的|一?案|事件?|、|等|和|与|及|之")


def own_reason(scene: Scene, view: View, ref: Ref) -> bool:
    """ "由于全体被告都否认控罪": who leads a clause that is wholly a reason does what it tells."""
    opens = _own().search(scene.text[view.start : ref.start])
    return opens is not None and not _NO_SUBJECT.match(scene.text, ref.end)
