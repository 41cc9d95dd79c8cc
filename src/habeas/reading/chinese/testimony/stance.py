"""How surely the words put it: hypothetical (dropped) > negated > denied > planned > alleged."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.lexicons import alternation, listed

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View

_NEGATED = re.compile(
    r"(?:没有|没|尚未|从未|并未|并无|未曾|未能|未获准?|仍未|至今未|从来没有|不曾|未被|未有|未(?!来|遂|经(?!起诉|审判|审讯|审理|定罪|指控|检控|开庭|$)|成年|婚|知|付|满|果)|无人|(?<!时)不(?!时|到[0-9一二两三四五六七八九十半数几]|足|慎|轨|敬|详|实|服|久|断|过|少|同|明|法|知|得不|仅|但|料|治|幸|止|公开|满|当|整|齐|良|适|振|便|佳|堪|支|舒|稳|祥|安|利|等)|毫无证据显示|没有证据显示|并无证据显示|无证据显示|不存在|绝无|从没|无须|不再)(?P<between>[^，。；]{0,14})$"
)
_DESPITE = re.compile("(?:不|没有|没|未)(?:认罪|服|承认控罪)(?!但|的)")
""" "二人不认罪受审": what is negated is not what follows."""
_WITHOUT = re.compile("[^，。；]{1,6}?(?:便|就|即|径|而)")
""" "未经开庭便驳回": how something else was done."""
_OF_A_PAPER = re.compile(
    "^(?:任何)?(?:收到|接到|出示|提供|给出?|说明|告知|告诉|公布|看到|见到|拿到|得到|获得|透露|解释|交代|提及|提到|谈到|回应|讨论|追究)"
)
_PAPER = re.compile(
    "了?(?:(?:名+|[他她]们?|其|当事人|[^，。；的]{0,6})的)?(?:任何|有关|相关|具体|详细|合法|正式)?(?:法律)?(?:依据|手续|文书|证件|凭证|理由|原因|消息|信息|下落|地点|情况|说法|解释|根据|罪名|处所|位置|细节|进展)"
)
""" "没有收到任何关押张三的法律文书": what is missing is a paper, and somebody is held."""
_RAISED = re.compile(
    "(?:不|没有|没|未)(?:曾|有)?(?:提及|提到|谈到|讨论|追究|理会|提)[^，。；]{0,10}$"
)
""" "未提及其遭殴打": what is not spoken of may well have happened."""
_NO_PERSON = re.compile(r"无人(?:被|遭|获)?$")
_PLANNED = re.compile(
    r"(?:下(?:周|月|个月|星期)|明[天日年]|后天|将(?!军|声援|支持者|外交官|旁听|友人|朋友|访民|市民|网友|村民|家属|强制措施|羁押|刑期|拘留期|期限|案件|该案|此案|本案|全案|卷宗|案|为首)(?=于|为|替|代|帮|协助|就|在|会|要|被|面临|继续|再|择|开|宣|提|出|获|受|移送|转|成|进|有|可|[0-9]|[今明]|上诉|下|不|依法|最|由|服|入狱|刑满|[一-鿿]{0,6}$)(?![0-9一二两三四五六七八九十数多]{1,3}(?:名|人|位)|小|名|他|她|其|之(?!后)|该|这|那|被告|记者|律师|三|二|两|涉嫌)|拟|定于|排定|排期|订于|预计|预定|打算|有意|(?<![立随当旋])即将|料将|(?<![材资原照史饮塑布颜肥燃食香作不])料(?!理|子|到|峭|场|件)|(?<!因)计划|(?<!因)准备(?!好)|待(?=判|宣判|审)|(?<!保)候(?=判(?!期)|审(?!期))|原定|最新日期为|要先|要到(?=[0-9一二三四五六七八九十明下])|一定会|必会|必将|等(?=判|宣判|候判|开庭|审|候审)|(?:(?<![还关羁收])押|延)后[至到]|改期[至到]|将被|会(?=于|在|就|提出|上诉|继续|再)|要(?=移送|上诉|起诉)|(?:一定|必定|大概|应该|届时|很快|[年月日底][前后中]|才|便|肯定|必然|仍|都|还)会(?!议|员|长|见|计)|获指示|(?<![经重慎加])考虑(?![到了过])|会就[^，。；]{1,8}(?=提)|决定提出|遗愿|(?<![还关羁收])押后|最早|遲啲会|些会|会再)(?P<between>[^，。；]{0,18})$"
)
_HYPOTHETICAL = re.compile(
    r"(?:无论(?!如何)|难道|不论|(?:即使|即便|哪怕|就算|纵使)(?![^，。；]{0,8}(?:已|曾|后))|否则|要不然|不然|为(?:什么|何)要?|会不会|是不是|能不能|可不可以|该不该|要不要|本来想|原本想|原想|只要|(?<![排解免清])除非|要是|唯有|(?:通常|一般)(?:都|也|只)?(?:会|可)?(?:被|获)?判|如果|倘若?|假如|假设|一旦|(?<![例比])如(?!期|何|下|今|实|同|此)|若(?!干)|最高可|最高刑|最重可|最高(?!人民|法院|检察|法|检|行政|国家|军事|刑事|安全|领|当局|院)(?:可)?判?|最高罚|最多可|不得超过|可处|可判|可被判|可以被|法定|一般不得|依法应处|应处|或面临|可能面临|恐面临|面临最高|以下有期徒刑|以上有期徒刑|须经|可以建议|是否|有没有|有无(?!罪|期)|能否|会否|有否|有权|应当在|应在|可在法定|可(?:在|于|自)(?=[^，。]{0,16}(?:内|前))|原则上|最长(?:不|可|为|[0-9一二两三四]))"
)
_NORM = re.compile(
    r"(?!警告|威胁|告诫|叮嘱|恐吓)[一-鿿]{1,4}?(?:的?期限|的?时间)?(?:一般|原则上|也|最长|最多|至多)*(?:应当|应[为是由在以]|须(?!知)|不得|只能|需要?(?=[^，。；]{0,10}(?:批准|同意|许可|审批|授权)))"
)
""" "羁押应为最后手段", "逮捕应当由检察院批准": what should be, not what was."""
_DENIES = re.compile(
    r"(?:否认|驳斥|并无此事|不存在|绝无|绝没有|没有任何|纯属|不属实|并不属实|不实|谣言|从未发生|没有发生|不能证明|不能证实|无法证实存在|未发现|没有证据证明|无法证明)"
)


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(alternation("hedge"))


THIS = r"(?:这|此|该|上述|以上|有关|相关)(?:一|个|种|些|类|则|项|条|两|几)*(?:消息|说法|说|传言|传闻|报道|报导|内容|情况|信息|指控|细节|数字|事)?"
"""What refers to something told: 这一说法, 该消息."""
_BY_ITSELF = (
    r"(?:得到|获得|独立|逐一|一一|进一步|予以|加以|另行|自行|向[^，。]{1,10}|从[^，。]{1,10})*"
)
_UNPROVEN = re.compile(
    rf"(?:未获|未经|未能|没能|尚未|有待|无法|没有得到|没有获得|难以|未有|无从){_BY_ITSELF}(?:证实|核实|确认|查证|求证|验证|印证|[^，。]{{0,4}}证实)|(?:尚在|仍在|正在|还在)(?:查证|核实|求证)|没有?证实|没有?核实|待证实|待核实|存疑|真伪不明|真假难辨"
)
_UNCONFIRMED = re.compile(
    rf"(?:但|不过|然而|而|只是|惟|\0)*(?:对(?:于|此)?，?)?(?:本[台报网刊站会社组][^，。]{{0,3}}|我们|笔者|记者|编者|外界|{THIS})[^，。]{{0,8}}?(?:{_UNPROVEN.pattern})"
)


def unconfirmed(text: str, start: int, end: int) -> re.Match[str] | None:
    """ "本台未能逐一核实", "这一消息未获证实": the text says that nobody could confirm what it tells."""
    return _UNCONFIRMED.match(text, start, end)


_SCHEDULED = re.compile("原[定订]|原本(?:定|排|订)|原排")
_CALLED_OFF = re.compile("取消|推迟|改期|延期|延后|押后")
_NOT_HELD = re.compile("(?:没有|没|未|并未)(?:能|有|如期)?(?:开庭|举行|开审|进行)|一再延|无限期")
_NEITHER = re.compile(r"既[不没未][^，。]{0,6}(?:承认|证实)[，也]{1,2}[不没未][^，。]{0,6}否认")


_WISHED = re.compile(
    "(?:希望|盼望?|(?<!冀)期盼|期望|期待(?!已久)|冀望|祈求|祈祷|祈盼|祝愿|但愿|渴望|指望|心愿[^，。；]{0,6}是|愿望[^，。；]{0,6}是|梦想|等着)"
    "(?![^，。；]{0,6}(?:落空|破灭))[^，。；]{0,24}$"
)
"""What is only wished for: "家属盼望张三早日获释"; "希望见到被关押的儿子" tells of custody."""
_ATTRIBUTE = re.compile("(?:[^，。；]{0,4})的(?!话)[一-鿿]")
_EXPECTED = re.compile(
    "(?<![协工教学员社大议机聚集商基同公国委庭董理想没才误竟])会(?:公正|依法|公开|很快|尽快|早日|再次?|被|获|遭|从轻|从重|当庭)*$|(?:肯定|必定|势必|一定|多半)(?:要|得)?(?:提出|提起)?$|(?:估计|预期|可望|有望)(?:(?!已|曾)[^，。；]){0,18}$"
)
_TURNED_OUT = re.compile(
    "(?:想到|料到|以为|竟然?|居然|才|为何|为什么|怎么|每[天次周月]|经常|常常|往往|都)[^，。；]{0,14}$"
)


def expected(scene: Scene, view: View, place: int) -> bool:
    """Whether somebody expects it: "估计年底宣判", "相信法院会判他"."""
    before = plain(scene, max(view.start, place - 28), place)
    return bool(_EXPECTED.search(before)) and not _TURNED_OUT.search(before)


_TOWARDS = re.compile("(?:距离?|(?<![远逃撤偏])离(?![开去婚世境职奇]))[^，。；]{0,14}$")
_LEFT = re.compile(
    "[^，。；后已]{0,8}?(?:日期?|时间)?(?:也|都|就|大约|约)?(?:还|尚|仍|只|仅|就)(?:余下?|剩下?|有|差|需要?|须|要等?|不到|不足)"
)
_STILL = re.compile(
    "(?:(?:还|尚|只|仅)(?:余下?|剩下?|有|差|需要?|须|要等?|不到|不足)|再(?:过|有|等))[^，。；没未]{0,12}(?:年|月|天|日|周|星期)半?[^，。；过]{0,4}(?:就|便|即|才|可|能|会|将)$"
)


_ONLY_THEN = re.compile("(?:就|便|即|才)(?:能够?|可以?|会|要|该)$")
""" "再过三个月，他就能回家了"."""


def still_to_go(scene: Scene, view: View, place: int) -> bool:
    """ "距离刑满还余下一年", "还有半年就出狱": how long it is until then."""
    before = scene.masked[view.start : place]
    if _STILL.search(before) or _ONLY_THEN.search(before):
        return True
    return bool(_TOWARDS.search(before) and _LEFT.match(scene.masked, place, view.end))


def wished(scene: Scene, view: View, place: int, end: int) -> bool:
    """Whether the clause only wishes for it."""
    before = plain(scene, view.start, place)
    return bool(_WISHED.search(before)) and not _ATTRIBUTE.match(scene.masked, end, view.end)


def plain(scene: Scene, start: int, end: int) -> str:
    """The words of a stretch with every name and offence blanked: 准备实施恐怖活动罪 plans nothing."""
    words = scene.masked[start:end]
    for charge in scene.charges:
        a, b = max(charge.start, start), min(charge.end, end)
        if a < b:
            words = words[: a - start] + "罪" * (b - a) + words[b - start :]
    return words


def hypothetical(scene: Scene, view: View, place: int) -> bool:
    """Whether the words speak of what may or could be, or of the law in general."""
    clause = scene.masked[view.start : view.end]
    scheduled = _SCHEDULED.search(scene.masked, view.start, min(view.end, place + 8))
    if scheduled and _dropped(scene, view, place, scheduled.start()):
        return True
    match = _HYPOTHETICAL.search(clause)
    if match and (view.start + match.start() < place or match[0].endswith("有期徒刑")):
        return True
    if _NORM.match(scene.masked, place, view.end):
        return True
    if _LAWMAKING.search(scene.masked, view.start, place):
        return True
    if _MAY_BY_LAW.search(scene.masked, view.start, place) and _BY_LAW.search(
        scene.masked, scene.sentence.start, place
    ):
        return True
    if _LEST.search(scene.masked[view.start : place]) or _IN_CASE.match(scene.masked, place):
        return True
    if _STATUTE.search(scene.masked, view.start, place) or _law_says(scene, view):
        return True
    if _AT_RISK.search(scene.masked, view.start, place) and _RISK.match(scene.masked, place):
        return True
    if _ENSURED.search(scene.masked, scene.sentence.start, place):
        return True
    if _FEARED.search(scene.masked, view.start, place) or _PREPARED.match(scene.masked, place):
        return True
    before_it = scene.masked.rfind("，", scene.sentence.start, max(view.start - 1, 0)) + 1
    led = max(before_it, scene.sentence.start)
    if _IF_HE_DOES.match(clause) or _IF_HE_DOES.match(scene.masked, led, view.start):
        return True
    if _IF_NOT.match(clause) or _THEN_WILL.match(clause):
        return True
    if _OPTIONS.search(scene.masked, max(0, scene.sentence.start - 80), place):
        return True
    if scene.masked.endswith("未经", view.start, place) and _WITHOUT.match(
        scene.masked, place, view.end
    ):
        return True
    before = scene.masked[scene.sentence.start : view.start]
    if _THAT_IS.match(clause) and _APPLIED.search(before):
        return True
    if _TO_BE.search(scene.text, view.start, place):
        return False
    return _UNLESS.search(before) is not None


_TO_BE = re.compile("将|最早|预计")
_UNLESS = re.compile(
    r"(?:只要|(?<![排解免清])除非|要是|如果|如(?=不服)|倘若?|假如|若(?!干|计及|计入|计算|扣除|扣减|加上|连同|(?:刑期)?不变|无(?:减刑|变化|意外)|不(?:获|予)?减刑|刑期))[^，。]{0,24}，$"
)


_IN_CASE = re.compile("[^，。；说讲话]{2,10}的话(?=[，。；？]|$)")
""" "嫌疑人不被羁押的话"."""
_AT_RISK = re.compile("(?:面临|面对|存在|有着?|处于|担心)[^，。；]{0,16}$")
_RISK = re.compile(
    "[^，。；]{2,22}?的(?:严重|巨大|极大|重大|高度|潜在|真实|现实|极高|高)*(?:风险|危险|可能性?)"
)
""" "面临遭受酷刑和其他虐待的严重风险"."""
_FEARED = re.compile("(?:担心|担忧|害怕|恐怕|唯恐)[^，。；]{0,14}(?<![社协工开])会[^，。；]{0,12}$")
_PREPARED = re.compile("[^，。；]{2,6}的(?:心理|思想|最坏)?(?:打算|准备)")
_IF_NOT = re.compile("[\0「]*(?:说|称|威胁)?(?:不|再(?!过|有|等))[^，。；名]{1,6}(?:就|便|即)")
_IF_HE_DOES = re.compile(
    "[\0「]*(?:说|称)?(?:[他她你我]|名{2,4}|只|如果)?要[^，。；]{1,8}(?:就|便)(?:可以?|能|会)"
)
""" "他要认罪就可以取保，回家过节": what may come of it."""
_THEN_WILL = re.compile("[\0「]*[^，。；名]{2,4}就要[^，。；]{0,8}$")
""" "做好被羁押的打算", "不逮捕就放人，逮捕就要判刑": what may come."""
_ENSURED = re.compile("确保(?!了)[^。；]{0,40}$")
_STATUTE = re.compile(
    "(?:[国刑诉宪]安?法|条例|细则|[0-9一二三四五六七八九十百]条|法律|法例)(?:不是|已经?|并|也|亦|则|都)?(?:规定|订明|列明|写明)了?「?[^，。；「」名]{0,10}$"
)
""" "国安法不是规定了「不准保释」吗": what the law says."""
_OPTIONS = re.compile(
    "[两二三四五2-5][种个条项](?:选择|选项|可能性?|办法|做法|处理方式|结果|情形)[：:，][^。\n]*$"
)
""" "警方有三个选择：第一，释放；第二，将他们提堂"."""
_LAWMAKING = re.compile("(?:修法|三读|修正案|修正条文|草案|法律条文|新法)[^，。；名被遭]{0,24}$")
_BY_LAW = re.compile(
    "(?:法例?|法律|条例|规例|规则|第[0-9一二三四五六七八九十百]+条)[^。；]{0,14}(?:规定|订明|列明|，)"
)
_MAY_BY_LAW = re.compile(
    "(?:被捕人士?|被捕者|被控人|被告人?|疑犯|(?:犯罪)?嫌疑人|被羁押者|被拘留者|任何人|当事人|囚犯|服刑人员)[^，。；名]{0,6}(?:须|应当?|必须|有权|可以?|不得|不能)[^，。；]{0,16}$"
)
""" "法例规定，被捕人士须在48小时内提堂": the law, and nobody's case."""
_LEST = re.compile(
    "(?:以免|免得|避免|防止|以防|为免|严防)(?!了)[^，。；]{0,18}$|(?:(?<![响回相适供对反])应当?|必须|务必|须)(?:(?:主动)?(?:尽快|尽速|及时|从速|公开|公正|立即|立刻|马上|尽早|安排|予以|作出|盡快))+$"
)
""" "以免被告长期还押", "法庭应尽快审理": what should or should not be."""
_LAW_SAYS = re.compile(
    "(?:按照?|依照?|根据|依据)(?:中国|我国|现行|本国|国家)?(?:的)?(?:[^，。；]{0,16}?(?:法律?|诉法|法规|条例|宪法|规定|公约))(?:的)?(?:规定)?，"
)
_OUGHT = re.compile("应当|应该|必须|不得|最长|最多|一般|有权|才[能可]")


