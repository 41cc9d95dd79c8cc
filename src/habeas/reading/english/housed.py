"""Somebody is where people are held: "X is in Lara Prison", "is serving it at Camp 4 prison"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english import slots, whose_day
from habeas.reading.english.chunks import Kind
from habeas.reading.english.draft import Draft
from habeas.reading.english.scope import stance_of
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.view import View

_BEING = frozenset("is was are were be been remain remains remained stays stayed 's".split())
_NOW = frozenset("is are remain remains stays 's".split())
_IN = re.compile(r"\s*(?:still\s+|now\s+|currently\s+)?(?:in|at|inside)\s+(?:the\s+)?")
_SERVING = frozenset("serving serve serves".split())
_SERVED_IN = re.compile(
    r"\s(?:[^.;,]{0,40}?(?:sentences?|terms?|years?|months?|time|life|it)\b[^.;,]{0,30}?)\s(?:in|at|inside)\s+(?:the\s+)?(?=[A-Z])"
)
""" "Is serving that sentence at Lo Wu Correctional Institution"."""
_VISIT = re.compile(r"\s*,?\s*(?:hospital|when|to\s+visit|as\s+a\s+visitor)")


def housed(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """The stays in a named house that the frames did not read."""
    if any(d.event is Event.DETENTION for d in own):
        return
    for index, chunk in enumerate(view.chunks):
        serves = chunk.main in _SERVING
        if chunk.kind is not Kind.VERB or not (serves or chunk.main in _BEING):
            continue
        start = view.place(index)[1]
        opening = _SERVED_IN if serves else _IN
        opened = opening.match(view.characters, start, view.sentence.end)
        place = opened and slots.FACILITY.match(view.stretch, opened.end(), view.sentence.end)
        if not place or not re.search(r"[A-Z]", place["name"]):
            continue
        if _VISIT.match(view.characters, place.end()):
            continue
        subject, at = view.subject(index)
        stance = stance_of(view, index, start)
        if at < 0 or stance not in {Stance.ASSERTED, Stance.ALLEGED}:
            continue
        when = UNKNOWN if serves else whose_day.date_of(view, index)
        seen = (
            not serves
            and not when.known
            and chunk.low[0] in _NOW
            and view.published.grain is Grain.DAY
        )
        if seen:
            basis = Basis.IMPLIED if view.published.basis is Basis.IMPLIED else Basis.RELATIVE
            when = When(view.published.edtf, basis, "published")
        for person in subject.people:
            yield Draft(
                Event.DETENTION, person, view.sentence, view.place(at)[0], place.end(),
                "detention.housed", stance, when=when,
                facility=place["name"].strip(), kind="as_of" if seen else None,
            )  # fmt: skip
        return
