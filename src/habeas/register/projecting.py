"""From entries to the projections: one function for each kind of entry that changes them.

Projections are made in the transaction that appends the entries. Making them anew calls the same
functions on the same entries in order, so both give the same rows. Documents and readings, of which
there are many, are gathered and written together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from habeas.register import search
from habeas.register.gathering import Gathering
from habeas.register.models import (
    CaseRow,
    ClaimRow,
    DecisionRow,
    DocumentRow,
    ErasureRow,
    EvidenceRow,
    MentionRow,
    PayloadRow,
    ReadingRow,
    User,
)
from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from django.db.models import Model, QuerySet

    from habeas.register.chain import Entry

PROJECTIONS: tuple[type[Model], ...] = (
    DecisionRow, ClaimRow, EvidenceRow, MentionRow, ReadingRow, DocumentRow, CaseRow, ErasureRow,
)  # fmt: skip
"""Every projection, those that point to others first."""

_OF_ONE_ENTRY: tuple[type[Model], ...] = (DecisionRow, ReadingRow, DocumentRow)
"""Projections whose ``number`` is the sequence of an entry: they go when its payload goes."""


def project(alias: str, entries: Iterable[tuple[Entry, Mapping[str, Any]]]) -> None:
    """Bring the projections up to the last of these entries; kinds that change none pass."""
    gathering = Gathering(alias)
    gathered = {
        "document_received": gathering.received,
        "text_derived": gathering.derived,
        "claims_read": gathering.read,
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


def _erased(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    """Payloads go, and every row made from them. A case keeps its number; its name is then the
    first that stands, or none.
    """
    for number in payload["documents"]:
        search.remove(alias, number)
    for some in portions(payload["entries"]):
        for model in _OF_ONE_ENTRY:
            rows_of(model, alias).filter(number__in=some).delete()
        PayloadRow.objects.using(alias).filter(sequence__in=some).delete()
        ErasureRow.objects.using(alias).bulk_create(
            [ErasureRow(sequence=sequence, order=entry.sequence) for sequence in some]
        )
    for case in payload["cases"]:
        mentions = MentionRow.objects.using(alias).filter(case=case).order_by("number")
        name = mentions.values_list("name", flat=True).first() or ""
        CaseRow.objects.using(alias).update_or_create(number=case, defaults={"name": name})


_CHANGES: dict[str, Callable[[str, Entry, Mapping[str, Any]], None]] = {
    "register_created": _created,
    "decision": _decided,
    "holder_added": _created,
    "erasure": _erased,
}
