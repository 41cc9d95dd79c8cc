"""The court of a verdict whose report names it in a sentence of its own.

"Roe was jailed for three years on Monday. … Passing sentence at the District Court, Judge Lo said …":
what the story tells of that day's verdict was done there. Where a story names two courts that judge,
nothing is lent.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.events import slots
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.layout import BlockKind
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_JUDGED = frozenset((Event.SENTENCE, Event.CONVICTION))
_JUDGING = needing(
    r"\b(?:[Pp]assing|[Hh]anding\s+down|[Dd]elivering|[Aa]nnouncing|[Rr]eading(?:\s+out)?|[Pp]ronouncing)\s+(?:the\s+|his\s+|her\s+|its\s+|a\s+)?(?:sentences?|judge?ments?|verdicts?|rulings?)\b"
    r"|\b[Ss]entencing\s+(?:him|her|them|the|[A-Z])|\b[Ii]n\s+(?:his|her|its|the)\s+(?:verdict|ruling|judge?ment|reasons\s+for\s+sentence)\b",
    "entenc|udgment|udgement|erdict|uling",
)
"""What a court says when it gives the verdict that the story reports."""


def verdict_courts(characters: str, drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts; a judgment without a court on the day of its story's verdict has the story's."""
    section_of, courts = _stories(views)
    days: dict[int, str] = {}
    for draft in drafts:
        told = draft.event in _JUDGED and draft.when.grain is Grain.DAY and not draft.nominal
        if told and draft.when.edtf is not None and draft.stance is not Stance.PLANNED:
            days.setdefault(section_of.get(draft.sentence.block, -1), draft.when.edtf)
    told_on = [_cleared(characters, draft, section_of, days) for draft in drafts]
    return [_in_court(draft, section_of, courts, days) for draft in told_on]


def _stories(views: Sequence[View]) -> tuple[dict[int, int], dict[int, set[str]]]:
    """The story of each block, told apart by headings, and the courts that judge in each story."""
    section, last = 0, -1
    section_of: dict[int, int] = {}
    courts: dict[int, set[str]] = {}
    for view in views:
        block = view.sentence.block
        if block != last and view.sentence.kind is BlockKind.HEADING:
            section += 1
        if block != last and view.sentence.kind is BlockKind.ITEM:
            section += 1
        section_of[block], last = section, block
        named = slots.courts_in(view, view.sentence.start, view.sentence.end)
        if named and _JUDGING.search(view.stretch):
            courts.setdefault(section, set()).update(named)
    return section_of, courts


_EARLIER = re.compile(r"\b(?:had|has|have|earlier|previous\w*|last|first|already|in\s+\d{4})\b")


def _cleared(
    characters: str, draft: Draft, section_of: Mapping[int, int], days: Mapping[int, str]
) -> Draft:
    """ "His engineer was found not guilty": on the day of the verdict that the story reports."""
    cleared = draft.event is Event.CONVICTION and draft.outcome == "acquitted"
    if not cleared or draft.when.known or draft.nominal or draft.stance is not Stance.NEGATED:
        return draft
    day = days.get(section_of.get(draft.sentence.block, -1))
    if day is None or _EARLIER.search(characters, draft.start, draft.end):
        return draft
    return replace(draft, when=When(day, Basis.RELATIVE, "verdict"))


def _in_court(
    draft: Draft,
    section_of: Mapping[int, int],
    courts: Mapping[int, set[str]],
    days: Mapping[int, str],
) -> Draft:
    judged = draft.event in _JUDGED and draft.stance is not Stance.PLANNED and not draft.nominal
    if not judged or draft.court is not None or draft.by is not None or not draft.when.known:
        return draft
    section = section_of.get(draft.sentence.block, -1)
    found = courts.get(section, set())
    if len(found) != 1 or days.get(section) != draft.when.edtf:
        return draft
    return replace(draft, court=next(iter(found)))
