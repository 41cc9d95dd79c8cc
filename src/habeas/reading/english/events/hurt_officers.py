"""Officers and relatives without a name who are hurt or ill, and what prisoners do: "struck a policeman", "one of the judges was ill"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import either, lowered
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired
    from habeas.reading.english.persons.discourse import Referent

_HURT = frozenset((Event.ILL_TREATMENT, Event.HEALTH, Event.TRANSFER, Event.DEATH))
_OWN_STATE = frozenset((Event.HEALTH, Event.DEATH))
""" "The death of Roe's father": no claim of anybody."""
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
    if fired.trigger.event in _CUSTODY and not referent.people and own_deed(view, fired):
        return True
    if fired.trigger.event not in _HURT:
        return False
    if fired.trigger.role == "noun" and fired.trigger.event in _OWN_STATE and not referent.people:
        return referent.head in either("people_words", "circle", "kin") - _INMATES
    if hurt_officers(view, fired, referent):
        return True
    if fired.trigger.event != Event.ILL_TREATMENT:
        return False
    return _by_a_prisoner(view, fired.verb) or _at_an_officer(view, fired.verb, referent)


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


def _at_an_officer(view: View, verb: int, referent: Referent) -> bool:
    """ "Sergeant Kern told the court that Roe had kicked him": a blow at who is on duty, by the one whose case is told."""
    entries, cases = view.discourse.registry.entries, view.discourse.cases
    if len(referent.people) != 1 or referent.people[0] in cases:
        return False
    if view.chunks[verb].kind is not Kind.VERB:
        return False
    hurt, duty = referent.people[0], lowered("offices", "on_duty") | _OFFICERS
    ranked = any(
        m.person == hurt and duty & {*chunk.low, *_apposed(view, k)}
        for k, chunk in enumerate(view.chunks)
        for m in chunk.mentions
    )
    if view.chunks[verb].passive:  # "The witness X, an officer, said that he had been hit"
        return ranked and entries[hurt].only_speaks
    doers = set(view.subject(verb)[0].people)
    return (ranked or entries[hurt].official) and bool(doers) and doers <= cases


def _apposed(view: View, k: int) -> tuple[str, ...]:
    """What stands between commas behind a name: "X, a police officer,"."""
    behind = view.chunks[k + 1 : k + 3]
    told = len(behind) > 1 and behind[0].low == (",",) and behind[1].kind is Kind.NOUN
    return behind[1].low if told and not behind[1].mentions else ()


def _by_a_prisoner(view: View, verb: int) -> bool:
    """ "Had been kicked by X", where X is no officer but the one whose case is told."""
    behind = view.chunks[verb + 1 : verb + 3]
    told = len(behind) > 1 and behind[0].low == ("by",) and view.chunks[verb].passive
    people = [m.person for m in behind[1].mentions] if told else []
    entries = view.discourse.registry.entries
    return any(p in view.discourse.cases and not entries[p].official for p in people)