def _law_says(scene: Scene, view: View) -> bool:
    """ "按照法律，拘留后二十四小时内应当通知家属": what the law says, and nobody's custody."""
    led = _LAW_SAYS.match(scene.masked, scene.sentence.start, view.start)
    return bool(
        led
        and _OUGHT.search(scene.masked, view.start, view.end)
        and not re.search("名{2,}|[他她]", scene.masked[view.start : view.end])
    )


_THAT_IS = re.compile("\0*(?:也就是|亦即|即是?|就是)")
_APPLIED = re.compile("(?:申请|有意|打算|要求|希望|争取|请求|准备)[^，。；]*，$")
""" "有意申请变更强制措施，也就是取保候审": what is asked for, worded again."""


def _dropped(scene: Scene, view: View, place: int, since: int) -> bool:
    """Whether what was once scheduled is said not to have been held then, or no other day is given."""
    if sum(d.start > since for d in scene.dates) <= 1:
        return True
    if _CALLED_OFF.search(scene.masked[place : view.end]):
        return True
    return bool(_NOT_HELD.search(scene.masked[place : scene.sentence.end]))


def negated(scene: Scene, view: View, place: int, *, start: int) -> bool:
    """Whether the event at ``place`` is said not to have happened."""
    if _NEITHER.search(scene.masked[scene.sentence.start : place]):
        return False
    before = plain(scene, max(view.start, start, place - 24), place)
    if _MISREPORTED.search(before):
        return True
    if _WILL_NOT.search(before):
        return True
    if _EVEN.search(before[-8:]) and _NOT_EVEN.match(scene.masked, place, view.end):
        return True
    match = _NEGATED.search(before)
    if match is None:
        return False
    between = match["between"]
    if _DESPITE.match(match[0]) or _RAISED.search(before) or "的名" in between:
        return False
    if _OF_A_PAPER.match(between) and _PAPER.match(scene.masked, place + 2, view.end):
        return False
    if re.search(
        r"(?:成立、|、当庭|而|却|但|就|便|后|即|仍|才|以|因|想到|料到|预料|为由|理由|说明|透露|公布|收到|联系|无法|证明|情况下|之下|前提下)",
        between,
    ):
        return "收到释放" in between or between.startswith(("收到", "接到"))
    return True


