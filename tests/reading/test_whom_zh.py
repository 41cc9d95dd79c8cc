"""Who is meant on Chinese pages: names that stand once, objects of a clause, lawyers who call, groups."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

NAMED = {
    "asked_for": (
        "首名被告申保護令，案件押後再訊。\n該男子向高等法院申請保釋，被告岑兆康繼續還押。",
        {("detention", "岑兆康")},
    ),
    "asks_for_release": ("被告申人身保護令遭拒，被告岑兆康還押。", {("detention", "岑兆康")}),
    "shouts": ("被告高呼口號後被帶走。被告岑兆康被判囚一年。", {("sentence", "岑兆康")}),
    "two_surnames": (
        "前編輯岑兆康、記者羅以進被捕。岑兆康和羅以進均已停職。岑和羅2021年3月1日被國安處拘捕。",
        {("arrest", "岑兆康"), ("arrest", "羅以進")},
    ),
    "middle_of_a_home": (
        "十多名警察闖入他家中將韋承志帶走。韋承志至今下落不明。",
        {("arrest", "韋承志"), ("disappearance", "韋承志")},
    ),
    "cardinal": (
        "信託人岑兆安樞機、羅以進、許念慈於五月被捕。",
        {("arrest", "岑兆安"), ("arrest", "羅以進"), ("arrest", "許念慈")},
    ),
    "bishop": (
        "教友代表岑兆安主教、羅以進神父、許念慈於五月被捕。",
        {("arrest", "岑兆安"), ("arrest", "羅以進"), ("arrest", "許念慈")},
    ),
    "of_a_party": ("杭州民主党人韦承志上周六被警方带走。", {("arrest", "韦承志")}),
    "of_a_town": ("武汉柳建林涉嫌寻衅滋事罪，已被刑事拘留。", {("detention", "柳建林")}),
    "among_them": ("法院昨天宣判。其中柳莉被指煽动访民，被判刑一年。", {("sentence", "柳莉")}),
    "towards_morning": (
        "村民柳建林的儿子柳向晨因拍照被派出所处以行政拘留十天。",
        {("detention", "柳向晨")},
    ),
    "no_name_of_a_preposition": (
        "记者向本台表示，教师韦承志被警方带走。",
        {("arrest", "韦承志")},
    ),
}

MEANT = {
    "object_of_a_protest": (
        "教师柳莉被指煽动访民，抗议早前出言不逊的教授韦东平，被判刑一年。",
        {("sentence", "柳莉")},
    ),
    "object_of_support": (
        "村民柳建林多次在网上发言，声援被关押的律师韦承志，被警方带走。",
        {("arrest", "柳建林"), ("detention", "韦承志")},
    ),
    "reason_in_a_relative": (
        "教师韦承志被警方带走。\n\n另外，因声援某案遭到十五天行政拘留的司机柳建林，已于1月16日期满获释。",
        {("arrest", "韦承志"), ("detention", "柳建林"), ("release", "柳建林")},
    ),
    "reason_of_another": (
        "村民柳建林因声援被捕的律师韦承志而被拘留。",
        {("detention", "柳建林"), ("arrest", "韦承志")},
    ),
    "relative_of_the_second": (
        "教师柳建林以及从江城被带走的学生韦承志已经分别刑事拘留。",
        {("detention", "柳建林"), ("detention", "韦承志"), ("arrest", "韦承志")},
    ),
    "all_the_accused": (
        "11名村民涉嫌寻衅滋事案开庭前会议。声援者柳建林表示，有人落泪。由于全体被告都否认控罪，律师有意申请取保候审。",
        set(),
    ),
    "all_of_two": (
        "教师柳建林和学生韦承志在江城受审，全部被告均否认控罪。",
        {("charge", "柳建林"), ("charge", "韦承志"), ("trial", "柳建林"), ("trial", "韦承志")},
    ),
    "six": (
        "信託人岑兆安、羅以進、許念慈於五月被捕，秘書方樂行則於十一月被捕；四人均獲准保釋。",
        {(e, p) for e in ("arrest", "bail") for p in ("岑兆安", "羅以進", "許念慈", "方樂行")},
    ),
    "stands_for_six": (
        "記者岑兆康等6人涉嫌違反國家安全法，遭法院裁定羈押，6人於17日晚間移送看守所。",
        {("detention", "岑兆康"), ("transfer", "岑兆康")},
    ),
    "involved_in_a_case": (
        "律师柳建林被警方抓捕，疑因涉“韦承志等人煽动颠覆国家政权案”，其被抓捕的第二天执业证被注销。",
        {("arrest", "柳建林")},
    ),
    "out_of_a_home": (
        "教师柳建林从父母的租房里走出时被警察抓走。",
        {("arrest", "柳建林")},
    ),
    "sues_himself": (
        "教师柳建林被羁押。辩护律师郑以伟和文以光周四向江城法院提出起诉。",
        {("detention", "柳建林")},
    ),
    "prosecutor_charges": (
        "检察院周四向江城法院提起公诉，起诉教师柳建林。",
        {("charge", "柳建林")},
    ),
    "who_only_speaks_is_none_of_three": (
        "教会负责人岑兆安牧师被国保带走。互助会的方以信对记者透露，另一名负责人许念慈夫妇也被警方带走，三人目前下落不明。",
        {("arrest", "岑兆安"), ("arrest", "许念慈")},
    ),
    "by_surname": (
        "前編輯岑兆康、記者羅以進被裁定串謀罪成。法官判岑囚21個月，羅則即時獲釋。",
        {
            ("conviction", "岑兆康"),
            ("conviction", "羅以進"),
            ("sentence", "岑兆康"),
            ("release", "羅以進"),
        },
    ),
    "defendant_named_below": (
        "首宗案件押後再訊\n\n一名23歲男子七月駕駛電單車撞向警員，被控煽動罪，案件今早開庭處理。法官彭以立把案件押後。\n\n首名被告岑兆康由大律師麥可成和黃念慈代表，案件上月提堂。",
        {("charge", "岑兆康"), ("trial", "岑兆康")},
    ),
}

CALLED_ON = {
    "lawyer_turned_away": (
        "今日上午江城律师郑以伟前往看守所要求会见柳建林，结果仍被值班员以要请示领导为由而不予安排。柳建林2月20日被警方带走。",
        {("柳建林", "lawyer")},
    ),
    "wife_turned_away": (
        "早在周四郑以伟律师与柳建林妻子王女士已到看守所要求会见，但被值班人员拒绝。柳建林仍被羁押。",
        {("柳建林", "lawyer")},
    ),
    "sues": (
        "被羁押的教师柳建林一案，其辩护律师郑以伟和文以光周四控告公安局拒绝原告会见当事人。",
        {("柳建林", "lawyer")},
    ),
    "meets_a_client": (
        "教师柳建林2月20日被警方带走。郑以伟周一到看守所要求会见当事人，遭到拒绝。",
        {("柳建林", "lawyer")},
    ),
    "prisoner_asks": (
        "教师柳建林被羁押在看守所，柳建林多次要求会见律师，均被拒绝。",
        {("柳建林", "lawyer")},
    ),
    "citizens": (
        "教师柳建林案开庭。有市民受柳建林家属委托前往法院旁听，但被拒之门外。",
        {(None, "observers")},
    ),
    "family": (
        "教师柳建林案开庭，家属要求旁听，但被法院拒绝。",
        {("柳建林", "family")},
    ),
}


@pytest.mark.parametrize("name", NAMED)
def test_a_name_that_stands_once_is_one_and_a_plain_word_is_none(name: str) -> None:
    text, expected = NAMED[name]
    claims = [c for c in claims_of(text, "2022-06-01") if c.event.value != "occupation"]
    assert expected <= {(c.event.value, c.person) for c in claims}
    assert {c.person for c in claims} <= {person for _, person in expected} | {None}


@pytest.mark.parametrize("name", MEANT)
def test_whom_a_clause_means(name: str) -> None:
    text, expected = MEANT[name]
    told = {
        (c.event.value, c.person)
        for c in claims_of(text, "2022-06-01")
        if c.person is not None and c.event.value != "occupation"
    }
    assert expected <= told
    assert {p for _, p in told} <= {p for _, p in expected}


@pytest.mark.parametrize("name", CALLED_ON)
def test_what_a_visitor_is_refused_is_refused_to_the_prisoner(name: str) -> None:
    text, expected = CALLED_ON[name]
    refused = {
        (c.person, c.to) for c in claims_of(text, "2022-06-01") if c.event.value == "access_denied"
    }
    assert refused == expected


def test_the_office_that_acts_has_no_conjunction_in_its_name() -> None:
    text = "教师柳建林被羁押满期，因此高院今天提讯柳建林。"
    assert "因此高院" not in {getattr(c, "court", None) for c in claims_of(text, "2022-06-01")}


def test_the_security_that_is_endangered_is_no_office() -> None:
    text = "教師柳建林涉危國安被捕。商人韋承志被國安拘捕。"
    by = {c.person: c.by for c in claims_of(text, "2022-06-01") if c.event.value == "arrest"}
    assert by == {"柳建林": None, "韋承志": "國安"}
