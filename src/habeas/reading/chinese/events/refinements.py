"""What the words around an event add to it: lengths, refusals, revocations, kinds of release."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.events.slots import length_of, organ_of, subject_organ
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.words.triggers import Trigger
    from habeas.reading.lexicon import Hit
    from habeas.records.when import When

_NO_LEAVE = re.compile(r"(?:未获|没有|不获|拒绝|未被)[^，。]{0,6}(?:批准|允许|准)|被拒|遭拒|驳回")
_MEANS_TO = re.compile(
    r"(?:表示(?:不服[^，。]{0,4})?(?:将|会|要)?|(?:要|打算|准备|决定|考虑|有意|将))(?:提出|提起)?$"
    r"|(?:打算|准备(?!了|好)|考虑|有意|计划|不排除|拟|商量|研究|(?<![协工教学员社大议机聚集商基同公国委])会(?![见议员长计谈]))(?:(?!后|已|时|曾)[^，。；]){0,12}$"
)
_REFUSED = re.compile(
    r"不果|未果|失败|不成功|被否决|拒绝|被拒|遭拒|不获(?![^，。]{0,8}(?:答复|回复|回应|消息|通知|答覆))|不批|驳回|未获(?![^，。]{0,8}(?:答复|回复|回应|消息|通知|答覆))|没有批准|不准|未批准|不予|被退回?|遭退|退回|打回"
)
_REFUSED_LATER = re.compile(
    r"^[^。]{0,60}(?:拒绝|驳回|被拒|不批|不获批准|遭拒|未获(?![^，。]{0,8}(?:答复|回复|回应|消息|通知|答覆))|没有批准|不予批准|没批|未批准)"
)
_SURETY = re.compile("保释金|保证金|担保金|取保金|具保金")
_DEFERRED = re.compile(r"押后|改期|延期|推迟|最新")


_ON_APPEAL = re.compile("终审|二审|上诉庭|上诉法[院庭]|(?<!驳回)上诉")
""" "作出终审判决，将其刑期由五年改为三年": a term cut on appeal."""
_WARD = re.compile("[^，。；]{0,16}(?:精神科|精神病|精神病房)")


def refined(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    """A draft with what its clause adds for its event."""
    house = draft.facility or ""
    ward = "精神" in house or "安康" in house or _WARD.match(scene.text, hit.end, view.end)
    if draft.event is Event.TRANSFER and ward:
        draft = replace(draft, event=Event.DETENTION, kind="被精神病", rule="detention.sent")
    if draft.rule == "sentence.cut" and _ON_APPEAL.search(
        scene.text, scene.sentence.start, hit.start
    ):
        length = length_of(scene, view, hit.end)
        return replace(
            draft, event=Event.APPEAL_RESULT, kind=None, outcome="reduced",
            duration_months=length.months if length else None,
        )  # fmt: skip
    refine = _BY_EVENT.get(draft.event)
    return refine(scene, view, hit, draft) if refine else draft


def _around(scene: Scene, view: View, hit: Hit[Trigger]) -> tuple[str, str]:
    return scene.text[view.start : hit.start], scene.text[hit.end : view.end]


def _lasting(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    """ "拘留十日", "单独囚禁四十一天", "失踪两个月"."""
    length = length_of(scene, view, hit.end)
    if length is None or draft.rule == "ill.threatened":
        return draft
    days = length.days if length.months is None else draft.days
    return replace(draft, days=days, duration_months=length.months)


def _release(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    before, after = _around(scene, view, hit)
    clause = scene.text[view.start : view.end]
    if draft.rule == "release.medical":
        asked = "申请" in before and "获准" not in clause
        if _NO_LEAVE.search(after + before) or (asked and re.search("拒|未", after)):
            return replace(draft, stance=Stance.NEGATED, outcome="refused")
        return draft
    if hit.entry.id != "release.ahead" and "回来" in scene.text[hit.start : hit.end]:
        draft = replace(draft, stance=Stance.NEGATED)
    if draft.kind is None:
        kind = "取保候审" if "取保" in clause else "bail" if "保释" in clause else None
        draft = replace(draft, kind=kind or ("无罪" if before.endswith("无罪") else None))
    return draft


def _trial(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    """ "原定10月开始，其后一再押后，最新日期为…": the last day given is the one that stands."""
    if "原定" not in scene.text[view.start : view.end]:
        return draft
    later = [d.when for d in scene.dates if d.start >= hit.end and d.when.known]
    moved = _DEFERRED.search(scene.text, view.start, scene.sentence.end)
    return replace(draft, when=later[-1], stance=Stance.PLANNED) if moved and later else draft


def _result(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    if draft.outcome != "reduced":
        return draft
    length = length_of(scene, view, hit.end)
    return replace(draft, duration_months=length.months if length else None)


def _charge(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    """A case sent on for review names who receives it, not who charges."""
    del scene, view, hit
    return replace(draft, by=None) if draft.kind == "移送审查起诉" else draft


def _appeal(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    before, after = _around(scene, view, hit)
    by = subject_organ(scene, view, hit.start)
    if by and re.search(r"律政司|检察|控方|检方", by):
        draft = replace(draft, by=by)
    if _MEANS_TO.search(before) and (draft.stance is not Stance.NEGATED or "不排除" in before):
        draft = replace(draft, stance=Stance.PLANNED)
    if re.match(r"至|到|往|向", after):
        organ = organ_of(scene, view, hit.start, "court")
        draft = replace(draft, court=scene.organ_words(organ) if organ else None)
    return draft


def _bail(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    """Granted, refused or revoked, with the sum and for how long."""
    clause = scene.text[view.start : view.end]
    if re.search(r"撤销|取消|吊销", clause):
        return replace(draft, stance=Stance.NEGATED, outcome="revoked", amount=None)
    rest = scene.text[view.end : scene.sentence.end]
    refused = _REFUSED.search(clause) is not None
    later = not refused and re.search("[申声]请", clause) and _REFUSED_LATER.search(rest)
    asked = not refused and hit.entry.needs == "refusal"
    if draft.stance is Stance.NEGATED or refused or later or asked:
        when = _refused_on(scene, view) if later or asked else None
        return replace(draft, stance=Stance.NEGATED, outcome="refused", when=when or draft.when)
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    following = scene.views[index + 1 : index + 2]
    reach = view.end
    if following and _SURETY.match(scene.text, following[0].start):
        reach = following[0].end
    sums = [m for m in scene.money if view.start <= m.start and m.end <= reach]
    length = length_of(scene, view, hit.end, 4)
    return replace(
        draft,
        outcome="granted" if draft.stance is Stance.ASSERTED else None,
        amount=scene.words(sums[0].start, sums[0].end) if sums else None,
        duration_months=length.months if length else None,
    )


def _refused_on(scene: Scene, view: View) -> When | None:
    """ "次日递交取保候审申请，16日收到不予批准的答复": the day that leads the clause of the refusal."""
    match = _REFUSED_LATER.search(scene.text[view.end : scene.sentence.end])
    if match is None:
        return None
    place = view.end + match.end() - 1
    clause = next((v for v in scene.views if v.start <= place < v.end), view)
    days = [d for d in scene.dates if clause.start <= d.start and d.end <= place]
    return days[-1].when if days and clause is not view else None


_OWN_KIND = frozenset({"约谈", "训诫", "喝茶", "盘问", "盘查", "传讯", "截查"})


def _pressed(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    """A summons to a talk is called what the text calls it."""
    del view
    word = scene.text[hit.start : hit.end]
    own = draft.rule == "harassment.summoned" and word in _OWN_KIND
    return replace(draft, kind=word) if own else draft


_BY_EVENT: dict[Event, Callable[[Scene, View, Hit[Trigger], Draft], Draft]] = {
    Event.DETENTION: _lasting,
    Event.ILL_TREATMENT: _lasting,
    Event.DISAPPEARANCE: _lasting,
    Event.RELEASE: _release,
    Event.TRIAL: _trial,
    Event.APPEAL_RESULT: _result,
    Event.CHARGE: _charge,
    Event.APPEAL: _appeal,
    Event.BAIL: _bail,
    Event.HARASSMENT: _pressed,
}
