"""What was set out for or told in vain: "police came to arrest her, but she was not at home", "a false report had it that …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TAKEN = frozenset((Event.ARREST, Event.DETENTION, Event.SEARCH))
_CAME_TO = needing(
    r"\b(?:came|went|arrived|turned\s+up|called|returned|appeared|come|gone|visited|sent|raided|set\s+out|hoping|wanted|wanting|seeking|were\s+looking|was\s+looking)\b[^.;]{0,60}?\s(?:to|in\s+order\s+to)\s+(?:\w+ly\s+)?$",
    "came|went|arrived|turned up|called|returned|appeared|come|gone|visited|sent|raided|set out|hoping|want|seeking|looking",
)
_NOT_THERE = re.compile(
    r"[^.;]{0,50}?(?:;|,)?\s*(?:\bbut|\bonly\s+to|\bhowever|\byet|;|\band)\s+[^.;]{0,40}?(?:\bnot\s+(?:there|in\b|at\s+(?:home|work|his|her)|find|found|able)|n['’]t\s+(?:there|in\b|at\s+(?:home|work)|find)|\b(?:gone|left|fled|escaped|hiding|slipped\s+away|got\s+away|failed|nobody|empty|out\s+of\s+the\s+country|could\s+not|couldn['’]t|unable|abroad)\b|\baway\b)"
    r"|[^.;]{0,50}?\bin\s+vain\b",
    re.IGNORECASE,
)
_AWAY_WHEN = re.compile(
    r"(?:\b(?:(?:was|were)\s+(?:not|never|no\s+longer|already|away|out|abroad|absent|elsewhere|gone)|(?:was|were)n['’]t|had\s+(?:already\s+)?(?:left|fled|gone))\b[^.;]{0,40}?|\b(?:found|empty|deserted)\s+)"
    r"\b(?:when|by\s+the\s+time)\s+[^.;,]{0,50}$"
)
""" "Was not at home when police came to arrest him"."""
_CAME_FOR = re.compile(r"\bc[oa]me\s+(?:back\s+)?for\s", re.IGNORECASE)
_FALSE = r"(?:false|fake|faked|fabricated|bogus|untrue|erroneous|mistaken|invented|unfounded|baseless|premature)"
_REPORT = r"(?:reports?|rumou?rs?|claims?|news|posts?|stor(?:y|ies)|messages?|announcements?|videos?|pictures?|articles?|information|accounts?)"
_FALSELY = needing(
    rf"(?<!spreading\s)(?<!publishing\s)(?<!disseminating\s)(?<!posting\s)(?<!circulating\s)(?<!of\s)(?<!for\s)\b{_FALSE}\s+(?:[\w-]+\s+)?{_REPORT}\s+(?:[\w-]+\s+){{0,3}}?(?:that|of|about|claim(?:ed|ing)|said|saying|show(?:ed|ing|s)|suggest(?:ed|ing)|announc(?:ed|ing)|report(?:ed|ing)|had\s+it)\b[^.;]{{0,60}}$"
    r"|\bit\s+(?:is|was)\s+(?:\w+ly\s+)?an?\s+(?:\w+\s+)?(?:hoax|lie|myth|invention|fabrication|fairy\s*tale|mistake|error)\s+(?:to\s+say\s+)?that\b[^.;]{0,60}$",
    "false|fake|fabricat|bogus|untrue|erroneous|mistake|invent|unfounded|baseless|premature|hoax|lie |myth|fairy|error",
    flags=re.IGNORECASE,
)


def in_vain(view: View, draft: Draft, at: int) -> bool:
    """Whether an event was only set out for and not reached, or was told falsely."""
    start = view.sentence.start
    if _FALSELY.search(view.stretch, start, at):
        return True
    if draft.event not in _TAKEN or draft.nominal:
        return False
    if draft.event is Event.ARREST and _AWAY_WHEN.search(view.characters, start, at):
        return True
    if draft.event is Event.ARREST and _CAME_FOR.search(view.characters, draft.start, draft.end):
        return bool(_NOT_THERE.match(view.characters, at, view.sentence.end))
    set_out = _CAME_TO.search(view.stretch, start, at)
    return set_out is not None and bool(_NOT_THERE.match(view.characters, at, view.sentence.end))
