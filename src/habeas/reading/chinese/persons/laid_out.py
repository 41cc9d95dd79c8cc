"""Names that the layout of a line shows: "江苏·姜某某：…", "兹有罪犯郁某某，男，…", "龐某某42個月、涂某某38個月"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.persons.of_a_town import PROVINCES
from habeas.reading.chinese.persons.shapes import NO_GIVEN, given_letters, surname_at
from habeas.reading.chinese.words.lexicons import listed, words

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_A_PROVINCE = re.compile(
    rf"(?m:^)[\s　]*(?:[-*•●■□▪▶]|[（(]?[0-9一二三四五六七八九十]{{1,3}}[)）.、．])?[\s　]*(?:{PROVINCES})[省市]?(?:[一-鿿]{{2,3}}[市县]?)?·(?P<name>[一-鿿]{{2,6}}) ?(?=[：，　（]|$)"
)
""" "江苏·姜某某：": a line opens with a province and a name."""
_OF_A_SEX = re.compile(
    r"(?:^|(?<=[，。；：\n　])|(?<=罪犯)|(?<=服刑人员)|(?<=被释放人)|(?<=嫌疑人)|(?<=被告人))(?P<name>[一-鿿]{2,4})，(?:男|女)(?=，)"
)
_WITH_TERM = re.compile(
    r"(?:^|(?<=[：、，；\n　]))(?P<name>[一-鿿]{2,4}?)(?=(?:即时|判|判囚|囚|监禁|入狱|判监)?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:个月|年(?:[0-9]{1,2}个月|半)?)(?:[、，；。\n　]|$))"
)
_OF_AN_APPEAL = re.compile(
    r"(?:驳回|撤销|维持)(?P<name>[一-鿿]{2,3})(?:就(?:定罪|判刑|刑期|量刑)|的(?:上诉|定罪|刑期))"
)
_OF_A_TOWN = re.compile(
    r"(?m:^)[\s　]*(?:[一-鿿]{2,3}省)?[一-鿿]{2,4}[市县区旗州]　+(?P<name>[一-鿿]{2,3})(?=[，　（])"
)
""" "潍坊市　别某某，判4年": a line opens with a town, a gap and a name."""
_OF_A_NICK = re.compile("」（(?:本名|真名|原名)?(?P<name>[一-鿿]{2,4})）")
""" "「盟主阿江」（陈某某）": who is behind a nickname."""
_CARD = re.compile("(?m:^)[ 　]*(?P<name>[一-鿿]{2,4})（[^（）\n]{1,14}）(?:——|—|：|，)")
ROSTER = re.compile(
    r"(?m:^)[\s　]*(?:[-*•●○■□◆◇▪▶▲△▼▽★☆#]+[\s　]*)?(?:(?:编号|序号|NO\.?|No\.?)?[（(]?[0-9]{1,4}[)）]?[、.．：:]?[\s　]*)?"
    r"(?P<name>[一-鿿·]{2,14})(?:（[^（）\n]{1,20}）)?[ 　\t|｜/／,]+(?:男|女)性?(?=[ 　\t|｜/／,，\n]|$)(?P<rest>[^\n]{0,80})"
)
""" "▲ 02　班某　男　货车司机　四川": a line of a roster, with the person's sex behind the name."""
_CARDS = 3
""" "全某（律师）——…": lines that open with a name and what its bearer is."""
_FEWEST, _GIVEN = 2, 2


def laid_out(whole: str, text: str) -> Iterator[tuple[str, int]]:
    """Every name so shown, with its place."""
    for match in OF_A_PROVINCE.finditer(text):
        if not listed("@", "occupation", "kin", "circle", "authority", "bystander").search(
            match["name"]
        ):
            yield match["name"], match.start("name")
    for match in _OF_A_TOWN.finditer(text):
        given = match["name"][1:]
        if _is_name(text, match) or (len(given) == _GIVEN and set(given) <= given_letters()):
            yield match["name"], match.start("name")
    for match in _OF_A_NICK.finditer(whole):
        size, kind = surname_at(whole, match.start("name"))
        if kind in {"strong", "compound"} and set(match["name"][size:]) <= given_letters():
            yield match["name"], match.start("name")
    roster = list(ROSTER.finditer(whole))
    if len(roster) >= _FEWEST:
        yield from ((m["name"], m.start("name")) for m in roster if _of_any_make(m["name"]))
    cards = list(_CARD.finditer(whole))
    if len(cards) >= _CARDS:
        yield from ((m["name"], m.start("name")) for m in cards if _is_name(whole, m))
    for pattern in (_OF_A_SEX, _OF_AN_APPEAL):
        for match in pattern.finditer(text):
            if _is_name(text, match):
                yield match["name"], match.start("name")
    listed_so = [m for m in _WITH_TERM.finditer(text) if _is_name(text, m)]
    if len(listed_so) >= _FEWEST:
        yield from ((m["name"], m.start("name")) for m in listed_so)


def _of_any_make(name: str) -> bool:
    """Whether what stands at the head of a roster's line is no heading and no role."""
    if any(c in NO_GIVEN for c in name) or name in words("common") or name in {"姓名", "性别"}:
        return False
    return not listed("@", "occupation", "kin", "circle", "authority", "bystander").search(name)


def _is_name(text: str, match: re.Match[str]) -> bool:
    name = match["name"]
    size, kind = surname_at(text, match.start("name"))
    given = name[size:]
    if not size or not 0 < len(given) <= _GIVEN or any(c in NO_GIVEN for c in given):
        return False
    return kind in {"strong", "compound"} or name[:2] not in words("common")
