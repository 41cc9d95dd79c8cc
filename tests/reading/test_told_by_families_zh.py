"""Chinese: what letters, logs and yearly lists tell by the way, and the same words where they tell nothing."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
TOLD = "教师林越2024年5月3日在广州被捕。"
LETTER = "我是林越的妻子傅晓芸。5月3日林越被带走。我很担心，我在等他，我和女儿都好。\n"


def _of(words: str, event: str, day: str = DAY) -> set[tuple[str | None, str | None, str]]:
    return {
        (c.person, c.when.edtf, str(c.stance))
        for c in claims_of(words, day)
        if str(c.event) == event
    }


@pytest.mark.parametrize(
    ("words", "event", "when"),
    [
        ("5月24日，家属收到逮捕通知书。", "arrest", "2024-05-24"),
        ("5月9日，家里等来了监视居住通知书。", "detention", "2024-05-09"),
        ("6月4日，他在看守所没能活着出来。", "death", None),
        ("林越在囚逾四十日。", "detention", None),
        ("6月2日，林越从看守所出来时，妹妹在门口等他。", "release", "2024-06-02"),
        ("检方三次退查后撤诉。", "charge", None),
        ("家属至今没有拿到任何拘留手续。", "access_denied", None),
        ("林越之妻本周探监未果。", "access_denied", None),
        ("6月1日，他却在派出所门口被再次拘捕。", "arrest", "2024-06-01"),
    ],
)
def test_what_families_tell(words: str, event: str, when: str | None) -> None:
    """Papers that came, custody and death in plain words."""
    assert any(p == "林越" and (when is None or d == when) for p, d, _ in _of(TOLD + words, event))


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("家属至今没有收到逮捕通知书。", "charge"),
        ("林越在里头走了两圈。", "death"),
        ("警方把两台电脑从书店带走了。", "disappearance"),
    ],
)
def test_the_same_words_tell_nothing(words: str, event: str) -> None:
    """A paper that did not come, a limit by law, a term that need not be served."""
    assert _of(TOLD + words, event) == set()


def test_who_need_not_go_to_prison_was_still_sentenced() -> None:
    """ "判囚三个月，缓刑一年，故无须入狱"."""
    told = "社工林越侵害国歌罪成，判囚三个月，缓刑一年，故无须入狱。"
    assert {s for _, _, s in _of(told, "sentence")} == {"asserted"}


def test_what_the_law_allows_is_no_custody() -> None:
    """ "刑事拘留最长37天" says how long it may be."""
    assert _of(TOLD + "刑事拘留最长37天，7月7日前须批捕。", "detention") == set()


def test_still_kept_away_is_not_released() -> None:
    """ "目前仍无法返台" tells that somebody has not come back."""
    told = "台商涂越2023年10月18日在广东被捕，今年3月获准取保候审，但限制出境，因此目前仍无法返台。"
    assert {s for _, _, s in _of(told, "release")} <= {"negated"}


def test_who_is_kept_is_not_among_those_let_go() -> None:
    """ "全部获释，只有甲被行政拘留"."""
    told = (
        "5月7日聚会被冲击，牧师曹恩生及会友共九人被带走，深夜全部获释，只有曹恩生被行政拘留14日。"
    )
    assert "曹恩生" not in {p for p, _, _ in _of(told, "release")}
    assert "曹恩生" in {p for p, _, _ in _of(told, "detention")}


def test_a_lawyer_of_a_letter_is_nobodys_case() -> None:
    """ "谢律师第一次见到他": he is the prisoner, however often the lawyer is named."""
    told = (
        LETTER
        + "谢律师6月1日见到他。他告诉律师，头十天他被关在没有窗户的房间里。谢律师说他没有认罪。谢律师很好。谢律师会再去。\n傅晓芸"
    )
    people = {p for e in ("detention", "charge", "ill_treatment") for p, _, _ in _of(told, e)}
    assert people == {"林越"}


def test_the_writer_is_let_go_too() -> None:
    """ "问到夜里十一点才让我回家": who writes."""
    told = LETTER + "我5月4日也被带到派出所，问到夜里十一点才让我回家。\n傅晓芸"
    assert ("傅晓芸", "2024-05-04", "asserted") in _of(told, "release")


YEAR = """2023年度受迫害个案一览

