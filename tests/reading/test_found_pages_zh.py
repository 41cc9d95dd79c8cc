"""What found pages taught: a month in words behind a name, now and then, heads shaved in solidarity, words of work in a clause."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-20"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("诗人王藏十月三日被刑事拘留。", "2023-10-03"),
        ("诗人王藏十一月三日被刑事拘留。", "2023-11-03"),
        ("詩人王藏五月三日被刑事拘留。", "2024-05-03"),
    ],
)
def test_a_month_in_words_is_no_part_of_the_name_before_it(words: str, day: str) -> None:
    found = {(c.person, c.when.edtf) for c in claims_of(words, PUBLISHED) if c.event == "detention"}
    assert found == {("王藏", day)}


def test_now_and_then_denies_nothing() -> None:
    words = "张悦5月3日被拘留。当局还时不时骚扰张悦。"
    found = {str(c.stance) for c in claims_of(words, PUBLISHED) if c.event == "harassment"}
    assert found == {"asserted"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("各地民众以拉横幅、剃光头等方式声援，诗人王藏5月3日被刑事拘留。", False),
        ("诗人王藏5月3日被刑事拘留，在看守所被剃光头。", True),
    ],
)
def test_a_head_is_shaved_by_force_or_in_solidarity(words: str, told: bool) -> None:
    assert any(c.event == "ill_treatment" for c in claims_of(words, PUBLISHED)) is told


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("余文生需要了解代理律师王宇的情况。王宇5月3日被刑事拘留。", "代理律师"),
        ("委员曾询问律师王宇的情况。王宇5月3日被刑事拘留。", "律师"),
    ],
)
def test_the_verb_before_it_is_no_part_of_what_somebody_is(words: str, work: str) -> None:
    found = {c.value for c in claims_of(words, PUBLISHED) if c.event == "occupation"}
    assert found == {work}
