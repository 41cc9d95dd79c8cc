"""What a page tells of no day, though its words stand near one.

"Was freed in May at the end of a six-year sentence": no day on which it was passed. "She was let go on 3 May and has
not been charged", "he was never arrested", "nobody hit him": of no day. "Convicted on 3 May of sedition, a charge he had
denied": not denied on that day. "Has refused food since 3 May because his diaries were seized": seized before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_A_TERM = r"(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,2}?[\w-]+(?:-|\s)(?:year|month)s?\b"
_BEING_SERVED = re.compile(
    rf"\b(?:(?:at|before|towards?|near)\s+the\s+end\s+of|half-?way\s+through|part-?way\s+through|midway\s+through|execution\s+of|into|instead\s+of\s+serving)\s+{_A_TERM}"
    rf"|\b(?:releas\w+|freed|let\s+(?:go|out))\b[^;.]{{0,80}}?\bfrom\s+{_A_TERM}"
)
""" "Freed early, because of his health, from a seven-year sentence": a term that was passed before."""
_PASSED = re.compile(r"\b(?:imposed|handed\s+down|passed|given)\b")
_NEVER = re.compile(r"\b(?:never|at\s+no\s+(?:time|point|stage)|ever)\b")
_UNCHARGED = re.compile(
    r"\b(?:without\s+(?:any\s+)?(?:charges?|being\s+charged)|(?:no|any)\s+(?:\w+\s+)?charges?|not\s+(?:yet\s+|been\s+|so\s+far\s+|formally\s+)*(?:charged|accused|indicted))\b"
    r"|\b(?:neither|none|nobody|no\s+one)\b[^.;]{0,60}\bcharged\b",
    re.IGNORECASE,
)
_NO_VERDICT = re.compile(r"\b(?:no\s+verdict|without\s+(?:charge\s+or\s+)?(?:a\s+)?trial)\b")
_WHICH_IS_DENIED = re.compile(
    r",\s+(?:(?:an?|the)\s+(?:\w+\s+)?(?:charge|offence|offense|accusation|allegation|claim|count|crime)s?|(?:charges|accusations|allegations|offences|something)|all\s+of\s+which|which)\s+$"
)
_BECAUSE = re.compile(r"\bbecause\b")
_AFTER_CAUSE = frozenset(
    (Event.CONFISCATION, Event.ACCESS_DENIED, Event.APPEAL, Event.ARREST, Event.ILL_TREATMENT)
)
_ITS_RULING = re.compile(
    r"[’']s\s+(?:\w+\s+)?(?:order|ruling|judge?ment|verdict|decision|sentence|conviction)\b"
)
_UNTIL = re.compile(r"\b(?:until|till)\s+$")
""" "Will challenge Tuesday's order", "has until Friday to appeal": the days of the order and of the limit."""
_REPLIED = re.compile(
    r"[\"“](?:(?:was|were|is|has\s+been|have\s+been)\s+)?(?:\w+ly\s+)?(?:convicted|sentenced|tried)\b"
)
""" "It stated that Roe "was lawfully convicted"": an answer tells no day."""
_JUDGED = frozenset((Event.CONVICTION, Event.SENTENCE, Event.TRIAL))
_NOT_DONE = frozenset((Event.ILL_TREATMENT, Event.HEALTH))


def of_no_day(characters: str, drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts, those without a day that were told of no day."""
    by_place = {(v.sentence.block, v.sentence.index): v for v in views}
    made = []
    for draft in drafts:
        view = by_place.get((draft.sentence.block, draft.sentence.index))
        bare = view is not None and draft.when.known and _of_none(characters, draft, view)
        made.append(replace(draft, when=UNKNOWN) if bare else draft)
    return made


def _of_none(characters: str, draft: Draft, view: View) -> bool:
    start, end = draft.sentence.start, draft.end
    own = [d.words for d in view.dates if d.when == draft.when]
    within = any(draft.start <= words.start < end for words in own)
    if draft.event is Event.SENTENCE:
        served = [
            m for m in _BEING_SERVED.finditer(characters, start, end) if m.end() > draft.start
        ]
        return bool(served) and not _PASSED.search(characters, start, draft.sentence.end)
    if draft.event in _JUDGED and _REPLIED.search(characters, start, end) and not own:
        return True
    if draft.stance is Stance.DENIED and draft.event is Event.CHARGE and not within:
        return _WHICH_IS_DENIED.search(characters, start, draft.start + 1) is not None or any(
            m.start() >= draft.start for m in _OFFENCE_DENIED.finditer(characters, start, end)
        )
    if draft.stance is Stance.NEGATED and draft.outcome is None and not within:
        return _not_done(characters, draft)
    if draft.event is Event.APPEAL and draft.stance is Stance.PLANNED and len(own) == 1:
        ruling = _ITS_RULING.match(characters, own[0].end) is not None
        return ruling or _UNTIL.search(characters, start, own[0].start) is not None
    if draft.event in _AFTER_CAUSE and len(own) == 1 and not within:
        return _BECAUSE.search(characters, own[0].end, draft.start) is not None
    return False


_OFFENCE_DENIED = re.compile(
    r"\b(?:charges?|offences?|offenses?|accusations?|counts?|crimes?)\s+(?:that\s+|which\s+)?(?:he|she|they|both|all|neither|[A-Z][\w’'-]+)\b"
)


def _not_done(characters: str, draft: Draft) -> bool:
    """ "Was never arrested", "has not been charged": of no day."""
    start, end = draft.sentence.start, draft.sentence.end
    told = characters[max(start, draft.start - 40) : min(draft.end + 10, end)]
    if draft.event in _NOT_DONE or _NEVER.search(told):
        return True
    if draft.event is Event.CHARGE:
        return _UNCHARGED.search(told) is not None
    return draft.event in _JUDGED and _NO_VERDICT.search(told) is not None