def planned(scene: Scene, view: View, place: int) -> bool:
    """Whether it is still to come."""
    before = plain(scene, max(view.start, place - 26), place)
    match = _PLANNED.search(before)
    if match is None:
        return _set_for(scene, view)
    between = match["between"] or ""
    if _OF_SOMEBODY.search(between) or (match and match[0][0] == "将" and _TAKEN.match(between)):
        return False
    if match[0] == "将" and _PERIOD.match(scene.masked, place, view.end):
        return False
    if match and match[0][0] == "将" and _NEWS_OF.match(scene.masked, place, view.end):
        return False
    if match[0][0] == "将":
        between = _AT_A_TIME.sub("", between)
    return not re.search(r"时|之际|后|因|被告", between)


_AT_A_TIME = re.compile("^(?:在|于)[^，。；的名被遭把]{1,14}?(?:前后|后|时|之际)")
""" "将在国庆前后移送监狱", "将于判决生效后移送": the time is one to come."""
_SET_FOR = re.compile(
    "(?:将会?|定|拟|排期|预定|预计|计划|改)(?:于|在|到|至)(?:[0-9一二三四五六七八九十年月日号时点分半上中下午早晚凌晨本今明后周星期礼拜个天末初底旬之前后\0 ])+$"
)


def _set_for(scene: Scene, view: View) -> bool:
    """ "案件将于10月22日，在某某法院开庭": the day before the comma is one to come."""
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    if not index or scene.views[index - 1].hits:
        return False
    earlier = scene.views[index - 1]
    return scene.text[view.start : view.start + 1] in "在于由假" and bool(
        _SET_FOR.search(scene.masked, earlier.start, earlier.end)
    )


