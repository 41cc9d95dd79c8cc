"""Names that stand once: a surname, letters of given names, and a frame that only a person fits.

No list of known names. The words that may stand before such a name, and those that show a place or a
plain word instead, are data with examples (``standing_once.toml``). In a text that names somebody again and again a
name that stands once needs more: it is bounded on both sides, and its own sentence tells of custody.
"""

from __future__ import annotations

import re
from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.persons.shapes import (
    NAME_AFTER,
    custody_near,
    given_letters,
    of_custody,
    officer_before,
    surname_at,
    told_at_once,
)
from habeas.reading.chinese.words.lexicons import alternation, lists, words
from habeas.reading.chinese.words.triggers import starters
from habeas.reading.lexicon import load
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator


@record
class Bound:
    """Words beside a name that stands once, with examples. ``sure`` words mark who it is done to."""

    id: str
    role: str
    """``before`` a name; a word that ``ends`` in a surname; a ``place`` or a ``plain`` word that goes on."""
    words: tuple[str, ...]
    sure: bool = False
    positive: tuple[str, ...] = field(default=())
    negative: tuple[str, ...] = field(default=())


@cache
def bounds() -> tuple[Bound, ...]:
    """Every entry."""
    return load("chinese", "standing_once", Bound)


@cache
def _bounding(role: str) -> tuple[str, ...]:
    return tuple(word for one in bounds() if one.role == role for word in one.words)


@cache
def _sure() -> tuple[str, ...]:
    return tuple(word for one in bounds() if one.sure for word in one.words)


_SCARCE = frozenset("时从代商青门母")
"""Plain words that are surnames too: a name only after a role or a mark of the object."""
_WORDS = frozenset("家公信养满党强库藏平明水干应山全花元成支安关相管解计向任双居路利权海广师文")
"""Surnames that begin many a plain word: a name only right after a role or a mark, before what may follow one."""
_RARELY = frozenset("那边凡阳修农谷井展冶招战衣冒拜闪撒税豆植玄腾洛")
"""Surnames seldom met, and words often: a name only right after a role."""
_MARK = re.compile(r"(?:^|[\n\s　，。；：！？、「『（\0])$")
_DIGIT = re.compile(r"\d$")
_STRICT_MARK = re.compile(r"(?:[把将给是叫、]|^|[\n，。；：「（\0])$")
_CITY = re.compile(r"[在于自从至赴往抵](?:(?!的)[一-鿿]){0,6}$")
_ENDS_SHORT = re.compile(
    r"[，。；：）」』、\0]|$|[被遭于的因说称已曾则仍只将也均即获涉案等在表又]|[一两二三四五六七八九十][年月日个]|[0-9]|两年|三年|[今去昨前上本]"
)
_ENDS_SURELY = re.compile(r"(?:[，。；：）」』、\0]|$|被|遭|等|案|夫妇|二人|两人|[0-9])")
_OTHER_NAME = re.compile(r"(?:曾用名|又名|原名|笔名|网名|化名|别名|，本名)(?:为|叫|是)?[「：]?$")
_GIVEN = 2
_WHOLE = 3
_ON_A_DAY = re.compile(
    "[0-9一二三四五六七八九十](?:日|号|月|年)(?:凌晨|清晨|一早|早上|早晨|上午|中午|下午|傍晚|晚上?|深夜|夜里)?$"
)
""" "5月2日姚某某从拘留所出来": a day, and at once whom it is about."""


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


def written_once(text: str, *, crowded: bool) -> Iterator[tuple[str, int, int]]:
    """Every name that fits where it stands, with its place and its points of evidence.

    ``crowded`` says that the text names somebody again and again by other evidence.
    """
    done = 0
    for match in _surnames().finditer(text):
        at = match.start()
        if at < done:
            continue
        name = _fitted(text, at, match["long"], crowded=crowded)
        if name and (text[at - 1 : at] == "叫" or custody_near(text, at)):
            done = at + len(name)
            yield name, at, 3


