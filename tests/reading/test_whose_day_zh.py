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
