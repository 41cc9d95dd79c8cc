"""Whom a telling concerns: its subject, the person its words name, the owner of its thing, the topic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.bystanders import (
    bystander,
    done_to_here,
    nobody_died,
    of_an_office,
    of_nameless,
    of_the_dead,
    only_spoken_of,
    to_be_seen,
)
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.included import included
from habeas.reading.english.clauses.joint_case import tried_together
from habeas.reading.english.clauses.named_object import past_owner
from habeas.reading.english.clauses.several import of_a_list_before, told_of_everybody
from habeas.reading.english.clauses.spoken_of import (
    chunk_at,
    of_counsel,
    only_counsel,
    topic,
    whom,
)
from habeas.reading.english.clauses.subject_told import SPOKEN_FOR, last_named, subject_told
from habeas.reading.english.clauses.told_here import befell_before
from habeas.reading.english.clauses.told_owner import PERSONAL, owner_of
from habeas.reading.english.clauses.told_together import CLAIMS
from habeas.reading.english.clauses.whose_things import related_to, they_act
from habeas.reading.english.clauses.worded_person import OURS, worded_person
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.people import one_person
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.tellings import Telling
    from habeas.reading.english.events.triggers import Fired

_AT_COURT = {Event.TRIAL, Event.CONVICTION, Event.SENTENCE}
_BEFORE_A_COURT = _AT_COURT | SPOKEN_FOR


_LOOSE = frozenset(("owner", "topic"))
_THINGS = frozenset((Event.SEARCH, Event.CONFISCATION))


def told_of(view: View, telling: Telling, match: re.Match[str], fired: Fired) -> Referent | None:
    """Whom a telling concerns: NOBODY-like for an unnamed claim, None for no claim."""
    mode = telling.who.split()[0]
    ours = (match.groupdict().get("who") or "").lower() in OURS
    if telling.id == "death.body" and nobody_died(view, match):
        return None
    if (dead := of_the_dead(view, match, telling)) is not None:
        return dead
    if mode == "nobody":
        harassed = telling.event == Event.HARASSMENT
        relative = _relative_named(view, match) or view.subject(fired.verb)[0]
        return Referent(relative.people if harassed else ())
    if mode == "case":
        cases = view.discourse.cases or _named_here(view)
        return Referent(tuple(cases)) if len(cases) == 1 else Referent()
    if ours and view.discourse.me is None and view.discourse.quoted is None:
        return None
    if telling.event == Event.HEALTH and _of_a_bystander(view, match):
        return None
    if mode == "named":
        found = worded_person(view, match, harmed=telling.event == Event.ILL_TREATMENT)
        return Referent() if found is None and telling.who.endswith("or_nobody") else found
    if mode in _LOOSE and (counted := _of_a_count(view, fired.verb)) is not None:
        return counted
    if mode == "owner":
        found = owner_of(view, match, fired)
        found = None if of_a_list_before(view, telling.event, found) else found
        return Referent() if found is None and telling.who.endswith("or_nobody") else found
    if mode == "object":
        at = chunk_at(view, match.end())
        if telling.event == Event.ARREST and any(c.possessive for c in view.chunks[at : at + 2]):
            return None  # "took away Roe's lamp"
        return _behind(view, match.end())
    if mode == "topic":
        if told_of_everybody(view, match.start()) or (
            telling.event in _BEFORE_A_COURT and of_an_office(view, *match.span())
        ):
            return None
        if (own := _told_there(view, telling, match, fired)) is not None:
            return own
        if of_nameless(view, match.start()):
            return Referent(open=True, count=1)
        if (others := _of_others(view, fired.verb)) is not None:
            return others if others.people else None
        found = _in_view(view, telling, match)
        gives_way = telling.gives_way or telling.event == Event.ACCESS_DENIED
        owned = found is not None and _owned(view, match, found)
        beside = found is not None and _beside_the_case(view, telling, found)
        if found is not None and not owned and (gives_way or beside):
            found = _of_the_case(view, found, telling.event)
            if _beside_the_case(view, telling, found):
                return None  # "Prosecutor X asked …", "…, lawyer X said": no subject of a case
        if of_a_list_before(view, telling.event, found):
            return None
        return _still_held(view, telling, found) or last_named(view)
    found = subject_told(view, fired, strict=mode == "strict")
    if found is None and telling.who.endswith("or_nobody"):
        return Referent()
    return found


def _named_here(view: View) -> tuple[int, ...]:
    """Those whom a sentence names, but for who acts in office."""
    entries = view.discourse.registry.entries
    people = {m.person for c in view.chunks for m in c.mentions}
    return tuple(p for p in people if not entries[p].official and not view.discourse.aside(p))


def _told_there(
    view: View, telling: Telling, match: re.Match[str], fired: Fired
) -> Referent | None:
    """Whom the words of a telling or their own sentence tell, before whom the text is about."""
    return (
        _worded(view, match, telling)
        or _befell(view, fired)
        or _subject_of_it(view, match, telling)
        or _judged_there(view, match, telling)
        or _befell_before(view, match, telling)
        or _visited(view, match, fired)
        or to_be_seen(view, match, telling.event)
    )


def _relative_named(view: View, match: re.Match[str]) -> Referent | None:
    """ "Questioned his brother X", "visited his wife, the violinist X,": the relative whom the words go on to name."""
    chunks = view.chunks
    at = chunk_at(view, match.end() - 1)
    if chunks[at].possessive or chunks[at].low[0] not in {"his", "her", "their"}:
        return None
    if chunks[at].mentions:
        return view.referent(at)
    if at + 2 >= len(chunks) or chunks[at + 1].low != (",",) or not chunks[at + 2].mentions:
        return None
    closed = at + 3 >= len(chunks) or chunks[at + 3].low[0] in {",", ".", ";"}
    return view.referent(at + 2) if closed and not chunks[at + 2].possessive else None


def _of_a_bystander(view: View, match: re.Match[str]) -> bool:
    """ "Her mother's asthma is bad", "campaigned for patients with HIV": no state of the prisoner's."""
    last = max(match.end() - 1, match.start())
    fast = match.start() + max(match.group().lower().rfind("hunger"), 0)
    return bystander(view, chunk_at(view, last)) or only_spoken_of(view, fast)


