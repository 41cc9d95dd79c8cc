"""What did not happen, by the words around it: false reports, "instead of being freed", "almost arrested"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.own_clause import another_named
from habeas.reading.english.spotter import needing

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_REPORTS_THAT = needing(
    r"\b(?:[Rr]eports?|[Rr]umou?rs?|[Cc]laims?|[Aa]llegations?|[Nn]ews|[Ss]tories|[Ss]tory|[Mm]essages?|[Pp]osts?|[Aa]nnouncements?|[Ss]uggestions?|[Ss]tatements?|[Aa]ccounts?|[Vv]ideos?)"
    r"(?:\s+(?!(?:was|were|is|are|has|have|had|that|which|who|and|but)\b)[\w’'.-]+){0,8}?,?\s+(?:that|of|about|saying|claiming|suggesting|alleging|according\s+to\s+which)\b",
    "report|rumor|rumour|claim|allegation|news|stories|story|message|post|announcement|suggestion|statement|account|video",
)
_PROVED_FALSE = re.compile(
    r"\b(?:turned\s+out\s+to\s+be|proved(?:\s+to\s+be)?|proven|were|was|are|is)\s+(?:\w+ly\s+)?"
    r"(?:false|untrue|wrong|unfounded|incorrect|mistaken|not\s+(?:true|correct|accurate)|inaccurate|premature|an?\s+(?:mistake|error|hoax|fabrication|invention))\b"
)


_OF_ELSE = re.compile(
    r"\b(?:charges?|accusations?|allegations?|claims?|case|evidence|statements?|that|which|who|says?|said)\b",
    re.IGNORECASE,
)
"""What may be false instead of the report: "… on charges that his lawyer says are false"."""


def reported_falsely(view: View, place: int) -> bool:
    """ "Reports that X had been arrested turned out to be false": it did not happen."""
    opened = _REPORTS_THAT.search(view.stretch, view.sentence.start, place)
    proved = _PROVED_FALSE.search(view.characters, place, view.sentence.end) if opened else None
    return proved is not None and not _OF_ELSE.search(view.characters, place, proved.start())


_MISREPORTED = needing(
    r"\b(?:wrongly|falsely|incorrectly|mistakenly|erroneously|prematurely)\s+(?:stated|said|claim(?:ed|s)|report(?:ed|s)|wrote|writes|announced|alleged|suggested)\b[^.;]{0,120}$"
)
_MISTAKE = needing(
    r",\s+which\s+(?:\w+ly\s+)?(?:was|were|is|proved|turned\s+out\s+to\s+be)\s+(?:\w+ly\s+)?(?:not\s+(?:true|so|the\s+case|correct)|an?\s+(?:\w+\s+)?(?:lie|hoax|mistake|error|invention)|false|untrue|wrong|incorrect|premature|unfounded)\b"
    r"|(?:;|,\s+(?:but|and)|\s[–—-])\s*(?:but\s+)?(?:the|that|this)(?:\s+(?:announcements?|reports?|news|information|story|claim|message|statement))?\s+(?:was|were|is|proved|turned\s+out\s+to\s+be)\s+(?:\w+ly\s+)?"
    r"(?:an?\s+(?:\w+\s+)?(?:mistake|error|hoax)|false|untrue|wrong|incorrect|premature|unfounded)\b"
    r"|(?:;|,\s+(?:but|and)|\s[–—-]|\band)\s*(?:(?:the|this|that)\s+(?:[\w-]+\s+)?|it\s+|they\s+|we\s+)?(?:later\s+|then\s+|soon\s+|since\s+|has\s+|have\s+){0,2}(?:apologi[sz]ed|retracted|corrected\s+(?:itself|this|that|it|the)|withdrew\s+(?:the|this|that|its)\s+(?:report|story|article|claim|post)|took\s+(?:it|this|that|the\s+\w+)\s+back|deleted\s+the\s+(?:post|report|story))\b"
)
_TOLD_OF = re.compile(
    r"\b(?:told|learned|heard|news|reports?|announced|reported|rumou?red|claimed|said|wrote|written|posted)\b"
)


def misreported(view: View, place: int) -> bool:
    """ "The paper wrongly stated that X had been arrested", "whose arrest was announced …; that was a mistake"."""
    first, last = view.sentence.start, view.sentence.end
    if _MISREPORTED.search(view.stretch, first, place):
        return True
    mistake = _MISTAKE.search(view.stretch, place, last)
    return mistake is not None and bool(_TOLD_OF.search(view.characters, first, mistake.start()))


_NOT_AS = needing(
    r"\b(?:was|were|is|are|has|have|had)\s+(?:not|never),\s+[^,;.]{2,80},\s+(?:been\s+)?(?:\w+ly\s+)?$"
)
""" "He was not, as some wrote, sentenced to 15 years"."""
_NOT_DONE = needing(
    r"\b(?:without(?:\s+(?:ever|once|even|so\s+much\s+as|even\s+once|ever\s+once))?|instead\s+of|rather\s+than|far\s+from|(?:stopped\s+)?short\s+of)\s+(?:having\s+)?(?:be(?:en|ing)\s+)?(?:\w+ly\s+)?$"
    r"|\b(?:almost|nearly)\s+(?:got\s+)?$"
    r"|\b(?:nor|neither|at\s+no\s+(?:time|point|stage)|never|not\s+once|on\s+no\s+occasion|in\s+no\s+case)\s+(?:was|were|has|have|had|did|is|are)\s+[^,;.]{2,70}?\s(?:been\s+)?(?:\w+ly\s+)?$"
    r"|\bought\s+to\s+have\s+(?:been\s+)?(?:\w+ly\s+)?$"
    r"|\bnot\s+(?:to\s+)?be\s+(?:described|counted|regarded|listed|treated|recorded|considered|spoken\s+of)\s+as\s+(?:having\s+been\s+|an?\s+)?[\"“‘']?$"
    r"|\b(?:refus(?:ed?|es|ing)|declin(?:ed?|es|ing)|unwilling)(?:\s+(?:again|twice|once\s+more|yet\s+again|repeatedly|outright))?(?:\s+(?:on|in|at|last|this|earlier)\s+(?:[\w,’'-]+\s+){0,3}?[\w’'-]+)?,?\s+to\s+(?:\w+ly\s+)?$",
    flags=re.IGNORECASE,
)


def not_done(view: View, place: int) -> bool:
    """ "Without ever having been charged", "instead of being freed", "almost arrested", "refused
    to let her go": it did not happen.
    """
    near = max(view.sentence.start, place - 100)
    if _NOT_DONE.within(view.stretch, view.characters[near:place]):
        return True
    return _NOT_AS.search(view.stretch, view.sentence.start, place) is not None


_NO_RECORD = needing(
    r"\b(?:no\s+(?:record|trace|knowledge)\s+of|(?:know|knows|knew|known)\s+nothing\s+(?:of|about)|unaware\s+of)\s+(?:any\s+|such\s+)?(?:(?:his|her|their|the)\s+)?(?:being\s+|having\s+been\s+)?$"
    r"|\b[Cc]ontrary\s+to\s+(?:[\w-]+\s+){0,3}?(?:reports?|claims?|rumou?rs?|allegations?|suggestions?)\s+that\s+[^,.;]{0,60}$"
    r"|\b(?:nothing\s+to\s+(?:indicate|suggest|show|prove)|no\s+(?:sign|proof|suggestion)\s+(?:at\s+all\s+)?)\s*that\s+[^,.;]{2,60}$"
)


def no_record(view: View, place: int) -> bool:
    """ "It has no record of his arrest": whoever says so says that it did not happen."""
    near = max(view.sentence.start, place - 110)
    return _NO_RECORD.within(view.stretch, view.characters[near:place]) is not None


_DENIED_REPORTS = re.compile(
    r"\b(?:were|was|have\s+been|has\s+been|are|is)\s+(?:\w+ly\s+|later\s+)?(?:denied|refuted|dismissed|rejected)\b"
    r"(?=\s*(?:[.,;:)\"”]|$|by\b|as\b|on\b|in\b|at\b|this\b|last\b|yesterday\b|when\b|and\b|but\b|after\b|again\b|out\b|immediately\b))"
    r"|\bfound\s+(?:to\s+be\s+)?(?:without\s+(?:basis|foundation|merit)|unfounded|baseless|groundless|unsubstantiated|false|untrue)\b"
)


def reports_denied(view: View, place: int) -> bool:
    """ "Reports that X had been executed were denied by her family"."""
    opened = _REPORTS_THAT.search(view.stretch, view.sentence.start, place)
    denied = _DENIED_REPORTS.search(view.characters, place, view.sentence.end) if opened else None
    return denied is not None and not _OF_ELSE.search(view.characters, place, denied.start())


_ONLY_SAID = re.compile(
    r"[^.;,]{0,40}?,?\s*\b(?:(?:was|were|had\s+been|has\s+been)\s+)?(?:\w+ly\s+)?(?:announced|promised|reported|ordered|planned|approved|agreed|granted|decided|signed|declared|authori[sz]ed)\b[^.;]{0,50}?[,;]?\s+(?:but|yet|however)\s+"
    r"(?:[^.;]{0,30}?\b(?:(?:has|have|had|did|was|were)\s+(?:not|never)|(?:has|have|had|did|was|were)n['’]t|never)\s+(?:\w+ly\s+|yet\s+)*(?:been\s+)?(?:taken?\s+place|happen(?:ed)?|released|freed|let\s+(?:go|out)|transferred|moved|deported|carried\s+out|c[oa]me|come\s+(?:about|out|home)|implemented|executed|put\s+into\s+(?:effect|practice)|materiali[sz]ed?|left)\b"
    r"|(?:he|she|they|it|[A-Z][\w’'-]+)\s+(?:is|are|was|were|remains?|remained)\s+(?:still\s+)?(?:being\s+)?(?:in\s+(?:the\s+|a\s+)?(?:\w+\s+)?(?:prison|jail|custody|detention|cell)|behind\s+bars|held|detained|locked\s+up|there)\b|(?:it\s+)?(?:has|have)\s+yet\s+to\b)"
)


def only_said(view: View, place: int) -> bool:
    """ "Her release was announced, but she is still in prison": it was said and not done."""
    return _ONLY_SAID.match(view.characters, place, view.sentence.end) is not None


_MEANT_TO = needing(
    r"\b(?:was|were|had\s+been)\s+(?:supposed|meant|due|scheduled|set|expected)\s+to\s+(?:be\s+)?(?:\w+ly\s+)?$"
    r"|\b(?:announced|reported|declared|presented|listed|given\s+out)\s+(?:as\s+(?:having\s+been\s+)?|to\s+(?:be|have\s+been)\s+)$"
    r"|\b(?:was|were)\s+to\s+be\s+(?:\w+ly\s+)?$",
    flags=re.IGNORECASE,
)
_BUT = re.compile(
    r"[^.;]{0,60}?(?:,|;)?\s+(?:but\b|yet\b|however\b|only\s+to\b|(?:and|he|she|they)\s+(?:was|were|is|are|has|have)(?:\s+not|n['’]t)(?=\W*$|[.,;]))"
)
_NOT_TRUE = needing(
    r"\b(?:it\s+is|it\s+was|it['’]s)\s+(?:simply\s+|also\s+)?(?:not\s+(?:true|correct|the\s+case)|untrue|false|wrong|incorrect)\s+(?:to\s+(?:say|claim|suggest|report)\s+)?that\b(?:(?!\b(?:after|before|when|since|because)\b)[^.;]){0,60}$"
    r"|\b(?:nothing|no\s+(?:indication|signs?|suggestion|proof|evidence))(?:\s+(?:at\s+all|whatever|so\s+far))?\s+(?:to\s+(?:indicate|suggest|show|prove)|indicates|suggests|shows|(?<=\w\s))\s*that\b(?:(?!\b(?:after|before|when|since|because)\b)[^.;]){0,60}$",
    flags=re.IGNORECASE,
)


def fell_through(view: View, place: int) -> bool:
    """ "Was supposed to be released on 3 June, but is still held", "it is not true that X was released"."""
    before = view.characters[max(view.sentence.start, place - 110) : place]
    if _NOT_TRUE.within(view.stretch, before):
        return True
    if not _MEANT_TO.within(view.stretch, before):
        return False
    but = _BUT.match(view.characters, place, view.sentence.end)
    return but is not None and not another_named(view, place, but.end())


def unreal(low: tuple[str, ...]) -> bool:
    """ "Should have walked free", "was to have stood trial": it did not happen."""
    return "have" in low and (
        low[0] in {"should", "ought"} or low[:2] in {("was", "to"), ("were", "to")}
    )


_WITHHELD_BEFORE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+|repeatedly\s+)?$")
_WITHHELD = re.compile(
    r"\s+(?:(?:him|her|them|all|any|adequate|proper|urgent|family|further)\s+)*"
    r"(?:access|visits?|entry|contact|bail|parole|leave|medical|medicine|medication|treatment|care"
    r"|permission|legal|a\s+lawyer|food|sleep|insulin|phone|release)\b"
)


def withheld(view: View, start: int, end: int) -> bool:
    """ "Was denied access", "denied her bail": something was withheld, and nothing is disputed."""
    if view.characters[start:end].lower() not in {"denied", "denying", "denies", "deny"}:
        return False
    before = view.characters[max(view.sentence.start, start - 30) : start]
    after = view.characters[end : end + 60]
    return bool(_WITHHELD_BEFORE.search(before) or _WITHHELD.match(after))


_CONFIRM_THIS = re.compile(
    r"\b(?:confirm|verify|corroborate|check|confirmed|verified|corroborated)\s+(?:this|it|that|these\s+\w+|the\s+(?:reports?|claims?|information|accounts?|news|story|figures?))\b"
)
_NOT_ABLE = re.compile(r"\b(?:not|unable|cannot|never)\b|n['’]t\b")


def left_open(view: View, start: int, end: int) -> bool:
    """ "…; the office could not confirm this": what stands before in the sentence is left open."""
    found = _CONFIRM_THIS.search(view.characters, start, min(end + 30, view.sentence.end))
    return found is not None and bool(_NOT_ABLE.search(view.characters, start, found.end()))


_HAS_YET = frozenset("has have needs need remains remain".split())


def yet_to_be(low: tuple[str, ...]) -> bool:
    """ "The sentence has to be ratified": nothing was done yet."""
    return low[1:3] == ("to", "be") and low[0] in _HAS_YET


SAID_BESIDE = re.compile(
    r"\band\s+(?:\w+ly\s+)?(?:asserted|said|stated|added|claimed|insisted|maintained|replied|confirmed|noted|explained|argued)\b"
)
""" "Denied that A had been beaten and said that B had been charged": only the first is denied."""


TURNED_DOWN = re.compile(
    r"\b(?:refused|rejected|denied|declined|dismissed|turned\s+down)\s+(?:a|an|the|his|her|their|another|every|any)\s+(?:\w+\s+)?(?:request|application|plea|petition|motion)s?\b"
    r"|\b(?:[Rr]equest|[Aa]pplication|[Pp]lea|[Pp]etition|[Mm]otion)s?\b[^.;]{0,90}?\b(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+\s+)?(?:refused|rejected|denied|declined|dismissed|turned\s+down|not\s+(?:granted|entertained|heard|answered))\b"
    r"|\b(?:asked|applied|requested|petitioned)\b[^.;]{0,90}?[;,]\s+(?:but\s+|and\s+)?(?:the\s+)?(?:[\w-]+\s+){1,3}?(?:refused|declined|said\s+no|would\s+not\s+hear\s+of|turned\s+(?:it|him|her|them)\s+down)\b(?!\s+to\b)"
    r"|\basked\s+in\s+vain\b"
    r"|(?<!whose )\b[Rr]equests?\b[^.;]{0,90}?\b(?:met\s+with\s+(?:silence|refusal|no)|unanswered|ignored|on\s+deaf\s+ears|pending|not\s+entertained)\b"
    r"|\bshould\s+(?:then\s+|now\s+)?be\s+(?:free|out|home|released|freed|let\s+out)\s+(?:on|in|by)\s+(?:\d|[A-Z])"
)
""" "His request for a transfer had been turned down", "she should be free on 3 May": no calls."""
