"""Tasks where their cases go: into a sealed group, a travel register, back home, or nowhere.

Work stands on the numbers of cases, so no document names it. It goes along with the cases that are
carried, and is destroyed with the last document of its case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from habeas.register import payloads
from habeas.register.chain import Entry
from habeas.register.models import CaseRow, EntryRow, MentionRow, TaskRow, TaskStepRow
from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from habeas.register.ledger import Ledger
    from habeas.register.store import Register

KINDS = frozenset(("task_opened", "task_done", "task_reassigned"))
"""The kinds of entries that record work on a case."""


def left_without(alias: str, documents: Iterable[int]) -> set[int]:
    """The cases of which no document tells but these."""
    gone = set(documents)
    rows = MentionRow.objects.using(alias)
    found: set[int] = set()
    for some in portions(sorted(gone)):
        found.update(rows.filter(document__in=some).values_list("case", flat=True))
    for some in portions(sorted(found)):
        told = rows.filter(case__in=some).values_list("case", "document")
        found -= {case for case, document in told if document not in gone}
    return found


def entries_on(alias: str, cases: Collection[int], about: Collection[int] = ()) -> set[int]:
    """The entries that record work on cases, as their persons stand, and on the tasks that are
    among the entries ``about``.
    """
    numbers = set(cases)
    became = CaseRow.objects.using(alias)
    for some in portions(sorted(cases)):
        numbers.update(became.filter(became__in=some).values_list("number", flat=True))
    rows, steps = TaskRow.objects.using(alias), TaskStepRow.objects.using(alias)
    found: set[int] = set()
    for some in portions(sorted(numbers)):
        found.update(rows.filter(case__in=some).values_list("number", flat=True))
    for some in portions(sorted(about)):
        found.update(rows.filter(number__in=some).values_list("number", flat=True))
    for some in portions(sorted(found)):
        found.update(steps.filter(task__in=some).values_list("number", flat=True))
    return found


def carry_work(
    source: Register, target: Register, cases: Collection[int], ledger: Ledger | None
) -> int:
    """Put the work on cases of one register into the ledger of another that holds their documents;
    how many entries that is. What stands there already, or was gone on with there, stays as it is.
    Without a ledger it is only counted.
    """
    there: dict[int, int] = {}
    numbers: dict[int, int] = {}
    count = 0
    for entry, told in _recorded(source, entries_on(source.alias, cases)):
        if entry.kind == "task_opened":
            case = _case(source, target, told["case"], there)
            known = _same_task(target, entry, told, case)
            told["case"] = case
        else:
            known = None if _goes_on(target, entry, told, numbers) else entry.sequence
        numbers[entry.sequence] = known or -1
        if known is None:
            count += 1
            if ledger is not None:
                numbers[entry.sequence] = ledger.carry(entry, told).sequence
    return count


def _recorded(source: Register, numbers: set[int]) -> Iterator[tuple[Entry, dict[str, Any]]]:
    for some in portions(sorted(numbers)):
        told = payloads.load_among(source.alias, some)
        rows = EntryRow.objects.using(source.alias).filter(sequence__in=some, kind__in=KINDS)
        for row in rows.order_by("sequence"):
            if row.sequence in told:
                entry = Entry(row.sequence, row.at, row.kind, row.by, row.payload, row.previous)
                yield entry, told[row.sequence]


def _case(source: Register, target: Register, number: int, known: dict[int, int]) -> int:
    """The number over there of the person of a case; its own, where nobody there is that person."""
    if number in known:
        return known[number]
    row = CaseRow.objects.using(source.alias).filter(number=number).first()
    stands = row.became if row is not None and row.became is not None else number
    own = MentionRow.objects.using(source.alias).filter(case=stands).order_by("number")
    others = MentionRow.objects.using(target.alias)
    for document, name in own.values_list("document__id", "name"):
        found = others.filter(document__id=document, name=name).values_list("case", flat=True)
        if (case := found.first()) is not None:
            known[number] = case
            return case
    known[number] = number
    return number


def _same_task(target: Register, entry: Entry, told: dict[str, Any], case: int) -> int | None:
    """The number of this very task over there, where it stands."""
    rows = TaskRow.objects.using(target.alias).filter(
        at=entry.at, by=entry.by, what=told["what"], due=told["due"]
    )
    numbers = {
        case,
        *CaseRow.objects.using(target.alias).filter(became=case).values_list("number", flat=True),
    }
    return rows.filter(case__in=numbers).values_list("number", flat=True).first()


def _goes_on(target: Register, entry: Entry, told: dict[str, Any], numbers: dict[int, int]) -> bool:
    """Whether a step follows on what stands over there; puts its task right."""
    told["task"] = task = numbers.get(told["task"], -1)
    steps = list(TaskStepRow.objects.using(target.alias).filter(task=task).order_by("number"))
    if any(step.kind == "done" or (step.at, step.by) == (entry.at, entry.by) for step in steps):
        return False
    if entry.kind != "task_reassigned" or task < 0:
        return True
    opened = TaskRow.objects.using(target.alias).filter(number=task).first()
    handed = [step.to for step in steps]
    return opened is not None and (handed[-1] if handed else opened.owner) == told["from"]
