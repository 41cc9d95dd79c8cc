"""What is done around a person: access refused, homes searched, things taken, travel barred, and
what bodies of the United Nations and the like found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.bystanders import comes_for
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.whose_things import (
    HOME,
    IT,
    counsel_of,
    from_nobodys_rooms,
    in_view,
    looks_for,
    of_a_body,
    of_a_relative,
    related_to,
    rooms_before,
    rooms_of_named,
    rooms_told,
    seen_by,
    taken_from,
    turned_back,
)
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.access.no_access import no_access
from habeas.reading.english.events.access.worded import access_to
from habeas.reading.english.events.frames import draft, spread
from habeas.reading.english.events.hurt_officers import hurt_officers
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.testimony.noun_stance import of_noun_stance
from habeas.reading.english.testimony.scope import stance_of, told_by_not
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import alternatives, either, lowered
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired

_THINGS = re.compile(rf"\b(?:{alternatives('things', 'confiscated')})\b|\d", re.IGNORECASE)
_OWNED = re.compile(rf"\b(?:{alternatives('things', 'confiscated', 'owned')})\b", re.IGNORECASE)
"""Things that count only when an authority takes them, or when they are somebody's."""


def access(view: View, fired: Fired) -> Iterator[Draft]:
    """Access refused: to the person (visits, lawyers) or by those who were kept away."""
    verb = fired.verb
    stance = stance_of(view, verb, fired.start)
    if stance is None or turned_back(view, fired.start, passive=view.chunks[verb].passive):
        return
    negation_is_event = fired.trigger.needs == "negation"
    if negation_is_event:
        group = view.chunks[verb]
        nobody = stance is Stance.NEGATED
        if not (
            group.negated or nobody or "unable" in group.low or fired.trigger.id.endswith("unable")
        ):
            return
        stance = told_by_not(view, fired.start)
    if no_access(view, fired.start, fired.end):
        return
    referent, at = view.subject(verb)
    start, end = slots.clause(view, verb)
    words = view.words(min(start, fired.start), max(end, fired.end))
    person = _kept_from(view, referent, at, verb)
    if not (person.people or person.open):
        return
    to = access_to(view.words(fired.start, max(end, fired.end)))
    if referent.people and (known := view.discourse.related.get(referent.people[0])) is not None:
        to = access_to(known[0]) or to
    if referent.owner is not None or referent.head in _circle():
        own = one_person(referent.head) and referent.head not in either(
            "people_words", "counsel.side"
        )
        if own and fired.trigger.id == "access.denied" and to in {"medical", "lawyer"}:
            return  # "her brother was denied medical care"
        to = access_to(" ".join(view.chunks[at].low)) or to
    if fired.trigger.id == "access.unable" and not (to or access_to(words)):
        return  # "unable to meet the conditions"
    if _SEE_BODY.search(words):
        to = "body"
    to = to or access_to(words) or access_to(view.words(view.sentence.start, fired.start))
    told = view.words(fired.start, fired.end).lower()
    if told in _TO_THINGS and to is None and "world" not in words:
        return  # "was held with no access to money"
    own = set(referent.people) == set(person.people) and told.startswith(("denied", "refused"))
    if own and view.chunks[verb].kind is Kind.VERB and not view.chunks[verb].passive:
        return  # "she denied contact with spies", "refused treatment"
    yield from spread(replace(draft(view, fired, stance), to=to), person)


_TO_THINGS = frozenset(("no access to", "without access to"))
_SEE_BODY = re.compile(
    r"\b(?:see|view|wash|examine|collect)\s+(?:the|his|her|their)\s+(?:body|remains)\b"
)


def _circle() -> frozenset[str]:
    return either("people_words", "circle", "kin")


def _of_whom(view: View, at: int) -> Referent | None:
    """ "His relatives say they have been turned back": those of the prisoner whose relatives they are."""
    for j in range(at - 1, -1, -1):
        owner = view.referent(j).owner if view.chunks[j].kind is Kind.NOUN else None
        if owner is not None and owner.people and view.chunks[j].low[-1] in _circle():
            return owner
    return None


