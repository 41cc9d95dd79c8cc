"""What a judgment lends to the sentences after it: its day and its court.

"A court today handed prison terms to two activists. Huang was given five years": the second
sentence names neither day nor court; both are those of the judgment just reported. A word that
looks back ("previously", "first") breaks the link.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english import slots
from habeas.reading.english.spotter import needing
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from habeas.reading.english.draft import Draft
    from habeas.reading.english.view import View

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
    r"served|sought|asked|demanded|proposed|recommended)\b",
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


_PLUPERFECT = re.compile(r"\bhad\b[^,;.]{0,50}$", re.IGNORECASE)
_JUDGES = needing(
    r"\b(?:court|judges?|tribunal|bench)\b[^.;]{0,80}?\b(?:handed|sentenced|jailed|convicted|found|gave|ruled|imprisoned|acquitted|sent|put|imposed|passed)\b"
    r"|\b(?:terms?|sentences?|conviction|sentencing)\s+(?:\w+\s+)?(?:handed|passed|imposed|meted|on|today|yesterday)\b"
    r"|\bjudgments?\s+(?:\w+\s+)?(?:delivered|handed|pronounced|passed|announced|given)\b"
    r"|\b(?:was|were)\s+(?:\w+\s+)?(?:sentenced|jailed|convicted|found\s+guilty|handed|sent\s+to\s+(?:prison|jail)|sent\s+behind\s+bars|given\s+(?:an?\s+)?(?:suspended|jail|prison))\b|\bjails?\b|\bverdicts?\b",
    "court|judge|tribunal|bench|was|were|jail|verdict|term|sentence|conviction|sentencing|judgment",
    "delivered|pronounced|announced|handed|sentenced|jail|convicted|found|gave|given|ruled|sent|put|imprisoned|acquitted|verdict|passed|imposed|meted| on|today|yesterday",
    flags=re.IGNORECASE,
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
        ]  # fmt: skip
        if len(days) > 1:
            fresh = [d for d in days if d.when.basis in {Basis.RELATIVE, Basis.IMPLIED}]
            days = fresh if len(fresh) == 1 else days
        match = _JUDGES.search(view.stretch) if len(days) == 1 else None
        if not match or _BACK.search(view.characters, start, match.end()):
            continue
        today = view.published.latest
        if today is not None and days[0].when.latest is not None and days[0].when.latest > today:
            continue
        court = next(iter(slots.courts_in(view, start, end)), None) or _of_the_case(view)
        found.append(Judgment(view.sentence.block, start, days[0].when, court))
    return found


_CASE = re.compile(r"\b(?P<court>(?:[A-Z][\w'’.-]*\s+){1,4}Court)\s+(?:case|trial|hearing|judge)\b")


def _of_the_case(view: View) -> str | None:
    """ "At the end of a District Court case": the court that judged."""
    match = _CASE.search(view.characters, view.sentence.start, view.sentence.end)
    return match["court"] if match else None


def inherited(
    characters: str, drafts: Sequence[Draft], reported: Sequence[Judgment] = ()
) -> list[Draft]:
    """The drafts, in order, with the day and court of the judgment they follow."""
    made: list[Draft] = []
    last: Judgment | None = None
    passed: Judgment | None = None
    waiting = list(reported)
    for draft in drafts:
        while waiting and waiting[0].start <= draft.sentence.start:
            last = passed = waiting.pop(0)
        source = passed if draft.event is Event.SENTENCE and passed is not None else last
        taken = _lent(characters, source, draft)
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
    told = _by_person(made)
    return [_charged(characters, draft, told[draft.person]) for draft in made]


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
    """ "found him guilty of X and gave him three years": the term is for the charge just named, and so is
    the plea in "charged with X and has pleaded not guilty".
    """
    pleads = draft.event is Event.CHARGE and _PLEA.search(characters, draft.start, draft.end)
    if not (draft.event is Event.SENTENCE or pleads) or draft.charge or draft.nominal:
        return draft
    sources = {Event.CHARGE} if pleads else {Event.CONVICTION}
    near = [
        d for d in drafts
        if (d.event in sources or (d.event is Event.CHARGE and d.outcome == "admitted"))
        and d.person == draft.person and d.charge and d.stance is not Stance.NEGATED
        and d.sentence == draft.sentence and d.start <= draft.end
    ]  # fmt: skip
    return replace(draft, charge=near[-1].charge) if near else draft


_PLEA = re.compile(r"\bplead(?:ed|s|ing)?\b")


def _lent(characters: str, last: Judgment | None, draft: Draft) -> Draft:
    if last is None or draft.event not in _LENDS_TO or draft.when.known:
        return draft
    if draft.kind == "commutation":
        return draft
    cleared = draft.stance is Stance.NEGATED and draft.outcome == "acquitted"
    told = draft.stance in {Stance.ASSERTED, Stance.PLANNED, Stance.ALLEGED} or cleared
    if draft.nominal or not told:
        return draft
    if draft.stance is Stance.PLANNED and draft.kind != "deprivation_of_political_rights":
        return draft
    sentence = draft.sentence
    other = last.person is not None and draft.person != last.person
    if other and last.court is None and sentence.block != last.block:
        return draft
    near = 0 <= sentence.block - last.block <= 2
    if not near or _BACK.search(characters, sentence.start, draft.end):
        return draft
    by_court = "court" in (draft.by or "") or _COURT_GOES_ON.match(characters, sentence.start)
    if draft.event in _BY_COURTS and not by_court:
        return draft
    court = None if draft.event in _BY_COURTS else last.court
    return replace(draft, when=_again(last.when), court=draft.court or court)


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
    }
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
