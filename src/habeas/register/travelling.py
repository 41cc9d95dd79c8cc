"""Travel registers: a few cases, under a key of their own, for a border or a partner.

A travel register is made from a register, for some cases and until a day; it holds the documents
that tell of those cases alone. What was added or decided in it is brought back entry by entry;
where both sides decided on the same claim, home stays as it is and the difference is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.register import carrying, founding, payloads
from habeas.register.case_numbers import written
from habeas.register.compartments import told_alone
from habeas.register.errors import Damaged
from habeas.register.ledger import head_at, last, writing
from habeas.register.models import EntryRow, MentionRow
from habeas.register.persons_back import brought_back
from habeas.register.reconciling import Difference, compared, decided
from habeas.register.sealing_errors import NotFromHere, SharedDocument, TravelEnded
from habeas.register.using import open_corrections
from habeas.register.verifying import verify
from habeas.register.work_carried import carry_work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from habeas.register.keys import Cost, Secret
    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Travel:
    """A travel register that was made: its recovery key (to be shown once), how many documents it
    holds, and the documents left at home because they tell of other cases too.
    """

    recovery: str
    documents: int
    left: tuple[int, ...]


def make(  # noqa: PLR0913 - what it is made of, for whom, for how long
    home: Register,
    folder: Path,
    secret: Secret,
    cases: Sequence[int],
    *,
    until: date,
    at: str,
    whole: bool = False,
    cost: Cost | None = None,
) -> Travel:
    """A travel register in an empty or absent folder.

    ``whole`` takes documents along that tell of other cases too. Raises NotEmpty, NoSuchRecord,
    SharedDocument (nothing tells of these cases alone), WeakPassphrase or NoSpace.
    """
    alone, mixed, others = told_alone(home, cases)
    numbers = sorted([*alone, *mixed]) if whole else alone
    if not numbers:
        raise SharedDocument(mixed, [written(case) for case in others])
    made, recovery = founding.found(
        folder, secret, holder=home.holder, at=at, cost=cost, embedded=True
    )
    told = {"why": "travel", "until": until.isoformat(), "cases": sorted(cases)}
    with made:
        carried = carrying.carry(home, made, numbers, at=at, told=told, work=cases)
        name = made.name
    with writing(home, at) as ledger:
        ledger.append(
            "travel_made",
            {
                "register": name, "until": until.isoformat(), "cases": sorted(cases),
                "documents": numbers, "reaches": carried.reaches, "head": carried.head,
            },
        )  # fmt: skip
    return Travel(recovery, carried.documents, () if whole else tuple(mixed))


def until_of(register: Register) -> str | None:
    """The last day of a travel register, ISO 8601; None for a register that is none."""
    told = _origin(register)
    return None if told is None else str(told["until"])


def within_its_days(register: Register, today: date) -> None:
    """Raise TravelEnded for a travel register after its last day."""
    until = until_of(register)
    if until is not None and today.isoformat() > until:
        raise TravelEnded(until)


@dataclass(frozen=True, slots=True)
class Brought:
    """What came back: documents and decisions that home did not have, where both differ, and what
    was recorded of tasks and interventions.
    """

    documents: int
    decisions: int
    differences: tuple[Difference, ...]
    work: int = 0


def bring_back(home: Register, travel: Register, *, at: str, dry_run: bool = False) -> Brought:
    """Import what a travel register holds beyond what it was made with, or say what that would be.

    Raises NotFromHere for a register that this one did not make, Damaged for one that does not
    verify or whose beginning is not what it was made with; NoSpace.
    """
    made = _made(home, travel)
    for finding in verify(travel):
        raise Damaged(finding.part)
    if head_at(travel, int(made["reaches"])) != made["head"]:
        raise Damaged(f"entry {made['reaches']}")
    since = max(int(made["reaches"]), _brought_to(home, travel))
    kinds = ("document_received", "note_received")
    received = EntryRow.objects.using(travel.alias).filter(kind__in=kinds)
    added = list(received.filter(sequence__gt=made["reaches"]).values_list("sequence", flat=True))
    fresh = carrying.not_held(travel, home, added)
    decisions = list(decided(travel, since, but=fresh))
    if dry_run:
        taken, differing = compared(home, decisions)
        persons = brought_back(travel, home, None, since)
        work = carry_work(travel, home, _cases(travel), None)
        return Brought(len(fresh), len(taken) + persons, differing, work)
    if fresh:
        told = {"why": "travel_back"}
        kept = frozenset(made["cases"])
        carrying.carry(travel, home, fresh, at=at, told=told, kept_cases=kept)
    reached = last(travel)
    with writing(home, at) as ledger:
        taken, differing = compared(home, decisions)
        for entry, payload in taken:
            ledger.carry(entry, payload)
            open_corrections(ledger, payload)
        persons = brought_back(travel, home, ledger, since)
        work = carry_work(travel, home, _cases(travel), ledger)
        back = {"register": travel.name, "reaches": reached.sequence, "head": reached.head}
        ledger.append("travel_back", back)
    return Brought(len(fresh), len(taken) + persons, differing, work)


def _cases(register: Register) -> set[int]:
    return set(MentionRow.objects.using(register.alias).values_list("case", flat=True))


def _origin(register: Register) -> dict[str, Any] | None:
    """The entry with which a travel register begins; None for another register."""
    rows = EntryRow.objects.using(register.alias).filter(kind="carried").order_by("sequence")
    for sequence in rows.values_list("sequence", flat=True):
        told = payloads.load(register.alias, sequence)
        if told is not None and told.get("why") == "travel":
            return told
    return None


def _made(home: Register, travel: Register) -> dict[str, Any]:
    """What the ledger of home says of making a travel register. Raises NotFromHere."""
    for told in _told(home, "travel_made", travel.name):
        return told
    raise NotFromHere


def _brought_to(home: Register, travel: Register) -> int:
    """How far a travel register was brought back already."""
    return max((int(one["reaches"]) for one in _told(home, "travel_back", travel.name)), default=0)


def _told(home: Register, kind: str, name: str) -> Iterator[dict[str, Any]]:
    rows = EntryRow.objects.using(home.alias).filter(kind=kind).order_by("sequence")
    for sequence in rows.values_list("sequence", flat=True):
        told = payloads.load(home.alias, sequence)
        if told is not None and told["register"] == name:
            yield told
