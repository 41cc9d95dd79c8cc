"""Chinese documents as a researcher meets them, and what is read from them."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, reading_of, told

NOTICE = """\
维权人士林若川被判刑四年六个月

2023年8月21日

2023年8月18日，湖南省永州市中级人民法院一审宣判，以“煽动颠覆国家政权罪”判处维权人士林若川有期徒刑四年六个月，剥夺政治权利二年；同案的公益律师秦望舒以“寻衅滋事罪”获刑三年，缓刑四年。

林若川于2021年3月2日被永州市公安局带走，次日被刑事拘留，同年4月8日被正式逮捕，先后羁押于永州市看守所和长沙市第一看守所。秦望舒于2021年3月5日被指定居所监视居住，同年9月3日取保候审。

林若川的妻子说，两年多来她从未获准会见丈夫，律师也曾三次被拒绝会见。据称林若川曾被剥夺睡眠。永州市公安局否认有刑讯逼供。

林若川当庭表示将提出上诉。家属呼吁当局立即释放林若川。
"""


def test_each_person_has_their_own_penalty() -> None:
    claims = claims_of(NOTICE)
    court = "湖南省永州市中级人民法院"
    assert told(claims, "kind", "duration_months", "charge", "court") >= {
        ("sentence", "林若川", "2023-08-18", "prison", 54, "煽动颠覆国家政权罪", court),
        ("sentence", "林若川", "2023-08-18", "deprivation_of_political_rights", 24, None, court),
        ("sentence", "秦望舒", "2023-08-18", "suspended", 36, "寻衅滋事罪", court),
    }


def test_custody_keeps_the_measure_and_the_day() -> None:
    assert told(claims_of(NOTICE), "kind", "facility") >= {
        ("arrest", "林若川", "2021-03-02", None, None),
        ("detention", "林若川", "2021-03-03", "刑事拘留", None),
        ("arrest", "林若川", "2021-04-08", "formal", None),
        ("detention", "林若川", None, None, "永州市看守所"),
        ("detention", "林若川", None, None, "长沙市第一看守所"),
        ("detention", "秦望舒", "2021-03-05", "指定居所监视居住", None),
        ("bail", "秦望舒", "2021-09-03", "取保候审", None),
    }


def test_hedge_denial_and_plan_stay_what_they_are() -> None:
    stances = {(str(c.event), str(c.stance)) for c in claims_of(NOTICE)}
    assert {("ill_treatment", "alleged"), ("ill_treatment", "denied"), ("appeal", "planned")} <= (
        stances
    )
    assert ("ill_treatment", "asserted") not in stances


def test_family_and_lawyer_were_both_refused() -> None:
    refused = {(c.to, c.attribution) for c in claims_of(NOTICE) if c.event == "access_denied"}
    assert refused == {("family", ("林若川的妻子",)), ("lawyer", ("林若川的妻子",))}


def test_names_are_the_two_persons_and_no_third() -> None:
    assert {p.name for p in reading_of(NOTICE).persons} == {"林若川", "秦望舒"}


@pytest.mark.parametrize(
    ("words", "published", "date"),
    [
        ("记者林月于去年12月被捕。", "2022-03-01", "2021-12"),
        ("記者林月於民國110年3月2日被捕。", "2022-03-01", "2021-03-02"),
        ("记者林月于二〇二一年三月二日被捕。", "2022-03-01", "2021-03-02"),
        ("记者林月于２０２１年３月２日被捕。", "2022-03-01", "2021-03-02"),
        ("记者林月于本月2日被捕。", "2022-03-15", "2022-03-02"),
        ("记者林月于2021年底被捕。", "2022-03-01", "2021"),
        ("记者林月被捕。", "2022-03-01", None),
    ],
)
def test_dates_in_every_writing(words: str, published: str, date: str | None) -> None:
    arrests = [c for c in claims_of(words, published) if c.event == "arrest"]
    assert [(c.person, c.when.edtf) for c in arrests] == [("林月", date)]


@pytest.mark.parametrize(
    ("words", "kind", "months"),
    [
        ("法院判处林月有期徒刑三年六个月。", "prison", 42),
        ("法院判處林月無期徒刑。", "life", None),
        ("法院判处林月死刑，缓期二年执行。", "death_suspended", None),
        ("法院判处林月拘役五个月。", "拘役", 5),
        ("法院判处林月管制一年。", "管制", 12),
    ],
)
def test_penalties_keep_their_kind(words: str, kind: str, months: int | None) -> None:
    terms = [c for c in claims_of(words, "2022-03-01") if c.event == "sentence"]
    assert [(c.kind, c.duration_months) for c in terms] == [(kind, months)]


@pytest.mark.parametrize(
    "words",
    [
        "林月案已移送法院。",
        "该罪最高可判处十年有期徒刑。",
        "如果林月被捕，她的朋友会抗议。",
        "律师在中国常常被拘留。",
    ],
)
def test_what_is_supposed_general_or_of_a_file_is_no_custody(words: str) -> None:
    custody = {"arrest", "sentence", "detention", "transfer"}
    assert not [c for c in claims_of(words, "2022-03-01") if c.event in custody and c.person]


def test_a_redacted_name_is_kept_as_it_is() -> None:
    words = "2021年3月2日，村民张某某被刑事拘留。"
    (claim,) = [c for c in claims_of(words, "2022-03-01") if c.event == "detention"]
    assert claim.person == "张某某"


def test_hong_kong_usage() -> None:
    words = (
        "前區議員陳可晴被控串謀發布煽動刊物罪，案件周三（9日）在西九龍裁判法院提堂，"
        "裁判官拒絕其保釋申請，還柙至6月20日再訊。"
    )
    found = told(claims_of(words, "2022-03-10"), "stance")
    assert ("bail", "陳可晴", "2022-03-09", "negated") in found
    assert any(event == "detention" and who == "陳可晴" for event, who, *_ in found)


LETTER = """\
我是何秋实的母亲。我的儿子是一名中学历史教师，2022年11月28日在成都家中被警察带走，电脑也被拿走。
2023年1月4日，他被正式逮捕。12月29日法院宣判，判他有期徒刑三年九个月。
我请求有关部门让他得到治疗，早日放他回家。
"""


def test_a_mothers_letter_is_about_her_son() -> None:
    claims = claims_of(LETTER, "2024-06-18")
    assert {c.person for c in claims if c.person} == {"何秋实"}
    assert told(claims, "kind") >= {
        ("arrest", "何秋实", "2022-11-28", None),
        ("arrest", "何秋实", "2023-01-04", "formal"),
    }


def test_what_a_letter_asks_for_has_not_happened() -> None:
    assert not [c for c in claims_of(LETTER, "2024-06-18") if c.event == "release"]


LIST = """\
名单（更新至2021年7月）

1. 周世安，律师。2015年7月10日被天津警方带走，2016年1月8日被逮捕。
2. 李文远，律所主任。2015年8月1日被捕。
3. 郑志宏，访民。2019年5月被行政拘留十五日。
"""


def test_items_of_a_list_keep_their_own_person() -> None:
    custody = {"arrest", "detention"}
    assert {
        (c.person, c.when.edtf) for c in claims_of(LIST, "2021-07-20") if c.event in custody
    } == {
        ("周世安", "2015-07-10"),
        ("周世安", "2016-01-08"),
        ("李文远", "2015-08-01"),
        ("郑志宏", "2019-05"),
    }


def test_an_attempt_to_die_is_no_death() -> None:
    claims = claims_of("记者林月在狱中三度企图自杀。", "2021-07-20")
    assert {str(c.event) for c in claims if c.event != "occupation"} == {"health"}


def test_the_others_are_not_those_named() -> None:
    words = "法院判處記者林月監禁兩年，判處教師周明監禁一年；其餘兩名被告獲判80小時社會服務令。"
    service = [c for c in claims_of(words, "2021-07-20") if c.kind == "community_service"]
    assert [c.person for c in service] == [None]
