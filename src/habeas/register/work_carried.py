"""Tasks and interventions where their cases go: into a sealed group, a travel register, back home,
or nowhere.

Work stands on the numbers of cases, so no document names it. It goes along with the cases that are
carried, and is destroyed with the last document of its case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from habeas.register import payloads
from habeas.register.chain import Entry
from habeas.register.models import (
    CaseRow,
    EntryRow,
    InterventionRow,
    InterventionStepRow,
    MentionRow,
    TaskRow,
    TaskStepRow,
)
from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from habeas.register.ledger import Ledger
    from habeas.register.store import Register

KINDS = frozenset(
    ("task_opened", "task_done", "task_reassigned", "intervention_sent",
     "intervention_transmitted", "intervention_answered")
)  # fmt: skip
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
    among the entries ``about``; what happened to an intervention is among them where it is about
    no other case.
    """
    return _entries_on(alias, cases, about, shared=False)


def _entries_on(
    alias: str, cases: Collection[int], about: Collection[int], *, shared: bool
) -> set[int]:
    numbers = _numbers(alias, cases)
    opened, sent = TaskRow.objects.using(alias), InterventionRow.objects.using(alias)
    tasks: set[int] = set()
    for some in portions(sorted(numbers)):
        tasks.update(opened.filter(case__in=some).values_list("number", flat=True))
    for some in portions(sorted(about)):
        tasks.update(opened.filter(number__in=some).values_list("number", flat=True))
    rows: set[int] = set()
    groups: set[int] = set()
    for some in portions(sorted(numbers)):
        for number, group in sent.filter(case__in=some).values_list("number", "intervention"):
            rows.add(number)
            groups.add(group)
    for some in portions(sorted(groups)) if not shared else ():
        each = sent.filter(intervention__in=some).values_list("number", "intervention")
        groups -= {group for number, group in each if number not in rows}
    found = tasks | rows
    for some in portions(sorted(tasks)):
        steps = TaskStepRow.objects.using(alias).filter(task__in=some)
        found.update(steps.values_list("number", flat=True))
    for some in portions(sorted(groups)):
        happened = InterventionStepRow.objects.using(alias).filter(intervention__in=some)
        found.update(happened.values_list("number", flat=True))
    return found


def _numbers(alias: str, cases: Collection[int]) -> set[int]:
    """The numbers of cases, and those whose persons were joined to them."""
    rows = CaseRow.objects.using(alias)
    numbers = set(cases)
    for some in portions(sorted(cases)):
        numbers.update(rows.filter(became__in=some).values_list("number", flat=True))
    return numbers


def carry_work(
    source: Register, target: Register, cases: Collection[int], ledger: Ledger | None
) -> int:
    """Put the work on cases of one register into the ledger of another that holds their documents;
    how many entries that is. What stands there already, or was gone on with there, stays as it is;
    work on a case of which nothing stands there stays behind. Without a ledger it is only counted,
    as if every document had come along.
    """
    carried = _Carried(source, target, whole=ledger is None)
    count = 0
    for entry, told in carried.recorded(_entries_on(source.alias, cases, (), shared=True)):
        if not carried.is_new(entry, told):
            continue
        count += 1
        made = ledger.carry(entry, told).sequence if ledger is not None else -entry.sequence
        carried.stands(entry, told, made)
    return count


