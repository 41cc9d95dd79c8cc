"""Days that stand with what is told of somebody: "ordered on Monday that she be released", "told the court that on 2 May
she had been beaten", "at the trial, on 5 June, she pleaded not guilty", "on 7 May he was questioned; he was not detained".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.days.deed_days import of_a_deed, of_a_paper_told
from habeas.reading.english.days.kept_from import reckon
from habeas.reading.english.days.news_of_it import of_the_news_of_it, only_protested
from habeas.reading.english.days.not_its_day import not_its_day
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import NUMERAL
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))


def told_on(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence, undated ones dated by the order, the report or the hearing they are told of."""
    for draft in drafts:
        if draft.when.known and (
            _told_often(view, draft)
            or _of_a_rumour(view, draft)
            or _of_the_deed(view, draft)
            or of_the_news_of_it(view, draft)
            or only_protested(view, draft)
            or _still_so(view, draft)
            or not_its_day(view, draft)
        ):
            yield replace(draft, when=UNKNOWN)
            continue
        if draft.when.known and (later := _so_long_after(view, draft)) is not None:
            yield replace(draft, when=later)
            continue
        loose = view.dates and not draft.when.known and draft.since is None and draft.stated is None
        when = _day(view, draft, drafts) if loose else UNKNOWN
        yield replace(draft, when=when) if when.known else draft


_TIMES = re.compile(
    r"\b(?:once|twice|times|repeatedly)\s+since\s+(?:(?:his|her|their|the|being)\s+\w+\s+(?:in|on)\s+)?$"
)
_EACH_TIME = frozenset(
    (
        Event.HARASSMENT,
        Event.ARREST,
        Event.SEARCH,
        Event.ILL_TREATMENT,
        Event.DETENTION,
        Event.TRIAL,
    )
)


def _told_often(view: View, draft: Draft) -> bool:
    """ "Questioned three times since January": on no day of January that is told."""
    if draft.event not in _EACH_TIME:
        return False
    start = view.sentence.start
    return any(
        one.when == draft.when and _TIMES.search(view.characters[start : one.words.start])
        for one in view.dates
    )


_OVER_PAPERS = frozenset((Event.HARASSMENT, Event.ARREST, Event.DETENTION, Event.SEARCH))
_IN_COURT = frozenset(
    (Event.SENTENCE, Event.CONVICTION, Event.CHARGE, Event.TRIAL, Event.APPEAL_RESULT, Event.BAIL)
)


def _of_the_deed(view: View, draft: Draft) -> bool:
    """ "Jailed over an article published on 3 May": the day of what a case is about."""
    mine = [one for one in view.dates if one.when == draft.when]
    deed = of_a_deed if draft.event in _IN_COURT else of_a_paper_told
    return (
        draft.event in _IN_COURT | _OVER_PAPERS
        and bool(mine)
        and all(deed(view.stretch, one.words.start) for one in mine)
    )


_SO_LONG_AFTER = needing(
    rf"(?P<about>(?:about|some|almost|nearly|over|than)\s+)?(?:(?P<n>{NUMERAL}|an?|several)\s+(?P<unit>days?|weeks?|months?|years?)|(?P<vague>[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Ll]ong|[Ee]ven|[Ss]ome\s+time|[Ss]hortly|[Ss]oon|[Jj]ust|[Nn]ot\s+long|\A))\s*\b(?P<way>after|before|After|Before)\s+"
    r"(?:(?:his|her|their|the|an?)|(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+[’']s)\s+(?:[\w’'-]+\s+){0,4}?(?P<noun>[a-z]\w+)\s+(?:(?:of|in|at)\s+(?:the\s+)?[\w’'-]+\s+)?(?:on|in|of)\s+$",
    "after|before",
)


_FOR_SO_LONG = re.compile(r"\bfor\s+(?:\w+\s+){0,2}$")


def _so_long_after(view: View, draft: Draft) -> When | None:
    """ "Three weeks after her arrest on 3 May she was moved": so long after the day that the noun has."""
    start, day = view.sentence.start, draft.when.day
    if day is None or draft.nominal:
        return None
    for one in view.dates:
        if one.when != draft.when:
            continue
        match = _SO_LONG_AFTER.within(view.stretch, view.characters[start : one.words.start])
        if match is None or draft.event.value == match["noun"]:
            return None
        if _FOR_SO_LONG.search(view.characters[start : start + match.start()]):
            return None  # "held for two weeks after his arrest on 8 May": from that day on
        if match["n"] is None:
            return _vaguely(view, draft, match)
        if match["about"] or match["n"] == "several" or match["unit"][0] in "my":
            return UNKNOWN
        step = reckon(day, match["n"], match["unit"])
        if match["way"] == "before" and step.day is not None:
            return When(f"{day - (step.day - day)}", Basis.RELATIVE, "arrest")
        return step
    return None


