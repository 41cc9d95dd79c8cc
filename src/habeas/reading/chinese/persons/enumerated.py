"""Names in a list: "甲某、乙某、丙某", "甲某、乙某三人" and "1. 甲某，…", where all parts look like names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.persons.shapes import (
    NO_GIVEN,
    given_letters,
    length_of_name,
    plausible,
    surname_at,
)
from habeas.reading.chinese.words.lexicons import listed, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TITLE = "(?:荣休主教|枢机主教|枢机|主教|神父|牧师|修女|法师|律师|教授|博士|老师|医生|议员|先生|女士|小姐)"
_LIST = re.compile(
    rf"(?:[一-鿿]{{2,4}}?{_TITLE}?、)+[一-鿿]{{2,4}}(?:(?:及|和|与|以及)[一-鿿]{{2,4}})?"
)
_TITLED = re.compile(rf"(?<=[一-鿿]{{2}}){_TITLE}$")
_LED = re.compile("[有是为把将对被由的人者员士生师民徒友](?=[一-鿿]{2,3}$)")
""" "在押的有甲某某、乙某": what leads a list is no part of its first name."""
_COUNTED = re.compile("[三四五六七八九十]人|等")
_FEWEST, _COUNTED_FEWEST, _GIVEN = 3, 2, 2


def enumerated(text: str, count: Callable[[str], int]) -> Iterator[tuple[str, int]]:
    """Every name of a list whose parts, but one at most, look like names."""
    for match in _LIST.finditer(text):
        at = match.start()
        parts = []
        for n, part in enumerate(re.split(r"(、|以及|及|和|与)", match[0])):
            led = _LED.match(part) if n == 0 else None
            skip = led.end() if led else 0
            if n % 2 == 0:
                parts.append((at + skip, _TITLED.sub("", part[skip:])))
            at += len(part)
        looks = [
            (a, name)
            for n, (a, w) in enumerate(parts)
            if (name := _name(text, a, w, count, last=n == len(parts) - 1))
        ]
        counted = bool(looks) and _COUNTED.match(text, looks[-1][0] + len(looks[-1][1]))
        looks += [(a, w) for a, w in parts[:-1] if len(looks) >= _FEWEST and _whole(text, a, w)]
        looks = sorted(set(looks))
        if len(looks) >= (_COUNTED_FEWEST if counted else _FEWEST) and len(looks) >= len(parts) - 1:
            yield from ((name, a) for a, name in looks)


_PAIR = re.compile(
    r"(?:[中案]的?|的|仍有|还有|包括)(?P<one>[一-鿿]{2,3})、(?P<other>[一-鿿]{2,3}?)(?=被|遭|仍|已|均|都|先后|分别|获|涉|二人|两人)"
)


def pairs(text: str) -> Iterator[tuple[str, int]]:
    """ "某案中的甲某、乙某被起诉": two strings in the shape of names, to whom the same happens."""
    for match in _PAIR.finditer(text):
        found = [(match[part], match.start(part)) for part in ("one", "other")]
        if all(_whole(text, at, name) and set(name[1:]) <= given_letters() for name, at in found):
            yield from found


_PRESENTED = re.compile(
    "(?:人|者|员|士|僧|尼|民|生|徒|师|们|名单|姓名|名字)(?:他们|她们)?(?:的?(?:姓名|名字|名单))?(?:分别(?:是|为|叫)|(?<=名单)(?:是|为|：)|(?<=名字)(?:是|为|：))(?:：)?"
    "(?P<names>(?:[一-鿿]{2,6}、){2,}[一-鿿]{2,6}(?:(?:和|及|以及)[一-鿿]{2,6})?)(?=[，。；（]|$)"
)


def presented(text: str) -> Iterator[tuple[str, int]]:
    """ "这些僧人分别是甲、乙、丙和丁": who a group is said to be, in names of any make."""
    for match in _PRESENTED.finditer(text):
        parts = []
        at = match.start("names")
        for n, part in enumerate(re.split(r"(、|以及|及|和)", match["names"])):
            if n % 2 == 0:
                parts.append((part, at))
            at += len(part)
        if all(_of_any_make(part) for part, _ in parts):
            yield from parts


def _of_any_make(part: str) -> bool:
    """Whether a string may be a name in a list: no role, no office, no plain word."""
    if any(c in NO_GIVEN for c in part) or part in words("common"):
        return False
    return not listed("@", "occupation", "kin", "circle", "authority", "bystander").search(part)


_SIZES = (2, 3)


def _whole(text: str, at: int, part: str) -> bool:
    """ "周再强" among names: a surname and a given name with a plain word's character."""
    size, kind = surname_at(text, at)
    return (
        size == 1 and kind == "strong" and len(part) in _SIZES and part[:2] not in words("common")
    )


def _name(text: str, at: int, part: str, count: Callable[[str], int], *, last: bool) -> str | None:
    """A part of a list in the shape of a name; the last one ends where a name would."""
    size, _ = surname_at(text, at)
    length = length_of_name(text, at, size, count) if last and size else len(part)
    given = text[at + size : at + length]
    if size and 0 < len(given) <= _GIVEN and all(c not in NO_GIVEN for c in given):
        return text[at : at + length]
    return None


ITEM_HEAD = re.compile(
    r"(?m:^)[\s　]*(?:[（(]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[)）]?[、.．)）]|[-*•●■□▪▶★☆◆◇※▍○◉►◎➤⑴-⒇①-⑳㈠-㈩])\s*"
)
LIST_OF_PEOPLE = 2
_TOLD_AT_HEAD = re.compile(
    r"(?P<name>[一-鿿·]{2,12})(?=，(?:男|女)[，。]|（(?:男|女|又名|本名|原名|化名|笔名|网名|别名|法名|藏名|也译|音译))"
)


def at_items(whole: str) -> list[tuple[str, int]]:
    """ "1. 甲某某，律师。": what opens two items or more of a list in the shape of a name."""
    found = []
    for match in ITEM_HEAD.finditer(whole):
        at = match.end()
        told = _TOLD_AT_HEAD.match(whole, at)
        if told and not surname_at(whole, at)[0] and "·" not in told["name"]:
            found.append((told["name"], at))
            continue
        size, _ = surname_at(whole, at)
        ends = re.match(r"[一-鿿]{2,4}(?=[，,（：:、—\s])", whole[at : at + 6])
        if size and ends and 0 < len(ends[0]) - size <= _GIVEN and plausible(ends[0]):
            if not any(c in NO_GIVEN for c in ends[0][size:]):
                found.append((ends[0], at))
    return found if len(found) >= LIST_OF_PEOPLE else []
