"""What is only feared, forbidden, threatened, asked, usual or conditional: no event at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.reading.spotting import possible
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_FEARED = needing(
    r"\b(?:afraid|fearful|scared|terrified|frightened|wary|(?:in|for)\s+fear|fears?|feared|dread(?:s|ed)?|at\s+risk|in\s+danger|under\s+threat|threat|threats|possibility|prospect|risk|danger|likelihood|spared)\s+(?:of\s+)?(?:\w+ly\s+)?(?:(?:him|her|them|us|his|their)\s+)?(?:being|having\s+to|going|getting)\s+[^,;.]{0,50}$"
    r"|\b(?:fac(?:e|es|ed|ing)|risk(?:s|ed|ing)?|avoid(?:s|ed|ing)?|escap(?:e|es|ed|ing)|evad(?:e|es|ed|ing))\s+(?:\w+ly\s+)?(?:being|going|having)\s+[^,;.]{0,50}$"
    r"|\b(?:prevent|stop|keep|save|protect|spare|shield|rescue)\s+[^,;.]{1,50}?\sfrom\s+(?:being|going|having)\s+[^,;.]{0,50}$",
    "being|having|going|getting",
    flags=re.IGNORECASE,
)
_THREATENED = needing(
    r"\bthreaten(?:s|ed|ing)?\s+(?:[^,;.]{1,60}?\bwith\s+(?:\w+\s+)?(?:being\s+)?[^,;.]{0,25}|to\s+[^,;.]{0,50})$",
    "threaten",
    flags=re.IGNORECASE,
)
AVOIDS = frozenset((Event.ACCESS_DENIED, Event.TRAVEL_BAN))
"""What words of prevention word themselves."""
_FORBIDDEN = needing(
    r"\b(?:must|should|shall|ought|may|can|let\s+\w+)\s*(?:not|never|n['’]t)\s+(?:to\s+)?(?:\w+ly\s+)?(?:be|go|have\s+to)?\s*[^,;.]{0,25}$"
    r"|\b(?:ask|urg|call|appeal|petition|plead|beg|implor|demand|request|advis|warn|recommend|instruct|order|tell|told)\w*\b[^,;.]{0,60}?\bnot\s+to\s+[^,;.]{0,50}$",
    "not|never|n't|n’t",
    flags=re.IGNORECASE,
)
_IF = needing(
    r"(?<![\w])(?<!\beven\s)(?<!\bas\s)(?:if|unless|whether|lest|in\s+case|provided\s+that|in\s+the\s+event\s+(?:that|of))\s[^,;.]{0,90}$",
    "if|unless|whether|lest|in case|provided|in the event",
    flags=re.IGNORECASE,
)
_KEPT_FROM = needing(
    r"\b(?:restrain|bar|stop|prohibit|forbid|forbad|enjoin|prevent|block|keep|kept|discourag|deter)\w*\s+[^,;.]{1,50}?\s(?:from|against)\s+(?:\w+ly\s+)?(?:again\s+)?$",
    "restrain|bar|stop|prohibit|forbid|forbad|enjoin|prevent|block|keep|kept|discourag|deter",
    "from|against",
    flags=re.IGNORECASE,
)
""" "Restrained police from arresting him": nobody was arrested."""
_NOBODY_SAYS = needing(
    r"\b(?:nobody|no\s+one|none\s+of\s+[\w’' -]{2,30}?)\s+(?:\w+ly\s+)?(?:says?|said|claims?|claimed|alleges?|alleged|suggests?|suggested|believes?|believed|pretends?|maintains?|thinks?|thought)\s+(?:that\s+)?[^,;.]{0,50}$",
    "nobody|no one|none",
    "say|said|claim|alleg|suggest|believ|pretend|maintain|think|thought",
    flags=re.IGNORECASE,
)
_WHETHER = needing(
    r"\bwhether\s+(?:he|she|they|both|[A-Z][\w’'-]+)\s+(?:has|have|had|was|were|is|are)\s+[^.;]{2,60}(?:\s+or|,)\s+(?:been\s+)?(?:\w+ly\s+)?$",
    "whether",
)
""" "Will not say whether she has been freed, moved or charged": none of it is told."""
_NO_REASON = needing(
    r"(?<!gave\s)(?<!give\s)(?<!gives\s)(?<!given\s)(?<!giving\s)(?<!offered\s)(?<!stated\s)(?<!provided\s)\b(?:no\s+(?:legal\s+|lawful\s+|valid\s+|good\s+)?(?:reasons?|basis|grounds?|justification|need|cause|right|power)\s+(?:to|for)|nothing\s+(?:can|could|would|to)\s+justif\w+)\s+[^,;.]{0,40}$",
    "no |nothing",
    flags=re.IGNORECASE,
)
_ASKED_WHEN = needing(
    r"(?:\b(?:not|never|nobody|no\s+one|nothing|unclear|unknown|without|ask(?:s|ed|ing)?|wonder\w*|question\w*|depends?\s+on|refus\w+\s+to\s+say)|n['’]t)\b[^.;]{0,60}?\b(?:when|where|if|whether|how\s+long|why|who)\s+[^,;.]{0,40}$",
    "when|where|if|whether|how long|why|who",
    flags=re.IGNORECASE,
)
""" "Has not been told when she will be tried": nothing is planned."""
_WHOEVER = needing(
    r"\b(?:(?:a|any|every|each)\s+(?:person|man|woman|prisoner|detainee|suspect|defendant|journalist|citizen|foreigner|individual|offender|convict)|anyone|anybody|whoever|everyone\s+who|those\s+who|persons|people\s+who)\b[^.;]{0,90}?\b(?:may|can|could|must|shall|is\s+to|are\s+to|will|would|should)\s+[^,;.]{0,30}$",
    "person|man|prisoner|detainee|suspect|defendant|journalist|citizen|foreigner|individual|offender|convict|anyone|anybody|whoever|everyone|those who|people who",
    flags=re.IGNORECASE,
)
""" "A person convicted of this may be jailed": a law, and nobody's case."""
_OFTEN = needing(
    r"\b(?:often|usually|routinely|frequently|regularly|commonly|typically|as\s+a\s+rule|generally|sometimes|always|in\s+the\s+past|every\s+year|each\s+year|systematically|tend\s+to)\b",
    "often|usually|routinely|frequently|regularly|commonly|typically|as a rule|generally|sometimes|always|in the past|every year|each year|systematically|tend to",
    flags=re.IGNORECASE,
)
""" "Activists who are arrested are often denied a lawyer": a practice."""
_COUNTED = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|several)\b",
    re.IGNORECASE,
)
_REFRAIN = needing(
    r"\b(?:refrain|desist|abstain)(?:s|ed|ing)?\s+from\s+[^,;.]{0,40}$"
    r"|\b(?:does|did|do)\s+not\s+(?:say|claim|state|mean|allege|suggest|imply)\s+that\s+[^,;.]{0,50}$",
    "refrain|desist|abstain|not ",
)
_ADMITS_HOLDING = re.compile(
    r"admit\w*\s+(?:that\s+)?(?:he|she|they|[A-Z][\w’'-]+)\s+(?:was|were|is|are|had\s+been)\s+(?:in|under|being|held|detained|arrested|dead|alive|missing|there)\b"
)
""" "The police admitted that she was in detention": no confession of hers."""
_RISK_THAT = needing(
    r"\b(?:risks?|danger|possibility|threats?|prospect|chance|likelihood|fears?|feared|concern(?:s|ed)?|worr(?:y|ies|ied)|afraid|warn(?:s|ed|ing)?)\s+(?:[\w’'-]+\s+){0,3}?that\s+[^,;.]{0,60}?\b(?:will|would|may|might|could)\s+[^,;.]{0,25}$",
    "risk|danger|possibility|threat|prospect|chance|likelihood|fear|concern|worr|afraid|warn",
    "will|would|may|might|could",
    flags=re.IGNORECASE,
)
_IMAGINED = needing(
    r"\b(?:dream(?:s|ed|t|ing)|imagin(?:es?|ed|ing)|jok(?:es?|ed|ing)|pretend(?:s|ed|ing)?|fantasi[sz](?:es?|ed|ing)|picture[sd]?|nightmares?|plays?|played|playing|prepared|ready|willing)\s+(?:that|of|about|in\s+which|to|(?:an?|the)\s+\w+\s+who|(?=he\b|she\b|they\b))\s*[^,;.]{0,50}$",
    "dream|imagin|jok|pretend|fantasi|picture|nightmare|play|prepared|ready|willing",
    flags=re.IGNORECASE,
)
""" "Dreamed that she was arrested", "played a woman who is hanged": it is in nobody's life."""
_WOULD_BE = re.compile(
    r"[\w’'-]+\s+(?:of\s+[^.;,]{2,40}?\s+)?(?:would|could|might)\s+(?:only\s+|also\s+|well\s+|clearly\s+|itself\s+)?(?:be\s+(?:an?|the|in|no|un\w+|il\w+)\b|mean|amount|mark|cause|send|constitute|set|violate|lead|breach|contravene|make)"
)
""" "Her arrest would be a scandal": nothing is planned."""
_OUGHT = re.compile(
    r"\b(?:should|must|ought\s+to)\s+(?:now\s+|also\s+|then\s+|either\s+|\w+ly\s+(?:and\s+\w+ly\s+)?)*(?:be|stand|face|go|get)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
""" "If he is guilty, he should be presented in court and prosecuted": what somebody asks for is not planned."""
_RULED_THAT = re.compile(
    r"\b(?:decid|rul|order|direct|held|find|found|agree)\w*\b[^.;]{0,40}\bthat\b"
)
_UNTIL_DONE = needing(
    r"\b(?:until|till)\s+[^;.]{0,90}?\b(?:is|are|gets?|has\s+been|have\s+been)\s+(?:\w+ly\s+|also\s+|all\s+|both\s+)?$"
    r"|\b(?:vow|pledg|threaten|insist|promis|swear|swore|demand|(?:refus|declin)\w*\s+to\s+(?:be\s+(?:freed|released|bailed)|leave|go|accept|sign|end|stop|return|work)|(?:would|will|wo)\s*(?:not|n['’]t))\w*\b[^;.]{0,120}?\b(?:until|till|unless)\s+[^;.]{0,90}$",
    "until|till|unless",
    flags=re.IGNORECASE,
)
""" "Refused to be freed till the charges were dropped", "will stay there until she is freed": nothing was done yet."""
_ASKED_FOR = frozenset(
    (Event.RELEASE, Event.TRIAL, Event.CHARGE, Event.ARREST, Event.CONVICTION, Event.SENTENCE)
)
_DONE_BY_THEN = frozenset((Event.RELEASE, Event.CHARGE, Event.BAIL, Event.APPEAL_RESULT))
_WISHED = needing(
    r"\b(?:wish(?:es|ed|ing)?|if\s+only|would\s+(?:rather|sooner|prefer))\s+(?:that\s+)?(?:[\w’'-]+\s+){1,3}?(?:had|were|could|would)\s+[^,;.]{0,30}$",
    "wish|if only|rather|sooner|prefer",
    flags=re.IGNORECASE,
)
_WEIGHED = needing(
    r"\b(?:suggest(?:s|ed|ing)?|propos(?:es?|ed|ing)|consider(?:s|ed|ing)?|discuss(?:es|ed|ing)?|recommend(?:s|ed|ing)?|advocat(?:es?|ed|ing)|favou?r(?:s|ed|ing)?|contemplat(?:es?|ed|ing)|oppos(?:es?|ed|ing)|resist(?:s|ed|ing)?"
    r"|(?:thought|think(?:s|ing)?|talk(?:s|ed|ing)?|spoke|speak(?:s|ing)?|dream(?:s|ed|t)|idea|possibility|question|plan|option|danger|threat)\s+(?:of|about)|(?:argued|spoke|voted|protest(?:s|ed))\s+against|(?:object(?:s|ed)?|agree(?:s|d)?|consent(?:s|ed)?)\s+to|insist(?:s|ed)?\s+on)\s+(?:(?:his|her|their|him|them)\s+)?$",
    "suggest|propos|consider|discuss|recommend|advocat|favor|favour|contemplat|oppos|resist|thought|think|talk|spoke|speak|dream|idea|possibility|question|plan|option|danger|threat|argued|voted|protest|object|agree|consent|insist",
    flags=re.IGNORECASE,
)
_BEING = re.compile(r"(?:being\s+)?\w+ing\b|being\s")
""" "Suggested moving her to Karn", "objected to her being moved": weighed, and not told to have been done."""
_IF_BEHIND = re.compile(r"[^,.;:]{0,70}?\s(?:if|unless)\s")
_IF_FIRST = re.compile(
    r"(?:[^“\"]{0,80}[“\"])?\W*(?:(?:But|And|However,?)\s+)?(?:If|Unless|Should|Were|In\s+case|Once)\s[^.;]{3,140}?,\s+(?:then\s+)?[^,.;]{0,60}?\b(?:will|would|could|may|might|can|faces?|risks?)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_UNLESS_FIRST = re.compile(r"\W*Unless\s[^.;]{3,140}?,", re.IGNORECASE)
_HAD_FIRST = re.compile(
    r"\W*Had\s+(?!no\b|not\b)[^.;?]{3,140}?,\s[^.;]{0,80}\b(?:would|could|might)\b"
)
_WOULD_IF = re.compile(
    r"\b(?:would|could|might)\s+(?:not\s+)?(?:have\s+)?(?:been\s+)?[^,.;]{0,30}$"
)
_BEHIND_IF = re.compile(r"[^.;]{0,80}?\bif\s+[^.;]{3,60}?\b(?:had|were|would)\b")


def supposed(view: View, draft: Draft, start: int, at: int) -> bool:
    """Whether an event is only feared, forbidden, threatened or supposed."""
    stretch, characters = view.stretch, view.characters
    if draft.event not in AVOIDS and (
        _FEARED.search(stretch, start, at)
        or (not draft.nominal and _KEPT_FROM.search(stretch, start, at))
    ):
        return True
    if draft.event is not Event.ILL_TREATMENT and _THREATENED.search(stretch, start, at):
        return True
    if draft.stance is Stance.NEGATED and _FORBIDDEN.search(stretch, start, at):
        return True
    if _IF.search(stretch, start, at) or _NOBODY_SAYS.search(stretch, start, at):
        return True
    if _WHETHER.search(stretch, start, at):
        return True
    if (
        draft.event in _DONE_BY_THEN
        and (draft.event is not Event.CHARGE or draft.outcome is not None)
        and _UNTIL_DONE.search(stretch, start, at)
    ):
        return True
    if any(
        form.search(stretch, start, at)
        for form in possible(stretch, (_RISK_THAT, _NO_REASON, _REFRAIN, _IMAGINED, _WISHED))
    ):
        return True
    if not draft.nominal and _weighed(view, start, at):
        return True
    if draft.event is Event.CHARGE and _ADMITS_HOLDING.match(characters, at):
        return True
    habit = (
        draft.person is None and not draft.when.known and not _COUNTED.search(draft.amount or "")
    )
    if habit and _OFTEN.search(view.stretch):
        return True
    if draft.person is None and _WHOEVER.search(stretch, start, at):
        return True
    if draft.nominal and draft.stance is Stance.PLANNED and _WOULD_BE.match(characters, at):
        return True
    if draft.stance is Stance.PLANNED and _ASKED_WHEN.search(stretch, start, at):
        return True
    if draft.stance is Stance.PLANNED and not draft.when.known and draft.event in _ASKED_FOR:
        ought = _OUGHT.search(characters, start, at)
        if ought is not None and not _RULED_THAT.search(characters, start, ought.start()):
            return True
    if draft.stance is Stance.PLANNED and (
        _IF_BEHIND.match(characters, at, view.sentence.end)
        or _IF_FIRST.match(characters, start, at)
        or _UNLESS_FIRST.match(characters, start, at)
    ):
        return True
    if _HAD_FIRST.match(characters, start, at):
        return True
    if _WOULD_IF.search(characters, start, at):
        return _BEHIND_IF.match(characters, at, view.sentence.end) is not None
    return False


def _weighed(view: View, start: int, at: int) -> bool:
    """ "Suggested moving her": a gerund behind a word of weighing."""
    word = at
    if view.characters[max(start, at - 6) : at].lower() == "being ":
        word = at - 6
    return bool(_WEIGHED.search(view.stretch, start, word) and _BEING.match(view.characters, word))
