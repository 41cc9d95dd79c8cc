"""Which strings of a text are names of persons: by evidence points, never by a list of known names.

Points: a role word before ("记者…", "被告人…", "其妻…"), an aside that gives another name, a redaction
(某), the dot of a foreign name, a compound surname, a verb of custody after it, being repeated with
different neighbours. A string with enough points is a name wherever it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from habeas.reading.chinese.persons.composed import composed
from habeas.reading.chinese.persons.dotted import Dotted
from habeas.reading.chinese.persons.enumerated import at_items, enumerated, pairs, presented
from habeas.reading.chinese.persons.introduced import introduced, redacted
from habeas.reading.chinese.persons.laid_out import laid_out
from habeas.reading.chinese.persons.mistaken import (
    is_body,
    is_title,
    is_town,
    names_a_body,
    names_a_place,
    to_an_office,
    two_surnames,
)
from habeas.reading.chinese.persons.of_a_town import of_a_town
from habeas.reading.chinese.persons.shapes import (
    AT_ONCE,
    FOLLOWS,
    HAN,
    HANS,
    NAME_AFTER,
    NO_GIVEN,
    STRONG_FOLLOWS,
    WHOLE,
    length_of_name,
    of_custody,
    officer_before,
    plausible,
    role_before,
    surname_at,
    told_at_once,
)
from habeas.reading.chinese.persons.written_once import written_once
from habeas.reading.chinese.words.lexicons import alternation, listed
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

_CUSTODY_AFTER = re.compile(
    r"(?:于?[^，。；\n]{0,18})?(?:被|遭|获)?[^，。；\n]{0,16}(?:拘|捕|押|判|刑|审|抓|带走|转往|转至|转押|移送|移交|获释|释放|失联|失踪|起诉|上诉|出狱|入狱|传唤|取保|案|会见|罪|囚|保释)"
)

_CALLED_FOR = re.compile(
    r"(?:会见|见到|见过|探望|看望|悼念|寻找|探视|声援|营救|释放|关押|羁押|带走|抓捕|逮捕|判处|起诉|认定|裁定|驳回|改判|宣判|指控|传唤|搜查|搜索|软禁|提审|讯问|拘捕|拘留|处决|枪决|特赦|赦免|通缉|抓获|控告|解聘|约谈|刑拘|撤销对|撤回对|宣告|批捕|抓走|押走)$"
)
_OF_KIN = re.compile(
    r"的(?:妻子?|太太|丈夫|母亲|父亲|父母|儿子|女儿|家人|家属|亲属|姐姐|妹妹|哥哥|弟弟|辩护律师|代理律师|律师)"
)
_JOINS = "、和与及跟同"
_ACROSS = frozenset("女权 人权 维权 主权 男方 女方 父权 民权 民运 母公 子公 告方 校方 院方".split())
""" "女权律师": plain words whose first character may end a role."""
_TITLE = re.compile(
    "先生|女士|小姐|弟兄|姊妹|传道|牧师|律师|教授|博士|老师|议员|神父|枢机|主教|修女|法师|医生"
)


_SURELY, _OFTEN, _GIVEN = 3, 3, 9
"""Points of evidence of a name, and how often it stands where a text is about its bearer."""


@record
class Named:
    """A name with its evidence: points, where it was introduced, and whether in office."""

    words: str
    points: int
    place: int
    officer: bool


@cache
def _trade_aside() -> re.Pattern[str]:
    return re.compile(
        rf"（(?:男|女|现年|[0-9]{{1,2}}岁|[^（）\n，]{{0,6}}?(?:{alternation('occupation')})(?=[，）]))"
    )


_NOT_OF_NICK = frozenset("关押抓判坐说拿打送")
""" "小贝关在另一层": what befell the bearer of a nickname."""
_FRAME = re.compile(
    "(?:被告人?|上诉人|罪犯|当事人|申诉人|嫌疑人|良心犯|政治犯|受访者|受访人|访民|姓名|口述|讲述|自述|作者|口述人|我叫|名叫|本名|妻子|丈夫|儿子|女儿|父亲|母亲|[弟妹哥姐]{2}|记者|律师|教师|学生|工人|农民|居民)[：:]?$"
)
_FRAME_ENDS = re.compile(
    "[，（、：]|犯[^，。]{2,24}罪|不服|因|被|遭|于[0-9]|涉嫌|的(?:辩护|妻|丈|父|母|儿|女|家|律)|一案|案"
)
"""What stands before and behind a name, where a plain word may begin it."""
_MONTH_BEHIND = re.compile(
    "(?<=[一-鿿]{2})(?:十[一二]?|[一二三四五六七八九])月[0-9一二三四五六七八九十]"
)


class Finder:
    """Finds the names of one folded text (asides blanked in ``text``, kept in ``whole``)."""

    def __init__(self, whole: str, text: str, given: Sequence[tuple[int, int]] = ()) -> None:
        self.whole = whole
        self._given = given
        self.text = text
        self._counts: dict[str, int] = {}
        self._found: dict[str, Named] = {}
        self._bodies: set[str] = set()
        """What is written in quotation marks before the word for a body: 「秋水」教会."""

    def names(self) -> list[Named]:
        """Every accepted name, in the order of first introduction."""
        for name, place in Dotted(self.whole, self._count).names():
            self._add(name, place, 4)
        for name, place in redacted(self.whole):
            self._add(name, place, 3)
        self._by_role()
        self._by_place()
        self._standing_alone()
        for name, place in (
            *enumerated(self.text, self._count),
            *presented(self.text),
            *pairs(self.text),
        ):
            self._add(name, place, 3)
        for name, place in at_items(self.whole):
            self._add(name, place, 3)
        for name, place in (*composed(self.whole), *laid_out(self.whole, self.text)):
            self._add(name, place, 3)
        led = of_a_town(self.text, self._count)
        for name, place, points in (*introduced(self.whole, self.text, self._count), *led):
            self._add(name, place, points)
        for name, place, points in written_once(self.text, crowded=self._crowded()):
            self._add(name, place, points)
        for start, end in self._given:
            self._found[self.whole[start:end]] = Named(self.whole[start:end], _GIVEN, start, False)
        return self._accepted()

    def _crowded(self) -> bool:
        """Whether the text names somebody again and again by other evidence."""
        return any(
            n.points >= _SURELY and self._count(n.words) >= _OFTEN for n in self._found.values()
        )

    def _count(self, part: str) -> int:
        if part not in self._counts:
            self._counts[part] = self.whole.count(part)
        return self._counts[part]

    def _add(self, name: str, place: int, points: int) -> None:
        if (month := _MONTH_BEHIND.search(self.text, place, place + len(name) + 4)) is not None:
            name = name[
                : month.start() - place
            ]  # "王藏十月三日被拘留": the month is no part of the name
        if not plausible(name, framed=self._framed(name, place)) or to_an_office(self.text, place):
            return
        if is_title(self.text, place, name):
            return
        if names_a_body(self.text, place + len(name)):
            self._bodies.add(name)
        known = self._found.get(name)
        before = self.text[max(0, place - 14) : place].rstrip(" \u3000")
        officer = bool(officer_before().search(before))
        if known is None:
            self._found[name] = Named(name, points, place, officer)
        else:
            self._found[name] = Named(
                name, known.points + points, known.place, known.officer and officer
            )

    def _framed(self, name: str, place: int) -> bool:
        """Whether only a name can stand at a place: "被告人…犯", "受访者：…（化名）"."""
        return bool(
            len(name) == WHOLE
            and _FRAME.search(self.whole, max(0, place - 8), place)
            and _FRAME_ENDS.match(self.whole, place + len(name))
        )

    def _accepted(self) -> list[Named]:
        self._beside()
        kept = [
            n
            for n in self._found.values()
            if n.points + self._repeats(n.words) >= _SURELY and n.words not in self._bodies
        ]
        names = {n.words for n in kept}
        pieces = {part for w in names if "·" in w for part in w.split("·")}
        kept = [n for n in kept if n.words not in pieces and not two_surnames(n.words, names)]
        kept = [n for n in kept if n.points >= _SURELY or not is_town(self.whole, n.words)]
        within: dict[str, set[str]] = {}
        for name in names | pieces:
            for a, b in combinations(range(len(name) + 1), 2):
                within.setdefault(name[a:b], set()).add(name)
        out = []
        for n in kept:
            longer = within[n.words] - {n.words}
            if longer and self._count(n.words) <= sum(self._count(w) for w in longer):
                continue
            parts = () if "·" in n.words else (n.words[:k] for k in range(1, len(n.words)))
            shorter = [part for part in parts if part in names]
            if (
                shorter
                and self._count(max(shorter, key=len)) >= 2 * self._count(n.words)
                and n.words[-1] in FOLLOWS
            ):
                continue
            out.append(n)
        return sorted(out, key=lambda n: n.place)

    def _beside(self) -> None:
        """A string beside a name, joined by 、 or 和, is likelier to be one."""
        for _ in range(2):
            sure = {n.words for n in self._found.values() if n.points + self._repeats(n.words) >= 2}
            gained = []
            for n in self._found.values():
                start, end = n.place, n.place + len(n.words)
                before, after = self.text[max(0, start - 7) : start], self.text[end : end + 7]
                ahead = after[:1] in _JOINS and any(after[1:k] in sure for k in range(2, 8))
                behind = before[-1:] in _JOINS and any(before[k:-1] in sure for k in range(6))
                if (ahead or behind) and n.points < 3:
                    gained.append(n)
            for n in gained:
                self._found[n.words] = Named(n.words, n.points + 1, n.place, n.officer)

    def _repeats(self, name: str) -> int:
        times = self._count(name)
        return 0 if times < 2 else 1 if times < 4 else 2

    def _by_role(self) -> None:
        pattern = re.compile(
            rf"(?:{alternation('occupation', 'bystander', 'kin', 'circle', 'officer')}|名叫|名为|名字叫|同案的?)(?:及|、|：|:|是|叫)?[「『]?"
        )
        for match in pattern.finditer(self.text):
            at = match.end()
            at += self.text[at : at + 1] == "家"
            strong = len(match[0].rstrip("及、：:是叫「『")) > 1
            self._try(at, 3 if strong else 1, role=True)

    def _by_place(self) -> None:
        """After a connective or at a clause's start, before a function word."""
        for match in re.finditer(
            r"(?:^|[\n，。；：！？、「『」』\0\s　])|(?:和|与|及|以及|跟|同|对|就|将|把|由于|鉴于|由|释放|判处|会见|声援|逮捕|带走|关押|起诉|认定|裁定|驳回|改判|宣判|指控|传唤|软禁|提审|讯问|拘捕|拘留|处决|枪决|特赦|赦免|通缉|抓获|控告|解聘|约谈|刑拘|宣告|批捕|抓走|押走|伙同|关于|至于|有关|问起|谈到|被告人|即|致|令|指|称|提及|包括|其中|还有|另有|我是|岁的|见到|见了|见过|探望|看望|悼念|寻找|想念|的(?=[一-鿿]{2,4}(?:先生|女士|小姐|牧师|律师|教授|医生|老师|法师)))",
            self.text,
        ):
            self._try(match.end(), 1, role=False)

    def _standing_alone(self) -> None:
        """An alias in the aside after a string shows it to be a name."""
        for match in re.finditer(
            r"(?P<name>[一-鿿]{2,5})（(?:[^（）\n]{0,6})?(?:又名|本名|原名|化名|笔名|网名|别名|法号|法名|昵称|绰号|曾用名|男|女|英文名|人称|又写作|又译|亦作|或写作|也译|音译|[0-9]{1,2}岁|[A-Z][a-z]+)",
            self.whole,
        ):
            ends = match.end("name")
            sizes = [n for n in (5, 4, 3, 2) if n <= len(match["name"])]
            after_role = [
                n
                for n in sizes
                if role_before().search(self.whole[max(0, ends - n - 8) : ends - n])
                and "的" not in match["name"][-n:]
            ]
            by_surname = [
                n
                for n in (3, 2, 4)
                if n in sizes
                and 0 < n - surname_at(self.whole, ends - n)[0] <= 2
                and surname_at(self.whole, ends - n)[0]
            ]
            after_role = [n for n in after_role if match["name"][-n] != "家"]
            if names_a_place(self.whole, match.end()):
                continue
            for size in after_role[-1:] or by_surname[:1]:
                self._add(match["name"][-size:], ends - size, 3)

    def _try(self, at: int, points: int, *, role: bool) -> None:
        size, kind = surname_at(self.text, at)
        text = self.text
        if text[at - 1 : at + 1] in _ACROSS:
            return
        if not size:
            if role and points > 1:
                self._without_surname(at, points)
            return
        if kind == "weak" and not role:
            points -= 1
        if kind == "compound":
            points += 1
        length = length_of_name(self.text, at, size, self._count)
        if not length:
            if role and points > 1:
                self._without_surname(at, points - 1)
            return
        name = text[at : at + length]
        after = text[at + length : at + length + 40]
        if after[:1] in {"·", "者"} or (text[at - 1 : at] == "「" and after[:1] != "」"):
            return
        sure_end = NAME_AFTER.match(after) or told_at_once().match(after)
        if role and points > 1 and kind == "weak" and not sure_end:
            points -= 1
        if not role:
            told = AT_ONCE.match(after) or told_at_once().match(after)
            if not (told or NAME_AFTER.match(after)):
                return
            points += 1 if _CUSTODY_AFTER.match(after) else 0
            points += 1 if told else 0
            whole = kind == "strong" and length == size + 2
            opens = at == 0 or not HAN.match(text[at - 1]) or text[at - 1] in "将把"
            points += bool(told and whole and opens and not set(name[1:]) & FOLLOWS)
            points += 2 * bool(whole and opens and not told and of_custody(text, at + length))
            points += bool(_OF_KIN.match(after) and length == size + 2)
            points += 1 if after[:1] == "等" else 0
            points += 2 if _TITLE.match(after) else 0
            points += 2 if _OF_KIN.match(after) else 0
            if (
                kind == "strong"
                and length > size + 1
                and _CALLED_FOR.search(text[max(0, at - 3) : at])
            ):
                points += 2
        self._add(name, at, points)

    def _without_surname(self, at: int, points: int) -> None:
        """After a role word a name without a known surname: Tibetan, Mongolian, a nickname."""
        text = self.text
        for size in (6, 5, 4, 3, 2):
            name = text[at : at + size]
            if len(name) < size or not HANS.fullmatch(name):
                continue
            if any(c in NO_GIVEN or c in STRONG_FOLLOWS for c in name):
                continue
            after = text[at + size : at + size + 12]
            whole_after = self.whole[at + size : at + size + 3]
            aside = whole_after.startswith("（")
            nick = size <= 3 and name[0] in "阿小老" and name[1] not in "姨伯叔爸妈公婆板师家人乡"
            done_to = nick and after[:1] in _NOT_OF_NICK
            if not (NAME_AFTER.match(after) or aside or done_to):
                continue
            if listed("@", "occupation", "kin", "circle", "authority", "bystander").search(name):
                continue
            if is_body(name):
                continue
            repeated = self._count(name) >= 2
            if (size == 2 and not nick and not aside) or (nick and name[-1] in _NOT_OF_NICK):
                continue
            if aside and re.match(
                r"（(?:又|本名|原名|化名|笔名|网名|别名|法|昵称|绰号|亦|或|也|音译|[A-Z])",
                self.whole[at + size : at + size + 4],
            ):
                self._add(name, at, points)
                return
            if aside and size > 2 and _trade_aside().match(self.whole, at + size):
                self._add(name, at, points)
                return
            if nick or (repeated and self._one_form(name)):
                self._add(name, at, points if nick else points - 1)
                return

    def _one_form(self, name: str) -> bool:
        """Whether the text never continues the string by the same character."""
        after = Counter(
            self.whole[m.end() : m.end() + 1] for m in re.finditer(re.escape(name), self.whole)
        )
        return len(after) > 1
