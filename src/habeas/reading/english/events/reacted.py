"""Events that are only reacted to: "the union protested on Thursday against the arrest of X" tells no day of the arrest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.days.attributive import owning_day

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired
    from habeas.records.when import When

_REACTS = (
    "protest", "condemn", "express", "voic", "denounc", "criticis", "criticiz", "deplor", "welcom", "rais", "react", "demand",
    "complain", "petition", "rallied", "rally", "demonstrat", "march", "question", "regret", "lament", "slam", "decri", "object",
    "discuss", "debat", "highlight", "document", "rebuk", "blast", "defend", "justif", "hail", "prais", "applaud", "appeal",
)  # fmt: skip


def reacted_on(view: View, fired: Fired, when: When) -> bool:
    """Whether the day that an event noun would take is that of a reaction told before it, and not its own."""
    if owning_day(view, fired.chunk) is not None:
        return False  # "condemned Monday's arrest of X"
    for j in range(fired.chunk - 1, max(fired.chunk - 10, -1), -1):
        item = view.chunks[j]
        if item.kind is Kind.VERB:
            return item.main.startswith(_REACTS) and any(
                one.when == when and one.words.start < fired.start for one in view.dates
            )
    return False
