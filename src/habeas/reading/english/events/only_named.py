"""Nouns that only name an event beside another: a conviction quashed, a release that a ban counts from."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.events.triggers import triggers
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired
    from habeas.reading.english.persons.discourse import Referent

_TERM_FROM = re.compile(
    r"\b(?:days|weeks|months?|years?)\s+(?:after|from|following|upon|beyond)\s+(?:his|her|their|the)\s+$"
)
_CONTESTED = re.compile(
    r"\b(?:appeal|challeng|contest)\w*\s+(?:against\s+)?(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE
)
""" "The government will appeal X's acquittal": told elsewhere, and no plan."""
_AGAINST = re.compile(
    r"\b(?:appeal\w*|challenge\w*|complaint|petition|objection)\s+(?:[\w-]+\s+){0,2}against\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:[\w-]+\s+)?$"
)
""" "Rejected her appeal against the detention": of a custody told elsewhere."""
_BARRED = re.compile(r"\b(?:bar|bars|barred|ban|bans|banned|may\s+not|forbidden|prohibit\w*)\b")
_LENGTHENED = re.compile(r"\b(?:extend|prolong|renew|lengthen)\w*\s+(?:[\w’'.-]+\s+){0,6}$")
_IS_LENGTHENED = re.compile(
    r"\s+(?:was|were|has\s+been|had\s+been|be)\s+(?:\w+ly\s+|again\s+)?(?:extend|prolong|renew|lengthen)ed\b"
)
""" "Prolonged the arrest of X by three months": the custody goes on, nobody is arrested."""


def only_named(view: View, fired: Fired, referent: Referent) -> bool:
    """Whether a noun tells nothing by itself: "the convictions of nine teachers were quashed" tells
    that they were quashed, "barred from public office for five years after her release" of a ban.
    """
    if fired.trigger.event == Event.CONVICTION:
        judged = fired.trigger.id == "conviction.noun" and _judged_anew(view, fired.chunk)
        before = view.characters[view.sentence.start : fired.start]
        judged |= fired.trigger.outcome == "acquitted" and _CONTESTED.search(before) is not None
        return judged or not referent.people
    before = view.characters[view.sentence.start : fired.start]
    if fired.trigger.event == Event.ARREST and (
        _LENGTHENED.search(before)
        or _IS_LENGTHENED.match(view.characters, fired.end, view.sentence.end)
    ):
        return True
    if fired.trigger.event == Event.DETENTION:
        return _AGAINST.search(before) is not None
    if fired.trigger.event != Event.RELEASE or _TERM_FROM.search(before) is None:
        return False
    return _BARRED.search(before) is not None


@cache
def _judging() -> frozenset[str]:
    """The verb forms that tell what an appeal came to: "upheld", "quashed", "set"."""
    return frozenset(
        words.split()[0]
        for trigger in triggers()
        if trigger.event == Event.APPEAL_RESULT
        for words in trigger.words
    )


def _judged_anew(view: View, noun: int) -> bool:
    """ "Upheld on appeal the conviction of X", "his conviction was quashed": of what was passed before."""
    chunks = view.chunks
    for j in range(noun - 1, max(noun - 8, -1), -1):
        if chunks[j].kind is Kind.VERB:
            told = chunks[j].main in _judging() and not chunks[j].passive
            if told and view.object(j)[1] in range(max(noun - 4, 0), noun + 1):
                return True
            break
    for j in range(noun + 1, min(noun + 10, len(chunks))):
        if chunks[j].kind is Kind.VERB:
            return chunks[j].main in _judging() and view.subject(j)[1] in range(noun, j)
    return False


_NO_STEP = re.compile(
    r"\bno\s+(?:further\s+|other\s+)?appeals?\s+(?:(?:is|are|was|were)\s+(?:possible|available|allowed|permitted)|can\s+be|lies)\b"
    r"|\b(?:entitled|able|allowed|permitted|right|eligible|unable|free|possible|days|weeks|months?|time)\s+(?:in\s+which\s+)?to\s+(?:lodge\s+an\s+|file\s+an\s+)?appeal",
    re.IGNORECASE,
)


_AND_WILL = re.compile(
    r"\bto\s+(?:lodge\s+an\s+|file\s+an\s+)?appeal\b[^.;]{0,60}?\b(?:and|but)\s+(?:(?:he|she|they|(?:his|her|their)\s+\w+)\s+)?"
    r"(?:says?|said|intends?|plans?|will|is\s+going|wants?|means?|vow(?:s|ed))\b(?!\s+not\b)",
    re.IGNORECASE,
)
""" "Has ten days to appeal and says she will use them": a step that is planned."""


def may_appeal(view: View, fired: Fired) -> bool:
    """ "She may appeal within ten days", "is not entitled to appeal": a right, no step taken or planned."""
    if fired.trigger.event != Event.APPEAL:
        return False
    near = view.characters[max(fired.start - 24, view.sentence.start) : fired.end + 24]
    if _NO_STEP.search(near):
        return not _AND_WILL.search(view.characters, fired.start, view.sentence.end)
    return bool({"may", "can"} & set(view.chunks[fired.verb].low))
