"""Taken, held, missing and let go as statements word it: whose custody, of which day, told by which verb."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

OF_CUSTODY = frozenset(
    "arrest detention release bail transfer disappearance trial sentence".split()
)
TODAY = "2024-06-12"  # a Wednesday


def custody(words: str, *fields: str) -> set[tuple[object, ...]]:
    """Event, person, date and fields of the claims of custody in a text."""
    return {row for row in told(claims_of(words, TODAY), *fields) if row[0] in OF_CUSTODY}


TWO = ("Nikos Lambrou", "Eleni Vasilaki")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Police detained and later released photographers Nikos Lambrou and Eleni Vasilaki on Monday.",
            {("detention", who, None) for who in TWO}
            | {("release", who, "2024-06-10") for who in TWO},
            id="one object of two verbs",
        ),
        pytest.param(
            "Writer Osman Babiker was taken by two plainclothes policemen on 5 January.",
            {("arrest", "Osman Babiker", "2024-01-05")},
            id="taken by whom",
        ),
        pytest.param(
            "Writer Osman Babiker was taken from his Sha Tin flat at dawn on Monday.",
            {("arrest", "Osman Babiker", "2024-06-10")},
            id="taken from where",
        ),
        pytest.param(
            "Reporter Bereket Alemu was stopped at a checkpoint on Saturday and taken to a military base.",
            {("arrest", "Bereket Alemu", "2024-06-08")},
            id="first taken to a base",
        ),
        pytest.param(
            "Reporter Bereket Alemu was arrested on Saturday. He was taken to a military base.",
            {
                ("arrest", "Bereket Alemu", "2024-06-08"),
                ("transfer", "Bereket Alemu", "2024-06-08"),
            },
            id="moved to a base",
        ),
        pytest.param(
            "Agents blindfolded the poet Youssef Mansour and drove him to an undisclosed location on 30 May.",
            {("arrest", "Youssef Mansour", "2024-05-30")},
            id="driven off",
        ),
        pytest.param(
            "Released in 2021 after two years in jail, activist Aigul Ospanova was detained again on Monday.",
            {("release", "Aigul Ospanova", "2021"), ("detention", "Aigul Ospanova", "2024-06-10")},
            id="released in front",
        ),
        pytest.param(
            "Imprisoned for almost five years, singer Yonas Tesfay was never tried.",
            {("detention", "Yonas Tesfay", None), ("trial", "Yonas Tesfay", None)},
            id="imprisoned so long",
        ),
        pytest.param(
            "Monk Jampa Choedak is serving a seven-year sentence in a Lhasa penal colony.",
            {("sentence", "Jampa Choedak", None), ("detention", "Jampa Choedak", None)},
            id="served in a house",
        ),
        pytest.param(
            "Monk Jampa Choedak, who is serving seven years in prison, writes poems.",
            {("sentence", "Jampa Choedak", None)},
            id="served in prison",
        ),
        pytest.param(
            "Journalist Hafsa Warsame, missing for nine days, was found alive on Monday.",
            {("disappearance", "Hafsa Warsame", None), ("release", "Hafsa Warsame", "2024-06-10")},
            id="missing for days",
        ),
        pytest.param(
            "The family of journalist Hafsa Warsame has not heard from her since 3 May.",
            {("disappearance", "Hafsa Warsame", "2024-05-03")},
            id="family has not heard",
        ),
    ],
)
def test_who_is_taken_held_or_missing(words: str, expected: set[tuple[object, ...]]) -> None:
    assert custody(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Nurse Fatou Bah and clerk Ama Doe were arrested on Saturday. Bah was released on Monday, but Doe is still being held.",
            ("detention", "Ama Doe", TODAY),
            id="still held today",
        ),
        pytest.param(
            "Police detained 14 people on Sunday. By Monday all 14 had been released.",
            ("release", None, "2024-06-10"),
            id="by a day gone by",
        ),
        pytest.param(
            "Nurse Fatou Bah was detained on Monday and released hours later.",
            ("release", "Fatou Bah", "2024-06-10"),
            id="hours later",
        ),
        pytest.param(
            "Nurse Fatou Bah was arrested again on Sunday, a day after being released.",
            ("release", "Fatou Bah", "2024-06-08"),
            id="a day after being released",
        ),
        pytest.param(
            "Nurse Fatou Bah was arrested again on Sunday, three days after a court granted her bail.",
            ("bail", "Fatou Bah", "2024-06-06"),
            id="days after bail",
        ),
        pytest.param(
            "Police arrested nurse Fatou Bah, whose brother lives in Paris, on 12 May.",
            ("arrest", "Fatou Bah", "2024-05-12"),
            id="a clause between",
        ),
        pytest.param(
            "Reporter Bereket Alemu was ordered to be held for 60 days by a court on Tuesday.",
            ("detention", "Bereket Alemu", "2024-06-11"),
            id="ordered to be held",
        ),
        pytest.param(
            "Imprisoned reporter Bereket Alemu has been on hunger strike for ten days.",
            ("detention", "Bereket Alemu", None),
            id="days of a strike",
        ),
        pytest.param(
            "Nurse Fatou Bah said she would spend the night in police cells and appear in court on Friday.",
            ("trial", "Fatou Bah", "2024-06-14"),
            id="would appear",
        ),
        pytest.param(
            "Activist Lamia Haddad said that her brother Walid, in prison since 2018, was due for release last month.",
            ("detention", "Walid", "2018"),
            id="in prison since",
        ),
    ],
)
def test_the_day_of_custody(words: str, expected: tuple[object, ...]) -> None:
    assert expected in custody(words)


@pytest.mark.parametrize(
    "words",
    [
        "The army took poet Lin Yue from her home on 3 May. It has not acknowledged her detention.",
        "Poet Lin Yue was last seen on 3 May. The army denies that she is in its custody.",
        "Poet Lin Yue was last seen on 3 May. Officers said that she was not in their custody.",
    ],
)
def test_custody_that_is_not_owned_to_is_denied(words: str) -> None:
    assert ("detention", "Lin Yue", None, "denied") in custody(words, "stance")


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Nurse Fatou Bah was taken by bus to the officers' mess on 3 May.", "arrest"),
        ("Nurse Fatou Bah appeared at the police station on Monday and was questioned.", "trial"),
        (
            "Police may hold a suspect for 48 hours. Nurse Fatou Bah was arrested on Monday.",
            "detention",
        ),
        (
            "Nurse Fatou Bah went out to buy bread on 3 May and her cousin never came home.",
            "release",
        ),
    ],
)
def test_what_is_no_custody(words: str, event: str) -> None:
    assert event not in {row[0] for row in custody(words)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Researcher Li Meihua was detained on 6 February and formally arrested on 10 March.",
            {("detention", "Li Meihua", "2024-02-06"), ("arrest", "Li Meihua", "2024-03-10")},
            id="detained and formally arrested",
        ),
        pytest.param(
            "Nurse Amina Sow was arrested and charged with fraud on 13 May.",
            {("arrest", "Amina Sow", "2024-05-13")},
            id="one day behind two verbs",
        ),
        pytest.param(
            "Nurse Amina Sow was arrested and later charged with fraud on 13 May.",
            {("arrest", "Amina Sow", None)},
            id="charged later",
        ),
        pytest.param(
            "Nurse Amina Sow was only released on 13 May.",
            {("release", "Amina Sow", "2024-05-13")},
            id="only released",
        ),
        pytest.param(
            "It was on 13 May that nurse Amina Sow was arrested.",
            {("arrest", "Amina Sow", "2024-05-13")},
            id="it was on a day",
        ),
        pytest.param(
            "Nurse Amina Sow was arrested, her lawyer said, on 13 May.",
            {("arrest", "Amina Sow", "2024-05-13")},
            id="said between",
        ),
        pytest.param(
            "Student Eron Kiiza spent the night of 5 May in a police cell.",
            {("detention", "Eron Kiiza", "2024-05-05")},
            id="a dated night",
        ),
        pytest.param(
            "Greek police detained three asylum seekers, among them former judge Hakan Polat, on Monday.",
            {("detention", None, "2024-06-10"), ("detention", "Hakan Polat", "2024-06-10")},
            id="asylum seekers",
        ),
        pytest.param(
            "Four others were arrested with nurse Amina Sow on 13 May.",
            {("arrest", None, "2024-05-13"), ("arrest", "Amina Sow", "2024-05-13")},
            id="others with somebody",
        ),
        pytest.param(
            "The six, who include community president Rosa Lema, had been picked up on Sunday.",
            {("arrest", None, "2024-06-09"), ("arrest", "Rosa Lema", "2024-06-09")},
            id="who include",
        ),
        pytest.param(
            "A Baku court prolonged the arrest of economist Rashad Ibadov for another three months on 13 May.",
            {("detention", "Rashad Ibadov", "2024-05-13")},
            id="an arrest prolonged",
        ),
        pytest.param(
            "Reporter Roman Vasilev was stopped at a roadblock on 1 May and driven to the capital.",
            {("arrest", "Roman Vasilev", "2024-05-01")},
            id="stopped and driven",
        ),
        pytest.param(
            "A court on Thursday acquitted Budi Hartono, a farmer who had been held since April. "
            "He walked out of Kerobokan prison a few hours later.",
            {("detention", "Budi Hartono", "2024-04"), ("release", "Budi Hartono", "2024-06-06")},
            id="hours after the acquittal",
        ),
        pytest.param(
            "Teacher Jalila Ahmed was released on 3 May. Her brother Yunis, jailed in the same case, is still behind bars.",
            {("release", "Jalila Ahmed", "2024-05-03"), ("detention", "Yunis", TODAY)},
            id="jailed before",
        ),
    ],
)
def test_days_and_companions(words: str, expected: set[tuple[object, ...]]) -> None:
    assert {r for r in custody(words) if r[0] in {"arrest", "detention", "release"}} == expected


def test_neither_has_been_heard_from() -> None:
    words = "Max Djimet and Adam Seid were seized on Friday. Neither has been heard from since."
    found = {row for row in custody(words) if row[0] == "disappearance"}
    assert found == {
        ("disappearance", "Max Djimet", "2024-06-07"),
        ("disappearance", "Adam Seid", "2024-06-07"),
    }


def test_an_officer_is_not_the_suspect() -> None:
    words = "Sub-Inspector Luis Rojas arrested a suspect on Monday. The suspect will be held for nine months."
    assert all(row[1] is None for row in custody(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Pastor David Huynh, a US citizen held in Vietnam since 2021, was freed on Monday.",
            {("detention", "David Huynh", "2021"), ("release", "David Huynh", "2024-06-10")},
            id="a citizen held since",
        ),
        pytest.param(
            "The court on Monday ordered the release pending trial of lawyers Seda Korkut and Emre Engin.",
            {("release", "Seda Korkut", "2024-06-10"), ("release", "Emre Engin", "2024-06-10")},
            id="release pending trial of",
        ),
        pytest.param(
            "Police arrested four people close to the diocese of Mbala on Monday.",
            {("arrest", None, "2024-06-10")},
            id="people close to",
        ),
        pytest.param(
            "Clerk Themba Nkosi was arrested in May. Captain Dineo Molefe told the court that a second suspect would be arrested soon.",
            {("arrest", "Themba Nkosi", "2024-05"), ("arrest", None, None)},
            id="a second suspect",
        ),
        pytest.param(
            "Lawyer Ezgi Polat was detained on Monday. Police took one of her friends, the nurse Nur Aksoy, into custody on Tuesday.",
            {("detention", "Ezgi Polat", "2024-06-10"), ("arrest", "Nur Aksoy", "2024-06-11")},
            id="one of her friends",
        ),
        pytest.param(
            "Clerk Themba Nkosi was arrested in May. A magistrate refused on Tuesday to release him.",
            {("arrest", "Themba Nkosi", "2024-05"), ("release", "Themba Nkosi", "2024-06-11")},
            id="refused on a day to release",
        ),
        pytest.param(
            "On Sunday officers took seminarian Yader Molina as he left Mass.",
            {("arrest", "Yader Molina", "2024-06-09")},
            id="took him as he left",
        ),
        pytest.param(
            "Two other Americans remained in Vietnamese custody.",
            {("detention", None, TODAY)},
            id="in whose custody",
        ),
        pytest.param(
            "Pastor Sipho Nxumalo has been held for 500 days as of 6 June.",
            {("detention", "Sipho Nxumalo", "2023-01-23")},
            id="days as of a day",
        ),
        pytest.param(
            "The first was Father Osman Rivas, parish priest of San Judas, dragged from the rectory on Saturday night.",
            {("arrest", "Osman Rivas", "2024-06-08")},
            id="a priest of a place",
        ),
        pytest.param(
            "Poet Pham Nghien was taken aside by border police on Saturday and questioned.",
            set(),
            id="taken aside",
        ),
    ],
)
def test_words_between(words: str, expected: set[tuple[object, ...]]) -> None:
    assert {r for r in custody(words) if r[0] in {"arrest", "detention", "release"}} == expected


@pytest.mark.parametrize(
    "words",
    [
        "Relatives of two traders last seen at the Fana market on 3 March filed a petition on Monday.",
        "Dr Yasser Ghamdi was arrested in 2018. It was the last time any of his colleagues saw him.",
        "Three monks were arrested on 3 May. No one knows what has become of the three men.",
        "Teacher Hanan Qasim was arrested in 2020. Her family did not learn of her whereabouts until May.",
    ],
)
def test_disappearances_in_other_words(words: str) -> None:
    assert [row for row in custody(words) if row[0] == "disappearance"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Hamid Mahmoud, a reporter, was arrested on Saturday. Massaouda Jaharou, his colleague, handed herself in on Monday. "
            "A judge freed both on Tuesday.",
            {
                ("arrest", "Hamid Mahmoud", "2024-06-08"),
                ("detention", "Massaouda Jaharou", "2024-06-10"),
                ("release", "Hamid Mahmoud", "2024-06-11"),
                ("release", "Massaouda Jaharou", "2024-06-11"),
            },
            id="both of two told apart",
        ),
        pytest.param(
            "Editor Ye Htun was among 16 inmates who left Obo prison on Monday.",
            {("release", "Ye Htun", "2024-06-10")},
            id="among those who left",
        ),
        pytest.param(
            "Surgeon Tewodros Hailu was taken into custody on Monday from a friend's house, hours after a court had granted him bail.",
            {("arrest", "Tewodros Hailu", "2024-06-10")},
            id="taken into custody from a house",
        ),
        pytest.param(
            "Reporters Ye Htun and Khin Sandar were taken by the FSB on 27 March.",
            {("arrest", "Ye Htun", "2024-03-27"), ("arrest", "Khin Sandar", "2024-03-27")},
            id="taken by a service",
        ),
        pytest.param(
            "A Delhi court ordered students Gulfisha Khatoon and Meeran Ansari to be released on bail on Tuesday.",
            {
                ("release", "Gulfisha Khatoon", "2024-06-11"),
                ("release", "Meeran Ansari", "2024-06-11"),
            },
            id="ordered to be released on a day",
        ),
        pytest.param(
            "The poet Lin Yue was arrested on 3 May. She was also paroled on 9 June 2024.",
            {("arrest", "Lin Yue", "2024-05-03"), ("release", "Lin Yue", "2024-06-09")},
            id="an adverb between",
        ),
        pytest.param(
            "Kizza Mukasa and Obeid Lutale were abducted in Nairobi on 6 May and driven across the border.",
            {("arrest", "Kizza Mukasa", "2024-05-06"), ("arrest", "Obeid Lutale", "2024-05-06")},
            id="abducted over a border",
        ),
    ],
)
def test_whom_and_when_in_longer_statements(words: str, expected: set[tuple[object, ...]]) -> None:
    assert {r for r in custody(words) if r[0] in {"arrest", "detention", "release"}} == expected


def test_those_who_remain_are_not_those_let_go() -> None:
    words = (
        "Police detained nine volunteers on Tuesday. Five of them – Hanna Sushko, Pavel Yurchyk, Ala Drozd, Siarhei Hryn and a "
        "19-year-old student – were let go the same evening. The whereabouts of the remaining four are not known."
    )
    assert {row[1] for row in custody(words) if row[0] == "disappearance"} <= {None}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Editor Gulzat Asanova is the third journalist to be arrested in Osh this month.",
            ("arrest", "Gulzat Asanova", "2024-06", "asserted"),
            id="the third to be arrested",
        ),
        pytest.param(
            "Editor Virginia Solano left the country on Tuesday, a day after her colleague Siomara Estrada was arrested.",
            ("arrest", "Siomara Estrada", "2024-06-10", "asserted"),
            id="a day after somebody was arrested",
        ),
        pytest.param(
            "Police took defender Gulzat Asanova from her office on Monday and placed her in a temporary detention facility for 48 hours.",
            ("detention", "Gulzat Asanova", None, "asserted"),
            id="placed in a facility",
        ),
    ],
)
def test_told_beside_others(words: str, expected: tuple[object, ...]) -> None:
    assert expected in custody(words, "stance")
