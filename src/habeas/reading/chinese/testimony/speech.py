"""Who speaks in a sentence, and how far the words are theirs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.testimony.speaker_phrases import learnt, opening, paper, phrase
from habeas.reading.chinese.testimony.voices import Spoken, is_kin, is_official, some_say, who_of
from habeas.reading.chinese.words.lexicons import alternation, words
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene, View

_ACCORDING = re.compile(
    r"^[△▲※◎]*(?:但|而|另|又|不过|然而)?(?:根?据|按照|按)(?P<np>(?!悉|了解|称|信|传|报(?!道)|闻|统计|不完全|此|说)[^，。]{2,30}?)(?:的?(?:介绍|透露|转述|消息|说法|报道|通报|描述|回忆|忆述|叙述|讲述|口述|作证|反映|证实|统计|爆料|陈述|表示|所说|所述|推测|估计|所知|了解)|称|说|指|讲)?$"
)
_LAW = re.compile(
    r"(?:《[^》]{2,30}(?:法|条例|规定|解释)》.*|第[0-9一二三四五六七八九十百]+[款项目]|法|规定|条例|条款|决定|原则|标准|公约|第[0-9一二三四五六七八九十百]+条(?:之规定)?|名义|惯例|计算)$"
)
_RECKONED = re.compile(
    r"按照?(?:[^，。]{0,12}(?:计算?|推算|折抵)$|(?:此|判决)?刑期|现在|目前|[^，。]{0,4}进度|原定|惯例|常理)"
)
""" "按六年三个月计", "按刑期": a reckoning and no speaker."""
_PUBLISHER = re.compile(
    r"^(?:本网|本刊|本台|本报|本站|本组织|本会|我们?|笔者|编者|记者(?!说)|本院|本庭|我局|编者按)"
)
_DOCUMENT = r"起诉书|判决书|裁定书|通知书|公示|公告|回函|家书|来信|声明|通报|报道|报导|报告|官媒|官方媒体|公开信|帖文|贴文|文章|起诉意见书|决定书|书面答复|新闻稿|媒体|消息|文件|录音|视频"
_NOT_SPEECH = re.compile(
    r"补充侦查|补充调查|称为|称号|称作|名称|自称为|说法|说明|小说|指定|指控|指居|指使|指导|指示|话费|电话|对话|谈话|的话|话剧|问话|训话|通话|讲师|讲座|讲话|演讲|指挥|指纹|据称|合称|声称要|说服|解说|指认|所指|被指|传说|听说|指望|指数|手指|总称|宣称要|尊称|俗称|(?<![一-鿿])人称|被人称|说唱|职称"
)
_BETWEEN = re.compile(
    r"^(?:[0-9年月日号上下午早晚]|起初|最初|起先|当初|先是|一开始|后来|始终|一直|坚持|只|书面|口头|(?:在)?电话[中里]|私下|[今昨]\0*[天日]?|今天|今日|昨天|昨日|前天|上?周[一二三四五六日]|近日|日前|早前|其后|随后|则|又|也|亦|还|均|都|已|曾|一度|多次|再次|当时|当庭|即时|即刻|立即|立刻|明确|向[^，。]{1,10}|对[^，。]{1,10}|在[^，。]{1,10}(?:上|中|里|内|时|期间)?|于[^，。]{1,8}|会见后|接受[^，。]{1,8}(?:采访|访问|查询)(?:时)?|接连受访|离庭时|离庭后|庭外|受访时|通过[^，。]{1,8}|以[^，。]{1,6}|发[^，。]{0,4}|出[^，。]{0,4}|[和跟同]我们?|刚刚|刚才|上诉|当庭|庭上|自行|们|的|人|等|方面|透过[^，。]{1,10}|致[^，。]{1,6}|早上|晚上|较早前|(?:回答|答复|答覆)[^，。]{0,8}?(?:提问|查询|询问|问题)时?|求情(?:时|那阵|阵时|的时候)?|回应[^，。]{0,8}|答复|答覆|回复|回覆|最后|强烈|公开|私下|此前|本月|上月|去年|今年|初|底|两人|二人|分别|一致|同时|亦都|就[^，。]{1,10}|[0-9]+岁|（|）|\0|「|」)*$"
)
_OWN_VOICE = re.compile(
    r"^(?:直到|直至|照此计算|据此(?:计算|推算)?|本[刊网报台站]|按此计算|由此推算|记者|事实上|实际上)"
)


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        rf"告诉(?=[^，。；「]{{1,10}}(?:[，：「]|$))|提出(?=(?:其|他|她|自己|本人)[^，。；]{{0,10}}(?:被|遭|受|没有|并未|未曾|曾|系))|{alternation('speech')}"
    )


def spoken(scene: Scene, focus: Focus, names: tuple[str, ...], *, cantonese: bool) -> list[Spoken]:
    """The speakers of a sentence with the stretch each one's words cover, in order."""
    found: list[Spoken] = []
    last = len(scene.views) - 1
    for n, view in enumerate(scene.views):
        if found and (
            _OWN_VOICE.match(scene.text, view.start, view.end)
            or (_BENCH.search(found[-1].speaker) and _RULES.match(scene.text, view.start, view.end))
            or _court_goes_on(scene, view, found[-1])
        ):
            end = min(found[-1].end, view.start)
            found[-1] = Spoken(found[-1].start, end, found[-1].at, *who_of(found[-1]))
        made = (
            _according(scene, view)
            or some_say(scene, view)
            or _says(scene, view, focus, names, cantonese=cantonese)
            or learnt(scene, view)
            or phrase(scene, view)
        )
        if made is None:
            continue
        if found and found[-1].end > made.at:
            found[-1] = Spoken(found[-1].start, made.at, found[-1].at, *who_of(found[-1]))
        if n == last and made.start >= view.end - 1 and n > 0 and not found:
            made = Spoken(scene.sentence.start, scene.sentence.end, made.at, *who_of(made))
        found.append(made)
    by_paper = paper(scene)
    if by_paper is not None:
        found = sorted((*found, by_paper), key=lambda one: one.start)
    return found