def _kept_from(view: View, referent: Referent, at: int, verb: int) -> Referent:
    """The prisoner: the subject, or whose relatives and lawyers the subject are."""
    if referent.head in lowered("people_words", "fellows") and not referent.people:
        return Referent(open=True, count=1)  # "her cellmate has been refused a doctor"
    if referent.owner is not None and (referent.owner.people or referent.owner.open):
        return referent.owner
    if at >= 0 and view.chunks[at].low == ("they",) and (whose := _of_whom(view, at)) is not None:
        return whose
    if referent.open and referent.head in {"he", "she"}:
        return view.discourse.one("the")  # "Her son was kept out. He has not been allowed a visit"
    if len(referent.people) == 1 and (kept := related_to(view, referent.people[0])) is not None:
        return kept
    if (clients := counsel_of(view, referent, at)) is not None:
        return clients
    if referent.people and not (at >= 0 and referent.head in _circle()):
        target = seen_by(view, verb)
        if target.people and set(target.people) != set(referent.people):
            return target
        return comes_for(view, verb, referent) or referent
    target = seen_by(view, verb)
    if target.people:
        return target
    group = view.chunks[verb]
    if not group.passive:
        found = view.object(verb)[0]
        if found.people or found.open:
            return found
    if (at >= 0 and view.chunks[at].low[0] in {"the", "family"}) or referent.head in _circle():
        return view.discourse.one("the")
    return referent if referent.open else NOBODY


def search(view: View, fired: Fired) -> Iterator[Draft]:
    """A search of homes or offices; its person is the owner the words name, else nobody."""
    verb = fired.verb
    group = view.chunks[verb]
    if group.kind is not Kind.VERB:
        return
    if not group.passive and looks_for(view, fired.end):
        return
    at = _thing_at(view, verb)
    if at is not None and view.chunks[at].low in IT:
        at = rooms_before(view, at)
    if at is None or not HOME.search(" ".join(view.chunks[at].low)):
        if at is None or not view.referent(at).people:
            return
    yield from _owned(view, fired, at)


def things(view: View, fired: Fired) -> Iterator[Draft]:
    """Things taken by an authority or a court."""
    verb = fired.verb
    if view.chunks[verb].kind is not Kind.VERB:
        return
    at = _thing_at(view, verb)
    if at is None or {"may", "might", "could"} & set(view.chunks[verb].low):
        return
    if view.chunks[at].low in _PEOPLE or (
        view.chunks[at].mentions and not view.chunks[at].possessive
    ):
        return  # "X was seized by officers"
    start, end = view.place(at)
    by = slots.authority_of(view, verb)
    known = by is not None or view.referent(at).owner is not None or _they(view, verb)
    if not (
        _THINGS.search(view.words(start, end)) or (known and _OWNED.search(view.words(start, end)))
    ):
        return
    if one_person(view.chunks[at].low[-1]) or several_people(view.chunks[at].low[-1]):
        return  # "a 34-year-old man was taken away"
    if not known and at > verb and not view.chunks[verb].passive:
        return  # "the bank froze the accounts of a rival firm"
    single = fired.trigger.words[0] and view.words(fired.start, fired.end).lower() in {
        "kept",
        "took away",
        "carried off",
        "carried away",
        "carrying off",
        "sealed",
        "taken",
        "taken away",
        "took",
        "removed",
        "removes",
    }
    owned = view.chunks[verb].passive and view.referent(at).owner is not None
    if single and by is None and not (owned or _they(view, verb)):
        return
    yield from _owned(view, fired, at)


_PEOPLE = frozenset((word,) for word in "he she they him her them we who".split())


def _they(view: View, verb: int) -> bool:
    """ "They took two telephones": they who came, when no persons of the page are meant."""
    subject, at = view.subject(verb)
    return at >= 0 and view.chunks[at].low == ("they",) and not subject.people