def _owned(view: View, match: re.Match[str], found: Referent) -> bool:
    """ "Roe's body has not been given back": whose thing the words begin with, though no custody of theirs is told."""
    at = chunk_at(view, match.start())
    owner = view.referent(at).owner
    named = owner is not None and owner.people == found.people and len(found.people) == 1
    own = "own" in view.chunks[at].low or (at > 0 and view.chunks[at - 1].low == ("whose",))
    return named and (own or not view.discourse.aside(found.people[0]))


_ATPERSONAL = frozenset((Event.HARASSMENT, Event.TRAVEL_BAN, Event.HEALTH))


def _befell(view: View, fired: Fired) -> Referent | None:
    """ "His wife, X, who is a nurse, received a summons": what befalls the subject named is not told of him."""
    event = Event(fired.trigger.event)
    if event not in _ATPERSONAL | SPOKEN_FOR or view.chunks[fired.verb].kind is not Kind.VERB:
        return None
    found, at = view.subject(fired.verb)
    if event in SPOKEN_FOR:
        return of_counsel(view, found) if only_counsel(view, found) else None
    if at < 0 or not found.people or not view.chunks[at].mentions:
        return None
    return found


def _subject_of_it(view: View, match: re.Match[str], telling: Telling) -> Referent | None:
    """ "Odhi was accused of obstructing an officer, X, and was freed on bond": Odhi, the subject of the words' own verb."""
    at = chunk_at(view, match.start())
    if telling.event == Event.TRIAL and _IN_THE_DOCK.search(match.group()):
        found, named = view.subject(at) if view.chunks[at].kind is Kind.VERB else (Referent(), -1)
        return found if named >= 0 and view.chunks[named].mentions else None
    at -= at > 0 and view.chunks[at - 1].main in _PAYS
    if telling.event != Event.BAIL or view.chunks[at].kind is not Kind.VERB:
        return None
    gives = view.chunks[at].main in _PAYS  # "the cook, X, posted bail of 400 euros"
    found = view.subject(at)[0] if view.chunks[at].passive or gives else Referent()
    aside = any(view.discourse.aside(p) for p in found.people)
    return found if found.people and not aside else None


_PAYS = frozenset("posted posts paid pays furnished deposited".split())
_IN_THE_DOCK = re.compile(r"^(?:was|were|sat|stood)\s+in\s+the\s+dock\b", re.IGNORECASE)
_LETS = frozenset("had has have received allowed permitted granted denied refused".split())


