"""What stands, or lasted, or is put off, beside a day of its sentence that is not its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.days.times import put_off
from habeas.reading.chinese.events.slots import length_of
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.triggers import Trigger
    from habeas.reading.lexicon import Hit

_NOW_HELD = frozenset({Event.DETENTION, Event.BAIL, Event.TRAVEL_BAN})
_LASTS = frozenset({"arrest", "detention", "disappearance"})
_SO_LONG = re.compile(
    "(?:已经?|了)?(?:超过|逾|将?近|长达|达|有)?[0-9一二两三四五六七八九十半]{1,4}(?:年|个?多?月|天|日)[多半]?的(?!行政|处罚|决定|措施|期限|强制)"
)
""" "被捕超过一年的律师": no day of the sentence is that of it."""
_EVER_SINCE = re.compile(
    "(?<!要求)(?<!命令)(?<!责令)(?<!规定)每(?:周|月|天|日|年|隔|个?星期|逢)|始终|从此|从未|长期|(?<![0-9一二三四五六七八九十])一直(?:有|在|被|要|派)"
)
_STATES = frozenset({"harassment", "travel_ban", "access_denied"})
_WHERE_HELD = re.compile("(?:关押?|羁押|押|服刑)(?:在|于)")


def undated(scene: Scene, view: View, hit: Hit[Trigger], *, mainland: bool) -> bool:
    """Whether the day that leads a clause is not that of what it tells."""
    if hit.entry.made in _NOW_HELD and put_off(scene, view):
        return True
    if any(view.start <= d.start < view.end for d in scene.dates):
        return False
    if hit.entry.event in _LASTS and _SO_LONG.match(scene.text, hit.end, view.end):
        return True
    return _after_release(scene, view, hit) or _stands(scene, view, hit, mainland=mainland)


def _stands(scene: Scene, view: View, hit: Hit[Trigger], *, mainland: bool) -> bool:
    """ "7月1日刑满，每周报到", "5月3日批准逮捕，关押在看守所": what goes on from then has no day of its own."""
    event = hit.entry.event
    if event in _STATES:
        return _EVER_SINCE.search(scene.text, view.start, view.end) is not None
    if event != "detention":
        return False
    if hit.entry.kind == "服刑":
        return True
    kinds = {"formal", "formal?"} if mainland else {"formal"}
    formal = any(
        h.entry.made is Event.ARREST and h.entry.kind in kinds for h in _before(scene, view)
    )
    return formal and _WHERE_HELD.match(scene.text, hit.start) is not None


def _before(scene: Scene, view: View) -> tuple[Hit[Trigger], ...]:
    """The words for events in the clause before."""
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    return scene.views[index - 1].hits if index else ()


def _after_release(scene: Scene, view: View, hit: Hit[Trigger]) -> bool:
    """ "10月获释，他被关押了十七年": the day is that of the release."""
    if hit.entry.event != "detention":
        return False
    freed = any(h.entry.event == "release" for h in _before(scene, view))
    return freed and length_of(scene, view, hit.end) is not None
