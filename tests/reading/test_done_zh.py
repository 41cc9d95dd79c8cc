"""What was done, what is only wished, weighed, put off or left to serve: Chinese wordings of court news.

Narrow punctuation and figures set off by spaces are read as wide ones are.
"""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

KNOWN = "作家张志远2011年曾被判处罚金一千元，警方、检察院、法院和看守所均未回应张志远的家属。\n\n"
LEFT_OUT = {"occupation", "alias"}
Told = set[tuple[str, str, str | None, object]]


def told(words: str) -> Told:
    """What is told of the person known: event, stance, kind, months."""
    return {
        (str(c.event), str(c.stance), c.kind, c.duration_months)
        for c in claims_of(KNOWN + words, "2026-03-01")
        if c.quote.start >= len(KNOWN) and str(c.event) not in LEFT_OUT
    }


@pytest.mark.parametrize(
    "words",
    [
        "上月底案件被移送到中级法院。",
        "张志远案已移送至市中院。",
        "张志远的案子上周转到区法院。",
        "该案现已移交至市中级法院审理。",
        "張志遠案的卷宗已送到高等法院。",
        "全案已移送到地方法院审理。",
    ],
)
def test_a_case_that_is_sent_on_moves_nobody(words: str) -> None:
    assert not any(event == "transfer" for event, *_ in told(words))


@pytest.mark.parametrize(
    "words",
    [
        "张志远随后被移送到市看守所。",
        "张志远连同案件一并被移送到省城。",
        "张志远因此案去年3月被转到外省看守所。",
    ],
)
def test_a_person_who_is_sent_on_is_moved(words: str) -> None:
    assert any(event == "transfer" for event, *_ in told(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "张志远已服刑期两年零十个月，包括被拘捕至判决生效前的羁押期限。",
            {("detention", "asserted", "服刑", 34)},
        ),
        ("张志远余下刑期一年零八个月。", set()),
        ("张志远还有八个月刑期。", set()),
        ("張志遠剩餘刑期為一年。", set()),
        ("张志远尚有三年刑期未服。", set()),
        ("张志远还须服刑两年。", set()),
        ("张志远的羁押期已届满。", set()),
        ("就刑期与羁押期相当，张志远的律师提出意见。", set()),
        ("张志远期满后再管制三年。", {("sentence", "asserted", "管制", 36)}),
        ("張志遠因另案再被判七年。", {("sentence", "asserted", "prison", 84)}),
        ("法院判處張志遠1年2月徒刑。", {("sentence", "asserted", "prison", 14)}),
        ("法院判處張1年2月徒刑。", {("sentence", "asserted", "prison", 14)}),
        ("地院判張志遠8月徒刑。", {("sentence", "asserted", "prison", 8)}),
        ("地院判張志遠有期徒刑10月，緩刑2年。", {("sentence", "asserted", "suspended", 10)}),
    ],
)
def test_a_term_is_told_from_what_is_served_or_left_of_it(words: str, expected: Told) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "目前张志远距离刑满出狱还余下一年零八个月。",
        "张志远离刑满释放还有三个月。",
        "張志遠距出獄尚有兩年。",
        "距离张志远获释只剩一百天。",
        "张志远还有半年就刑满。",
        "张志远还有两个月才能出狱。",
        "张志远离出狱还要等两年。",
    ],
)
def test_a_release_some_time_away_is_planned(words: str) -> None:
    assert {(event, stance) for event, stance, *_ in told(words)} == {("release", "planned")}


@pytest.mark.parametrize(
    "words", ["张志远刑满出狱已有两年。", "张志远出狱后还有很多困难。", "张志远服刑两年后获释。"]
)
def test_a_release_some_time_ago_has_happened(words: str) -> None:
    assert any((event, stance) == ("release", "asserted") for event, stance, *_ in told(words))


