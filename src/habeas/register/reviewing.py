"""What waits for a decision: claims of the latest readings that nobody has decided on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.register.deciding import UNDECIDED, decisions_on
from habeas.register.documents import reading_of
from habeas.register.gathering import content
from habeas.register.models import ClaimRow, MentionRow
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.records.claim import Claim
    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim to decide on: its case, the text it stands in, and the version a decision is made
    on.
    """

    claim: Claim
    case: int | None
    characters: str
    version: int


def proposals(register: Register, case: int | None = None) -> Iterator[Proposal]:
    """What waits, document by document, in the order of the text."""
    rows = ClaimRow.objects.using(register.alias).filter(current=True)
    if case is not None:
        rows = rows.filter(mention__case=case)
    for reading in rows.order_by("reading").values_list("reading", flat=True).distinct():
        yield from _of_reading(register, reading, case)


def _of_reading(register: Register, number: int, case: int | None) -> Iterator[Proposal]:
    reading = reading_of(register, number)
    document = ClaimRow.objects.using(register.alias).filter(reading=number).first()
    mentions = MentionRow.objects.using(register.alias)
    cases = (
        dict(mentions.filter(document=document.document_id).values_list("name", "case"))
        if document
        else {}
    )
    keys = {claim.id: (claim.id, content(plain(claim))) for claim in reading.claims}
    decisions = decisions_on(register, keys.values())
    for claim in reading.claims:
        own = cases.get(claim.person or "")
        decision = decisions.get(keys[claim.id], UNDECIDED)
        if decision.verdict is None and (case is None or own == case):
            yield Proposal(claim, own, reading.text.characters, decision.version)
