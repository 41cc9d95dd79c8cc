"""Whether the words before a date look ahead: "adjourned to 4 May", "will appear on Monday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.days.deed_days import of_a_deed
from habeas.reading.english.days.own_words import AHEAD, gone_by_here
from habeas.reading.english.days.set_for import was_set_for
from habeas.reading.english.spotter import needing
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.spotting import Stretch

_MOVED = tuple(
    "adjourned|to postpone|to adjourn|to defer|to delay|postponed|put off|put back|pushed back|scheduled"
    "|reserved|deferred|rescheduled|reset|put over|stood over|stood down|held over|laid over|carried over|relisted".split(
        "|"
    )
)
_PUT_OFF_ON = needing(
    r"\b(?:adjourned|postponed|put\s+(?:off|back)|pushed\s+back|reserved|extended)\b(?:(?!\b(?:to|until|till|before|and|will)\b|\bby\s+(?!(?:the|a|an)\s|[\w-]+\s+(?:hours|days?|weeks?|months?|years?)\b|prosecutors|judges|magistrates|police|authorities)|\bfor\s+(?!the\s+[\w-]+\s+time\b|(?:[\w-]+\s+){1,3}(?:hours|days?|weeks?|months?|years?)\b))[^,;])*\bon\s+(?:the\s+)?$"
)
""" "Adjourned the trial on 3 May", "extended her detention on 3 May": the day of the ruling."""
_PUT_OFF_THAT = needing(
    r"\b(?:was|were|been)\s+(?:(?:again|then|also|later|\w+ly)\s+)?(?:adjourned|postponed|put\s+(?:off|back)|pushed\s+back|deferred|called\s+off|cancelled|suspended)\s+(?:(?:again|late|early|\w+ly)\s+)?$"
    r"|\b(?:adjourn|postpon|deferr|delay)(?:ed|ing)\s+(?:the|his|her|their)\s+(?:(?!(?:to|until|till|for|on)\b)[\w’'.-]+\s+){1,8}$"
)
_WEEKDAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b(?!,?\s+\d)"
)
""" "Was adjourned Monday", "adjourned the hearing Monday": the day it was put off, no day it was put off to."""
_SAID_ON = needing(
    r",\s[^,;]{2,80}\b(?:said|told|announced|reported|wrote|confirmed|added|posted)\b[^,;]{0,40}?\bon\s+(?:the\s+)?$"
    r"|,\s(?:a|the)\s[^,;]{2,60}\b(?:ruled|ordered|decided)\s+on\s+$",
    "said|told|announced|reported|wrote|confirmed|added|posted|ruled|ordered|decided",
)
""" "Was put off to 13 May, her lawyer said on Monday": the day it was said."""
_NEXT_SET = needing(
    r"\b(?:next|new|further|second|final)\s+(?:[\w-]+\s+){0,2}?(?:hearing|session|sitting|trial|date)\s+(?:was|were)\s+(?:set|fixed|scheduled|listed|due)\s+(?:for|on)\s+$"
)
""" "The next session was set for 13 August": still to come."""
_BY = needing(r"\bby\s+(?:the\s+)?(?:(?:first|last|end|middle|beginning)\s+(?:week\s+)?of\s+)?$")
_HAD_THEN = re.compile(r"[\w ]{3,24},[^.;]{3,160}?\bhad\b")
""" "By 20 January, when …, he had been in custody for 17 days"."""
_OPENS_BY = re.compile(r"^\W*by\s+(?:the\s+)?$")
_HAD_BEEN = re.compile(
    r"[\w ]{3,24}?,?\s(?:(?!(?:will|must|should|would)\b)[\w’'.-]+\s+){1,8}?had\s+(?:\w+\s+){0,2}?been\b"
)
""" "By Monday afternoon all 14 had been released"."""
_HAD_BY = needing(
    r"\bhad\s+(?:(?:already|all|both|also)\s+)?(?:been\s+)?\w+[^.;,]{0,40}\bby\s+(?:the\s+)?(?:\w+\s+of\s+)?$"
)
""" "Nineteen had been let go by Sunday": a day gone by."""
_NEXT = needing(r"\bnext\b(?!\s+(?:day|morning|afternoon|evening|night|few|door|to|of|room)\b)")
""" "The next hearing is on 4 May"; "the next day" lies behind."""
_AHEAD_HERE = (" to be ", " would ")
_SO_ORDERED = re.compile(
    r"(?<!is\s)(?<!are\s)\b(?:ordered|sentenced|said|believed|thought|reported|known|found|confirmed|alleged|allowed|asked|demanded|only)\s+to\s+be\s"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|only|youngest|oldest)\s+(?:[\w’'-]+\s+){1,4}?to\s+be\s"
)
""" "Was ordered to be held by a court on Tuesday": a day gone by."""
_ORDERED_FOR = re.compile(
    r"\b(?:ordered|directed|allowed)\s+(?!to\b)[^.;,]{3,120}?\sto\s+be\s+(?:releas|freed|held|detain|remand|kept|jailed|bail|set\s+free)\w*[^.;,]{0,50}$"
)
""" "A court ordered X and Y to be released on bail on Tuesday"."""
_IS_TO = needing(
    r"\b(?:is|are)\s+(?:both\s+|now\s+|also\s+)?to\s+(?:go|appear|stand|be|begin|face|start|open|return|resume|hear|rule|decide|surrender|report|serve|spend)\b[^.;]{0,120}$"
    r"|\b(?:set|fixed|scheduled|listed|put)\s+(?:the|a|an|his|her|their|trial|hearing|judge?ment|sentencing)\s+(?:[^.;]{3,40}\s+)?(?:down\s+)?for\s+$"
    r"|\b(?:ordered|told|summon(?:ed|sed)|instructed|required|directed)\s+(?:(?:him|her|them|both)\s+)?(?:back\s+)?to\s+(?:return|appear|report|come|attend|answer|face|surrender|stand\s+trial)\b[^.;]{0,80}$"
    r"|\b(?:ordered|ruled|decided|directed)\s+that\s+[^.;]{2,40}\s(?:go|stand|be|appear|face|return)\b[^.;]{0,80}$"
    r"|\b(?:sentencing|trial|retrial|hearing|verdict|judge?ment)\s+will\s+[^.;]{2,40}\s(?:on|in)\s+$"
    r"|\b(?:court|tribunal|judges?|bench|chamber|panel)\b[^.;]{0,40}\swill\s+(?:begin|start|hear|try|open|consider|examine|rule|decide)\b[^.;]{2,90}\s(?:on|in)\s+$"
    r"|\b(?:comes|goes|returns)\s+(?:back\s+|up\s+|again\s+){0,2}(?:to|before|in)\s+(?:the\s+)?(?:court|trial|judge)\b[^.;]{0,30}$"
)
_OPENS_ON = needing(
    r"\b(?:trial|retrial|hearing|proceedings|case|appeal|inquest)\b(?:,\s(?:which|who)\s[^.;,]{3,60},|[^.;,]{0,40})\s(?:opens|reopens|resumes|begins|starts|continues)\s+(?:again\s+)?(?:(?:in|at|before)\s+[^.;,]{2,40}?\s+)?(?:on|in)\s+(?:\w+day,?\s+)?$"
    r"|\b(?:goes|go)\s+on\s+trial\s+(?:again\s+)?(?:(?:in|at|before)\s+[^.;,]{2,40}?\s+)?(?:on|in)\s+(?:\w+day,?\s+)?$|\bleaves\s+(?:prison|jail)\s+(?:on|in)\s+$"
    r"|\b(?:sentence|term)\s+(?:ends|expires|runs\s+out|is\s+over)\s+(?:on|in)\s+(?:the\s+\w+\s+of\s+)?$"
    r"|\bnext\s+(?:session|hearing|sitting|date|appearance)\s+is\s+(?:set\s+|scheduled\s+|due\s+)?(?:on|for)\s+(?:\w+day,?\s+)?$|\bcomes\s+(?:back\s+)?up\s+(?:again\s+)?(?:for\s+\w+\s+)?(?:on|in)\s+(?:\w+day,?\s+)?$"
)
""" "Her trial opens on 3 July", "goes on trial in May": told today, of a day to come."""
_LONGER = needing(r"\b(?:extend|prolong|renew)\w*\b[^.;]{0,160}\b(?:to|until|till)\s+$")
""" "Extended the detention of X by three months, to 21 December"."""
_REMANDED = needing(
    r"\b(?:remand(?:s|ed|ing)|placed|committed)\b[^.;]{0,80}\b(?:until|till)\s+$|\bremand(?:s|ed|ing)\b[^.;]{0,60}\bto\s+$"
)
""" "Was remanded until 20 June": the next such day, or the one after a day told before."""
_THEN = needing(
    r"(?:[Nn]ext\s+)?\w+day,?\s+(?:(?:(?!(?:that|was|were|while|whereas|when|where|and|but|who|which|whose|although|though|as|because|before|after|so|for|to)\b)[\w.'’-]+\s+){0,6}?will\s+(?:be|mark|have)|marks|is\s+the\s+[\w-]+\s+anniversary)\b"
    r"|[\w ]{3,20}\s+is\s+the\s+(?:day|date)\s+(?:set|fixed|chosen)\s+for\b"
    r"|[\w ]{3,20}\s+(?:has|have)\s+(?:now\s+)?been\s+(?:set|fixed|named|chosen|given|announced)\s+(?:as|for)\b"
)
_SET = needing(r"\b(?:sets?|fixed|fixes|named|chose|chosen)\s+(?:\w+day,?\s+)?$")
_SET_DAY = needing(
    r"[\w, ]{3,20}?\s+(?:for|as)\s+(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?(?:[\w-]+\s+){0,2}?(?:date|day|start|opening|trial|retrial|hearing|session|sentencing|verdict|judge?ment|mention|arraignment|ruling|decision)\b"
)
""" "The court has set 12 March for the first hearing": a day to come."""
""" "On Saturday it will be 30 days since …"."""
_WILL_HAVE_SPENT = needing(
    r"(?:[Nn]ext\s+)?\w+day,?\s[^.;:]{3,200}?\bwill\s+(?:by\s+then\s+)?have\s+(?:been|spent)\b"
)
""" "On Thursday Roe and Doe, two leaders of the steelworkers, will have spent 200 days in custody"."""
_ENTRY = needing(
    r"(?:^|[;,]\s)\W*(?:continues|resumes|back\s+in\s+court|returns\s+to\s+court|sentencing|mention|adjourned)(?:\s+(?:on|for|in|to|until))?\s+$"
)
""" "Continues 13 May.", "Convicted on 30 April; sentencing on 10 May": entries of a court's diary."""
_MAY_BE_FREE = needing(
    r"\b(?:could|may|might|should|can|expects?\s+to)\s+(?:then\s+|also\s+)?(?:be\s+)?(?:free|freed|out|released|home|walk|leave|return)\b[^.;,]{0,40}$"
)


