"""Letters, testimonies and threads in the first person: who writes, whose relative that is, and whom 你 means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.lexicons import alternation

if TYPE_CHECKING:
    from habeas.reading.chinese.persons.registry import Mention, Registry

_WIFE = "妻子 太太 老婆 爱人 内人 媳妇 遗孀 未婚妻 妻".split()
_HUSBAND = "丈夫 老公 先生 爱人 先夫 外子 未婚夫 夫".split()
_FATHER = "父亲 爸爸 阿爸 老父亲 老父 爸 父 老爸 爹".split()
_MOTHER = "母亲 妈妈 阿妈 妈咪 老母亲 老母 妈 母 老妈 娘".split()
_SON = "儿子 独子 长子 次子 仔 阿仔 大儿子 小儿子 儿".split()
_DAUGHTER = "女儿 独女 长女 次女 囡 闺女 大女儿 小女儿 女".split()
_OLDER = "哥哥 大哥 二哥 兄长 哥 兄 胞兄 家兄", "姐姐 姊姊 大姐 二姐 姐 姊 胞姐 家姐"
YOUNGER = "弟弟 胞弟 弟 细佬 小弟", "妹妹 胞妹 妹 细妹 小妹"
_BROTHER, _SISTER = (one.split() for one in _OLDER)
_LITTLE_BROTHER, _LITTLE_SISTER = (one.split() for one in YOUNGER)
_CALLS: tuple[tuple[list[str], tuple[list[str], ...]], ...] = (
    (_WIFE, (_HUSBAND,)),
    (_HUSBAND, (_WIFE,)),
    ([*_FATHER, *_MOTHER, "父母", "双亲", "爸妈"], (_SON, _DAUGHTER)),
    ([*_SON, *_DAUGHTER, "子女"], (_FATHER, _MOTHER)),
    ([*_BROTHER, *_SISTER], (_LITTLE_BROTHER, _LITTLE_SISTER)),
    ([*_LITTLE_BROTHER, *_LITTLE_SISTER], (_BROTHER, _SISTER)),
)
"""What the relatives of somebody call that person: a wife calls hers 丈夫 or 先生."""
_GROUPS = (
    _WIFE, _HUSBAND, _FATHER, _MOTHER, _SON, _DAUGHTER, _BROTHER, _SISTER, _LITTLE_BROTHER,
    _LITTLE_SISTER,
)  # fmt: skip
_SPOKEN_TO = 4
"""So often a letter to somebody says 你."""
ONES = frozenset("姐哥弟妹妈爸爹娘嫂儿夫妻父母子女兄姊仔囡媳")
"""Words for a relative of one character: they are one only behind 我."""


@dataclass(slots=True)
class Letter:
    """``me`` is who writes, ``about`` the relative written about, ``kin`` whom each word of the writer means."""

    me: int | None = None
    about: int | None = None
    kin: dict[str, int] = field(default_factory=dict)
    spoken_to: int | None = None
    """Whom 你 means where the letter is written to the prisoner."""
    first_person: bool = False
    """Whether the text is one in the first person of whom it tells, or of a relative."""
    by_kin: bool = False
    """Whether the writer says whose relative that is."""


@cache
def roles() -> str:
    """Every word for a relative, as one alternation."""
    return "|".join(sorted((word for one, _ in _CALLS for word in one), key=lambda w: (-len(w), w)))


@cache
def mine() -> re.Pattern[str]:
    """ "我丈夫", "我们的儿子", "我弟弟张三": a relative of the writer."""
    longest = sorted({*roles().split("|"), "先生"} - ONES, key=lambda w: (-len(w), w))
    return re.compile(
        rf"我(?:家|屋企)?(?:的|们的|们家的|个|那个)?(?P<kin>{'|'.join(longest)}|{alternation('kin_long')}|[姐哥弟妹妈爸爹娘嫂儿仔囡](?!们|女|子|是|夫|媳|妈|爸))(?P<gap>叫|名叫|、)?"
    )


@cache
def _stated_after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:女士|先生|小姐)?(?:的|个)(?:[^，。；\n我他她]{{0,3}})?(?P<kin>{roles()})(?![亲子夫的])"
    )


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(rf"(?:[你您]的|爱你的|想你的|永远爱你的)?(?P<kin>{roles()})[ 　：:—\-]*$")


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(
        rf"(?m)(?:^[ 　]*(?:致|写?给|寄给)(?:我(?:的)?|狱中的?|亲爱的?|在押的?|在囚的?|被囚的?|墙内的?)*(?P<to>{roles()}|先生|你)(?:的[^，。\n]{{0,8}})?(?:（[^）\n]*）)?[ 　]*$"
        rf"|(?:^|[。！？\n])[ 　]*(?:亲爱的|我的)?(?P<call>{roles()}|先生)[，：！])"
    )


_STATES = re.compile(
    "(?:(?:我|本人|笔者)(?:就|便)?(?:是|系)|我们(?:是|系)|我(?:是|系)?(?:名?叫)?名*，(?:是|系)?(?:在押|在囚|被捕|被关押|服刑|被拘押)?的?(?:人员|囚犯|囚友|政治犯|良心犯|律师|记者|[一-鿿]{0,4}[师员者工民人生])?|(?:整理|口述|作者|讲述|发帖|撰文|执笔|发布|来源|文)(?:人|者)?：|(?:帖|文|信|号|账号)(?:子)?(?:现)?由)「?$"
)
_ALIKE = 300
YOU = re.compile("你(?!们)|您|你们(?:两个|两人|俩|二人)")
"""Whom a letter is written to, or an interview asks."""
SPEECH = re.compile("「[^「」\n]{0,200}」")
"""A quotation."""
_TAIL = 160


def letter_of(whole: str, registry: Registry, people: frozenset[int]) -> Letter:
    """Who writes a text in the first person, and about whom; ``people`` can be no relative told of. Linear."""
    if "我" not in whole:
        return Letter()
    made = Letter(me=_introduced(whole, registry))
    role = ""
    for m in registry.mentions:
        found = _stated(whole, registry, m)
        if found is not None:
            made.about, role = m.person, found["kin"]
            named = next((o for o in registry.mentions if o.start == found.end()), None)
            made.me = named.person if named is not None else made.me
            made.by_kin = True
            break
    signer, signs = _signature(whole, registry)
    made.me = signer if made.me is None else made.me
    made.me = None if made.me == made.about else made.me
    role = role or signs
    called = _called(whole, registry, made)
    if made.about is None:
        made.about = _only(registry, made, people) if role else None
    words = _words(whole, role, registry, made.about)
    if made.about is not None:
        made.kin.update(dict.fromkeys(words, made.about))
    for kin, person in called.items():
        made.kin.setdefault(kin, person)
    made.by_kin = made.by_kin or (bool(role) and made.about is not None)
    made.spoken_to = _spoken_to(whole, registry, made, people)
    if made.about is None and len(set(called.values())) == 1:
        made.about = next(iter(called.values()))
        if made.me is not None and _of_the_writer(whole, registry, made.about):
            made.about = None
    return made


_BEFALLS_ME = re.compile(
    "我(?!们)[^，。；他她]{0,10}(?:被|遭)|(?:把|将|抓|打|放|判|带|审|关|铐|逼)(?:了)?我(?!们)"
)
_THRICE = 3


def _of_the_writer(whole: str, registry: Registry, about: int) -> bool:
    """Whether a testimony tells of its writer more than of the relative it names."""
    befalls = len(_BEFALLS_ME.findall(whole))
    named = sum(m.person == about for m in registry.mentions)
    return befalls >= _THRICE and befalls >= named


def interviewed_about(whole: str, registry: Registry, letter: Letter, me: int, about: int) -> None:
    """An interview with "甲的妻子乙": her husband is 甲."""
    letter.me, letter.about, letter.kin, letter.by_kin = me, about, {}, True
    letter.spoken_to = None
    for one, other in pairwise(registry.mentions):
        gap = _stated_after().match(whole, one.end, other.start)
        if one.person == about and other.person == me and gap and gap.end() == other.start:
            words = _words(whole, gap["kin"], registry, about)
            letter.kin = dict.fromkeys(words, about)
            return


def _stated(whole: str, registry: Registry, m: Mention) -> re.Match[str] | None:
    """ "我叫甲，是乙的妻子", "我们是乙的父母": whose relative writes."""
    found = _stated_after().match(whole, m.end)
    if found is None:
        return None
    start = max(0, m.start - 14)
    before = whole[start : m.start]
    for o in registry.within(start, m.start):
        before = before[: o.start - start] + "名" * (o.end - o.start) + before[o.end - start :]
    return found if _STATES.search(before) else None


_INTRODUCED = re.compile(
    r"(?:我叫|我名叫|（作者|我(?:是|系)|本人(?:是|系)?|口述(?:人|者)?：|自述(?:人|者)?：)$"
)


def _introduced(whole: str, registry: Registry) -> int | None:
    """ "我叫张三", "口述：张三"."""
    for m in registry.mentions:
        if _INTRODUCED.search(whole[max(0, m.start - 5) : m.start]) and whole[
            m.end : m.end + 1
        ] not in {"的", "个"}:
            return m.person
    return None


_SIGNS_OFF = re.compile(
    "[ 　]*(?:（[^）]{0,12}）)?[ 　]*(?:敬上|泣书|亲笔|泣告|谨上|字)?[ 　]*(?:(?:写于|书于|于)?[^，。；：被]{0,16})"
)
""" "妻 张三 写于忌日后第四天": what stands behind a signature."""


def _signature(whole: str, registry: Registry) -> tuple[int | None, str]:
    """Who signs a letter, and as what relative: "妻 张三", "女儿 小禾"."""
    tail = len(whole.rstrip()) - _TAIL
    for m in reversed(registry.mentions):
        if m.start < tail:
            break
        line = whole[whole.rfind("\n", 0, m.start) + 1 : m.start]
        ends = whole.find("\n", m.end)
        after = whole[m.end : ends if ends >= 0 else len(whole)].strip(" 　0123456789年月日.")
        kin = _signed().fullmatch(line.strip(" 　"))
        rest = whole[m.end : ends if ends >= 0 else len(whole)]
        if kin and _SIGNS_OFF.fullmatch(rest):
            return m.person, kin["kin"]
        if not re.sub(r"[\s　：:]", "", line) and not after:
            return m.person, ""
    last = whole.rstrip().rsplit("\n", 1)[-1].strip(" 　")
    alone = _signed().match(last)
    return None, alone["kin"] if alone and len(last) <= len(alone["kin"]) + 1 else ""


def _called(whole: str, registry: Registry, made: Letter) -> dict[str, int]:
    """Whom "我丈夫张三", "弟弟叫张三" names, with every word alike for that relative."""
    at = {m.start: m.person for m in registry.mentions}
    found: dict[str, set[int]] = {}
    for match in mine().finditer(whole):
        person = at.get(match.end())
        if person is not None and person != made.me:
            found.setdefault(match["kin"], set()).add(person)
    for m in registry.mentions:
        if m.person == made.me or whole[m.start - 1 : m.start] != "叫":
            continue
        line = whole[max(0, m.start - 6) : m.start - 1]
        told = re.search(rf"(?:^|[。，；\n])(?:我(?:的)?)?({roles()})(?:名)?$", line)
        if told and _first_person(whole):
            found.setdefault(told[1], set()).add(m.person)
    for m in registry.mentions:
        start = max(0, m.start - 40)
        called = _he_is_called().search(whole, start, m.start)
        if called and m.person != made.me and _first_person(whole):
            found.setdefault(called["kin"], set()).add(m.person)
    sure = {kin: next(iter(people)) for kin, people in found.items() if len(people) == 1}
    wider = dict(sure)
    for kin, person in sure.items():
        for group in _GROUPS:
            if kin in group:
                for word in group:
                    wider.setdefault(word, person)
    return wider


@cache
def _he_is_called() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[。\n]|我(?:的)?)(?P<kin>{roles()})(?![们的])[^。\n，]{{0,16}}[。，]\n?(?:他|她)(?:的名字)?(?:名)?叫$"
    )


def _first_person(whole: str) -> bool:
    return len(re.findall("我(?!国|院|局|方|会|省|市|县)", whole)) >= _SPOKEN_TO


def _only(registry: Registry, made: Letter, people: frozenset[int]) -> int | None:
    """The one person of a letter beside its writer."""
    others = {m.person for m in registry.mentions} - {made.me} - people
    return next(iter(others)) if len(others) == 1 else None


def _words(whole: str, role: str, registry: Registry, about: int | None) -> list[str]:
    """By which words the writer calls the relative: those of one sex."""
    groups = next((calls for one, calls in _CALLS if role in one), ())
    if len(groups) <= 1:
        return list(groups[0]) if groups else []
    told = [_so_called(whole, registry, about, group) for group in groups]
    if any(told) and not all(told):
        return list(groups[told.index(True)])
    used = [
        any(w in whole if len(w) > 1 else f"我个{w}" in whole for w in group) for group in groups
    ]
    if used.count(True) == 1:
        return list(groups[used.index(True)])
    first = [_first_of(whole, group) for group in groups]
    return list(groups[first.index(min(first))]) if min(first) < len(whole) else []


def _first_of(whole: str, group: list[str]) -> int:
    """Where the writer first speaks of such a relative: "我们的儿子"; the end where never."""
    places = [m.start() for m in mine().finditer(whole) if m["kin"] in group]
    return min(places, default=len(whole))


def _so_called(whole: str, registry: Registry, about: int | None, group: list[str]) -> bool:
    """Whether the text calls the one written about by such a word beside the name, or speaks to that person so."""
    for match in _addressed().finditer(whole[:_ALIKE]):
        if (match["to"] or match["call"]) in group:
            return True
    return any(
        m.person == about and whole[max(0, m.start - len(w)) : m.start] == w
        for m in registry.mentions
        for w in group
        if len(w) > 1
    )


def _spoken_to(whole: str, registry: Registry, made: Letter, people: frozenset[int]) -> int | None:
    """Whom 你 means in a letter to a prisoner."""
    outside = SPEECH.sub("", whole)
    if len(YOU.findall(outside)) < _SPOKEN_TO:
        return None
    for match in _addressed().finditer(whole):
        word = match["to"] or match["call"]
        if match.start() < _ALIKE and word in made.kin:
            return made.kin[word]
    labelled = [
        m.person for m in registry.mentions if whole[max(0, m.start - 4) : m.start] == "收信人："
    ]
    if labelled:
        return labelled[0]
    if _addressed().search(whole[:_ALIKE]):
        return _only(registry, made, people)
    by_name = {m.person for m in registry.mentions if _hails(whole, m)} - {made.me} - people
    return next(iter(by_name)) if len(by_name) == 1 else None


def _hails(whole: str, m: Mention) -> bool:
    """ "小军，妈妈老了": a name that stands alone before a comma or colon."""
    before, after = whole[m.start - 1 : m.start], whole[m.end : m.end + 1]
    return (
        before in {"", "\n", "，", "。", " ", "　"}
        and after in {"，", "：", "！"}
        and (before != "，" or after == "，")
    )
