"""Strings in the shape of a name that are none where they stand: a preposition and an office, two surnames."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.persons.shapes import surname_at

if TYPE_CHECKING:
    from collections.abc import Collection

_TO_AN_OFFICE = re.compile(
    r"[向于从应任由经同和连](?=高等|高院|最高|中级|中院|初级|地方|地院|地检|区域|裁判|终审|上诉|原讼|法[院庭官律]|检[察方控]|警[方员察署]|公安|派出|律政|国安|国保|惩教|看守|监狱|政府|当局|官[方员]|传媒|媒体|记者|外界|本[台报刊网站院庭]|社会|公众|民众|市民|家[人属]|律师|总统|特首|行政|立法|联合国|当地|各界|当庭|庭上|法定|有关)"
)
""" "该男子向高等法院": 向 and 高 are surnames, and an office follows a preposition here."""
_TWO = re.compile("(?P<one>[一-鿿])[和与及](?P<other>[一-鿿])")


def to_an_office(text: str, at: int) -> bool:
    """Whether a preposition and an office stand at a place, and no surname."""
    return bool(_TO_AN_OFFICE.match(text, at))


_TITLED = re.compile(
    "[一-鿿](?:律师|牧师|老师|医师|教授|先生|女士|小姐|博士|医生|弟兄|姊妹|传道|长老)"
)


def is_title(text: str, at: int, name: str) -> bool:
    """ "李和平律师": the end of a name and a title, though 平 is a surname."""
    whole = at > 1 and surname_at(text, at - 2)[1] in {"strong", "compound"}
    return whole and bool(_TITLED.fullmatch(name))


def two_surnames(name: str, names: Collection[str]) -> bool:
    """ "钟和林" where the text names 钟某某 and 林某某: both, and nobody of that name."""
    match = _TWO.fullmatch(name)
    if match is None:
        return False
    return all(
        any(w != name and len(w) > 1 and w[0] == surname for w in names)
        for surname in (match["one"], match["other"])
    )


_RANK = re.compile("(?:[家手途其心空院庭屋室房车场店狱所校会群])[中上少]将$")
""" "闯入他家中将甲带走": the middle of a home and a mark of the object, and no general."""


def is_rank(before: str) -> bool:
    """Whether the words before a name end in a rank by chance only."""
    return bool(_RANK.search(before))


_TOWN = 2
_OF_A_TOWN = "(?:[市县区州]|女子|男子|第[一二三四五])?(?:监狱|看守所|拘留所|法院|中院|中级|检察院|地检署?|地院|公安|警方|警局)"


def is_town(whole: str, name: str) -> bool:
    """ "海城", of which a text names the prison or the court: a town, though 海 is a surname."""
    return len(name) == _TOWN and re.search(name + _OF_A_TOWN, whole) is not None


_A_BODY = re.compile(
    "(?:组织|协会|联盟|基金会|中心|委员会|学会|公会|工会|团体|机构|网站|平台|公司|学院|大学|无疆界?)$"
)

_OF_A_PLACE = re.compile("[^（）\n]{0,10}）?(?:境内|地区|一带|附近|当地|[村镇乡县市寺州]|自治)")
""" "在当地某某（音译）境内": a place in foreign letters."""

_IN_QUOTES = re.compile(
    "[一-鿿]{0,3}」(?:的)?(?:教会|团契|书店|杂志|网站|工作室|公众号|学会|讲堂|书院)"
)


def is_body(name: str) -> bool:
    """Whether a string ends as organisations do: 无国界记者组织."""
    return bool(_A_BODY.search(name))


def names_a_body(text: str, end: int) -> bool:
    """Whether what stands in quotation marks up to a place is a church or a paper: 「秋水」教会."""
    return bool(_IN_QUOTES.match(text, end))


def names_a_place(whole: str, end: int) -> bool:
    """Whether the brackets at a place go on as behind a place: "某某（音译）境内"."""
    return bool(_OF_A_PLACE.match(whole, end))
