"""All drafts of one sentence: every frame in turn, then who says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.another_subject import of_another
from habeas.reading.english.clauses.bystanders import only_spoken_of
from habeas.reading.english.clauses.own_clause import told_from
from habeas.reading.english.days.counts import counted
from habeas.reading.english.days.repeats import repeated
from habeas.reading.english.events.access.no_access import untold
from habeas.reading.english.events.access.unseen import kept_apart
from habeas.reading.english.events.ailments import ailments
from habeas.reading.english.events.aliases import aliases
from habeas.reading.english.events.attributed import attributed, by_no_writer, called
from habeas.reading.english.events.court.courtroom import adjourned, courtroom
from habeas.reading.english.events.custody.found_there import lodged
from habeas.reading.english.events.custody.stays import stays
from habeas.reading.english.events.demands.calls import calls
from habeas.reading.english.events.findings import finding
from habeas.reading.english.events.frames import frames
from habeas.reading.english.events.general import general
from habeas.reading.english.events.grounds import activity, linked, only_for
from habeas.reading.english.events.nearest import nearest
from habeas.reading.english.events.surroundings import (
    access,
    health,
    search,
    things,
    things_noun,
    unknown_whereabouts,
)
from habeas.reading.english.events.tellings import covers, not_yet_read, tellings
from habeas.reading.english.events.triggers import NEAR, Fired, fired
from habeas.reading.english.events.work.occupations import occupations
from habeas.reading.english.penalties.bans import bans, beside_bans
from habeas.reading.english.penalties.given_to import HAD_BY
from habeas.reading.english.penalties.judged import judged
from habeas.reading.english.penalties.other_penalties import other_penalties
from habeas.reading.english.penalties.penalties import penalties
from habeas.reading.english.penalties.travel_bans import travel
from habeas.reading.english.spotter import needing
from habeas.reading.english.tables.fragments import fragments
from habeas.reading.english.tables.headed_lists import (
    headed_event,
    heads_a_list,
    told_by_lists,
)
from habeas.reading.english.tables.row_notes import notes
from habeas.reading.english.testimony.attribution import spoken
from habeas.reading.english.testimony.bidden import as_bidden
from habeas.reading.english.testimony.reach import within_reach
from habeas.reading.english.testimony.unfounded import demanded
from habeas.reading.english.words.layout import BlockKind
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.testimony.attribution import Spoken

_ROLES: dict[str, Callable[[View, Fired], Iterator[Draft]]] = {
    "patient": frames,
    "agent": frames,
    "noun": frames,
    "state": frames,
    "recipient": frames,
    "near_subject": nearest,
    "near_object": nearest,
    "near_owner": nearest,
    "appeal_noun": courtroom,
    "verdict_noun": courtroom,
    "bail_noun": courtroom,
    "charge_noun": courtroom,
    "custody_noun": courtroom,
    "filed": courtroom,
    "adjourned": adjourned,
    "access": access,
    "search": search,
    "things": things,
    "things_noun": things_noun,
    "travel": travel,
    "finding": finding,
    "health": health,
    "phrase_owner": health,
    "phrase": unknown_whereabouts,
    "grounds": linked,
    "only_for": only_for,
    "activity": activity,
}
_WITHIN_CALLS = frozenset(
    "disappearance release appeal_result charge bail trial conviction access_denied travel_ban".split()
)


def events(view: View, *, in_list: bool = False) -> Iterator[Draft]:
    """The drafts of a sentence, in the order of the frames."""
    if heads_a_list(view) or general(view):
        return
    said = spoken(view)
    penal = beside_bans([*bans(view)], [*penalties(view), *other_penalties(view)])
    worded = [] if _ruled_that(view) else list(calls(view, in_list=in_list))
    asked, pleas = demanded(view, worded), _pleaded(view, worded)
    found_at = view.sentence.end + 1
    own: list[Draft] = []
    told = () if view.sentence.kind is BlockKind.HEADING else tellings(view)
    headed = headed_event(view)
    for rivals in fired(view):
        event, place = rivals[0].trigger.event, rivals[0].start
        if covers(told, place, event) or (headed and place < headed[0] and event == headed[1]):
            continue  # "Released: A and B": told of those behind the colon
        if (place > found_at and event == "detention") or _dropped(rivals[0], own):
            continue
        near = rivals[0].trigger.role.startswith(NEAR)
        if _judged(rivals[0], read := [*own, *penal]) or (near and _read_already(rivals[0], read)):
            continue
        one, made = _first_that_reads(view, rivals, penal, pleas)
        for draft in made:
            if draft.event is Event.FINDING:
                found_at = one.start
            if draft.event is Event.HEALTH and _no_new_state(view, draft, one, own):
                continue
            dated = counted(view, _with_money(view, draft), one.start)
            yield from _tell(view, dated, said, one.start)
            for again in repeated(view, dated):
                yield from _tell(view, again, said, one.start)
            own.append(draft)
            if (let_out := _let_out(view, dated, one)) is not None:
                yield from _tell(view, let_out, said, one.start)
    for draft in _not_pleaded(penal, pleas):
        yield from _tell(view, draft, said, draft.start)
    for late in not_yet_read(told, [*own, *penal]):
        if (place := late.fired.start) not in pleas or late.draft.kind == "warrant":
            own.append(counted(view, _with_money(view, late.draft), place))
            yield from _tell(view, own[-1], said, place)
            for again in repeated(view, own[-1]):
                yield from _tell(view, again, said, place)
    if view.sentence.kind is not BlockKind.HEADING:
        kept_off = any(d.event is Event.ACCESS_DENIED or d.kind == "medical" for d in own)
        further = [
            *(stayed := [*stays(view, [*own, *penal])]),
            *lodged(view, [*own, *penal, *stayed]),
            *ailments(view, own),
            *judged(view, [*own, *penal]),
            *(() if kept_off or asked else kept_apart(view)),
        ]
        for draft in further:
            yield from _tell(view, draft, said, draft.start)
    events_read = frozenset(d.event for d in (*own, *penal))
    yield from fragments(view, events_read)
    yield from notes(view, events_read)
    yield from told_by_lists(view, frozenset((d.event, d.person) for d in (*own, *penal)))
    yield from (by_no_writer(view, called(draft, said)) for draft in asked)
    yield from occupations(view)
    yield from aliases(view)


def _pleaded(view: View, asked: list[Draft]) -> range:
    """From the first demand of a sentence to where a clause opens that asks for nothing."""
    if not asked:
        return range(0)
    start = min(d.start for d in asked)
    return range(start, max(told_from(view, start), *(d.end for d in asked)) + 1)


def _not_pleaded(penal: list[Draft], pleas: range) -> list[Draft]:
    """ "Not to seek the death penalty against X", asked of a state: no penalty that is sought."""
    return [d for d in penal if d.start not in pleas or d.stance is not Stance.PLANNED]


_OFFENCE = re.compile(
    r"\b(?:Articles?|Sections?|Arts?\.|Clauses?|Paragraphs?)\s*\d[\w./-]*(?:\s+(?:of|and)\s+[^().;]{1,60})?\s*\((?!\d)[^)]{0,90}$"
)
""" "Article 292 (seizure of buildings)": what an offence is called, and nothing that was done."""


def _tell(view: View, draft: Draft, said: tuple[Spoken, ...], place: int) -> Iterator[Draft]:
    """A draft with its speakers, as surely as the words around it put it."""
    if _OFFENCE.search(view.characters, max(view.sentence.start, place - 160), place):
        return
    rightly = of_another(view, draft, place)
    if rightly is None:
        return
    made = as_bidden(view, within_reach(view, attributed(view, rightly, said, place), place), place)
    if made is not None and not untold(view, made, place):
        yield made


_BARE = frozenset("transfer move send bring take return relocate admit".split())


def _bidden(view: View, one: Fired) -> bool:
    """ "Pending his release, transfer him to a hospital": a demand moves nobody."""
    words = view.characters[one.start : one.end].lower().split()
    return bool(words) and words[0] in _BARE


_RULED_THAT = needing(
    r"\b(?:court|chamber|judges?|bench|tribunal|magistrate|panel)\b[^.;]{0,60}\b(?:decided|ruled|ordered|directed|found|held)\b(?:[^.;]{0,30}\bthat\b[^.;]{0,60}|\s+(?:he|she|they|both|all)\s+)\b(?:should|must)\s+be\s+(?:\w+ed|set\s+free)\b",
    "court|chamber|judge|bench|tribunal|magistrate|panel",
    "should be|must be",
    flags=re.IGNORECASE,
)


def _ruled_that(view: View) -> bool:
    """ "The chamber decided on Tuesday that X should be released": a ruling, and nobody's demand."""
    return _RULED_THAT.search(view.stretch) is not None


