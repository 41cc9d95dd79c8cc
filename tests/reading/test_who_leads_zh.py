"""Whom a Chinese clause goes on about: a relative by a pronoun, a lawyer's client, all of a case, the line of a roster."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

WHOM: dict[str, tuple[str, set[tuple[str, str | None]]]] = {
    "she_by_a_pronoun": (
        "工人谷得雨5月31日刑满获释。妻子杜梅告诉本台，她和女儿当天在监狱门口等了一上午，被警察带到附近派出所，扣留了五个小时。",
        {("release", "谷得雨"), ("arrest", "杜梅"), ("detention", "杜梅")},
    ),
    "she_only_hears": (
        "工人谷得雨5月1日被带走。妻子杜梅告诉本台，她昨天收到通知，被告知丈夫已被刑事拘留。",
        {("arrest", "谷得雨"), ("detention", "谷得雨")},
    ),
    "he_himself": (
        "访民贺春芝及其丈夫邹立新6月1日被带走。邹立新说，妻子血压高，所方不给药。他本人昨天被没收手机。",
        {
            ("arrest", "贺春芝"),
            ("arrest", "邹立新"),
            ("access_denied", "贺春芝"),
            ("health", "贺春芝"),
            ("confiscation", "邹立新"),
        },
    ),
    "the_client_of_a_lawyer": (
        "长老申有光被判处有期徒刑四年。执事邱美珍的律师蒋一鸣表示，当事人不服，已经上诉。",
        {("sentence", "申有光"), ("appeal", "邱美珍")},
    ),
    "the_client_of_nobody_else": (
        "长老申有光被判处有期徒刑四年。辩护律师蒋一鸣表示，当事人不服，已经上诉。",
        {("sentence", "申有光"), ("appeal", "申有光")},
    ),
    "named_and_nameless": (
        "长老申有光被判处有期徒刑四年；执事邱美珍被判两年；另外两名信徒被判缓刑。五人都是去年3月被带走的。",
        {
            ("sentence", "申有光"),
            ("sentence", "邱美珍"),
            ("sentence", None),
            ("arrest", None),
        },
    ),
    "named_with_the_nameless": (
        "长老申有光被判处有期徒刑四年；执事邱美珍被判两年；另外三名信徒被判缓刑。五人都是去年3月被带走的。",
        {
            ("sentence", "申有光"),
            ("sentence", "邱美珍"),
            ("sentence", None),
            ("arrest", "申有光"),
            ("arrest", "邱美珍"),
            ("arrest", None),
        },
    ),
    "two_surnames": (
        "议员谭志豪、薛佩珊及学生罗子谦被控煽动罪，今日提堂。谭及薛的保释申请被拒。",
        {
            *(("charge", n) for n in ("谭志豪", "薛佩珊", "罗子谦")),
            *(("trial", n) for n in ("谭志豪", "薛佩珊", "罗子谦")),
            ("bail", "谭志豪"),
            ("bail", "薛佩珊"),
        },
    ),
    "with_an_assistant": (
        "军方逮捕记者林月红及其助手王大海。",
        {("arrest", "林月红"), ("arrest", "王大海")},
    ),
    "an_assistant_only": ("军方逮捕记者林月红的助手王大海。", {("arrest", "王大海")}),
    "her_and_him": (
        "骆迎秋，女，教师。去年4月，警察来到学校，把她和志愿者汤家俊带走。",
        {("arrest", "骆迎秋"), ("arrest", "汤家俊")},
    ),
    "him_alone": (
        "骆迎秋，女，教师。去年4月，警察来到学校，把志愿者汤家俊带走。",
        {("arrest", "汤家俊")},
    ),
    "for_whom_it_is_asked": (
        "骆迎秋去年被捕。骆迎秋的好友邝雯被带到派出所问话。家属12月为骆迎秋申请取保候审，被驳回。",
        {("arrest", "骆迎秋"), ("harassment", "邝雯"), ("bail", "骆迎秋")},
    ),
    "who_is_told": (
        "韩志明的妻子吴云兰说，丈夫8月3日在家里被抓；公安局第二天告诉她是刑事拘留。",
        {("arrest", "韩志明"), ("detention", "韩志明")},
    ),
    "the_second_of_several": (
        "路遥枝去年被捕。我是她的第三个律师。第二个在12月被司法局约谈。",
        {("arrest", "路遥枝"), ("harassment", None)},
    ),
    "seen_by_a_mother": (
        "热孜宛表示，她的哥哥、商人图尔荪江·吾斯曼2019年被判处有期徒刑二十年。热孜宛说，母亲去年获准会见一次，见他瘦得认不出来。",
        {("sentence", "图尔荪江·吾斯曼"), ("health", "图尔荪江·吾斯曼")},
    ),
    "two_of_the_sentence_before": (
        "分局对符永健、黎阿妹、吉训海立案侦查。6月4日，公安机关在天涯区某酒店大堂将符永健抓获；黎阿妹经电话通知到案，如实供述了有关情况。同日，二人被刑事拘留。",
        {
            *(("charge", n) for n in ("符永健", "黎阿妹", "吉训海")),
            ("charge", "黎阿妹"),
            ("arrest", "符永健"),
            ("detention", "符永健"),
            ("detention", "黎阿妹"),
        },
    ),
    "a_namesake": (
        "邵廷璋民國四十年被捕。另有同名之邵廷璋於民國五十八年被判無罪。",
        {("arrest", "邵廷璋"), ("conviction", None)},
    ),
    "another_case": (
        "戴頌賢被裁定罪成。另外，西九龍裁判法院今日首度提訊一宗侮辱國歌案。",
        {("conviction", "戴頌賢")},
    ),
    "the_case_in_hand": (
        "戴頌賢被裁定罪成。案件今日在西九龍裁判法院再訊。",
        {("conviction", "戴頌賢"), ("trial", "戴頌賢")},
    ),
    "how_long_it_took": (
        "甘浩賢在收押所患上膽囊炎，痛了兩晚才獲送往瑪嘉烈醫院。",
        {("health", "甘浩賢"), ("access_denied", "甘浩賢"), ("transfer", "甘浩賢")},
    ),
    "a_circle_of_friends_online": (
        "马学礼，男，中学教师。5月20日因在朋友圈发表文章被公安局带走。",
        {("arrest", "马学礼")},
    ),
    "news_of_a_brother": (
        "马学礼5月20日被捕。弟弟马学义因转发哥哥被抓的消息被行政拘留十日。",
        {("arrest", "马学礼"), ("detention", "马学义")},
    ),
    "sooner_than_another": (
        "許文吉、洪坤成今年3月遭海警帶走。洪坤成較許文吉晚一個多月獲釋。",
        {("arrest", "許文吉"), ("arrest", "洪坤成"), ("release", "洪坤成")},
    ),
    "parents_of_somebody_abroad": (
        "國安處人員昨日帶走身在英國的前議員鄺永樂的父母。鄺永樂去年12月被通緝。",
        {("arrest", None), ("harassment", "鄺永樂")},
    ),
    "wife_of_the_one_named": (
        "记者林月红5月被捕。军方昨天逮捕记者林月红的丈夫。",
        {("arrest", "林月红"), ("arrest", None)},
    ),
    "named_right_behind": (
        "辛立人被关押。另外两名同工，张建国和李爱华，每周还要去派出所报到。",
        {("detention", "辛立人"), ("harassment", "张建国"), ("harassment", "李爱华")},
    ),
    "a_sister_herself": (
        "谢军被判六年。谢军的姐姐表示，弟弟在侦讯期间遭殴打，她自己也被约谈两次。",
        {("sentence", "谢军"), ("ill_treatment", "谢军")},
    ),
    "a_sister_by_name": (
        "谢尔盖·克里姆丘克被判六年。克里姆丘克的姐姐奥尔加表示，弟弟遭殴打，她自己也被约谈两次。",
        {
            ("sentence", "谢尔盖·克里姆丘克"),
            ("ill_treatment", "谢尔盖·克里姆丘克"),
            ("harassment", "奥尔加"),
        },
    ),
    "a_complaint_of_blows": (
        "歐陽朗被控暴動罪。歐陽朗投訴在警署被警員掌摑。",
        {("charge", "歐陽朗"), ("ill_treatment", "歐陽朗")},
    ),
    "two_results_on_appeal": (
        "苏浩言、区静仪的上诉被驳回，毛子谦的刑期上诉得直，减至两年。",
        {
            ("appeal_result", "苏浩言"),
            ("appeal_result", "区静仪"),
            ("appeal_result", "毛子谦"),
        },
    ),
    "a_card_of_a_bank": (
        "臧洪声去年被捕，银行卡遭冻结。",
        {("arrest", "臧洪声"), ("confiscation", "臧洪声")},
    ),
    "who_watches": (
        "邹巍5月15日起被软禁在家，门口有四人轮班看守。",
        {("detention", "邹巍"), ("harassment", "邹巍")},
    ),
    "a_surname_and_man": (
        "退役中校倪國維被判有期徒刑七年。倪男訊後遭羈押，於準備程序否認犯行。",
        {
            ("sentence", "倪國維"),
            ("detention", "倪國維"),
            ("charge", "倪國維"),
            ("trial", "倪國維"),
        },
    ),
    "surnames_among_five": (
        "前助理湯心儀獲判無罪，上士田志誠被判一年。調查局約談湯、田等五人到案。",
        {
            ("conviction", "湯心儀"),
            ("sentence", "田志誠"),
            ("harassment", "湯心儀"),
            ("harassment", "田志誠"),
        },
    ),
    "whom_a_friend_visits": (
        "何頌天被還押。女友陳阿盈每星期探望他兩次，近月因轉監到石壁，車程要兩小時。",
        {("detention", "何頌天"), ("transfer", "何頌天")},
    ),
    "a_visitor_taken": (
        "何頌天被還押。女友陳阿盈昨日探望他後，被警員帶走。",
        {("detention", "何頌天"), ("arrest", "陳阿盈")},
    ),
    "those_in_the_same_cell": (
        "伍雪瑩去年被關在羅湖懲教所，每天在工場做工八小時。囚友常常發燒。",
        {("detention", "伍雪瑩")},
    ),
    "the_one_excepted": (
        "甘浩賢、祝穎琳、羅子謙被裁定暴動罪成。除羅子謙獲准繼續保釋等候報告外，其餘兩人即時還柙。",
        {
            *(("conviction", n) for n in ("甘浩賢", "祝穎琳", "羅子謙")),
            ("bail", "羅子謙"),
            ("detention", "甘浩賢"),
            ("detention", "祝穎琳"),
        },
    ),
    "men_and_women": (
        "甘浩賢今早提堂。警方今早在屯門拘捕三男兩女。",
        {("trial", "甘浩賢"), ("arrest", None)},
    ),
    "papers_of_a_wife": (
        "甘浩賢去年被捕。他的妻子在機場被阻止出境，護照遭沒收。",
        {("arrest", "甘浩賢"), ("travel_ban", None), ("confiscation", None)},
    ),
    "papers_of_his_own": (
        "甘浩賢去年被捕。他在機場被阻止出境，護照遭沒收。",
        {("arrest", "甘浩賢"), ("travel_ban", "甘浩賢"), ("confiscation", "甘浩賢")},
    ),
    "what_he_called_out": (
        "骆青岩被判四年。退庭时，骆青岩高声说了一句“读书无罪”。",
        {("sentence", "骆青岩")},
    ),
    "what_the_court_said": (
        "骆青岩受审。退庭前，法官说了一句：骆青岩被判无罪。",
        {("trial", "骆青岩"), ("conviction", "骆青岩")},
    ),
    "questioned_in_court": (
        "甘浩賢否認控罪。控方下午盤問時指她從未投訴過。",
        {("charge", "甘浩賢")},
    ),
    "leave_asked_by_a_wife": (
        "谢军红被判刑。他的妻子两次申请保外就医，都被监狱驳回。",
        {("sentence", "谢军红"), ("release", "谢军红")},
    ),
    "leave_asked_by_the_family": (
        "谢军红被判刑。家属要求办理保外就医，监狱以“保证人不合格”为由拒绝。",
        {("sentence", "谢军红"), ("release", "谢军红")},
    ),
    "questioned_till_late": (
        "牧师苏天佑与妻子尹彩霞被带到派出所，做笔录到深夜才让回家。",
        {
            ("harassment", "苏天佑"),
            ("harassment", "尹彩霞"),
            ("release", "苏天佑"),
            ("release", "尹彩霞"),
        },
    ),
    "a_surname_kept_back": (
        "案發時15歲的姓梁男學生，早前獲裁定暴動罪不成立，今被裁定罪成。同案被告翁靖朗則承認控罪。",
        {("conviction", None), ("charge", "翁靖朗")},
    ),
    "brought_home_by": (
        "谭月琴12月2日获准取保候审，当晚由弟弟接回家中，前后被关了275天。",
        {("bail", "谭月琴"), ("release", "谭月琴"), ("detention", "谭月琴")},
    ),
}


@pytest.mark.parametrize("case", WHOM)
def test_whom_a_clause_goes_on_about(case: str) -> None:
    text, meant = WHOM[case]
    read = {(c.event, c.person) for c in claims_of(text) if c.event not in {"occupation", "alias"}}
    assert read == meant


THINGS: dict[str, tuple[str, set[tuple[str, str | None]]]] = {
    "people_seized": (
        "军方5月扣押了记者林月红及其助手王大海。",
        {("detention", "林月红"), ("detention", "王大海")},
    ),
    "nameless_seized": ("两名记者昨天在边境遭扣押。", {("detention", None)}),
    "things_seized": ("记者林月红的手机遭扣押。", {("confiscation", "林月红")}),
    "things_of_hers": ("军方5月扣押了记者林月红的手机。", {("confiscation", "林月红")}),
    "a_church_and_its_money": (
        "律师蒋一鸣去年被约谈。教会的租房11月被街道办查封，奉献款被冻结。",
        {("harassment", "蒋一鸣"), ("confiscation", None)},
    ),
    "her_home_and_her_money": (
        "律师蒋一鸣去年被捕。她的住处11月被查封，存款被冻结。",
        {("arrest", "蒋一鸣"), ("confiscation", "蒋一鸣")},
    ),
    "it": (
        "教师骆迎秋去年被捕。图书角早先也出过事：它曾被街道办查封两个月。",
        {("arrest", "骆迎秋"), ("confiscation", None)},
    ),
}


@pytest.mark.parametrize("case", THINGS)
def test_whether_people_or_things_are_taken(case: str) -> None:
    text, meant = THINGS[case]
    read = {(c.event, c.person) for c in claims_of(text) if c.event not in {"occupation", "alias"}}
    assert read == meant


def test_a_line_of_a_roster_names_its_person_and_trade() -> None:
    text = (
        "良心犯名录\n\n▲ 01　洪若水　女　诗人、译者　湖北\n2024年3月被刑事拘留。\n"
        "● 02　艾尼瓦尔　男　货车司机　新疆\n2019年被判处有期徒刑十二年。\n"
    )
    read = {(c.event, c.person, c.value) for c in claims_of(text)}
    assert {(e, p) for e, p, _ in read} == {
        ("detention", "洪若水"),
        ("sentence", "艾尼瓦尔"),
        ("occupation", "洪若水"),
        ("occupation", "艾尼瓦尔"),
    }
    assert {v for e, _, v in read if e == "occupation"} == {"诗人", "译者", "货车司机"}


def test_labels_of_a_page_go_back_to_whom_it_is_about() -> None:
    text = (
        "【姓名】米兰达·吐尔逊\n【性别】女\n【拘押经过】\n"
        "▪ 2019年11月25日　在机场被抓，丈夫阿迪力江（商人）同时被带走，次日获释。\n"
        "▪ 2020年1月2日　正式逮捕。\n"
        "【健康】2023年5月患上肺炎。\n"
    )
    read = {(c.event, c.person, c.when.edtf) for c in claims_of(text)}
    assert ("release", "阿迪力江", "2019-11-26") in read
    assert ("arrest", "米兰达·吐尔逊", "2020-01-02") in read
    assert {p for e, p, _ in read if e == "health"} == {"米兰达·吐尔逊"}


NICKNAMES = {
    "behind_a_nickname": "网友“老杜”（本名杜伯年）和骑手符小勇4月19日被行政拘留。",
    "with_age_and_sex": "通报：网民“老杜”（真实姓名：杜伯年，男，41岁）与骑手符小勇散布信息。4月19日，杜伯年、符小勇被行政拘留。",
    "behind_a_pen_name": "國安處拘捕記者符小勇及作者「石硤尾散人」（真名杜伯年）。",
}


def test_the_name_under_which_something_is_given_is_nobodys() -> None:
    text = "齐桂花去年被捕。信访局以“困难救助”名义给她发放补助。"
    assert not [c for c in claims_of(text) if c.event == "alias"]
    text = "齐桂花以“山里人”名义发表文章，去年被捕。"
    assert [c.value for c in claims_of(text) if c.event == "alias"] == ["山里人"]


@pytest.mark.parametrize("case", NICKNAMES)
def test_the_name_behind_a_nickname(case: str) -> None:
    claims = claims_of(NICKNAMES[case])
    told = {c.person for c in claims if c.event in {"arrest", "detention"}}
    assert told == {"杜伯年", "符小勇"}
    assert {c.person for c in claims if c.event == "alias"} == {"杜伯年"}


FOREIGN = {
    "behind_a_relative": (
        "——其妻帕提古丽·阿不力孜，61岁，2020年12月因健康原因获释；",
        "帕提古丽·阿不力孜",
    ),
    "an_uncommon_letter": ("攝影師馬哈茂德·薩利姆昨天獲釋。", "馬哈茂德·薩利姆"),
    "an_uncommon_first": ("記者埃姆雷·居萊爾昨天獲釋。", "埃姆雷·居萊爾"),
    "without_a_dot": (
        "商人阿布都热合曼·依明去年死于狱中。其妻热依汗古丽告诉本台，她去年获释。",
        "热依汗古丽",
    ),
    "what_is_done_to_them": ("民众声援阿里·哈桑。记者阿里·哈桑昨天获释。", "阿里·哈桑"),
}


@pytest.mark.parametrize("case", FOREIGN)
def test_letters_of_foreign_names(case: str) -> None:
    text, name = FOREIGN[case]
    assert {c.person for c in claims_of(text) if c.event == "release"} == {name}


REFUSED = {
    "not_let_see": ("记者林月红1月被刑拘。3月14日那次，看守所以“提审”为由没让见。", {"林月红"}),
    "let_see": ("记者林月红1月被刑拘。3月14日那次，看守所让见了。", set()),
    "the_other_times": (
        "记者林月红1月被刑拘。家人今年只获准探视一次，其余三次均被拒绝。",
        {"林月红"},
    ),
    "the_other_requests": (
        "記者林月紅1月被捕。領事至今只獲准探視一次，其餘申請全遭拒絕。",
        {"林月紅"},
    ),
    "sent_away": ("记者林月红1月被捕。律师四次到看守所要求会见林月红，都被打发回来。", {"林月红"}),
    "rooms_taken": ("记者林月红1月被捕。律师去会见林月红，看守所说会见室排满了。", {"林月红"}),
    "letters_stopped": ("记者林月红1月被捕。她的通信已被停了三个月。", {"林月红"}),
    "held_at_the_gate": ("记者林月红案开庭。四名赶来的朋友，出示身份证后仍被挡在门外。", {None}),
    "the_other_times_too": ("记者林月红1月被刑拘。家人今年获准探视一次，其余三次都很顺利。", set()),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_to_relatives(case: str) -> None:
    text, people = REFUSED[case]
    assert {c.person for c in claims_of(text) if c.event == "access_denied"} == people


RELEASED = {
    "free_and_not_free_to_leave": ("才让扎西去年被捕，5月10日刑满获释，返家后不得离开县境。", True),
    "term_over_and_not_free": ("才让扎西去年被捕，5月10日刑满后，警方拒不放人。", False),
}


@pytest.mark.parametrize("case", RELEASED)
def test_free_though_not_free_to_leave(case: str) -> None:
    text, free = RELEASED[case]
    said = {c.stance for c in claims_of(text) if c.event == "release"}
    assert ("asserted" in said) is free


ELSE = {
    "punished_inside": ("記者林月紅在獄中，經常被送進懲戒室。", "transfer", 0),
    "nothing_known_of_health": ("記者林月紅在獄中，家人不知道她的健康狀況。", "health", 0),
    "health_known": ("記者林月紅在獄中，家人說她的健康狀況惡化。", "health", 1),
    "a_ward": ("記者林月紅去年被捕，案件改期，因被告在羈留病房留醫。", "detention", 0),
    "asked_not_to_send_back": ("記者林月紅被捕。人權團體促請政府不要將她遣送回國。", "transfer", 0),
    "sent_back": ("記者林月紅被捕。政府昨日將她遣送回國。", "transfer", 1),
    "another_cell": ("记者林月红被关在看守所，上周换了监室。", "transfer", 0),
    "another_prison": ("记者林月红上周被换到另一个看守所。", "transfer", 1),
    "list_of_the_pardoned": ("记者林月红去年被捕。政府将公布新一批特赦名单。", "release", 0),
    "papers_of_bail": ("记者林月红获准保释，不得离境及交出旅游证件。", "travel_ban", 1),
}


@pytest.mark.parametrize("case", ELSE)
def test_what_is_told_once_or_not_at_all(case: str) -> None:
    text, event, number = ELSE[case]
    assert len([c for c in claims_of(text) if c.event == event]) == number
