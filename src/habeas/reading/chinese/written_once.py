"""Names that stand once: a surname and letters of given names, between words that may bound a name.

No list of known names: a surname, two characters that given names are usually written with, a word
before it that a name may follow (a mark, a preposition, a verb, a role), and words of custody near.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.lexicons import alternation, lists, words
from habeas.reading.chinese.shapes import (
    NAME_AFTER,
    custody_near,
    given_letters,
    officer_before,
    surname_at,
    told_at_once,
)
from habeas.reading.chinese.triggers import starters

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCARCE = frozenset("时从代商青门母")
"""Plain words that are surnames too: a name only after a role or a preposition."""
_WORDS = frozenset("家公信养满党强库藏平明水干应山全花元成支安关相管解计向任双居路利权海广师文")
"""Surnames that begin many a plain word: a name only right after a role or a mark, before what may follow one."""
_RARELY = frozenset("那边凡阳修农谷井展冶招战衣冒拜闪撒税豆植玄腾洛")
"""Surnames seldom met, and words often: a name only right after a role."""
_BY_HEART = re.compile(
    r"(?:^|[\n\s　，。；：！？、「『（\0\d]"
    r"|[把将对给被由与和跟及替为因是叫名但而除令让使据即指向的得了过见后时岁们性男女籍]"
    r"|获悉|得知|关于|有关|其中|包括|显示|表示|透露|证实|目前|如今|近日|日前|此前|[今昨前当]天|[今去前]年|上[周月]|本[周月]|尚有|还有|另有|[就也]有"
    r"|知道|(?<!，)(?:本名|真名)|全名|名叫|另一人|查获|拒绝|批准|准许|允许|确保|要求|敦促|呼吁|复制|查阅|代理|关注|祝|称|说|讲)$"
)
_ROLE_OR_CASE = re.compile(r"(?:[把将给是叫、]|^|[\n，。；：「（\0])$")
_PLACE_AFTER = re.compile(
    r"[省市县区镇乡村州街路寺院站港岛湖河江山社厂矿楼桥]|大学|中学|小学|学院|公司|集团|机场|医院|监狱|看守所|派出所|法院|检察|公安|分局|日报|晚报|网|出版|事务所|教会|小区|第[一二三四]|广场|酒店|宾馆"
)
_JOINED = re.compile(
    r"明[天年日确显知星]|国[家内际保安务籍会民防外]|民[警众主间政族]|海[外关内报南]|新[疆华闻年]|家[人属中里门庭长乡]|中[国院共央午级旬文]|天[津天]|生[前活病于]|发[布表文生现言帖动起出]|进[入行京一]|立[即刻案]|全[部家案程体]"
    r"|利[用益]|可[能以]|学[生校院]|文[章件化字]|达[到成]|成[为都功立员]|平[时安]|清[晨楚]|春[节季天]|[东西南北][部方京区]|广[州东西]|江[苏西]|山[东西]|河[南北]|云[南]|福[建州]|安[徽全排置]|香港|金[额钱融]|永[远久]|正[在式值常义]|实名|大[学量会]|光[临天]|义[务工]"
    r"|宁[波夏]|贵[州阳]|庆[祝典]|美[国方]|英[国文]|法[院庭官律]|德[国]|泰[国]|华[人为盛]|建[议立]|志[愿工]|信[息件仰徒]|士[兵官]|先[后生]|常[常委务]|和[平他她其]|思想|爱国|路[上口]|同[年月日案时庭样等一被]|世[界纪]|初[步中]|水平|石[头块]|克[服]|振[作兴]|亲[友人属]"
)
_CITY = re.compile(r"[在于自从至赴往抵][一-鿿]{0,6}$")
_ENDS_SHORT = re.compile(
    r"[，。；：）」』、\0]|$|[被遭于的因说称已曾则仍只将也均即获涉案等在表又]|[一两二三四五六七八九十][年月日个]|[0-9]|两年|三年|[今去昨前上本]"
)
_OTHER_NAME = re.compile(r"(?:曾用名|又名|原名|笔名|网名|化名|别名|，本名)(?:为|叫|是)?[「：]?$")
_PARTS = {"strong", "compound"}
_GIVEN = 2


@cache
def _places() -> tuple[str, ...]:
    return lists()["places"]


@cache
def _surnames() -> re.Pattern[str]:
    compound = [w for w in lists()["compound"] if not w.endswith("氏")]
    one = {*lists()["strong"], *lists()["weak"], *lists()["rare_surname"], *_SCARCE}
    letters = "".join(sorted(given_letters()))
    return re.compile(
        f"(?=(?P<long>(?:{'|'.join(compound)})[{letters}]{{1,2}}|[{''.join(sorted(one))}][{letters}]{{1,2}}))"
    )


@cache
def _roles() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternation('occupation', 'bystander', 'kin_long', 'relation')}|其[妻夫父母子女兄弟姐妹])$"
    )


def written_once(text: str) -> Iterator[tuple[str, int, int]]:
    """Every name that fits where it stands, with its place and its points of evidence."""
    done = 0
    for match in _surnames().finditer(text):
        at = match.start()
        if at < done:
            continue
        name = _fitted(text, at, match["long"])
        if name and (text[at - 1 : at] == "叫" or custody_near(text, at)):
            done = at + len(name)
            yield name, at, 3


def _fitted(text: str, at: int, long: str) -> str | None:
    """The name at a place; None where none fits."""
    size, kind = surname_at(text, at)
    if not size and long[0] in _SCARCE:
        size, kind = 1, "scarce"
    if not size:
        return None
    before = text[max(0, at - 8) : at]
    if _OTHER_NAME.search(before) or officer_before().search(before.rstrip(" 　")):
        return None
    role = bool(_roles().search(before))
    if not role and not _BY_HEART.search(before):
        at_once = before.endswith("在") and told_at_once().match(text, at + len(long))
        if kind == "scarce" or not (before.endswith(starters()) or at_once):
            return None
    if (kind == "scarce" or long[0] in _WORDS) and not role and not _ROLE_OR_CASE.search(before):
        return None
    given = long[size:][:_GIVEN]
    if len(given) == _GIVEN and _split(text, at + size + 1):
        given = given[:1]
    name = text[at : at + size] + given
    end = at + len(name)
    if (
        not given
        or text.startswith(_places(), at)
        or _plain(text, at)
        or _PLACE_AFTER.match(text, end)
        or _JOINED.match(text, end - 1)
    ):
        return None
    if text.startswith(starters(), at) or (long[0] in _RARELY and not role):
        return None
    if _CITY.search(before):
        return None
    ends = _ENDS_SHORT.match(text, end) or told_at_once().match(text, end)
    if size > 1 or (
        len(given) == _GIVEN and (kind == "strong" or role or ends or NAME_AFTER.match(text, end))
    ):
        return name
    return name if kind in _PARTS and ends and (role or _ROLE_OR_CASE.search(before)) else None


def _split(text: str, at: int) -> bool:
    """Whether the character at a place belongs to the word after the name."""
    if text[at : at + 2] in words("common") or _JOINED.match(text, at):
        return True
    return text.startswith(starters(), at)


def _plain(text: str, start: int) -> bool:
    """Whether a plain word begins in the string, or one ends with its first character."""
    common = words("common")
    if any(text[n : n + 2] in common for n in range(max(0, start - 1), start + 1)):
        return True
    if text[start - 1 : start + 1] == "为何" and text[start - 2 : start - 1] in "人告别者":
        return False
    return text[start - 1 : start + 1] in _BEFORE if start else False


_BEFORE = frozenset(
    "警方 对方 官方 地方 双方 检方 校方 院方 狱方 中方 美方 军方 东方 北方 南方 西方 控方 辩方 资方 最高 提高 完成 造成 构成 主任 责任 时任 现任"
    " 公安 国安 治安 和平 浙江 内江 吉林 桂林 罗马 明白 机关 有关 海关 相关 经常 非常 通常 正常 日常 当时 同时 随时 临时 律师 说明 证明 声明"
    " 安全 书包 面包 反应 监管 主管 拘管 名单 如何 任何 为何 贸易 容易 实施 措施 内容 由于 关于 对于 终于 罚金 现金 资金 基金 奖金 保释金 黄金"
    " 计划 认罪 被告 得到 见到 了解 公开 官员".split()
)
