"""English: what happens to relatives, officers and others around a case is not told of the prisoner."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

TAKEN = "The activist Lin Yue was arrested on 3 May 2021 in Hanzhou.\n\n"
OF_TREATMENT = frozenset("transfer access_denied health death ill_treatment".split())


def treated(words: str) -> set[tuple[object, ...]]:
    """Event, person and date of the claims of treatment that a text adds to an arrest."""
    found = told(claims_of(TAKEN + words, "2022-06-30"))
    return {row[:3] for row in found if row[0] in OF_TREATMENT}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Her mother suffers from diabetes.", id="a mother's illness"),
        pytest.param("Her father, who is 74, has cancer.", id="a father's, in two clauses"),
        pytest.param("Her mother was hospitalised after the arrest.", id="a mother in hospital"),
        pytest.param("Her brother went on hunger strike in solidarity.", id="a brother fasts"),
        pytest.param("Students held a hunger strike in support of Lin Yue.", id="students fast"),
        pytest.param("Lin Yue was arrested for reporting on a hunger strike.", id="a report"),
        pytest.param("Lin Yue campaigned for patients with HIV.", id="patients"),
        pytest.param("Two officers were taken to hospital after the clash.", id="officers hurt"),
        pytest.param("The indictment says Lin Yue struck a policeman with a pole.", id="a blow"),
        pytest.param("The officer said he had been kicked by Lin Yue.", id="a kick by her"),
        pytest.param("Lin Yue moved to Lanzhou in 2011 and opened a school.", id="moved house"),
        pytest.param(
            "Lin Yue fled to Serbia in 2019 and returned to China in 2020.", id="came back"
        ),
        pytest.param("Her lawyer, Bo Tang, moved to Canada in 2019.", id="counsel moved"),
        pytest.param("Lin Yue's parents took her to Serbia as a child.", id="by her parents"),
        pytest.param("Lin Yue was sent to Serbia as a correspondent in 2015.", id="for work"),
        pytest.param("Her lawyer was refused an adjournment.", id="an adjournment"),
        pytest.param("Her daughter was denied admission to kindergarten.", id="a kindergarten"),
        pytest.param("Lin Yue's family had not been able to pay the fine.", id="unable to pay"),
        pytest.param("Lin Yue was denied entry to Hong Kong in 2019.", id="at a border"),
        pytest.param("Relatives were waiting outside the prison.", id="only waiting"),
        pytest.param("Prisoners in the country are often denied medical care.", id="what is usual"),
        pytest.param("Lin Yue could be denied medical care.", id="what may be"),
        pytest.param(
            "Under the law, a detainee may be denied access to a lawyer for 48 hours.", id="a law"
        ),
    ],
)
def test_what_is_told_of_others_or_of_nobody(words: str) -> None:
    assert treated(words) == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "On 5 June 2022 Lin Yue was moved to solitary confinement.",
            {("transfer", "Lin Yue", "2022-06-05")},
            id="moved to a cell of her own",
        ),
        pytest.param(
            "After surgery Lin Yue was sent back to prison.",
            {("transfer", "Lin Yue", None)},
            id="back from surgery",
        ),
        pytest.param(
            "On 5 June 2022 Lin Yue was returned to prison three days after the operation.",
            {("transfer", "Lin Yue", "2022-06-05")},
            id="back, and a span behind it",
        ),
        pytest.param(
            "Lin Yue fell ill with pneumonia in June 2022 but was not taken to hospital.",
            {("health", "Lin Yue", "2022-06"), ("access_denied", "Lin Yue", None)},
            id="no hospital is no good health",
        ),
        pytest.param(
            "Prison authorities continue to deny Lin Yue access to medical care.",
            {("access_denied", "Lin Yue", None)},
            id="continue to deny",
        ),
        pytest.param(
            "Police blocked lawyers from seeing Lin Yue on 5 June 2022.",
            {("access_denied", "Lin Yue", "2022-06-05")},
            id="blocked from seeing",
        ),
        pytest.param(
            "Lin Yue is being denied urgent surgery.",
            {("access_denied", "Lin Yue", None)},
            id="is being denied",
        ),
        pytest.param(
            "Her calls home were cut off in March 2022.",
            {("access_denied", "Lin Yue", "2022-03")},
            id="calls cut off",
        ),
        pytest.param(
            "Lin Yue was admitted to Queen Mary Hospital on 15 June 2022.",
            {("health", "Lin Yue", "2022-06-15")},
            id="admitted to hospital",
        ),
        pytest.param(
            "A scan on 5 June 2022 showed fluid in her lungs.",
            {("health", "Lin Yue", "2022-06-05")},
            id="a scan",
        ),
    ],
)
def test_what_is_told_of_the_prisoner(words: str, expected: set[tuple[object, ...]]) -> None:
    assert treated(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Lin Yue was moved to Hubei Prison without her family being informed.",
            {("transfer", "Lin Yue", None), ("access_denied", "Lin Yue", None)},
            id="moved without notice",
        ),
        pytest.param(
            "Guards had taken away her sedatives.",
            {("access_denied", "Lin Yue", None)},
            id="sedatives taken",
        ),
        pytest.param(
            "Lin Yue was treated only after two days.",
            {("access_denied", "Lin Yue", None)},
            id="treated late",
        ),
        pytest.param(
            "Her lawyers were not let in to see her on 26 May or on 1 June 2022.",
            {
                ("access_denied", "Lin Yue", "2022-05-26"),
                ("access_denied", "Lin Yue", "2022-06-01"),
            },
            id="one day or another",
        ),
        pytest.param(
            "Lin Yue, a mother of two, was sent back to Hubei Prison on 5 June 2022.",
            {("transfer", "Lin Yue", "2022-06-05")},
            id="a mother of two is no visitor",
        ),
        pytest.param(
            "The family of Lin Yue has had no contact with her since March 2022.",
            {("access_denied", "Lin Yue", "2022-03")},
            id="no contact",
        ),
    ],
)
def test_access_in_everyday_wordings(words: str, expected: set[tuple[object, ...]]) -> None:
    assert treated(words) == expected


def test_a_cause_of_death_is_told_by_whoever_gives_it() -> None:
    words = "Lin Yue died in prison on 5 June 2022. Prison officials gave the cause as pulmonary oedema.\n"
    found = [c for c in claims_of(TAKEN + words, "2022-06-30") if c.event == "health"]
    assert [(c.person, c.attribution) for c in found] == [("Lin Yue", ("Prison officials",))]


def test_the_wife_of_somebody_without_a_name_is_no_prisoner() -> None:
    words = "The prisoner has been ill. His wife Vera Roe does not know if he is alive, and letters do not arrive.\n"
    assert {c.person for c in claims_of(words, "2022-06-30")} <= {None}


def test_residential_surveillance_is_custody_and_no_move() -> None:
    words = "Lin Yue was transferred to residential surveillance on 5 June 2022.\n"
    found = {c.event for c in claims_of(TAKEN + words, "2022-06-30")}
    assert "detention" in found
    assert "transfer" not in found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Lin Yue's sister fainted in the corridor.", set(), id="a sister by the prisoner's name"
        ),
        pytest.param(
            "Her mother, Lin Mei, went to the prison. She has a weak heart.",
            set(),
            id="a mother's heart",
        ),
        pytest.param(
            "Lin Yue is in Hubei Prison, where she was brought in June 2021 from Hanzhou.",
            {("transfer", "Lin Yue", "2021-06")},
            id="where she was brought",
        ),
        pytest.param(
            "Lin Yue was then transferred by plane to Wuhan, where, on 5 June 2022, she spoke on television.",
            {("transfer", "Lin Yue", None)},
            id="a day of the clause behind it",
        ),
        pytest.param(
            "Lin Yue was moved from prison to a Wuhan hospital against her will in July 2021.",
            {("transfer", "Lin Yue", "2021-07")},
            id="against her will",
        ),
        pytest.param(
            "Her lawyer was told at the gate that visits were suspended.",
            {("access_denied", "Lin Yue", None)},
            id="visits off at the gate",
        ),
        pytest.param(
            "The judge did not order an examination.",
            {("access_denied", "Lin Yue", None)},
            id="no examination",
        ),
        pytest.param(
            "Guards left her handcuffed to the bars until midnight.",
            {("ill_treatment", "Lin Yue", None)},
            id="left bound",
        ),
    ],
)
def test_moves_and_states_of_the_prisoner_alone(
    words: str, expected: set[tuple[object, ...]]
) -> None:
    assert treated(words) == expected


def test_whom_somebody_asks_to_see_is_kept_apart() -> None:
    words = (
        "The printer Mo Han was arrested with her.\n\nA request by lawyer Bo Tang to see his client, union leader"
        " Qi Rong, was refused on 5 June 2022.\n"
    )
    found = claims_of(TAKEN + words, "2022-06-30")
    assert {c.person for c in found if c.event == "access_denied"} == {"Qi Rong"}


def test_a_fast_is_told_beside_a_loss_of_weight() -> None:
    words = "In June 2022 Lin Yue lost 28 kilos, her sister said, and had been on hunger strike.\n"
    found = [c for c in claims_of(TAKEN + words, "2022-06-30") if c.event == "health"]
    assert sorted(c.kind or "" for c in found) == ["hunger strike", "weight loss"]
