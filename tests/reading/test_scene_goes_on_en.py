"""The day of a sitting or a raid told on in further sentences, and where it must stay unknown."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"  # a Friday


def days(words: str, event: str) -> set[str | None]:
    """The days of the claims of an event."""
    return {c.when.edtf for c in claims_of(words, PUBLISHED) if c.event == event}


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("arrest", "Compositor Mirela Tovanu and proofreader Anton Velk were taken into custody."),
        ("arrest", "Two men pushed the poet Mirela Tovanu into a van."),
        ("arrest", "Nobody was hurt. Compositor Mirela Tovanu was led away in handcuffs."),
        (
            "arrest",
            "Neighbours had seen the cars since dawn. Compositor Mirela Tovanu was arrested.",
        ),
        ("confiscation", "Six computers and 4,000 crowns in cash were seized."),
        ("detention", "Compositor Mirela Tovanu was held overnight at the station in Sarn."),
        ("release", "Compositor Mirela Tovanu was released without charge."),
        ("harassment", "Compositor Mirela Tovanu was questioned for four hours."),
    ],
)
def test_a_raid_is_told_on(event: str, words: str) -> None:
    assert days(f"Police raided a print shop in Sarn on Monday. {words}", event) == {"2024-06-10"}


@pytest.mark.parametrize(
    ("event", "words"),
    [
        # it looks back, lasts, or was on a day of its own
        ("arrest", "Compositor Mirela Tovanu had been arrested before."),
        ("arrest", "The poet Mirela Tovanu was later arrested."),
        ("detention", "Compositor Mirela Tovanu is held at the prison in Sarn."),
        ("detention", "Compositor Mirela Tovanu was in custody at the prison in Sarn."),
        ("release", "After three days a judge met the owner. The poet Mirela Tovanu was released."),
        ("release", "The ministry maintains that the poet Mirela Tovanu was released."),
        ("release", "The owner was heard two weeks later. The poet Mirela Tovanu was freed."),
        ("travel_ban", "The poet Mirela Tovanu may not leave the country."),
        ("harassment", "Her employer dismissed the poet Mirela Tovanu."),
    ],
)
def test_what_is_not_of_the_raid(event: str, words: str) -> None:
    assert days(f"Police raided a print shop in Sarn on Monday. {words}", event) <= {None}


@pytest.mark.parametrize(
    "words",
    [
        "We wrote in our note of 3 June that the shop was closed. The poet Mirela Tovanu was arrested.",
        "The ministry said on Monday that it knew nothing. The poet Mirela Tovanu was arrested.",
        "The shop has been shut since 3 June. The poet Mirela Tovanu was arrested.",
        "On Monday the owner had sold the shop. The poet Mirela Tovanu was arrested.",
        "The shop closed on 3 June and opened again on 10 June. The poet Mirela Tovanu was arrested.",
    ],
)
def test_a_day_that_is_no_scene(words: str) -> None:
    assert days(words, "arrest") == {None}


LEAD = (
    "The Regional Court in Sarn on Thursday jailed the poet Mirela Tovanu for three years over a song.\n\n"
    'The song was first played in 2019. "I sang it for my mother," she said.\n\n'
)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("sentence", "The printer Anton Velk was given eight months, to be served concurrently."),
        (
            "sentence",
            "The printer Anton Velk, who had worked for her, received a fine of 900 crowns.",
        ),
        ("bail", "The judge refused the printer Anton Velk bail."),
        ("confiscation", "The judge also ordered that her guitar be confiscated."),
        ("access_denied", "Relatives were kept outside the gate."),
        (
            "release",
            "Outside, a woman with a flag was led away by police and let go without charge.",
        ),
    ],
)
def test_the_sitting_that_is_the_news(event: str, words: str) -> None:
    found = [c for c in claims_of(LEAD + words, PUBLISHED) if c.event == event]
    assert found[-1].when.edtf == "2024-06-13"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("sentence", "Prosecutors asked for eight months for the printer Anton Velk."),
        ("sentence", "The printer Anton Velk has served eight months."),
        ("arrest", "The printer Anton Velk was arrested at home."),
        ("release", "On 3 May a guard fell ill. The printer Anton Velk was never released."),
    ],
)
def test_what_is_not_of_the_sitting(event: str, words: str) -> None:
    found = [
        c
        for c in claims_of(LEAD + words, PUBLISHED)
        if c.event == event and c.person == "Anton Velk"
    ]
    assert {c.when.edtf for c in found} <= {None}


def test_another_piece_of_news_ends_it() -> None:
    words = (
        "On Wednesday a hearing was held in Varn.\n\nThe printer Anton Velk was given eight months."
    )
    found = [c for c in claims_of(LEAD + words, PUBLISHED) if c.person == "Anton Velk"]
    assert {c.when.edtf for c in found if c.event == "sentence"} <= {None}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (
            "A long strike ended on 3 December 2022.\n\nThe poet Mirela Tovanu was arrested on the 12th.",
            "2024-06-12",
        ),
        (
            "A long strike ended on 3 December 2022.\n\nThe poet Mirela Tovanu was arrested on the 28th.",
            "2024-05-28",
        ),
        (
            "A strike ended on 3 May 2022. The poet Mirela Tovanu was arrested on the 12th.",
            "2022-05-12",
        ),
    ],
)
def test_the_nth_of_which_month(words: str, day: str) -> None:
    assert days(words, "arrest") == {day}


def test_a_scene_is_told_on_through_what_was_told_of_it() -> None:
    words = (
        "On Monday a court in Sarn sent two reporters to prison pending trial. Neither has been indicted. The printer"
        " Anton Velk, who is ill, was released. The driver Rita Moor was freed without conditions."
    )
    found = claims_of(words, PUBLISHED)
    assert {c.when.edtf for c in found if c.event == "release"} == {"2024-06-10"}


def test_one_trial_of_several_has_one_month() -> None:
    words = (
        "In September 2023 a closed court convicted the printer Anton Velk of slander. Two employees tried with him,"
        " Rita Moor and Pavel Orn, each received seven years."
    )
    found = claims_of(words, PUBLISHED)
    assert {c.when.edtf for c in found if c.event == "sentence"} == {"2023-09"}


def test_a_killing_is_no_judgment_day() -> None:
    words = (
        "The printer Anton Velk was convicted in January 2024 of riot over the killing of a guard on 3 November 2022. The driver Rita"
        " Moor received five years."
    )
    found = claims_of(words, PUBLISHED)
    assert "2022-11-03" not in {c.when.edtf for c in found if c.event == "sentence"}


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("ill_treatment", "Witnesses saw a soldier hit the poet Mirela Tovanu in the face."),
        ("ill_treatment", "Neighbours say that the poet Mirela Tovanu was beaten with a baton."),
        ("detention", "The poet Mirela Tovanu was held overnight and freed the next day."),
        ("access_denied", "Neither her lawyer nor her husband was warned."),
    ],
)
def test_at_an_arrest_just_told(event: str, words: str) -> None:
    taken = "The poet Mirela Tovanu was led from her flat in Sarn on Monday. "
    assert days(taken + words, event) == {"2024-06-10"}


@pytest.mark.parametrize(
    "words",
    [
        "Witnesses say that the poet Mirela Tovanu was later beaten in her cell.",
        "She says that she was beaten.",
        "Inmates who were there say that she was beaten in prison.",
    ],
)
def test_beaten_elsewhere(words: str) -> None:
    taken = "The poet Mirela Tovanu was led from her flat in Sarn on Monday. "
    assert days(taken + words, "ill_treatment") == {None}


@pytest.mark.parametrize(
    ("event", "words", "day"),
    [
        ("arrest", "She was not arrested.", "2024-06-10"),
        ("detention", "No staff were detained.", "2024-06-10"),
        ("release", "Six of them were allowed to go home before midnight.", "2024-06-10"),
        ("arrest", "She has never been arrested.", None),
        ("arrest", "She was not arrested in the first case.", None),
    ],
)
def test_who_was_spared(event: str, words: str, day: str | None) -> None:
    stopped = "The poet Mirela Tovanu was stopped at the border by police on Monday and sent back. "
    assert day in days(stopped + words, event)


def test_a_visit_is_no_scene() -> None:
    words = "I visited the poet Mirela Tovanu at Varn Prison on Monday. She was moved to a cell of eight."
    assert days(words, "transfer") == {None}


def test_cleared_in_the_sitting_just_told() -> None:
    words = "The Regional Court in Sarn on Thursday jailed the poet Mirela Tovanu. The printer Anton Velk was acquitted."
    found = claims_of(words, PUBLISHED)
    assert {c.when.edtf for c in found if c.event == "conviction" and c.person == "Anton Velk"} == {
        "2024-06-13"
    }


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("sentence", "The tribunal imposed fourteen years on the poet Mirela Tovanu."),
        ("detention", "The police also hold the poet Mirela Tovanu."),
        ("travel_ban", "Her sister Rita Moor has been barred from leaving the country."),
    ],
)
def test_an_arrest_is_no_sitting(event: str, words: str) -> None:
    assert days(f"The printer Anton Velk was arrested in Sarn on Monday. {words}", event) == {None}


def test_who_was_let_go_is_not_lent_the_day_of_the_arrest() -> None:
    assert days("Jo Okello was arrested on 2 May 2024. Okello was released.", "release") == {None}


def test_who_was_let_go_by_the_court_just_told_is_free_from_that_day() -> None:
    page = "Jo Okello appeared in court on 2 May 2024. Okello was released."
    assert days(page, "release") == {"2024-05-02"}
