"""Leads that tell of somebody before naming them, and judgments in their everyday wordings."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-12-12"


def told(words: str, event: str) -> set[tuple[str | None, str | None]]:
    """Person and day of the claims of one event."""
    return {(c.person, c.when.edtf) for c in claims_of(words, DAY) if c.event == event}


def terms(words: str) -> set[tuple[str | None, int | str | None, str | None]]:
    """Person, months and kind of the sentences."""
    return {
        (c.person, c.duration_months, c.kind)
        for c in claims_of(words, DAY)
        if c.event == "sentence"
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A court in Lara sentenced a defence lawyer on Friday to six years in prison.\n\nOlena Sokil, 52, was found guilty of treason.",
         ("Olena Sokil", 72, "prison")),
        ("Lara court jails anti-war pharmacist for five years\n\nOlena Sokil was convicted of treason on Thursday.", ("Olena Sokil", 60, "prison")),
        ("Country sentences exiled comedian to seven years\n\nA court on Tuesday sentenced Rafi Sohl in absentia to seven years.",
         ("Rafi Sohl", 84, "prison in absentia")),
    ],
)  # fmt: skip
def test_the_one_whom_the_lead_describes_is_named_next(
    words: str, expected: tuple[str, int, str]
) -> None:
    assert terms(words) == {expected}


@pytest.mark.parametrize(
    "words",
    [
        # another term: somebody else's
        "The owner of a shop was jailed for 14 months on Friday, and her assistant for seven.\n\nThe teacher Olena Sokil, 52, received 14 months.",
        # one of more, not the first who is named
        "A fifth defendant was jailed for three years on Friday.\n\nThe teacher Olena Sokil, 52, was convicted of treason.",
    ],
)
def test_somebody_else_of_a_lead_stays_unnamed(words: str) -> None:
    own = {months for person, months, _ in terms(words) if person == "Olena Sokil"}
    assert 7 not in own
    assert 36 not in own


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A teacher was jailed for three years on Monday for sedition.", (None, 36, "prison")),
        ("The court found blogger Zin Mar Oo guilty and imposed the maximum penalty, three years with hard labour.", ("Zin Mar Oo", 36, "prison")),
        ("The activist Htay Lwin was given the maximum, three years in jail.", ("Htay Lwin", 36, "prison")),
        ("The court acquitted architect Yeliz Kara on Tuesday, but gave her co-defendant, publisher Taner Okan, ten years.",
         ("Taner Okan", 120, "prison")),
        ("The court found the imam Magomed Aliyev guilty of failing to pay tax, giving him a two-year suspended sentence.",
         ("Magomed Aliyev", 24, "suspended")),
    ],
)  # fmt: skip
def test_terms(words: str, expected: tuple[str | None, int, str]) -> None:
    assert terms(words) == {expected}


@pytest.mark.parametrize(
    "words",
    [
        "The activist Htay Lwin could be given the maximum sentence of three years.",
        "The activist Htay Lwin faces a maximum of three years.",
        "The activist Htay Lwin was charged with libel, which carries a maximum sentence of three years.",
    ],
)
def test_what_the_law_allows_is_no_sentence(words: str) -> None:
    assert terms(words) == set()


def test_a_charge_is_told_though_its_maximum_is() -> None:
    words = "The activist Htay Lwin was charged with libel, which carries a maximum sentence of three years."
    assert told(words, "charge") == {("Htay Lwin", None)}


@pytest.mark.parametrize(
    "words",
    [
        "The teacher Le Thi Kim was brought to trial in Da Nang on 24 February 2023.",
        "The teacher Le Thi Kim was taken to court in Da Nang on 24 February 2023.",
        "The teacher Le Thi Kim was taken to the Da Nang People's Court on 24 February 2023.",
    ],
)
def test_whoever_is_taken_to_court_is_tried_and_not_moved(words: str) -> None:
    assert told(words, "trial") == {("Le Thi Kim", "2023-02-24")}
    assert told(words, "transfer") == set()


def test_whoever_is_taken_to_a_prison_is_moved() -> None:
    words = "The teacher Le Thi Kim was taken to Block B prison on 24 February 2023."
    assert told(words, "trial") == set()


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Police arrested her co-defendant, publisher Taner Okan, on 10 December 2024.", "arrest"),
        ("The judge jailed her colleague, the publisher Taner Okan, for ten years on 10 December 2024.", "sentence"),
        ("The court acquitted her colleague, publisher Taner Okan, of libel on 10 December 2024.", "conviction"),
    ],
)  # fmt: skip
def test_the_name_behind_what_somebody_is_to_another(words: str, event: str) -> None:
    assert told(words, event) == {("Taner Okan", "2024-12-10")}


def test_a_charge_goes_on_into_its_quotation() -> None:
    words = 'The imam Magomed Aliyev was found guilty of failing to register as a "foreign agent" and fined 30,000 roubles.'
    charges = {c.charge for c in claims_of(words, DAY) if c.event == "conviction"}
    assert charges == {'failing to register as a "foreign agent"'}


def test_the_court_is_given_by_its_name() -> None:
    words = (
        "A court in Lara sentenced a pharmacist to five years on Thursday.\n\n"
        "Olena Sokil was sentenced to five years by the Lara District Court on Thursday."
    )
    courts = {c.court for c in claims_of(words, DAY) if c.event == "sentence"}
    assert courts == {"Lara District Court"}


def test_somebody_else_who_was_taken_stays_without_a_name() -> None:
    words = "A 35-year-old teacher was detained in Lara on 3 May 2024. Mirela Kern was arrested in Graz on 4 May 2024."
    assert told(words, "detention") == {(None, "2024-05-03")}
    assert told(words, "arrest") == {("Mirela Kern", "2024-05-04")}
