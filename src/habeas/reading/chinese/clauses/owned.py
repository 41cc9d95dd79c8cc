"""Whose relative, lawyer or home a word tells of: 他的母亲, 其律师, 在岳母家中."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.lexicons import alternation, words

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
_OWNED = re.compile("[他她其我你]")


def is_done_to_theirs(scene: Scene, ref: Ref, between: str) -> bool:
    """ "打伤了他的母亲": whether a verb right before them is done to somebody of theirs."""
    return (
        ref.kind == "circle"
        and _THEM.fullmatch(between) is not None
        and _OWNED.match(scene.text, ref.start) is not None
    )


_TENDED = re.compile(
    "(?:送|接送?|带着?|陪着?|陪同|抱着?|背着?|领着?|照顾|照料|看护|看望|探望|探视|安葬|祭奠|祭拜|告别|送走|送别|迎接|等候)了?(?:[他她其自己我的]{1,3})?$"
)
_IN_DOING_SO = re.compile(
    "(?:去|到|上|回|出|往|前往|下|放|就|看|买|散|过)[^，。；被遭把将的]{0,10}?(?:时|后|途中|路上|期间|之际|前|被|遭)|(?:时|后|途中|的?路上|期间|之际)"
)


def is_tended(scene: Scene, ref: Ref, before: str) -> bool:
    """ "他送孩子上学时被带走": whether a relative is only whom the subject sees to meanwhile."""
    return bool(_TENDED.search(before) and _IN_DOING_SO.match(scene.text, ref.end))


_SAID = re.compile(r"[说称道]|表示|告诉|透露|证实|指出|[：「“]")


_BARE_KIN = frozenset(
    "女儿 儿子 父亲 母亲 丈夫 妻子 太太 阿爸 阿妈 弟弟 哥哥 姐姐 妹妹 老公 老婆 爸爸 妈妈 外甥 女 子 妻 夫 父 母".split()
)


_KIN_SPEAKS = re.compile(
    "(?:(?P<spouse>妻子?|太太|老婆|丈夫|老公|爱人|夫)|(?P<parent>父母|母亲?|父亲?|妈妈|爸爸|双亲)|(?P<child>儿子|女儿|子女|[长次幼独][子女])|(?P<sibling>哥哥|弟弟|姐姐|妹妹|[兄弟姐妹姊胞][兄弟姐妹姊]?))"
    "[^，。；的]{0,14}?(?:说|称|表示|透露|证实|指出|告诉|道)"
)
_PAIRED = ("丈夫", "妻子", "太太", "老公", "老婆", "妻", "夫", "先生", "爱人")
_MEANT: dict[str, tuple[tuple[str, ...], ...]] = {
    "spouse": (_PAIRED,),
    "parent": (("儿子", "女儿", "子", "女", "孩子"),),
    "child": (("父亲", "母亲", "阿爸", "阿妈", "爸爸", "妈妈", "父", "母", "父母"),),
    "sibling": (("弟弟", "哥哥", "姐姐", "妹妹"),),
}
"""Whom a relative who speaks calls so: the prisoner is her 丈夫, and 儿子 is somebody else."""


def _speaking_kin(said: str) -> str | None:
    """Which kind of relative speaks; None where none does."""
    match = _KIN_SPEAKS.search(said)
    return match.lastgroup if match else None


def is_owned(scene: Scene, view: View, ref: Ref) -> bool:
    """ "张三的母亲", "其律师", "家属": somebody else than the person in focus.

    A bare 女儿 or 丈夫 in the words of a relative is the person; that is told by the speaker.
    """
    word = scene.text[ref.start : ref.end]
    before = scene.text[max(view.start, ref.start - 2) : ref.start]
    if before.endswith(("的", "其", "他", "她", "之", "个")) or word[0] in "其他她":
        return True
    said = scene.text[scene.sentence.start : ref.start]
    if _SAID.search(said) and (told := _speaking_kin(said)) is not None:
        return not any(word in group for group in _MEANT[told])
    if not _SAID.search(said) and "我" not in scene.text[max(0, ref.start - 300) : ref.end + 60]:
        return True
    return word not in _BARE_KIN


_ONE_OF_KIN = re.compile(
    rf"(?:(?:[他她你]的?|其|我(?:的|们的|家)?)(?:{alternation('kin')})|我[爸妈哥姐弟妹]|{alternation('kin_long')}|(?:[他她]的?|其)(?:{alternation('relation')}|律师))"
)
_LEFT_OF_KIN = re.compile(
    "[\\0 ]*(?:[^，。；]{0,8}后|但|而|其间|期间|当[天日晚]|此前|其后|随后|后来|目前|同时|[0-9一二三四五六七八九十年月日今去前昨早晚上下午周的]){0,6}"
)
HEARS_OF_THEM = re.compile(
    "说(?![法服明情])|问|哭|喊|(?<!电)话(?=[，：])|讲(?![话座述课])|表示|称|透露|告诉|指[出称]|证实|收到|接到|获悉|被告知|获告|知道|发现|看到|见到|会见|探视|探望|探监|见面|通电话|来信|确认|介绍|回忆|转述|担心|得知(?![^，。；]*后)|聘请|委托|代为|缴纳|要求|申请|受访|采访|发声|呼吁|撰文|写信"
)
"""What a relative does who hears of the prisoner: "其妻收到通知，…"; what follows is told of the prisoner."""


def leading_kin(scene: Scene, view: View, ref: Ref, end: int) -> bool:
    """Whether a relative without a name leads a clause and neither speaks nor hears of the prisoner there."""
    owner = next((r for r in view.refs if r.modifier and 0 <= ref.start - r.end <= 1), None)
    begins = ref.start if owner is None else owner.start
    return (
        ref.kind == "circle"
        and (
            _ONE_OF_KIN.fullmatch(scene.text, ref.start, ref.end) is not None
            or (owner is not None and scene.text[ref.start : ref.end] in words("relation"))
        )
        and _LEFT_OF_KIN.fullmatch(scene.text, view.start, begins) is not None
        and (
            _OWNED.match(scene.text, ref.start) is not None
            or not HEARS_OF_THEM.search(scene.text, scene.sentence.start, ref.start)
        )
        and not HEARS_OF_THEM.search(scene.text, ref.end, end)
    )


_WOMEN = re.compile("[妻母女姐姊妹婆妈婶嫂姑姨媳]|太太|奶奶|遗孀")
_SEVERAL = re.compile("父母|双亲|子女|孩子|兄弟|[兄姐姊]妹|姐弟|爱人|配偶")


def gender_of(kin: str) -> str:
    """ "f" or "m" for a relative; nothing where the word leaves it open."""
    if _SEVERAL.search(kin):
        return ""
    return "f" if _WOMEN.search(kin) else "m"