def things_noun(view: View, fired: Fired) -> Iterator[Draft]:
    """ "the confiscation of 100,000 yuan from Huang and 50,000 yuan from Wang"."""
    stance = stance_of(view, fired.verb, fired.start) or Stance.ASSERTED
    stance = of_noun_stance(view, fired.chunk, stance)  # "may order the seizure of her house"
    base = replace(draft(view, fired, stance), event=Event.CONFISCATION)
    court = "court" in view.words(view.sentence.start, fired.start).lower()
    by = "the court" if court else base.by
    if dealt := list(_from_each(view, replace(base, by=by), fired.chunk)):
        yield from dealt
        return
    amount = next((m for m in view.money if m.start >= fired.start), None)
    if _APPLIED.search(view.characters, view.sentence.start, fired.start):
        base = replace(base, stance=Stance.PLANNED)
    referent = view.subject(fired.verb)[0]
    of_it = fired.chunk + 2 < len(view.chunks) and view.chunks[fired.chunk + 1].low[0] == "of"
    if of_it and view.chunks[fired.chunk + 2].possessive and view.chunks[fired.chunk + 2].mentions:
        referent = view.referent(fired.chunk + 2)
    elif of_it and not referent.people:
        referent = view.referent(fired.chunk + 2).owner or referent
    unnamed = amount is not None and base.stance is Stance.PLANNED
    if unnamed and not (referent.people or referent.open):
        referent = Referent(open=True, count=1)
    yield from spread(replace(base, amount=amount.words if amount else None), referent)


def _from_each(view: View, base: Draft, first: int) -> Iterator[Draft]:
    """What is taken "from X and 50,000 yuan from Y": of each, with the sum that stands before."""
    for index in range(first, len(view.chunks) - 1):
        if view.chunks[index].low[0] == "from" and view.chunks[index + 1].kind is Kind.NOUN:
            place = view.place(index)[0]
            amount = next((m for m in reversed(view.money) if m.end <= place), None)
            for person in view.coordinated(index + 1).people:
                yield replace(base, person=person, amount=amount.words if amount else None)


_APPLIED = re.compile(
    r"\b(?:appl(?:y|ied|ies|ying)|ask(?:s|ed|ing)?|call(?:s|ed|ing)?|press(?:ed|es)?)\s+for\s+(?:the\s+)?$|\b(?:sought|seeks?|seeking|demand\w*|request\w*|propos\w+)\s+(?:the\s+)?$"
)
""" "Prosecutors have applied for the confiscation of …": nothing is taken yet."""


def _thing_at(view: View, verb: int) -> int | None:
    chunks, group = view.chunks, view.chunks[verb]
    if not group.passive:
        j = verb + 1
        while j < len(chunks) and chunks[j].kind in {Kind.ADVERB, Kind.MARK}:
            j += 1
        while j < len(chunks) and chunks[j].kind is Kind.NOUN:
            if j + 2 < len(chunks) and chunks[j].possessive and chunks[j + 2].kind is Kind.NOUN:
                j += 2
                continue
            return j
    _, at = view.subject(verb)
    return at if at >= 0 else None


