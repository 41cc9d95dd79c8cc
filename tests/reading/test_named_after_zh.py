"""中文：先说事，后说人。 Whom a Chinese text speaks of before it names anybody; groups named later; relatives who speak."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told


@pytest.mark.parametrize(
    ("words", "person", "event"),
    [
        ("她被学校解聘。她叫郁小雪，是一名教师。", "郁小雪", "harassment"),
        ("手机被收走后，褚红霞借邻居的电话报平安。", "褚红霞", "confiscation"),
        ("同年9月，他第二次被捕。他就是诗人岑永敏。", "岑永敏", "arrest"),
        ("本案将于6月26日在城东区法院开庭，被告人为何大同。", "何大同", "trial"),
    ],
)
def test_who_is_named_only_after_the_event(words: str, person: str, event: str) -> None:
    assert (event, person) in {(str(c.event), c.person) for c in claims_of(words, "2024-06-14")}


def test_a_speaker_or_a_lawyer_named_next_is_not_the_one_spoken_of() -> None:
    words = "昨天又被抓走了。律师童立诚说，情况不明。"
    assert "童立诚" not in {c.person for c in claims_of(words, "2024-06-14") if c.event == "arrest"}


def test_three_told_as_one_and_others_are_those_named_later() -> None:
    words = (
        "社工葉朗晴等三人，今於西九龍裁判法院提堂。\n\n"
        "首被告葉朗晴、次被告文員賀子樂及第三被告學生石俊傑，同被控一項煽動罪。\n"
    )
    found = {c.person for c in claims_of(words, "2024-06-14") if c.event == "trial"}
    assert found == {"葉朗晴", "賀子樂", "石俊傑"}


def test_a_wife_who_speaks_speaks_of_her_husband() -> None:
    words = "律师卫东阳将受审。他的妻子蒋凌霜告诉本台，丈夫自2022年11月被带走以来没有回家。"
    assert ("arrest", "卫东阳", "2022-11") in told(claims_of(words, "2024-06-14"))


def test_the_police_who_come_are_not_those_taken() -> None:
    words = "记者林子安2024年5月27日在家中，十多名警察撬门入室，将他带走。"
    assert {c.person for c in claims_of(words, "2024-06-14") if c.event == "arrest"} == {"林子安"}


def test_a_day_beside_the_main_verb_is_not_that_of_what_modifies_the_name() -> None:
    words = "6月10日，服刑五年的律师臧天朔刑满出狱。"
    found = {str(c.event): c.when.edtf for c in claims_of(words, "2024-06-14")}
    assert found["release"] == "2024-06-10"
    assert found["detention"] is None


def test_what_somebody_was_about_to_do_is_not_what_happens() -> None:
    words = "民警一拥而上，将准备去法院旁听的访民耿淑珍带走。"
    stances = {str(c.stance) for c in claims_of(words, "2024-06-14") if c.event == "arrest"}
    assert stances == {"asserted"}


def test_nobody_named_afterwards_is_nobody() -> None:
    words = "旧时打官司，“取保”要找铺保，人就先回家。取保候审是一种强制措施，不是奖品。"
    assert claims_of(words, "2024-06-20") == []
