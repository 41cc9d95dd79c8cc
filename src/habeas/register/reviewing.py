"""What waits for a decision: claims of the leading readings, and of a model's beside them,
on which nobody has decided as they now stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.register.documents import reading_of
from habeas.register.gathering import content
from habeas.register.given import replaced
from habeas.register.models import ClaimRow, MentionRow
from habeas.register.portions import portions
from habeas.register.readings import beside, leading, made_of
from habeas.register.standing import proposed_beside, standing
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.records.claim import Claim
    from habeas.records.reading import Reading
    from habeas.register.deciding import Decision
    from habeas.register.readings import Made
    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim to decide on: its case, the text it stands in, the title of that document, and the
    version a decision is made on; ``earlier`` is what was decided on what an earlier reading said
    of the same fact, ``beside`` says that a model read it and the rules did not.
    """

    claim: Claim
    case: int | None
    characters: str
    version: int
    title: str
    earlier: Decision | None = None
    beside: bool = False

    @property
    def content(self) -> str:
        """What the claim says, as a decision on it names it."""
        return content(plain(self.claim))


def proposals(register: Register, case: int | None = None) -> Iterator[Proposal]:
    """What waits, document by document, in the order of the text."""
    rows = ClaimRow.objects.using(register.alias).filter(current=True)
    if case is not None:
        rows = rows.filter(mention__case=case)
    documents = rows.order_by("document").values_list("document", flat=True).distinct()
    for some in portions(documents):
        made = made_of(register, some)
        gone = replaced(register, some)
        for document in some:
            if document in gone:
                continue
            yield from _of_document(register, made[document], case)


def _of_document(register: Register, made: Sequence[Made], case: int | None) -> Iterator[Proposal]:
    reading = reading_of(register, leading(made).number)
    (stands,) = standing(register, [(made, reading)])
    mentions = MentionRow.objects.using(register.alias).filter(document=made[0].document)
    cases = dict(mentions.values_list("name", "case"))
    title = reading.document.title or reading.document.name
    model = proposed_beside(register, made, reading)
    waiting = [*(c for c in reading.claims if c.id not in stands.decisions), *model]
    for claim in sorted(waiting, key=lambda one: (one.quote.start, one.quote.end)):
        own = cases.get(claim.person or "")
        if case in {None, own}:
            yield Proposal(
                claim, own, _text(register, made, reading, claim),
                stands.versions.get(claim.id, 0), title,
                stands.earlier.get(claim.id), claim in model,
            )  # fmt: skip


def _text(register: Register, made: Sequence[Made], reading: Reading, claim: Claim) -> str:
    """The text that a claim was read from."""
    other = beside(made)
    if other is None or claim.quote.layer == reading.text.layer:
        return reading.text.characters
    return reading_of(register, other.number).text.characters
