"""Judgments and what becomes of them, in everyday wordings: bans, shared terms, results of appeals, verdicts not given."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-12-12"


def told(words: str, event: str) -> set[tuple[object, ...]]:
    """Person, day, months, kind and outcome of the claims of one event."""
    return {
        (c.person, c.when.edtf, c.duration_months, c.kind, c.outcome)
        for c in claims_of(words, DAY)
        if c.event == event
    }


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("The student Ivo Moor was barred from standing in elections for life on 3 May 2021.", None),
        ("The judgment forbids the student Ivo Moor to take part in public associations for five years.", 60),
        ("The student Ivo Moor was fined. For five years after that he may not engage in public activity.", 60),
        ("The student Ivo Moor was disqualified from practising law for ten years on 3 May 2021.", 120),
        ("The court suspended the lawyer Ivo Moor from practice for six months.", 6),
    ],
)  # fmt: skip
def test_bans(words: str, months: int | None) -> None:
    found = {(c[0], c[2]) for c in told(words, "sentence") if c[3] == "ban"}
    assert found == {("Ivo Moor", months)}
    assert told(words, "harassment") == set()


@pytest.mark.parametrize(
    "words",
    [
        "The student Ivo Moor was banned from leaving the country for ten years on 3 May 2021.",
        "The student Ivo Moor was barred from seeing his family for six months.",
        "The student Ivo Moor may not see his lawyer for a month.",
        "The student Ivo Moor cannot walk for two months.",
    ],
)
def test_what_is_no_ban_of_a_judgment(words: str) -> None:
    assert told(words, "sentence") == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The student Ivo Moor got eight years and the nurse Rita Sow and the poet Paul Mensah five each.",
         {("Ivo Moor", 96), ("Rita Sow", 60), ("Paul Mensah", 60)}),
        ("Ten years each went to the rapper Ivo Moor and to the nurse Rita Sow.", {("Ivo Moor", 120), ("Rita Sow", 120)}),
        ("Two years each is what the mechanic Ivo Moor and the nurse Rita Sow were given.", {("Ivo Moor", 24), ("Rita Sow", 24)}),
        ("The student Ivo Moor was sent down for ten years on 3 May 2021.", {("Ivo Moor", 120)}),
    ],
)  # fmt: skip
def test_terms_that_several_share(words: str, expected: set[tuple[str, int]]) -> None:
    assert {(c[0], c[2]) for c in told(words, "sentence")} == expected


@pytest.mark.parametrize(
    "amount",
    ["3,000 lari", "48,000 cordobas", "20 million kip", "₱200,000", "Shs5 million", "500 Egyptian pounds", "50,000 CFA francs"],
)  # fmt: skip
def test_money_of_the_world(amount: str) -> None:
    words = f"The student Ivo Moor was fined {amount} on 3 May 2021."
    assert {c.amount for c in claims_of(words, DAY) if c.event == "sentence"} == {amount}


JAILED = "The student Ivo Moor was sentenced to ten years in 2019. "


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Supreme Court later lowered this to seven.", {("Ivo Moor", None, 84, "reduced")}),
        ("His ten years became seven on appeal in 2020.", {("Ivo Moor", "2020", 84, "reduced")}),
        ("The Court of Appeal took one year off that in September 2020.", {("Ivo Moor", "2020-09", None, "reduced")}),
        ("On 30 July 2020 the Court of Appeal confirmed the penalties.", {("Ivo Moor", "2020-07-30", None, "upheld")}),
        ("The Supreme Court set it aside on 19 June 2020.", {("Ivo Moor", "2020-06-19", None, "quashed")}),
        ("The Supreme Court on 4 May 2020 turned away his appeal.", {("Ivo Moor", "2020-05-04", None, "rejected")}),
    ],
)  # fmt: skip
def test_results_of_appeals(words: str, expected: set[tuple[object, ...]]) -> None:
    found = {
        (p, day, months, outcome)
        for p, day, months, _, outcome in told(JAILED + words, "appeal_result")
    }
    assert found == expected


@pytest.mark.parametrize(
    "words",
    [
        "The judges have not yet delivered a verdict.",
        "The court has yet to give its judgment.",
        "The court has not given a verdict.",
        "Judgment has not been given.",
    ],
)
def test_a_verdict_that_is_not_given_is_no_refused_document(words: str) -> None:
    page = "The student Ivo Moor went on trial on 3 May 2021. " + words
    assert {c.stance.value for c in claims_of(page, DAY) if c.event == "conviction"} == {"negated"}
    assert told(page, "access_denied") == set()


def test_a_term_of_may_is_no_doubt() -> None:
    # the month, not the verb
    words = "The student Ivo Moor was put away for ten years. It was 3 May 2021."
    assert {c[2] for c in told(words, "sentence")} == {120}


@pytest.mark.parametrize(
    "words",
    [
        "She was charged on 3 May 2021 with arson, which she denies.",
        "She was charged on 3 May 2021 with arson, a charge she has called a fiction.",
        "She was charged on 3 May 2021 with arson. She maintained before the court that she had done nothing wrong.",
    ],
)
def test_a_charge_that_is_denied_in_passing(words: str) -> None:
    page = "The nurse Rita Sow was arrested on 2 May 2021. " + words
    stances = {c.stance.value for c in claims_of(page, DAY) if c.event == "charge"}
    assert stances == {"asserted", "denied"}


@pytest.mark.parametrize(
    ("words", "charge"),
    [
        ("In August 2021 prosecutors filed a further charge, financing terrorism, against the nurse Rita Sow.", "financing terrorism"),
        ("The nurse Rita Sow was arrested on 2 May 2021. The charge against her was changed in June 2021 to treason.", "treason"),
    ],
)  # fmt: skip
def test_charges_that_are_added_or_changed(words: str, charge: str) -> None:
    assert {c.charge for c in claims_of(words, DAY) if c.event == "charge"} == {charge}


@pytest.mark.parametrize(
    "words",
    [
        "The nurse Rita Sow was arrested on 2 May 2021. The prosecutor's office says there is no charge against her.",
        "The nurse Rita Sow was arrested on 2 May 2021. She is not among the accused.",
    ],
)
def test_no_charge(words: str) -> None:
    stances = {c.stance.value for c in claims_of(words, DAY) if c.event == "charge"}
    assert stances == {"negated"}


@pytest.mark.parametrize(
    "words",
    [
        "The nurse Rita Sow applied in April 2020 for bail pending appeal, without success.",
        "Four times the nurse Rita Sow asked for house arrest, and four times the court refused.",
    ],
)
def test_bail_asked_for_in_vain(words: str) -> None:
    assert {(c.person, c.stance.value) for c in claims_of(words, DAY) if c.event == "bail"} == {
        ("Rita Sow", "negated")
    }
