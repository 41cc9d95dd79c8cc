"""What its words place on the day of another event that the page dates for the same person.

"Acquitted on 3 May, she walked out of the dock": free on that day. "Was released on bail on 3 May. He must hand in his
passport": the condition is of that day. "He was punched in the police van": on the day of his arrest. "They were charged
before the court on 3 May. They pleaded not guilty": at that sitting. "He was tried on 3 May. He had no lawyer": at that
trial. "A colleague was picked up with them": on the day on which they were.

The day is lent only where the page gives one of that event, and where nothing in the words tells of another time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.words.layout import BlockKind
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))
_TAKEN = frozenset((Event.ARREST, Event.DETENTION))
_JUDGED = frozenset((Event.CONVICTION, Event.SENTENCE))
_LET_OUT = frozenset((Event.RELEASE, Event.BAIL))
_BACK_TO = 16
"""Within how many claims before it the other event is told."""
_NO_SENTENCE_FURTHER = 1
_FAR = 3
"""Within how many paragraphs of the arrest blows are told that were struck at it."""

_AHEAD = 2
"""Within how many paragraphs the arrest is told after them."""

_OUT_OF_COURT = re.compile(
    r"\b(?:walk\w*|stepp\w*|strode|left|came|went|set|let|releas\w+|freed|allowed)\b[^,;.]{0,40}?\b(?:(?:glass\s+)?(?:dock|cage)|court\s*(?:room|house)|court\s+building|(?:the\s+)?court\s+(?:a\s+)?free)\b"
    r"|\bwalk\w*\s+(?:out\s+)?free\b|\ba\s+free\s+(?:man|woman)\b|\bwent\s+(?:straight\s+)?home\b"
)
""" "Walked out of the dock", "was freed in the courtroom", "left court a free woman"."""
_MILD = re.compile(
    r"\b(?:acquitt\w+|clear(?:ed|ing)|not\s+guilty|suspended|probation|fined?|restrict\w+|home|community|already\s+(?:served|spent)|time\s+served|non-custodial|conditional|house\s+arrest)\b"
)
_MILD_KINDS = frozenset(("suspended", "fine", "probation", "community service", "restriction"))
_AND_FREE = re.compile(
    r"\b(?:and|but|then)\s+(?:was\s+|were\s+)?(?:also\s+|immediately\s+|then\s+|promptly\s+)?(?:releas\w+|freed|set\s+free|let\s+go|allowed\s+(?:to\s+(?:go|leave)\b|home)|walk\w*|went\s+home)\b"
)
_CALLED_IN = re.compile(
    r"\b(?:summon\w*|question\w*|called\s+in|interrogat\w*|briefly|for\s+(?:\w+\s+){1,3}hours?|stopped)\b"
)
_LET_GO = re.compile(
    r"\b(?:let\s+(?:go|off)|allowed\s+to\s+(?:go|leave)|allowed\s+home|sent\s+home|released|freed|let\s+(?:him|her|them)\s+go)\b"
    r"[^;.]{0,30}?\b(?:after\s+(?:sign|delet|promis|pay|giv|agree|undertak|apologi|handing|hand)\w*|with\s+(?:a|an)\s+(?:\w+\s+)?(?:warning|caution)|on\s+(?:a\s+)?(?:written\s+)?(?:undertaking|pledge))"
)
_OTHER_TIME = re.compile(
    r"\b(?:(?:later|since|still|earlier|previously|before(?!\s+the\s+(?:start|hearing|trial|session))|already|again|next|following|eventually|subsequently)\b|after\s+(?:\w+\s+){1,3}(?:days|weeks|months|years|nights)\b|ha[sd]\s+(?!(?:no|any|to|only|their|his|her|a)\b)|have\s+(?!(?:no|any|to|only)\b)|until|third|fourth|from\s+the|in\s+(?:19|20)\d\d)"
)
_OBLIGED = re.compile(
    r"\b(?:must|has\s+to|have\s+to|had\s+to|may\s+not|cannot|can\s+not|could\s+not|(?:is|are|was|were)\s+(?:\w+\s+)?(?:barred|banned|forbidden|prohibited|required|obliged|ordered|not\s+(?:allowed|permitted))|(?:has|have|was|were)\s+(?:\w+\s+)?(?:handed|surrendered|given\s+up|told)|may\s+leave|undertaking|pledge|condition(?:s|ed)?)\b"
)
_OF_THEM = re.compile(
    r"\W*(?:He|She|They|Both|Neither|All\s+(?:three|four|five|six)|The\s+(?:two|pair|three|four|couple)|Each|Its?\s+conditions?|Under\s+the\s+(?:terms|conditions)|As\s+a\s+condition|The\s+conditions)\b"
)
_AT_ARREST = re.compile(
    r"\b(?:in|into|inside)\s+(?:the|a|an|their)\s+(?:back\s+of\s+(?:the|a|their)\s+)?(?:(?:police|patrol|army|officers['’])\s+(?:car|van|lorry|truck|jeep|vehicle|bus|minibus|wagon)|car|pick-?up)\b"
    r"|\b(?:during|at\s+the\s+(?:time|moment)\s+of|in\s+the\s+course\s+of)\s+(?:the|his|her|their)\s+(?:arrest|detention|capture|raid)\b"
    r"|\b(?:when|as|while)\s+(?:(?:he|she|they)\s+(?:was|were)\s+(?:being\s+)?|being\s+)(?:arrested|detained|taken\s+away|led\s+away|handcuffed|seized)\b"
    r"|\b(?:when|as|while)\s+(?:police|officers|agents|soldiers|they)\s+(?:arrested|detained|took|seized|led|handcuffed)\b"
    r"|\b(?:dragged|pulled|hauled|pushed|thrown|shoved)\b[^,;.]{0,40}\b(?:down|out\s+of|off|on)\s+(?:the|a|an|his|her|their)\s+(?:\w+\s+)?(?:stairs|staircase|steps|house|flat|home|car|bus|bed|shop)\b"
    r"|\bon\s+the\s+(?:stairs|staircase|doorstep|landing|pavement|way\s+to\s+(?:the\s+)?(?:police\s+)?station)\b"
    r"|\bon\s+the\s+(?:very\s+)?day\s+of\s+(?:the|his|her|their)\s+arrest\b|\b(?:on\s+the\s+floor\s+of\s+(?:his|her|their)\s+(?:flat|home|house|shop|office)|while\s+(?:lying|kneeling)\s+(?:handcuffed\s+)?on\s+the\s+(?:floor|ground))\b"
)
""" "In the police van", "during his arrest", "on the stairs"."""
_OF_A_MOVE = re.compile(
    r"\b(?:prison|court|prisoner|transport|convoy|escort)\s+(?:van|bus|truck|lorry|vehicle|coach)\b|\b(?:transfer\w*|moved|convoy|hearing|trial|court)\b"
)
_PLEADED = re.compile(r"\b(?:pleaded|entered\s+(?:a\s+)?(?:plea|not\s+guilty))\b")
_BEFORE_A_COURT = re.compile(
    r"\b(?:before|in|at|to|by)\s+(?:the|a|an)\s+(?:[\w’'-]+\s+){0,5}?(?:court|court\s+martial|tribunal|magistrate|judge|bench)\b|\b(?:court|judge|magistrate|tribunal)\b[^.;]{0,80}\b(?:remand|order|sent|charg|adjourn|commit)\w*|\barraign\w*|\bdock\b|\b[Cc]ourts?\b",
)
_AT_THE_TRIAL = re.compile(
    r"\b(?:no|any|without\s+(?:a|an|any|their|his|her))\s+(?:lawyers?|counsel|attorney|interpreter|defence\s+lawyers?)\b"
    r"|\b(?:outside|from\s+the\s+(?:court\s*room|hearing|trial)|to\s+the\s+(?:court\s*room|hearing|trial)|into\s+(?:the\s+)?court\w*|in\s+the\s+court\s*room)\b"
    r"|\b(?:before\s+the\s+(?:start|hearing|trial|session)|(?:on|of)\s+the\s+(?:morning|eve|day)\s+of\s+the\s+(?:hearing|trial)|at\s+the\s+(?:hearing|trial))\b"
    r"|\b(?:court-appointed|appointed\s+by\s+the\s+court|own\s+choice|of\s+(?:his|her|their)\s+own)\b"
)
_OF_THE_HEARING = re.compile(r"\b(?:start|hearing|trial|session|court\s*room)\b")
_WITH_THEM = re.compile(
    r"\b(?:arrested|detained|taken|picked\s+up|seized|held|led\s+away|rounded\s+up|caught)\s+(?:away\s+)?(?:together\s+|along\s+)?(?:with|alongside|beside)\s+(?:them|him|her|the\s+(?:others?|pair|couple))\b"
    r"|\b(?:arrested|detained|taken|picked\s+up|seized|caught)\s+(?:in|during|from)\s+the\s+same\s+(?:operation|raid|sweep|night|car|house|flat|van|search)\b"
)


def same_day(characters: str, drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts, in order, undated ones with the day of the event that their words belong to."""
    taken = _days_taken(drafts)
    drafts = _judged_in_lead(characters, drafts, views)
    made: list[Draft] = []
    for place, draft in enumerate(drafts):
        day = None
        loose = not draft.when.known and draft.since is None and draft.stated is None
        if loose and not draft.nominal and draft.days is None:
            day = _day(characters, draft, made, drafts[place + 1 : place + 8], taken)
        made.append(draft if day is None else replace(draft, when=day))
    return made


