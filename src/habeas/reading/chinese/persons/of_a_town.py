"""Names that a town or "among them" leads and an event follows at once: 武汉李某某涉嫌…, 其中周某被指…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.persons.shapes import (
    FOLLOWS,
    NO_GIVEN,
    given_letters,
    length_of_name,
    surname_at,
    told_at_once,
)
from habeas.reading.chinese.words.lexicons import lists, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROVINCES = "北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门"
_TOWNS = "沈阳|大连|长春|哈尔滨|南京|苏州|无锡|杭州|宁波|温州|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|广州|深圳|东莞|佛山|惠州|珠海|南宁|海口|成都|昆明|贵阳|西安|兰州|西宁|银川|太原|石家庄|台北|台中"
_LED = re.compile(
    rf"(?:(?<![一-鿿])|(?<=[的对将把称指悉和与及知间年月日传]))(?:{PROVINCES}|{_TOWNS})(?:[省市籍])?"
    r"|(?:其中|包括|另有|还有|分别[是为])(?:的|有)?"
    r"|(?<=[一-鿿]{4})的|(?:本周|上周|近日|日前|昨[天日]|今[天日]|同日)"
)
_IN_A_TOWN = re.compile(
    rf"(?:(?<![一-鿿])|(?<=[日、，传]))(?:{PROVINCES})省?(?P<town>[一-鿿]{{2,3}}?)[市县区州]?(?=(?P<name>[一-鿿]{{3}})(?:被|遭|获|在|于|因|，|再次|再度|又被|一度|曾))"
)
""" "山东潍坊房某某被…": a town of a province leads a name of three characters."""
_TOLD = re.compile(
    r"(?:(?:被|遭)(?!告|害|动)|和(?:其|[他她]的)?(?:丈夫|妻子|父母|母亲|父亲|儿子|女儿|家人)|涉嫌|(?:律师|牧师|弟兄|姊妹|神父|传道|教授)(?!团|事务|协会|楼)|获释|获准|获刑|失联|失踪|一案|案(?:[，。件]|[0-9]|于|在|将)|被控|因涉|因[^，。；]{1,14}[被遭获])"
)
_OFTEN_PLAIN = frozenset("万东江海金石马龙华高白黄成安平阳")
"""Surnames that with one more character make a firm or a district as often as a name: 万达, 东城."""
_OFFICE = re.compile("[市省区县镇乡村院局厅处部队所站校]")


_WHOLE = 3
"""After 的 only a name of three characters is one: 的王某某失联, and not 的安全."""


def of_a_town(text: str, count: Callable[[str], int]) -> Iterator[tuple[str, int, int]]:
    """Every name so led, with its place and its points of evidence."""
    for match in _LED.finditer(text):
        at = match.end()
        size, kind = surname_at(text, at)
        if kind not in {"strong", "compound"} or text.startswith(lists()["places"], at):
            continue
        length = length_of_name(text, at, size, count)
        name, given = text[at : at + length], text[at + size : at + length]
        if match[0] == "的" and (len(name) != _WHOLE or not set(given) <= given_letters()):
            continue
        if not given or _OFFICE.search(given) or name[:2] in words("common"):
            continue
        if len(name) == 2 and name[0] in _OFTEN_PLAIN and count(name) == 1:
            continue
        lettered = all(c in given_letters() for c in given)
        if any(c in NO_GIVEN or c in FOLLOWS for c in given) or not (lettered or count(name) > 1):
            continue
        if _TOLD.match(text, at + length) or told_at_once().match(text, at + length):
            yield name, at, 3
    yield from _in_a_town(text)


def _in_a_town(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _IN_A_TOWN.finditer(text):
        at, name = match.start("name"), match["name"]
        size, kind = surname_at(text, at)
        if size != 1 or kind not in {"strong", "weak"} or text.startswith(lists()["places"], at):
            continue
        if not set(name[1:]) <= given_letters() or name[:2] in words("common"):
            continue
        ends = match.end("name")
        told = _TOLD.match(text, ends) or told_at_once().match(text, ends)
        if told or _ON_A_DAY.match(text, ends):
            yield name, at, 3


_ON_A_DAY = re.compile("，(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日|，[男女]，|，[0-9]{2}岁")
