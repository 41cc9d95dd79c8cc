"""Frames: from triggers to drafts, by the role the person has to the trigger."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.another_subject import of_hers
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.companions import taken_beside
from habeas.reading.english.clauses.dock import counted_there, sat_on, without_owner
from habeas.reading.english.clauses.included import included_there
from habeas.reading.english.clauses.listed import among_those, listed_after, named_behind
from habeas.reading.english.clauses.named_object import of_named, past_day
from habeas.reading.english.clauses.opening import is_participle
from habeas.reading.english.clauses.participles import (
    described,
    describes,
    does_it,
    not_done_to,
    sends_something,
)
from habeas.reading.english.clauses.reduced import apart_from_wronged, own_words
from habeas.reading.english.clauses.told_beside import told_beside
from habeas.reading.english.clauses.unnamed.groups import led_by_name
from habeas.reading.english.clauses.verb_lists import head_of_list, with_its_object
from habeas.reading.english.days import whose_day
from habeas.reading.english.days.as_of import as_of, since_when, warrant
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.agents import agent
from habeas.reading.english.events.awaited import Fixed, awaited, set_for
from habeas.reading.english.events.court.accused import by_a_writing, day_of_charge
from habeas.reading.english.events.custody.held_for import tried_or_held_for
from habeas.reading.english.events.custody.route import where
from habeas.reading.english.events.gapped import before_the_next, gapped
from habeas.reading.english.events.hurt_officers import nobody_of_a_case
from habeas.reading.english.events.only_named import may_appeal, only_named
from habeas.reading.english.events.reacted import reacted_on
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.testimony.noun_stance import of_noun_stance
from habeas.reading.english.testimony.scope import hedged_at, stance_of
from habeas.reading.english.testimony.worded_no import says_no
from habeas.reading.english.words.charges import named_after, named_for, offence, opening
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired

_CHARGED = {Event.CHARGE, Event.CONVICTION, Event.SENTENCE, Event.ARREST}
_COURTED = {
    Event.TRIAL, Event.CONVICTION, Event.SENTENCE, Event.APPEAL_RESULT, Event.BAIL, Event.APPEAL,
}  # fmt: skip
_BY_COURT = {Event.DETENTION, Event.RELEASE, Event.ARREST, Event.CHARGE}
"""What a court may order or do; its court is the one that does."""
_NEVER_PLANNED = {Event.ILL_TREATMENT, Event.DISAPPEARANCE, Event.HEALTH}
_BY = {Event.ARREST, Event.SEARCH, Event.CONFISCATION, Event.HARASSMENT, Event.ILL_TREATMENT}


@record
class Victims:
    """Whom a trigger is about, and how it was found."""

    referent: Referent
    nominal: bool = False
    negated: bool = False


def frames(view: View, fired: Fired) -> Iterator[Draft]:
    """The drafts of one trigger at its place."""
    role = fired.trigger.role
    if role == "noun":
        victims = of_noun(view, fired.chunk)
    elif role in {"agent"}:
        victims = Victims(agent(view, fired))
    elif role == "state":
        victims = _of_state(view, fired)
    elif role == "patient":
        victims = of_patient(view, fired.verb, fired.start)
        if fired.chunk != fired.verb and view.chunks[fired.chunk].low[0] == "those":
            before = fired.verb < fired.chunk  # "X is among those arrested"
            listed = view.subject(fired.verb)[0] if before else listed_after(view, fired.verb + 1)
            victims = Victims(listed)
    elif role == "recipient":
        victims = Victims(view.object(fired.verb)[0])
    else:
        return
    yield from drafts(view, fired, victims)


_NOT_GUILTY = re.compile(
    r"\s+(?:(?!guilty\b)(?:[^\s;.]+|[A-Z]\.)\s+){0,24}?not\s+guilty\b"
    r"|\s+(?:neither|none\s+of|no\s+one|nobody)\b[^.;]{0,90}?\bguilty\b"
)
""" "Found Roe, 33, not guilty", "found neither Roe nor Doe guilty"."""
_ANNIVERSARY = re.compile(
    r"\banniversary\s+of\s+(?:the\s+|his\s+|her\s+|their\s+)?$", re.IGNORECASE
)
_APPEALED = re.compile(r"\bappeal\w*\b[^.;]{0,60}\bagainst\s+(?:the\s+|his\s+|her\s+|their\s+)?$")
""" "Filed an appeal against her conviction on 2 May": the day of the appeal."""


def of_patient(view: View, verb: int, place: int = 0) -> Victims:
    """The object in the active, the subject in the passive and after a bare participle."""
    group = view.chunks[verb]
    del place
    if group.kind is not Kind.VERB:
        return Victims(NOBODY)
    if (listed := among_those(view, verb)) is not None:
        return Victims(listed)
    if group.passive:
        found, at = view.subject(verb)
        led = led_by_name(view, at) if at >= 0 and not found.people else None
        return Victims(led or found)
    if verb == 0 and len(group.low) == 1 and describes(view, verb):
        return Victims(NOBODY)
    if (
        verb
        and view.chunks[verb - 1].kind is Kind.RELATIVE
        and view.chunks[verb - 1].low == ("who",)
    ):
        return Victims(view.object(verb)[0])  # "who moved to Vilnius": what somebody does
    if not_done_to(view, verb):
        return Victims(view.subject(verb)[0])
    target, at = view.object(verb)
    if at >= 0 and (target.people or target.open):
        return Victims(target)
    if at < 0 and sends_something(view, verb):
        return Victims(NOBODY)
    if at < 0 and (meant := view.whom(verb)) is not None:
        return Victims(meant)
    if at < 0 and (further := with_its_object(view, verb)) is not None:
        return Victims(view.object(further)[0])
    if at >= 0 and of_hers(target):
        return Victims(NOBODY)
    if at < 0 and (named := named_behind(view, verb)) is not None:
        return Victims(named)
    participle = is_participle(group.main) and len(group.low) == 1 and group.main[-3:] != "ing"
    participle |= group.low[0] in {"let", "set"} and len(group.low) > 1  # "fined and let out"
    participle = participle and not does_it(view, verb)
    sums = [m.start for m in view.money] if at >= 0 else []
    if participle and (
        at < 0
        or view.place(at)[0] in sums
        or view.chunks[at].low[0][-1].isdigit()
        or view.chunks[at].low[-1] in {"guilty"} | _LATER  # "freed and rearrested weeks later"
    ):
        return Victims(described(view, verb))  # "and fined 200 euros", ", found guilty in May,"
    return Victims(NOBODY)


def of_noun(view: View, chunk: int) -> Victims:
    """The owner of an event noun: "his arrest", "X's trial", "the death of X"."""
    own = view.referent(chunk)
    if own.owner is not None and (own.owner.people or own.owner.open):
        return Victims(own.owner, nominal=True)
    nxt = past_day(view, chunk + 1)
    if view.following(chunk, 2) == "in absentia":
        nxt = chunk + 3
    if nxt + 1 < len(view.chunks) and view.chunks[nxt].low[0] in {"of", "against", "on"}:
        after = view.chunks[nxt + 1]
        if after.kind is Kind.NOUN:
            return Victims(of_named(view, nxt + 1), nominal=True)
    return Victims(without_owner(view, chunk), nominal=True)


_LATER = frozenset("hours days weeks months years".split())
RULES = frozenset("rule rules ruled decide decides decided".split())


def _of_state(view: View, fired: Fired) -> Victims:
    """The subject, or in the active ("the police kept X in custody") the object, of the verb."""
    verb = fired.verb
    group = view.chunks[verb]
    if group.kind is not Kind.VERB or group.main in RULES:
        return Victims(NOBODY)  # "she would rule on bail": the magistrate
    if (listed := among_those(view, verb)) is not None:
        return Victims(listed)  # "among those who remain in custody are A and B"
    if not group.passive:
        target, at = view.object(verb)
        if at >= 0 and (target.people or target.open) and target.head not in _LATER:
            return Victims(target)
    return Victims(view.subject(verb)[0])


def drafts(view: View, fired: Fired, victims: Victims) -> Iterator[Draft]:
    """One draft per person, or one for a group that stays open or unnamed."""
    referent = apart_from_wronged(view, fired.trigger.event, fired.verb, victims.referent)
    if nobody_of_a_case(view, fired, referent) or _no_event(view, fired, referent):
        return
    stance = _stance(view, fired)
    if stance is None or (stance is Stance.PLANNED and fired.trigger.event in _NEVER_PLANNED):
        return
    if victims.nominal and (awaited(view, fired) or only_named(view, fired, referent)):
        return
    dies = view.chunks[fired.chunk].low[-1] == "death"  # no trial that is refused
    if victims.nominal and not dies and (fixed := set_for(view, fired)):
        if fixed is Fixed.PUT_OFF:
            return
        stance = Stance.NEGATED if fixed is Fixed.NOT_HELD else Stance.PLANNED
    hedged = _HEDGED & set(view.chunks[fired.chunk].low) and stance is not Stance.DENIED
    if victims.nominal and hedged:
        stance = Stance.ALLEGED
    elif victims.nominal:
        stance = of_noun_stance(view, fired.chunk, stance)
    waits = victims.nominal and warrant(view, fired, referent.people)
    if waits := waits and not _before_trial(view, fired):
        stance = Stance.PLANNED
    base = as_of(view, fired, draft(view, fired, stance, nominal=victims.nominal))
    if base.event is Event.TRIAL and view.chunks[fired.verb].low[0] == "be":
        base = replace(
            base, stance=Stance.PLANNED, when=UNKNOWN, court=None
        )  # "that he be retried"
    if waits and base.event in {Event.ARREST, Event.DETENTION}:
        base = replace(base, event=Event.ARREST, kind="warrant")
    if base.event is Event.APPEAL and referent.open and referent.first >= 0:
        base = replace(base, by=view.words(*view.place(referent.first)))
    near = view.characters[max(view.sentence.start, fired.start - 80) : fired.start]
    appealed = base.event is Event.CONVICTION and _APPEALED.search(near)
    told = victims.nominal and base.when.known and reacted_on(view, fired, base.when)
    if victims.nominal and (_ANNIVERSARY.search(near) or appealed or told):
        base = replace(base, when=UNKNOWN)
    if fired.trigger.id == "conviction.found" and _NOT_GUILTY.match(
        view.characters, fired.end, view.sentence.end
    ):
        base = replace(base, stance=Stance.NEGATED, outcome="acquitted")
    if base.stance is Stance.NEGATED and fired.trigger.id in {"charge.without", "trial.without"}:
        base = replace(base, when=UNKNOWN)  # "freed on 3 May without charge": no day of a charge
    further = () if victims.nominal else tuple(gapped(view, fired, base))
    base = before_the_next(base, further)
    yield from spread(base, referent)
    if referent.people and not victims.nominal:
        for also in told_beside(view, fired, referent, base.event):
            yield from spread(base, also)
    if referent.amount and not (referent.people or victims.nominal):
        yield from spread(base, taken_beside(view, fired, referent))
    yield from spread(base, Referent(included_there(view, fired.verb, referent)))
    for made, also in further:
        yield from spread(made, also)


_BEFORE_TRIAL = frozenset(("pre-trial", "pretrial", "preventive", "provisional"))


def _before_trial(view: View, fired: Fired) -> bool:
    """ "A warrant for her pre-trial detention": the order by which she is held."""
    words = set(
        view.characters[max(view.sentence.start, fired.start - 14) : fired.start].lower().split()
    )
    return fired.trigger.event == Event.DETENTION and bool(_BEFORE_TRIAL & words)


def _at_most(view: View, fired: Fired) -> bool:
    """ "Could be sentenced to up to four years": what a law allows is no sentence."""
    judged = fired.trigger.event in {Event.SENTENCE, Event.CONVICTION, Event.TRIAL, Event.CHARGE}
    low = set(view.chunks[fired.verb].low)
    if judged and (head := head_of_list(view, fired.verb)) is not None:
        low |= set(view.chunks[head].low)  # "could be tortured or sentenced to death"
    return judged and "have" not in low and bool({"could", "may", "might"} & low)


_HEDGED = frozenset(
    "alleged supposed purported rumoured rumored".split()
)  # "the alleged torture of X"


def spread(base: Draft, referent: Referent) -> Iterator[Draft]:
    """A draft for each person of a referent."""
    if referent.people:
        for person in referent.people:
            yield replace(base, person=person)
        if referent.others is not None:
            words, count = referent.others
            yield replace(base, amount=words or None, count=count, open=not words)
    elif referent.amount:
        yield replace(
            base,
            amount=base.amount or referent.amount,
            count=referent.count,
            open=bool(referent.candidates),
            candidates=referent.candidates,
        )
    elif referent.candidates or referent.count:
        yield replace(base, open=True, candidates=referent.candidates, count=referent.count)


_SO_IT_IS = map(
    Event, "access_denied disappearance harassment health ill_treatment sentence".split()
)
_SURE = {(Stance.ASSERTED, event) for event in _SO_IT_IS}
_SURE |= {(Stance.NEGATED, event) for event in (Event.FINDING, Event.APPEAL, Event.BAIL)}
""" "The clinic will give him nothing but painkillers", "nobody would say where she was": it is so, not planned."""


_FAILED = re.compile(r"(?i:fail|refus|neglect|declin|claim|profess|unable|not\s+able)\w*\s+to\s")
""" "By failing to provide her with a lawyer": so it was, though the verb stands behind "to"."""


def _stance(view: View, fired: Fired) -> Stance | None:
    found = stance_of(view, fired.verb, fired.start)
    fixed = fired.trigger.stance
    if found is None and fixed == Stance.ASSERTED and _FAILED.match(view.characters, fired.start):
        return Stance.ASSERTED
    if fired.trigger.outcome == "admitted" and found is Stance.NEGATED:
        return Stance.DENIED  # "none of them admitted guilt"
    if fixed is None or found is None:
        return found
    if fixed == Stance.ASSERTED and found is Stance.NEGATED and hedged_at(view, fired.start):
        return Stance.ALLEGED
    so = found is Stance.NEGATED and not any(map(says_no, fired.trigger.words))
    if fixed == Stance.ASSERTED and (so or found is Stance.DENIED):
        return found  # "her lawyers were not kept out of the hearing"
    if found is Stance.PLANNED and (fixed, fired.trigger.event) in _SURE:
        return Stance(fixed)
    pleads = fixed == Stance.DENIED and found is Stance.PLANNED  # "intends to plead not guilty"
    told = pleads or found in {Stance.ASSERTED, Stance.DENIED, Stance.NEGATED}
    return Stance(fixed) if told else found


def _court(view: View, verb: int, event: Event) -> str | None:
    if event in _COURTED:
        return slots.court_of(view, verb, event)
    return own_words(view, verb, slots.ordering_court(view, verb)) if event in _BY_COURT else None


_CONTEXT = re.compile(
    r",?\s+(?:a|one|two|three|several|the)\s+(?:days?|weeks?|months?|hours?)\s+(?:before|after)\s+[^.;\n]{10,160}"
)
"""What a text tells with an arrest: "a day before she planned to leave"."""


_OF_OR_WITH = {Event.CHARGE, Event.CONVICTION}


def _charge(view: View, fired: Fired, event: Event, end: int) -> str | None:
    if event not in _CHARGED:
        return tried_or_held_for(view, event, fired.end, end)
    found = offence(view, event, opening(view, fired.start, fired.end), end)
    if found is None and fired.trigger.id == "conviction.noun":
        return named_for(view, fired.end)
    told = fired.trigger.role != "noun" and view.chunks[fired.verb].kind is Kind.VERB
    return (
        named_after(view, fired.end) if found is None and told and event in _OF_OR_WITH else found
    )


def _no_event(view: View, fired: Fired, referent: Referent) -> bool:
    """ "X may appeal", "up to four years", what a video says of somebody, what a place is."""
    if may_appeal(view, fired) or _at_most(view, fired) or by_a_writing(view, fired):
        return True
    return _where_others_are(view, fired, referent)


def _where_others_are(view: View, fired: Fired, referent: Referent) -> bool:
    """ "Moved to Kara, where prisoners of violent crimes are held": what the place is, and no custody told."""
    if referent.people or not referent.amount or " " in referent.amount.strip():
        return False
    before = view.chunks[max(fired.verb - 6, 0) : fired.verb]
    return any(c.low[0] == "where" for c in before)


def draft(view: View, fired: Fired, stance: Stance, *, nominal: bool = False) -> Draft:
    """The draft of a trigger with the slots that its clause fills."""
    event = Event(fired.trigger.event)
    verb = fired.verb
    start, end = slots.clause(view, verb)
    start, end = min(start, fired.start), max(end, fired.end)
    when = whose_day.date_of(view, verb)
    if nominal and event is Event.TRIAL and not when.known and (sat := sat_on(view, verb)) >= 0:
        when = whose_day.date_of(view, sat)
    elif nominal and event is Event.TRIAL and not when.known and counted_there(view, verb):
        when = view.dates[0].when
    if event is Event.ARREST and (told := _CONTEXT.match(view.characters, end, view.sentence.end)):
        end = told.end()
    house = where(view, verb, event, stance)
    return Draft(
        event=event,
        person=None,
        sentence=view.sentence,
        start=start,
        end=end,
        rule=fired.trigger.id,
        stance=stance,
        when=UNKNOWN if since_when(view, event, when) else day_of_charge(view, fired, when),
        place=house.place,
        court=_court(view, verb, event),
        facility=house.facility,
        charge=_charge(view, fired, event, end),
        by=own_words(view, verb, slots.authority_of(view, verb)) if event in _BY else None,
        kind=fired.trigger.kind,
        outcome=None if stance is Stance.DENIED else fired.trigger.outcome,
        nominal=nominal,
        since=whose_day.since_event(view, verb),
    )
