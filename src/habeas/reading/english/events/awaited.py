"""Nouns that name no event: a release asked for, a trial awaited, a death not confirmed."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired

_ASKED_FOR = re.compile(
    r"\b(?:requests?|applications?|petitions?|appeals?|calls?|demands?|motions?|pleas?|campaign(?:ed|ing|s)?|rall(?:y|ies)|sit-ins?|vigils?|march(?:es|ed)?|protest(?:s|ed|ing)?|demonstrat\w+|struggle[ds]?|fight(?:s|ing)?|fought|prayers?|prayed|picket(?:s|ed)?|strikes?|deadline|ransom|conditions?|price|lobb\w+|asked|asks?|ask(?:ing)?|hopes?|hoping|pressed|bid)\s+for\s+(?:the\s+|an?\s+(?=new\b|fresh\b|public\b)|his\s+|her\s+|their\s+)?(?:immediate\s+|new\s+|fresh\s+|public\s+|early\s+|conditional\s+|unconditional\s+|\w+['’]s\s+)*$",
    re.IGNORECASE,
)
_CALLED_FOR = re.compile(
    r"\b(?:call(?:s|ed|ing)?|appeal(?:s|ed)?|press(?:es|ed|ing)?|campaign\w*|ask(?:s|ed)?|petition\w*)\b[^.;]{0,60}?"
    r"\bfor\s+(?:(?!before\b|since\b|until\b|after\b|prior\b|at\b|during\b|when\b)[\w.’'-]+\s+){0,5}$",
    re.IGNORECASE,
)
""" "Called in Geneva on 13 March for the release of X": what was called for has not happened."""
_WANTED = lowered("verbs", "wanted")
_PENDING = re.compile(
    r"\b(?:outcome|result|start|opening|eve|pending|ahead)\s+(?:of\s+)?(?:the\s+|his\s+|her\s+|their\s+)?$|\bpending\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:his|her|their|the)\s+(?:next\s+)?$")
""" "Barred from travel until his trial resumes"."""
_REVIEWED = re.compile(
    r"\b(?:stands?|up(?:held|holds?)|confirm(?:s|ed)|against|hopes?|chances?|calls?|called|demand\w*|asked)\b"
)
""" "The acquittal of X stands": an appeal's result; "called for the acquittal of X": a wish."""


_ANNOUNCED = re.compile(
    r"(?:\s+(?:of|against)\s+[^,;.]{2,60}?)?\s+(?:was|were|has\s+been|had\s+been)\s+(?:first\s+|then\s+|also\s+)?(?:announced(?!\s+for)|demanded|promised|threatened|requested)\b"
)
""" "At the end of July his trial was announced": none was held then."""
_UNDONE = re.compile(
    r"\b(?:annulment|quashing|overturning|reversal|cancellation|setting\s+aside|striking\s+down|voiding|review|re-?examination)\s+of\s+(?:[\w.’'-]+\s+){0,5}$",
    re.IGNORECASE,
)
""" "The quashing of her conviction on 3 May": nobody was convicted that day."""


_FEARS = re.compile(
    r"\b(?:fear(?:s|ed|ing)?|afraid\s+of|dread(?:s|ed|ing)?|risk(?:s|ed|ing)?|threaten(?:s|ed|ing)?(?:\s+with)?|threats?\s+of|wish(?:es|ed)?(?:\s+for)?|plott?(?:s|ed|ing)?|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|forestall\w*|contemplat\w+|imagin\w+|predict\w*)"
    r"\s+(?:(?:for|of|to)\s+)?(?:the\s+|an?\s+)?(?:(?:his|her|their)\s+|[A-Z][\w’'.-]*\s+){0,3}(?:own\s+|early\s+|imminent\s+|possible\s+|slow\s+)?$"
)
""" "Doctors fear his death": he lives."""
_WOULD_DO = re.compile(
    r"(?:\s+of\s+[^,;.]{2,60}?)?(?:\s+in\s+(?:custody|prison|jail|detention))?,?\s+(?:would|could|might|may|will)\s+(?:\w+ly\s+|only\s+|also\s+)?"
    r"(?:spark|inspire|trigger|ignite|provoke|unleash|fuel|embolden|mean|turn|stir|set\s+off|lead\s+to|cause|become|shock|silence|weigh|make\s+(?:him|her|them)|be\s+(?:a|an|on|used|seen|the\s+end))\b"
)
""" "The backlash her death could inspire": she lives."""


