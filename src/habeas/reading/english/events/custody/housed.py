"""Somebody is where people are held: "X is in Lara Prison", "is serving it at Camp 4 prison"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.days import whose_day
from habeas.reading.english.days.counts import counted
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.custody.held_where import held_where
from habeas.reading.english.events.custody.verbless_custody import verbless_custody
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import stance_of
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View

_BEING = frozenset("is was are were be been remain remains remained stays stayed 's".split())
_NOW = frozenset("is are remain remains stays 's".split())
_IN = re.compile(r"\s*(?:still\s+|now\s+|currently\s+)?(?:in|at|inside)\s+(?:the\s+)?")
_SERVING = frozenset("serving serve serves served".split())
_SERVED_IN = re.compile(
    r"\s(?:[^.;,]{0,40}?(?:sentences?|terms?|years?|months?|time|life|it|in\s+full)\b[^.;,]{0,30}?)\s(?:in|at|inside)\s+(?:the\s+)?(?=[A-Z])"
)
""" "Is serving that sentence at Lo Wu Correctional Institution"."""
_VISIT = re.compile(r"\s*,?\s*(?:hospital|when|to\s+visit|as\s+a\s+visitor)")


_WHERE_STILL = needing(
    r"\bwhere\s+(?:he|she|they|[A-ZÀ-Ý][\w’'-]+)\s+(?:still\s+|now\s+|currently\s+)?(?:remains?|stays?|is|are)(?:\s+(?:still|now|currently|being|today))*"
    r"(?:\s+(?:held|kept|detained|imprisoned|locked\s+up|in\s+custody))?(?=\s*[.,;)]|\s+(?:today|to\s+this\s+day|awaiting|pending|without)\b|\s*$)",
    "where",
    "remain|stay|is|are",
)
_TO_HOUSE = re.compile(
    r"\b(?:to|in|into|at)\s+(?:the\s+)?(?P<name>[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+)*)(?:,\s+in\s+[A-ZÀ-Ý]\w+)?,?\s*$"
)
_BROUGHT = frozenset((Event.TRANSFER, Event.DETENTION, Event.ARREST))


def still_there(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """ "Was moved to Navoi Prison, where he remains": still held there on the day of publication."""
    match = _WHERE_STILL.search(view.stretch)
    brought = [d for d in own if d.event in _BROUGHT and d.stance is Stance.ASSERTED]
    if match is None or view.published.grain is not Grain.DAY:
        return
    told = [d for d in brought if d.start < match.start()]
    houses = slots.houses_in(view, view.sentence.start, match.start())
    named = _TO_HOUSE.search(view.characters, view.sentence.start, match.start())
    house = houses[-1] if houses else named["name"] if named and told[:1] else None
    moved = any(d.event is not Event.ARREST for d in told) or bool(houses)
    if house is None or not moved:
        return
    basis = Basis.IMPLIED if view.published.basis is Basis.IMPLIED else Basis.RELATIVE
    for person in dict.fromkeys(d.person for d in told if d.person is not None):
        yield Draft(
            Event.DETENTION, person, view.sentence, match.start(), match.end(), "detention.still_there",
            when=When(view.published.edtf, basis, "published"), facility=house, kind="as_of",
        )  # fmt: skip


def housed(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """The stays in a named house that the frames did not read."""
    yield from still_there(view, own)
    yield from verbless_custody(view, own)
    yield from held_where(view, own)
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
            made = Draft(
                Event.DETENTION, person, view.sentence, view.place(at)[0], place.end(),
                "detention.housed", stance, when=when,
                facility=place["name"].strip(), kind="as_of" if seen else None,
            )  # fmt: skip
            yield counted(view, made, start)
        return
