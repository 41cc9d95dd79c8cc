"""Decisions on claims: never overwritten, each on a version that the decider has seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.register.errors import NoSuchRecord, StaleEdit
from habeas.register.ledger import writing
from habeas.register.models import ClaimRow, DecisionRow
from habeas.register.using import open_corrections

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from habeas.register.store import Register

    Rule = Callable[[], tuple[Collection[str], Collection[str]]]

VERDICTS = ("accept", "reject", "correct", "choose", "withdraw")
"""What can be decided on a claim; ``withdraw`` takes the last decision back. A choice among rivals
stands beside the decision on what the document says: either is taken back without the other.
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision in force on a claim, and its version (0 and None when nobody decided)."""

    version: int
    verdict: str | None
    fields: Mapping[str, str]
    by: str | None = None
    at: str | None = None
    why: str = ""
    content: str = ""


CHOOSE = "choose"
ACCEPTING = frozenset(("accept", "correct"))
"""Verdicts after which a claim is told, as read or as corrected."""

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
    seen: str | None = None,
    rule: Rule | None = None,
) -> Decision:
    """Record a decision on a claim, made on version ``expect`` of it.

    ``seen`` is the content that was decided on, by default that of the leading reading. A decision
    is taken back for the content it was made on. ``rule`` is asked, in the transaction that records
    a choice, for the rivals and the choices that it replaces; it raises where there is none.
    Raises NoSuchRecord for a claim that the register
    does not hold, StaleEdit when somebody has decided meanwhile.
    """
    with writing(register, at) as ledger:
        held = _content(register, claim)
        if held is None:
            raise NoSuchRecord("a claim")
        rows = _rows(register, claim)
        now = as_decision(rows[-1]) if rows else UNDECIDED
        if now.version != expect:
            raise StaleEdit(expect, now.version, now.verdict or "undecided")
        if verdict == "withdraw" and rows:
            seen = (_taken_back(rows) or rows[-1]).content
        rivals, instead = rule() if rule is not None else ((), ())
        if verdict == CHOOSE:
            fields = {"choice": f"{claim}:{expect + 1}", "instead": " ".join(sorted(instead))}
        payload: dict[str, object] = {
            "claim": claim, "content": seen or held, "verdict": verdict,
            "fields": dict(fields or {}), "why": why, "version": expect + 1,
        }  # fmt: skip
        entry = ledger.append("decision", payload)
        open_corrections(ledger, payload)
        for rival in rivals:
            open_corrections(ledger, {"claim": rival, "verdict": "not chosen"})
    return Decision(expect + 1, verdict, dict(fields or {}), entry.by, at, why, seen or held)


def version_of(register: Register, claim: str) -> int:
    """The version that a decision on a claim would be made on: how many were made so far."""
    rows = _rows(register, claim)
    return rows[-1].version if rows else 0


def _content(register: Register, claim: str) -> str | None:
    """What a claim says in the leading reading, else in the newest that holds it."""
    rows = ClaimRow.objects.using(register.alias).filter(claim=claim)
    columns = rows.values_list("content", "reading", "document__reading")
    found = max(columns, key=lambda row: (row[1] == row[2], row[1]), default=None)
    return found[0] if found else None


def _rows(register: Register, claim: str) -> list[DecisionRow]:
    return list(DecisionRow.objects.using(register.alias).filter(claim=claim).order_by("version"))


def parted(rows: Iterable[DecisionRow]) -> tuple[list[DecisionRow], list[DecisionRow]]:
    """Decisions, each claim's in order, parted into those on what a document says and the choices
    among rivals; each with what takes it back.
    """
    plain: list[DecisionRow] = []
    choices: list[DecisionRow] = []
    last: dict[str, dict[bool, DecisionRow]] = {}
    for row in rows:
        stands = last.setdefault(row.claim, {})
        if row.verdict == "withdraw":
            back = max(stands, key=lambda choice: stands[choice].version, default=False)
            stands.pop(back, None)
        else:
            back = row.verdict == CHOOSE
            stands[back] = row
        (choices if back else plain).append(row)
    return plain, choices


def _taken_back(rows: Sequence[DecisionRow]) -> DecisionRow | None:
    """The decision on a claim that the next withdrawal takes back."""
    ends = (track[-1] for track in parted(rows) if track)
    stands = (row for row in ends if row.verdict != "withdraw")
    return max(stands, key=lambda row: row.version, default=None)


def as_decision(row: DecisionRow) -> Decision:
    """A decision as it was recorded; one that takes another back gives way to none."""
    withdrawn = row.verdict == "withdraw"
    verdict, fields = (None, {}) if withdrawn else (row.verdict, row.fields)
    return Decision(row.version, verdict, fields, row.by, row.at, row.why, row.content)
