"""Misspelt names: every two that are one slip apart share a key, and few others do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.people.misspelling import misspelt
from habeas.people.name_keys import name_keys

NAMES = (
    "Lena Marquant", "Oskar Villner", "Fang Xueqing", "Lisa Fang Xueqing", "方雪晴", "欧阳若川", "单若川",
    "Siarhei Karaliou", "Gulnar Memet", "Иван Ковтун", "Nguyen Van Hieu", "Lin Ruochuan",
)  # fmt: skip


@given(st.sampled_from(NAMES), st.integers(0, 40), st.sampled_from("ahinoqzи"), st.integers(0, 3))
@settings(max_examples=600, deadline=None)
def test_one_slip_anywhere_leaves_a_key(name: str, at: int, letter: str, kind: int) -> None:
    at %= len(name)
    other = (
        name[:at] + letter + name[at:],
        name[:at] + letter + name[at + 1 :],
        name[:at] + name[at + 1 :],
        name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :],
    )[kind]
    if misspelt(name, other):
        assert name_keys(name).whole & name_keys(other).whole


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("方雪晴", "方雪清"),
        ("方雪晴", "房雪晴"),
        ("陈思瀚", "陈斯瀚"),
        ("张林宾", "张林冰"),
        ("方雪晴", "Fang Xueqin"),
        ("Fang Xueqing", "Fang Xueqin"),
        ("Oskar Villner", "Oskar Fillner"),
        ("Lena Marquant", "Tena Marquant"),
        ("Lena Marquant", "Lean Marquant"),
        ("Fang Xueqing", "Fan Gxueqing"),
    ],
)
def test_a_slip_at_either_end_or_a_character_of_the_same_sound_is_met(one: str, two: str) -> None:
    assert misspelt(one, two) or one.casefold().replace(" ", "") == two.casefold().replace(" ", "")
    assert name_keys(one).whole & name_keys(two).whole


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Lena Marquant", "Lena Villner"),
        ("Fang Xueqing", "Fang Ruochuan"),
        ("方雪晴", "方若川"),
        ("Mirel Tavodik", "Ansel Ostrevic"),
    ],
)
def test_what_is_far_from_a_slip_shares_no_key_of_one(one: str, two: str) -> None:
    assert not {key for key in name_keys(one).whole & name_keys(two).whole if key[0] in "yz"}
