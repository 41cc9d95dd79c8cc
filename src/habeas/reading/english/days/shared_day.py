"""The day that verbs joined by "and" share: "was brought before a judge on 3 May and charged".

What happens at one sitting, one visit or one release is told with one day, which stands with the first
verb. What goes on ("and is serving …"), what was before ("and had been …") and what came later has a
day of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.days.other_dates import before_clause
from habeas.reading.english.days.whose_day import date_at, finite
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_IN_COURT = lowered("verbs", "in_court")
_CALLED_IN = lowered("verbs", "called_in")
_HELD = frozenset("detained held kept spent taken stopped arrested".split())
_LED = frozenset("taken led hauled put sent driven transferred".split())
_BENCH = frozenset("court judge prosecutor prosecutors prosecution magistrate tribunal".split())
_CAME = lowered("verbs", "came")
_RAIDED = frozenset(
    "raided entered stormed searched broke surrounded came turned arrived burst descended".split()
)
_TAKEN = frozenset("arrested detained seized taken stopped picked held captured caught".split())
_FREED = frozenset("released freed bailed let".split())
_OF_A_SITTING = frozenset(
    (Event.CHARGE, Event.CONVICTION, Event.SENTENCE, Event.BAIL, Event.RELEASE, Event.TRAVEL_BAN,
     Event.CONFISCATION, Event.DETENTION, Event.APPEAL_RESULT)
)  # fmt: skip
_SHARED = (
    (_IN_COURT, _OF_A_SITTING),
    (
        _CALLED_IN,
        frozenset((Event.RELEASE, Event.CHARGE, Event.ARREST, Event.DETENTION, Event.BAIL)),
    ),
    (_HELD, frozenset((Event.RELEASE, Event.BAIL))),
    (_CAME, frozenset((Event.ACCESS_DENIED, Event.ARREST, Event.DETENTION))),
    (_RAIDED, frozenset((Event.ARREST, Event.DETENTION, Event.SEARCH, Event.CONFISCATION))),
    (_TAKEN, frozenset((Event.TRANSFER, Event.SENTENCE))),
    (_FREED, frozenset((Event.TRAVEL_BAN,))),
)
"""The first verb of a scene, and what else is of the day told with it."""
_REMANDED = frozenset(
    "remanded ordered sent placed put returned committed gave given granted allowed authorised authorized".split()
)
_APART = frozenset(
    "had has have is are will would may can cannot must should did serving served being later subsequently"
    " eventually remains remain completed".split()
)
_THEN = frozenset("then also immediately promptly thereupon".split())
_ENDS = re.compile(
    r"\b(?:until|till|before|after|since|pending|than|by)\s+(?:the\s+)?$", re.IGNORECASE
)
_SO_LONG_AFTER = re.compile(
    r"\b(?:after|within)\s+(?:(?:about|some|almost|nearly|more|less|than|over|just|only|another|being|spending|held)\s+)*"
    r"[\w-]+\s+(?:days?|weeks?|months?|years?|nights?)\b"
)
_FOR_LONG = re.compile(
    r"\bfor\s+(?:(?:about|some|almost|nearly|more|less|than|over)\s+)*(?:\d\d+|[a-z]+teen|[a-z]+ty(?:-\w+)?|ten|eleven|twelve)\s+days\b"
    r"|\bfor\s+[^.;,]{1,24}?\s(?:weeks|months|years)\b"
)
""" "Was held for 41 days and freed": on another day than the one told."""


def shared(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence; one without a day takes that of the verb its "and" joins it to."""
    for draft in drafts:
        when = _day(view, draft) if view.dates and not draft.when.known else UNKNOWN
        yield replace(draft, when=when) if when.known else draft


def _day(view: View, draft: Draft) -> When:
    if draft.since is not None or draft.stated is not None or draft.nominal:
        return UNKNOWN
    refused = draft.stance is Stance.NEGATED and draft.event is Event.BAIL
    if draft.stance not in {Stance.ASSERTED, Stance.ALLEGED, Stance.DENIED} and not refused:
        return UNKNOWN
    if (told := _of_the_notice(view, draft)).known:
        return told
    joint, verb = _joined_verb(view, draft)
    if joint < 0 or _SO_LONG_AFTER.search(view.characters, draft.start, view.sentence.end):
        return UNKNOWN
    first, date = _dated_before(view, joint)
    if date < 0 or not _of_one_scene(view, first, draft):
        return UNKNOWN
    came_in = view.chunks[first].main in _CALLED_IN | _CAME | _RAIDED
    if draft.event is Event.DETENTION and not came_in and view.chunks[verb].main not in _REMANDED:
        return UNKNOWN
    found = date_at(view, date)
    if found.grain is not Grain.YEAR and _FOR_LONG.search(
        view.characters, view.place(first)[0], view.place(joint)[0]
    ):
        return UNKNOWN
    basis = Basis.IMPLIED if found.basis is Basis.IMPLIED else Basis.RELATIVE
    return When(found.edtf, basis, "day of the clause before") if found.known else UNKNOWN


_NOTICE = re.compile(
    r"\b(?:informed|notified|told)\s+(?!(?:his|her|their|the\s+(?:family|families|relatives|press)|reporters|relatives|journalists)\b)[^.;]{0,60}?"
    r"\bthat\s+(?:he|she|they|both)\s+(?:(?:is|are|was|were)\s+(?:being\s+|now\s+)?(?:charged|accused|barred|banned|forbidden)|(?:may|must|can|could)\s*not|cannot)\b"
)
""" "Was informed on 3 May that she is charged with sedition": the notice is the charge."""


