"""The shape of a Chinese name: surname, given name, and where in a running text it ends."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.layout import ASIDE
from habeas.reading.chinese.words.lexicons import alternation, listed, lists, words
from habeas.reading.chinese.words.triggers import starters

if TYPE_CHECKING:
    from collections.abc import Callable

HAN = re.compile("[一-鿿]")
HANS = re.compile("[一-鿿]+")
FOLLOWS = frozenset(
    "被遭因于在的说称和与及案等已曾则仍从对向是没未不又还均至或由并将也都亦即获涉犯当现今去前昨同自以为有两二三一本此该这那他她其到提否认表首另却只早就才仅先后再下上拒要正接受出入走打个话做坐叫给用疑"
)
STRONG_FOLLOWS = frozenset(
    "到被遭因于在的说称和与及案等已曾则仍从对向是没未又还均至或由并将也都亦获涉犯当现却两二"
)
NO_GIVEN = frozenset(
    "须的了是在被与及或因于而且但也都就很把将对从向他她它们这那哪某您你我不没未无后前上下号分案罪刑判捕押审诉控狱院局所区县市省村镇乡路街问说称及等些个只各每再又曾已则仍由另拟吗呢吧啊么什怎谁您被遭过"
)
NAME_AFTER = re.compile(
    r"(?:被|遭|因|于|在|的|说|称|表示|否认|获|涉|案|等|夫妇|二人|两人|三人|[两二三四五六七八九十][位名]|和|与|及|以及|、|，|：|。|）|」|』|\0|\d|现|已|曾|仍|则|将|犯|无罪|罚款|罚金|判囚|判监|还押|即时|一审|二审|呢|吗|当庭|自愿|有期|先生|女士|小姐|本人|弟兄|姊妹|传道|牧师|律师|教授|博士|老师|议员|神父|枢机|主教|修女|长老|同|对|从|自|当|向|未|没|不|至今|一案|有|是|也|均|至|由|今|去|前|昨|本|上|下|另|一同|一起|双双|先后|分别|各|共同|早|日前|近日|其后|当时|原|目前|出|入|失|刑|提|认|坚|拒|遂|随|先|再|又|继|以|为|接[获到]|收到|\s|$)"
)
_BETWEEN = r"(?:即时|当庭|其后|随后|已|曾|则|也|均|又|再|仍|现|在[^，。][^，。在于因]{0,9}|于[^，。][^，。在于因]{0,11}|因[^，。][^，。在于因]{0,11}|[0-9年月日]{2,11}+|[今去昨前][年日天][0-9月日]{0,6}+){0,6}"
AT_ONCE = re.compile(
    _BETWEEN
    + r"(?:被|遭|获释|失联|失踪|出狱|入狱|一案|案(?:[，。件被]|[0-9]|于|在|由|移|召|宣|开|审|发回|二审|一审|再审|判|获|将|经)|夫妇|当庭|不服|提出上诉|获刑|获准|有期徒刑|无罪|犯[^，。]{2,14}罪)"
)


def surname_at(text: str, place: int) -> tuple[int, str]:
    """The length of the surname at ``place`` and its kind (compound, strong, weak); 0 for none."""
    for size in (4, 3, 2):
        if text[place : place + size] in words("compound"):
            return size, "compound"
    one = text[place : place + 1]
    if one == "员" and place and HAN.match(text[place - 1]):
        return 0, ""
    if one in words("strong"):
        return 1, "strong"
    if one in words("weak") or one in words("rare_surname"):
        return 1, "weak"
    return 0, ""


_ORDINAL = re.compile(
    "第[一二三四五六七八九十]+[种类条项款章节回集幕场讲期届批次名位组点步层号卷册页段句个]"
)
""" "第五种", "周四": the fifth kind and a Thursday, though 第五 and 周 are surnames."""
_WEEKDAY = re.compile("周[一二三四五六日末天]")
_ON_THE_WAY = re.compile(
    "[曾应向于方何][到在被向于因任是经获对与以为有多两三一二数即当按予该要去从处]"
)
""" "曾到", "应在": a plain word that begins with the character of a surname."""
_ON_A_DAY = re.compile(
    "[于自]?(?:[次同当翌隔][日年月晚天夜]|[昨今][日天晚夜年]|[上下本]周|[上下本]月|[去前]年|近[日年]|早前|凌晨|是日|此前|其后)"
)
""" "于次日": a day, though 于 and 次 begin names."""
_COUNTED = re.compile("[两二三四五六七八九十][人名位个]$|.{2}[会线局院厅署部]$")
"""How a count ("祝二人") or an office ends, and no name."""


GIVEN = 2
"""Characters of a given name that may stand alone."""
WHOLE = 3
"""Characters of a surname of one and a given name of two."""


def given_names(names: list[str]) -> dict[str, str]:
    """The given names that were found as names too: "柏舟" beside "郑柏舟" is the same person."""
    bearers: dict[str, list[str]] = {}
    for name in names:
        size, _ = surname_at(name, 0)
        if size and len(name) - size == GIVEN and "·" not in name:
            bearers.setdefault(name[size:], []).append(name)
    return {
        name: bearers[name][0]
        for name in names
        if len(name) == GIVEN and len(bearers.get(name, ())) == 1
    }


@cache
def given_letters() -> frozenset[str]:
    """The characters that Chinese given names are usually written with."""
    return frozenset(lists()["given_letters"][0])


_SINCE_THEN = frozenset(
    "当时 当日 当天 当晚 其后 其时 随后 此前 早前 目前 至今 仍然 一直 其实 昨日 昨天 今天 今日 今早 上月 去年 今年".split()
)
""" "莫当时是义工": a surname alone, and when."""


def plausible(name: str, *, framed: bool = False) -> bool:
    """Whether a string can be a name at all: no common word, no bracket inside.

    ``framed`` says that only a name can stand there: then a plain word may begin it (谷雨田).
    """
    if _ON_A_DAY.match(name):
        return False
    if len(name) == 2 and (_ON_THE_WAY.match(name) or _WEEKDAY.match(name)):
        return False
    if name[1:] in _SINCE_THEN:
        return False
    if ASIDE in name or len(name) < 2 or _ORDINAL.match(name) or _COUNTED.search(name):
        return False
    if "·" in name:
        return True
    common = words("common")
    if name[1] == "某":
        return True
    whole = len(name) == 3 and name[0] in words("strong") and set(name[1:]) <= given_letters()
    if framed and len(name) == WHOLE and set(name[1:]) <= given_letters():
        return name[-2:] not in common
    return not (name[:2] in common or (name[-2:] in common and not whole) or name in common)


_PLAIN_WORDS = words("plain")
"""Plain words that begin with the character of a surname."""


_OWN_VERB = re.compile(
    "(?:否认|承认|不认|认罪|坚称|获准|获判|获释|被判|被控|当庭|判囚|续准|准保|发出|颁布|颁发|作出|提出|下令|签发|采取|还押|继续|罪成)"
)
""" "郭否认控罪": a surname alone and what its bearer does."""
_TERMS = (
    "有期徒刑", "无期徒刑", "拘役", "管制", "死刑", "缓刑", "枢机", "主教", "修女", "法师", "神父", "医生",
    "教授", "先生", "女士", "律师", "老师", "博士", "牧师",
)  # fmt: skip
""" "判处林月有期徒刑三年", "戴宁教授": where a name ends before a term or a title."""
_THE_THREE = re.compile("[二三四五六七八九十]{1,2}[人名位](?![一-鿿]?[，、和与及]|等)")
""" "甲、乙、王强三人被捕": how many they are."""


def length_of_name(text: str, at: int, size: int, count: Callable[[str], int]) -> int:
    """How long the name is that begins at ``at`` with a surname of ``size`` characters; 0 for none.

    ``count`` tells how often a string stands in the text: what always goes on by the same
    character is longer, what rarely does is not.
    """
    if text[at : at + 2] in _PLAIN_WORDS or _OWN_VERB.match(text, at + size):
        return 0
    given = []
    steady = _steady(text, at, size, count)
    if steady:
        return steady
    for n in range(3):
        c = text[at + size + n : at + size + n + 1]
        seldom = n == 0 and c in NO_GIVEN and not _of_given(text, at + size)
        if not c or not HAN.match(c) or seldom:
            break
        if n and (text.startswith(_TERMS, at + size + n) or _THE_THREE.match(text, at + size + n)):
            break
        given.append(c)
    if not given:
        return 0
    short, long = size + 1, size + 2
    if len(given) == 1 or given[1] in NO_GIVEN:
        return short
    many2, many3 = count(text[at : at + short]), count(text[at : at + long])
    if many2 >= 2 and many3 == many2 and given[1] not in "被遭因于的说称案":
        four = len(given) > 2 and size == 1 and _of_four(text, at, many3, count)
        return 4 if four else long
    if many2 >= 2 and many3 * 2 <= many2:
        return long if _go_on(text, at, at + short) else short
    return short if _ends_before(text, at + short, given[1]) else long


_SELDOM_FIRST = frozenset("向从如由自问")
"""Function words that a given name of two characters may begin with: 王向晨, 叶问天."""


def _of_given(text: str, place: int) -> bool:
    """ "其子王向晨因…": a function word begins the given name, and a word goes on only after it."""
    name = text[place : place + 2]
    return (
        name[0] in _SELDOM_FIRST
        and name[1:] in given_letters()
        and name not in words("common")
        and text[place + 1 : place + 3] not in words("common")
        and bool(_AFTER_SELDOM.match(text, place + 2) or told_at_once().match(text, place + 2))
    )


_AFTER_SELDOM = re.compile(
    r"(?:被|遭|因|于|在|的|说|称|表示|否认|获|涉|案|夫妇|二人|两人|和|与|、|，|：|。|\0|\d|现|已|曾|仍|则|一审|二审|先生|女士|律师)"
)


_NOW = re.compile(
    "正在(?:服刑|接受|申请|等|上诉|绝食|受审|坐牢|狱|养|治疗|住院|准备|考虑|写)|全家[都也均被遭]|生前(?!往)|然后被"
)
""" "林月正在服刑", not "李文正在广州被捕"."""
_OTHERWISE = ("以百万", "有严重", "比预期", "写的")
""" "法院对厨师冀北以百万元担保": words that go on after a name of two characters, beside those of the list."""
_RARE_GIVEN = frozenset("前后上下则将乡镇路省由且而问市")
_STEADY = 3
"""So often a string goes on by the same character that the character belongs to the name."""


def _steady(text: str, at: int, size: int, count: Callable[[str], int]) -> int:
    """A given name that ends in a plain word's character, as the text never has it otherwise."""
    for length in (size + 1, size + 2):
        if length - size == 1 and size == 1:
            continue
        name = text[at : at + length]
        if len(name) < length or name[-1] not in _RARE_GIVEN or not HAN.match(name[-2]):
            continue
        least = _STEADY - (name[-1] in "前后")
        if count(name) == count(name[:-1]) >= least:
            return length
    return 0


