"""The nearest person: whom a trigger concerns where the clause does not parse.

A second reading, asked only where the frames found nobody: the nearest person named or meant before
the words (after them for an active verb), the owner of a possessive, or whom the text is about.
Somebody around the case ("her lawyer", "the police") as the subject stops it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.borne import told_of_other
from habeas.reading.english.clauses.bystanders import died_beside
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.laid_on import laid_behind
from habeas.reading.english.clauses.named_object import of_named, past_owner
from habeas.reading.english.clauses.spoken_of import client, only_acts, whom
from habeas.reading.english.clauses.unnamed.groups import nameless_object, nameless_owner, of_people
from habeas.reading.english.events.done_to import (
    MAY,
    befell_others,
    done_to_somebody,
    held_thing,
    that_of_somebody,
    thing_seized,
    told_of_a_relative,
)
from habeas.reading.english.events.frames import RULES, Victims, drafts
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.vocabulary import either, joined, lowered
from habeas.records.change import replace
from habeas.records.claim import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.events.triggers import Fired

_STRONG_PARTICIPLES = frozenset(
    "held taken caught beaten given shot found sent kept seen brought driven moved let cut put hit".split()
)


_NOT = re.compile(r"\b(?:not|cannot|no)\b", re.IGNORECASE)


def nearest(view: View, fired: Fired) -> Iterator[Draft]:
    """The drafts of a trigger for the nearest person it can concern."""
    if (found := concerned(view, fired)) is None:
        return
    barred = fired.trigger.event == "travel_ban" and _NOT.search(
        view.characters, fired.start, fired.end
    )
    for draft in drafts(view, fired, found):
        may_not = barred and draft.stance is Stance.NEGATED  # "may not leave"; "due on a charge of"
        due = fired.trigger.id == "charge.accusation" and draft.stance is Stance.PLANNED
        yield replace(draft, stance=Stance.ASSERTED) if may_not or due else draft


def concerned(view: View, fired: Fired) -> Victims | None:
    """Whom a trigger concerns by nearness; None when nobody is near."""
    role = fired.trigger.role
    mine = role in {*_DONE, "near_owner"} and _told_of_me(view, fired)
    if mine or (role in _DONE and that_of_somebody(view, fired)):
        return None
    if role in _DONE and (somebody := done_to_somebody(view, fired)) is not None:
        return Victims(somebody)
    if role in _DONE and told_of_a_relative(view, fired):
        return None
    if role in _DONE and (others := befell_others(view, fired)) is not None:
        return _some(others)
    if role in _DONE and (_told_of_another(view, fired) or thing_seized(view, fired)):
        return None
    if role == "state" and view.chunks[fired.verb].main in RULES:
        return None
    if role == "near_object":
        return _some(_object(view, fired))
    if role == "noun":
        if fired.trigger.event in _OF_PEOPLE and (other := nameless_owner(view, fired.chunk)):
            return Victims(other, nominal=True)
        return _some(_owner(view, fired), nominal=True)
    if role == "near_owner":
        return _some(_owner(view, fired) or _before(view, fired))
    if role == "near_subject" and (done := _done_by_it(view, fired)) is not None:
        return _some(done)
    if role in {"near_subject", "agent", "state"}:
        return _some(_before(view, fired))
    if role == "patient":
        return _some(_patient(view, fired))
    return None


def _done_by_it(view: View, fired: Fired) -> Referent | None:
    """ "He locked up my boy", "they kept her in custody": whom the subject does it to; None where that is not told."""
    verb = view.chunks[fired.verb]
    if fired.trigger.event != "detention" or verb.kind is not Kind.VERB or verb.passive:
        return None
    if not verb.main.endswith(("ed", "kept", "held", "put")) or verb.main in {"remained", "stayed"}:
        return None
    found, at = view.object(fired.verb)
    if at < 0:
        return None
    if found.people:
        return found
    return nameless_object(view, fired.verb) or Referent() if of_people(view, at) else None


_DONE = frozenset(("patient", "state", "agent", "near_subject"))


def _told_of_me(view: View, fired: Fired) -> bool:
    """ "I was released": what a writer without a name tells of themselves is nobody else's."""
    if view.chunks[fired.verb].kind is not Kind.VERB:
        return False
    subject, at = view.subject(fired.verb)
    return at >= 0 and not subject.people and view.chunks[at].low in {("i",), ("we",)}


