"""Searches and takings: of whose home, of whose things, by whom, how much."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.events.slots import subject_organ
from habeas.reading.chinese.words.triggers import triggers
from habeas.reading.lexicon import Hit
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.patients import Patient
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.words.triggers import Trigger

_GOODS = re.compile(
    r"(?:电脑|手机|手提|资料|文件|物品|书籍|书刊|现金|硬盘|护照|证件|相机|房[子产屋]|住房|公寓|汽车|名册|U盘|存折|银行卡|横幅|[0-9一二两三四五六七八九十几多]+(?:多|余|几)?[台部箱册本件张份批个](?!人|月|小时|星期)|一批|大量)"
)
_GOODS_AFTER = re.compile(rf"(?:了)?(?:其|他|她|他们)?的?[^，。人者员士]{{0,6}}{_GOODS.pattern}")
_ACTIVE = frozenset({"拉走", "抓走", "架走", "带走", "带离", "拿下", "接走", "拖走", "抓获"})
_BOTH = frozenset({"扣留", "扣查", "暂扣", "扣走", "带走", "拉走", "搬走", "带离"})
_DATED_TAIL = re.compile(
    "(?:[今去前]年)?[0-9]{1,4}[年月日号].*$|(?:去年|今年|昨天|今天|当天|同日).*$"
)
""" "书店4月里也被查封": the time between the things and the verb."""
_LISTED = re.compile("(?:了)?(?:下列|以下|有关)?(?:物品|财物|文件)(?:如下)?：(?P<what>[^。]{2,80})")
_HOME = re.compile(r"(?:住所|住处|寓所|家|屋|住宅|房间|宿舍|办公室|住址|身|行李|车|他|她|其)")
_SEVERAL = 4
"""So many people at most are each searched in "甲、乙及丙同时遭搜查"."""
_SHARED_HOME = re.compile("(?:夫妇|夫妻)(?:俩|二人|两人|两个)?的?(?:家|住|屋企|寓所)")
_PLACE = re.compile(r"(?:了)?(?:他们?|她们?|其|我)?的?(?P<place>[^，。；的]{2,12})")
_SITED = re.compile(r"位于(?P<place>[^，。；的]{2,16})的")
_TAKEN = re.compile(r"(?:了)?(?:的)?(?P<what>[^，。；]{2,40})")
_TAKEN_BEFORE = re.compile(
    r"(?:在案的|随身的|所得|的|，|^)(?P<what>[^，。；的]{2,40}?)(?:一并|一同|均|都|也|亦|皆|被|遭|予以|全部|悉数|尽数)+$"
)


_KEPT = re.compile(
    rf"(?:{_GOODS.pattern}|藏书|书[籍本]|账本|帐本|存款|车辆|相机|摄影机|钱款|衣物)(?:[^，。；人员者]{{0,10}})?(?:也|均|都|亦|全部|一并|则)*(?:被|遭)(?:到)?(?:警察|警方|警员|公安|国保|便衣|当局|民警|国安)?(?:人员)?$"
)
""" "手机遭到扣留", "藏书连同电脑被警察拉走": what is kept or carried off is things."""


_THINGS_AWAY = re.compile(
    "(?:把|将)(?:[^，。；被遭人员]{0,8})(?:电脑|手机|手提|资料|文件|物品|书籍?|书刊|现金|硬盘|护照|证件|相机|名册|存折|横幅|行李|遗物|箱)[^，。；被遭人员]{0,10}$"
)
""" "把两台电脑带走"."""
_PEOPLE = re.compile(
    "(?:[你我他她]们?(?:[两三四几]个|俩)?|[两三四几]个人|同一?批|人)(?:一起|一同|一块|都|也|全)*(?:被|遭)[^，。；]{0,8}$"
)
_ALSO_THESE = re.compile(
    "的(?:还|另|也)?有[0-9一二两三四五六七八九十几多]+[个名位](?!箱|包|硬盘|手机|U盘)"
)
""" "你们两个被带走", "同一批被带走的还有三个卖家": people, and no things."""


def takes_goods(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    """Whether "带走" takes things: "带走电脑两台"."""
    after = scene.text[hit.end : view.end]
    if _PEOPLE.search(scene.text, view.start, hit.start) or _ALSO_THESE.match(after):
        return False
    if scene.text[hit.start : hit.end] in _BOTH and _KEPT.search(scene.text, view.start, hit.start):
        return True
    if scene.text[hit.start : hit.end] not in _ACTIVE:
        return False
    if _THINGS_AWAY.search(scene.text, view.start, hit.start):
        return True
    return bool(_GOODS.match(after.lstrip("了其他她的多")) or _GOODS_AFTER.match(after))


_PERSONS = frozenset({"named", "pronoun", "set", "plural", "unnamed"})
_BEFORE_THEM = re.compile("(?:了|过)?[^，。；、的被遭名]{0,14}")
_HELD = re.compile("[^，。；的]{0,14}?(?:被|遭)[^，。；的]{0,12}")
_AFTER_HELD = re.compile(
    "$|[，。；！]|至今|后|于|在|了?[0-9一二两三四五六七八九十半]+(?:多|余)?个?(?:小时|钟头|天|日|月|年)"
)


@cache
def _holding() -> Trigger:
    """What tells that people are held."""
    return next(t for t in triggers() if t.id == "detention.held")


def _holds_people(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    """ "扣押了记者甲", "两名记者遭扣押": people are held, and no things."""
    if hit.entry.id != "confiscation.taken" or scene.text[hit.start : hit.end] != "扣押":
        return False
    after = next((r for r in view.refs if r.start >= hit.end), None)
    if after is not None and after.kind in _PERSONS and not after.modifier:
        theirs = scene.text.startswith("的", after.end)
        if not theirs and _BEFORE_THEM.fullmatch(scene.text, hit.end, after.start):
            return True
    before = next(
        (r for r in reversed(view.refs) if r.end <= hit.start and r.kind != "organ"), None
    )
    if before is None or before.kind not in _PERSONS or before.modifier:
        return False
    held = _HELD.fullmatch(scene.text, before.end, hit.start)
    goods = _GOODS.search(scene.text, view.start, hit.start)
    return bool(held and not goods and _AFTER_HELD.match(scene.text, hit.end))


def as_held(scene: Scene, view: View, hit: Hit[Trigger]) -> Hit[Trigger]:
    """A verb of taking, as one of custody where it is people that are taken."""
    return Hit(hit.start, hit.end, _holding()) if _holds_people(scene, view, hit) else hit


def owned(
    scene: Scene, view: View, hit: Hit[Trigger], focus: Focus, draft: Draft, who: Patient
) -> Iterator[Draft]:
    """The draft for the owner of a home or of things; for nobody named where several may be meant."""
    owner = _owner(scene, view, hit, focus, who)
    if draft.by is None:
        draft = replace(draft, by=_earlier_office(scene, view))
    if draft.event is Event.CONFISCATION:
        draft = replace(draft, amount=_amount(scene, view, hit))
    else:
        draft = replace(draft, place=_place(scene, view, hit) or draft.place)
    if len(owner) == 1:
        yield replace(draft, person=owner[0])
    elif 1 < len(who.people) <= _SEVERAL and who.passive:
        yield from (replace(draft, person=one) for one in who.people)
    elif owner and (len(owner) <= 4 or _SHARED_HOME.search(scene.text, view.start, view.end)):
        yield from (replace(draft, person=one) for one in owner)
    else:
        yield replace(draft, person=None, candidates=owner)


def _owner(
    scene: Scene, view: View, hit: Hit[Trigger], focus: Focus, who: Patient
) -> tuple[int, ...]:
    owner: tuple[int, ...] = ()
    if focus.me is None and not focus.in_letter and _MINE.search(scene.text, view.start, hit.end):
        return ()
    if _IT.match(scene.text, view.start, hit.start):
        return ()
    if not view.refs and focus.kin_leads:
        return ()
    if not view.refs and _goes_on_of_a_body(scene, view):
        return ()
    for ref in view.refs:
        if ref.kind == "named" and _OF_OTHERS.match(scene.text, ref.end, view.end):
            return ()
        if ref.kind in {"named", "pronoun", "set", "plural"}:
            owner = focus.of(ref) or ()
    if (
        not owner
        and len(focus.topic) == 1
        and focus.unnamed is None
        and not _foreign(scene, view, hit, who)
    ):
        return focus.topic
    return owner


_IT = re.compile("\0*(?:它|这[家所个]|该[校会社店馆站刊报])(?:们)?(?!的主|的负)")
""" "它曾被街道办查封": what was closed is nobody's."""


