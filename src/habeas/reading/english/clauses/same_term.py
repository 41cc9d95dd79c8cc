"""A term told as that of somebody else: "His co-defendant, X, received the same term"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.spotter import needing
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_SAME = needing(
    r"\b(?:received|receives|got|gets|(?:was|were|been)\s+(?:also\s+)?(?:given|handed|sentenced\s+to|jailed\s+for))\s+(?:exactly\s+)?"
    r"(?:the\s+same|an?\s+identical|identical)\s+(?:(?:prison|jail)\s+)?(?:sentence|term|punishment|penalty|verdict)s?\b",
    "same|identical",
)
_BACK = 12
"""How many drafts before a sentence are looked through for the term told last."""


def same_term(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> Iterator[Draft]:
    """The term told last, told of the subject of "received the same term" too."""
    match = _SAME.search(view.stretch)
    if match is None:
        return
    told = [d for d in [*before[-_BACK:], *own] if _a_term(d) and d.start < match.start()]
    if not told:
        return
    verb = chunk_at(view, match.start())
    while verb < len(view.chunks) - 1 and view.chunks[verb].kind is not Kind.VERB:
        verb += 1
    people = view.subject(verb)[0].people
    last = told[-1]
    for draft in told:
        if draft.person != last.person or draft.sentence != last.sentence:
            continue
        for person in people:
            if person != last.person:
                yield replace(
                    draft, person=person, sentence=view.sentence, start=match.start(), end=match.end(),
                    attribution=(), open=False, candidates=(),
                )  # fmt: skip


def _a_term(draft: Draft) -> bool:
    """Whether a draft tells a term that somebody was given."""
    given = draft.person is not None and draft.stance is Stance.ASSERTED
    return draft.event is Event.SENTENCE and given
