"""English: groups without names beside the named, participles beside a name, offices before a name, days of papers."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event, Stance

DAY = "2024-06-20"  # a Thursday
TAKEN = "The potter Ana Roe was arrested on 3 May 2024. "


def test_people_counted_before_are_those_whom_a_long_clause_frees() -> None:
    words = (
        TAKEN
        + "Officials said that six women who were detained last week after singing in front of the ministry would be released on Friday."
    )
    freed = [(c.person, c.amount) for c in claims_of(words, DAY) if c.event is Event.RELEASE]
    assert freed == [(None, "six women")]


def test_the_women_are_the_six_told_of_before_and_no_named_prisoners() -> None:
    words = (
        TAKEN
        + "The baker Bo Moor was arrested in Darval. Six women were detained last week. The women would still have to stand trial despite their release."
    )
    freed = [c.person for c in claims_of(words, DAY) if c.event is Event.RELEASE]
    assert freed == [None]


def test_the_women_are_the_named_where_no_others_were_counted() -> None:
    words = "The potters Ana Roe and Eva Moor were arrested on 3 May 2024. The women were beaten after their arrest."
    beaten = [c.person for c in claims_of(words, DAY) if c.event is Event.ILL_TREATMENT]
    assert beaten == ["Ana Roe", "Eva Moor"]


def test_students_beaten_after_their_arrest_are_those_arrested() -> None:
    words = "The potters Ana Roe and Bo Moor were arrested on 3 May 2024. Students were beaten after their arrest in Darval."
    told = claims_of(words, DAY)
    assert {c.person for c in told if c.event is Event.ILL_TREATMENT} == {None}
    assert len([c for c in told if c.event is Event.ARREST and c.person]) == 2


def test_the_latter_of_four_students_and_somebody_named_is_the_one_named() -> None:
    words = (
        "The potters Ana Roe and Bo Moor were detained on 3 May 2024. Four students and the union's secretary Carl Dow were detained too."
        " The latter was sentenced to two years in prison."
    )
    assert [c.person for c in claims_of(words, DAY) if c.event is Event.SENTENCE] == ["Carl Dow"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("A court on Tuesday granted bail to the potter Ana Roe, arrested for libel.", ""),
        ("A court on Tuesday sentenced the potter Ana Roe, arrested in a raid, to two years.", ""),
        ("A court on Tuesday freed the potter Ana Roe, arrested in May for libel.", "2024-05"),
        ("On Tuesday the potter Ana Roe, arrested for libel, was freed.", ""),
    ],
)  # fmt: skip
def test_a_participle_beside_a_name_has_its_own_day_and_court(words: str, day: str) -> None:
    (taken,) = [c for c in claims_of(words, DAY) if c.event is Event.ARREST]
    assert ((taken.when.edtf or ""), taken.court, taken.by) == (day, None, None)


def test_verbs_that_go_on_share_the_day() -> None:
    words = (
        "Police on 3 May 2024 stopped the potter Ana Roe, arrested her and searched her workshop."
    )
    days = {c.event: c.when.edtf for c in claims_of(words, DAY)}
    assert (days[Event.ARREST], days[Event.SEARCH]) == ("2024-05-03", "2024-05-03")


@pytest.mark.parametrize(
    "words",
    [
        "Investigating Judge Rezaul Moor extended her detention.",
        "Metropolitan Magistrate Rezaul Moor rejected her bail petition.",
        "Judicial Magistrate Rezaul Moor sent Roe to prison.",
        "Public Prosecutor Rezaul Moor asked for ten years.",
    ],
)
def test_whoever_sits_or_prosecutes_is_no_prisoner(words: str) -> None:
    assert {c.person for c in claims_of(TAKEN + words, DAY)} == {"Ana Roe"}


@pytest.mark.parametrize(
    "words",
    [
        "Doctors fear his death.",
        "His death would spark unrest.",
        "They are scared of the anger that his death could inspire.",
    ],
)
def test_a_death_feared_is_none(words: str) -> None:
    told = claims_of(f"The potter Bo Moor was arrested on 3 May 2024. {words}", DAY)
    assert [c for c in told if c.event is Event.DEATH] == []


def test_a_death_that_could_have_been_prevented_is_one() -> None:
    words = "The potter Bo Moor was arrested on 3 May 2024. His death in custody could have been prevented."
    told = [c.person for c in claims_of(words, DAY) if c.event is Event.DEATH]
    assert told == ["Bo Moor"]


def test_a_detention_justified_by_a_denial_was_a_detention() -> None:
    words = (
        TAKEN + "The minister justified Roe's illegal detention by claiming she is not a potter."
    )
    held = [c.stance for c in claims_of(words, DAY) if c.event is Event.DETENTION]
    assert held == [Stance.ASSERTED]


@pytest.mark.parametrize(
    "words",
    [
        "Nearly 8,000 potters have been arrested, according to a report released on Sunday.",
        "Some 30 potters have been arrested, the guild said in a statement issued Monday.",
    ],
)
def test_the_day_of_a_report_is_not_that_of_what_it_tells(words: str) -> None:
    assert [c.when.known for c in claims_of(words, DAY) if c.event is Event.ARREST] == [False]


def test_phone_calls_and_a_person_held_are_no_phones_taken() -> None:
    words = "Although Ana Roe only made phone calls to a source, she has been held in contempt for refusing to answer."
    assert [c for c in claims_of(words, DAY) if c.event is Event.CONFISCATION] == []


@pytest.mark.parametrize(
    "words",
    [
        "A fight took place in March after which Ana Roe and Bo Moor were booked in the case.",
        "Police booked Ana Roe and Bo Moor for sedition.",
    ],
)
def test_who_is_booked_is_charged(words: str) -> None:
    charged = {c.person for c in claims_of(words, DAY) if c.event is Event.CHARGE}
    assert charged == {"Ana Roe", "Bo Moor"}


def test_words_inside_another_word_tell_nothing() -> None:
    words = "The potter Bo Moor was jailed on 3 May 2023. Out of anger at the charges against him, in January of this year he began a hunger strike."
    assert [c for c in claims_of(words, DAY) if c.event is Event.CHARGE] == []