@pytest.mark.parametrize(
    "words",
    [
        "当局于是取消了张志远案当天的庭审。",
        "張志遠案的庭審被取消。",
        "张志远案开庭取消。",
        "张志远案的宣判一再推迟。",
        "法院临时通知张志远案改期开庭。",
        "高院在不开庭审理的情况下，直接对张志远案维持原判。",
        "律师会见张志远，准备就开庭一些事进一步沟通。",
        "律师与张志远商讨开庭事宜。",
        "律师为张志远案开庭做准备。",
        "希望司法公正审理张志远案。",
        "家属期待法院公开审理张志远案。",
        "检察官今天提讯张志远。",
        "由于张志远的律师一时无法出庭，张志远很着急。",
        "张志远因病无法出庭。",
    ],
)
def test_a_hearing_that_is_called_off_wished_or_talked_about_is_none(words: str) -> None:
    assert not any(event == "trial" for event, *_ in told(words))


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("高院今天提訊張志遠。", "asserted"),
        ("庭审当天，张志远案在市法院开庭审理。", "asserted"),
        ("估计本月下旬张志远案会开庭审理。", "planned"),
        ("张志远案估计年底宣判。", "planned"),
    ],
)
def test_a_hearing_held_or_expected_is_read(words: str, stance: str) -> None:
    assert any((event, s) == ("trial", stance) for event, s, *_ in told(words))


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("律师因此会考虑帮助张志远提出上诉。", "planned"),
        ("张志远不排除上诉。", "planned"),
        ("律師會協助張志遠提出上訴。", "planned"),
        ("律师将为张志远提起上诉。", "planned"),
        ("张志远还没有打算上诉。", "negated"),
        ("张志远在律师帮助下提出上诉。", "asserted"),
        ("张志远与律师开会后提出上诉。", "asserted"),
        ("张志远会见律师并上诉。", "asserted"),
        ("律师建议张志远上诉。", None),
        ("家属希望张志远上诉。", None),
        ("张志远考虑是否上诉。", None),
    ],
)
def test_an_appeal_is_as_sure_as_it_is_worded(words: str, stance: str | None) -> None:
    found = {s for event, s, *_ in told(words) if event == "appeal"}
    assert found == ({stance} if stance else set())


@pytest.mark.parametrize(
    "words",
    [
        "家属盼望张志远早日获释。",
        "妻子祈祷张志远平安回家。",
        "但愿張志遠能早日出獄。",
        "母亲等着张志远回家。",
        "家属期待法院能判张志远无罪。",
        "律师有意为张志远申请变更强制措施，也就是取保候审。",
        "张志远担心取保候审是公安的维稳手段。",
        "法官届时会处理张志远的保释及人身保护令申请。",
        "检察官必然严谨侦办及搜证张志远案。",
        "张志远涉犯七年以上重罪。",
        "检察官传唤张志远作证。",
    ],
)
def test_what_is_wished_feared_or_generally_said_is_no_event(words: str) -> None:
    assert told(words) == set()


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("家属希望见到被关押的张志远。", "detention", "asserted"),
        ("警方将张志远带返寓所搜证。", "search", "asserted"),
        ("张志远经地检署声请羁押并获法院裁准。", "detention", "asserted"),
        ("檢方向法院聲請羈押張志遠，法院裁准。", "detention", "asserted"),
        ("檢察官向法院聲請羈押張志遠，尚待裁定。", "detention", "planned"),
        ("相信张志远会被判刑。", "sentence", "planned"),
        ("张志远没想到会被判刑。", "sentence", "asserted"),
        ("张志远恐被判重刑。", "sentence", "alleged"),
    ],
)
def test_what_befell_somebody_is_as_sure_as_it_is_worded(
    words: str, event: str, stance: str
) -> None:
    assert (event, stance) in {(e, s) for e, s, *_ in told(words)}


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        ("两名律师为张志远作了无罪辩护。", ("两名律师",)),
        ("辩护律师为张志远进行无罪辩护。", ("辩护律师",)),
        ("张志远自行作无罪辩护。", ("张志远",)),
    ],
)
def test_who_pleads_for_somebody_says_so(words: str, speakers: tuple[str, ...]) -> None:
    pleas = [c for c in claims_of(KNOWN + words, "2026-03-01") if str(c.event) == "charge"]
    assert [(str(c.stance), c.attribution) for c in pleas] == [("denied", speakers)]


@pytest.mark.parametrize(
    "words",
    [
        "律师将为张志远作无罪辩护。",
        "家属要求律师为张志远作无罪辩护。",
        "张志远的律师做了罪轻辩护。",
    ],
)
def test_a_plea_to_come_or_for_leniency_denies_nothing(words: str) -> None:
    assert not any(event == "charge" for event, *_ in told(words))


def test_a_talk_is_called_what_the_text_calls_it() -> None:
    assert ("harassment", "asserted", "约谈", None) in told("张志远遭调查局约谈。")
    assert ("harassment", "asserted", "传唤", None) in told("张志远被派出所传唤。")


