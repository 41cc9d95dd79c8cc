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
    "a_risk": "教师韦承志在狱中。他继续面临遭受酷刑和其他虐待的严重风险。",
    "made_sure": "• 确保教师韦承志能够会见律师，并且不会遭受酷刑或其他虐待。",
    "going_home": "学生柳莉说：“我们在超市买完东西要回家了，警察就上来。”",
    "prepared": "教师韦承志表示，本来已做好被羁押的打算。",
    "feared": "教师韦承志的妻子担心当局会采取酷刑逼迫他认罪。",
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
    "counsel_speaks": (
        "教师韦承志的二审于本月13日开庭，代表律师岑兆康日前才收到判决书。岑兆康律师周一表示，二审维持原判。",
        {("trial", "韦承志"), ("appeal_result", "韦承志")},
    ),
    "an_opinion": ("教师韦承志被判刑。律师认为韦承志无罪。", {("sentence", "韦承志")}),
    "whatever_the_court_says": (
        "教师韦承志被判刑。律师岑兆康说︰我们本来认为他是无罪，无论改判还是维持原判，都是错误的。",
        {("sentence", "韦承志")},
    ),
    "even_a_day": (
        "教师韦承志被判刑。对于一个无罪的人，即使判刑一天也是不公正的。",
        {("sentence", "韦承志")},
    ),
    "a_paper_is_sent": (
        "教师韦承志被判刑。法院把执行通知书送到看守所。",
        {("sentence", "韦承志")},
    ),
    "people_who_came": (
        "教师韦承志上诉被驳回。有民众从江城前往法院旁听，惟一下火车即遭警方带走，同日晚上被押返江城。",
        {("appeal_result", "韦承志"), ("arrest", None), ("transfer", None)},
    ),
    "villagers": (
        "教师韦承志被捕。有村民到县政府抗议，其后被拘留。",
        {("arrest", "韦承志"), ("detention", None)},
    ),
    "the_family_is_told": (
        "教师韦承志被捕。家属前往派出所询问，被告知已被刑事拘留。",
        {("arrest", "韦承志"), ("detention", "韦承志")},
    ),
    "until_now": (
        "教师韦承志自2022年9月遭到抓捕，迄今已被羁押了1年7个多月，5月22日终于开庭。",
        {("arrest", "韦承志"), ("detention", "韦承志"), ("trial", "韦承志")},
    ),
    "term_until": (
        "教师韦承志被判刑3年8个月，刑期直至2026年8月7日。",
        {("sentence", "韦承志"), ("release", "韦承志", "planned")},
    ),
    "hearing_of_another": (
        "教师韦承志被抓捕的原因，是因他关注岑兆康案件的庭审。",
        {("arrest", "韦承志")},
    ),
    "case_of_the_other": (
        "教师柳建林被劳教两年。江城高院对教师韦承志案，二审已经裁定维持原判。",
        {("detention", "柳建林"), ("appeal_result", "韦承志")},
    ),
    "bail_not_let": (
        "被告韦承志今午提堂。裁判官听罢双方陈词后拒让被告保释。",
        {("trial", "韦承志"), ("bail", "韦承志", "negated")},
    ),
    "bail_opposed": ("被告韦承志今午提堂。控方反对被告保释候讯。", {("trial", "韦承志")}),
    "put_off_and_bailed": (
        "昨日押后案件至9月14日及10月15日，并只批准被告韦承志保释。",
        {("bail", "韦承志")},
    ),
    "in_a_month": (
        "教师柳莉2023年4月4日被几个警察绑架。同年7月末她回到家，8月份再次遭绑架，被关进洗脑班。",
        {("arrest", "柳莉"), ("release", "柳莉"), ("detention", "柳莉")},
    ),
    "her_picture_of_him": (
        "教师柳莉，被当局指控存有韦承志的照片而被开除公职，同时也遭到军警毒打。",
        {("charge", "柳莉"), ("harassment", "柳莉"), ("ill_treatment", "柳莉")},
    ),
    "the_wife_says": (
        "教师柳建林被判刑。教师韦承志被判刑。韦承志的妻子罗以进表示愤慨，但不会上诉。",
        {("sentence", "柳建林"), ("sentence", "韦承志"), ("appeal", "韦承志", "negated")},
    ),
    "several_other_names": (
        "上诉人韦承志，曾用名韦锐、楚汉、栗宪民，男，1953年8月11日出生。2015年3月30日被刑事拘留，同年5月7日被逮捕。",
        {("detention", "韦承志"), ("arrest", "韦承志")},
    ),
    "supporter_of_somebody": (
        "学生符海生和律师柳建林是朋友。近期曾参加声援柳建林接力绝食的符海生，18日中午在自己的茶馆，被四位自称警察的人带走。",
        {("arrest", "符海生"), ("health", "符海生")},
    ),
    "a_man_died": (
        "江城县一男子意外死亡，初三学生柳辉发微博质疑，被警方刑事拘留。",
        {("detention", "柳辉")},
    ),
    "this_sunday": ("教师韦承志本周日被刑事拘留。", {("detention", "韦承志")}),
    "after_thirty_days": (
        "教师韦承志因声援香港被刑事拘留30天后也获得释放。",
        {("detention", "韦承志"), ("release", "韦承志")},
    ),
    "his_daughter": (
        "公安把韦承志女儿柳小姐强行带走，直到周五才释放柳小姐。",
        {("arrest", "柳小姐"), ("release", "柳小姐")},
    ),
    "reason_within": (
        "教师韦承志被捕。因公开支持示威被刑事拘留的活动人士岑兆康在被关押30天后，于10月18日获取保候审。",
        {("arrest", "韦承志"), ("detention", "岑兆康"), ("bail", "岑兆康")},
    ),
    "for_whom_she_works": (
        "诗人柳建林及妻子罗以进被捕；为他们联系律师的王晓敏失联数日。",
        {("arrest", "柳建林"), ("arrest", "罗以进"), ("disappearance", "王晓敏")},
    ),
    "of_the_law": ("法律人郝劲松行政拘留期满被转为刑事拘留。", {("detention", "郝劲松")}),
    "one_of_five": (
        "目前仍有张贾龙、杨立才、胡海波、周再强、柳雪琴等被羁押中。",
        {("detention", name) for name in ("张贾龙", "杨立才", "胡海波", "周再强", "柳雪琴")},
    ),
    "two_of_a_case": (
        "端点案中的陈玫、蔡伟被移送检察院审查起诉。",
        {("charge", "陈玫"), ("charge", "蔡伟")},
    ),
    "too": ("民主党人林辉亦因发布言论被行政拘留15天。", {("detention", "林辉")}),
    "this_week": ("本周杨斌律师被注销律师执业证。", {("harassment", "杨斌")}),
    "day_of_release": (
        "教师韦承志被判刑五年。家属迄今无法得知韦承志服刑期满的具体释放日期。",
        {("sentence", "韦承志")},
    ),
    "into_his_hands": (
        "教师韦承志被判刑五年。大多数信件送到韦承志的手中。",
        {("sentence", "韦承志")},
    ),
    "if_not": (
        "教师韦承志被捕。所长说，不逮捕就放人，逮捕就要判刑坐牢。",
        {("arrest", "韦承志")},
    ),
    "a_body_of_reporters": (
        "无国界记者组织（RSF）发布报告说，记者李延明在上海被判处3年有期徒刑。",
        {("sentence", "李延明")},
    ),
    "now_again": (
        "教师韦承志因调查遭受骚扰，如今又被拘留40多天。",
        {("harassment", "韦承志"), ("detention", "韦承志")},
    ),
    "the_reason_given": ("教师韦承志被捕。抓捕的理由是寻衅滋事。", {("arrest", "韦承志")}),
    "counsel_again": (
        "记者韦承志遭羁押禁见。律师岑兆康表示，第二关是法院裁定收押。岑兆康表示，法院开羁押庭审酌检方声押事由。",
        {("detention", "韦承志")},
    ),
    "his_picture_sent_on": (
        "教师柳莉，被当局指控在网上存有岑兆康传发的自焚藏人韦承志的照片而被开除公职。",
        {("charge", "柳莉"), ("harassment", "柳莉")},
    ),
    "a_church_sues": (
        "教会以家庭教会名义起诉宗教局，牧师韦承志被带走。",
        {("arrest", "韦承志")},
    ),
    "in_the_name_of_a_church": (
        "有「秋水之家」教会的信徒韦承志被带走。",
        {("arrest", "韦承志")},
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


def test_what_comes_after_until_now_is_of_the_year_of_the_news() -> None:
    text = "教师韦承志自2022年9月遭到抓捕，迄今已被羁押了1年7个多月，5月22日终于开庭。"
    days = {c.when.edtf for c in claims_of(text, "2024-06-20") if c.event.value == "trial"}
    assert days == {"2024-05-22"}


def test_an_event_is_nobodys_other_name() -> None:
    text = "教师韦承志被捕，该事件被称作“908事件”。"
    assert not [c for c in claims_of(text, "2024-06-20") if c.event.value == "alias"]


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        ("教师韦承志本周日被刑事拘留。", "detention", "2024-06-16"),
        ("教师韦承志28日中午被警方带走。", "arrest", "2024-05-28"),
        (
            "2024年5月19日，自2023年8月28日起被拘留的记者韦承志判处4年监禁。",
            "sentence",
            "2024-05-19",
        ),
        ("教师韦承志10月17日被抓，30天后获释。", "release", "2023-11-16"),
    ],
)
def test_days_that_are_past_are_of_the_past(text: str, event: str, day: str) -> None:
    days = {c.when.edtf for c in claims_of(text, "2024-06-20") if c.event.value == event}
    assert days == {day}
