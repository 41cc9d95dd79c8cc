"""The events of a sentence: each trigger with its person, date, place and slots."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.concerned import concerned
from habeas.reading.chinese.clauses.of_a_group import kept_inside
from habeas.reading.chinese.clauses.patients import Patient
from habeas.reading.chinese.days.times import date_of, day_beside
from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.events.conditions import fits
from habeas.reading.chinese.events.refinements import refined
from habeas.reading.chinese.events.slots import (
    agent_of,
    charge_of,
    facility_of,
    organ_of,
    place_of,
    subject_organ,
)
from habeas.reading.chinese.events.standing import undated
from habeas.reading.chinese.events.takings import as_held, owned, takes_goods
from habeas.reading.chinese.penalties.dealt import each_charge, shared_out
from habeas.reading.chinese.testimony import stance as scope
from habeas.reading.chinese.testimony.sought import ordered, sought, threatened
from habeas.reading.chinese.testimony.unreal import unreal
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.triggers import Trigger
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
_BACKGROUND = re.compile(r"的?(?:次日|翌日|第二天|当[天日晚夜]|那[天晚]|消息|次年|前一天|前夕)")
_NOT_FIRST = re.compile(
    r"(?:并非|不是|不系|非)[^，。]{0,14}?(?:第[一二三]次|首[次度]|头一[次回]|第一回)$"
)
_NOT_AGREED = re.compile(
    r"(?:不同意|不批准|不予|拒绝|驳回|拒让|拒准|拒批|不准|不许|不让|未准)[^，。]{0,10}$"
)
_NOT_FREED = re.compile(
    "(?:不同意|不批准|不予|拒绝|拒不|不肯|不准|不许|不愿)(?:立即|无条件|提前|依法|将|把|[他她]|名+)*$"
)
""" "当局拒绝释放张三"."""
_UNABLE = re.compile("(?:无法|没法|不能|未能|没能|没有能)(?:够|再|如期|顺利|按时|立即|平安)*$")
""" "目前仍无法返台"."""
_WELL = re.compile(
    r"(?:状况|情况|状态)?(?:目前|一直|一切)?(?:都|均|尚)?(?:良好|正常|稳定|无恙|没有问题)"
)
_QUESTIONED = re.compile(
    r"^(?:去|到[^，。]{0,8})?(?:问话|盘问|讯问|谈话|训诫|做笔录|录口供|询问|喝茶|传唤|问了|[0-9一二两三四五六七八九十数几]{1,3}个?(?:多)?小时|协助调查)"
)


def events(
    scene: Scene, view: View, focus: Focus, *, mainland: bool, penal: bool
) -> Iterator[Draft]:
    """The drafts of a clause's triggers. ``penal`` says that the clause words a penalty."""
    last_end = -1
    for found in view.hits:
        if found.start < last_end or found.entry.event == "finding":
            continue
        hit = as_held(scene, view, found)
        trigger = hit.entry
        if not fits(scene, view, hit, penal=penal) or _in_an_offence(scene, hit):
            continue
        if _one_of_several(scene, view, hit) or _STATISTIC.match(scene.text, hit.end):
            continue
        if trigger.id in {"arrest.taken", "release.freed", "detention.held"} and takes_goods(
            scene, view, hit
        ):
            yield from _goods(scene, view, hit, focus)
            continue
        if trigger.id == "arrest.taken" and _LED_OUT.search(scene.text, view.start, hit.start):
            continue
        if trigger.event in _WISHED and scope.wished(scene, view, hit.start, hit.end):
            continue
        if scope.hypothetical(scene, view, hit.start) or _NOT_FIRST.search(
            scene.text[view.start : hit.start]
        ):
            continue
        if trigger.event in _THREATENED and threatened(scene, view):
            continue
        reads = unreal(scene, view, trigger.event, hit.start, hit.end)
        if reads == "nothing":
            continue
        made = list(_made(scene, view, hit, focus, mainland=mainland))
        if reads is not None:
            made = [replace(d, stance=Stance(reads), when=UNKNOWN) for d in made]
        if trigger.event == "arrest" and _QUESTIONED.match(scene.text[hit.end : hit.end + 12]):
            made = [
                replace(d, event=Event.HARASSMENT, kind="问话", rule="harassment.hours")
                for d in made
            ]
        if trigger.event == "charge" and trigger.id in {"charge.faced", "charge.accused"}:
            made = [one for d in made for one in each_charge(scene, view, hit, d)]
        if made:
            last_end = hit.end
        yield from made


