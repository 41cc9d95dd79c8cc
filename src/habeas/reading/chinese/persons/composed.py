"""Names without a Han surname that are built of known parts: Tibetan, Mongolian, Burmese.

A text that speaks of such a people may name its people without a dot, so that only the parts show
where a name begins and ends: 扎西顿珠, 乌云其木格, 觉昂南.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.persons.shapes import NAME_AFTER
from habeas.reading.chinese.words.lexicons import alternation, firsts, lists
from habeas.reading.chinese.words.triggers import starters

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIBETAN = re.compile("藏|图伯特|拉萨|达兰萨拉|喇嘛|僧人|尼姑|寺")
_MONGOLIAN = re.compile("蒙古|蒙族|牧民|旗")
_BURMESE = re.compile("缅")
_ROLE_END = re.compile(
    r"(?:[士师员手匠农商者生娘长工家人民子女妻夫父母兄弟姐妹友僧尼的是为叫和与及、暨名位:：，。；「“（\n\s\0]|^)$"
)
_MORE = re.compile(r"[一-鿿]")
_OPENS = re.compile(
    r"(?:获释|释放|带走|逮捕|判处|遣返|将|把|对|由|向|与|和|及|指|称|为|叫|籍移工)$"
)


_THEN = re.compile(
    "[一二两三四五六七八九十百]+(?:多|余)?(?:天|日|个|年|人|周)|家(?:中|里|门)|一[并同起道]|双双|夫妇|夫妻|本人|最终|最后|终于|先后|突然"
)
""" "久美丹增四十天后获释", "闯进乌仁高娃家中"."""
_SURE = 4
"""Two known parts of a name together are one whatever the page speaks of."""


@cache
def _shapes() -> dict[str, re.Pattern[str]]:
    tibetan, mongolian = alternation("tibetan"), alternation("mongolian")
    opens = {people: f"(?=[{firsts(people)}])" for people in ("tibetan", "mongolian")}
    long = "|".join(w for w in sorted(lists()["mongolian"], key=len, reverse=True) if len(w) > 2)
    burmese = lists()["burmese"][0]
    return {
        "tibetan": re.compile(
            rf"{opens['tibetan']}(?:(?:{tibetan}){{2,3}}|(?:{tibetan})[措杰吉加本太嘉毛姆])"
        ),
        "mongolian": re.compile(
            rf"{opens['mongolian']}(?:(?:{mongolian}){{2,3}}|(?:{mongolian})[图花娜尔]|(?:{long}))"
        ),
        "burmese": re.compile(rf"[{burmese}]{{2,4}}"),
    }


@cache
def _roles() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('occupation', 'kin', 'bystander')}|犯)$")


def composed(whole: str) -> Iterator[tuple[str, int]]:
    """Every name built of parts, with its place."""
    for people, spoken_of in (
        ("tibetan", _TIBETAN), ("mongolian", _MONGOLIAN), ("burmese", _BURMESE),
    ):  # fmt: skip
        spoken = bool(spoken_of.search(whole))
        if not spoken and people == "burmese":
            continue
        for match in _shapes()[people].finditer(whole):
            if not spoken and len(match[0]) < _SURE:
                continue
            if _bounded(whole, match.start(), match.end()):
                yield match[0], match.start()
    if _TIBETAN.search(whole):
        for match in _one_part().finditer(whole):
            if _roles().search(whole, max(0, match.start() - 6), match.start()) and _bounded(
                whole, match.start(), match.end()
            ):
                yield match[0], match.start()


@cache
def _one_part() -> re.Pattern[str]:
    """One part alone is a name only after a role: "数学教师才培"."""
    return re.compile(rf"(?:{alternation('tibetan')})(?!{alternation('tibetan')})")


def _bounded(whole: str, start: int, end: int) -> bool:
    """Whether a name may begin and end here: after a role, a mark or a preposition."""
    after = whole[end : end + 8]
    if not (
        NAME_AFTER.match(after)
        or _THEN.match(after)
        or after[:1] in "（就早又却曾"
        or after.startswith(starters())
    ):
        return False
    before = whole[max(0, start - 6) : start]
    return bool(
        _ROLE_END.search(before) or _roles().search(before) or _OPENS.search(before)
    ) or not _MORE.match(before[-1:])