def _of_the_notice(view: View, draft: Draft) -> When:
    if draft.event not in {Event.CHARGE, Event.TRAVEL_BAN} or len(view.dates) != 1:
        return UNKNOWN
    match = _NOTICE.search(view.characters, view.sentence.start, draft.end)
    found = view.dates[0]
    if match is None or match.end() < draft.start or found.words.start > match.end():
        return UNKNOWN
    before = view.characters[view.sentence.start : found.words.start]
    return UNKNOWN if _ENDS.search(before) else found.when


def _of_one_scene(view: View, first: int, draft: Draft) -> bool:
    """Whether what a draft tells is done at the sitting or visit that the first verb tells of."""
    main = view.chunks[first].main
    if draft.event in _OF_A_SITTING and main in _LED:
        behind = view.chunks[first + 1 : first + 4]
        if behind and (behind[0].low[0] == "before" or any(_BENCH & set(c.low) for c in behind)):
            return True
    if draft.event is Event.SENTENCE and main in _TAKEN:
        return draft.kind == "fine"
    return any(main in told and draft.event in also for told, also in _SHARED)


def _joined_verb(view: View, draft: Draft) -> tuple[int, int]:
    """The "and" or comma and the verb of a draft right behind it; only participles follow in its words."""
    chunks = view.chunks
    for j in range(len(chunks) - 1, 1, -1):
        if chunks[j].kind is not Kind.VERB or view.place(j)[0] >= draft.end:
            continue
        before = j - 1
        if chunks[j].low[:2] == ("to", "have") and _SAID & set(chunks[before].low):
            before -= 1  # "and is said to have been sentenced"
        while before > 0 and chunks[before].low[0] in _THEN:
            before -= 1
        if _joins(view, before):
            own = view.place(j)[0] >= draft.start and not _apart(view, before, j)
            return (before, j) if own else (-1, -1)
        if finite(view, j):
            break
    return -1, -1


def _apart(view: View, joint: int, verb: int) -> bool:
    """Whether a verb tells of another time than the one before; "and is said to have been sentenced" does not, nor
    "reports on 3 May and is charged".
    """
    low = view.chunks[verb].low
    if low[:2] == ("to", "have"):
        return False
    told = low[0] in {"is", "are"} and len(low) == 2
    first = next((c for c in reversed(view.chunks[:joint]) if c.kind is Kind.VERB), None)
    if told and first is not None and len(first.low) == 1 and first.main.endswith("s"):
        return False
    return bool(_APART & set(low))


_SAID = frozenset("said believed reported understood thought alleged".split())


def _joins(view: View, j: int) -> bool:
    """Whether an "and" or a comma goes on with a list of verbs; a comma that closes a clause does not.

    "Appeared on 3 May before the court, which charged her" goes on too.
    """
    low = view.chunks[j].low[0]
    if low in {"which", "who"} and view.chunks[j - 1].kind is Kind.COMMA:
        return any(
            c.kind is Kind.NOUN and _BENCH & set(c.low) for c in view.chunks[max(j - 5, 0) : j]
        )
    return low in {"and", "but"} or (low == "," and before_clause(view, j) is None)


def _dated_before(view: View, joint: int) -> tuple[int, int]:
    """The first verb of a list of verbs and the date told with it, -1 where there is none."""
    chunks = view.chunks
    date = -1
    j = joint
    while (j := j - 1) >= 0:
        item = chunks[j]
        if item.kind is Kind.DATE:
            start = view.place(j)[0]
            if date >= 0 or _ENDS.search(view.characters, view.sentence.start, start):
                break
            date = j
        elif item.low[0] == ";" or item.kind is Kind.RELATIVE:
            break
        elif item.kind is Kind.COMMA and (opened := _clause_before(view, j)) is not None:
            j = opened
        elif item.kind is Kind.VERB and _tells(view, j):
            if date < 0 and _joins(view, j - 1):
                continue
            return j, date if date >= 0 else _at_the_head(view, j)
    return -1, -1


def _clause_before(view: View, comma: int) -> int | None:
    """The comma before a clause with "who" or "when" that ends at a comma or an "and"."""
    if (opened := before_clause(view, comma)) is not None:
        return opened
    for k in range(comma - 1, max(comma - 9, 0), -1):
        if view.chunks[k].kind is Kind.COMMA:
            return k if view.chunks[k + 1].low[0] == "when" else None
    return None


def _tells(view: View, j: int) -> bool:
    """Whether a verb group tells something: "to have been tried" does, "in jail" does not."""
    item, before = view.chunks[j], view.chunks[j - 1]
    if item.low[:2] == ("to", "have"):
        return True
    noun = len(item.low) == 1 and before.kind is Kind.PREPOSITION and not item.main.endswith("ing")
    return finite(view, j) and not noun


def _at_the_head(view: View, verb: int) -> int:
    """The date that opens the clause of a verb: "On 3 May she was brought …", "until 3 May, when she was …"."""
    chunks = view.chunks
    when = False
    j = verb
    while (j := j - 1) >= 0:
        item = chunks[j]
        if item.kind is Kind.COMMA and (opened := before_clause(view, j)) is not None:
            j = opened
            continue
        if item.kind is Kind.DATE:
            ends = _ENDS.search(view.characters, view.sentence.start, view.place(j)[0])
            return j if when or not ends else -1
        if item.low[0] == "when":
            when = True
        elif (
            item.kind in {Kind.VERB, Kind.CONJUNCTION, Kind.RELATIVE} or item.low[0] in _NOT_PASSED
        ):
            return -1
    return -1


_NOT_PASSED = frozenset((";", "that", "after", "before", "since", "while"))
