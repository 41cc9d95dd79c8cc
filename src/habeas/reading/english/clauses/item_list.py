"""People listed a line each below what is told of them: "The following were arrested:", and a name on every line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.words.layout import BlockKind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Discourse


_OF_THEM = re.compile(
    r"\bthe\s+following\b|^\W*(?:They|Their\s+names|The\s+names|Names)\b|\b(?:including|among\s+them)\W*$"
    r"|^\W*(?:The|All|These|Those)\s+(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|arrested|detained|jailed|imprisoned|released|freed|missing|disappeared)\b",
    re.IGNORECASE,
)
""" "The three are:", "They are:", and not "The speakers at the vigil are:"."""


def remember_item(view: View) -> None:
    """After a sentence: whom the lines of a list open with; behind its last line they are a closed set."""
    traits, sentence = view.discourse.traits, view.sentence
    if sentence.kind is BlockKind.ITEM:
        if sentence.index == 0 and view.discourse.carried:
            traits.items += [p for p in view.discourse.carried if p not in traits.items]
        return
    close_list(view.discourse)
    opens = view.characters[sentence.start : sentence.end].rstrip().endswith(":")
    traits.opens_items = sentence.start if opens else -1
    words = view.characters[sentence.start : sentence.end] if opens else ""
    traits.opens_of_them = _OF_THEM.search(words) is not None
    traits.opens_following = "the following" in words.lower()


def close_list(discourse: Discourse) -> None:
    """Behind a list: those it named are known together, and by the line that opened it."""
    traits = discourse.traits
    people, traits.items = tuple(traits.items), []
    if len(people) > 1 and traits.opens_of_them:
        discourse.note_set(people)
        if not traits.opens_following:
            discourse.listed.append((discourse.registry.entries[people[0]].first_place, people))
    if people and traits.opens_items >= 0:
        traits.below[traits.opens_items] = people
    traits.opens_items = -1