_UNTIL = needing(
    r"\b(?:(?:remand|extend|renew|prolong|order|plac|confin|commit|detain|jail|imprison)\w*|put|keep|kept|held|sent)\b[^.;]{0,160}\b(?:until|till|to)\s+(?:\d|[A-Z])"
)


_BARRED_UNTIL = needing(
    r"\b(?:barred|banned|forbidden|prohibited|prevented|ban|bars?|not\s+(?:allowed|permitted)|may\s+not|cannot)\b[^.;]{0,80}\b(?:until|till)\s"
)
""" "Is barred from travelling until 2031": a ban in force, whose end is still to come."""


def ordered_until(view: View, draft: Draft) -> bool:
    """ "Was remanded until 7 March": a custody that was ordered, whose last day is still to come."""
    if draft.event is Event.TRAVEL_BAN:
        return _BARRED_UNTIL.search(view.stretch) is not None
    held = draft.event is Event.DETENTION and draft.kind != "renewal" and not draft.nominal
    return held and bool(_UNTIL.search(view.stretch))


_STATE_SINCE = re.compile(
    r"(?:\b(?:has|have|had)\s+(?:\w+\s+){0,2}?been\b[^.;]{0,100}|\(?in\s+force)\s+since\s+$"
)
_BESIDE = re.compile(
    r"\([^()]{0,140}$|\bas\s+(?:it|he|she|they|the\s+\w+)\s+(?:had|did)\b[^,;.]{0,40}$"
)


