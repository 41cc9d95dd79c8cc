"""Dates reckoned from a day in custody told elsewhere: "after 37 days he was released", "until 14 March
nobody knew where she was", "two days after his daughter", "has been there ever since".

Only the one stated day of an arrest, or the last step told before, is counted from; without it the
date stays unknown.
"""

from __future__ import annotations

import calendar
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.days.after_event import after_event
from habeas.reading.english.days.as_of import counted_now
from habeas.reading.english.days.counted_back import counted_back
from habeas.reading.english.days.fasts import fasted
from habeas.reading.english.days.issued import imposed_on
from habeas.reading.english.days.kept_from import COUNT, lasting, reckon
from habeas.reading.english.days.lasted import before_release, held_so_long, lasted
from habeas.reading.english.days.renewals import renewed, renewed_here, until_told
from habeas.reading.english.days.so_far import so_far
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import NUMERAL
from habeas.reading.english.words.vocabulary import either
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_AFTER = needing(
    rf"\b[Aa]fter\s+(?:just\s+|only\s+|another\s+)?{COUNT}\b(?!\s+(?:of\s+)?(?:the|his|her|a)\b)"
)
_EVER_SINCE = needing(
    r"\b(?:ever\s+since|has\s+since\s+been|have\s+since\s+been|since\s+then|throughout)\b|\bsince\s*[.,;]",
    flags=re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"\b(?:(?P<n>{NUMERAL}|an?|the)\s+(?P<unit>days?|weeks?)\s+(?P<way>after|before)|on\s+the\s+same\s+day\s+as)\s+(?:(?:his|her|their)\s+)?(?P<kin>[a-z-]+)?"
    r"|\b(?:arrested|detained|taken(?:\s+away)?|picked\s+up|seized|abducted)\s+(?:(?:together|along)\s+with|alongside|with)\s+(?=[A-Z])"
)
_TOO = re.compile(
    r"\btoo\s*[.,;]|\bas\s+well\s*[.,;]|\bwith\s+the\s+others?\b|\balong\s+with\s+(?:him|her|them)\b"
    r"|\b(?:arrested|detained|taken|picked\s+up|seized|held|led\s+away)\s+(?:away\s+)?(?:together\s+)?(?:with|alongside|beside)\s+(?:him|her|them)\b"
)
_SAME_DAY = needing(
    r"\b(?:in\s+the\s+(?:evening|afternoon)|by\s+(?:the\s+)?(?:evening|night|nightfall|noon|midnight|the\s+end\s+of\s+the\s+day)|(?:later\s+)?that\s+(?:evening|night|afternoon|same\s+day)"
    r"|later\s+(?:that|the\s+same)\s+day|(?:the|that|during\s+(?:the|his|her|their))\s+first\s+night"
    rf"|(?:(?:{NUMERAL}|an?|some|a\s+few|several)\s+)?(?:hours?|minutes)\s+later)\b",
    flags=re.IGNORECASE,
)
""" "Later that day", "in the evening", "an hour later": the day told last."""
_THAT_MONTH = needing(rf"\bthat\s+(?P<month>{'|'.join(calendar.month_name[1:])})\b")
_ANSWERED = frozenset(
    (Event.ILL_TREATMENT, Event.DETENTION, Event.ARREST, Event.ACCESS_DENIED, Event.DISAPPEARANCE)
)
"""What an answer denies happened on no day: the day told is that of the answer."""
_ENDS = frozenset((Event.RELEASE, Event.BAIL, Event.CHARGE, Event.TRANSFER, Event.DETENTION))
_LASTS = frozenset((Event.DISAPPEARANCE, Event.ACCESS_DENIED))
_STEPS = frozenset((Event.ARREST, Event.DETENTION, Event.TRANSFER))
_TAKEN = frozenset((Event.ARREST, Event.DETENTION))


_NEAR = 3
"""Within how many paragraphs of the arrest a count is from that arrest."""


@record
class _Told:
    """The drafts of a page in order, and the day on which each person was taken."""

    drafts: Sequence[Draft]
    taken: Mapping[int, date]
    blocks: Mapping[int, int]
    """In which block each person's arrest is told."""


