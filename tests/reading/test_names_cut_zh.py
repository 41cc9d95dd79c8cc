"""Chinese: a name that stands once ends where a word goes on: 记者林月决定上诉."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"


@pytest.mark.parametrize("name", ["林月", "郑毅", "林月华", "黄志明"])
@pytest.mark.parametrize(
    "words",
    [
        "一审获刑六年",
        "三次被捕",
        "决定上诉，被判刑三年",
        "尚未被起诉",
        "即将受审",
        "家属说他被捕",
        "开始绝食后被关押",
        "委托律师上诉",
        "强烈否认指控",
        "直到昨天获释",
        "突然被捕",
        "立即被捕",
        "抵达机场时被捕",
        "连夜被带走",
        "拒绝认罪",
        "继续上诉",
        "生前被关押",
        "正在服刑",
    ],
)
def test_a_name_ends_where_a_word_goes_on(name: str, words: str) -> None:
    assert {c.person for c in claims_of(f"记者{name}{words}。", DAY)} <= {name, None}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("记者李文正在广州被捕。", "李文正"),
        ("记者李文正被警方带走。", "李文正"),
        ("教师王德全家属说他被捕。", "王德全"),
        ("律师余文生于2024年被捕。", "余文生"),
        ("记者李浩然后来被捕。", "李浩然"),
        ("工人王德发现被关押在看守所。", "王德发"),
    ],
)
def test_a_name_that_ends_as_a_word_begins_is_whole(words: str, name: str) -> None:
    assert name in {c.person for c in claims_of(words, DAY)}
