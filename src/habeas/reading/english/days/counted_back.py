"""Days counted back from publication: "two years after she was arrested, she is still held", "a year on from the
verdict, he has not been released".

Only a present state says that the count ends today, and only where the page tells no other day of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import NUMERAL, so_many
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_TAKEN = frozenset((Event.ARREST, Event.DETENTION))
_JUDGED = frozenset((Event.CONVICTION, Event.SENTENCE))
_SAME = (_TAKEN, _JUDGED)
_PAST = _TAKEN | _JUDGED | {Event.DISAPPEARANCE, Event.DEATH, Event.TRIAL, Event.CHARGE}
_COUNT = needing(
    rf"\A\W*(?:(?:now|exactly|just)\s+)?(?P<n>{NUMERAL})\s+(?P<unit>weeks?|months?|years?)\s+(?:on\s+|have\s+passed\s+)?(?:after|since|from|on\s+from)\s+"
    r"(?P<clause>[^;:]{3,160}?),\s+(?P<main>[^;:]{3,200})",
    "week|month|year",
    "after|since|from",
    flags=re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:remains?|is|are|continues?|stays?|(?:has|have)\s+(?:still\s+)?(?:not|yet|never)|(?:has|have)\s+been|does\s+not|do\s+not|nobody|no\s+one|still)\b"
)
_THEN = re.compile(r"^[^,]{0,80}?\b(?:was|were|had|did|would)\b")


def counted_back(drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts; what a present state is told so long after is dated from the day of publication."""
    counts: dict[tuple[int, int], tuple[View, re.Match[str]]] = {}
    for view in views:
        match = _COUNT.search(view.stretch) if view.published.grain is Grain.DAY else None
        if match is not None and _NOW.search(match["main"]) and not _THEN.search(match["main"]):
            counts[view.sentence.block, view.sentence.index] = view, match
    if not counts:
        return list(drafts)
    made = []
    for draft in drafts:
        found = counts.get((draft.sentence.block, draft.sentence.index))
        when = None if found is None else _began(draft, *found, drafts)
        made.append(draft if when is None else replace(draft, when=when))
    return made


def _began(draft: Draft, view: View, match: re.Match[str], drafts: Sequence[Draft]) -> When | None:
    today, count = view.published.day, so_many(match["n"].lower())
    inside = match.start("clause") - 40 <= draft.start < match.end("clause")
    told = draft.event in _PAST and draft.stance in {Stance.ASSERTED, Stance.ALLEGED}
    if today is None or count is None or not inside or not told or draft.when.known:
        return None
    if any(d.words.start < match.end("clause") for d in view.dates):
        return None
    kinds = next((kinds for kinds in _SAME if draft.event in kinds), frozenset((draft.event,)))
    if any(
        d.event in kinds and d.person == draft.person and d.when.known and d.kind != "as_of"
        for d in drafts
    ):
        return None
    unit = match["unit"].lower().rstrip("s")
    day = today - relativedelta(**{unit + "s": int(count)})  # type: ignore[arg-type]
    return When(f"{day:%Y-%m}", Basis.IMPLIED, "published")
