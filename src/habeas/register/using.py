"""What is built on a claim, and the task that is opened when such a claim no longer stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.records.task import USED_CLAIM_REJECTED
from habeas.register import payloads
from habeas.register.cases import stands_as
from habeas.register.errors import NoSuchRecord
from habeas.register.models import ClaimRow, DocumentRow, EntryRow, MentionRow, UsedClaimRow
from habeas.register.portions import portions
from habeas.register.tasks import open_task

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from habeas.register.ledger import Ledger
    from habeas.register.store import Register

_BECAME = {
    "reject": "rejected", "correct": "corrected", "refuted": "found refuted",
    "unverified": "found unverified", "not chosen": "not chosen among rivals",
}  # fmt: skip
"""Verdicts and levels after which what is built on a claim must be looked at."""


@dataclass(frozen=True, slots=True)
class Use:
    """A count that is built on a claim: what it is (``count``), its number, and the case in whose
    list the claim stands (0: a group told of without a name).
    """

    kind: str
    number: int
    case: int
    claim: str


def used_in(register: Register, claims: Iterable[str]) -> tuple[Use, ...]:
    """Everything that is built on one of these claims, or on one that says the same in another
    reading of its document.
    """
    alike = _alike(register, claims)
    found: list[tuple[str, int, int]] = []
    for some in portions(sorted(alike)):
        rows = UsedClaimRow.objects.using(register.alias).filter(claim__in=some)
        found += rows.order_by("entry").values_list("claim", "entry", "count")
    bodies = payloads.load_among(register.alias, sorted({entry for _, entry, _ in found}))
    uses = (
        Use("count", count, int(bodies[entry].get("case", 0)), claim)
        for claim, entry, count in sorted(found, key=lambda row: row[1])
        if entry in bodies
    )
    return tuple(dict.fromkeys(uses))


def _alike(register: Register, claims: Iterable[str]) -> set[str]:
    """These claims, and those that say the same."""
    asked = set(claims)
    rows = ClaimRow.objects.using(register.alias)
    contents: set[str] = set()
    for some in portions(sorted(asked)):
        contents.update(rows.filter(claim__in=some).values_list("content", flat=True))
    for some in portions(sorted(contents)):
        asked.update(rows.filter(content__in=some).values_list("claim", flat=True))
    return asked


def must_be_held(register: Register, claim: str) -> None:
    """Raise NoSuchRecord where no reading holds a claim."""
    if not ClaimRow.objects.using(register.alias).filter(claim=claim).exists():
        raise NoSuchRecord("a claim")


def claims_in(register: Register, document: int | str) -> tuple[str, ...]:
    """The claims of any reading of a document, by its number or its id. Raises NoSuchRecord."""
    asked = {"number": document} if isinstance(document, int) else {"id": document}
    held = DocumentRow.objects.using(register.alias).filter(**asked).first()
    if held is None:
        raise NoSuchRecord("the number of a document")
    rows = ClaimRow.objects.using(register.alias).filter(document=held)
    return tuple(dict.fromkeys(rows.order_by("number").values_list("claim", flat=True)))


def open_corrections(ledger: Ledger, recorded: Mapping[str, object]) -> None:
    """Open a task for each case in whose name something is built on a claim that was just rejected,
    corrected, or assessed as refuted or unverified: whoever kept it looks at what was told.

    ``recorded`` is the payload of that decision or assessment; any other opens nothing.
    """
    became = _BECAME.get(str(recorded.get("verdict") or recorded.get("level")))
    if became is None:
        return
    register, claim = ledger.register, str(recorded["claim"])
    by_case: dict[int, list[int]] = {}
    for use in used_in(register, [claim]):
        numbers = by_case.setdefault(use.case, [])
        numbers += [use.number] if use.number not in numbers else []
    for case, numbers in by_case.items():
        if not _stands(register, case):
            continue
        counts = ", ".join(f"C-{number}" for number in numbers)
        open_task(
            ledger, case, f"correct what was told from {counts}: a claim it is built on was "
            f"{became} (habeas count --show C-{numbers[0]})",
            owner=_kept_by(register, numbers[0]), rule=USED_CLAIM_REJECTED, claim=claim,
        )  # fmt: skip


def _stands(register: Register, case: int) -> bool:
    """Whether a case is still told of here: a group without a name has none."""
    rows = MentionRow.objects.using(register.alias)
    return bool(case) and rows.filter(case=stands_as(register, case)).exists()


def _kept_by(register: Register, number: int) -> str:
    """Who kept a count."""
    rows = EntryRow.objects.using(register.alias).filter(kind="count_kept").order_by("sequence")
    for row in rows:
        payload = payloads.load(register.alias, row.sequence)
        if payload is not None and payload["number"] == number:
            return str(row.by)
    return ""
