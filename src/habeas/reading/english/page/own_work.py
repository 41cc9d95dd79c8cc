"""Which of the words for somebody's work are told of them: the particular one, not also what only sums it up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import lowered
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.draft import Draft

_BESIDE_A_CASE = frozenset(
    (Event.OCCUPATION, Event.ALIAS, Event.ACCESS_DENIED, Event.CALL, Event.APPEAL)
)
"""What may be told of a lawyer in somebody else's case."""
_DOES = "occupation.does"
"""What somebody does ("runs a YouTube channel") is said where no word names their work."""
_COUNSEL = lowered("people_words", "counsel")
_SUMMING_UP = lowered("people_words", "summing_up")
"""Words that only sum up what somebody is known for, beside the work itself: "the defender", "the veteran"."""
_NO_CAUSE = frozenset(("human", "rights"))
"""Words before these that say nothing of what for; "a land rights activist", "a #MeToo activist" is told."""
_OF_ONE_KIND = (
    (frozenset(("doctor", "physician")), frozenset(("surgeon", "paediatrician", "pediatrician"))),
    (frozenset(("teacher", "schoolteacher")), frozenset(("teacher", "schoolteacher"))),
    (
        frozenset(("journalist", "freelancer")),
        frozenset(
            ("reporter", "freelancer", "journalist", "correspondent", "editor", "columnist", "photojournalist")
        ),
    ),
)  # fmt: skip
"""A wider word and those of the same work that say more: a doctor who is a surgeon."""
_HANGS = re.compile(r"\s+(?:of|at|for|in|with|on|from|by)\s+")


def own_work(kept: Sequence[Draft], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without work that is counsel's in another's case, or that only sums up another word."""
    own = {d.person for d in drafts if d.event not in _BESIDE_A_CASE}
    found = [d for d in kept if d.person in own or not _counsel(d)]
    found = [d for d in found if d.event is not Event.OCCUPATION or not _of_a_people(d)]
    work = [d for d in found if d.event is Event.OCCUPATION]
    named = {d.person for d in work if d.rule != _DOES}
    found = [d for d in found if d.rule != _DOES or d.person not in named]
    of: dict[int | None, list[Draft]] = {}
    for draft in work:
        of.setdefault(draft.person, []).append(draft)
    return [
        d
        for d in found
        if d.event is not Event.OCCUPATION or not any(_told_better(d, one) for one in of[d.person])
    ]


def _counsel(draft: Draft) -> bool:
    """Whether a word of work says that somebody is counsel, who may only act in somebody else's case."""
    words = (draft.value or "").lower().split()
    return draft.event is Event.OCCUPATION and bool(words) and words[-1] in _COUNSEL


_OF_A_PEOPLE = re.compile(
    r"members?\s+of\s.*\b(?:minority|community|tribe|clan|family|people|caste|sect|faith|nationality|ethnic\s+group|diaspora)$|(?:[Oo]fficer|[Cc]onstable)$"
)


def _of_a_people(draft: Draft) -> bool:
    """ "A member of the Hill minority", "Officer X": no work."""
    return _OF_A_PEOPLE.match(draft.value or "") is not None


def _head(draft: Draft) -> str:
    """The word that says what somebody is: "defender" of "defenders of the land"."""
    return _HANGS.split((draft.value or "").lower(), maxsplit=1)[0].split(" and ")[0].split()[-1]


def _told_better(draft: Draft, other: Draft) -> bool:
    """Whether another word for the work of the same person says what this one only sums up."""
    if draft.event is not Event.OCCUPATION or other.person != draft.person or not draft.value:
        return False
    if not other.value or draft.person is None or draft.stance is not other.stance:
        return False
    one, two = _head(draft).removesuffix("s"), _head(other).removesuffix("s")
    if one in _SUMMING_UP:
        return two not in _SUMMING_UP and set(draft.value.lower().split()[:-1]) <= _NO_CAUSE
    if one == two and draft.value.lower() in other.value.lower():
        return False  # joined as one fact
    wide = any(one in wider and two in narrower and one != two for wider, narrower in _OF_ONE_KIND)
    return wide and len(draft.value) < len(other.value)
