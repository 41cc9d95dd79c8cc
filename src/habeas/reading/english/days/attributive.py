"""Days that stand before a noun as what kind of it is meant: "his 2019 conviction", "the August ruling", "in a June
2022 raid", "ahead of the 6 September hearing".

So is "Monday's arrest". Such a day is the noun's. A verb takes it where the noun is the scene it tells of ("arrested in a June 2022 raid") or
what does it ("the August ruling sentenced her"); never that of an election or a law.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved
    from habeas.reading.english.words.dates import DateWords

_RULINGS = lowered("things", "rulings")
_SCENES = either("things", "scenes", "rulings")
_FORMS = frozenset(("m", "y", "my", "dmy", "mdy", "m_year_word", "part_m", "ddmy", "mddy"))
_BEFORE = re.compile(
    r"(?:\b(?:the|an?|his|her|their|its|that|whose|this|my|our)|[’']s?)\s+(?:(?:scheduled|upcoming|planned|forthcoming|expected|latest|failed|abortive)\s+)?$",
    re.IGNORECASE,
)
_NO_NOUN = (
    r"(?:and|or|but|to|until|till|in|at|on|by|for|of|from|with|when|where|while|as|that|which|who|whose|after|before|during"
    r"|over|under|near|about|into|was|were|is|are|be|been|has|have|had|will|would|did|does|do|said|he|she|they|it|his|her|their|the|an?"
    r"|this|last|next|following|previous|morning|afternoon|evening|night|year|onwards?|alone|until|also|again|still|not|then|so|because|since|through)\b"
)
_BEHIND = re.compile(
    rf"\s+(?!{_NO_NOUN})(?:[a-z][a-z-]+\b(?!\s+(?:him|her|them)\b)|[A-ZÀ-Ý][\w’'-]+\s+(?:[A-ZÀ-Ý][\w’'-]+\s+){{0,3}}[a-z])"
)
_GOVERNS = frozenset("in at during on by after".split())


def attributive(characters: str, found: Iterable[DateWords]) -> frozenset[int]:
    """Where the dates start that stand between "the", "a" or "her" and a noun."""
    return frozenset(
        one.start
        for one in found
        if one.form in _FORMS
        and _BEHIND.match(characters, one.end)
        and _BEFORE.search(characters[max(one.start - 24, 0) : one.start])
    )


def inner_day(view: View, j: int) -> Resolved | None:
    """The day inside a noun group."""
    group = view.chunks[j]
    if group.kind is not Kind.NOUN or group.last - group.first < 2:
        return None
    start, end = view.tokens[group.first].start, view.tokens[group.last - 1].start
    return next((d for d in view.dates if start <= d.words.start < end), None)


def owning_day(view: View, j: int) -> Resolved | None:
    """ "Monday's arrest of X", "last week's raid": the day or week whose a noun is."""
    chunks = view.chunks
    if j < 2 or chunks[j].kind is not Kind.NOUN or chunks[j - 1].low != ("'s",):
        return None
    if chunks[j - 2].kind is not Kind.DATE:
        return None
    start = view.tokens[chunks[j - 2].first].start
    return next((d for d in view.dates if d.words.start <= start < d.words.end), None)


_TAKING_PART = frozenset(
    "part role participation participating involvement presence share taking leading joining organising organizing".split()
)


def scene_day(view: View, j: int) -> Resolved | None:
    """ "In a June 2022 raid", "at the 3 May hearing": the day of what a verb is told to have happened at."""
    if not j or view.chunks[j - 1].low[0] not in _GOVERNS:
        return None
    if j > 1 and view.chunks[j - 2].low[-1] in _TAKING_PART:
        return None  # "jailed for her part in the 2019 protests"
    return inner_day(view, j) if view.chunks[j].low[-1] in _SCENES else None


def by_its_subject(view: View, verb: int) -> Resolved | None:
    """ "The August ruling sentenced her": the day of the ruling."""
    if view.chunks[verb].kind is not Kind.VERB or view.chunks[verb].passive:
        return None
    for j in range(verb - 1, -1, -1):
        group = view.chunks[j]
        if group.kind is Kind.NOUN and group.low[-1] in _RULINGS:
            governed = j > 0 and view.chunks[j - 1].kind is Kind.PREPOSITION
            if governed and view.chunks[j - 1].low[0] == "in" and j < 4:
                return inner_day(view, j) or _handed_down(view, j)
            return None if governed else inner_day(view, j)
        if group.kind is Kind.VERB and group.main not in _HANDED_DOWN:
            return None
    return None


_HANDED_DOWN = frozenset(
    "handed delivered pronounced issued given read announced dated made communicated published notified released".split()
)


def _handed_down(view: View, noun: int) -> Resolved | None:
    """ "In a ruling handed down on 12 March, the court …": that day."""
    behind = view.chunks[noun + 1 : noun + 5]
    if not behind or behind[0].main not in _HANDED_DOWN:
        return None
    start = next((view.tokens[c.first].start for c in behind if c.kind is Kind.DATE), None)
    return next((d for d in view.dates if d.words.start == start), None) if start else None
