"""The day of what is told right behind another event and belongs to it.

"They were arrested on 3 May. The others were sent home after two days": on 5 May. "The trial opened on 3 May. Both
rejected the accusation": at that sitting. "Tried to fly on 3 May. Border officers would not let her board": on that day.
"Freed on 11 May after a surety had been paid", "freed on 3 May, only to be re-arrested", "the indictment, filed on 3 May,
accuses them of sedition", "an amnesty on 1 June: X was among those freed", "was led away from the courtroom".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.days.kept_from import reckon
from habeas.reading.english.words.numerals import NUMERAL
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved
    from habeas.reading.english.draft import Draft

_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))
_TAKEN = frozenset((Event.ARREST, Event.DETENTION, Event.SEARCH))
_LET_OUT = frozenset((Event.RELEASE, Event.BAIL))
_BACK_TO = 16
_NEAR = 3
"""Within how many sentences behind an arrest those let go are counted from it."""


def told_with(characters: str, drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts, in order, undated ones with the day of the event they are told with."""
    by_place = {(v.sentence.block, v.sentence.index): v for v in views}
    made: list[Draft] = []
    for draft in drafts:
        view = by_place.get((draft.sentence.block, draft.sentence.index))
        loose = not draft.when.known and draft.since is None and draft.stated is None
        day = None
        if view is not None and loose and not draft.nominal and draft.days is None:
            last = by_place.get((draft.sentence.block, draft.sentence.index - 1))
            day = _day(characters, draft, made, view, last)
        when = draft.when if day is None else When(day.edtf, Basis.RELATIVE, "told with")
        made.append(replace(draft, when=when))
    return made


def _day(
    characters: str, draft: Draft, before: Sequence[Draft], view: View, last: View | None
) -> When | None:
    told = draft.stance in _TOLD
    if draft.event is Event.RELEASE and told:
        return _after_so_long(characters, draft, before) or _by_amnesty(view, last)
    if draft.event is Event.BAIL and told:
        return _paid_for(characters, draft, before)
    if draft.event is Event.ARREST and told:
        return _taken_again(characters, draft, before) or _as_they_left(characters, draft, view)
    if draft.event is Event.TRAVEL_BAN and draft.stance is Stance.ASSERTED:
        return _turned_back(draft, view, last)
    if draft.event in _LASTING and told:
        return _those_days(characters, draft, before) or _from_the_dock(
            characters, draft, before, view
        )
    if draft.event is Event.CHARGE and draft.stance is Stance.DENIED:
        return _plea(characters, draft, before)
    if draft.event is Event.CHARGE and told:
        return _by_its_paper(characters, draft, view)
    if draft.stance is Stance.DENIED and draft.event in _OF_A_STATE:
        return _answered_on(characters, draft, view)
    return None


_SO_LONG = re.compile(
    rf"\bafter\s+(?:just\s+|only\s+|about\s+|another\s+)?(?:(?P<n>{NUMERAL}|an?)\s+(?P<unit>hours?|days?|nights?)|(?:a\s+few|some|several)\s+hours)\b(?!\s+(?:of|the|his|her|their)\b)"
)
_ELSEWHEN = re.compile(
    r"\b(?:had|has|have|earlier|previously|once|since|again|in\s+(?:19|20)\d\d|last\s+(?:year|month|week))\b"
)


def _after_so_long(characters: str, draft: Draft, before: Sequence[Draft]) -> When | None:
    """ "Four were arrested on 3 May. … The cook was let go after 18 hours": so long after that scene."""
    start, end = draft.sentence.start, draft.sentence.end
    match = _SO_LONG.search(characters, draft.start, end)
    if match is None or _ELSEWHEN.search(characters, start, match.end()):
        return None
    scene = _scene(draft, before)
    if scene is None or scene.day is None:
        return None
    return reckon(scene.day, match["n"], match["unit"]) if match["n"] else scene


def _scene(draft: Draft, before: Sequence[Draft]) -> When | None:
    """The one day on which the sentences right before tell that people were taken."""
    days: dict[str, When] = {}
    taken = False
    for other in reversed(before[-_BACK_TO:]):
        apart = draft.sentence.index - other.sentence.index
        if other.sentence.block != draft.sentence.block or not 0 <= apart <= _NEAR:
            break
        if not other.when.known or other.stance is Stance.PLANNED or other.nominal:
            continue
        days[other.when.edtf or ""] = other.when
        taken = taken or (
            other.event in _TAKEN and other.stance in _TOLD and other.when.grain is Grain.DAY
        )
        if taken:
            break
    return next(iter(days.values())) if taken and len(days) == 1 else None