def _day(
    characters: str,
    draft: Draft,
    before: Sequence[Draft],
    behind: Sequence[Draft],
    taken: dict[int, tuple[When, int]],
) -> When | None:
    if draft.event is Event.RELEASE and draft.stance is Stance.ASSERTED:
        here = [d for d in behind if d.sentence == draft.sentence]  # a term is read behind it
        return _let_out(characters, draft, [*before, *here])
    if draft.event is Event.TRAVEL_BAN and draft.stance is Stance.ASSERTED:
        return _condition(characters, draft, [*reversed(before[-_BACK_TO:]), *behind])
    if draft.event is Event.ILL_TREATMENT and draft.stance in _TOLD:
        return _at_arrest(characters, draft, before, taken)
    if draft.event is Event.CHARGE and draft.stance in {Stance.DENIED, Stance.ASSERTED}:
        return _plea(characters, draft, before)
    if draft.event is Event.ACCESS_DENIED and draft.stance in _TOLD:
        return _at_trial(characters, draft, before)
    if draft.event is Event.ARREST and draft.stance in _TOLD:
        return _with_others(characters, draft, before, taken)
    return None


_NEWS = re.compile(
    r"\b(?:has|have)\s+(?:also\s+|now\s+)?(?:been\s+)?(?:sentenced|jailed|sent|convicted|given|handed|found|imprisoned|condemned|imposed|passed|granted|refused|denied)\b"
    r"|\b(?:condemn|denounc|deplor|protest)\w*\s+(?:\w+\s+){0,3}?(?:sentencing|sentences?|conviction|jailing|imprisonment)\b"
)
""" "A court has sentenced Roe": told as news, of a day that the page tells further on."""
_LEAD = 2
"""In how many paragraphs the news of a page is told."""
_FRESH = 21
"""Within how many days before publication a judgment is news."""


