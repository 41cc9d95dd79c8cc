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


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("家属昨天得知，隋海宁已于3月7日被抓。", "隋海宁"),
        ("警方把准备旁听的耿淑慧带走。", "耿淑慧"),
        ("邬国安2024年3月被抓。", "邬国安"),
        ("袁某2024年3月被抓。", "袁某"),
        ("牧区居民索南扎西2024年3月被抓。", "索南扎西"),
        ("警方没有说明原因，但关押地点外的尚文芳也被抓走。", "尚文芳"),
    ],
)
def test_a_name_that_stands_once_is_found_by_its_letters(words: str, person: str) -> None:
    assert person in people(words)


@pytest.mark.parametrize(
    "words",
    [
        "警方在金华将三人抓走。",
        "自2024年3月起，他被抓后收容于宜兰收容所。",
        "昨晚，安全人员又把三人抓走。",
        "警方国安处2024年3月拘捕三人。",
    ],
)
def test_a_place_or_a_word_in_the_letters_of_names_is_no_name(words: str) -> None:
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


@pytest.mark.parametrize(
    ("words", "event", "who"),
    [
        # 被释放、被抓的是那位亲属 the relative without a name is nobody named
        ("异见者费良山缺席被判终身监禁；他的胞弟今年9月被捕，关了八天后获释。", "arrest", {None}),
        ("五名村民被抓，其中两人为村民代表范有田和柴三喜。", "arrest", {None, "范有田", "柴三喜"}),
        (
            "2023年6月，谢长山、妻子罗秀琴被抓。谢长山夫妇被刑拘。",
            "detention",
            {"谢长山", "罗秀琴"},
        ),
        ("次仁多杰、丹增曲扎两位僧人8月被捕。", "arrest", {"次仁多杰", "丹增曲扎"}),
        ("黄志山的律师唐克文表示，当事人否认控罪。", "charge", {"黄志山"}),
        ("常玮山的妻子陈紫琴说，丈夫被绑在老虎凳上六天。", "ill_treatment", {"常玮山"}),
        ("外籍教师David Miller上月在成都被国安带走。", "arrest", {"David Miller"}),
        ("毛翠芳家属：我局已将涉嫌寻衅滋事罪的毛翠芳刑事拘留。", "detention", {"毛翠芳"}),
        ("据家属透露，费良山在狱中多次遭到殴打。", "ill_treatment", {"费良山"}),
        ("法国外交部批评判决，呼吁立即释放让·杜邦。", "call", {None}),
        ("李怀山被判20年。妻子包某也被判刑。", "sentence", {"李怀山", "包某"}),
        ("她照顾过一位因刊登通告被判监六个月的老编辑。记者林子安旁听。", "sentence", set()),
        ("艾力·买买提和弟弟吐尔逊·买买提被抓，艾力2019年死在监狱里。", "death", {"艾力·买买提"}),
    ],
)
def test_whom_an_event_concerns(words: str, event: str, who: set[str | None]) -> None:
    found = {c.person for c in claims_of(words, "2024-10-15") if c.event == event}
    assert found <= who | {None}
    assert who - {None} <= found


def test_release_before_which_something_is_asked_did_not_happen() -> None:
    words = "记者林子安2024年3月被捕。在释放之前，应让林子安就医。"
    assert told(words, "release") == set()


def test_a_new_paragraph_goes_back_to_the_person_it_is_about() -> None:
    words = (
        "会见对象：路遥清\n\n路遥清2022年10月被拘留。教授温伯安也被约谈，温伯安说没事。\n\n"
        "案件目前没有移送审查起诉。"
    )
    assert {p for p, _ in told(words, "charge")} == {"路遥清"}


def test_a_report_of_the_day_keeps_the_day_of_its_judgment() -> None:
    words = (
        "案件今（6日）於區域法院判刑。\n\n社工甘浩文（34歲）、廚師麥子安（29歲）認罪。"
        "甘浩文判囚五年。\n"
    )
    found = [c for c in claims_of(words, "2023-09-06") if c.event == "sentence" and c.person]
    assert {(c.person, c.when.edtf, c.court) for c in found} == {
        ("甘浩文", "2023-09-06", "區域法院")
    }


def test_a_judgment_is_dated_by_its_signature() -> None:
    words = (
        "江南省上山市中级人民法院\n刑　事　判　决　书\n\n上诉人桑维文，男。\n\n"
        "上诉人桑维文犯非法经营罪，判处有期徒刑二年六个月。\n\n二〇一九年九月二十日\n"
    )
    found = {c.when.edtf for c in claims_of(words) if c.event == "sentence"}
    assert found == {"2019-09-20"}


