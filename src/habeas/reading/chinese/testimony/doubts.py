"""What a text says of what it reports: that it is wrong, that nobody could confirm it.

"网上传甲已被判刑，这不是真的", "本台无法证实这一说法", "关于甲被打的说法".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.testimony.stance import THIS, unconfirmed
from habeas.reading.chinese.testimony.voices import speaker_at
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.testimony.voices import Spoken

_WRONG = re.compile(
    rf"(?:但|而|不过|然而|其实|实际上|事实上|\0)*(?:{THIS})?(?:并|完全|纯|均|都|其实|实|全|皆|也|只|却)*"
    r"(?:不是真的|不是事实|非事实|不属实|不实|不确|有误|(?:是|系|属)?(?:假的|假消息|谣言|误传|误报|讹传)|"
    r"子虚乌有|无中生有|没有?(?:这|那)(?:回|件)?事|(?:这|那)?(?:是|都是)(?:我们?|本人)?(?:弄错|搞错|记错|看错|听错|写错|误会|误解)(?:了|的)?|无此事|无其事|是错的|是错误的)[」。！\0]*"
)
_REPORTED = re.compile(
    "网|坊间|外界|有人|消息|传|误|称|说|报道|报导|帖|「|话|讲"
)  # what is rejected was reported by somebody
_SAYING = re.compile(
    r"[^，。；的]{0,24}的(?:这一|此一?|那个?)?(?:说法|传闻|传言|流言|谣言|谣传|猜测)"
)
_ABOUT = re.compile(r"关于|有关|针对|对于|所谓|就|网传|外界|无法|未能|没有|否认|驳斥|回应|对")
_NEAR = 400


def weighed(
    scene: Scene, own: list[Draft], before: list[Draft], said: list[Spoken]
) -> tuple[list[Draft], list[Draft]]:
    """The drafts of a sentence and those before it, as sure as the text says they are."""
    own = [_only_a_saying(scene, d) for d in own]
    own = _rejected(scene, own, said)
    if not before or unconfirmed(scene.masked, scene.sentence.start, scene.sentence.end) is None:
        return own, before
    return _unconfirmed(scene, own, before)


def _only_a_saying(scene: Scene, draft: Draft) -> Draft:
    """ "关于甲已被判刑的说法": what is only said to have happened."""
    if draft.stance is not Stance.ASSERTED or not _SAYING.match(scene.text, draft.at, draft.end):
        return draft
    if not _ABOUT.search(scene.text, draft.start, draft.at):
        return draft
    return replace(draft, stance=Stance.ALLEGED, attribution=())


def _rejected(scene: Scene, own: list[Draft], said: list[Spoken]) -> list[Draft]:
    """ "网上传甲被判了三年，这不是真的": the text itself rejects what it repeats."""
    wrong = next((v for v in scene.views[1:] if _WRONG.fullmatch(scene.text, v.start, v.end)), None)
    if wrong is None:
        return own
    since = scene.sentence.start
    if not _REPORTED.search(scene.text, since, wrong.start):
        return own
    rejects = speaker_at(wrong.start, said)
    made = []
    for draft in own:
        told = draft.stance in {Stance.ASSERTED, Stance.ALLEGED}
        if draft.at >= wrong.end and draft.attribution and _by_talk(draft.at, said):
            made.append(replace(draft, attribution=()))
            continue
        if not told or draft.at >= wrong.start or draft.event is Event.OCCUPATION:
            made.append(draft)
            continue
        by = speaker_at(draft.at, said)
        if rejects is not None and (by is None or by.speaker != rejects.speaker):
            made.append(replace(draft, stance=Stance.ALLEGED))
            continue
        kept = draft.attribution if by is not None and not by.unnamed else ()
        made.append(replace(draft, stance=Stance.NEGATED, attribution=kept))
    return made


def _by_talk(place: int, said: list[Spoken]) -> bool:
    by = speaker_at(place, said)
    return by is not None and by.unnamed


def _unconfirmed(
    scene: Scene, own: list[Draft], before: list[Draft]
) -> tuple[list[Draft], list[Draft]]:
    """ "本台无法证实判刑的说法": what was told just before is no surer than that."""
    first = scene.views[0]
    named = {d.event for d in own if first.start <= d.at < first.end}
    named |= {h.entry.made for h in first.hits if h.entry.event != "finding"}
    near = [
        d
        for d in before
        if scene.sentence.start - d.at < _NEAR
        and "\n" not in scene.text[d.at : scene.sentence.start]
    ]
    if not near:
        return own, before
    if named:
        last = {e: max((d.sentence for d in near if d.event is e), default=-1) for e in named}
        doubted = {id(d) for d in near if d.event in named and d.sentence == last[d.event]}
    else:
        latest = max(d.sentence for d in near)
        doubted = {id(d) for d in near if d.sentence == latest and d.attribution}
    told = {d.event for d in near if id(d) in doubted}
    made = [d for d in own if not (first.start <= d.at < first.end and d.event in told)]
    return made, [
        replace(d, stance=Stance.ALLEGED)
        if id(d) in doubted and d.stance is Stance.ASSERTED and d.event is not Event.OCCUPATION
        else d
        for d in before
    ]


_NOT_YET = re.compile("至今|迄今|尚未|还没|仍未|从未")


def without_a_day(scene: Scene, draft: Draft) -> Draft:
    """ "5月账户被冻结，…清单至今没有给家属": what has not happened to this day has no day."""
    if not draft.when.known or any(draft.start <= d.start < draft.end for d in scene.dates):
        return draft
    late = draft.stance is Stance.NEGATED or draft.event is Event.ACCESS_DENIED
    clause = next((v for v in scene.views if v.start <= draft.at < v.end), None)
    if late and clause is not None and _NOT_YET.search(scene.text, clause.start, clause.end):
        return replace(draft, when=UNKNOWN)
    return draft
