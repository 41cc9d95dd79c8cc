"""Whose trial "the trial" is: of those the story has in court, told by who opened it or what was done there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.entries import heads_entry
from habeas.reading.english.clauses.joint_case import tried_together
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.words.numerals import ORDINALS
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_SAT = lowered("verbs", "sat")
_DURING = frozenset(("at", "during", "in"))


def _in_session(view: View, chunk: int) -> bool:
    """ "The court opened the trial", "at the trial she …": a trial told by who opened it or what was done there."""
    before = view.chunks[chunk - 1] if chunk else None
    if before is None:
        return False
    if before.low[0] in _DURING:
        counted = bool(set(view.chunks[chunk].low) & set(ORDINALS)) and len(view.dates) == 1
        return counted or _past_when(view, chunk + 1) > chunk + 1
    return before.kind is Kind.VERB and before.main in _SAT


def _past_when(view: View, j: int) -> int:
    """ "The hearing on 3 May lasted …", "the trial, on 3 May, lasted …": the chunk behind the day."""
    chunks = view.chunks
    inserted = j < len(chunks) and chunks[j].kind is Kind.COMMA
    k = j + 1 if inserted else j
    if k + 1 >= len(chunks) or chunks[k].low[0] not in {"on", "of", "in"}:
        return j
    if chunks[k + 1].kind is not Kind.DATE:
        return j
    closed = k + 2 < len(chunks) and chunks[k + 2].kind is Kind.COMMA
    return k + 3 if inserted and closed else j if inserted else k + 2


def in_the_dock(view: View, chunk: int) -> Referent:
    """ "The trial opened on 19 December": of those tried in this story."""
    nxt = _past_when(view, chunk + 1)
    after = view.chunks[nxt] if nxt < len(view.chunks) else None
    if not any(item.kind is Kind.VERB for item in view.chunks) and view.dates:
        if view.discourse.carried:
            return Referent(view.discourse.carried)
        found = view.discourse.several(["they"])
        return found if found.people else NOBODY
    told = chunk + 2 < len(view.chunks) and view.chunks[chunk + 2].kind is Kind.RELATIVE
    goes_on = after is not None and (after.kind is Kind.VERB or (after.kind is Kind.COMMA and told))
    if not (goes_on or _in_session(view, chunk)):
        return NOBODY
    discourse = view.discourse
    if len(discourse.cases) == 1:
        return Referent(tuple(discourse.cases))
    tried = tuple(p for p in discourse.tried if p in discourse.section_people)
    here = tuple(p for p in discourse.block_people if p in discourse.cases or p in tried)
    if len(here) == 1 and view.sentence.index > 0:
        return Referent(here)
    if len(tried) > 1:
        return Referent(tried)
    if joint := tried_together(discourse):
        return Referent(joint)
    last = discourse.previous[:1]
    alone = view.sentence.index > 0 and not discourse.together and last == discourse.subjects[:1]
    if alone and last and last[0] in discourse.cases:
        return Referent(tuple(last))  # "He was indicted in March. The trial began in October."
    found = view.discourse.several(["they"])
    return found if found.people else NOBODY


def without_owner(view: View, chunk: int) -> Referent:
    """Whose event a noun tells that nobody owns: of whom an entry of a chronology is, whose trial "the trial" is."""
    group = view.chunks[chunk]
    entry = heads_entry(view.chunks[:chunk])
    if entry and view.discourse.main is not None and view.discourse.carried:
        return Referent(view.discourse.carried)
    opens = chunk <= 1 or group.low[0] in {"the", "that", "this"}
    if opens and group.low[-1] in {"trial", "hearing", "retrial"}:
        return in_the_dock(view, chunk)
    return NOBODY


def counted_there(view: View, chunk: int) -> bool:
    """ "At the third hearing the court on Thursday freed …": a hearing counted, in a sentence of one day."""
    opens = chunk > 0 and view.chunks[chunk - 1].low[0] in _DURING and len(view.dates) == 1
    return opens and bool(set(view.chunks[chunk].low) & set(ORDINALS))


def sat_on(view: View, chunk: int) -> int:
    """The verb whose day is that of the hearing it is done to or done at, -1 where none is."""
    if not _in_session(view, chunk):
        return -1
    if view.chunks[chunk - 1].kind is Kind.VERB:
        return chunk - 1
    before = (j for j in range(chunk - 2, max(chunk - 8, -1), -1))
    return next((j for j in before if view.chunks[j].kind is Kind.VERB), -1)


def put_off(made: list[Draft]) -> list[Draft]:
    """The drafts without the trials that the same sentence says were put off."""
    off = {d.person for d in made if d.event is Event.TRIAL and d.outcome == "postponed"}
    called_off = {
        (d.person, d.when) for d in made if d.event is Event.TRIAL and d.stance is Stance.NEGATED and d.when.known
    }  # fmt: skip
    return [
        d for d in made
        if not (d.rule == "trial.noun" and d.person in off and d.stance is Stance.ASSERTED)
        and not (d.event is Event.TRIAL and d.stance is Stance.PLANNED and (d.person, d.when) in called_off)
    ]  # fmt: skip
