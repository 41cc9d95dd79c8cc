"""How many persons the words for a group count: the examples of the data."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from habeas.reading.sizes import Size, size_of

EXAMPLES = [
    tuple(row)
    for one in tomllib.loads(
        (files("habeas.reading") / "data" / "sizes.toml").read_text("utf-8")
    )["example"]
    for row in one["words"]
]  # fmt: skip


@pytest.mark.parametrize(("words", "least", "most"), EXAMPLES)
def test_words_of_a_group_count_so_many(words: str, least: int, most: int) -> None:
    expected = Size(least, None if most < 0 else most) if least else None
    assert size_of(words) == expected


def test_a_hedge_may_stand_before_the_words() -> None:
    assert size_of("200 people", "More than") == Size(201, None)
    assert size_of("12名律师", "至少") == Size(12, None)
    assert size_of("200 people", "in 2023 they detained") == Size(200, 200)
