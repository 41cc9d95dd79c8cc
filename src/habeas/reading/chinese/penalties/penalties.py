"""Penalties, read as one grammar (``penalty_grammar``): for whom, for which offence, how surely."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.objects import modifies
from habeas.reading.chinese.clauses.owned import is_owned
from habeas.reading.chinese.clauses.patients import Patient
from habeas.reading.chinese.clauses.reasons import in_cause
from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.events.slots import charge_of
from habeas.reading.chinese.penalties.penalty_grammar import components
from habeas.reading.chinese.testimony import stance as scope
from habeas.reading.chinese.testimony.unreal import unreal
from habeas.reading.chinese.words.lexicons import alternation
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.penalties.penalty_grammar import Penalty

_STATUTE = re.compile(
    r"(?:最高(?!人民|法|检|行政|国家|军事|刑事|安全|领|当局)|最重|可处|可判|应处|法定|一般|不得|可以|以下|以上|依照|根据|按照|条例|可能|面临|起点|若|如果|建议判)"
)
_REDUCED = re.compile(r"减[至为](?=[^，。]{0,6}[年月]|无期|终身)")
_PROPOSED = re.compile(
    r"量刑建议|求处|求刑|建议(?:[^，。]{1,12})?判处?|建议量刑|公诉人建议|检方[^，。]{0,4}建议|检察官[^，。]{0,4}建议|提出的?量刑"
)

_DEMANDED = re.compile(
    "(?:检方|控方|检察[院官]|检察机关|公诉[人机关方]+|抗诉|检察厅|检察署)[^。；]{0,20}(?:要求|请求|主张|寻求|吁请|促请)[^，。；]{0,8}(?:判|处|科|量)"
)
""" "检方上诉，要求判处十年": what the prosecution asks for."""
_ASKED = re.compile(
    "(?:要求|请求|主张|吁请|促请|恳请)(?:法院|法庭|法官|合议庭|对[^，。；]{1,6}|将[^，。；]{1,6})?(?:改|轻|重|从轻|从重)?(?:判|处|科)[^，。；]{0,4}$"
)
""" "家属要求判处凶手十年": a term that is only asked for."""
_PLEADED_FOR = re.compile(
    "(?:求情|辩方|辩护人|律师)(?:(?!检方|检察|公诉|控方)[^。；]){0,16}(?:望|盼|请求|恳请|要求|提议|建议|希望)[^，。；]{0,6}(?:法庭|法官|法院|合议庭|裁判官)?[^，。；]{0,4}(?:考虑|判|轻判|处以|接纳|从轻)[^，。；]{0,8}$"
)
""" "辩方求情时望法庭考虑监禁两年": a term that is only asked for."""
REPLACED = "penalty.replaced"
"""The rule of a term that another took the place of: it is of no day and court told beside it."""
_LENIENCY = re.compile(
    "(?:望|盼|请求|恳请)[^，。；]{0,6}(?:法庭|法官|法院|合议庭|裁判官)[^，。；]{0,6}(?:轻判|从轻|轻处)[^，。；]{0,12}，(?:考虑)?(?:只|仅)?(?:判处?|处以?|量刑)?[^，。；]{0,2}$"
)
""" "望法庭轻判甲，判处两年": what is hoped for in the clause before goes on."""


def _only_pleaded_for(scene: Scene, place: int) -> bool:
    start = scene.sentence.start
    return any(form.search(scene.text, start, place) for form in (_PLEADED_FOR, _LENIENCY))


_FOR_OFFENCE = frozenset(
    {"prison", "suspended", "拘役", "管制", "life", "death", "death_suspended", "fine"}
)


@dataclass(slots=True)
class Chain:
    """Whom the penalties of a sentence go on about, and for which offence."""

    people: tuple[int, ...] = ()
    charge: tuple[int, int] | None = None
    start: int = -1


_JUDGED = re.compile("法院|法庭|一审|二审|宣判|裁定|获判|终审|法官|裁判官")


def _proposed_on(scene: Scene, view: View) -> re.Match[str] | None:
    """ "建议判处甲二年，判处乙一年": what is proposed in the clause before goes on."""
    earlier = [v for v in scene.views if v.end <= view.start]
    if not earlier or _JUDGED.search(scene.text, earlier[0].start, view.end):
        return None
    if not re.match("(?:对|并|同时|、)?(?:判处|处|对|被告)", scene.text[view.start : view.end]):
        return None
    return next((m for v in earlier if (m := _PROPOSED.search(scene.text, v.start, v.end))), None)


def penalties(scene: Scene, view: View, focus: Focus, chain: Chain) -> Iterator[Draft]:
    """The drafts of a clause's penalties. ``chain`` carries person and offence to the next clause."""
    made = components(scene, view)
    if not made:
        return
    clause = scene.text[view.start : view.end]
    if _REDUCED.search(clause):
        made = [one for one in made if one.first]
    if (
        "改判" in clause
        and not re.search("死刑|无期|死缓", clause)
        and re.search("二审|上诉|终审|高院|中院", scene.text[scene.sentence.start : view.end])
    ):
        made = [one for one in made if one.first]
    if (
        re.search(
            r"可以[^，。]{0,4}建议|如果|若(?!干)", scene.masked[scene.sentence.start : view.end]
        )
        and "建议" in clause
    ):
        return
    proposed = (
        _PROPOSED.search(clause)
        or _proposed_on(scene, view)
        or _DEMANDED.search(scene.text, scene.sentence.start, view.end)
    )
    if (
        _STATUTE.search(clause)
        and not proposed
        and not re.search(r"判处|被判|获刑|判囚|判刑|犯.{1,20}罪", clause)
    ):
        return
    if not made or (scope.hypothetical(scene, view, made[0].start) and not proposed):
        return
    if _only_pleaded_for(scene, made[0].start):
        return
    for one in made:
        asked = _ASKED.search(scene.text, view.start, one.start + 1)
        if _of_a_body(scene, view, one) or (asked and not proposed):
            continue
        reads = unreal(scene, view, "sentence", one.start, one.end)
        if reads == "nothing":
            continue
        people = _whom(scene, view, one, focus, chain)
        charge = charge_of(scene, view, one.start, look_back=True)
        if charge is not None:
            chain.charge = (charge.start, charge.end)
        stance = (
            Stance.PLANNED if proposed or scope.planned(scene, view, one.start) else Stance.ASSERTED
        )
        if scope.negated(scene, view, one.start, start=view.start):
            stance = Stance.NEGATED
        if stance is Stance.ASSERTED and scope.hedged(scene, view, one.start):
            stance = Stance.ALLEGED
        if stance is Stance.ASSERTED and scope.expected(scene, view, one.start):
            stance = Stance.PLANNED
        if reads is not None:
            stance = Stance(reads)
        yield from _drafts(scene, view, one, people, chain, stance)


