"""Tasks: what somebody must do about a case by a day; opened, handed on, done, never overwritten.

A task stands on the number of a case and goes with the person of that number. Whoever has an open
write (:func:`habeas.register.ledger.writing`) opens a task in it, so that what a rule demands is
recorded together with what brought it about, or neither is.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.task import Task
from habeas.register.cases import once, stands_as, stood_as
from habeas.register.errors import NoSuchRecord
from habeas.register.ledger import writing
from habeas.register.models import MentionRow, TaskRow, TaskStepRow
from habeas.register.portions import portions
from habeas.register.work_errors import BadOwner, NoSuchTask, NoWords

if TYPE_CHECKING:
    from collections.abc import Collection

    from habeas.register.ledger import Ledger
    from habeas.register.store import Register

_OWNER = 64


def open_task(  # noqa: PLR0913 - a task has as many parts
    ledger: Ledger,
    case: int,
    what: str,
    *,
    owner: str = "",
    due: date | None = None,
    why: str = "",
    rule: str = "",
    claim: str = "",
) -> int:
    """Open a task about a case; its number.

    ``rule`` names the rule that opens it ("" when a person does), ``claim`` the claim it is about.
    A rule whose task on the same claim and case is open still opens no second: that one's number
    comes back. Raises NoSuchRecord, NoWords or BadOwner.
    """
    register = ledger.register
    number = stands_as(register, case)
    if not MentionRow.objects.using(register.alias).filter(case=number).exists():
        raise NoSuchRecord("a case number")
    said = in_one_line(what)
    if not said:
        raise NoWords("what must be done")
    if rule:
        same = tasks(register, cases=[number])
        standing = (one for one in same if (one.rule, one.claim) == (rule, claim))
        if (found := next(standing, None)) is not None:
            return found.number
    told: dict[str, object] = {
        "case": number, "what": said, "owner": _owner(owner) if owner else "",
        "due": due.isoformat() if due else None, "why": in_one_line(why), "rule": rule,
        "claim": claim,
    }  # fmt: skip
    return ledger.append("task_opened", told).sequence


def finish(register: Register, number: int, *, at: str, why: str = "") -> Task:
    """Record that a task is done, and what came of it. Raises NoSuchTask."""
    with writing(register, at) as ledger:
        row = TaskRow.objects.using(register.alias).filter(number=number).first()
        own = tasks(register, cases=stood_as(register, {row.case}).values()) if row else ()
        found = next((one for one in own if one.number == number), None)
        if found is None:
            raise NoSuchTask
        entry = ledger.append("task_done", {"task": number, "why": in_one_line(why)})
    return replace(found, done_at=at, done_by=entry.by, outcome=in_one_line(why))


def reassign(  # noqa: PLR0913 - from whom, to whom, which, when and why
    register: Register,
    owner: str,
    to: str,
    *,
    at: str,
    why: str = "",
    cases: Collection[int] | None = None,
) -> tuple[int, ...]:
    """Hand every open task of an owner on, or those about some cases; their numbers.

    An ``owner`` of "" hands on what nobody has. Raises BadOwner.
    """
    new = _owner(to)
    with writing(register, at) as ledger:
        own = [one for one in tasks(register, cases=cases) if one.owner == owner]
        moved = tuple(one.number for one in own if one.owner != new)
        for number in moved:
            told = {"task": number, "from": owner, "to": new, "why": in_one_line(why)}
            ledger.append("task_reassigned", told)
    return moved


def tasks(
    register: Register,
    *,
    cases: Collection[int] | None = None,
    known_at: str | None = None,
    done: bool = False,
) -> tuple[Task, ...]:
    """The open tasks, the first due first and those without a day last; with ``done`` the others
    too. ``cases`` (as their persons stand) leaves only those about them, ``known_at`` (ISO 8601,
    UTC) what was recorded later.
    """
    steps = TaskStepRow.objects.using(register.alias).order_by("number")
    if known_at is not None:
        steps = steps.filter(at__lte=known_at)
    kept = _opened(register, cases, known_at)
    stood = stood_as(register, {row.case for row in kept}, known_at)
    found = {
        row.number: _task(row, stood[row.case])
        for row in kept
        if cases is None or stood[row.case] in cases
    }
    for some in portions(found):
        for step in steps.filter(task__in=some):
            found[step.task] = _after(found[step.task], step)
    shown = (one for one in found.values() if done or one.done_at is None)
    return tuple(sorted(shown, key=lambda one: (one.due or date.max, one.number)))


def _opened(
    register: Register, cases: Collection[int] | None, known_at: str | None
) -> list[TaskRow]:
    """The tasks that were opened by a time, and may be about these cases."""
    rows = TaskRow.objects.using(register.alias).order_by("number")
    if known_at is not None:
        return list(rows.filter(at__lte=known_at))
    if cases is None:
        return list(rows)
    numbers = {number for case in cases for number in (case, *once(register, case))}
    return [row for some in portions(sorted(numbers)) for row in rows.filter(case__in=some)]


def in_one_line(words: str) -> str:
    """Words as they are recorded: printable, one blank between them."""
    kept = words.encode("utf-8", "replace").decode()
    return " ".join("".join(c if c.isprintable() else " " for c in kept).split())


def _owner(words: str) -> str:
    said = in_one_line(words)
    if not said or len(said) > _OWNER:
        raise BadOwner
    return said


def _task(row: TaskRow, case: int) -> Task:
    due = date.fromisoformat(row.due) if row.due else None
    return Task(
        row.number, case, row.what, row.owner, due, row.by, row.at, row.why, row.rule, row.claim
    )


def _after(task: Task, step: TaskStepRow) -> Task:
    if step.kind == "reassigned":
        return replace(task, owner=step.to)
    return replace(task, done_at=step.at, done_by=step.by, outcome=step.words)
