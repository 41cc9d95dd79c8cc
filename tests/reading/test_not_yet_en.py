"""English: what is only looked ahead to, set out for in vain or imagined has not happened."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
BEFORE = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "


def told(words: str, event: str) -> list[str]:
    """The stances of her claims of one event."""
    return [c.stance.value for c in claims_of(words, DAY) if c.event == event and c.person]


@pytest.mark.parametrize(
    "words",
    [
        "The family will not rest until she is released.",
        "Her lawyers will keep fighting until she is free.",
        "They will not leave the square until she has been freed.",
        "Her passport will be returned when she is released.",
        "Once she is released, she will leave the country.",
        "Before her release she must pay a fine.",
        "After her release she hopes to return to teaching.",
        "On her release she will have to report to police every week.",
        "Her chances of release are small.",
        "There is no hope of her release.",
        "Her son dreams of her release.",
        "Her early release is out of the question.",
        "Prayers were said for her release.",
        "The embassy is working for her release.",
        "She can be released only by a judge.",
    ],
)
def test_a_release_that_is_waited_for_is_none(words: str) -> None:
    assert told(BEFORE + words, "release") == []


@pytest.mark.parametrize(
    "words",
    [
        "She was held in Norvik Prison until she was released on 9 June.",
        "Nobody saw her until she had been freed.",
        "When she was released, she had lost ten kilos.",
        "Once released, she left the country.",
        "After her release she left the country.",
        "After her release on 9 June she said she would appeal.",
        "Before her release she had to sign a statement.",
        "Since her release she has to report every week.",
        "Her mother thanked the embassy for her release.",
        "The reasons for her release were not given.",
        "Her lawyers can confirm that she was released.",
        "It can now be told that she was released on 9 June.",
        "Now that she has been released she will look for work.",
        "Although she has been released, she will be tried on 1 July.",
    ],
)
def test_a_release_that_was_stays_told(words: str) -> None:
    assert told(BEFORE + words, "release") == ["asserted"]


@pytest.mark.parametrize(
    "words",
    [
        "It is a matter of time before the teacher Ana Roe is arrested.",
        "The teacher Ana Roe lives in Karvel. She dreamed that she was arrested.",
        "The teacher Ana Roe lives in Karvel. She joked that she would be arrested.",
        "The actress Ana Roe lives in Karvel. She played a woman who is arrested.",
    ],
)
def test_what_is_to_come_or_imagined_is_no_arrest(words: str) -> None:
    assert told(words, "arrest") == []


@pytest.mark.parametrize(
    "words",
    [
        "Police came to arrest her, but did not find her.",
        "Officers went to her house on 3 May 2024 to arrest her, only to find that she had left.",
        "It was a hoax that she had been arrested.",
        "A false report claimed that she had been arrested.",
    ],
)
def test_what_was_set_out_for_in_vain_or_told_falsely_did_not_happen(words: str) -> None:
    assert told("The teacher Ana Roe lives in Karvel. " + words, "arrest") == ["negated"]


def test_whom_they_came_for_and_took_is_arrested() -> None:
    words = "The teacher Ana Roe lives in Karvel. Police came to arrest her on 3 May 2024, and she did not resist."
    assert told(words, "arrest") == ["asserted"]


def test_a_trial_that_was_to_have_begun_did_not_begin() -> None:
    assert told(BEFORE + "Her trial was to have begun on 5 June.", "trial") == ["negated"]


def test_a_vow_to_fast_is_a_plan() -> None:
    assert told(BEFORE + "She vowed to go on hunger strike.", "health") == ["planned"]


def test_a_wish_to_see_her_behind_bars_refuses_no_visit() -> None:
    assert told(BEFORE + "The party wants to see her behind bars.", "access_denied") == []


@pytest.mark.parametrize(
    "words",
    [
        "It is possible that she was transferred to Norvik Prison.",
        "It would appear that she was transferred to Norvik Prison.",
        "Her mother suspects she has been moved to Norvik Prison.",
        "Her mother is convinced she was moved to Norvik Prison.",
        "Her lawyer alleges she was moved to Norvik Prison.",
        "We think she was moved to Norvik Prison.",
        "State media claimed she had been moved to Norvik Prison.",
        "She was moved to Norvik Prison, according to some.",
        "After her reported transfer to Norvik Prison she fell ill.",
    ],
)
def test_what_is_believed_possible_or_said_by_some_is_alleged(words: str) -> None:
    assert told(BEFORE + words, "transfer") == ["alleged"]


@pytest.mark.parametrize(
    "words",
    [
        "Her mother knows she was moved to Norvik Prison.",
        "Her mother thought she was safe, but she was moved to Norvik Prison.",
        "Her mother feared the worst when she was moved to Norvik Prison.",
        "She is said to have been beaten, and she was moved to Norvik Prison on 9 June.",
        "She was moved to Norvik Prison, and her lawyer believes she will be tried.",
    ],
)
def test_what_stands_beside_a_belief_is_told_outright(words: str) -> None:
    assert told(BEFORE + words, "transfer") == ["asserted"]


def test_a_guard_accused_of_a_beating_has_not_yet_been_shown_to_have_beaten() -> None:
    words = "The guard is charged with having beaten her."
    assert told(BEFORE + words, "ill_treatment") == ["alleged"]
    assert told(BEFORE + "Guards accused of theft beat her.", "ill_treatment") == ["asserted"]
