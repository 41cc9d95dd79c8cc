"""Chinese pages as they are found: who only speaks, practices and laws, papers that are missing, lists of names."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

ASIDE = {"occupation", "birth", "alias", "call", "access_denied"}

NOBODY = {
    "a_practice": "律师韦承志和妻子柳莉向政法委反映当局违法羁押行为。",
    "a_way_of_doing": "学者韦承志谴责这种任意拘留公民的做法。",
    "a_rule": "立委柳莉表示，我们羁押的规定从民国17年以来没有修正过。",
    "in_case": "学者柳莉说，到底嫌疑人不被羁押的话，会不会串供。",
    "a_professor": "大学教授岑兆康说，检方却改限制住居，简直莫名其妙。",
    "a_lawyer": "律师岑兆康表示，检方不应该只听警方说法就裁定交保，这样有瑕疵。",
    "a_lawyer_again": "律师岑兆康表示，法院仍谕令交保。岑兆康批评，这等于变相羁押。",
    "signed": "541名中国律师近日连署发布声明，要求释放律师柳建林。",
}

TOLD = {
    "critic_of_somebody": (
        "一名异见人士因为在网上发表批评市长柳建林的文章，被判监禁四年。",
        {("sentence", None)},
    ),
    "critic_with_a_name": (
        "教师韦承志因为批评市长柳建林，被判刑三年。",
        {("sentence", "韦承志")},
    ),
    "no_paper": ("警方没有出示拘捕韦承志的手续。", {("arrest", "韦承志")}),
    "not_told_where": (
        "官方通报称教师韦承志已被逮捕，没有说明他被关押在何处。",
        {("arrest", "韦承志")},
    ),
    "no_answer_yet": (
        "教师韦承志被刑事拘留。律师同日向公安局递交取保候审申请，暂未获警方答复。",
        {("detention", "韦承志")},
    ),
    "refused_after_all": (
        "教师韦承志被刑事拘留。家属申请取保候审，被警方拒绝。",
        {("detention", "韦承志"), ("bail", "韦承志", "negated")},
    ),
    "own_innocence": (
        "教师韦承志被起诉。他在看守所见到律师时称自己无罪。",
        {("charge", "韦承志"), ("charge", "韦承志", "denied")},
    ),
    "news_passed_on": ("我立即将教师韦承志被抓的消息告知了朋友。", {("arrest", "韦承志")}),
    "at_once": ("警方立即将教师韦承志带走。", {("arrest", "韦承志")}),
    "inmate_tells": (
        "律师柳建林、韦承志在拘留所外绝食。据今天释放的被拘留者称，里面常打人。",
        {("health", "柳建林"), ("health", "韦承志")},
    ),
    "in_company_of": (
        "教师柳建林失踪一周。妻子在律师韦承志陪同下前往公安局报案。",
        {("disappearance", "柳建林")},
    ),
    "recap": (
        "律师柳莉、韦承志早前被控颠覆国家政权罪。上面提到的这些被抓、被判刑的人士，在不同领域工作。",
        {("charge", "柳莉"), ("charge", "韦承志")},
    ),
    "options": (
        "记者柳莉、主编韦承志被捕后，警方有三个选择：第一，无条件释放；第二，将他们提堂，正式提出检控。",
        {("arrest", "柳莉"), ("arrest", "韦承志")},
    ),
    "what_the_law_says": ("记者柳莉被捕。国安法不是规定了“不准保释”吗？", {("arrest", "柳莉")}),
    "because_of_term": (
        "由于教师韦承志已被羁押两年多，预计他将在2026年11月刑满。",
        {("detention", "韦承志"), ("release", "韦承志", "planned")},
    ),
    "because_of_arrest": (
        "由于教师韦承志被捕，学生柳莉表示担心。",
        {("arrest", "韦承志")},
    ),
    "reporter_in_brackets": (
        "〔記者岑兆康／台北報導〕前市長韋承志因涉弊案，被控收賄罪，遭收押禁見。",
        {("charge", "韋承志"), ("detention", "韋承志")},
    ),
    "paid_and_freed": (
        "前市長韋承志昨繳足七千萬保金獲釋。",
        {("release", "韋承志"), ("bail", "韋承志")},
    ),
    "three_in_figures": (
        "岑兆康、羅以進、韋承志3名律師被行政拘留15日。",
        {("detention", "岑兆康"), ("detention", "羅以進"), ("detention", "韋承志")},
    ),
    "brethren": (
        "柳建林弟兄、韦承志弟兄及出狱没有几天的罗以进被警察软禁在家中。",
        {
            ("detention", "柳建林"),
            ("detention", "韦承志"),
            ("detention", "罗以进"),
            ("release", "罗以进"),
        },
    ),
    "upon_leaders": (
        "当局对家庭教会领袖实施刑事拘捕。例如，江城传道人罗以进被行政拘留10日。",
        {("detention", "罗以进")},
    ),
    "no_term": (
        "牛文斌和周洁明牧师被判刑事拘留。",
        {("detention", "牛文斌"), ("detention", "周洁明")},
    ),
    "day_before_the_comma": (
        "教师韦承志被起诉，案件将于2024年10月22日，在江城法院开庭审理。",
        {("charge", "韦承志"), ("trial", "韦承志", "planned")},
    ),
    "name_of_an_offence": (
        "警方以「寻衅滋事」的名义传唤教师韦承志。",
        {("harassment", "韦承志")},
    ),
    "birthday": (
        "7月17日是教师罗以进的生日，当天教师韦承志与友人通话，随后被警方带走。",
        {("arrest", "韦承志")},
    ),
    "called_so": (
        "军警逮捕了僧人戴罗嘉，也有一位叫央措的女教师被开除公职。",
        {("arrest", "戴罗嘉"), ("harassment", "央措")},
    ),
    "these_are": (
        "当局拘捕了四名僧人。这些僧人分别是南杰次成、果其洛珠、塔克伦珠和晋美扎巴。",
        {("arrest", name) for name in ("南杰次成", "果其洛珠", "塔克伦珠", "晋美扎巴")},
    ),
    "with_two_others": (
        "教师韦承志和他的两名同事于8月1日在当地郭多（音译）境内被公安人员强行带走。",
        {("arrest", "韦承志"), ("arrest", None)},
    ),
    "held_in_short": (
        "教会的领袖徐世安及其女儿徐玉兰也于9月22日被拘。",
        {("detention", "徐世安"), ("detention", "徐玉兰")},
    ),
}


def told(text: str) -> set[tuple[str, str | None, str]]:
    """What a text tells, without trades and calls."""
    return {
        (c.event.value, c.person, c.stance.value)
        for c in claims_of(text, "2024-06-20")
        if c.event.value not in ASIDE
    }


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nothing_happened_to_anybody(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_who_it_happened_to(text: str, expected: set[tuple[str, ...]]) -> None:
    assert told(text) == {(*one, "asserted") if len(one) == 2 else one for one in expected}


def test_a_title_behind_a_name_makes_no_other_name() -> None:
    claims = claims_of("北京的李小平律师已失踪一周。", "2024-06-20")
    assert {c.person for c in claims if c.event.value == "disappearance"} == {"李小平"}


def test_who_founded_a_church_is_not_called_by_its_former_name() -> None:
    text = "教会由牧师韦承志创办，原名「江城团契」。韦承志被带走。"
    assert not [c for c in claims_of(text, "2024-06-20") if c.event.value == "alias"]
