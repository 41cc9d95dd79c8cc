"""Capitalised runs that name a place, a body, an office or a day, and persons whose names look like one or like another's."""

from __future__ import annotations

from importlib.resources import files

import pytest
from tests.reading.reading_of import claims_of

from habeas.reading.english.persons.gazetteer import is_known_place

PUBLISHED = "2024-06-14"


def people(words: str) -> set[str]:
    return {c.person for c in claims_of(words, PUBLISHED) if c.person}


PLACES = (
    ("Kon Tum", "An Giang"), ("Sham Shui Po", "Tuen Mun"), ("Preah Sihanouk", "Koh Kong"), ("Nong Khai", "Ubon Ratchathani"),
    ("Nay Pyi Taw", "Mawlamyine"), ("Uttar Dinajpur", "West Singhbhum"), ("Dera Ghazi Khan", "Khyber Pakhtunkhwa"), ("Cox's Bazar", "Sylhet"),
    ("Mazar-e Sharif", "Pul-e Khumri"), ("Qa'em Shahr", "Bandar Abbas"), ("Al Hillah", "An Nasiriyah"), ("Deir ez-Zor", "Jarabulus"),
    ("Afyonkarahisar", "Kahramanmaras"), ("Mingachevir", "Lankaran"), ("Shymkent", "Taldykorgan"), ("Yoshkar-Ola", "Gorno-Altaysk"),
    ("Bila Tserkva", "Kryvyi Rih"), ("Kafr ash Shaykh", "Bur Sa'id"), ("Al Madinah", "Hafar Al-Batin"), ("Al Hudaydah", "Hadramawt"),
    ("Dire Dawa", "Debre Markos"), ("Fort Portal", "Kasese"), ("Nanga Eboko", "Ekondo Titi"), ("Ikot Ekpene", "Port Harcourt"),
    ("Victoria Falls", "Mashonaland Central"), ("Sancti Spiritus", "Villa Clara"), ("San Rafael del Sur", "Boaco"), ("Ciudad Guayana", "Puerto Cabello"),
    ("Santa Cruz de la Sierra", "Cochabamba"), ("Cagayan de Oro", "Zamboanga Sibugay"), ("Kalimantan Tengah", "Pangkalan Brandan"),
    ("Oued el Alleug", "Tizi Ouzou"),
)  # fmt: skip


@pytest.mark.parametrize(("one", "two"), PLACES)
def test_a_place_is_nobody(one: str, two: str) -> None:
    stories = (
        f"Mirko Tandel, a teacher in {one}, {two}, was detained on 3 May 2024. {one} and {two} saw protests that week. He was released.",
        f"Two farmers from {one} and {two}, Mirko Tandel and Ana Beskova, were arrested on 3 May 2024. Both pleaded not guilty.",
        f"Mirko Tandel, from {one}, was arrested in {two} on 3 May 2024. {two} was quiet. He was held with women of {one}, {two} and other towns.",
    )
    assert set().union(*map(people, stories)) == {"Mirko Tandel", "Ana Beskova"}


def test_an_unknown_place_is_nobody_where_it_stands_as_one() -> None:
    words = "Mirko Tandel, a teacher in Veldo Karn, Mont Orsa, was detained on 3 May 2024. Mont Orsa and Veldo Karn saw protests. He was released."
    assert people(words) == {"Mirko Tandel"}


@pytest.mark.parametrize(
    "words",
    [
        "Blogger Santa Rosa was arrested on 3 May 2024.",
        "Santa Rosa, 34, was arrested on 3 May 2024.",
        "Santa Rosa, who sells flowers, was arrested on 3 May 2024.",
        "Ms. Santa Rosa was arrested on 3 May 2024.",
        "Santa Rosa was arrested on 3 May 2024.",
    ],
)
def test_somebody_called_like_a_place_is_somebody(words: str) -> None:
    assert people(words) == {"Santa Rosa"}