def test_counts_in_one_clause_each_have_their_own_event() -> None:
    claims = claims_of("检警约谈10人，其中6人遭羁押、3人请回。", "2026-03-01")
    found = {(str(c.event), c.quote.start) for c in claims}
    assert ("release", 16) in found
    assert not any(str(c.event) == "release" and c.amount == "6人" for c in claims)


WIDE = "作家张志远（男）2024年8月5日下午14：00被刑拘；9月10日被批捕，现羁押于市看守所。律师说：张志远被判刑3年6个月。"
NARROW = "作家张志远(男) 2024 年 8 月 5 日下午14:00被刑拘;9月 10 日被批捕,现羁押于市看守所. 律师说:张志远被判刑 3 年 6 个月."


def test_narrow_punctuation_and_spaces_around_figures_read_as_wide_ones() -> None:
    read = [
        {
            (str(c.event), c.person, c.when.edtf, c.facility, c.duration_months, c.attribution)
            for c in claims_of(words, "2025-03-01")
        }
        for words in (WIDE, NARROW)
    ]
    assert read[0] == read[1]
    assert ("detention", "张志远", "2024-08-05", None, None, ()) in read[1]


def test_an_hour_is_in_its_clause() -> None:
    text = KNOWN + "张志远案2月5日下午14:00在市法院开庭."
    quotes = {
        text[c.quote.start : c.quote.end]
        for c in claims_of(text, "2026-03-01")
        if str(c.event) == "trial"
    }
    assert quotes == {"张志远案2月5日下午14:00在市法院开庭"}


def test_the_second_line_of_a_heading_tells_of_nobody_named_elsewhere() -> None:
    text = "作家张志远2024年8月被捕，同月获释。\n\n互助基金五人被捕\n同样保释候查\n\n已停运的互助基金五名信托人去年被捕。"
    assert not any(str(c.event) == "bail" for c in claims_of(text, "2026-03-01"))


@pytest.mark.parametrize(
    "words",
    [
        "中国的人权状况持续恶化，张志远对此撰文批评。",
        "張志遠不受偵查中相關羈押裁定的拘束。",
        "律师认为此举已属违法羁押，张志远不服。",
        "张志远申请取保候审。",
        "家属为张志远申请取保候审。",
        "法官今天再处理张志远的保释。",
        "张志远须遵守条件，不得离开该地址。",
        "除了出席法庭聆讯外，张志远不得外出。",
        "以免张志远在未审前遭长期还押。",
        "法官强调应尽快审理张志远案。",
        "律师为张志远涉嫌非法拘禁罪作辩护。",
        "监视居住是一种强制措施，张志远熟知此点。",
        "监视居住最长不得超过六个月，张志远熟知此点。",
    ],
)
def test_law_steps_asked_for_and_words_in_other_senses_are_no_event(words: str) -> None:
    assert {one for one in told(words) if one[0] != "charge"} == set()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("张志远的健康状况持续恶化。", ("health", "asserted", None, None)),
        ("士林地檢署今年4月間聲押張志遠獲准。", ("detention", "asserted", "羁押", None)),
        ("检方声请羁押张志远禁见获准。", ("detention", "asserted", "羁押", None)),
        ("法官批准张志远的保释申请。", ("bail", "asserted", None, None)),
        ("张志远的保释申请获批准。", ("bail", "asserted", None, None)),
        ("張志遠申請保釋獲准。", ("bail", "asserted", None, None)),
        ("張志遠聲請具保停押，法院駁回聲請。", ("bail", "negated", None, None)),
        ("张志远申请取保候审，被拒绝。", ("bail", "negated", None, None)),
        ("法官将之还押，张志远没有说话。", ("detention", "asserted", "还押", None)),
        ("张志远不得离开香港。", ("travel_ban", "asserted", None, None)),
        ("张志远被非法拘禁三个月。", ("detention", "asserted", None, 3)),
        ("律师表示，张志远肯定上诉。", ("appeal", "planned", None, None)),
        ("张志远的审判被指充满程序问题和虐待。", ("ill_treatment", "alleged", None, None)),
        ("市看守所甚至矢口否认关押过张志远。", ("detention", "denied", None, None)),
    ],
)
def test_steps_taken_are_read_with_what_became_of_them(
    words: str, expected: tuple[str, str, str | None, object]
) -> None:
    assert expected in told(words)


