"""An event told in what modifies a name, and whose name it is: "被羁押一年多的律师张三", "同日被捕的还有…"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.by_the_way import kept_only
from habeas.reading.chinese.clauses.objects import modifies
from habeas.reading.chinese.clauses.patients import PERSONAL, Patient, as_patient
from habeas.reading.chinese.words.lexicons import alternation
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.triggers import Trigger
    from habeas.reading.lexicon import Hit

RELATIVE = re.compile(r"[^，。；]{0,14}?的(?P<role>[^，。；的被]{0,14})$")


_SUCH = re.compile(
    r"(?:(?P<all>所有|全部|其他|每一[名位个]|任何|一切|许多|众多|那些|这些|上述的?|前述的?|以上(?:提到的?)?|上面(?:提到|说到|列出)的?)|(?<!另)(?<![0-9])一[位名个]|[那这][位名个])(?:因[^，。；的]{0,16})?(?:已经?|曾经?|仍|刚刚?|正|同样|先前|早前|最近)*(?:被|遭|获|放|受)[^，。；的]*$"
)
""" "所有遭关押的医护", "一位被判监的老编辑": what a relative clause tells is told of those after 的."""
_DIRECTLY = re.compile(rf"(?:{alternation('occupation')})")
""" "被羁押律师张三"."""
_TOWARDS = re.compile(
    r"(?:会见|声援|探望|探视|关注|代理|采访|报道|营救|支持|悼念|纪念|帮助|援助|辩护|看望|印有|提到|谈到|致信|写信给|举着|呼吁|要求释放|抗议|同情)[^，]{0,8}(?:被|遭|受|获)?$"
)


_AND_ONE = re.compile(r"(?:和|与|及|以及|暨)[^，。；、的]{0,12}(?:被|遭)[^，。；的]{0,8}")
""" "甲以及从杭州被带走的乙": that happened to the second."""
_OTHERS = re.compile(
    r"的(?:[^，。；]{0,6}?)(?:人|村民|民众|市民|学生|同学|同事|律师|记者|工人|教友|信徒|妇女|儿童|公民|者|员|士|僧人|朋友|友人)(?:们)?(?=[，。；的]|$|及|和|与)"
)
""" "声援被殴打的村民": that happened to the others."""


_INMATES = re.compile(
    "的(?:同监|同仓|同室|同囚|其他|其余)?(?:被(?:拘留|关押|羁押|拘押|捕|抓)(?:者|人员?)|在押(?:者|人员?)|囚犯|囚友|狱友|难友|犯人|囚徒|人员?|者)(?:们)?(?:说|称|透露|表示|讲|转述|指|告诉|证实)"
)
""" "据今天释放的被拘留者称": somebody else tells it."""


_OF = re.compile("(?:的|之)[^，。；的被遭]{1,10}")


def _theirs(scene: Scene, view: View, ref: Ref) -> bool:
    """ "逮捕记者甲的助手乙": whether a name only says whose relative or fellow the next one is."""
    later = next((r for r in view.refs if r.kind == "named" and r.start >= ref.end), None)
    return later is not None and _OF.fullmatch(scene.text, ref.end, later.start) is not None


def modified(scene: Scene, view: View, hit: Hit[Trigger], focus: Focus) -> Patient | None:
    """ "被羁押一年多的律师张三": the name after 的 is whom it happened to."""
    before = [r for r in view.refs if r.kind in PERSONAL and r.end <= hit.start and not r.modifier]
    inside = _SUCH.search(scene.text, view.start, hit.start + 1)
    if inside and re.match(r"[^，。；]{0,12}?的[一-鿿]", scene.text[hit.end : view.end]):
        named = [r for r in view.refs if r.kind == "named" and r.start >= hit.end]
        if not named or inside["all"]:
            return Patient((), inside.start(), bystander=True)
        before = []
    gap = scene.text[before[-1].end : hit.start] if before else ""
    people = modifies(scene, view, hit.start, hit.end) if before else None
    if people is not None:
        told = bool(people)
        return Patient(people, hit.start, passive=told, relative=True, bystander=not told)
    if before and not _TOWARDS.search(gap) and not _AND_ONE.fullmatch(gap):
        return None
    for ref in view.refs:
        if ref.start >= hit.end and kept_only(scene.text, ref):
            return None
        if ref.start >= hit.end and ref.modifier and _theirs(scene, view, ref):
            continue
        if ref.start >= hit.end and ref.kind == "named" and not ref.case:
            between = scene.text[hit.end : ref.start]
            theirs = next((r for r in view.refs if 0 <= r.start - ref.end <= 1), None)
            if ref.modifier and theirs is not None and theirs.kind == "circle":
                return Patient((), theirs.start, kin=True, passive=True, relative=True, other=True)
            if RELATIVE.match(between) or _DIRECTLY.fullmatch(between):
                return Patient(ref.people, ref.start, passive=True, relative=True)
            if not _AMONG_THEM.match(between):
                return None
            break
    there_are = _THERE_ARE.match(scene.text, hit.end, view.end)
    if there_are and (not before or there_are.end() - hit.end < _BRIEF):
        later = [r for r in view.refs if r.kind in PERSONAL and r.end > there_are.end() - 2]
        if later:
            return replace(as_patient(later[0], focus), passive=True)
    if (
        _OTHERS.match(scene.text, hit.end, view.end)
        if before
        else _INMATES.match(scene.text, hit.end)
    ):
        return Patient((), hit.start, bystander=True)
    return None


_OF_THEM = "(?:的(?:人|人士|人员|[0-9一二两三四五六七八九十]{1,3}[名位]?[^，。；的]{0,4}人)?|者|(?:人员|者|人士)?名单)(?:里|中|之中|当中|上)?(?:并|还|尚|另|就|分别)?"
_THERE_ARE = re.compile(f"{_OF_THEM}(?:有|包括|是|为|即)")
_AMONG_THEM = re.compile(
    f"{_OF_THEM}(?:有|包括|是|为|没有|不包括|不含|不是|并非|未见|不见)[^，。；的]{{0,6}}$"
)
""" "同日被捕的还有五名中学生": those named after it."""
_BRIEF = 8
