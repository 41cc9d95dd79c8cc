"""Where somebody is held, told by a visit: "在灵宝市看守所见到张三", "妻子前往雷口监狱探视"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.draft import Draft
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene, View

_GOES = re.compile("(?:在|到|前往|去|赴|往)$")
_MEETS = re.compile(
    r"(?:里|内|中)?(?:会见室|会客室)?(?:再次|首次|第[一二三四五]次|终于|才|总算)?(?:[^，。；]{0,3})(?:会见|见到|见了|探视|探望|探监|会面|接见)"
)
_HELD = re.compile("看守所|监狱|惩教所|收押所|拘留中心|羁押中心|拘留所")
_NOT = re.compile("[没未不]|拒|要求|申请|安排")


def held_where(scene: Scene, focus: Focus) -> Iterator[Draft]:
    """The place of custody that a visit tells, for the one visited."""
    if scene.sentence.heading:
        return
    for view in scene.views:
        for organ in scene.organs:
            if organ.kind != "facility" or not view.start <= organ.start < organ.end <= view.end:
                continue
            words = scene.organ_words(organ)
            if not _HELD.search(scene.text, organ.start, organ.end) or organ.bare:
                continue
            lead = _GOES.search(scene.text, view.start, organ.start)
            met = _MEETS.match(scene.text, organ.end, view.end)
            if lead is None or met is None or _NOT.search(scene.text, organ.end, met.end()):
                continue
            people = _visited(scene, view, met.end(), focus)
            if len(people) == 1:
                yield Draft(
                    Event.DETENTION, people[0], organ.start, view.start, view.end,
                    "detention.visit", Stance.ASSERTED, facility=words,
                )  # fmt: skip


def _visited(scene: Scene, view: View, at: int, focus: Focus) -> tuple[int, ...]:
    """Who is visited: the one named after, else whose relative goes, else the one in hand."""
    for ref in view.refs:
        if ref.start >= at and ref.kind in {"named", "pronoun"}:
            return focus.of(ref) or ()
    for ref in view.refs:
        if ref.kind in {"named", "pronoun"} and ref.modifier:
            return focus.of(ref) or ()
    for ref in view.refs:
        if ref.kind == "named" and ref.people:
            visited = focus.owners.get(ref.people[0], focus.clients.get(ref.people[0]))
            return () if visited is None else (visited,)
    del scene
    return focus.topic
