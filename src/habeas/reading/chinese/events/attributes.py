"""Occupations before names, other names, and what a stated day count says."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.persons.laid_out import ROSTER
from habeas.reading.chinese.persons.mistaken import is_rank
from habeas.reading.chinese.words.lexicons import alternation, firsts, listed, words
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.persons.registry import Mention, Registry
    from habeas.reading.chinese.words.folded import Folded

_LEFT_STOP = re.compile(
    r"被告人?|闯进|闯入|冲进|上午|下午|中午|傍晚|凌晨|清晨|今早|今晨|今晚|昨晚|当晚|当日|当天|今年|去年|本周|上周|本月|上月|此前|早前|其后|随即|关于|有关|情况|同行|同案|同事|羁押|在押|扣押|扣留|被捕|失踪|获释|网传|外传|据传|盛传|(?!指[导挥])[【】〔〕，。；：、「『』」（）()\0\s被遭将把对与和及跟同由在向给让是有为致指说称的等]|(?:[0-9]+岁)|(?:一名|另一名|另一位|一位|[两二三四五六七八九十]位|宣判|重判|轻判|涉嫌|约谈|抓捕|抓走|拘捕|刑拘|传唤|软禁|通缉|延长|法院|第[一二三四五六七八九十]+度|星期[一二三四五六日]|周[一二三四五六日]|了解?|—|侦办|侦查|审理|办理|要求|呼吁|敦促|促请|当局|公布|公开(?!信)|允许|罪|[两二三四五六七八九十0-9]+名|释放|判处|会见|包括|逮捕|带走|关押|同案|驳回|表姐|其中|例如|已故|现年|前述|今天|昨天|今日|昨日|昨|裁定|认定|指控|询问|追问|访问|采访|告诉|了解|曾(?=[问见访])|日前|近日|随后|分别|以及|至于|声援|关注|审理|起诉|控告|撤回|[0-9]+[年月日])"
)
_JUDGES = ("法官", "裁判官", "检察官", "审判长")
"""Who sits in judgment or prosecutes is nobody's case."""
_FROM_TEXT = re.compile(
    r"(?:捕前系|案发前系|案发时系|被捕前系|原系|原任|捕前任|系|职业为?|职业：|原为|曾任|曾为|时任|现任|为|是)(?:一名|一位|某)?(?P<value>[^，。；、（）「」]{2,16})(?=[，。；、）]|$)"
)


_TRADE = r"(?<![一-鿿])[一-鿿「」·]{1,12}?(?:(?<=[护馆])士长?|护士长|主管|总监|主理人|合伙人|运输户|专业户|承包商|中介|导游|翻译员|经纪人|代理商|班主任|[一-鿿](?<!法)师|(?<!成)(?<!学)(?<!人)(?<!队)(?<!党)(?<!委)(?<!管)(?<!警)(?<!动)(?<!官)(?<!职)员|匠|(?<!凶)(?<!杀)(?<!对)手|(?<!员)工人?|东主|店主|车主|老板娘?|[厂站馆店校队社园]长|(?<!国)(?<!大)(?<!回)(?<!到)(?<!在)(?<!全)(?<!自)(?<!人)(?<!离)(?<!搬)(?<!抄)(?<!返)(?<!老)(?<!居)家|商人?|农民?|牧民|渔民|主播|主唱|编审|教员|文员)"
""" "调酒师", "花店老板娘": a trade that fills what stands between a mark and a name."""
_PLACE = re.compile(
    r"^(?:北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|沈阳|大连|长春|哈尔滨|南京|苏州|杭州|宁波|温州|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|广州|深圳|东莞|珠海|南宁|海口|成都|昆明|贵阳|西安|兰州|西宁|银川|乌鲁木齐|拉萨|呼和浩特|石家庄|太原|台北|台中|高雄|[一-鿿]{2,3}[省市县区](?!议))(?:市|省|籍)?(?=[一-鿿]{2,}$)|^(?:[一-鿿]{1,4}[族裔籍]|维吾尔|蒙古|哈萨克|藏族|华裔)(?=[一-鿿]{2,}$)"
)


