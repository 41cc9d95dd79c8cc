"""A ruling told in the perfect, whose day its paper bears."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"


def days(words: str, event: str) -> set[str | None]:
    """The days of the claims of an event."""
    return {c.when.edtf for c in claims_of(words, PUBLISHED) if c.event == event}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        (("The High Court in Sarn has rejected the appeal of the poet Mirela Tovanu. The ruling, dated 27 May, reached her"
         " lawyer on Monday."), "appeal_result", "2024-05-27"),
        (("The High Court in Sarn has dismissed the appeal of the poet Mirela Tovanu. The decision is dated 27 May and was"
         " made without a hearing."), "appeal_result", "2024-05-27"),
        (("The High Court in Sarn has upheld the prison term of the poet Mirela Tovanu, who was convicted on 3 May 2022."
         " The ruling, which dates from 27 February, became known on Monday."), "appeal_result", "2024-02-27"),
        ("A court in Sarn has jailed the poet Mirela Tovanu for two years. The judgment was delivered on 27 May.",
         "sentence", "2024-05-27"),
        ("Prosecutors in Sarn have indicted the poet Mirela Tovanu for slander. The indictment is dated 27 May.",
         "charge", "2024-05-27"),
        (("The detention of the poet Mirela Tovanu is arbitrary, the Working Group on Arbitrary Detention said in an opinion"
         " made public today.\n\nOpinion No. 17/2024 was adopted at the session of 30 March to 8 April."), "finding",
         "2024-03-30/2024-04-08"),
    ],
)  # fmt: skip
def test_the_day_its_paper_bears(words: str, event: str, day: str) -> None:
    assert day in days(words, event)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        # the day on which it was received, and a ruling told too far before
        (("The High Court in Sarn has rejected the appeal of the poet Mirela Tovanu. The ruling reached her lawyer on"
         " 27 May."), "appeal_result"),
        (("The High Court in Sarn has rejected the appeal of the poet Mirela Tovanu. She is ill. She has two sons. The ruling,"
         " dated 27 May, was sent by post."), "appeal_result"),
    ],
)  # fmt: skip
def test_days_that_are_not_its(words: str, event: str) -> None:
    assert days(words, event) == {None}
