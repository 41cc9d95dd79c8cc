"""Of whom words tell no event: unnamed officers who are hurt, prisoners who strike, people whom a participle only picks out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import is_participle
from habeas.reading.english.days import whose_day
from habeas.reading.english.words.vocabulary import either, lowered
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired
    from habeas.reading.english.persons.discourse import Referent

_HURT = frozenset((Event.ILL_TREATMENT, Event.HEALTH, Event.TRANSFER, Event.DEATH))
_CUSTODY = frozenset((Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.RELEASE))
_SOME = frozenset("one two three four some several both many most none".split())
_INMATES = frozenset(
    "cellmate cellmates inmate inmates co-defendant co-defendants co-accused codefendant codefendants supporter supporters".split()
)
_OFFICERS = lowered("offices", "hurt")


def nobody_of_a_case(view: View, fired: Fired, referent: Referent) -> bool:
    """Whether words tell of nobody, or of an officer or a relative without a name who is hurt, or of a blow by a prisoner."""
    if not (referent.people or referent.open):
        return True
    if fired.trigger.event in _CUSTODY and not referent.people:
        if own_deed(view, fired) or _which_of_them(view, fired.verb):
            return True
    if fired.trigger.event not in _HURT:
        return False
    if hurt_officers(view, fired, referent):
        return True
    return fired.trigger.event == Event.ILL_TREATMENT and _by_a_prisoner(view, fired.verb)


_APART = frozenset((Kind.COMMA, Kind.CONJUNCTION, Kind.RELATIVE))


def _which_of_them(view: View, verb: int) -> bool:
    """ "Three teenagers arrested after the vote left the jail", "of those picked up, two are held": a participle without
    a day that only says which unnamed people are meant.
    """
    chunks, group = view.chunks, view.chunks[verb]
    bare = group.kind is Kind.VERB and len(group.low) == 1 and is_participle(group.main)
    if not bare or not verb or group.main.endswith("ing") or chunks[verb - 1].kind is not Kind.NOUN:
        return False
    if len(chunks[verb - 1].low) == 1 or whose_day.date_of(view, verb).known:
        return False  # "they walked free"; "eleven protesters detained on Monday were freed"
    behind = chunks[verb + 1] if verb + 1 < len(chunks) else None
    if behind is not None and behind.kind is Kind.NOUN:
        return False  # "Norland released eleven people it had jailed"
    if verb > 1 and chunks[verb - 2].low == ("of",) and verb < _OPENS:
        return True
    for item in chunks[verb + 1 :]:
        if item.kind in _APART:
            return False
        if item.kind is Kind.VERB:
            return item.low[0] != "to" and not item.main.endswith("ing")
    return False


_OPENS = 4
"""Among how many chunks a sentence opens with "of those arrested"."""


def own_deed(view: View, fired: Fired) -> bool:
    """ "Convicted of unlawfully detaining another person": what somebody is said to have done is no custody told."""
    group, k = view.chunks[fired.verb], fired.verb - 1
    if group.kind is not Kind.VERB or not group.main.endswith("ing") or len(group.low) > 1:
        return False
    while k > 0 and view.chunks[k].kind in {Kind.ADVERB, Kind.MARK}:
        k -= 1
    if k < 1 or view.chunks[k].low not in _OF_A_DEED:
        return False
    near = view.chunks[max(k - _LONG_LIST, 0) : k]
    told = next((c for c in reversed(near) if c.kind is Kind.VERB), near[-1])
    return near[-1].low[-1] in _BLAMED or told.main in _BLAMED


_LONG_LIST = 9
_OF_A_DEED = frozenset((("of",), ("for",), ("with",)))
_BLAMED = frozenset(
    "accused charged convicted suspected indicted guilty acquitted cleared sentenced jailed imprisoned tried investigated arrested detained held wanted accuses accuse".split()
)


def hurt_officers(view: View, fired: Fired, referent: Referent) -> bool:
    """Whether those hurt have no name here and are officers: the subject of a passive, the object of an active verb."""
    if referent.people:
        return False
    verb = fired.verb
    group = view.chunks[verb]
    if group.kind is not Kind.VERB:
        return False
    at = view.object(verb)[1] if not group.passive else -1
    at = view.subject(verb)[1] if at < 0 else at
    if at < 0:
        return False
    of_them = at + 2 < len(view.chunks) and view.chunks[at + 1].low == ("of",)
    if of_them and view.chunks[at].low[-1] in _SOME:  # "one of his lawyers had tested positive"
        at += 2
    head = view.chunks[at].low[-1]
    return head in _OFFICERS or head in either("people_words", "circle", "kin") - _INMATES


def _by_a_prisoner(view: View, verb: int) -> bool:
    """ "Had been kicked by X", where X is no officer but the one whose case is told."""
    behind = view.chunks[verb + 1 : verb + 3]
    told = len(behind) > 1 and behind[0].low == ("by",) and view.chunks[verb].passive
    people = [m.person for m in behind[1].mentions] if told else []
    entries = view.discourse.registry.entries
    return any(p in view.discourse.cases and not entries[p].official for p in people)
