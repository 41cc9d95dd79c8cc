"""What is told of people whom the list below it names: "The following were arrested:", and a name on every line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.item_list import close_list
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
        people = below.get(draft.sentence.start, ()) if _of_a_group(draft) else ()
        if not people or (draft.count or len(people)) < len(people):
            made.append(draft)
            continue
        made += [
            replace(draft, person=person, count=None, amount=None, open=False, candidates=())
            for person in people
        ]
    return made


def _of_a_group(draft: Draft) -> bool:
    return draft.person is None and draft.count != 1 and draft.event is not Event.CALL
