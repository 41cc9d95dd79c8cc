"""Days of what hangs on a dated clause or noun: "on 3 May, when officers took her away", "in its Opinion No. 41/2021,
adopted on 8 June, it found", "after a hearing of less than an hour", "on 12 and 15 May".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))


def hung(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence, undated ones dated by what their clause hangs on."""
    for draft in drafts:
        if draft.when.known:
            yield from _each_day(view, draft)
            continue
        when = UNKNOWN if draft.since or draft.stated else _day(view, draft, drafts)
        yield replace(draft, when=when) if when.known else draft


def _day(view: View, draft: Draft, drafts: Sequence[Draft]) -> When:
    if draft.event in {Event.FINDING, Event.CALL}:
        return _of_opinion(view, draft)
    if not view.dates or draft.event in {Event.OCCUPATION, Event.ALIAS}:
        return UNKNOWN
    if draft.event in _SET and (ahead := _set_for(view, draft)).known:
        return ahead
    if draft.event is Event.HEALTH:
        return _before_day(view, _FOUND_ILL)
    if (
        draft.event is Event.TRIAL
        and draft.stance in _TOLD
        and (sat := _sat(view, draft, drafts)).known
    ):
        return sat
    if draft.event is Event.SENTENCE:
        given = _before_day(view, _SERVED_IN) if draft.stance in _TOLD else UNKNOWN
        given = given if given.known else _tried_with(view, draft)
        if given.known:
            return given
    behind = _in_when_clause(view, draft)
    return behind if behind.known else _as_then(view, draft)


_AS_THEN = re.compile(
    r"(?<!\bheld)\s(?:when|as)\s+(?:he|she|they|(?:the\s+|his\s+|her\s+|their\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,2}?)\s+(?!(?:will|would|is|are|has|have|had|could|may)\b)"
    r"[^.;,]{2,80}?\s(?:on|in)\s+$"
)
_AT_ONCE = frozenset(
    (Event.ARREST, Event.ILL_TREATMENT, Event.BAIL, Event.CHARGE, Event.CONFISCATION, Event.SEARCH)
)


def _as_then(view: View, draft: Draft) -> When:
    """ "Was arrested as she returned from Sarn on 3 May", "pleaded not guilty when her trial opened on 3 May"."""
    if draft.event not in _AT_ONCE or draft.nominal or len(view.dates) != 1:
        return UNKNOWN
    if draft.rule == "bail.on":
        return UNKNOWN  # "was on bail when he was arrested on 3 May": a state
    one = view.dates[0]
    if one.words.start < draft.start or draft.stance is Stance.PLANNED:
        return UNKNOWN
    match = _AS_THEN.search(view.characters[draft.start : one.words.start])
    if match is None or draft.end > draft.start + match.start() + 3:
        return UNKNOWN
    return When(one.when.edtf, Basis.RELATIVE, "clause of a day") if one.when.known else UNKNOWN


_SET = frozenset((Event.TRIAL, Event.RELEASE, Event.APPEAL, Event.APPEAL_RESULT, Event.TRANSFER))
_SET_FOR = re.compile(
    r"\b(?:announced|called|set|fixed|scheduled|listed|planned|due|expected|projected|promised)\s+for\s+(?:the\s+)?$"
    r"|\b(?:scheduled|planned|due|expected|projected)\s+(?:on|before|in|by)\s+(?:the\s+)?$"
    r"|\b(?:take\s+place|go\s+ahead|gone\s+ahead|happen|be\s+held)\s+(?:as\s+planned\s+)?(?:on|in)\s+$"
)
_IS_SET_FOR = re.compile(
    r"\b(?:is|are|has\s+been|have\s+been)\s+(?:now\s+)?(?:announced|called|set|fixed|scheduled|listed|planned)\s+for\s+$"
)
_DAY_SET = re.compile(r"\s+(?:is|was)\s+the\s+(?:day|date)\s+(?:set|fixed|chosen|planned)\s+for\b")
""" "Is announced for 7 April", "could not go ahead on Tuesday", "before the end of May"."""


def _set_for(view: View, draft: Draft) -> When:
    """The day for which a trial, a release or an appeal is or was planned."""
    if draft.stance not in {Stance.PLANNED, Stance.NEGATED}:
        return _before_day(view, _IS_SET_FOR) if draft.event is Event.TRIAL else UNKNOWN
    if (named := _before_day(view, _SET_FOR)).known:
        return named
    for one in view.dates:
        words, before = one.words.words.lower(), view.characters[: one.words.start][-7:].lower()
        if words.startswith("the end") and before == "before ":
            return one.when
        if _DAY_SET.match(view.characters, one.words.end):
            return one.when
    return UNKNOWN


