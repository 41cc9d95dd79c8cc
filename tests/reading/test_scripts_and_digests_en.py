"""Scripts of broadcasts, digests under words in capitals, and what stands behind a chronology."""

from __future__ import annotations

from tests.reading.reading_of import claims_of

SCRIPT = """\
Radio Karn, English service, script, Monday 4 December 2023

(PRESENTER) Good evening. A teacher, Idris Kone, died on Sunday night at the Karn prison hospital.

(CLIP, voice of Rita Sow, translated) "They had beaten him for two nights."

Officers had arrested Mister Kone on the twenty-sixth of November in Tamba.

(ADA MBEKI) The party counts its people. Our reporter Ada Mbeki has followed the cases of the union.

(PRESENTER) And the union leader?

(ADA MBEKI) That is Shirin Moni, of the Garment Hands Federation. She was detained on the ninth of November.
"""


def test_who_speaks_for_the_station_is_no_person_of_a_case() -> None:
    found = claims_of(SCRIPT, "2023-12-04")
    assert {c.person for c in found if c.event in {"arrest", "detention"}} == {
        "Idris Kone",
        "Shirin Moni",
    }
    assert not [c for c in found if c.person == "Ada Mbeki"]


def test_days_in_words_are_days() -> None:
    days = {(str(c.event), c.when.edtf) for c in claims_of(SCRIPT, "2023-12-04")}
    assert {("arrest", "2023-11-26"), ("detention", "2023-11-09")} <= days


def test_a_clip_is_in_the_voice_it_names() -> None:
    said = [c for c in claims_of(SCRIPT, "2023-12-04") if c.event == "ill_treatment"]
    assert [(c.attribution[-1:], str(c.stance)) for c in said] == [(("Rita Sow",), "alleged")]


DIGEST = """\
Notes on prisoners, No. 58

POTS AND PANS. On the 23rd a court in Karn jailed the bricklayer Idris Kone for nine years.

NO PAROLE. Rita Sow was arrested in July 2021 and is serving five years in Block B prison.

A DEATH. Ada Mbeki hanged herself in her cell in the early hours of the 17th.

OUT OF KARN. Pastor Amos Roe was released on the 30th.
"""


def test_the_days_of_one_story_are_not_the_next_ones() -> None:
    found = {(str(c.event), c.person, c.when.edtf) for c in claims_of(DIGEST, "2024-02-05")}
    assert ("sentence", "Idris Kone", "2024-01-23") in found
    assert ("release", "Amos Roe", "2024-01-30") in found
    assert ("death", "Ada Mbeki", "2024-01-17") in found


CHRONOLOGY = """\
How the case of Idris Kone unfolded

30 January 2024. Idris Kone is arrested at his house.

7 February. His sister goes to the court.

22 February. The ministry answers the court.

16 May. The court dismisses the petition.

Kone had been detained once before, in August 2017. In April 2021 he was suspended for a poem.

He is not the only one. Amos Roe, a student, was found dead on 9 August.
"""


def test_a_chronology_ends_with_its_last_line() -> None:
    found = {(str(c.event), c.person, c.when.edtf) for c in claims_of(CHRONOLOGY, "2024-08-15")}
    assert ("death", "Amos Roe", "2024-08-09") in found


TABLE = """\
Table B, as it stood on 30.09.2024

ID | Name, work | Taken | By | Accusation | Judgment | Held at | Notes

B-01 | Idris Kone, radio journalist | 14.02.2024, Karn | police | "insulting officials" | Primary Court, Karn, 21.05.2024: 2 years | Karn prison | Lawyer refused.

B-02 | Rita Sow (also written Sou), her sister, midwife | same day and place | same | n/k | none | – | Freed 19.03.2024. Not charged.

B-03 | Amos Roe, 34 | 20.07.2024 | police | as B-01 | none | as B-01 | –
"""


def test_the_cells_of_a_table_under_short_headings() -> None:
    found = {
        (str(c.event), c.person, c.when.edtf, c.value or c.charge or c.to or c.court)
        for c in claims_of(TABLE, "2024-09-30")
    }
    assert found >= {
        ("occupation", "Idris Kone", None, "radio journalist"),
        ("sentence", "Idris Kone", "2024-05-21", "Primary Court, Karn"),
        ("access_denied", "Idris Kone", None, "lawyer"),
        ("occupation", "Rita Sow", None, "midwife"),
        ("arrest", "Rita Sow", "2024-02-14", None),
        ("charge", "Rita Sow", None, None),
        ("charge", "Amos Roe", None, "insulting officials"),
    }
    assert not [one for one in found if one[:2] == ("occupation", "Amos Roe")]
