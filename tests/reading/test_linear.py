"""The work of a reading grows with the length of the text and no faster, whoever it names."""

from __future__ import annotations

import sys
from itertools import islice, product
from typing import TYPE_CHECKING

import pytest

from habeas.reading import read
from habeas.text import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SYLLABLES = ("ba", "dor", "kel", "mi", "nu", "ras", "sha", "tov", "vey", "zan")


def english() -> Iterator[str]:
    """Paragraphs about somebody else each."""
    for a, b, c in product(SYLLABLES, repeat=3):
        family = f"{c}{b}{a}".title()
        yield (
            f"{a.title()}{b} {family}, a teacher, was arrested on 3 May 2021 and sentenced to four"
            f" years in prison on 9 June 2022. Mr {family} was released on 1 July 2023.\n\n"
        )


def chinese() -> Iterator[str]:
    for family, one, two in product(
        "王李张刘陈杨黄赵吴周", "伟芳娜秀敏静丽强磊军", "明超兰霞平刚桂英华玉"
    ):
        yield f"教师{family}{one}{two}，2021年5月3日被警方刑事拘留，2022年6月9日被判处有期徒刑四年。\n\n"


def table() -> Iterator[str]:
    for paragraph in chinese():
        yield f"{paragraph[2:5]}\t2021年5月3日\t4年\n"


def endless(unit: str) -> Callable[[], Iterator[str]]:
    """The same words again and again, without an end of a sentence: no file may stop a reading."""
    return lambda: (unit * 100 for _ in range(1000))


def calls(text: str) -> int:
    """How many functions are called to read a text."""
    given = read_bytes(text.encode(), "text.txt")
    made = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(*given)
    finally:
        sys.setprofile(before)
    return made


@pytest.mark.parametrize("paragraphs", [english, chinese, table])
def test_four_times_the_text_is_four_times_the_work(
    paragraphs: Callable[[], Iterator[str]],
) -> None:
    calls("".join(islice(paragraphs(), 2)))
    few, many = (calls("".join(islice(paragraphs(), number))) for number in (60, 240))
    assert many < 4.2 * few


@pytest.mark.parametrize(
    "sentence",
    [
        "张三被捕。",
        "我们呼吁当局释放张三，而李四5月8日被控，",
        "Farid Qorel was held there. ",
        "Farid Qorel's trial was put off. ",
        "Among those arrested are Farid Qorel and Ana Brod. ",
        "A court today jailed Farid Qorel. ",
        "Farid Qorel was fined. ",
        "All were picked up in a raid on a clinic in Norring on 11 May. ",
        "2001 – The government bans all newspapers of Farid Qorel. ",
    ],
)
def test_a_paragraph_without_an_end_is_read_in_time(sentence: str) -> None:
    calls(sentence * 5)
    few, many = (calls(sentence * number) for number in (200, 800))
    assert many < 4.2 * few


@pytest.mark.parametrize("unit", ["张三被捕", "Farid Qorel was arrested "])
def test_a_text_without_an_end_of_a_sentence_is_read_in_time(unit: str) -> None:
    parts = endless(unit)
    few, many = (calls("".join(islice(parts(), number))) for number in (5, 20))
    assert many < 6 * few
