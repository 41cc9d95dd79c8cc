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


def test_rows_cut_by_gaps_and_semicolons() -> None:
    page = """TABLE 1. JOURNALISTS IN PRISON ON 1 DECEMBER 2024

Name                  Outlet              In prison since      Charge
Anar Quliyev          Daily Line          6 Dec 2023           smuggling
Tofiq Rzalı           freelance           13 June 2024         treason
"""
    claims = claims_of(page, "2024-12-01")
    assert ("detention", "Anar Quliyev", "2023-12-06") in told(claims, "event", "person", "when")
    assert ("charge", "Tofiq Rzalı", "treason") in told(claims, "event", "person", "charge")

    page = """Sentences of the tribunal, 18 July 2024

Name and rank; charge; sentence
Moussa Gaye, corporal; disobedience; 6 months suspended
Abdou Faye, civilian journalist; disclosure of military information; 2 years
Awa Ndour, civilian; complicity; acquitted
"""
    claims = claims_of(page, "2024-07-20")
    assert {("Moussa Gaye", 6), ("Abdou Faye", 24)} == {
        (c.person, c.duration_months) for c in claims if c.event.value == "sentence"
    }
    assert not any(c.event.value == "harassment" for c in claims)


def test_words_before_a_colon_are_said_of_those_behind_it() -> None:
    page = """Free since Saturday: Esther Wanja, Daniel Kiprop, Mercy Chebet and three men who do not want to be named.
Still inside: Paul Ekiru, Grace Nanok (both Lodwar prison) and four others. Ekiru's hearing is on 3 June."""
    claims = claims_of(page, "2024-05-14")
    assert {"Esther Wanja", "Daniel Kiprop", "Mercy Chebet"} == {
        c.person for c in claims if c.event.value == "release"
    }
    assert {"Paul Ekiru", "Grace Nanok"} == {
        c.person for c in claims if c.event.value == "detention"
    }


def test_a_diary_tells_day_court_and_offence() -> None:
    page = """Hearings next week

Tuesday 11 June – Istanbul 23rd Heavy Penal Court: third hearing of journalist Sibel Tan ("propaganda").
Wednesday 12 June – Diyarbakır 8th Heavy Penal Court: first hearing of Azad Bora and Rojda Çelik (membership).
"""
    claims = claims_of(page, "2024-06-07")
    assert {
        ("trial", "Sibel Tan", "2024-06-11", "planned"),
        ("trial", "Azad Bora", "2024-06-12", "planned"),
        ("trial", "Rojda Çelik", "2024-06-12", "planned"),
    } <= told(claims, "event", "person", "when", "stance")
    assert {
        ("charge", "Sibel Tan", "propaganda"),
        ("charge", "Azad Bora", "membership"),
        ("charge", "Rojda Çelik", "membership"),
    } <= told(claims, "event", "person", "charge")
    assert not any(c.event.value == "alias" for c in claims)


def test_what_brackets_tell_is_of_the_name_before_them() -> None:
    claims = claims_of(
        "Rojda Çelik (arrested on 3 May) and Azad Bora (spreading false news) are in Varn prison.",
        "2024-06-07",
    )
    assert {c.person for c in claims if c.event.value == "arrest"} == {"Rojda Çelik"}
    claims = claims_of("Azad Bora (organiser of the march) was arrested.", "2024-06-07")
    assert {c.event.value for c in claims} == {"arrest"}


def test_the_day_of_a_birth_is_no_day_of_a_case() -> None:
    words = (
        "Mr. Lamin Bojang, born 19 November 1979, a secondary school principal, arrested on 3 February 2024"
        " and held at Mile 2 Central Prison until 20 February 2024, when a judge ordered his release."
    )
    claims = claims_of(words, "2024-05-09")
    assert not any("1979" in (c.when.edtf or "") for c in claims if c.event.value != "birth")
    assert ("occupation", "secondary school principal") in told(claims, "event", "value")
    words = (
        "Mr. Abdul Jarju, aged 34, a Gambian national, fisherman, was arrested on 3 February 2024."
    )
    assert ("occupation", "fisherman") in told(claims_of(words, "2024-05-09"), "event", "value")


