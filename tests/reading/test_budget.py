"""A budget for each document: what is beyond it is said to be unread, and no number stops a reading."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, reading_of

from habeas.reading import budget
from habeas.reading.budget import within

LINE = "Ana Brod was arrested on 3 May 2021 in Lusora, her union said. "
ENDLESS = "Ana Brod was arrested and "


def test_two_million_letters_of_ordinary_sentences_are_read() -> None:
    words = LINE * (1_990_000 // len(LINE))
    assert within(words) == len(words)
    assert within(words * 2) < 2_010_000


def test_words_without_the_end_of_a_sentence_cost_more() -> None:
    assert 150_000 < within(ENDLESS * 40_000) < 250_000
    assert within("被捕" * 1_000_000) < 100_000
    assert within("\ud800" * 1_000_000) < 100_000


def test_blank_lines_cost_little() -> None:
    words = "\n" * 1_000_000 + LINE
    assert within(words) == len(words)


def test_what_was_left_is_said_and_what_was_read_is_verbatim(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(budget, "MOST", 2_000)
    words = LINE + "Otto Kern was released on 4 June 2022. " * 100
    reading = reading_of(words, "2024-03-12")
    (remark,) = [r for r in reading.remarks if r.code == "budget"]
    left = remark.fact("characters")
    assert isinstance(left, int)
    assert 0 < left < len(words)
    assert len(reading.text.characters) == len(words.strip()) or reading.text.characters == words
    assert {str(c.event) for c in reading.claims} >= {"arrest", "release"}
    for claim in reading.claims:
        assert words[claim.quote.start : claim.quote.end] == claim.quote.words


def test_a_page_of_many_items_has_one_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MOST", 1_000)
    item = (
        "Teacher arrested in Lusora over a post\n3 May 2021\nAna Brod was arrested in Lusora.\n\n"
    )
    reading = reading_of(item * 100, "2024-03-12")
    assert [r.code for r in reading.remarks].count("budget") == 1
    assert all(claim.quote.end <= 1_100 for claim in reading.claims)


@pytest.mark.parametrize("number", ["0", "00", "999999", "9" * 20, "9" * 5_000, "9" * 400 + ".5"])
@pytest.mark.parametrize(
    "words",
    [
        "Ana Brod was sentenced to {} years in prison on 3 May 2021.",
        "Ana Brod has been held for {} days.",
        "Ana Brod has been on hunger strike for {} days.",
        "Ana Brod began a hunger strike on 3 May 2021 that lasted {} days.",
        "Ana Brod was released on 3 May 2021 after {} days in detention.",
        "{} days after her arrest on 3 May 2021, Ana Brod was tried.",
        "Ana Brod was freed {} days before the end of her term on 3 May 2021.",
        "Ana Brod was arrested on {} May 2021.",
        "{} people, including Ana Brod, were arrested.",
        "张伟已被羁押{}天。",
        "张伟被判处有期徒刑{}年{}个月，2021年5月{}日获释。",
        "La periodista Ana Brod fue detenida hace {} días y lleva {} años en prisión, según su familia.",
    ],
)
def test_no_number_stops_a_reading(words: str, number: str) -> None:
    told = claims_of(words.replace("{}", number), "2024-03-12")
    assert all(claim.days is None or len(str(claim.days)) < 6 for claim in told)


def test_a_million_million_stops_no_reading() -> None:
    claims_of("Ana Brod has been held for three " + "million " * 300 + "days.", "2024-03-12")


def test_a_count_of_thousands_in_groups_is_no_endless_number() -> None:
    words = (
        "La periodista fue detenida hace 1"
        + ".000" * 2_000
        + " días, según su familia y su abogado."
    )
    assert claims_of(words, "2024-03-12") == []


@pytest.mark.parametrize("filler", ["在", "在也也也也也", "对在向于", "昨日", "接受采访", "5月"])
def test_a_run_of_words_before_a_verb_of_speech_is_read_in_time(filler: str) -> None:
    words = f"张伟被捕，李娜{filler * 60}x说，王芳获释。"
    assert all(claim.quote.words in words for claim in claims_of(words, "2024-03-12"))