def _goes_on_of_a_body(scene: Scene, view: View) -> bool:
    """ "教会的租房被查封，奉献款被冻结": what is taken next is the same body's."""
    index = _index(scene, view)
    before = scene.views[index - 1] if index else None
    if before is None or any(r.kind != "organ" for r in before.refs):
        return False
    taken = next((h for h in before.hits if h.entry.event == "confiscation"), None)
    return (
        taken is not None and _OF_A_BODY.search(scene.text, before.start, taken.start) is not None
    )


_MINE = re.compile("我(?:的|家)(?![^，。；]{0,3}(?:丈夫|妻子|父|母|儿|女|哥|弟|姐|妹|先生|太太))")
""" "拿走我的手机" in a text whose writer nobody knows."""
_BODIES = "图书馆|读书会|工作室|研究所|平台|网站|合作社|诊所|联谊会|工会|公司|书店|店铺|报[馆社]|协会|组织|机构|基金会|团体|学校|教会|教堂|寺院|户口|编辑部|杂志社|出版社|中心|超市|餐厅|工厂|会所|总部|案"
_OF_A_BODY = re.compile(_BODIES)
_OF_OTHERS = re.compile(
    rf"(?!位于|在|设|创办|经营|开[设办的]|名下|拥有|主持|旗下|自己|成立|创立|主编|的)[^，。；被遭]{{1,10}}的[^，。；被遭]{{0,6}}(?:{_BODIES}|学校|大学|中学|小学|医院|单位|工厂|律所|事务所|电台|小区|宿舍楼|大楼|村)"
)
""" "罗安任教的学校被搜查", "出版罗安作品的出版社被查封": the school's, and not his."""