_OF_SOMEBODY = re.compile("的[^，。；]{0,8}名名")
""" "准备去法院旁听的张三": what somebody was about to do is not what happens to that person."""
_PERIOD = re.compile("(?:羁押|拘留|侦查)期限?")
""" "将羁押期延长": 将 marks what is prolonged."""
_NEWS_OF = re.compile(
    "[^，。；]{2,10}?(?:一事|之事|的(?:事情?|消息|情况|经过|过程|遭遇|经历|视频|照片|信息|真相|内情|细节|案情|文书|通知))"
)
""" "将张三被抓的消息告知朋友": 将 marks the news, and nothing is to come."""
_TAKEN = re.compile("(?![于在对会被由因以就为替代帮协])[^，。；]{0,10}名名")
""" "将退役中将张三判处": 将 marks whom it is done to."""


def denied(scene: Scene, view: View, place: int, end: int) -> bool:
    """Whether the clause denies it."""
    before = scene.text[view.start : place]
    after = scene.text[end : view.end]
    if _NEITHER.search(scene.masked[scene.sentence.start : place]):
        return False
    return bool(_DENIES.search(before)) or bool(_SAID_UNTRUE.search(after))


_SAID_UNTRUE = re.compile("纯属|不属实|不实|谣言|子虚乌有|绝无此事")


