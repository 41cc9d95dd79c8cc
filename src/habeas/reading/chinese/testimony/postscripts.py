"""Postscripts by somebody's own hand under copied papers: what they tell is told by whoever signs them.

"（家属手写附言）…　　邢某　2021.12.15", "（家属附注：…）".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.chinese.draft import Draft

_HEADED = re.compile(
    r"\n[ 　]*[（〔\[【(](?P<who>[^\n，。；：（）()]{0,8}?)(?:所|亲笔|亲手)?"
    r"(?:手写|手书|附言|附注|附记|附笔|又及)[^\n。：（）()]{0,14}[）〕\]】)][ 　]*\n"
)
_SIGNED = re.compile(
    r"\n[ 　]{2,}(?:[^\n，。；： 　]{1,4}[ 　]+|[父母夫妻姐哥弟妹]|妻子|丈夫|儿子|女儿|家属)?(?P<name>[一-鿿·]{2,5})(?:（[^\n）]{1,8}）)?[ 　]*(?:[0-9〇一二三四五六七八九十lO年月日．.\-/ 　]+)?[ 　]*(?=\n|$)"
)
_BRACKETED = re.compile(
    r"[（〔\[【(](?P<who>家属|家人|亲属|律师|辩护人|代理人|[一-鿿]{0,4}(?:妻|夫|父|母|子|女|兄|弟|姐|妹|哥)[一-鿿]?)"
    r"(?:手写)?(?:附注|附言|附记|附笔|补注|注)："
)
_KIN_ONLY = re.compile(
    r"(?:家属|家人|亲属|[一-鿿]{0,4}(?:妻子?|丈夫|父亲?|母亲?|儿子|女儿|[兄弟姐妹哥]+))$"
)
_CLOSES = re.compile(r"[）〕\]】)]")
_LONGEST = 900


@record
class Postscript:
    """Characters ``start`` to ``end`` are written by ``who``."""

    start: int
    end: int
    who: str


def postscripts_of(whole: str) -> tuple[Postscript, ...]:
    """The postscripts of a text, each with who wrote it."""
    found = []
    for head in _HEADED.finditer(whole):
        last = min(len(whole), head.end() + _LONGEST)
        signed = _SIGNED.search(whole, head.end() - 1, last)
        who = signed["name"] if signed else head["who"]
        end = signed.start() if signed else whole.find("\n\n", head.end(), last)
        if signed or _KIN_ONLY.search(who):
            found.append(Postscript(head.end(), end if end > 0 else last, who))
    for head in _BRACKETED.finditer(whole):
        closes = _CLOSES.search(whole, head.end(), head.end() + _LONGEST)
        if closes is not None:
            found.append(Postscript(head.end(), closes.start(), head["who"]))
    return tuple(found)


def by_whose_hand(drafts: list[Draft], written: tuple[Postscript, ...]) -> list[Draft]:
    """The drafts that stand in a postscript, told by whoever wrote it where nobody else is said to tell them."""
    return [_told(d, written) for d in drafts] if written else drafts


def _told(draft: Draft, written: tuple[Postscript, ...]) -> Draft:
    one = next((w for w in written if w.start <= draft.at < w.end), None)
    if one is None or draft.attribution or draft.event is Event.OCCUPATION:
        return draft
    voiced = draft.event is Event.ILL_TREATMENT and draft.stance is Stance.ASSERTED
    stance = Stance.ALLEGED if voiced else draft.stance
    return replace(draft, attribution=(one.who,), stance=stance)
