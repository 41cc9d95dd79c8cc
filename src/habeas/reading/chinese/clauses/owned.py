"""Whose relative, lawyer or home a word tells of: 他的母亲, 其律师, 在岳母家中."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene, View

_HOME = re.compile(
    "的?(?:家[中里内门附]|家(?=[，、]?(?:被|遭|将))|住[处所]|寓所|租住|宿舍|办公室|租房|租屋|出租屋|房[里内子间]|住房|店[里内]|工作室|老家|屋企)"
)


def at_home(scene: Scene, view: View, ref: Ref) -> bool:
    """ "在岳母家中被带走": whose home it was, not who was taken."""
    return bool(_HOME.match(scene.text, ref.end)) and bool(
        re.search(r"(?:在|于|从|到|上|去|返)[^，。；]{0,12}$", scene.text[view.start : ref.start])
    )


_THEM = re.compile("(?:了|过)?(?:[两三四五六七八九十几多数]{1,2}[名位])?")
_OWNED = re.compile("[他她其]")


def is_done_to_theirs(scene: Scene, ref: Ref, between: str) -> bool:
    """ "打伤了他的母亲": whether a verb right before them is done to somebody of theirs."""
    return (
        ref.kind == "circle"
        and _THEM.fullmatch(between) is not None
        and _OWNED.match(scene.text, ref.start) is not None
    )


_SAID = re.compile(r"[说称道]|表示|告诉|透露|证实|指出|[：「“]")


_BARE_KIN = frozenset(
    "女儿 儿子 父亲 母亲 丈夫 妻子 太太 阿爸 阿妈 弟弟 哥哥 姐姐 妹妹 老公 老婆 爸爸 妈妈 外甥 女 子 妻 夫 父 母".split()
)


def is_owned(scene: Scene, view: View, ref: Ref) -> bool:
    """ "张三的母亲", "其律师", "家属": somebody else than the person in focus.

    A bare 女儿 or 丈夫 in the words of a relative is the person; that is told by the speaker.
    """
    word = scene.text[ref.start : ref.end]
    before = scene.text[max(view.start, ref.start - 2) : ref.start]
    if before.endswith(("的", "其", "他", "她", "之", "个")) or word[0] in "其他她":
        return True
    said = scene.text[scene.sentence.start : ref.start]
    if not _SAID.search(said) and "我" not in scene.text[max(0, ref.start - 300) : ref.end + 60]:
        return True
    return word not in _BARE_KIN
