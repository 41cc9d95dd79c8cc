"""What a judgment lends to the sentences after it: its day and its court.

"A court today handed prison terms to two activists. Huang was given five years": the second
sentence names neither day nor court; both are those of the judgment just reported. A word that
looks back ("previously", "first") breaks the link.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from habeas.reading.english.days.deed_days import for_a_deed, of_a_deed, of_a_life
from habeas.reading.english.events import slots
from habeas.reading.english.spotter import needing
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_JUDGED = frozenset((Event.SENTENCE, Event.CONVICTION))
_LENDS_TO = frozenset((Event.SENTENCE, Event.CONVICTION, Event.CONFISCATION, Event.TRAVEL_BAN))
_BY_COURTS = frozenset((Event.CONFISCATION, Event.TRAVEL_BAN))
"""What others do as well: of the judgment only where its court does it."""
_COURT_GOES_ON = re.compile(
    r"\W*(?:the\s+(?:same\s+)?(?:court|judges?|tribunal|panel|bench)|it)\s+(?:also|further|in\s+addition|additionally|then)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:previously|earlier|formerly|once|another|first(?!\s+(?:defendant|accused|of\s+the))|already|before|separate|original|serving|"
    r"served(?!\s+at\s+home)|sought|asked|demanded|proposed|recommended|unrelated|after\s+paying|replac(?:ed|ing|es)\s+(?:his|her|their)|will\s+have\s+to\s+serve|is\s+doing)\b|\b(?:later|subsequently|eventually)\s+(?:given|sentenced|jailed|imprisoned|handed|received|got)\b"
    r"|[\"“](?:(?:has\s+been|was|were)\s+)?(?:\w+ly\s+)?(?:convicted|sentenced)\b|\b(?:complet(?:ed|es|ing)|finish(?:ed|es|ing))\s+(?:[\w-]+\s+){0,3}?(?:terms?|sentences?)\b"
    r"|\b(?:terms?|sentences?)\s+(?:ended|ends|expired|expires|ran|runs|came)\b",
    re.IGNORECASE,
)


@record
class Judgment:
    """A judgment reported in a sentence: its block, day and court."""

    block: int
    start: int
    when: When
    court: str | None
    person: int | None = None
    """Whose it is, when it was told of one person only."""
    scene: bool = False
    """Whether the sentence tells only that a court sat that day: it lends within its paragraph."""


_PLUPERFECT = re.compile(r"\bhad\b[^,;.]{0,50}$", re.IGNORECASE)
_DATELINE = re.compile(r"\)?\s*(?:[–—]|--|:|-\s)")
_SAID_ON = re.compile(
    r"\b(?:said|says|stated|announced|reported|wrote)\s+(?:in\s+a\s+statement\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)
_JUDGES = needing(
    r"\b(?:court|judges?|tribunal|bench)\b[^.;]{0,80}?\b(?:handed|sentenced|jailed|convicted|found|gave|ruled|imprisoned|acquitted|sent|put|imposed|passed)\b"
    r"|\b(?:terms?|sentences?|conviction|sentencing)\s+(?:\w+\s+)?(?:handed|passed|imposed|meted|on|today|yesterday)\b"
    r"|\bjudgments?\s+(?:\w+\s+)?(?:delivered|handed|pronounced|passed|announced|given)\b"
    r"|\b(?:was|were)\s+(?:\w+\s+)?(?:sentenced|jailed|convicted|found\s+guilty|handed|sent\s+to\s+(?:prison|jail)|sent\s+behind\s+bars|given\s+(?:an?\s+)?(?:suspended|jail|prison))\b|\bjails?\b|\bverdicts?\b"
    r"|\b\w+day['’]s\s+(?:\w+\s+)?(?:judge?ment|ruling|sentencing|conviction)s?\b",
    "court|judge|tribunal|bench|was|were|jail|verdict|term|sentence|conviction|sentencing|judgment|judgement|day's|day’s",
    "judgment|judgement|ruling|sentencing|conviction|delivered|pronounced|announced|handed|sentenced|jail|convicted|found|gave|given|ruled|sent|put|imprisoned|acquitted|verdict|passed|imposed|meted| on|today|yesterday",
    flags=re.IGNORECASE,
)


_NONE_YET = re.compile(
    r"\b(?:no|without\s+a)\s+(?:verdict|judge?ment|sentence)\b|\bverdict\s+(?:has|is)\s+(?:not|yet)\b"
)
""" "As of today, no verdict has been announced": a day without a judgment."""
_READ_ON = re.compile(
    r"\b(?:announced|delivered|pronounced|handed\s+down|read\s+out|passed|imposed)\s+(?:(?:only|late|early)\s+)?(?:on\s+)?$"
)


_VERDICT_READ = re.compile(
    r"\b(?:verdict|sentence|judge?ment|ruling|term)s?\b[^.;]{0,60}?\bannounced\s+(?:on\s+)?$",
    re.IGNORECASE,
)

_JUDGE_ANNOUNCED = re.compile(
    r",\s+(?:the|an?|[A-Z][\w’'-]+)\s+(?:[\w’'-]+\s+){0,3}?(?:court|judge|tribunal|bench|magistrate)\s+announced\s+(?:on\s+)?$"
)


def judgments(views: Sequence[View]) -> list[Judgment]:
    """The sentences that report a judgment and its day."""
    found = []
    for view in views:
        start, end = view.sentence.start, view.sentence.end
        days = [
            d for d in view.dates
            if d.when.grain is Grain.DAY
            and not _PLUPERFECT.search(view.characters, max(start, d.words.start - 60), d.words.start)
            and not _DATELINE.match(view.characters, d.words.end)
            and not of_a_deed(view.stretch, d.words.start)
            and not of_a_life(before := view.characters[start : d.words.start])
            and not for_a_deed(before)
            and (
                not _SAID_ON.search(before[-40:])
                or _VERDICT_READ.search(before)
                or _JUDGE_ANNOUNCED.search(before)
            )
        ]  # fmt: skip
        if len(days) > 1:
            read = [d for d in days if _READ_ON.search(view.characters[start : d.words.start])]
            days = read if len(read) == 1 else days
        if len(days) > 1:
            fresh = [d for d in days if d.when.basis in {Basis.RELATIVE, Basis.IMPLIED}]
            days = fresh if len(fresh) == 1 else days
        match = _JUDGES.search(view.stretch) if len(days) == 1 else None
        if match is None and len(days) == 1 and (sat := _sat(view, days[0].when)) is not None:
            found.append(sat)
        if not match or _BACK.search(view.characters, start, match.end()):
            continue
        if _NONE_YET.search(view.characters, start, view.sentence.end):
            continue
        today = view.published.latest
        if today is not None and days[0].when.latest is not None and days[0].when.latest > today:
            continue
        if _month_between(view, match.end(), days[0].words.start):
            continue  # "convicted in January over a killing on 3 November"
        court = next(iter(slots.courts_in(view, start, end)), None) or _of_the_case(view)
        found.append(Judgment(view.sentence.block, start, days[0].when, court))
    return found


def _month_between(view: View, judged: int, day: int) -> bool:
    """Whether a month, which is then that of the judgment, stands between its verb and a day."""
    return any(d.when.grain is Grain.MONTH and judged <= d.words.start < day for d in view.dates)


_SITTING = re.compile(
    r"\b(?:courts?|judges?|tribunal|bench|magistrates?|verdict|court\s*room)\b", re.IGNORECASE
)
_REVIEWS = re.compile(
    r"\b(?:appeal\w*|cassation|review\w*|cut|reduc\w+|upheld|uphold\w*|confirm\w*|dismiss\w*|quash\w*|overturn\w*|left|rejected)\b",
    re.IGNORECASE,
)
""" "The regional court on Tuesday cut the sentence of Roe": terms told behind it were given before."""
_RECENT = 31
"""How many days before publication a court sat whose sitting is the news."""


def _sat(view: View, when: When) -> Judgment | None:
    """ "It took the judge eighteen minutes on Thursday to read …. Roe got nine years": a sitting just reported."""
    start, end = view.sentence.start, view.sentence.end
    bench = _SITTING.search(view.characters, start, end)
    today, day = view.published.latest, when.day
    if bench is None or today is None or day is None or _BACK.search(view.characters, start, end):
        return None
    if _REVIEWS.search(view.characters, start, end):
        return None
    if not 0 <= (today - day).days <= _RECENT:
        return None
    court = next(iter(slots.courts_in(view, start, end)), None)
    return Judgment(view.sentence.block, start, when, court, scene=True)


_CASE = re.compile(r"\b(?P<court>(?:[A-Z][\w'’.-]*\s+){1,4}Court)\s+(?:case|trial|hearing|judge)\b")


def _of_the_case(view: View) -> str | None:
    """ "At the end of a District Court case": the court that judged."""
    match = _CASE.search(view.characters, view.sentence.start, view.sentence.end)
    return match["court"] if match else None


def inherited(
    characters: str, drafts: Sequence[Draft], reported: Sequence[Judgment] = ()
) -> list[Draft]:
    """The drafts, in order, with the day and court of the judgment they follow; what a higher court ruled on
    was passed before, and its day is none of the sentence's.
    """
    made: list[Draft] = []
    last: Judgment | None = None
    passed: Judgment | None = None
    sat: Judgment | None = None
    reviews = {d.sentence.start for d in drafts if d.event is Event.APPEAL_RESULT}
    waiting = deque(reported)
    for draft in drafts:
        while waiting and waiting[0].start <= draft.sentence.start:
            if waiting[0].start in reviews:
                last = passed = None
                waiting.popleft()
            elif waiting[0].scene:
                sat = waiting.popleft()
            else:
                last = passed = waiting.popleft()
        source = passed if draft.event is Event.SENTENCE and passed is not None else last
        taken = _lent(characters, source, draft)
        if taken is draft:
            taken = _lent(characters, sat, draft)
        made.append(taken)
        judged = (
            taken.event in _JUDGED
            and taken.stance is not Stance.PLANNED
            and (taken.person is not None or taken.amount is not None)
        )
        if judged and taken.when.known and not taken.nominal:
            court = taken.court or (last.court if last and last.when == taken.when else None)
            last = Judgment(taken.sentence.block, taken.start, taken.when, court, taken.person)
            if taken.event is Event.SENTENCE:
                passed = last
    told = _by_person(made)
    made = [_of_conviction(draft, told[draft.person]) for draft in made]
    made = _in_one_court(made)
    beside: dict[tuple[int | None, int], list[Draft]] = {}
    for draft in made:
        beside.setdefault((draft.person, draft.sentence.start), []).append(draft)
    made = [_charged(characters, d, beside[d.person, d.sentence.start]) for d in made]
    terms = {
        (person, d.when.edtf) for d in made if d.event is Event.SENTENCE and d.when.known
        for person in (d.person, None)
    }  # fmt: skip
    return [d for d in made if not _told_as_term(characters, d, terms)]


_JAILED = re.compile(
    r"\b(?:court|judges?|tribunal|bench|magistrates?)\b[^.;]{0,80}?\b(?:jail(?:s|ed)|imprison(?:s|ed))\b",
    re.IGNORECASE,
)


def _told_as_term(
    characters: str, draft: Draft, terms: Collection[tuple[int | None, str | None]]
) -> bool:
    """ "A court today jailed two editors. Roe was given three years": the jailing is the term of that day."""
    if draft.event is not Event.DETENTION or draft.stance is not Stance.ASSERTED:
        return False
    if (draft.person, draft.when.edtf) not in terms:
        return False
    return _JAILED.search(characters, draft.start, draft.end) is not None


_NEAR = 2


def _by_person(drafts: Sequence[Draft]) -> dict[int | None, list[Draft]]:
    """The drafts of each person, in order."""
    found: dict[int | None, list[Draft]] = {}
    for draft in drafts:
        found.setdefault(draft.person, []).append(draft)
    return found


_TRIED = frozenset((Event.TRIAL, Event.CONVICTION, Event.SENTENCE))


def _in_one_court(drafts: Sequence[Draft]) -> list[Draft]:
    """The one court by name that tried a person is that of the trial and judgment told without it."""
    courts: dict[int, set[str]] = {}
    days: dict[int, set[str]] = {}
    for draft in drafts:
        if draft.person is None or draft.event not in _TRIED or draft.nominal:
            continue
        if draft.court is not None and _NAMED.search(draft.court):
            courts.setdefault(draft.person, set()).add(draft.court)
            days.setdefault(draft.person, set()).add(draft.when.edtf or "")
    return [_with_court(draft, courts, days) for draft in drafts]


_NAMED = re.compile(r"[A-Z]")


def _with_court(
    draft: Draft, courts: Mapping[int, set[str]], days: Mapping[int, set[str]]
) -> Draft:
    if draft.person is None or draft.event not in _TRIED or draft.nominal or draft.by is not None:
        return draft
    found = courts.get(draft.person, set())
    named = draft.court is not None and _NAMED.search(draft.court[2:])
    if len(found) != 1 or named or draft.stance is Stance.PLANNED:
        return draft
    same_day = draft.when.known and draft.when.edtf in days[draft.person]
    opened = draft.event is Event.TRIAL and draft.stance is Stance.ASSERTED and draft.kind is None
    if not (opened or same_day):
        return draft
    return replace(draft, court=next(iter(found)))


def _charged(characters: str, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Of the drafts of the same person in the same sentence: "found him guilty of X and gave him three years": the term is for the charge just named, and so is
    the plea in "charged with X and has pleaded not guilty".
    """
    pleads = draft.event is Event.CHARGE and _PLEA.search(characters, draft.start, draft.end)
    if not (draft.event is Event.SENTENCE or pleads) or draft.charge or draft.nominal:
        return draft
    sources = {Event.CHARGE} if pleads else {Event.CONVICTION}
    near = [
        d for d in drafts
        if (d.event in sources or (d.event is Event.CHARGE and d.outcome == "admitted"))
        and d.charge and d.stance is not Stance.NEGATED and d.start <= draft.end
    ]  # fmt: skip
    return replace(draft, charge=near[-1].charge) if near else draft


