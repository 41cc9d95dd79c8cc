"""Search finds words and Chinese names of two characters, and never reads a question as code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from habeas.register import search

from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from habeas.register.store import Register


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("marquant", {ARREST, SENTENCE}),
        ("Lena Marquant slander", {ARREST}),
        ('"two years"', {SENTENCE}),
        ('"years two"', set()),
        ("望舒", {CHINESE}),
        ("秦望", {CHINESE}),
        ("舒望", set()),
        ("中级法院", set()),
        ("", set()),
        ("  ", set()),
    ],
)
def test_questions(opened: Register, question: str, texts: set[str]) -> None:
    added = kept(opened, ARREST, SENTENCE, CHINESE)
    numbers = dict(zip((ARREST, SENTENCE, CHINESE), added, strict=True))
    expected = {numbers[text].document for text in texts}
    assert {hit.document for hit in search.find(opened.alias, question)} == expected


@pytest.mark.parametrize(
    "question",
    [
        '"',
        "NEAR(",
        "*",
        "OR OR",
        "names:x",
        "'; DROP TABLE search; --",
        "a" * 100_000,
        "\x00",
        "^x",
    ],
)
def test_a_question_is_text(opened: Register, question: str) -> None:
    kept(opened, ARREST)
    search.find(opened.alias, question)
    assert search.find(opened.alias, "marquant")


def test_a_name_counts_for_more_than_a_word_of_the_text(opened: Register) -> None:
    told = "A street was named after Marquant. " * 3
    by_name, _ = kept(opened, ARREST, "Weather. " * 20 + told)
    assert search.find(opened.alias, "marquant")[0].document == by_name.document


def test_the_words_around_a_hit_are_shown() -> None:
    assert search.around("a b c d e f", "c", 2) == "…b c d…"
    assert search.around("判处公益律师秦望舒有期徒刑", "望舒", 2) == "…师秦望舒有期…"