def _index(scene: Scene, view: View) -> int:
    return scene.views.index(view) if view in scene.views else 0


def _earlier_office(scene: Scene, view: View) -> str | None:
    """Who acted in the clauses before: "该分局搜查他的住所，带走电脑"."""
    for earlier in reversed(scene.views[: _index(scene, view)]):
        by = subject_organ(scene, earlier, earlier.end)
        if by:
            return by
    return None


def _foreign(scene: Scene, view: View, hit: Hit[Trigger], who: Patient) -> bool:
    """Whether what is searched or taken belongs to somebody or something else than the topic."""
    if _THEIR_OWN.match(scene.text, view.start, hit.end) or _THEIR_OWN.match(
        scene.text, hit.end, view.end
    ):
        return True
    if who.start == view.start and not who.people:
        return not _GOODS.match(scene.text, view.start) and not _own(scene, view, hit)
    after = scene.text[hit.end : view.end]
    if hit.entry.event == "search" and _AT_HOME.match(scene.text, view.start, hit.start):
        return False
    if re.match(
        "(?:了)?[^，。；「]{0,4}「[^」]{1,12}」(?:的)?(?:银行|户口|账户|帐户|资产|资金|网站)", after
    ):
        return True
    if hit.entry.event == "search":
        return bool(after.strip("了。")) and not _HOME.search(after)
    for earlier in scene.views[: _index(scene, view)]:
        for other in earlier.hits:
            if other.entry.event == "search":
                rest = scene.text[other.end : earlier.end]
                return bool(rest.strip("了")) and not _HOME.search(rest)
    clause = scene.text[view.start : view.end]
    return "予以" in clause or "在案" in clause


_AT_HOME = re.compile(
    "\\0*(?:[^，。；]{1,4}，)?(?:家里|家中|住处|住所|寓所|宿舍|书房)(?:也|又|都)?(?:被|遭)"
)
""" "家里被搜了个底朝天": the home of the one told of."""
_THEIR_OWN = re.compile(
    r"(?:了|\0)*(?:该|这家|上述)?[^，。；的他她其名]{0,8}(?:图书馆|读书会|工作室|研究所|平台|网站|合作社|诊所|联谊会|互助会|商会|学会|工会|公司|书店|报社|报馆|协会|组织|机构|基金会|团体|学校|教会|教堂|寺院|编辑部|杂志社|出版社|中心|会所)的[^，。；]{1,30}"
)
""" "中心的银行账户遭冻结": what belongs to a body is nobody's named."""


def _own(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    """Whether the things that open a clause belong to the one just told of: "书房遭搜查"."""
    words = scene.text[view.start : hit.start]
    if _OF_A_BODY.search(words) or view.start == scene.sentence.start:
        return False
    return not re.match("予以|在案", words) and len(words) < _LONGEST_THINGS


_LONGEST_THINGS = 26


def _place(scene: Scene, view: View, hit: Hit[Trigger]) -> str | None:
    sited = _SITED.search(scene.text, view.start, hit.start)
    if sited:
        return scene.words(sited.start("place"), sited.end("place"))
    match = _PLACE.match(scene.text, hit.end, view.end)
    if match is None or scene.text[match.end("place") : match.end("place") + 1] == "的":
        return None  # "X的住所": whose home it is, not where
    return scene.words(match.start("place"), match.end("place"))


def _amount(scene: Scene, view: View, hit: Hit[Trigger]) -> str | None:
    """The things or the sum, in the document's words."""
    listed = _LISTED.match(scene.text, hit.end, scene.sentence.end)
    if listed:
        return scene.words(listed.start("what"), listed.end("what"))
    after = _TAKEN.match(scene.text, hit.end, view.end)
    if after and not re.search("予以|清单", after["what"]) and _GOODS.search(after["what"]):
        return scene.words(after.start("what"), after.end("what"))
    before = _TAKEN_BEFORE.search(scene.text[view.start : hit.start])
    if before:
        stop = _DATED_TAIL.search(before["what"])
        cut = before.start("what") + stop.start() if stop and stop.start() else before.end("what")
        first = max(before.start("what"), before["what"].rfind("后") + 1 + before.start("what"))
        return scene.words(view.start + first, view.start + cut)
    sums = [m for m in scene.money if view.start <= m.start and m.end <= view.end]
    return scene.words(sums[0].start, sums[0].end) if sums else None