_AROUND = 2000
"""How far around a name its namesakes are looked for, in characters."""


def _go_on(text: str, at: int, end: int) -> bool:
    """ "林子安" beside "林子平": all that begins so goes on, each by a character of a name."""
    name, near = text[at:end], text[max(0, at - _AROUND) : end + _AROUND]
    after = {near[m.end() : m.end() + 1] for m in re.finditer(re.escape(name), near)}
    return len(after) > 1 and all(
        HAN.match(c) and c not in NO_GIVEN and c not in FOLLOWS and c not in STRONG_FOLLOWS
        for c in after
    )


def _ends_before(text: str, place: int, second: str) -> bool:
    """Whether the character at ``place`` belongs to what follows a name of one given character."""
    after = text[place + 1 : place + 2]
    if text[place : place + 2] in words("goes_on") or _NOW.match(text, place):
        return True
    if text.startswith(starters(), place):
        return True
    if second in "亦也均都曾已" and after in "因被于在遭获":
        return True
    if second == "关" and after in "在进到押了于":
        return True
    if second == "同" and after in "日年时样月案庭被":
        return True
    if second in "后即" and text[place + 1 : place + 2] in {"被", "遭", "时", "获", "来"}:
        return True
    if second in "和与及跟同":
        return _begins_person(text, place + 1)
    if text.startswith(_OTHERWISE, place) or (second == "周" and after in "一二三四五六日末"):
        return True
    if second in "自今去前昨本上" and re.match(r"[0-9年日天晚周月]", after):
        return True
    if second in "昨今" and after in "在于被遭获午早晨":
        return True
    if second in STRONG_FOLLOWS and not NAME_AFTER.match(text[place + 1 : place + 5]):
        return True
    return second in "被遭因于在的说称及"