def _listed_trade() -> str:
    """The trades and offices of the list; none is tried where no such word can begin."""
    return f"(?=[{firsts('occupation')}])(?:{alternation('occupation')})"


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"(?:{_listed_trade()}|{_TRADE})[「『]?$")


@cache
def head() -> re.Pattern[str]:
    """How a phrase for a trade or an office ends."""
    return re.compile(rf"(?:{_listed_trade()}|{_TRADE})$")


def occupations(scene: Scene, registry: Registry) -> Iterator[Draft]:
    """ "独立记者张三", "某某机构负责人", "张三，男，…，中学教师"."""
    text = registry.whole
    for mention in registry.within(scene.sentence.start, scene.sentence.end):
        start = max(scene.sentence.start, mention.start - 40)
        before = text[start : mention.start]
        if not _role().search(before) or is_rank(before):
            continue
        made = list(_before(scene, mention.person, text, start, mention.start, mention.end))
        yield from made
        yield from _shared(scene, registry, mention, made)
    yield from _listed(scene, registry)
    yield from _in_a_roster(scene, registry)
    yield from _after_group(scene)


def _in_a_roster(scene: Scene, registry: Registry) -> Iterator[Draft]:
    """ "▲ 02　甲某　男　货车司机　四川": a field behind the sex that words a trade."""
    begins = registry.whole.rfind("\n", 0, scene.sentence.start) + 1
    line = ROSTER.match(registry.whole, begins)
    named = registry.within(*line.span("name")) if line is not None else []
    if line is None or len(named) != 1:
        return
    for field in re.finditer(r"[^ 　\t|｜/／,，、]{2,14}", line["rest"]):
        if head().search(field[0]):
            at = line.start("rest") + field.start()
            end = at + len(field[0])
            yield Draft(
                Event.OCCUPATION, named[0].person, at, at, end, "occupation.roster",
                value=scene.words(at, end),
            )  # fmt: skip


_BESIDE = re.compile("[、和与及跟]|以及")
_NOT_SHARED = re.compile("(?:律师|法官|检察官|[主会社部局处署]长|主席|[妻夫]子?|老师)$")


def _shared(scene: Scene, registry: Registry, first: Mention, made: list[Draft]) -> Iterator[Draft]:
    """ "访民张三、李四": the role before a list of bare names is that of each."""
    if not made or _NOT_SHARED.search(made[0].value or ""):
        return
    last = first
    for other in registry.within(first.end, scene.sentence.end):
        if not _BESIDE.fullmatch(registry.whole[last.end : other.start]):
            return
        yield replace(made[0], person=other.person, end=other.end)
        last = other


def _after_group(scene: Scene) -> Iterator[Draft]:
    """ "甲、乙等六名前高层": what the group is called."""
    for view in scene.views:
        for ref in view.refs:
            if ref.kind != "named":
                continue
            match = listed(
                r"(?:等)?(?:[0-9一二两三四五六七八九十]{1,3}(?:名|位)|等)(?P<value>[^，。；、的被]{0,8}?@)",
                "occupation",
            ).match(scene.text[ref.end : ref.end + 20])
            if not match or not (
                match[0].startswith("等") or scene.text[ref.end - 1] == "等" or "名" in match[0]
            ):
                continue
            at = ref.end + match.start("value")
            for person in ref.people:
                yield Draft(
                    Event.OCCUPATION,
                    person,
                    at,
                    ref.start,
                    at + len(match["value"]),
                    "occupation.group",
                    value=scene.words(at, at + len(match["value"])),
                )


def _before(scene: Scene, person: int, text: str, start: int, at: int, end: int) -> Iterator[Draft]:
    """The role phrase that ends at a name, and one joined to it by 、 before."""
    stop = at
    while stop > start and text[stop - 1] in "「『、":
        stop -= 1
    for _ in range(2):
        begin = _phrase(text, start, stop)
        if begin is None or not head().search(text[begin:stop]):
            return
        home = _PLACE.match(text[begin:stop])
        if home and begin + home.end() < stop - 1:
            begin += home.end()
        begin += text[begin] in "其他她" and stop - begin > _SHORT
        value = text[begin:stop]
        if value == "代表" or value.endswith(("功学员", "囚人士")):
            return
        if value in words("officer") - words("occupation") or (
            value.endswith(_JUDGES) and value[0] not in "前原退"
        ):
            return
        yield Draft(
            Event.OCCUPATION,
            person,
            begin,
            begin,
            end,
            "occupation.before",
            value=scene.words(begin, stop),
        )
        if text[begin - 1 : begin] not in {"、", "兼"} or begin - 1 <= start:
            return
        stop = begin - 1
        if not head().search(text[max(start, stop - 8) : stop]):
            return


