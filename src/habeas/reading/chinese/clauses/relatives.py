"""Whom 父亲, 哥哥 or 她的丈夫 means where the text gives that relative a name elsewhere."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.referents import Ref
from habeas.reading.chinese.words.lexicons import alternation
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.persons.registry import Registry

_ALIKE = (
    ("妻子", "太太", "老婆", "妻", "爱人", "配偶"),
    ("丈夫", "老公", "先夫", "夫"),
    ("父亲", "爸爸", "阿爸", "老父", "老父亲", "父"),
    ("母亲", "妈妈", "阿妈", "老母", "老母亲", "母"),
    ("哥哥", "大哥", "兄长", "胞兄", "兄"),
    ("弟弟", "胞弟", "弟"),
    ("姐姐", "姊姊", "大姐", "胞姐", "胞姊", "姊"),
    ("妹妹", "胞妹", "妹"),
    ("儿子", "长子", "独子"),
    ("女儿", "长女", "独女"),
)
MEN = frozenset({"丈夫", "父亲", "哥哥", "弟弟", "儿子"})
_SAME = {word: words[0] for words in _ALIKE for word in words}
_OWNER = re.compile("^(?:他们?|她们?|其|自己)(?:的|个)?")
_JOINED = re.compile("[、和与及跟]|以及")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<kin>{alternation('kin_long')})|其(?P<one>[妻夫父母兄弟姐妹姊]))(?:、[^，。；、\n]{{0,20}}?(?:{alternation('occupation')}))?(?:叫|名叫|「)?$"
    )


_FAR = 40
"""So far before a name the word for the relative may stand: "她的哥哥、某县某镇的教师甲"."""
_OF_ONE_CASE = 4
"""So few persons are of one case: "其妹甲" is then whoever is called 妹妹."""


def _kin_word(match: re.Match[str] | None, *, few: bool) -> str:
    """The word for a relative before a name: "她的妹妹甲", and "其妹甲" where ``few`` are named."""
    return "" if match is None else match["kin"] or (match["one"] if few else "")


def named_relatives(registry: Registry, owners: dict[int, int]) -> dict[str, int]:
    """The relatives that a text names, by the word for them; only those of one family."""
    if registry.lists_people or len(set(owners.values())) > 1:
        return {}
    found: dict[str, set[int]] = {}
    few = len(registry.entries) <= _OF_ONE_CASE
    for m in registry.mentions:
        match = _before().search(registry.whole, max(0, m.start - _FAR), m.start)
        kin = _SAME.get(_kin_word(match, few=few))
        if kin is not None:
            found.setdefault(kin, set()).add(m.person)
    for at, owner in _owned(registry, owners):
        match = _before().search(registry.whole, max(0, at - _FAR), at)
        for other in _INVERSE.get(_SAME.get(_kin_word(match, few=few), ""), ()):
            found.setdefault(other, set()).add(owner)
    return {kin: next(iter(people)) for kin, people in found.items() if len(people) == 1}


@cache
def _told_as() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:[他她]的?|其)(?:{alternation('kin_long')}|[妻夫父母兄弟姐妹])|(?:^|[，。：「\n])(?:{alternation('kin_long')}))$"
    )


_NEARBY = 300
"""How far before a relative the one whose relative it is may be named, in characters."""


def with_kin(registry: Registry, owners: dict[int, int]) -> dict[int, int]:
    """Owners, with those of relatives told as "她的丈夫张三": the one named last before, of no family."""
    found = dict(owners)
    before: list[tuple[int, int]] = []
    for m in registry.mentions:
        if m.person not in found and _told_as().search(
            registry.whole, max(0, m.start - 8), m.start
        ):
            near = [p for at, p in before[-6:] if p != m.person and m.start - at < _NEARBY]
            if near and all(p != m.person for _, p in before):
                found[m.person] = near[-1]
        if m.person not in found:
            before.append((m.start, m.person))
    return found | _introduced_after(registry, found)


@cache
def _of_the_speaker() -> re.Pattern[str]:
    return re.compile(
        rf"[他她]的?(?:{alternation('kin_long')})(?:、[^，。；、\n]{{0,20}}?(?:{alternation('occupation')}))?$"
    )


_NAMED_THEN = re.compile("(?:[这该此][名位个]|^)[^，。；\n]{0,8}?(?:名叫|叫做?|名为|姓名是)$")


def _introduced_after(registry: Registry, found: dict[int, int]) -> dict[int, int]:
    """ "一名妇女说，她的哥哥甲被捕。这名妇女叫乙": whose relative is named only then."""
    for one, other in pairwise(registry.mentions[:_OPENING]):
        if one.person == other.person or {one.person, other.person} & set(found):
            continue
        whole = registry.whole
        told = _of_the_speaker().search(whole, max(0, one.start - _FAR), one.start)
        if (
            told is not None
            and other.start - one.end < _NEARBY
            and _NAMED_THEN.search(whole, max(one.end, other.start - 14), other.start)
        ):
            return {other.person: one.person}
    return {}


_OPENING = 6
"""Among so many mentions at the head of a text its speaker is introduced."""
_COUNSEL = re.compile("(?:[他她]的?|其)(?:[^，。；]{0,4}?)(?:律师|辩护人|代理人)(?:「)?$")


def with_counsel(registry: Registry, clients: dict[int, int]) -> dict[int, int]:
    """Whose lawyer somebody is, with those told as "其律师张三": that of the one named last before."""
    found = dict(clients)
    before: list[tuple[int, int]] = []
    for m in registry.mentions:
        if m.person not in found and _COUNSEL.search(registry.whole, max(0, m.start - 10), m.start):
            near = [p for at, p in before[-6:] if p != m.person and m.start - at < _NEARBY]
            if near and all(p != m.person for _, p in before):
                found[m.person] = near[-1]
        if m.person not in found:
            before.append((m.start, m.person))
    return found


_INVERSE = {
    "妻子": ("丈夫",), "丈夫": ("妻子",), "女儿": ("父亲", "母亲"), "儿子": ("父亲", "母亲"),
    "父亲": ("儿子", "女儿"), "母亲": ("儿子", "女儿"), "哥哥": ("弟弟", "妹妹"), "姐姐": ("弟弟", "妹妹"),
    "弟弟": ("哥哥", "姐姐"), "妹妹": ("哥哥", "姐姐"),
}  # fmt: skip
"""What the owner of a relative is to that relative."""


def _owned(registry: Registry, owners: dict[int, int]) -> list[tuple[int, int]]:
    """Where each relative is first named, with whose relative it is."""
    first: dict[int, int] = {}
    for m in registry.mentions:
        first.setdefault(m.person, m.start)
    return [(first[p], owner) for p, owner in owners.items() if p in first]


def known(scene: Scene, view: View, relatives: dict[str, int]) -> View:
    """A clause in which a relative whom the text names elsewhere is that person."""
    if not relatives:
        return view
    refs: list[Ref] = []
    for n, ref in enumerate(view.refs):
        person = _person(scene, view, n, relatives)
        if person is None:
            refs.append(ref)
            continue
        last = refs[-1] if refs else None
        if (
            last is not None
            and last.kind == "kin"
            and _JOINED.fullmatch(scene.text, last.end, ref.start)
        ):
            refs[-1] = replace(last, end=ref.end, people=(*last.people, person))
            continue
        refs.append(replace(ref, kind="kin", people=(person,)))
    return replace(
        view, refs=tuple(replace(r, kind="named") if r.kind == "kin" else r for r in refs)
    )


def _person(scene: Scene, view: View, n: int, relatives: dict[str, int]) -> int | None:
    ref = view.refs[n]
    if ref.kind != "circle":
        return None
    word = _OWNER.sub("", scene.text[ref.start : ref.end])
    person = relatives.get(_SAME.get(word, ""))
    after = view.refs[n + 1] if n + 1 < len(view.refs) else None
    if person is None or (
        after is not None and after.kind == "named" and after.start <= ref.end + 1
    ):
        return None
    before = view.refs[n - 1] if n else None
    if before is not None and before.kind == "named":
        if before.modifier and before.end >= ref.start - 2:
            return None
        if person in before.people:
            return None
    if scene.text[ref.end : ref.end + 1] in {"的", "家"} or scene.text[ref.start - 1] in "我岳祖外":
        return None
    return person
