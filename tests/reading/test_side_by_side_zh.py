"""Chinese clauses beside one another: each is read as it is read alone; a day is lent only where one deed is told of several."""

from __future__ import annotations

from functools import cache
from itertools import permutations

import pytest
from tests.reading.reading_of import claims_of, told

INTRO = "工会成员陈立言（司机）和周文海（教师）均为维权人士。"
CLAUSES = (
    "{}于5月3日被捕",
    "{}5月4日获释",
    "{}自5月5日起被羁押在同山看守所",
    "法院5月6日判处{}有期徒刑三年",
    "{}5月7日被判无罪",
    "{}将于7月13日受审",
    "{}否认控罪",
    "{}已提出上诉",
    "{}将提出上诉",
    "{}5月12日失踪",
    "{}5月14日申请保释被拒",
    "{}正在绝食",
    "联合国呼吁释放{}",
)
JOINED = ("，而", "，但", "；")


@cache
def alone(clause: str, name: str) -> frozenset[tuple[object, ...]]:
    """What a clause tells of somebody where it stands alone."""
    return frozenset(read(INTRO + clause.format(name) + "。"))


def read(words: str) -> set[tuple[object, ...]]:
    claims = [c for c in claims_of(words, "2024-06-20") if str(c.event) != "occupation"]
    return told(claims, "stance", "duration_months", "outcome")


@pytest.mark.parametrize("joined", JOINED)
def test_each_clause_is_read_as_it_is_alone(joined: str) -> None:
    wrong = {}
    for one, other in permutations(CLAUSES, 2):
        words = one.format("陈立言") + joined + other.format("周文海") + "。"
        expected = alone(one, "陈立言") | alone(other, "周文海")
        if (found := read(INTRO + words)) != expected:
            wrong[words] = (expected - found, found - expected)
    assert not wrong


def test_a_day_that_leads_is_that_of_all_it_tells() -> None:
    words = INTRO + "5月6日，陈立言被判处有期徒刑三年，而周文海被判处有期徒刑两年。"
    days = {
        (c.person, c.when.edtf)
        for c in claims_of(words, "2024-06-20")
        if str(c.event) == "sentence"
    }
    assert days == {("陈立言", "2024-05-06"), ("周文海", "2024-05-06")}