def _begins_person(text: str, at: int) -> bool:
    after = text[at : at + 12]
    role = listed(
        r"(?:其|他的?|她的?|另|同案|[一两二三四五六七八九十]|[^，。；]{0,6}?@)",
        "occupation", "kin", "circle", "bystander",
    ).match(after)  # fmt: skip
    known = surname_at(text, at)[1] in {"strong", "compound"}
    return bool(role) or known or text.startswith(lists()["tibetan"], at)


def _of_four(text: str, at: int, many: int, count: Callable[[str], int]) -> bool:
    """A name of four characters, as Vietnamese names have in Chinese."""
    four = text[at : at + 4]
    if four[3] in FOLLOWS or four[3] in NO_GIVEN or NAME_AFTER.match(four[3]):
        return False
    return count(four) == many >= 2 and bool(NAME_AFTER.match(text[at + 4 : at + 8]))


@cache
def told_at_once() -> re.Pattern[str]:
    """A word that tells an event, right after the name or after a time alone."""
    verbs = "|".join(re.escape(word) for word in sorted(starters(), key=len, reverse=True))
    return re.compile(rf"{_BETWEEN}(?:的)?(?:{verbs})")


@cache
def role_before() -> re.Pattern[str]:
    """A role word that ends before a name."""
    return re.compile(
        rf"(?:{alternation('occupation', 'bystander', 'kin', 'circle', 'officer')}|同案的?|本案被告|案主|主人公|前述|涉案的?|诗人|名叫|名为|叫做?|译名)(?:及|、|：|:)?[「『]?$"
    )


