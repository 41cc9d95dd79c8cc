"""Scripts of a broadcast: who speaks at the microphone is nobody's case; counts that stand alone name nobody."""

from __future__ import annotations

from tests.reading.reading_of import claims_of, told

SCRIPT = """RADIO LIRA INTERNATIONAL
News script, Monday 4 December 2023

(PRESENTER) Good evening. Our reporter Tom Abaro has been counting. Tom?

(TOM ABARO) A court convicted 23 of them of arson this afternoon. The baker Ada Venn was one of them. Two were acquitted.

(PRESENTER) And the union leader?

(TOM ABARO) That's Mira Kone, of the Hands Federation. She was detained in Sarn on the ninth of November.

(PRESENTER) Tom Abaro. Mister Ivo Dutta, a printer, walked out of Rasha jail this morning.
"""


def test_no_pronoun_means_who_reads_the_news() -> None:
    claims = claims_of(SCRIPT, "2023-12-04")
    assert ("detention", "Mira Kone", "2023-11-09") in told(claims)
    assert not any(c.person and "Abaro" in c.person.title() for c in claims)
    assert ("release", "Ivo Dutta") in {(str(c.event), c.person) for c in claims}


def test_a_count_that_stands_alone_is_not_of_those_who_happen_to_be_as_many() -> None:
    acquitted = [c for c in claims_of(SCRIPT, "2023-12-04") if str(c.stance) == "negated"]
    assert [c.person for c in acquitted] == [None]


def test_one_of_a_group_is_not_the_group() -> None:
    words = (
        "Ivo Dutta is one of three students accused of sedition.\n\n"
        "Mira Kone was jailed for a year. Ada Venn was jailed for two. Tom Sarn was fined 50 euros."
    )
    accused = {c.person for c in claims_of(words, "2023-12-04") if str(c.event) == "charge"}
    assert "Ivo Dutta" in accused
    assert not accused & {"Mira Kone", "Ada Venn", "Tom Sarn"}
