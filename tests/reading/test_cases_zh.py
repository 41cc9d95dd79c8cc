"""Whom a court report, a judgment, a couple, a group or a relative's words are about."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

WHO = [
    ("一名36歲男子涉嫌發布帖文，周四（14日）在西九龍裁判法院承認一項煽動罪，裁判官最終判被告入獄12個月。\n\n被告韋承志（36歲，技工），被控一項煽動罪。", "sentence", {"韋承志"}),
    ("被告人韦承志因涉嫌诈骗罪被逮捕。辩护人柴若溪，某律师事务所律师。检察院于2023年8月17日向本院提起公诉。", "charge", {"韦承志"}),
    ("国安法指定法官罗德全判被告韦承志入狱5个月。", "sentence", {"韦承志"}),
    ("记者韦承志和其妻编辑蔡晓云被捕。警员在夫妇家中搜查三小时。", "search", {"韦承志", "蔡晓云"}),
    ("在押的有编辑韦承志、教师蔡晓云、诗人卢静好三人。本会要求当局立即释放韦承志等三人。", "call", {"韦承志", "蔡晓云", "卢静好"}),
    ("记者韦承志被捕。母亲因思念儿子一病不起，去年冬天去世。", "death", set()),
    ("记者韦承志获刑三年。外交部发言人促请当局释放所有被关押的人。", "call", set()),
    ("记者韦承志的一名朋友上月也被国安约谈，当天返家。", "release", set()),
    ("凌天恩10月1日被起诉，记者韦承志同日被捕。韦承志翌日在西九龙裁判法院提堂，保释被拒。", "bail", {"韦承志"}),
]  # fmt: skip
STANCES = [
    ("记者韦承志的上访材料被收走。", "confiscation", "asserted"),
    ("记者韦承志一直未经起诉和审判。", "charge", "negated"),
    ("记者韦承志被诉。公诉人建议判处韦承志有期徒刑二年，判处蔡晓云有期徒刑一年。", "sentence", "planned"),
    ("记者韦承志在机场被拦下，未能登机。", "travel_ban", "asserted"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "event", "people"), WHO)
def test_whom_it_is_about(words: str, event: str, people: set[str]) -> None:
    made = [c for c in claims_of(words, "2024-03-15") if str(c.event) == event]
    assert {c.person for c in made if c.person} == people


@pytest.mark.parametrize(("words", "event", "stance"), STANCES)
def test_how_surely(words: str, event: str, stance: str) -> None:
    made = [c for c in claims_of(words, "2024-03-15") if str(c.event) == event]
    assert {str(c.stance) for c in made} == {stance}


def test_a_day_without_a_year_is_not_put_into_the_future() -> None:
    words = "诗人卢静好今年1月19日获释。\n\n记者韦承志于12月23日被警方带走，此前他已被问话。"
    arrests = [c.when.edtf for c in claims_of(words, "2024-03-15") if str(c.event) == "arrest"]
    assert arrests == ["2023-12-23"]


def test_a_day_is_not_read_into_a_name() -> None:
    (held,) = [
        c for c in claims_of("公民庄启明日前被刑事拘留。", "2024-03-15") if str(c.event) == "detention"
    ]  # fmt: skip
    assert (held.person, held.when.known) == ("庄启明", False)


def test_posts_may_be_dated_by_the_day_alone() -> None:
    words = "【3月6日】导演卢冬梅今天下午获释。\n\n【2月20日】导演卢冬梅昨晚失联。"
    found = {str(c.event): c.when.edtf for c in claims_of(words, "2024-03-15")}
    assert (found["release"], found["disappearance"]) == ("2024-03-06", "2024-02-19")