def _whom(scene: Scene, view: View, one: Penalty, focus: Focus, chain: Chain) -> Patient:
    kin = _kin_right_before(scene, view, one)
    if kin is not None:
        return Patient((), kin.start)
    if _SOMEBODY.fullmatch(scene.text, view.start, one.start):
        return Patient((), view.start)
    before = [
        r
        for r in view.refs
        if r.end <= one.start
        and r.kind in {"named", "pronoun", "set", "plural", "unnamed"}
        and not (r.modifier and r.kind != "pronoun")
    ]
    people = modifies(scene, view, one.start, one.end) if before else None
    if people is not None:
        return Patient(people, one.start, other=not people)
    if before:
        ref = before[-1]
        leads = before[-2] if len(before) > 1 and in_cause(scene, view, ref) else None
        if leads is not None and _FOR_ONE.match(scene.text, leads.end, ref.start):
            ref = leads
        if ref.case and len(before) > 1:
            ref = before[-2]
        if ref.kind == "pronoun" and _THEIRS.match(scene.text, ref.end):
            return Patient((), ref.end, other=True)
        people = focus.of(ref) or ()
        chain.people = people
        chain.start = ref.start
        return Patient(people, ref.start, ref.amount, count=ref.count, other=ref.other)
    behind = next((r for r in view.refs if r.kind == "named" and r.start >= one.end), None)
    if behind is not None and _SEVERELY.fullmatch(scene.text, one.end, behind.start):
        return Patient(focus.of(behind) or (), behind.start)
    since = _led_since(scene, view, chain)
    if since is not None:
        chain.people, chain.start = since.people, since.start
    if chain.people:
        return Patient(chain.people)
    if focus.kin_leads:
        return Patient(())
    if focus.unnamed is not None:
        return Patient((), other=focus.unnamed.other)
    return Patient(focus.topic)


