"""Chinese: what is only told in passing of somebody else, whom 他 goes on about, and whose day it is."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
TOLD = "教师罗安于2024年5月3日在卡城被逮捕。"
HELD = "教師羅安於2024年5月3日在卡城被捕，現還押於北山監獄。"


def _more(words: str, told: str = TOLD, name: str = "罗安") -> list[tuple[str, str, str | None]]:
    """What is told of the teacher beyond the first sentence."""
    before = [c for c in claims_of(told, DAY) if c.person == name]
    found = [c for c in claims_of(told + words, DAY) if c.person == name]
    known = {(c.event, c.stance, c.when.edtf) for c in before}
    return [
        (str(c.event), str(c.stance), c.when.edtf)
        for c in found
        if (c.event, c.stance, c.when.edtf) not in known
    ]


@pytest.mark.parametrize(
    "words",
    [
        "他的书讲述了一名被判死刑的教师的故事。",
        "检方称他与被通缉的商人有联系。",
        "他曾采访刚获释的工会主席。",
        "他曾与被判刑的诗人李志强通信。",
        "他与被判刑十年的诗人李志强是好友。",
        "他的老师是死于狱中的诗人李志强。",
        "诗人李志强因声援罗安被判刑两年。",
        "一名学生因张贴要求释放罗安的标语被判刑一年。",
        "曾与罗安同狱的作家李志强去世。",
        "逮捕罗安的警察因受贿被判刑五年。",
        "罗安在狱中得知好友去世。",
        "罗安任教的学校被搜查。",
    ],
)
def test_what_modifies_somebody_else_is_told_of_nobody_in_hand(words: str) -> None:
    assert _more(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "獲釋的囚友說，羅安仍在獄中。",
        "監察院糾正北山監獄虐囚。",
        "監察委員調查北山監獄受刑人死亡案。",
        "次被告獲准保釋。",
    ],
)
def test_of_inmates_and_codefendants(words: str) -> None:
    told = {event for event, _, _ in _more(words, HELD, "羅安")}
    assert not told & {"release", "ill_treatment", "death", "bail"}


def test_missing_fishermen_and_arrested_pupils() -> None:
    for words in ("失踪的渔民获救。", "一名失踪学生被发现死亡。", "获释的工人表示满意。"):
        assert _more(words) == []
    words = "2016年被拘留十二天的导演是李乔木，他住在江城。"
    assert "detention" in {str(c.event) for c in claims_of(words, DAY) if c.person == "李乔木"}
    assert [event for event, _, _ in _more("被拘留的教师6月1日获释。")] != []


@pytest.mark.parametrize(
    "words",
    [
        "购买罗安书籍的读者被传唤。",
        "出版罗安作品的出版社被查封。",
        "罗安在信中说，同监室的人被打。",
        "罗安的父亲曾是政治犯，坐牢二十年。",
        "罗安的获释遥遥无期。",
        "罗安获释的可能性不大。",
        "劫持人质的男子被判处二十年徒刑。",
        "贪官李国强被判死缓。",
        "同仓一名青年自杀身亡。",
        "他的债主被判刑两年。",
        "该市教育局局长同日被免职。",
        "他的学生在街头抗议，遭警方殴打。",
        "洛桑已于上月获释。",
        "其助理同日遭羁押。",
        "其同案王晓明获刑三年。",
    ],
)
def test_of_readers_publishers_and_what_is_far_off(words: str) -> None:
    assert _more(words) == []


def test_his_own_workshop_is_his() -> None:
    for words in ("罗安的工作室被查封。", "罗安创办的书店被查封。"):
        assert [event for event, _, _ in _more(words)] == ["confiscation"]


def test_a_relative_with_a_name_has_what_follows() -> None:
    words = "罗安的表哥陈远志早在5月就遭软禁，6月1日因贪污罪被判七年。"
    told = {str(c.event) for c in claims_of(TOLD + words, DAY) if c.person == "陈远志"}
    assert "sentence" in told
    assert "sentence" not in {event for event, _, _ in _more(words)}


def test_a_town_whose_prison_is_named_is_nobody() -> None:
    words = (
        "作家林安于2023年8月1日在海城被捕，其后被关押在海城看守所。海城看守所一名看守因受贿被捕。"
    )
    told = [(str(c.event), c.person) for c in claims_of(words, DAY) if c.person]
    assert ("arrest", "林安") in told
    assert {person for _, person in told} == {"林安"}


def test_a_fellow_inmate_is_no_authority() -> None:
    told = _more("一名囚友向記者表示，羅安遭毆打。", HELD, "羅安")
    assert [(event, stance) for event, stance, _ in told] == [("ill_treatment", "alleged")]


@pytest.mark.parametrize(
    "words",
    [
        "打人的警察上月被捕。他被判处有期徒刑两年。",
        "前市长因贪污被捕，他被判处十年。",
        "其弟被抓。他被判刑三年。",
        "警方同日逮捕了工会主席。其后他被判刑三年。",
        "另一名教师被捕。当天获释。",
    ],
)
def test_he_is_whoever_was_just_told_of(words: str) -> None:
    assert _more(words) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("打人的警察获释。他仍被羁押。", "detention"),
        ("同监室的囚犯去世。他被转移到北山监狱。", "transfer"),
        ("其父上周去世。他被判刑三年。", "sentence"),
        ("其妻被拘留。他被判刑三年。", "sentence"),
        ("罗安成为首位被判死刑的记者。", "sentence"),
        ("罗安是第三名被起诉的教师。", "charge"),
        ("他早已被转往北山的女子监狱。", "transfer"),
    ],
)
def test_he_is_the_prisoner_where_the_words_turn_back(words: str, told: str) -> None:
    assert told in {event for event, _, _ in _more(words)}


def test_the_day_behind_an_arrest_is_that_of_what_came_then() -> None:
    assert _more("他被捕后于6月1日获释。") == [("release", "asserted", "2024-06-01")]
    assert _more("被捕两周后，他获准保释。") == [("bail", "asserted", "2024-05-17")]


def test_less_than_a_week_negates_nothing() -> None:
    told = {(e, s) for e, s, _ in _more("他获释不到一周又被带走。")}
    assert told == {("release", "asserted"), ("arrest", "asserted")}


def test_a_clause_that_is_a_day_dates_what_had_happened() -> None:
    assert _more("今年3月，他曾被传唤。") == [("harassment", "asserted", "2024-03")]


def test_arrested_once_more() -> None:
    told = {event for event, _, _ in _more("他获释后再次被捕。")}
    assert told == {"release", "arrest"}
