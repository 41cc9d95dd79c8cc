"""Who only comments: counsel, scholars, members of a parliament who speak about the one in hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene

_LEARNED = re.compile(
    "(?:律师|教授|副?教授|学者|主任|立委|委员|议员|评论员|评论人|研究员|专家|发言人|秘书长|会长|理事长|理事|负责人|总监|干事长?)[ \u3000]*$"
)
_COUNSEL = re.compile("(?:代表|代理|辩护|委托|辩方|法援)(?:的)?(?:大?律师|辩护人)[ \u3000]*$")
_LAWYER = re.compile("(?:大?律师|教授|牧师)(?!事务所|楼|会|团)")


def as_counsel(scene: Scene, ref: Ref, focus: Focus, *, speaks: bool) -> bool:
    """ "代表律师王某日前才收到判决书", "王某律师表示": somebody who acts for the one in hand."""
    if len(ref.people) != 1 or set(ref.people) & set(focus.topic):
        return False
    if _COUNSEL.search(scene.text, max(scene.sentence.start, ref.start - 8), ref.start):
        focus.speak.update(ref.people)
        return True
    titled = _LAWYER.match(scene.text, ref.end)
    return (
        bool(titled) and speaks and not _OF_ONESELF.search(scene.text, ref.end, scene.sentence.end)
    )


def of_oneself(scene: Scene, ref: Ref) -> bool:
    """Whether somebody who speaks goes on to tell what befell the speaker: "甲说，自己被带走"."""
    return _OF_ONESELF.search(scene.text, ref.end, scene.sentence.end) is not None


_OF_ONESELF = re.compile("[，：「][^，。；「]{0,10}?(?:[被遭]|我(?!们)|自己|本人)")


def comments(scene: Scene, ref: Ref, focus: Focus) -> bool:
    """ "律师张三表示，法院仍谕令交保": who only comments, be it again and again, is not whom it befalls."""
    learned = ref.people[0] in focus.speak or _LEARNED.search(
        scene.text, max(scene.sentence.start, ref.start - 10), ref.start
    )
    if not learned or _OF_ONESELF.search(scene.text, ref.end, scene.sentence.end):
        return False
    if set(ref.people) & set(focus.topic):
        if ref.people[0] in focus.befallen or len(focus.topic) > 1:
            return False
        focus.topic = ()
    focus.speak.update(ref.people)
    return True
