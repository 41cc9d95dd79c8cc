"""What writing alone changes, and which names can tell a person from others."""

from __future__ import annotations

import pytest

from habeas.names.folding import folded, whole


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("黄雪琴", "黃雪琴", True),
        ("Lena  Marquant", "LENA MARQUANT", True),
        ("Jean-Luc Moro", "Jean Luc Moro", True),
        ("Ｌｅｎａ Marquant", "Lena Marquant", True),
        ("阿不都·热合曼", "阿不都热合曼", True),
        ("Xueqin Huang", "Huang Xueqin", False),
        ("Lena Marquant", "Lena Marquand", False),
        ("许志永", "徐志勇", False),
    ],
)
def test_folding(one: str, two: str, same: bool) -> None:
    assert (folded(one) == folded(two)) is same


@pytest.mark.parametrize(
    ("name", "is_whole"),
    [
        ("Lena Marquant", True),
        ("黄雪琴", True),
        ("王薇", True),
        ("Nurlan", False),
        ("L. Marquant", False),
        ("王某", False),
        ("陈某某", False),
        ("李×", False),
        ("阿强", False),
        ("", False),
    ],
)
def test_whole_names(name: str, is_whole: bool) -> None:
    assert whole(name) is is_whole
