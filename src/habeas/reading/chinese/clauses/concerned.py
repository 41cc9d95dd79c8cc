"""Whom a trigger concerns beyond who stands beside it: relatives, clients, those of a case, nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.callers import asked_for
from habeas.reading.chinese.clauses.of_a_group import left_over
from habeas.reading.chinese.clauses.owned import leading_kin
from habeas.reading.chinese.clauses.patients import Patient
from habeas.reading.chinese.clauses.roles import patient
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.triggers import Trigger
    from habeas.reading.lexicon import Hit

_TOLD_OF_KIN = frozenset(
    {
        Event.ARREST, Event.DETENTION, Event.RELEASE, Event.HARASSMENT, Event.DISAPPEARANCE,
        Event.TRAVEL_BAN, Event.BAIL,
    }
)  # fmt: skip
"""What is told of a relative without a name too."""
_BODILY = frozenset({Event.DEATH, Event.HEALTH, Event.TRANSFER, Event.ILL_TREATMENT})
_OF_THE_PERSON = frozenset(
    {Event.DEATH, Event.HEALTH, Event.APPEAL, Event.ARREST, Event.DETENTION, Event.RELEASE}
)


def _of_the_case(
    scene: Scene, view: View, hit: Hit[Trigger], focus: Focus, who: Patient
) -> Patient:
    """Whom a hearing or an indictment concerns that names nobody: all of the case in hand."""
    event = hit.entry.made
    whole_case = event is Event.TRIAL or (
        hit.entry.kind == "移送审查起诉" and "本院" in scene.text[view.start : view.end]
    )
    sent = hit.entry.kind == "移送审查起诉"
    if (
        sent
        and _THE_CASE.search(scene.text, view.start, hit.start)
        and not any(r.kind in {"named", "pronoun", "set"} for r in view.refs)
    ):
        whole_case = True
    if event is Event.CHARGE and _TO_THIS_COURT.search(scene.text, view.start, hit.end):
        whole_case = not any(r.kind in {"named", "set"} for r in view.refs)
    if (
        event is Event.TRIAL
        and who.start < 0
        and _ANOTHER_CASE.search(scene.text, view.start, view.end)
    ):
        return Patient(_accused_below(scene, view), view.start)
    if whole_case and who.start < 0 and focus.unnamed is None and not _of_one(scene, view, who):
        who = replace(who, people=focus.case())
    return who


def concerned(scene: Scene, view: View, hit: Hit[Trigger], focus: Focus) -> Patient | None:
    """Whom a trigger concerns; None when it happened to somebody around the case."""
    event = hit.entry.made
    if hit.entry.to == "observers":
        return Patient(())
    who = patient(scene, view, hit, focus)
    if event is Event.CHARGE and "无罪" in scene.text[hit.start : hit.end]:
        who = _defended(scene, view, hit, focus) or who
        if not who.people and "律师" in scene.text[view.start : hit.start]:
            who = Patient(_clients(view, hit, focus))
    if event is Event.BAIL and who.start < 0:
        who = _defended(scene, view, hit, focus) or who
    if event is Event.SENTENCE and who.start < 0:
        who = _reported_on(scene, hit, focus) or who
    kin = _OF_KIN.search(scene.text, view.start, hit.start) if event is Event.HEALTH else None
    if event is Event.HEALTH and who.start < 0 and _of_kin_here(scene, view, hit):
        return None
    if kin and not any(r.kind == "named" and kin.start() <= r.start < hit.start for r in view.refs):
        if not _SPEAKING_KIN.search(scene.text, scene.sentence.start, kin.start()):
            return None
    if event in {Event.DEATH, Event.HEALTH} and who.start < 0 and _of_kin_before(scene, view):
        return None
    if event in _TOLD_OF_KIN | _BODILY and who.start < 0 and _kin_goes_on(scene, view, hit, focus):
        told = event in _TOLD_OF_KIN and who.passive and focus.me is not None
        return Patient((), view.start, kin=True, passive=True, agent=who.agent) if told else None
    if event in _BODILY and who.start < 0 and not who.passive and focus.visited_by_them:
        who = replace(who, people=focus.visited_by_them)
    if event in _TOLD_OF_KIN and who.start < 0 and _ALSO_TAKEN.match(scene.text, view.start):
        who = replace(who, people=focus.led) if focus.led and who.passive else who
    if who.bystander and hit.entry.id in _ASKED_BY_KIN:
        who = _for_whom_kin_ask(view, hit, focus)
    if event is Event.APPEAL and (who.bystander or who.start < 0):
        who = _represented(scene, view, hit, focus) or who
    if event is Event.DISAPPEARANCE and len(who.people) == 1 and who.start < 0:
        who = _looked_for(scene, view, who, focus)
    if event is Event.APPEAL_RESULT:
        who = _ruled_on(scene, hit) or who
    if event is Event.ACCESS_DENIED and not who.people:
        seen = next(
            (r for r in view.refs if r.kind == "named" and 0 <= r.start - hit.end <= 1), None
        )
        who = who if seen is None else Patient(seen.people, seen.start)
    if event is Event.ACCESS_DENIED and who.people:
        who = replace(who, people=asked_for(scene, hit.start, focus, who.people))
    who = _of_the_case(scene, view, hit, focus, who)
    if who.start < 0 and _EXCEPTION.match(scene.text, view.start, hit.start):
        but = next((r for r in view.refs if r.kind == "named" and r.end <= hit.start), None)
        return None if but is None else Patient(but.people, but.start)
    over = left_over(scene, view, hit.start, focus) if who.start < 0 else None
    if over is not None:
        return replace(who, people=over) if over else None
    if who.kin and event in _TOLD_OF_KIN and (who.passive or hit.entry.voice == "suffer"):
        return replace(who, bystander=False)
    if _EXCEPT.search(scene.text, view.start, hit.start) and who.start >= view.start:
        return None
    if who.bystander and (event in _OF_THE_PERSON or not who.passive):
        return None
    return who


_ASKED_BY_KIN = frozenset({"release.leave_refused", "release.parole_refused", "bail.asked_in_vain"})


def _for_whom_kin_ask(view: View, hit: Hit[Trigger], focus: Focus) -> Patient:
    """ "他的妻子两次申请保外就医，都被驳回": refused to him."""
    owner = next((r for r in view.refs if r.modifier and r.end <= hit.start), None)
    return Patient((focus.of(owner) if owner is not None else None) or focus.topic)


_AWAITS = re.compile("(?:等候|等待|以待|待|为|先)(?:索取|取得|替)?")
_REPORT = re.compile("(?:的|索取)?[^，。；]{0,16}报告")


def _reported_on(scene: Scene, hit: Hit[Trigger], focus: Focus) -> Patient | None:
    """ "押后至12月2日判刑，等候甲、乙二人的背景报告": who is to be sentenced."""
    later = next((v for v in scene.views if v.start > hit.end), None)
    if later is None or _AWAITS.match(scene.text, later.start, later.end) is None:
        return None
    named = next((r for r in later.refs if r.kind == "named"), None)
    if named is None or _REPORT.match(scene.text, named.end, later.end) is None:
        return None
    return Patient(focus.of(named) or (), named.start)


_LOOKS_FOR = re.compile(
    "找|问|打听|跑遍|跑了|报案|报警|打电话|打了[^，。；]{0,4}电话|去了?[^，。；]{1,10}(?:局|所|处|队)"
)


def _looked_for(scene: Scene, view: View, who: Patient, focus: Focus) -> Patient:
    """ "其妻张三找了三个派出所，都说没这个人": whom the relative looks for."""
    of = focus.owners.get(who.people[0])
    if of is None and focus.me is not None:
        of = focus.owners.get(focus.me, focus.me)
    if of is None or not _LOOKS_FOR.search(scene.text, scene.sentence.start, view.start):
        return who
    return Patient((of,))


def _kin_goes_on(scene: Scene, view: View, hit: Hit[Trigger], focus: Focus) -> bool:
    """ "其父已年过八十，患有心脏病": a clause that names nobody goes on about the relative before it."""
    if not focus.kin_leads or focus.unnamed is not None:
        return False
    if any(r.kind != "organ" and r.end <= hit.start for r in view.refs):
        return False
    ails = hit.entry.event in {"health", "death"}
    return ails or _ALSO_TAKEN.match(scene.text, view.start) is not None


_ALSO_TAKEN = re.compile(
    "\\0*(?:也|亦|却|反而?|竟|当场|当[天日晚]|随即|随后|同样|一度|曾|于|[0-9年月日今去前昨号晚]){0,8}(?:被|遭)"
)
""" "其妻前往派出所讨说法，被行政拘留": she, and not he for whom she went."""


_ANOTHER_CASE = re.compile("(?:另外?|首度|首次)?[^，。；]{0,12}一[宗起件](?!案)[^，。；]{2,20}案")
""" "今日首度提讯一宗涉嫌侮辱国歌案": none of those of the case in hand."""


def _accused_below(scene: Scene, view: View) -> tuple[int, ...]:
    """Who the rest of a sentence says is accused in the case just told of: "…一宗案件，被告甲未认罪"."""
    for later in scene.views:
        for ref in later.refs:
            named = ref.kind == "named" and ref.start >= view.end
            if named and scene.text[max(0, ref.start - 3) : ref.start].rstrip("人").endswith(
                "被告"
            ):
                return ref.people
    return ()


_EXCEPT = re.compile("除(?:了|去)?[^，。；]{2,16}(?:之外|以外|外)[^，。；]{0,4}$")
""" "除学生张三外还押候判": everybody else."""
_EXCEPTION = re.compile("\\0*除(?:了|去)?[^，。；被遭]{1,12}$")
""" "除学生A获准续保外，其余人还押": that befell the one excepted."""
_THE_CASE = re.compile("案件|案子|全案|本案|此案|该案")
_TO_THIS_COURT = re.compile("检察院[^，。；]{0,24}?向本院(?:依法)?(?:提起公诉|起诉)")


def _of_one(scene: Scene, view: View, who: Patient) -> bool:
    """ "6月4日他被逮捕，今年3月22日开庭": the hearing of the one whom the clause before is about."""
    return len(who.people) == 1 and any(
        not r.modifier
        and r.end <= view.start
        and (r.kind == "pronoun" or (r.kind == "named" and r.people == who.people))
        for v in scene.views
        for r in v.refs
    )


_NAMELY = re.compile(
    "(?:对|即|关于|涉及|[第一二三四五六七八九十]项[^，。；]{0,4})(?:原审|上诉人|被告人?|上诉人\\(原审被告人\\))*[^，。；名]{0,6}$"
)
_RULED_ON = re.compile("的?(?:定罪|量刑|刑期|有罪判决)")


def _ruled_on(scene: Scene, hit: Hit[Trigger]) -> Patient | None:
    """ "维持判决第三项，即对被告人张三的定罪量刑": whose."""
    for view in scene.views:
        for ref in view.refs:
            if (
                ref.start >= hit.end
                and ref.kind == "named"
                and _RULED_ON.match(scene.text, ref.end)
                and _NAMELY.search(scene.text, view.start, ref.start)
            ):
                return Patient(ref.people, ref.start)
    return None


_SPEAKING_KIN = re.compile(
    "(?:母亲?|父亲?|妈妈|爸爸|妻子?|丈夫|太太|哥哥|弟弟|姐姐|妹妹|[其他她][母父妻夫兄弟姐妹姊])[^，。；]{0,14}(?:说|表示|称|指|透露|话|告诉[^，。；]{1,8}|担心)(?:[，：「]|$)"
)
""" "其母表示，女儿患上湿疹": the daughter is whom the text is about."""


def _of_kin_before(scene: Scene, view: View) -> bool:
    """ "母亲因思念儿子一病不起，去年去世": the clause goes on about the relative that leads the one before."""
    earlier = [v for v in scene.views if v.end <= view.start]
    if not earlier or _SPEAKING_KIN.search(scene.text, scene.sentence.start, view.start):
        return False
    last = earlier[-1]
    if scene.sentence.heading or not last.refs:
        return False
    return bool(_LEADING_KIN.match(scene.text, last.start, last.end))


_LEADING_KIN = re.compile(
    r"\0*(?:[他她其]的?)?(?:父亲|母亲|妻子|丈夫|儿子|女儿|父母|太太|祖母|奶奶|岳母|爷爷|外婆)(?!说|表示|称|透露|告诉|指|收到|前往|到)(?:也|却|已|则|又|曾|因)"
)


def _of_kin_here(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    """ "其母患有糖尿病", "其妻听到判决后晕倒": the health of the relative who leads the clause."""
    before = [r for r in view.refs if r.end <= hit.start and r.kind != "organ"]
    return bool(before) and leading_kin(scene, view, before[-1], hit.start)


_OF_KIN = re.compile(
    r"(?:父亲|母亲|妻子|丈夫|儿子|女儿|父母|太太|祖母|奶奶|岳母|哥哥|弟弟|姐姐|妹妹)(?:也|均|都|因|却|已|曾|则|又|一直)*(?:在[^，。]{1,8})?(?:患有?|得了?|查出|罹患|因?(?:患病|生病|重病|病重|病倒|受伤|中风|晕倒|昏倒|抑郁|悲伤过度|过度悲伤|伤心过度)[^，。；]{0,6})?$"
)
""" "他的父亲患癌症": the health of somebody else."""


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


def _clients(view: View, hit: Hit[Trigger], focus: Focus) -> tuple[int, ...]:
    """ "她的两位律师作了无罪辩护": for whom, where nobody is named after 为."""
    owner = next(
        (r for r in view.refs if r.kind in {"named", "pronoun"} and r.end < hit.start), None
    )
    return (focus.of(owner) or ()) if owner is not None else focus.topic


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
