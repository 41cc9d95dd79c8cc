"""From an entry to the projections: one function for each kind of entry that changes them.

Projections are made in the transaction that appends the entry. Making them anew calls the same
functions on the same entries in order, so both give the same rows.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from habeas.records.claim import Claim
from habeas.register import payloads, search
from habeas.register.canonical import canonical
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
from habeas.register.stored import restored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from django.db.models import Model, QuerySet

    from habeas.register.chain import Entry

MENTIONS_A_READING = 10_000
CLAIMS_A_READING = 100_000
"""How many numbers are set aside, so that a row has the same number whenever it is made."""

_ROWS_A_QUERY = 500

PROJECTIONS: tuple[type[Model], ...] = (
    DecisionRow, ClaimRow, EvidenceRow, MentionRow, ReadingRow, DocumentRow, CaseRow, ErasureRow,
)  # fmt: skip
"""Every projection, those that point to others first."""

_OF_ONE_ENTRY: tuple[type[Model], ...] = (DecisionRow, ReadingRow, DocumentRow)
"""Projections whose ``number`` is the sequence of an entry: they go when its payload goes."""


def project(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    """Bring the projections up to an entry; kinds that change none pass."""
    change = _CHANGES.get(entry.kind)
    if change is not None:
        change(alias, entry, payload)


def content(claim: Mapping[str, Any]) -> str:
    """What a claim says, whatever reader found it: a short hash of its plain values."""
    said = {name: value for name, value in claim.items() if name not in {"reader", "rules"}}
    return hashlib.sha256(canonical(said)).hexdigest()[:32]


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


def _received(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    document = payload["document"]
    DocumentRow(
        number=entry.sequence, id=document["id"], name=document["name"],
        kind=document.get("kind", "original"), received=entry.at,
    ).save(using=alias, force_insert=True)  # fmt: skip


def _read(alias: str, entry: Entry, payload: Mapping[str, Any]) -> None:
    document = payload["document"]
    row = DocumentRow.objects.using(alias).get(id=document["id"])
    row.title, row.publisher = document.get("title"), document.get("publisher")
    row.language, row.reading = document.get("language"), entry.sequence
    row.published = document.get("published", {}).get("edtf")
    row.save(using=alias)
    claims = payload["claims"]
    reading = ReadingRow(
        number=entry.sequence, document=row, text=payload["text"], reader=payload["reader"],
        claims=len(claims),
    )  # fmt: skip
    reading.save(using=alias, force_insert=True)
    mentions = _mentions(alias, row, entry.sequence, payload["persons"])
    ClaimRow.objects.using(alias).filter(document=row).update(current=False)
    ClaimRow.objects.using(alias).bulk_create(
        [
            _claim_row(claim, entry.sequence * CLAIMS_A_READING + at, reading, mentions)
            for at, claim in enumerate(claims)
        ]
    )
    text = payloads.load(alias, payload["text"])
    characters = text["text"]["characters"] if text else ""
    search.put(alias, row.number, characters, [p["name"] for p in payload["persons"]])


def _claim_row(
    claim: Mapping[str, Any], number: int, reading: ReadingRow, mentions: Mapping[str, MentionRow]
) -> ClaimRow:
    return ClaimRow(
        number=number, claim=restored(Claim, claim).id, content=content(claim), reading=reading,
        document=reading.document, mention=mentions.get(claim.get("person") or ""),
        event=claim["event"], stance=claim["stance"], date=claim.get("when", {}).get("edtf"),
    )  # fmt: skip


def _mentions(
    alias: str, document: DocumentRow, reading: int, persons: list[Mapping[str, Any]]
) -> dict[str, MentionRow]:
    known = {m.name: m for m in MentionRow.objects.using(alias).filter(document=document)}
    for at, person in enumerate(persons):
        if person["name"] in known:
            continue
        case, _ = CaseRow.objects.using(alias).get_or_create(
            number=person["case"], defaults={"name": person["name"]}
        )
        row = MentionRow(
            number=reading * MENTIONS_A_READING + at, document=document, name=person["name"],
            form=person["form"], case=case,
        )  # fmt: skip
        row.save(using=alias, force_insert=True)
        EvidenceRow.objects.using(alias).bulk_create(
            [EvidenceRow(mention=row, key=key) for key in person["keys"]]
        )
        known[row.name] = row
    return known


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
    for some in _parts(payload["entries"]):
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


def _parts(entries: list[int]) -> Iterator[list[int]]:
    for at in range(0, len(entries), _ROWS_A_QUERY):
        yield entries[at : at + _ROWS_A_QUERY]


_CHANGES: dict[str, Callable[[str, Entry, Mapping[str, Any]], None]] = {
    "register_created": _created,
    "document_received": _received,
    "claims_read": _read,
    "decision": _decided,
    "holder_added": _created,
    "erasure": _erased,
}
