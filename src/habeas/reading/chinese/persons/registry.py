"""The named persons of one text, the forms they are mentioned by, and where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import ahocorasick_rs

from habeas.reading.chinese.persons.alias_words import (
    AFTER_COMMA,
    CALLED,
    IN_ASIDE,
    LATIN,
    NET_NAME,
    NICKED,
    SEVERAL,
    alias_ranges,
    veiled_names,
)
from habeas.reading.chinese.persons.enumerated import ITEM_HEAD, LIST_OF_PEOPLE
from habeas.reading.chinese.persons.names import Finder, Named
from habeas.reading.chinese.persons.shapes import GIVEN, given_names, surname_at
from habeas.reading.chinese.words.lexicons import words
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLED = re.compile(
    r"(?P<surname>[一-鿿]{1,2})(?:女士|先生|小姐|大?律师|牧师|传道|神父|老师|教授|博士|医生|医师|议员|导演|编辑|校长|队长|法师|师傅|大哥|大姐|某(?![一-鿿])|[男女](?![子性生女男孩人童工方友士子老青教记学])|嫌(?!疑|犯)|[伯叔姨嫂婶姐哥](?=[，。、说称被在的则又也对]))"
)
_FAMILIAR = re.compile(r"(?<![一-鿿])[老小](?P<surname>[一-鿿])(?=[，。、说称被在的则又也对])")
_BARE = re.compile(
    r"(?:^|[，。；：！？「」\n、 　]|指|称|由|对|令|而|但|同|为|据|与|和|，|判处?|将|指控)(?P<surname>[一-鿿])(?=打算|指|被|遭|称|说|的|，|曾|已|笑|则|亦|向|在|于|因|等|以|其后|早前|承认|否认|认罪|不认罪|判|须|将|当时|获|再|另|上诉|方|涉嫌|还押|任(?=总|主|社|发|编|该)|拟|会(?=就|提|在|于|继)|未(?!来)|现(?!年|时|场)|仍|准|拒|面临|认为|选择|当庭|申请|发出|缺席|自辩|作供|出庭|应讯|透过|透露|表示|今|昨|两|不服|服刑|遭|囚|监禁|入狱|罚款|即时|一个(?!月)|供称|作供|辩称|[0-9]{1,3}个?[年月])"
)
_FOUND_GUILTY = re.compile(
    "(?:(?<=裁定)|(?<=裁决)|(?<=判处))[一-鿿](?:[、和与及][一-鿿])*(?=[、和与及](?:D[0-9]{1,2})?[一-鿿]{3})"
)
""" "法官裁定黎、麦及D6赖永成罪成": surnames before a name in full."""
_SPEAKS = re.compile("(?m:^)[ 　]*(?P<surname>[一-鿿])：")
""" "方：那天很冷": who answers in an interview."""
_SURNAMES = re.compile(
    r"(?:(?<![一-鿿、])|(?<=[间但而将令对判除指称定评时与候待谈捕讯诉获传释押]))[一-鿿](?:[、和与及][一-鿿])+(?=[两二三四五六]人|等[两二三四五六七八九十]人|夫妇|双双|分别|的(?:保释|申请|上诉|律师|代表|家人|家属|刑期|案件|聆讯|控罪|罪名|定罪)|[均则继续各同都亦也仍获被遭，：于在自绝皆曾早前并不承否需须当提认指称0-9])"
)
""" "鍾、盧、馬三人": persons listed by their surnames."""

_NICKNAME = re.compile("^[阿老小]|[伯叔姨嫂婶姐哥爷婆公]$")


@record
class Mention:
    """A person named at ``start`` to ``end`` of the folded text."""

    start: int
    end: int
    person: int


@dataclass(slots=True)
class Entry:
    """One named person: the form found first, its other forms, whether only ever in office."""

    number: int
    name: str
    place: int
    officer: bool
    forms: list[str] = field(default_factory=list)


@record
class Alias:
    """A name given as another name of a person, at ``start`` to ``end``."""

    person: int
    start: int
    end: int
    quote_start: int
    quote_end: int


_CALLED_SIR = re.compile("[一-鿿](?:先生|女士|小姐|太太|夫人)")


_TITLES = frozenset(
    "律师 老师 先生 女士 小姐 太太 夫人 牧师 教授 医生 博士 弟兄 姊妹 姐妹 传道 长老 同工 神父 师傅 大姐 大哥 警官 所长 队长 局长".split()
)
""" "谢律师" bears no given name."""
_FEW = 12
"""Among more people than this nobody is looked for by a pet name."""
_SHARED = 2
_NO_ALIAS = re.compile("(?:事件|一?案|运动|大抓捕|行动|惨案|风波|罪)$")
""" "被称作「908事件」": what happened is called so, and nobody."""


class Registry:
    """Every named person of one text. Linear in the text."""

    def __init__(self, whole: str, text: str, given: Sequence[tuple[int, int]] = ()) -> None:
        """``given`` is where names stand by the layout of the text."""
        self.whole = whole
        self.entries: list[Entry] = []
        self.aliases: list[Alias] = []
        named = Finder(whole, text, given).names()
        inside = alias_ranges(whole)
        called = {whole[a:b].strip("「」『』") for a, b in inside}
        veiled = veiled_names(
            whole, [n.words for n in named] + [m["name"] for m in NICKED.finditer(whole)]
        )
        called_by_given = given_names([n.words for n in named])
        whole_names = {n.words[0] for n in named if not _CALLED_SIR.fullmatch(n.words)}
        for n in named:
            titled = _CALLED_SIR.fullmatch(n.words) and n.words[0] in whole_names
            if n.words in veiled or n.words in called_by_given or titled:
                continue
            within = any(a <= n.place < b for a, b in inside)
            nickname = n.words in called and _NICKNAME.search(n.words)
            if nickname or (within and whole.count(n.words) < 3):
                continue
            self._enter(n)
        self._behind_nicknames()
        for entry in self.entries:
            shorter = {**veiled, **called_by_given}
            entry.forms += [form for form, full in shorter.items() if full == entry.name]
        self._by_first_char: dict[str, list[int]] = {}
        self.mentions = self._mentions()
        self._find_aliases()
        self._short_forms()
        starts = {m.start for m in self.mentions}
        heads = sum(m.end() in starts for m in ITEM_HEAD.finditer(whole))
        self.lists_people = heads >= LIST_OF_PEOPLE
        """Whether the items of the text open with a person each."""
        self.mentions = self._mentions()
        self._starts = [m.start for m in self.mentions]

    def _enter(self, named: Named) -> None:
        self.entries.append(
            Entry(len(self.entries), named.words, named.place, named.officer, [named.words])
        )

    def _behind_nicknames(self) -> None:
        """ "「老杜」（本名杜某某）": who is behind a nickname bears that name, and the nickname is another."""
        for match in NICKED.finditer(self.whole):
            nick, name = match["nick"], match["name"]
            known = next((e for e in self.entries if e.name == name), None)
            called = next((e for e in self.entries if e.name == nick), None)
            size, kind = surname_at(name, 0)
            if known is None and (not size or kind == "weak" or len(name) - size > GIVEN):
                continue
            if known is None and called is None:
                self._enter(Named(name, 0, match.start("name"), officer=False))
                known = self.entries[-1]
            if known is None and called is not None:
                called.name, called.forms, known = name, [name, nick], called
            elif known is not None and called is not None and known is not called:
                self.entries.remove(called)
                for number, entry in enumerate(self.entries):
                    entry.number = number
            if known is not None and nick not in known.forms:
                known.forms.append(nick)
            if known is not None:
                place = match.start("nick")
                self.aliases.append(
                    Alias(known.number, place, match.end("nick"), place, match.end())
                )

    def _mentions(self) -> list[Mention]:
        forms = [(form, entry.number) for entry in self.entries for form in entry.forms]
        if not forms:
            return []
        automaton = ahocorasick_rs.AhoCorasick(
            [form for form, _ in forms], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        return [
            Mention(start, end, forms[index][1])
            for index, start, end in automaton.find_matches_as_indexes(self.whole)
        ] + []

    def of_each(self) -> dict[int, list[Mention]]:
        """The mentions of each person, in text order."""
        found: dict[int, list[Mention]] = {entry.number: [] for entry in self.entries}
        for mention in self.mentions:
            found[mention.person].append(mention)
        return found

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie in a range."""
        at = bisect_left(self._starts, start)
        found = []
        while at < len(self.mentions) and self.mentions[at].start < end:
            if self.mentions[at].end <= end:
                found.append(self.mentions[at])
            at += 1
        return found

    def _find_aliases(self) -> None:
        for m in self.mentions:
            if self.whole[m.end : m.end + 1] == "（":
                for pattern in (IN_ASIDE, LATIN):
                    match = pattern.match(self.whole, m.end)
                    if match:
                        self._alias(
                            m.person, match.start("alias"), match.end("alias"), m.start, match.end()
                        )
            match = AFTER_COMMA.match(self.whole[m.end : m.end + 40])
            if match:
                start = m.end + match.start("alias")
                self._alias(
                    m.person, start, m.end + match.end("alias"), m.start, m.end + match.end()
                )
        for match in SEVERAL.finditer(self.whole):
            for one in self._called(match.start()):
                for part in re.finditer(
                    "[一-鿿·]{2,8}", match["list"].replace("及", "、").replace("和", "、")
                ):
                    start = match.start("list") + part.start()
                    self._alias(one, start, start + len(part[0]), match.start(), match.end())
        for match in NET_NAME.finditer(self.whole):
            for one in self._called(match.start()):
                self._alias(one, match.start("alias"), match.end("alias"), *match.span())
        for match in CALLED.finditer(self.whole):
            if match[0].startswith("以") and not match["name"]:
                continue
            person = self._called(match.start())
            for one in person:
                begin = (
                    max(
                        self.whole.rfind("。", 0, match.start()),
                        self.whole.rfind("\n", 0, match.start()),
                        self.whole.rfind("（", max(0, match.start() - 30), match.start()),
                    )
                    + 1
                )
                self._alias(one, match.start("alias"), match.end("alias"), begin, match.end())

    def _called(self, at: int) -> list[int]:
        """Who is called so: the mention just before, or the pair that 两人 stands for."""
        begin = max(self.whole.rfind("。", 0, at), self.whole.rfind("\n", 0, at))
        near = [m for m in self.mentions if begin < m.start and m.end <= at]
        if (
            near
            and "两人" not in self.whole[near[-1].end : at]
            and "二人" not in self.whole[near[-1].end : at]
        ):
            return [near[-1].person]
        several = re.search("两人|二人|夫妇", self.whole[begin + 1 : at])
        before = list(
            dict.fromkeys(m.person for m in reversed([m for m in self.mentions if m.end <= at]))
        )
        if several:
            return sorted(before[:2]) if len(before) >= 2 else []
        return before[:1]

    def _alias(self, person: int, start: int, end: int, quote_start: int, quote_end: int) -> None:
        other = self.whole[start:end].strip(" 　「」『』")
        if (
            not other
            or _NO_ALIAS.search(other)
            or (
                other in self.entries[person].forms
                and any(a.person == person and a.start == start for a in self.aliases)
            )
        ):
            return
        end = start + len(other) if self.whole.startswith(other, start) else end
        self.aliases.append(Alias(person, start, end, quote_start, quote_end))
        taken = any(other in e.forms for e in self.entries if e.number != person)
        if len(other) >= 2 and not taken and other not in self.entries[person].forms:
            self.entries[person].forms.append(other)

    def _short_forms(self) -> None:
        """The first or last part of a foreign name, 黄女士 and a bare surname where one bears it."""
        owners: dict[str, set[int]] = {}
        titled: dict[str, set[str]] = {}
        for match in _TITLED.finditer(self.whole):
            titled.setdefault(match["surname"], set()).add(match[0])
        for match in _FAMILIAR.finditer(self.whole):
            titled.setdefault(match["surname"], set()).add(match[0])
        alone = self._given_alone()
        for entry in self.entries:
            alone.setdefault(entry.number, set()).update(self._pet_names(entry))
        for entry in self.entries:
            for form in _candidates(entry, titled) | alone.get(entry.number, set()):
                owners.setdefault(form, set()).add(entry.number)
        taken = {form for entry in self.entries for form in entry.forms}
        for form, all_of in owners.items():
            people = self._often(all_of)
            first = {n for n in people if self.entries[n].name.startswith(form + "·")}
            bearer = people if len(people) == 1 else first
            if len(bearer) == 1 and form not in taken:
                self.entries[next(iter(bearer))].forms.append(form)

    def _pet_names(self, entry: Entry) -> set[str]:
        """ "小军" and "阿哲" where the text calls one person so whose name ends in it."""
        if "·" in entry.name or len(entry.name) < GIVEN or len(self.entries) > _FEW:
            return set()
        last = entry.name[-1]
        forms = {mark + last for mark in "小阿"}
        alike = sum(e.name.endswith(last) for e in self.entries)
        called = {
            f for f in forms if re.search(rf"(?<![一-鿿]){f}(?=[，。：！说在被]|$)", self.whole)
        }
        return called if alike == 1 else set()

    def _given_alone(self) -> dict[int, set[str]]:
        """The given names of two characters that the text also uses without the surname."""
        parts: dict[str, list[Entry]] = {}
        for entry in self.entries:
            size, _ = surname_at(entry.name, 0)
            given = entry.name[size:]
            if size and len(given) == GIVEN and given not in {*words("common"), *_TITLES}:
                parts.setdefault(given, []).append(entry)
        if not parts:
            return {}
        forms = [*parts, *(entry.name for entries in parts.values() for entry in entries)]
        seen = Counter(
            index
            for index, _, _ in ahocorasick_rs.AhoCorasick(forms).find_matches_as_indexes(
                self.whole, overlapping=True
            )
        )
        times = {form: seen[n] for n, form in enumerate(forms)}
        return {
            entry.number: {given}
            for given, entries in parts.items()
            for entry in entries
            if times[given] - sum(times[e.name] for e in entries)
            > (
                0
                if re.search(
                    given
                    + f"[姐哥叔伯姨嫂]|我[是系]{given}[的个]|(?<![一-鿿]){given}(?=[，被]|失去)|(?:是|天){given}失去",
                    self.whole,
                )
                else 1
            )
        }

    def bare_surnames(self) -> list[Mention]:
        """A surname alone, as Hong Kong papers write it, where one person bears it."""
        owners: dict[str, set[int]] = {}
        bearers: dict[str, set[int]] = {}
        for entry in self.entries:
            size, kind = surname_at(entry.name, 0)
            if size == 1 and len(entry.name) > 1:
                bearers.setdefault(entry.name[0], set()).add(entry.number)
            if (
                size == 1
                and len(entry.name) > 1
                and (kind == "strong" or (kind == "weak" and self.whole.count(entry.name) > 1))
            ):
                owners.setdefault(entry.name[0], set()).add(entry.number)
        owners = {surname: self._often(people) for surname, people in owners.items()}
        taken = {p for m in self.mentions for p in range(m.start, m.end)}
        places = {match.start("surname") for match in _BARE.finditer(self.whole)}
        spoken = [match.start("surname") for match in _SPEAKS.finditer(self.whole)]
        places.update(spoken if len(spoken) >= _SHARED else ())
        for match in (*_SURNAMES.finditer(self.whole), *_FOUND_GUILTY.finditer(self.whole)):
            listed = range(match.start(), match.end(), 2)
            if all(len(owners.get(self.whole[at], ())) == 1 for at in listed):
                places.update(listed)
            elif all(len(bearers.get(self.whole[at], ())) == 1 for at in listed):
                places.update(listed)
                owners.update((self.whole[at], bearers[self.whole[at]]) for at in listed)
        return [
            Mention(at, at + 1, next(iter(owners[self.whole[at]])))
            for at in sorted(places - taken)
            if len(owners.get(self.whole[at], ())) == 1
        ]

    def _often(self, people: set[int]) -> set[int]:
        """Of several who share a surname, those named more than once, if any are."""
        if len(people) < _SHARED:
            return people
        often = {p for p in people if self.whole.count(self.entries[p].name) > 1}
        return often or people

    def add(self, more: list[Mention]) -> None:
        """Further mentions, kept in text order."""
        self.mentions = sorted((*self.mentions, *more), key=lambda m: m.start)
        self._starts = [m.start for m in self.mentions]


def _candidates(entry: Entry, titled: dict[str, set[str]]) -> set[str]:
    """What may be a short form of a name, where ``titled`` are the surnames with their titles."""
    if "·" in entry.name:
        parts = entry.name.split("·")
        return {p for p in (parts[0], parts[-1]) if len(p) >= 2}
    size, _ = surname_at(entry.name, 0)
    if not size or size >= len(entry.name):
        return set()
    return titled.get(entry.name[:size], set())
