"""The shape of a claim as plain values: the contract of ``habeas read --format claims``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.records.claim import Claim
    from habeas.records.quote import Quote
    from habeas.records.when import When

OPTIONAL = ("kind", "outcome", "to", "value", "days")


def claim_fields(claim: Claim) -> dict[str, object]:
    """A claim as JSON-ready values, keys in a fixed order.

    The first keys are always there, None when nothing fills them; the others only when set.
    """
    made: dict[str, object] = {
        "id": claim.id,
        "doc": claim.quote.document,
        "person": claim.person,
        "event": str(claim.event),
        "date": claim.when.edtf,
        "place": claim.place,
        "court": claim.court,
        "facility": claim.facility,
        "charge": claim.charge,
        "duration_months": claim.duration_months,
        "amount": claim.amount,
        "by": claim.by,
        "stance": str(claim.stance),
        "attributed_to": claim.attribution[-1] if claim.attribution else None,
        "quote": claim.quote.words,
        "start": claim.quote.start,
        "end": claim.quote.end,
    }
    made |= {name: value for name in OPTIONAL if (value := getattr(claim, name)) is not None}
    if claim.also:
        made["also"] = [quote_fields(one) for one in claim.also]
    made["when"] = when_fields(claim.when)
    if claim.charge_id:
        made["charge_id"] = claim.charge_id
    made["attribution"] = list(claim.attribution)
    made["rules"] = list(claim.rules)
    made["reader"] = claim.reader
    if claim.candidates:
        made["candidates"] = list(claim.candidates)
    if claim.review:
        made["review"] = True
    return made


def quote_fields(quote: Quote) -> dict[str, object]:
    """A quote as words and place."""
    return {"quote": quote.words, "start": quote.start, "end": quote.end}


def when_fields(when: When) -> dict[str, object]:
    """A date with its basis."""
    made: dict[str, object] = {"edtf": when.edtf, "basis": str(when.basis)}
    if when.anchor:
        made["anchor"] = when.anchor
    if when.uncertain:
        made["uncertain"] = True
    return made