二月
14日，传道人万志成被警察从家中带走。
五月
7日，牧师曹恩生被行政拘留14日。
七月
20日，长老张晨曦案一审宣判，判刑五年。
"""


def test_a_list_under_months_takes_the_year_of_its_title() -> None:
    """ "二月" over "14日，…" in a list of the year 2023."""
    assert ("万志成", "2023-02-14", "asserted") in _of(YEAR, "arrest", "2024-01-10")
    assert ("张晨曦", "2023-07-20", "asserted") in _of(YEAR, "sentence", "2024-01-10")


def test_months_alone_that_go_back_are_no_list_of_a_year() -> None:
    """Where the months do not follow each other, no year is lent to a day alone."""
    back = YEAR.replace("二月", "九月")
    assert ("张晨曦", "2023-07-20", "asserted") not in _of(back, "sentence", "2024-01-10")


TABLE = """个案进展

| 姓名 | 职业 | 2021年 | 2022年 | 2023年 |
| 韦承志 | 教师 | 被捕 | 判刑四年 | 上诉驳回 |
| 梁若水 | 工人 | 失踪 | 刑事拘留 | 取保候审 |
"""


def test_a_year_may_be_the_title_of_a_column() -> None:
    """What stands in the cell befell the person of the row in that year."""
    assert ("韦承志", "2021", "asserted") in _of(TABLE, "arrest")
    assert ("韦承志", "2022", "asserted") in _of(TABLE, "sentence")
    assert ("梁若水", "2023", "asserted") in _of(TABLE, "bail")


def test_a_table_of_figures_tells_of_nobody() -> None:
    """ "年度 | 遭拘押 | 遭盘查" over figures."""
    told = (
        "台商涂越去年被捕。\n\n| 年度 | 遭拘押 | 遭盘查 |\n| 2022 | 21 | 30 |\n| 2023 | 34 | 18 |\n"
    )
    assert _of(told, "detention") == set() and _of(told, "harassment") == set()


INTERVIEW = """受訪者：方可晴（化名），28歲，前助選員。