_WHOSE = re.compile(r"\bwhose\s+(?:\w+\s+)?$")
_OTHERS_WANTED = re.compile(
    r"\s+(?:[\w’'.-]+\s+){1,7}?(?:(?:ask|call|press|campaign|appeal|plead|pray|beg|lobb|fight|fought|wait|petition)\w*\s+for|demand(?:ed|s)?|sought|seeks?|request(?:ed|s)?|urge[sd]?|want(?:ed|s)?|oppose[sd]?|await(?:ed|s)?|promise[sd]?|fear(?:ed|s)?)\b"
)
""" "Roe, whose release the prosecutor had asked for, was taken back": nobody was freed."""


_THEN_WANTED = re.compile(
    r"(?:\s+(?:of|for)\s+[^,;.]{2,60}?)?\s+(?:is|was|were|has\s+been|have\s+been|had\s+been)\s+(?:(?:also|again|first|then|being|\w+ly)\s+)?"
    r"(?:demanded|sought|requested|urged|called\s+for|asked\s+for|opposed|discussed|raised|promised|awaited|hoped\s+for|considered|negotiated)\b"
)
""" "The release of X was demanded by the union": nobody was freed."""


def _dreaded(view: View, fired: Fired, before: str) -> bool:
    """Whether a death is only feared, or only supposed by what it would bring about."""
    if fired.trigger.event != "death":
        return False
    return _FEARS.search(before) is not None or (
        _WOULD_DO.match(view.characters, fired.end, view.sentence.end) is not None
    )


def awaited(view: View, fired: Fired) -> bool:
    """Whether a noun names what is asked for, awaited, put off or not confirmed: nothing happened."""
    before = view.characters[max(view.sentence.start, fired.start - 90) : fired.start]
    if _ASKED_FOR.search(before) or _CALLED_FOR.search(before) or _PENDING.search(before):
        return True
    if _dreaded(view, fired, before):
        return True
    if _WHOSE.search(before) and _OTHERS_WANTED.match(
        view.characters, fired.end, view.sentence.end
    ):
        return True
    if fired.trigger.event == "release" and _THEN_WANTED.match(
        view.characters, fired.end, view.sentence.end
    ):
        return True
    if fired.trigger.event == "trial" and (
        _UNTIL.search(before) or _ANNOUNCED.match(view.characters, fired.end, view.sentence.end)
    ):
        return True
    if fired.trigger.event == "conviction" and _UNDONE.search(before):
        return True
    if fired.trigger.id == "conviction.acquittal_of" and _REVIEWED.search(
        view.characters, view.sentence.start, view.sentence.end
    ):
        return True
    for j in range(fired.chunk - 1, max(fired.chunk - 4, -1), -1):
        item = view.chunks[j]
        if item.kind is Kind.VERB:
            wanted = item.main in _WANTED and fired.trigger.event == "release"
            return wanted or (item.negated and not item.passive)
        if item.kind not in {Kind.MARK, Kind.ADVERB, Kind.NOUN}:
            return False
    return False


_SET_FOR = re.compile(
    r"(?:\s+(?:of|for|on|against)\s+[^,;.]{3,90}(?=,\s))?,?\s+(?:which\s+(?:was|had\s+been)\s+)?(?:(?:originally|initially|first|previously)\s+)?"
    r"(?:(?:set|scheduled|due|planned|slated|listed|fixed)\s+(?:for|to|on)\b|,?\s*which\s+was\s+to\s+(?:be|open|begin|start|resume)\b)"
)
_PUT_OFF = re.compile(
    r"\b(?:postponed|put\s+(?:off|back)|pushed\s+back|delayed|rescheduled|cancelled|adjourned|moved|deferred)\b"
)
""" "His trial, set for 2 June, was postponed": there was none on 2 June."""


_NOT_HELD = re.compile(
    r"\b(?:did\s+not\s+(?:take\s+place|go\s+ahead|happen|open|begin|start)|never\s+(?:took\s+place|opened|began))\b"
)


_THEN_PUT_OFF = re.compile(
    r"(?:\s+(?:of|against|on|for|in|at)\s+[^,;.]{2,80}?)?\s+(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:(?:again|also|then|later|\w+ly)\s+)?"
    r"(?:postponed|put\s+(?:off|back)|pushed\s+back|reset\s+(?:to|for)|cancelled|called\s+off|deferred|scrapped|shelved)\b"
)
""" "The trial of X on 3 May was put off": none was held."""