def _told_of_another(view: View, fired: Fired) -> bool:
    """ "Heard from a prisoner who had just been let out": what is told of that prisoner is nobody else's."""
    if view.chunks[fired.verb].kind is not Kind.VERB:
        return False
    subject, at = view.subject(fired.verb)
    if at < 1 or subject.people or view.chunks[at].mentions:
        return False
    who = next((k for k in range(at, fired.verb) if view.chunks[k].kind is Kind.RELATIVE), -1)
    if who > 0 and told_of_other(view.chunks, at, at, who):
        return True  # "the sister of the journalist who was jailed"
    if view.chunks[at].low[0] not in {"a", "an", "another"}:
        return False
    relative, before = who >= 0, view.chunks[at - 1]
    return relative and before.kind is Kind.PREPOSITION and before.low != ("as",)


def _some(referent: Referent | None, *, nominal: bool = False) -> Victims | None:
    if referent is None or not (referent.people or referent.amount or referent.count):
        return None
    return Victims(referent, nominal=nominal)


def _patient(view: View, fired: Fired) -> Referent | None:
    """The subject of a passive or participle, the object of an active verb."""
    group = view.chunks[fired.verb]
    if group.kind is not Kind.VERB:
        return None
    bare = len(group.low) == 1
    participle = group.main.endswith(("ed", "en")) or group.main in _STRONG_PARTICIPLES
    follows = view.chunks[fired.verb + 1].kind if fired.verb + 1 < len(view.chunks) else Kind.MARK
    if group.passive or (
        bare and participle and follows is not Kind.NOUN and _after_noun(view, fired.verb)
    ):
        return None if _of_a_thing(view, fired) else _before(view, fired)
    return _object(view, fired)


def _of_a_thing(view: View, fired: Fired) -> bool:
    """ "Her passport was taken away": what happens to a thing does not happen to its owner."""
    subject = _adjacent(view, min(fired.chunk, fired.verb))
    if subject is None or view.chunks[subject].mentions:
        return False
    own = view.referent(subject)
    return own.owner is not None and not own.people and own.head not in {"client", "clients"}


def _after_noun(view: View, verb: int) -> bool:
    """Whether a bare participle stands at a sentence's head or follows a comma, "and" or a name."""
    if verb == 0:
        return True
    before = view.chunks[verb - 1]
    return before.kind in {Kind.COMMA, Kind.CONJUNCTION, Kind.ADVERB, Kind.CLOSE, Kind.DATE}


def _before(view: View, fired: Fired) -> Referent | None:
    """The nearest person before the trigger that no preposition governs, else the topic."""
    start = min(fired.chunk, fired.verb)
    if start and view.chunks[start - 1].low[0] == "whose":
        owner = view.whose(start - 1)
        return owner if owner.people else None
    if fired.trigger.event == "appeal":
        spoken_for = client(view, start)
        if spoken_for is not None:
            return spoken_for
    if (taken := _taken_on(view, fired)) is not None:
        return taken
    subject = _adjacent(view, start)
    if subject is not None:
        referent = view.coordinated(subject)
        if referent.people or referent.amount or (referent.open and referent.count):
            return referent
        named = _unnamed(view, subject)
        if named is not None:
            return named
        if _around(view, subject) or held_thing(view, fired, subject):
            return None
        if fired.trigger.event not in _AT_COURT and fired.chunk == fired.verb:
            if _another(view, subject):
                return None
        if fired.trigger.event in _OF_PEOPLE and _A_THING & set(view.chunks[subject].low):
            return None  # "his telephone and case files were taken"
    elif start and view.chunks[start - 1].kind is Kind.CONJUNCTION:
        far = view.subject(fired.verb)[1] if view.chunks[fired.verb].kind is Kind.VERB else -1
        if far >= 0 and _around(view, far) and not view.chunks[far].mentions:
            return None  # "her mother broke her leg and was taken to hospital"
    if subject is None and view.chunks[fired.verb].kind is Kind.VERB:
        found, at = view.subject(fired.verb)
        told = view.chunks[at].mentions or view.chunks[at].low[0] in {"a", "an"}
        itself = bool(view.chunks[at].mentions) and (
            view.chunks[fired.verb].passive or view.chunks[fired.verb].low in _WAS
        )
        if 0 <= at < start and found.people and told and (itself or not _around(view, at)):
            return found  # "A student who was there, X, was questioned and sent home"
        if 0 <= at < start and not found.people and _done_to_it(view, fired.verb, at):
            if (somebody := _unnamed(view, at)) is not None:
                return somebody  # "A fourth person held in the case, a student, was let go"
    counted = _counted(view, start)
    if counted is not None:
        return counted
    if subject is None and view.chunks[fired.verb].kind is Kind.VERB and fired.verb <= start:
        found, at = view.subject(fired.verb)
        if 0 <= at < start and found.people and not _around(view, at):
            return found
    if subject is None and _of_a_bare_plural(view, fired, start):
        return None
    near = whom(view, view.place(start)[0])
    return None if near is not None and only_acts(view, near) else near