記者：你第一次被帶走是什麼時候？
方：2021年1月，七、八個便衣到我家，把我帶走。
記者：有沒有人打你？
方：沒有人打我。
"""


def test_who_answers_is_known_by_the_surname() -> None:
    """ "方：": the one interviewed, whose name begins like a plain word."""
    assert ("方可晴", "2021-01", "asserted") in _of(INTERVIEW, "arrest")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("被告人谷雨田犯寻衅滋事罪，判处有期徒刑三年。", "谷雨田"),
        ("5月2日姚乐山从拘留所走出来。", "姚乐山"),
        ("监察委3月1日对陆宏图采取留置措施。", "陆宏图"),
        ("陈廷山之妻裴氏清本周探监未果。", "陈廷山"),
        ("检方对教授艾谢·德米尔提起公诉。", "艾谢·德米尔"),
    ],
)
def test_names_that_begin_or_end_like_plain_words(words: str, name: str) -> None:
    """谷雨, 乐山 and 提起 are plain words."""
    assert name in {c.person for c in claims_of(words, DAY)}


@pytest.mark.parametrize(
    "words",
    [
        "3月4日常委会讨论拘留所改建，有人被拘留。",
        "6月1日高考生在看守所参加考试，监考官被拘留。",
        "本案被告高中毕业，已被拘留。",
        "被告人方可当庭提出申请，已被拘留。",
    ],
)
def test_plain_words_are_no_names(words: str) -> None:
    """常委会, 高考生, 高中毕业, 方可."""
    assert {c.person for c in claims_of(words, DAY)} <= {None}


@pytest.mark.parametrize(
    ("words", "event", "claim"),
    [
        (
            "记者林越因扰乱单位秩序被处行政拘留十日，自2月19日至29日。",
            "detention",
            ("林越", "2024-02-19", "asserted"),
        ),
        (
            "记者林越因扰乱单位秩序被处行政拘留十日，自2月19日至29日。",
            "release",
            ("林越", "2024-02-29", "planned"),
        ),
        ("社工林越刑满在即，预料今年11月底可获释。", "release", ("林越", "2024-11", "planned")),
        ("教师林越案去年开庭，法院尚未宣判。", "sentence", ("林越", None, "negated")),
        (
            "教师林越被捕，看守所不存在虐待，代表团回应称。",
            "ill_treatment",
            ("林越", None, "denied"),
        ),
        ("教师林越的取保申请第三次被退回。", "bail", ("林越", None, "negated")),
        ("博主林越被法院判处八年监禁，另加三年管制。", "sentence", ("林越", None, "asserted")),
        ("被告林越被控三罪，检方撤回其中一项。", "charge", ("林越", None, "negated")),
        ("访民林越去年冬天没了，家里赔了八万块。", "death", ("林越", None, "asserted")),
    ],
)
def test_more_in_plain_words(
    words: str, event: str, claim: tuple[str | None, str | None, str]
) -> None:
    """Custody from one day to another, ends of terms, refusals, what nobody knows the day of."""
    found = _of(words, event)
    assert any(
        p == claim[0] and s == claim[2] and (claim[1] is None or d == claim[1]) for p, d, s in found
    )


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("联盟呼吁军事法庭撤案，释放记者林越。", "charge"),
        ("法院就林越的上诉作出裁决。", "conviction"),
        ("律师说，再立一案是为了不让林越按期出狱。", "release"),
        ("教师林越被判拘役五个月，已羁押的时间足以折抵。", "detention"),
        ("教师林越上诉，参、原审判决如下。", "trial"),
    ],
)
def test_more_that_tells_nothing(words: str, event: str) -> None:
    """What is demanded, an appeal decided, a purpose, time credited, a heading of a judgment."""
    assert _of(words, event) == set()


def test_a_surname_alone_is_who_it_is_in_court_news() -> None:
    """ "郑认罪，判囚14个月；郭否认控罪"."""
    told = (
        "◆ 郑思敏（31岁，教师）、郭启明（35岁，无业）　串谋袭击　郑认罪，判囚14个月；郭否认控罪。"
    )
    assert {p for p, _, _ in _of(told, "sentence")} == {"郑思敏"}


def test_terms_of_several_are_told_once() -> None:
    """ "分别判处十二年和十四年有期徒刑"."""
    told = "4月10日，律师丁家安、许志远分别被临沭县法院判处十二年和十四年有期徒刑。"
    made = [
        (c.person, c.duration_months) for c in claims_of(told, DAY) if str(c.event) == "sentence"
    ]
    assert sorted(made) == [("丁家安", 144), ("许志远", 168)]


def test_months_later_is_not_the_day_before() -> None:
    """ "六个月后才正式批捕": no word tells the day."""
    told = "2015年，律师助理温小米被警察塞进一辆商务车，六个月后才以“煽颠”罪名正式批捕。"
    formal = {c.when.edtf for c in claims_of(told, DAY) if c.kind == "formal"}
    assert "2015" not in formal


def test_what_is_mine_is_not_the_prisoners() -> None:
    """ "晚上我的微信被封了" in a diary whose writer nobody knows."""
    told = "今天是记者林越进去的第九十天。晚上我的微信被封了。"
    assert "林越" not in {p for p, _, _ in _of(told, "harassment")}


ROUND = """维权动态一周综述

11月24日，中山的女工区小敏因拉横幅被处行政拘留七日。河南周口的基督徒夫妇丁连城、祝素珍涉嫌诈骗案第二次退回补充侦查，至此二人已被羁押一年零一个月。
11月25日，盐城中院驳回媒体人荀志高的上诉，维持五年刑期。家属当天才接到通知，没能旁听。
"""


def test_each_of_a_round_up_is_who_it_is() -> None:
    """A worker, a couple and a journalist, each named once."""
    held = {(p, s) for p, _, s in _of(ROUND, "detention", "2021-11-30")}
    assert held == {("区小敏", "asserted"), ("丁连城", "asserted"), ("祝素珍", "asserted")}
    assert _of(ROUND, "sentence", "2021-11-30") == {("荀志高", None, "asserted")}
    assert {p for p, _, _ in _of(ROUND, "access_denied", "2021-11-30")} == {"荀志高"}


VERDICT = """本案被告黎小慧、麦天佑、赖永成早前否认控罪。
昨日裁决。法官裁定黎、麦及D6赖永成罪成，赖还押，三人的判刑押后至11月4日。
"""


def test_a_day_to_come_is_not_that_of_a_verdict() -> None:
    """ "罪成，…判刑押后至11月4日": found guilty yesterday, sentenced then."""
    assert _of(VERDICT, "conviction", "2022-10-08") == {
        ("黎小慧", "2022-10-07", "asserted"),
        ("麦天佑", "2022-10-07", "asserted"),
        ("赖永成", "2022-10-07", "asserted"),
    }
    assert {(d, s) for _, d, s in _of(VERDICT, "sentence", "2022-10-08")} == {
        ("2022-11-04", "planned")
    }


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("1966年，编辑文怀沧被打成现行反革命。", "ill_treatment"),
        ("老师给编辑文怀沧写了一幅字，托人送进看守所，没有送到。", "transfer"),
    ],
)
def test_branding_and_gifts_are_nothing_done_to_the_body(words: str, event: str) -> None:
    """ "打成反革命" hurts nobody's body, and what is sent in is a gift."""
    assert _of(words, event) == set()


