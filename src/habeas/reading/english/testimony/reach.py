"""How far words reach that take something back or only suppose it, whatever rule read the event: "dismissed reports
that …", "yet to confirm the …", "afraid of being …", "must not be …". Nothing here makes a claim surer, but for
"should never have been arrested", which says that it was done.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.as_if import only_thought, to_be_begun
from habeas.reading.english.testimony.hedged import hedged
from habeas.reading.english.testimony.in_vain import in_vain
from habeas.reading.english.testimony.not_yet import looks_ahead
from habeas.reading.english.testimony.scope import hedged_at, told_by_not
from habeas.reading.english.testimony.sought import only_sought
from habeas.reading.english.testimony.speakers import speaker
from habeas.reading.english.testimony.supposed import AVOIDS, supposed
from habeas.reading.english.testimony.undone import only_said
from habeas.reading.english.testimony.unfounded import unfounded
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.spotting import Wording

_UNTOUCHED = frozenset((Event.OCCUPATION, Event.ALIAS, Event.CALL))
_TOLD_SO = frozenset((Stance.ASSERTED, Stance.PLANNED))
_REPORT = (
    r"(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?|stor(?:y|ies)|assertions?|accounts?|complaints?"
    r"|speculation|news|statements?|notion|idea|media\s+reports?)"
)
_FILL = r"(?:(?!that\b)[\w’'-]+\s+){0,4}?"
_WAVES_OFF = r"(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|rubbish(?:es|ed)|scotch(?:es|ed)|brush(?:es|ed)\s+(?:aside|off)|contradict(?:s|ed)?|debunk(?:s|ed))"
_NAMES = r"(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)|label(?:s|led)|brand(?:s|ed)|term(?:s|ed)|denounc(?:es?|ed)|characteri[sz](?:es?|ed)|condemn(?:s|ed))"
_DISMISSED = needing(
    rf"\b(?P<verb>{_WAVES_OFF})\s+(?:as\s+[^,.;]{{3,40}}?\s+)?(?:(?:the|a|an|any|all|these|those|such|his|her|their|recent|earlier)\s+)*{_FILL}{_REPORT}\s+{_FILL}(?:that|of|about|according\s+to\s+which|saying)\b",
    "den|dismiss|reject|refut|disput|rubbish|scotch|brush|contradict|debunk",
)
_CALLED = needing(
    rf"\b(?P<verb>{_NAMES})\s+{_FILL}{_REPORT}\s+{_FILL}(?:that|of|about|saying)\b",
    "call|describ|label|brand|term|denounc|characteri|condemn",
)
_DENIED_THAT = needing(
    rf"\b(?P<verb>{_WAVES_OFF})\s+(?:(?:on|in|to|at|when|during)\s+[^;.]{{2,50}}?\s+)?that\b",
    "den|reject|refut|disput|dismiss|contradict|rubbish|scotch|brush|debunk",
)
_RULED_OUT = needing(
    r"\b(?P<verb>(?:rul(?:es?|ed)\s+out|contest(?:s|ed)?))\s+that\b", "rul|contest"
)
_DENIED_HAVING = needing(
    r"\b(?P<verb>den(?:y|ies|ied|ying))\s+(?:ever\s+)?(?:having|being)\s+(?:ever\s+)?(?:been\s+)?(?:(?!\b(?:was|were|is|are|has|had|have|who|but|said)\b)[^.;]){3,60}?(?:,|\bor\b|\band\b)\s+(?:\w+ly\s+|ever\s+)?$",
    "den",
)
""" "Denied having been arrested, beaten or threatened": each of them."""
_FOR_SAYING = needing(
    r"\bfor\s+(?:having\s+)?(?:\w+ly\s+)?(?:saying|said|reporting|reported|writing|written|posting|posted|stating|stated|publishing|published|suggesting|suggested|alleging|alleged|claiming|claimed|tweeting|tweeted|telling|told)\b[^.;]{0,40}?\bthat\b",
    "saying|said|report|writ|post|stat|publish|suggest|alleg|claim|tweet|tell|told",
)
""" "Charged for reporting that Roe had been arrested": what the State calls false is not told outright."""
_UNTRUE = re.compile(
    r"\b(?:false|untrue|nonsense|fabricat\w+|invent(?:ed|ions?)|lies?|fake|baseless|groundless|unfounded|ridiculous|absurd|slander\w*|propaganda|fiction|misinformation|disinformation|fantas(?:y|ies)|rubbish|hoax|malicious|gossip|rumou?rs?|speculation|incorrect|misleading)\b",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(
    r";|,\s+(?:but|while|whereas|although|though|after|before|when|because|since|and\s+(?:said|that|added|insisted)|adding|saying|insisting|who|whose|which|where)\b|\s(?:but|although|whereas)\s"
)
""" "Denied reports that A had died, and said that B …": what the words before reach ends here."""
_NOT_CONFIRMED = needing(
    r"\b(?:(?:has|have|had|is|are)\s+(?:yet|still)\s+to\s+(?:\w+ly\s+)?|(?:not|n['’]t|never|cannot|neither)\s+(?:yet\s+|been\s+able\s+to\s+|been\s+|able\s+to\s+|immediately\s+|officially\s+|publicly\s+|independently\s+)*|(?:declin|refus|fail)\w*\s+to\s+(?:either\s+)?|unable\s+to\s+|without\s+)"
    r"(?:confirm(?:ed|ing|s)?|verif(?:y|ied|ying)|corroborat(?:e|ed))(?:\s+(?:or|nor)\s+(?:deny|denied|denying))?\b(?!\s+(?:by\s+now|the\s+(?:date|day|charges?|reason|name|number|exact|place)))",
    "confirm|verif|corroborat",
)
_ORDERS = r"(?:order(?:ing)?|authori[sz](?:e|ing)|grant(?:ing)?|approv(?:e|ing)|permit(?:ting)?|allow(?:ing)?|sanction(?:ing)?|agree\s+to|consent\s+to|accept|hear|consider|endorse|support|request|seek|demand)"
_NOT_ORDERED = needing(
    rf"\b(?:(?:refus|declin|fail)\w*\s+to|(?:did|does|do|would|will|has|have|had|could)\s+not|(?:did|does|do|would|wo|has|have|had|could)n['’]t|never|short\s+of|without)\s+(?:\w+ly\s+)?(?:{_ORDERS}|ordered|authori[sz]ed|granted|approved|permitted|allowed|sanctioned|agreed\s+to|consented\s+to)\s+(?:(?:the|any|a|an|his|her|their|such)\s+)?(?:\w+\s+){{0,2}}?$",
    "order|authori|grant|approv|permit|allow|sanction|agree|consent|accept|hear|consider|endors|support|request|seek|demand",
)
_ORDERABLE = frozenset(
    (Event.RELEASE, Event.ARREST, Event.DETENTION, Event.TRANSFER, Event.SEARCH, Event.TRIAL, Event.DEATH, Event.BAIL)
)  # fmt: skip
_SHOULD_NOT_HAVE = needing(
    r"\b(?:should|ought)\s*(?:not|never|n['’]t)\s+(?:to\s+)?have\s+(?:been\s+)?(?:\w+ly\s+)?[^,;.]{0,20}$",
    "not|never|n't|n’t",
    flags=re.IGNORECASE,
)
_CANNOT_HAVE = needing(
    r"\b(?:cannot|can['’]t|could\s+not|couldn['’]t)\s+have\s+(?:been\s+)?(?:\w+ly\s+)?[^,;.]{0,20}$",
    "cannot|can't|can’t|could not|couldn",
)
_INSTEAD = needing(
    r"\b(?:instead\s+of|rather\s+than|far\s+from|short\s+of|close\s+to|without(?:\s+ever)?)\s+(?:\w+ly\s+)?(?:being|having|going|getting|putting|holding)\s+(?:been\s+)?(?:\w+\s+){0,2}$",
    "being|having|going|getting|putting|holding",
    flags=re.IGNORECASE,
)
_GAVE_UP = needing(
    r"\b(?:decided\s+against|(?:drop|abandon|shelv|scrap)(?:ped|ed|ping|ing|s)?\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?(?:idea|plans?|attempts?|efforts?|intention|bid|demand)\s+(?:of|to)|gave\s+up\s+(?:the\s+idea\s+of|on|trying\s+to))\s+[^,;.]{0,40}$",
    "decided against|idea|plan|attempt|effort|intention|bid|demand|gave up",
    flags=re.IGNORECASE,
)
_PLAN_TO = needing(
    r"\b(?:plans?|proposals?|intentions?|attempts?|bids?|efforts?|moves?|threats?)\s+to\s+[^,;.]{0,40}$",
    "plan|proposal|intention|attempt|bid|effort|move|threat",
    flags=re.IGNORECASE,
)
_CAME_TO_NOTHING = re.compile(
    r"[^.;]{0,80}?\b(?:(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+|later\s+|then\s+)?(?:abandon|dropp|shelv|scrapp|withdraw|reject|cancel|foil|thwart|block|prevent|called\s+off|given\s+up)\w*|failed|came\s+to\s+nothing|fell\s+through|did\s+not\s+succeed|collapsed)\b"
)
_JUST_NOT = needing(
    r"(?:\b(?:not|never|no\s+longer)|n['’]t)(?:,\s+[^,;.]{2,60},)?\s+(?:(?:yet|so\s+far|ever|once|been|be|being|on|to|go|going|gone|put|\w+ly)\s+){0,4}(?:(?:suffer(?:ed)?|had|have)\s+(?:from\s+)?(?:an?\s+)?)?$",
    "not|never|no longer|n't|n’t",
    flags=re.IGNORECASE,
)
_BARELY = frozenset(
    (Event.TRAVEL_BAN, Event.HEALTH, Event.SENTENCE, Event.TRIAL, Event.SEARCH, Event.APPEAL)
)
""" Events that set wordings tell, which look at the words before them less than verbs do."""
_WAS_TO = needing(
    r"\b(?:was|were|had\s+been)\s+(?:later\s+|soon\s+|originally\s+|initially\s+)?(?:to|due\s+to|set\s+to|scheduled\s+to|supposed\s+to|meant\s+to)\s+(?:be|have|go|stand|face|appear|start|begin|come|lodge|leave|walk)\b\s*(?:\w+ly\s+)?[^,;.]{0,25}$",
    "was|were|had been",
)
_WAS_TO_HERE = re.compile(
    r"(?:was|were|had\s+been)\s+(?:(?:due|set|scheduled|supposed|meant|expected)\s+to\s+|to\s+(?:have|go|appear|stand)\b)"
)
_BUT_THEN = re.compile(
    r"[^.;]{0,70}?(?:,|;)?\s+(?:but|yet|however|only\s+to|instead)\b"
    r"|[^.;]{0,70}?[,;]?\s+(?:and|he|she|they)\s+(?:was|were|did)(?:\s+not|n['’]t)(?=\W*$|[.,;])"
    r"|[^.;]{0,80}?\s+and\s+(?:was|were|is|are)\s+(?:instead\s+)?(?:kept|held)\b"
    r"|[^.;]{0,80}?,\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:instead\s+|then\s+|\w+ly\s+)?(?:met|taken|re-?arrested|arrested|detained|moved|charged|kept|seized|sent|transferred|sentenced|held|still)\b"
)
""" "Was to be released on 3 May but was charged again": it did not happen."""
_COMES = re.compile(
    r"\b(?:will|shall|(?:is|are)\s+to|(?:is|are)\s+(?:due|set|scheduled|expected|going|likely|about)\s+to|(?:plan(?:s|ned)?|intend(?:s|ed)?|vow(?:s|ed)?|threaten(?:s|ed)?|promise[sd]?|wants?|wanted)\s+to)\s+(?:\w+ly\s+)?(?:\w+\s+){0,3}$"
)
_CORE = {
    Event.ACCESS_DENIED: re.compile(
        r"\b(?:denied|refused|barred|(?:not|never)\s+\w+|without|unable|prevented|no)\b"
    ),
    Event.TRAVEL_BAN: re.compile(
        r"\b(?:ban\w*|barred|leav(?:e|ing)|travel\w*|forbid\w*|prohibit\w*)\b"
    ),
    Event.APPEAL: re.compile(r"\bappeal\w*"),
    Event.SEARCH: re.compile(r"\b(?:search|raid)\w*"),
    Event.HEALTH: re.compile(
        r"\b(?:hunger|strike|suffer\w*|ill(?:ness)?|suicide|injur\w+|collaps\w+|hospital\w*|fast(?:ing)?|fever|pain|stroke|attack)\b"
    ),
    Event.SENTENCE: re.compile(
        r"\b(?:sentenc\w+|jailed|fined|imprison\w+|term|(?:years|months)|death|lashes|life)\b"
    ),
}


_MUST_NOT = re.compile(
    r"\w+(?:\s+[\w’'-]+){0,8}?\s+(?:must|should|ought)\s+(?:not|never)\b(?!\s+have\b)"
)
""" "The execution must not go ahead" tells of none."""
_TO_STAY = re.compile(
    r"\b(?:order|told|tell|instruct|requir|pledg|undertak|sign|condition|warn)\w*\b[^.;]{0,60}?\bnot\s+(?:to\s+)?(?:leave|travel|go\s+abroad|depart)\b"
    r"|\b(?:may|must|can)\s*not\s+(?:[\w,]+\s+){0,4}?(?:leave|travel|go\s+abroad|depart)\b"
)
""" "Was ordered not to leave the country", "may not travel": what must not be done is the ban itself."""


_PENDING = re.compile(
    r"\b[Pp]ending\s+(?:(?:his|her|their|the|a)\s+)?(?:new\s+|second\s+|own\s+)?$"
)
""" "Pending his new trial" tells of none."""
_SET_FOR = re.compile(
    r"\w+\b[^,.;]{0,80},\s+(?:who|whose|accused|charged|suspected|arrested|detained|held|jailed)\b[^.;]{2,160}?,\s+(?:is|was|has\s+been|had\s+been)\s+(?:set|fixed|scheduled|due|listed)\b"
)
""" "The trial of X, accused of libel, was set for 14 January"."""


_BUT_NOT_HELD = re.compile(
    r"[^.;]{0,40}?,?\s+but\s+(?:it\s+)?(?:did\s+not\s+(?:take\s+place|go\s+ahead|happen|open)|never\s+took\s+place|was\s+(?:cancelled|called\s+off))\b"
)
""" "A hearing was fixed for 6 March but did not take place"."""


def within_reach(view: View, draft: Draft, place: int) -> Draft | None:
    """A draft as surely as the words before and around its event put it; None where they only suppose it."""
    if draft.event in _UNTOUCHED:
        return draft
    at = _event_at(view, draft, place)
    told = unfounded(view, draft, at)
    return None if told is None else _put(view, told, at, place)


def _put(view: View, draft: Draft, at: int, place: int) -> Draft | None:
    start = view.sentence.start
    if draft.event is Event.TRAVEL_BAN and _TO_STAY.search(view.characters, start, draft.end + 30):
        return replace(draft, stance=told_by_not(view, place))
    if draft.event is Event.TRIAL and (told := _of_a_trial(view, draft, at)) is not draft:
        return told
    if draft.nominal and _MUST_NOT.match(view.characters, at):
        return None
    if (waved := _waved_off(view, draft, at)) is not None:
        return waved
    if _SHOULD_NOT_HAVE.search(view.stretch, start, at):
        back = draft.stance is Stance.NEGATED
        return replace(draft, stance=Stance.ASSERTED) if back else draft
    if draft.stance is Stance.DENIED:
        return draft
    if draft.event is not Event.HARASSMENT and supposed(view, draft, start, at):
        return None
    if looks_ahead(view, draft, at) or only_thought(view, draft, at):
        return None
    if draft.stance is Stance.NEGATED:
        return draft
    if hedged(view, draft, at) or _hedged_telling(view, draft, at, place):
        return _told_anew(draft, Stance.ALLEGED)
    if _CANNOT_HAVE.search(view.stretch, start, at):
        return _told_anew(draft, Stance.NEGATED)
    if _given_up(view, start, at) or in_vain(view, draft, at):
        return _told_anew(draft, Stance.NEGATED)
    if (
        draft.event in _BARELY
        and draft.stance is Stance.ASSERTED
        and _JUST_NOT.search(view.stretch, start, at)
    ):
        return _told_anew(draft, Stance.NEGATED)
    if draft.event not in AVOIDS and _INSTEAD.search(view.stretch, start, at):
        return _told_anew(draft, Stance.NEGATED)
    orderable = draft.nominal and draft.event in _ORDERABLE
    if orderable and (_NOT_ORDERED.search(view.stretch, start, at) or only_said(view, at)):
        return _told_anew(draft, Stance.NEGATED)
    if draft.nominal:
        sought = only_sought(view, draft, at)
        if sought is not draft:
            return sought
    unsure = _reaching(view, _NOT_CONFIRMED, at) or _reaching(view, _FOR_SAYING, at)
    if unsure is not None and draft.stance is Stance.PLANNED:
        return None if _reaching(view, _FOR_SAYING, at) else draft
    if unsure is not None and draft.stance is Stance.ASSERTED:
        return replace(draft, stance=Stance.ALLEGED)
    if draft.stance in _TOLD_SO and (
        _WAS_TO.search(view.stretch, start, at) or _WAS_TO_HERE.match(view.characters, at)
    ):
        fell = _BUT_THEN.match(view.characters, at, view.sentence.end) is not None
        return replace(draft, stance=Stance.NEGATED if fell else Stance.PLANNED)
    if draft.event is Event.HEALTH and draft.stance is Stance.ASSERTED:
        ahead = _COMES.search(view.characters, start, at) or to_be_begun(view, at)
        return replace(draft, stance=Stance.PLANNED) if ahead else draft
    return _dated_in_the_end(view, draft, at)


def _of_a_trial(view: View, draft: Draft, at: int) -> Draft | None:
    """A trial that is only awaited, set for a day to come or set and not held."""
    last = view.sentence.end
    if draft.nominal and _PENDING.search(view.characters, view.sentence.start, at):
        return None
    if draft.nominal and _SET_FOR.match(view.characters, at, last):
        return replace(draft, stance=Stance.PLANNED)
    held = draft.stance is not Stance.PLANNED
    if held or not _BUT_NOT_HELD.match(view.characters, draft.end, last):
        return draft
    return replace(draft, stance=Stance.NEGATED)


def _hedged_telling(view: View, draft: Draft, at: int, place: int) -> bool:
    """ "Is 66 now and is reported to suffer from asthma": a set wording that begins before its hedge."""
    told = draft.stance is Stance.ASSERTED and draft.event in _TOLD_WHOLE
    return told and at > place and hedged_at(view, at)


_TOLD_WHOLE = frozenset((Event.HEALTH, Event.ACCESS_DENIED))
_NOT_BEFORE = needing(
    r"(?:\b(?:was|were|did|had)\s+(?:not|n['’]t)|\b(?:was|were|did|had)n['’]t)\s+(?:[\w-]+\s+){0,4}$",
    "not|n't|n’t",
)
_UNTIL = re.compile(r"[^.;,]{0,70}?\b(?:until|till)\s+(?:on\s+)?")


def _dated_in_the_end(view: View, draft: Draft, at: int) -> Draft:
    """ "Was not charged until 5 May": charged on that day."""
    if draft.stance is not Stance.ASSERTED or draft.when.known or draft.event in AVOIDS:
        return draft
    if not _NOT_BEFORE.search(view.stretch, view.sentence.start, at):
        return draft
    until = _UNTIL.match(view.characters, at, view.sentence.end)
    day = next((d for d in view.dates if until and d.words.start == until.end()), None)
    return draft if day is None else replace(draft, when=day.when)


def _given_up(view: View, start: int, at: int) -> bool:
    """ "Decided against charging her", "an attempt to arrest her failed"."""
    if _GAVE_UP.search(view.stretch, start, at):
        return True
    if not _PLAN_TO.search(view.stretch, start, at):
        return False
    return _CAME_TO_NOTHING.match(view.characters, at, view.sentence.end) is not None


def _told_anew(draft: Draft, stance: Stance) -> Draft:
    return replace(draft, stance=stance)


def _event_at(view: View, draft: Draft, place: int) -> int:
    """Where the word stands that tells the event: the trigger, or within the clause the word for it."""
    if place > draft.start:
        return place
    core = _CORE.get(draft.event)
    found = core.search(view.characters, draft.start, draft.end) if core is not None else None
    if found is not None:
        return found.start()
    for j, chunk in enumerate(view.chunks):
        if chunk.kind is Kind.VERB and view.place(j)[1] > draft.start:
            return min(view.place(j)[1], draft.end)
    return place


def _reaching(view: View, cue: Wording, at: int) -> re.Match[str] | None:
    """The last match of a cue before a place, unless its clause ends between."""
    found = None
    for match in cue.finditer(view.stretch, view.sentence.start, at):
        found = match
    if found is None or _CLAUSE_ENDS.search(view.characters, found.end(), at):
        return None
    return found


def _waved_off(view: View, draft: Draft, at: int) -> Draft | None:
    """ "The ministry rejected allegations that …", "called reports that … false": denied, by whoever says so."""
    match = _reaching(view, _DISMISSED, at) or (
        _reaching(view, _DENIED_THAT, at) if draft.event is Event.ACCESS_DENIED else None
    )
    if match is None and draft.stance is Stance.ASSERTED:
        match = _reaching(view, _DENIED_HAVING, at) or _reaching(view, _RULED_OUT, at)
    if match is None:
        match = _reaching(view, _CALLED, at)
        if match is None or not _UNTRUE.search(view.characters, at, view.sentence.end):
            return None
    verb = match.start("verb")
    for j, chunk in enumerate(view.chunks):
        first, last = view.place(j)
        if chunk.kind is Kind.VERB and first <= verb < last:
            if chunk.negated:
                return None
            names = () if chunk.passive else _who_says(view, j)
            return replace(draft, stance=Stance.DENIED, attribution=names or draft.attribution)
    return replace(draft, stance=Stance.DENIED)


def _who_says(view: View, verb: int) -> tuple[str, ...]:
    """Who waves something off: the subject, or in "It stated that A, rejected the claim that B" whoever states."""
    who = speaker(view, verb)
    if who is not None and _A_REPORT.fullmatch(who[0]) is None:
        return (who[0],)
    speech = lowered("cues", "speech")
    for j, chunk in enumerate(view.chunks[:verb]):
        if chunk.kind is Kind.VERB and chunk.main in speech and not chunk.passive:
            first = speaker(view, j)
            return (first[0],) if first is not None else ()
    return ()


_A_REPORT = re.compile(
    rf"(?:(?:the|a|an|all|any|these|those|such|his|her|their)\s+)*(?:\w+\s+)?{_REPORT}",
    re.IGNORECASE,
)
