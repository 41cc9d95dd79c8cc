"""Whose the thing is that set wordings tell of: "her trial", "the trial of X", "his own office"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.joint_case import all_judged, tried_together
from habeas.reading.english.clauses.named_object import past_owner
from habeas.reading.english.clauses.spoken_of import chunk_at, whom
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.vocabulary import either
from habeas.records.claim import Event

if TYPE_CHECKING:
    import re

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired

PERSONAL = frozenset("he she him her his i my me it".split())
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))


def owner_of(view: View, match: re.Match[str], fired: Fired) -> Referent | None:
    """Whose the thing is: "her trial", "the trial of X"; "the trial" is that of those in the story."""
    place = match.end("at") - 1 if match.groupdict().get("at") else fired.start
    at = chunk_at(view, place)
    if at >= 2 and view.chunks[at - 1].low[0] in _POSSESSIVE:
        found = view.coordinated(at - 2)
        return found if found.people else None
    thing = view.referent(at) if view.chunks[at].kind is Kind.NOUN else Referent()
    own = thing.owner
    if "own" in view.chunks[at].low and (teller := _who_tells(view, at)) is not None:
        return teller
    if view.chunks[at].low[0] == "its" and fired.trigger.event == Event.CONFISCATION:
        return None  # "its accounts were frozen": those of a body
    if own is not None:
        return own if own.people else None
    if thing.people and not view.chunks[at].mentions:
        return thing
    chunks = view.chunks
    for j in range(at + 1, min(at + 8, len(chunks) - 1)):
        if chunks[j].kind is Kind.VERB:
            break
        if chunks[j].low[0] == "on" and chunks[j + 1].kind is Kind.NOUN:
            found = view.coordinated(j + 1)
            if found.people or not view.referent(j + 1).owner:
                return found if found.people else None  # "the travel ban on tourists"
        if chunks[j].low[0] in {"of", "against", "for", "by"} and chunks[j + 1].kind is Kind.NOUN:
            found = view.coordinated(past_owner(view, j + 1))
            if (
                found.people
                or found.open
                or chunks[j + 1].low[-1]
                in either("people_words", "occupations", "persons_nouns.one", "kin", "circle")
            ):
                return found if found.people else None
            owned = view.referent(j + 1).owner
            if owned is not None and owned.people:
                return owned
            if fired.trigger.event == Event.CONFISCATION and j == at + 1 and owned is None:
                return None  # "the account of the shop next door"
    if not view.discourse.cases:  # "X was convicted on Monday; sentencing is set for May"
        entries = view.discourse.registry.entries
        people = {
            m.person for c in chunks[:at] for m in c.mentions if not entries[m.person].official
        }
        alone = len(people) == 1 and chunks[at].low[0] not in {"a", "an", "no"}
        return Referent(tuple(people)) if alone else None
    named = any(chunk.mentions or chunk.low[0] in PERSONAL for chunk in chunks)
    if chunks[at].low[0] in {"a", "an", "no"}:
        of_all = (
            () if named or chunks[at].low[-1] not in _RULINGS else tried_together(view.discourse)
        )
        return Referent(of_all) if of_all else whom(view, place, after=True)
    if view.discourse.carried:
        return Referent(view.discourse.carried)
    if len(view.discourse.cases) == 1:
        return Referent(tuple(view.discourse.cases))
    return _of_the_case(view, at, place, named=named)


def _of_the_case(view: View, at: int, place: int, *, named: bool) -> Referent | None:
    """Whose "the trial", "the sentences" are: all who were judged or tried together, else whom the words stand near."""
    if not named and (judged := all_judged(view, view.chunks[at].low)):
        return Referent(judged)
    if not named and (joint := tried_together(view.discourse)):
        return Referent(joint)
    return Referent(view.discourse.together) if view.discourse.together else whom(view, place)


_RULINGS = frozenset("verdict verdicts judgment judgement ruling decision".split())
""" "The court has not given a verdict": on all whom it tried together."""


def _who_tells(view: View, at: int) -> Referent | None:
    """ "X's lawyer, Y, says his own office was broken into": Y's, who tells it."""
    said = False
    for j in range(at - 1, max(at - 6, -1), -1):
        chunk = view.chunks[j]
        said |= chunk.low[-1] in _SAID
        if chunk.mentions and not chunk.possessive:
            found = view.referent(j)
            return found if said and len(found.people) == 1 else None
    return None


_SAID = frozenset("says said adds added told reports reported".split())
