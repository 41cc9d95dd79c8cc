"""Clauses of time, second "that"s, asides and brackets: what one of them supposes, denies or dates stays in it."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

INTRO = "The baker Ana Roe and the driver Ivo Hale are members of the union. "
Expected = set[tuple[str, str, str | None, str]]


def read(words: str) -> Expected:
    """Event, person, day and stance of what a text tells, without occupations."""
    found = claims_of(INTRO + words, "2024-06-20")
    return {
        (str(c.event), str(c.person), c.when.edtf, str(c.stance))
        for c in found
        if str(c.event) != "occupation"
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ana Roe denied the charge after Ivo Hale was released on 4 May.",
         {("charge", "Ana Roe", None, "denied"), ("release", "Ivo Hale", "2024-05-04", "asserted")}),
        ("Ana Roe is believed to be held in Karvel Prison after police arrested Ivo Hale on 3 May.",
         {("detention", "Ana Roe", None, "alleged"), ("arrest", "Ivo Hale", "2024-05-03", "asserted")}),
        ("The United Nations called for the release of Ana Roe after Ivo Hale was acquitted on 7 May.",
         {("call", "Ana Roe", None, "asserted"), ("conviction", "Ivo Hale", "2024-05-07", "negated")}),
        ("The United Nations called for the release of Ana Roe before Ivo Hale is tried.",
         {("call", "Ana Roe", None, "asserted")}),
        ("After Ana Roe was reportedly beaten in custody, Ivo Hale was freed on 4 May.",
         {("ill_treatment", "Ana Roe", None, "alleged"), ("release", "Ivo Hale", "2024-05-04", "asserted")}),
        ("After Ana Roe was released on 4 May, Ivo Hale will appeal.",
         {("release", "Ana Roe", "2024-05-04", "asserted"), ("appeal", "Ivo Hale", None, "planned")}),
        ("Ana Roe was charged with sedition on 8 May, and she will appeal.",
         {("charge", "Ana Roe", "2024-05-08", "asserted"), ("appeal", "Ana Roe", None, "planned")}),
    ],
    ids=["denied", "believed", "call ends", "call goes on", "hedge at the head", "day at the head", "to come"],
)  # fmt: skip
def test_a_clause_of_time_about_another_is_read_for_itself(words: str, expected: Expected) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The lawyer Mia Dorn said that Ana Roe denied the charge and that Ivo Hale was moved to Karvel Prison on 13 May.",
         {("charge", "Ana Roe", None, "denied"), ("transfer", "Ivo Hale", "2024-05-13", "asserted")}),
        ("The lawyer Mia Dorn said that Ana Roe was released on 4 May and that Ivo Hale will appeal.",
         {("release", "Ana Roe", "2024-05-04", "asserted"), ("appeal", "Ivo Hale", None, "planned")}),
        ("The police denied that Ana Roe was beaten and that Ivo Hale was moved to Karvel Prison on 13 May.",
         {("ill_treatment", "Ana Roe", None, "denied"), ("transfer", "Ivo Hale", "2024-05-13", "denied")}),
    ],
    ids=["what was denied ends", "its own day", "both denied"],
)  # fmt: skip
def test_a_second_that_begins_anew_unless_one_verb_holds_both(
    words: str, expected: Expected
) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ana Roe, believed to be held in Karvel Prison, was charged with sedition on 3 May.",
         {("detention", "Ana Roe", None, "alleged"), ("charge", "Ana Roe", "2024-05-03", "asserted")}),
        ("Ana Roe, reportedly beaten in custody, was convicted of fraud on 7 May.",
         {("ill_treatment", "Ana Roe", None, "alleged"), ("conviction", "Ana Roe", "2024-05-07", "asserted")}),
        ("Ana Roe (reportedly beaten in custody) was convicted of fraud on 7 May.",
         {("ill_treatment", "Ana Roe", None, "alleged"), ("conviction", "Ana Roe", "2024-05-07", "asserted")}),
        ("Ana Roe was, reportedly, freed on 7 May.", {("release", "Ana Roe", "2024-05-07", "alleged")}),
        ("Ana Roe (freed on 14 May) could face ten years in prison.",
         {("release", "Ana Roe", "2024-05-14", "asserted")}),
        ("Ana Roe could face ten years in prison and was freed on 1 June.",
         {("release", "Ana Roe", "2024-06-01", "asserted")}),
        ("Ana Roe could face ten years in prison and was jailed for five years on 20 May.",
         {("sentence", "Ana Roe", "2024-05-20", "asserted")}),
        ("Ana Roe was convicted on 7 May of offences said to have been committed in Karvel.",
         {("conviction", "Ana Roe", "2024-05-07", "asserted")}),
        ("Ana Roe was said to have been freed on 7 May.", {("release", "Ana Roe", "2024-05-07", "alleged")}),
    ],
    ids=["believed to", "reportedly", "in brackets", "reportedly alone", "brackets left", "could face and was freed",
         "could face and was jailed", "offences said to have been", "was said to have been"],
)  # fmt: skip
def test_an_aside_keeps_its_hedge(words: str, expected: Expected) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ana Roe was handed a two-year suspended sentence on 3 May and goes on trial on 7 July.",
         {("sentence", "Ana Roe", "2024-05-03", "asserted"), ("trial", "Ana Roe", "2024-07-07", "planned")}),
        ("The Working Group found the detention of Ana Roe arbitrary on 12 May after Ivo Hale was extradited on 14 May.",
         {("finding", "Ana Roe", "2024-05-12", "asserted"), ("transfer", "Ivo Hale", "2024-05-14", "asserted")}),
        ("“The Working Group found the detention of Ana Roe arbitrary on 12 May,” said the lawyer Mia Dorn.",
         {("finding", "Ana Roe", "2024-05-12", "asserted")}),
        ("Watch called for Ana Roe to be freed after Ivo Hale went missing on 5 May.",
         {("call", "Ana Roe", None, "asserted"), ("disappearance", "Ivo Hale", "2024-05-05", "asserted")}),
        ("We regret that Ana Roe was put on trial on 24 May.", {("trial", "Ana Roe", "2024-05-24", "asserted")}),
        ("We regret that we put the trial of Ana Roe on 24 May.", {("trial", "Ana Roe", "2024-05-24", "negated")}),
        ("Ana Roe (freed pending trial on 17 May) was denied medical care.",
         {("release", "Ana Roe", "2024-05-17", "asserted"), ("access_denied", "Ana Roe", None, "asserted")}),
        ("The lawyer Mia Dorn said that Ana Roe is being held incommunicado.", {("detention", "Ana Roe", None, "asserted")}),
    ],
    ids=["suspended sentence", "finding ends", "finding in a quotation", "missing since", "regret", "correction", "pending trial",
         "a lawyer says incommunicado"],
)  # fmt: skip
def test_words_beside_leave_the_day_and_the_person(words: str, expected: Expected) -> None:
    assert read(words) == expected
