"""The corridor for those whom a document does not name: a case of their own, and a name later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.people.unnamed import individual, of_nobody

if TYPE_CHECKING:
    from habeas.records.claim import Claim
    from habeas.register.store import Register


def claims_of_nobody(register: Register, document: int) -> tuple[Claim, ...]:
    """The claims of a document about somebody whom it does not name. Raises NoSuchRecord."""
    from habeas.register.receiving import leading_reading  # noqa: PLC0415 - only with a register

    return of_nobody(leading_reading(register, document))


def give_case(register: Register, document: int, words: str, *, at: str) -> tuple[int, int]:
    """Give somebody whom a document does not name a case: who is called by these of its words. The
    case, and how many claims are about them. Raises NoSuchRecord or NobodySo.
    """
    from habeas.people.keys import largest_block  # noqa: PLC0415 - only with a register
    from habeas.people.placing import sought  # noqa: PLC0415 - the same
    from habeas.register.ledger import writing  # noqa: PLC0415 - the same
    from habeas.register.naming import case_of  # noqa: PLC0415 - the same
    from habeas.register.receiving import Mention, Receiving, leading_reading  # noqa: PLC0415
    from habeas.register.stored import plain  # noqa: PLC0415 - the same

    leading = leading_reading(register, document)
    with writing(register, at) as ledger, ledger.gathered():
        receiving = Receiving(ledger, [leading.document.id], (), most=largest_block)
        before = receiving.before(document, by_model=leading.by_model)
        reading, name = individual(before.leading, words)
        mentions = {
            one: Mention(found.form, found.keys, plain(found.known_by))
            for one, found in sought(reading).items()
        }
        there = before.continued(mentions, before.cases)
        receiving.receive_again(document, before, reading, there)
    count = sum(claim.person == name for claim in reading.claims)
    return case_of(register, document, name), count
