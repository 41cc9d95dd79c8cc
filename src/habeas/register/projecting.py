"""From entries to the projections: one function for each kind of entry that changes them.

Projections are made in the transaction that appends the entries. Making them anew calls the same
functions on the same entries in order, so both give the same rows. Documents and readings, of which
there are many, are gathered and written together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from habeas.register import projecting_work, search
from habeas.register.canonical import canonical
from habeas.register.gathering import Gathering
from habeas.register.inserting import insert
from habeas.register.models import (
    AssessmentRow,
    CaseRow,
    ClaimRow,
    DecisionRow,
    DocumentRow,
    ErasureRow,
    EvidenceRow,
    GivenNameRow,
    GivenRow,
    InterventionRow,
    InterventionStepRow,
    MatchRow,
    MentionRow,
    PayloadRow,
    PersonDecisionRow,
    ReadingRow,
    SealedIdentityRow,
    SetAsideRow,
    SourceRow,
    TaskRow,
    TaskStepRow,
    UsedClaimRow,
    User,
)
from habeas.register.portions import portions
from habeas.register.settling import Around, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from django.db.models import Model, QuerySet

    from habeas.register.chain import Entry

PROJECTIONS: tuple[type[Model], ...] = (
    AssessmentRow, DecisionRow, ClaimRow, EvidenceRow, GivenNameRow, MatchRow, PersonDecisionRow,
    SetAsideRow, UsedClaimRow,
    MentionRow, ReadingRow, GivenRow, DocumentRow, CaseRow, SealedIdentityRow, SourceRow,
    ErasureRow, TaskRow, TaskStepRow, InterventionRow, InterventionStepRow,
)  # fmt: skip
"""Every projection, those that point to others first."""

_OF_ONE_ENTRY: tuple[type[Model], ...] = (
    AssessmentRow, DecisionRow, GivenNameRow, MatchRow, PersonDecisionRow, ReadingRow, DocumentRow,
    SealedIdentityRow, SourceRow, TaskRow, TaskStepRow, InterventionRow, InterventionStepRow,
)  # fmt: skip
"""Projections whose ``number`` is the sequence of an entry: they go when its payload goes."""


def project(alias: str, entries: Iterable[tuple[Entry, Mapping[str, Any]]]) -> None:
    """Bring the projections up to the last of these entries; kinds that change none pass."""
    gathering = Gathering(alias)
    gathered = {
        "document_received": gathering.received,
        "note_received": gathering.received,
        "text_derived": gathering.derived,
        "claims_read": gathering.read,
        "persons_compared": gathering.matched,
    }
    for entry, payload in entries:
        if entry.kind in gathered:
            gathered[entry.kind](entry, payload)
        elif entry.kind in _CHANGES:
            gathering.write()
            _CHANGES[entry.kind](alias, entry, payload)
    gathering.write()


def rows_of(model: type[Model], alias: str) -> QuerySet[Model]:
    """All rows of a projection."""
    return model._default_manager.using(alias).all()  # noqa: SLF001 - Django's documented name


def clear(alias: str) -> None:
    """Take every projection away, to make them anew."""
    for model in PROJECTIONS:
        rows_of(model, alias).delete()
    search.clear(alias)


def _created(alias: str, _entry: Entry, payload: Mapping[str, Any]) -> None:
    if not User.objects.using(alias).filter(code_name=payload["holder"]).exists():
        User.objects.db_manager(alias).create_user(payload["holder"])


def _decided(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    DecisionRow(
        number=entry.sequence, claim=payload["claim"], content=payload["content"],
        verdict=payload["verdict"], fields=payload["fields"], why=payload["why"],
        by=entry.by, at=entry.at, version=payload["version"],
    ).save(using=alias, force_insert=True)  # fmt: skip


def _assessed(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    AssessmentRow(
        number=entry.sequence, claim=payload["claim"], content=payload["content"],
        level=payload["level"], why=payload["why"], beside=payload["beside"], by=entry.by,
        at=entry.at, version=payload["version"],
    ).save(using=alias, force_insert=True)  # fmt: skip


def _source_told(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    told = payload["source"]
    SourceRow.objects.using(alias).update_or_create(
        number=payload.get("number", entry.sequence),
        defaults={
            "code": told["code"],
            "knowledge": told.get("knowledge"),
            "reliability": told.get("reliability", "cannot_be_judged"),
            "conditions": told.get("conditions", ""),
        },
    )


def _identity_sealed(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    SealedIdentityRow(
        number=entry.sequence, source=payload["number"], holders=payload["for"], at=entry.at
    ).save(using=alias, force_insert=True)


def _described(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    GivenRow.objects.using(alias).bulk_create(
        [
            GivenRow(
                entry=entry.sequence, document_id=payload["number"], field=name, value=value,
                at=entry.at,
            )
            for name, value in sorted(payload["fields"].items())
        ]
    )  # fmt: skip


def _persons_known(alias: str, _entry: Entry, payload: Mapping[str, Any]) -> None:
    """What a document gives to know its persons by, where its readings did not tell it."""
    mentions = MentionRow.objects.using(alias).filter(document__id=payload["document"])
    for person in payload["persons"]:
        row = mentions.filter(name=person["name"]).first()
        if row is None:
            continue
        row.form, row.known_by = person["form"], canonical(person["known_by"]).decode()
        row.save(using=alias)
        EvidenceRow.objects.using(alias).filter(mention=row).delete()
        keys = [(row.number, key) for key in person["keys"]]
        insert(alias, EvidenceRow, keys, counted=True)


def _person_decided(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    left, right = payload["left"], payload["right"]
    PersonDecisionRow(
        number=entry.sequence, kind=payload["kind"], left=left, right=right, why=payload["why"],
        by=entry.by, at=entry.at,
    ).save(using=alias, force_insert=True)  # fmt: skip
    _settled(alias, entry, payload, (left, right))


def _person_decision_withdrawn(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    rows = PersonDecisionRow.objects.using(alias).filter(number=payload["decision"])
    rows.update(withdrawn=entry.sequence)
    _settled(alias, entry, payload, (payload["left"], payload["right"]))


def _person_named(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    mention = payload["mention"]
    GivenNameRow(number=entry.sequence, mention=mention, name=payload["name"]).save(
        using=alias, force_insert=True
    )
    settle(alias, (mention,))


def _settled(
    alias: str, entry: Entry, payload: Mapping[str, Any], mentions: tuple[int, int]
) -> None:
    """Work out the persons around a decision, with the numbers it set aside."""
    aside = [SetAsideRow(number=n, mention=m, entry=entry.sequence) for m, n in payload["aside"]]
    SetAsideRow.objects.using(alias).bulk_create(aside)
    numbers = [row.number for row in aside]
    CaseRow.objects.using(alias).bulk_create(CaseRow(number=n, name="") for n in numbers)
    settle(alias, mentions, numbers)


def _count_listed(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    rows = [(claim, entry.sequence, payload["count"]) for claim in payload["claims"]]
    insert(alias, UsedClaimRow, rows, counted=True)


def _erased(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    """Payloads go, and every row made from them. A case keeps its number; its name is then the
    first that stands, or none; who hung together with what went is worked out anew.
    """
    mentions = MentionRow.objects.using(alias).filter(document__in=payload["documents"])
    around = Around(alias, mentions.values_list("number", flat=True))
    for number in payload["documents"]:
        search.remove(alias, number)
    for some in portions(payload["entries"]):
        for model in _OF_ONE_ENTRY:
            rows_of(model, alias).filter(number__in=some).delete()
        SetAsideRow.objects.using(alias).filter(entry__in=some).delete()
        taken_back = PersonDecisionRow.objects.using(alias).filter(withdrawn__in=some)
        taken_back.update(withdrawn=None)
        GivenRow.objects.using(alias).filter(entry__in=some).delete()
        UsedClaimRow.objects.using(alias).filter(entry__in=some).delete()
        PayloadRow.objects.using(alias).filter(sequence__in=some).delete()
        ErasureRow.objects.using(alias).bulk_create(
            [ErasureRow(sequence=sequence, order=entry.sequence) for sequence in some]
        )
    for case in payload["cases"]:
        CaseRow.objects.using(alias).get_or_create(number=case, defaults={"name": ""})
    settle(alias, around.brought, payload["cases"])


_CHANGES: dict[str, Callable[[str, Entry, Mapping[str, Any]], None]] = {
    "register_created": _created,
    "document_described": _described,
    "source_added": _source_told,
    "source_changed": _source_told,
    "identity_sealed": _identity_sealed,
    "decision": _decided,
    "assessment": _assessed,
    "persons_known": _persons_known,
    "person_decision": _person_decided,
    "person_named": _person_named,
    "person_decision_withdrawn": _person_decision_withdrawn,
    "holder_added": _created,
    "count_listed": _count_listed,
    "erasure": _erased,
    **projecting_work.CHANGES,
}