_AMONG_THE_FREED = re.compile(
    r"\b(?:was|were|is|are)\s+(?:also\s+)?among(?:st)?\s+(?:those|the\s+\w+)\s+(?:who\s+(?:were|was|walked|came)\s+)?(?:freed|released|let\s+(?:go|out)|pardoned|amnestied|set\s+free|out)\b"
)
_AMNESTY = re.compile(
    r"\b(?:amnest\w+|pardon\w*|clemency|decree|releas\w+|freed|let\s+(?:go|out))\b", re.IGNORECASE
)


def _by_amnesty(view: View, last: View | None) -> When | None:
    """ "An amnesty was announced on 1 June. Roe was among those freed": by it, on that day."""
    if (
        last is None
        or view.dates
        or not _AMONG_THE_FREED.search(view.characters, view.sentence.start, view.sentence.end)
    ):
        return None
    days = _gone_by(last)
    amnesty = _AMNESTY.search(view.characters, last.sentence.start, last.sentence.end)
    one = len(days) == 1 and days[0].when.grain in {Grain.DAY, Grain.MONTH}
    return days[0].when if amnesty and one else None


def _gone_by(view: View) -> list[Resolved]:
    """The dates of a sentence that do not lie ahead."""
    today = view.published.latest
    return [
        one for one in view.dates
        if one.when.latest is not None and (today is None or one.when.latest <= today)
    ]  # fmt: skip


_PAID = re.compile(
    r"\b(?:after|once|against|when)\b[^.;]{0,80}\b(?:deposited|posted|paid|lodged|furnished|put\s+up|bail|bond|surety)\b"
)


def _same(draft: Draft, other: Draft) -> bool:
    """Whether another event of the person has its day in the same sentence, before."""
    mine = other.sentence == draft.sentence and other.person == draft.person
    return mine and other.when.grain is Grain.DAY and other.stance in _TOLD


def _paid_for(characters: str, draft: Draft, before: Sequence[Draft]) -> When | None:
    """ "Was freed on 11 May after a surety had been deposited": that day."""
    for other in reversed(before[-_BACK_TO:]):
        if other.event is Event.RELEASE and _same(draft, other) and other.start <= draft.start:
            found = _PAID.search(characters, other.start, draft.sentence.end)
            return other.when if found else None
    return None


_AGAIN = re.compile(
    r"\b(?:only\s+to\s+be|(?:and|but)\s+(?:was\s+|were\s+)?(?:immediately|promptly|at\s+once|instantly))\s+(?:immediately\s+|promptly\s+)?(?:re-?arrested|(?:arrested|detained|seized)\s+again|picked\s+up|taken\s+(?:away|back))\b"
    r"|\b(?:re-?arrested|(?:arrested|detained|seized)\s+again)\s+(?:as|when|while)\s+(?:he|she|they)\s+(?:left|stepped|walked|was\s+leaving|were\s+leaving)\b"
    r"|\b(?:re-?arrested|(?:arrested|detained|seized)\s+again)\s+at\s+the\s+(?:\w+\s+)?gates?\b"
)


def _taken_again(characters: str, draft: Draft, before: Sequence[Draft]) -> When | None:
    """ "Was freed on 3 May, only to be re-arrested at the gate": that day."""
    if not _AGAIN.search(characters, draft.sentence.start, draft.sentence.end):
        return None
    for other in reversed(before[-_BACK_TO:]):
        if other.event in _LET_OUT and _same(draft, other) and other.start <= draft.start:
            return other.when
    return None


_AS = re.compile(r"\W*(?:As|When|While|Just\s+as)\s[^.;]{0,160}?,\s+$")


def _as_they_left(characters: str, draft: Draft, view: View) -> When | None:
    """ "As he stepped out of the gate that afternoon, officers put him into a van": on that day."""
    start = draft.sentence.start
    opens = _AS.match(characters[start : draft.start])
    if opens is None or len(view.dates) != 1 or _ELSEWHEN.search(characters, start, draft.end):
        return None
    one = view.dates[0]
    return one.when if one.words.end < draft.start and one.when.grain is Grain.DAY else None