_SPANS = frozenset("days weeks months years long".split())


def _vaguely(view: View, draft: Draft, match: re.Match[str]) -> When | None:
    """ "Weeks before his arrest on 12 August", "before his trial in June", "months after it": on no day told."""
    before = match["way"].lower() == "before"
    far = (match["vague"] or "").lower() in _SPANS
    on_the_eve = (match["vague"] or "").lower() in {"shortly", "just"}
    del view, draft
    return UNKNOWN if far or (before and not on_the_eve) else None


_STILL = re.compile(
    r"\b(?:still|yet)\b[^.;]{0,50}?\s(?:on|by|as\s+of|at)\s+(?:the\s+(?:evening|morning|night|end)\s+of\s+)?$"
)


def _still_so(view: View, draft: Draft) -> bool:
    """ "His whereabouts were still unknown on Wednesday": not since that day."""
    start = view.sentence.start
    mine = [one for one in view.dates if one.when == draft.when]
    return (
        draft.event is Event.DISAPPEARANCE
        and bool(mine)
        and all(_STILL.search(view.characters[start : one.words.start]) for one in mine)
    )


_RUMOUR = re.compile(
    r"\b(?:contrary\s+to|correction|rumou?rs?|messages?|posts?|notes?|reports?|wrote|diary|newsletter|bulletin|repeated|circulat\w+|claims?)\b(?:(?!\b(?:that|which)\b)[^.;]){0,60}$",
    re.IGNORECASE,
)


def _of_a_rumour(view: View, draft: Draft) -> bool:
    """ "Correction to our note of 15 May: she has not been arrested": the day of what is put right."""
    if draft.stance is not Stance.NEGATED or draft.event is Event.BAIL:
        return False
    start = view.sentence.start
    return any(
        one.when == draft.when and _RUMOUR.search(view.characters[start : one.words.start])
        for one in view.dates
    )


def _day(view: View, draft: Draft, drafts: Sequence[Draft]) -> When:
    if draft.event in _ORDERED_THAT and draft.stance in _TOLD:
        return _before(view, draft, _ORDERED)
    if (
        draft.event in {Event.ILL_TREATMENT, Event.ACCESS_DENIED}
        and (own := _in_report(view, draft)).known
    ):
        return own
    if draft.event is Event.ACCESS_DENIED:
        return _before(view, draft, _REFUSED_ON)
    if draft.event is Event.CHARGE and draft.stance is not Stance.NEGATED:
        return _at_hearing(view, draft)
    if draft.event is Event.CALL and draft.stance is Stance.ASSERTED:
        return _before(view, draft, _SAID_AND)
    if draft.event in _AT_SITTING:
        return _at_the_sitting(view, draft)
    if draft.event is Event.TRIAL and draft.stance in _TOLD:
        return _of_trial(view, draft, drafts)
    if draft.stance is Stance.NEGATED and draft.event is Event.RELEASE:
        return _term_over(view, draft)
    if draft.stance is Stance.NEGATED and draft.event in _NOT_DONE:
        return _not_then(view, draft)
    return UNKNOWN


_ORDERED_THAT = frozenset((Event.RELEASE, Event.BAIL, Event.DETENTION, Event.CONFISCATION))
_ORDERED = re.compile(
    r"\b(?:ordered|ruled|decided|directed|agreed|decreed)\s+(?:(?:late|early)\s+)?(?:(?:on|in)\s+)?$",
    re.IGNORECASE,
)
_THAT_BE = re.compile(
    r"(?:\s+(?:morning|afternoon|evening))?\s+that\s+[^.;:]{3,80}?\s(?:(?:should|must|will|would|shall)\s+(?:be|remain|stay)|(?:was|were|is|are)\s+to\s+(?:be|remain|stay)|be|remain|stay)\s+\w+"
)
_REFUSED_ON = re.compile(
    r"\b(?:was|were|been)\s+(?:told|informed|notified)\b[^.;:]{0,60}?\s(?:on|in)\s+$"
)
_THAT_NOT = re.compile(
    r"\s+(?:morning\s+|evening\s+|afternoon\s+)?that\s+[^.;:]{2,80}?\b(?:could\s+not|cannot|may\s+not|might\s+not|would\s+not|was\s+not\s+allowed|were\s+not\s+allowed)\b"
)
_SAID_AND = re.compile(
    r"\b(?:said|stated|warned|wrote|expressed|condemned|denounced|deplored)\b[^.;:]{0,20}?\s(?:on|in)\s+$"
)
_AND_CALLED = re.compile(r"[^;:]{3,200}?\band\s+(?:called|urged|demanded|asked|appealed|pressed)\b")
_BEHIND = {
    Event.RELEASE: _THAT_BE,
    Event.BAIL: _THAT_BE,
    Event.DETENTION: _THAT_BE,
    Event.CONFISCATION: _THAT_BE,
    Event.ACCESS_DENIED: _THAT_NOT,
    Event.CALL: _AND_CALLED,
}


