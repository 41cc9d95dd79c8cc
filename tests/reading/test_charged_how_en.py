"""The many ways in which a charge is told, and a hearing: handed down, added, replaced, in a noun group, denied by crime."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

CHARGED = [
    (
        "Dhaka: A case under the Press Act was filed on Sunday against the journalist Ivo Moor and three others.",
        {("Ivo Moor", "asserted")},
    ),
    (
        (
            "Charges of espionage against two French nationals, Ana Roe and Tom Lark, were announced on Tuesday."
            " Paris has called the charges baseless."
        ),
        {
            ("Ana Roe", "asserted"),
            ("Tom Lark", "asserted"),
            ("Ana Roe", "denied"),
            ("Tom Lark", "denied"),
        },
    ),
    (
        "The terrorism case against the bookseller Ivo Moor has entered its fourth year without a trial.",
        {("Ivo Moor", "asserted")},
    ),
    (
        "Investigators replaced the charge of hooliganism against the singer Ivo Moor with that of rioting.",
        {("Ivo Moor", "asserted")},
    ),
    (
        "Ivo Moor appeared before Branch 28 of the Graz Revolutionary Court to answer charges of propaganda.",
        {("Ivo Moor", "asserted")},
    ),
    (
        "French prosecutors on Wednesday handed preliminary charges to the founder of an app, Ivo Moor.",
        {("Ivo Moor", "asserted")},
    ),
    (
        (
            "Opposition leader Ivo Moor was arraigned on Wednesday at the Norbury Law Courts, where he denied three"
            " counts of incitement."
        ),
        {("Ivo Moor", "denied")},
    ),
    (
        "Investigators had first suspected the driver, Ivo Moor, of theft. In May they accused him of treason.",
        {("Ivo Moor", "asserted")},
    ),
    (
        "The activist Ivo Moor was arrested in May. No terrorism charges have been brought against him.",
        {("Ivo Moor", "negated")},
    ),
    ("The activist Ivo Moor was sentenced to two years on libel charges in May.", set()),
    (
        "The teacher Ivo Moor was charged with libel on Monday and faces up to ten years in prison.",
        {("Ivo Moor", "asserted")},
    ),
    (
        "Ivo Moor, 40, faces up to ten years in prison after being charged with illegal border crossing.",
        {("Ivo Moor", "asserted")},
    ),
    (
        "The teacher Ivo Moor, who faces up to ten years in prison if convicted, was charged with libel on Monday.",
        {("Ivo Moor", "asserted")},
    ),
    (
        "The teacher Ivo Moor was arrested in May. If charged with libel, he faces up to ten years in prison.",
        set(),
    ),
    (
        "The singer Ivo Moor was arrested in May. He is being investigated in Case 8 of 2024 for joining a group.",
        {("Ivo Moor", "asserted")},
    ),
]


@pytest.mark.parametrize(("words", "expected"), CHARGED)
def test_a_charge_is_read_in_each_wording(words: str, expected: set[tuple[str, str]]) -> None:
    """What is charged, added, replaced or denied is told of the accused, whatever stands between."""
    found = claims_of(words, "2024-06-12")
    told = {(c.person, c.stance.value) for c in found if c.event.value == "charge" and c.person}
    assert told == expected


HEARD = [
    (
        "Graz's Criminal Court has set 12 July for the first hearing in the defamation case against activist Ana Roe.",
        {("2024-07-12", "planned")},
    ),
    ("The trial of the activist Ana Roe has yet to begin.", {(None, "negated")}),
    (
        "The activist Ana Roe was charged with libel in May. Her next court date is 12 July.",
        {("2024-07-12", "planned")},
    ),
    (
        "The activist Ana Roe was charged with libel in May. She is next due in court on 12 July.",
        {("2024-07-12", "planned")},
    ),
    (
        "The activist Ana Roe went on trial in May. The hearing continues on 12 July.",
        {("2024-05", "asserted"), ("2024-07-12", "planned")},
    ),
    (
        "Ana Roe, an editor, was taken to Norbury magistrates' court on Monday. She faces a further trial for fraud.",
        {("2024-06-10", "asserted"), (None, "planned")},
    ),
    (
        "The activist Ana Roe was charged with libel in May. In court on Monday she asked for another lawyer.",
        {("2024-06-10", "asserted")},
    ),
]


@pytest.mark.parametrize(("words", "expected"), HEARD)
def test_a_hearing_is_read_with_its_day(words: str, expected: set[tuple[str | None, str]]) -> None:
    """Hearings told by their date, by "in court on", by what has yet to begin."""
    found = claims_of(words, "2024-06-12")
    assert {(c.when.edtf, c.stance.value) for c in found if c.event.value == "trial"} == expected


def test_whom_a_prosecutor_wants_jailed_is_not_the_prosecutor() -> None:
    """The one asked about is told of, by the telling and by what follows; the one who asks is not."""
    words = "Prosecutor Tom Kern asked the court to jail Ivo Moor for eighteen years. The defence will sum up on 26 July."
    found = claims_of(words, "2024-06-12")
    assert {(c.event.value, c.person, c.stance.value) for c in found} == {
        ("sentence", "Ivo Moor", "planned"),
        ("trial", "Ivo Moor", "planned"),
    }


def test_a_verdict_announced_by_counsel_is_not_counsel_s() -> None:
    """ "…, defence lawyer X said": what a court will do is told of nobody who only speaks or defends."""
    words = (
        "The trial of seven environmental defenders ended on Tuesday with closing statements. The court will"
        " announce its verdict on 24 June, defence lawyer Tom Kern said."
    )
    assert "Tom Kern" not in {c.person for c in claims_of(words, "2024-06-12")}


def test_whoever_is_taken_to_a_court_is_heard_there_and_not_moved() -> None:
    """A court is no house that somebody is moved to; whoever still waits for a retrial has had none."""
    words = (
        "Police in Graz charged MP Ivo Moor with fraud on Monday and took him to Rotten Row magistrates' court."
        " Ana Roe, an editor, was sentenced to two years in 2021. She is still awaiting her retrial."
    )
    told = {(c.event.value, c.person, c.stance.value) for c in claims_of(words, "2024-06-12")}
    assert {("trial", "Ivo Moor", "asserted"), ("trial", "Ana Roe", "negated")} <= told
    assert "transfer" not in {event for event, _, _ in told}


@pytest.mark.parametrize(
    ("words", "charge"),
    [
        ("Ana Roe was convicted on multiple charges, including undermining national security, on 3 May 2024.",
         "undermining national security"),
        ("Ana Roe was charged with various offences, among them libel, on 3 May 2024.", "libel"),
        ("Ana Roe was convicted on several charges of fraud on 3 May 2024.", "fraud"),
        ("Ana Roe was convicted on several charges on 3 May 2024, including in her absence.", None),
    ],
)  # fmt: skip
def test_what_several_charges_include_is_the_charge_that_is_told(
    words: str, charge: str | None
) -> None:
    told = {c.charge for c in claims_of(words, "2024-06-20") if c.event in {"charge", "conviction"}}
    assert told == {charge}


def test_the_body_that_ruled_and_not_the_prisoner_before_it_made_the_finding() -> None:
    words = "Osman Roe and Ana Lis remain in jail despite a decision of the European Court of Human Rights that ruled their detention arbitrary."
    found = {(c.person, c.by) for c in claims_of(words, "2024-06-20") if c.event == "finding"}
    body = "European Court of Human Rights"
    assert found == {("Osman Roe", body), ("Ana Lis", body)}


def test_what_is_told_behind_a_rapporteur_s_name_is_not_told_of_the_rapporteur() -> None:
    words = (
        "On 8 January, the second trial of the group got underway, according to Maurice Corth, the Special Representative of"
        " the Commission. Defence lawyers have been denied access to the files."
    )
    found = {c.person for c in claims_of(words, "2024-06-20") if c.event == "access_denied"}
    assert found == {None}
