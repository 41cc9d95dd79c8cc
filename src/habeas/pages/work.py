"""What was done about a case and what it still asks of us, on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.pages.marks import shown
from habeas.pages.phrases import SENT, opened_by, response_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from habeas.pages.terminal import Page
    from habeas.records.custody import Clock
    from habeas.records.intervention import Intervention
    from habeas.records.task import Task

_PASSED_ON = frozenset(
    ("wgad_communication", "wgad_urgent_action", "urgent_appeal", "allegation_letter", "other_un")
)


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


def interventions_on(page: Page, sent: Sequence[tuple[Intervention, Clock | None]]) -> None:
    """What was sent about a case, each with the time for its answer, where that is known."""
    from rich.text import Text  # noqa: PLC0415 - start-up stays lazy

    if not sent:
        return
    page.line("interventions", "bold green")
    for one, clock in sent:
        body = Text(SENT[one.kind])
        body.append(shown(f" · to {one.to} · by {one.sender or 'us'}"))
        if one.reference:
            body.append(shown(f" · {one.reference}"))
        for line in (*passed_on(one), response_words(clock, one)):
            body.append("\n" + shown(line))
        if one.answer:
            body.append("\n" + shown(f"what came: {one.answer}"))
        if one.what:
            body.append("\n" + shown(one.what), style="dim")
        others = len(one.cases) - 1
        also = f", about {others} other case{'s' * (others != 1)} too" if others else ""
        body.append("\n" + shown(f"intervention {one.number}{also}"), style="dim")
        page.row(one.sent.edtf or "undated", body)
    page.line()


def passed_on(one: Intervention) -> tuple[str, ...]:
    """Whether an intervention was transmitted to the Government, and when; of what no UN body
    passes on, only that it was.
    """
    if one.was_transmitted:
        return (f"transmitted to the Government {one.transmitted.edtf or 'on a day not known'}",)
    return ("transmission to the Government not known",) if one.kind in _PASSED_ON else ()
