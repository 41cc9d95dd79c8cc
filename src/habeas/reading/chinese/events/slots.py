"""Places, institutions, offences, agents and counts that belong to a trigger."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.charges import Charge
    from habeas.reading.chinese.words.organs import Organ
    from habeas.reading.chinese.words.values import Length

_PLACE = re.compile(
    r"(?:在|于)(?P<place>[^，。；、「」\0被遭时期间将把\d]{2,14}?)(?=(?:准备[^，。]{1,8}时|[^，。]{0,6}时)?，?(?:再次|再度|首次|当场|公开)?(?:被|遭|俾|获释|失踪|失联|出狱|病逝|去世|离世|身亡|失去|拘捕))"
)
_NO_PLACE = re.compile(
    r"(?:期间|(?<![家途市])中|后|前|内|里|下|时|间|当日|当天|[0-9年月日]+|同日|同年|案件|此|本案|[^，]*后也?|[^，]*结束[^，]*|也|微信|网络|网上|脸书|推特|社交|压力|情况下|法庭|庭|狱|任|职)$|^(?:[今去昨前明次同当翌本上下]|[0-9])|法院|法庭|公开|当庭|转发|发布|发表|发帖|散布|传播|张贴|内的|参加|参与|呼吁|要求|释放"
)
_FROM = re.compile(
    r"从(?P<place>[^，。；\0日月年]{1,12}?)(?:强行|直接|非法)?(?:被[^，。；]{0,8})?(?=(?:带走|抓走|押走|掳走|带离|接走|拖走|劫走))"
)
""" "被国保从家中带走": where from."""
_AGENT_END = re.compile(
    r"[，。；]|以|因|从|在|用|强行|当场|秘密|非法|正式|依法|于|先后|再次|再度|多次|的便衣|的警察|带到|带往|押|处以|指|涉嫌|并|后|和|与|及|错误|认定|裁定|判|采取|实施|强制"
)
_AGENT = re.compile(
    r"(?:警|察|员|保|安|公安|国保|国安|法院|法庭|检察|局|院|处|厅|部|队|所|人员|官员|官|人|当局|政府|军|卫队|士兵|特务|便衣|社区|单位|方|差人|保安|海关|民兵|武装|机构|委|组织|者|科|分子|监|管教|护工|辅警)$"
)


_THERE = re.compile("[^，。；]{2,6}?在(?P<place>[^，。；0-9一二三四五六七八九十达]{2,10})")


def place_of(scene: Scene, view: View, place: int) -> str | None:
    """Where it happened: "在机场被捕", "在广州被警方带走"."""
    best = None
    first = view.start
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    if index and scene.text[scene.views[index - 1].end - 1] == "时":
        first = scene.views[index - 1].start
    for match in _PLACE.finditer(scene.text, first, min(view.end, place + 8)):
        while_ = scene.text[match.end("place") : match.end("place") + 1] == "时"
        if match.start("place") <= place and not while_ and not _NO_PLACE.search(match["place"]):
            best = match
    taken = _FROM.search(scene.text, view.start, min(view.end, place + 2))
    if best is None and taken:
        return scene.words(taken.start("place"), taken.end("place"))
    if best is None:
        after = _THERE.match(scene.text[place : view.end])
        if (
            after is None
            or _NO_PLACE.search(after["place"])
            or re.search("看守所|监狱|医院|惩教所|派出所", after["place"])
        ):
            return None
        return scene.words(place + after.start("place"), place + after.end("place"))
    start, end = best.start("place"), best.end("place")
    while end > start + 2 and scene.text[end - 1] in "上里内":
        end -= 1
    return scene.words(start, end)


def organ_of(scene: Scene, view: View, place: int, kind: str) -> Organ | None:
    """The institution of a kind nearest to a trigger in its clause, else earlier in the sentence."""
    own = [
        o for o in scene.organs if o.kind == kind and view.start <= o.start and o.end <= view.end
    ]
    if own:
        return min(own, key=lambda o: (o.bare, abs(o.start - place)))
    earlier = [o for o in scene.organs if o.kind == kind and o.end <= view.start]
    return earlier[-1] if earlier else None


def facility_of(scene: Scene, view: View, place: int, end: int) -> str | None:
    """The place of custody in the clause."""
    found = [
        o for o in scene.organs
        if view.start <= o.start and o.end <= view.end
        and (o.kind == "facility" or (o.kind == "police" and scene.text[o.start - 1] in "在于入进" and scene.text[o.end - 1] in "所署局"))
    ]  # fmt: skip
    after = [o for o in found if o.start >= end]
    chosen = after[:1] or [o for o in found if o.end <= place][-1:]
    for organ in chosen:
        if scene.text[organ.start - 1 : organ.start] in {"到", "向"} and organ.end <= place:
            continue
        return scene.organ_words(organ)
    return None


def charge_of(scene: Scene, view: View, place: int, *, look_back: bool) -> Charge | None:
    """The offence in the clause, else (``look_back``) in the clause just before."""
    own = [c for c in scene.charges if view.start <= c.start and c.end <= view.end]
    if own:
        before = [c for c in own if c.end <= place]
        return before[-1] if before else own[0]
    if not look_back:
        return None
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    if index:
        earlier = scene.views[index - 1]
        if any(h.entry.event in {"arrest", "detention"} for h in earlier.hits):
            return None
        for c in reversed(scene.charges):
            if earlier.start <= c.start and c.end <= earlier.end:
                return c
    return None


_DONE_BY = re.compile("被|遭(?:到|受)?|获得?(?:准)?|受到?|由")


def agent_of(scene: Scene, start: int, end: int) -> str | None:
    """Who did it, between the passive mark and the verb: "被广州警方以…带走"."""
    words = scene.text[start:end]
    lead = _DONE_BY.match(words)
    at = start + (lead.end() if lead else 0)
    organ = next((o for o in scene.organs if o.start == at and o.end <= end + 2), None)
    if organ is not None:
        return scene.organ_words(organ)
    stop = _AGENT_END.search(scene.text, at, end)
    last = stop.start() if stop else end
    if last - at < 2 or not _AGENT.search(scene.text[at:last]):
        return None
    return scene.words(at, last)


def subject_organ(scene: Scene, view: View, place: int) -> str | None:
    """The office that acts: an institution or authority that is the subject of the clause."""
    for ref in reversed(view.refs):
        if ref.kind == "organ" and ref.end <= place:
            before = scene.text[max(view.start, ref.start - 1) : ref.start]
            if before in {"在", "向", "对", "于", "到", "从", "被"}:
                continue
            full = next((o for o in scene.organs if o.start == ref.start), None)
            return scene.organ_words(full) if full else scene.words(ref.start, ref.end)
    return None


def length_of(scene: Scene, view: View, place: int, reach: int = 16) -> Length | None:
    """A length of time worded with the trigger: after it, or "已被关押322天" around it."""
    after = [
        n
        for n in scene.lengths
        if place <= n.start <= min(view.end, place + reach) and n.end <= view.end
    ]
    return after[0] if after else None
