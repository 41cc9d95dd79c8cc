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
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.focus import Focus
    from habeas.reading.chinese.scene import Scene, View
    from habeas.reading.chinese.triggers import Trigger
    from habeas.reading.lexicon import Hit

CUSTODY = frozenset({Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE})
_AT_COURT = frozenset(
    {Event.TRIAL, Event.CONVICTION, Event.SENTENCE, Event.APPEAL_RESULT, Event.BAIL}
)
_CHARGED = frozenset({Event.ARREST, Event.DETENTION, Event.CHARGE, Event.TRIAL, Event.CONVICTION})
_BY = frozenset(
    {
        Event.ARREST,
        Event.DETENTION,
        Event.SEARCH,
        Event.CONFISCATION,
        Event.HARASSMENT,
        Event.CHARGE,
        Event.ILL_TREATMENT,
        Event.BAIL,
        Event.TRANSFER,
    }
)
_GOODS = re.compile(
    r"(?:电脑|手机|手提|资料|文件|物品|书籍|书刊|现金|硬盘|护照|证件|相机|名册|U盘|存折|银行卡|横幅|[0-9一二两三四五六七八九十几多]+(?:多|余|几)?[台部箱册本件张份批个](?!人|月|小时|星期)|一批|大量)"
)
_BACKGROUND = re.compile(r"的?(?:次日|翌日|第二天|当天|消息|次年|前一天|前夕)")
_NOT_FIRST = re.compile(r"(?:并非|不是|不系|非)[^，。]{0,3}(?:第[一二三]次|首次)$")
_QUESTIONED = re.compile(
    r"^(?:去)?(?:问话|[0-9一二两三四五六七八九十数几]{1,3}个?(?:多)?小时|协助调查|调查[，。])"
)
_ACTIVE_TAKEN = {"带走", "带离", "拿下", "接走", "拖走", "抓获"}


def events(
    scene: Scene, view: View, focus: Focus, *, mainland: bool, penal: bool
) -> Iterator[Draft]:
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
        if scope.hypothetical(scene, view, hit.start) or _NOT_FIRST.search(
            scene.text[view.start : hit.start]
        ):
            continue
        made = list(_made(scene, view, hit, focus, mainland=mainland))
        if trigger.event == "arrest" and _QUESTIONED.match(scene.text[hit.end : hit.end + 12]):
            made = [
                replace(d, event=Event.HARASSMENT, kind="问话", rule="harassment.hours")
                for d in made
            ]
        if trigger.event == "charge" and trigger.id in {"charge.faced", "charge.accused"}:
            made = [one for d in made for one in _each_charge(scene, view, hit, d)]
        if made:
            last_end = hit.end
        yield from made