_APPEALS = frozenset(("appeal", "appeal_result"))
_PENDING = re.compile(r"\bpending\s+(?:an?\s+|the\s+|his\s+|her\s+)?appeal\W*(?:\w+\W*)?$")
""" "Bail pending appeal refused": no appeal is refused."""


def _ill_already(draft: Draft, own: list[Draft]) -> bool:
    """ "Suffers from kidney disease" is one state of health, though two of its words tell one."""
    return any(
        d.event is Event.HEALTH
        and d.person == draft.person
        and d.kind == draft.kind
        and (d.start, d.end) == (draft.start, draft.end)
        for d in own
    )


def _no_new_state(view: View, draft: Draft, one: Fired, own: list[Draft]) -> bool:
    """Whether a state of health is told already, or only a subject of talk."""
    return _ill_already(draft, own) or only_spoken_of(view, one.start)


def _let_out(view: View, draft: Draft, one: Fired) -> Draft | None:
    """ "Released on bail" words a release too; None for bail in other words."""
    words = view.words(one.start, one.end).lower()
    freed = words.startswith(("released on", "freed on")) and draft.event is Event.BAIL
    if not freed:
        return None
    return replace(draft, event=Event.RELEASE, kind="bail", outcome=None, amount=None)


_MEANWHILE = re.compile(r"\b(?:while|as\s+long\s+as|until)\s+(?:he|she|they)\b[^.;,]{0,20}$")
""" "Ensure that she sees a doctor while she remains in custody": told in passing, of no day."""


