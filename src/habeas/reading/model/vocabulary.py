"""What a model may answer: the closed vocabularies of events, stances, kinds and outcomes."""

from __future__ import annotations

from habeas.records.claim import SCORED, Event, Stance

EVENTS: dict[str, Event] = {str(event): event for event in Event if event in SCORED}
STANCES: dict[str, Stance] = {str(stance): stance for stance in Stance}
CLOSED: dict[str, dict[Event, frozenset[str]]] = {
    "kind": {
        Event.ARREST: frozenset(("formal", "warrant", "in absentia")),
        Event.SENTENCE: frozenset(("prison", "suspended", "life", "death", "fine")),
        Event.RELEASE: frozenset(("bail", "conditional", "amnesty")),
    },
    "outcome": {
        Event.CHARGE: frozenset(("admitted", "dropped")),
        Event.APPEAL: frozenset(("withdrawn",)),
        Event.APPEAL_RESULT: frozenset(("rejected", "upheld", "quashed", "reduced", "remanded")),
        Event.BAIL: frozenset(("refused", "revoked")),
    },
    "to": {
        Event.ACCESS_DENIED: frozenset(
            ("lawyer", "family", "medical", "observers", "documents", "body")
        ),
        Event.CALL: frozenset(("release",)),
    },
}
"""Slots whose words are ours, not the document's, and the events they belong to."""
COPIED = ("place", "court", "facility", "charge", "by", "value")
"""Slots whose words are copied from the document."""
COUNTED = ("date", "term", "amount")
"""Slots whose words our grammar turns into values."""


def weaker(one: Stance, two: Stance) -> Stance:
    """The less sure of two stances: they are declared from the surest down."""
    order = list(Stance)
    return max(one, two, key=order.index)