_PLEA = re.compile(r"\bplead(?:ed|s|ing)?\b")


_SAME_HEARING = re.compile(
    r"\b(?:at|in|by)\s+the\s+same\s+(?:hearing|trial|session|sitting|judge?ment|ruling|verdict)\b"
)
_BY_POLICE = re.compile(
    r"[^.;]{0,90}?\bfined\b[^.;]{0,30}?\bby\s+(?:the\s+)?(?:\w+\s+)?(?:police|officers?|inspectors?)\b"
)


def by_police(characters: str, draft: Draft) -> bool:
    """ "Was fined 500 marks by the police": no sitting of a court, whose day it would have."""
    if draft.event is not Event.SENTENCE or draft.kind != "fine":
        return False
    return _BY_POLICE.match(characters, draft.start, draft.sentence.end) is not None


def _lent(characters: str, last: Judgment | None, draft: Draft) -> Draft:
    if last is None or draft.event not in _LENDS_TO or draft.when.known:
        return draft
    if draft.kind == "commutation" or by_police(characters, draft):
        return draft
    cleared = draft.stance is Stance.NEGATED and draft.outcome == "acquitted"
    told = draft.stance in {Stance.ASSERTED, Stance.PLANNED, Stance.ALLEGED} or cleared
    if draft.nominal or not told:
        return draft
    if draft.stance is Stance.PLANNED and draft.kind != "deprivation_of_political_rights":
        return draft
    sentence = draft.sentence
    other = last.person is not None and draft.person != last.person
    joint = _SAME_HEARING.search(characters, sentence.start, sentence.end)
    if other and last.court is None and sentence.block != last.block and not joint:
        return draft
    if last.scene and _TOLD_BEFORE.search(characters, sentence.start, draft.end):
        return draft
    near = 0 <= sentence.block - last.block <= (0 if last.scene else _NEAR)
    if not near or _BACK.search(characters, sentence.start, draft.end):
        return draft
    by_court = "court" in (draft.by or "") or _COURT_GOES_ON.match(characters, sentence.start)
    if draft.event in _BY_COURTS and not by_court:
        return draft
    court = None if draft.event in _BY_COURTS else last.court
    return replace(draft, when=_again(last.when), court=draft.court or court)