_SEVERELY = re.compile("[^，。；]{0,4}(?:重判|轻判|严惩|严办|判处|处罚)(?:被告人?)?")
""" "求刑九年要求重判甲": whom the term is asked for, named behind it."""
_BODY = (
    "(?:图书馆|工作室|研究所|平台|网站|合作社|诊所|工会|公司|集团|书店|商店|店铺|报[馆社]|报纸|日报|周刊|协会|机构|基金会|"
    "学校|大学|教会|编辑部|杂志社?|出版社|超市|餐厅|工厂|电视台|电台|媒体|企业|厂家?|商家|银行|律师事务所)"
)
_BODY_FINED = re.compile(
    rf"(?:对|向|令|判|要求)?[^，。；他她其名的]{{0,8}}(?P<body>{_BODY})(?:[^，。；他她其名]{{0,10}}(?:被|遭|获))?[^，。；他她其名]{{0,8}}$"
)


def _of_a_body(scene: Scene, view: View, one: Penalty) -> bool:
    """ "报社被罚款十万元": what a company or a paper has to pay."""
    if one.kind != "fine":
        return False
    match = _BODY_FINED.search(scene.masked, view.start, one.start)
    return match is not None and not any(
        r.kind in {"named", "pronoun", "set", "plural"}
        and r.end <= match.start("body")
        and "的" not in scene.text[r.end : match.start("body")]
        for r in view.refs
    )


_PASSIVE = re.compile(
    "(?:(?!说|称|表示|透露|证实|收到|接到|得知|获悉|知道|告诉|认为|担心|指)[^，。；被遭]){0,20}(?:(?:被|遭)[^，。；]{0,14})?"
)


def _kin_right_before(scene: Scene, view: View, one: Penalty) -> Ref | None:
    """ "得知父亲被当局判刑14年": a relative without a name is who was sentenced."""
    last = next((r for r in reversed(view.refs) if r.end <= one.start and r.kind != "organ"), None)
    if last is None or last.kind != "circle" or not _KIN.search(scene.text, last.start, last.end):
        return None
    if not is_owned(scene, view, last):
        return None
    if not _PASSIVE.fullmatch(scene.text, last.end, one.start):
        return None
    return last


_KIN = re.compile(rf"(?:{alternation('kin_long')}|其[父母妻夫兄弟姐妹姊子女])$")
_LEADS = 10
"""How far from the start of a clause a name may stand that leads it, in characters."""


def _led_since(scene: Scene, view: View, chain: Chain) -> Ref | None:
    """ "甲被判六年；乙因诽谤罪，被判四年": who leads a clause between the penalty before and this one."""
    led = [
        r for v in scene.views for r in v.refs[:1]
        if r.kind == "named" and not r.modifier and not r.case
        and chain.start < r.start < view.start and r.start - v.start < _LEADS
        and (scene.text[r.end : r.end + 1] in "因犯" or _PLEADS.match(scene.text, r.end, v.end))
    ]  # fmt: skip
    return led[-1] if led else None