def _before(view: View, draft: Draft, words: re.Pattern[str]) -> When:
    """The day of an order, a notice or a statement that holds what is told."""
    start = view.sentence.start
    for one in view.dates:
        if one.when.grain not in {Grain.DAY, Grain.MONTH} or one.words.start >= draft.end:
            continue
        if not words.search(view.characters[start : one.words.start]):
            continue
        fits = _BEHIND[draft.event].match(view.characters, one.words.end, view.sentence.end)
        return When(one.when.edtf, Basis.RELATIVE, "told on") if fits else UNKNOWN
    return UNKNOWN


_ON = re.compile(r"\bthat\s+(?:(?:early|late)\s+)?(?:on|in)\s+$")
_HAD = re.compile(
    r"(?:\s+(?:morning|afternoon|evening|night))?,?\s+(?:he|she|they|(?:[\w’'-]+\s+){1,4}?(?=had\b|were\b|was\b))\s*(?:had|were|was)\b(?!\s+(?:complain|told|said|report|written|learn|heard|protest))"
)


def _in_report(view: View, draft: Draft) -> When:
    """ "Told the bench that on 2 May he had been beaten": the day inside what was told."""
    for one in view.dates:
        if not _ON.search(view.characters[view.sentence.start : one.words.start]):
            continue
        if _HAD.match(view.characters, one.words.end, draft.end) and one.words.end < draft.end:
            return one.when
    return UNKNOWN


_AT_THE = re.compile(
    r"\b[Aa]t\s+(?:the|his|her|their|an?)\s+(?:\w+\s+)?(?:trial|hearing|session|appearance)\b(?:,?\s+(?:which\s+(?:was\s+held|took\s+place)\s+)?)?\s?(?:on|in)\s+$"
)
_WHEN_TRIED = re.compile(
    r"\bpleaded\b[^.;]{3,40}?\bwhen\s+[^.;,]{2,40}?\b(?:tried|arraigned|appeared|charged|opened|began|started)\b[^.;,]{0,40}?\s(?:on|in)\s+$"
)
_PLEADED = re.compile(r"\b(?:plea\w*|admitted|admits|denied|denies|withdrew|dropped)\b")


_OFFICE_SAID = re.compile(
    r"\b(?:[Pp]olice(?:\s+spokes\w+)?|[Pp]rosecut(?:ors?|ion|or['’]s\s+office)|[Ss]tate\s+(?:media|television|TV|news\s+agency)|[Ii]nvestigators|[Cc]ommittee|[Mm]inistry|[Aa]uthorities|[Cc]ourt)\b"
    r"(?:[^.;\"“]|(?<=\b(?:Brig|Capt|Insp|Supt))\.|(?<=\b(?:Maj|Col|Gen|Sgt|Mrs))\.|(?<=\b(?:Lt|Dr|Mr|Ms))\.){0,60}?\b(?:said|announced|stated|reported|confirmed)\s+(?:late\s+|early\s+)?(?:on\s+)?$"
)
_THAT_SUSPECTED = re.compile(
    r"(?:\s+(?:morning|afternoon|evening|night))?\s+that\s+[^.;]{2,80}?\s(?:is|are|was|were)\s+(?:being\s+|now\s+)?(?:suspected|under\s+(?:criminal\s+)?investigation|accused|investigated)\b"
)


def _suspected(view: View, draft: Draft) -> When:
    """ "Police said on Thursday that he was under investigation for incitement": accused on that day."""
    for one in view.dates:
        before = view.characters[view.sentence.start : one.words.start]
        today = view.published.latest
        ahead = today is not None and one.when.latest is not None and one.when.latest > today
        if one.when.grain is not Grain.DAY or one.words.end > draft.end or ahead:
            continue
        if _OFFICE_SAID.search(before) and _THAT_SUSPECTED.match(
            view.characters, one.words.end, draft.end
        ):
            return When(one.when.edtf, Basis.RELATIVE, "told on")
    return UNKNOWN