_TOLD_BEFORE = re.compile(
    r"\b(?:ha[sd]|have|since|in\s+(?:19|20)\d\d|serv\w+|complet\w+|upheld|confirmed|overturned|quashed|in\s+absentia|in\s+(?:his|her|their)\s+absence)\b",
    re.IGNORECASE,
)
"""Words with which a term is not that of the sitting just told."""


def _again(when: When) -> When:
    basis = Basis.IMPLIED if when.basis is Basis.IMPLIED else Basis.RELATIVE
    return When(when.edtf, basis, "previous date")


def _of_conviction(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """ "Their conviction" is that of the one judgment reported for the person."""
    if (
        draft.event is not Event.CONVICTION
        or draft.when.known
        or draft.stance is not Stance.ASSERTED
    ):
        return draft
    days = {
        d.when.edtf: d
        for d in drafts
        if d.event in _JUDGED and d.person == draft.person and d.when.known and not d.nominal
        and d.stance is not Stance.PLANNED
    }  # fmt: skip
    if len(days) != 1:
        return draft
    (source,) = days.values()
    return replace(
        draft,
        when=_again(source.when),
        court=draft.court or source.court,
        charge=draft.charge or source.charge or _only_charge(draft.person, drafts),
    )


def _only_charge(person: int | None, drafts: Sequence[Draft]) -> str | None:
    """The charge of a person's judgment, when the text words only one."""
    found = {
        d.charge
        for d in drafts
        if d.person == person and d.event in _JUDGED and d.charge and d.stance is not Stance.NEGATED
    }
    return found.pop() if len(found) == 1 else None