_OF_A_STATE = frozenset((Event.ARREST, Event.DEATH))
_ANSWERS = re.compile(
    r"\b(?:said|wrote|told\s+(?:\w+\s+){1,4}|stated|insisted|announced|replied|denied|declared)\s+(?:to\s+\w+\s+)?(?:late\s+|early\s+)?(?:on\s+)?$"
)
_DENIED_BEHIND = re.compile(r"\s+(?:denied|rejected|dismissed|said|insisted|stated|announced)\b")


def _answered_on(characters: str, draft: Draft, view: View) -> When | None:
    """ "Officials on Wednesday denied that she was dead", "wrote to us on 3 May that he was never arrested": as of that day."""
    start = draft.sentence.start
    for one in view.dates:
        said = _ANSWERS.search(characters[start : one.words.start])
        said = said or _DENIED_BEHIND.match(characters, one.words.end)
        if said and one.when.grain is Grain.DAY and one.words.start - start < 160:
            return one.when
    return None


_DENIES = re.compile(
    r"\W*(?:(?:In\s+court|Before\s+the\s+(?:court|judge)),?\s+)?(?:He|She|They|Both|All(?:\s+(?:of\s+them|\w+))?|The\s+(?:two|pair|three|four|couple|men|women|defendants|accused)|Neither|Each)\s+"
    r"(?:(?:all|both)\s+)?(?:denied\s+(?:it|them|the\s+\w+|all|both|everything)|rejected\s+(?:it|them|the\s+\w+|all|both)|pleaded\s+(?:\w+\s+)?not\s+guilty|told\s+the\s+(?:court|judges?|magistrate)\s+(?:that\s+)?(?:he|she|they)\s+(?:is|was|are|were|had\s+done)\s+(?:innocent|not\s+guilty|nothing))\b"
)
_OPENED = re.compile(
    r"\b(?:trial|hearing|proceedings)\b[^.;]{0,100}\b(?:opened|began|started|got\s+under\s+way)\b|\bwent\s+on\s+trial\b|\b(?:appeared|was\s+brought|were\s+brought|was\s+produced|were\s+produced|taken)\s+(?:before|in|to)\b[^.;]{0,60}\b(?:court|judge|magistrate|tribunal)\b"
)
_ASIDE_THAT = re.compile(r"\b(?:that|which)\s+(?:opened|began|started)\b")
_BY_COURT = re.compile(
    r"\b(?:[Cc]ourt|[Mm]agistrate|[Jj]udge|[Tt]ribunal|[Cc]ourt[- ][Mm]artial)(?:[’']s)?\b"
)


def _plea(characters: str, draft: Draft, before: Sequence[Draft]) -> When | None:
    """ "The trial opened on 3 May. Both rejected the accusation", "the court charged them on 3 May. They denied it"."""
    if not _DENIES.match(characters, draft.sentence.start):
        return None
    for other in reversed(before[-_BACK_TO:]):
        if other.sentence == draft.sentence:
            continue
        near = other.sentence.block == draft.sentence.block
        if not near or draft.sentence.index - other.sentence.index != 1:
            return None
        if other.person != draft.person or other.stance is not Stance.ASSERTED:
            continue
        start, end = other.sentence.start, other.sentence.end
        if other.event is Event.TRIAL and other.when.grain is Grain.DAY:
            opened = _OPENED.search(characters, start, end)
            return other.when if opened and not _ASIDE_THAT.search(characters, start, end) else None
        if other.event is Event.CHARGE and other.when.grain is Grain.DAY:
            return other.when if _BY_COURT.search(characters, start, end) else None
    return None


_PAPER = re.compile(
    r"\b(?:FIR|[Ff]irst\s+[Ii]nformation\s+[Rr]eport|indictment|charge\s?-?sheet|complaint|information)\b[^.;]{0,40},?\s+(?:which\s+was\s+)?(?:registered|filed|dated|lodged|signed|submitted|drawn\s+up|issued)\b[^.;]{0,80}$"
)
_ACCUSES = re.compile(r"\s*,\s*(?:accuses?|accused|charges?|charged|names?|named|alleges?)\b")


def _by_its_paper(characters: str, draft: Draft, view: View) -> When | None:
    """ "The indictment, filed on 3 May, accuses the two of sedition": charged on that day."""
    for one in view.dates:
        papers = _PAPER.search(characters[view.sentence.start : one.words.start])
        behind = _ACCUSES.match(characters, one.words.end)
        if papers and behind and behind.end() <= draft.end and one.when.known:
            return one.when
    return None


