"""Releases, bail, custody, charges, trials and appeals in the words papers and lawyers have for them, and their negations."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TAKEN = "The teacher Lina Moor was arrested on 3 May 2021.\n\n"
_SIGNS = {"negated": "!", "planned": "~", "denied": "x", "alleged": "?"}


def told(words: str) -> set[tuple[str, str | None]]:
    """Event (with a sign before it for its stance) and date of what is told behind an arrest."""
    return {
        (_SIGNS.get(str(c.stance), "") + str(c.event), c.when.edtf)
        for c in claims_of(TAKEN + words, "2022-01-15")
        if c.event != "occupation" and c.person == "Lina Moor" and c.quote.start >= len(TAKEN) - 1
    }


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Moor was home by 4 June 2021.", "release", "2021-06-04"),
        ("By evening she was back home.", "release", None),
        ("Moor has since gone home.", "release", None),
        ("She had been questioned for two days and sent home without charge.", "release", None),
        ("The president granted her a pardon on 4 June 2021.", "release", "2021-06-04"),
        ("Her release was ordered on 4 June 2021.", "release", "2021-06-04"),
        ("Moor is not out.", "!release", None),
        ("She was turned down for parole on 4 June 2021.", "!release", "2021-06-04"),
        ("The judge allowed her bail application on 4 June 2021.", "bail", "2021-06-04"),
        ("Moor failed to get bail on 4 June 2021.", "!bail", "2021-06-04"),
        ("She has been inside since 4 May 2021.", "detention", "2021-05-04"),
        ("She was placed under extradition arrest on 4 May 2021.", "detention", "2021-05-04"),
        ("A judge approved the extension of her detention on 4 June 2021.", "detention", "2021-06-04"),
        ("A judge refused the extension of her detention on 4 June 2021.", "!detention", "2021-06-04"),
        ("The army denies having her.", "xdetention", None),
        ("Moor entered a not-guilty plea.", "xcharge", None),
        ("The charges are denied by Moor.", "xcharge", None),
        ("She faces no charge.", "!charge", None),
        ("Prosecutors filed a chargesheet against her on 4 June 2021.", "charge", "2021-06-04"),
        ("There is an arson case against her too.", "charge", None),
        ("The hearings began on 4 June 2021.", "trial", "2021-06-04"),
        ("Tuesday's hearing lasted forty minutes.", "trial", "2022-01-11"),
        ("The court adjourned to 4 February 2022.", "~trial", "2022-02-04"),
        ("She wasn't brought to court.", "!trial", None),
        ("The case ended in an acquittal in June 2021.", "!conviction", "2021-06"),
        ("Moor will seek a review.", "~appeal", None),
        ("Her counsel said there would be an appeal.", "~appeal", None),
        ("Her counsel said there would be no appeal.", "!appeal", None),
        ("The Supreme Court left in place her seven years on 4 June 2021.", "appeal_result", "2021-06-04"),
        ("The High Court quashed her detention on 4 June 2021.", "appeal_result", "2021-06-04"),
        ("Her fine was overturned on 4 June 2021.", "appeal_result", "2021-06-04"),
        ("She is doing 12 years.", "sentence", None),
        ("Moor is to spend six years in a penal colony.", "sentence", None),
        ("Moor has nine years for sedition.", "sentence", None),
    ],
)  # fmt: skip
def test_what_befell_her_in_many_words(words: str, event: str, day: str | None) -> None:
    assert (event, day) in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Moor was home alone when the storm came.",
        "She must be home by nine every evening.",
        "Her report is not out.",
        "Moor has nine years for her appeal.",
        "Moor has nine years of practice.",
        "She is doing two years of research.",
        "The shop raised the fine china.",
        "She sought judicial advice.",
        "No case was opened against her.",
    ],
)
def test_the_same_words_of_other_things_tell_nothing(words: str) -> None:
    events = {event for event, _ in told(words)}
    assert not events & {"release", "!release", "sentence", "appeal_result", "appeal", "charge"}


BOTH = "The teacher Lina Moor and the driver Ivo Brandt were arrested on 3 May 2021.\n\n"


def of_both(words: str) -> set[tuple[str, str | None, str | None]]:
    """Event (with the sign of its stance), person and charge of what is told behind the arrest of two."""
    return {
        (_SIGNS.get(str(c.stance), "") + str(c.event), c.person, c.charge)
        for c in claims_of(BOTH + words, "2022-01-15")
        if c.event != "occupation" and c.quote.start >= len(BOTH) - 1
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Moor was granted bail on 4 June 2021. Brandt was not.", ("!bail", "Ivo Brandt", None)),
        ("Moor has been freed; Brandt has not.", ("!release", "Ivo Brandt", None)),
        ("Moor will appeal. Brandt will not.", ("!appeal", "Ivo Brandt", None)),
        ("Moor was due to be released on 4 June 2021. She was not.", ("!release", "Lina Moor", None)),
        ("Moor was charged with arson and Brandt with theft.", ("charge", "Lina Moor", "arson")),
        ("Moor was charged with arson and Brandt with theft.", ("charge", "Ivo Brandt", "theft")),
        ("Moor was convicted of arson, Brandt of theft.", ("conviction", "Ivo Brandt", "theft")),
        ("Moor is held at Marden Prison and Brandt at Stone Jail.", ("detention", "Ivo Brandt", None)),
    ],
)  # fmt: skip
def test_a_verb_left_out_tells_the_same(words: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in of_both(words)


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("Moor was charged with conspiring with Brandt.", {"Ivo Brandt"}),
        ("Moor was granted bail on 4 June 2021. The door was not.", {"Ivo Brandt"}),
        ("Moor was released on 4 June 2021; Brandt did not.", {"Ivo Brandt"}),
        ("Moor was freed; her books were not.", {"Ivo Brandt"}),
    ],
)
def test_what_is_no_verb_left_out(words: str, never: set[str]) -> None:
    assert not {person for _, person, _ in of_both(words)} & never


def charges(words: str) -> set[tuple[str, str | None]]:
    """Event and charge of what a sentence tells of one person."""
    return {
        (str(c.event), c.charge)
        for c in claims_of(words, "2022-01-15")
        if c.person == "Lina Moor" and c.event != "occupation"
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Lina Moor was tried in 2019 for subversion.", ("trial", "subversion")),
        ("The trial of the teacher Lina Moor for arson opened on 3 May 2021.", ("trial", "arson")),
        ("The teacher Lina Moor is held on a charge of arson.", ("detention", "arson")),
        ("On 3 May 2021 a judge remanded the teacher Lina Moor on suspicion of fraud.", ("detention", "fraud")),
        ("On 3 May 2021 the Harrow court convicted Lina Moor, 47, of encroachment upon the order.",
         ("conviction", "encroachment upon the order")),
        ('The Harrow court convicted Lina Moor, a columnist who writes from Bonn, of "conspiracy".',
         ("conviction", "conspiracy")),
        ("The lawyer Lina Moor was charged on Tuesday with harassment of a minister.",
         ("charge", "harassment of a minister")),
        ("The teacher Lina Moor was detained for six days.", ("detention", None)),
        ("The teacher Lina Moor was tried for three days.", ("trial", None)),
        ("The teacher Lina Moor was detained for questioning.", ("detention", None)),
        ("The teacher Lina Moor was not charged with anything.", ("charge", None)),
        ("Lina Moor was convicted on 3 May 2021 in Harrow.", ("conviction", None)),
    ],
)  # fmt: skip
def test_what_a_trial_or_a_custody_is_for(words: str, expected: tuple[str, str | None]) -> None:
    assert expected in charges(words)


def test_a_judgment_that_takes_the_nationality_is_a_sentence() -> None:
    found = told("The same judgment deprived her of her nationality.")
    assert ("sentence", None) in found
    found = told("The king deprived her of her nationality by decree.")
    assert ("sentence", None) not in found


@pytest.mark.parametrize(
    "words",
    [
        "In June her relatives heard of her from a prisoner who had just been let out.",
        "The house, which is in her father's name, was seized by order of the court.",
        "Moor could be sentenced to up to four years.",
        "The judgment has never been given to the family.",
        "No date has been set for the wedding of her sister.",
    ],
)
def test_what_befell_others_and_what_may_be_is_not_hers(words: str) -> None:
    never = {"release", "arrest", "sentence", "~sentence", "!conviction", "!appeal", "!trial"}
    assert not {event for event, _ in told(words)} & never


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("4 June 2021: the magistrate remands Moor for 14 days.", "detention"),
        ("4 June 2021: the court finds Moor guilty and sentences her to two years.", "sentence"),
        ("4 June 2021: the High Court cuts her sentence to one year.", "appeal_result"),
        ("4 June 2021: Moor files an appeal.", "appeal"),
        ("4 June 2021: the court refuses bail.", "!bail"),
        ("4 June 2021: Moor vanishes.", "disappearance"),
        ("4 June 2021: Moor was dropped at a bus stop.", "release"),
        ("4 June 2021: Moor was held in solitary confinement in a ministry detention centre.", "detention"),
    ],
)  # fmt: skip
def test_a_diary_tells_in_the_present(words: str, event: str) -> None:
    assert (event, "2021-06-04") in told(words)


@pytest.mark.parametrize(
    ("words", "house"),
    [
        ("Moor was held for six days at the Cargo camp in Harrow.", "Cargo camp"),
        ("Moor was held at the interrogation centre in Marden Palace.", "interrogation centre in Marden Palace"),
        ("Moor was kept in the Antar barracks.", "Antar barracks"),
        ("Moor was held at a camp.", None),
    ],
)  # fmt: skip
def test_camps_and_barracks_are_houses_of_custody(words: str, house: str | None) -> None:
    found = [c for c in claims_of(TAKEN + words, "2022-01-15") if c.event == "detention"]
    assert house in {c.facility for c in found}