def _visited(view: View, match: re.Match[str], fired: Fired) -> Referent | None:
    """ "Odo Kern has had no visits": whoever has none is the prisoner, though no custody of theirs is told."""
    if "visit" not in match.group().lower():
        return None
    near = (fired.verb, chunk_at(view, match.start()) - 1)
    verb = next((k for k in near if k > 0 and view.chunks[k].kind is Kind.VERB), -1)
    if verb < 0 or view.chunks[verb].main not in _LETS:
        return None
    found, at = view.subject(verb)
    named = at >= 0 and view.chunks[at].mentions and not view.chunks[at].possessive
    aside = any(view.discourse.aside(p) for p in found.people)
    return found if named and not aside else None


def _worded(view: View, match: re.Match[str], telling: Telling) -> Referent | None:
    """ "Allowed to see him once", "a case was opened against him": whom the words name, or go on to name."""
    if match.groupdict().get("who"):
        return worded_person(view, match)
    if telling.event == Event.DISAPPEARANCE and (sought := _sought(view, match)) is not None:
        return sought
    first, last = chunk_at(view, match.start()), chunk_at(view, match.end())
    if telling.event == Event.ILL_TREATMENT:  # "rejected X's claim that he had been beaten"
        own = (k for k in range(first, last - 1) if view.chunks[k].possessive)
        at = next((k for k in own if view.chunks[k + 2].low[-1] in CLAIMS), -1)
        return view.coordinated(at) if at >= 0 and view.chunks[at].mentions else None
    if telling.event == Event.BAIL:  # "refused X's third application for bail"
        whose = (k for k in range(first, last) if view.chunks[k].possessive)
        named = next((k for k in whose if view.chunks[k].mentions), -1)
        return view.coordinated(named) if named >= 0 else None
    behind = range(min(last, len(view.chunks) - 2), first - 1, -1)
    at = next((k + 1 for k in behind if view.chunks[k].low == ("against",)), -1)
    if telling.event != Event.CHARGE or at < 0:
        return None
    found = view.coordinated(past_owner(view, at))
    if not found.people and _somebody_told(view, at):
        return Referent(open=True, count=1)
    return found if found.people else None


def _judged_there(view: View, match: re.Match[str], telling: Telling) -> Referent | None:
    """ "Her husband, X, who was acquitted in a separate trial": X, whom the words' own clause tells judged there."""
    at = chunk_at(view, match.start())
    verb = next((k for k in range(at - 1, 0, -1) if view.chunks[k].kind is not Kind.DATE), 0)
    if telling.event != Event.TRIAL or not verb or not view.chunks[verb].passive:
        return None
    found = view.subject(verb)[0]
    return found if len(found.people) == 1 and done_to_here(view, found) else None


def _befell_before(view: View, match: re.Match[str], telling: Telling) -> Referent | None:
    if telling.event in {Event.ACCESS_DENIED, Event.CALL}:
        return None  # what is kept from a relative is kept from the prisoner
    return befell_before(view, chunk_at(view, match.start()))


def _still_held(view: View, telling: Telling, found: Referent | None) -> Referent | None:
    """ "X was let go the same evening. The magistrate refused bail": to the one who is left, and not to X."""
    discourse = view.discourse
    if telling.outcome != "refused" or telling.event != Event.BAIL or found is None:
        return found
    if not found.people or not set(found.people) <= discourse.traits.freed:
        return found
    left = tuple(discourse.cases - discourse.traits.freed)
    if not left or any(c.mentions and not _acts_there(view, c) for c in view.chunks):
        return found
    return Referent(left) if len(left) == 1 else Referent(open=True, count=1)


def _acts_there(view: View, chunk: Chunk) -> bool:
    return all(view.discourse.registry.entries[m.person].official for m in chunk.mentions)


def _in_view(view: View, telling: Telling, match: re.Match[str]) -> Referent | None:
    """Whom the words concern that name nobody: in "they turned the flat upside down", not those who came."""
    if telling.event in _THINGS and they_act(view, chunk_at(view, match.end() - 1)):
        if (about := topic(view)) is not None:
            return about
    return _together(view, telling) or whom(view, match.start(), after=True)


def _of_a_count(view: View, verb: int) -> Referent | None:
    """ "Of the 78 held with X, 43 were freed after charges were withdrawn": of the 43; None elsewhere."""
    chunks = view.chunks
    after = next((k for k in range(verb - 1, 0, -1) if chunks[k].low == ("after",)), -1)
    if after < 1 or any(c.mentions or c.kind is Kind.VERB for c in chunks[after:verb]):
        return None
    main = next((k for k in range(after, 0, -1) if chunks[k].kind is Kind.VERB), -1)
    found, at = view.subject(main) if main > 0 else (Referent(), -1)
    named = any(c.mentions or c.low[0] in PERSONAL for c in chunks[max(at, 0) :])
    return found if at >= 0 and found.amount and not found.people and not named else None