def _first_that_reads(
    view: View, rivals: tuple[Fired, ...], penal: list[Draft], pleas: range
) -> tuple[Fired, list[Draft]]:
    """Of several triggers at one place the first that gives a claim."""
    for one in rivals:
        if one.start in pleas and (
            one.trigger.event in _WITHIN_CALLS
            or (one.trigger.event == "transfer" and _bidden(view, one))
            or _MEANWHILE.search(view.characters, view.sentence.start, one.start)
        ):
            continue
        if one.trigger.event in _APPEALS and _PENDING.search(
            view.characters, view.sentence.start, one.end
        ):
            continue
        if one.trigger.needs == "term" or (one.trigger.id == "sentence.verb" and penal):
            continue
        made = [
            d for d in _ROLES[one.trigger.role](view, one) if not _is_sentence(view, penal, d, one)
        ]
        if one.start in pleas:
            made = [d for d in made if d.person is not None]
        if view.sentence.kind is BlockKind.HEADING:
            named = {m.person for chunk in view.chunks for m in chunk.mentions}
            made = [d for d in made if d.person in named]
        if made:
            return one, made
    for one in rivals:
        if one.start in pleas or one.trigger.needs == "term" or _told(penal, one):
            continue
        if _of_anybody(view, one):
            continue
        made = [d for d in nearest(view, one) if not _is_sentence(view, penal, d, one)]
        if view.sentence.kind is BlockKind.HEADING:
            made = []
        if made:
            return one, made
    return rivals[0], []


def _of_anybody(view: View, one: Fired) -> bool:
    """ "Denied that any journalist had been arrested": told of nobody near."""
    at = view.subject(one.verb)[1] if view.chunks[one.verb].passive else -1
    return at >= 0 and view.chunks[at].low[0] == "any" and len(view.chunks[at].low) > 1


def _read_already(one: Fired, made: list[Draft]) -> bool:
    """Whether the frames have read the event at this place."""
    return any(d.event == one.trigger.event and d.start <= one.start < d.end for d in made)


_JUDGED = frozenset((Event.CONVICTION, Event.SENTENCE, Event.APPEAL_RESULT))


def _judged(one: Fired, made: list[Draft]) -> bool:
    """ "Convicted on charges of fraud": the charge is what the conviction is for, no event of its own."""
    if one.trigger.id != "charge.accusation":
        return False
    return any(d.event in _JUDGED and d.start <= one.start <= d.end + 1 for d in made)


