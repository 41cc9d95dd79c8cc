"""What a Chinese clause leaves open or takes back as a whole, what it only asks, and what befalls others than the one named."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

INTRO = "陈立言（司机）是工会成员。"
Expected = set[tuple[str, str | None, str]]


def read(words: str) -> Expected:
    """Event, person and stance of what a text tells, without occupations."""
    found = claims_of(INTRO + words, "2024-06-20")
    return {(str(c.event), c.person, str(c.stance)) for c in found if str(c.event) != "occupation"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("司法部否认陈立言因煽动颠覆国家政权罪被判刑五年。", {("sentence", "陈立言", "denied")}),
        ("司法部否认陈立言的住处5月17日被搜查。", {("search", "陈立言", "denied")}),
        ("陈立言否认控罪后被判刑五年。", {("charge", "陈立言", "denied"), ("sentence", "陈立言", "asserted")}),
        ("没有证据显示陈立言仍被羁押。", {("detention", "陈立言", "negated")}),
        ("没有证据显示联合国呼吁释放陈立言。", set()),
        ("无人能证实陈立言仍被羁押。", {("detention", "陈立言", "alleged")}),
        ("外界误以为陈立言5月9日认罪。", {("charge", "陈立言", "negated")}),
        ("如果陈立言被拒绝会见律师，工会将罢工。", set()),
        ("联合国呼吁释放陈立言。", {("call", "陈立言", "asserted")}),
    ],
)  # fmt: skip
def test_what_a_clause_takes_back_is_not_told(words: str, expected: Expected) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("陈立言5月4日获释？", set()),
        ("陈立言5月4日被捕，现在人在哪里？", {("arrest", "陈立言", "asserted")}),
        ("陈立言5月4日获释！", {("release", "陈立言", "asserted")}),
    ],
)
def test_what_is_only_asked_is_not_told(words: str, expected: Expected) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "event", "people"),
    [
        ("殴打陈立言的警员5月14日申请保释被拒。", "bail", set()),
        ("负责陈立言案的检察官自5月5日起被羁押在同山看守所。", "detention", set()),
        ("审理陈立言案的法官于5月3日被捕。", "arrest", set()),
        ("陈立言的同监者5月6日被判处有期徒刑四年。", "sentence", set()),
        ("陈立言的代理律师说，警员5月6日殴打陈立言。", "ill_treatment", {"陈立言"}),
        ("殴打陈立言的警员说，陈立言5月6日获释。", "release", {"陈立言"}),
    ],
)
def test_what_befalls_others_is_not_told_of_the_one_named(
    words: str, event: str, people: set[str]
) -> None:
    found = claims_of(INTRO + words, "2024-06-20")
    assert {c.person for c in found if str(c.event) == event} - {None} == people