def of_a_state(sentence: Stretch, place: int) -> bool:
    """ "Had been serving four years since May 2023. He died on 24 January", "the protests of 2022", "(upheld in 2021)":
    what lasts, what a case is about and what stands in brackets tell no year of the days after it.
    """
    before = sentence.characters[max(sentence.start, place - 140) : place]
    if before.endswith("since ") and _STATE_SINCE.search(before):
        return True
    return _BESIDE.search(before) is not None or of_a_deed(sentence, place)


def is_of_now(sentence: Stretch, place: int) -> bool:
    """Whether a date lies near publication, whatever was told before: "as at 1 March", "could be freed in May"."""
    characters = sentence.characters
    before = characters[max(sentence.start, place - 80) : place]
    if _WILL.within(sentence, before) or _LATEST.within(sentence, before):
        return True
    if _ITS_PAPER.within(sentence, before):  # the news of a ruling just told
        told = characters[max(sentence.start - 400, 0) : sentence.start].rpartition("\n")[2]
        return _HAS_RULED.search(told) is not None
    low = before.lower()
    if low.endswith("since ") and _NOT_SINCE.search(before):
        return True
    return bool(
        _AS_AT.within(sentence, before)
        or _MAY_BE_FREE.within(sentence, low)
        or _OPENS_ON.within(sentence, low)
    )


