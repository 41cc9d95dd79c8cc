"""Decisions on who is whom that were made in a travel register, brought home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from habeas.register import payloads
from habeas.register.clusters import Judged
from habeas.register.ledger import entries
from habeas.register.models import MentionRow, PersonDecisionRow
from habeas.register.persons import aside
from habeas.register.settling import Around

if TYPE_CHECKING:
    from habeas.register.ledger import Ledger
    from habeas.register.store import Register

_DECIDED, _WITHDRAWN = "person_decision", "person_decision_withdrawn"


def brought_back(travel: Register, home: Register, ledger: Ledger | None, since: int) -> int:
    """Record at home what was decided on persons of documents that both hold, after an entry of the
    travel register; how much that is. Without a ledger it is only counted.

    A decision never stands in the way of another: two that contradict each other are shown so.
    """
    count = 0
    for kept in entries(travel, after=since):
        if kept.body is None or kept.entry.kind not in {_DECIDED, _WITHDRAWN}:
            continue
        payload = payloads.parsed(kept.body)
        left, right = (_there(travel, home, payload[side]) for side in ("left", "right"))
        if left is None or right is None:
            continue
        around = Around(home.alias, (left, right))
        if kept.entry.kind == _DECIDED:
            fresh = _same(home, travel, kept.entry.sequence, left, right) is None
            more = Judged(1 << 62, payload["kind"], left, right)
            after = around.clusters(more=more)
        else:
            number = _same(home, travel, payload["decision"], left, right)
            fresh = number is not None
            payload["decision"] = number
            after = around.clusters(without=number)
        if fresh:
            count += 1
        if fresh and ledger is not None:
            there: dict[str, Any] = {"left": left, "right": right, "aside": aside(home, after)}
            ledger.carry(kept.entry, payload | there)
    return count


def _there(travel: Register, home: Register, mention: int) -> int | None:
    """The number that a mention has at home."""
    row = MentionRow.objects.using(travel.alias).filter(number=mention).first()
    if row is None:
        return None
    rows = MentionRow.objects.using(home.alias).filter(name=row.name)
    found = rows.filter(document__id=row.document.id).values_list("number", flat=True)
    return found.first()


def _same(home: Register, travel: Register, number: int, left: int, right: int) -> int | None:
    """The decision at home that is one of the travel register, where it stands."""
    made = PersonDecisionRow.objects.using(travel.alias).get(number=number)
    rows = PersonDecisionRow.objects.using(home.alias).filter(
        kind=made.kind, left__in=(left, right), right__in=(left, right), by=made.by, at=made.at,
        withdrawn=None,
    )  # fmt: skip
    return rows.values_list("number", flat=True).first()