def test_a_warrant_is_for_the_surname_it_names() -> None:
    """ "裁判官对冯发出拘捕令": 冯 and no 冯发出."""
    told = "D1冯伟伦、D4卢芷晴缺席，裁判官对冯发出拘捕令。"
    assert _of(told, "arrest") == {("冯伟伦", None, "planned")}


OPEN_LETTER = """我叫旦增卓玛，是在押人员才让扎西的姐姐。我弟弟2019年8月13日在玉树被捕，次年5月以“分裂国家罪”判处九年。
自2021年11月起，我们没有接到过他的任何电话。去年7月我去看他，会见取消，东西也退了回来。我不怕。
"""


def test_the_brother_of_an_open_letter_is_the_prisoner() -> None:
    """ "我叫甲，是在押人员乙的姐姐": 我弟弟 is 乙."""
    assert _of(OPEN_LETTER, "arrest") == {("才让扎西", "2019-08-13", "asserted")}
    assert {p for p, _, _ in _of(OPEN_LETTER, "sentence")} == {"才让扎西"}
    assert {p for p, _, _ in _of(OPEN_LETTER, "access_denied")} == {"才让扎西"}


HEARING = """裁判官今裁定首被告文员巫绮华、次被告学生曾启乐罪成，第三被告厨师祁大勇表证不成立、当庭释放，第四被告教师麦慧贞早前已认罪，被判罚款3,000元。
案件押后至12月2日判刑，等候巫、曾二人的背景报告。
另一宗案件，54岁地盘工雷国雄今在粉岭裁判法院再讯，雷继续以现金五千元保释。
"""


def test_who_is_to_be_sentenced_is_who_is_reported_on() -> None:
    """ "押后判刑，等候巫、曾二人的背景报告", and another case after it."""
    planned = {p for p, _, s in _of(HEARING, "sentence", "2022-11-18") if s == "planned"}
    assert planned == {"巫绮华", "曾启乐"}
    assert ("祁大勇", "asserted") in {(p, s) for p, _, s in _of(HEARING, "release", "2022-11-18")}
    assert {p for p, _, _ in _of(HEARING, "trial", "2022-11-18")} == {"雷国雄"}


def test_a_term_that_is_over_is_past() -> None:
    """ "12月25日期满获释" in news of January."""
    told = "杭州的互助群群主汪四海12月25日期满获释。"
    assert _of(told, "release", "2024-01-16") == {("汪四海", "2023-12-25", "asserted")}
    assert {s for _, _, s in _of("汪四海将于12月25日刑满获释。", "release", "2023-12-20")} == {
        "planned"
    }


CARDS = """他们现在怎么样了

苏长兰（律师助理）——2016年1月被正式逮捕。
全璋（律师）——2020年4月5日走出临沂监狱。
谢阳平（律师）——今年1月再次被抓。他2017年曾称遭受酷刑，官方否认。
另外，当年被抓的300多人中，绝大多数在48小时内获释。
"""


def test_lines_that_open_with_a_name_and_a_trade() -> None:
    """ "全璋（律师）——…", and a count of others at the end."""
    assert ("全璋", "2020-04-05", "asserted") in _of(CARDS, "release", "2021-07-09")
    assert {p for p, _, _ in _of(CARDS, "release", "2021-07-09")} == {"全璋", None}
    assert ("谢阳平", "2017", "asserted") not in _of(CARDS, "arrest", "2021-07-09")