_SHORT = 2


def _phrase(text: str, start: int, stop: int) -> int | None:
    """Where a role phrase begins; a quoted organisation inside it belongs to it."""
    window = text[start:stop]
    masked = re.sub(r"「[^「」]{1,14}」", lambda m: "口" * len(m[0]), window)
    cut = 0
    for match in _LEFT_STOP.finditer(masked, 0, max(0, len(masked) - 2)):
        cut = match.end()
    return start + cut if stop - start - cut >= 2 else None


_AGE = re.compile(r"(?:现年)?[0-9一二三四五六七八九十]{1,3}岁，|[男女]，|[^，（）]{0,10}[」』]，")


def _listed(scene: Scene, registry: Registry) -> Iterator[Draft]:
    """ "被告人张三，男，…，高中文化，个体工商户", "张三，机构负责人", "（…原系编辑）"."""
    text = registry.whole
    mentions = registry.within(scene.sentence.start, scene.sentence.end)
    if not mentions:
        return
    first = mentions[0]
    for view in (*scene.views, *scene.asides):
        if view.start <= first.end:
            continue
        aside = view in scene.asides
        cut = _AGE.match(text, view.start, view.end) if aside else None
        begin = cut.end() if cut else view.start
        comma = text.find("，", begin, view.end) if aside else -1
        last = comma if comma > 0 else view.end
        phrase = text[begin:last]
        match = _FROM_TEXT.match(phrase)
        value = match["value"] if match else phrase
        at = begin + (match.start("value") if match else 0)
        home = _PLACE.match(value)
        if home and home.end() < len(value) - 1:
            at, value = at + home.end(), value[home.end() :]
        if (
            len(value) > 18
            or not head().search(value)
            or re.search(r"[被遭的了，。]|说|称|表示|委托|律师$|[一两二三四五六七八九十]名", value)
        ):
            continue
        near = [m for m in mentions if m.end <= view.start]
        person = near[-1].person if near and aside else first.person
        if not aside and not _is_card(text[first.end : view.start]):
            continue
        yield Draft(
            Event.OCCUPATION,
            person,
            at,
            at,
            at + len(value),
            "occupation.listed",
            value=scene.words(at, at + len(value)),
        )


def _is_card(between: str) -> bool:
    """Whether what stands between a name and a phrase is the card of a person (sex, birth, home)."""
    bare = re.sub(r"（[^（）]{0,40}）", "", between)
    parts = [p for p in bare.split("，") if p.strip("\0 ")]
    return all(
        re.fullmatch(
            r"[（）\0]*|男|女|[^，]{1,3}族|[^，]{0,8}文化(?:程度)?|.{0,30}(?:出生|生)|户籍[^，]{0,30}|住[^，]{0,30}|曾用名[^，]{1,8}|[0-9]+岁|出生日期.{0,14}|汉族|现年[^，]{1,8}岁?|生于[^，]{2,14}|[^，]{2,12}人|(?:公民)?身份证?(?:号码?)?[^，]{0,24}|(?:别名|化名|笔名|又名|曾用名|绰号|网名|艺名|自称|别号|小名|英文名)[^，]{1,16}|(?:文化程度|学历|现住|籍贯|出生地|政治面貌)[^，]{0,24}|[^，]{0,6}(?:毕业|肄业|学历|党员|群众)|[^，]{2,8}籍|无业",
            p.strip("\0 "),
        )
        for p in parts
    )


def aliases(registry: Registry, folded: Folded) -> Iterator[Draft]:
    """Every other name that the text gives for a person."""
    for alias in registry.aliases:
        yield Draft(
            Event.ALIAS, alias.person, alias.start, alias.quote_start, alias.quote_end, "alias",
            value=folded.words(alias.start, alias.end),
        )  # fmt: skip
