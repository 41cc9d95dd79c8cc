"""Demands addressed to an authority: 呼吁, 要求, 敦促, 应立即."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.events.demand_lists import goes_on, opens_list
from habeas.reading.chinese.spotter import needing
from habeas.reading.chinese.testimony.voices import speaker_at
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.testimony.voices import Spoken
    from habeas.records.when import When

_CUE = needing(
    r"(?:再次|强烈|一再|共同|联合)?(?:呼吁|呼籲|敦促|促请|敦请|恳请|吁请|催促|力促|促(?=当局|政府|中国|中方|港府|北京|其|释放|有关|立即|各)|要求(?!的)(?=[^，。]{0,26}?(?:释放|放人|撤销|撤回|停止|安排|保障|公布|返家|公开|允许|准许|无罪|道歉|调查|解除|取保|外诊|就医|变更|彻查|交代|归还|恢复|说明|赔偿|纠正|会见|尸检|检查|诊治|手术|检验|停止|确保|用药|阅卷|(?:看守所|监狱|狱方|当局)[^，。]{0,10}交[到给付]|尽快|尽速|立即|立刻|马上|：|[让使][他她其一-鿿]{1,8}(?:返|回|接受|得到|获得|与|见)))|(?:立即|立刻|马上|尽快|尽速)(?:并)?(?:无条件)?(?=释放)|请求(?=[^。]{0,36}(?:释放|放人|让|安排|保障|公布|允许|准许|调查|取保|就医|治疗|外诊|改判|再审|检查|归还|送[他她]|撤销))|(?:希望|盼望?)(?=(?:有关部门|当局|政府|法院|检察院|中国|中方|领导)[^，。]{0,14}(?:释放|放人|放[他她]|让|允许|依法|调查))|(?:应当?|必须|须|理应|应该)(?=[^，。]{0,10}(?:立即|马上|尽快|无条件|立刻|即时)))",
    "呼吁|呼籲|敦|促|恳请|吁请|要求|立即|立刻|马上|尽快|尽速|请求|希望|盼|应|必须|须",
)
_DEMANDS = (
    ("释放", r"释放|放人|获释|放出|还[^，。]{0,4}自由|恢复[^，。]{0,4}自由|返家|回家|返[台港国回]|回[台港国来]|自由"),
    ("撤销判决", r"撤销[^，。]{0,10}(?:判决|判罪|定罪|判刑)"),
    ("撤销指控", r"撤[销回][^，。]{0,12}(?:指控|控罪|起诉|控告|案件)|撤控|撤案|撤诉|(?:不要|不再|勿|放弃)[^，。；]{0,12}(?:上诉|抗诉|起诉|追究|检控)"),
    ("无罪", r"宣告[^，。]{0,6}无罪|无罪"),
    ("会见", r"安排[^，。]{0,6}会见|会见|探视|接触[^，。]{0,4}律师|律师|阅卷"),
    ("医疗", r"治疗|就医|外诊|医疗|看病|诊治|保外就医|用药|把[^，。]{0,4}药"),
    ("变更强制措施", r"变更[^，。]{0,4}强制措施"),
    ("取保候审", r"取保候审|取保|保释"),
    ("调查", r"调查|彻查|查明|追究"),
    ("停止骚扰", r"停止[^，。；]{1,16}|终止[^，。；]{1,12}"),
    ("公正审理", r"公正[^，。]{0,4}(?:审理|审判|处理)|公开审理"),
    ("公布", r"公布|公开|说明|交代|告知|下落"),
    ("尸检", r"尸检|验尸|解剖|死因"),
    ("保障", r"保障|确保|保证|尊重"),
    ("归还", r"归还|发还|交还|返还|退还|恢复|赔偿|道歉"),
)  # fmt: skip
_CALLS = re.compile(r"(?:再次|强烈|一再|共同|联合)?(?:呼吁|呼籲|敦促|促请|要求|恳请|吁请)")
_ACTIONS = tuple((name, re.compile(words)) for name, words in _DEMANDS)
_OURS = re.compile(r"^(?:本网|本刊|本台|本报|本站|本组织|本会|我们?|笔者|编者)")
_NOT_AUTHORITY = re.compile(
    r"(?:呼吁|恳请|促请)(?:各界|大家|网友|公众|朋友|社会|读者|善心|热心)[^，。]{0,6}(?:关注|捐|继续|伸出|支持|转发)"
)
_NOT_SAID = re.compile(r"[被未否]$|(?:^|[他她它们我也都就才便还将一定不可能])会$")
_TO_PERSON = re.compile(r"要求(?:他|她|其|两人|二人)[^，。]{0,4}(?:不得|交|在|每|定期|配合|写|签)")


_REASON = re.compile("(?:因为?|由于)(?!此)[^，。；]*$")
_BEFELL = re.compile("被|遭|获罪|入狱")
""" "因呼吁释放母亲被捕": what somebody was held for demanding."""


def demands(scene: Scene) -> Iterator[tuple[View, re.Match[str], str]]:
    """The demands of a sentence: clause, cue, and what is asked for."""
    text = scene.text
    match = _CUE.search(scene.stretch, scene.views[0].start) if scene.views else None
    for view in scene.views:
        if match is not None and match.start() < view.start:
            match = _CUE.search(scene.stretch, view.start)
        if match is None:
            return
        if match.start() >= view.end or (
            _NOT_AUTHORITY.match(text, match.start())
            and "立即" not in text[match.start() : scene.sentence.end]
        ):
            continue
        if re.match(
            r"要求(?:再次)?(?:(?:到|前往|去)[^，。]{1,6}(?:会见|探视)|会见|探视|见|查看|旁听|进入|提供|出示|上诉|开庭|取保)",
            text[match.start() : match.start() + 14],
        ):
            continue
        if _TO_PERSON.match(text, match.start()) or _NOT_SAID.search(
            text[max(view.start, match.start() - 3) : match.start()]
        ):
            continue
        before = text[view.start : match.start()]
        if _REASON.search(before) and _BEFELL.search(text, match.end(), view.end):
            continue
        if re.search(
            r"(?:她|他|我|申请人|律师|家属|代理律师|辩护人|家人|[0-9一二三四五多]次|曾|到[^，。]{2,10}|来|前来|前往[^，。]{2,10})$",
            before,
        ) and not re.search(
            "释放|立即|放人|放[他她我]|回家|[让使][他她我]",
            text[match.start() : scene.sentence.end],
        ):
            continue
        to = _to(text[match.end() : scene.sentence.end])
        if to is not None:
            yield view, match, to


@record
class _Demand:
    """One demand of a sentence: where it is made, for whom, what it asks and who makes it."""

    view: View
    place: int
    stop: int
    """Where what is asked for ends."""
    people: tuple[int, ...]
    to: str
    by: str | None
    speaker: str | None
    listed: bool = False
    """Whether it is an item of a list of demands."""


_TOLD_AGAIN = re.compile("(?:但|然而|而)?(?:至今|迄今|仍|一直|现时|目前|却|都)")


def asked_within(scene: Scene, focus: Focus) -> tuple[int, int]:
    """Where a demand begins and ends in a sentence; what stands there is asked for, not told."""
    end = scene.sentence.end
    if focus.demanded is not None and goes_on(scene):
        return scene.sentence.start, end
    start = min((match.start() for _, match, _ in demands(scene)), default=end)
    first = _first_mentions(scene) if start < end else {}
    for view in scene.views:
        if view.start > start and (
            _TOLD_AGAIN.match(scene.text, view.start) or _of_another(scene, view, first)
        ):
            return start, view.start
    return start, end


def _first_mentions(scene: Scene) -> dict[int, int]:
    """Where each person is first spoken of in a sentence."""
    first: dict[int, int] = {}
    for view in scene.views:
        for ref in view.refs:
            for person in ref.people:
                first[person] = min(ref.start, first.get(person, ref.start))
    return first


def _of_another(scene: Scene, view: View, mentions: dict[int, int]) -> bool:
    """ "呼吁释放甲，乙5月8日被控…": a clause about somebody named there first, in which nothing is asked for."""
    first = next((r for r in view.refs if r.kind == "named"), None)
    if first is None or not _OPENS_WITH.fullmatch(scene.text, view.start, first.start):
        return False
    new = all(mentions[p] >= view.start for p in first.people)
    told = _TOLD.search(scene.text, view.start, view.end) is not None
    return new and told and _ASKED_FOR.search(scene.text, view.start, view.end) is None


_OPENS_WITH = re.compile(
    "(?:而|但|然而|不过|至于|另外|此外|与此同时|同时)?(?:[^，。；]{0,6}(?:法院|警方|检方|检察院|公安局|当局)[^，。；]{0,12})?"
)
_TOLD = re.compile("[0-9]+[月日]|已|被|遭|尚未|仍未|否认|承认|认罪|将|仍|获|正在|患|没有|未有|据")
_ASKED_FOR = re.compile("应|须|要求|呼吁|立即|停止|撤|释放|确保|允许|让")


def calls(
    scene: Scene, focus: Focus, said: Sequence[Spoken], names: tuple[str, ...]
) -> Iterator[Draft]:
    """The demands of a sentence, one claim for each person."""
    if focus.demanded is not None and goes_on(scene):
        yield from _item(scene, focus)
        return
    focus.demanded = None
    for view, match, to in demands(scene):
        stop = _content_end(scene, view, match.end())
        people = _whom(scene, view, match.end(), stop, focus)
        by, speaker = _by(scene, view, match.start(), said, names)
        if opens_list(scene, match.start()) and not any(
            r.start > match.start() and r.kind != "organ" for v in scene.views for r in v.refs
        ):
            people = ()
        if opens_list(scene, match.start()):
            focus.demanded = (by, speaker)
        demand = _Demand(view, match.start(), stop, people, to, by, speaker)
        yield from _drafts(scene, demand, focus)


def _item(scene: Scene, focus: Focus) -> Iterator[Draft]:
    """One item of a list of demands, for whom it names."""
    by, speaker = focus.demanded or (None, None)
    view = scene.views[0]
    people: list[int] = []
    for one in scene.views:
        for ref in one.refs:
            if ref.kind in {"named", "pronoun", "set", "plural"}:
                people.extend(focus.of(ref) or ())
            if ref.kind == "circle":
                people.extend(focus.relative())
    to = _to(scene.text[scene.sentence.start : scene.sentence.end]) or "其他"
    stop, asked_for = scene.views[-1].end, tuple(dict.fromkeys(people))
    demand = _Demand(view, view.start, stop, asked_for, to, by, speaker, listed=True)
    yield from _drafts(scene, demand, focus)


def _content_end(scene: Scene, view: View, at: int) -> int:
    """Where the demand ends: the clauses that still demand something."""
    stop = view.end
    for n in range(scene.before.index(view.start + 1), len(scene.views)):
        later = scene.views[n]
        words = scene.text[later.start : later.end]
        if re.match(
            r"(?:并|且|以及|立即|至少|同时|还|及|要求|让|确保|停止|撤|一|二|三)", words
        ) or (_to(words) and not later.hits):
            stop = later.end
            continue
        if stop == view.end and _to(scene.text[at : view.end]) is None:
            stop = later.end
            continue
        break
    return stop


def _to(content: str) -> str | None:
    found = [
        (match.start(), name) for name, pattern in _ACTIONS if (match := pattern.search(content))
    ]
    if not found:
        return None
    names = [name for _, name in sorted(found)]
    return names[0] if "释放" not in names else "释放"


def _from(scene: Scene, view: View, stop: int) -> Iterator[View]:
    """The clauses from one on that begin before a place."""
    for n in range(scene.before.index(view.start), len(scene.views)):
        if scene.views[n].start >= stop:
            return
        yield scene.views[n]


def _whom(scene: Scene, view: View, start: int, stop: int, focus: Focus) -> tuple[int, ...]:
    found: list[int] = []
    for one in _from(scene, view, stop):
        for ref in one.refs:
            if ref.start >= start and ref.kind in {"named", "pronoun", "set", "plural"}:
                found.extend(focus.of(ref) or ())
    if not found and any(
        r.kind == "circle" and start <= r.start < stop
        for v in _from(scene, view, stop)
        for r in v.refs
    ):
        found.extend(focus.relative())
    return tuple(dict.fromkeys(found)) or focus.topic


def _by(
    scene: Scene, view: View, place: int, said: Sequence[Spoken], names: tuple[str, ...]
) -> tuple[str | None, str | None]:
    """Who demands, as the document words it, and who is said to."""
    outer = speaker_at(place, list(said))
    before = [r for r in view.refs if r.end <= place and r.kind != "pronoun"]
    words = scene.text[view.start : place]
    quoted = re.search(r"[「『](?P<name>[^「」『』]{2,16})[」』][^，。]{0,10}$", words)
    if _OURS.match(words.lstrip("\0")):
        return None, None
    if quoted:
        span = (view.start + quoted.start("name"), view.start + quoted.end("name"))
        name = scene.words(*span)
        return name, outer.speaker if outer else name
    group = re.search(
        r"(?P<name>[一-鿿·]{2,16}?(?:组织|团体|协会|联盟|基金会|工作组|委员会|联合国|专家|报告员|总统|外交部|外长|陆委会|代表团|欧盟|国务院|使馆|大使|观察|中心|网络|议会|议员|部长|学会|工会|家属|家人|律师|妻子|丈夫|母亲|父亲|女儿|儿子|国际|发言人|高专|秘书长|研究员|主任))(?P<rest>[^，。]{0,18})$",
        words,
    )
    if group:
        start = view.start + group.start("name")
        lead = re.match(
            r"(?:另外|此外|但|而|并|其|昨天|今天|昨日|今日|近日|日前|同日)+", group["name"]
        )
        start += lead.end() if lead and lead.end() < len(group["name"]) - 1 else 0
        name = scene.words(start, view.start + group.end("name"))
        return name, outer.speaker if outer else name
    if before and before[-1].kind == "named":
        name = names[before[-1].people[0]]
        return name, outer.speaker if outer else name
    if outer:
        return outer.speaker, outer.speaker
    return _earlier_subject(scene, view)


_BODY_SPEAKS = re.compile(
    r"[「『](?P<name>[^「」『』]{2,18})[」』][^，。；「」]{0,12}?(?:发表?|发出|发布|致函|去信|声明|公开信|表示|指出|认为|谴责|批评|召开|强调|说|称)"
)


def _earlier_subject(scene: Scene, view: View) -> tuple[str | None, str | None]:
    """ "无国界记者组织昨天证实此一消息，并呼吁各国…": the subject of the clause before."""
    index = scene.before.index(view.start)
    if not index or not re.match(
        r"(?:并|又|也|同时|再次|强烈|曾)*(?:再次)?(?:呼|要|敦|促)",
        scene.text[view.start : view.end],
    ):
        return None, None
    earlier = scene.views[index - 1]
    words = scene.text[earlier.start : earlier.end]
    match = re.match(
        r"(?:但|而|另)?(?P<name>[一-鿿「」]{2,16}?)(?:昨天|今天|昨日|今日|近日|日前|随后|星期|周[一二三四五六日]|上周|[0-9]+[月日]|在|于|表示|证实|指出|认为|发表|发出|发布|发声明|发公开信|致函|去信|召开|谴责|批评|已|也|对)",
        words,
    )
    quoted = _BODY_SPEAKS.search(words)
    if quoted:
        name = scene.words(earlier.start + quoted.start("name"), earlier.start + quoted.end("name"))
        return name, name
    if not match or _OURS.match(match["name"]) or re.search("[被遭判押]", match["name"]):
        return None, None
    name = scene.words(earlier.start + match.start("name"), earlier.start + match.end("name"))
    return name, name


def _spoken_on(focus: Focus, who: str | None) -> When | None:
    """The day on which whoever demands was said to have spoken: "甲昨天指出…。甲要求…"."""
    for name, when in focus.said_on.items():
        if who and (who in name or name in who):
            return when
    return None


_EVERYBODY = re.compile(
    "(?:释放|赦免|放出)(?:所有|全部|一切)[^，。；]{0,24}?(?:的人|者|人士|犯|记者|律师|人员|公民|民众)(?![^，。；]{0,4}(?:包括|在内))"
)
""" "呼吁释放所有被关押的人": asked for nobody in particular."""
_CUSTODY = frozenset({"arrest", "detention", "disappearance", "sentence", "trial", "charge"})


def _drafts(scene: Scene, demand: _Demand, focus: Focus) -> Iterator[Draft]:
    place, stop = demand.place, max(demand.stop, demand.place)
    named_after = any(
        r.kind in {"named", "set", "pronoun"} and place <= r.start < demand.stop
        for v in _from(scene, demand.view, max(demand.stop, place))
        for r in v.refs
    )
    if not named_after and _EVERYBODY.search(scene.text, place, stop):
        return
    whose = demand.people or demand.by is not None or demand.listed
    if not whose and not _CALLS.match(scene.text, place):
        return
    when = _day(scene, demand, focus)
    start = demand.view.start
    for person in demand.people or (None,):
        yield Draft(
            Event.CALL, person, place, start, max(demand.stop, start + 1), "call", Stance.ASSERTED,
            when=when, by=demand.by, to=demand.to,
            attribution=(demand.speaker,) if demand.speaker else (),
        )  # fmt: skip


def _day(scene: Scene, demand: _Demand, focus: Focus) -> When:
    """The day of a demand: the one before it in its clause or sentence, that of the speaker's words, the page's."""
    start = demand.view.start
    done = _ALREADY.search(scene.text, start, demand.place)
    near = [d for d in scene.dates if start <= d.start and d.end <= demand.place]
    if near and near[-1].when.known:
        return near[-1].when
    told = [v for v in scene.views if any(h.entry.event in _CUSTODY for h in v.hits)]
    earlier = [
        d for d in scene.dates
        if d.end <= start and scene.text[d.start - 1 : d.start] not in {"自", "从"}
        and not any(v.start <= d.start < v.end for v in told)
    ]  # fmt: skip
    if earlier and earlier[-1].when.known:
        bare = scene.text[start : demand.place].strip("并又也曾再次强烈") == ""
        if earlier[-1].offset is not None or bare:
            return earlier[-1].when
    if done:
        return UNKNOWN
    return _spoken_on(focus, demand.by or demand.speaker) or scene.published


_ALREADY = re.compile("已经?(?:向[^，。；]{2,14})?(?:书面|口头|正式|多次|依法)*$")
""" "她已要求尸检": asked before the day of the page."""
