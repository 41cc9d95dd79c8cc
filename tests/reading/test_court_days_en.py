"""What courts will do, days of crimes and reactions that are no days of a verdict, terms told by their owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reading.reading_of import claims_of

if TYPE_CHECKING:
    from habeas.records.claim import Claim

PUBLISHED = "2024-11-28"
JAILED = "The nurse Ada Rell was jailed for two years for fraud in May. "
Row = tuple[str, str | None, str]


def of(words: str, event: str) -> list[Claim]:
    return [c for c in claims_of(words, PUBLISHED) if str(c.event) == event]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("The Supreme Court is to hear the appeal of the nurse Ada Rell on 4 December.", ("trial", "2024-12-04", "planned"), id="is to hear the appeal"),
        pytest.param("The Supreme Court will on Tuesday next week hear the appeal of the nurse Ada Rell.", ("trial", "2024-12-03", "planned"), id="a day inside the verb"),
        pytest.param(JAILED + "A decision on her appeal is expected on 4 December.", ("appeal_result", "2024-12-04", "planned"), id="a decision expected"),
        pytest.param(JAILED + "The appeal court postponed its ruling to 4 December.", ("appeal_result", "2024-12-04", "planned"), id="a ruling postponed"),
        pytest.param(JAILED + "A request for a retrial was rejected on 4 November.", ("appeal_result", "2024-11-04", "asserted"), id="no retrial"),
        pytest.param(JAILED + "Both appeals were dismissed on 4 November.", ("appeal_result", "2024-11-04", "asserted"), id="both appeals"),
        pytest.param("The nurse Ada Rell was tried for fraud in May. The court would hand down its judgment on 4 December.", ("conviction", "2024-12-04", "planned"), id="would hand down its judgment"),
        pytest.param("The nurse Ada Rell was tried for fraud in May. The judge reserved judgment until 4 December.", ("conviction", "2024-12-04", "planned"), id="reserved judgment"),
        pytest.param("The nurse Ada Rell was charged with fraud in May. Monday's hearing was postponed.", ("trial", "2024-11-25", "negated"), id="Monday's hearing"),
        pytest.param("The nurse Ada Rell was charged with fraud in May. The court heard three witnesses on 4 November.", ("trial", "2024-11-04", "asserted"), id="witnesses"),
        pytest.param("The nurse Ada Rell was charged with fraud in May. Magistrate Boni set trial for 4 December.", ("trial", "2024-12-04", "planned"), id="set trial for"),
        pytest.param("The nurse Ada Rell was charged with fraud in May. The trial is set to resume on 4 December.", ("trial", "2024-12-04", "planned"), id="set to resume"),
        pytest.param("A Karn court deferred the trial of the nurse Ada Rell to 29 December.", ("trial", "2024-12-29", "planned"), id="deferred"),
    ],
)  # fmt: skip
def test_what_courts_do_and_will_do(words: str, expected: Row) -> None:
    event = expected[0]
    assert [(event, c.when.edtf, str(c.stance)) for c in of(words, event)] == [expected]


def test_a_plea_for_bail_put_off_to_a_day() -> None:
    words = "The Karn High Court deferred to December 29 the bail plea of the student Ivo Boni."
    assert ("2024-12-29", "planned") in {(c.when.edtf, str(c.stance)) for c in of(words, "trial")}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("The judge found the officer Ivo Boni guilty of the murder of a lawyer in 2016.", id="murder"),
        pytest.param("The union expressed alarm on Thursday at the conviction of the officer Ivo Boni.", id="alarm"),
    ],
)  # fmt: skip
def test_days_that_are_not_those_of_the_verdict(words: str) -> None:
    assert [c.when.edtf for c in of(words, "conviction")] == [None]


def test_a_protest_against_an_arrest_is_on_another_day() -> None:
    words = "The union protested on Thursday against the arrest of the nurse Ada Rell."
    assert [c.when.edtf for c in of(words, "arrest")] == [None]


@pytest.mark.parametrize(
    ("words", "kind", "day"),
    [
        pytest.param("The nurse Ada Rell, whose life sentence the court annulled last week, is ill.", "life", None, id="whose life sentence"),
        pytest.param("The board refused parole to Ada Rell, whose two life sentences were imposed in 1977.", "life", "1977", id="plural"),
    ],
)  # fmt: skip
def test_sentences_told_by_their_owner(words: str, kind: str, day: str | None) -> None:
    assert [(c.person, c.kind, c.when.edtf) for c in of(words, "sentence")] == [("Ada Rell", kind, day)]  # fmt: skip


def test_an_accusation_always_denied() -> None:
    words = "The nurse Ada Rell was jailed for espionage in May, a charge she always denied."
    assert [(c.person, str(c.stance)) for c in of(words, "charge")] == [("Ada Rell", "denied")]


def test_on_trial_for_something_is_a_trial_on_charges_is_a_charge() -> None:
    assert not of("The nurse Ada Rell is on trial in Karn for treason.", "charge")
    words = "The nurse Ada Rell is awaiting trial in Karn on separatism charges."
    assert [c.charge for c in of(words, "charge")] == ["separatism"]


def test_complaints_to_anybody_are_no_appeals() -> None:
    assert not of(
        JAILED + "Her mother complained to a newspaper about the loss of her shop.", "appeal"
    )
