"""Who only speaks in a clause, and is no subject of what is told in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.testimony.voices import Spoken


def without_speakers(scene: Scene, view: View, said: list[Spoken]) -> View:
    """A clause without those who only speak in it: they are no subject of what is told.

    Somebody named who speaks may tell of himself, unless the words said name somebody else:
    "律师甲称检方求刑九年要求重判乙" tells nothing of 甲, "甲称自己和乙被打" does.
    """
    if not said:
        return view
    kept = tuple(
        r
        for r in view.refs
        if not any(
            one.at <= r.start
            and r.end <= one.start
            and (
                r.kind in {"circle", "organ", "unnamed"}
                or (r.kind == "named" and _of_another_said(scene, view, r, one))
            )
            for one in said
        )
    )
    return replace(view, refs=kept)


def _of_another_said(scene: Scene, view: View, who: Ref, one: Spoken) -> bool:
    """Whether what somebody is said to say names another, and not the speaker."""
    others = [
        r for r in view.refs
        if r.kind == "named" and r.start >= one.start and not set(r.people) & set(who.people)
    ]  # fmt: skip
    if not others:
        return False
    return _TOO.search(scene.text, one.start, others[0].start + 1) is None


_TOO = re.compile("自己|本人|我|两人|二人|[他她]|[与和同跟及、]$|[与和同跟及](?=[^，。；]$)")