_GROUND = re.compile("怀疑[^，。]{0,16}(?:而|因而|故)")
"""A suspicion given as the ground of a step does not weaken the step: "因被怀疑泄密而被拘留"."""
_TURNS = re.compile("但|不过|然而|而其|另外|此外|与此同时|另一方面|至于")
"""Where a sentence turns: a hedge before it does not reach past it."""


def hedged(scene: Scene, view: View, place: int) -> bool:
    """Whether a hedge stands before it in the clause or leads the sentence, or doubt follows."""
    before = plain(scene, view.start, place)
    if _NEITHER.search(scene.masked[scene.sentence.start : place]):
        return True
    if before.endswith("恐"):
        return True
    if any(not _GROUND.match(before, m.start()) for m in _hedge().finditer(before)):
        return True
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    turned = max(
        (n for n, v in enumerate(scene.views[: index + 1]) if _TURNS.match(scene.text, v.start)),
        default=0,
    )
    for earlier in scene.views[turned:index]:
        words = scene.text[earlier.start : earlier.end]
        if listed("(?:但|而|另)?@", "hedge").fullmatch(words):
            return True
        if _HEARSAY.match(words) or _SOME_NEWS.search(words):
            return True
    if any(unconfirmed(scene.masked, v.start, v.end) for v in scene.views[index + 1 :]):
        return True
    reach = scene.views[min(index + 1, len(scene.views) - 1)].end
    return bool(_UNPROVEN.search(scene.masked[place : max(reach, view.end)]))