def reckoned(drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts, undated ones dated where their words count from a day told elsewhere."""
    by_place = {(v.sentence.block, v.sentence.index): v for v in views}
    drafts = list(counted_now(drafts, views))
    told = _Told(drafts, _taken_days(drafts), _blocks(drafts))
    made = []
    for place, draft in enumerate(drafts):
        view = by_place.get((draft.sentence.block, draft.sentence.index))
        made.append(draft if view is None else _dated(draft, place, view, told))
    return counted_back(after_event(list(before_release(made, by_place, told.taken)), views), views)


def _taken_days(drafts: Sequence[Draft]) -> dict[int, date]:
    """The one stated day on which each person was first taken, where the page gives one."""
    days: dict[int, set[date]] = {}
    for event in (Event.ARREST, Event.DETENTION):
        for draft in drafts:
            day = draft.when.day
            held = draft.event is event and draft.stance in {Stance.ASSERTED, Stance.ALLEGED}
            if not held or draft.person is None or day is None or draft.kind in {"as_of", "formal"}:
                continue
            if event is Event.ARREST or draft.person not in days:
                days.setdefault(draft.person, set()).add(day)
    return {person: next(iter(found)) for person, found in days.items() if len(found) == 1}


def _blocks(drafts: Sequence[Draft]) -> dict[int, int]:
    found: dict[int, int] = {}
    for draft in drafts:
        if draft.event in _TAKEN and draft.person is not None and draft.when.day is not None:
            found.setdefault(draft.person, draft.sentence.block)
    return found


_DENYING = needing(r"\b(?:den(?:y|ies|ied|ying|ial)|reject\w*|rebut\w*|dismiss\w*)\b")


def _taken_here(draft: Draft, place: int, told: _Told) -> date | None:
    """Of several arrests of a person, the one told right before in the paragraph."""
    for other in reversed(told.drafts[max(place - 12, 0) : place]):
        if draft.sentence.block != other.sentence.block:
            return None
        held = other.event in _TAKEN and other.stance in {Stance.ASSERTED, Stance.ALLEGED}
        if held and other.person == draft.person and other.kind is None and other.when.day:
            return other.when.day if draft.sentence.index - other.sentence.index <= 2 else None
    return None


def _denied_with_day(view: View) -> bool:
    """ "The police denied that she was beaten on 3 May": the day stands in what is denied."""
    denial = _DENYING.search(view.stretch)
    if denial is None:
        return False
    dates = (n for n, chunk in enumerate(view.chunks) if chunk.kind is Kind.DATE)
    return any(view.place(n)[0] > denial.end() for n in dates)


def _dated(draft: Draft, place: int, view: View, told: _Told) -> Draft:
    if draft.stance is Stance.DENIED and draft.event in _ANSWERED:
        when = draft.when if _denied_with_day(view) else UNKNOWN
        by = None if draft.by in draft.attribution else draft.by
        return replace(draft, when=when, by=by)
    if draft.event is Event.HEALTH and any(
        d.event is Event.DEATH and d.sentence == draft.sentence and d.person == draft.person
        for d in told.drafts[max(place - 8, 0) : place + 8]
    ):
        return replace(draft, when=UNKNOWN)
    if draft.event is Event.HEALTH:
        return fasted(draft, view)
    if draft.event is Event.DETENTION and (
        draft.kind == "renewal" or (draft.nominal and renewed_here(draft, told.drafts, place))
    ):
        return renewed(replace(draft, kind="renewal"), view)
    if draft.event is Event.DETENTION and (whole := until_told(draft, view)) is not None:
        return replace(draft, when=whole)
    if draft.event is Event.SENTENCE:
        passed = imposed_on(view, draft.start, draft.end)
        if passed.known or not draft.when.known:
            return replace(draft, when=passed)
    person = draft.person
    if person is None or draft.nominal:
        return draft
    if not draft.when.known and draft.stance is not Stance.PLANNED:
        draft = _in_the_run_of_it(draft, place, view, told)
    taken = told.taken.get(person) or _taken_here(draft, place, told)
    draft = so_far(_on_night(draft, view, taken, told), view, taken)
    near = draft.sentence.block - told.blocks.get(person, -9) <= _NEAR
    if draft.event in _LASTS | {Event.ILL_TREATMENT} or draft.kind == "incommunicado":
        draft = lasting(draft, view, taken, near=near)
        if draft.event is not Event.DETENTION:
            return draft
    if draft.event is Event.RELEASE and (let_out := _after_so_long(draft, view, told)) is not None:
        return replace(draft, when=let_out)
    if draft.when.known:
        return held_so_long(draft, view)
    if draft.event in _TAKEN and _TOO.search(view.characters, draft.start, view.sentence.end):
        return _as_before(draft, place, told)
    if draft.event in _TAKEN and (beside := _beside(draft, view, told)) is not None:
        return replace(draft, when=beside)
    if draft.event is Event.DETENTION and _EVER_SINCE.search(
        view.stretch, draft.start, view.sentence.end
    ):
        return _since_last_step(draft, place, view, told)
    if taken is not None and near and (held := _until_let_out(draft, view, taken)) is not None:
        return replace(draft, when=held)
    over = draft.event in _ENDS and draft.rule != "detention.after"
    over = over and draft.stance not in {Stance.PLANNED, Stance.NEGATED}
    if over and taken is not None and near:
        match = _AFTER.search(view.stretch, view.sentence.start, draft.end)
        if match is not None:
            return replace(draft, when=reckon(taken, match["n"], match["unit"]))
    around = told.drafts[max(place - 8, 0) : place], told.drafts[place + 1 : place + 9]
    return lasted(draft, view, taken if near else None, *around)


_NIGHT = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Dd]uring|[Ff]or)\s+(?:the|that|his|her|their)\s+(?:very\s+)?(?P<nth>first|second|third)\s+night\b(?!\s+of\b(?!\s+(?:his|her|their)\s+(?:arrest|detention|custody)))"
)
_NIGHTS = ("first", "second", "third")


def _on_night(draft: Draft, view: View, taken: date | None, told: _Told) -> Draft:
    """ "On the second night four guards lifted her by her hair": the night after that of the arrest."""
    loose = draft.event is Event.ILL_TREATMENT and not draft.when.known and not view.dates
    match = _NIGHT.search(view.characters, view.sentence.start, view.sentence.end)
    if taken is None or match is None or not loose:
        return draft
    seized = any(
        d.event in _TAKEN and d.person == draft.person and d.when.day == taken and d.court is None
        for d in told.drafts
    )
    day = taken + timedelta(_NIGHTS.index(match["nth"]))
    return replace(draft, when=When(f"{day}", Basis.RELATIVE, "arrest")) if seized else draft


_BEFORE_LET_OUT = re.compile(
    rf"\b(?:spent|held\s+(?:there\s+)?for|(?:was|were)\s+(?:kept|detained)\s+for)\s+(?:the\s+first\s+)?{COUNT}\b[^.;,]{{0,60}}?"
    r"\bbefore\s+(?:(?:the\s+)?[\w’' ]{3,40}?\s+(?:granted|gave|allowed|freed|released|let|bailed)|(?:being\s+)?(?:released|freed|bailed|let|granted|getting)|(?:he|she|they)\s+(?:was|were))"
)


def _until_let_out(draft: Draft, view: View, taken: date) -> When | None:
    """ "Spent 45 days in custody before the court granted her bail": from the arrest, and to then."""
    if draft.stance is not Stance.ASSERTED or draft.event not in _LET_OUT:
        return None
    match = _BEFORE_LET_OUT.search(view.characters, view.sentence.start, view.sentence.end)
    if match is None or draft.stated is not None:
        return None
    last = reckon(taken, match["n"], match["unit"])
    if not last.known or draft.event is not Event.DETENTION:
        return last if last.known else None
    return When(f"{taken}/{last.edtf}", Basis.RELATIVE, "arrest")


_LET_OUT = frozenset((Event.DETENTION, Event.BAIL, Event.RELEASE))


_LET_OUT_AFTER = needing(
    rf"\b(?:releas\w+|freed|let\s+(?:go|out)|set\s+free|sent\s+home|bailed)\b[^.;]{{0,12}}?\s(?:after|within)\s+(?:just\s+|only\s+)?{COUNT}\b(?!\s+(?:of\s+)?(?:the|his|her|a|in)\b)"
    rf"|\b(?:held|detained|kept|questioned|locked\s+up)\s+(?:without\s+[\w’' ]{{3,30}}\s)?for\s+(?P<n3>{NUMERAL}|an?)\s+(?P<unit3>hours?|days?|nights?|weeks?)(?:\s+(?:at|in)\s+[^.;,]{{3,50}}?)?(?:\s*,)?\s+(?:and\s+)?(?:(?:then|before|was|were|being|later)\s+)*(?:releas\w+|freed|let\s+(?:go|out)|set\s+free|sent\s+home)"
    rf"|\bafter\s+(?P<n4>{NUMERAL}|an?)\s+(?P<unit4>hours?|days?|nights?|weeks?)\s+(?:in|at|of|behind|under)\s+[^,;.]{{2,40}},\s+(?:(?:he|she|they)\s+)?(?:was\s+|were\s+)?(?:then\s+)?(?:releas\w+|freed|let\s+(?:go|out)|set\s+free|bailed)"
)
""" "Detained that day and released after 72 hours": so long after the day told with it."""


def _after_so_long(draft: Draft, view: View, told: _Told) -> When | None:
    """The day of a release that a sentence counts from the arrest it tells too."""
    if draft.stance not in {Stance.ASSERTED, Stance.ALLEGED}:
        return None
    match = _LET_OUT_AFTER.search(view.stretch)
    if match is None:
        return None
    before = " had " in view.characters[view.sentence.start : match.start()]
    bare = match["n3"] and not view.dates and not draft.when.known and not before
    if bare and draft.person is not None:
        taken, block = told.taken.get(draft.person), told.blocks.get(draft.person, -9)
        if taken is not None and draft.sentence.block - block <= 1:
            return reckon(taken, match["n3"], match["unit3"])
    days = {
        d.when.day for d in told.drafts
        if d.sentence == draft.sentence and d.person == draft.person and d.event in _TAKEN
    } - {None}  # fmt: skip
    day = days.pop() if len(days) == 1 else None
    if day is None or (draft.when.known and draft.when.day != day):
        return None
    words = match["n"] or match["n3"] or match["n4"]
    return reckon(day, words, match["unit"] or match["unit3"] or match["unit4"])


def _in_the_run_of_it(draft: Draft, place: int, view: View, told: _Told) -> Draft:
    """ "In the evening he was taken to prison", "she was released that December": counted from the
    day told last in the paragraph.
    """
    end = min(view.sentence.end, draft.end + 40)
    same = _SAME_DAY.search(view.stretch, view.sentence.start, end)
    month = _THAT_MONTH.search(view.stretch, view.sentence.start, end)
    if (same is None and month is None) or draft.rule == "detention.after":
        return draft  # "walked out in the evening after 158 days in custody": held long before
    if same is not None and any(d.words.start < same.end() <= d.words.end for d in view.dates):
        return draft  # "less than 48 hours later": on no sure day
    for other in reversed(told.drafts[max(place - 12, 0) : place]):
        if other.sentence.block != draft.sentence.block or other.stance is Stance.PLANNED:
            break
        day = other.when.day
        if day is None or other.start > draft.start:
            continue
        if same is not None:
            return replace(draft, when=When(day.isoformat(), Basis.RELATIVE, "previous date"))
        assert month is not None
        number_of = list(calendar.month_name).index(month["month"])
        year = day.year + (number_of < day.month)
        return replace(draft, when=When(f"{year}-{number_of:02}", Basis.RELATIVE, "previous date"))
    return draft


def _as_before(draft: Draft, place: int, told: _Told) -> Draft:
    """ "X was taken away too", "arrested with the others": when and by whom those before were."""
    for other in reversed(told.drafts[max(place - 12, 0) : place]):
        near = draft.sentence.block - other.sentence.block <= 1
        alike = other.event is draft.event or {other.event, draft.event} <= _TAKEN
        if alike and other.when.day is not None and near:
            if other.person != draft.person and other.stance is Stance.ASSERTED:
                when = When(other.when.edtf, Basis.RELATIVE, "previous date")
                return replace(
                    draft, when=when, by=draft.by or other.by, place=draft.place or other.place
                )
    return draft


_SINCE_THEN_HERE = re.compile(r"\b(?:since\s+then|ever\s+since)\b|\bsince(?=\s*[.,;])")


def _since_last_step(draft: Draft, place: int, view: View, told: _Told) -> Draft:
    """ "Has been there ever since": since the last dated step of custody told before."""
    whole = "throughout" in view.characters[draft.start : view.sentence.end]
    here = [
        d for d in view.dates
        if _SINCE_THEN_HERE.search(view.characters, d.words.end, draft.end) and d.when.known
    ]  # fmt: skip
    if here and not whole:
        return replace(draft, when=When(here[-1].when.edtf, Basis.RELATIVE, "previous date"))
    for other in reversed(told.drafts[:place] if not whole else ()):
        if draft.sentence.block - other.sentence.block > 1:
            break
        told_day = other.person == draft.person and other.when.day is not None
        if told_day and other.event in _STEPS and other.stance is Stance.ASSERTED:
            return replace(draft, when=When(other.when.edtf, Basis.RELATIVE, "previous date"))
    taken = told.taken.get(draft.person) if draft.person is not None else None
    if taken is None:
        return draft
    return replace(draft, when=When(taken.isoformat(), Basis.RELATIVE, "arrest"))


def _beside(draft: Draft, view: View, told: _Told) -> When | None:
    """ "Two days after his daughter", "on the same day as Ruan": reckoned from the other's arrest."""
    match = _BESIDE.search(view.characters, draft.start, view.sentence.end)
    if match is None:
        return None
    named = [
        m.person
        for c in view.chunks
        for m in c.mentions
        if match.end() - 20 <= m.start <= match.end() + 30
    ]
    others = [p for p in named if p != draft.person]
    if not others and match["kin"] in either("people_words", "kin", "circle", "occupations"):
        by_word = view.discourse.by_word(match["kin"])
        known = [p for p in told.taken if p != draft.person]
        others = list(by_word.people) if by_word is not None else known if len(known) == 1 else []
    if len(others) != 1 or others[0] not in told.taken:
        return None
    day = told.taken[others[0]]
    if match["n"] is None:
        return When(day.isoformat(), Basis.RELATIVE, "arrest")
    words = "one" if match["n"] == "the" else match["n"]
    step = reckon(day, words, match["unit"])
    if match["way"] == "before" and step.day is not None:
        return When((day - (step.day - day)).isoformat(), Basis.RELATIVE, "arrest")
    return step
