"""A text states its day in a line of its own, or it states none."""

from __future__ import annotations

import pytest

from habeas.text.dateline import day_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two sentenced\n14 June 2024\n\nA court …", "2024-06-14"),
        ("Two sentenced\nTaipei, June 14, 2024\n\nA court …", "2024-06-14"),
        ("Published: Friday, 14 June 2024\nA court …", "2024-06-14"),
        ("标题\n发布时间：2023-08-21 10:30\n正文。", "2023-08-21"),
        ("判刑通知\n\n2023年8月21日\n\n正文。", "2023-08-21"),
        ("正文。\n家属\n2023年8月21日", "2023-08-21"),
        ("標題\n2023年8月21日 星期一\n正文。", "2023-08-21"),
    ],
)
def test_a_line_states_the_day(text: str, day: str) -> None:
    assert day_in(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "On 14 June 2024 a court sentenced two people.",  # a day inside a sentence
        "2021-09-19\nTaken.\n2021-10-27\nArrest.\n",  # a chronology
        "Published: 31 June 2024\nA court …",  # no such day
        "14 June\nA court …",  # no year
        "a\nb\nc\nd\ne\nf\ng\n14 June 2024\nh\ni\nj\nk\n",  # somewhere in the middle
        "",
    ],
)
def test_less_than_that_states_nothing(text: str) -> None:
    assert day_in(text) is None