_THEIRS = re.compile(
    "的(?!案|刑|罪|判|上诉|[两三四五六七八九十]|最终|定罪|量刑)[一-鿿]{2,4}?(?:也|亦|均|都|已|曾|则|先后|上[周月年])*(?:被|遭)"
)
""" "他的债主被判刑": not he."""
_FOR_ONE = re.compile("[^，。；]{0,12}?(?:因为?|由于)")
""" "诗人甲因声援乙被判刑": 甲 was."""
_SOMEBODY = re.compile(
    r"\0*(?:[0-9]{1,2}岁|案发时[^，。；]{0,8}的?)?(?:另[一1]?[名位]?)?(?:少女|少年|男子|女子|青年|妇人|老人|男童|女童|男生|女生|老翁|老妇|夫妇|情侣)(?:[今昨][早天日]|则|均|也|亦|获|被|遭|终|分别)*(?:判入|判处|判|囚|送入)?"
)
""" "少女判入教导所": somebody else, whom the heading does not name."""
_PLEADS = re.compile(
    "(?:[（，][^）]{1,6}[），])?(?:则|亦|也|均|都|早前|其后|当庭|同样|一直|并|已)*(?:认罪|不认罪|承认|否认|罪成|获扣减|获减|案发时|身为|受审)"
)
""" "厨师乙认罪获扣减，囚两年": whose the term in the next clause is."""
_SHARED = re.compile("(?<=罪)[、和及与]|(?<=罪)以及")
""" "犯甲罪和乙罪，分别判处五年和三年": one term for each offence."""


_IN_TURN = re.compile("(?:刑期|徒刑|监禁|[判处])[^，。；]{0,4}(?:分别|依次)[^，。；]{0,4}$")


def _each_named(scene: Scene, one: Penalty, people: tuple[int, ...]) -> tuple[int, ...]:
    """ "判处甲、乙，以及丙有期徒刑，刑期分别为…": those to whom the terms are dealt out; nobody where the numbers differ."""
    if len(people) == len(one.more) + 1:
        return people
    named = dict.fromkeys(
        p
        for v in scene.views
        for r in v.refs
        if r.kind == "named" and not r.modifier and r.end <= one.start
        for p in r.people
    )
    return tuple(named) if len(named) == len(one.more) + 1 else ()


def _drafts(
    scene: Scene, view: View, one: Penalty, who: Patient, chain: Chain, stance: Stance
) -> Iterator[Draft]:
    worded = chain.charge is not None and one.kind in _FOR_OFFENCE and not one.total
    charge = scene.words(*chain.charge) if worded and chain.charge else None
    start = min([view.start] + ([who.start] if who.start >= 0 else []))
    event = Event.CONFISCATION if one.kind == "property" else Event.SENTENCE
    base = Draft(
        event, None, one.start, start, view.end if one.first else max(one.end, start + 1),
        REPLACED if one.first else f"penalty.{one.kind}", stance,
        charge=charge if event is Event.SENTENCE else None,
        amount=one.amount,
        duration_months=one.months if one.kind not in {"life", "death", "death_suspended"} else None,
        kind=None if event is Event.CONFISCATION else one.kind,
        value="决定执行" if one.total else one.value,
        place=one.place,
        outcome="reduced" if one.kind == "commutation" else None,
    )  # fmt: skip
    if event is Event.CONFISCATION and one.amount is None:
        base = replace(base, amount=scene.words(one.start + 2, one.end))
    people = who.people
    if one.first and len(people) > 1:
        return
    shares = _SHARED.split(base.charge or "") if one.more and len(people) <= 1 else []
    if len(shares) == len(one.more) + 1 > 1:
        for months, offence in zip((one.months, *one.more), shares, strict=True):
            yield replace(
                base, person=people[0] if people else None, duration_months=months, charge=offence
            )
        return
    if _IN_TURN.search(scene.text, view.start, one.end):
        people = _each_named(scene, one, people)
        if not people:
            return
    if one.more and len(people) == len(one.more) + 1:
        for person, months in zip(people, (one.months, *one.more), strict=True):
            yield replace(base, person=person, duration_months=months)
        return
    if not people:
        yield replace(
            base,
            amount=base.amount or (scene.words(*who.amount) if who.amount else None),
            count=who.count,
            other=who.other,
        )
        return
    for person in people:
        yield replace(base, person=person)
