"""A term in brackets behind what befell somebody: "牛某刑满出狱（刑期三年）"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.words.values import term
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.scene import Scene

_LEAD = re.compile("(?:刑期|原?判处?|获刑|被判|判囚|判监|囚)(?:为|：|有期徒刑|监禁)*|有期徒刑")
_BEFALLS = frozenset(
    {Event.RELEASE, Event.DETENTION, Event.ARREST, Event.APPEAL_RESULT, Event.TRANSFER, Event.TRIAL}
)


def in_brackets(scene: Scene, told: list[Draft]) -> Iterator[Draft]:
    """The terms that fill a bracket, of whoever the clause before it tells of."""
    text = scene.folded.text
    for aside in scene.asides:
        lead = _LEAD.match(text, aside.start, aside.end)
        length = term(text, lead.end()) if lead else None
        if length is None or length.months is None or length.end != aside.end:
            continue
        people = [
            d.person for d in told
            if d.event in _BEFALLS and d.person is not None and d.at < aside.start <= d.end + 1
        ]  # fmt: skip
        if people:
            yield Draft(
                Event.SENTENCE, people[-1], aside.start, aside.start, aside.end, "penalty.in_brackets",
                kind="prison", duration_months=length.months,
            )  # fmt: skip
