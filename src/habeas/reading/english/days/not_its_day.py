"""Days that stand in what is told of somebody, and are of something else told with it.

"Was reported on Monday to have been moved": the day of the report. "According to a prisoner who was freed in July, he
fainted": of the other's release. "Was moved to house arrest on 4 March because of a stroke": of the move. "Her request –
she fell ill in April – was not granted": of an aside. "Freed on Sunday after paying a fine": of the release.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.words.dates import DateWords

_REPORTED = re.compile(
    r"\b(?:was|were|is|are)\s+(?:\w+\s+)?(?:reported|rumou?red|said|announced|understood)\s+(?:(?:late|early)\s+)?(?:on\s+)?$"
)
_TO_HAVE = re.compile(r"(?:\s+(?:morning|afternoon|evening|night))?\s+to\s+have\b")
""" "Was reported on Monday to have been moved"."""
_SOURCE_WHO = re.compile(
    r"\b(?:[Aa]ccording\s+to|[Aa])\s+(?:an?\s+|the\s+|another\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:prisoner|inmate|detainee|cellmate|man|woman|relative|guard|colleague|neighbour|neighbor|person|friend|student|lawyer)s?\s+"
    r"(?:who|which)\s+(?:was|were|had\s+been|left|got\s+out|came\s+out|saw|met|visited|shared)\b[^,;.]{0,60}$"
)
_ON_TELLS = re.compile(
    r"[^,;.]{0,30}(?:,|\s+(?:says?|said|told|tells|writes|wrote|reports?|claims?)\b)"
)
""" "According to a prisoner who was freed in July, he fainted": the release of the one who tells."""
_ADVISED = re.compile(
    r"\b(?:for\s+which|eligible|diagnosed|recommended|prescribed|advised|scheduled)\b[^,;.–]{0,50}$"
)
_NOT_SINCE = re.compile(
    r"[^;.]{0,60}?(?:[,–]\s*|\s)(?:(?:has|have|had)\s+(?:still\s+|yet\s+)?(?:not|never|yet)|(?:was|were|is|are)\s+(?:again\s+|once\s+more\s+|still\s+)?(?:not|never|denied|refused))\b"
)
""" "The operation for which surgery was advised in June has still not been done"."""
_MOVED_ON = re.compile(
    r"\b(?:releas\w+|freed|house\s+arrest|adjourn\w*|postpon\w*|put\s+off|let\s+(?:go|out)|bail|parole\w*|brought\s+to\s+court)\b[^;.]{0,80}$"
)
_CAUSE = re.compile(
    r"[^.;]{0,90}?\b(?:because|owing\s+to|due\s+to|on\s+account\s+of|despite|on\s+(?:health|medical|humanitarian)\s+grounds)\b"
)
""" "Was moved to house arrest on 4 March because of a stroke": the day of the move."""
_TAKEN = frozenset((Event.ARREST, Event.DETENTION))
_THEN_FREED = re.compile(
    r"\b(?:and|then|but)\s+(?:(?:was|were|then|also|been)\s+)*(?:freed|released|let\s+go|let\s+out|set\s+free|sent\s+home|bailed|charged|moved|transferred|fined|came\s+home|went\s+home)\b[^,;.]{0,40}$"
)
""" "Was taken with her and freed the next day": the day of the second."""
_PAID_FOR = re.compile(
    r"\b(?:after|on)\s+(?:paying|payment\s+of|having\s+paid)\b|\bpaid\s+(?:the|his|her|their|a)\b"
)
_LET_OUT = re.compile(r"\b(?:freed|released|let\s+(?:go|out)|left|walked|got\s+out|bailed)\b")
_SERVED = re.compile(
    r"\b(?:complet\w+|finish\w+|(?:had|having|has)\s+served|after\s+serving|end\s+of|halfway\s+through|execution\s+of|released\s+(?:\w+\s+){0,3}?from|freed\s+(?:\w+\s+){0,3}?from|early(?:\s*,[^,;.]{3,50},)?\s+from)\s+"
    r"(?:all\s+(?:of\s+)?|out\s+|in\s+full\s+)?(?:the\s+original\s+|his\s+|her\s+|their\s+|the\s+|an?\s+)(?:[\w-]+\s+){0,2}?[\w-]+(?:-|\s)(?:year|month)s?\b"
    r"|\b(?:replac|reduc)\w+\s+(?:the|his|her|their)\s+(?:original\s+|initial\s+)?(?:[\w-]+-(?:year|month)\b|(?:term|sentence)\s+of\b)"
)
""" "Completed a 12-year sentence in August", "freed early from a seven-year sentence": no day on which it was passed."""
_PASSED = re.compile(
    r"\b(?:imposed|handed\s+down|passed|sentenced|jailed|convicted|condemned)\b[^;.]{0,120}$"
)


def not_its_day(view: View, draft: Draft) -> bool:
    """Whether the one written day that a draft has is that of something else told in its sentence."""
    mine = [one for one in view.dates if one.when == draft.when]
    if len(mine) != 1:
        return False
    start, end = view.sentence.start, view.sentence.end
    before = view.characters[start : mine[0].words.start]
    behind = mine[0].words.end
    if _REPORTED.search(before) and _TO_HAVE.match(view.characters, behind, end):
        return True
    if _SOURCE_WHO.search(before) and _ON_TELLS.match(view.characters, behind, end):
        return True
    if _ADVISED.search(before) and _NOT_SINCE.match(view.characters, behind, end):
        return draft.stance is Stance.NEGATED or draft.event is Event.ACCESS_DENIED
    if _in_aside(view, draft, mine[0].words.start, behind):
        return True
    if draft.event in _TAKEN and _step_on(mine[0].words):
        step = view.characters[draft.start : mine[0].words.start]
        return _THEN_FREED.search(step) is not None
    if draft.event is Event.HEALTH:
        freed = _MOVED_ON.search(before) is not None
        return freed and _CAUSE.match(view.characters, behind, end) is not None
    same = mine[0].words.form == "day_step"
    return draft.event is Event.SENTENCE and not same and _of_its_end(view, draft, before)


_ASIDE = re.compile(r"\s[–—]\s(?=(?:he|she|they|it|who|which|whose|where)\b)")
_CLOSED = re.compile(r"\s[–—]\s")


def _step_on(words: DateWords) -> bool:
    """Whether a date counts on from the day told last: "the next day", "two days later"."""
    if words.form == "day_step":
        return words.part("next") is not None
    return words.form == "n_ago" and (words.part("way") or "").lower().startswith(
        ("later", "after")
    )


def _in_aside(view: View, draft: Draft, start: int, end: int) -> bool:
    """ "Her request – she fell ill in April – was not granted": the day stands between the dashes."""
    opened = list(_ASIDE.finditer(view.characters, draft.start, start))
    if not opened or _CLOSED.search(view.characters, opened[-1].end(), start):
        return False
    return _CLOSED.search(view.characters, end, draft.end) is not None


def _of_its_end(view: View, draft: Draft, before: str) -> bool:
    """ "Completed a term of three years on 3 May", "freed on Sunday after paying a fine"."""
    if _PASSED.search(before):
        return False
    around = view.characters[max(view.sentence.start, draft.start - 40) : view.sentence.end]
    if draft.kind == "fine":
        return _PAID_FOR.search(around) is not None and _LET_OUT.search(before) is not None
    return _SERVED.search(view.characters, view.sentence.start, draft.end) is not None