def test_a_hearing_that_was_held_holds_nobody() -> None:
    for words in (
        "The third hearing of Sibel Tan (34) was held on 3 May.",
        "A hearing in the case of Sibel Tan, editor of the weekly Kent, was held on 3 May.",
        "The funeral of Sibel Tan (34) was held on 3 May.",
    ):
        assert not any(c.event.value == "detention" for c in claims_of(words, "2024-06-07"))
    claims = claims_of("At the hearing Sibel Tan was held on 3 May.", "2024-06-07")
    assert any(c.event.value == "detention" for c in claims)


def test_the_day_of_the_week_tells_the_year() -> None:
    for words, day in (
        ("Nika Rad's trial will open on Tuesday 11 June.", "2024-06-11"),
        ("Nika Rad was arrested on Sunday, 11 June.", "2023-06-11"),
    ):
        assert day in {c.when.edtf for c in claims_of(words, "2024-06-07")}


def test_a_count_in_the_past_perfect_is_not_counted_to_publication() -> None:
    words = "Alena Hulka was fined on 5 June. She had been held for three days."
    held = [c for c in claims_of(words, "2024-06-10") if c.event.value == "detention"]
    assert [(c.when.edtf, c.days) for c in held] == [(None, 3)]


def test_a_prize_a_story_and_the_next_list_accuse_and_hold_nobody() -> None:
    prizes = "Courage prizes 2024: the winners are Ana Roe (publishing) and Bo Moor (reporting on drugs)."
    assert not any(c.event.value == "charge" for c in claims_of(prizes, "2024-06-10"))
    titles = (
        "Inside: Ana Roe visits the camp. Missing: Ana Roe's notebook. Dead: Ana Roe says goodbye to the paper."
        " Ana Roe, 34, was arrested on 3 June 2024."
    )
    assert {c.event.value for c in claims_of(titles, "2024-06-10")} - {"birth"} == {"arrest"}
    page = """Released

- Ana Roe, teacher (3 June)
- Bo Moor, driver (4 June)

The Lawyers' Circle thanks all who helped.

- Cy Lund, of the Circle, will speak in Geneva on 5 June
- Dee Hart, poet, will read from her new book
"""
    released = {c.person for c in claims_of(page, "2024-06-10") if c.event.value == "release"}
    assert released == {"Ana Roe", "Bo Moor"}


def test_what_a_heading_only_reports_is_not_told_outright() -> None:
    page = "Reported arrested\n- Ana Roe, teacher (3 June)\n- Bo Moor, driver (4 June)\n"
    asserted = [c for c in claims_of(page, "2024-06-10") if c.event.value == "arrest"]
    assert not any(c.stance.value == "asserted" for c in asserted)


def test_a_killing_for_whose_telling_somebody_is_jailed_is_not_asserted() -> None:
    claims = claims_of("Ana Roe was jailed for saying that police killed Bo Moor.", "2024-06-10")
    assert not any(c.event.value == "death" for c in claims)


NUMBERED = """CASES

1. Sanjay Dhandal
Arrested on 2 May 2024 in Chennai. Remanded for 15 days.

2. K. R. Iyeroy
A trade unionist, arrested on 3 May 2024. No lawyer. Released on bail on 9 May.
"""


def test_what_stands_under_a_numbered_name_is_of_that_name() -> None:
    assert told(claims_of(NUMBERED, "2024-06-20"), "event", "person", "when") == {
        ("arrest", "Sanjay Dhandal", "2024-05-02"),
        ("detention", "Sanjay Dhandal", None),
        ("occupation", "K. R. Iyeroy", None),
        ("arrest", "K. R. Iyeroy", "2024-05-03"),
        ("access_denied", "K. R. Iyeroy", None),
        ("bail", "K. R. Iyeroy", "2024-05-09"),
        ("release", "K. R. Iyeroy", "2024-05-09"),
    }


def test_somebody_told_of_in_a_sentence_is_not_who_is_named_above() -> None:
    page = "Sanjay Dhandal\nA nurse was beaten on 2 May 2024."
    assert told(claims_of(page, "2024-06-20"), "event", "person") == {("ill_treatment", None)}


def test_a_case_with_a_number_opens_what_is_told_of_somebody_else() -> None:
    page = "Case 1: Ana Brito\nArrested: 3 May 2024\nCharge: slander\n\nCase 2: Rui Lopes\nReleased on 12 June 2024.\n"
    found = told(claims_of(page, "2024-06-20"), "event", "person")
    assert ("release", "Rui Lopes") in found
    assert ("arrest", "Ana Brito") in found
    assert ("release", "Ana Brito") not in found
