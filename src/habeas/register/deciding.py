"""Decisions on claims: never overwritten, each on a version that the decider has seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.register.errors import NoSuchRecord, StaleEdit
from habeas.register.ledger import writing
from habeas.register.models import ClaimRow, DecisionRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from habeas.register.store import Register

VERDICTS = ("accept", "reject", "correct", "withdraw")
"""What can be decided on a claim; ``withdraw`` takes the last decision back."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision in force on a claim, and its version (0 and None when nobody decided)."""

    version: int
    verdict: str | None
    fields: Mapping[str, str]
    by: str | None = None
    at: str | None = None
    why: str = ""


UNDECIDED = Decision(0, None, {})


def decide(  # noqa: PLR0913 - a decision has as many parts
    register: Register,
    claim: str,
    verdict: str,
    *,
    expect: int,
    at: str,
    why: str = "",
    fields: Mapping[str, str] | None = None,
) -> Decision:
    """Record a decision on a claim, made on version ``expect`` of it.

    Raises NoSuchRecord for a claim that the register does not hold, StaleEdit when somebody has
    decided meanwhile.
    """
    with writing(register, at) as ledger:
        row = ClaimRow.objects.using(register.alias).filter(claim=claim).order_by("number").last()
        if row is None:
            raise NoSuchRecord("a claim")
        now = _latest(register, claim)
        if now.version != expect:
            raise StaleEdit(expect, now.version, now.verdict or "undecided")
        payload: dict[str, object] = {
            "claim": claim, "content": row.content, "verdict": verdict,
            "fields": dict(fields or {}), "why": why, "version": expect + 1,
        }  # fmt: skip
        entry = ledger.append("decision", payload)
    return Decision(expect + 1, verdict, dict(fields or {}), entry.by, at, why)


def version_of(register: Register, claim: str) -> int:
    """The version that a decision on a claim would be made on: how many were made so far."""
    return _latest(register, claim).version


def decisions_on(
    register: Register, claims: Iterable[tuple[str, str]], known_at: str | None = None
) -> dict[tuple[str, str], Decision]:
    """The decision in force on each claim (by id and content). A withdrawn one gives way to
    none.
    """
    wanted = set(claims)
    rows = DecisionRow.objects.using(register.alias).filter(claim__in={c for c, _ in wanted})
    if known_at is not None:
        rows = rows.filter(at__lte=known_at)
    found: dict[tuple[str, str], Decision] = {}
    for row in rows.order_by("number"):
        if (row.claim, row.content) in wanted:
            found[row.claim, row.content] = _decision(row)
    return found


def _latest(register: Register, claim: str) -> Decision:
    row = DecisionRow.objects.using(register.alias).filter(claim=claim).order_by("version").last()
    return _decision(row) if row else UNDECIDED


def _decision(row: DecisionRow) -> Decision:
    if row.verdict == "withdraw":
        return Decision(row.version, None, {}, row.by, row.at, row.why)
    return Decision(row.version, row.verdict, row.fields, row.by, row.at, row.why)
