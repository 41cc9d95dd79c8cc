"""Assessments: apart from decisions, never overwritten, and on one source never firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.case.independence import OneSource, needs
from habeas.records.assessment import UNASSESSED, Level
from habeas.records.claim import Claim
from habeas.register.asking import decided
from habeas.register.assessing import assess, assessments_of, backings_of
from habeas.register.deciding import decide
from habeas.register.erasing import erase
from habeas.register.errors import NoReason, NoSuchRecord
from habeas.register.given import give
from habeas.register.keys import Secret
from habeas.register.ledger import last, writing
from habeas.register.rebuilding import rebuild
from habeas.register.rekeying import add_holder
from habeas.register.source_errors import NotTheSame, StaleAssessment
from habeas.register.verifying import verify

from .conftest import CHEAP, SECRET
from .keeping import ARREST, SENTENCE, kept
from .pages import held

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

DAY, LATER = "2026-01-05T00:00:00Z", "2026-02-05T00:00:00Z"
WHY = "compared with the register of the prison"


def two_documents(opened: Register) -> tuple[str, str]:
    """The claims of an arrest in two documents, each with a publisher of its own."""
    added = kept(opened, ARREST, SENTENCE)
    with writing(opened, DAY) as ledger:
        for one, name in zip(added, ("Tarn Watch", "Ostrava Gazette"), strict=True):
            give(ledger, one.document, {"publisher": name})
    first, second = (claim_of(opened, at, "arrest").id for at in (0, 1))
    return first, second


def claim_of(opened: Register, at: int, event: str) -> Claim:
    return next(c for c in decided(opened, 1)[at].told.reading.claims if c.event == event)


def made(opened: Register, claim: str, level: Level | None, expect: int, *beside: str) -> None:
    assess(
        opened, claim, level, expect=expect, at=DAY, why=WHY, rule=needs, beside=beside
    )  # fmt: skip


def test_an_assessment_is_in_force_until_the_next_and_withdrawn_ones_stay(
    opened: Register,
) -> None:
    claim, other = two_documents(opened)
    made(opened, claim, Level.CREDIBLE, 0)
    made(opened, claim, Level.CORROBORATED, 1, other)
    (one, two) = decided(opened, 1)
    found = one.assessments[claim]
    assert (found.version, found.level, found.by, found.why) == (2, "corroborated", "owner", WHY)
    assert found.beside == (other,) and not two.assessments
    assert not one.decisions
    made(opened, claim, None, 2)
    assert decided(opened, 1)[0].assessments[claim].level is None
    levels = [a.level for a in assessments_of(opened, claim)]
    assert levels == [Level.CREDIBLE, Level.CORROBORATED, None]
    assert not rebuild(opened) and not list(verify(opened))


def test_a_stale_one_is_refused_and_nothing_is_recorded(opened: Register) -> None:
    claim, _ = two_documents(opened)
    made(opened, claim, Level.DISPUTED, 0)
    before = last(opened)
    with pytest.raises(StaleAssessment, match=r"version 0 .* found version 1 \(disputed\)"):
        made(opened, claim, Level.CREDIBLE, 0)
    with pytest.raises(NoReason):
        assess(opened, claim, Level.CREDIBLE, expect=1, at=DAY, why=" ", rule=needs)
    with pytest.raises(NoSuchRecord):
        made(opened, "0" * 16, Level.CREDIBLE, 0)
    assert last(opened) == before


@pytest.mark.parametrize("level", [Level.CORROBORATED, Level.CONFIRMED])
def test_one_source_is_never_two(opened: Register, level: Level) -> None:
    claim, other = two_documents(opened)
    with pytest.raises(OneSource, match="one document alone tells it"):
        made(opened, claim, level, 0)
    made(opened, claim, level, 0, other)
    documents = [b.document for b in backings_of(opened, [claim, other])]
    with writing(opened, DAY) as ledger:
        give(ledger, documents[1], {"translation_of": str(documents[0])})
    with pytest.raises(OneSource, match="are copies or translations of each other: one source"):
        made(opened, claim, level, 1, other)


def test_without_a_publisher_nobody_is_known_to_stand_behind(opened: Register) -> None:
    kept(opened, ARREST, SENTENCE)
    claim, other = (claim_of(opened, at, "arrest").id for at in (0, 1))
    with pytest.raises(OneSource, match=r"found none .*document 2 is of nobody known"):
        made(opened, claim, Level.CORROBORATED, 0, other)


def test_only_what_tells_the_same_bears_it_out(opened: Register) -> None:
    claim, other = two_documents(opened)
    sentence = claim_of(opened, 1, "sentence").id
    with pytest.raises(NotTheSame):
        made(opened, claim, Level.CREDIBLE, 0, sentence)
    decide(opened, other, "correct", expect=0, at=DAY, fields={"date": "2022-01-01"})
    with pytest.raises(NotTheSame):
        made(opened, claim, Level.CORROBORATED, 0, other)
    decide(opened, other, "correct", expect=1, at=DAY, fields={"stance": "negated"})
    with pytest.raises(NotTheSame):
        made(opened, claim, Level.CORROBORATED, 0, other)
    decide(opened, other, "reject", expect=2, at=DAY)
    with pytest.raises(NotTheSame):
        made(opened, claim, Level.CORROBORATED, 0, other)
    decide(opened, other, "accept", expect=3, at=DAY)
    made(opened, other, Level.REFUTED, 0)
    with pytest.raises(NotTheSame):
        made(opened, claim, Level.CORROBORATED, 0, other)
    made(opened, other, None, 1)
    made(opened, claim, Level.CORROBORATED, 0, other)


def test_assessments_as_they_stood_earlier(opened: Register) -> None:
    claim, _ = two_documents(opened)
    assess(opened, claim, Level.CREDIBLE, expect=0, at=DAY, why=WHY, rule=needs)
    assess(opened, claim, Level.REFUTED, expect=1, at=LATER, why=WHY, rule=needs)
    early = decided(opened, 1, "2026-01-20T00:00:00Z")[0].assessments
    assert early[claim].level is Level.CREDIBLE
    first = decided(opened, 1, "2026-01-04T00:00:00Z")[0].assessments
    assert first.get(claim, UNASSESSED).version == 0


def test_what_rests_on_an_erased_document_goes_with_it(folder: Path) -> None:
    secret = Secret("the passphrase of another")
    with register.open(folder, SECRET) as unlocked:
        add_holder(unlocked, "second", secret, at=DAY, cost=CHEAP)
        claim, other = two_documents(unlocked)
        made(unlocked, claim, Level.CORROBORATED, 0, other)
        document = backings_of(unlocked, [other])[0].document
        erase(unlocked, document, at=DAY, why="they asked")
        assert held(unlocked, WHY.encode())
    with register.open(folder, secret) as unlocked:
        erase(unlocked, document, at=DAY, why="they asked")
        assert not decided(unlocked, 1)[0].assessments
        assert not held(unlocked, WHY.encode())
        assert not rebuild(unlocked) and not list(verify(unlocked))
        made(unlocked, claim, Level.CREDIBLE, 0)