class _Carried:
    """Entries on work, what they refer to put right for another register."""

    def __init__(self, source: Register, target: Register, *, whole: bool) -> None:
        self._source, self._target = source.alias, target.alias
        self._whole = whole
        self._cases: dict[int, int | None] = {}
        self._numbers: dict[int, int] = {}
        """Tasks and interventions by their numbers, and those they have over there."""
        self._group = 0

    def recorded(self, numbers: set[int]) -> Iterator[tuple[Entry, dict[str, Any]]]:
        """These entries with their payloads, in order."""
        for some in portions(sorted(numbers)):
            told = payloads.load_among(self._source, some)
            rows = EntryRow.objects.using(self._source).filter(sequence__in=some, kind__in=KINDS)
            for row in rows.order_by("sequence"):
                if row.sequence in told:
                    entry = Entry(row.sequence, row.at, row.kind, row.by, row.payload, row.previous)
                    yield entry, told[row.sequence]

    def is_new(self, entry: Entry, told: dict[str, Any]) -> bool:
        """Whether the other register has not got this and nothing there speaks against it."""
        if "case" in told:
            case = self._case(told["case"])
            if case is None:
                return False
            told["case"] = case
        if entry.kind == "task_opened":
            return self._is_new_task(entry, told)
        if entry.kind == "intervention_sent":
            return self._is_new_intervention(entry, told)
        if entry.kind.startswith("task_"):
            return self._goes_on(entry, told)
        return self._happened_since(entry, told)

    def stands(self, entry: Entry, told: dict[str, Any], number: int) -> None:
        """An entry has this number over there."""
        if entry.kind == "task_opened":
            self._numbers[entry.sequence] = number
        elif entry.kind == "intervention_sent":
            self._numbers.setdefault(self._group, told.get("number", number))

    def _is_new_task(self, entry: Entry, told: dict[str, Any]) -> bool:
        rows = TaskRow.objects.using(self._target).filter(
            at=entry.at, by=entry.by, what=told["what"], due=told["due"],
            case__in=_numbers(self._target, [told["case"]]),
        )  # fmt: skip
        known = rows.values_list("number", flat=True).first()
        if known is not None:
            self._numbers[entry.sequence] = known
        return known is None

    def _is_new_intervention(self, entry: Entry, told: dict[str, Any]) -> bool:
        self._group = told.pop("number", entry.sequence)
        rows = InterventionRow.objects.using(self._target).filter(
            at=entry.at, by=entry.by, kind=told["kind"], to=told["to"],
            what=told["what"], reference=told["reference"],
        )  # fmt: skip
        known = rows.values_list("intervention", flat=True).first()
        if known is not None:
            self._numbers[self._group] = known
        if self._group in self._numbers:
            told["number"] = self._numbers[self._group]
        numbers = _numbers(self._target, [told["case"]])
        return not rows.filter(case__in=numbers).exists()

    def _goes_on(self, entry: Entry, told: dict[str, Any]) -> bool:
        """Whether a step follows on how a task stands over there."""
        if told["task"] not in self._numbers:
            return False
        told["task"] = task = self._numbers[told["task"]]
        steps = list(TaskStepRow.objects.using(self._target).filter(task=task).order_by("number"))
        if any(step.kind == "done" or (step.at, step.by) == (entry.at, entry.by) for step in steps):
            return False
        if entry.kind != "task_reassigned" or task < 0:
            return True
        opened = TaskRow.objects.using(self._target).get(number=task)
        return bool((steps[-1].to if steps else opened.owner) == told["from"])

    def _happened_since(self, entry: Entry, told: dict[str, Any]) -> bool:
        """Whether nothing of the same kind was recorded later over there."""
        if told["intervention"] not in self._numbers:
            return False
        told["intervention"] = self._numbers[told["intervention"]]
        rows = InterventionStepRow.objects.using(self._target).filter(
            intervention=told["intervention"], kind=entry.kind.removeprefix("intervention_")
        )
        same = rows.filter(at=entry.at, by=entry.by, day=told["on"], words=told["words"])
        return not same.exists() and not rows.filter(at__gt=entry.at).exists()

    def _case(self, number: int) -> int | None:
        """The number over there of the person of a case, None where nobody there is them."""
        if number not in self._cases:
            self._cases[number] = self._found(number) or (number if self._whole else None)
        return self._cases[number]

    def _found(self, number: int) -> int | None:
        row = CaseRow.objects.using(self._source).filter(number=number).first()
        stands = row.became if row is not None and row.became is not None else number
        own = MentionRow.objects.using(self._source).filter(case=stands).order_by("number")
        others = MentionRow.objects.using(self._target)
        for document, name in own.values_list("document__id", "name"):
            found = others.filter(document__id=document, name=name).values_list("case", flat=True)
            if (case := found.first()) is not None:
                return int(case)
        return None