def _according(scene: Scene, view: View) -> Spoken | None:
    words = scene.text[view.start : view.end]
    match = _ACCORDING.match(words)
    if not match or _LAW.search(match["np"]) or _RECKONED.match(words):
        return None
    if _PUBLISHER.match(match["np"]):
        return Spoken(view.end, scene.sentence.end, view.start, "")
    start = view.start + match.start("np")
    end = view.start + match.end("np")
    for tail in ("介绍", "透露", "报道", "表示", "称", "说"):
        if scene.text[start:end].endswith(tail) and end - start > len(tail) + 1:
            end -= len(tail)
    dated = re.search(
        r"(?:于|在)?(?:[0-9]+月)?(?:[0-9]+日)?(?:上?周[一二三四五六日]|星期[一二三四五六日]|昨天|今天|昨日|今日)?$",
        scene.text[start:end],
    )
    end -= len(dated[0]) if dated and len(dated[0]) < end - start - 1 else 0
    speaker = scene.words(start, end)
    np = scene.text[start:end]
    return Spoken(
        view.end, scene.sentence.end, view.start, speaker, (), is_official(np), is_kin(np)
    )


_TOLD_WHOM = re.compile(
    "(?:家属|家人|律师|辩护人|本[台报网刊站]|记者|我们?|[他她]们?|其?(?:妻子|父亲|母亲|丈夫|姐姐|哥哥|弟弟|妹妹))(?:[：「『]|$)"
)
""" "民警答复律师：「…」"."""
_BENCH = re.compile("(?:法官|裁判官|法院|法庭|合议庭|审判长)$")
_RULES = re.compile(
    "(?:遂|因此|故|并|但|而|最终|最后|即时|随即|其后|于是)*(?:撤销|拒绝|下令|颁令|命令|判处|判|押后|裁定|批准|驳回|准许|将案件)"
)
""" "法官指他没有报到，撤销其保释": what the bench does is told, and not said."""
_PLEADS = re.compile("认罪|控罪|指控|否认|证供|检控|控方|检方|主控")
_COURT_NOW = re.compile(
    "(?:其后|遂|最终|最后)?(?:案件|全案|该案|此案|聆讯|审讯|(?:主任)?裁判官|法官|法庭|法院)[^，。；]{0,14}?(?:押后|延期|改期|排期|再讯|候判|还押|裁定|下令|批准|拒绝|判|撤销)"
    "|(?:其间|期间)?(?:不准|获准|不获准?)(?:以[^，。；]{0,12})?(?:保释|离港)|(?:继续)?(?:还押|还柙)"
)


