"""How many are still held, and what a line of a chronology tells beside its day."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (
            "The group Sarn Watch said at least 121 opponents remained imprisoned in the country.",
            PUBLISHED,
        ),
        (
            "The group Sarn Watch said that 1,164 prisoners of opinion remained behind bars.",
            PUBLISHED,
        ),
        ("Eleven of the defendants were still in custody.", PUBLISHED),
        ("The group Sarn Watch knows of nine media workers in detention.", PUBLISHED),
        # a day of its own
        ("In 2019 some 40 opponents were still in custody.", "2019"),
    ],
)
def test_how_many_are_held(words: str, day: str) -> None:
    assert {c.when.edtf for c in claims_of(words, PUBLISHED) if c.event == "detention"} == {day}


CHRONOLOGY = """The case of Mirela Tovanu

The poet Mirela Tovanu of Sarn is in prison.

3 May 2023: Police search the flat of Mirela Tovanu and arrest her. {here}

9 October 2023: The court in Sarn finds Mirela Tovanu guilty of slander.

4 March 2024: Mirela Tovanu is moved to Varn Prison.
"""


@pytest.mark.parametrize(
    ("event", "here"),
    [
        ("sentence", "Prosecutors had proposed two years for her."),
        ("access_denied", "The family has never been given a copy of the warrant."),
        ("ill_treatment", "Her sister believes that she was beaten."),
    ],
)
def test_beside_the_day_of_a_line(event: str, here: str) -> None:
    found = claims_of(CHRONOLOGY.format(here=here), PUBLISHED)
    assert "2023-05-03" not in {c.when.edtf for c in found if c.event == event}


@pytest.mark.parametrize(
    ("event", "here"),
    [
        ("ill_treatment", "Officers beat her on the stairs."),
        ("confiscation", "Two computers are seized."),
    ],
)
def test_of_the_day_of_a_line(event: str, here: str) -> None:
    found = claims_of(CHRONOLOGY.format(here=here), PUBLISHED)
    assert "2023-05-03" in {c.when.edtf for c in found if c.event == event}


def test_let_out_after_so_many_days() -> None:
    words = "The printer Anton Velk was picked up on 19 August 2023, held without any paper for six days at a camp in Varn, and released."
    found = claims_of(words, PUBLISHED)
    assert {c.when.edtf for c in found if c.event == "release"} == {"2023-08-25"}
