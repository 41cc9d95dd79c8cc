"""The grammar of penalties: kind, term or amount of each component of a clause.

Criminal Law of China 1997, arts 33-34 (principal and additional punishments), 69 (several
offences), 72-73 (suspension), 78 (reduction); Hong Kong and Taiwan wordings beside them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.penalties.penalty_words import KIND
from habeas.reading.chinese.words.values import term
from habeas.records.change import replace
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.values import Length

_SUSPENDED = re.compile(r"[，、]?\0*(?:准予?|获)?(?:缓刑|缓期)")
_REPRIEVE = re.compile(r"[，、]?\0*(?:缓期|缓刑)(?:[二两2]年)?(?:执行)?")
_LASHES = re.compile(r"[0-9一二两三四五六七八九十百]{1,5}[下鞭]")
_HOURS = re.compile(
    r"[0-9一二两三四五六七八九十百]{1,5}小时|[0-9一二两三四五六七八九十百]{1,5}个?小时"
)
_TO = re.compile(
    r"(?:流放|放逐)(?:至|到|往)?(?P<place>[一-鿿]{2,8}?)(?=[0-9一二两三四五六七八九十]{1,3}年|[，。]|$)"
)


@record
class Penalty:
    """One component at ``start`` to ``end``."""

    start: int
    end: int
    kind: str
    months: int | str | None = None
    amount: str | None = None
    value: str | None = None
    place: str | None = None
    total: bool = False
    more: tuple[int | str | None, ...] = ()
    """Further terms in a list: "二年六个月和一年零三个月"."""
    first: bool = False
    """Whether it is the term that another took the place of: "由五年改判三年"."""


def components(scene: Scene, view: View) -> list[Penalty]:
    """The penalties worded in a clause."""
    found: list[Penalty] = []
    at = view.start
    while at < view.end:
        match = KIND.search(scene.stretch, at, view.end)
        if match is None:
            break
        made = _component(scene, view, match)
        if made is None:
            at = match.start() + 1
            continue
        found.append(made)
        at = max(made.end, match.end())
    told = (*found, *_nominal(scene, view, found))
    return sorted((p for p in told if not _in_part(scene, view, p)), key=lambda p: p.start)


_SERVED_OR_LEFT = re.compile(
    "(?:已|曾|共|实际)?服(?:了|过|满|完|毕)?(?:约|近|逾|超过)?$|(?:余下|剩余|剩下|尚余|残余|余|剩|尚欠|仍有|尚有|还有|只有)(?:的|约|近|不到|不足|逾)*$"
)
_MUST_STILL = re.compile("(?:还|尚|仍|再)须服刑")
_NOT_WHOLE = re.compile("(?:服满|服完|服毕)(?:了)?$")


def _in_part(scene: Scene, view: View, one: Penalty) -> bool:
    """ "已服刑期两年", "余下刑期一年", "还须服刑两年": the part of a term that is served, or left."""
    before = scene.text[view.start : one.start]
    if _MUST_STILL.match(scene.text, max(view.start, one.start - 1)):
        return True
    return bool(_SERVED_OR_LEFT.search(before)) and not _NOT_WHOLE.search(before)


_OF_TERM = re.compile(
    r"(?:的|共)?(?P<kind>管制(?=[，。；]|$))?(?:(?<=管制)|有期徒刑|徒刑|刑期|监禁|量刑建议)(?!自|从|至|将|起|届)"
)


def _nominal(scene: Scene, view: View, found: list[Penalty]) -> list[Penalty]:
    """ "张三的三年刑期": the term stands before its kind."""
    made = []
    for length in scene.lengths:
        if length.months is None or not view.start <= length.start < length.end <= view.end:
            continue
        replaced = _REPLACED.match(scene.text, length.end, view.end)
        if replaced and scene.text[length.start - 1] in "由从":
            made.append(Penalty(length.start, length.end, "prison", length.months, first=True))
            continue
        tail = _OF_TERM.match(scene.text, length.end) or _judged(scene, view, length)
        told = (
            any(
                p.start < tail.end()
                and (
                    length.start < p.end
                    or (p.more and _LIST.fullmatch(scene.text, p.end, length.start))
                )
                for p in found
            )
            if tail
            else True
        )
        if tail and not told:
            made.append(
                _suspension(scene, Penalty(length.start, tail.end(), _kind_of(tail), length.months))
            )
    return made


_REPLACED = re.compile("(?:有期徒刑|徒刑|监禁)?(?:改判|改为|减为|减至|减到|降至|降为|增至|加重)")
_LIST = re.compile("[和及与、以有期徒刑0-9一二两三四五六七八九十年个月零半又]{1,30}")
""" "判处十二年和十四年有期徒刑": the last term of a list."""


def _kind_of(tail: re.Match[str]) -> str:
    return "管制" if "管制" in tail[0] else "prison"


_JUDGED = re.compile(
    "(?:(?<![裁宣审候待])判处?|重判|轻判|改判|判了|科处)(?:名{2,}|[他她其你我]|被告(?:人)?名*)$|判决书?(?:上)?(?:写着|写的是|写明|上是|是)(?:的是)?$|[0-9]年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:一审|二审|终审)$"
)
_JUDGED_SO = re.compile(
    "(?<![裁宣审候待谈误])判(?:的|了|下来了?)(?:[，：]|，?是)(?:[^，。；：]{2,16}罪，)?$"
)
""" "12月20日判的，三年六个月", "法院判了：敲诈勒索罪，五年"."""
_LENGTH_ENDS = re.compile("(?=[，。；、！」』]|$|缓刑|徒刑|有期|监禁|零)")


def _judged(scene: Scene, view: View, length: Length) -> re.Match[str] | None:
    """ "判处张三五年": the term of whoever stands between."""
    alone = length.start == view.start and _JUDGED_SO.search(
        scene.masked, scene.sentence.start, length.start
    )
    if not alone and not _JUDGED.search(scene.masked, view.start, length.start):
        return None
    return _LENGTH_ENDS.match(scene.text, length.end)


def _component(scene: Scene, view: View, match: re.Match[str]) -> Penalty | None:
    group = match.lastgroup if match.lastgroup != "forever" else "political"
    start, end = match.span()
    text = scene.text
    if group == "suspended_death":
        return Penalty(start, end, "death_suspended")
    if group in {"life", "death"}:
        reprieve = _REPRIEVE.match(text, end) if group == "death" else None
        if reprieve:
            return Penalty(start, reprieve.end(), "death_suspended")
        if group == "death" and text.endswith("执行", view.start, start):
            return None
        if group == "death" and re.match(
            r"犯|复核|案件|执行|报告|存废|制度|问题|适用|判例|研究|议题|立法|统计|条款",
            text[end : end + 2],
        ):
            return None
        return Penalty(start, end, group)
    if group == "political":
        return _political(scene, match)
    if group in {"fine", "property"}:
        return _money(scene, view, start, end, group)
    if group == "lashes":
        count = _LASHES.search(text, end, min(view.end, end + 8))
        return (
            Penalty(start, count.end(), "lashes", amount=scene.words(*count.span()))
            if count
            else None
        )
    if group == "service":
        hours = _HOURS.search(text, max(view.start, start - 8), min(view.end, end + 8))
        return (
            Penalty(
                min(start, hours.start()),
                max(end, hours.end()),
                "community_service",
                amount=scene.words(*hours.span()),
            )
            if hours
            else None
        )
    if group == "centre":
        return (
            Penalty(start, end, "教导所")
            if re.search(r"判[入进]?[^，。]{0,6}$", text[view.start : start])
            else None
        )
    return _term(scene, view, start, end, str(group))


def _political(scene: Scene, match: re.Match[str]) -> Penalty | None:
    if match["forever"]:
        return Penalty(match.start(), match.end(), "deprivation_of_political_rights", value="终身")
    length = term(scene.text, match.end())
    if length is None:
        return None
    return Penalty(
        match.start(),
        length.end,
        "deprivation_of_political_rights",
        length.months,
        more=_listed(scene, length.end),
    )


def _money(scene: Scene, view: View, start: int, end: int, group: str) -> Penalty | None:
    sums = [m for m in scene.money if end <= m.start <= end + 10]
    kind = "fine" if group == "fine" else "property"
    if sums:
        if sums[0].end > view.end:
            return None
        return Penalty(start, sums[0].end, kind, amount=scene.words(sums[0].start, sums[0].end))
    if kind == "fine" and (bare := _TEN_THOUSANDS.match(scene.text, end, view.end)):
        return Penalty(start, bare.end(), kind, amount=scene.words(end, bare.end()))
    earlier = [m for m in scene.money if m.end == start]
    if earlier and kind == "fine":
        return Penalty(
            earlier[0].start, end, kind, amount=scene.words(earlier[0].start, earlier[0].end)
        )
    alone = kind == "fine" and re.search(r"处以?$", scene.text[view.start : start])
    return Penalty(start, end, kind) if kind == "property" or alone else None


_TEN_THOUSANDS = re.compile("[0-9一二两三四五六七八九十百]{1,4}万(?=[，。；、）]|$)")
""" "罚金三万": a sum without its currency."""


def _term(scene: Scene, view: View, start: int, end: int, group: str) -> Penalty | None:
    text = scene.text
    at = end
    lead = re.match(
        r"(?:至|为|了|约|共|处|期|有期徒刑|合共|共计|长达|分别|依次|各)*", text[at : at + 8]
    )
    at += lead.end() if lead else 0
    length = term(text, at)
    if group == "exile":
        match = _TO.match(text, start)
        place = match["place"] if match else None
        span = (match.start("place"), match.end("place")) if match else None
        length = term(text, match.end()) if match else length
        if match is None:
            return None
        return Penalty(
            start,
            length.end if length else match.end(),
            "exile",
            length.months if length else None,
            place=scene.words(*span) if place and span else None,
        )
    if length is None or length.months is None or length.end > view.end + 2:
        return None
    if group == "reduced":
        return Penalty(start, length.end, "commutation", length.months)
    if group == "detention":
        kind = "拘役"
    elif group == "control":
        kind = "管制"
    else:
        kind = "prison"
    if (
        kind == "prison"
        and group == "months"
        and not text.startswith("刑", end - 1)
        and not text.startswith(("徒刑", "有期徒刑"), length.end)
    ):
        return None
    if (
        kind == "prison"
        and text[start:end] in {"为", "处", "判", "入狱", "刑期"}
        and not _is_prison(text, start, length.end)
    ):
        return None
    total = bool(
        re.search(
            r"(?:决定|合并|总共|共)(?:执行)?[^，。]{0,6}$", text[max(view.start, start - 8) : at]
        )
    ) or text[start:end] in {"决定执行", "合并执行"}
    return _suspension(
        scene,
        Penalty(
            start, length.end, kind, length.months, total=total, more=_listed(scene, length.end)
        ),
    )


def _is_prison(text: str, start: int, end: int) -> bool:
    word = text[start : start + 2]
    before = text[max(0, start - 6) : start]
    after = text[end : end + 4]
    if word[0] == "为":
        return before.endswith(("刑期", "量刑建议", "刑期均"))
    if word[0] == "处":
        return after.startswith(("徒刑", "有期徒刑", "监禁"))
    if word == "刑期":
        return True
    return not after.startswith(("后", "前"))


def _listed(scene: Scene, at: int) -> tuple[int | str | None, ...]:
    more: list[int | str | None] = []
    while True:
        joint = re.match(r"(?:和|及|与|、|以及)(?:有期徒刑|徒刑)?", scene.text[at : at + 8])
        if not joint:
            return tuple(more)
        length = term(scene.text, at + joint.end())
        if length is None or length.months is None:
            return tuple(more)
        more.append(length.months)
        at = length.end


def _suspension(scene: Scene, one: Penalty) -> Penalty:
    """ "有期徒刑一年，缓刑二年": the term is suspended."""
    after = scene.text[one.end : one.end + 12]
    match = re.match(r"(?:徒刑|监禁)?", after)
    at = one.end + (match.end() if match else 0)
    mark = _SUSPENDED.match(scene.text, at)
    if mark is None:
        return one
    length = term(scene.text, mark.end())
    end = length.end if length else mark.end()
    tail = re.match(r"执行", scene.text[end : end + 2])
    end += tail.end() if tail else 0
    begin = scene.text.find("缓", at, end)
    return replace(one, end=end, kind="suspended", value=scene.words(begin, end))
