"""Who spoke last, in a sentence before: whom "she added" means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.persons.discourse import HE_KIN, SHE_KIN
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.testimony.attribution import Spoken


@record
class LastSpeaker:
    """One who spoke: the words, the persons they are, in which paragraph, and whether a he or a she."""

    words: str
    people: tuple[int, ...]
    block: int
    gender: str | None


_WORD = re.compile(r"[a-z]+")
_SEVERAL = re.compile(
    r"\b(?:police|media|court|government|ministry|group|office|council|committee|commission|agency|service|they)\b"
    r"|\band\b|[a-z]{3}s$",
    re.IGNORECASE,
)


def remember_speaker(view: View, said: tuple[Spoken, ...]) -> None:
    """After a sentence: keep who spoke in it, when it is one person."""
    one = said[-1] if said else None
    if one is None or not one.speaker or len(one.people) > 1:
        return
    words = set(_WORD.findall(one.speaker.lower()))
    gender = "f" if words & SHE_KIN else "m" if words & HE_KIN else None
    if one.people:
        gender = view.discourse.registry.entries[one.people[0]].gender or gender
    elif gender is None and _SEVERAL.search(one.speaker):
        return
    view.discourse.said = LastSpeaker(one.speaker, one.people, view.sentence.block, gender)
