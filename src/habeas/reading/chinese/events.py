"""The events of a sentence: each trigger with its person, date, place and slots."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.reading.chinese import stance as scope
from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.roles import Patient, patient
from habeas.reading.chinese.slots import (
    agent_of,
    charge_of,
    facility_of,
    length_of,
    organ_of,
    place_of,
    subject_organ,
)
from habeas.reading.chinese.times import date_of
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.focus import Focus
    from habeas.reading.chinese.scene import Scene, View
    from habeas.reading.chinese.triggers import Trigger
    from habeas.reading.lexicon import Hit

CUSTODY = frozenset({Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE})
_AT_COURT = frozenset({Event.TRIAL, Event.CONVICTION, Event.SENTENCE, Event.APPEAL_RESULT, Event.BAIL})
_CHARGED = frozenset({Event.ARREST, Event.DETENTION, Event.CHARGE, Event.TRIAL, Event.CONVICTION})
_BY = frozenset({Event.ARREST, Event.DETENTION, Event.SEARCH, Event.CONFISCATION, Event.HARASSMENT, Event.CHARGE, Event.ILL_TREATMENT, Event.BAIL, Event.TRANSFER})
_GOODS = re.compile(r"(?:电脑|手机|手提|资料|文件|物品|书籍|书刊|现金|硬盘|护照|证件|相机|名册|U盘|存折|银行卡|横幅|[0-9一二两三四五六七八九十几多]+(?:多|余|几)?[台部箱册本件张份批个](?!人|月|小时|星期)|一批|大量)")
_IMPEDED = re.compile(r"以|因|说|称|指")
_STATES = re.compile(r"现|目前|仍|至今|一直|在押|正")
_ACTIVE_TAKEN = {"带走", "带离", "拿下", "接走", "拖走", "抓获"}


def events(scene: Scene, view: View, focus: Focus, *, mainland: bool, penal: bool) -> Iterator[Draft]:
    """The drafts of a clause's triggers. ``penal`` says that the clause words a penalty."""
    last_end = -1
    for hit in view.hits:
        if hit.start < last_end or hit.entry.event == "finding":
            continue
        trigger = hit.entry
        if not _fits(scene, view, hit, penal=penal):
            continue
        if trigger.id in {"arrest.taken", "release.freed"} and _takes_goods(scene, view, hit):
            yield from _goods(scene, view, hit, focus)
            continue
        if scope.hypothetical(scene, view, hit.start):
            continue
        made = list(_made(scene, view, hit, focus, mainland=mainland))
        if made:
            last_end = hit.end
        yield from made


def _fits(scene: Scene, view: View, hit: Hit[Trigger], *, penal: bool) -> bool:
    """What a trigger asks of its clause before it counts."""
    needs, text = hit.entry.needs, scene.text
    clause = text[view.start : view.end]
    before, after = text[view.start : hit.start], text[hit.end : view.end]
    if hit.entry.id == "transfer.case":
        return bool(re.match(r"(?:至|到|往|给|[一-鿿]{2,6}$)", after)) and "案" not in before and "起诉" not in after
    if needs == "charge":
        near = [c for c in scene.charges if hit.end - 1 <= c.start <= hit.end + 26 or hit.entry.words and 0 <= hit.start - c.end <= 3]
        return bool(near) and not penal
    if needs == "guilt":
        return _guilt(scene, view, hit)
    if needs == "no_penalty":
        return not penal and not re.match(r"书|后的|决书|结果|有罪|无罪|罪", after) and (hit.entry.words and _bare_sentence(before, after, text[hit.start : hit.end]))
    if needs == "appeal":
        return bool(re.search(r"上诉|二审|原判|一审|终审|刑期|判决|裁定", clause)) and "保释" not in clause and not re.search("秩序|生活|生计|稳定", after[:6])
    if hit.entry.event == "trial":
        return _is_trial(before, after, text[hit.start : hit.end], penal=penal)
    if hit.entry.id == "harassment.summoned" and text[hit.start : hit.end] in {"警告", "询问", "协助调查", "查问"}:
        return bool(re.search(r"[被遭]", before[-12:]))
    if hit.entry.event == "charge" and hit.entry.id == "charge.accused" and text[hit.start : hit.end] in {"指控", "公诉", "控告"}:
        return bool(re.search(r"[被遭]|检察|检方|控方|公诉机关|当局|警方", before)) and not re.match(r"[的，。]|纯|$", after) and "否认" not in before
    if hit.entry.event == "ill_treatment" and text[hit.start : hit.end] in {"威胁", "恐吓", "强光", "噪音", "受压"}:
        return bool(re.search(r"[被遭受拿用以]", before[-14:]))
    if hit.entry.event == "health":
        return not re.search(r"(?:药|病人|患者|医院)$", after[:2]) and "保外就医" not in clause
    if text[hit.start : hit.end] in {"解除", "回家", "返家", "到家", "走出", "接出", "放行", "平安返家"}:
        return _is_release(before, after, text[hit.start : hit.end])
    if hit.entry.event == "transfer" and text[hit.start : hit.end] in {"转入", "送到", "送入", "送去", "移交给", "转到", "送往"}:
        return "材料" not in clause and "案件" not in before
    return True


