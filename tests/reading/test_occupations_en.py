"""What people do, worded around their names, and who is named only as somebody's lawyer."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"


def works(words: str) -> set[tuple[str | None, str | None]]:
    found = claims_of(words, PUBLISHED)
    return {(c.person, c.value) for c in found if str(c.event) == "occupation"}


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("Mira Dash, 44, who heads the women's committee of the Korab miners' union, was arrested on Monday.",
         "head of the women's committee of the Korab miners' union"),
        ("Police arrested Mira Dash, who edits the weekly Fier Mirror, on 3 May 2024.", "editor of the weekly Fier Mirror"),
        ("Police arrested Mira Dash, who chairs the Fishers' Association, on 3 May 2024.", "chair of the Fishers' Association"),
        ("Police arrested Mira Dash, who sells cosmetics, on Monday.", "cosmetics seller"),
        ("Police arrested Mira Dash, who runs a bakery in Fier, on 3 May 2024.", "bakery owner"),
        ("Police arrested Mira Dash, a businesswoman aged 57, on 3 May 2024.", "businesswoman"),
        ("On 3 May 2024 police arrested shrimp exporter Mira Dash.", "shrimp exporter"),
        ("An activist from neighbouring Kosovo, Mira Dash, was arrested on 3 May 2024.", "activist"),
        ("Another blogger from the same province, Mira Dash, was arrested on 3 May 2024.", "blogger"),
        ("A rapper tried with her, Mira Dash, was jailed on 3 May 2024.", "rapper"),
        ("A sixth journalist reported missing last week, Mira Dash, was arrested on 3 May 2024.", "journalist"),
        ("A lawyer hired by the family, Mira Dash, was turned away on 3 May 2024.", None),
        ("A guard told his wife, Mira Dash, that he had been arrested on 3 May 2024.", None),
        ("A warder assured his wife, Mira Dash, that he had been arrested on 3 May 2024.", None),
        ("Police arrested Mira Dash on 3 May 2024, together with her sound engineer, Odo Kern.", None),
        ("Cartographer Mira Dash was arrested on 3 May 2024.", "Cartographer"),
        ("Fact-checker Mira Dash was arrested on 3 May 2024.", "Fact-checker"),
        ("Police arrested the river monitor Mira Dash on 3 May 2024.", "river monitor"),
        ("His sister Mira Dash, a school inspector, was arrested on 3 May 2024.", "school inspector"),
        ("A farmer who had complained about the loss of his ponds was arrested on 3 May 2024. Mira Dash is held in Fier.", "farmer"),
        ("A court sentenced a defence lawyer to two years in prison on Friday. Mira Dash was found guilty of libel.", "defence lawyer"),
        ("The host of an internet radio programme was jailed for two years on 3 May 2024. Mira Dash was found guilty of sedition.",
         "host of an internet radio programme"),
        ("Mira Dash was arrested on 3 May 2024. A court freed the blogger in June.", "blogger"),
        ("Mira Dash was arrested on 3 May 2024. She thanked the ambassador.", None),
        ("Mira Dash was one of five journalists arrested on 3 May 2024.", "journalists"),
        ("Mira Dash is among the journalists let go on 3 May 2024.", "journalists"),
        ("Mira Dash was among the prisoners let go on 3 May 2024.", None),
        ("Mira Dash (the bodyguard) was arrested on 3 May 2024.", "bodyguard"),
        ("Mira Dash, 58, formerly a teacher of physics, was arrested on 3 May 2024.", "teacher of physics"),
        ("Mira Dash, one of its reporters, was arrested on 3 May 2024.", "reporters"),
        ("The station's founder, Mira Dash, was arrested on 3 May 2024.", "founder"),
        ("Mira Dash was arrested on 3 May 2024. She has been sacristan for nineteen years.", "sacristan"),
        ("Mira Dash was arrested on 3 May 2024. A nurse by training, she had organised a sit-in.", "nurse"),
        ("URGENT APPEAL\n\nMira Dash, 62, has been held since 3 May 2024.\n\nMira Dash\nA retired schoolteacher with diabetes. The court gave her life.", "retired schoolteacher"),
    ],
)  # fmt: skip
def test_what_one_person_does(words: str, work: str | None) -> None:
    found = {value for person, value in works(words) if person == "Mira Dash"}
    assert found == ({work} if work else set())


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("Two monks who were with him, Odo Kern and Ilo Brand, were arrested on 3 May 2024.", "monks"),
        ("Two lawyers went on trial on 3 May 2024: Odo Kern and Ilo Brand.", "lawyers"),
        ("Odo Kern and Ilo Brand, officials of the dissolved Green party, were arrested on 3 May 2024.",
         "officials of the dissolved Green party"),
    ],
)  # fmt: skip
def test_what_several_do(words: str, work: str) -> None:
    assert works(words) == {("Odo Kern", work), ("Ilo Brand", work)}


@pytest.mark.parametrize(
    "words",
    [
        "Five journalists were arrested on 3 May 2024. They are Mira Dash, Odo Kern, Ilo Brand, Uno Lis and Ada Moor.",
        "Police arrested three journalists on 3 May 2024. Mira Dash was released the next day; Odo Kern and Ilo Brand are still held.",
    ],
)  # fmt: skip
def test_those_a_group_counts_before_they_are_named_do_what_it_says(words: str) -> None:
    named = {"Mira Dash", "Odo Kern", "Ilo Brand", "Uno Lis", "Ada Moor"}
    assert works(words) == {(name, "journalist") for name in named if name in words}


def test_somebody_told_by_the_family_name_alone_has_the_work_before_it() -> None:
    words = "A retired postman surnamed Kan was arrested on 3 May 2024."
    assert works(words) == {("Kan", "retired postman")}


def test_a_word_for_work_at_the_head_of_a_sentence_is_no_part_of_the_name() -> None:
    found = claims_of("Anarchist Odo Kern was arrested on 3 May 2024.", PUBLISHED)
    assert {c.person for c in found} == {"Odo Kern"}


def test_two_appositions_say_what_the_first_name_is() -> None:
    found = claims_of(
        "Mira Dash, Odo's sister, a schoolteacher, was arrested on 3 May 2024.", PUBLISHED
    )
    assert {c.person for c in found if str(c.event) == "arrest"} == {"Mira Dash"}


def test_of_a_group_with_words_of_their_own_each_has_these() -> None:
    words = "Two media workers who were picked up on Sunday, reporter Odo Kern and her cameraman, Ilo Brand, were charged on 3 May 2024."
    assert works(words) == {("Odo Kern", "reporter"), ("Ilo Brand", "cameraman")}


@pytest.mark.parametrize(
    "words",
    [
        "Mira Dash was arrested on 3 May 2024. Her lawyer, Odo Kern, was not let in.",
        "Mira Dash was arrested on 3 May 2024. The group's lawyer, Odo Kern, will appeal.",
        "Mira Dash was arrested on 3 May 2024. Her solicitor Odo Kern said that she was well.",
        "Mira Dash, a heavy smoker, was arrested on 3 May 2024.",
        "Mira Dash, a Peace Prize winner, was arrested on 3 May 2024.",
        "Mira Dash was arrested on 3 May 2024. A lawyer who visited her was turned away.",
    ],
)
def test_who_has_no_occupation(words: str) -> None:
    assert not works(words)


def test_a_lawyer_with_a_case_of_their_own_is_one() -> None:
    words = "Mira Dash was arrested on 3 May 2024. Her lawyer, Odo Kern, was arrested on 9 May."
    assert works(words) == {("Odo Kern", "lawyer")}
