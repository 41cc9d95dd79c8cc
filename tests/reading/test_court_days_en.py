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


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("The nurse Ada Rell was ordered to return to court on 20 October.", ("trial", "2024-10-20", "planned"), id="just gone"),
        pytest.param("The nurse Ada Rell, who entered no plea, was ordered to return to court on 6 January.", ("trial", "2025-01-06", "planned"), id="ordered to return"),
        pytest.param("A jury convicted the officer Ada Rell of fraud on Wednesday; sentencing will take place on 18 February.", ("sentence", "2025-02-18", "planned"), id="sentencing"),
        pytest.param("The nurse Ada Rell was charged with fraud in May. The court set bail at 5,000 and fixed 27 January for mention.", ("trial", "2025-01-27", "planned"), id="mention"),
        pytest.param("The nurse Ada Rell will know her fate on 30 December, when the High Court delivers its verdict.", ("conviction", "2024-12-30", "planned"), id="her fate"),
        pytest.param("A court quashed the conviction of the nurse Ada Rell. The retrial by the Karn Criminal Court took place on 10 August.", ("trial", "2024-08-10", "asserted"), id="a retrial by a court"),
        pytest.param("The farmer Ada Rell, acquitted last month of a murder, was freed on Monday.", ("conviction", "2024-10", "negated"), id="acquitted last month"),
        pytest.param("The farmer Ada Rell, found guilty in August of murder, was freed on Monday.", ("conviction", "2024-08", "asserted"), id="found guilty, without a verb"),
        pytest.param("The Constitutional Tribunal has thrown out an application by the nurse Ada Rell to annul her sentence.", ("appeal_result", None, "asserted"), id="an application to annul"),
        pytest.param("The High Court rejected the nurse Ada Rell's plea for a stay of her conviction on 4 November.", ("appeal_result", "2024-11-04", "asserted"), id="a plea for a stay"),
        pytest.param(JAILED + "She will move the High Court next week.", ("appeal", "2024-12-02/2024-12-08", "planned"), id="will move the court"),
        pytest.param("Indictments were served on 18 November on the nurse Ada Rell.", ("charge", "2024-11-18", "asserted"), id="an indictment served"),
    ],
)  # fmt: skip
def test_further_steps_before_courts(words: str, expected: Row) -> None:
    event = expected[0]
    found = [c for c in of(words, event) if c.kind != "prison"]
    assert [(c.person, c.when.edtf, str(c.stance)) for c in found] == [("Ada Rell", *expected[1:])]


def test_the_crown_appeals_and_nobody_else() -> None:
    words = "The Crown has lodged an appeal against the acquittal of the nurse Ada Rell."
    assert [(c.person, c.by) for c in of(words, "appeal")] == [(None, "The Crown")]


def test_what_may_happen_is_no_trial() -> None:
    assert not of("The nurse Ada Rell, acquitted in May, may be tried again.", "trial")


def test_a_request_for_house_arrest_is_no_appeal() -> None:
    words = "The judge turned down a request by the nurse Ada Rell for house arrest."
    assert not of(words, "appeal_result")


def test_heard_twice_since_an_arrest() -> None:
    words = (
        "The nurse Ada Rell has appeared before a judge just twice since her arrest in April 2020."
    )
    assert [c.when.edtf for c in of(words, "trial")] == [None]


def test_terms_added_and_totals() -> None:
    words = "The nurse Ada Rell was jailed in May. A court on Monday added seven years to her sentence, bringing the total to 26 years."
    assert {c.duration_months for c in of(words, "sentence")} == {84, 312}


def test_a_ruling_that_prosecutors_challenged_is_appealed() -> None:
    words = (
        "A court acquitted the nurse Ada Rell of fraud in 2018. Prosecutors challenged that ruling."
    )
    assert [(c.person, str(c.stance)) for c in of(words, "appeal")] == [(None, "asserted")]


def test_an_opinion_says_that_somebody_is_held_arbitrarily() -> None:
    words = "The UN Working Group on Arbitrary Detention, in an opinion published today, says that the nurse Ada Rell is being held arbitrarily."
    assert [c.person for c in of(words, "finding")] == ["Ada Rell"]