def _court_goes_on(scene: Scene, view: View, one: Spoken) -> bool:
    """ "甲表示不认罪，案件押后至7月3日": the plea is his word, what the court does is told."""
    if view.start <= one.start + 1 or not _PLEADS.search(scene.text, one.at, view.start):
        return False
    return _COURT_NOW.match(scene.text, view.start, view.end) is not None


_OWNS_UP = re.compile("(?:了)?[^，。；]{0,16}?(?:罪|控罪|指控|犯行)")
"""What is admitted is a plea, and nobody's account."""
_ONLY_ITS_OWN = frozenset({"承认", "宣布", "公布", "宣称"})
""" "张三承认控罪，被判监": what follows is not in his words."""


def _says(
    scene: Scene, view: View, focus: Focus, names: tuple[str, ...], *, cantonese: bool
) -> Spoken | None:
    for match in _verb().finditer(scene.text, view.start, view.end):
        verb = match[0]
        if verb in {"话", "讲"} and not cantonese:
            continue
        around = scene.text[max(view.start, match.start() - 2) : match.end() + 2]
        if _NOT_SPEECH.search(around):
            continue
        named = _speaker_before(scene, view, match.start())
        if named is None:
            again = _same_speaker(scene, view, focus, names, match)
            if again is not None:
                return again
            continue
        rest = scene.text[match.end() : view.end]
        if verb == "承认" and _OWNS_UP.match(rest):
            continue
        told_of = verb in {"报道", "报导"} and rest.strip() and rest[:1] not in "「『：称说指"
        if told_of and named.ref is not None and named.ref.kind in {"named", "pronoun"}:
            continue  # "他报道一起爆炸事故": his work
        if verb in _ONLY_ITS_OWN and rest.startswith(("后", "之后", "以后", "前", "时")):
            continue
        strong = (
            not rest.strip("「『：")
            or rest[:1] in "「『："
            or verb in _LIGHT
            or _TOLD_WHOM.match(rest)
            or verb.startswith(("告诉", "对"))
        )
        if not strong:
            continue
        made = _made(scene, view, focus, names, named, match.end())
        if verb in _ONLY_ITS_OWN and made.people and rest.strip():
            return Spoken(made.start, view.end, made.at, *who_of(made))
        return made
    return None


_AGAIN = re.compile(r"^(?:但|并|又|也|亦|则|另|还|且|而|再|当庭|同时|续|并且|随后)*$")


def _same_speaker(
    scene: Scene, view: View, focus: Focus, names: tuple[str, ...], match: re.Match[str]
) -> Spoken | None:
    """ "子女接连受访，称父亲…": a verb of speech without subject goes on from the clause before."""
    if not _AGAIN.match(scene.text[view.start : match.start()]):
        return _organisation(scene, view, match)
    index = scene.views.index(view)
    if not index or match[0] in {"认定", "公布", "承认", "指控", "推测"}:
        return None
    for earlier in reversed(scene.views[max(0, index - 2) : index]):
        for ref in earlier.refs:
            if ref.modifier and ref.kind != "pronoun":
                continue
            if _OBLIQUE.search(scene.text, earlier.start, ref.start):
                continue
            if ref.kind in {"named", "pronoun", "circle", "organ", "unnamed", "set"}:
                named = _Named(_whole_np(scene, earlier, ref.start), ref.end, ref)
                return _made(scene, view, focus, names, named, match.end())
        opened = opening(scene, earlier, match.end())
        if opened is not None:
            return opened
    return None