def _owned(view: View, fired: Fired, at: int) -> Iterator[Draft]:
    stance = stance_of(view, fired.verb, fired.start)
    if stance is None:
        return
    made = draft(view, fired, stance)
    own = view.referent(at)
    if of_a_relative(view, at):
        yield made
        return
    if rooms_of_named(view, at):
        yield from spread(made, view.coordinated(at))
        return
    circle = lowered("people_words", "circle")
    if own.owner is not None and own.owner.people and own.head not in circle:
        yield from spread(made, own.owner)
        return
    chunks = view.chunks
    if (
        at + 2 < len(chunks)
        and chunks[at + 1].low[0] in {"of", "belonging"}
        and chunks[at + 2].kind is Kind.NOUN
    ):
        found = view.coordinated(at + 2)
        if one_person(chunks[at + 2].low[-1]) and found.owner is not None and not found.people:
            yield made
            return
        if chunks[at + 2].low[0] in {"his", "her"} and not found.people:
            found = view.discourse.one(
                chunks[at + 2].low[0], at=at + 2
            )  # "the files of her clients"
        if found.people or (found.open and found.count):
            yield from spread(made, found)
            return
    money = [m for m in view.money if m.start >= view.place(at)[0]]
    if own.owner is not None and own.owner.open:
        yield replace(made, open=True, count=own.owner.count, candidates=own.owner.candidates)
        return
    if money and made.event is Event.CONFISCATION:
        made = replace(made, amount=money[0].words)
    if (whose := rooms_told(view, at)) is not None:
        yield from spread(made, whose)
        return
    if of_a_body(own.owner) or from_nobodys_rooms(view, at):
        yield made
        return
    dealt = list(_from_each(view, made, at)) if money and made.event is Event.CONFISCATION else []
    if len({d.person for d in dealt}) > 1:
        yield from dealt
        return
    for here in (_householder(view, at), taken_from(view, at), in_view(view, at)):
        if here is not None:
            yield from spread(made, here)
            return
    yield made


def _householder(view: View, at: int) -> Referent | None:
    """ "X's house was searched and three phones seized": what is taken there is X's."""
    for j in range(at - 1, 0, -1):
        home = HOME.search(" ".join(view.chunks[j].low))
        if view.chunks[j].kind is Kind.NOUN and home:
            owner = view.referent(j).owner
            return owner if owner is not None and owner.people else None
    return None


_FOR_IT = re.compile(
    r"\b(?:for|despite|because\s+of|due\s+to|after|with)\s+(?:his|her|their|an?|the)(?:\s+[\w-]+){0,3}\s*$"
)
"""Not given "medication for her asthma": the ailment itself is not negated."""


def health(view: View, fired: Fired) -> Iterator[Draft]:
    """A state of health: of the subject, or of the owner of "health"."""
    if fired.trigger.role == "phrase_owner":
        words = view.words(fired.start, fired.end).lower()
        chunk = fired.chunk
        own = view.referent(chunk) if view.chunks[chunk].kind is Kind.NOUN else NOBODY
        referent = own.owner or NOBODY
        for pronoun in (" her ", " his ", " their "):
            if pronoun in words + " ":
                word = pronoun.strip()
                referent = (
                    view.discourse.several(["they"])
                    if word == "their"
                    else view.discourse.one(word, at=fired.chunk)
                )
    else:
        referent = view.subject(fired.verb)[0]
        if view.chunks[fired.verb].kind is not Kind.VERB or hurt_officers(view, fired, referent):
            return
    stance = stance_of(view, fired.verb, fired.start)
    if stance is None or not (referent.people or referent.open):
        return
    if stance is Stance.NEGATED and _FOR_IT.search(
        view.characters, max(view.sentence.start, fired.start - 60), fired.start
    ):
        stance = Stance.ASSERTED
    yield from spread(draft(view, fired, stance), referent)


def unknown_whereabouts(view: View, fired: Fired) -> Iterator[Draft]:
    """ "For a week nobody would say to the parents where he was"."""
    chunk = view.chunks[fired.chunk]
    own = view.referent(fired.chunk) if chunk.kind is Kind.NOUN else NOBODY
    referent = own.owner or NOBODY
    if not (referent.people or referent.open):
        for index in range(fired.chunk, len(view.chunks)):
            if view.chunks[index].kind is Kind.NOUN:
                found = view.referent(index)
                if found.people or found.head in {"they", "them"}:
                    referent = found
                    break
    if not (referent.people or referent.open):
        found = view.subject(fired.verb)[0]
        referent = found.owner if found.owner is not None else found
    if referent.people or referent.open:
        stance = stance_of(view, fired.verb, fired.start) or Stance.ASSERTED
        if stance in {Stance.NEGATED, Stance.PLANNED}:
            stance = told_by_not(view, fired.start)
        yield from spread(draft(view, fired, stance), referent)
