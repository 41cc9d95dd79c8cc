"""What a page says did not happen, is only rumoured, or is still to come; and what is a fact all the same."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def stances(words: str, event: str, person: str = "Idris Kone") -> set[str]:
    """How surely the claims of an event about a person are put."""
    found = claims_of(words, "2025-01-15")
    return {str(c.stance) for c in found if c.event == event and c.person == person}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Messages on the network saying that Idris Kone had been freed were false.", "release"),
        ("Reports at the time that Idris Kone had been charged with tax evasion were wrong.", "charge"),
        ("A local station reported on 10 November that Idris Kone had been given four years. According to his lawyer, that was incorrect.", "sentence"),
        ("The Gazette wrongly stated on Thursday that Idris Kone had been arrested.", "arrest"),
        ("The poet Idris Kone, whose arrest was announced in January, is at liberty; the announcement was a mistake.", "arrest"),
        ("It was Rita Sow, not her cousin Idris Kone, who was arrested on 3 May.", "arrest"),
        ("Idris Kone was not, as some papers wrote, sentenced to 15 years in prison.", "sentence"),
        ("Idris Kone was arrested on 3 May and held for a year without once being brought before a judge.", "trial"),
        ("Idris Kone was sentenced on 3 May. He does not intend to appeal.", "appeal"),
    ],
)  # fmt: skip
def test_what_did_not_happen_is_negated(words: str, event: str) -> None:
    assert stances(words, event) == {"negated"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("A caller said that Idris Kone had died in prison in December 2024. We have no way of verifying this.", "death"),
        ("Pro-government media have reported that Idris Kone pleaded guilty.", "charge"),
        ("According to local media reports, Idris Kone has been moved to Hill Prison.", "transfer"),
        ("A post that Idris Kone had been force-fed was shared thousands of times.", "ill_treatment"),
        ("The source has been told by a relative that Idris Kone was moved to Hill Prison.", "transfer"),
    ],
)  # fmt: skip
def test_what_is_only_said_to_be_so_is_alleged(words: str, event: str) -> None:
    assert stances(words, event) == {"alleged"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Prosecutors propose a term of four to five years for Idris Kone.", "sentence"),
        ("The Watch expects prosecutors to approve the formal arrest of Idris Kone.", "arrest"),
    ],
)
def test_what_is_wanted_or_expected_is_planned(words: str, event: str) -> None:
    assert stances(words, event) == {"planned"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The court decided to release Idris Kone.", "release"),
        ("The court ruled that Idris Kone should remain in pre-trial detention.", "detention"),
        ("Idris Kone was remanded until 7 March by a court in Hill last Friday.", "detention"),
        ("Idris Kone has asthma and allegedly was kept without water.", "health"),
        ("A report that Idris Kone was arrested on 3 May and wrote letters that were wrong was published.", "arrest"),
    ],
)  # fmt: skip
def test_what_is_done_is_asserted(words: str, event: str) -> None:
    assert stances(words, event) == {"asserted"}


def test_no_date_for_a_penalty_is_no_trial_that_is_missing() -> None:
    words = "Idris Kone was sentenced to 30 lashes on 3 May 2024. No date has been announced for the floggings."
    assert stances(words, "trial") == set()