def _dropped(one: Fired, made: list[Draft]) -> bool:
    """ "Withdrew the indictment against him in May", "quashed her detention": what is dropped is not told anew."""
    if one.trigger.id == "detention.noun":
        return any(
            d.event is Event.APPEAL_RESULT
            and d.outcome == "quashed"
            and d.start <= one.start <= d.end
            for d in made
        )
    named = one.trigger.event == "charge" and one.trigger.role == "noun"
    return named and any(
        d.event is Event.CHARGE and d.outcome is not None and d.start <= one.start <= d.end
        for d in made
    )


def _told(penal: list[Draft], one: Fired) -> bool:
    """Whether a penalty already says what a verb of sentencing says."""
    return one.trigger.event in {"sentence", "detention"} and bool(penal)


def _is_sentence(view: View, penal: list[Draft], draft: Draft, one: Fired) -> bool:
    """ "Jailed for six years" is one sentence, not also a detention; "serving six, X is held" and
    "detained in 2012 and served two years" are both.
    """
    if draft.rule == "detention.noun" and view.words(one.start, one.end).lower() in _TERMS:
        return any(p.person == draft.person and p.start <= one.start < p.end for p in penal)
    if draft.rule == "detention.sent_to":  # "has sent X to prison for seven years"
        return any(
            p.person == draft.person and p.start <= draft.end and one.start < p.end for p in penal
        )
    if draft.rule != "detention.verb":
        return False
    told = view.words(one.start, one.end).lower()
    if told.startswith("remand") or _SINCE_THEN.match(view.characters, one.end, view.sentence.end):
        return False  # "remanded in custody since March, X was sentenced to two years"
    jailed = told.startswith(("jail", "imprison"))
    if jailed and not view.chunks[one.verb].passive and _FOR_CRIME.match(view.characters, one.end):
        return True  # "the term of X, a cook jailed for rioting"
    if not jailed and draft.when.known and all(p.when.edtf != draft.when.edtf for p in penal):
        return False  # "both detained on 5 July, were given six years"
    if not jailed and any(chunk.main in HAD_BY for chunk in view.chunks[one.verb + 1 :]):
        return False
    return any(
        p.person == draft.person and p.start <= draft.end and one.start < p.end
        for p in penal
        if p.kind != "fine"
    )


_FOR_CRIME = re.compile(
    r"\s+(?:for|over)\s+(?![^,.;]{0,30}\b(?:hours?|days?|nights?|weeks?|months?|years?|life)\b)[a-z\"“]"
)
_SINCE_THEN = re.compile(r"(?:\s+(?:in|at)\s+[^,.;]{2,40}?)?\s+since\s+(?!then\b)")
_TERMS = frozenset(("imprisonment", "incarceration"))
""" "Ten years of rigorous imprisonment": the sentence itself."""


def _with_money(view: View, draft: Draft) -> Draft:
    if draft.event is Event.DISAPPEARANCE and not draft.when.known and len(view.dates) == 1:
        since = _SINCE.search(view.characters, draft.start, view.dates[0].words.start + 1)
        since = since or _SINCE.search(view.characters, draft.start, view.sentence.end)
        start, first = view.sentence.start, view.dates[0].words.start
        since = since or _SINCE_FIRST.fullmatch(view.characters, start, first)
        return replace(draft, when=view.dates[0].when) if since else draft
    if draft.event is Event.CONFISCATION and draft.amount is None and len(view.money) == 1:
        money = view.money[0]
        return (
            replace(draft, amount=money.words) if draft.start <= money.start < draft.end else draft
        )
    if (
        draft.event is Event.SENTENCE and draft.kind in {"fine", "damages"}
    ) or draft.event is Event.BAIL:
        for money in view.money:
            if draft.start <= money.start < draft.end + 40:
                return replace(draft, amount=money.words)
    return draft


_SINCE = re.compile(
    r"\bsince(?=[,.;]|\s*$)|\bsince\s+(?:police|officers|agents|soldiers|guards|men|gendarmes|he|she|they)\s[^.;,]{3,80}?\b(?:on|in)\s+(?=\w$)"
)
_SINCE_FIRST = re.compile(
    r"\W*(?:(?:But|And|Ever)\s+)?[Ss]ince\s+(?:the\s+(?:night|evening|morning)\s+of\s+)?"
)
""" "Left home on 3 May and has not been seen since", "has not been heard of since soldiers took him on 3 May"."""
