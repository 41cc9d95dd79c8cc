"""Names with a dot between their parts: 伊力哈木·土赫提, and where such a name begins and ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.persons.of_a_town import PROVINCES
from habeas.reading.chinese.persons.shapes import (
    FOLLOWS,
    HAN,
    HANS,
    NO_GIVEN,
    STRONG_FOLLOWS,
    role_before,
)
from habeas.reading.chinese.words.lexicons import foreign, listed
from habeas.reading.chinese.words.triggers import starters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LONGEST_PART, _SHORT_PART = 8, 2
_ALSO = re.compile("又译作?|又名|也译作?|或译作?|即|原名|本名|音译为?|亦作|和|与|及")
_I_AM = re.compile("我(?:的名字)?(?:叫|是|名叫)|(?:名|就)叫")
""" "我叫古丽娜·阿不都": the words before the name are none of it."""
_OF_KIN = re.compile("(?:其|[他她]的?)[长次幼独]?[妻夫父母子女兄弟姐妹姊](?![一-鿿]?·)")
""" "其妻帕提古丽·阿某": the words before the name are none of it."""
_URGED = re.compile("呼吁|要求|声援|支持|敦促|关注|立即")
_OF_A_PROVINCE = re.compile(rf"(?<![一-鿿])(?:{PROVINCES})省?$")
""" "江苏·姜某某": where somebody is from, and no part of the name."""
_OF_A_DAY = re.compile("[0-9一二三四五六七八九十][日月号]")
""" "9月3日金·索菲": the last character of a day begins no name."""
_ENDS_SO = re.compile("阿[不布卜]都$")
_BROUGHT = frozenset("提起 提出 提交 提请 提堂 提供 达成 达到 米高".split())
""" "对某·某提起公诉": words that begin with a letter of foreign names."""
_FUNCTION = frozenset("的被在于和与及对向因说称是")


class Dotted:
    """Finds them in one folded text; ``count`` tells how often a string stands in it."""

    def __init__(self, whole: str, count: Callable[[str], int]) -> None:
        self.whole = whole
        self._count = count

    def names(self) -> Iterator[tuple[str, int]]:
        """Every such name, with its place."""
        for match in re.finditer("·", self.whole):
            at = match.start()
            if _OF_A_PROVINCE.search(self.whole, max(0, at - 4), at):
                continue
            start = at
            while start > 0 and at - start < 12 and self._goes_on(start - 1):
                start -= 1
            end = at + 1
            while (
                end < len(self.whole)
                and (self.whole[end] == "·" or self._goes_on(end) or self._among(end))
                and end - at < 20
            ):
                end += 1
            start = self._with_uncommon(start, at)
            start = self._left_of_role(self._whole_word(start, at), at)
            if _OF_A_DAY.match(self.whole, start - 1 if start else 0, at - 1):
                start += 1
            lead = _I_AM.match(self.whole, start, at) or _OF_KIN.match(self.whole, start, at)
            start = lead.end() if lead else start
            end = self._right(start, at, end)
            if start == at and end - at > _SHORT_PART:
                start = self._behind_a_role(at)
            if at - start >= 1 and end - at >= 2:
                if start > 0 and self.whole[start - 1] == "·":
                    continue
                yield self.whole[start:end], start

    def _goes_on(self, at: int) -> bool:
        """Whether a foreign name goes on: a letter of such names, or a hyphen between two."""
        if self.whole[at] == "-":
            around = self.whole[max(0, at - 1) : at] + self.whole[at + 1 : at + 2]
            return len(around) == 2 and all(c in foreign() for c in around)
        return self.whole[at] in foreign()

    def _among(self, at: int) -> bool:
        """Whether an uncommon letter of a foreign name stands here: common ones go on after it."""
        letter = self.whole[at]
        if not HAN.match(letter) or letter in FOLLOWS or letter in NO_GIVEN:
            return False
        return (self.whole[at - 1] == "·" or self._goes_on(at - 1)) and all(
            at + n < len(self.whole) and self.whole[at + n] in foreign() for n in (1, 2)
        )

    def _with_uncommon(self, start: int, dot: int) -> int:
        """The first part with one uncommon letter among common ones, right behind a role word: 摄影师|马哈茂德."""
        letter = self.whole[start - 1 : start]
        if start == dot or not HAN.match(letter) or letter in FOLLOWS or letter in NO_GIVEN:
            return start
        first = start - 1
        while first > 0 and start - first < _LONGEST_PART and self._goes_on(first - 1):
            first -= 1
        for cut in range(first, start - _SHORT_PART):
            role = role_before().search(self.whole[max(0, cut - 6) : cut])
            if role and len(role[0]) > 1:
                return cut
        return start

    def _whole_word(self, start: int, dot: int) -> int:
        """A foreign name that fills what stands between a mark or an item's number and its dot."""
        first = dot
        while first > 0 and dot - first < _LONGEST_PART and HAN.match(self.whole[first - 1]):
            first -= 1
        cue = _ALSO.match(self.whole, first, dot)
        first = cue.end() if cue else first
        part = self.whole[first:dot]
        if any(word in part for word in starters()) or _URGED.search(part):
            return start
        bounded = bool(cue) or first == 0 or not HAN.match(self.whole[first - 1])
        return first if bounded and first < start and not set(part) & _FUNCTION else start

    def _left_of_role(self, start: int, dot: int) -> int:
        """A role word swallowed by the name's own characters ends before the name."""
        for cut in range(dot - 1, start - 1, -1):
            role = role_before().search(self.whole[max(0, cut - 6) : cut])
            if role and len(role[0]) > 1 and cut > start and dot - cut >= 1:
                return cut
        return start

    def _behind_a_role(self, dot: int) -> int:
        """Where a name part in uncommon letters begins: "她的律师阿列霞·朱克"."""
        for cut in range(dot - 2, max(0, dot - 7), -1):
            if not HANS.fullmatch(self.whole[cut:dot]):
                break
            role = role_before().search(self.whole[max(0, cut - 6) : cut])
            if role and len(role[0]) > 1:
                return cut
        return dot

    def _right(self, start: int, dot: int, end: int) -> int:
        """The end of a foreign name: where its repetitions agree, and before a function word."""
        tibetan = listed("@{1,2}", "tibetan").match(self.whole, dot + 1)
        if tibetan and tibetan.end() > end - 1:
            return tibetan.end()
        best = end
        while (
            best > dot + 2
            and self.whole[best - 1] in STRONG_FOLLOWS
            and not _ENDS_SO.search(self.whole, dot, best)
        ):
            best -= 1
        if self.whole[best - 1 : best + 1] in _BROUGHT:
            best -= 1
        for size in range(best, dot + 2, -1):
            if self._count(self.whole[start:size]) > self._count(self.whole[start:best]):
                best = size
        tail = listed("@", "kin", "occupation").search(self.whole[dot + 1 : best])
        if tail and tail.start() >= 2 and tail[0] not in "子女父母兄弟姐妹夫妻仔姊":
            best = dot + 1 + tail.start()
        return best