def test_the_day_somebody_spoke_is_not_the_day_of_the_judgment() -> None:
    words = "该会今天证实，讲师林子安日前遭山城法院判处有期徒刑两年。"
    (term,) = [c for c in claims_of(words, "2024-10-17") if c.event == "sentence"]
    assert term.when.edtf is None


def voices(words: str, event: str) -> set[tuple[str, ...]]:
    """Whose words the claims of an event are."""
    return {c.attribution for c in claims_of(words, "2024-10-17") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event", "speaker"),
    [
        ("记者林子安被抓。有战友说他在押送途中遭到殴打。", "ill_treatment", ("战友",)),
        (
            "（某社台北电）該會今天在例行記者會證實，講師林子安遭判處有期徒刑兩年。",
            "sentence",
            ("該會",),
        ),
        ("林子安的妻子說，案子拖了很久。她又表示，丈夫上月骨折。", "health", ("林子安的妻子",)),
        ("律师程海山2024年3月被抓，他说，自己在派出所被打。", "ill_treatment", ("程海山",)),
        ("清潔工尹綺文承認一項「侮辱國歌」罪，被判監十四日。", "sentence", ()),
        ("法官郭俊文指，甘浩文角色重要，判囚五年。", "sentence", ()),
    ],
)
def test_whose_words_they_are(words: str, event: str, speaker: tuple[str, ...]) -> None:
    assert voices(words, event) == {speaker}


def test_those_without_a_name_beside_the_named_are_not_them() -> None:
    words = "费以安、麦灵儿、谷真言3月被抓。费以安、麦灵儿被刑拘，其余人次日放回。"
    assert told(words, "release") == {(None, "asserted")}


def test_what_a_post_says_is_alleged() -> None:
    words = "有网帖说维权人士桑洁文已死亡。"
    assert told(words, "death") == {("桑洁文", "alleged")}


def test_brothers_whose_names_are_withheld_are_two() -> None:
    words = "李某甲、李某乙系兄弟，二人因盗采被批捕。"
    assert told(words, "arrest") == {("李某甲", "asserted"), ("李某乙", "asserted")}


def test_a_spokesman_speaks_and_not_his_office() -> None:
    words = "惩教署发言人今日表示，在囚人士骆子文昨日在石壁监狱晕倒。"
    assert voices(words, "health") == {("惩教署发言人",)}


def test_people_of_a_kind_who_open_a_clause_are_not_the_person() -> None:
    words = "路遥清和店里的两个学员一起被带走，学员第二天就获释。"
    assert told(words, "release") == {(None, "asserted")}


def test_the_day_a_case_is_put_off_to_is_not_the_day_of_what_follows() -> None:
    words = "鍾念文、盧柏基2022年5月被捕。法官將裁決押後至3月19日，盧柏基繼續還押。"
    found = [c for c in claims_of(words, "2024-01-23") if c.event == "detention"]
    assert [(c.person, c.when.edtf) for c in found] == [("盧柏基", None)]


def test_she_is_the_wife_just_named() -> None:
    words = "蒙古族音乐人林慕山被关押。林慕山的妻子乌云高娃说，没有消息。她上月被约谈。"
    assert {p for p, _ in told(words, "harassment")} == {"乌云高娃"}


def test_a_part_of_a_foreign_name_is_the_person() -> None:
    words = "出版人亞涅絲·霍爾巴奇被捕。霍爾巴奇被判七年徒刑。"
    assert {p for p, _ in told(words, "sentence")} == {"亞涅絲·霍爾巴奇"}


def test_the_day_before_a_foreign_name_is_none_of_it() -> None:
    told = "摄影师宋·拉塔纳2021年6月被捕，同年9月3日金·索菲也被带走。"
    assert {c.person for c in claims_of(told, "2024-06-20")} == {"宋·拉塔纳", "金·索菲"}
    assert {c.person for c in claims_of("9月3日，月光·索菲被带走。", "2024-06-20")} == {"月光·索菲"}


def test_a_plain_word_after_a_surname_is_a_given_name() -> None:
    told = "编辑邓牧民2024年3月2日被捕，牧民两人同日被捕。"
    assert "邓牧民" in {c.person for c in claims_of(told, "2024-06-20")}
    assert "牧民" not in {c.person for c in claims_of(told, "2024-06-20")}
