"""Interventions: what was sent about cases, when it was transmitted, when answered; append-only.

One entry stands for each case that an intervention is about, so that a case that is sealed or
erased takes its own along. What happened to it afterwards is told once for all of them.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.intervention import Intervention, Sent
from habeas.records.when import UNKNOWN, Basis, When, parse
from habeas.register.cases import once, stands_as, stood_as
from habeas.register.errors import NoSuchRecord
from habeas.register.ledger import writing
from habeas.register.models import InterventionRow, InterventionStepRow, MentionRow
from habeas.register.portions import portions
from habeas.register.tasks import in_one_line
from habeas.register.work_errors import NoSuchIntervention, NotYet, NoWords

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from habeas.register.store import Register

STEPS = ("transmitted", "answered")
"""What can happen to an intervention."""


def add(  # noqa: PLR0913 - an intervention has as many parts
    register: Register,
    cases: Sequence[int],
    kind: Sent,
    to: str,
    *,
    at: str,
    sender: str = "",
    sent: When = UNKNOWN,
    reference: str = "",
    what: str = "",
) -> Intervention:
    """Record what was sent about some cases. Raises NoSuchRecord, NoWords (to whom) or NotYet."""
    if not in_one_line(to):
        raise NoWords("to whom it was sent")
    _past(sent, at)
    with writing(register, at) as ledger:
        numbers = sorted({stands_as(register, case) for case in cases})
        held = MentionRow.objects.using(register.alias)
        if not numbers or any(not held.filter(case=one).exists() for one in numbers):
            raise NoSuchRecord("a case number")
        told: dict[str, object] = {
            "kind": str(kind), "sender": in_one_line(sender), "to": in_one_line(to),
            "sent": sent.edtf, "reference": in_one_line(reference), "what": in_lines(what),
        }  # fmt: skip
        first = ledger.append("intervention_sent", {"case": numbers[0], **told}).sequence
        for case in numbers[1:]:
            ledger.append("intervention_sent", {"case": case, "number": first, **told})
    return _one(register, first)


def happened(  # noqa: PLR0913 - what happened, to which, when and in which words
    register: Register,
    number: int,
    step: str,
    *,
    at: str,
    on: When = UNKNOWN,
    words: str = "",
    withdrawn: bool = False,
) -> Intervention:
    """Record that an intervention was transmitted or answered (:data:`STEPS`), or take it back.

    A day or words that are left out stay as an earlier entry has them. Raises NoSuchIntervention,
    or NotYet for a day that has not come.
    """
    _past(on, at)
    with writing(register, at) as ledger:
        _one(register, number)
        told = {
            "intervention": number, "on": on.edtf, "words": in_lines(words), "withdrawn": withdrawn,
        }  # fmt: skip
        ledger.append(f"intervention_{step}", told)
    return _one(register, number)


def interventions(
    register: Register, *, cases: Collection[int] | None = None, known_at: str | None = None
) -> tuple[Intervention, ...]:
    """Every intervention, or those about some cases (as their persons stand), by number.

    ``known_at`` (ISO 8601, UTC) leaves out what was recorded later.
    """
    rows = InterventionRow.objects.using(register.alias).order_by("number")
    steps = InterventionStepRow.objects.using(register.alias).order_by("number")
    if known_at is not None:
        rows, steps = rows.filter(at__lte=known_at), steps.filter(at__lte=known_at)
    wanted: set[int] | None = None
    if cases is not None and known_at is None:
        numbers = {number for case in cases for number in (case, *once(register, case))}
        about = (rows.filter(case__in=some) for some in portions(sorted(numbers)))
        wanted = {row.intervention for each in about for row in each}
    parts = [rows] if wanted is None else [
        rows.filter(intervention__in=some) for some in portions(sorted(wanted))
    ]  # fmt: skip
    kept = [row for part in parts for row in part]
    stood = stood_as(register, {row.case for row in kept}, known_at)
    found: dict[int, Intervention] = {}
    for row in kept:
        before = found.get(row.intervention) or _intervention(row)
        own = sorted({*before.cases, stood[row.case]})
        found[row.intervention] = replace(before, cases=tuple(own))
    for some in portions(sorted(found)):
        for step in steps.filter(intervention__in=some):
            found[step.intervention] = _after(found[step.intervention], step)
    each = (found[number] for number in sorted(found))
    return tuple(one for one in each if cases is None or set(one.cases) & set(cases))


def in_lines(words: str) -> str:
    """Words as they are recorded, line by line."""
    return "\n".join(line for each in words.splitlines() if (line := in_one_line(each)))


def _one(register: Register, number: int) -> Intervention:
    rows = InterventionRow.objects.using(register.alias).filter(intervention=number)
    about = list(stood_as(register, set(rows.values_list("case", flat=True))).values())
    every = interventions(register, cases=about) if about else ()
    found = next((one for one in every if one.number == number), None)
    if found is None:
        raise NoSuchIntervention
    return found


def _past(when: When, at: str) -> None:
    """Raise NotYet for a day to come; where it is tomorrow by now, it has come in some places."""
    today = date.fromisoformat(at[:10])
    if when.earliest is not None and when.earliest > today + timedelta(1):
        raise NotYet


def _intervention(row: InterventionRow) -> Intervention:
    return Intervention(
        row.intervention, (), Sent(row.kind), row.sender, row.to, row.by, row.at,
        sent=_when(row.sent), reference=row.reference, what=row.what,
    )  # fmt: skip


def _after(one: Intervention, step: InterventionStepRow) -> Intervention:
    """What a later entry leaves out stays as it was, unless it takes the step back."""
    was, on = not step.withdrawn, _when(step.day)
    if step.kind == "transmitted":
        kept = on if on.known or not was else one.transmitted
        return replace(one, was_transmitted=was, transmitted=kept)
    kept = on if on.known or not was else one.answered
    words = (step.words or one.answer) if was else ""
    return replace(one, was_answered=was, answered=kept, answer=words)


def _when(edtf: str | None) -> When:
    return parse(edtf, Basis.GIVEN) if edtf else UNKNOWN