_WHEN = re.compile(
    r"(?:\s+of\s+(?:that|last|this)\s+year)?,?\s+(?:when|at\s+which|during\s+which)\b(?!\s+(?:he|she|they)\s+(?:will|would|is|are|may)\b)"
)
_NEW_CLAUSE = re.compile(
    r"[;:]|\b(?:had|has|have|is|are|will|would|later|since|until|before|after|but|which|who|whom|whose)\b|,\s+and\b"
)


def _in_when_clause(view: View, draft: Draft) -> When:
    """ "On 3 May, when officers took her away", "during a prayer meeting on 3 May at which ten were arrested"."""
    if draft.stance not in _TOLD or draft.nominal or draft.event is Event.ILL_TREATMENT:
        return UNKNOWN
    before = [d for d in view.dates if d.words.end <= draft.start + 1]
    if not before or len(view.dates) > 2:
        return UNKNOWN
    day = before[-1]
    opens = _WHEN.match(view.characters, day.words.end)
    behind = opens or _AT_WHICH.match(view.characters, day.words.end)
    if behind is None or not behind.end() <= draft.start + 12 or not day.when.known:
        return UNKNOWN
    clause = view.words(behind.end(), draft.end).replace("it is alleged", "allegedly")
    if _NEW_CLAUSE.search(clause) or (draft.event is Event.RELEASE and _SO_LONG.search(clause)):
        return UNKNOWN
    return When(day.when.edtf, Basis.RELATIVE, "clause of a day")


_SO_LONG = re.compile(r"\bfor\s+[\w-]+\s+(?:days|weeks|months|years)\b")
_AT_WHICH = re.compile(r"[^.;:,]{0,60}\s(?:at|during|in)\s+which\b")
_OPINION = re.compile(r"\b[Oo]pinion\b")
_ADOPTED = re.compile(r"\b(?:adopted|issued|dated|of)\s+(?:on\s+|in\s+)?$")
_NUMBERED = re.compile(
    r"\b[Oo]pinion\s+(?:[Nn]os?\.?\s*)?\d{1,3}/(?P<year>(?:19|20)\d\d)\b|\b(?P<year2>(?:19|20)\d\d)\s+[Oo]pinion\b"
)


def _of_opinion(view: View, draft: Draft) -> When:
    """ "In its Opinion No. 41/2021, adopted on 8 June, it found": of that day, or of the year in its number."""
    start, end = view.sentence.start, view.sentence.end
    if draft.stance is not Stance.ASSERTED or not _OPINION.search(view.characters, start, end):
        return UNKNOWN
    for one in view.dates:
        if _ADOPTED.search(view.characters[start : one.words.start]):
            return one.when
    numbered = _NUMBERED.search(view.characters, start, end)
    if numbered is None or draft.event is Event.CALL or view.dates:
        return UNKNOWN
    return When(numbered["year"] or numbered["year2"], Basis.RELATIVE, "number of the opinion")


_FOUND_ILL = re.compile(
    r"\b(?:diagnosed\b[^.;,]{0,50}\s(?:in|on)|(?:certificate|examination|scan|X-ray|test)s?\s+(?:of|dated|on|from|in))\s+$"
)


def _before_day(view: View, words: re.Pattern[str]) -> When:
    start = view.sentence.start
    for one in view.dates:
        if words.search(view.characters[start : one.words.start]):
            return one.when
    return UNKNOWN


_SHORT = re.compile(
    r"\b(?:hearing|trial|session|proceedings)\s+(?:of|lasting|(?:that|which)\s+(?:took|lasted|was\s+over\s+in))\s+(?:just\s+|only\s+|about\s+|some\s+|under\s+|barely\s+|less\s+than\s+|no\s+more\s+than\s+)?"
    r"(?:half\s+an?\s+(?:hour|day)|an?\s+(?:half\s+)?(?:day|hour|morning|afternoon)|a\s+single\s+day|[\w-]+\s+(?:minutes|hours))\b"
    r"|\b(?:one-day|half-day|\w+-(?:hour|minute))\s+(?:hearing|trial|session)\b"
)
_AT_IT = re.compile(r"\b(?:trial|hearing),?\s+at\s+which\b")
_SAT_IN = re.compile(
    r"\b(?:trial|hearing)s?\b[^.;]{0,30}\b(?:lasted|took|sat\s+for|ran\s+(?:for|over))\s+[^.;]{3,40}\s(?:in|on)\s+$"
)
_JUDGED = frozenset((Event.CONVICTION, Event.SENTENCE))