def _judged_in_lead(characters: str, drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """ "A court has sentenced Roe to five years. … Roe was convicted on Friday": the sentence is of that day."""
    bodies = list(
        dict.fromkeys(v.sentence.block for v in views if v.sentence.kind is BlockKind.BODY)
    )
    dated = {(v.sentence.block, v.sentence.index) for v in views if _tells_a_day(v)}
    today = views[0].published.day if views else None
    made = []
    for draft in drafts:
        lead = draft.sentence.block in bodies[:_LEAD] and today is not None
        undated = (draft.sentence.block, draft.sentence.index) not in dated
        told = draft.event in _JUDGED and draft.stance is Stance.ASSERTED
        told = told or (draft.event is Event.BAIL and draft.stance is not Stance.PLANNED)
        if not (lead and undated and told) or draft.when.known:
            made.append(draft)
            continue
        days: dict[str, When] = {}
        told_by: tuple[Event, ...] = (Event.CONVICTION, Event.SENTENCE, Event.TRIAL)
        if draft.event is Event.BAIL:
            told_by = ()
            days = {day.edtf or "": day for day in _ruled_on(views, bodies[: _LEAD + 2], today)}
        for event in told_by if draft.person is not None else told_by[:1]:
            days = days or _fresh(drafts, draft, event, today)
        news = _NEWS.search(characters, draft.sentence.start, draft.sentence.end)
        day = next(iter(days.values())) if news and len(days) == 1 else None
        made.append(draft if day is None else replace(draft, when=_lent(day)))
    return made


_SAID = re.compile(r"\b(?:said|says|stated|announced|reported)\s+(?:on\s+)?$")


def _tells_a_day(view: View) -> bool:
    """Whether a sentence tells another day than that of its telling: "has jailed Roe, the group said today" does not."""
    start = view.sentence.start
    return any(
        not _SAID.search(view.characters[start : one.words.start])
        or one.when.day != view.published.day
        for one in view.dates
    )


_RULED = re.compile(
    r"\b(?:[Cc]ourt|[Jj]udges?|[Jj]ustice|[Mm]agistrate|[Tt]ribunal|[Bb]ench|[Pp]anel)\b[^.;]{0,60}\b(?:ruled|ordered|decided|held)\s+(?:late\s+|early\s+)?on\s+$"
)


def _ruled_on(views: Sequence[View], blocks: Sequence[int], today: date | None) -> list[When]:
    """ "The magistrate ruled on Friday that …": the days shortly before publication on which a court ruled."""
    return [
        one.when
        for view in views
        if view.sentence.block in blocks
        for one in view.dates
        if today is not None and one.when.day is not None and 0 <= (today - one.when.day).days <= _FRESH
        and _RULED.search(view.characters[view.sentence.start : one.words.start])
    ]  # fmt: skip


def _fresh(
    drafts: Sequence[Draft], draft: Draft, event: Event, today: date | None
) -> dict[str, When]:
    """The days before publication on which the page tells of a person's judgment."""
    return {
        d.when.edtf or "": d.when
        for d in drafts
        if d.event is event and draft.person in {None, d.person} and d.stance is Stance.ASSERTED
        and today is not None and d.when.day is not None and 0 <= (today - d.when.day).days <= _FRESH
    }  # fmt: skip


def _days_taken(drafts: Sequence[Draft]) -> dict[int, tuple[When, int]]:
    """The one day on which each person was taken, where the page tells of one only, and its paragraph."""
    found: dict[int, dict[str, tuple[When, int]]] = {}
    for draft in drafts:
        if draft.person is None or draft.event not in _TAKEN or draft.stance not in _TOLD:
            continue
        if draft.when.grain is not Grain.DAY or draft.kind in {"as_of", "renewal", "formal"}:
            continue
        if draft.event is Event.DETENTION and any(
            d.event is Event.ARREST and d.person == draft.person and d.when.known for d in drafts
        ):
            continue
        days = found.setdefault(draft.person, {})
        days.setdefault(draft.when.edtf or "", (draft.when, draft.sentence.block))
    return {p: next(iter(days.values())) for p, days in found.items() if len(days) == 1}


def _lent(when: When) -> When:
    basis = Basis.IMPLIED if when.basis is Basis.IMPLIED else Basis.RELATIVE
    return When(when.edtf, basis, "same day")


def _told_of(draft: Draft, other: Draft, apart: int = _NO_SENTENCE_FURTHER) -> bool:
    """Whether another event of the person stands with a day in the sentence or the one before."""
    near = draft.sentence.block == other.sentence.block
    near = near and 0 <= draft.sentence.index - other.sentence.index <= apart
    return near and other.person == draft.person and other.when.grain is Grain.DAY


def _let_out(characters: str, draft: Draft, before: Sequence[Draft]) -> When | None:
    """ "Acquitted and walked out of the dock", "questioned that day and let go after signing a pledge"."""
    start, end = draft.sentence.start, draft.end
    told = characters[start : draft.sentence.end]
    for other in reversed(before[-_BACK_TO:]):
        if not _told_of(draft, other) or other.start > draft.start:
            continue
        between = characters[max(other.start, start) : end]
        if _OTHER_TIME.search(between):
            return None
        if other.event in _JUDGED and (
            other.stance is Stance.ASSERTED or other.outcome == "acquitted"
        ):
            mild = other.kind in _MILD_KINDS or other.outcome == "acquitted"
            mild = mild or _MILD.search(characters, other.start, other.end) is not None
            mild = mild or _MILD.search(between) is not None
            same = other.sentence == draft.sentence
            out = _OUT_OF_COURT.search(told) or (same and mild and _AND_FREE.search(between))
            return _lent(other.when) if out and mild else None
        called = other.event in _TAKEN | {Event.HARASSMENT} and other.stance is Stance.ASSERTED
        if called and _CALLED_IN.search(characters, other.sentence.start, other.sentence.end):
            return _lent(other.when) if _LET_GO.search(told) else None
    return None


def _condition(characters: str, draft: Draft, others: Sequence[Draft]) -> When | None:
    """ "Was freed on bail on 3 May. She may not leave the city", "let go on a pledge not to travel": with the release."""
    start = draft.sentence.start
    if re.search(
        r"\b(?:still|since|until|again|remains?|now|stays?)\b", characters[start : draft.end]
    ):
        return None
    for other in others:
        let = other.event in _LET_OUT and other.stance is Stance.ASSERTED
        if not let or not _told_of(draft, other):
            continue
        apart = draft.sentence.index - other.sentence.index
        by_court = other.event is Event.BAIL and _OF_THEM.match(characters, start)
        if apart and not by_court:
            continue
        if _OBLIGED.search(characters, start, draft.sentence.end):
            return _lent(other.when)
    return None


def _at_arrest(
    characters: str, draft: Draft, before: Sequence[Draft], taken: dict[int, tuple[When, int]]
) -> When | None:
    """ "Was punched in the police car", "slapped during the arrest": on the day of the arrest."""
    if draft.person is None:
        return None
    here = [
        d for d in before[-_BACK_TO:]
        if d.event in _TAKEN and d.stance in _TOLD and d.kind is None and _told_of(draft, d, 2)
    ]  # fmt: skip
    if not here and draft.person not in taken:
        return None
    start, end = draft.sentence.start, draft.sentence.end
    when, block = (here[-1].when, draft.sentence.block) if here else taken[draft.person]
    if not -_AHEAD <= draft.sentence.block - block <= _FAR or _OF_A_MOVE.search(
        characters, start, end
    ):
        return None
    found = _AT_ARREST.search(characters, max(start, draft.start - 60), min(end, draft.end + 60))
    return None if found is None else _lent(when)


def _plea(characters: str, draft: Draft, before: Sequence[Draft]) -> When | None:
    """ "They were charged before the court on 3 May. They pleaded not guilty": at that sitting."""
    start = draft.sentence.start
    if not _PLEADED.search(characters, start, draft.end) or _OTHER_TIME.search(
        characters, start, draft.end
    ):
        return None
    for other in reversed(before[-_BACK_TO:]):
        if not _told_of(draft, other) or other.stance not in _TOLD | {Stance.NEGATED}:
            continue
        if other.event not in {Event.CHARGE, Event.DETENTION, Event.BAIL}:
            return None
        in_court = _BEFORE_A_COURT.search(characters, other.sentence.start, start)
        return _lent(other.when) if in_court else None
    return None


def _at_trial(characters: str, draft: Draft, before: Sequence[Draft]) -> When | None:
    """ "Was tried on 3 May. He had no lawyer", "her family were kept outside": at that trial."""
    start, end = draft.sentence.start, draft.sentence.end
    if draft.to not in {"lawyer", "observers", "family", "documents", "file"}:
        return None
    if not _AT_THE_TRIAL.search(characters, start, end) or _OTHER_TIME.search(
        characters, draft.start, draft.end
    ):
        return None
    for other in reversed(before[-_BACK_TO:]):
        near = draft.sentence.block == other.sentence.block
        near = near and 0 <= draft.sentence.index - other.sentence.index <= _NO_SENTENCE_FURTHER
        if not near or other.when.grain is not Grain.DAY:
            continue
        mine = other.person == draft.person or draft.person is None
        told = other.event is Event.TRIAL
        told = told or (
            other.event in _JUDGED and _OF_THE_HEARING.search(characters, start, end) is not None
        )
        if mine and told and other.stance is Stance.ASSERTED:
            return _lent(other.when)
    return None


def _with_others(
    characters: str, draft: Draft, before: Sequence[Draft], taken: dict[int, tuple[When, int]]
) -> When | None:
    """ "A colleague was picked up with them": on the one day on which all others of the page were taken."""
    start, end = draft.sentence.start, draft.sentence.end
    if not _WITH_THEM.search(characters, start, end):
        return _at_the_gates(characters, draft, before)
    days = {when.edtf: when for person, (when, _) in taken.items() if person != draft.person}
    return _lent(next(iter(days.values()))) if len(days) == 1 else None


_TO_BE_FREED = re.compile(
    r"\b(?:was|were)\s+(?:to\s+(?:be|have\s+been)|due\s+(?:to\s+be|for)|to\s+leave|supposed\s+to\s+be)\s+(?:released?|freed?|let\s+(?:go|out)|prison)"
    r"|\bshould\s+have\s+(?:been\s+)?(?:released|freed|walked)"
)
_GATES = re.compile(
    r"\b(?:at|outside|from|in\s+front\s+of)\s+the\s+(?:\w+\s+)?gates?\b|\binstead\b|\b(?:re-?arrested|arrested\s+again|taken\s+away)\b"
)


def _at_the_gates(characters: str, draft: Draft, before: Sequence[Draft]) -> When | None:
    """ "Who was to be released on 3 May, was met at the gates and taken away": on that day."""
    start, end = draft.sentence.start, draft.sentence.end
    if not (_TO_BE_FREED.search(characters, start, end) and _GATES.search(characters, start, end)):
        return None
    days = [
        d.when
        for d in before
        if d.event is Event.RELEASE and d.sentence == draft.sentence
        and d.person == draft.person and d.when.grain is Grain.DAY
    ]  # fmt: skip
    return _lent(days[0]) if len({day.edtf for day in days}) == 1 else None