_NOT_SINCE = re.compile(
    r"\b(?:(?:has|have)\s+(?:not|never|had\s+no|received\s+no)|(?:has|have)n[’']t|no\s+\w+\s+(?:has|have))\b[^.;]{0,70}since\s+$"
)
""" "Has not been taken to a specialist since November": the last November, whatever year was told before."""


_ITS_PAPER = needing(
    r"^The\s+(?:ruling|judge?ment|decision|verdict|order),?\s+(?:which\s+)?(?:is\s+|was\s+)?(?:dated|dates\s+from)\s+$"
)
_HAS_RULED = re.compile(
    r"\b(?:has|have)\s+(?:\w+\s+)?(?:rejected|dismissed|turned\s+down|upheld|confirmed|quashed|overturned|cut|reduced|sentenced|jailed|convicted|refused|left)\b"
)


_WILL = needing(
    r"\b(?:will\s+(?!have\b|not\b)(?:now\s+|next\s+|then\s+|also\s+)?[a-z]+"
    r"|(?:is|are)\s+(?:now\s+|next\s+|also\s+)?(?:(?:due|scheduled|set|expected|listed|slated|fixed)\s+(?:to|for|in|on|out|home|back)|to\s+[a-z]+)"
    r"|(?:has|have)\s+(?:now\s+)?been\s+(?:called|set|fixed|scheduled|listed|announced)\s+for)\b[^.;,]{0,60}$"
)
""" "He will be sentenced on 8 December": a day to come, whatever year was told before."""


_LATEST = needing(r"\b(?:most|more)\s+recently\b[^.;]{0,60}$")
""" "Refused four times, most recently in December": the last December, whatever year was told before."""
_AS_AT = needing(r"\bas\s+(?:at|of)\s+$", flags=re.IGNORECASE)
"""Words that look ahead only within their own clause."""


