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


TO = "写给爸爸的信\n\n爸爸，我是小禾，冯小禾。你教我写字，你给我扎辫子。我说，冯启明不是坏人。"
SPOKEN_TO = {
    "father": (TO + "你去年4月19日被警察带走。", {("arrest", "冯启明")}),
    "his_mother": (TO + "你妈妈去年去世了。", set()),
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
    "not_told": "教师罗安被捕。地方不告诉家属。",
}


@pytest.mark.parametrize("words", NOTHING.values(), ids=NOTHING)
def test_what_is_no_event(words: str) -> None:
    assert told(words) - {("health", "罗安")} == {("arrest", "罗安")}


DAYS = {
    "until_today": ("教师罗安3月1日被捕。到今天，律师一次也没有见到他。", ("access_denied", None)),
    "today": ("教师罗安3月1日被捕。今天，律师没有见到他。", ("access_denied", "2024-06-20")),
    "since_then": ("2017年7月8日，教师罗安过了关，之后就没了消息。", ("disappearance", "2017-07-08")),
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


def test_a_letter_tells_of_ill_treatment_as_alleged() -> None:
    words = WIFE + "3月12日我丈夫被抓。看守打了他两个耳光。"
    assert {str(c.stance) for c in claims_of(words, DAY) if c.event == "ill_treatment"} == {
        "alleged"
    }


def test_a_given_name_alone_is_the_same_person() -> None:
    words = "我们是郑柏舟的父母。去年12月2日，柏舟被人带走。柏舟有癫痫。"
    assert told(words) == {("arrest", "郑柏舟"), ("health", "郑柏舟")}
