"""Quotations longer than a sentence: the speaker named before or behind speaks all of it.

"They came at six. They beat him," his sister told the radio. "He has not been seen since."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.testimony.attribution import Spoken

_SPAN = re.compile(r"“[^“”]{12,2000}”|\"[^\"]{12,2000}\"")
_LABEL = re.compile(
    r"(?:^|[.!?;”\"\n]\s*|–\s*|-\s+)(?P<who>(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Mm]y|[Oo]ur|[A-Z])[\w.’' -]{1,60}?)(?:\s+\([^()\n]{2,40}\))?:\s*$"
)
""" "His wife: “They beat him. …”": whose words follow the colon."""
_NEXT = 240
"""Within how many characters a further quotation is by the same speaker."""


def spoken_on(
    drafts: Sequence[Draft], heard: Sequence[tuple[View, tuple[Spoken, ...]]]
) -> list[Draft]:
    """The drafts, those inside a quotation without a speaker of their own with its speaker."""
    by_block: dict[int, list[tuple[View, tuple[Spoken, ...]]]] = {}
    for view, said in heard:
        by_block.setdefault(view.sentence.block, []).append((view, said))
    spans = {block: list(_spoken(rows)) for block, rows in by_block.items()}
    return [_with(draft, spans.get(draft.sentence.block, [])) for draft in drafts]


def _spoken(rows: list[tuple[View, tuple[Spoken, ...]]]) -> Iterator[tuple[int, int, str]]:
    """The quotations of a paragraph and who speaks them, as far as it is told."""
    first, last = rows[0][0], rows[-1][0]
    text = first.characters
    before: tuple[int, str] | None = None
    for match in _SPAN.finditer(text, first.sentence.start, last.sentence.end):
        start, end = match.span()
        who = _speaker(rows, start, end)
        if who is None and before is not None and start - before[0] < _NEXT:
            who = before[1]
        if who is None and (
            label := _LABEL.search(text, max(first.sentence.start, start - 70), start)
        ):
            who = label["who"]
        yield start, end, who or ""
        if who is not None:
            before = (end, who)


def _speaker(rows: list[tuple[View, tuple[Spoken, ...]]], start: int, end: int) -> str | None:
    """The speaker named in the sentences in which a quotation opens or closes, outside of it."""
    for view, said in rows:
        one, two = view.sentence.start, view.sentence.end
        if not (one <= start < two or one < end <= two):
            continue
        for spoken in said:
            if spoken.speaker and not start <= view.characters.find(spoken.speaker, one, two) < end:
                return spoken.speaker
    return None


def _with(draft: Draft, spans: Sequence[tuple[int, int, str]]) -> Draft:
    if draft.attribution or draft.event in {Event.OCCUPATION, Event.ALIAS}:
        return draft
    who = next((w for a, b, w in spans if a <= draft.start < b and draft.end <= b + 2), None)
    if who is None:
        return draft
    voiced = draft.event is Event.ILL_TREATMENT and draft.stance is Stance.ASSERTED
    names = (who,) if who else draft.attribution
    return replace(draft, attribution=names, stance=Stance.ALLEGED if voiced else draft.stance)