def test_a_name_before_guilt_is_no_offence() -> None:
    claims = claims_of(KNOWN + "法院裁定张志远罪成，判处有期徒刑5年。", "2026-03-01")
    assert {c.charge for c in claims if c.quote.start >= len(KNOWN)} == {None}


def test_the_day_of_a_deed_is_not_that_of_the_judgment() -> None:
    words = "法庭判决称，张志远2017年创建论坛；2021年1月27日接受采访，煽动他人，罪名成立，判处有期徒刑8年。"
    days = {
        c.when.edtf
        for c in claims_of(KNOWN + words, "2026-03-01")
        if str(c.event) in {"conviction", "sentence"} and c.quote.start >= len(KNOWN)
    }
    assert days == {None}


def test_months_of_a_ban_are_no_month_of_the_year() -> None:
    claims = claims_of(KNOWN + "法院裁定張志遠交保，並限制出境出海8月。", "2026-03-01")
    assert [c.when.edtf for c in claims if str(c.event) == "travel_ban"] == [None]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("法院判处张志远五年。", {("sentence", "asserted", "prison", 60)}),
        ("法院判張志遠三年半。", {("sentence", "asserted", "prison", 42)}),
        ("法院判处张志远三年，缓刑四年。", {("sentence", "asserted", "suspended", 36)}),
        ("控方建议判处张志远五年。", {("sentence", "planned", "prison", 60)}),
        (
            "公诉人当庭提出三至五年的量刑建议，张志远不服。",
            {("sentence", "planned", "prison", "36-60")},
        ),
        (
            "公诉方对张志远的量刑建议则是3至4年。",
            {("sentence", "planned", "prison", "36-48")},
        ),
        ("妻子判断张志远三年后获释。", {("release", "asserted", None, None)}),
    ],
)
def test_a_term_behind_a_name_or_proposed_is_read(words: str, expected: Told) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "期间除学生张志远外还押候判。",
        "一天有四个人专门看管，张志远睡不着。",
        "张志远免于被捕。",
        "肺炎疫情爆发时，张志远正在北京。",
        "由于去年5月修法通过限制出境、审判中限制出境的期限，张志远很担心。",
        "法例规定，被捕人士须在48小时内提堂，张志远熟知此点。",
        "根据国安法，被告不得保释，张志远熟知此点。",
    ],
)
def test_exceptions_laws_and_what_was_escaped_are_no_event(words: str) -> None:
    assert told(words) == set()


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        (
            "2019年11月18日，有人在路口堵路。暂委法官4日裁定张志远暴动罪成。",
            "conviction",
            "2023-02-04",
        ),
        (
            "2023年1月18日，张志远被带走。20日，张志远被刑事拘留。",
            "detention",
            "2023-01-20",
        ),
        (
            "2019年9月29日的「全球声援大游行」，张志远被指参与暴动，案件分拆审理。",
            "trial",
            None,
        ),
        ("2019年9月29日「全球声援大游行」中，警方拘捕张志远。", "arrest", "2019-09-29"),
        ("这是2月1日上午，妻子去询问被捕超过一年的张志远的下落。", "arrest", None),
    ],
)
def test_a_day_belongs_to_the_news_or_to_the_deed(words: str, event: str, day: str | None) -> None:
    claims = claims_of("作家张志远住在海边。\n\n" + words, "2023-02-05")
    assert {c.when.edtf for c in claims if str(c.event) == event} == {day}


def test_who_is_taken_in_for_questioning_is_not_still_to_be() -> None:
    claims = claims_of("检方将2人带回侦讯。", "2023-02-05")
    assert {(str(c.event), str(c.stance)) for c in claims} == {("arrest", "asserted")}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("当局去年7月到9月拘捕张志远。", "arrest", "2025-07/2025-09"),
        ("去年7月至9月，张志远被关押。", "detention", "2025-07/2025-09"),
        ("张志远上周五（2月27日）被捕。", "arrest", "2026-02-27"),
        ("上周五（2月27日），张志远被捕。", "arrest", "2026-02-27"),
        ("张志远今日（1日）获释。", "release", "2026-03-01"),
        ("张志远2月27日（2025年3月立案）被捕。", "arrest", "2026-02-27"),
    ],
)
def test_months_that_span_and_days_in_brackets_are_read(words: str, event: str, day: str) -> None:
    claims = claims_of("作家张志远住在海边。\n\n" + words, "2026-03-01")
    assert {c.when.edtf for c in claims if str(c.event) == event} == {day}
