"""Courtroom frames whose object is a thing with an owner: an appeal, a verdict, bail, a charge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.another_subject import of_a_person
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.companions import beside_named
from habeas.reading.english.clauses.joint_case import all_judged, case_together, tried_together
from habeas.reading.english.clauses.named_object import past_owner
from habeas.reading.english.clauses.spoken_of import client, of_counsel, only_counsel, topic, whom
from habeas.reading.english.clauses.told_here import told_here
from habeas.reading.english.clauses.whose_things import related_to
from habeas.reading.english.events.agents import PROSECUTING, by_prosecution, told_apart
from habeas.reading.english.events.court.charge_named import which_charge
from habeas.reading.english.events.court.clemency import by_clemency
from habeas.reading.english.events.court.left_term import left_term, own_years
from habeas.reading.english.events.court.ruled_on import PASSED, only_described, ruled, ruled_on
from habeas.reading.english.events.frames import draft, of_patient, spread
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.testimony.planned import heralded
from habeas.reading.english.testimony.scope import stance_of
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered
from habeas.records.change import replace
from habeas.records.claim import Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.events.triggers import Fired

_HEADS: dict[str, re.Pattern[str]] = {
    "appeal_noun": re.compile(
        r"\b(?:appeals?|petition|cassation|bids?|challenges?)\b", re.IGNORECASE
    ),
    "verdict_noun": re.compile(
        r"\b(?:sentences?|total|verdicts?|convictions?|acquittals?|rulings?|judge?ments?|terms?|decision|penalty|punishment|fines?(?=$|\s+(?:of|on|against|for|in|by|at|from|to)\b)|orders?)\b",
        re.IGNORECASE,
    ),
    "custody_noun": re.compile(r"\b(?:detention|custody|remand|arrest)\b", re.IGNORECASE),
    "filed": re.compile(
        r"\b(?:appeals?|grievance|petition|cassation|habeas\s+corpus|objection)\b", re.IGNORECASE
    ),
    "bail_noun": re.compile(r"\bbail\b", re.IGNORECASE),
    "charge_noun": re.compile(
        r"\b(?:charges?|accusations?|counts?|indictment|case\s+against)\b", re.IGNORECASE
    ),
}
_QUASHED = re.compile(
    _HEADS["verdict_noun"].pattern
    + r"|\b(?:detention|arrest|remand)(?:\s+(?:of|on|in|under|by))?$",
    re.IGNORECASE,
)
""" "The High Court quashed her detention": also of a measure, not of a place of detention."""


def courtroom(view: View, fired: Fired) -> Iterator[Draft]:
    """The drafts of a verb done to an appeal, a verdict, bail or a charge."""
    verb = fired.verb
    group = view.chunks[verb]
    inside = verb > 0 and view.chunks[verb - 1].low in _IN and len(group.low) == 1
    if inside or group.kind is not Kind.VERB:
        return  # "in prolonged detention"
    bare = len(group.low) == 1 or group.low in _TO_HAVE
    if bare and any(c.low[-2:] in _TO_HAVE for c in view.chunks[max(verb - 7, 0) : verb + 1]):
        return  # "tried to get the conviction of X quashed"
    pattern = _QUASHED if fired.trigger.outcome == "quashed" else _HEADS[fired.trigger.role]
    things = _things(view, verb)
    years = things if fired.trigger.role == "verdict_noun" else []
    at = next((j for j in things if pattern.search(_with_next(view, j))), None)
    at = next((j for j in years if own_years(view, j)), None) if at is None else at
    if fired.trigger.role == "appeal_noun" and at is None and things and ruled(view, verb):
        at = things[0] if view.chunks[things[0]].low in _IT else None
    if at is None:
        return
    required = bool(
        {"must", "can", "may", "should"} & {*view.chunks[verb].low}
    )  # "must be lodged in ten days"
    if fired.trigger.role == "filed" and (required or only_described(view, at, verb)):
        return
    if fired.trigger.role in {"appeal_noun", "filed"} and _BAIL_PLEA.match(
        view.characters, view.place(at)[0], view.sentence.end
    ):
        return
    referent = _concerned(view, fired, at)
    unnamed = not (referent.people or referent.open)
    if unnamed and fired.trigger.event != "appeal_result":
        return
    stance = stance_of(view, verb, fired.start)
    if stance is None:
        return
    if fired.trigger.stance and stance in {Stance.ASSERTED, Stance.NEGATED}:
        stance = Stance(fired.trigger.stance)
    if stance is Stance.ASSERTED and heralded(view, at):
        stance = Stance.PLANNED
    elif stance is Stance.ASSERTED and view.chunks[at].low[0] == "no":
        stance = Stance.NEGATED  # "faced no charges"
    made = draft(view, fired, stance)
    if fired.trigger.role == "charge_noun":
        made = replace(made, charge=which_charge(view, at) or made.charge)
    if fired.trigger.outcome in {"reduced", "increased"}:
        made = replace(made, duration_months=left_term(view, fired.end))
        made = by_clemency(view, verb, made) if referent.people else made
    if fired.trigger.role == "filed" and referent.open and referent.first >= 0:
        made = replace(made, by=view.words(*view.place(referent.first)))
    if fired.trigger.outcome == "upheld" and "acquittal" in view.chunks[at].low:
        made = replace(made, outcome="acquittal upheld")
    if unnamed:
        if made.court is not None:
            yield made
        return
    yield from spread(made, referent)
    if fired.trigger.event == "appeal_result":
        for also in beside_named(view, referent):
            yield from spread(made, also)


def _concerned(view: View, fired: Fired, at: int) -> Referent:
    """Whose appeal, verdict, bail or charge the thing at a chunk is, by all that may tell it."""
    verb = fired.verb
    referent = _owner(view, at, verb)
    if fired.trigger.role == "filed":
        referent = _appellant(view, verb, referent)
    if not (referent.people or referent.open) and view.chunks[at].low[0] in {"a", "an"}:
        first = next((j for j, c in enumerate(view.chunks) if c.kind is Kind.VERB), verb)
        referent = view.subject(first)[0]
        if not referent.people and first < at and fired.trigger.event == "appeal_result":
            referent = of_patient(view, first).referent  # "acquitted X, a ruling the court upheld"
    if not (referent.people or referent.open) and view.discourse.carried:
        referent = Referent(view.discourse.carried)
    alone = view.chunks[at].low[0] in {"a", "an"} and not any(c.mentions for c in view.chunks)
    if not (referent.people or referent.open) and view.chunks[at].low[0] in {"a", "an"}:
        named = any(c.mentions for c in view.chunks[:at]) and view.chunks[at].low[-1] in PASSED
        if fired.trigger.role == "verdict_noun" and named:
            referent = whom(view, view.place(at)[0]) or NOBODY  # "left in force a sentence of …"
    if not (referent.people or referent.open) and alone and fired.trigger.role == "appeal_noun":
        referent = topic(view) or NOBODY
    if not (referent.people or referent.open) and fired.trigger.role == "bail_noun":
        owner = view.subject(verb)[0].owner  # "his application for bail was dismissed"
        whose = owner if owner is not None and (owner.people or owner.open) else topic(view)
        referent = whose or NOBODY
    return referent


_IN = frozenset((("in",), ("of",), ("under",)))
_TO_HAVE = frozenset((("to", "have"), ("to", "get"), ("to", "see")))
_IT = frozenset((("it",), ("them",), ("both",)))
_BAIL_PLEA = re.compile(
    r"(?:[\w’']+\s+){0,4}?(?:bail\s+(?:petition|bid)|(?:petition|bid|plea)\s+(?:of\s+[^.;]{3,40}\s+)?for\s+(?:[\w-]+\s+)?bail)\b"
)
""" "Denied the petition for bail of X": bail refused, no appeal."""


def _with_next(view: View, j: int) -> str:
    """The words of a noun group and of a preposition after it: "the case against"."""
    after = view.chunks[j + 1 : j + 2]
    tail = after[0].low if after and after[0].kind is Kind.PREPOSITION else ()
    return " ".join((*view.chunks[j].low, *tail))


def _appellant(view: View, verb: int, owner: Referent) -> Referent:
    """Who appeals: the owner of the appeal, the subject, whose lawyer the subject is, or the person in view."""
    if (apart := told_apart(view, verb)) is not None:
        return apart
    if owner.people and not by_prosecution(view, verb):
        return owner
    spoken_for = client(view, verb)
    if spoken_for is not None and spoken_for.people:
        return spoken_for
    subject, at = view.subject(verb)
    if at >= 0 and not subject.people and set(view.chunks[at].low) & PROSECUTING:
        return Referent(open=True, count=1, head=view.chunks[at].low[-1], first=at, last=at)
    if subject.people and not view.chunks[verb].passive:
        kept = related_to(view, subject.people[0])
        if kept is not None and set(kept.people) <= view.discourse.cases:
            return kept  # "X's wife, Y, filed a petition"
        return (of_counsel(view, subject) or NOBODY) if only_counsel(view, subject) else subject
    if subject.owner is not None and subject.owner.people:
        return subject.owner
    for j in range(verb - 1, -1, -1):
        found = view.referent(j) if view.chunks[j].kind is Kind.NOUN else NOBODY
        if found.owner is not None and found.owner.people:
            return found.owner
    tried = view.discourse.tried
    return Referent(tuple(tried)) if len(tried) == 1 and view.chunks[verb].passive else NOBODY


_TRIAL = re.compile(
    r"\b(?:trials?|hearings?|retrial|proceedings|case|arraignment|mention|(?:bail|parole)\s+(?:pleas?|applications?|petitions?|requests?)|(?:pleas?|applications?|petitions?)\s+for\s+bail)\b",
    re.IGNORECASE,
)


def adjourned(view: View, fired: Fired) -> Iterator[Draft]:
    """A trial that did not go on: the day it stopped, and the day it is set for."""
    verb = fired.verb
    if view.chunks[verb].kind is not Kind.VERB or not _decided(view, verb):
        return
    if of_a_person(view, verb):
        return  # "the judge who heard the case had been suspended"
    at = next((j for j in _things(view, verb) if _TRIAL.search(" ".join(view.chunks[j].low))), None)
    if at is None:
        return
    referent = _owner(view, at, verb)
    if not referent.people:
        return
    made = draft(view, fired, Stance.ASSERTED)
    later = [
        d
        for d in view.dates
        if d.words.start > fired.end and _TO.search(view.characters[: d.words.start][-12:])
    ]
    earlier = [
        d
        for d in view.dates
        if d not in later
        and not (d.words.end <= fired.start and _of_another(view, d.words.start))
        and not _APART.search(view.characters, fired.end, max(d.words.start, fired.end))
        and not _SAID.search(view.characters, fired.end, max(d.words.start, fired.end))
    ]
    called_off = fired.trigger.outcome != "adjourned"
    stance = Stance.NEGATED if called_off else Stance.ASSERTED
    day = earlier[-1 if called_off else 0].when if earlier else UNKNOWN
    by_court = called_off and later and view.chunks[verb].low[0] != "to"
    by_court = by_court and not view.chunks[verb].passive  # the day of the ruling
    if (day.known and not by_court) or not later:
        yield from spread(replace(made, stance=stance, when=day), referent)
    if later:
        yield from spread(
            replace(made, stance=Stance.PLANNED, when=later[0].when, outcome=None), referent
        )


def _decided(view: View, verb: int) -> bool:
    """ "Decided on Tuesday to postpone the trial": a bare form tells only what was decided."""
    low = view.chunks[verb].low
    if low[-1] not in {"postpone", "defer", "delay", "adjourn"}:
        return True
    led = (c.main for c in reversed(view.chunks[:verb]) if c.kind is Kind.VERB)
    return low[0] == "to" and next(led, "") in {"decided", "agreed", "ruled", "opted", "chose"}


def _of_another(view: View, place: int) -> bool:
    """ "The trial of X, who was arrested on 3 May, has been put off": the day of the clause on X."""
    return _WHO.search(view.characters[view.sentence.start : place]) is not None


_WHO = re.compile(r"\b(?:who|whom)\b[^,;]*$")
_SAID = re.compile(r",[^,;]*\b(?:said|told|announced|reported|wrote|confirmed|added|posted)\b")
_TO = re.compile(r"\b(?:to|until|till)\s+(?:the\s+)?$")
_APART = re.compile(r"[:;]|\b(?:since|because|after|as|who)\b")
""" "Adjourned to 2 July: he has been ill since Friday": the day behind the colon is another's."""


