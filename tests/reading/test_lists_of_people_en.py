"""Lists of people: names that open a line or stand alone above what is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.reading.reading_of import claims_of

if TYPE_CHECKING:
    from habeas.records.claim import Claim


def told(claims: list[Claim], *fields: str) -> set[tuple[object, ...]]:
    """The claims by some of their fields; ``when`` is the date as EDTF."""
    return {tuple(c.when.edtf if f == "when" else getattr(c, f) for f in fields) for c in claims}


def test_bars_cut_rows_however_long_the_lines_are() -> None:
    page = """Name | Age | Occupation | Date of arrest | Charge | Status
Selam Abate | 31 | journalist | 3 March 2024 | incitement | released on bail, 19 March
Biruk Haile | 27 | blogger | 5 March 2024 | terrorism | in pre-trial detention, Kilinto
Meaza Lulu | 44 | lawyer | 5 March 2024 | none | whereabouts unknown
"""
    found = told(claims_of(page, "2024-05-09"), "event", "person", "when")
    assert {
        ("arrest", "Selam Abate", "2024-03-03"),
        ("release", "Selam Abate", "2024-03-19"),
        ("arrest", "Biruk Haile", "2024-03-05"),
        ("arrest", "Meaza Lulu", "2024-03-05"),
    } <= found


def test_a_name_on_a_line_of_its_own_heads_what_stands_under_it() -> None:
    page = """WHO IS IN PRISON?

TAMAR GELOVANI
Founder of a women's house. Arrested on 2 February 2024 at a checkpoint.

Irakli Mdivani
Cameraman. Beaten by masked men in front of his house on 5 February 2024; arrested the same night.
"""
    claims = claims_of(page, "2024-05-09")
    assert {
        ("arrest", "TAMAR GELOVANI", "2024-02-02"),
        ("ill_treatment", "Irakli Mdivani", "2024-02-05"),
        ("arrest", "Irakli Mdivani", "2024-02-05"),
    } <= told(claims, "event", "person", "when")
    assert ("occupation", "Irakli Mdivani", "Cameraman") in told(claims, "event", "person", "value")


def test_terms_behind_names_with_their_work_in_brackets() -> None:
    page = """The defendants and their sentences:

• Pyotr Lanin (engineer) – five years in a penal colony;
• Alla Reznik (accountant) – four years;
• Maksim Gurov (student) – released in the courtroom.

The verdict was read on 14 February 2025 by the Leninsky district court of Perm.
"""
    claims = claims_of(page, "2025-02-20")
    assert {
        ("sentence", "Pyotr Lanin", 60),
        ("sentence", "Alla Reznik", 48),
    } <= told(claims, "event", "person", "duration_months")
    assert ("release", "Maksim Gurov") in told(claims, "event", "person")
    assert ("occupation", "Pyotr Lanin", "engineer") in told(claims, "event", "person", "value")


def test_a_heading_says_what_befell_those_listed_under_it() -> None:
    page = """Crackdown in names, 1–30 September 2025

Arrested
- Simon Ocen, 38, radio presenter (2 September, Gulu)
- Ruth Akello, teacher (9 September, Lira)

Released
- Musa Opio, on 6 September, after eleven weeks in Luzira prison

Missing
- John Ssali, last seen in a white van on 27 September
"""
    assert {
        ("arrest", "Simon Ocen", "2025-09-02"),
        ("arrest", "Ruth Akello", "2025-09-09"),
        ("release", "Musa Opio", "2025-09-06"),
        ("disappearance", "John Ssali", "2025-09-27"),
    } <= told(claims_of(page, "2025-10-09"), "event", "person", "when")


def test_a_heading_of_a_list_is_not_said_of_the_person_before_it() -> None:
    page = """Still held:
1. Lim Siew Har, 29, student. Arrested 14 April. Bail refused 6 May.

Released:
2. Noor Aini, 23 – released without charge on 17 April
3. Jeffrey Unggat – on police bail since 18 April
"""
    released = {c.person for c in claims_of(page, "2024-05-09") if c.event.value == "release"}
    assert released == {"Noor Aini", "Jeffrey Unggat"}


def test_signatories_and_places_in_a_list_are_nobody() -> None:
    page = """Signed:

- Free Press Harbour
- Northern Lights (Oslo)
- Grain Belt, Kansas

Protests were held in several towns on 3 May 2024.
"""
    assert not claims_of(page, "2024-05-09")


def test_a_day_until_which_nobody_was_let_in_is_gone_by() -> None:
    claims = claims_of(
        "Farid Hassan was arrested on 14 April. No lawyer allowed until 20 April.", "2024-05-09"
    )
    assert ("access_denied", "2024-04-14/2024-04-20") in told(claims, "event", "when")


def test_as_was_tells_the_same_of_the_next() -> None:
    claims = claims_of(
        "Peter Hallam was jailed for two years on 3 May 2024, as was Tevita Fonua.", "2024-05-09"
    )
    assert ("sentence", "Tevita Fonua", 24) in told(claims, "event", "person", "duration_months")
    claims = claims_of(
        "Peter Hallam was charged with sedition on 3 May 2024. Tevita Fonua was too.", "2024-05-09"
    )
    assert ("charge", "Tevita Fonua", "sedition") in told(claims, "event", "person", "charge")
