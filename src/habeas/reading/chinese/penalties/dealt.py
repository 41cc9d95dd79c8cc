"""What one clause deals out to several: lengths, places and offences, one to each in order."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.words.triggers import Trigger
    from habeas.reading.lexicon import Hit

_DEALT = re.compile(r"[」』”\"](?:、|和|及|与|與|以及)[「『“\"]")
"""Between two offences worded as one list: 「甲」和「乙」."""

_IN_TURN = re.compile("分别|依次|先后")
_ONE_AFTER_ANOTHER = re.compile("先后|曾")


def shared_out(
    scene: Scene, view: View, hit: Hit[Trigger], draft: Draft, people: tuple[int, ...]
) -> Iterator[Draft]:
    """One draft for each person; "分别" deals lengths and places out in order."""
    dealt = len(people) > 1 and _IN_TURN.search(scene.text, view.start, view.end) is not None
    times = [n for n in scene.lengths if hit.end <= n.start and n.end <= view.end] if dealt else []
    places = (
        [
            o
            for o in scene.organs
            if o.kind == "facility" and hit.end <= o.start and o.end <= view.end
        ]
        if dealt
        else []
    )
    named = _DEALT.split(draft.charge or "") if dealt else []
    if len(people) == 1 and draft.event is Event.DETENTION:
        yield from _in_turn(scene, view, hit, replace(draft, person=people[0]))
        return
    for n, person in enumerate(people):
        one = replace(draft, person=person)
        if len(times) == len(people):
            one = replace(
                one,
                days=times[n].days if times[n].months is None else None,
                duration_months=times[n].months,
            )
        if len(named) == len(people):
            one = replace(one, charge=named[n])
        if len(places) == len(people):
            one = replace(one, facility=scene.organ_words(places[n]))
        yield one


def _in_turn(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> Iterator[Draft]:
    """ "先后羁押于甲看守所和乙看守所": one claim for each place, the day only of the first."""
    yield draft
    if draft.facility is None or not _ONE_AFTER_ANOTHER.search(scene.text, view.start, hit.start):
        return
    places = [
        o for o in scene.organs
        if o.kind == "facility" and hit.end <= o.start and o.end <= view.end
    ]  # fmt: skip
    for before, place in itertools.pairwise(places):
        if scene.text[before.end : place.start] in {"和", "及", "与", "、", "以及"}:
            yield replace(draft, facility=scene.organ_words(place), when=UNKNOWN)


def each_charge(scene: Scene, view: View, hit: Hit[Trigger], draft: Draft) -> list[Draft]:
    """ "两项「甲」罪及一项「乙」罪": one claim for each offence."""
    after = [c for c in scene.charges if c.start >= hit.end - 1 and c.end <= view.end]
    if len(after) < 2:
        return [draft]
    return [replace(draft, charge=scene.words(c.start, c.end)) for c in after]