BODIES = (
    "Mekong Harbour", "Sutra-Norte", "Nueva Orilla", "Pomir Sadosi", "Yeni Ufuk", "Golos Rechi", "Sin Muros", "Viet Sang", "Nour al-Bilad", "Bidar Shahr",
    "Black Heron", "Ubuntu Wave", "Falun Gong",
)  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_a_body_is_nobody(body: str) -> None:
    stories = (
        f"The founder of {body}, Mirko Tandel, was detained on 3 May 2024. {body} was closed the next day. He was released on 9 May.",
        f"{body} reported that Mirko Tandel had been arrested on 3 May 2024. He told {body} that his phone was taken.",
        f"Mirko Tandel, who wrote for {body}, was sentenced to three years. {body} called the verdict absurd. He will appeal.",
        f"The trial of {body} founder Mirko Tandel opened on 3 May 2024. {body} has condemned the arrest.",
        f"On 3 May 2024 police raided {body} and seized its computers. Mirko Tandel was held for two days. {body}, which he had set up, has been blocked.",
        f"{body}, a small website, was blocked. Mirko Tandel was arrested on 3 May 2024. {body}, an exile group, called for his release.",
    )
    assert set().union(*map(people, stories)) == {"Mirko Tandel"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mirko Tandel, the group's founder, was arrested on 3 May 2024.", {"Mirko Tandel"}),
        ("Mirko Tandel, a theatre director, was arrested on 3 May 2024.", {"Mirko Tandel"}),
        ("A court banned Mirko Tandel from leaving the country. Mirko Tandel was released on 3 May 2024.", {"Mirko Tandel"}),
        ("Officers led Mirko Tandel away on 3 May 2024. Police told Mirko Tandel that he was under arrest.", {"Mirko Tandel"}),
        ("Mirko Tandel's licence was revoked on 3 May 2024.", {"Mirko Tandel"}),
        ("NKV Nordal denies having him. Mirko Tandel was arrested on 3 May 2024.", {"Mirko Tandel"}),
        ("The judge fined him Rs. 5,000. Mirko Tandel was arrested on 3 May 2024.", {"Mirko Tandel"}),
        ("Take Mirko Tandel, 34. He was arrested on 3 May 2024.", {"Mirko Tandel"}),
        ("C. Dr Mona Tandel\n\nDr Tandel was arrested on 3 May 2024.", {"Mona Tandel"}),
        ("Witness Mirko Tandel was beaten. Supporter Odo Kern was arrested on 3 May 2024.", {"Mirko Tandel", "Odo Kern"}),
        ("Mister Tandel was arrested on 3 May 2024. Mirko Tandel was beaten.", {"Mirko Tandel"}),
        ("Ustad Karim Tandel was arrested on 3 May 2024. Mawlawi Odo Kern was beaten.", {"Karim Tandel", "Odo Kern"}),
        ("The detention of Messrs. Kern and Tandel is arbitrary. Odo Kern and Mirko Tandel were arrested on 3 May 2024.", {"Odo Kern", "Mirko Tandel"}),
        ("KERN AND TANDEL\n\nOdo Kern and Mirko Tandel were arrested on 3 May 2024. Both were beaten.", {"Odo Kern", "Mirko Tandel"}),
    ],
)  # fmt: skip
def test_who_is_somebody(words: str, expected: set[str]) -> None:
    assert people(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sun Meiling, 68, was arrested on 3 May 2024. Sun was beaten.", "Sun Meiling"),
        ("The teacher Jan Novak was arrested on 3 May 2024.", "Jan Novak"),
        ("On 18 May Tandel was beaten. Mirko Tandel was arrested on 3 May 2024.", "Mirko Tandel"),
    ],
)
def test_a_name_that_is_also_a_day_or_a_month(words: str, expected: str) -> None:
    claims = claims_of(words, PUBLISHED)
    assert {(c.person, c.when.edtf) for c in claims if str(c.event) == "arrest"} == {
        (expected, "2024-05-03")
    }


def test_a_family_name_in_capitals_is_somebodys() -> None:
    words = "KERN Odo was arrested on 3 May 2024. Vera Molnik was beaten.\n\nMOLNIK Vera was released on 9 May 2024."
    assert people(words) >= {"KERN Odo"}
    assert "GDI Herat" not in people(
        "GDI Herat denies having him. Odo Kern was arrested on 3 May 2024."
    )