def _of_others(view: View, verb: int) -> Referent | None:
    """ "The other five, among them X, stay inside until the hearing": of X and nobody told of before; None elsewhere."""
    before = next((k for k in range(verb, 0, -1) if view.chunks[k].kind is Kind.VERB), -1)
    found, at = view.subject(before) if before > 0 else (Referent(), -1)
    others = at >= 0 and {"other", "others", "remaining"} & set(view.chunks[at].low)
    return Referent(included(view, at)) if others and found.open and not found.people else None


def _somebody_told(view: View, j: int) -> bool:
    """ "Two charges were filed against an editor": somebody without a name."""
    low = view.chunks[j].low
    return low[0] in {"a", "an", "another"} and not view.chunks[j].mentions and one_person(low[-1])


def _sought(view: View, match: re.Match[str]) -> Referent | None:
    """ "The officers refused to tell his wife where he was": whom the words look for."""
    for j in range(chunk_at(view, match.start()), chunk_at(view, match.end() - 1) + 1):
        where = j and view.chunks[j - 1].low == ("where",)
        if where and view.chunks[j].low in {("he",), ("she",)}:
            found = view.referent(j)
            return found if len(found.people) == 1 else None
    return None


def _in_office(view: View, found: Referent) -> bool:
    """ "Judge X set bail": whether those nearest act in office, and are no subjects of a case."""
    entries = view.discourse.registry.entries
    return bool(found.people) and all(entries[p].official for p in found.people)


def _beside_the_case(view: View, telling: Telling, found: Referent) -> bool:
    """Whether those nearest act in office or, for what a court does, only speak or defend."""
    if not found.people or set(found.people) & view.discourse.cases:
        return False
    if telling.event in _AT_COURT and all(map(view.discourse.aside, found.people)):
        return True
    return _in_office(view, found)


def _of_the_case(view: View, found: Referent, event: str) -> Referent:
    """Those whose case a paragraph tells, where the nearest name is none of theirs."""
    cases = view.discourse.cases
    if found.open and found.amount:
        return found  # "Seven farmers were acquitted. Nobody has told their families"
    own = set(found.people) & view.discourse.traits.befallen or done_to_here(view, found)
    if own and event != Event.ACCESS_DENIED:
        return found  # "His wife was questioned in May; no charge followed"
    if len(found.people) == 1 and (kept := related_to(view, found.people[0])) is not None:
        return kept
    if not cases and _in_office(view, found):
        return Referent(open=True, count=1)  # "Inspector X said the suspect …": not of X
    if set(found.people) & cases or not cases:
        return found
    if set(view.discourse.traits.dead) & set(found.people) or done_to_here(view, found):
        return found  # "Another prisoner, X, died. His body has not been given back"
    here = tuple(p for p in view.discourse.block_people if p in cases)
    if view.discourse.together:
        return Referent(view.discourse.together)
    return Referent(here) if here else Referent(tuple(cases)) if len(cases) == 1 else found


def _behind(view: View, place: int) -> Referent | None:
    """The first person named or meant behind the words, before another verb."""
    at = chunk_at(view, place)
    if any(m.start >= place for m in view.chunks[at].mentions) and view.place(at)[0] < place:
        return view.coordinated(at)
    for j in range(chunk_at(view, place), min(chunk_at(view, place) + 5, len(view.chunks))):
        if view.chunks[j].kind in {Kind.VERB, Kind.RELATIVE}:
            return None
        if view.chunks[j].kind is Kind.NOUN and view.place(j)[0] >= place:
            found = view.coordinated(j)
            if found.people or found.amount:
                return found
    return None


_COURTS = {Event.CONVICTION, Event.TRIAL, Event.APPEAL_RESULT, Event.CHARGE, Event.APPEAL}


_PROSECUTES = frozenset("prosecution prosecutor prosecutors state crown company".split())


def _together(view: View, telling: Telling) -> Referent | None:
    """ "No judgment has been given", after a sentence about several: it concerns them all."""
    said = any(
        c.mentions or c.low[0] in PERSONAL or (c.possessive and view.tokens[c.first].capital)
        for c in view.chunks
    )
    appeals = telling.event == Event.APPEAL
    said = said or (appeals and any(_PROSECUTES & {*c.low} for c in view.chunks))
    all_of = view.discourse.together or tried_together(view.discourse)
    return Referent(all_of) if all_of and not said and telling.event in _COURTS else None