_SUPPOSED = needing(
    r"\b(?:(?:was|were)\s+(?:supposed|meant|to\s+have|originally|initially)|(?:originally|initially)\s+(?:scheduled|set|planned|due|fixed|listed))\b(?:(?!\b(?:adjourned|postponed|put\s+off|put\s+back|pushed|moved|rescheduled|delayed)\b)[^.;]){0,50}$"
)
_NOT_UNTIL = needing(
    r"\b(?:(?:was|were|did|had|could)\s+not|never|nobody|no\s+one|(?<!\bis )(?<!\bare )(?<!\bmay )(?<!\bwill )not\s+(?:allowed|permitted|given|told|seen|let|brought)"
    r"|no\s+(?:lawyer|counsel|visit|contact|call|parcel|doctor|relative|family|food)s?)\b(?!\s+(?:is|are|will|may)\b)[^.;]{0,80}\buntil\s+(?:last\s+)?$"
)
""" "Was not allowed to see him until Sunday": a day gone by."""
_LASTED = needing(r"\bfor\s+(?:[\w-]+\s+){1,3}(?:days|nights|weeks|months|years),\s+until\s+$")
""" "For 19 days, until 25 May, nobody would say where they were": a time gone by."""
_GONE_BY = re.compile(
    r"[^,.;]{3,24},?\s+(?:\w+\s+){1,3}?(?:was|were|did|had|would\s+not|could\s+not|(?<=body\s)would|(?<=body\s)could)\b"
)
_OPENS_UNTIL = re.compile(r"(?:^|,\s+)until\s+$")
""" "Until 12 September nobody would say where she was"."""
_UNTIL_THEN = re.compile(r"[^,.;]{3,24},\s+when\s+(?:[\w’'-]+\s+){1,6}?(?:was|were|had|did)\b")
""" "Was allowed parcels until 27 March, when she was moved"."""
_KEPT_UNTIL = needing(
    r"\b(?:was|were|been|had)\b[^.;]{0,100}?\b(?:held|kept|denied|refused|deprived|detained|confined|cut\s+off)\b[^.;]{0,60}\buntil\s+(?:last\s+)?$"
)
_STILL_HELD = re.compile(
    r"\b(?:has|have|is|are|will|to\s+be|order\w*|remand\w*|exten\w+|prolong\w*|renew\w*|plac\w+|sentenc\w+)\b"
)
""" "Was beaten on 3 May and denied a doctor until 9 May": a day gone by."""
_UNTIL_TAKEN = needing(
    r"\buntil\s+(?:his|her|their|[\w’'-]+['’]s)\s+(?:[\w-]+\s+)?(?:arrest|detention|dismissal|removal|disappearance|abduction|imprisonment|release|expulsion|resignation|death)\s+(?:(?:on|in|last)\s+)?$",
    "until",
)
""" "Worked as a nurse until her arrest on 3 May": a day gone by; nor ahead is "who asked to be let go was questioned for hours"."""
_AFTER_DONE = re.compile(
    r"\b(?:after|since|because|when)\s+(?:(?!(?:to|will|would|is|are)\b)[\w’'-]+\s+){1,5}?(?:was|were|went|had|died|disappeared|arrested|detained|jailed|sentenced|convicted|released|freed|seized|charged)\s+(?:(?!(?:to|will|would|is|are|until|till)\b)[\w’'-]+\s+){0,5}(?:on|in)\s+$"
)
""" "Called for X to be freed after Y went missing on 5 May": a day gone by."""
_WAS_DONE = re.compile(
    r"\b(?:was|were)\s+(?:(?!(?:set|due|scheduled|adjourned|postponed|fixed|listed|put|expected|planned|extended|told|ordered|asked|remanded|given|to|be|not|until|till|will|must|would|held)\b)[\w’'-]+\s+){2,7}$"
)
_STAYS = re.compile(r"\b(?:will|would|to|is|are|be|remains?|stays?)\s[^.,;]{0,60}\buntil\b")
_WAS_DUE = needing(
    r"\b(?:was|were|had\s+been)\s+(?:due|scheduled|expected|set|supposed)\s+to\b[^.;]{0,60}$"
)
_BUT = re.compile(r"[^.;]{0,40}?,?\s(?:but|instead)\b")
""" "Was due to be freed on 3 May but was charged anew": a day gone by."""
_FELL_THROUGH = needing(
    r"[^.;]{3,40}?\b(?:did\s+not\s+(?:take\s+place|go\s+ahead|happen|open)|never\s+took\s+place|(?:was|were)\s+(?:cancelled|called\s+off)|(?<=[,\d]\s)(?:was|were)\s+(?:put\s+off|postponed))\b(?!\s+(?:to|until|till)\b)"
)
""" "Was to have opened on 3 June", "planned for 3 June did not take place": days gone by."""