def test_two_names_that_differ_by_a_slip_are_two_people_where_one_sentence_tells_them_apart() -> (
    None
):
    words = "Olga Sokolova and Olga Sokolina were arrested on 3 May 2024. Sokolova was beaten. Sokolina was released on 9 May."
    told = {(str(c.event), c.person) for c in claims_of(words, PUBLISHED)}
    assert told == {
        ("arrest", "Olga Sokolova"), ("arrest", "Olga Sokolina"), ("ill_treatment", "Olga Sokolova"), ("release", "Olga Sokolina"),
    }  # fmt: skip
    slip = "Olga Sokolova was arrested on 3 May 2024. Olga Sokolava was released on 9 May."
    assert people(slip) == {"Olga Sokolova"}


def test_the_list_of_places_is_sorted_and_folded() -> None:
    lines = (
        (files("habeas.reading") / "data" / "english" / "places.txt")
        .read_text("utf-8")
        .splitlines()
    )
    names = [line for line in lines if not line.startswith("#")]
    assert names == sorted(set(names))
    assert all(is_known_place(name) for name in names[::500])
    assert is_known_place("Bình Định")
    assert not is_known_place("Mirko Tandel")


@pytest.mark.parametrize(
    "name",
    [
        "Okello p'Bitek", "Md. Rafiqul Islam", "Rəşad Ağaəddin oğlu Ramazanov", "Israel Mendoza", "Jordan Berisha", "Chad Mukasa",
        "Sunday Okoro", "Long Kimheng", "Do Van Long", "So Sokha", "Tesfaye Gebre Mariam", "María de los Ángeles Ruiz", "Siti Nurhaliza binti Tarudin",
        "Jean-Bosco Nkurunziza", "Olga Viktorovna Smirnova", "N'Golo Traoré", "Nguyễn Thị Hoài An", "Lima Barreto", "Hussein Cairo", "Ali al-Basri",
    ],
)  # fmt: skip
def test_names_of_many_peoples_are_each_one_person(name: str) -> None:
    last = name.rsplit(maxsplit=1)[-1]
    stories = (
        f"Police arrested {name} on 3 May 2024. {name} was beaten in custody.",
        f"Two people, {name} and Vera Molnik, were detained on 3 May 2024. Vera Molnik was released.",
        f"The court sentenced {name} to three years on 3 May 2024. Mr. {last} denies the charge.",
    )
    assert set().union(*map(people, stories)) - {"Vera Molnik"} == {name}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("To Hoi-lin, now 18, was sentenced to three years on 3 May 2024.", "To Hoi-lin"),
        ("Nordal, 16 January: A Brun, a village elder, was sentenced to eight years.", "A Brun"),
        ("A. Kumaran, a former soldier, was arrested on 3 May 2024.", "A. Kumaran"),
        ("Vera Molnik was arrested. A third suspect in that case, K. Nirmal, was arrested on 3 May 2024.", "K. Nirmal"),
        ("Vera Molnik was jailed. Another man tried by the same court, Badr Kern, was arrested on 3 May 2024.", "Badr Kern"),
        ("Two more defendants in the same case, Odo Kern and a 17-year-old boy, were arrested on 3 May 2024.", "Odo Kern"),
        ("Vera Molnik and a man known only as Tong were arrested on 3 May 2024.", "Tong"),
        ("The court jailed Vera Molnik. Her brother Wan was arrested on 3 May 2024.", "Wan"),
        ("Mutas and Anas Kern, brothers, were arrested on 3 May 2024.", "Mutas"),
        ("The student leader Yara Montenegro was arrested on 3 May 2024.", "Yara Montenegro"),
        ("Thailand arrested the refugee Y Bion Kern on 3 May 2024.", "Y Bion Kern"),
        ("Where is Vo Hoai Lin? Two men in plain clothes arrested her on 3 May 2024.", "Vo Hoai Lin"),
    ],
)  # fmt: skip
def test_who_is_introduced_so_is_somebody(words: str, name: str) -> None:
    assert name in {
        c.person for c in claims_of(words, PUBLISHED) if str(c.event) in {"arrest", "sentence"}
    }
