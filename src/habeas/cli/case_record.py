"""A case as ``habeas show --format json`` writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.casework import CasePage
    from habeas.records.assessment import Assessment
    from habeas.records.document import Document
    from habeas.records.intervention import Intervention
    from habeas.records.task import Task
    from habeas.register.asking import Decided
    from habeas.register.deciding import Decision
    from habeas.register.given import Given


def case_record(  # noqa: PLR0913 - a case has as many parts
    number: int,
    page: CasePage,
    found: tuple[Decided, ...],
    weakened: frozenset[str],
    tasks: Sequence[Task],
    sent: Sequence[Intervention],
    *,
    aside: bool,
) -> dict[str, object]:
    """Documents, claims with what was decided on them, person, clocks, remarks, interventions,
    open tasks.
    """
    from habeas.cli.intervention import fields as intervention_fields
    from habeas.cli.task import fields as task_fields
    from habeas.clocks import as_dict
    from habeas.pages.record import document_fields, person_fields, remark_fields
    from habeas.register.case_numbers import written

    case = page.person.case
    claims, set_aside = _claims(page, found, weakened)
    return {
        "case": written(number),
        "documents": [
            document_fields(one.told.reading.document, str(one.told.document))
            | _given(one.given, one.told.reading.document)
            for one in found
            if one.tells
        ],
        "claims": claims,
        "set_aside": set_aside if aside else len(set_aside),
        "person": person_fields(
            case.person,
            page.person.status,
            case.timeline,
            [as_dict(c) for c in page.person.clocks],
            page.person.custody,
        ),
        "interventions": [intervention_fields(one) for one in sent],
        "tasks": [task_fields(task) for task in tasks],
        "remarks": [remark_fields(remark) for remark in page.remarks],
        "jurisdiction": {"code": page.jurisdiction, "found_from": list(page.found_from)},
    }


def _claims(
    page: CasePage, found: tuple[Decided, ...], weakened: frozenset[str]
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """The claims of a case with what was decided on each, and those that are set aside."""
    from habeas.pages.claims import claim_fields

    decisions = {i: d for one in found for i, d in one.in_force.items()}
    earlier = {i: d for one in found for i, d in one.earlier.items()}
    versions = {i: v for one in found for i, v in one.versions.items()}
    kept = {kept.claim.id for one in found for kept in one.kept}
    case = page.person.case
    told = [*case.attributes, *(claim for entry in case.timeline for claim in entry.claims)]
    assessments = {i: a for one in found for i, a in one.assessments.items()}
    claims: list[dict[str, object]] = []
    set_aside: list[dict[str, object]] = []
    for claim in (*told, *page.aside):
        row = claim_fields(claim)
        read = page.ids[claim.id]
        row["read_as"] = read
        row["version"] = versions.get(read, 0)
        row["decision"] = _decision(decisions.get(read))
        row["choice"] = _choice(page, read)
        row["decided_earlier"] = _decision(earlier.get(read))
        row["in_reading"] = read not in kept
        row["assessment"] = _assessed(assessments.get(read), weakened=read in weakened)
        (set_aside if claim in page.aside else claims).append(row)
    return claims, set_aside


def _choice(page: CasePage, read: str) -> dict[str, object] | None:
    """What a choice among rivals comes to for a claim: ``chosen``, ``not_chosen``, ``disputed``."""
    chosen = page.chosen
    winner = chosen.lost.get(read, read)
    found = chosen.choices.get(winner) or chosen.disputed.get(read)
    if found is None:
        return None
    value = "not_chosen" if read in chosen.lost else "chosen"
    return {
        "value": "disputed" if read in chosen.disputed else value,
        "chosen": winner, "by": found.by, "at": found.at, "why": found.why,
    }  # fmt: skip


def _decision(decision: Decision | None) -> dict[str, object] | None:
    if decision is None:
        return None
    return {
        "verdict": decision.verdict, "by": decision.by, "at": decision.at,
        "version": decision.version,
    }  # fmt: skip


def _assessed(assessment: Assessment | None, *, weakened: bool) -> dict[str, object] | None:
    if assessment is None:
        return None
    return {
        "level": str(assessment.level) if assessment.level else None,
        "by": assessment.by,
        "at": assessment.at,
        "why": assessment.why,
        "beside": list(assessment.beside),
        "on_earlier_reading": assessment.earlier,
        "one_source_now": weakened,
        "version": assessment.version,
    }


def _given(given: Given, document: Document) -> dict[str, object]:
    """Who stands behind a document, as it says or a researcher gave it."""
    source = given.source
    return {
        "kind": str(document.kind),
        "publisher": given.publisher or document.publisher,
        "publisher_given": given.publisher is not None,
        "source": source.code if source else None,
        "conditions": source.conditions if source else None,
        "copied_from": given.copied_from,
        "note_of": given.note_of,
        "note_at": given.note_at,
        "verify_by": given.verify_by,
    }
