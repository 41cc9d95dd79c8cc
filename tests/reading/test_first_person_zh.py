"""Chinese letters, testimonies, posts and interviews: who 我, 你, 我丈夫 and 弟弟 are, and what befell whom."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"

WIFE = "我叫佟晓岚，是周砚的妻子。我睡不着。我每天等。我不懂法律。"
SISTER = "我是柳建林的姐姐。我在外地打工。我不懂法律。我每天等。我睡不着。"
WHOSE = {
    "my_husband": (WIFE + "3月12日早上，我丈夫在校门口被四个便衣抓走了。", {("arrest", "周砚")}),
    "her_own": (
        WIFE + "5月1日，我去省里上访，在火车站被截回来，被关了九天。",
        {("arrest", "佟晓岚"), ("detention", "佟晓岚")},
    ),
    "she_hears": (
        WIFE + "3月30日，我收到一张纸，人关在临江市第二看守所。",
        {("detention", "周砚")},
    ),
    "sir": (WIFE + "先生有糖尿病，先生每天要打针。", {("health", "周砚")}),
    "younger_brother": (SISTER + "弟弟5月1日被警察带走。", {("arrest", "柳建林")}),
    "his_brother": (SISTER + "他的弟弟5月1日被警察带走。", {("arrest", None)}),
    "my_father_too": (
        SISTER + "我爸爸也被关过，2017年进去，前年春天才放出来。",
        {("detention", None), ("release", None)},
    ),
    "parents": (
        "我们是柳建林的父母，都已年过七旬。去年12月2日，我们的儿子被人带走。",
        {("arrest", "柳建林")},
    ),
    "our_daughter": (
        "我们是柳建林的父母，都已年过七旬。去年12月2日，我们的儿子被人带走。我们的女儿在上学，今年3月被传唤。",
        {("arrest", "柳建林")},
    ),
    "signed": (
        "弟弟叫柳建林，在县医院上班。我们等了一个星期。5月1日，弟弟被警察带走。我去问，我去找，我不服，我要告。\n哥哥 柳建东",
        {("arrest", "柳建林")},
    ),
    "who_is_unknown": (
        "2011年，教师罗安被捕。那年6月，我被学校保卫处带走问话，关了两天。",
        {("arrest", "罗安")},
    ),
    "dead_father": (
        "晏子谦，诗人，10月14日在武汉去世。\n父亲晏敬斋1957年被捕，1959年死在农场。\n1990年，他被判刑三年。",
        {("death", "晏子谦"), ("arrest", "晏敬斋"), ("death", "晏敬斋"), ("sentence", "晏子谦")},
    ),
    "he_is_called": (
        "父亲从来不讲那四年。\n他叫聂世钧。我1989年上大学，我不懂，我笑。1961年底，父亲获释回家。我的同学冯立没有我幸运，他判了七年。",
        {("release", "聂世钧"), ("sentence", "冯立")},
    ),
    "nickname": ("阿俊上星期出了册。陈哲仍在服刑，陈哲去年被判监。", {("release", "阿俊"), ("detention", "陈哲"), ("sentence", "陈哲")}),
    "father_died": (SISTER + "弟弟5月1日被警察带走。爸爸上个月去世了。", {("arrest", "柳建林")}),
    "he_went_in_first": (
        "我叫柏启文，是工人。我去年6月7日被抓。同案的老板姓阮。他比我早两天进去，后来判了四年。我不懂，我不问。",
        {("arrest", "柏启文"), ("sentence", None)},
    ),
    "brother_for_a_post": (
        WIFE + "3月12日我丈夫被抓。我弟弟因为转发了一条微博，被叫去派出所问了一夜，第二天中午才放。",
        {("arrest", "周砚"), ("harassment", None), ("release", None)},
    ),
    "some_young_man": (
        "我是伍嘉豪的母亲。我哭，我等，我问，我不懂。我的儿子去年认了罪。同案那个姓黎的后生仔判了四十个月。",
        {("charge", "伍嘉豪"), ("sentence", None)},
    ),
    "one_of_the_neighbours": (
        WIFE + "3月12日我丈夫被抓。隔壁有个老师也被抓过，关了几天就放了。",
        {("arrest", "周砚"), ("arrest", None), ("detention", None), ("release", None)},
    ),
    "brethren": (
        WIFE + "3月12日我丈夫被抓。教会里也有弟兄前年去过福州，被问了几句话就放行。",
        {("arrest", "周砚"), ("harassment", None), ("release", None)},
    ),
    "testimony": (
        "我叫古丽娜·阿不都，原来是老师。2018年4月我被警察带走。他们打我，把我关了十一个月。我的哥哥艾力没有这么幸运，他2017年底被抓。2019年3月，他们放我回家。我到了国外。",
        {
            ("arrest", "古丽娜·阿不都"), ("arrest", "艾力"), ("detention", "古丽娜·阿不都"),
            ("release", "古丽娜·阿不都"), ("ill_treatment", "古丽娜·阿不都"),
        },
    ),
}  # fmt: skip


def told(words: str, day: str = DAY) -> set[tuple[str, str | None]]:
    """Which events happened, and to whom."""
    return {
        (str(c.event), c.person)
        for c in claims_of(words, day)
        if str(c.event) not in {"occupation", "alias", "call"}
    }


@pytest.mark.parametrize(("words", "expected"), WHOSE.values(), ids=WHOSE)
def test_whom_the_writer_means(words: str, expected: set[tuple[str, str | None]]) -> None:
    assert told(words) == expected


TO = "写给爸爸的信\n\n爸爸，我是小禾，冯小禾。你教我写字，你给我扎辫子，你唱歌。我说，冯启明不是坏人。"
SPOKEN_TO = {
    "father": (TO + "你去年4月19日被警察带走。", {("arrest", "冯启明")}),
    "his_mother": (TO + "你妈妈去年去世了。", set()),
    "by_name": (
        "祭文\n\n小军，妈妈老了。你走的时候穿着我织的毛衣。你爱笑，你爱唱，你怕冷。你1989年6月4日被打死。\n（小军，大名贺军，大学生。）",
        {("death", "贺军")},
    ),
    "no_letter": (
        "我叫冯小禾。我是老师。我不懂法律。我每天写字。我睡不着。你去年4月19日被警察带走。",
        set(),
    ),
}


@pytest.mark.parametrize(("words", "expected"), SPOKEN_TO.values(), ids=SPOKEN_TO)
def test_whom_a_letter_is_written_to(words: str, expected: set[tuple[str, str | None]]) -> None:
    assert told(words) == expected


TALK = "专访\n——访律师汤怀山的妻子尹月\n\n"
ASKED = {
    "husband": (
        TALK + "记者：您先生是什么时候被带走的？\n尹月：去年10月19号，凌晨。\n记者：您在家吗？\n尹月：在。",
        {("arrest", "汤怀山", "2023-10-19")},
    ),
    "herself": (
        TALK + "记者：您呢？\n尹月：我上个月被单位停职了。\n记者：还有呢？\n尹月：没有了。",
        {("harassment", "尹月", "2024-05")},
    ),
    "only_asked": (
        TALK + "记者：您先生认罪了吗？\n尹月：去年他就说过了。\n记者：您信吗？\n尹月：信。",
        set(),
    ),
    "of_a_client": (
        "访谈\n受访者：邢律师（化名）\n\n问：您代理的是哪一起案件？\n答：戴文斌案。\n问：怎么了？\n答：去年11月3日被抓。\n问：他呢？\n答：戴文斌不怕。",
        {("arrest", "戴文斌", "2023-11-03")},
    ),
    "no_day_asked": (
        TALK + "记者：您先生是在哪里被带走的？\n尹月：去年10月19号，他在家写信。\n记者：然后呢？\n尹月：没有了。",
        {("arrest", "汤怀山", None)},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), ASKED.values(), ids=ASKED)
def test_what_a_question_and_its_answer_tell(
    words: str, expected: set[tuple[str, str | None, str | None]]
) -> None:
    assert {
        (str(c.event), c.person, c.when.edtf)
        for c in claims_of(words, DAY)
        if str(c.event) != "occupation"
    } == expected


def test_in_a_quotation_the_one_who_speaks_is_meant() -> None:
    words = (
        "教师卜以恒前年3月被捕，去年5月获释。「他们把我铐在椅子上，一天问十六个小时。」卜以恒说。"
    )
    assert ("ill_treatment", "卜以恒") in told(words)
    other = (
        "教师卜以恒前年3月被捕，去年5月获释。「他们把我铐在椅子上，一天问十六个小时。」一名狱友说。"
    )
    assert ("ill_treatment", "卜以恒") not in told(other)


NOTHING = {
    "law": "教师罗安被捕。按照法律，拘留后二十四小时内应当通知家属。",
    "some_people": "教师罗安被捕。我们听说有的人被关了半年才有消息。",
    "no_use": "教师罗安被捕。律师说上诉没有用。",
    "afraid": "教师罗安被捕。母亲说，她怕他在里面挨打。",
    "not_without_pills": "教师罗安被捕。他有病，一天也不能断药。",
    "if_he_owned_up": "教师罗安被捕。他们说，他要认罪就可以取保，回家过中秋。",
    "again_and_taken": "教师罗安被捕。两个女警来敲门，说再发就把家属也带走。",
    "brought_home": "教师罗安被捕。通知才寄到家。",
    "made_sure": "教师罗安被捕。今天确认了。",
    "wanted_home": "教师罗安被捕。妻子说，我只是要我的丈夫回家。",
    "not_like_him": "教师罗安被捕。妻子说，不要像他那样被人抓走。",
    "if_signed": "教师罗安被捕。他们说签了就放人。",
    "if_well_behaved": "教师罗安被捕。村主任说，要是不再要钱，人就能放出来。",
    "know_who": "教师罗安被捕。大家都知道是谁带走的。",
    "threatened": "教师罗安被捕。他们说不认就把妻子也抓进来。",
    "papers_sent": "教师罗安被捕。起诉书上星期送到了。",
    "listed_as": "教师罗安被捕。派出所说当失踪处理。",
    "not_taken_home": "教师罗安被捕。他们没有把他送回家。",
    "not_told": "教师罗安被捕。地方不告诉家属。",
}


@pytest.mark.parametrize("words", NOTHING.values(), ids=NOTHING)
def test_what_is_no_event(words: str) -> None:
    assert told(words) - {("health", "罗安")} == {("arrest", "罗安")}


DAYS = {
    "until_today": ("教师罗安3月1日被捕。到今天，律师一次也没有见到他。", ("access_denied", None)),
    "today": ("教师罗安3月1日被捕。今天，律师没有见到他。", ("access_denied", "2024-06-20")),
    "since_then": ("2017年7月8日，教师罗安过了关，之后就没了消息。", ("disappearance", "2017-07-08")),
    "spring_after": ("1957年教师罗安被划为右派。第二年春天，他被捕。", ("arrest", "1958-03/1958-05")),
    "nth_day": (TO + "今天是你被抓的第一百天。", ("detention", "2024-03-12")),
    "that_spring": ("教师罗安2011年开始写作。那年春天，他被警察带走。", ("arrest", "2011-03/2011-05")),
    "plea_before_a_hearing": (
        "5月11日教师罗安在西九龙裁判法院提堂，还押到7月4日再讯。有人说罗安已经认罪。",
        ("charge", None),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), DAYS.values(), ids=DAYS)
def test_when_it_was(words: str, expected: tuple[str, str | None]) -> None:
    event, day = expected
    found = {c.when.edtf for c in claims_of(words, DAY) if c.event == event}
    assert found & {day}


def test_what_did_not_happen_there_has_no_day() -> None:
    words = "教师罗安被捕。7月30日罗安被送到看守所，那里好一些，没有人打他。"
    assert {c.when.edtf for c in claims_of(words, "2024-08-15") if c.event == "ill_treatment"} == {
        None
    }


def test_a_diary_counts_from_its_entries() -> None:
    words = "日记\n\n7月3日\n谭建中律师失去自由已五十天，今天律师没有见到谭建中。\n7月9日\n下雨。\n7月15日\n谭建中律师昨天被转往郑州看守所。"
    found = {(str(c.event), c.when.edtf) for c in claims_of(words, "2024-08-15")}
    assert ("access_denied", "2024-07-03") in found
    assert ("transfer", "2024-07-14") in found


def test_what_the_writer_got_wrong_did_not_happen() -> None:
    words = SISTER + "上周我发帖说弟弟被判了八年，这是我弄错了。"
    assert {str(c.stance) for c in claims_of(words, DAY) if c.event == "sentence"} == {"negated"}


def test_those_taken_together_are_people() -> None:
    words = "教师罗安被捕。同一批被带走的还有三个卖家，其中两个已经取保了。"
    assert ("confiscation", None) not in told(words)
    assert ("bail", None) in told(words)


def test_a_name_seen_once_by_a_lawyer() -> None:
    words = "律师札记\n\n3月29日，我第一次见到葛太平。老葛说，他是去年11月20日在兰州火车站被抓的。"
    assert told(words) == {("arrest", "葛太平")}


def test_a_letter_tells_of_ill_treatment_as_alleged() -> None:
    words = WIFE + "3月12日我丈夫被抓。看守打了他两个耳光。"
    assert {str(c.stance) for c in claims_of(words, DAY) if c.event == "ill_treatment"} == {
        "alleged"
    }


def test_a_given_name_alone_is_the_same_person() -> None:
    words = "我们是郑柏舟的父母。去年12月2日，柏舟被人带走。柏舟有癫痫。"
    assert told(words) == {("arrest", "郑柏舟"), ("health", "郑柏舟")}
