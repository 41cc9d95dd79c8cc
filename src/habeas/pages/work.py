"""What a case still asks of us, on its page: open tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.pages.marks import shown
from habeas.pages.phrases import opened_by

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from habeas.pages.terminal import Page
    from habeas.records.task import Task


def tasks_on(page: Page, tasks: Sequence[Task], on: date) -> None:
    """The open tasks of a case as they stand on a day, the first due first."""
    from rich.text import Text  # noqa: PLC0415 - start-up stays lazy

    if not tasks:
        return
    page.line("to do", "bold green")
    for one in tasks:
        body = Text(shown(one.what))
        body.append(shown(f" · {one.owner or 'nobody has it'}"), style="bold")
        if one.due is not None and one.due <= on:
            body.append(" [due]", style="bold red")
        body.append("\n" + shown(f"task {one.number}, opened {opened_by(one)}"), style="dim")
        page.row(one.due.isoformat() if one.due else "no day set", body)
    page.line()
