"""Who was taken together with others: "detained with his wife, the nurse X", "among them were A and B"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.chunks import Kind
from habeas.reading.english.discourse import NOBODY, Referent
from habeas.reading.english.vocabulary import either
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.draft import Draft
    from habeas.reading.english.triggers import Fired
    from habeas.reading.english.view import View

TOGETHER = frozenset((Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE))
_WITH = frozenset(("with", "alongside"))


def taken_with(view: View, fired: Fired, told: Referent) -> Referent:
    """ "Detained on 3 May with his wife, the nurse X": X was detained too."""
    chunks = view.chunks
    for j in range(fired.verb + 1, min(fired.verb + 10, len(chunks) - 1)):
        if chunks[j].kind is Kind.VERB or chunks[j].low[0] in {";", "after", "before"}:
            return NOBODY
        if chunks[j].kind is Kind.PREPOSITION and chunks[j].low[0] in _WITH:
            at = j + 1
            related = chunks[at].low[-1] in either("people_words", "kin", "circle")
            if not chunks[at].mentions and related and at + 2 < len(chunks):
                at += 2 if chunks[at + 1].kind is Kind.COMMA else 0
            found = view.coordinated(at) if chunks[at].mentions else NOBODY
            return replace(found, people=tuple(p for p in found.people if p not in told.people))
    return NOBODY


_AMONG = re.compile(
    r"\s*(?:(?:Among|Amongst)\s+(?:them|those|these)(?:\s+\w+ed)?\s+(?:were|are|was|is)|(?:They|These|Those\s+\w+ed)\s+include[sd]?)\b"
)


def among(view: View, before: Sequence[Draft]) -> Iterator[Draft]:
    """ "Nine people were detained. Among them were A and B": both were detained."""
    if not _AMONG.match(view.characters, view.sentence.start, view.sentence.end):
        return
    told = [
        d for d in before[-6:]
        if d.person is None and (d.amount or d.count)
        and d.sentence.block == view.sentence.block and d.sentence.index == view.sentence.index - 1
    ]  # fmt: skip
    people: list[int] = []
    for chunk in view.chunks:
        if people and chunk.kind in {Kind.VERB, Kind.RELATIVE}:
            break
        people.extend(m.person for m in chunk.mentions if not chunk.possessive)
    for draft in told:
        for person in dict.fromkeys(people):
            yield replace(
                draft, person=person, amount=None, count=None, open=False, candidates=(),
                sentence=view.sentence, start=view.sentence.start, end=view.sentence.end,
            )  # fmt: skip