def _fitted(text: str, at: int, long: str, *, crowded: bool) -> str | None:
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
    if not role and not _allowed(text, at, before, kind, len(long)):
        return None
    strict = role or bool(_STRICT_MARK.search(before))
    if (kind == "scarce" or long[0] in _WORDS) and not strict:
        return None
    name = _ended(text, at, size, long)
    if name is None or text.startswith(starters(), at) or (long[0] in _RARELY and not role):
        return None
    end, given = at + len(name), name[size:]
    ends = _ENDS_SHORT.match(text, end) or told_at_once().match(text, end)
    whole = size > 1 or (
        len(given) == _GIVEN and (kind == "strong" or role or ends or NAME_AFTER.match(text, end))
    )
    short = kind in {"strong", "compound"} and ends and strict
    if not (whole or short):
        return None
    return (
        name
        if not crowded
        or _certain(text, end, before, role=role, whole=kind == "strong" and len(given) == _GIVEN)
        else None
    )


_BEFALLS = re.compile(
    "(?:被|遭)(?:上岗|训诫|约谈|警告|传唤|喝茶|跟踪|监控|软禁|旅游|失踪|解聘|停职|停课)"
)


def _certain(text: str, end: int, before: str, *, role: bool, whole: bool) -> bool:
    """Whether both sides bound the name and its own sentence tells of custody."""
    left = role or _MARK.search(before) or before.endswith((*_sure(), "的"))
    if whole and before.endswith(starters()) and NAME_AFTER.match(text, end):
        return of_custody(text, end)
    right = _ENDS_SURELY.match(text, end) or told_at_once().match(text, end)
    if right is None and whole:
        right = NAME_AFTER.match(text, end)
    if left and whole and _BEFALLS.match(text, end):
        return True
    if before.endswith(_sure()) and whole:
        return custody_near(text, end)
    return bool(left and right and of_custody(text, end))


def _allowed(text: str, at: int, before: str, kind: str, length: int) -> bool:
    """Whether a name may stand after these words."""
    if _MARK.search(before) or _DIGIT.search(before):
        return True
    if before.endswith(("，本名", "，真名")):
        return False
    if kind == "strong" and length == _WHOLE and _ON_A_DAY.search(before):
        return True
    if before.endswith(_bounding("before")):
        return True
    at_once = before.endswith("在") and told_at_once().match(text, at + length)
    return kind != "scarce" and (before.endswith(starters()) or bool(at_once))


def _ended(text: str, at: int, size: int, long: str) -> str | None:
    """The name where a plain word or a place that begins in it does not go on; None where one does."""
    given = long[size:][:_GIVEN]
    if len(given) == _GIVEN and _split(text, at + size + 1):
        given = given[:1]
    name = text[at : at + size] + given
    end = at + len(name)
    if (
        not given
        or text.startswith(lists()["places"], at)
        or _plain(text, at)
        or text.startswith(_bounding("place"), end)
        or text.startswith(_bounding("plain"), end - 1)
        or _CITY.search(text[max(0, at - 8) : at])
    ):
        return None
    return name


def _split(text: str, at: int) -> bool:
    """Whether the character at a place belongs to the word after the name."""
    if (
        text[at : at + 2] in words("goes_on")
        or text[at : at + 2] in words("common")
        or text.startswith(_bounding("plain"), at)
    ):
        return True
    return text.startswith(starters(), at)


def _plain(text: str, start: int) -> bool:
    """Whether a plain word begins in the string, or one ends with its first character."""
    common = words("common")
    if any(text[n : n + 2] in common for n in range(max(0, start - 1), start + 1)):
        return True
    if text[start - 1 : start + 1] == "为何" and text[start - 2 : start - 1] in "人告别者":
        return False
    return text[start - 1 : start + 1] in _bounding("ends") if start else False