def _fits(scene: Scene, view: View, hit: Hit[Trigger], *, penal: bool) -> bool:
    """What a trigger asks of its clause before it counts."""
    needs, text = hit.entry.needs, scene.text
    clause = text[view.start : view.end]
    before, after = text[view.start : hit.start], text[hit.end : view.end]
    if hit.entry.id == "transfer.case":
        return (
            bool(re.match(r"(?:至|到|往|给|[一-鿿]{2,6}$)", after))
            and "案" not in before
            and "起诉" not in after
        )
    if needs == "charge":
        near = [c for c in scene.charges if hit.end - 1 <= c.start <= hit.end + 26]
        return bool(near) and not penal and _is_accused(scene, view, hit)
    if needs == "refusal":
        return _is_refused(scene, view)
    if needs == "accusation":
        return bool(re.search(r"指控|控罪|起诉|控告", after))
    if needs == "guilt":
        return _guilt(scene, view, hit)
    if needs == "no_penalty":
        return (
            not penal
            and not re.match(r"书|后的|决书|结果|有罪|无罪|罪", after)
            and (hit.entry.words and _bare_sentence(before, after, text[hit.start : hit.end]))
        )
    if hit.entry.event == "trial" and re.match(r"的(?:方式|程序|过程|结果|公正)", after):
        return False
    if text[hit.start : hit.end] in {"扣押", "查扣"} and _takes_person(scene, view, hit):
        return False
    if hit.entry.id == "appeal.filed" and re.search(r"驳回[^，。]{0,16}的$", before):
        return False
    if hit.entry.id == "charge.accused" and before.endswith("变更"):
        return False
    if (
        needs == "appeal"
        and hit.entry.outcome == "upheld"
        and "驳回" in text[scene.sentence.start : hit.start]
    ):
        return False
    if needs == "appeal":
        return (
            bool(re.search(r"上诉|二审|原判|一审|终审|刑期|判决|裁定", clause))
            and "保释" not in clause
            and not re.search("秩序|生活|生计|稳定", after[:6])
        )
    if hit.entry.event == "trial":
        return _is_trial(before, after, text[hit.start : hit.end], penal=penal)
    if hit.entry.id == "harassment.summoned" and text[hit.start : hit.end] in {
        "警告",
        "询问",
        "协助调查",
        "查问",
    }:
        return bool(re.search(r"[被遭]", before[-12:]))
    if (
        hit.entry.event == "charge"
        and hit.entry.id == "charge.accused"
        and text[hit.start : hit.end] in {"指控", "公诉", "控告"}
    ):
        return (
            bool(re.search(r"[被遭]|检察|检方|控方|公诉机关|当局|警方", before))
            and not re.match(r"[的，。]|纯|$", after)
            and "否认" not in before
        )
    if hit.entry.event == "ill_treatment" and text[hit.start : hit.end] in {
        "威胁",
        "恐吓",
        "强光",
        "噪音",
        "受压",
    }:
        return bool(re.search(r"[被遭受拿用以]", before[-14:]))
    if hit.entry.event == "health":
        return not re.search(r"(?:药|病人|患者|医院)$", after[:2]) and "保外就医" not in clause
    if hit.entry.id == "harassment.pressed" and text[hit.start : hit.end] in {
        "监控",
        "跟踪",
        "监视",
        "阻拦",
        "拦截",
        "驱离",
    }:
        return bool(re.search(r"[被遭受]", before[-14:]))
    if text[hit.start : hit.end] in {
        "离开",
        "解除",
        "回家",
        "返家",
        "到家",
        "走出",
        "接出",
        "放行",
        "平安返家",
    }:
        return _is_release(before, after, text[hit.start : hit.end])
    if hit.entry.event == "transfer" and text[hit.start : hit.end] in {
        "转入",
        "送到",
        "送入",
        "送去",
        "移交给",
        "转到",
        "送往",
    }:
        return "材料" not in clause and "案件" not in before
    return True


