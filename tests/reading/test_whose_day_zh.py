"""Chinese: whose day a day is: lent to what happened then, and kept from what did not."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
LENT = "2024-05-03"


def day(words: str, event: str, kind: str | None = None, published: str = DAY) -> str | None:
    """The day of the only claim of an event, or of those of one kind."""
    found = {
        c.when.edtf
        for c in claims_of(words, published)
        if c.event == event and (kind is None or c.kind == kind)
    }
    assert len(found) == 1, (words, found)
    return found.pop()


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("教师罗安5月3日在卡城被警察带走问话，没有被起诉。", "charge", None),
        ("教师罗安5月3日被检察院决定不起诉。", "charge", LENT),
        ("教师罗安的刑期5月3日届满，但她没有获释。", "release", None),
        ("教师罗安5月3日拘留期满，当天并未获释。", "release", LENT),
    ],
)
def test_what_was_not_done_was_not_done_on_the_day_before(
    words: str, event: str, expected: str | None
) -> None:
    assert day(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("2024年5月3日刑满出狱以后，教师罗安被要求每月向派出所报到。", "harassment", None),
        ("2024年5月3日，教师罗安被要求每月向派出所报到。", "harassment", LENT),
        ("教师罗安2024年5月3日获释，护照始终办不下来。", "travel_ban", None),
        ("教师罗安2024年5月3日获释，同时被限制出境。", "travel_ban", LENT),
    ],
)
def test_what_stands_ever_since_has_no_day(words: str, event: str, expected: str | None) -> None:
    assert day(words, event) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("教师罗安因涉嫌煽动颠覆国家政权罪，于5月3日经检察院批准逮捕，关押在卡城看守所。", None),
        ("教师罗安5月3日被公安局刑事拘留，关押在卡城看守所。", LENT),
        ("教师罗安2024年5月3日获刑两年，在北山监狱服刑。", None),
    ],
)
def test_where_somebody_is_held_after_an_arrest(words: str, expected: str | None) -> None:
    assert day(words, "detention") == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("有外电5月3日报道教师罗安已获释。", "release", None),
        ("教师罗安5月3日获释，有外电报道。", "release", LENT),
        ("5月3日，一名干部私下告诉她的哥哥，教师罗安已被判刑七年。", "sentence", None),
        ("5月3日，卡城法院开庭，教师罗安被判刑七年。", "sentence", LENT),
        ("一宗是2020年7月的初选案，教师罗安被拘捕。", "arrest", None),
        ("转折点是2024年5月3日，教师罗安被拘捕。", "arrest", LENT),
    ],
)
def test_the_day_of_a_report_or_of_the_matter(words: str, event: str, expected: str | None) -> None:
    assert day(words, event) == expected


def test_a_term_ordered_below_is_not_of_the_day_of_the_appeal() -> None:
    told = "卡城高级人民法院5月3日对教师罗安案作出终审判决，维持原判。"
    assert day(told + "罗安一审时被判十九年。", "sentence") is None
    assert day("卡城中级人民法院5月3日作出一审判决，教师罗安被判十九年。", "sentence") == LENT
    kept = (
        "卡城中级人民法院5月3日驳回教师罗安的上诉，维持一审以寻衅滋事罪判处他有期徒刑三年的判决。"
    )
    assert day(kept, "sentence") is None
    changed = "卡城中级人民法院5月3日二审改判，教师罗安以寻衅滋事罪被判处有期徒刑三年。"
    assert day(changed, "sentence") == LENT


def test_days_of_a_remand_and_months_of_a_term_are_no_days() -> None:
    told = "直至5月3日，教师罗安才在检察院露面，检察官下令还押候查十五日。"
    assert day(told, "detention") == LENT
    assert day("教师罗安2010年因此遭判刑三月。", "sentence") == "2010"
    assert day("教师罗安2010年3月因此遭判刑。", "sentence") == "2010-03"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("教师罗安在看守所死亡，她的女儿已要求检察机关尸检。", None),
        ("教师罗安在看守所死亡，她的女儿要求检察机关尸检。", DAY),
        ("教师罗安在看守所死亡，她的女儿5月3日已要求检察机关尸检。", LENT),
    ],
)
def test_a_demand_already_made(words: str, expected: str | None) -> None:
    assert day(words, "call") == expected


def test_a_jail_is_no_residential_surveillance() -> None:
    told = "罗安指居期满转捕\n\n教师罗安5月3日经检察院批准逮捕，关押在卡城看守所。罗安在指居期间患病。去年12月14日他被指定居所监视居住。"
    held = {c.kind: c.facility for c in claims_of(told, DAY) if c.event == "detention"}
    assert held["指定居所监视居住"] is None
    assert held[None] == "卡城看守所"


def test_a_file_about_a_judgment_is_no_judgment() -> None:
    told = "当事人：罗安（化名「老莊」，判决书误植为「罗庵」）\n\n"
    heard = "2024年4月17日开庭一次，未选任辩护人。罗安当庭翻供。"
    assert day(told + heard, "charge") == "2024-04-17"
    paper = "卡城人民法院刑事判决书\n\n被告人罗安，男，教师。\n本院于2024年4月17日公开开庭审理了本案。被告人罗安当庭认罪。\n二〇二四年五月三日\n"
    assert day(paper, "charge") is None


TAKEN = "教师罗安2024年3月16日在卡城被警察带走，"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("头两个月一直没有音讯，直到5月30日家人才得知她关在看守所。", "2024-03-16/2024-05-30"),
        ("此后整整两个月，家人不知道她是死是活。", "2024-03-16/2024-05"),
        (
            "最初两周下落不明；4月2日电视台播出他的照片，家人才知道他已被押。",
            "2024-03-16/2024-04-02",
        ),
        ("最初两周下落不明。", "2024-03-16/2024-03-30"),
        ("一直没有音讯，家人5月30日报案。", "2024-03-16"),
    ],
)
def test_a_disappearance_ends_when_somebody_is_heard_of(words: str, expected: str) -> None:
    assert day(TAKEN + words, "disappearance") == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (
            "教师罗安4月2日在卡城被捕。5月8日罗安获释，出狱后三天又被警方传唤。",
            "harassment",
            "2024-05-11",
        ),
        (
            "教师罗安4月2日在卡城被捕。5月8日罗安获释，出狱三天后又被警方传唤。",
            "harassment",
            "2024-05-11",
        ),
        (
            "教师罗安4月2日在卡城被捕，5月8日获释。罗安说，被捕当晚遭警员殴打。",
            "ill_treatment",
            "2024-04-02",
        ),
        ("教师罗安4月2日在卡城被捕，5月8日获释。罗安说，他遭警员殴打。", "ill_treatment", None),
    ],
)
def test_the_day_of_another_event(words: str, event: str, expected: str | None) -> None:
    assert day(words, event) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("教师罗安4月2日在卡城被警察带走，此后一直关押在北山看守所。", "2024-04-02"),
        ("教師羅安4月2日被捕，兩日後首次提堂，保釋申請被拒，一直還押荔枝角收押所。", "2024-04-04"),
        ("教師羅安4月2日被捕。羅安5月8日被裁定罪成，自裁決日起還押荔枝角收押所。", "2024-05-08"),
        ("教師羅安4月2日被捕，獲准保釋。羅安一直否認控罪。", "no"),
    ],
)
def test_held_since_another_event(words: str, expected: str) -> None:
    found = {c.when.edtf for c in claims_of(words, DAY) if c.event == "detention"}
    assert (expected in found) is (expected != "no")


WEEK = "维权周报（2024年第24期，6月10日至16日）\n\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("本周共收录：刑事拘留6人。", "2024-06-10/2024-06-16"),
        ("【本周数字】\n刑事拘留6人。", "2024-06-10/2024-06-16"),
        ("今年以来共有刑事拘留6人。", "2024"),
        ("6月12日，共有6人被刑事拘留。", "2024-06-12"),
    ],
)
def test_what_a_bulletin_counts_is_of_the_days_it_covers(words: str, expected: str | None) -> None:
    assert day(WEEK + words, "detention") == expected


def test_an_entry_of_a_diary_with_the_weather() -> None:
    told = "旁聽日記\n\n6月12日（三）　雨\n教師羅安改口認罪，由懲教員帶走。\n\n6月14日（五）　三十三度\n兩點半宣判。羅安因為認罪扣減，判監三年。\n"
    assert day(told, "charge") == "2024-06-12"
    assert day(told, "sentence") == "2024-06-14"
    assert not [c for c in claims_of(told, DAY) if c.event == "arrest"]


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (
            "教师罗安案5月3日在卡城法院开庭。\n\n罗安家属等了一天。\n\n罗安在庭上表示不认罪。",
            "charge",
            "2024-05-03",
        ),
        (
            "教师罗安案5月3日在卡城法院开庭。\n\n罗安家属等了一天。\n\n罗安一直不认罪。",
            "charge",
            None,
        ),
        (
            "教师罗安案5月3日在卡城法院开庭。\n\n公诉人当庭建议对罗安判处有期徒刑二年。",
            "sentence",
            "2024-05-03",
        ),
        (
            "教师罗安案5月3日在卡城法院开庭。\n\n庭前检察官建议对罗安判处有期徒刑二年。",
            "sentence",
            None,
        ),
    ],
)
def test_what_is_said_in_court_is_of_the_only_hearing(
    words: str, event: str, expected: str | None
) -> None:
    assert day(words, event) == expected


def test_a_judgment_in_many_words() -> None:
    told = "2024年2月14日，卡城人民法院判了：敲诈勒索罪，五年；合起来决定执行六年。同案的陈明远判了两年缓刑三年。"
    found = {
        c.person: c.when.edtf
        for c in claims_of("教师罗安案。" + told, DAY)
        if c.kind == "suspended"
    }
    assert found == {"陈明远": "2024-02-14"}
    told = (
        "军事法庭本周二宣判，以反恐法判处医师罗安有期徒刑20年；曾在晨报任职的记者陈明远则被判12年。"
    )
    found = {c.person: c.when.edtf for c in claims_of(told, DAY) if c.kind == "prison"}
    assert found == {"罗安": "2024-06-18", "陈明远": "2024-06-18"}
    told = "军事法庭本周二宣判，以反恐法判处医师罗安有期徒刑20年；记者陈明远曾被判12年。"
    found = {c.person: c.when.edtf for c in claims_of(told, DAY) if c.kind == "prison"}
    assert found == {"罗安": "2024-06-18", "陈明远": None}


def test_a_term_of_today_and_a_plea_of_before() -> None:
    told = "四名被告今（20日）在區域法院判刑。\n\n首被告羅安早前經審訊，於5月3日被裁定暴動罪成，今判囚4年。第三被告陳明遠早於5月認罪，就暴動罪判囚2年10個月。"
    found = {
        c.person: c.when.edtf for c in claims_of(told, DAY) if c.event == "sentence" and c.kind
    }
    assert found == {"羅安": "2024-06-20", "陳明遠": "2024-06-20"}


CHRONICLE = "大事年表\n\n2024年\n1月5日　教師羅安被捕。\n2月6日　審訊開始。羅安認罪。{more}\n3月7日　判刑。羅安判監一年。\n4月8日　羅安提出上訴。\n"


def test_a_line_of_a_chronicle_is_of_its_day() -> None:
    assert day(CHRONICLE.format(more=""), "charge") == "2024-02-06"
    assert day(CHRONICLE.format(more="電腦被檢走。"), "confiscation") == "2024-02-06"
    assert day(CHRONICLE.format(more="他其後被通緝。"), "harassment") is None
    assert day("大事年表\n\n2月6日　羅安到過法院。他的電腦被檢走。\n", "confiscation") is None


def test_measures_listed_below_their_day() -> None:
    told = "6月12日，羅安、陳明遠被通緝。\n\n{day}保安局局長在憲報刊登公告，就二人施行以下措施，即時生效：\n（一）羅安的護照予以撤銷；\n（二）陳明遠的教師註冊予以取消。\n"
    assert day(told.format(day="同日，"), "travel_ban") == "2024-06-12"
    assert day(told.format(day=""), "travel_ban") is None
    asked = "6月12日，教師羅安提出要求如下：\n（一）羅安的護照予以撤銷；\n"
    assert day(asked, "travel_ban") is None


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("教师罗安5月3日在卡城被捕，同事陈明远与她同日被抓。", "arrest", "2024-05-03"),
        (
            "教師羅安昨日在西九龍裁判法院提堂，獲准以一萬元保釋，不得離港。",
            "travel_ban",
            "2024-06-19",
        ),
        ("教師羅安昨日在西九龍裁判法院提堂，獲准以一萬元保釋，至今不得離港。", "travel_ban", None),
        ("教师罗安2015年3月刑满出狱，此后不准离开卡城。", "travel_ban", "2015-03"),
        ("教师罗安5月3日清早在家中被捕。警员在她家中搜了三个小时。", "search", "2024-05-03"),
        ("教师罗安5月3日清早在家中被捕。警员后来又在她家中搜了三个小时。", "search", None),
        ("教師羅安今早首次提堂，不准保釋，案件押後至8月2日再訊。", "bail", DAY),
        ("教師羅安至今仍未獲准保釋。", "bail", None),
        ("裁判官昨日將教師羅安的案件押後至8月2日再訊，羅安繼續還押。", "detention", "2024-06-19"),
        ("教师罗安上周被叫到派出所训诫。", "harassment", "2024-06"),
    ],
)
def test_days_shared_with_what_is_told_beside(words: str, event: str, expected: str | None) -> None:
    assert day(words, event) == expected


def test_last_week_over_two_months_is_no_month() -> None:
    assert day("教师罗安上周被叫到派出所训诫。", "harassment", published="2024-06-05") is None
    assert (
        day("教师罗安上周四被叫到派出所训诫。", "harassment", published="2024-06-05")
        == "2024-05-30"
    )


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (
            "教师罗安6月18日被卡城法院判刑四年。她2022年8月3日被带走，8月4日被刑事拘留。宣判当天，她的丈夫被拦在法院门外。",
            "access_denied",
            "2024-06-18",
        ),
        (
            "6月19日，律师在看守所会见了罗安。他说，被带走当晚在派出所被铐在椅子上。罗安是3月7日被带走的。",
            "ill_treatment",
            None,
        ),
        ("教師羅安5月9日被判監七個月，她沒有上訴。", "appeal", None),
        ("教師羅安5月9日提出上訴。", "appeal", "2024-05-09"),
        ("自由之声6月18日报道，一名知情人透露，教师罗安已被判刑十五年。", "sentence", None),
        ("6月11日，我局依法对教师罗安作出行政拘留七日的处罚。", "detention", "2024-06-11"),
        ("教師羅安3月20日遭遣返中國。羅安返國後兩天即被警方刑事拘留。", "detention", "2024-03-22"),
    ],
)
def test_the_day_of_one_event_is_not_that_of_another(
    words: str, event: str, expected: str | None
) -> None:
    assert day(words, event) == expected


def test_the_year_of_what_is_tried_is_no_year_of_the_trial() -> None:
    told = "區域法院昨日就2019年旺角暴動案判刑，首被告羅安判囚三年十個月。羅安於4月12日被裁定罪成。"
    assert day(told, "sentence") == "2024-06-19"
    assert day(told, "conviction") == "2024-04-12"
    told = "教師羅安2019年在旺角被捕，4月12日被裁定罪成。"
    assert day(told, "conviction") == "2019-04-12"


def test_how_much_later_is_not_how_long() -> None:
    told = "教师罗安5月8日获释，出狱后三天又被刑事拘留。"
    found = [c.days for c in claims_of(told, DAY) if c.event == "detention"]
    assert found == [None]


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (
            "教师罗安6月12日刑满出狱。出狱时镇政府派车接她，手机被收走。",
            "confiscation",
            "2024-06-12",
        ),
        ("教师罗安6月12日刑满出狱。出狱时镇政府派车接她，手机后来被收走。", "confiscation", None),
        ("教師羅安6月18日首次開庭，家屬不准旁聽。", "access_denied", "2024-06-18"),
        ("教師羅安6月17日在將軍澳寓所被捕。", "arrest", "2024-06-17"),
        ("教師羅安由2021年1月6日還押，曾關過獨立囚室十四日。", "ill_treatment", None),
    ],
)
def test_what_goes_on_with_an_event(words: str, event: str, expected: str | None) -> None:
    assert day(words, event) == expected


def test_a_place_called_after_a_general_is_no_plan() -> None:
    told = "教師羅安6月17日在將軍澳寓所被捕。"
    assert {c.stance for c in claims_of(told, DAY) if c.event == "arrest"} == {"asserted"}
    told = "教師羅安6月27日將在寓所被捕。"
    assert {c.stance for c in claims_of(told, DAY) if c.event == "arrest"} == {"planned"}


def test_three_men_and_two_women_have_no_name() -> None:
    told = "教師羅安昨日提堂。警方國安處今早在屯門拘捕三男兩女。"
    assert {c.person for c in claims_of(told, DAY) if c.event == "arrest"} == {None}
    told = "教師羅安昨日提堂。警方國安處今早在屯門拘捕羅安。"
    assert {c.person for c in claims_of(told, DAY) if c.event == "arrest"} == {"羅安"}


def test_the_day_of_a_judgment_for_others_beside() -> None:
    told = "教师罗安6月18日被卡城法院判刑四年。{}宣判当天，记者陈明远被警察带走问话。"
    found = {
        c.person: c.when.edtf for c in claims_of(told.format(""), DAY) if c.event == "harassment"
    }
    assert found == {"陈明远": "2024-06-18"}
    two = told.format("商人李志强2024年5月3日被北山法院判刑两年。")
    found = {c.person: c.when.edtf for c in claims_of(two, DAY) if c.event == "harassment"}
    assert found == {"陈明远": None}


def test_remanded_since_the_arrest_of_the_same_sentence() -> None:
    told = "教師羅安6月10日在機場被捕，其後一直還押。"
    assert day(told, "detention") == "2024-06-10"
    assert day("教師羅安6月10日在機場被捕。他現時繼續還押。", "detention") is None
