"""What a page leaves unsaid because the sentence before said it: the day of a scene, the court meant.

"He was arrested on 3 May. The officers searched the flat": the search is of that day. "The same court
jailed her": the court is the one named last. Nothing is lent across paragraphs or past another day.
"""

from __future__ import annotations

import re
from collections import deque
from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.reading.english.events import slots
from habeas.reading.english.words.numerals import NUMERAL
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TAKEN = frozenset((Event.ARREST, Event.SEARCH))
_JUDGED = frozenset((Event.CONVICTION, Event.SENTENCE))
_LENDERS = {
    Event.SEARCH: _TAKEN,
    Event.CONFISCATION: _TAKEN | {Event.DETENTION, Event.TRAVEL_BAN, Event.HARASSMENT},
    Event.ARREST: frozenset((Event.SEARCH,)),
    Event.ILL_TREATMENT: _TAKEN,
    Event.ACCESS_DENIED: _TAKEN | {Event.TRIAL},
    Event.RELEASE: _TAKEN | _JUDGED | {Event.DETENTION, Event.HARASSMENT},
    Event.DETENTION: frozenset((Event.TRIAL, Event.CHARGE)),
    Event.TRIAL: _JUDGED,
    Event.SENTENCE: frozenset((Event.CONVICTION, Event.TRIAL)),
    Event.CONVICTION: frozenset((Event.SENTENCE, Event.TRIAL)),
    Event.CHARGE: frozenset((Event.TRIAL,)),
    Event.BAIL: frozenset((Event.TRIAL, Event.CHARGE, *_JUDGED)),
    Event.TRAVEL_BAN: _JUDGED | {Event.BAIL, Event.RELEASE},
}
"""From which events, told just before, an event without a day takes theirs."""
_NEXT = 2
"""How many sentences further a scene reaches."""
_HOURS = re.compile(
    r"\bafter\s+(?:\w+\s+){1,3}hours?\b|\bin\s+the\s+court\s*room\b|\b(?:the\s+same|that)\s+(?:evening|night|day|afternoon)\b|\bimmediately\b"
    r"|\b(?:before|by|around|at|after)\s+(?:midnight|nightfall|noon|dusk|dark|sunset|sundown|evening)\b|\b(?!(?:2[4-9]|[3-9]\d|\d{3,}|twenty-four|thirty-six|forty-eight|seventy-two|ninety-six)\s)(?<!-)(?:an?|\w+|some|few)\s+hours?\s+later\b"
    r"|\b(?:for|within)\s+(?!\d\d)(?:\w+\s+){1,3}hours?\b|\bwith\s+(?:a|only\s+a)\s+(?:\w+\s+)?(?:warning|caution)\b|\bon\s+the\s+spot\b|\b(?:later|late)\s+(?:in\s+the|that)\s+\w+\b",
    re.IGNORECASE,
)
_REMANDED = re.compile(
    r"\b(?:remand|order|jailed\s+pending|sent\s+(?:him|her|them)\s+to)\w*\b", re.IGNORECASE
)
_OVER = re.compile(
    r"\b(?:over|lasted|took|ended|closed|behind)\b(?![^.;]{0,30}\b(?:days|weeks|months|sittings|sessions)\b)"
)
_SITTINGS = re.compile(r"\b(?:began|opened|started|resumed|sessions?|sittings?)\b")
_FREED = re.compile(r"\b(?:releas\w+|freed|let\s+(?:go|out))\b")
_STILL = re.compile(r"\b(?:will|remain\w*|is|are|may|cannot)\b")
_OF_BEFORE = re.compile(r"\b(?:had|has|have|previously|earlier|later|serv\w+|already)\b")
_PLEADED = re.compile(
    r"(?<!had )(?<!have )(?<!has )\b(?:pleaded|pleads|admitted|(?:entered|made)\s+(?:a\s+|no\s+)?pleas?)\b"
)
_WORDED = {
    Event.RELEASE: _HOURS,
    Event.DETENTION: _REMANDED,
    Event.TRIAL: _OVER,
    Event.CHARGE: _PLEADED,
}
"""What must be worded where an event belongs to a scene only in some wordings."""
_BENCH_GOES_ON = re.compile(
    r"\W*(?:The|Acting|Principal|Chief|Deputy)\s+(?:\w+\s+){0,2}?(?:[Mm]agistrate|[Jj]udge|[Cc]ourt|[Bb]ench)\b"
)
""" "The magistrate called for a report and refused him bail": in the sitting just told."""
_SINCE_A_DAY = re.compile(r"\bsince\s+(?:\w+\s+){0,2}?(?:\d|[A-Z])")
""" "Had been in custody since 14 May. They were freed in the courtroom": on another day."""
_WITHOUT_PAPER = frozenset(("warrant",))