_TO_GO_ABROAD = re.compile(
    r"\b(?:fly|flight|flew|airport|departure|border|board|travel|leave|abroad|crossing|plane|passport|check-?in)\b"
)
_LEARNT = re.compile(
    r"\b(?:learn(?:ed|t)|was\s+told|were\s+told|found\s+(?:out\s+)?|discovered|informed)\s+(?:there\s+)?(?:that\s+)?(?:he|she|they)?\s*$"
)
_SINCE_OR_STILL = re.compile(
    r"\b(?:since|still|has|have|had|is|are|until|remains?|later|again|already|previously|before)\b"
)


def _turned_back(draft: Draft, view: View, last: View | None) -> When | None:
    """ "Tried to fly to Thailand on 5 May. Border officers would not let him board": on that day."""
    characters, start = view.characters, view.sentence.start
    here = [one for one in _gone_by(view) if one.words.end <= draft.start]
    if here:
        told = _TO_GO_ABROAD.search(characters, start, here[0].words.start)
        learnt = _LEARNT.search(characters[here[-1].words.end : draft.start])
        one_day = len(here) == 1 and here[0].when.grain is Grain.DAY
        return here[0].when if told and learnt and one_day else None
    if last is None or view.dates or _SINCE_OR_STILL.search(characters, start, draft.end):
        return None
    days = _gone_by(last)
    abroad = _TO_GO_ABROAD.search(characters, last.sentence.start, last.sentence.end)
    told_then = _SINCE_OR_STILL.search(characters, last.sentence.start, last.sentence.end) is None
    one_day = len(days) == 1 and len(last.dates) == 1 and days[0].when.grain is Grain.DAY
    return days[0].when if abroad and told_then and one_day else None


_LASTING = frozenset((Event.DETENTION, Event.DISAPPEARANCE, Event.ACCESS_DENIED))
_NEXT_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|while)\b")
_THOSE_DAYS = re.compile(
    rf"\b(?:for|during|throughout|in|all)\s+(?:all\s+)?(?:of\s+)?(?:those|these)\s+(?:{NUMERAL}\s+)?(?:days|nights|weeks|months)\b"
    r"|\b(?:in\s+between|during\s+(?:that|this)\s+(?:time|period)|all\s+(?:that|this)\s+(?:time|while))\b",
    re.IGNORECASE,
)


def _those_days(characters: str, draft: Draft, before: Sequence[Draft]) -> When | None:
    """ "Nobody knew until 11 May where he was. For those eight days he was kept in a hotel": those days."""
    found = _THOSE_DAYS.search(characters, draft.sentence.start, draft.sentence.end)
    if found is None or _NEXT_CLAUSE.search(characters, found.end(), draft.start):
        return None
    for other in reversed(before[-_BACK_TO:]):
        apart = draft.sentence.index - other.sentence.index
        if other.sentence.block != draft.sentence.block or not 1 <= apart <= 2:
            continue
        if other.person == draft.person and other.event in _LASTING and other.stance in _TOLD:
            return other.when if other.when.grain is Grain.INTERVAL else None
    return None


_DOCK = re.compile(
    r"\b(?:led|taken|escorted|handcuffed|marched|driven|sent)\b[^.;]{0,40}?\b(?:from\s+the\s+(?:court\s?room|court|dock)|down\s+to\s+the\s+cells|(?:straight|directly)\s+(?:from|to))\b"
    r"|\b(?:[Jj]udge|[Mm]agistrate|[Cc]ourt|[Bb]ench)\b[^.;]{0,140}?\b(?:remanded|ordered)\s+(?:him|her|them|both|the\s+\w+)\s+(?:to|in|into|back)\b"
)
_SAT = frozenset((Event.SENTENCE, Event.CONVICTION, Event.TRIAL, Event.BAIL))
_PARAGRAPHS = 2


def _from_the_dock(
    characters: str, draft: Draft, before: Sequence[Draft], view: View
) -> When | None:
    """ "Was led away from the courtroom", "the judge … and remanded him": on the day on which the court sat."""
    start, end = draft.sentence.start, draft.sentence.end
    if (
        draft.event is not Event.DETENTION
        or _gone_by(view)
        or not _DOCK.search(characters, start, end)
    ):
        return None
    days: dict[str, When] = {}
    for other in reversed(before[-3 * _BACK_TO :]):
        if draft.sentence.block - other.sentence.block > _PARAGRAPHS:
            break
        sat = other.event in _SAT and not other.nominal and other.stance is not Stance.PLANNED
        if sat and other.when.grain is Grain.DAY:
            days[other.when.edtf or ""] = other.when
    return next(iter(days.values())) if len(days) == 1 else None