def _at_hearing(view: View, draft: Draft) -> When:
    """ "At the trial, which was held on 5 June, she pleaded not guilty": of that day."""
    if draft.stance is Stance.ASSERTED and (said := _suspected(view, draft)).known:
        return said
    if not _PLEADED.search(view.characters, draft.start, draft.end):
        return UNKNOWN
    before = view.characters
    for one in view.dates:
        head = before[view.sentence.start : one.words.start]
        if _AT_THE.search(head) or _WHEN_TRIED.search(head):
            return one.when
    return UNKNOWN


_AT_SITTING = frozenset((Event.APPEAL_RESULT,))
_SITTING = re.compile(
    r"\b(?:hearing|session|sitting)\b(?:(?!\b(?:before|after|until|adjourn\w*|postpon\w*|set|scheduled)\b)[^;]){0,80}\s(?:on|in)\s+$"
)
_BENCH_RULED = re.compile(
    r"[^.;]{0,30}[;,]\s*(?:and\s+|but\s+|where\s+)?(?:the\s+|its\s+|three\s+)?(?:judges?|court|panel|bench|tribunal|chamber)\b"
)


def _at_the_sitting(view: View, draft: Draft) -> When:
    """ "An appeal hearing was held on 8 September; the judges left her term unchanged": of that day."""
    for one in view.dates:
        before = view.characters[view.sentence.start : one.words.start]
        if one.words.end <= draft.start + 3 and one.when.known and _SITTING.search(before):
            ruled = _BENCH_RULED.match(view.characters, one.words.end, draft.end)
            return When(one.when.edtf, Basis.RELATIVE, "its sitting") if ruled else UNKNOWN
    return UNKNOWN


_OPENED = re.compile(
    r"\b(?:trial|hearing|retrial)\b[^;:]{0,160}?\b(?:opened|began|started|resumed|got\s+under\s+way)\s+(?:(?:at|in|before)\s+[^.;,]{3,60}?\s+)?(?:on|in)\s+$"
)
_ABSENT = re.compile(r"\btried\s+in\s+(?:his|her|their)\s+absence\b|\btried\s+in\s+absentia\b")
_JUDGED = frozenset((Event.CONVICTION, Event.SENTENCE))


def _of_trial(view: View, draft: Draft, drafts: Sequence[Draft]) -> When:
    """ "The trial of four men accused of a fire in 2019 opened on 27 May"; "jailed on 3 May; she was tried in absentia"."""
    if draft.nominal:
        for one in view.dates:
            if _OPENED.search(view.characters[view.sentence.start : one.words.start]):
                return one.when
        return UNKNOWN
    if not _ABSENT.search(view.characters, draft.start, draft.end):
        return UNKNOWN
    days = {
        d.when.edtf
        for d in drafts
        if d.event in _JUDGED and d.person == draft.person and d.when.grain is Grain.DAY
    }
    day = days.pop() if len(days) == 1 else None
    return When(day, Basis.RELATIVE, "day of the verdict") if day else UNKNOWN


_OVER_ON = re.compile(
    r"\b(?:complet\w+|finish\w+|ended|ends|expired|ran\s+out|came\s+to\s+an\s+end|served\s+(?:out\s+)?(?:his|her|their|the|all|every))\b[^.;]{0,60}?\s(?:on|in)\s+$"
)
_YET = re.compile(r"[^.;]{0,20}?(?:,|\s)\s*(?:but|yet|however|and)\b")


def _term_over(view: View, draft: Draft) -> When:
    """ "Completed his term on 3 March but was not released": not released on that day."""
    for one in view.dates:
        if one.words.end > draft.end or not one.when.known:
            continue
        before = view.characters[view.sentence.start : one.words.start]
        if _OVER_ON.search(before) and _YET.match(view.characters, one.words.end, draft.end):
            return one.when
    return UNKNOWN


_NOT_DONE = frozenset((Event.ARREST, Event.DETENTION, Event.CHARGE))
_THEN = re.compile(r";\s*(?:but\s+)?(?:he|she|they|both|nobody)\b")
_BY_NOW = re.compile(r"\b(?:has|have|had|is|are|will|ever|since|so\s+far|yet)\b")


def _not_then(view: View, draft: Draft) -> When:
    """ "On 7 May he was questioned for hours; he was not detained": not on that day."""
    known = [d for d in view.dates if d.words.end <= draft.start and d.when.known]
    if len(view.dates) != 1 or len(known) != 1:
        return UNKNOWN
    between = view.characters[known[0].words.end : draft.end]
    if not _THEN.search(between) or _BY_NOW.search(between.rsplit(";", 1)[-1]):
        return UNKNOWN
    return When(known[0].when.edtf, Basis.RELATIVE, "clause before")
