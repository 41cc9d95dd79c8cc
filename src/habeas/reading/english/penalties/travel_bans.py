"""Bans on leaving: whom they bind, and for how long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.events.frames import draft, of_patient, spread
from habeas.reading.english.penalties.other_penalties import for_so_long
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import stance_of, told_by_not
from habeas.reading.english.words.vocabulary import either
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.events.triggers import Fired
    from habeas.reading.english.words.amounts import Duration


def travel(view: View, fired: Fired) -> Iterator[Draft]:
    """A ban on leaving: the subject of the verb it hangs on, or the object of an active one."""
    words = view.words(fired.start, fired.end).lower()
    verb = fired.verb
    around = view.words(max(view.sentence.start, fired.start - 60), fired.end).lower()
    leaves = {
        "leaving the country", "leave the country", "from boarding", "travel abroad", "go abroad",
    }  # fmt: skip
    if words in leaves and not re.search(
        r"\b(?:no|not|never|neither|nor|barred|banned|prevented|stopped|forbidden|prohibited|cannot|may\s+not|blocked)\b",
        around,
    ):
        return
    stance = stance_of(view, verb, fired.start)
    if stance is None:
        return
    if stance is Stance.NEGATED and re.search(
        r"\bnot\s+(?:leave|allowed|permitted|be)|may not|cannot|\b(?:neither|nobody|none)\b.*\b(?:may|can|could)\s+(?:leave|travel|go)",
        around,
    ):
        stance = told_by_not(view, fired.start)
    if stance is Stance.NEGATED and words in leaves and not _BANNED.search(around):
        return  # "does not want to leave the country"
    victims = of_patient(view, verb).referent
    if not victims.people:
        victims = view.subject(verb)[0]
    if not victims.people and victims.owner is not None:
        relative = victims.head in either("people_words", "circle", "kin")
        victims = Referent(open=True, count=1) if relative else victims.owner
    if not (victims.people or victims.count):
        own = view.referent(fired.chunk) if view.chunks[fired.chunk].kind is Kind.NOUN else NOBODY
        if own.owner is not None:
            victims = own.owner
        elif fired.chunk + 2 < len(view.chunks) and view.chunks[fired.chunk + 1].low[0] in {
            "on",
            "against",
        }:
            victims = view.coordinated(fired.chunk + 2)
    yield from spread(for_so_long(view, fired.end, draft(view, fired, stance)), victims)


_BANNED = re.compile(r"\b(?:barred|banned|prevented|stopped|forbidden|prohibited|blocked|ban)\b")
_BAN = needing(r"\b(?:travel|exit)\s+ban\b|\bban\s+on\s+(?:travel\w*|leaving|going\s+abroad)\b")
_AS_LONG = re.compile(
    r"\s*(?:,\s*)?(?:of|for)\s+(?:the\s+same|equal|an\s+equal|equivalent|an\s+equivalent|as\s+many)\b"
)
_BESIDE = 120
"""How far behind its term a ban may stand that is imposed with it."""


def beside_terms(view: View, made: list[Draft]) -> list[Draft]:
    """ "Six years and a travel ban of the same length": the ban is of those who were given the term, that day."""
    found = _BAN.search(view.stretch)
    terms = [
        d for d in made
        if d.event in {Event.SENTENCE, Event.APPEAL_RESULT} and d.duration_months and d.person is not None
        and found is not None and d.start < found.start() < d.end + _BESIDE
    ]  # fmt: skip
    if found is None or not terms or terms[-1].stance is not Stance.ASSERTED:
        return made
    given = [d for d in terms if (d.start, d.end) == (terms[-1].start, terms[-1].end)]
    end = view.sentence.end
    before = [d for d in view.durations if 0 <= found.start() - d.end < 3 and d.adjective]
    after = [d for d in view.durations if 0 <= d.start - found.end() <= _RIGHT_BEHIND]
    own = next(iter((*before, *after)), None)
    same = _AS_LONG.match(view.characters, found.end(), end)
    if own is None and not same:
        return made
    people = {d.person for d in given}
    length = {d.person: own.months if own else d.duration_months for d in given}
    rest = [d for d in made if not (d.event is Event.TRAVEL_BAN and d.person in people)]
    over = found.end() if own is None else max(found.end(), own.end)
    bans = [
        replace(
            d, event=Event.TRAVEL_BAN, rule="travel_ban.beside", kind=None, outcome=None, charge=None, amount=None,
            duration_months=length[d.person], end=max(d.end, over),
        )
        for d in given
    ]  # fmt: skip
    return [*(d for d in rest if not _misread(d, people, own)), *bans]


_RIGHT_BEHIND = 6


def _misread(draft: Draft, people: set[int | None], own: Duration | None) -> bool:
    """A term that is the ban's own length, read as a sentence."""
    if own is None or draft.event is not Event.SENTENCE or draft.person not in people:
        return False
    return draft.kind == "ban"
