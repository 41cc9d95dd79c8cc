"""What answers something said before: a denial of "it", and who denies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.events.findings import answers
from habeas.reading.chinese.spotter import needing
from habeas.reading.chinese.testimony.voices import speaker_at
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.testimony.voices import Spoken

_DENIES = re.compile(r"否认|驳斥|纯属|不属实|不实|不予采信|没有接纳|不予采纳|不存在|谣言")
_ITS = re.compile(
    r"没有?(?:这|那|此|呢)[回件]?事|没有任何[^，。]{0,8}(?:受到|遭到|遭受|被)[^，。]{0,4}(?:虐待|酷刑|殴打|刑求|体罚)|(?:不存在|没有|没|绝无|从未)(?:打人|打过人|动手|体罚|打骂)|并无其事|纯属虚构|子虚乌有|未发现[^，。]{0,6}(?:情事|虐待|体罚|打骂)|(?:经调查|经查|调查后|检查后|经调取监控)?[^，。]{0,4}(?:未发现|没有发现|未见)[^，。]{0,10}(?:情况|情形|行为|问题|违法)|(?:没有|并无|无)(?:任何)?证据(?:支持|显示|证明)|并无不当|从不体罚|没有接纳|不接纳|文明规范|依法文明|没有受伤"
    r"|(?:否认|驳斥)(?:$|了?(?:有关|该|这些|此|上述|相关)|此事|[^，。]{0,6}(?:苛待|虐待|施虐|使用暴力|动用暴力|使用武力|动粗|酷刑|殴打|捆绑|隔离|打人|打骂|刑讯|逼供|体罚|强迫|延误|歧视|挨打|被打|惩罚|施压|动手|逼迫|过分武力|过度武力|不当对待|不人道))|(?:指控|说法|此说|投诉|上述|有关|辩解|传言|情况)[^，。意见]{0,8}(?:毫无根据|没有根据|毫无依据|失实|无稽|纯属|不属实|不实|不予采信|谣言)|一概否认|否认存在|经[^，。]{2,12}(?:调查|核查|查证|核实)，?(?:此说|上述说法|该说法)?(?:并)?(?:不属实|不实|系谣言|纯属)|均否认|即[时刻]否认|予以否认|否认(?:，|。)|不予采信|不予采纳|没有接纳"
)
_ALL_OF_IT = re.compile("这些|上述(?!说法)|一概|全部|所有|均")
""" "发言人否认这些指控": of all of whom the paragraph tells it."""
_NEAR = 4
_JUST = 120
_CUSTODY = frozenset({Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE})


def answered(
    scene: Scene,
    own: list[Draft],
    before: list[Draft],
    said: list[Spoken],
    court: str | None = None,
    topic: tuple[int, ...] = (),
) -> list[Draft]:
    """The drafts of a sentence with its denials worded and attributed.

    ``court`` is the court whose judgment the document is: it answers in its own voice. ``topic`` is whom
    the sentence before is about.
    """
    made = [_denied(scene, draft, said) for draft in own]
    made += _of_findings(scene, before)
    if not any(d.event is Event.ILL_TREATMENT and d.stance is Stance.DENIED for d in made):
        made += _of_ill_treatment(scene, own, before, court, said) or _of_harm(scene, said, topic)
    if len(made) == len(own):
        made += _of_custody(scene, before)
    return made + _of_treatment(scene, own, before)


_NO_SUCH_THING = re.compile("(?:否认|绝|并)(?:有|无|没有)?(?:这|此|那)(?:一)?(?:回|件|种)?事")


def _of_custody(scene: Scene, before: list[Draft]) -> list[Draft]:
    """ "一名官员否认有这回事" denies the custody just told."""
    match = _NO_SUCH_THING.search(scene.text, scene.sentence.start, scene.sentence.end)
    told = [d for d in before[-6:] if d.event in _CUSTODY and scene.sentence.start - d.at < _JUST]
    if match is None or not told:
        return []
    view = _view(scene, match.start())
    by = _authority(scene, view, match.start())
    if by is None or "\n" in scene.text[told[-1].at : match.start()]:
        return []
    return [
        Draft(
            told[-1].event, told[-1].person, match.start(), view.start, view.end,
            "custody.answer", Stance.DENIED, kind=told[-1].kind, attribution=(by,),
        )
    ]  # fmt: skip


_TREATED = re.compile(
    r"(?:已|均|都|曾)[^，。」]{0,10}(?:即时|及时|按规定|依规定|适时|妥善|按[^，。」]{0,16}需要)[^，。」]{0,10}(?:诊治|治疗|发放|发的|提供|安排|医治)|按规定发"
)


def _of_treatment(scene: Scene, own: list[Draft], before: list[Draft]) -> list[Draft]:
    """ "惩教署称已及时提供治疗" denies the care just told to be withheld."""
    match = _TREATED.search(scene.text, scene.sentence.start, scene.sentence.end)
    told = [
        d
        for d in (*before[-8:], *own)
        if d.event is Event.ACCESS_DENIED and d.to == "medical" and d.stance is not Stance.DENIED
    ]
    if match is None or not told or scene.sentence.start - told[-1].at > 200:
        return []
    view = _view(scene, match.start())
    by = _authority(scene, view, match.start())
    if by is None:
        return []
    return [
        replace(
            told[-1],
            at=match.start(),
            start=view.start,
            end=view.end,
            rule="access.answer",
            stance=Stance.DENIED,
            when=UNKNOWN,
            by=None,
            attribution=(by,),
        )
    ]


def _denied(scene: Scene, draft: Draft, said: list[Spoken]) -> Draft:
    """Who denies: the subject of the denial, by the words or by name."""
    if draft.stance is not Stance.DENIED:
        return draft
    view = _view(scene, draft.at)
    match = _DENIES.search(scene.text, view.start, view.end)
    authority = _authority(scene, view, match.start() if match else draft.at)
    if draft.event is Event.CHARGE:
        return draft
    one = speaker_at(draft.at, said)
    quoted = one is not None and one.authority and "「" in scene.text[one.start : draft.at]
    if authority and not quoted:
        return replace(draft, attribution=(authority,), when=UNKNOWN)
    return replace(draft, attribution=(one.speaker,) if one else draft.attribution)


def _view(scene: Scene, place: int) -> View:
    return next((v for v in scene.views if v.start <= place < v.end), scene.views[-1])


_SUBJECT = re.compile(
    r"(?:但|而|不过|\0)*(?P<name>(?:值班|工作)人员|接线员|[^，。；：、的]{2,16}?(?:办|办公室|委|委员会|署|厅|处|所|院方|狱方|官员|负责人|民警|所长|狱警|管教|使馆|书记))(?:则|也|亦|均|都|随后|其后|[今昨]天|近日|日前|在电话[里中]|书面|当面|一直|坚决|对[^，。；]{1,8}|向[^，。；]{1,8}|回[应覆复][^，。；]{0,8})*$"
)
""" "国台办则否认…", "区里一名官员对本报否认…": who denies, by the words before the denial."""


def _authority(scene: Scene, view: View, place: int) -> str | None:
    """The office that denies, in this clause or as subject of the clause before."""
    index = scene.views.index(view)
    for one in (view, *reversed(scene.views[max(0, index - 2) : index])):
        found = [
            r
            for r in one.refs
            if r.kind == "organ" and r.end <= max(place, one.end if one is not view else 0)
        ]
        spokesman = re.search(
            r"(?P<name>[一-鿿]{0,12}(?:发言人|司法部|外交部|内政部|当局|政府|方面))",
            scene.text[one.start : min(one.end, place) if one is view else one.end],
        )
        named = _SUBJECT.match(
            scene.text, one.start, min(one.end, place) if one is view else one.end
        )
        if named and not found and not spokesman:
            return scene.words(*named.span("name"))
        if spokesman:
            start = one.start + spokesman.start("name")
            return scene.words(start, one.start + spokesman.end("name"))
        if found:
            full = next((o for o in scene.organs if o.start == found[0].start), None)
            return scene.organ_words(full) if full else scene.words(found[0].start, found[0].end)
    return None


def _of_findings(scene: Scene, before: list[Draft]) -> list[Draft]:
    """ "港府不同意有关结论" denies the finding just told."""
    span = answers(scene)
    if span is None:
        return []
    near = [d for d in before if d.event is Event.FINDING and d.stance is Stance.ASSERTED]
    if not near:
        return []
    view = _view(scene, span[0])
    by = _authority(scene, view, span[0])
    if by is None:
        return []
    last = max(d.at for d in near)
    when = UNKNOWN
    if re.search("同日|当日", scene.text[scene.sentence.start : span[0]]):
        when = near[-1].when
    return [
        Draft(
            Event.FINDING,
            d.person,
            span[0],
            view.start,
            view.end,
            "finding.answer",
            Stance.DENIED,
            when=when,
            attribution=(by,),
        )
        for d in near
        if d.at == last
    ]


def _of_ill_treatment(
    scene: Scene,
    own: list[Draft],
    before: list[Draft],
    court: str | None,
    said: list[Spoken],
) -> list[Draft]:
    """ "陆方对此一概否认" denies the ill-treatment just told."""
    match = _ITS.search(scene.text, scene.sentence.start, scene.sentence.end)
    if match is None:
        return []
    told = [
        d
        for d in (*before[-12:], *own)
        if d.event is Event.ILL_TREATMENT
        and d.stance in {Stance.ALLEGED, Stance.ASSERTED}
        and d.at < match.end()
    ]
    if not told or scene.sentence.start - told[-1].at > 400:
        return []
    view = _view(scene, match.start())
    ruled = court if re.search("采[纳信]", match[0]) else None
    one = speaker_at(match.start(), said)
    rumoured = told[-1].attribution and told[-1].at >= scene.sentence.start
    against = (
        one is not None and one.relative and rumoured and one.speaker not in told[-1].attribution
    )
    spoken_by = one.speaker if one is not None and (not one.relative or against) else None
    by = ruled or _authority(scene, view, match.start()) or spoken_by or court
    if by is None or re.search(
        r"(?<![其])(?:他|她|被告人?|二人|两人)[^，。]{0,6}否认", scene.text[view.start : view.end]
    ):
        return []
    clause = scene.text[view.start : view.end]
    page = [d for d in told if "\n" not in scene.text[d.at : match.start()]]
    meant = page if page and _ALL_OF_IT.search(clause) else told[-1:]
    people = dict.fromkeys(d.person for d in meant)
    return [
        Draft(
            Event.ILL_TREATMENT,
            person,
            match.start(),
            view.start,
            view.end,
            "ill.answer",
            Stance.DENIED,
            attribution=(by,),
        )
        for person in people
    ]


_HARM = "(?:打人|动手|挨打|被打|打过|打骂|动粗|动武|虐待|酷刑|刑讯|逼供|体罚|殴打|刑求|威胁|恐吓|施暴|使用暴力|不公平对待|不公对待|不当对待|不人道|苛待|(?:过分|过度)(?:使用)?武力|不正讯问|不正当讯问|强迫|羞辱)"
_NO_HARM = needing(
    rf"(?:否认|驳斥)(?!控罪|指控|袭|自己|本人)[^，。；]{{0,14}}?{_HARM}(?!罪)"
    rf"|(?:没有|并无|绝无|不存在|从未有|从无|未有)(?:任何|过)?{_HARM}(?:的)?(?:这|那|此)?(?:[回件]?事|情形|情况|情事|行为|问题)?(?=[，。；！」]|$)",
    "否认|驳斥|没有|并无|绝无|不存在|从未有|从无|未有",
)
_ONE_WHO_DENIES = frozenset({"named", "pronoun", "set", "plural", "circle", "self"})


def _of_harm(scene: Scene, said: list[Spoken], topic: tuple[int, ...]) -> list[Draft]:
    """ "看守所否认有人动手": an authority denies what nobody has told of before."""
    match = _NO_HARM.search(scene.stretch, scene.sentence.start, scene.sentence.end)
    if match is None:
        return []
    view = _view(scene, match.start())
    one = speaker_at(match.start(), said)
    led = [r for r in view.refs if r.end <= match.start() and not r.modifier]
    if any(r.kind in _ONE_WHO_DENIES for r in led):
        return []
    by = one.speaker if one is not None and one.authority else None
    if by is None and (one is None or not one.relative):
        index = scene.views.index(view)
        first = next((r for v in scene.views[: index + 1] for r in v.refs if not r.modifier), None)
        office = first is None or first.kind in {"organ", "unnamed"} or led
        by = _authority(scene, view, match.start()) if office else None
    if by is None:
        return []
    named = [r for r in view.refs if r.kind == "named" and match.start() < r.start]
    people = named[0].people if named else topic
    if len(people) > 1:
        return []
    return [
        Draft(
            Event.ILL_TREATMENT, person, match.start(), view.start, view.end,
            "ill.answer", Stance.DENIED, attribution=(by,),
        )
        for person in people or (None,)
    ]  # fmt: skip
