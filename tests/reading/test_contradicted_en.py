"""What an official side sets against a complaint denies it, wherever it is named and of whomever it speaks."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

ON = "2023-06-14"
HELD = "The teacher Kamil Oraz was arrested on 3 May 2021 and is held in Barda prison."
HURT = f"{HELD} His sister says that Oraz was beaten with truncheons in April."
FASTS = f"{HELD} He has been on hunger strike since 1 June, his sister says."
UNTREATED = f"{HELD} He has been denied medical treatment, his sister says."
TAKEN = "The teacher Kamil Oraz was abducted on 3 May 2021 and has not been seen since, his sister says."


def told(words: str, event: str) -> set[tuple[str | None, str]]:
    """The persons and stances of the claims of one event."""
    return {(c.person, str(c.stance)) for c in claims_of(words, ON) if c.event == event}


@pytest.mark.parametrize(
    "answer",
    [
        "According to the ministry, nothing of the kind took place.",
        "Nothing of the sort happened, the ministry says.",
        "This is denied by the ministry.",
        "The claim was refuted by the prison service.",
        "The allegations, which the police deny, were reported to the ombudsman.",
        "The prison authorities, however, speak of an accident.",
        'His relatives were told that there had been "no beating whatsoever".',
        "For its part, the police say that minimum force was used.",
        "A forensic examination ordered by the prosecutor found no injuries.",
        "The judge did not believe him.",
        "The prison said the bruises were from a fall in the shower.",
        "The allegation was not upheld.",
        'He was "treated humanely", the defence ministry said.',
        "The guards involved say he attacked them first.",
    ],
)
def test_an_official_side_denies_the_ill_treatment_told_before(answer: str) -> None:
    assert ("Kamil Oraz", "denied") in told(f"{HURT} {answer}", "ill_treatment")


@pytest.mark.parametrize(
    "answer",
    [
        "The prison has not commented.",
        "The ministry says that an inquiry is under way.",
        "The ministry did not dispute this.",
        "Police say they arrested him for hooliganism.",
        "The prison denies that any transfer is planned.",
        "He denies the charges.",
        "The ministry confirmed that he had been beaten.",
        "The prosecutor asked for eight years.",
    ],
)
def test_what_answers_nothing_denies_nothing(answer: str) -> None:
    assert ("Kamil Oraz", "denied") not in told(f"{HURT} {answer}", "ill_treatment")


@pytest.mark.parametrize(
    ("before", "answer", "event"),
    [
        (FASTS, "The prison service says that he never missed a meal.", "health"),
        (FASTS, "According to the prison, he has put on weight.", "health"),
        (FASTS, 'In reply, the prison said by telephone that he was "in good shape".', "health"),
        (UNTREATED, "According to the prison, he was examined twice.", "access_denied"),
        (UNTREATED, '"He gets everything he needs," the governor said.', "access_denied"),
        (UNTREATED, "The prison said that he sees a doctor every week.", "access_denied"),
        (TAKEN, "The ministry denied any involvement.", "disappearance"),
    ],
)
def test_an_official_side_denies_other_complaints(before: str, answer: str, event: str) -> None:
    assert ("Kamil Oraz", "denied") in told(f"{before} {answer}", event)


def test_a_denial_speaks_of_the_one_its_pronoun_can_mean() -> None:
    words = (
        "Soldiers arrested Martin Fouda and Halima Bakari on 3 May 2021. Fouda's arm was broken during the arrest; "
        "Bakari is said to have been slapped by an officer. The army maintains that nobody laid a hand on her."
    )
    assert ("Halima Bakari", "denied") in told(words, "ill_treatment")
    assert ("Martin Fouda", "denied") not in told(words, "ill_treatment")


def test_a_denial_speaks_of_the_group_it_names() -> None:
    words = (
        "Soldiers detained Tomas Rell, Lena Rodas and Ines Galan on 3 March 2021. Rell told his lawyer that soldiers had pulled a bag "
        'over his head. In a press release the battalion maintained that the three had been "treated with the utmost respect".'
    )
    denied = {person for person, stance in told(words, "ill_treatment") if stance == "denied"}
    assert denied == {"Tomas Rell", "Lena Rodas", "Ines Galan"}


@pytest.mark.parametrize(
    "answer",
    [
        "The Interior Ministry, in a statement, denied that any detainee had been mistreated.",
        'The minister dismissed reports of torture as "stories".',
    ],
)
def test_a_denial_of_everybodys_ill_treatment_names_nobody(answer: str) -> None:
    found = told(f"{HURT} {answer}", "ill_treatment")
    assert (None, "denied") in found
    assert ("Kamil Oraz", "denied") not in found


def test_a_spokesman_who_says_that_nobody_was_mistreated_denies_it() -> None:
    words = f"{HELD} A police spokesman, Brig. Sami Lual, said on Thursday that no one had been mistreated."
    assert ("Kamil Oraz", "denied") in told(words, "ill_treatment")


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("No letters have been handed to him since April.", "access_denied"),
        ("The case file has been classified.", "access_denied"),
        ("A parcel with warm clothes came back unopened.", "access_denied"),
        ("His father had to wait for six hours before he could see him.", "access_denied"),
        ("The prison turned down three requests to send him to a hospital.", "access_denied"),
        ("The medicine he needs is not available there.", "access_denied"),
        ("Most of his teeth have fallen out.", "health"),
        ("He has taken only water since Monday.", "health"),
        ("He no longer recognises his brother.", "health"),
        ("He tried to take his life in April.", "health"),
        ("His toenails were torn out.", "ill_treatment"),
        ("He is let out of his cell for only an hour a day.", "ill_treatment"),
        ("The lights in his cell were left on for five nights.", "ill_treatment"),
        ("His cell, built for four, holds 15 men.", "ill_treatment"),
        ("He was locked naked in a store room without light.", "ill_treatment"),
    ],
)
def test_everyday_wordings_of_treatment_care_and_health(words: str, event: str) -> None:
    found = told(f"{HELD} {words}", event)
    assert "Kamil Oraz" in {person for person, _ in found}
    assert not any(c.event == "release" for c in claims_of(f"{HELD} {words}", ON))
