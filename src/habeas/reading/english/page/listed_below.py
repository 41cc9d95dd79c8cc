"""What is told of people whom the list below it names: "The following were arrested:", and a name on every line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.item_list import close_list
from habeas.reading.english.page.expansion import work_of
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft


def listed_below(drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts, those without a name in a line that opens a list told of each whom the list names."""
    if not views:
        return list(drafts)
    close_list(views[0].discourse)
    characters = views[0].characters
    below = {
        place: people for place, people in views[0].discourse.traits.below.items()
        if not characters.startswith("Of ", place)  # "Of the others picked up:", and what became of each
    }  # fmt: skip
    made: list[Draft] = []
    for draft in drafts:
        people = below.get(draft.sentence.start, ()) if _of_a_group(draft, characters) else ()
        count = draft.count or len(people)
        if not people or count < len(people):
            made.append(draft)
            continue
        if count > len(people):
            made.append(draft)  # "seven people, including:" tells of the seven too
        for person in people:
            made += [
                replace(draft, person=person, count=None, amount=None, open=False, candidates=()),
                *work_of(draft, person, drafts),
            ]
    return made


_OTHERS = re.compile(
    r"\W*(?:Those|People|Persons)\s+(?:who|whose|that)\s+(?!(?:was|were|are|is|remain|ha[sd]|have)\b)"
)
""" "Those who spoke for the prisoners:" names the speakers."""
_INCLUDING = re.compile(r"\b(?:including|among\s+them|among\s+whom|namely)\W*$")


def _of_a_group(draft: Draft, characters: str) -> bool:
    """Whether a draft is of those whom the list names: "the following …", who opens the line, who is counted before "including:"."""
    if draft.person is not None or draft.count == 1 or draft.event is Event.CALL:
        return False
    start, end = draft.sentence.start, draft.sentence.end
    line, words = characters[start:end], (draft.amount or "").lower()
    if _OTHERS.match(line):
        return False
    if "the following" in line.lower():
        return "following" in words
    return _INCLUDING.search(line) is not None or bool(words and line.lower().startswith(words))