_OBLIQUE = re.compile("(?:[在到向对被从把将与跟和由给]|通过|接受)(?:[^，。]{0,3}的)?$")
_GENERIC = re.compile(
    r"^(?P<np>[一-鿿「」《》·A-Za-z]{2,18}?)(?:今天|今日|昨天|昨日|前天|近日|日前|周[一二三四五六日]|上周[一二三四五六日]|[0-9]+月[0-9]*日?|[0-9]+日|随后|其后|同日|当天|则|也|亦|曾|均|早前|多次|在[^，。]{2,10}中?|于[^，。]{2,8}|向[^，。]{2,8}|发表声明|发声明|通过[^，。]{2,8})*$"
)
_NO_SPEAKER = re.compile(
    r"后$|时$|前$|期间|无法|未能|尚未|拒绝|^本|盛传|风传|网传|谣传|传言|被|遭|因|将|把|对|在|的$|没有|不|他|她|并|这|那|此|有|只|就|也|都|是|以|从|若|如"
)


def _organisation(scene: Scene, view: View, match: re.Match[str]) -> Spoken | None:
    """ "自由书写国际今日表示，…": an organisation that opens the sentence."""
    rest = scene.text[match.end() : view.end].strip("「『")
    if match[0] in {"证实", "确认", "通报", "宣布"} and rest:
        short = re.match(
            r"(?P<np>[一-鿿]{2,8}?)(?:才|则|也|随后|昨天|今天|正式)?$",
            scene.text[view.start : match.start()],
        )
        if short and not _NO_SPEAKER.search(short["np"]):
            end = view.start + short.end("np")
            return Spoken(
                match.end(),
                scene.sentence.end,
                view.start,
                scene.words(view.start, end),
                (),
                is_official(short["np"]),
            )
    if rest or view.start != scene.sentence.start or match[0] not in _LIGHT:
        return None
    first = view.start
    while first < match.start() and scene.text[first] in "\0 　":
        first += 1
    found = _GENERIC.match(scene.text[first : match.start()])
    if (
        not found
        or _NO_SPEAKER.search(found["np"])
        or any(view.start <= h.start < match.start() for h in view.hits)
    ):
        return None
    end = first + found.end("np")
    words = found["np"]
    if _PUBLISHER.match(words) or ("》" in words and "的" in words):
        return None
    return Spoken(
        match.end(),
        scene.sentence.end,
        view.start,
        scene.words(first, end),
        (),
        is_official(words),
        is_kin(words),
    )


_LIGHT = words("saying")


@record
class _Named:
    """The words that name a speaker, and whom they mean; a document means nobody."""

    start: int
    end: int
    ref: Ref | None = None


def _speaker_before(scene: Scene, view: View, verb: int) -> _Named | None:
    """The words that name the speaker before a verb of speech."""
    for ref in reversed(view.refs):
        if ref.end > verb:
            continue
        if ref.modifier and ref.kind != "pronoun":
            break
        if ref.kind == "organ" and scene.text[ref.start - 1] in "在于" and ref.start > view.start:
            continue  # "甲在立法院受访时说": where, not who
        between = scene.text[ref.end : verb]
        if len(between) > 26 or not _BETWEEN.match(between):
            return _document(scene, view, verb)
        start = _whole_np(scene, view, ref.start)
        before = scene.text[max(view.start, start - 2) : start]
        if before[-1:] in {"对", "向", "和", "跟", "同"} or before == "告诉":
            continue
        if before[-1:] in {"被", "遭", "据", "待", "让", "请", "令", "供"}:
            return None
        return _Named(_whole_np(scene, view, ref.start), ref.end, ref)
    return _document(scene, view, verb)