_WAS_TO = re.compile(
    r"\s+(?:was|were|had\s+been)\s+to\s+(?:have\s+)?(?:open\w*|beg[iu]n|start\w*|resume\w*|be\s+held|been\s+held|take\s+place)\b[^;.]{0,6}(?:[^;]{0,40}?),?\s+(?:but\s+)?(?:it\s+)?(?:was\s+|has\s+been\s+)?"
    r"(?:postponed|put\s+(?:off|back)|cancelled|called\s+off|deferred)\b"
)
""" "Trial was to open on 19 June, postponed": none was held that day."""


_FAILED_TO = re.compile(
    r"(?:\s+(?:of|against)\s+[^,;.]{2,60}?)?\s+(?:has\s+|had\s+)?(?:again\s+)?failed\s+(?:again\s+)?to\s+(?:open|begin|start|resume|go\s+ahead|take\s+place|materiali[sz]e)\b"
)
""" "The trial of X failed to start": none was held."""


_STOPPED = re.compile(
    r"(?:\s+(?:of|for|to)\s+[^,;.]{2,60}?)?\s+(?:was|were|has\s+been|have\s+been|had\s+been|is|are)\s+(?:(?:again|then|later|\w+ly)\s+)?"
    r"(?:blocked|halted|scrapped|cancelled|called\s+off|shelved|abandoned|vetoed|prevented|thwarted|averted|stayed|suspended|stopped|refused|rejected)\b"
)
""" "Her deportation was halted", "a pardon for X was refused": it did not happen."""
_NEAR_AT_HAND = re.compile(
    r"(?:\s+of\s+[^,;.]{2,60}?)?\s+(?:is|was|looks|seems|appears)\s+(?:now\s+)?(?:imminent|near|close|at\s+hand)\b"
)
""" "Her execution is imminent"."""
_CAN_BE_STOPPED = frozenset(("transfer", "release", "death"))


class Fixed(Enum):
    """What a noun with its day tells: an event still to come, or one that was put off."""

    AHEAD = "ahead"
    PUT_OFF = "put off"
    NOT_HELD = "not held"


_PUTTING_OFF = re.compile(
    r"\b(?:postpon\w+|adjourn\w+|reschedul\w+|deferr\w+|delay\w+|mov(?:ed|ing)|put(?:ting)?\s+(?:off|back)|push(?:ed|ing)\s+back)\s+"
    r"(?:the|his|her|their|all)\s+(?:\w+\s+){0,2}?$"
    r"|\b(?:adjournment|postponement|deferral|rescheduling|cancellation)s?\s+(?:(?:yesterday|today|(?:on\s+)?\w+day)\s+)?(?:of|in|to)\s+(?:(?!(?:after|before|since|until|during|at|on)\b)[\w’'.-]+\s+){0,8}$"
)
""" "While postponing the trials of A and B to 18 July", "the adjournment yesterday of X's retrial": none was held."""


def _is_put_off(view: View, fired: Fired) -> bool:
    if _THEN_PUT_OFF.match(view.characters, fired.end, view.sentence.end):
        return True
    return _PUTTING_OFF.search(view.characters, view.sentence.start, fired.start) is not None


def set_for(view: View, fired: Fired) -> Fixed | None:
    """Whether a noun is one "set for 2 June", and whether it was then put off."""
    if {"next", "upcoming", "forthcoming"} & set(view.chunks[fired.chunk].low):
        return Fixed.AHEAD
    if _NEAR_AT_HAND.match(view.characters, fired.end, view.sentence.end):
        return Fixed.AHEAD
    if fired.trigger.event in _CAN_BE_STOPPED and _STOPPED.match(
        view.characters, fired.end, view.sentence.end
    ):
        return Fixed.NOT_HELD
    if fired.trigger.event == "trial" and _is_put_off(view, fired):
        return Fixed.PUT_OFF
    if _WAS_TO.match(view.characters, fired.end, view.sentence.end):
        return Fixed.NOT_HELD
    if fired.trigger.event == "trial" and _FAILED_TO.match(
        view.characters, fired.end, view.sentence.end
    ):
        return Fixed.NOT_HELD
    if not _SET_FOR.match(view.characters, fired.end, view.sentence.end):
        return None
    if _NOT_HELD.search(view.characters, fired.end, view.sentence.end):
        return Fixed.NOT_HELD
    later = _PUT_OFF.search(view.characters, fired.end, view.sentence.end)
    return Fixed.PUT_OFF if later else Fixed.AHEAD