_HEARSAY = re.compile(
    r"(?:据说|据报(?!道)|据闻|听说|外传|网传|有消息[称说指]|据信|据传|据称|盛传|传闻|据?(?:可靠|内部|坊间|网上|网络)消息(?:称|说|指)?|据?(?:一则|一些)?未[经获]证实的?(?:消息|说法|传闻|报道))"
)
_SOME_NEWS = re.compile(
    "(?:有(?:未经证实的|可靠|内部|最新|更多)?消息|(?:网上|网络|坊间|外界|民间)[^，。]{0,4}(?:传|盛传|流传|疯传|风传|谣传))(?:称|说|指|传)?(?:，|$)"
)
""" "今年5月又有消息称，…"."""
_MISREPORTED = re.compile(
    r"(?:误|错误地|不实地)(?:称|传|报道?|写[成为作]?|作|说成?|记[成为]?)[^，。；]{0,20}$"
)
""" "本报误称甲被判三年": the text takes it back."""
_WILL_NOT = re.compile("不会(?:再)?(?:就|对)[^，。；]{1,16}$")
""" "律政司不会就裁决提出上诉"."""
_EVEN = re.compile("连|[一半](?:次|回|天|日|刻)")
""" "一次保释也没有申请过"."""
_NOT_EVEN = re.compile(r"[^，。；书状证]{0,3}(?:都|也)(?:还|仍|从|尚|根本)?(?:没|未|不曾)")
""" "连起诉都还没有"."""
