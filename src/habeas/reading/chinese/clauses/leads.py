"""Who leads a clause though the text goes on about another: a relative by a pronoun, a lawyer for a client."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.commenting import of_oneself
from habeas.reading.chinese.clauses.owned import HEARS_OF_THEM, gender_of, is_owned
from habeas.reading.chinese.clauses.reasons import in_cause
from habeas.reading.chinese.words.lexicons import alternation, listed
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.draft import Draft


@cache
def _kin() -> re.Pattern[str]:
    return listed("@", "kin")


_NEAR = 14
"""So close before a lawyer's name stands the client's, in characters."""


def whose(scene: Scene, view: View, ref: Ref, focus: Focus) -> tuple[int, ...]:
    """ "乙的律师甲表示，当事人不服": the one named before, of whom a lawyer or a relative goes on to speak.

    A relative to whom nothing has happened speaks of the prisoner: "甲对本台说：「没有开过庭。」".
    """
    if len(ref.people) != 1:
        return ()
    kin = focus.owners.get(ref.people[0])
    if (
        kin in focus.befallen
        and kin is not None
        and ref.people == focus.topic
        and ref.people[0] not in focus.befallen
        and not of_oneself(scene, ref)
    ):
        return (kin,)
    of = focus.owners.get(ref.people[0], focus.clients.get(ref.people[0]))
    before = next((r for r in view.refs if r.modifier and 0 <= ref.start - r.end < _NEAR), None)
    return before.people if before is not None and before.people == (of,) else ()


def _by_pronoun(scene: Scene, view: View, subject: Ref | None, focus: Focus) -> tuple[int, ...]:
    """Who by a pronoun leads a clause, and is another one than the topic by what the text calls both."""
    if subject is None or subject.kind != "pronoun" or subject.modifier:
        return ()
    if subject.gender not in {"f", "m"} or HEARS_OF_THEM.search(scene.text, subject.end, view.end):
        return ()
    people = focus.of(subject) or ()
    return people if len(people) == 1 and people != focus.topic else ()


_BEFELL_ME = re.compile("[^，。；他她]{0,12}(?:被|遭)")
""" "我被保卫处带走问话，关了两天": whoever writes, where nobody tells who that is."""


_CALLS_ON = re.compile("(?:探望|探视|会见|看望|探访|探监|看|见)(?:了|过|到)?$")


def _called_on(scene: Scene, view: View, subject: Ref | None, focus: Focus) -> tuple[int, ...]:
    """Whom somebody named goes to see in a clause: "女友阿盈每星期探望他两次"."""
    if subject is None or subject.kind != "named":
        return ()
    for ref in view.refs:
        if ref.kind == "pronoun" and _CALLS_ON.search(scene.text, subject.end, ref.start):
            people = focus.of(ref) or ()
            return () if people == subject.people else people
    return ()


def befell_me(scene: Scene, view: View, led: list[Ref]) -> bool:
    """Whether whoever writes leads a clause that tells what befell the writer."""
    first = led[0] if led else None
    return (
        first is not None
        and first.kind == "self"
        and _BEFELL_ME.match(scene.text, first.end, view.end) is not None
    )


def of_nobody_known(led: list[Ref], focus: Focus) -> bool:
    """ "他比我早两天进去，后来判了四年" in a testimony that names nobody else: 他 is not the writer."""
    first = led[0] if led else None
    mine = focus.testifies and focus.topic == (focus.me,)
    return mine and first is not None and first.kind == "pronoun" and focus.of(first) == ()


def called_by_kin(scene: Scene, view: View, focus: Focus) -> None:
    """ "其姊表示，弟弟被打": what a relative who speaks calls the one in hand tells whether that is a man."""
    for ref in view.refs:
        word = scene.text[ref.start : ref.end]
        if ref.kind == "named" and len(ref.people) == 1 and _kin().fullmatch(word):
            if gender := gender_of(word):
                focus.genders.setdefault(ref.people[0], gender)
    if focus.spoke == focus.spoke_before or len(focus.topic) != 1:
        return
    for ref in view.refs:
        if ref.kind == "circle" and ref.start > focus.spoke[0] and not is_owned(scene, view, ref):
            word = scene.text[ref.start : ref.end]
            if _kin().fullmatch(word) and (gender := gender_of(word)):
                focus.genders.setdefault(focus.topic[0], gender)


def died(drafts: list[Draft]) -> set[int]:
    """Of whom a clause tells the death."""
    return {
        d.person
        for d in drafts
        if d.person is not None and d.event is Event.DEATH and d.stance is Stance.ASSERTED
    }


def keep_leader(scene: Scene, view: View, subject: Ref | None, focus: Focus) -> None:
    """Keeps who leads a clause by a pronoun, and on whom whoever leads it calls."""
    focus.led = _by_pronoun(scene, view, subject, focus)
    focus.visited_by_them = _called_on(scene, view, subject, focus) or focus.visited_by_them


_OF_WHOM = re.compile(
    rf"的(?![^，。；的]{{0,12}}[被遭案])[^，。；的]{{0,10}}?(?:{alternation('occupation', 'relation')})"
)


def only_whose(scene: Scene, view: View, ref: Ref) -> bool:
    """ "甲的论文导师、讲师乙去年不获续约": whose teacher 乙 is."""
    later = next((r for r in view.refs if r.start >= ref.end and r.kind == "named"), None)
    return later is not None and bool(_OF_WHOM.fullmatch(scene.text, ref.end, later.start))


_KNOWN_BY = re.compile("[^，。；被遭]{1,16}的")


def ends_in_another(scene: Scene, view: View, subject: Ref) -> Ref | None:
    """ "他在看守所认识的一位室友，2020年被判刑": who ends a clause that tells nothing else leads the next."""
    last = view.refs[-1]
    if last.kind != "unnamed" or last is subject or last.end != view.end or view.hits:
        return None
    known = _KNOWN_BY.fullmatch(scene.text, subject.end, last.start)
    return last if known and subject.start - view.start < _NEAR else None


def another_leads(scene: Scene, view: View, subject: Ref) -> Ref | None:
    """Who without a name leads a clause before a reason that names somebody, or ends one that tells nothing else."""
    if subject.kind == "named" and in_cause(scene, view, subject):
        leads = next((r for r in view.refs if r.kind == "unnamed" and r.end <= subject.start), None)
        if leads is not None and leads.start - view.start < _NEAR:
            return leads
    return ends_in_another(scene, view, subject)