def _of_a_bare_plural(view: View, fired: Fired, start: int) -> bool:
    """ "Teachers are detained, often taken from their homes", "her uncle, aged 80, died": people without a name, and nobody told of."""
    if view.chunks[fired.verb].kind is not Kind.VERB:
        return False
    found, at = view.subject(fired.verb)
    if not 0 <= at < start or found.people or view.chunks[at].mentions:
        return False
    low = view.chunks[at].low
    return died_beside(view, fired.verb, at) or (several_people(low[-1]) and low[0] not in _MEANT)


_MEANT = frozenset("the these those his her their both all they we".split())
_WAS = frozenset({("was",), ("is",), ("were",), ("are",)})


def _done_to_it(view: View, verb: int, at: int) -> bool:
    """Whether a passive tells of its far subject alone, which no name before it explains."""
    if not view.chunks[verb].passive or MAY & set(view.chunks[verb].low):
        return False
    if any(c.kind is Kind.RELATIVE or c.low in _HE for c in view.chunks[at:verb]):
        return False
    apposed = at >= 2 and view.chunks[at - 1].kind is Kind.COMMA and view.named_before(at)
    return not apposed and view.chunks[verb - 1].kind is not Kind.PREPOSITION


def _taken_on(view: View, fired: Fired) -> Referent | None:
    """ "A judge remanded her on a charge of sedition": the object of the verb before the words."""
    verb = fired.verb
    if fired.trigger.event != "charge" or fired.chunk <= verb or view.chunks[verb].passive:
        return None
    found = view.object(verb)[0] if view.chunks[verb].kind is Kind.VERB else Referent()
    return found if found.people else None


def _adjacent(view: View, start: int) -> int | None:
    """The noun group that stands right before a verb group as its subject."""
    j = start - 1
    while j >= 0 and (
        view.chunks[j].kind in {Kind.ADVERB, Kind.MARK, Kind.DATE}
        or (view.chunks[j].low == ("neither",) and j and view.chunks[j - 1].kind is Kind.VERB)
    ):
        j -= 1
    if j < 0 or view.chunks[j].kind is not Kind.NOUN or view.chunks[j].possessive:
        return None
    while (
        j >= 2
        and view.chunks[j - 1].kind is Kind.PREPOSITION
        and view.chunks[j - 2].kind is Kind.NOUN
    ):
        j -= 2
    return j


_AUTHORITIES = lowered("offices", "authorities")
_COUNTING = frozenset(
    "all none those most some several many two three four five six seven eight nine ten dozens hundreds another no a an".split()
)


_HE = frozenset((("he",), ("she",), ("him",), ("her",)))


def _counted(view: View, start: int) -> Referent | None:
    """ "Five neighbours tried with them were fined": the unnamed who lead the sentence."""
    named = False
    for j in range(start):
        item = view.chunks[j]
        if item.kind is Kind.VERB and named:
            return None
        if item.mentions or item.low[0] in {"he", "she", "they", "his", "her"}:
            return None
        if item.kind is not Kind.NOUN:
            continue
        governed = j > 0 and view.chunks[j - 1].kind is Kind.PREPOSITION
        told = j + 2 < start and view.chunks[j + 1].kind is Kind.COMMA
        if told and view.chunks[j + 2].mentions:
            return None  # "two members, A and B": they are named
        if not governed and item.low[0] in _COUNTING:
            head = item.low[-1]
            words = either("people_words", "occupations", "persons_nouns.one")
            people = head in words or head.removesuffix("s") in words or head in _PEOPLE | _COUNTING
            if head in _AUTHORITIES or any(c.low in _HE for c in view.chunks[j + 1 : start]):
                return None  # "a judge remanded him", "a member of the party, he was arrested"
            if people and head not in _COUNTING and (whole := view.referent(j)).amount:
                return whole
            return Referent(open=True, head=head, count=1, first=j, last=j) if people else None
        named = True
    return None


