"""Pages that tell no case: a novel with an arrest, a football transfer, a statute explained.

Such a page says what it is by words of its own. Two different words of one kind are asked for, one
of them near the top, and nothing is dropped from a page that documents a case: a named person with a
stated day and a court, an office or a place of custody.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.lexicon import Matcher, load
from habeas.records.claim import Event
from habeas.records.record import record
from habeas.records.when import Basis, Grain

if TYPE_CHECKING:
    from habeas.records.claim import Claim

_TOP = 260
_READ = 6_000
_CASE = frozenset(
    {
        Event.ARREST,
        Event.DETENTION,
        Event.CHARGE,
        Event.TRIAL,
        Event.SENTENCE,
        Event.RELEASE,
        Event.DEATH,
    }
)


@record
class Kind:
    """A kind of page and the words by which it shows itself."""

    id: str
    words: tuple[str, ...]


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of page that tells no case."""
    return load("", "genre", Kind)


@cache
def _matcher() -> Matcher[Kind]:
    return Matcher(kinds(), whole_words=True, fold=True)


def kind_of(folded: str) -> str | None:
    """The kind a page says it is, None when it says nothing.

    ``folded`` is the page's text, Chinese in simplified characters.
    """
    top: dict[str, set[str]] = {}
    all_of: dict[str, set[str]] = {}
    for hit in _matcher().find(folded[:_READ]):
        words = folded[hit.start : hit.end].lower()
        all_of.setdefault(hit.entry.id, set()).add(words)
        if hit.start < _TOP:
            top.setdefault(hit.entry.id, set()).add(words)
    found = [kind for kind, words in all_of.items() if len(words) >= 2 and top.get(kind)]
    return max(found, key=lambda kind: (len(all_of[kind]), kind)) if found else None


def documents_a_case(claims: tuple[Claim, ...]) -> bool:
    """Whether the claims are anchored: a named person, a stated day, and who held or tried them."""
    return any(
        c.person is not None
        and c.event in _CASE
        and c.when.basis in {Basis.STATED, Basis.GIVEN}
        and c.when.grain in {Grain.DAY, Grain.MONTH}
        and (c.court or c.facility or c.by or c.charge)
        for c in claims
    )
