"""Chinese: who and what is kept away from somebody held."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
TOLD = "甘肃教师林月2024年3月2日被刑事拘留。"


def _refused(words: str) -> list[tuple[str | None, str | None, str]]:
    """To whom access is denied behind the first sentence, to what, and how surely."""
    return [
        (c.person, c.to, str(c.stance))
        for c in claims_of(TOLD + words, DAY)
        if c.event == "access_denied"
    ]


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("她的降压药断了半个月。", "medical"),
        ("她的腰伤加重，所方两次拒绝带她外出检查。", "medical"),
        ("她要求看医生，写了三次报告都没人理。", "medical"),
        ("看守所不收家属送的药。", "medical"),
        ("她的胰岛素，被管教扣下。", "medical"),
        ("父母去看她，一次也没有获准。", "family"),
        ("她丈夫去看守所打听，门卫不让进门。", "family"),
        ("法院召开庭前会议，家属不获准到场。", "family"),
        ("她没有收过一张起诉书。", "起诉书"),
    ],
)
def test_what_is_kept_from_somebody(words: str, to: str) -> None:
    assert _refused(words) == [("林月", to, "asserted")]


@pytest.mark.parametrize(
    "words",
    [
        "入所体检登记未见烫伤。",
        "她不收别人送的药。",
        "她去看他的演出，一次也没有迟到。",
        "母亲今天去看望她，狱方让她进去了。",
        "她外出检查身体时，警方拒绝置评。",
        "她没看过起诉书里提到的视频。",
    ],
)
def test_what_is_no_refusal(words: str) -> None:
    assert _refused(words) == []


def test_kin_and_consuls_kept_out_together_are_two_things() -> None:
    words = "开庭时，她的丈夫和三国领事都到了法院，没有一个人获准进入。"
    assert {(p, to) for p, to, _ in _refused(words)} == {("林月", "family"), (None, "observers")}
    assert _refused("开庭时，她的丈夫和三国领事都到了法院，每个人都获准进入。") == []