def _bare_sentence(before: str, after: str, word: str) -> bool:
    if word in {"判决"}:
        return bool(re.search(r"待|候|将|等候|押后", before[-6:]))
    if word == "入狱":
        return not after.startswith(("后", "前", "期间", "时")) or "因" in before
    if word == "被判":
        return not re.match(r"[，。]", after) or not after
    return True


def _guilt(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    word = scene.text[hit.start : hit.end]
    if word in {"构成", "犯有"}:
        return any(0 <= c.start - hit.end <= 3 for c in scene.charges) and not re.search(r"涉嫌|指控|认为其行为可能|是否", scene.text[view.start : hit.start])
    if word in {"定罪", "判罪"}:
        before = scene.text[max(view.start, hit.start - 6) : hit.start]
        return bool(re.search(r"被|遭|获|已|未|经", before)) and not re.match(r"撤销|被撤|量刑|率", scene.text[hit.end : hit.end + 3])
    return True


def _is_trial(before: str, after: str, word: str, *, penal: bool) -> bool:
    if word in {"审理", "审判", "候审", "公审"}:
        return not re.match(r"(?:终结|查明|认为|期限|员|长|阶段|程序|后认)", after) and not before.endswith(("经", "等候", "等待", "保释", "不公")) and not (word == "审理" and before.endswith("经"))
    if word in {"审讯", "提讯"}:
        return not re.match(r"(?:中|期间|时|室|人员|逼|[0-9])", after) and "被" not in before[-6:] and "遭" not in before[-6:] and not re.search(r"疲劳|连续|通宵|轮番|受|在$|天天|次$", before)
    if word == "宣判":
        return bool(re.search(r"尚未|将|定于|择期|等待|等候|押后", before[-8:])) and "择期" not in before
    if word == "出庭":
        return not re.match(r"作证|律师|检察|的|支持", after)
    if word == "重审":
        return "发回" not in before
    return not re.match(r"(?:法官|前|期间|笔录|后(?!认))", after) or word in {"开庭"} and after.startswith("时")


def _is_release(before: str, after: str, word: str) -> bool:
    if word == "解除":
        return not re.match(r"(?:[^，。]{0,4}(?:合同|委托|劳动|聘|职务))", after) and bool(re.search(r"拘|禁|居住|措施|才$|软|月底|已|被|留置", before + after))
    if word in {"回家", "返家", "到家", "平安返家"}:
        return not re.search(r"路上|途中|回家的?路|准备|探亲|不得|要求|让", before[-8:] + after[:3])
    if word in {"走出", "接出"}:
        return bool(re.search(r"看守所|监狱|惩教所|拘留所|医院|病院|狱|接出", word + after)) or word == "接出"
    return True


def _takes_goods(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    after = scene.text[hit.end : view.end]
    if scene.text[hit.start : hit.end] not in _ACTIVE_TAKEN:
        return False
    return bool(_GOODS.match(after.lstrip("了其他她的多")) or re.match(r"(?:了)?(?:其|他|她|他们)?的?[^，。人者员士]{0,6}" + _GOODS.pattern, after))


def _made(
    scene: Scene, view: View, hit: Hit[Trigger], focus: Focus, *, mainland: bool
) -> Iterator[Draft]:
    trigger = hit.entry
    event = trigger.made
    who = patient(scene, view, hit, focus)
    if who.bystander and event not in {Event.HEALTH}:
        if event in {Event.DEATH, Event.HEALTH, Event.APPEAL, Event.ARREST, Event.DETENTION, Event.RELEASE} or not who.passive:
            return
    if who.bystander and event is Event.HEALTH:
        return
    start = _quote_start(scene, view, hit, who)
    draft = Draft(
        event, None, hit.start, start, view.end, trigger.id, _stance(scene, view, hit, start),
        when=date_of(scene, view, hit.start, hit.end),
        kind=_kind(scene, view, trigger, mainland=mainland),
        outcome=trigger.outcome,
    )  # fmt: skip
    draft = _slotted(scene, view, hit, who, draft)
    draft = refined(scene, view, hit, draft)
    if draft.event is Event.CONFISCATION or draft.event is Event.SEARCH:
        yield from _owned(scene, view, hit, focus, draft, who)
        return
    if who.also_unnamed is not None:
        yield replace(draft, person=None, amount=who.also_unnamed.amount)
    if not who.people:
        if who.start < 0 and focus.unnamed is None and event not in {Event.ARREST, Event.TRIAL}:
            return
        yield replace(draft, amount=draft.amount or who.amount)
        return
    for person in who.people:
        yield replace(draft, person=person)


def _quote_start(scene: Scene, view: View, hit: Hit[Trigger], who: Patient) -> int:
    del hit, who
    start = view.start
    while start < view.end and scene.text[start] in "「『\0 ":
        start += 1
    return start


def _kind(scene: Scene, view: View, trigger: Trigger, *, mainland: bool) -> str | None:
    kind = trigger.kind
    if kind == "formal?":
        return "formal" if mainland else None
    if trigger.id == "bail.granted":
        return "取保候审"
    del scene, view
    return kind


def _stance(scene: Scene, view: View, hit: Hit[Trigger], start: int) -> Stance:
    said = hit.entry.said
    place = hit.start
    if scope.negated(scene, view, place, start=start):
        return Stance.NEGATED if said is not Stance.NEGATED else said
    if said in {Stance.NEGATED, Stance.DENIED}:
        return said
    if hit.entry.event in {"ill_treatment", "detention", "arrest"} and scope.denied(scene, view, place, hit.end):
        return Stance.DENIED
    if scope.planned(scene, view, place):
        return Stance.PLANNED
    if scope.hedged(scene, view, place):
        return Stance.ALLEGED
    return said


def _slotted(scene: Scene, view: View, hit: Hit[Trigger], who: Patient, draft: Draft) -> Draft:
    """The slots that the clause fills."""
    event, place = draft.event, hit.start
    if event in {Event.ARREST, Event.DISAPPEARANCE, Event.RELEASE, Event.DEATH, Event.DETENTION}:
        draft = replace(draft, place=place_of(scene, view, place))
    if event in {Event.DETENTION, Event.TRANSFER, Event.RELEASE, Event.DEATH, Event.ILL_TREATMENT}:
        draft = replace(draft, facility=facility_of(scene, view, place, hit.end))
    if event in _AT_COURT:
        court = organ_of(scene, view, place, "court")
        if court is not None and not (court.bare and len(scene.organ_words(court)) <= 3):
            draft = replace(draft, court=scene.organ_words(court))
    if event in _CHARGED:
        charge = charge_of(scene, view, place, look_back=event is not Event.TRIAL)
        if charge is not None:
            draft = replace(draft, charge=scene.words(charge.start, charge.end))
    if event in _BY:
        by = agent_of(scene, *who.agent) if who.agent else None
        if by is None and not who.passive:
            by = subject_organ(scene, view, place)
        if by is None and event in {Event.ARREST, Event.DETENTION}:
            match = re.search(r"经[^，。]{2,24}?(?=批准|决定|同意)", scene.text[scene.sentence.start : hit.start])
            if match:
                at = scene.sentence.start + match.start() + 1
                by = scene.words(at, scene.sentence.start + match.end())
        draft = replace(draft, by=by)
    if event is Event.CHARGE and draft.by and re.search("检察院|检察署", draft.by) and draft.stance is Stance.ASSERTED and draft.outcome is None and draft.kind is None:
        court = organ_of(scene, view, place, "court")
        draft = replace(draft, court=scene.organ_words(court) if court and court.start > place - 30 and not court.bare else None)
    return draft


def refined(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    """What the words around add: lengths, refusals, revocations, kinds of release."""
    text = scene.text
    clause = text[view.start : view.end]
    before, after = text[view.start : hit.start], text[hit.end : view.end]
    event = draft.event
    if event is Event.BAIL:
        return _bail(scene, view, hit, draft, before, after)
    if event in {Event.DETENTION, Event.ARREST, Event.ILL_TREATMENT, Event.DISAPPEARANCE}:
        length = length_of(scene, view, hit.end)
        if length is not None:
            draft = replace(draft, days=length.days if length.months is None else draft.days, duration_months=length.months)
    if event is Event.RELEASE:
        if draft.rule == "release.medical" and re.search(r"(?:未获|没有|不获|拒绝|未被)[^，。]{0,6}(?:批准|允许|准)|被拒|遭拒|驳回", after + before):
            return replace(draft, stance=Stance.NEGATED, outcome="refused")
        if draft.rule == "release.medical" and "申请" in before and "获准" not in clause:
            return replace(draft, stance=Stance.NEGATED, outcome="refused") if re.search("拒|未", after) else draft
        if re.search(r"取保", clause) and draft.kind is None:
            draft = replace(draft, kind="取保候审")
        elif re.search(r"保释", clause) and draft.kind is None:
            draft = replace(draft, kind="bail")
        elif re.search(r"无罪", before[-3:]):
            draft = replace(draft, kind="无罪")
    if event is Event.APPEAL:
        by = subject_organ(scene, view, hit.start)
        if by and re.search(r"律政司|检察|控方|检方", by):
            draft = replace(draft, by=by)
        if re.search(r"不服判决|服从判决|不服", text[hit.start : hit.end]) and "上诉" in after:
            return draft
        if re.search(r"表示(?:不服[^，。]{0,4})?(?:将|会|要)?(?:提出|提起)?$", before) or re.search(r"(?:要|打算|准备|决定|考虑|有意|将)(?:提出|提起)?$", before):
            draft = replace(draft, stance=Stance.PLANNED)
        court = re.search(r"^(?:至|到|往|向)", after)
        if court:
            organ = organ_of(scene, view, hit.start, "court")
            draft = replace(draft, court=scene.organ_words(organ) if organ else None)
    return draft


def _bail(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft, before: str, after: str) -> Draft:
    clause = before + scene.text[hit.start : hit.end] + after
    sums = [m for m in scene.money if view.start <= m.start and m.end <= view.end]
    rest = scene.text[view.end : scene.sentence.end]
    if re.search(r"撤销|取消|吊销", clause):
        return replace(draft, stance=Stance.NEGATED, outcome="revoked", amount=None)
    if draft.stance is Stance.NEGATED or re.search(r"拒绝|被拒|遭拒|不获|不批|驳回|未获|没有批准|不准|未批准|不予", clause) or "申请" in clause and re.search(r"^[^。]{0,60}(?:拒绝|驳回|被拒|不批|不获批准|遭拒)", rest):
        return replace(draft, stance=Stance.NEGATED, outcome="refused")
    length = length_of(scene, view, hit.end, 4)
    amount = scene.words(sums[0].start, sums[0].end) if sums else None
    outcome = "granted" if draft.stance is Stance.ASSERTED else None
    return replace(draft, outcome=outcome, amount=amount, duration_months=length.months if length else None)


def _owned(
    scene: Scene, view: View, hit: Hit[Trigger], focus: Focus, draft: Draft, who: Patient
) -> Iterator[Draft]:
    """Searches and takings: of whose home and things; nobody named where several may be meant."""
    after = scene.text[hit.end : view.end]
    owner: tuple[int, ...] = ()
    for ref in view.refs:
        if ref.kind in {"named", "pronoun", "set", "plural"}:
            owner = focus.of(ref) or ()
    if not owner and len(focus.topic) == 1:
        owner = focus.topic
    amount = _amount(scene, view, hit) if draft.event is Event.CONFISCATION else None
    place = None
    if draft.event is Event.SEARCH:
        match = re.match(r"(?:了)?(?:他们?|她们?|其)?的?(?P<place>[^，。；的]{2,12})", after)
        place = scene.words(hit.end + match.start("place"), hit.end + match.end("place")) if match else None
    draft = replace(draft, amount=amount, place=place or draft.place, kind=draft.kind)
    if len(owner) == 1:
        yield replace(draft, person=owner[0])
    else:
        yield replace(draft, person=None, candidates=owner)
    del who


def _amount(scene: Scene, view: View, hit: Hit[Trigger]) -> str | None:
    after = re.match(r"(?:了)?(?P<what>[^，。；]{2,40})", scene.text[hit.end : view.end])
    if after and _GOODS.search(after["what"]):
        at = hit.end + after.start("what")
        return scene.words(at, hit.end + after.end("what"))
    before = re.search(r"(?:在案的|随身的|的|，|^)(?P<what>[^，。；的]{2,40}?)(?:一并|一同|均|都|也|被|遭|予以|全部)+$", scene.text[view.start : hit.start])
    if before:
        return scene.words(view.start + before.start("what"), view.start + before.end("what"))
    money = [m for m in scene.money if view.start <= m.start and m.end <= view.end]
    return scene.words(money[0].start, money[0].end) if money else None


def _goods(scene: Scene, view: View, hit: Hit[Trigger], focus: Focus) -> Iterator[Draft]:
    """ "带走电脑两台" is a taking of things."""
    draft = Draft(
        Event.CONFISCATION, None, hit.start, view.start, view.end, "confiscation.goods",
        _stance(scene, view, hit, view.start), when=date_of(scene, view, hit.start, hit.end),
        by=subject_organ(scene, view, hit.start),
    )  # fmt: skip
    yield from _owned(scene, view, hit, focus, draft, Patient(()))
