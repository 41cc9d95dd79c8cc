"""What a sentence only looks ahead to: "until she is released", "once he is freed, he will …", "the day of
her release is unknown", "can be released only by a judge". Nothing of it has happened, and nothing is planned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.spotter import needing
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_DONE_TO = frozenset(
    (Event.RELEASE, Event.ARREST, Event.DETENTION, Event.CHARGE, Event.TRIAL, Event.CONVICTION, Event.SENTENCE,
     Event.TRANSFER, Event.DEATH, Event.BAIL, Event.APPEAL_RESULT, Event.SEARCH, Event.DISAPPEARANCE, Event.HARASSMENT)
)  # fmt: skip
_TOLD = frozenset((Stance.ASSERTED, Stance.PLANNED, Stance.ALLEGED))
_WHO = r"(?:(?!(?:was|were|had|did|said|says|that|who|which|when|where|what|whom|how|why|whether|if|learn(?:ed|t)|told|found|heard|knew|announced|thought|believed)\b)[\w’'.-]+\s+){1,5}?"
_IS = r"(?:is|are|gets?|has\s+been|have\s+been|can\s+be|could\s+be|may\s+be)\s+(?:(?!to\b)[\w-]+\s+){0,2}?$"
_NOT_BEFORE = needing(
    rf"\b(?:until|till|before|by\s+the\s+time)\s+{_WHO}(?P<be>{_IS})?$",
    "until|till|before|by the time",
    flags=re.IGNORECASE,
)
_ONLY_WHEN = needing(
    rf"\b(?:when|once|as\s+soon\s+as|after|the\s+(?:day|moment|minute))\s+{_WHO}(?P<be>{_IS})?$",
    "when|once|as soon as|after|the day|the moment|the minute",
    flags=re.IGNORECASE,
)
_PRESENT = re.compile(
    r"(?:(?:walks?|comes?|goes|go|gets?)\s+(?:free|out|home)|leaves?\s+(?:the\s+)?(?:prison|jail|custody|detention)|regains?\s+(?:his|her|their)\s+(?:freedom|liberty)|(?:stands?|faces?|goes\s+on)\s+trial|dies?|(?:completes?|finish(?:es)?|serves?)\s+(?:his|her|their))\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|must|cannot|can|may|might|should|would"
    r"|(?:is|are)\s+(?:\w+ly\s+)?(?:to|due|set|going|expected|scheduled|supposed|meant|likely|bound|entitled|allowed|obliged|required)\b"
    r"|(?:plans?|hopes?|wants?|intends?|wish(?:es)?|means?|vows?|promises?|expects?|longs?|dreams?|has|have|needs?)\s+(?:(?:him|her|them|\w+s)\s+)?to|look(?:s|ing)?\s+forward|dreams?\s+of)\b|['’]ll\b"
)


def looks_ahead(view: View, draft: Draft, at: int) -> bool:
    """Whether a clause of time, a release still waited for or "can be …" makes an event one that has not happened."""
    if draft.event not in _DONE_TO or draft.stance not in _TOLD:
        return False
    if draft.nominal:
        return draft.event is Event.RELEASE and not draft.when.known and _release_to_come(view, at)
    if _CAN.search(view.stretch, view.sentence.start, at):
        return True
    return not draft.when.known and _clause_to_come(view, at)


def _clause_to_come(view: View, at: int) -> bool:
    """ "Until she is freed": the present tense in a clause of time; behind "when" and "once" only beside what will be."""
    start = view.sentence.start
    clause = _NOT_BEFORE.search(view.stretch, start, at)
    if clause is not None and _of_now(view, clause, at):
        return True
    clause = _ONLY_WHEN.search(view.stretch, start, at)
    if clause is None or not _of_now(view, clause, at):
        return False
    return bool(
        _AHEAD.search(view.characters, _clause_start(view, clause.start()), clause.start())
        or _AHEAD.search(view.characters, at, _clause_end(view, at))
    )


def _of_now(view: View, clause: re.Match[str], at: int) -> bool:
    return clause["be"] is not None or _PRESENT.match(view.characters, at) is not None


def _clause_start(view: View, place: int) -> int:
    """Where what a place belongs to begins: behind a full break."""
    breaks = max(view.characters.rfind(mark, view.sentence.start, place) for mark in ";:")
    return max(breaks, view.sentence.start)


def _clause_end(view: View, place: int) -> int:
    found = view.characters.find(";", place, view.sentence.end)
    return view.sentence.end if found < 0 else found


_CAN = needing(
    r"\b(?:can(?:not)?|can['’]t)\s+(?:(?:not|now|only|still|then|also|yet|at\s+any\s+time|\w+ly)\s+){0,2}(?:be\s+)?(?:\w+ly\s+)?(?:set\s+)?$",
    "can",
)
_TIME_OF = needing(
    r"\b(?P<word>before|after|on|upon|following|until|till|pending|at|by|from)\s+(?:his|her|their|the|any|an|your|[A-Z][\w’'-]+['’]s?)\s+(?:[\w-]+\s+)?$",
    "before|after|on|upon|following|until|till|pending|at |by |from",
    flags=re.IGNORECASE,
)
_NO_NEARER = re.compile(
    r"\w+(?:\s+(?:from|on|in|of)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)?\s+(?:(?:is|are|remains?|seems?|looks?|appears?)\s+(?:\w+ly\s+|still\s+|now\s+)?(?:out\s+of\s+the\s+question|unlikely|impossible|uncertain|unthinkable|not\s+in\s+sight|far\s+(?:off|away)|a\s+(?:distant\s+)?(?:dream|hope|prospect)|in\s+doubt|at\s+stake|under\s+(?:discussion|consideration|negotiation)|(?:being\s+)?(?:discussed|considered|negotiated|sought|delayed|debated)|not\s+(?:on\s+the\s+table|being\s+(?:discussed|considered)|an\s+option|possible|expected|foreseen))|depends?|hangs|hinges)\b"
)
_WISHED = needing(
    r"\b(?:chances?|hopes?|hopeful|dreams?|dream(?:s|ed|ing|t)|prospects?|likelihood|probability|talk|speculation|question|idea|possibility|despair(?:s|ed)?|deprived|promises?|sign|signs|confident|certain|in\s+favou?r|instead|support|terms)\s+(?:for|of|about)\s+(?:(?:any|an|a|his|her|their|the|early|speedy|quick|eventual|possible|immediate|[A-Z][\w’'-]+['’]s?)\s+){0,3}(?:[\w-]+\s+)?$",
    "chance|hope|dream|prospect|likelihood|probability|talk|speculation|question|idea|possibility|despair|deprived|promise|sign|confident|certain|favour|favor|instead|support|terms",
    flags=re.IGNORECASE,
)
_FOR = needing(
    r"(?:(?P<why>reasons?|thank(?:s|ed|ful|ing)?|credit(?:ed)?|praise[ds]?|responsible|grateful|gratitude|glad|happy|joy|relief|order(?:s|ed)?|paid|conditions?|critici[sz]ed|explanation|except|but|in\s+time|celebrat\w+|exchange|return|made)\b[^,;.]{0,25}?\s)?\bfor\s+(?:his|her|their|the|an?|[A-Z][\w’'-]+['’]s?)\s+(?:[\w-]+\s+)?$",
    "for ",
    flags=re.IGNORECASE,
)


def _release_to_come(view: View, at: int) -> bool:
    """ "Prayed for her release", "after his release he hopes to teach", "her release is not in sight"."""
    start = view.sentence.start
    if _WISHED.search(view.stretch, start, at) or _NO_NEARER.match(view.characters, at):
        return True
    purpose = _FOR.search(view.stretch, start, at)
    if purpose is not None:
        return purpose["why"] is None
    time = _TIME_OF.search(view.stretch, start, at)
    return time is not None and _beside_the_future(view, time.start(), at)


def _beside_the_future(view: View, phrase: int, at: int) -> bool:
    """Whether the verb that a phrase of time belongs to tells what is still to come: the one before it, else behind."""
    before = after = None
    for j, chunk in enumerate(view.chunks):
        if chunk.kind is not Kind.VERB:
            continue
        first, last = view.place(j)
        if last <= phrase and first >= _clause_start(view, phrase):
            before = before or j
        elif first >= at and after is None:
            after = j
    verb = after if before is None else before
    if verb is None:
        return False
    first = view.place(verb)[0]
    words = view.characters[first : min(view.sentence.end, first + 40)]
    return _AHEAD.match(words) is not None