@cache
def officer_before() -> re.Pattern[str]:
    """An office that ends before a name."""
    return re.compile(rf"(?:{alternation('officer')})(?:为|：|:|由)?$")


_CUSTODY = re.compile(
    "拘捕|逮捕|羁押|关押|被捕|被抓|判处|判刑|获刑|判囚|判监|上诉|保释|出狱|监狱|狱中|看守所|刑拘|起诉|被控|软禁|带走|失联|失踪|获释|释放|服刑|会见|酷刑|殴打|约谈|传唤|还押|收押|开庭|出庭|提堂|认罪|犯[^，。]{2,14}罪|小号|交保"
)
_NEAR = re.compile(
    "[拘捕羁押判囚狱牢抓刑罪案]|[受庭公一二]审|律师|检方|酷刑|危害国家|带走|扣留|失踪|失联|获释|释放|保释|取保|交保|公安|国保|国安|警方|警察|派出所|法院|法庭|检察|起诉|被控|看守所|软禁|传唤"
    "|留置|枪毙|枪决|传票|到庭|探监|通缉|在囚|坐牢|劳教|下落|撤控|法官|裁判官|良心犯|政治犯|学习班|精神病院"
    "|绝食|收走|没收|解聘|开除|人身自由|出境|搜查|抄家|约谈|喝茶|维权|访民|放人|失去自由|监禁|上诉|申诉|开庭|应讯"
)
"""What is near somebody who is held, tried or looked after, in a wider sense."""
_ENDS = re.compile("[。！？\n；]")


def of_custody(text: str, at: int) -> bool:
    """Whether the sentence that goes on at a place tells of somebody held or tried."""
    end = _ENDS.search(text, at, at + 90)
    return bool(_CUSTODY.search(text, at, min(at + 90, end.start() if end else len(text))))


def custody_near(text: str, at: int) -> bool:
    """Whether the sentence at a place, the one before or the one after tells of somebody held or tried."""
    return bool(_NEAR.search(text, max(0, at - 70), at + 90))