_PUSHED_OVER = re.compile(
    r"pushed back (?=by\s|(?:across|over|into|to)\s+(?:the\s+)?(?:border|sea|river|turkey|türkiye|libya|belarus|egypt))"
)
""" "Was pushed back by masked men on 3 May": people, and no hearing."""
_OPENS_ON_DAY = re.compile(r"(?:^|:\s|[–—]\s)\W*(?:on|in|by|from)\s+(?:the\s+)?$")
_WILL_THEN = needing(
    r"[\w .]{3,24},?\s+(?:(?!(?:was|were|had|has|have|said|told|when|who)\b|(?<=,\s)(?:and|but|while|yet|so)\b)[\w’',.-]+\s+){1,12}?(?:will(?!\s+(?:be|mark)\s+(?:a|an|one|two|three|four|five|ten|\d+|exactly)\b)|(?:is|are)\s+(?:due|set|scheduled|expected)\s+to|(?:goes|go)\s+(?:before|on\s+trial|to\s+(?:court|trial)))\s"
)
""" "On 25 April the court will announce its verdict", not "on 12 May the court cut it, and she is due to be freed"."""


_PUT_OFF_TO = re.compile(
    r"\b(?:(?:adjourn|postpon|reschedul|reset)\w*\b[^.;]{0,140}|(?:mov|defer|delay|push)\w*\s[^.;]{0,60}\b(?:hearings?|trials?|verdicts?|sessions?|sentencing)\b[^.;]{0,60})\s(?:to|until|till)\s+$"
    r"|\b(?:hearing|trial|case|verdict|session|sentencing|matter)\b[^.;]{0,40}\b(?:moved|pushed|shifted|brought\s+forward)\s+(?:back\s+|forward\s+|out\s+)?(?:to|until|till)\s+$"
)
""" "Postponing the trials of A, B and C to July 18": a day still to come."""


def lies_ahead(sentence: Stretch, place: int) -> bool:
    """Whether what stands before a date in its sentence says that the day is still to come."""
    before = sentence.characters[sentence.start : place].lower()
    return not gone_by_here(before) and _is_to_come(sentence, place, before)


