"""The case record as one JSON document: the contract of ``habeas read --format json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.clocks import as_dict
from habeas.pages.claims import claim_fields, quote_fields
from habeas.pages.phrases import says
from habeas.records.unread import Material
from habeas.records.when import Basis

if TYPE_CHECKING:
    from habeas.case import Entry
    from habeas.clocks import Status
    from habeas.clocks.measures import Stretch
    from habeas.records.claim import Claim
    from habeas.records.document import Document
    from habeas.records.person import Person
    from habeas.records.remark import Remark
    from habeas.records.unread import Finding, UnreadPart

_BASIS = {Basis.STATED: "stated", Basis.GIVEN: "given", Basis.IMPLIED: "implied"}


def document_fields(document: Document, doc: str) -> dict[str, object]:
    """A document; ``doc`` is the name other programs know it by (the file's stem). ``part_of``
    stands only where it came in another, whose id it gives; ``url`` and ``captured`` where they are
    stated.
    """
    return {
        "id": document.id,
        "doc": doc,
        "title": document.title,
        "publisher": document.publisher,
        "language": document.language,
        "published": document.published.edtf,
        "published_basis": _BASIS.get(document.published.basis, "unknown"),
        **{
            name: value
            for name in ("part_of", "url", "captured")
            if (value := getattr(document, name))
        },
    }


def status_fields(status: Status) -> dict[str, object]:
    """A status with since when, its basis, the last day that bore it out and the words behind it;
    ``unconfirmed`` stands only where nothing has for six months.
    """
    return {
        "value": status.value,
        "since": status.since.edtf,
        "as_of": status.as_of.isoformat(),
        "basis": status.basis,
        "confirmed": status.confirmed.edtf,
        **({"unconfirmed": True} if status.unconfirmed else {}),
        "because": [quote_fields(one) for one in status.because],
    }


def person_fields(
    person: Person,
    status: Status,
    timeline: tuple[Entry, ...],
    clocks: list[dict[str, object]],
    custody: tuple[Stretch, ...] = (),
) -> dict[str, object]:
    """A person with status, timeline, custody and clocks; the timeline names claims by id."""
    return {
        "name": person.name,
        "aliases": list(person.aliases),
        "status": status_fields(status),
        "timeline": [
            {
                "event": str(entry.event),
                "date": entry.when.edtf,
                "claims": [claim.id for claim in entry.claims],
                "conflict": entry.conflict,
            }
            for entry in timeline
        ],
        "custody": [_measure_fields(one) for one in custody],
        "clocks": clocks,
    }


def _measure_fields(one: Stretch) -> dict[str, object]:
    """A measure from its first day to its last, null while it runs, and whether it ended free."""
    return {
        "kind": one.event.kind,
        "from": one.start.isoformat(),
        "to": one.end.isoformat() if one.end else None,
        "freed": one.freed,
        "because": [quote_fields(quote) for quote in one.event.because],
    }


def remark_fields(remark: Remark) -> dict[str, object]:
    """A remark with its sentence, facts and quotes."""
    made: dict[str, object] = {"remark": remark.code}
    if remark.verdict:
        made["verdict"] = remark.verdict
    made["says"] = says(remark)
    made["facts"] = {
        name: list(value) if isinstance(value, tuple) else value for name, value in remark.facts
    }
    made["because"] = [quote_fields(one) for one in remark.because]
    return made


def unread_fields(part: UnreadPart) -> dict[str, object]:
    """A part that no reader reads, and the material found in it."""
    return {
        "language": part.language,
        "language_name": part.language_name,
        "start": part.start,
        "end": part.end,
        "found": [_finding_fields(one) for one in part.found],
        "more": part.more,
    }


def _finding_fields(one: Finding) -> dict[str, object]:
    made: dict[str, object] = {"kind": str(one.kind), **quote_fields(one.quote)}
    if one.kind is Material.DATE:
        made["dates"] = list(one.dates)
    for name in ("calendar", "number", "unit", "name"):
        value = getattr(one, name)
        if value is not None:
            made[name] = value
    return made


def claims_with(claims: tuple[Claim, ...], doc: str) -> list[dict[str, object]]:
    """Claims with the document's short name."""
    return [claim_fields(claim) | {"doc": doc} for claim in claims]


__all__ = [
    "as_dict",
    "claims_with",
    "document_fields",
    "person_fields",
    "remark_fields",
    "status_fields",
    "unread_fields",
]
