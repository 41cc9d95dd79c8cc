"""Terms that prosecutors ask for, terms cut by no court of appeal, and the days of hearings told beside later ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reading.reading_of import claims_of

if TYPE_CHECKING:
    from habeas.records.claim import Claim

PUBLISHED = "2024-11-28"


def of(words: str, event: str) -> list[Claim]:
    return [c for c in claims_of(words, PUBLISHED) if str(c.event) == event]


@pytest.mark.parametrize(
    ("words", "months"),
    [
        pytest.param("Prosecutors asked a court in Karn on Monday to sentence the activist Ivo Boni to 17 years in prison.", 204, id="to sentence him"),
        pytest.param('Prosecutors want the politician Ivo Boni jailed for up to 15 years for "membership of a banned group".', 180, id="want him jailed"),
        pytest.param("Prosecutors want the activist Ivo Boni to serve 12 years.", 144, id="to serve"),
        pytest.param("The prosecution demanded that the activist Ivo Boni be given nine years.", 108, id="be given"),
        pytest.param("The activist Ivo Boni was charged with treason in May. Prosecutors asked the court to impose a 12-year prison sentence.", 144, id="to impose"),
    ],
)  # fmt: skip
def test_what_prosecutors_ask_for_is_planned(words: str, months: int) -> None:
    asked = [(c.person, c.duration_months, str(c.stance)) for c in of(words, "sentence")]
    assert asked == [("Ivo Boni", months, "planned")]
    assert not of(words, "call")


def test_what_prosecutors_wanted_and_what_the_court_gave() -> None:
    words = (
        "The prosecutor wanted to jail the activist Ivo Boni for ten years. The court gave him six."
    )
    assert {(c.duration_months, str(c.stance)) for c in of(words, "sentence")} == {(120, "planned"), (72, "asserted")}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "months"),
    [
        pytest.param("The nurse Ada Rell was jailed in May. The president cut her sentence by a year in October.", 12, id="by a president"),
        pytest.param("The nurse Ada Rell had her term cut by four years under the same amnesty.", 48, id="under an amnesty"),
        pytest.param("A Karn court has commuted the sentence of the nurse Ada Rell to five years.", 60, id="commuted"),
    ],
)  # fmt: skip
def test_terms_cut_by_no_court_of_appeal_are_sentences(words: str, months: int) -> None:
    cut = [c for c in of(words, "sentence") if c.kind == "commutation"]
    assert [(c.person, c.duration_months) for c in cut] == [("Ada Rell", months)]
    assert not of(words, "appeal_result")


def test_from_four_to_five_years() -> None:
    words = "The nurse Ada Rell was held in May. The appeal court increased her sentence from four to five years on Monday."
    assert [(c.duration_months, c.when.edtf) for c in of(words, "appeal_result")] == [(60, "2024-11-25")]  # fmt: skip
    assert [c.duration_months for c in of(words, "sentence")] == [48]
    words = "An appeals court has cut the term of the nurse Ada Rell by 18 months, leaving her with two and a half years to serve."
    assert [c.duration_months for c in of(words, "appeal_result")] == [30]


def test_a_hearing_that_was_put_off_is_not_put_a_year_ahead() -> None:
    words = "A hearing set for 26 November in the case of the nurse Ada Rell was put off because the judge was ill."
    assert [(c.when.edtf, str(c.stance)) for c in of(words, "trial")] == [("2024-11-26", "negated")]
    words = "A hearing set for 26 December in the case of the nurse Ada Rell was put off because the judge was ill."
    assert [c.when.edtf for c in of(words, "trial")] == ["2024-12-26"]


def test_the_day_of_a_renewal_stands_behind_its_end() -> None:
    words = "A Karn court extended the pre-trial detention of the researcher Ivo Boni until 21 February at a hearing on Thursday."
    assert [c.when.edtf for c in of(words, "detention")] == ["2024-11-28/2025-02-21"]
    assert [(c.when.edtf, str(c.stance)) for c in of(words, "trial")] == [("2024-11-28", "asserted")]  # fmt: skip


def test_all_charges_and_earlier_sentences_are_things() -> None:
    words = "The nurse Ada Rell was cleared of all charges on Monday."
    assert [c.when.edtf for c in of(words, "conviction")] == ["2024-11-25"]
    words = "The nurse Ada Rell was jailed for six years on Monday. Her earlier seven-year sentence had been annulled in June."
    assert [(c.when.edtf, c.outcome) for c in of(words, "appeal_result")] == [("2024-06", "quashed")]  # fmt: skip
    assert {c.duration_months for c in of(words, "sentence")} == {72, 84}


def test_a_list_between_dashes_faces_a_charge() -> None:
    words = (
        "The three — Ada Rell, Ivo Boni and Lina Moor — face one count of unlawful assembly each."
    )
    assert {c.person for c in of(words, "charge")} == {"Ada Rell", "Ivo Boni", "Lina Moor"}


def test_guilt_that_none_admits_is_denied() -> None:
    words = "The trial of three farmers opened on Friday. Ada Rell, Ivo Boni and Lina Moor are accused of smuggling. None of them admitted guilt."
    assert {(c.person, str(c.stance)) for c in of(words, "charge")} == {
        (name, stance) for name in ("Ada Rell", "Ivo Boni", "Lina Moor") for stance in ("asserted", "denied")
    }  # fmt: skip


def test_a_case_under_a_law_on_a_day() -> None:
    words = "Police in Karn registered a case against the minister Ivo Boni under anti-terrorism laws on Monday."
    assert [c.when.edtf for c in of(words, "charge")] == ["2024-11-25"]


def test_they_will_appeal_is_told_of_the_client() -> None:
    words = "The court rejected an appeal by Ada Rell on Monday. Lawyer Ivo Boni said they would take the case to the Supreme Court."
    assert [(c.person, str(c.stance)) for c in of(words, "appeal")] == [("Ada Rell", "planned")]