def _things(view: View, verb: int) -> list[int]:
    """The noun groups that can be the thing done to: object in the active, subject in the passive."""
    chunks, group = view.chunks, view.chunks[verb]
    target = view.object(verb)[1]
    if verb > 1 and len(group.low) == 1 and chunks[verb - 1].kind is Kind.NOUN:
        if chunks[verb - 2].low[-1] in {"had", "has", "have", "saw"} and not group.main.endswith(
            "ing"
        ):
            return [verb - 1]  # "X had her sentence cut"
    if not group.passive and target >= 0 and group.main not in {"stands", "lapsed"}:
        out = [target]
        j = target + 1
        while (
            j + 1 < len(chunks)
            and len(out) < 4
            and chunks[j].kind in {Kind.PREPOSITION, Kind.MARK, Kind.CONJUNCTION}
        ):
            if chunks[j + 1].kind is Kind.NOUN:
                out.append(j + 1)
            j += 2
        return out
    if not group.passive and target < 0 and verb + 1 < len(chunks):
        if chunks[verb + 1].kind is Kind.VERB and chunks[verb + 1].low[0] == "to":
            return []  # "declined to release X"
    out = [at] if (at := view.subject(verb)[1]) >= 0 else []
    for j in range(verb - 1, max(verb - 9, -1), -1):
        goes_on = chunks[j].main.endswith(("ed", "ing", "n"))
        if chunks[j].low[0] == ";" or (chunks[j].kind is Kind.VERB and not goes_on):
            break
        if chunks[j].kind is Kind.NOUN:
            out.append(j)
    return out