IN_THE_WEEKS = re.compile(
    r"\b[Ii]n\s+the\s+(?:\w+\s+)?(?:hours|days|weeks|months|years)\s+(?:after|before|since|following|leading|that\s+(?:followed|preceded))\b"
)
""" "In the weeks after they were detained, police searched …": on no one day."""
_FOR_DAYS = re.compile(
    rf"\bfor\s+(?:the\s+(?:first|next)\s+)?{NUMERAL}\s+(?:days|nights|weeks|months)\b"
)
_ON_THE_SPOT = frozenset((Event.SEARCH, Event.CONFISCATION))
_WENT_ON = re.compile(
    r"\b(?:requests?|applications?|appeals?|petitions?|motions?|bids?)\b[^.;]{0,60}\b(?:dismissed|refused|rejected|denied|turned\s+down)\b|\b(?:twice|since\s+then|later|until)\b"
)
""" "Her request for bail was dismissed twice": the scene is left."""


def on_that_day(characters: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, in order, with the day of the scene they belong to."""
    made: list[Draft] = []
    for place, draft in enumerate(drafts):
        lender = None if draft.when.known else _lender(characters, made, draft)
        if lender is None and draft.event in _IMPOSED and not draft.when.known:
            rest = drafts[place + 1 : place + 6]
            lender = _lender(characters, [d for d in rest if d.sentence == draft.sentence], draft)
        if lender is not None:
            day = after_a_night(characters, draft, lender.when.edtf or "")
            made.append(replace(draft, when=When(day, Basis.RELATIVE, "same scene")))
        else:
            made.append(draft)
    return made


_OVERNIGHT = re.compile(
    r"\b(?:held|kept|detained|questioned|spent)\b[^.;]{0,40}?\b(?:overnight|the\s+night|through\s+the\s+night)\b"
)


def after_a_night(characters: str, draft: Draft, day: str) -> str:
    """The day told, or the one after it: "she was held overnight and released"."""
    if draft.event is not Event.RELEASE or len(day) != len("2024-05-01"):
        return day
    night = _OVERNIGHT.search(characters, draft.sentence.start, draft.end)
    return f"{date.fromisoformat(day) + timedelta(1)}" if night else day


_SINCE_THEN = re.compile(
    r"\b(?:since\s+(?:then|that\s+day|that\s+date)|ever\s+since)\b|\b(?:since|after\s+that)(?=\s*[.,;:])",
    re.IGNORECASE,
)
_GOES_ON = frozenset(
    (Event.TRAVEL_BAN, Event.DETENTION, Event.ACCESS_DENIED, Event.DISAPPEARANCE, Event.HARASSMENT,
     Event.BAIL, Event.ILL_TREATMENT)
)  # fmt: skip


def since_then(characters: str, drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """ "He was let go on 3 May. Since then he has been barred from travelling": since that day."""
    places = {(v.sentence.block, v.sentence.index): n for n, v in enumerate(views)}
    made: list[Draft] = []
    for draft in drafts:
        told = draft.event in _GOES_ON and not (draft.nominal or draft.when.known)
        end = min(draft.end + 8, draft.sentence.end)
        since = _SINCE_THEN.search(characters, draft.sentence.start, end) if told else None
        if since is None or draft.person is None or not _goes_on(characters, draft, since):
            made.append(draft)
            continue
        at = places.get((draft.sentence.block, draft.sentence.index), 0)
        own = views[at]
        if _REMANDED_AND.search(characters, draft.sentence.start, since.start()) and not own.dates:
            made.append(draft)
            continue
        when = _date_before(views, at, since.start())
        if not when.known and (lender := _day_before(made, draft)) is not None:
            when = lender.when
        since_when = When(when.edtf, Basis.RELATIVE, "since then") if when.known else draft.when
        made.append(replace(draft, when=since_when))
    return made


_STATES = frozenset((Event.HARASSMENT, Event.BAIL, Event.ILL_TREATMENT))
_REMANDED_AND = re.compile(r"\b(?:was|were)\s+[^.;]{3,80}?\band\s+(?:has|have)\b")


def _goes_on(characters: str, draft: Draft, since: re.Match[str]) -> bool:
    """Whether what a draft tells has gone on since then: "since then she has been dismissed" has not."""
    if draft.event in _STATES and since.group().lower() != "since":
        return False
    return not re.search(r"[:;]", characters[since.end() : max(draft.start, since.end())])


def _date_before(views: Sequence[View], at: int, place: int) -> When:
    """The date told last before a place, in its own sentence or the one before."""
    own = views[at]
    for view in (own, views[at - 1] if at else own):
        if view.sentence.block != own.sentence.block:
            break
        dates = [d for d in view.dates if d.words.end <= place and d.when.known]
        if dates:
            return dates[-1].when
    return UNKNOWN


def _day_before(before: Sequence[Draft], draft: Draft) -> Draft | None:
    """The last thing with a day that the sentences right before tell of the same person."""
    for other in reversed(before[-14:]):
        apart = draft.sentence.index - other.sentence.index
        if other.sentence.block != draft.sentence.block or apart > _NEXT:
            return None
        told = other.person == draft.person and (
            other.stance is Stance.ASSERTED or (apart == 0 and other.stance is Stance.ALLEGED)
        )
        if told and other.when.grain in {Grain.DAY, Grain.MONTH} and other.event not in _TIMELESS:
            return other
    return None


def one_ruling(drafts: Sequence[Draft]) -> list[Draft]:
    """ "On 3 May the court cut her term; his was left as it stood": one ruling of one day and court."""
    made: list[Draft] = []
    last: Draft | None = None
    for draft in drafts:
        if draft.event is not Event.APPEAL_RESULT or draft.stance is not Stance.ASSERTED:
            made.append(draft)
            continue
        same = last is not None and last.sentence == draft.sentence and last.person != draft.person
        if last is not None and same and not draft.when.known:
            when = When(last.when.edtf, Basis.RELATIVE, "same ruling")
            made.append(replace(draft, when=when, court=draft.court or last.court))
            continue
        last = draft if draft.when.known else last
        made.append(draft)
    return made


def _lender(characters: str, before: Sequence[Draft], draft: Draft) -> Draft | None:
    lenders = _LENDERS.get(draft.event)
    if lenders is None or draft.stance is Stance.PLANNED:
        return None
    if draft.stance is Stance.DENIED and draft.event is not Event.CHARGE:
        return None
    if draft.nominal and draft.event is not Event.TRIAL:
        return None
    if draft.since is not None or draft.stated is not None:
        return None
    if IN_THE_WEEKS.search(characters, draft.sentence.start, draft.end):
        return None
    needed = _WORDED.get(draft.event)
    within = draft if draft.event is Event.CHARGE else draft.sentence
    if needed and not needed.search(characters, within.start, within.end):
        return None
    between: list[When] = []
    at_once = draft.event is Event.ACCESS_DENIED
    for other in reversed(before[-14:]):
        apart = draft.sentence.index - other.sentence.index
        if other.sentence.block != draft.sentence.block or not 0 <= apart <= _NEXT:
            return None
        cleared = other.stance is Stance.NEGATED and other.outcome == "acquitted"
        if not other.when.known or not (other.stance is Stance.ASSERTED or cleared):
            continue
        if draft.event is Event.RELEASE and other.when.grain is not Grain.DAY:
            continue  # "had been held since April": no day on which she was freed
        fits = (
            other.event in lenders
            and (other.person == draft.person or _of_all(draft, other, apart))
            and (not other.nominal or other.event in _JUDGED | {Event.TRIAL})
        )
        if (
            fits
            and (
                other.when.grain in {Grain.DAY, Grain.MONTH} or (at_once and _one_night(other.when))
            )
            and _belongs(characters, draft, other, apart)
        ):
            return other if all(one.edtf == other.when.edtf for one in between) else None
        if other.person == draft.person and other.event not in _TIMELESS:
            between.append(other.when)  # another day may stand between
    return None


def _one_night(when: When) -> bool:
    """ "On the night of 8 to 9 February": a scene of two days."""
    first, last = when.earliest, when.latest
    return first is not None and last is not None and (last - first).days == 1


_IMPOSED = frozenset((Event.TRAVEL_BAN, Event.CONFISCATION))
"""What a court imposes with the term, which is read after it: "sentenced her to a year and banned her from leaving"."""
_TIMELESS = frozenset((Event.OCCUPATION, Event.ALIAS, Event.GROUNDS, Event.ACTIVITY))


def _of_all(draft: Draft, other: Draft, apart: int) -> bool:
    """ "Police arrested all five on 3 May. They searched the studio": nobody's own, of that day; and so those
    who are arrested in a raid on a house of nobody's.
    """
    if draft.event is Event.ARREST:
        return other.event is Event.SEARCH and other.person is None and apart == 1
    searched = draft.event in {Event.SEARCH, Event.CONFISCATION} and draft.person is None
    held = other.event is Event.DETENTION and other.person is None
    return searched and (other.event in _TAKEN or held) and apart <= 1


def _belongs(characters: str, draft: Draft, other: Draft, apart: int) -> bool:
    """Whether an event is worded as part of the scene told before."""
    event = draft.event
    if event is Event.ARREST:
        return not _OF_BEFORE.search(characters, draft.sentence.start, draft.end)
    if event is Event.ILL_TREATMENT:
        return apart == 0 and not _FOR_DAYS.search(characters, other.start, draft.end)
    if event in _ON_THE_SPOT and apart == _NEXT:
        if _WENT_ON.search(characters, other.sentence.end, draft.sentence.start):
            return False
    if event is Event.CONFISCATION and other.event is Event.DETENTION:
        return draft.person is None and other.person is None
    if event is Event.RELEASE and _SINCE_A_DAY.search(characters, other.start, other.end):
        return False
    if event is Event.TRIAL:
        return apart <= 1 and draft.rule in {"trial.noun", "trial.lasted"}
    if event in _JUDGED and other.event is Event.TRIAL:
        return not _OF_BEFORE.search(characters, draft.start, draft.end)
    if event is Event.CHARGE:
        return not _SITTINGS.search(characters, other.sentence.start, other.sentence.end)
    if event is Event.TRAVEL_BAN:
        before = other.start <= draft.start
        freed = other.event is not Event.RELEASE or _FREED.search(
            characters, draft.sentence.start, draft.end
        )
        still = _STILL.search(characters, draft.start, draft.end)
        return apart == 0 and before and bool(freed) and not still
    if event is Event.BAIL:
        goes_on = _BENCH_GOES_ON.match(characters, draft.sentence.start)
        further = goes_on and not _OF_BEFORE.search(characters, draft.start, draft.end)
        return bool(further) or (apart == 0 and other.event is not Event.CHARGE)
    if event is Event.ACCESS_DENIED:
        paper = draft.to in _WITHOUT_PAPER
        return (paper and other.event in _TAKEN) or (apart == 0 and other.event is Event.TRIAL)
    return True


_Named = tuple[str, int]
"""What a sentence names last, a court or a house, and the paragraph it stands in."""


def _named_before(
    drafts: Sequence[Draft],
    views: Sequence[View],
    named_in: Callable[[View, int, int], Sequence[str]],
) -> Iterator[tuple[Draft, _Named | None, View | None]]:
    """Each draft with what the sentences before its own name last, and its own sentence."""
    waiting = deque(views)
    last: _Named | None = None
    for draft in drafts:
        while waiting and waiting[0].sentence.end <= draft.sentence.start:
            view = waiting.popleft()
            named = named_in(view, view.sentence.start, view.sentence.end)
            last = (named[-1], view.sentence.block) if named else last
        here = waiting and waiting[0].sentence.start == draft.sentence.start
        yield draft, last, waiting[0] if here else None


def courts_meant(characters: str, drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts with the court that "the same court", "the court" or "the judge" means."""
    if not any(_told_of_a_court(characters, draft) for draft in drafts):
        return list(drafts)
    told = _named_before(drafts, views, slots.courts_in)
    return [_with_court(characters, draft, last) for draft, last, _ in told]


_THERE = re.compile(r"\b(?:there|in\s+the\s+same\s+(?:prison|jail|cell|camp|centre|center))\b")
_HOUSED = frozenset((Event.DETENTION, Event.DEATH))


def houses_meant(characters: str, drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts with the house that "held there" means: the last one named in the paragraph."""
    if not any(_told_there(characters, draft) for draft in drafts):
        return list(drafts)
    made: list[Draft] = []
    for draft, before, own in _named_before(drafts, views, slots.houses_in):
        if not _told_there(characters, draft):
            made.append(draft)
            continue
        here = slots.houses_in(own, own.sentence.start, draft.start) if own is not None else ()
        last = (here[-1], draft.sentence.block) if here else before
        near = last is not None and last[1] == draft.sentence.block
        made.append(replace(draft, facility=last[0]) if last and near else draft)
    return made


def _told_there(characters: str, draft: Draft) -> bool:
    """Whether somebody is held "there" and no house or place is told."""
    bare = draft.event in _HOUSED and draft.facility is None and draft.place is None
    return bare and _THERE.search(characters, draft.start, draft.end) is not None


_THE_COURT = re.compile(
    r"\b[Tt]he\s+(?:same\s+)?(?:court|tribunal|judges?|panel|bench|magistrate)\b(?![’'])"
)
_OTHER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|first|another|different|appeals?|in\s+\d{4})\b", re.IGNORECASE
)


_BY_A_COURT = frozenset((Event.CONVICTION, Event.SENTENCE, Event.TRIAL, Event.BAIL))


def _told_of_a_court(characters: str, draft: Draft) -> bool:
    """Whether a draft is of "the court", and does not say which."""
    if draft.event not in _BY_A_COURT or draft.court is not None or draft.nominal:
        return False
    start, end = draft.sentence.start, draft.end
    if draft.stance is Stance.PLANNED or not _THE_COURT.search(characters, start, end):
        return False
    return _OTHER.search(characters, start, end) is None


def _with_court(characters: str, draft: Draft, last: tuple[str, int] | None) -> Draft:
    if last is None or draft.sentence.block - last[1] > 1:
        return draft
    return replace(draft, court=last[0]) if _told_of_a_court(characters, draft) else draft