_WISHED = frozenset(
    {"release", "trial", "conviction", "sentence", "bail", "appeal", "appeal_result", "transfer"}
)
_LED_OUT = re.compile("[由被](?:惩教|法警|庭警|狱警)[^，。；被]{0,6}$")
""" "罪成后由惩教人员带走": led out of the court, and not arrested."""
_THREATENED = frozenset({"arrest", "detention"})
_STATISTIC = re.compile(
    "字[\0〔（\\[]|的(?:总?人数|数字|比例|总数|人次|案件数|案例|风险|机会|可能|年代|经历|传闻|人均)"
)
""" "被判刑的人数", "监居字〔2023〕39号": nobody in particular, the number of a paper."""


def _in_an_offence(scene: Scene, hit: Hit[Trigger]) -> bool:
    """ "涉嫌非法拘禁罪": the word is part of what somebody is accused of."""
    return hit.entry.event in _CRIMES_TOO and any(
        c.start <= hit.start and hit.end <= c.end for c in scene.charges
    )


_CRIMES_TOO = frozenset({"detention", "arrest", "ill_treatment", "disappearance"})


def _one_of_several(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    """ "遭拘留、留置或监视居住": several words for one thing."""
    return any(
        other.end < hit.start
        and other.entry.event == hit.entry.event == "detention"
        and re.fullmatch("[、或和及]|以及|或者", scene.text[other.end : hit.start])
        for other in view.hits
    )


def _made(
    scene: Scene, view: View, hit: Hit[Trigger], focus: Focus, *, mainland: bool
) -> Iterator[Draft]:
    """The drafts of one trigger: one for each person it concerns."""
    who = concerned(scene, view, hit, focus)
    if who is None:
        return
    draft = _draft(scene, view, hit, who, mainland=mainland)
    if draft.event in {Event.CONFISCATION, Event.SEARCH}:
        yield from owned(scene, view, hit, focus, draft, who)
        return
    if who.also_unnamed is not None:
        yield replace(draft, person=None, amount=_span(scene, who.also_unnamed.amount))
    if (
        who.people
        and draft.event is Event.RELEASE
        and (kept := kept_inside(scene, view, hit.start))
    ):
        who = replace(who, people=tuple(p for p in who.people if p not in kept))
        if not who.people:
            return
    if who.people:
        number = who.count or focus.of_how_many(scene.sentence.start, who.people)
        several = number if number > len(who.people) else None
        whole = draft if several is None else replace(draft, count=several)
        yield from shared_out(scene, view, hit, whole, who.people)
        return
    if not focus.seen and focus.unnamed is None and who.amount is None and not who.bystander:
        yield replace(draft, awaited=True)
        return
    understood = who.start < 0 and focus.unnamed is None
    nobody = draft.event in _PERSONS_ONLY and who.amount is None
    if nobody and not understood and not focus.seen and not who.bystander and who.start < 0:
        yield replace(draft, awaited=True)
        return
    spared = draft.event is Event.CHARGE and draft.stance is Stance.NEGATED
    if spared and draft.outcome is None and not understood and focus.unnamed is not None:
        yield draft
        return
    if draft.to == "observers" or (not understood and not nobody and _somebody(scene, view, who)):
        amount = draft.amount or _span(scene, who.amount)
        yield replace(draft, amount=amount, count=who.count, other=who.other)


_BY_A_COURT = frozenset(
    {Event.CHARGE, Event.CONVICTION, Event.SENTENCE, Event.APPEAL, Event.APPEAL_RESULT, Event.TRIAL}
)


def _draft(scene: Scene, view: View, hit: Hit[Trigger], who: Patient, *, mainland: bool) -> Draft:
    """The draft of a trigger with its slots, without its person."""
    start = view.start
    while start < view.end and scene.text[start] in "「『\0 ":
        start += 1
    judged = hit.entry.made in _BY_A_COURT
    until = hit.entry.event != "trial" and _UNTIL.match(scene.text, hit.end, view.end)
    when = date_of(scene, view, hit.start, view.end if until else hit.end, judged=judged)
    if undated(scene, view, hit, mainland=mainland):
        when = UNKNOWN
    if _BACKGROUND.match(scene.text[hit.end : hit.end + 6]):
        when = UNKNOWN
    told_on = who.relative and any(h.start > who.start for h in view.hits)
    if told_on and not day_beside(scene, view, hit.start):
        when = UNKNOWN
    draft = Draft(
        hit.entry.made, None, hit.start, start, view.end, hit.entry.id,
        _stance(scene, view, hit, start), when=when,
        kind=_kind(hit.entry, mainland=mainland), outcome=hit.entry.outcome, to=hit.entry.to,
    )  # fmt: skip
    if told_on and draft.stance is Stance.PLANNED:
        draft = replace(draft, stance=Stance.ASSERTED)
    if draft.event is Event.ARREST and _AGAIN.search(scene.text, view.start, hit.start + 2):
        draft = replace(draft, again=True)
    draft = refined(scene, view, hit, _slotted(scene, view, hit, who, draft))
    own = any(view.start <= d.start < view.end for d in scene.dates)
    spared = not own and (
        draft.event is Event.ILL_TREATMENT or (draft.event in _NOT_DONE and draft.outcome is None)
    )
    if draft.stance is Stance.NEGATED and (
        spared or (draft.when.edtf == scene.published.edtf and draft.outcome is None)
    ):
        draft = replace(draft, when=UNKNOWN)
    return replace(draft, by=None) if draft.stance is Stance.DENIED else draft


_NOT_DONE = frozenset({Event.RELEASE, Event.CHARGE, Event.APPEAL})
""" "6月4日他被带返警署，没有被起诉": what did not happen did not happen on that day."""
_AGAIN = re.compile("(?<!是[他她])(?:再次|再度|又(?:[一再]次|被|遭))[^，。；]{0,8}$")
_UNTIL = re.compile("(?:候[判讯审查])?(?:直?[至到])")
""" "还押至18日判刑": the day is that of what comes then."""


def _somebody(scene: Scene, view: View, who: Patient) -> bool:
    """Whether the unnamed are worded as people ("两名僧人"), and not only as "他" or nobody."""
    if who.amount is not None or who.start < 0 or who.kin:
        return True
    ref = next((r for r in view.refs if r.start == who.start), None)
    if ref is not None:
        return ref.kind in {"unnamed", "set"}
    return who.passive or scene.text[who.start : who.start + 1] in "无没"


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


def _kind(trigger: Trigger, *, mainland: bool) -> str | None:
    """The kind a trigger gives; 逮捕 is the formal arrest only where mainland procedure speaks."""
    if trigger.kind == "formal?":
        return "formal" if mainland else None
    return trigger.kind


_NO_SUCH = re.compile("不存在|否认|绝无|驳斥")
""" "不存在拒绝家属旁听的问题"."""


def _stance(scene: Scene, view: View, hit: Hit[Trigger], start: int) -> Stance:
    said = hit.entry.said
    place = hit.start
    if hit.entry.id == "disappearance.silence":
        return said
    if hit.entry.event == "bail" and _NOT_AGREED.search(scene.text, view.start, hit.start):
        return Stance.NEGATED
    if hit.entry.event == "release" and _NOT_FREED.search(scene.masked, view.start, hit.start):
        return Stance.NEGATED
    if hit.entry.event == "release" and _UNABLE.search(scene.masked, view.start, hit.start):
        return Stance.NEGATED
    if hit.entry.event == "health" and _WELL.match(scene.text, hit.end):
        return Stance.DENIED
    if scope.negated(scene, view, place, start=start):
        if hit.entry.event == "ill_treatment" and _NO_SUCH.search(scene.text, view.start, place):
            return Stance.DENIED
        return Stance.NEGATED if said is not Stance.NEGATED else said
    if said in {Stance.NEGATED, Stance.DENIED}:
        return said
    if hit.entry.event in _DENIED_TOO and scope.denied(scene, view, place, hit.end):
        return Stance.DENIED
    if hit.entry.event == "access_denied" and _NO_SUCH.search(scene.text, view.start, place):
        return Stance.DENIED
    if hit.entry.event == "ill_treatment" and _SAID_OF.search(scene.text, view.start, place):
        return Stance.ALLEGED
    if scope.planned(scene, view, place) or (
        hit.entry.event == "detention" and sought(scene, view, place, hit.end)
    ):
        return Stance.PLANNED
    if hit.entry.event == "arrest" and ordered(scene, view, place):
        return Stance.PLANNED
    if hit.entry.event in {"release", "trial"} and scope.still_to_go(scene, view, place):
        return Stance.PLANNED
    if scope.hedged(scene, view, place):
        return Stance.ALLEGED
    if hit.entry.event in _TO_EXPECT and scope.expected(scene, view, place):
        return Stance.PLANNED
    return said


_DENIED_TOO = frozenset({"ill_treatment", "detention", "arrest", "harassment"})
_SAID_OF = re.compile("被(?:指控?|控|批评?|揭|投诉|举报)(?![出认])")
""" "审判被指充满程序问题和虐待"."""
_TO_EXPECT = frozenset(
    {"trial", "release", "sentence", "appeal", "appeal_result", "conviction", "charge", "transfer"}
)


def _slotted(scene: Scene, view: View, hit: Hit[Trigger], who: Patient, draft: Draft) -> Draft:
    """The slots that the clause fills."""
    event, place = draft.event, hit.start
    if event in {Event.ARREST, Event.DISAPPEARANCE, Event.RELEASE, Event.DEATH, Event.DETENTION}:
        draft = replace(draft, place=place_of(scene, view, place))
    if event in {Event.DETENTION, Event.TRANSFER, Event.RELEASE, Event.DEATH, Event.ILL_TREATMENT}:
        draft = replace(draft, facility=facility_of(scene, view, place, hit.end))
    if event in _AT_COURT:
        court = organ_of(scene, view, place, "court")
        if court is not None and scene.text.endswith("立法院", court.start, court.end):
            court = None
        if court is not None and not (court.bare and len(scene.organ_words(court)) <= 3):
            draft = replace(draft, court=scene.organ_words(court))
    if event in _CHARGED:
        charge = charge_of(scene, view, place, look_back=event is not Event.TRIAL)
        if charge is not None:
            draft = replace(draft, charge=scene.words(charge.start, charge.end))
    if event in _BY:
        draft = replace(draft, by=_by(scene, view, hit, who, event))
    if draft.kind == "取保候审" and event is Event.BAIL:
        own = any(o.kind == "court" and view.start <= o.start < view.end for o in scene.organs)
        draft = draft if own else replace(draft, court=None)
    if event is Event.CHARGE and re.search("检察院|检察署", draft.by or "") and draft.kind is None:
        court = organ_of(scene, view, place, "court")
        near = (
            court is not None
            and court.start > place - 30
            and not court.bare
            and "审理" not in scene.text[court.end : place]
        )
        draft = replace(draft, court=scene.organ_words(court) if court and near else None)
    return draft


_APPROVED = re.compile(r"经(?P<by>[^，。]{2,24}?)(?=批准|决定|同意)")


def _by(scene: Scene, view: View, hit: Hit[Trigger], who: Patient, event: Event) -> str | None:
    """Who did it: the agent of the passive, the office that acts, or the one that approved."""
    if hit.entry.kind == "服刑":  # a prison holds; whoever sends somebody there does not
        return None
    by = agent_of(scene, *who.agent) if who.agent else None
    if by is None and not who.passive:
        by = subject_organ(scene, view, hit.start)
    if by is None and event in {Event.ARREST, Event.DETENTION}:
        match = _APPROVED.search(scene.text, scene.sentence.start, hit.start)
        by = scene.words(match.start("by"), match.end("by")) if match else None
    return by


def _goods(scene: Scene, view: View, hit: Hit[Trigger], focus: Focus) -> Iterator[Draft]:
    """ "带走电脑两台" is a taking of things."""
    draft = Draft(
        Event.CONFISCATION, None, hit.start, view.start, view.end, "confiscation.goods",
        _stance(scene, view, hit, view.start), when=date_of(scene, view, hit.start, hit.end),
        by=subject_organ(scene, view, hit.start),
    )  # fmt: skip
    yield from owned(scene, view, hit, focus, draft, Patient(()))
