"""Speakers that no speech verb gives: "…, his father said by telephone.", "the source states that …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.spotter import needing

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_BEHIND = needing(
    r",\s+(?P<who>(?!(?:who|which|whose|and|but|that|as|when|while|where|then|contrary|whatever|according|despite|it|he|she|they|we|I|was|were|is|are|has|have|had|been|being)\b)[^,;:“”\"]{3,70}?)\s+(?:said|says|told|added|announced|stated|confirmed"
    r"|wrote|replied|responded|submits|submitted|indicates|indicated|reports|alleges|claims|maintains|asserts|asserted|contends|contended|adds|insists|argues)"
    r"(?!\s+that\b)(?P<tail>(?:\s+[^,;:“”\"]{1,60})?)[.\s]*$",
    "said|sa|told|wrote|replied|responded|add|announced|stated|confirmed|submit|indicate|report|allege|claim|maintain|assert|contend|insist|argue",
)
_STATES = needing(
    r"\b(?P<who>(?:[Tt]he|[Aa]|[Ii]ts?)\s+(?:[\w’'-]+\s+){0,3}?[a-z]{4,})\s+states(?=\s+that\b|\s*[.,;])"
    r"|\b(?P<source>[Tt]he\s+sources?)\s+(?:also\s+|further\s+)?(?:reports?|claims?|submits?|alleges?|asserts?|maintains?|indicates?|contends?|adds?|notes?)(?=\s+that\b)",
    "states|source",
)


_LIKE_NOUNS = needing(
    r"(?P<who>\b(?!(?:In|On|At|By|After|Before|Since|As|When|While|If|That|This|These|Those|There|Its?|He|She|They|We|I)\b)"
    r"(?:[A-Z]|(?:the|an?|his|her|their|some|several|local)\s)[^,.;:“”\"()]{2,60}?)(?:,\s+(?:which|who|an?|the)\s[^,.;:]{3,60},)?\s+"
    r"(?:also\s+|now\s+)?(?:reports?|fears?|claims?|suspects?|(?<!United\s)states)\s+that\b",
    "report|fear|claim|suspect|states",
    " that|\nthat",
)
""" "Exile media report that …", "a daily, which does not name its source, reports that …": verbs that read like nouns."""
_BETWEEN = needing(
    r",\s+(?P<who>(?:the|an?|his|her|their)\s+[^,.;:“”\"()]{2,40}?)\s+(?:submits|reports|claims?|states|alleges?|asserts?|maintains?|says?|said|adds|insists?|believes?|suspects?|argues?),\s",
    "submits|reports|claim|states|allege|assert|maintain|say|said|adds|insist|believe|suspect|argue",
)
""" "There, the source submits, he was kept awake"."""


_THEY_CLAIM = needing(
    r",\s+(?P<who>(?:(?:the|his|her|their|some|several|local|[A-Z][\w’'-]+['’]s?)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:relatives|famil(?:y|ies)|lawyers|friends|colleagues|supporters|activists|groups|parents|brothers|sisters|residents|neighbou?rs|witnesses|officials|police|authorities|prosecutors|villagers|inmates|prisoners|students))\s+claim[.\s]*$",
    "claim",
)
""" "…, her relatives claim.": a verb that reads like a noun."""


_RECEIVES = re.compile(
    r"\b(?:has|have|had|received?|heard|seen|is|are|was|were|of|an?|any|some|the|no)$|\b(?:has|have|had|received)\b"
)


class Behind(NamedTuple):
    """Who speaks, and from where on in the sentence (None: all of it)."""

    speaker: str
    start: int | None
    people: tuple[int, ...]


def trailing(view: View) -> Behind | None:
    """The speaker told behind the words, or before "states", which reads like a noun."""
    for match in _STATES.finditer(view.stretch):
        who = "source" if match["source"] else "who"
        whole = view.characters[match.end() : view.sentence.end].strip(" .,;")
        return Behind(match[who], match.start(who) if whole else None, ())
    for match in _LIKE_NOUNS.finditer(view.stretch):
        if _RECEIVES.search(match["who"]):
            continue  # "the Watch has received an unconfirmed report that …"
        return Behind(match["who"].strip(), match.start("who"), ())
    for match in _BETWEEN.finditer(view.stretch):
        begun = _BEGUN.search(view.characters, view.sentence.start, match.start())
        return Behind(match["who"].strip(), begun.start() if begun else None, ())
    for match in _THEY_CLAIM.finditer(view.stretch):
        return Behind(match["who"].strip(), None, ())
    for match in _BEHIND.finditer(view.stretch):
        if _OF_SOMETHING.match(match.group()):
            continue
        if _has_verb(view, match.start()) and not _NOBODY.search(match["who"]):
            people = tuple(
                m.person for c in view.chunks for m in c.mentions
                if match.start("who") <= m.start < match.end("who")
            )  # fmt: skip
            return Behind(match["who"].strip(), None, people)
    return None


_BEGUN = re.compile(r"\b(?:and|but|where)(?:\s+(?:has|have|had|was|were|is|are))?$")
""" "Is held in Karn and has, the source submits, been beaten": the second alone is what it submits."""
_NOBODY = re.compile(
    r"\b(?:who|which|that|whom|was|were|is|are|has|have|had|been|be|we|I)$|^(?:being|not|to\s+(?:which|whom))\b"
)
""" "…, being pushed into a car by men who said they were police.": nobody speaks here."""

_OF_SOMETHING = re.compile(
    r",\s+(?:for|of|on|in|at|by|with|from|without|pending|against|after|before|about|over|under|into|amid|despite)\s[^,;:]*?\b(?:reports|claims)\b"
)
""" "Remanded X, 23, for medical reports.": nouns, in which nobody speaks."""


def _has_verb(view: View, place: int) -> bool:
    """Whether a verb stands before a place."""
    return any(c.kind is Kind.VERB and view.place(k)[1] <= place for k, c in enumerate(view.chunks))
