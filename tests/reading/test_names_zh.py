"""中文：谁是人名。 Which strings of a Chinese text are names, and where names begin and end."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def people(words: str) -> list[str | None]:
    """Whom the arrests of a text concern."""
    return [c.person for c in claims_of(words, "2024-10-15") if c.event == "arrest"]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("花艺师缪春梅去年3月5日被警方带走。", "缪春梅"),
        ("其弟覃世安二审维持原判，2024年3月被抓。", "覃世安"),
        ("佘一凡（同济研究生，大家叫她“小凡”）2024年3月被带走。", "佘一凡"),
        ("诗人、翻译家扎西顿珠2024年3月在拉萨被抓。", "扎西顿珠"),
        ("内蒙古通辽的牧民乌云高娃2024年3月被抓。", "乌云高娃"),
        ("緬甸助產士欽瑪蒂則在2024年3月被捕。", "欽瑪蒂"),
        ("我叫冼乐怡。2024年3月我儿子被抓。", None),
    ],
)
def test_a_name_is_found_by_what_introduces_it(words: str, person: str | None) -> None:
    assert person is None or person in people(words)


@pytest.mark.parametrize(
    "words",
    [
        "安徽合肥的律师会见后，当事人的家属被带走。",
        "霍、祝二人不认罪，2024年3月被抓。",
        "学生上一次被抓是2024年3月。",
    ],
)
def test_a_plain_word_is_no_name(words: str) -> None:
    assert {c.person for c in claims_of(words, "2024-10-15")} <= {None}


def test_a_chronology_words_its_year_once() -> None:
    words = "大事年表\n\n二〇二一年\n6月24日　记者林子安被捕。\n\n二〇二二年\n3月　林子安获释。\n"
    found = {str(c.event): c.when.edtf for c in claims_of(words, "2025-02-28")}
    assert (found["arrest"], found["release"]) == ("2021-06-24", "2022-03")


def test_dated_items_keep_the_year_of_the_item_above() -> None:
    words = "2021年6月24日，记者林子安被捕。\n12月5日，林子安获释。\n"
    found = {str(c.event): c.when.edtf for c in claims_of(words, "2025-12-28")}
    assert found["release"] == "2021-12-05"


def test_a_post_counts_from_its_own_time_stamp() -> None:
    words = (
        "@阿简 2022-12-02 23:41\n书店的林子安今天被带走。\n\n"
        "@阿简 12-05 08:02\n林子安昨天获释。\n\n@阿简 2024-01-09 12:00\n最后一条。\n"
    )
    found = {str(c.event): c.when.edtf for c in claims_of(words, "2024-01-09")}
    assert (found["arrest"], found["release"]) == ("2022-12-02", "2022-12-04")


def test_a_month_still_to_come_is_told_of_the_year_before() -> None:
    words = "记者林子安2022年5月31日被判刑两年。\n\n7月，他被转往嘉州监狱。"
    found = {str(c.event): (c.when.edtf, str(c.stance)) for c in claims_of(words, "2024-05-17")}
    assert found["transfer"] == ("2022-07", "asserted")


def told(words: str, event: str, published: str = "2024-10-15") -> set[tuple[str | None, str]]:
    """Whom the claims of an event concern, and how surely."""
    found = claims_of(words, published)
    return {(c.person, str(c.stance)) for c in found if c.event == event}


def test_a_hyphen_belongs_to_a_foreign_name() -> None:
    words = "埃及学者法里德·阿卜杜勒-哈基姆2024年3月被捕。法里德4月获释。"
    assert told(words, "release") == {("法里德·阿卜杜勒-哈基姆", "asserted")}


def test_surnames_in_a_list_are_the_persons() -> None:
    words = "鍾念文、盧柏基、馬力安2022年5月被捕。鍾、盧、馬三人不認罪。"
    assert told(words, "charge") == {
        ("鍾念文", "denied"), ("盧柏基", "denied"), ("馬力安", "denied")
    }  # fmt: skip


def test_a_count_that_fits_no_group_is_nobody_named() -> None:
    words = "林子安、郭文静、许安平、高小鹤2024年3月被抓。另案的三名被告继续还押。"
    assert told(words, "detention") == {(None, "asserted")}


def test_a_cousin_joins_the_list_and_not_the_one_he_is_of() -> None:
    words = "茅仁安、储玉琴的堂弟储大江2024年3月被抓。"
    assert told(words, "arrest") == {("茅仁安", "asserted"), ("储大江", "asserted")}


INTERVIEW = (
    "“出来以后”\n——访导演廉乔山\n\n问：你什么时候被抓的？\n答：2021年5月25日，我在家里被带走。\n\n"
    "问：和你一起的录音师马得江呢？\n答：他比我晚两天被带走，后来被打断了手。\n"
)


def test_the_one_interviewed_is_who_answers() -> None:
    arrests = [c for c in claims_of(INTERVIEW, "2024-10-15") if c.event == "arrest"]
    assert ("廉乔山", "2021-05-25", ("廉乔山",)) in {
        (c.person, c.when.edtf, c.attribution) for c in arrests
    }
    assert told(INTERVIEW, "ill_treatment") == {("马得江", "alleged")}


def test_my_husband_in_a_letter_is_the_one_named_as_such() -> None:
    words = (
        "我叫银素梅。我的丈夫蓝启山是电工，我等他回家。2021年11月17日我丈夫被抓，我不知道原因。"
        "去年9月我去递申诉，被关了五天。我不懂法律。"
    )
    assert told(words, "arrest") == {("蓝启山", "asserted")}
    assert ("银素梅", "asserted") in told(words, "detention")


@pytest.mark.parametrize(
    "words",
    [
        "网上有文章说记者林子安“2017年被判过刑”，这一说法不确。",
        "上期说记者林子安“已被批捕”，该消息不实。",
        "有群友转“记者林子安也被刑拘了”。假的！",
        "某书称记者林子安「去年死於獄中」，與報告不符，應屬誤記。",
    ],
)
def test_what_the_text_itself_rejects_is_negated(words: str) -> None:
    found = [c for c in claims_of(words, "2024-10-15") if c.event != "occupation"]
    assert found
    assert {str(c.stance) for c in found} == {"negated"}


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("记者林子安去年被抓。律师表示，他的当事人一定会上诉。", "appeal", "planned"),
        ("牧民林子安疑于今年夏天死于乌山监狱。", "death", "alleged"),
        ("有外電昨天報導記者林子安已獲減刑8個月，該會表示「尚在查證」。", "sentence", "alleged"),
        ("记者林子安已失踪。家属认为，林子安处于被强迫失踪的状态。", "disappearance", "alleged"),
    ],
)
def test_nothing_is_surer_than_its_words(words: str, event: str, stance: str) -> None:
    assert stance in {s for _, s in told(words, event)}


def test_the_others_of_a_group_are_those_not_named() -> None:
    words = (
        "甘浩文、麥子安、祝穎文、鄺嘉安2024年3月被捕。除祝穎文獲准繼續保釋外，其餘三人即時還押。"
    )
    held = {c.person for c in claims_of(words, "2024-10-15") if c.event == "detention"}
    assert held == {"甘浩文", "麥子安", "鄺嘉安"}


def test_she_is_not_the_man_named_last() -> None:
    words = "会见笔记\n\n妻子路遥枝2023年3月被抓。顾问温伯安先生没有被抓，他在家里。\n\n她2015年被拘留过五天。"
    assert ("路遥枝", "asserted") in told(words, "detention")
    assert ("温伯安", "asserted") not in told(words, "detention")


def test_a_byline_is_no_subject() -> None:
    words = "歌手被判刑\n\n记者：安岩　2024年3月1日\n\n已被秘密判处有期徒刑三年。"
    assert "安岩" not in {c.person for c in claims_of(words, "2024-03-01")}


def test_a_home_is_no_part_of_an_occupation() -> None:
    found = [c.value for c in claims_of("安徽环保志愿者尤若山2024年3月被抓。", "2024-10-15")
             if c.event == "occupation"]  # fmt: skip
    assert found == ["环保志愿者"]


def test_what_the_court_below_decided_keeps_its_court_and_day() -> None:
    words = (
        "湖北省宜州市中级人民法院\n刑　事　判　决　书\n\n上诉人濮阳明，男。\n上诉人佟雅文，女。\n\n"
        "宜州市西山区人民法院于2020年6月22日作出刑事判决：一、被告人濮阳明犯敲诈勒索罪，判处有期徒刑五年；"
        "二、被告人佟雅文犯敲诈勒索罪，判处有期徒刑三年。\n\n二〇二〇年十一月五日\n"
    )
    terms = {
        (c.person, c.when.edtf, c.court, c.duration_months)
        for c in claims_of(words) if c.event == "sentence"
    }  # fmt: skip
    court = "宜州市西山区人民法院"
    assert terms == {
        ("濮阳明", "2020-06-22", court, 60), ("佟雅文", "2020-06-22", court, 36)
    }  # fmt: skip
