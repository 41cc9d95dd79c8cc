"""Calls: demands addressed to an authority, each with whom it is for and what it asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.binding import quoted_to
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.own_clause import in_one_clause, told_from
from habeas.reading.english.clauses.spoken_of import topic
from habeas.reading.english.days.call_days import day_of_call
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.demands.asked import (
    GENERAL,
    MEANWHILE,
    OF_ANOTHER,
    OPENS,
    PERSONAL,
    in_words,
    opens_anew,
    parts,
    sort_of,
    what,
)
from habeas.reading.english.events.demands.call_words import (
    ANY_ITEM,
    BARE_DEMAND,
    CALL,
    FURTHER,
    ITEM,
    MAYBE_NOUN,
    PAPER_CALLS,
)
from habeas.reading.english.events.demands.callers import (
    FOR_THEM,
    bids_a_body,
    caller,
    is_thing,
    opens_with,
    sent_by_others,
)
from habeas.reading.english.events.demands.of_courts import asked_of_court
from habeas.reading.english.events.demands.plea_words import NO_PLEA
from habeas.reading.english.events.demands.wanted_for import befell_kin_only, for_whom, only_named
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.testimony.scope import cues
from habeas.reading.english.testimony.undone import TURNED_DOWN
from habeas.reading.english.words.layout import BlockKind
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View


def opens_list(view: View) -> bool:
    """Whether a sentence opens a list of demands ("We call on the authorities:")."""
    words = view.characters[view.sentence.start : view.sentence.end].rstrip()
    if not (words.endswith(":") or words[-1:].isalnum()):
        return False
    plea = re.search(r"\b(?:PLEASE\s+WRITE|[Pp]lease\s+(?:write|send)|TAKE\s+ACTION)\b", words)
    return bool(plea or _BIDS.search(words) or _ASKS.search(words) or CALL.search(view.stretch))


_ASKS = re.compile(
    r"\b(?:asks?|requests?|urges?|demands?|implores?|asking|urging|imploring|requesting)\s+(?:the|that|all|its|him|her|them|[A-Z])[^.;:?]{0,80}:\s*$"
    r"|(?<=[,;])\s+(?:asking|urging|imploring|requesting)\s+(?:him|her|them|it|you)$"
    r"|^(?:Ask|Urge|Tell|Implore)\s+(?:him|her|them|it|the\s+(?:[\w’'-]+\s+){0,5}?(?:authorities|government|minister|ministers|president|governor|prosecutor|prosecutors|director|king|ambassador|embassy|court|police|parliament|judiciary|commissioner))$"
)
""" "The signatories ask the government of Laos:" opens a list of demands."""


_BIDS = re.compile(
    r"(?:^|[.;–—-]\s+|\band\s+)(?:[Aa]sk|[Uu]rge|[Tt]ell|[Rr]equest|[Ii]nsist|[Dd]emand|[Ii]mplore|[Rr]emind|[Cc]all\s+(?:up)?on)\b[^.;:]{0,80}:\s*$"
)
""" "Ask him:" opens a list of demands."""


def calls(view: View, *, in_list: bool) -> Iterator[Draft]:
    """The demands of a sentence, in the usual words or else in further ones."""
    usual = list(_usual(view, in_list=in_list))
    yield from (d for d in usual if not asked_of_court(view, d))
    if not usual and not in_list and view.sentence.kind is not BlockKind.HEADING:
        yield from _further(view)


def _further(view: View) -> Iterator[Draft]:
    """The demands that further words open, which are demands only where they are for somebody."""
    start, end = view.sentence.start, view.sentence.end
    match = FURTHER.search(view.stretch)
    if match is None or NO_PLEA.search(view.characters, start, end):
        return
    paper = PAPER_CALLS.search(view.characters[start : match.end()])
    if TURNED_DOWN.search(view.characters, start, end) or (
        paper and sent_by_others(view, match.start()) is None
    ):
        return
    if any(
        family == "hypothetical" and in_one_clause(view, at, match.start())
        for at, _, family in cues(view)
    ):
        return
    bound = _bound(view, match)
    for draft in _demands(view, match.start(), item=False):
        if draft.person is None or draft.person in bound or asked_of_court(view, draft):
            continue
        own = draft.by and view.discourse.registry.entries[draft.person].name in draft.by
        if not own or FOR_THEM.search(draft.by or ""):
            yield draft
        elif match.group()[0].isupper():  # "Free X now": bidden by the page
            yield replace(draft, by=None)


_FREE = re.compile(
    r"(?!must\b|should\b|ought\b)|.*\b(?:go|come)\s+(?:free|home)\b|.*\b(?:be|have|receive|get|see)\s+\w+",
    re.IGNORECASE,
)


def _bound(view: View, match: re.Match[str]) -> tuple[int, ...]:
    """ "He must hand over his passport": what somebody must do himself is asked for nobody."""
    if _FREE.match(match.group()):
        return ()
    for index, chunk in enumerate(view.chunks):
        start, end = view.place(index)
        if chunk.kind is Kind.VERB and start <= match.start() < end:
            return view.subject(index)[0].people
    return ()


def _usual(view: View, *, in_list: bool) -> Iterator[Draft]:
    """The demands of a sentence in the usual words, and the items of a list of demands."""
    start, end = view.sentence.start, view.sentence.end
    match = CALL.search(view.stretch)
    item = None
    if in_list and view.sentence.kind is BlockKind.ITEM:
        words = view.characters[start:end]
        item = ITEM.match(words) or ANY_ITEM.match(words)
    if item is None:
        item = BARE_DEMAND.match(view.characters[start:end])
    if match is None and item is None:
        return
    if match is not None and item is None:
        if opens_list(view) and not _named_after(view, match.start()):
            return
        paper = PAPER_CALLS.search(view.characters[start : match.end()])
        if paper and sent_by_others(view, match.start()) is None:
            return
        if MAYBE_NOUN.match(match.group()) and is_thing(view, match.start()):
            return
    if item is None and TURNED_DOWN.search(view.characters, start, end):
        return
    place = match.start() if match and item is None else start + (item.start("verb") if item else 0)
    if any(
        family == "hypothetical" and in_one_clause(view, at, place) for at, _, family in cues(view)
    ):
        return
    yield from _demands(view, place, item=item is not None)


@record
class _Part:
    """A part of a demand: whom it is for, what it asks, and whether it asks for everybody."""

    people: tuple[int, ...]
    what: str
    general: bool = False
    start: int = 0


def _demands(view: View, place: int, *, item: bool) -> Iterator[Draft]:
    """The demands from ``place`` on, one for each person and whatever is asked for them in one breath."""
    end = told_from(view, place)
    found, open_group = _asked_in(view, place, item=item)
    found = _shared(view, found, place, open_group)
    first = min((part.start for part in found), default=place)
    for person in dict.fromkeys(person for part in found for person in part.people or (None,)):
        referent = open_group if person is None else Referent((person,))
        for asked in _in_one_breath(view, found, person):
            words = ", ".join(dict.fromkeys(part.what for part in asked if part.what))
            start = place if asked[0].start == first else asked[0].start
            yield from _drafts(view, (place, start, end), words, referent, item=item)


def _in_one_breath(view: View, found: list[_Part], person: int | None) -> list[list[_Part]]:
    """The demands for one person, apart where "to …" opens one of another sort, or for others too."""
    made: list[list[_Part]] = []
    for part in found:
        if person not in (part.people or (None,)):
            continue
        alike = (
            asked for asked in made
            if asked[0].people == part.people and sort_of(asked[0].what) == sort_of(part.what)
        )  # fmt: skip
        before = made[-1][0].start if made else part.start
        apart = (person is not None or part.general) and opens_anew(view, before, part.start)
        asked = next(alike, None) or (made[-1] if made and not apart else None)
        if asked is None:
            made.append([part])
        else:
            asked.append(part)
    return made


def _asked_in(view: View, place: int, *, item: bool) -> tuple[list[_Part], Referent]:
    """The parts of a demand with whom each is for, and the group without names that one is for."""
    found: list[_Part] = []
    open_group = NOBODY
    last: tuple[int, ...] = ()
    for one, two in parts(view, place, min(quoted_to(view, place), told_from(view, place))):
        if item and MEANWHILE.fullmatch(view.characters, one, two):
            continue
        asked = what(view.characters[one:two])
        if asked == "end harassment" and not _named_in(view, one, two):
            asked = None if _OF_OTHERS.search(view.characters, one, two) else asked
        general = bool(GENERAL.search(view.characters, one, two)) and not _named_in(view, one, two)
        people = NOBODY if general else for_whom(view, one, two, whole=one == place)
        if (who := OF_ANOTHER.match(view.characters, one, two)) is not None:
            people = Referent(_named_within(view, who.start("who"), who.end("who")))
        if _DOERS.search(view.characters, one, two) and not _named_in(view, one, two):
            people = NOBODY  # "to free X and to identify the gunmen"
        elif befell_kin_only(view, one, two):
            people, general = NOBODY, True  # "an inquiry into the treatment of X's father"
        elif (
            not people.people and not general and (so := _SEVERAL.search(view.characters, one, two))
        ):
            people = view.discourse.several(so.group().lower().split())
        if asked is None and people.people and (item or OPENS.match(view.characters, one, two)):
            asked = in_words(view.characters[one:two])
            if _OF_OTHERS.search(view.characters, one, two) and not _named_in(view, one, two):
                last = ()
                found.append(_Part((), asked or "", general=True, start=one))
                continue
        if asked is None and one == place and (to := _asked_to(view, one, two)):
            for_them = for_whom(view, to.end(), min(two, to.end() + _NEAR), whole=False)
            if for_them.people:
                people, asked = for_them, in_words(view.characters[to.start("what") : two])
        if (
            asked is None
            and one == place
            and people.people
            and (plea := FURTHER.match(view.stretch, one, two))
        ):
            asked = in_words(view.characters[plea.end() : two]) or plea.group()
        if asked is None and one == place and people.people and (bid := bids_a_body(view, one)):
            asked = in_words(view.characters[bid:two])
        if asked is None and general and OPENS.match(view.characters, one, two):
            asked = in_words(view.characters[one:two])
        last = people.people or (() if general else last)
        if people.open and not open_group.open:
            open_group = people
        if asked is not None:
            found.append(_Part(last, asked, general, one))
    return found, open_group


_DOERS = re.compile(
    r"\b(?:identify|find|punish|prosecute|discipline|arrest|hold|bring)\s+(?:all\s+)?(?:the|those|whoever)\s+(?:[\w-]+\s+){0,3}?(?:gunmen|perpetrators?|attackers?|killers?|culprits?|officers|policemen|guards|soldiers|torturers|responsible|murderers|kidnappers|abductors)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:both|the\s+(?:two|three|four|pair|couple)|all\s+(?:two|three|four|five))\b",
    re.IGNORECASE,
)


def _shared(view: View, found: list[_Part], place: int, open_group: Referent) -> list[_Part]:
    """The parts with the persons of those that name none: of the first behind, of both, of whom it is told."""
    later = next((part.people for part in found if part.people), ())
    if not later and found and not open_group.open and not any(part.general for part in found):
        later = _meant(view, found, place)
    return [
        part if part.people or part.general or not later else replace(part, people=later)
        for part in found
    ]


def _meant(view: View, found: list[_Part], place: int) -> tuple[int, ...]:
    """Whom a demand that names nobody is for: both, those tried, or whom the text is about."""
    end = told_from(view, place)
    if any(PERSONAL.search(part.what) for part in found) and (named := only_named(view, place)):
        return named
    if view.discourse.tried and _SEVERAL_TRIED.search(view.characters, place, end):
        return tuple(view.discourse.tried)
    if not any(PERSONAL.search(part.what) for part in found):
        return ()
    if any(_POST_MORTEM.search(p.what) for p in found) and (dead := _who_died(view, found)):
        return dead.people
    about = topic(view) or _who_died(view, found)
    if about is None or len(about.people) != 1:
        return ()
    near = {*view.discourse.block_people, *view.discourse.previous}
    return about.people if len(view.discourse.cases) < 2 or near & set(about.people) else ()


def _who_died(view: View, found: list[_Part]) -> Referent | None:
    """ "Her family has asked for a post-mortem": of the one whose death was told."""
    dead = dict.fromkeys(view.discourse.traits.dead)
    told = len(dead) == 1 and any(re.search(r"autopsy|investigate|body", p.what) for p in found)
    after_death = any(_POST_MORTEM.search(p.what) for p in found)
    return Referent(tuple(dead)) if told and (after_death or not view.discourse.cases) else None


_POST_MORTEM = re.compile(r"autopsy|body")


def _drafts(
    view: View, span: tuple[int, int, int], what: str, people: Referent, *, item: bool
) -> Iterator[Draft]:
    place, start, end = span
    by = None if item else caller(view, place)
    base = Draft(
        event=Event.CALL,
        person=None,
        sentence=view.sentence,
        start=_past_and(view, start),
        end=end if view.characters[end - 1] not in ".;" else end - 1,
        rule="call.item" if item else "call",
        stance=Stance.ASSERTED,
        when=day_of_call(view, place, end, by),
        to=what,
        by=by or (view.discourse.caller if item else None),
    )
    if people.people:
        for person in people.people:
            yield replace(base, person=person)
    elif people.open:
        yield replace(base, open=True, count=people.count, candidates=people.candidates)
    else:
        yield base


_AND_THEN = re.compile(r"[\s,;:]*(?:and\s+)?(?:to\s+(?=[a-z]))?(?:meanwhile\s+)?")


def _past_and(view: View, start: int) -> int:
    """Where a further demand begins, behind ", and to"."""
    match = _AND_THEN.match(view.characters, start)
    return match.end() if match else start


_OF_OTHERS = re.compile(
    r"\b(?:harass\w*|pressur\w*|threat\w*|intimidat\w*|reprisals?|surveillance)\b[^.;]{0,40}\b(?:relatives|famil(?:y|ies)|friends|colleagues|lawyers?|supporters)\b",
    re.IGNORECASE,
)
""" "Stop putting pressure on his relatives": a demand for people without a name."""


def _named_in(view: View, start: int, end: int) -> bool:
    return any(start <= m.start < end for chunk in view.chunks for m in chunk.mentions)


_ASKED_TO = re.compile(
    r"(?:(?:we|they)\s+)?(?:call\w*\s+(?:up)?on|urg\w+|ask(?:s|ed)?(?!\s+(?:the\s+)?(?:guards?|driver|staff|nurses?|doctors?|lawyer|waiter)\b)|appeal\w*\s+to|press\w*|implor\w+|plead\w*\s+with|demand\w*|requested|petitioned)\b[^.;:]{0,80}?\s(?P<what>(?:not\s+)?to\s+[a-z]+|that(?=\s[^.;]{2,80}\b(?:be\s+\w+|explain|clarify|intervene|account\s+for|apologi[sz]e|reconsider|act)\b))\b",
    re.IGNORECASE,
)
_FOR_TO = re.compile(
    r"(?:ask|call|press|appeal)\w*\s+for\s+(?=[^.;:,]{2,60}?\s(?P<what>to\s+be\s+\w+))",
    re.IGNORECASE,
)
""" "Is asking for her to be moved closer to home"."""


def _asked_to(view: View, one: int, two: int) -> re.Match[str] | None:
    found = _ASKED_TO.match(view.characters, one, two)
    return found or _FOR_TO.match(view.characters, one, two)


def _named_within(view: View, start: int, end: int) -> tuple[int, ...]:
    return tuple(m.person for c in view.chunks for m in c.mentions if start <= m.start < end)


_NEAR = 60
""" "Urged Bahrain to grant X a visit": whatever is asked of an authority for somebody named behind."""


def _named_after(view: View, place: int) -> bool:
    return any(m.start > place for chunk in view.chunks for m in chunk.mentions)


_SEVERAL_TRIED = re.compile(
    r"\b(?:the|both|their|all(?:\s+\w+)?)\s+(?:convictions|sentences|verdicts|judgments)\b"
)


def caller_of_list(view: View) -> str | None:
    """Who asks for what the list after this sentence demands: "X calls on the authorities to:"."""
    match = CALL.search(view.stretch)
    found = caller(view, match.start()) if match else None
    words = view.characters[view.sentence.start : view.sentence.end].rstrip()
    asks = match is not None or _ASKS.search(words) is not None
    return opens_with(view) if found is None and asks else found


__all__ = ["calls", "opens_list", "slots"]