def _document(scene: Scene, view: View, verb: int) -> _Named | None:
    named = list(re.finditer(_DOCUMENT, scene.text[view.start : verb]))
    match = named[-1] if named else None
    if match is None or not _BETWEEN.match(scene.text[view.start + match.end() : verb]):
        return None
    end = view.start + match.end()
    return _Named(_whole_np(scene, view, view.start + match.start()), end)


_NP_STOP = re.compile(
    r"[，。；：、「」『』\0被在由于向从与和及对将的了]|(?:但|而|又|则|另|其中|另外|此外|不过|随后|其后|今天|昨天|今日|昨日|近日|日前|上午|下午|今早|昨晚|当晚|早上|晚上|刚刚|以待|有待)|[0-9]+[年月日]|[今去昨][年日天]|上?周[一二三四五六日]|本组织取得|有(?=[一-鿿]{2})"
)


def _whole_np(scene: Scene, view: View, at: int) -> int:
    """Where the words that name a speaker begin: "林月的母亲", "越南外交部发言人"."""
    start = at
    text = scene.text
    own = [r for r in view.refs if r.end <= at]
    if own and text[own[-1].end : at] in {"的", "个", "之", ""}:
        start = own[-1].start
    window = text[view.start : start]
    cut = 0
    for stop in _NP_STOP.finditer(window):
        cut = stop.end()
    return max(view.start + cut, start - 14) if start - (view.start + cut) <= 14 else start


def _made(
    scene: Scene, view: View, focus: Focus, names: tuple[str, ...], named: _Named, after: int
) -> Spoken:
    """What those named say from ``after`` on."""
    start, ref = named.start, named.ref
    words = scene.text[start : named.end]
    kind = ref.kind if ref else None
    speaker = scene.words(start, named.end)
    people: tuple[int, ...] = ()
    if _PUBLISHER.match(words):
        return Spoken(after, scene.sentence.end, view.start, "")
    owner = [
        r for r in view.refs
        if r.modifier and r.end <= start + 8 and r.start >= view.start
        and r.kind in {"named", "pronoun"} and r.end < after
    ]  # fmt: skip
    if kind == "circle" and owner:
        focus.turn_to(focus.of(owner[-1]) or ())
    officer = _OFFICER.match(scene.text, named.end) if kind == "organ" else None
    if officer:
        speaker = scene.words(start, officer.end())
    if ref is not None and kind in {"named", "pronoun", "set", "plural"}:
        people = focus.of(ref) or ()
        if kind == "named":
            speaker = scene.words(ref.start, ref.end)
        elif kind == "pronoun" and (same := _same_relative(scene, ref, focus)):
            speaker, people = same, ()
        elif kind == "pronoun" and (people := people or _named_before(scene, start)):
            speaker = names[people[0]]
    kin = is_kin(words)
    if kind == "circle" and kin and owner:
        focus.spoke = (start, speaker)
    unnamed = kind == "unnamed" or words == "有人"
    return Spoken(
        after, scene.sentence.end, view.start, speaker, people, is_official(words), kin, unnamed
    )


_OFFICER = re.compile("(?:一[名位])?(?:新闻)?(?:发言人|负责人|官员|秘书长|代表)")
_NEAR_SPEAKER = 200
_WOMAN = re.compile("[妻母女姐姊妹婆妈]|太太|女儿")


def _named_before(scene: Scene, place: int) -> tuple[int, ...]:
    """Who was last named in the sentence before a place."""
    named = [
        r for v in scene.views for r in v.refs
        if r.kind == "named" and len(r.people) == 1 and r.end <= place
    ]  # fmt: skip
    return named[-1].people if named else ()


def _same_relative(scene: Scene, ref: Ref, focus: Focus) -> str | None:
    """ "甲的妻子说…。她又表示": the relative who spoke just before goes on speaking."""
    place, words = focus.spoke
    if not words or scene.sentence.start - place > _NEAR_SPEAKER:
        return None
    return words if ref.gender == ("f" if _WOMAN.search(words[-2:]) else "m") else None