def _is_to_come(sentence: Stretch, place: int, before: str) -> bool:
    characters = sentence.characters
    if any(one.match(sentence, place, sentence.end) for one in (_THEN, _WILL_HAVE_SPENT)):
        return True
    if _PUT_OFF_TO.search(before) or was_set_for(characters, before, place):
        return True
    if _SET.within(sentence, before) and _SET_DAY.match(sentence, place, sentence.end):
        return True
    if _OPENS_ON_DAY.search(before) and _WILL_THEN.match(sentence, place, sentence.end):
        return True
    if characters.startswith(("last ", "Last "), place):
        return False
    if (
        _not_until(sentence, before)
        or _SUPPOSED.within(sentence, before)
        or _LATEST.within(sentence, before)
        or _put_off_on(sentence, before, place)
        or _SAID_ON.within(sentence, before)
        or _LASTED.within(sentence, before)
        or (_UNTIL_TAKEN.within(sentence, before) and not _STAYS.search(before))
        or (_OPENS_UNTIL.search(before) and _GONE_BY.match(characters, place, sentence.end))
    ):
        return False
    if _FELL_THROUGH.match(sentence, place, sentence.end) or (
        before.endswith("until ") and _UNTIL_THEN.match(characters, place, sentence.end)
    ):
        return False
    if _WAS_DUE.within(sentence, before) and _BUT.match(characters, place, sentence.end):
        return False
    if _KEPT_UNTIL.within(sentence, before) and not _STILL_HELD.search(before):
        return False
    if _AFTER_DONE.search(before):
        return False
    near = before[-60:].rsplit(";", 1)[-1] + " "
    if any(word in _PUSHED_OVER.sub("", before[-160:]) for word in _MOVED):
        return True
    if (
        _LONGER.within(sentence, before[-200:])
        or _REMANDED.within(sentence, before[-120:])
        or _IS_TO.within(sentence, before[-160:])
        or _OPENS_ON.within(sentence, before[-120:])
        or _MAY_BE_FREE.within(sentence, before[-80:])
    ):
        return True
    here = near.rsplit(",", 1)[-1]
    here = here.replace(" would not ", " ")  # "would not let her board on Monday"
    here = "" if _ORDERED_FOR.search(before[-200:]) else _SO_ORDERED.sub(" ", here)
    gone_by = _HAD_BY.within(sentence, before) or _HAD_THEN.match(characters, place, sentence.end)
    gone_by = gone_by or (
        _OPENS_BY.match(before) and _HAD_BEEN.match(characters, place, sentence.end)
    )
    if _would(before):
        return True
    ahead = (bool(_BY.within(sentence, before)) and not gone_by) or any(
        word in here for word in _AHEAD_HERE
    )
    ahead = ahead or _looks_ahead(near) or bool(_NEXT.within(sentence, near))
    if _NEXT_SET.within(sentence, before[-100:]) or _ENTRY.within(sentence, before):
        return True
    return ahead and " was " not in near[-25:] and _WAS_DONE.search(near) is None


def _not_until(sentence: Stretch, before: str) -> bool:
    """ "Was not allowed to see him until Sunday", "since Sunday": a day gone by."""
    return before.endswith(("since ", "since last ")) or bool(_NOT_UNTIL.within(sentence, before))


def _put_off_on(sentence: Stretch, before: str, place: int) -> bool:
    """ "Adjourned the trial on 3 May", "was adjourned Monday": the day it was put off."""
    if _PUT_OFF_ON.within(sentence, before):
        return True
    that = _PUT_OFF_THAT.within(sentence, before) is not None
    return that and _WEEKDAY.match(sentence.characters, place) is not None


def _would(before: str) -> bool:
    """ "Said that she would spend the night in a cell and appear in court on Friday"."""
    clause = before[-130:].rpartition(";")[2].rpartition(",")[2].replace(" would not ", " ")
    said = clause.rfind(" would ")
    return said >= 0 and _GONE.search(clause, said) is None


_GONE = re.compile(r"\b(?:was|were|did|had)\b")
_DAY_TOLD = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3,9}|\b[a-z]{3,9}\s+\d{1,2})(?:\s+\d{4}|,\s*\d{4})?\s+(?:at|in|during|following|after)\s+[^.;,]{3,40}\s(?:on|of)\s+$"
)
""" "Extended her detention until 21 February at a hearing on Thursday": the day to come was told."""


def _looks_ahead(near: str) -> bool:
    """ "Her trial is due on 4 May"; but "who is due to leave in May, was taken to hospital on Wednesday"."""
    last = max((near.rfind(word) + len(word) for word in AHEAD if word in near), default=-1)
    told = last >= 0 and _GONE.search(near, last) is None and not _DAY_TOLD.search(near, last)
    return told or near.rstrip().endswith((" is on", " are on"))
