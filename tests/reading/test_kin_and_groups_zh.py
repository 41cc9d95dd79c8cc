"""Chinese: what befell a relative, what a relative says of the prisoner, and whom a group names or leaves out."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, more_of

DAY = "2024-06-20"
TOLD = "教师罗安于2024年5月3日在卡城被逮捕。"
PAIR = "教师罗安和司机王小明于2024年5月3日在卡城被逮捕。"
THREE = "2024年5月3日，教师罗安、司机王小明、厨师李志强在卡城被捕。"


def _more(words: str, told: str = TOLD, name: str = "罗安") -> list[tuple[str, str]]:
    return more_of(told, words, DAY, name)


@pytest.mark.parametrize(
    "words",
    [
        "其母患有糖尿病，无人照顾。",
        "其父已年过八十，患有心脏病。",
        "其妻听到判决后晕倒。",
        "其父得知判决后病倒，于6月1日去世。",
        "其女儿今年三岁，患有哮喘。",
        "其妻前往派出所讨说法，被行政拘留五日。",
        "其妻到法院旁听，被法警带走。",
        "其妻为他奔走，也被拘留。",
        "其弟被抓，被判刑三年。",
        "其妻表示，儿子已获释。",
        "同室囚犯患有肺结核。",
        "同监室有人感染肺结核。",
    ],
)
def test_what_befell_a_relative_did_not_befall_the_prisoner(words: str) -> None:
    assert _more(words) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("妻子说丈夫上周获释。", ("release", "asserted")),
        ("妻子表示，丈夫上周获释。", ("release", "asserted")),
        ("其妻表示，丈夫已被判刑三年。", ("sentence", "asserted")),
        ("母亲说儿子在狱中病重。", ("health", "asserted")),
        ("母亲透露，儿子已被转移到北山监狱。", ("transfer", "asserted")),
        ("其妻收到通知，已被刑事拘留。", ("detention", "asserted")),
        ("其妻前往看守所，未获准会见。", ("access_denied", "asserted")),
        ("舅舅说，外甥女瘦得认不出来。", ("health", "asserted")),
    ],
)
def test_what_a_relative_tells_or_hears_of_the_prisoner_is_the_prisoners(
    words: str, told: tuple[str, str]
) -> None:
    assert told in _more(words)


def test_of_two_told_of_together_the_former_and_the_latter() -> None:
    words = "前者被判刑三年，后者获释。"
    assert _more(words, PAIR) == [("sentence", "asserted")]
    assert _more(words, PAIR, "王小明") == [("release", "asserted")]


@pytest.mark.parametrize("words", ["除罗安外，均已获释。", "罗安除外，其他人均已获释。"])
def test_all_but_one_are_the_others(words: str) -> None:
    assert _more(words, THREE) == []


def test_all_but_one_of_the_case_are_those_left_of_it() -> None:
    words = "除罗安外，均已获释。"
    assert ("release", "asserted") in _more(words, THREE, "王小明")
    assert ("release", "asserted") in _more(words, THREE, "李志强")


@pytest.mark.parametrize(
    "words",
    [
        "包括罗安在内的五人被判处有期徒刑三年。",
        "包括罗安在内，五人被判刑三年。",
        "五人被判刑三年，其中包括罗安。",
        "五人被判刑三年，包括罗安在内。",
        "罗安等五人被判刑三年。",
    ],
)
def test_whom_a_group_names_has_its_term(words: str) -> None:
    terms = [c.duration_months for c in claims_of(TOLD + words, DAY) if c.person == "罗安"]
    assert 36 in terms


@pytest.mark.parametrize(
    "words",
    [
        "包括罗安的妻子在内的五人被拘留。",
        "包括罗安的律师李志强在内，共有五人被捕。",
        "五人被判刑三年，其中包括罗安的妻子。",
        "与他同日被捕的四名教师均已获释。",
    ],
)
def test_who_is_only_around_a_group_is_none_of_it(words: str) -> None:
    assert _more(words) == []


def test_alone_of_all() -> None:
    assert _more("仅罗安一人获释。") == [("release", "asserted")]
    assert _more("获释的五人中不包括罗安。") == [("release", "negated")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("李志强表示，他在狱中遭到殴打。", "ill_treatment"),
        ("李志强说当事人已获释。", "release"),
        ("李志强未获准会见。", "access_denied"),
    ],
)
def test_what_his_lawyer_tells_is_told_of_the_client(words: str, told: str) -> None:
    case = TOLD + "其律师李志强前往看守所要求会见。"
    assert told in {event for event, _ in _more(words, case)}


def test_what_befalls_the_lawyer_is_the_lawyers() -> None:
    case = TOLD + "其律师李志强前往看守所要求会见。"
    assert "detention" not in {e for e, _ in _more("该律师被拘留十天。", case)}
    assert "arrest" not in {e for e, _ in _more("李志强被警察带走。", case)}


def test_the_only_defendant_is_not_the_policeman() -> None:
    case = "被告罗安，教师，于2024年5月3日在卡城被捕。"
    assert _more("打人的警员判囚两年。", case) == []
