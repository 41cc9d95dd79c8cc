"""Speakers without a verb of saying of their own: "was told by a guard that …", "heard from a friend that …",
"a certificate names …", "the prison gave cholera as the cause".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.speakers import speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_HEARD = needing(
    r"\b(?:told|informed|notified|assured|warned|advised)\s+by\s+(?!(?:word|tele?phone|phone|letter|e-?mail|text|post|radio|then|now|chance)\b)(?P<by>[^,.;:“”\"()]{3,60}?)\s+that\b"
    r"|\b(?:heard|learn(?:ed|t)|hears|learns|understands?|understood)\s+(?:\w+\s+){0,2}?from\s+(?P<of>[^,.;:“”\"()]{3,60}?)\s+that\b",
    "told by|informed by|notified by|assured by|warned by|advised by| from ",
)
_INFORMED = needing(
    r"(?P<who>[^,.;:“”\"()]{2,70}?)(?:,\s+(?:in|at|of)\s+[^,.;:]{2,30},)?\s+(?:(?:has|have|had|also|later|then|since|only)\s+)*(?:informed|informs|notified|notifies|assured|assures)\s+"
    r"(?!by\b)(?:[^,.;:“”\"()]{2,60}|[^,.;:“”\"()]{2,40},\s+[^,.;:“”\"()]{2,40},)\s+that\b",
    "inform|notif|assure",
)
_PAPER = (
    r"(?:certificate|autopsy|post-mortem|examination|medical\s+report|discharge\s+(?:summary|paper|letter)"
    r"|prescription|scan|X-ray|verdict|summons|arrest\s+warrant|search\s+record|indictment|charge\s+sheet)"
)
_WRITTEN = needing(
    rf"(?P<who>\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Oo]ne)\s+(?:[\w-]+\s+){{0,3}}?{_PAPER})\b[^,.;:]{{0,60}}?\s(?:names?|named|lists?|listed|gives?|gave|mentions?|mentioned|speaks?\s+of|spoke\s+of|records?|recorded)\s",
    "certificate|autopsy|mortem|examination|report|discharge|prescription|scan|X-ray|verdict|summons|warrant|record|indictment|charge sheet",
)
_CAUSE = needing(
    r"(?P<who>\b(?:[Tt]he|[Ii]ts?|[Aa]n?)\s+(?:[\w’'-]+\s+){0,3}?(?:prison|jail|police|hospital|colony|ministry|administration|centre|center|authorities|doctors?|directorate|officials?))\s+"
    r"(?:gave|gives|cited|cites|named|put|blamed|attributed)\s+[^.;]{2,60}?(?:\bas\s+(?:the|his|her|a)\s+(?:\w+\s+)?(?:cause|reason)\b|\b(?:his|her|the)\s+death\b)",
    "cause|reason|death",
)
_ASIDE = re.compile(r"\b(?:was|were|been|be|is|are)\s*$")


class Heard(NamedTuple):
    """Who is cited, from where to the end of the sentence, and whether somebody else passes it on."""

    speaker: str
    start: int
    passed_on: bool = False
    people: tuple[int, ...] = ()


def heard(view: View, *, told: bool) -> Iterator[Heard]:
    """Those whom a sentence cites without a verb of saying; papers where nobody else is ``told`` to speak."""
    for match in _HEARD.finditer(view.stretch):
        yield Heard((match["by"] or match["of"]).strip(), match.end(), match["of"] is not None)
    for match in _INFORMED.finditer(view.stretch):
        who = _OPENING.sub("", match["who"].strip())
        if _ASIDE.search(match["who"]):
            continue
        if not _PRONOUN.match(who):
            yield Heard(who, match.end())
        elif (found := _whom_it_means(view, match)) is not None:
            yield Heard(found[0], match.end(), people=found[1])
    for form in () if told else (_WRITTEN, _CAUSE):
        for match in form.finditer(view.stretch):
            yield Heard(match["who"].strip(), view.sentence.start)


_HE_INFORMS = frozenset(("he", "she", "they"))


def _whom_it_means(view: View, match: re.Match[str]) -> tuple[str, tuple[int, ...]] | None:
    """ "He informed his lawyers that he had been beaten": who "he" is."""
    for j, chunk in enumerate(view.chunks):
        first, last = view.place(j)
        inside = match.start() <= first and last <= match.end()
        if inside and chunk.kind is Kind.VERB and chunk.main in _INFORMS and not chunk.passive:
            at = view.subject(j)[1]
            found = speaker(view, j) if at >= 0 and view.chunks[at].low[0] in _HE_INFORMS else None
            return found[:2] if found is not None else None
    return None


_INFORMS = frozenset("informed informs notified notifies assured assures".split())
_OPENING = re.compile(
    r"^(?:(?:and|but|that|when|as|where|while|also)\s+)*(?:(?:in|on)\s+(?:\d{1,2}\s+)?[A-Z]\w+(?:\s+\d{4})?\s+)?(?=\S)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|who|which|nobody|to)\b", re.IGNORECASE)


_SAID_TO = re.compile(
    r"\b(?:is|are|was|were|been)\s+(?:reported|said|believed|thought|rumou?red|understood|alleged|claimed|presumed)\s+(?:[\w’'.-]+\s+){1,6}$"
)


def said_to_have(view: View, verb: int) -> bool:
    """ "Was reported on Monday to have been moved": what is only said of somebody, with words between."""
    if view.chunks[verb].low[0] != "to":
        return False
    return _SAID_TO.search(view.characters, view.sentence.start, view.place(verb)[0]) is not None


_PERHAPS = frozenset(("may", "might", "could"))
_SUSPECTED = re.compile(
    r"\b(?:suspicions?|suspect(?:s|ed)?|believ(?:e|es|ed)|thinks?|thought|understand|understood|reports?|rumou?rs?|indications?|signs?|possible|possibility)\s+(?:that\s+)?(?:[\w’'-]+\s+){1,4}?(?:may|might|could)\s+(?:be|already\s+be|now\s+be|still\s+be|currently\s+be)\s+(?:held|detained|kept|imprisoned|in\s+\w+)?\s*$"
)
""" "It is our suspicion that the two may be detained": thought to be so, not planned."""


def only_suspected(view: View, verb: int, place: int) -> bool:
    """Whether somebody only suspects that it is so: "believes she may be held at a barracks"."""
    if view.chunks[verb].low[0] not in _PERHAPS:
        return False
    return _SUSPECTED.search(view.characters, view.sentence.start, place) is not None
