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
JOINED = ("，而", "，但", "；", "，另外，", "，与此同时")


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


ONE_BY_ONE: tuple[tuple[str, str, set[tuple[str, str | None, str]]], ...] = (
    ("律师林明称陈立言被拒绝会见律师，周文海尚未被起诉。", "access_denied", {("陈立言", None, "asserted")}),
    ("律师林明称检方求刑九年要求重判陈立言，周文海5月21日交保。", "sentence", {("陈立言", None, "planned")}),
    ("律师林明说，检方建议判处陈立言有期徒刑九年。", "sentence", {("陈立言", None, "planned")}),
    ("律师林明说，希望法庭轻判陈立言，判处有期徒刑两年。", "sentence", set()),
    ("陈立言5月14日申请保释被拒，周文海的上诉5月10日被驳回。", "bail", {("陈立言", "2024-05-14", "negated")}),
    ("陈立言5月14日申请保释，5月16日被拒。", "bail", {("陈立言", "2024-05-16", "negated")}),
    ("陈立言5月19日被传唤，5月24日被停职。", "harassment", {("陈立言", "2024-05-19", "asserted"), ("陈立言", "2024-05-24", "asserted")}),
    ("据称陈立言在羁押期间遭殴打，另外，周文海5月13日被转押至同山监狱。", "transfer", {("周文海", "2024-05-13", "asserted")}),
    ("陈立言5月6日被判处有期徒刑四年，患有糖尿病。", "health", {("陈立言", None, "asserted")}),
    ("陈立言5月6日被判处有期徒刑四年，将提出上诉。", "appeal", {("陈立言", None, "planned")}),
    ("陈立言的上诉5月10日被驳回。", "appeal", set()),
    ("陈立言称自己和周文海5月11日遭狱警殴打。", "ill_treatment", {("陈立言", "2024-05-11", "alleged"), ("周文海", "2024-05-11", "alleged")}),
)  # fmt: skip


@pytest.mark.parametrize(("words", "event", "expected"), ONE_BY_ONE)
def test_whom_when_and_how_surely(
    words: str, event: str, expected: set[tuple[str, str | None, str]]
) -> None:
    found = claims_of(INTRO + words, "2024-06-20")
    assert {
        (c.person, c.when.edtf, str(c.stance)) for c in found if str(c.event) == event
    } == expected