def _owner(view: View, at: int, verb: int) -> Referent:
    """Whose appeal, verdict, bail or charge it is."""
    own = view.referent(at)
    if (of_client := _by_counsel(view, at)) is not None:
        return of_client
    if own.owner is not None and (own.owner.people or own.owner.open):
        return own.owner
    if (whom_of := ruled_on(view, at)) is not None:
        return whom_of
    for j in range(at + 1, min(at + 7, len(view.chunks) - 1)):
        if (
            view.chunks[j].low[0] in {"of", "against", "for", "on", "by"}
            and view.chunks[j + 1].kind is Kind.NOUN
        ):
            found = view.coordinated(past_owner(view, j + 1))
            if found.people or found.open:
                return found
            against = view.chunks[j].low[0] == "against"
            if against and (named := _apposed(view, j + 1)) is not None:
                return named
            fellow = view.chunks[j + 1].low[-1] in lowered("people_words", "fellows")
            if fellow or (against and one_person(view.chunks[j + 1].low[-1])):
                return Referent(open=True, count=1)  # "the charges against the driver"
        if (
            view.chunks[j].kind is Kind.VERB
            and j != verb
            and not view.chunks[j].main.endswith("ed")
        ):
            break
    words = view.chunks[at].low
    if words in _IT:
        return Referent(tuple(view.discourse.appealed))
    if words[0] == "the" and (here := told_here(view, at)) is not None:
        return here
    if words == ("the", "appeal") and view.discourse.appealed:
        return Referent(tuple(view.discourse.appealed))
    told = any(c.mentions for c in view.chunks)
    if not told and (judged := all_judged(view, words)):
        return Referent(judged)
    if words[0] in {"that", "the", "this", "both", "these", "those"}:
        if "bail" not in words and (joint := tried_together(view.discourse)):
            return Referent(joint)
        if words[-1] in _THE_CASE and (joint := case_together(view.discourse)):
            return Referent(joint)
        plural = words[-1].endswith("s") and view.discourse.sets
        if plural:
            return view.discourse.several(["they"])
        return view.discourse.one("the")
    return NOBODY


_THE_CASE = frozenset("case trial hearing proceedings matter".split())
_COUNSEL = frozenset(
    "lawyer lawyers counsel attorney attorneys solicitor solicitors defence defense family relatives".split()
)


def _by_counsel(view: View, at: int) -> Referent | None:
    """ "Rejected her lawyer's appeal", "the defence's appeal": of the client, else of whom the text tells."""
    chunks = view.chunks
    if at < 2 or not chunks[at - 2].possessive or chunks[at - 2].low[-1] not in _COUNSEL:
        return None
    owner = view.referent(at - 2).owner
    return owner if owner is not None and owner.people else topic(view)


def _apposed(view: View, j: int) -> Referent | None:
    """ "The case against a fourth defendant, the clerk X": X, or somebody without a name."""
    chunks = view.chunks
    if chunks[j].low[0] not in {"a", "an", "another", "one"} or chunks[j].mentions:
        return None
    if j + 2 < len(chunks) and chunks[j + 1].kind is Kind.COMMA and chunks[j + 2].mentions:
        return view.referent(j + 2)
    people = either("people_words", "occupations", "persons_nouns.one", "kin")
    somebody = chunks[j].low[-1] in people
    return Referent(open=True, count=1, head=chunks[j].low[-1]) if somebody else None