def _sat(view: View, draft: Draft, drafts: Sequence[Draft]) -> When:
    """ "Was convicted on 3 May after a hearing of an hour": of that day, which no longer trial shares."""
    start, end = view.sentence.start, view.sentence.end
    if (lasted := _before_day(view, _SAT_IN)).known:
        return lasted
    short = _SHORT.search(view.characters, start, end)
    at_it = _AT_IT.search(view.characters, start, end)
    if short is None and at_it is None:
        return UNKNOWN
    grains = {Grain.DAY} if at_it is None else {Grain.DAY, Grain.MONTH}
    days = {
        d.when.edtf
        for d in drafts
        if d.event in _JUDGED
        and d.when.grain in grains
        and d.stance in _TOLD
        and d.person == draft.person
    }
    day = days.pop() if len(days) == 1 else None
    return When(day, Basis.RELATIVE, "day of the verdict") if day else UNKNOWN


_SERVED_IN = re.compile(
    r"\bserved\s+(?:(?:about|nearly|almost|some|just|only)\s+)?[\w-]+\s+(?:and\s+a\s+half\s+)?(?:days|weeks|months|years?)(?:\s+(?:in\s+(?:prison|jail|custody)|each|there))?,?\s+in\s+$"
    r"|\bto\s+which\s+[^.;]{3,80}?\s(?:sentenced|condemned)\s+(?:him|her|them|both|[A-Z]\w+)\s+(?:(?:on|in)\s+)?$"
)
""" "Served six months in 2023", "the four years to which the court sentenced her last May"."""
_TRIED_IN = re.compile(r"\b(?:tried|convicted|sentenced)\b[^.;,]{0,30}\s(?:in|on)\s+$")
_GOT = re.compile(
    r",(?:[^.;:]|(?<=Mr)\.|(?<=Ms)\.|(?<=Mrs)\.|(?<=Dr)\.){3,80}?,?\s+(?:served|got|received|(?:was|were)\s+(?:each\s+)?given)\b"
)


def _tried_with(view: View, draft: Draft) -> When:
    """ "Two herders tried with him in 2015, X and Y, served eight months each"."""
    one = view.dates[0]
    if len(view.dates) != 1 or draft.stance is not Stance.ASSERTED:
        return UNKNOWN
    if not _TRIED_IN.search(view.characters[view.sentence.start : one.words.start]):
        return UNKNOWN
    return one.when if _GOT.match(view.characters, one.words.end, view.sentence.end) else UNKNOWN


_DAYS = re.compile(
    r"(?:on\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?\d{1,2}(?:st|nd|rd|th)?\s+and\s+(?:on\s+)?(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\b",
    re.IGNORECASE,
)
_ON_EACH = frozenset(
    (Event.ACCESS_DENIED, Event.HARASSMENT, Event.SEARCH, Event.ARREST, Event.BAIL)
)


def _each_day(view: View, draft: Draft) -> Iterator[Draft]:
    """ "Turned away on 16 and 30 May": once on each day."""
    first, _, last = (draft.when.edtf or "").partition("/")
    told = next((d for d in view.dates if d.when == draft.when), None) if last else None
    between = told is not None and view.characters[: told.words.start].endswith("between ")
    listed = told is not None and not between and _DAYS.match(told.words.words)
    if not listed or draft.event not in _ON_EACH or told is None:
        yield draft
        return
    when = [When(day, draft.when.basis, draft.when.anchor) for day in (first, last)]
    if _RESPECTIVELY.match(view.characters, told.words.end):
        people = sorted(
            {m.person: m.start for c in view.chunks for m in c.mentions}.items(), key=lambda p: p[1]
        )
        order = [person for person, at in people if at < told.words.start]
        if len(order) == len(when) and draft.person in order:
            yield replace(draft, when=when[order.index(draft.person)])
            return
    yield from (replace(draft, when=one) for one in when)


_RESPECTIVELY = re.compile(r"[^.;]{0,30}\brespectively\b")
