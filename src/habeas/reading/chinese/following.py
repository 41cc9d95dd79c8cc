"""Whom the text goes on about, clause by clause: who leads a clause, who only speaks in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.by_the_way import BY_THE_WAY
from habeas.reading.chinese.clauses.commenting import as_counsel, comments
from habeas.reading.chinese.clauses.leads import (
    another_leads,
    befell_me,
    called_by_kin,
    died,
    keep_leader,
    of_nobody_known,
    only_whose,
    whose,
)
from habeas.reading.chinese.clauses.owned import gender_of, leading_kin
from habeas.reading.chinese.clauses.reasons import in_cause, own_reason
from habeas.reading.chinese.clauses.referents import Ref
from habeas.reading.chinese.sentences import CUSTODY
from habeas.reading.chinese.words.lexicons import alternation
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.persons.registry import Registry
    from habeas.reading.chinese.testimony.voices import Spoken

_PERSONAL = frozenset({"named", "pronoun", "set", "plural"})
_OBLIQUE = re.compile(
    r"(?:因|因为|为了?|替|跟|向|给|由|据|对|关于|针对|与|和|同|随|从|比|除|致|找|受|经|被|遭|涉|涉及|涉入|卷入|牵涉|牵连)$"
)


def open_item(scene: Scene, focus: Focus, registry: Registry) -> None:
    """A heading that names people, or an item in a list of people, starts anew."""
    ends = registry.whole.find("\n", scene.sentence.start)
    last = scene.sentence.end if ends < 0 or scene.sentence.heading else ends
    named = registry.within(scene.sentence.start, last)
    if scene.sentence.opens and registry.lists_people:
        focus.new_item()
        return
    if named and not set(focus.topic) & {m.person for m in named}:
        focus.new_item()


def with_the_rest(scene: Scene, view: View, focus: Focus) -> View:
    """A clause in which 其余四人 is the part of a group that it means."""
    if not any(r.rest for r in view.refs):
        return view
    apart = {
        p for v in scene.views for r in v.refs if r.kind == "named" and r.end <= view.end
        for p in r.people
    }  # fmt: skip
    refs = [
        replace(r, kind="named", people=people)
        if r.rest and (people := focus.others(r.count, apart))
        else r
        for r in view.refs
    ]
    return replace(view, refs=tuple(refs))


_BYLINE = re.compile(
    r"(?:^|[\s　（|｜])(?:本[报台刊网]|特约|见习|驻[一-鿿]{1,4})?(?:记者|撰文|撰稿|文字|编辑|采访|编译|责编|摄影|整理人?|作者|文|记)[：:／/|｜]"
)


def is_byline(scene: Scene) -> bool:
    """Whether a line only says who wrote the text."""
    told = any(view.hits for view in scene.views)
    return not told and bool(
        _BYLINE.search(scene.text[scene.sentence.start : scene.sentence.end][:60])
    )


_BENCH = re.compile("(?:法官|裁判官|检察官|审判长|审判员|书记员|公诉人|检控官)[ \u3000]*$")
"""Who sits in judgment or prosecutes is none of "the five"."""


_OUTSIDE = re.compile(
    "(?:协会|联盟|互助会|基金会|组织|中心|观察|联会|研究员|发言人|学者|教授|评论员?|专家|委员会|议员|大使|同事|朋友|邻居|支持者)[^，。；、]{0,6}$"
)
""" "援助协会负责人甲透露，…": somebody outside the case."""


def _heard_together(scene: Scene, view: View, focus: Focus) -> None:
    """Those of one case become a group: "同案的乙", "被告人甲、被告人乙"."""
    together = _TOGETHER.search(scene.text, view.start, view.end)
    joined = [r for r in view.refs if r.kind == "named" and not r.modifier]
    if together and joined and focus.topic and not set(joined[-1].people) & set(focus.topic):
        focus.heard(tuple(dict.fromkeys((*focus.topic, *joined[-1].people))))
    accused = tuple(
        dict.fromkeys(
            p
            for v in scene.views
            for r in v.refs
            if r.kind == "named" and scene.text[max(0, r.start - 4) : r.start].endswith("被告人")
            for p in r.people
        )
    )
    if len(accused) > 1 and view.start == scene.views[0].start:
        focus.heard(accused, view.start)


def hear(scene: Scene, view: View, focus: Focus, said: list[Spoken]) -> None:
    """Names of a clause become known before its verbs are read."""
    called_by_kin(scene, view, focus)
    for ref in view.refs:
        if ref.kind == "pronoun" and ref.gender in {"f", "m"}:
            focus.of(ref)
    for ref in view.refs:
        if ref.kind == "named" and not _BENCH.search(scene.text, max(0, ref.start - 6), ref.start):
            focus.heard(ref.people, ref.start)
            if _OUTSIDE.search(scene.text, scene.sentence.start, ref.start):
                focus.speak.update(ref.people)
            focus.seen.append((ref.start, ref.end, ref.people))
            couple = scene.text[ref.start : ref.end].endswith(("夫妇", "夫妻"))
            if (count := ref.count or 2 * couple) > len(ref.people):
                focus.partly = (scene.sentence.start, ref.people, count)
    _heard_together(scene, view, focus)
    spoken_of = next((r for r in view.refs if r.kind == "named" and not r.modifier), None)
    if (
        spoken_of is not None
        and spoken_of.start - view.start < _LEAD
        and _ABOUT.fullmatch(
            scene.text[view.start : spoken_of.start] + scene.text[spoken_of.end : view.end]
        )
    ):
        focus.turn_to(spoken_of.people)
        return
    leader = _subject(scene, view)
    if leader is not None and in_cause(scene, view, leader):
        if leader.kind == "named" and not leader.modifier and own_reason(scene, view, leader):
            focus.turn_to(leader.people)
        return
    if leader is not None and leader.modifier and leader.kind == "named":
        kin = next((r for r in view.refs if r.start >= leader.end), None)
        theirs = kin is not None and (
            kin.kind == "circle"
            or {focus.owners.get(p, focus.clients.get(p)) for p in kin.people} == set(leader.people)
        )
        if theirs and set(leader.people) != set(focus.topic):
            focus.turn_to(leader.people)
    if leader is not None and leader.kind == "named" and not leader.modifier:
        if not _only_speaks(scene, leader, said, focus):
            focus.turn_to(leader.people)
        elif (of := whose(scene, view, leader, focus)) and of != focus.topic:
            focus.turn_to(of)
    elif leader is not None and leader.kind == "set":
        focus.turn_to(focus.several(leader.count))
    elif not focus.topic:
        named = [r for r in view.refs if r.kind == "named" and not _besides(scene, r)]
        if named:
            focus.turn_to(named[0].people)


_THIRD = re.compile(
    rf"(?:{alternation('kin_long', 'officer')}|律师|其[妻夫父母子女]|发言人|支持者|同事|朋友|教授)$"
)


def _only_speaks(scene: Scene, ref: Ref, said: list[Spoken], focus: Focus) -> bool:
    """Whether somebody is named only as a speaker about others: a relative, a lawyer."""
    speaks = any(one.at <= ref.start < one.start for one in said)
    if focus.in_letter and focus.topic and focus.counsel.issuperset(ref.people):
        return True
    if focus.topic and as_counsel(scene, ref, focus, speaks=speaks):
        return True
    if speaks and len(ref.people) == 1 and comments(scene, ref, focus):
        return True
    if not speaks or not focus.topic:
        return _demands(scene, ref, focus)
    if len(ref.people) == 1 and (ref.people[0] in focus.owners or ref.people[0] in focus.clients):
        return True
    return bool(_THIRD.search(scene.text[max(scene.sentence.start, ref.start - 8) : ref.start]))


def _besides(scene: Scene, ref: Ref) -> bool:
    """ "在律师张三陪同下": somebody by the way."""
    return ref.modifier and BY_THE_WAY.match(scene.text, ref.end) is not None


_TOGETHER = re.compile("同案|同庭|同被")
_LEAD = 14
_ABOUT = re.compile(
    r"(?:而|但|另外?|其中|此外|[^，。；]{2,16}(?:院|庭|局))?(?:对于?|关于|至于|就)(?:被告人?|犯罪嫌疑人|同案的?|[一-鿿]{0,6}人)?\0*(?:而言|来说|一案|案件?|方面)?"
)
""" "对张三，本院决定不起诉": whom what follows is about."""
_ASKS = re.compile(
    "[^，。；]{0,14}?(?:要求|呼吁|请求|希望|恳请|盼|质疑|担心|前往|去函|致函|去信|投诉|申请|收到|接到|获悉|得知|被告知|找到)"
)


def _demands(scene: Scene, ref: Ref, focus: Focus) -> bool:
    """Whether a relative or a lawyer of the one in hand only acts for that person."""
    if len(ref.people) != 1 or not focus.topic or not _ASKS.match(scene.text, ref.end):
        return False
    of = focus.owners.get(ref.people[0], focus.clients.get(ref.people[0]))
    return of is not None and of in focus.topic


def _subject(scene: Scene, view: View) -> Ref | None:
    """Who leads a clause: the first person that no preposition governs."""
    for ref in view.refs:
        if ref.kind not in _PERSONAL:
            continue
        before = scene.text[max(view.start, ref.start - 3) : ref.start]
        if _OBLIQUE.search(before.rstrip("「")):
            continue
        if ref.kind == "named" and _BENCH.search(scene.text, max(0, ref.start - 6), ref.start):
            continue
        if ref.modifier and any(
            r.start > ref.start and r.kind == "named" and r.start - ref.end < 10 for r in view.refs
        ):
            continue
        if ref.kind == "named" and _DOES.match(scene.text, view.start, ref.start):
            continue
        if _besides(scene, ref) or (ref.kind == "named" and only_whose(scene, view, ref)):
            continue
        if ref.kind == "named" and _in_relative(scene, view, ref):
            continue
        if ref.kind == "named" and _is_undergone(scene, view, ref):
            continue
        return ref
    return None


_FOR = re.compile(
    "声援|支持|参加|参与|关注|悼念|纪念|营救|代理|报道|采访|呼吁|探望|会见|[为替给向]"
)


def _in_relative(scene: Scene, view: View, ref: Ref) -> bool:
    """ "曾参加声援甲接力绝食的乙，": who ends the clause leads it, and not who stands in the relative clause."""
    if not _FOR.search(scene.text, view.start, ref.start):
        return False
    last = next((r for r in reversed(view.refs) if r.kind == "named"), ref)
    if last is ref or scene.text[last.end : view.end].strip("\0 」"):
        return False
    return bool(re.search("的[^，。；的]{0,10}$", scene.text[ref.end : last.start]))


_UNDERGOES = re.compile(
    r"[\0「]*(?:并|又|也|还|亦|再|但|而|随后|后|其后|曾|已|则|即|遂|一度|多次|先后|分别|同时)*(?:被|遭)(?!告人?|[^，。；]{1,4}(?:者|的人|人士))[^，。；]{2,50}"
)
_RELATIVE = re.compile("的[^，。；的]{0,12}$")
_OF_THEIRS = re.compile("[\0 」]*(?:的|之|一案|案(?!发))")
_PRESENTS = re.compile("(?:包括|还有|(?<![存持拥没所])有|是|为|叫|即)[^，。；]{0,8}$")


def _is_undergone(scene: Scene, view: View, ref: Ref) -> bool:
    """ "被当局指控存有张三的照片": the clause goes on about whoever it is done to."""
    if not _UNDERGOES.fullmatch(scene.text, view.start, ref.start):
        return False
    before = scene.text[view.start : ref.start]
    if _PRESENTS.search(before):
        return False
    return not (_RELATIVE.search(before) and not _OF_THEIRS.match(scene.text, ref.end, view.end))


_DOES = re.compile(
    r"[\0「]*(?:并|又|也|还|亦|更|再|且|而|多次|曾|曾经|曾在[^，。；]{1,8}|公开|共同|联署|一同|在[^，。；]{1,10}上)*"
    r"(?:抗议|批评|指责|谴责|声讨|质疑|反对|炮轰|讽刺|嘲讽|辱骂|侮辱|诽谤|攻击|举报|检举|控告|状告|揭露|曝光|声援|支持|同情|悼念|纪念|祭奠|缅怀|采访|访问|报道|转发|转载|引用|评论|追随|跟随|模仿|拜访|看望|约见|会晤|接触|联系|致信|写信给|资助|捐助|帮助|协助|陪同|代理|辩护|歌颂|吹捧|呼吁释放|要求释放|营救)"
    r"(?!(?:者|人士|团体|活动|行动|电话|书|信)?[的，是])(?:(?!后[^，。；]{0,3}[被遭]|而[被遭])[^，。；]){0,30}$"
)
""" "抗议早前出言不逊的教授张三": the clause goes on about whoever protests."""


_CROWD = re.compile(
    "(?:(?:还|另|也)?有|一些|部分|不少|许多|数名|多名|几名|大批)[^，。；被遭]{0,6}(?:村民|市民|民众|居民|网民|网友|访民|群众|声援者|支持者|旁听者|家长|信徒|信众|教友|学生|工人|业主|粉丝)们?"
    "(?=[^，。；]{0,8}(?:到|前往|前去|去|赴|聚集|抗议|上访|请愿|声援|旁听|围观|试图|打算|想))"
)


def _crowd(scene: Scene, view: View) -> Ref | None:
    """ "有村民到县政府抗议，遭警察殴打": people of a kind lead the clause, and what follows befalls them."""
    if any(h.entry.event in CUSTODY_TOO for h in view.hits):
        return None
    led = _CROWD.match(scene.text, view.start, view.end)
    return None if led is None else Ref(view.start, led.end(), "unnamed")


CUSTODY_TOO = frozenset(e.value for e in CUSTODY)
_BEFALLS = frozenset(
    {
        Event.ARREST, Event.DETENTION, Event.RELEASE, Event.DISAPPEARANCE, Event.BAIL,
        Event.CHARGE, Event.TRIAL, Event.HARASSMENT, Event.SENTENCE, Event.CONVICTION,
    }
)  # fmt: skip


_OF = 2
"""So close behind a name stands what is theirs: "张三的多名亲属"."""


def _kin_lead(scene: Scene, view: View, focus: Focus, led: list[Ref], *, taken: bool) -> None:
    """Keeps whether a relative without a name leads the clause, and who that is where it tells of a taking."""
    if led:
        nobody = all(r.kind != "named" for r in led)
        focus.kin_leads = nobody and leading_kin(scene, view, led[0], view.end)
    if taken and focus.kin_leads and led:
        kin = scene.text[led[0].start : led[0].end]
        focus.led_other = Ref(led[0].start, led[0].end, "unnamed", gender=gender_of(kin))


def _nameless(view: View, focus: Focus) -> Ref:
    """Who without a name a clause tells of; kept where their number is told."""
    told = next((r for r in view.refs if r.kind == "unnamed"), None)
    if told is not None and told.count:
        focus.nameless.append(told)
    if told is None and focus.unnamed is not None and focus.unnamed.other:
        return focus.unnamed
    return told or Ref(view.start, view.end, "unnamed")


def turn(scene: Scene, view: View, focus: Focus, drafts: list[Draft], said: list[Spoken]) -> None:
    """After a clause the text goes on about those it was about."""
    led = [r for r in view.refs if r.kind != "organ" and not r.modifier]
    taken = any(h.entry.made in _BEFALLS for h in view.hits)
    _kin_lead(scene, view, focus, led, taken=taken)
    told_of_me = taken and not drafts and befell_me(scene, view, led)
    if told_of_me or of_nobody_known(led, focus):
        focus.unnamed = replace(led[0], kind="self")
        return
    if scene.text.startswith(("因", "由于", "为了"), view.start) and focus.topic:
        return
    last = next((r for r in reversed(view.refs) if r.kind == "named"), None)
    if last is not None and focus.topic and _DOES.match(scene.text, view.start, last.start):
        return
    if drafts and all(d.person is None and not d.awaited and d.event in _BEFALLS for d in drafts):
        focus.unnamed = _nameless(view, focus)
    people = tuple(
        dict.fromkeys(
            d.person for d in drafts if d.person is not None and d.event is not Event.OCCUPATION
        )
    )
    focus.speak.difference_update(people)
    focus.befallen.update(people)
    focus.dead.update(died(drafts))
    other = next((r for r in reversed(view.refs) if r.other), None)
    if people and len(people) <= 12:
        focus.turn_to(people)
    if other is not None:
        focus.unnamed = other
        focus.led_other = other if taken or drafts else None
        return
    if people:
        focus.led_other = None
    if people and len(people) <= 12:
        return
    subject = _subject(scene, view)
    keep_leader(scene, view, subject, focus)
    if subject is not None and (mate := another_leads(scene, view, subject)) is not None:
        focus.unnamed = mate
        return
    if subject is None:
        first = next((r for r in view.refs if r.kind == "unnamed"), None) or _crowd(scene, view)
        if first is not None and not any(r.kind == "named" for r in view.refs):
            focus.unnamed = first
        objects = [r for r in view.refs if r.kind == "named" and not r.modifier]
        if objects and (not focus.topic or any(h.entry.made in CUSTODY for h in view.hits)):
            focus.turn_to(objects[-1].people)
        return
    theirs = next((r for r in view.refs if 0 <= r.start - subject.end <= _OF), None)
    if subject.modifier and theirs is not None and theirs.kind == "unnamed":
        focus.unnamed = theirs
        return
    if (
        subject.kind == "named"
        and not subject.modifier
        and not _only_speaks(scene, subject, said, focus)
    ):
        focus.turn_to(subject.people)
