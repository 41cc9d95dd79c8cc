"""From entries to the projections of casework (:mod:`habeas.register.projecting`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from habeas.register.models import InterventionRow, InterventionStepRow, TaskRow, TaskStepRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from habeas.register.chain import Entry


def _task_opened(alias: str, entry: Entry, told: Mapping[str, Any]) -> None:
    TaskRow(
        number=entry.sequence, case=told["case"], what=told["what"], owner=told["owner"],
        due=told["due"], why=told["why"], rule=told["rule"], claim=told["claim"], by=entry.by,
        at=entry.at,
    ).save(using=alias, force_insert=True)  # fmt: skip


def _task_step(alias: str, entry: Entry, told: Mapping[str, Any]) -> None:
    TaskStepRow(
        number=entry.sequence, task=told["task"], kind=entry.kind.removeprefix("task_"),
        to=told.get("to", ""), words=told["why"], by=entry.by, at=entry.at,
    ).save(using=alias, force_insert=True)  # fmt: skip


def _sent(alias: str, entry: Entry, told: Mapping[str, Any]) -> None:
    InterventionRow(
        number=entry.sequence, intervention=told.get("number", entry.sequence), case=told["case"],
        kind=told["kind"], sender=told["sender"], to=told["to"], sent=told["sent"],
        reference=told["reference"], what=told["what"], by=entry.by, at=entry.at,
    ).save(using=alias, force_insert=True)  # fmt: skip


def _happened(alias: str, entry: Entry, told: Mapping[str, Any]) -> None:
    InterventionStepRow(
        number=entry.sequence, intervention=told["intervention"],
        kind=entry.kind.removeprefix("intervention_"), day=told["on"], words=told["words"],
        withdrawn=told["withdrawn"], by=entry.by, at=entry.at,
    ).save(using=alias, force_insert=True)  # fmt: skip


CHANGES: dict[str, Callable[[str, Entry, Mapping[str, Any]], None]] = {
    "task_opened": _task_opened,
    "task_done": _task_step,
    "task_reassigned": _task_step,
    "intervention_sent": _sent,
    "intervention_transmitted": _happened,
    "intervention_answered": _happened,
}
