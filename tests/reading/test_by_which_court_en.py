"""Which court ordered a custody or a release, courts told apart by what they are, and where somebody is moved."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def slot(words: str, event: str, name: str) -> set[object]:
    """What the claims of an event about Idris Kone give in a slot."""
    found = claims_of(words, "2025-01-15")
    return {getattr(c, name) for c in found if c.event == event and c.person == "Idris Kone"}


@pytest.mark.parametrize(
    ("words", "event", "court"),
    [
        ("On 30 May the Hill District Court remanded Idris Kone for 60 days.", "detention", "Hill District Court"),
        ("Idris Kone was remanded until 7 March by the Hill District Court.", "detention", "Hill District Court"),
        ("The Northgate Criminal Court ordered the release of Idris Kone on 3 May.", "release", "Northgate Criminal Court"),
        ("A criminal judgeship of peace jailed Idris Kone pending trial.", "detention", "A criminal judgeship of peace"),
        ("The regional court of appeal overturned the conviction of Idris Kone on 6 October.", "appeal_result", "regional court of appeal"),
        ("The cassation panel upheld the sentence of Idris Kone on 6 October.", "appeal_result", "cassation panel"),
        ("Police arrested Idris Kone on 3 May on a warrant issued by the Hill District Court.", "arrest", None),
        ("Idris Kone, who was arrested on 3 May, will be tried by the Hill District Court.", "arrest", None),
    ],
)  # fmt: skip
def test_the_court_is_the_one_that_does_it(words: str, event: str, court: str | None) -> None:
    assert slot(words, event, "court") == {court}


@pytest.mark.parametrize(
    ("words", "event", "house"),
    [
        ("Idris Kone was moved from Hill Prison to Northgate on 20 November.", "transfer", "Northgate"),
        ("Idris Kone was beaten in Hill Prison on 20 November.", "ill_treatment", "Hill Prison"),
        ("Idris Kone was taken to the prison hospital on 2 April.", "transfer", "prison hospital"),
        ("Idris Kone is being held at the provincial police detention centre.", "detention", "provincial police detention centre"),
        ("Idris Kone was held in a prison.", "detention", None),
    ],
)  # fmt: skip
def test_where_somebody_is_held_moved_or_beaten(words: str, event: str, house: str | None) -> None:
    assert slot(words, event, "facility") == {house}
