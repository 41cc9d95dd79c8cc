"""``habeas task``: what must be done about a case, by whom and by when."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from habeas.cli import composing, declaring, opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from habeas.records.task import Task
    from habeas.register.store import Register


class NoDueDay(HabeasError):
    """A task without the day by which it must be done."""

    def __init__(self) -> None:
        super().__init__("expected --due with a day, YYYY-MM-DD, found a longer time; name its end")


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas task``."""
    kinds = parser.add_subparsers(metavar="WHAT", required=True)
    add = kinds.add_parser("add", help="note a task about a case")
    add.add_argument("case", metavar="CASE", help="a case number, such as H-0001")
    add.add_argument("--due", required=True, metavar="DATE", help="the last day for it, YYYY-MM-DD")
    add.add_argument("--what", metavar="TEXT", help="what must be done (else it is asked for)")
    add.add_argument("--owner", metavar="NAME", help="who has it, by code name (default: you)")
    add.set_defaults(run=_add)
    every = kinds.add_parser("list", help="the open tasks, the first due first")
    every.add_argument("--owner", metavar="NAME", help="only what this person has")
    every.add_argument("--due-before", metavar="DATE", help="only what is due before this day")
    every.add_argument("--case", metavar="CASE", help="only what is about this case")
    every.add_argument("--all", action="store_true", help="those that are done too")
    declaring.as_of(every)
    declaring.known_at(every)
    every.set_defaults(run=_list)
    done = kinds.add_parser("done", help="say that a task is done")
    done.add_argument("number", type=int, metavar="NUMBER", help="the number of the task")
    done.set_defaults(run=_done)
    moved = kinds.add_parser("reassign", help="give the open tasks of one person to another")
    moved.add_argument("--from", dest="owner", required=True, metavar="NAME", help="who has them")
    moved.add_argument("--to", required=True, metavar="NAME", help="who gets them")
    moved.add_argument("--case", metavar="CASE", help="only those about this case")
    moved.set_defaults(run=_reassign)
    for one in (add, done, moved):
        words = "what came of it; no names" if one is done else "the reason; no names"
        one.add_argument("--why", default="", metavar="WORDS", help=words)
    for one in (add, every, done, moved):
        declaring.output(one)
        opening.options(one)


def _add(options: argparse.Namespace) -> int:
    from habeas.register.case_numbers import number_in, written

    number, due = number_in(options.case), day(options.due)
    with opening.opened(options) as unlocked:
        from habeas.register.cases import name_of
        from habeas.register.ledger import writing
        from habeas.register.tasks import open_task

        name_of(unlocked, number)
        what = options.what or composing.line("What must be done: ", path=None, descriptor=None)
        with writing(unlocked, opening.now()) as ledger:
            made = open_task(
                ledger, number, what, owner=options.owner or unlocked.holder, due=due,
                why=options.why,
            )  # fmt: skip
        task = next(one for one in _of(unlocked, options.case, None) if one.number == made)
    if options.format == "json":
        _print_json(fields(task))
    else:
        print(f"task {made} about {written(task.case)}, due {due}")
    return 0


def _list(options: argparse.Namespace) -> int:
    from habeas.cli.read import today
    from habeas.records.when import parse

    known_at = declaring.known_until(options.known_at)
    before = day(options.due_before) if options.due_before else None
    on = parse(options.as_of or today()).latest
    assert on is not None
    with opening.opened(options) as unlocked:
        found = _of(unlocked, options.case, known_at, done=options.all)
    found = [
        one
        for one in found
        if options.owner in {None, one.owner}
        and (before is None or (one.due is not None and one.due < before))
    ]
    if options.format == "json":
        _print_json([fields(one) for one in found])
    elif found:
        _table(found, on)
    else:
        narrowed = options.owner or before or options.case
        print("No such task." if narrowed else "No open task; habeas task add CASE … notes one.")
    return 0


def _done(options: argparse.Namespace) -> int:
    with opening.opened(options) as unlocked:
        from habeas.register.tasks import finish

        task = finish(unlocked, options.number, at=opening.now(), why=options.why)
    if options.format == "json":
        _print_json(fields(task))
    else:
        print(f"task {task.number}: done")
    return 0


def _reassign(options: argparse.Namespace) -> int:
    with opening.opened(options) as unlocked:
        from habeas.register.case_numbers import number_in
        from habeas.register.cases import stands_as
        from habeas.register.tasks import reassign

        cases = [stands_as(unlocked, number_in(options.case))] if options.case else None
        moved = reassign(
            unlocked, options.owner, options.to, at=opening.now(), why=options.why, cases=cases
        )
    if options.format == "json":
        _print_json(list(moved))
    elif moved:
        from habeas.pages.marks import shown

        word = "task" if len(moved) == 1 else "tasks"
        print(shown(f"{word} {', '.join(map(str, moved))}: now with {options.to}"))
    else:
        print("No open task of theirs; nothing was changed.")
    return 0


def _of(
    unlocked: Register, case: str | None, known_at: str | None, *, done: bool = False
) -> list[Task]:
    """The tasks of the register, or about one case."""
    from habeas.register.case_numbers import number_in
    from habeas.register.cases import stood_as
    from habeas.register.tasks import tasks

    cases = None
    if case is not None:
        cases = list(stood_as(unlocked, {number_in(case)}, known_at).values())
    return list(tasks(unlocked, cases=cases, known_at=known_at, done=done))


def day(words: str) -> date:
    """One day. Raises BadDate, or NoDueDay for a longer time."""
    from habeas.records.when import parse

    found = parse(words).day
    if found is None:
        raise NoDueDay
    return found


def fields(task: Task) -> dict[str, object]:
    """A task as JSON tells it."""
    from habeas.register.case_numbers import written

    return {
        "task": task.number,
        "case": written(task.case),
        "what": task.what,
        "owner": task.owner or None,
        "due": task.due.isoformat() if task.due else None,
        "state": task.state,
        "rule": task.rule or None,
        "why": task.why,
        "claim": task.claim or None,
        "by": task.by,
        "at": task.at,
        "done_by": task.done_by or None,
        "done_at": task.done_at,
        "outcome": task.outcome,
    }


def _table(found: list[Task], on: date) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from habeas.cli.read import width
    from habeas.pages.marks import shown
    from habeas.pages.phrases import opened_by
    from habeas.register.case_numbers import written

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("task", "due", "case", "owner", "what", "why"):
        table.add_column(title, overflow="fold", no_wrap=title in {"task", "due", "case"})
    for one in found:
        due = Text(one.due.isoformat() if one.due else "no day set")
        if one.done_at is not None:
            due.append(" done", style="green")
        elif one.due is not None and one.due <= on:
            due.append(" due", style="bold red")
        words = (str(one.number), written(one.case), one.owner or "nobody", one.what)
        number, case, owner, what = (Text(shown(each)) for each in words)
        table.add_row(number, due, case, owner, what, Text(shown(opened_by(one)), style="dim"))
    Console(width=width(), highlight=False).print(table)


def _print_json(value: object) -> None:
    from habeas.pages.marks import escaped

    print(escaped(json.dumps(value, ensure_ascii=False, indent=1)))
