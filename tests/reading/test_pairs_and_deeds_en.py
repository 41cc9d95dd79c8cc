"""Pairs with "neither … nor", deeds whose victim is named, what is found and then done, wishes for a ruling."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

PUBLISHED = "2024-06-20"


def events(words: str) -> set[tuple[object, ...]]:
    """Event, person, day and stance of what a text tells, occupations and ages apart."""
    found = told(claims_of(words, PUBLISHED), "stance")
    return {claim for claim in found if claim[0] not in {"occupation", "birth"}}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Neither the editor Ana Roe nor her husband, the poet Bo Tang, was charged.",
            {("charge", "Ana Roe", None, "negated"), ("charge", "Bo Tang", None, "negated")},
        ),
        (
            "Neither Ana Roe, 33, nor Bo Tang, 44, has been convicted.",
            {("conviction", "Ana Roe", None, "negated"), ("conviction", "Bo Tang", None, "negated")},
        ),
        (
            "The court convicted neither Ana Roe nor her husband, Bo Tang, but Liu Wei, their driver, was convicted.",
            {
                ("conviction", "Ana Roe", None, "negated"),
                ("conviction", "Bo Tang", None, "negated"),
                ("conviction", "Liu Wei", None, "asserted"),
            },
        ),
        (
            "Neither the judge nor the prosecutor was there when Ana Roe was convicted.",
            {("conviction", "Ana Roe", None, "asserted")},
        ),
        (
            "The editor Ana Roe has never been charged, tried or even convicted.",
            {
                ("charge", "Ana Roe", None, "negated"),
                ("trial", "Ana Roe", None, "negated"),
                ("conviction", "Ana Roe", None, "negated"),
            },
        ),
    ],
)  # fmt: skip
def test_a_pair_that_is_denied_something(words: str, expected: set[tuple[object, ...]]) -> None:
    assert events(words) == expected


def test_one_accused_of_a_deed_is_not_whom_the_deed_was_done_to() -> None:
    words = "The student Tunde Obi was beaten on 3 May 2024. The guard accused of beating Obi was arrested on 5 May."
    found = events(words)
    assert ("ill_treatment", "Tunde Obi", "2024-05-03", "asserted") in found
    assert not {c for c in found if c[0] in {"arrest", "charge"} and c[1] == "Tunde Obi"}
    own = "The student Tunde Obi, accused of insulting Captain Eze, was arrested on 5 May 2024."
    assert ("arrest", "Tunde Obi", "2024-05-05", "asserted") in events(own)


@pytest.mark.parametrize(
    "words",
    [
        "The court found no evidence against the editor Ana Roe and freed her on 5 June 2024.",
        "The court had no evidence and the editor Ana Roe was freed on 5 June 2024.",
        "The court saw no crime in what the editor Ana Roe had written and freed her on 5 June 2024.",
    ],
)
def test_nothing_is_found_and_somebody_is_freed(words: str) -> None:
    assert ("release", "Ana Roe", "2024-06-05", "asserted") in events(words)


def test_nobody_is_freed_where_nobody_found_a_reason_to() -> None:
    words = "No court found a reason to free the editor Ana Roe."
    assert not {c for c in events(words) if c[0] == "release" and c[3] == "asserted"}


@pytest.mark.parametrize(
    "words",
    [
        "His lawyers have tried to get the conviction of the editor Bo Tang overturned.",
        "The editor Bo Tang hopes to see his conviction set aside.",
    ],
)
def test_a_ruling_that_is_only_wished_for(words: str) -> None:
    assert not {c for c in events(words) if c[0] == "appeal_result"}


def test_a_ruling_that_was_given() -> None:
    words = "The Supreme Court overturned the conviction of the editor Bo Tang on 5 June 2024."
    assert ("appeal_result", "Bo Tang", "2024-06-05", "asserted") in events(words)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ('Convicted in absentia of "terrorism" was the exiled editor Bo Tang.', "conviction"),
        ('Also charged with "terrorism" was the exiled editor Bo Tang.', "charge"),
        ("Standing trial with him is the editor Bo Tang.", "trial"),
    ],
)  # fmt: skip
def test_a_subject_behind_its_verb(words: str, event: str) -> None:
    assert (event, "Bo Tang", None, "asserted") in events(words)


def test_a_participle_of_the_one_named_after_a_comma() -> None:
    assert events("Convicted in May, the paper's owner thanked Bo Tang.") == set()


@pytest.mark.parametrize(
    "words",
    [
        "The editor Ana Roe was hit with two new charges on 5 June 2024.",
        "Prosecutors hit the editor Ana Roe with two new charges on 5 June 2024.",
    ],
)
def test_hit_with_charges_is_no_blow(words: str) -> None:
    assert events(words) == {("charge", "Ana Roe", "2024-06-05", "asserted")}


def test_hit_with_a_rifle_is_one() -> None:
    found = events("The editor Ana Roe was hit with a rifle while the charges were read out.")
    assert {c[0] for c in found if c[1] == "Ana Roe"} >= {"ill_treatment"}


def test_whose_appeal_it_is() -> None:
    words = "The prosecutor's appeal against the acquittal of Ana Roe was filed on 6 June 2024."
    assert ("appeal", None, "2024-06-06", "asserted") in events(words)
    own = "Ana Roe's appeal against the prosecutor's decision was filed on 6 June 2024."
    assert ("appeal", "Ana Roe", "2024-06-06", "asserted") in events(own)


def test_the_quashing_of_a_conviction_is_no_conviction() -> None:
    found = events("The quashing of Ana Roe's conviction on 5 June 2024 was welcomed.")
    assert found == {("appeal_result", "Ana Roe", "2024-06-05", "asserted")}


def test_a_trial_that_failed_to_start() -> None:
    found = events("The trial of the editor Ana Roe failed to start on 28 May 2024.")
    assert {c[3] for c in found if c[0] == "trial"} == {"negated"}


def test_a_session_taken_up_by_something() -> None:
    words = "The session in the trial of the editor Ana Roe was taken up by a power cut."
    assert not {c for c in events(words) if c[0] == "arrest"}


def test_a_sentence_that_is_to_come_lends_no_day() -> None:
    words = "The nurse Ana Roe was convicted of libel and will be sentenced on 28 June."
    found = events(words)
    assert ("conviction", "Ana Roe", None, "asserted") in found
    assert ("sentence", "Ana Roe", "2024-06-28", "planned") in found


def test_the_day_of_what_befell_one_before() -> None:
    words = "The court has overturned the conviction of Bo Tang, a pastor fined in March."
    assert ("appeal_result", "Bo Tang", None, "asserted") in events(words)


def test_each_clause_keeps_its_own_day() -> None:
    words = (
        "The editor Bo Tang was arrested in 2022. In June 2023 the procuracy charged him and at the"
        " end of July he was sentenced to four years."
    )
    assert {c[:3] for c in events(words)} >= {
        ("charge", "Bo Tang", "2023-06"),
        ("sentence", "Bo Tang", "2023-07"),
    }


def test_a_trial_that_is_only_announced() -> None:
    words = "The editor Bo Tang was arrested in 2022. In July 2023 his trial was announced."
    assert not {c for c in events(words) if c[0] == "trial"}


def test_whose_sentence_it_was_after_my_brother() -> None:
    words = (
        "My brother Le Van Truong was arrested in 2022. His friend Pham Quoc Bao did not appeal. My"
        " brother appealed, and on 4 January 2024 the High Court left his sentence as it was."
    )
    assert ("appeal_result", "Le Van Truong", "2024-01-04", "asserted") in events(words)


def test_admitted_to_bail_is_no_admission() -> None:
    words = (
        "The magistrate admitted the editor Ana Roe to a cash bail of 50,000 shillings on 10 June 2024;"
        " Bo Tang's application failed because he had fled in 2022."
    )
    assert events(words) == {
        ("bail", "Ana Roe", "2024-06-10", "asserted"),
        ("bail", "Bo Tang", None, "negated"),
    }


def test_who_was_never_put_on_trial() -> None:
    words = (
        "The editor Nora Saleh was arrested on 3 May 2023. Her brother Adam Saleh was released on"
        " 8 March 2024, after 20 months, without ever having been put on trial."
    )
    assert {c[1] for c in events(words) if c[0] == "trial"} == {"Adam Saleh"}


@pytest.mark.parametrize(
    ("words", "told_of"),
    [
        ("The Court of Cassation upheld the editor Bo Tang's six years on 12 June 2024.", True),
        ("The editor Bo Tang's two years abroad were cut short on 12 June 2024.", False),
    ],
)
def test_years_that_a_court_upholds(words: str, *, told_of: bool) -> None:
    assert bool({c for c in events(words) if c[0] == "appeal_result"}) is told_of


def test_whom_an_unnamed_lawyer_appeals_for() -> None:
    words = (
        "The editors Bo Tang, Li Mo and Sok Van were tried on 5 November 2023. Bo Tang and Li Mo were given five"
        " years each, Sok Van two. Their lawyer was told by telephone. He lodged an appeal."
    )
    assert {c[1] for c in events(words) if c[0] == "appeal"} == {"Bo Tang", "Li Mo", "Sok Van"}


def test_a_chronology_with_days_in_figures() -> None:
    words = (
        "Case of Aung Myo Thant (updated)\n\n2021-11-02 arrested in Mandalay\n2021-11-19 charged under section 505\n"
        "2022-06-14 convicted; three years\n2022-06-30 appeal filed\n"
    )
    assert {c[:3] for c in events(words)} >= {
        ("arrest", "Aung Myo Thant", "2021-11-02"),
        ("charge", "Aung Myo Thant", "2021-11-19"),
        ("conviction", "Aung Myo Thant", "2022-06-14"),
        ("appeal", "Aung Myo Thant", "2022-06-30"),
    }
    wrapped = (
        "The editor Bo Tang was first held by soldiers in his town on\n2021-11-02 together with his wife,"
        " and was let go on the same day.\n"
    )
    assert ("detention", "Bo Tang", "2021-11-02", "asserted") in events(wrapped)


def test_the_day_of_the_ruling_that_is_reviewed() -> None:
    words = (
        "The Appeal Court upheld the City Court's decision of 20 May against the editor Bo Tang."
    )
    assert ("appeal_result", "Bo Tang", None, "asserted") in events(words)


def test_a_petition_for_bail_is_no_appeal() -> None:
    words = "A petition for bail filed by the editor Ana Roe was denied on 3 June 2024."
    assert events(words) == {("bail", "Ana Roe", "2024-06-03", "negated")}


def test_an_arraignment_set_anew() -> None:
    words = "The editor Ana Roe has posted bail; her arraignment was reset to 15 July."
    assert ("trial", "Ana Roe", "2024-07-15", "planned") in events(words)


def test_the_suspect_in_a_killing_is_not_the_one_killed() -> None:
    words = "Police said the suspect in the killing of the journalist Bo Tang was arrested on 3 May 2024."
    assert not {c for c in events(words) if c[0] == "arrest"}
    later = events("The suspect in the abduction of the journalist Bo Tang will be tried in July.")
    assert {c[3] for c in later if c[1] == "Bo Tang"} <= {"asserted"}
    assert not {c for c in later if c[0] == "trial" and c[1] == "Bo Tang"}


def test_the_weekday_on_which_a_court_will_begin() -> None:
    words = "A court in Izmir will begin hearing the case against the editor Bo Tang on Tuesday."
    assert ("trial", "Bo Tang", "2024-06-25", "planned") in events(words)


def test_the_wife_of_somebody_is_not_he() -> None:
    words = "The wife of the jailed lawyer Chen Gang, herself charged with fraud, was granted bail on 3 June 2024."
    assert not {c for c in events(words) if c[1] == "Chen Gang"}
    own = "The editor Chen Gang, himself charged with fraud, was granted bail on 3 June 2024."
    assert ("bail", "Chen Gang", "2024-06-03", "asserted") in events(own)


def test_a_trial_is_of_the_client() -> None:
    words = "The trial of Mbeki's client, the poet Ali Sow, ended on 8 June 2024."
    assert {c[1] for c in events(words)} == {"Ali Sow"}


def test_the_day_of_a_verdict_is_none_of_the_trial() -> None:
    words = "A verdict in the trial of the reporters Ana Cruz and Luis Vega is expected on 27 June."
    found = events(words)
    assert ("conviction", "Ana Cruz", "2024-06-27", "planned") in found
    assert not {c for c in found if c[0] == "trial" and c[2] is not None}