def _takes_person(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    """ "将其妻子扣押": what is held is a person."""
    for ref in view.refs:
        if (
            ref.kind in {"named", "pronoun", "plural", "set", "unnamed", "circle"}
            and ref.end <= hit.start
        ):
            if re.search(r"(?:将|把)[^，]{0,12}$", scene.text[view.start : ref.start]):
                return True
    return False


def _is_accused(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    """ "涉嫌" only words the offence of another event where one stands beside it."""
    word = scene.text[hit.start : hit.end]
    others = {h.entry.event for h in view.hits if h.start != hit.start} - {
        "charge",
        "ill_treatment",
        "health",
    }
    if word in {"涉嫌", "涉及", "面对", "面临", "被指"} and others & {
        "arrest",
        "detention",
        "bail",
        "sentence",
        "trial",
    }:
        return False
    if word in {"涉嫌", "被指"} and any(
        h.entry.event == "charge" and h.entry.id != hit.entry.id for h in view.hits
    ):
        return False
    if "罪名" in word or word in {"涉嫌", "案由"}:
        sentence = scene.text[scene.sentence.start : scene.sentence.end]
        told = any(
            h.entry.event in {"arrest", "detention", "sentence"}
            for v in scene.views
            for h in v.hits
        )
        return not (told or re.search("判处|判刑|判囚|徒刑|获刑|指定居所", sentence))
    return True


def _is_refused(scene: Scene, view: View) -> bool:
    rest = scene.text[view.start : scene.sentence.end]
    return (
        bool(
            re.match(
                r"[^。]{0,70}?(?:拒绝|被拒|遭拒|驳回|不获|未获|不批|没批|不予|没有批准|被驳)", rest
            )
        )
        and "取保" not in rest[-4:]
    )


def _bare_sentence(before: str, after: str, word: str) -> bool:
    if word in {"判决"}:
        return bool(re.search(r"待|候|将|等候|押后", before[-6:]))
    if re.search(r"(?:并非|不是|不系|非)[^，。]{0,3}(?:第[一二三]次|首次)$|所$", before):
        return False
    if word == "入狱":
        return not after.startswith(("后", "前", "期间", "时")) or "因" in before
    if word == "被判":
        return not re.match(r"[，。]", after) or not after
    return True


def _guilt(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    word = scene.text[hit.start : hit.end]
    if word in {"构成", "犯有"}:
        return any(0 <= c.start - hit.end <= 3 for c in scene.charges) and not re.search(
            r"涉嫌|指控|认为其行为可能|是否", scene.text[view.start : hit.start]
        )
    if word in {"定罪", "判罪"}:
        before = scene.text[max(view.start, hit.start - 6) : hit.start]
        return bool(re.search(r"被|遭|获|已|未|经", before)) and not re.match(
            r"撤销|被撤|量刑|率", scene.text[hit.end : hit.end + 3]
        )
    return True


def _is_trial(before: str, after: str, word: str, *, penal: bool) -> bool:
    if word in {"审理", "审判", "候审", "公审"}:
        return (
            not re.match(r"(?:终结|查明|认为|期限|员|长|阶段|程序|后认)", after)
            and not before.endswith(("经", "等候", "等待", "保释", "不公"))
            and not (word == "审理" and before.endswith("经"))
        )
    if word in {"审讯", "提讯"}:
        return (
            not re.match(r"(?:中|期间|时|室|人员|逼|[0-9])", after)
            and "被" not in before[-6:]
            and "遭" not in before[-6:]
            and not re.search(r"疲劳|连续|通宵|轮番|受|在$|天天|次$", before)
        )
    if word == "宣判":
        return (
            bool(re.search(r"尚未|将|定于|择期|等待|等候|押后", before[-8:]))
            and "择期" not in before
        )
    if word == "出庭":
        return not re.match(r"作证|律师|检察|的|支持", after)
    if word == "重审":
        return "发回" not in before
    if re.search(r"移交|移送|交由", before):
        return False
    return (
        not re.match(r"(?:法官|前|结束|期间|笔录|后(?!认))", after)
        or word in {"开庭"}
        and after.startswith("时")
    )


def _is_release(before: str, after: str, word: str) -> bool:
    if word == "离开":
        return bool(
            re.match(r"(?:了)?[^，。]{0,14}(?:看守所|监狱|惩教所|拘留所|羁押中心|拘留中心)", after)
        ) and not re.search(r"[未没不][^，]{0,2}$", before)
    if word == "解除":
        return not re.match(r"(?:[^，。]{0,4}(?:合同|委托|劳动|聘|职务))", after) and bool(
            re.search(r"拘|禁|居住|措施|才$|软|月底|已|被|留置", before + after)
        )
    if word in {"回家", "返家", "到家", "平安返家"}:
        if re.search(r"[去来往]", before) and "接" in before:
            return False
        return not after.startswith(("属", "人", "中有")) and not re.search(
            r"路上|途中|回家的?路|准备|探亲|不得|要求|让", before[-8:] + after[:3]
        )
    if word in {"走出", "接出"}:
        return (
            bool(re.search(r"看守所|监狱|惩教所|拘留所|医院|病院|狱|接出", word + after))
            or word == "接出"
        )
    return True


def _takes_goods(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    after = scene.text[hit.end : view.end]
    if scene.text[hit.start : hit.end] not in _ACTIVE_TAKEN:
        return False
    return bool(
        _GOODS.match(after.lstrip("了其他她的多"))
        or re.match(r"(?:了)?(?:其|他|她|他们)?的?[^，。人者员士]{0,6}" + _GOODS.pattern, after)
    )


def _made(
    scene: Scene, view: View, hit: Hit[Trigger], focus: Focus, *, mainland: bool
) -> Iterator[Draft]:
    trigger = hit.entry
    event = trigger.made
    who = patient(scene, view, hit, focus)
    if "无罪" in scene.text[hit.start : hit.end] and event is Event.CHARGE:
        who = _defended(scene, view, hit, focus) or who
    if event is Event.APPEAL and who.bystander:
        who = _represented(scene, view, hit, focus) or who
    if event is Event.TRIAL and who.start < 0 and focus.unnamed is None:
        who = replace(who, people=focus.case())
    if who.bystander and event not in {Event.HEALTH}:
        if (
            event
            in {
                Event.DEATH,
                Event.HEALTH,
                Event.APPEAL,
                Event.ARREST,
                Event.DETENTION,
                Event.RELEASE,
            }
            or not who.passive
        ):
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
    if _BACKGROUND.match(scene.text[hit.end : hit.end + 6]):
        draft = replace(draft, when=UNKNOWN)
    draft = _slotted(scene, view, hit, who, draft)
    draft = refined(scene, view, hit, draft)
    if (
        draft.stance is Stance.NEGATED
        and draft.when.known
        and draft.when.edtf == scene.published.edtf
    ):
        draft = replace(draft, when=UNKNOWN)
    if draft.stance is Stance.DENIED:
        draft = replace(draft, by=None)
    if draft.event is Event.CONFISCATION or draft.event is Event.SEARCH:
        yield from _owned(scene, view, hit, focus, draft, who)
        return
    if who.also_unnamed is not None:
        yield replace(draft, person=None, amount=_span(scene, who.also_unnamed.amount))
    if not who.people:
        if who.start < 0 and focus.unnamed is None:
            return
        if not _somebody(scene, view, who):
            return
        if event in _PERSONS_ONLY and who.amount is None:
            return
        yield replace(draft, amount=draft.amount or _span(scene, who.amount), count=who.count)
        return
    yield from _shared_out(scene, view, hit, draft, who.people)


def _somebody(scene: Scene, view: View, who: Patient) -> bool:
    """Whether the unnamed are worded as people ("两名僧人"), and not only as "他" or nobody."""
    if who.amount is not None or who.start < 0:
        return True
    ref = next((r for r in view.refs if r.start == who.start), None)
    if ref is not None:
        return ref.kind in {"unnamed", "set"}
    return who.passive or scene.text[who.start : who.start + 1] in "无没"


def _shared_out(
    scene: Scene, view: View, hit: Hit[Trigger], draft: Draft, people: tuple[int, ...]
) -> Iterator[Draft]:
    """One draft for each person; "分别" deals lengths and places out in order."""
    dealt = (
        re.search(r"分别|依次|先后", scene.text[view.start : view.end]) is not None
        and len(people) > 1
    )
    times = [n for n in scene.lengths if hit.end <= n.start and n.end <= view.end] if dealt else []
    places = (
        [
            o
            for o in scene.organs
            if o.kind == "facility" and hit.end <= o.start and o.end <= view.end
        ]
        if dealt
        else []
    )
    for n, person in enumerate(people):
        one = replace(draft, person=person)
        if len(times) == len(people):
            one = replace(
                one,
                days=times[n].days if times[n].months is None else None,
                duration_months=times[n].months,
            )
        if len(places) == len(people):
            one = replace(one, facility=scene.organ_words(places[n]))
        yield one


def _defended(scene: Scene, view: View, hit: Hit[Trigger], focus: Focus) -> Patient | None:
    """ "律师为他作无罪辩护": whom it is for."""
    for ref in view.refs:
        if (
            ref.end <= hit.start
            and ref.kind in {"named", "pronoun", "set", "plural"}
            and scene.text[ref.start - 1] in "为替"
        ):
            return Patient(focus.of(ref) or (), ref.start)
    return None


def _represented(scene: Scene, view: View, hit: Hit[Trigger], focus: Focus) -> Patient | None:
    """ "两人的律师都表示将上诉": the clients appeal."""
    for ref in view.refs:
        if (
            ref.end <= hit.start
            and ref.modifier
            and ref.kind in {"named", "pronoun", "set", "plural"}
        ):
            return Patient(focus.of(ref) or (), ref.start)
    lawyer = any(
        r.kind == "circle" and re.search("律师|辩护人|代理人|辩方", scene.text[r.start : r.end])
        for r in view.refs
    )
    return Patient(focus.topic) if lawyer else None


_PERSONS_ONLY = frozenset(
    {
        Event.CHARGE,
        Event.HEALTH,
        Event.APPEAL,
        Event.APPEAL_RESULT,
        Event.ILL_TREATMENT,
        Event.DEATH,
    }
)


def _span(scene: Scene, span: tuple[int, int] | None) -> str | None:
    return scene.words(*span) if span else None


def _each_charge(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> list[Draft]:
    """ "两项「甲」罪及一项「乙」罪": one claim for each offence."""
    after = [c for c in scene.charges if c.start >= hit.end - 1 and c.end <= view.end]
    if len(after) < 2:
        return [draft]
    return [replace(draft, charge=scene.words(c.start, c.end)) for c in after]


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
    if hit.entry.event in {"ill_treatment", "detention", "arrest"} and scope.denied(
        scene, view, place, hit.end
    ):
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
            match = re.search(
                r"经[^，。]{2,24}?(?=批准|决定|同意)", scene.text[scene.sentence.start : hit.start]
            )
            if match:
                at = scene.sentence.start + match.start() + 1
                by = scene.words(at, scene.sentence.start + match.end())
        draft = replace(draft, by=by)
    if (
        event is Event.BAIL
        and draft.kind == "取保候审"
        and draft.court
        and not any(o.kind == "court" and view.start <= o.start < view.end for o in scene.organs)
    ):
        draft = replace(draft, court=None)
    if (
        event is Event.CHARGE
        and draft.by
        and re.search("检察院|检察署", draft.by)
        and draft.stance is Stance.ASSERTED
        and draft.outcome is None
        and draft.kind is None
    ):
        court = organ_of(scene, view, place, "court")
        draft = replace(
            draft,
            court=scene.organ_words(court)
            if court and court.start > place - 30 and not court.bare
            else None,
        )
    return draft


def refined(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Draft:
    """What the words around add: lengths, refusals, revocations, kinds of release."""
    text = scene.text
    clause = text[view.start : view.end]
    before, after = text[view.start : hit.start], text[hit.end : view.end]
    event = draft.event
    if event is Event.BAIL:
        return _bail(scene, view, hit, draft, before, after)
    if event is Event.TRANSFER and draft.facility and re.search(r"精神|安康", draft.facility):
        draft = replace(draft, event=Event.DETENTION, kind="被精神病", rule="detention.sent")
        event = Event.DETENTION
    if event in {Event.DETENTION, Event.ILL_TREATMENT, Event.DISAPPEARANCE}:
        length = length_of(scene, view, hit.end)
        if length is not None:
            draft = replace(
                draft,
                days=length.days if length.months is None else draft.days,
                duration_months=length.months,
            )
    if event is Event.RELEASE:
        if draft.rule == "release.medical" and re.search(
            r"(?:未获|没有|不获|拒绝|未被)[^，。]{0,6}(?:批准|允许|准)|被拒|遭拒|驳回",
            after + before,
        ):
            return replace(draft, stance=Stance.NEGATED, outcome="refused")
        if draft.rule == "release.medical" and "申请" in before and "获准" not in clause:
            return (
                replace(draft, stance=Stance.NEGATED, outcome="refused")
                if re.search("拒|未", after)
                else draft
            )
        if re.search(r"回来", text[hit.start : hit.end]):
            draft = replace(draft, stance=Stance.NEGATED)
        if re.search(r"取保", clause) and draft.kind is None:
            draft = replace(draft, kind="取保候审")
        elif re.search(r"保释", clause) and draft.kind is None:
            draft = replace(draft, kind="bail")
        elif re.search(r"无罪", before[-3:]):
            draft = replace(draft, kind="无罪")
    if event is Event.TRIAL and "原定" in clause:
        later = [d.when for d in scene.dates if d.start >= hit.end and d.when.known]
        moved = re.search(r"押后|改期|延期|推迟|最新", text[view.start : scene.sentence.end])
        if moved and later:
            draft = replace(draft, when=later[-1], stance=Stance.PLANNED)
    if event is Event.APPEAL_RESULT and draft.outcome == "reduced":
        length = length_of(scene, view, hit.end)
        draft = replace(draft, duration_months=length.months if length else None)
    if event is Event.CHARGE and draft.kind == "移送审查起诉":
        draft = replace(draft, by=None)
    if event is Event.APPEAL:
        by = subject_organ(scene, view, hit.start)
        if by and re.search(r"律政司|检察|控方|检方", by):
            draft = replace(draft, by=by)
        if re.search(r"不服判决|服从判决|不服", text[hit.start : hit.end]) and "上诉" in after:
            return draft
        if re.search(r"表示(?:不服[^，。]{0,4})?(?:将|会|要)?(?:提出|提起)?$", before) or re.search(
            r"(?:要|打算|准备|决定|考虑|有意|将)(?:提出|提起)?$", before
        ):
            draft = replace(draft, stance=Stance.PLANNED)
        court = re.search(r"^(?:至|到|往|向)", after)
        if court:
            organ = organ_of(scene, view, hit.start, "court")
            draft = replace(draft, court=scene.organ_words(organ) if organ else None)
    return draft


def _bail(
    scene: Scene, view: View, hit: Hit[Trigger], draft: Draft, before: str, after: str
) -> Draft:
    clause = before + scene.text[hit.start : hit.end] + after
    sums = [m for m in scene.money if view.start <= m.start and m.end <= view.end]
    rest = scene.text[view.end : scene.sentence.end]
    if re.search(r"撤销|取消|吊销", clause):
        return replace(draft, stance=Stance.NEGATED, outcome="revoked", amount=None)
    if (
        draft.stance is Stance.NEGATED
        or re.search(r"拒绝|被拒|遭拒|不获|不批|驳回|未获|没有批准|不准|未批准|不予", clause)
        or "申请" in clause
        and re.search(r"^[^。]{0,60}(?:拒绝|驳回|被拒|不批|不获批准|遭拒)", rest)
    ):
        return replace(draft, stance=Stance.NEGATED, outcome="refused")
    length = length_of(scene, view, hit.end, 4)
    amount = scene.words(sums[0].start, sums[0].end) if sums else None
    outcome = "granted" if draft.stance is Stance.ASSERTED else None
    return replace(
        draft, outcome=outcome, amount=amount, duration_months=length.months if length else None
    )


def _owned(
    scene: Scene, view: View, hit: Hit[Trigger], focus: Focus, draft: Draft, who: Patient
) -> Iterator[Draft]:
    """Searches and takings: of whose home and things; nobody named where several may be meant."""
    after = scene.text[hit.end : view.end]
    owner: tuple[int, ...] = ()
    for ref in view.refs:
        if ref.kind in {"named", "pronoun", "set", "plural"}:
            owner = focus.of(ref) or ()
    if not owner and len(focus.topic) == 1 and not _foreign_object(scene, view, hit, who):
        owner = focus.topic
    if draft.by is None:
        index = scene.views.index(view) if view in scene.views else 0
        for earlier in reversed(scene.views[:index]):
            draft = replace(draft, by=subject_organ(scene, earlier, earlier.end))
            if draft.by:
                break
    amount = _amount(scene, view, hit) if draft.event is Event.CONFISCATION else None
    place = None
    if draft.event is Event.SEARCH:
        match = re.match(r"(?:了)?(?:他们?|她们?|其|我)?的?(?P<place>[^，。；的]{2,12})", after)
        place = (
            scene.words(hit.end + match.start("place"), hit.end + match.end("place"))
            if match
            else None
        )
        at = re.search(r"位于(?P<place>[^，。；的]{2,16})的", scene.text[view.start : hit.start])
        if at:
            place = scene.words(view.start + at.start("place"), view.start + at.end("place"))
    draft = replace(draft, amount=amount, place=place or draft.place, kind=draft.kind)
    if len(owner) == 1:
        yield replace(draft, person=owner[0])
    else:
        yield replace(draft, person=None, candidates=owner)


_HOME = re.compile(r"(?:住所|住处|寓所|家|屋|住宅|房间|宿舍|办公室|住址|身|行李|车|他|她|其)")


def _foreign_object(scene: Scene, view: View, hit: Hit[Trigger], who: Patient) -> bool:
    """Whether what is searched or taken belongs to somebody or something else than the topic."""
    if who.start == view.start and not who.people:
        return True
    after = scene.text[hit.end : view.end]
    if hit.entry.event == "search":
        return bool(after.strip("了。")) and not _HOME.search(after)
    index = scene.views.index(view) if view in scene.views else 0
    for earlier in scene.views[:index]:
        for other in earlier.hits:
            if other.entry.event == "search":
                rest = scene.text[other.end : earlier.end]
                return bool(rest.strip("了")) and not _HOME.search(rest)
    return (
        "予以" in scene.text[view.start : view.end] or "在案" in scene.text[view.start : view.end]
    )


def _amount(scene: Scene, view: View, hit: Hit[Trigger]) -> str | None:
    after = re.match(r"(?:了)?(?:的)?(?P<what>[^，。；]{2,40})", scene.text[hit.end : view.end])
    if (
        after
        and "予以" not in after["what"]
        and "清单" not in after["what"]
        and _GOODS.search(after["what"])
    ):
        at = hit.end + after.start("what")
        return scene.words(at, hit.end + after.end("what"))
    before = re.search(
        r"(?:在案的|随身的|所得|的|，|^)(?P<what>[^，。；的]{2,40}?)(?:一并|一同|均|都|也|被|遭|予以|全部)+$",
        scene.text[view.start : hit.start],
    )
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
