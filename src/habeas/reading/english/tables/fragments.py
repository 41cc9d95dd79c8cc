"""Fragments of lists: "CC 293", "6 years, Leninski District Court, 22.02.21", "PC-17, Shklou".

In a list whose items open with a person, what stands between full stops without a verb is said of
that person: the article charged, the term with its court and day, the place where they are held.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.work import occupation_head
from habeas.reading.english.days.whose_day import date_of
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.frames import spread
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.layout import BlockKind
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_ARTICLE = re.compile(
    r"\s*(?:charge[sd]?:?\s*)?(?P<charge>(?:CC|PC|Crim\\. Code|Penal Code|Arts?\\.?|Articles?|Sections?|Sec\\.|s\\.|§)\s?\d[\w()./,-]*"
    r"(?:\s+(?:and|,)\s+\d[\w()./-]*)*(?:\s+(?:CC|PC|of\s+the\s+[A-Z][\w ]{3,40}))?)\s*[.;]?\s*",
)
_NOW = re.compile(r"\s*(?:now|currently|still|at present)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"\s*(?:(?:now|currently|still|held|at present)\s+)?(?:(?:in|at)\s+)?(?:the\s+)?", re.IGNORECASE
)
_KINDS = (
    (
        "restricted liberty",
        re.compile(r"restrict\w+\s+(?:of\s+)?(?:liberty|freedom)", re.IGNORECASE),
    ),
    ("suspended", re.compile(r"\bsuspended\b", re.IGNORECASE)),
    ("probation", re.compile(r"\bprobation\b", re.IGNORECASE)),
    ("house arrest", re.compile(r"\bhouse\s+arrest\b", re.IGNORECASE)),
    ("exile", re.compile(r"\bexile\b", re.IGNORECASE)),
)


def fragments(view: View, told: frozenset[Event]) -> Iterator[Draft]:
    """What a fragment says of the person its item is about, besides the events ``told`` already."""
    people = view.discourse.carried
    if not people or view.sentence.kind is BlockKind.HEADING or view.sentence.index == 0:
        return
    start, end = view.sentence.start, view.sentence.end
    base = Draft(Event.CHARGE, None, view.sentence, start, end, "fragment", Stance.ASSERTED)
    for made in _read(view, base):
        if made.event not in told:
            yield from spread(made, Referent(people))


_TAKEN = re.compile(
    r"\s*(?:Seized|Taken|Abducted|Picked\s+up|Led\s+away|Snatched)\s+(?:away\s+)?(?:in|on|from|by|at|near|outside)\b"
)
""" "Seized in September 2001 and held ever since": whom an item opens with."""


def _work(view: View) -> str | None:
    """ "Science teacher and founder of a paper.": what whom an item opens with does, told right behind the name."""
    chunks = view.chunks
    told = any(c.kind is Kind.VERB or c.mentions or c.kind is Kind.DATE for c in chunks)
    none = chunks[0].low[0] == "no"  # "No lawyer."
    if view.sentence.index != 1 or told or none or occupation_head(chunks[0].low) is None:
        return None
    return view.characters[view.sentence.start : view.sentence.end].strip().rstrip(".")


def _read(view: View, base: Draft) -> Iterator[Draft]:
    start, end = view.sentence.start, view.sentence.end
    if view.chunks and view.chunks[0].kind is Kind.VERB and _TAKEN.match(view.characters, start):
        yield replace(base, event=Event.ARREST, rule="fragment.taken", when=date_of(view, 0))
        return
    if view.chunks and (work := _work(view)) is not None:
        yield replace(base, event=Event.OCCUPATION, rule="fragment.work", value=work)
        return
    article = _ARTICLE.fullmatch(view.characters, start, end)
    if article:
        yield replace(base, rule="fragment.charge", charge=article["charge"].rstrip(" .,"))
        return
    term = next((d for d in view.durations if d.months is not None), None)
    if term is not None and term.start - start <= _NEAR:
        words = view.characters[term.end : end]
        kind = next((name for name, pattern in _KINDS if pattern.search(words)), "prison")
        courts = slots.courts_in(view, start, end)
        yield replace(
            base, event=Event.SENTENCE, rule="fragment.term", duration_months=term.months, kind=kind,
            when=_only_date(view), court=courts[0] if courts else None,
        )  # fmt: skip
        return
    if any(chunk.kind is Kind.VERB for chunk in view.chunks):
        return
    lead = _LEAD.match(view.characters, start, end)
    place = slots.FACILITY.match(view.stretch, lead.end() if lead else start, end)
    if place is not None and re.search(r"[A-Z0-9]", place["name"]):
        now = bool(_NOW.match(view.characters, start, end)) and view.published.day is not None
        seen = When(view.published.edtf, Basis.RELATIVE, "published") if now else _only_date(view)
        yield replace(
            base, event=Event.DETENTION, rule="fragment.place", facility=place["name"].strip(),
            when=seen, kind="as_of" if now else None,
        )  # fmt: skip


_NEAR = 4


def _only_date(view: View) -> When:
    """The day of a fragment, when it holds one."""
    return view.dates[0].when if len(view.dates) == 1 else UNKNOWN
