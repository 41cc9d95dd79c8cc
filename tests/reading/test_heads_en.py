"""What stands at the head of a sentence, or inside a name's phrase, and whom it is about."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def events(words: str) -> set[tuple[str, str | None]]:
    return {(str(c.event), c.person) for c in claims_of(words, "2024-06-28")}


@pytest.mark.parametrize(
    ("words", "event", "person"),
    [
        ("Brought before a judge on 14 June, the lawyer Asha Mwinyi was charged.", "trial", "Asha Mwinyi"),
        ("Serving a nine-year term, the poet Vo Thi Loan fell ill.", "sentence", "Vo Thi Loan"),
        ("Having served four years, Ferdinand Mbah left prison on 30 May.", "sentence", "Ferdinand Mbah"),
        ("Prisoner of conscience Esfandiar Moradi has been held since 2015.", "detention", "Esfandiar Moradi"),
        ("Tenzin Choedak, the only one to plead guilty, was given four years in prison.", "sentence", "Tenzin Choedak"),
        ("The authorities executed Kurdish prisoner Rebin Ahmadi on 22 May.", "death", "Rebin Ahmadi"),
        ("News of the acquittal on 3 May of Deniz Aksoy was met with relief.", "conviction", "Deniz Aksoy"),
        ("In re Danladi Musa: the applicant was arrested on 9 February 2024.", "arrest", "Danladi Musa"),
    ],
)  # fmt: skip
def test_it_is_told_of(words: str, event: str, person: str) -> None:
    assert (event, person) in events(words)


@pytest.mark.parametrize(
    "words",
    [
        "The acquittal of the banker was quoted. A daughter of Mr. Khai said the shop was sold.",
        "Justice Lata Deshkar held that five years without trial offend the law.",
    ],
)
def test_nothing_is_told_of_them(words: str) -> None:
    assert not {person for event, person in events(words) if event != "occupation" and person}
