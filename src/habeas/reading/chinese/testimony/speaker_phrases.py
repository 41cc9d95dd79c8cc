"""Speakers that no name or role word shows: a whole noun phrase, a paper, somebody's mouth.

"一名曾与他同囚的人士声称，…", "收到的逮捕通知书：…", "从多名知情者处得知，…", "据同监舍的获释者讲，…".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.testimony.voices import Spoken, is_kin, is_official
from habeas.reading.chinese.words.lexicons import alternation

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View

_LONGEST = 34
_HEADS = (
    r"(?:人士|人员|者|员|友|士|生|师|人|女士|先生|男子|女子|妇人|亲戚|长辈|街坊|邻居|朋友|"
    r"会|社|组织|团体|中心|网|台|报|局|部|署|厅|委|团|联盟|基金|公司|学校|大学|院|所|处|科|方面|一方|方|当局|政府|"
    r"国际|观察|使馆|领馆|报告|声明|公告|通报|通告|单位|(?<![增生成延])长|来信|家书|书信|短信|邮件|字条|纸条|帖子|贴文|帖文|文章|记录|笔录|"
    r"[夫妻父母子女兄弟姐妹姊嫂婶叔伯姨舅姑爷奶公婆儿媳]|网上|网络|外界|坊间|[」』])"
)
_LEAD = re.compile(
    r"^(?:但|而|另|又|也|此外|另外|不过|然而|据|有|其中|随后|其后|后来|对此|至于|\0|「|『)+"
)
_TAIL = (
    r"(?:[0-9年月日号]++|[今昨前][天日晚晨早]|[本上]?周[一二三四五六日]|星期[一二三四五六日]|近日|日前|早前|其后|随后|后来|当天|当日|当晚|同日|"
    r"上午|下午|傍晚|晚间|晚上|深夜|本[周月]|上[周月]|则|也|亦|又|还|仍|曾|才|均|都|多次|再次|再度|一度|公开|明确|正式|"
    r"在[^，。][^，。在于向对]{0,11}|于[^，。][^，。在于向对]{0,9}|向[^，。][^，。在于向对]{0,9}|对[^，。][^，。在于向对]{0,7}|通过[^，。]{1,10}|透过[^，。]{1,10}|接受[^，。]{1,10}(?:采访|访问|查询)时?|发[^，。]{0,4}|回[覆复]|书面|电话[中里]?|\0){0,6}"
)
""" What stands between a speaker and a verb of speech. Bounded: pieces that may end anywhere, without number, cost a power of two."""
_NOT_A_SPEAKER = re.compile(
    r"^(?:截至|截止|引[发起]|关于|对于|由于|因为?|如果|为了|为|在|当|自|从|以|把|将|被|遭|这(?![名位]|家)|那(?!名|位|个)|此|其(?!妻|夫|父|母|子|女|弟|兄|姐|妹)|没有|无|不|什么|谁|怎|所谓|按|按照|依|根据|例如|就|只|还|再|经|于)"
    r"|(?:期间|之后|以后|之前|时|后|前|里|中|上|下)$"
)


@cache
def _says() -> re.Pattern[str]:
    verbs = (
        "声称|宣称|指称|坚称|辩称|透露|表示|指出|证实|转述|回忆|忆述|憶述|讲述|诉说|控诉|投诉|反映|披露|爆料|强调|补充(?!侦查|调查|材料|证据)|解释|写道|写着|写明|"
        "载明|注明|显示|直言|坦言|质疑|认为|相信|怀疑|推测|推估|推算|估计|估算|统计|书面(?:答复|答覆|回复|回覆)[^，。；：]{0,8}|担心|忧虑|批评|谴责|回应|回覆|回复|答复|覆称|复称|告知|通报|说|称|讲|指"
    )
    return re.compile(
        rf"(?P<np>[^，。；：、]{{2,{_LONGEST}}}?){_TAIL}(?P<verb>{verbs})(?:我们?|家属|家人|本[台网报刊站会社]|记者|外界|媒体|道|说|称|指|，|$)?(?P<rest>[「『：]|$)"
    )


@cache
def _head() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_HEADS}|{alternation('circle', 'kin_long', 'occupation', 'bystander')})$"
    )


def phrase(scene: Scene, view: View) -> Spoken | None:
    """ "一名曾与他同囚的人士声称": a noun phrase that fills what stands before a verb of speech."""
    verb = _VERB.search(scene.text, view.start + 2, view.end)
    if verb is None:
        return None
    if not _ENDS.search(scene.text, max(view.start, view.end - 7), view.end):
        return _phrased(scene, view, _content().match(scene.text, view.start, view.end))
    match = _says().fullmatch(scene.text, view.start, view.end) or _says().match(
        scene.text, view.start, min(len(scene.text), view.end + 1)
    )
    if match is None or (match.end() < view.end and not match["rest"]):
        match = _content().match(scene.text, view.start, view.end)
    return _phrased(scene, view, match)


_VERB = re.compile(
    "[称说示指证述忆诉映露料强补释写载注显言疑认相怀推估担忧批谴应覆复知报讲统]|的答|的解"
)
""" A character of each verb of speech: a clause without one says nothing."""
_ENDS = re.compile("[称说示出实述忆诉映露料调充释道着明载言疑为信测计算估心虑评责应复覆答知报讲指]")


def _phrased(scene: Scene, view: View, match: re.Match[str] | None) -> Spoken | None:
    if match is None:
        return None
    return _spoken(scene, view, *match.span("np"), match.end("verb"))


@cache
def _content() -> re.Pattern[str]:
    """ "一名曾与他同囚的人士声称他死前遭殴打", "信访局的答复是…": what is said follows at once."""
    verbs = (
        "声称|宣称|指称|透露|表示|指出|证实|转述|忆述|控诉|投诉|反映|披露|爆料|强调|质疑|怀疑|担心|认为|"
        "的(?:答复|答覆|回应|说法|解释|回复|回覆)(?:是|为)"
    )
    return re.compile(
        rf"(?P<np>[^，。；：、]{{2,{_LONGEST}}}?){_TAIL}(?P<verb>{verbs})(?!的|了|要|将)(?P<rest>)"
    )


def _spoken(scene: Scene, view: View, start: int, end: int, after: int) -> Spoken | None:
    lead = _LEAD.match(scene.text[start:end])
    start += lead.end() if lead else 0
    words = scene.text[start:end]
    if len(words) < 2 or not _head().search(words) or _NOT_A_SPEAKER.search(words):
        return None
    unnamed = bool(re.match(r"[一两二三四五六七八九十多数几]+[名位个]|有人", words))
    return Spoken(
        after, scene.sentence.end, view.start, scene.words(start, end), (),
        is_official(words), is_kin(words), unnamed,
    )  # fmt: skip


_OPENS = re.compile(
    rf"(?P<np>[^，。；：、]{{2,{_LONGEST}}}?)(?:[0-9年月日号]+|[今昨前][天日晚晨早]|[本上]?周[一二三四五六日]|近日|日前|在|于|首[度次]|则|也|终于|其后|随后|对|向|就|接受|受访|松口|改口|回应|出面|书面|发[^，。]{{0,4}}$)"
)


def opening(scene: Scene, view: View, after: int) -> Spoken | None:
    """ "国台办发言人昨天首度松口，表示…": who leads the clause before a verb of speech without subject."""
    if any(h.start < view.end for h in view.hits):
        return None
    match = _OPENS.match(scene.text, view.start, view.end)
    return None if match is None else _spoken(scene, view, *match.span("np"), after)


_PAPERS = r"(?:[^，。；：的了到]{0,14}?(?:通知书|通知單|判决书|裁定书|起诉书|起诉意见书|决定书|告知书|公告|通告|通报|声明|短信|来信|家书|信|字条|纸条|公示|回函|覆函|复函|答复|笔录|回执))"
_RECEIVED = re.compile(
    rf"(?:收到|接到|接获|领到|拿到|出示|展示|寄来|送来|送达|发来|发出|贴出|公布|发布|传来|得到|看到|见到)[^。；：]{{0,24}}?(?P<np>{_PAPERS})(?:[^，。；：]{{0,3}})(?:[，](?:上面|上头|里面|当中|其中|信中|书中|文中|内容)?(?:写着?|写道|写的是|写明|称|说|载明|注明|显示|指)?)?[：]"
)
_WRITES = re.compile("写|载明|注明|显示|称")
_MOUTH = re.compile(
    r"(?:从|自|向)(?P<np>[^，。；：]{2,24}?)(?:那里|那儿|处|口中|方面)?(?:得知|获悉|了解到|获知|证实|听说|听到|打听到)(?=[，：])"
)


_LEARNT = re.compile("得知|获悉|了解到|获知|证实|听说|听到|打听到")


_WRITTEN = re.compile(
    rf"(?:收到|接到|接获|领到|拿到|出示|寄来|送来|发来|得到|看到|见到)(?:过|了)?(?:一[张份封纸])?(?P<np>{_PAPERS})，(?:上面|上头|里面|当中|其中|信中|书中|文中|内容)?(?:写着|写道|写的是|写明|载明|注明|显示|称)"
)
""" "只拿到一张通知书，上面写着他自5月起被监视居住"."""


def paper(scene: Scene) -> Spoken | None:
    """ "收到拘留通知书：…", "…寄来的通知书，上面写着：…": the paper says what follows."""
    match = None
    if scene.text.find("：", scene.sentence.start, scene.sentence.end) >= 0:
        match = _RECEIVED.search(scene.text, scene.sentence.start, scene.sentence.end)
    if match is None and _WRITES.search(scene.text, scene.sentence.start, scene.sentence.end):
        match = _WRITTEN.search(scene.text, scene.sentence.start, scene.sentence.end)
    if match is None:
        return None
    start, end = match.span("np")
    return Spoken(
        match.end(), scene.sentence.end, match.start(), scene.words(start, end), (), authority=False
    )


def learnt(scene: Scene, view: View) -> Spoken | None:
    """ "本网从多名知情者处了解到，…"."""
    if not _LEARNT.search(scene.text, max(view.start, view.end - 4), view.end):
        return None
    match = _MOUTH.search(scene.text, view.start, min(len(scene.text), view.end + 1))
    if match is None or match.end() < view.end:
        return None
    start, end = match.span("np")
    words = scene.text[start:end]
    if not _head().search(words):
        return None
    return Spoken(
        view.end, scene.sentence.end, view.start, scene.words(start, end), (),
        is_official(words), is_kin(words),
    )  # fmt: skip
