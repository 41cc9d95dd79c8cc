"""Stated lengths of custody against the dates: which convention fits, from which day, or none."""

from __future__ import annotations

import pytest
from tests.case.case_of import recorded

ARRESTED = "Lin Yue was arrested on 3 May 2021."


@pytest.mark.parametrize(
    ("words", "published", "verdict", "convention"),
    [
        (f"{ARRESTED} She has been held for 37 months.", "2024-06-14", "holds", "completed"),
        (f"{ARRESTED} She has been held for 16 months.", "2024-06-14", "fails", None),
        (f"{ARRESTED} She has been held for more than three years.", "2024-06-14", "holds", "at least"),
        (f"{ARRESTED} She has been held for more than four years.", "2024-06-14", "fails", None),
        (f"{ARRESTED} Lin Yue has now been detained for three years and one month without trial.",
         "2024-06-14", "holds", "completed"),
        (f"{ARRESTED} She has been held for 37 months.", None, "cannot_tell", None),
        ("2021年5月3日，博主林悦在成都被警方带走。林悦已被羁押三年一个月。", "2024-06-14", "holds", "completed"),
        ("2021年5月3日，博主林悦在成都被警方带走。林悦已被羁押十六个月。", "2024-06-14", "fails", None),
    ],
)  # fmt: skip
def test_a_running_length(
    words: str, published: str | None, verdict: str, convention: str | None
) -> None:
    (remark,) = [
        r for r in recorded(words, "2024-06-14", published).remarks if r.code == "stated_number"
    ]
    assert (remark.verdict, remark.fact("convention")) == (verdict, convention)
    assert remark.because[0].words in words


def test_the_other_day_from_which_a_length_counts_is_named() -> None:
    words = (
        "Lin Yue was formally arrested on 9 June 2021. Lin Yue disappeared on 3 February 2021. "
        "She has been held for 40 months."
    )
    (remark,) = [
        r for r in recorded(words, published="2024-06-14").remarks if r.code == "stated_number"
    ]
    assert (remark.verdict, remark.fact("counts_from")) == ("holds", "disappearance")


def test_what_a_past_custody_lasted_is_no_running_length() -> None:
    words = f"{ARRESTED} In 2015 she was held for 37 days. She is a teacher."
    codes = [r.code for r in recorded(words, published="2024-06-14").remarks]
    assert "stated_number" not in codes
