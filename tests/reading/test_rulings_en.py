"""Rulings of higher courts: what stands between verb and object, the sentence ruled on, retrials, one ruling told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reading.reading_of import claims_of

if TYPE_CHECKING:
    from habeas.records.claim import Claim

PUBLISHED = "2024-06-12"
Row = tuple[str | None, str | None, str | None]


def of(words: str, event: str) -> list[Claim]:
    return [c for c in claims_of(words, PUBLISHED) if str(c.event) == event]


def rows(words: str, event: str) -> set[Row]:
    return {(c.person, c.when.edtf, c.outcome) for c in of(words, event)}


@pytest.mark.parametrize(
    ("words", "result"),
    [
        pytest.param("On Thursday a Karn court reduced by three months the prison term of the councillor Lina Moor.", ("Lina Moor", "2024-06-06", "reduced"), id="by so much"),
        pytest.param("The Court of Appeal has increased from two to three years the sentence of the activist Lina Moor.", ("Lina Moor", None, "increased"), id="from so much to so much"),
        pytest.param("The High Court upheld on 3 June the life sentence of the activist Lina Moor.", ("Lina Moor", "2024-06-03", "upheld"), id="a day between"),
        pytest.param("The Supreme Court, in a ruling of 2 April, commuted the activist Lina Moor's sentence to three years.", ("Lina Moor", "2024-04-02", "reduced"), id="an insertion"),
        pytest.param("The High Court has set aside the conviction of the spokeswoman Lina Moor.", ("Lina Moor", None, "quashed"), id="set aside"),
        pytest.param("The Court of Appeal overturned a ruling that had found the satirist Lina Moor guilty of libel.", ("Lina Moor", None, "quashed"), id="a ruling that had found her guilty"),
        pytest.param("A court acquitted the reporter Lina Moor of fraud, a decision the Karn City Court upheld on appeal in May.", ("Lina Moor", "2024-05", "upheld"), id="a decision upheld"),
        pytest.param("The Supreme Court has sent the case of the activist Lina Moor back for retrial.", ("Lina Moor", None, "remanded"), id="sent back"),
        pytest.param("In May the Court of Cassation ordered a retrial for the activist Lina Moor.", ("Lina Moor", "2024-05", "remanded"), id="a retrial"),
        pytest.param("The appeal of the reporter Lina Moor was heard on 23 May. Her sentence was not changed.", ("Lina Moor", "2024-05-23", "upheld"), id="not changed"),
        pytest.param("The Lara High Court suspended the three-year sentence of the minister Lina Moor.", ("Lina Moor", None, "suspended"), id="suspended"),
        pytest.param("The Court of Appeal left the activist Lina Moor's arrest unchanged on Monday.", ("Lina Moor", "2024-06-10", "upheld"), id="an arrest left unchanged"),
    ],
)  # fmt: skip
def test_what_an_appeal_came_to(words: str, result: Row) -> None:
    assert rows(words, "appeal_result") == {result}
    assert not of(words, "arrest")
    assert all(c.kind == "appeal hearing" for c in of(words, "trial"))


@pytest.mark.parametrize(
    "words",
    [
        "On 5 May the Supreme Court dismissed the activist Lina Moor's appeal and confirmed her ten-year sentence.",
        "The High Court quashed the activist Lina Moor's conviction and sent the case back for retrial.",
        "High Court upholds sentence of Lina Moor\n\nThe High Court on 5 May rejected the appeal of the activist Lina Moor.",
    ],
)
def test_a_ruling_that_does_two_things_at_once_is_one(words: str) -> None:
    assert len(of(words, "appeal_result")) == 1


def test_two_courts_that_cut_a_term_one_after_the_other_are_two() -> None:
    words = (
        "The activist Ivo Moor was sentenced to six years. On appeal, the term was reduced to four. "
        "The Supreme Court further commuted it to three years on 2 April."
    )
    found = {c.duration_months for c in of(words, "appeal_result")}
    assert found == {48, 36}


@pytest.mark.parametrize(
    ("words", "kind", "months", "day"),
    [
        ("The writer Lina Moor had her death sentence quashed on appeal in May.", "death", None, None),
        ("On 9 January the Supreme Court upheld the death sentences handed down in April 2020 against the reporters Lina Moor and Ivo Boni.", "death", None, "2020-04"),
        ("An appeals court ordered a retrial for the publisher Lina Moor on Monday, annulling the six-year prison sentence she was given in June 2023.", "prison", 72, "2023-06"),
        ("The panel of the Court of Appeal left the sentence of the activist Lina Moor unchanged: four years in a colony.", "prison", 48, None),
    ],
)  # fmt: skip
def test_the_sentence_ruled_on_is_told_with_its_own_day(
    words: str, kind: str, months: int | None, day: str | None
) -> None:
    found = {(c.kind, c.duration_months, c.when.edtf) for c in of(words, "sentence")}
    assert found == {(kind, months, day)}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        pytest.param("The Court of Appeal upheld the conviction of the activist Lina Moor.", "conviction", id="a conviction upheld is no new one"),
        pytest.param("The High Court overturned the conviction of the activist Lina Moor.", "conviction", id="nor is one overturned"),
        pytest.param("The Court of Cassation rejected the appeal filed by the activist Lina Moor.", "appeal", id="which appeal it is"),
        pytest.param("The Court of Appeal on Monday declined to release the activist Lina Moor.", "appeal_result", id="declined to release"),
        pytest.param("In May the Court of Cassation ordered a retrial for the activist Lina Moor.", "trial", id="a retrial ordered is no trial"),
        pytest.param("The activist Lina Moor was tried. The court ruled she should be deported.", "call", id="a ruling is no demand"),
        pytest.param("The activist Lina Moor was detained in Karn on 3 May a day after the vote.", "appeal_result", id="nothing of the kind"),
    ],
)  # fmt: skip
def test_what_only_names_a_step_tells_none(words: str, event: str) -> None:
    assert not of(words, event)


def test_an_appeal_with_its_day_is_told_beside_its_end() -> None:
    words = "The activist Lina Moor filed an appeal on 5 May, which the Supreme Court rejected on 7 June."
    assert rows(words, "appeal") == {("Lina Moor", "2024-05-05", None)}
    assert rows(words, "appeal_result") == {("Lina Moor", "2024-06-07", "rejected")}


def test_those_without_a_name_are_sentenced_beside_the_named() -> None:
    words = "On 9 January the court sentenced the teacher Lina Moor and 13 colleagues to three months in prison."
    found = {(c.person, c.amount, c.duration_months) for c in of(words, "sentence")}
    assert found == {("Lina Moor", None, 3), (None, "13 colleagues", 3)}


def test_a_demand_and_the_day_of_sentencing_are_two_plans() -> None:
    words = (
        "On 3 June the court found the politician Lina Moor guilty of fraud. Sentencing is set for 21 June. "
        "The prosecution has requested eleven years in prison."
    )
    found = {(c.when.edtf, c.duration_months, str(c.stance)) for c in of(words, "sentence")}
    assert found == {("2024-06-21", None, "planned"), (None, 132, "planned")}


@pytest.mark.parametrize(
    ("words", "months", "day"),
    [
        (
            "The activist Lina Moor was jailed for seven years earlier this month for lies.",
            84,
            "2024-06",
        ),
        ("The activist Lina Moor was sentenced to two years last month.", 24, "2024-05"),
    ],
)
def test_a_term_keeps_the_day_behind_it(words: str, months: int, day: str) -> None:
    assert [(c.duration_months, c.when.edtf) for c in of(words, "sentence")] == [(months, day)]


@pytest.mark.parametrize(
    ("words", "event", "charge"),
    [
        ("The activist Lina Moor pleaded guilty to 18 counts of blasphemy.", "charge", "blasphemy"),
        ("The editor Lina Moor was acquitted. She still faces a cyber libel case.", "charge", "cyber libel"),
        ("The activist Lina Moor was convicted last year of publishing falsehoods.", "conviction", "publishing falsehoods"),
    ],
)  # fmt: skip
def test_the_charge_behind_counts_and_days(words: str, event: str, charge: str) -> None:
    assert [c.charge for c in of(words, event)] == [charge]


def test_a_court_orders_somebody_to_pay() -> None:
    words = "The activist Lina Moor was given six months. The court also ordered her to pay 1 million kwanzas."
    assert {(c.kind, c.amount) for c in of(words, "sentence")} == {("prison", None), ("fine", "1 million kwanzas")}  # fmt: skip


def test_a_surname_in_ovich_says_nothing_of_her() -> None:
    words = "Karn Regional Court heard the case of the activist Natallia Sharovich. She was found guilty in May."
    assert [c.person for c in of(words, "conviction")] == ["Natallia Sharovich"]


@pytest.mark.parametrize(
    ("words", "event", "days"),
    [
        pytest.param("The reporter Lina Moor's trial was adjourned for the seventh time on Tuesday, to 14 June.", "trial", {"2024-06-11", "2024-06-14"}, id="for the seventh time"),
        pytest.param("The reporter Lina Moor's trial has been postponed to 13 December, her lawyer said on Monday.", "trial", {"2024-12-13"}, id="the day it was said"),
        pytest.param("The reporter Lina Moor went on trial on Monday. The next session was set for 13 August.", "trial", {"2024-06-10", "2024-08-13"}, id="the next session was set"),
        pytest.param("The activist Lina Moor filed an appeal against her conviction on 2 May.", "conviction", {None}, id="the day of the appeal"),
        pytest.param("The Court of Appeal rejected the activist Lina Moor's appeal against her detention on 2 May.", "detention", set(), id="a detention appealed against"),
    ],
)  # fmt: skip
def test_days_of_hearings_and_appeals(words: str, event: str, days: set[str | None]) -> None:
    assert {c.when.edtf for c in of(words, event)} == days


@pytest.mark.parametrize(
    ("words", "result"),
    [
        pytest.param("The activist Lina Moor lodged an appeal on 2 May. The High Court rejected it on 20 May.", ("Lina Moor", "2024-05-20", "rejected"), id="rejected it"),
        pytest.param("The activist Lina Moor was convicted in May. The Court of Appeal rejected her lawyer's appeal on 7 June.", ("Lina Moor", "2024-06-07", "rejected"), id="her lawyer's appeal"),
        pytest.param("The Supreme Court on Monday refused to reduce the ten-year sentence of the historian Lina Moor.", ("Lina Moor", "2024-06-10", "rejected"), id="refused to reduce"),
        pytest.param("The activist Lina Moor was given three years. The Karn appeals court on 3 June made it five.", ("Lina Moor", "2024-06-03", "changed"), id="made it five"),
        pytest.param("The Supreme Court annulled the conviction of the activist Lina Moor on 3 June and ordered that she be retried.", ("Lina Moor", "2024-06-03", "quashed"), id="that she be retried"),
    ],
)  # fmt: skip
def test_further_words_for_what_an_appeal_came_to(words: str, result: Row) -> None:
    assert rows(words, "appeal_result") == {result}
    assert all(str(c.stance) == "planned" for c in of(words, "trial"))


def test_an_appeal_of_the_named_and_others_is_rejected_for_all() -> None:
    words = (
        "The Supreme Court has rejected an appeal by the teacher Lina Moor and nine co-defendants."
    )
    assert {(c.person, c.amount) for c in of(words, "appeal_result")} == {("Lina Moor", None), (None, "nine co-defendants")}  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "The activist Lina Moor was given five years. No further appeal is possible.",
        "The activist Lina Moor was given five years. She is not entitled to appeal that verdict.",
        "The Karn appeals court upheld the sentence of the activist Lina Moor.",
        "Denying everything, the activist Lina Moor said the physician denied it. Her appeal hearing is near.",
    ],
)
def test_no_appeal_is_told(words: str) -> None:
    assert not of(words, "appeal")


def test_a_term_the_prosecutors_wanted_is_a_demand() -> None:
    words = "A Karn court sentenced the activist Lina Moor to three years on Monday, lower than the four years demanded by prosecutors."
    found = {(c.duration_months, c.when.edtf, str(c.stance)) for c in of(words, "sentence")}
    assert found == {(36, "2024-06-10", "asserted"), (48, None, "planned")}


def test_the_judge_reads_out_a_sentence() -> None:
    words = 'The activist Lina Moor was tried on Monday. The judge read out a five-year sentence for "slander".'
    assert {(c.duration_months, c.charge) for c in of(words, "sentence")} == {(60, "slander")}


def test_a_sentence_confirmed_keeps_its_charge_and_the_town_of_its_court() -> None:
    words = (
        "The rapper Lina Moor's nine-month sentence for glorifying terrorism was confirmed in May "
        "by the Karn appeals court."
    )
    assert [(c.charge) for c in of(words, "sentence")] == ["glorifying terrorism"]
    assert [c.court for c in of(words, "appeal_result")] == ["Karn appeals court"]


def test_new_charges_told_to_somebody_and_innocence_declared() -> None:
    words = "The activist Lina Moor was notified of fresh charges of fraud in May. On 3 June the court declared her innocent."
    assert [c.charge for c in of(words, "charge")] == ["fraud"]
    assert {(c.when.edtf, str(c.stance)) for c in of(words, "conviction")} == {("2024-06-03", "negated")}  # fmt: skip


def test_a_heading_may_end_in_a_participle() -> None:
    words = "Karn: leaders acquitted, rearrested\n\nThe activist Lina Moor was arrested on 3 June."
    assert [c.person for c in of(words, "arrest")] == ["Lina Moor"]


@pytest.mark.parametrize(
    ("words", "event", "days"),
    [
        pytest.param("The court on 29 May dismissed the appeal of the activist Lina Moor, who had been sentenced to six years.", "sentence", {None}, id="given before"),
        pytest.param("The Supreme Court has upheld the death sentence of the activist Lina Moor, the judiciary's news agency announced on Monday.", "appeal_result", {None}, id="the agency of somebody announced"),
        pytest.param("On 25 June the court will announce its verdict on the activist Lina Moor.", "conviction", {"2024-06-25"}, id="a day to come opens the sentence"),
        pytest.param("The Karn Court decided on Monday to postpone the trial of the activist Lina Moor to 1 July.", "trial", {"2024-06-10", "2024-07-01"}, id="decided to postpone"),
        pytest.param("The activist Lina Moor is on trial. Closing arguments in the trial ended on 30 May and the verdict is expected on 24 June.", "conviction", {"2024-06-24"}, id="the verdict, not the trial"),
    ],
)  # fmt: skip
def test_whose_day_it_is_in_court(words: str, event: str, days: set[str | None]) -> None:
    assert {c.when.edtf for c in of(words, event)} == days


@pytest.mark.parametrize(
    ("words", "event"),
    [
        pytest.param("The Court of Appeals has denied the petition for bail of the activist Lina Moor.", "appeal_result", id="bail refused"),
        pytest.param("The clerk Lina Moor was cleared in May. The government will appeal Moor's acquittal on Monday.", "release", id="nothing of the kind"),
        pytest.param("Judge Lina Moor has sentenced more than 200 people and acquitted as many.", "conviction", id="what a judge does"),
    ],
)  # fmt: skip
def test_what_is_no_such_step(words: str, event: str) -> None:
    assert not of(words, event)


def test_an_acquittal_appealed_is_no_plan() -> None:
    words = "The clerk Lina Moor was acquitted on 3 May. The government has said it will appeal Moor's acquittal."
    assert [(c.when.edtf, str(c.stance)) for c in of(words, "conviction")] == [("2024-05-03", "negated")]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("The Karn court sentenced the activist Lina Moor to five years and eight months, suspending two years and ten months of it.", 68),
        ("The writer Lina Moor was convicted in 2018. The 20-year sentence she received is thus void.", 240),
        ("The High Court increased to nine years, from three, the jail term of the writer Lina Moor. She had been given three years.", 36),
    ],
)  # fmt: skip
def test_which_term_was_given(words: str, months: int) -> None:
    assert {c.duration_months for c in of(words, "sentence")} == {months}


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("The blogger Lina Moor had three months taken off her six-year term on appeal in May.", ("Lina Moor", "2024-05", "reduced")),
        ("The activist Lina Moor was arrested in May. On 9 June an appeals court replaced her detention with house arrest.", ("Lina Moor", "2024-06-09", "changed")),
        ("The editor Lina Moor has lived abroad since the Supreme Court left in force, in May 2022, a sentence of seven years.", ("Lina Moor", "2022-05", "upheld")),
    ],
)  # fmt: skip
def test_results_in_other_turns(words: str, result: Row) -> None:
    assert rows(words, "appeal_result") == {result}


@pytest.mark.parametrize(
    ("words", "event", "charge"),
    [
        ("The columnist Lina Moor was arraigned in 2020 on a seven-count charge of cyberstalking.", "charge", "cyberstalking"),
        ("The minister Lina Moor's appeal against her conviction for disobedience was rejected.", "conviction", "disobedience"),
    ],
)  # fmt: skip
def test_charges_in_other_turns(words: str, event: str, charge: str) -> None:
    assert [c.charge for c in of(words, event)] == [charge]


def test_an_appeal_that_must_be_lodged_is_none() -> None:
    words = "The activist Lina Moor was given six years on Monday. Moor's appeal must be lodged within ten days."
    assert not of(words, "appeal")


def test_a_conviction_revoked_for_the_named_and_others() -> None:
    words = "The Karn Superior Tribunal revoked the conviction of the farmer Lina Moor and three members of her union."
    assert {(c.person, c.amount) for c in of(words, "appeal_result")} == {("Lina Moor", None), (None, "three members")}  # fmt: skip
    assert not of(words, "conviction")


def test_years_spent_in_prison_are_no_sentence() -> None:
    words = (
        "The Supreme Court on 3 June ordered the absolution of the farmers Lina Moor and Ivo Boni, "
        "who had spent two years in prison awaiting trial."
    )
    assert not of(words, "sentence")
    assert {(c.person, c.when.edtf, str(c.stance)) for c in of(words, "conviction")} == {("Lina Moor", "2024-06-03", "negated"), ("Ivo Boni", "2024-06-03", "negated")}  # fmt: skip


def test_a_fine_in_place_of_a_term_and_a_suspended_sentence_behind_a_trial() -> None:
    words = (
        "The Karn Regional Court changed the verdict against the nurse Lina Moor on appeal on 3 June, "
        "replacing her five-year term with a fine of 300,000 roubles."
    )
    assert {(c.kind, c.duration_months, c.amount) for c in of(words, "sentence")} == {("prison", 60, None), ("fine", None, "300,000 roubles")}  # fmt: skip
    words = "In 2022 the student Lina Moor was tried and given a suspended sentence."
    assert {(c.kind, c.when.edtf) for c in of(words, "sentence")} == {("suspended", "2022")}


def test_a_first_court_appearance_is_a_hearing() -> None:
    words = "The reporter Lina Moor was sentenced to 20 years on 6 June, at her first and only court appearance."
    assert [c.when.edtf for c in of(words, "trial")] == ["2024-06-06"]
