"""Whom English words mean, who says them, and how surely: short documents, one question each."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

TAKEN = "Idris Kone was arrested on 3 May 2023."
THREE = "Police arrested three teachers on 3 May 2023: Idris Kone, Paul Mensah and Rita Sow."


def about(words: str) -> set[tuple[object, ...]]:
    """Event, person, date and stance of every claim."""
    return told(claims_of(words, "2024-01-15"), "stance")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            THREE,
            {("arrest", name, "2023-05-03", "asserted") for name in ("Idris Kone", "Paul Mensah", "Rita Sow")},
            id="as many as the colon lists",
        ),
        pytest.param(
            f"{THREE} Mensah was freed the next day. The other two remain in custody.",
            {("release", "Paul Mensah", "2023-05-04", "asserted"),
             ("detention", "Idris Kone", "2024-01-15", "asserted"),
             ("detention", "Rita Sow", "2024-01-15", "asserted")},
            id="the other two",
        ),
        pytest.param(
            f"{THREE} The two men were denied bail, while Sow was bailed on 9 May.",
            {("bail", "Idris Kone", None, "negated"), ("bail", "Paul Mensah", None, "negated"),
             ("bail", "Rita Sow", "2023-05-09", "asserted")},
            id="two of three, the third named",
        ),
        pytest.param(
            "Editor Idris Kone and reporter Rita Sow were arrested on 3 May 2023. The former was released"
            " on 9 May; the latter is still held at Block B prison.",
            {("release", "Idris Kone", "2023-05-09", "asserted"), ("detention", "Rita Sow", "2024-01-15", "asserted")},
            id="former and latter",
        ),
        pytest.param(
            "Police broke up a march. Among those arrested were Idris Kone (34) and Rita Sow, a nurse.",
            {("arrest", "Idris Kone", None, "asserted"), ("arrest", "Rita Sow", None, "asserted")},
            id="among those arrested",
        ),
        pytest.param(
            "Police deny holding Idris Kone, a farmer who was taken from his home on 3 May 2023.",
            {("detention", "Idris Kone", None, "denied"), ("arrest", "Idris Kone", "2023-05-03", "asserted")},
            id="a denial ends before who",
        ),
        pytest.param(
            "According to the source, Mr. Idris Kone was arrested on 3 May 2023.",
            {("arrest", "Idris Kone", "2023-05-03", "alleged")},
            id="a hedge reaches past Mr.",
        ),
        pytest.param(
            f"{TAKEN} He has been denied medical treatment despite a worsening heart condition.",
            {("access_denied", "Idris Kone", None, "asserted"), ("health", "Idris Kone", None, "asserted")},
            id="treatment denied, the ailment not",
        ),
        pytest.param(
            "Police raided the home of Idris Kone on 3 May 2023 and seized his laptop.",
            {("search", "Idris Kone", "2023-05-03", "asserted"),
             ("confiscation", "Idris Kone", "2023-05-03", "asserted")},
            id="verbs in a chain share their day",
        ),
        pytest.param(
            "Free Pens wrote to the court about Idris Kone, a blogger detained since 3 May 2023.",
            {("detention", "Idris Kone", "2023-05-03", "asserted")},
            id="a blogger detained since",
        ),
    ],
)  # fmt: skip
def test_who_and_how_surely(words: str, expected: set[tuple[object, ...]]) -> None:
    assert about(words) >= expected


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (f'{TAKEN} "Idris Kone must be freed at once," said Mary Obi, a lawyer.', "Mary Obi"),
        (f"{TAKEN} According to his lawyer, Ama Boateng, Kone was beaten on 5 May.", "his lawyer, Ama Boateng"),
        (f"{TAKEN} His sister also said Kone had begun a hunger strike on 2 June.", "His sister"),
        ("Police deny holding Idris Kone.", "Police"),
    ],
)  # fmt: skip
def test_who_says_it(words: str, speaker: str) -> None:
    said = [c for c in claims_of(words, "2024-01-15") if c.attribution]
    assert {(c.person, c.attribution[-1]) for c in said} == {("Idris Kone", speaker)}


@pytest.mark.parametrize(
    ("words", "people", "value"),
    [
        ("Journalists Idris Kone and Rita Sow were arrested.", ("Idris Kone", "Rita Sow"), "Journalists"),
        ("Three trade unionists, Idris Kone, Paul Mensah and Rita Sow, were arrested.",
         ("Idris Kone", "Paul Mensah", "Rita Sow"), "trade unionists"),
        ("Idris Kone, who worked as a nurse, was arrested.", ("Idris Kone",), "nurse"),
        (f"{TAKEN} Kone is the head of the Lara Writers' Union.", ("Idris Kone",),
         "head of the Lara Writers' Union"),
        ("Idris Kone, president of the teachers' union, was arrested.", ("Idris Kone",),
         "president of the teachers' union"),
    ],
)  # fmt: skip
def test_what_people_do(words: str, people: tuple[str, ...], value: str) -> None:
    works = [c for c in claims_of(words, "2024-01-15") if c.event == "occupation"]
    assert [(c.person, c.value) for c in works] == [(person, value) for person in people]


@pytest.mark.parametrize(
    "words",
    [
        "Idris Kone, better known by his stage name Black K, was arrested. Black K was jailed for two years.",
        "The rapper Idris Kone, who performs as Black K, was arrested. Black K was jailed for two years.",
    ],
)
def test_another_name_means_the_same_person(words: str) -> None:
    claims = claims_of(words, "2024-01-15")
    assert {c.person for c in claims} == {"Idris Kone"}
    assert [c.value for c in claims if c.event == "alias"] == ["Black K"]


def test_a_body_with_a_plain_word_in_its_name_is_no_person() -> None:
    words = f"{TAKEN} His lawyer told Free Pens that he had not been given his medication."
    assert {c.person for c in claims_of(words, "2024-01-15")} == {"Idris Kone"}


@pytest.mark.parametrize(
    ("words", "event", "field", "value"),
    [
        ("Idris Kone was arrested. Prosecutors dropped all charges against Kone.", "charge", "outcome", "dropped"),
        ('Idris Kone was arrested on charges of "membership of an armed group".', "charge", "charge",
         "membership of an armed group"),
        ("Idris Kone has been in jail since 2022 on charges of kidnapping and robbery.", "charge", "charge",
         "kidnapping and robbery"),
        ("A court upheld the six-year prison term of the lawyer Idris Kone for tax evasion.", "sentence", "charge",
         "tax evasion"),
        ("Idris Kone was moved from Lara prison to Prison No. 5 in Bela.", "transfer", "facility", "Prison No. 5"),
    ],
)  # fmt: skip
def test_what_a_slot_holds(words: str, event: str, field: str, value: str) -> None:
    (claim,) = [c for c in claims_of(words, "2024-01-15") if c.event == event]
    assert (claim.person, getattr(claim, field)) == ("Idris Kone", value)


def test_bail_terms_not_met_are_no_refusal_of_access() -> None:
    words = f"{TAKEN} A court granted him bail but he was unable to meet the conditions."
    assert {str(c.event) for c in claims_of(words, "2024-01-15")} == {"arrest", "bail"}


def test_a_town_somebody_governs_is_no_person() -> None:
    words = "Rita Sow, 44, the mayor of Belara, who was removed from office in May, was arrested on 3 June 2023."
    assert {c.person for c in claims_of(words, "2024-01-15")} == {"Rita Sow"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Reports that Idris Kone had been arrested on 3 May 2023 turned out to be false.",
            {("arrest", "Idris Kone", "2023-05-03", "negated")},
            id="a report that proved false",
        ),
        pytest.param(
            f"{TAKEN} Idris Kone would have been released in June 2023.",
            {("arrest", "Idris Kone", "2023-05-03", "asserted")},
            id="would have been released",
        ),
        pytest.param(
            f"{TAKEN} His wife has been barred from leaving the country.",
            {("arrest", "Idris Kone", "2023-05-03", "asserted"), ("travel_ban", None, None, "asserted")},
            id="a wife barred from leaving is somebody else",
        ),
        pytest.param(
            "Reporter Anna Kole and her lawyer, Peter Brun, were arrested on 3 May 2023.",
            {("arrest", "Anna Kole", "2023-05-03", "asserted"),
             ("arrest", "Peter Brun", "2023-05-03", "asserted"),
                 ("occupation", "Peter Brun", None, "asserted"),
             ("occupation", "Anna Kole", None, "asserted")},
            id="and her lawyer",
        ),
    ],
)  # fmt: skip
def test_exactly_this_is_told(words: str, expected: set[tuple[object, ...]]) -> None:
    assert about(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The arrest of Idris Kone was not confirmed by the police.", ("arrest", "alleged")),
        ("Police have neither confirmed nor denied the arrest of Idris Kone.", ("arrest", "alleged")),
        ("Idris Kone, a nurse, was in Lara Prison in October 2023.", ("detention", "asserted")),
        ("The police rejected claims that Idris Kone had been beaten.", ("ill_treatment", "denied")),
        ("Reportedly, the lawyer of Idris Kone was not allowed to see him.", ("access_denied", "alleged")),
        ("The lawyer of Idris Kone was not allowed to see him.", ("access_denied", "asserted")),
        ("Idris Kone is reportedly not allowed to leave the country.", ("travel_ban", "alleged")),
        ("Reportedly, the family of Idris Kone did not know where he was.", ("disappearance", "alleged")),
    ],
)  # fmt: skip
def test_how_surely(words: str, expected: tuple[str, str]) -> None:
    found = {(str(c.event), str(c.stance)) for c in claims_of(words, "2024-01-15")}
    assert found - {("occupation", "asserted")} == {expected}


def test_a_trial_put_off_was_not_held() -> None:
    words = f"{TAKEN} His trial, originally set for 2 June, was postponed to 9 July 2023."
    trials = {
        (c.when.edtf, str(c.stance)) for c in claims_of(words, "2023-06-12") if c.event == "trial"
    }
    assert trials == {("2023-06-02", "negated"), ("2023-07-09", "planned")}


def test_a_denial_inside_who_does_not_reach_the_sentence() -> None:
    words = "Idris Kone, who has denied inciting anyone, was jailed for two years."
    assert about(words) >= {("sentence", "Idris Kone", None, "asserted")}


def test_a_span_that_ends_ahead_takes_its_year_from_its_first_day() -> None:
    words = "Anna Kole was arrested on 21 November 2023. Her detention was prolonged on 17 May until 20 August."
    (renewal,) = [c for c in claims_of(words, "2024-05-30") if c.kind == "renewal"]
    assert renewal.when.edtf == "2024-05-17/2024-08-20"


def test_elections_held_hold_nobody() -> None:
    words = f"{TAKEN} Commune elections will be held on 5 June 2024."
    assert {str(c.event) for c in claims_of(words, "2024-01-15")} == {"arrest"}


def test_what_has_yet_to_happen_has_not() -> None:
    assert ("trial", "Idris Kone", None, "negated") in about(f"{TAKEN} He has yet to be tried.")


def test_a_release_called_for_has_not_happened() -> None:
    words = f"{TAKEN} The Netherlands called in Geneva on 13 March for the release of Idris Kone."
    assert "release" not in {str(c.event) for c in claims_of(words, "2024-05-30")}


def test_known_by_somebody_is_no_other_name() -> None:
    words = (
        "Idris Kone, known by Rita Sow since school, was arrested on 3 May 2023."
        " Rita Sow was released on 5 May 2023."
    )
    assert about(words) == {
        ("arrest", "Idris Kone", "2023-05-03", "asserted"),
        ("release", "Rita Sow", "2023-05-05", "asserted"),
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("He had called for reform until his conviction on 4 June 2023.", ("conviction", "asserted")),
        ("He might have been tortured in custody.", ("ill_treatment", "alleged")),
        ("News of his trial on charges that his lawyer says are false spread.", None),
        ("He could have been beaten, his sister fears.", None),
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_doubt(words: str, expected: tuple[str, str] | None) -> None:
    found = {(str(c.event), str(c.stance)) for c in claims_of(f"{TAKEN} {words}", "2024-01-15")}
    assert ("arrest", "asserted") in found
    assert not any(stance == "negated" for _, stance in found)
    assert expected in found if expected else not any(e == "ill_treatment" for e, _ in found)