_OF_PEOPLE = frozenset(("arrest", "detention", "release", "transfer"))
_A_THING = lowered("things", "taken")
_AT_COURT = frozenset(("charge", "bail", "appeal", "appeal_result", "trial", "sentence"))


def _another(view: View, j: int) -> bool:
    """Whether a subject is a thing of somebody ("her cat") or one not told before ("a car")."""
    item = view.chunks[j]
    if item.mentions or item.low[-1] in {"client", "clients"}:
        return False
    before = view.chunks[j - 1] if j else None
    verb = before is not None and before.kind is Kind.VERB  # the object of another verb
    told = verb and before is not None and before.main not in lowered("cues", "speech")
    return told or item.low[0] in {"a", "an"} or view.referent(j).owner is not None


def _around(view: View, j: int) -> bool:
    """Whether a group is somebody around the case, or the authorities."""
    others = joined(either("people_words", "circle", "kin"), _AUTHORITIES)
    return not others.isdisjoint(view.chunks[j].low)


_INDEFINITE = frozenset("a an another no some one nobody anyone everyone each".split())
_PEOPLE = frozenset(
    "people person defendant suspect accused staff neighbours residents villagers colleagues guards nobody anyone none others".split()
)


def _unnamed(view: View, j: int) -> Referent | None:
    """ "An editor at Radio Liberty", "no staff": somebody, but nobody named; None for a thing."""
    item = view.chunks[j]
    words = either("people_words", "occupations", "persons_nouns.one")
    head = item.low[-1]
    if item.low[0] == "those" and not item.mentions:
        return Referent(open=True, head=head, first=j, last=j)  # "those expelled had been tried"
    if item.low in {("no", "one"), ("not", "one")}:
        return Referent(open=True, head=head, count=1, first=j, last=j)
    person = head in words or head.removesuffix("s") in words or head in _PEOPLE
    if item.low == ("a", "person"):
        return None  # "a person may be held for a week"
    after = view.chunks[j + 1].low[0] if j + 1 < len(view.chunks) else ""
    post = item.low[0] == "the" and after in {"of", "at"} and view.discourse.by_word(head) is None
    if person and (item.low[0] in _INDEFINITE or post) and not item.possessive:
        return Referent(open=True, head=head, count=1, first=j, last=j)
    return None


def _object(view: View, fired: Fired) -> Referent | None:
    """The first person after the trigger, before another verb."""
    start = max(fired.chunk, fired.verb) + 1
    for j in range(start, min(start + 5, len(view.chunks))):
        item = view.chunks[j]
        if item.kind in {Kind.VERB, Kind.RELATIVE} or item.low[0] in {".", ";"}:
            return None
        if item.possessive and item.mentions and fired.trigger.with_:
            return view.referent(past_owner(view, j))
        if item.kind is Kind.NOUN and not item.possessive:
            referent = view.coordinated(j)
            if referent.people or referent.amount:
                return referent
            return _unnamed(view, j)
    return None


def _owner(view: View, fired: Fired) -> Referent | None:
    """The owner of a noun: "his health", "X's flat", "the health of X"."""
    if (laid := laid_behind(view, fired.chunk)) is not None:
        return laid
    for j in (fired.chunk, fired.chunk - 1, fired.chunk - 2):
        if 0 <= j < len(view.chunks) and view.chunks[j].kind is Kind.NOUN:
            own = view.referent(j).owner
            if own is not None and own.people:
                return own
    after = fired.chunk + 1
    if after + 1 < len(view.chunks) and view.chunks[after].low[0] in {"of", "against", "on", "for"}:
        referent = of_named(view, after + 1)
        if referent.people:
            return referent
    return None
