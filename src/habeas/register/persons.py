"""Decisions on who is whom: made on two mentions, never overwritten, taken back one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from habeas.register.clusters import APART_FROM, DIFFERENT, SAME, UNSURE, Judged
from habeas.register.errors import NoSuchRecord, OnePerson
from habeas.register.ledger import writing
from habeas.register.models import MentionRow, PersonDecisionRow
from habeas.register.portions import portions
from habeas.register.receiving import next_case
from habeas.register.settling import Around

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.register.clusters import Clusters, Dispute
    from habeas.register.store import Register

KINDS = (SAME, DIFFERENT, UNSURE)
"""What can be decided on two mentions."""


@dataclass(frozen=True, slots=True)
class PersonDecision:
    """A decision on two mentions, by the number of its entry; ``withdrawn`` when taken back."""

    number: int
    kind: str
    left: int
    right: int
    by: str
    at: str
    why: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What followed from a decision or its withdrawal: the cases of the two mentions, and whether
    it contradicts another.
    """

    number: int
    left: int
    right: int
    disputes: tuple[Dispute, ...]


def judge(  # noqa: PLR0913 - a decision has as many parts
    register: Register, kind: str, left: int, right: int, *, at: str, why: str = ""
) -> Outcome:
    """Record that two mentions, by number, are the same person, different ones, or that it is not
    sure. Raises NoSuchRecord or OnePerson (a mention beside itself).
    """
    left, right = min(left, right), max(left, right)
    if left == right:
        raise OnePerson
    with writing(register, at) as ledger:
        documents = _documents(register, left, right)
        around = Around(register.alias, (left, right))
        after = around.clusters(more=Judged(ledger.last.sequence + 1, kind, left, right))
        entry = ledger.append(
            "person_decision",
            {"kind": kind, "left": left, "right": right, "why": why, "documents": documents,
             "aside": aside(register, after)},
        )  # fmt: skip
    return _outcome(register, entry.sequence, left, right)


def withdraw(register: Register, number: int, *, at: str, why: str = "") -> Outcome:
    """Take a decision back, by the number of its entry. Raises NoSuchRecord when there is none, or
    it was taken back.
    """
    with writing(register, at) as ledger:
        row = PersonDecisionRow.objects.using(register.alias).filter(number=number).first()
        if row is None or row.withdrawn is not None:
            raise NoSuchRecord("the number of a decision on two persons that stands")
        around = Around(register.alias, (row.left, row.right))
        ledger.append(
            "person_decision_withdrawn",
            {"decision": number, "left": row.left, "right": row.right, "why": why,
             "documents": _documents(register, row.left, row.right),
             "aside": aside(register, around.clusters(without=number))},
        )  # fmt: skip
    return _outcome(register, number, row.left, row.right)


def last_by(register: Register, holder: str) -> int | None:
    """The last decision of somebody that stands, None where there is none."""
    rows = PersonDecisionRow.objects.using(register.alias).filter(by=holder, withdrawn=None)
    return rows.order_by("-number").values_list("number", flat=True).first()


def decisions_on(register: Register, mentions: Iterable[int]) -> tuple[PersonDecision, ...]:
    """Every decision on these mentions, those taken back too, in order."""
    found = {}
    for some in portions(sorted(set(mentions))):
        rows = PersonDecisionRow.objects.using(register.alias)
        for row in rows.filter(Q(left__in=some) | Q(right__in=some)):
            found[row.number] = PersonDecision(
                row.number, row.kind, row.left, row.right, row.by, row.at, row.why,
                row.withdrawn is not None,
            )  # fmt: skip
    return tuple(found[number] for number in sorted(found))


def disputed_in(register: Register, case: int) -> tuple[Dispute, ...]:
    """Decisions around the mentions of a case that contradict each other."""
    rows = MentionRow.objects.using(register.alias).filter(case=case)
    made = decisions_on(register, rows.values_list("number", flat=True))
    ends = {end for one in made if not one.withdrawn for end in (one.left, one.right)}
    return Around(register.alias, ends).clusters().disputes if ends else ()


def _documents(register: Register, *mentions: int) -> list[str]:
    """The documents that mentions stand in. Raises NoSuchRecord."""
    rows = MentionRow.objects.using(register.alias).filter(number__in=mentions)
    found = dict(rows.values_list("number", "document__id"))
    if set(found) != set(mentions):
        raise NoSuchRecord("a person of a document")
    return [found[mention] for mention in mentions]


def aside(register: Register, after: Clusters) -> list[list[int]]:
    """A case number for each person who would be left without one, by their first mention."""
    lone = [own[0] for number, own in after.members.items() if number >= APART_FROM]
    upcoming = next_case(register)
    return [[mention, upcoming + place] for place, mention in enumerate(sorted(lone))]


def _outcome(register: Register, number: int, left: int, right: int) -> Outcome:
    found = Around(register.alias, (left, right)).clusters()
    return Outcome(number, found.person[left], found.person[right], found.disputes)
