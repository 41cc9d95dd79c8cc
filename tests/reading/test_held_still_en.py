"""Release refused, moved while held, whose rooms were searched: told by the words around, not by the verb alone."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

TAKEN = "Kata Morel was arrested on 20 February 2025. "


def of(words: str, published: str = "2025-03-19") -> set[tuple[object, ...]]:
    return told(claims_of(words, published), "stance")


def events(words: str, published: str = "2025-03-19") -> list[tuple[str, str | None]]:
    return [(str(c.event), c.person) for c in claims_of(words, published)]


@pytest.mark.parametrize(
    "words",
    [
        "But police refused to let her go, saying nothing more.",
        "The prison declined to let her go.",
        "The guards have not let her go.",
        "The police would not set her free.",
        "Officers were unwilling to let her out.",
    ],
)
def test_who_is_not_let_go_is_not_released(words: str) -> None:
    assert ("release", "Kata Morel", None, "negated") in of(TAKEN + words)
    assert not {c for c in of(TAKEN + words) if c[0] == "release" and c[3] == "asserted"}


def test_who_is_let_go_is_released_and_a_walk_is_no_release() -> None:
    assert ("release", "Kata Morel", "2025-03-14", "asserted") in of(
        TAKEN + "On 14 March the police let her go."
    )
    assert "release" not in dict(events(TAKEN + "The guards would not let her go to the toilet."))


@pytest.mark.parametrize(
    "words",
    [
        "The court refused to release her on bail.",
        "The judge declined to free her on bail.",
        "She was refused release on bail.",
    ],
)
def test_release_on_bail_that_is_refused_is_bail_refused(words: str) -> None:
    found = of(TAKEN + words)
    assert ("bail", "Kata Morel", None, "negated") in found
    assert not {c for c in found if c[0] == "release"}


@pytest.mark.parametrize(
    "words",
    [
        "On 12 March the court ordered her release on bail of 30,000 birr.",
        "On 12 March the court approved the release of Kata Morel on bail.",
    ],
)
def test_an_order_of_release_on_bail_is_bail(words: str) -> None:
    found = of(TAKEN + words)
    assert ("bail", "Kata Morel", "2025-03-12", "asserted") in found
    assert not {c for c in found if c[0] == "release"}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Kata Morel was detained on 28 October 2021 and released after 72 hours.", "2021-10-31"),
        ("Kata Morel was arrested on 3 May 2022 and let go after two days.", "2022-05-05"),
        ("Kata Morel was arrested on 3 May 2022 and held for three days before being released.", "2022-05-06"),
        ("Kata Morel was detained on 3 May 2022, held for six hours and released.", "2022-05-03"),
    ],
)  # fmt: skip
def test_a_release_is_dated_by_the_detention_it_ends(words: str, day: str) -> None:
    assert ("release", "Kata Morel", day, "asserted") in of(words)


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("Kata Morel, Ivo Karn and Tom Bas were sentenced to eight, six and four and a half years in prison respectively.", [96, 72, 54]),
        ("Kata Morel, Ivo Karn and Tom Bas were sentenced to eight, six and a half and four years in prison respectively.", [96, 78, 48]),
        ("Kata Morel was sentenced to four and a half years in prison.", [54]),
    ],
)  # fmt: skip
def test_halves_in_a_list_of_terms(words: str, months: list[int]) -> None:
    told_of = {
        c.person: c.duration_months
        for c in claims_of(words, "2025-03-19")
        if str(c.event) == "sentence"
    }
    people = ["Kata Morel", "Ivo Karn", "Tom Bas"][: len(months)]
    assert [told_of[person] for person in people] == months


@pytest.mark.parametrize(
    "words",
    [
        "She has not been given a copy of the judgment, the source submits.",
        "She was refused visits, the source reported.",
        "She was denied medicine, the source adds.",
    ],
)
def test_a_source_named_behind_its_words_leaves_them_alleged(words: str) -> None:
    found = [c for c in claims_of(TAKEN + words, "2025-03-19") if str(c.event) == "access_denied"]
    assert found
    assert {str(c.stance) for c in found} == {"alleged"}
    assert {c.attribution for c in found} == {("the source",)}


def test_whoever_is_held_already_is_moved_and_not_arrested_again() -> None:
    held = "Journalists Kata Morel and Ivo Karn are still being held. "
    found = of(held + "On Monday they were taken to a police station in Sarn.")
    assert ("transfer", "Kata Morel", "2025-03-17", "asserted") in found
    assert not {c for c in found if c[0] == "arrest"}
    free = of("On Monday Kata Morel was taken to a police station in Sarn.")
    assert ("arrest", "Kata Morel", "2025-03-17", "asserted") in free


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Agents arrested Kata Morel and her husband, Ivo Karn, at their home on 19 August 2023. They searched the flat.", {"Kata Morel", "Ivo Karn"}),
        ("Kata Morel was arrested at her office in Sarn on 7 June 2022. Police searched the premises without a warrant.", {"Kata Morel"}),
        ("Kata Morel was arrested in a park on 7 June 2022. Police searched several offices in the town.", {None}),
    ],
)  # fmt: skip
def test_whose_rooms_were_searched(words: str, people: set[str | None]) -> None:
    found = events(words)
    assert {person for event, person in found if event == "search"} == people
    assert "access_denied" not in dict(found)


def test_who_looks_for_somebody_searches_nobodys_rooms() -> None:
    words = "Ivo Karn was arrested on 8 March 2025. His wife has searched for him in three camps without success."
    assert events(words) == [("arrest", "Ivo Karn"), ("disappearance", "Ivo Karn")]


def test_no_record_of_an_arrest_is_a_denial_about_the_one_spoken_of() -> None:
    words = (
        "Federal police spokesperson Anna Rell did not return calls.\n\nSoldiers picked up the reporter Ivo Karn"
        " at his home on 8 March. His wife, Hana, was told nothing. The regional government said that it has no"
        " record of his arrest."
    )
    found = [c for c in claims_of(words, "2025-03-19") if c.attribution]
    assert [(str(c.event), c.person, str(c.stance)) for c in found] == [
        ("arrest", "Ivo Karn", "denied")
    ]


def test_taken_off_a_plane_is_a_travel_ban_where_the_words_say_so() -> None:
    barred = "In March 2024 Kata Morel was taken off a plane and told that she was barred from travelling abroad."
    assert ("travel_ban", "Kata Morel", "2024-03", "asserted") in of(barred)
    assert "arrest" not in dict(events(barred))
    taken = "In March 2024 Kata Morel was taken off a plane and arrested."
    assert "arrest" in dict(events(taken))


def test_a_nationality_taken_from_many_in_court_is_a_sentence_of_those_among_them() -> None:
    words = (
        "On 15 February the Sarn Court of Appeals stripped 94 people of their nationality. Among them are the"
        " novelist Kata Morel, who has lived in Rome since 2018, and the retired judge Ivo Karn."
    )
    found = [e for e in events(words) if e[0] != "occupation"]
    assert set(found) == {("sentence", None), ("sentence", "Kata Morel"), ("sentence", "Ivo Karn")}


def test_a_heading_of_an_item_and_a_people_are_no_persons() -> None:
    words = (
        "• OUT ON PAROLE. Marat Karn, an oil worker, left his colony on 14 May 2024.\n\n"
        "• TWELVE AND FOURTEEN YEARS. The Southern Court on 16 May 2024 convicted two Crimean Tatars, builder"
        " Seyran Morel and imam Ibraim Rell, of belonging to a banned group. Both men had been arrested on 21"
        " February 2023."
    )
    found = [e for e in events(words, "2024-05-18") if e[0] != "occupation"]
    assert {person for _, person in found} == {"Marat Karn", "Seyran Morel", "Ibraim Rell"}
    assert ("conviction", "Seyran Morel") in found
    assert ("arrest", "Ibraim Rell") in found
    assert ("arrest", "Marat Karn") not in found


def test_what_is_denied_of_any_inmate_is_of_nobody_named() -> None:
    words = (
        "The family of Ivo Karn says he has been beaten. In a statement of 14 June the Interior Ministry denied"
        " that any inmate of the centre was being ill-treated."
    )
    found = [c for c in claims_of(words, "2025-07-01") if str(c.stance) == "denied"]
    assert [(c.person, c.attribution) for c in found] == [(None, ("the Interior Ministry",))]


def test_a_denial_ends_where_something_else_is_said() -> None:
    words = "The Government denied that Ivo Karn had been tortured and asserted that Kata Morel had been charged with fraud."
    found = {(str(c.event), str(c.stance)) for c in claims_of(words, "2025-07-01")}
    assert found == {("ill_treatment", "denied"), ("charge", "asserted")}


def test_a_detention_called_arbitrary_is_a_finding_and_no_detention_besides() -> None:
    words = (
        "The imprisonment of the journalist Kata Morel and of Ivo Karn, the lawyer who agreed to defend her, is"
        " arbitrary, the UN Working Group on Arbitrary Detention said in an opinion."
    )
    found = [e for e in events(words) if e[0] != "occupation"]
    assert set(found) == {("finding", "Kata Morel"), ("finding", "Ivo Karn")}


def test_they_that_call_on_a_government_are_not_the_authorities() -> None:
    words = (
        'UN experts today expressed concern at the case of Kata Morel. "She must be freed", the experts said.'
        " The authorities have said that she is ill. They urged the Government to disclose her whereabouts."
    )
    calls = [c for c in claims_of(words, "2025-07-01") if str(c.event) == "call"]
    assert {c.attribution for c in calls} == {("the experts",)}


def test_the_court_that_imposed_the_sentences_lends_its_day_and_name() -> None:
    words = (
        "We deplore the prison sentences that the Sarn Regional Court imposed last Friday on the staff of the paper.\n\n"
        "Kata Morel was sentenced to eight years. Ivo Karn received four years."
    )
    found = [c for c in claims_of(words, "2023-11-08") if str(c.event) == "sentence"]
    assert {(c.when.edtf, c.court) for c in found} == {("2023-11-03", "Sarn Regional Court")}


@pytest.mark.parametrize(
    "words",
    [
        "The sentence has to be ratified before it is final.",
        "Dozens are in prison at any given time.",
        "Ivo Karn turned back on the steps of the aircraft.",
    ],
)
def test_what_tells_nothing_that_happened(words: str) -> None:
    assert events(TAKEN + words) == [("arrest", "Kata Morel")]
